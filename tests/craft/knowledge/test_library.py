"""The whole of the knowledge is checked as one: no key may point at nothing."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from barpath.craft.knowledge import BadKnowledge, Knowledge, knowledge, read
from barpath.craft.knowledge.library import PACKAGE_FOLDER

TODAY = date(2026, 11, 22)
Change = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the knowledge that a test may spoil."""
    copy = tmp_path / "knowledge"
    shutil.copytree(PACKAGE_FOLDER, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return copy


@pytest.fixture
def change(folder: Path) -> Change:
    """Replace a piece of one file, which must be there, everywhere in it."""

    def replace(file: str, old: str, new: str) -> None:
        path = folder / file
        text = path.read_text()
        assert old in text, f"{file} no longer says {old}"
        path.write_text(text.replace(old, new))

    return replace


def test_an_untouched_copy_reads_like_the_package(folder: Path) -> None:
    assert read(folder) == knowledge()


def test_the_package_is_read_once() -> None:
    assert knowledge() is knowledge()


BROKEN = {
    "a source of a figure": (
        ("certifications/nasm-cpt.toml", '"nasm-faq"', '"no-such-page"'),
        r"certifications/nasm-cpt\.toml: .+\.sources names “no-such-page”",
    ),
    "a source of a claim": (
        ("claims/scope/trainer-does-not-diagnose.toml", "nasm-essentials-7th-edition", "no-book"),
        r"claims/trainer-does-not-diagnose\.toml: sources names “no-book”",
    ),
    "the body of a certification programme": (
        ("certifications/ace-cpt.toml", 'body = "ace"', 'body = "aces"'),
        r"certifications/ace-cpt\.toml: body names “aces”, which does not exist",
    ),
    "an accreditor": (
        ("certifications/ace-cpt.toml", 'accreditor = "ncca"', 'accreditor = "nccaa"'),
        r"accreditation\[0\]\.value\.accreditor names “nccaa”",
    ),
    "the owner of a body": (
        ("bodies/nccpt.toml", 'part_of = "issa"', 'part_of = "isas"'),
        r"bodies/nccpt\.toml: part_of names “isas”",
    ),
    "a register": (
        ("bodies/ace.toml", 'register = "usreps"', 'register = "repsus"'),
        r"bodies/ace\.toml: registration names “repsus”",
    ),
    "what an edition replaces": (
        ("certifications/ace-cpt.toml", 'body = "ace"', 'body = "ace"\nreplaces = "ace-2010"'),
        r"certifications/ace-cpt\.toml: replaces “ace-2010”, which does not exist",
    ),
    "the rate of a claim": (
        ("claims/career/annual-pay-assumes-a-full-year.toml", "full-time-hours", "half-time-hours"),
        r"rates\.hours_per_year names the rate “half-time-hours”, which holds no single number",
    ),
    "a rate that is a range": (
        ("claims/career/annual-pay-assumes-a-full-year.toml", "full-time-hours", "session-price"),
        r"names the rate “session-price”, which holds no single number",
    ),
    "a rate that is not known": (
        ("claims/career/annual-pay-assumes-a-full-year.toml", "full-time-hours", "no-shows"),
        r"names the rate “no-shows”, which holds no single number",
    ),
    "a fault in one file": (
        ("bodies/ace.toml", "short_name", "nickname"),
        r"bodies/ace\.toml: nickname is not a field of this kind of file",
    ),
}


@pytest.mark.parametrize(("edit", "says"), BROKEN.values(), ids=BROKEN)
def test_a_key_that_points_at_nothing_stops_the_start(
    folder: Path, change: Change, edit: tuple[str, str, str], says: str
) -> None:
    change(*edit)
    with pytest.raises(BadKnowledge, match=says):
        read(folder)


def test_what_is_not_known_is_not_listed(folder: Path) -> None:
    file = folder / "certifications" / "neta-cpt.toml"
    file.write_text(file.read_text() + '\n[[accreditation]]\nconfidence = "not-found"\n')
    with pytest.raises(BadKnowledge, match=r"accreditation\[1\] has no value"):
        read(folder)


def test_a_missing_folder_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "claims")
    with pytest.raises(BadKnowledge, match="claims: the folder does not exist"):
        read(folder)


def test_a_number_changed_in_a_rate_changes_what_the_claim_says(
    folder: Path, change: Change
) -> None:
    change("rates/full-time-hours.toml", "2080", "1900")
    claim = read(folder).claims["annual-pay-assumes-a-full-year"]
    assert claim.numbers["hours_per_year"] == 1900
    assert "1,900 hours" in claim.says()


def with_a_new_edition(folder: Path) -> Knowledge:
    old = (folder / "certifications" / "ace-cpt.toml").read_text()
    new = old.replace("valid_from = 2026-11-22", 'valid_from = 2027-06-01\nreplaces = "ace-cpt"')
    assert new != old
    (folder / "certifications" / "ace-cpt-2027.toml").write_text(new)
    return read(folder)


def test_the_first_key_leads_to_the_edition_of_the_day(folder: Path) -> None:
    found = with_a_new_edition(folder)
    assert found.certification("ace-cpt", on=date(2027, 5, 31)).valid_from == date(2026, 11, 22)
    assert found.certification("ace-cpt", on=date(2027, 6, 1)).valid_from == date(2027, 6, 1)
    assert found.catalogue(on=date(2027, 6, 1))["ace-cpt"].replaces == "ace-cpt"
    assert "ace-cpt-2027" not in found.catalogue(on=date(2027, 6, 1))


def test_a_later_key_is_not_a_certification_programme_of_its_own(folder: Path) -> None:
    found = with_a_new_edition(folder)
    with pytest.raises(KeyError):
        found.certification("ace-cpt-2027", on=TODAY)


def test_a_retired_one_leaves_the_catalogue_and_keeps_its_key(folder: Path, change: Change) -> None:
    change("certifications/cooper-cpt.toml", "valid_from", 'status = "retired"\nvalid_from')
    found = read(folder)
    assert "cooper-cpt" not in found.catalogue(on=TODAY)
    assert found.certification("cooper-cpt", on=TODAY).status == "retired"
