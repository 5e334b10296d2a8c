"""Positions: where sources disagree, each side is claims, and one side holds until another is chosen."""

from collections.abc import Mapping

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.loading import BadKnowledge

Positions = Mapping[str, tuple[str, ...]]
"""The keys of the claims of each position of a topic, the default first."""


def topics(claims: Mapping[str, Claim]) -> dict[str, Positions]:
    """Every topic that sources disagree about, with its positions.

    Raises:
        BadKnowledge: for a topic without exactly one default or with nothing to choose from, a
            position that is the default in one claim and not in another, or one that is silent on
            a rule of the default.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    in_order = sorted(claims.items(), key=lambda each: (not each[1].is_default, each[0]))
    for key, claim in in_order:
        if claim.topic and claim.status == "live":
            sides = found.setdefault(claim.topic, {})
            sides[claim.position] = (*sides.get(claim.position, ()), key)
    for topic, sides in found.items():
        _check(topic, sides, claims)
    return dict(sorted(found.items()))


def _check(topic: str, sides: Positions, claims: Mapping[str, Claim]) -> None:
    default, *others = sides
    first = sides[default][0]
    if not claims[first].is_default:
        raise _wrong(first, "is_default", f"is true for no position of “{topic}”")
    if not others:
        raise _wrong(first, "topic", f"“{topic}” has no other position")
    asked = _rules(sides[default], claims)
    for position, keys in sides.items():
        for key in keys:
            if claims[key].is_default != (position == default):
                fault = f"differs from that of “{default}”, the default of “{topic}”"
                raise _wrong(key, "is_default", fault)
        if _rules(keys, claims) != asked:
            raise _wrong(keys[0], "rule", f"is not of the rules of “{default}”: {', '.join(asked)}")


def _rules(keys: tuple[str, ...], claims: Mapping[str, Claim]) -> list[str]:
    return sorted({claims[key].rule for key in keys})


def _wrong(key: str, field: str, fault: str) -> BadKnowledge:
    return BadKnowledge(f"claims/{key}.toml", field, fault)
