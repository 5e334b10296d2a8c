"""Countries: every code of ISO 3166-1 once, and a fault is named."""

from pathlib import Path

import pytest

from barpath.craft.knowledge.countries import countries, read
from barpath.craft.knowledge.loading import BadKnowledge


def test_every_country_has_a_name_of_its_own() -> None:
    names = countries()
    assert len(names) == 249
    assert len(set(names.values())) == 249
    assert (names["US"], names["HR"], names["GB"]) == ("United States", "Croatia", "United Kingdom")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('us = "United States"', "us is not a code of two capital letters"),
        ("US = 1", "US wants a name in words"),
        ('US = " "', "US wants a name in words"),
        ("US", "is not valid TOML"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "countries.toml"
    file.write_text(text)
    with pytest.raises(BadKnowledge, match=says):
        read(file)
