"""A file of knowledge that is wrong is refused in one sentence: file, field and fault."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.knowledge import BadKnowledge, Entry, Figure, Part, load
from barpath.craft.knowledge.figures import NOT_KNOWN, Amount
from barpath.craft.knowledge.kinds.bodies import Country
from barpath.craft.knowledge.loading import KEY, load_one


class Plate(Part, frozen=True, kw_only=True):
    mass_kg: Amount
    colour: str = ""


class Bar(Entry, frozen=True, kw_only=True):
    name: str
    made_on: date
    is_bent: bool = False
    maker: Country = "SE"
    plates: tuple[Plate, ...] = ()
    price_usd: Figure[Amount] = NOT_KNOWN


GOOD = 'name = "Bar"\nmade_on = 2026-01-31\n'


def write(folder: Path, text: str, name: str = "bar.toml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def test_files_become_frozen_values_by_their_names(tmp_path: Path) -> None:
    write(tmp_path, GOOD + "plates = [{ mass_kg = 25 }]\n", "deep/down/olympic-bar.toml")
    write(tmp_path, "not read", "notes.txt")
    bars = load(tmp_path, Bar)
    assert bars == {
        "olympic-bar": Bar(name="Bar", made_on=date(2026, 1, 31), plates=(Plate(mass_kg=25),))
    }
    with pytest.raises(AttributeError):
        bars["olympic-bar"].name = "Another"  # type: ignore[misc]


FAULTS = {
    "an unknown key": (GOOD + "weight = 20", "weight", "is not a field of this kind of file"),
    "an unknown key inside": (
        GOOD + "plates = [{ mass_kg = 1, size = 2 }]",
        "plates[0].size",
        "is not a field of this kind of file",
    ),
    "a missing key": ("made_on = 2026-01-31", "name", "is missing"),
    "a missing key inside": (GOOD + "plates = [{}]", "plates[0].mass_kg", "is missing"),
    "a wrong type": (GOOD + 'is_bent = "no"', "is_bent", "must be true or false, not text"),
    "a wrong type inside": (
        GOOD + "plates = [{ mass_kg = 1 }, { mass_kg = true }]",
        "plates[1].mass_kg",
        "must be a whole number or a number, not true or false",
    ),
    "text for a list": (GOOD + 'plates = "25"', "plates", "must be a list, not text"),
    "a negative amount": (
        GOOD + "plates = [{ mass_kg = -1 }]",
        "plates[0].mass_kg",
        "must be >= 0",
    ),
    "no number": (GOOD + "plates = [{ mass_kg = nan }]", "plates[0].mass_kg", "must be >= 0.0"),
    "infinity": (GOOD + "plates = [{ mass_kg = inf }]", "plates[0].mass_kg", "must be < "),
    "a date in quotes": (
        'name = "Bar"\nmade_on = "2026-01-31"',
        "made_on",
        "must be a date, not text",
    ),
    "a moment for a date": (
        'name = "Bar"\nmade_on = 2026-01-31T12:00:00',
        "made_on",
        "must be a date, not a date with a time",
    ),
    "a wrong shape": (GOOD + 'maker = "Sweden"', "maker", "must look like ^[A-Z]{2}$"),
    "a word that is not allowed": (
        GOOD + 'price_usd = { value = 1, confidence = "sure" }',
        "price_usd.confidence",
        "may not be 'sure'",
    ),
    "a day there is not": ('name = "Bar"\nmade_on = 2026-02-30', "the text", "is not valid TOML: "),
    "bad syntax": (GOOD + "is_bent =", "the text", "is not valid TOML: "),
    "a key written twice": (GOOD + 'name = "Rod"', "the text", "is not valid TOML: "),
    "a broken rule of its own": (
        GOOD + 'price_usd = { confidence = "one-source" }',
        "price_usd",
        "has no value, yet its confidence is one-source",
    ),
}


@pytest.mark.parametrize(("text", "field", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_file_field_and_fault(
    tmp_path: Path, text: str, field: str, fault: str
) -> None:
    file = write(tmp_path, text)
    with pytest.raises(BadKnowledge) as caught:
        load(tmp_path, Bar)
    assert caught.value.file == file
    assert caught.value.field == field
    assert caught.value.fault.startswith(fault)
    sentence = str(caught.value)
    assert sentence.startswith(f"{file}: {field} {fault}")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_single_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadKnowledge, match=r"rod\.toml: the file does not exist\."):
        load_one(tmp_path / "rod.toml", Bar)


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bar.toml").write_bytes(b'name = "\xff"')
    with pytest.raises(BadKnowledge, match=r"bar\.toml: the text is not UTF-8\."):
        load(tmp_path, Bar)


def test_a_key_used_twice_names_both_files(tmp_path: Path) -> None:
    first = write(tmp_path, GOOD, "a/bar.toml")
    write(tmp_path, GOOD, "b/bar.toml")
    with pytest.raises(BadKnowledge, match="“bar” is already used by") as caught:
        load(tmp_path, Bar)
    assert str(first) in str(caught.value)


@pytest.mark.parametrize(
    "name", ["Bar", "old_bar", "bar-", "-bar", "bar--two", "bår", "b.ar", "b r"]
)
def test_a_name_that_is_no_key_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, GOOD, f"{name}.toml")
    with pytest.raises(BadKnowledge, match="the file name “"):
        load(tmp_path, Bar)


@given(words=st.lists(st.from_regex(r"[a-z0-9]+", fullmatch=True), min_size=1, max_size=4))
def test_words_with_hyphens_between_are_a_key(words: list[str]) -> None:
    assert KEY.fullmatch("-".join(words))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadKnowledge, match="the folder does not exist"):
        load(tmp_path / "nowhere", Bar)


@settings(deadline=None)  # it writes files
@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "bar.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(BadKnowledge):
        load(folder, Bar)  # a Bar needs two fields that chance does not write
