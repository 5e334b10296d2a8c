"""Editions: a body changes its rules from a day on, and the key that rows hold stays the first."""

from collections.abc import Mapping
from datetime import date

from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.loading import BadKnowledge

Certifications = Mapping[str, CertificationProgramme]
Chain = tuple[CertificationProgramme, ...]


def chains(certifications: Certifications) -> dict[str, Chain]:
    """Every certification programme by its first key, its editions from the oldest on.

    Raises:
        BadKnowledge: for an edition that replaces one that is not there, is not later than it,
            belongs to another body, or replaces one that another edition replaces too.
    """
    next_key: dict[str, str] = {}
    for key, edition in certifications.items():
        if not edition.replaces:
            continue
        _check_link(key, certifications)
        if edition.replaces in next_key:
            fault = f"“{edition.replaces}” is already replaced by “{next_key[edition.replaces]}”"
            raise _wrong(key, "replaces", fault)
        next_key[edition.replaces] = key
    return {
        key: _chain(key, certifications, next_key)
        for key, edition in certifications.items()
        if not edition.replaces
    }


def in_force(chain: Chain, on: date) -> CertificationProgramme:
    """The edition in force on a day; before the first one began, the first."""
    begun = [edition for edition in chain if edition.valid_from <= on]
    return begun[-1] if begun else chain[0]


def _check_link(key: str, certifications: Certifications) -> None:
    edition = certifications[key]
    before = certifications.get(edition.replaces)
    if before is None:
        raise _wrong(key, "replaces", f"“{edition.replaces}”, which does not exist")
    # Later days only: that alone makes a ring of editions impossible.
    if edition.valid_from <= before.valid_from:
        fault = f"{edition.valid_from} is not after {before.valid_from}, when “{edition.replaces}” began"
        raise _wrong(key, "valid_from", fault)
    if edition.body != before.body:
        raise _wrong(
            key, "body", f"“{edition.body}” is not that of “{edition.replaces}”, “{before.body}”"
        )


def _chain(key: str, certifications: Certifications, next_key: Mapping[str, str]) -> Chain:
    keys = [key]
    while keys[-1] in next_key:
        keys.append(next_key[keys[-1]])
    return tuple(certifications[each] for each in keys)


def _wrong(key: str, field: str, fault: str) -> BadKnowledge:
    return BadKnowledge(f"certifications/{key}.toml", field, fault)
