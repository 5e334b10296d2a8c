"""The page of what can be measured names every formula, and no formula that is not there."""

import re
from collections import Counter
from pathlib import Path

from barpath.craft.evidence import formulas

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "measuring.md"
KEYS = Counter(re.findall(r"`([a-z0-9_]+\.[a-z0-9_]+)`", PAGE.read_text(encoding="utf-8")))


def test_every_key_on_the_page_exists() -> None:
    assert set(KEYS) - set(formulas()) == set()


def test_every_formula_is_on_the_page() -> None:
    assert set(formulas()) - set(KEYS) == set()


def test_no_formula_is_there_twice() -> None:
    assert [key for key, times in KEYS.items() if times > 1] == []


def test_a_row_with_a_recalled_equation_or_table_says_so() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if "| `" in line]
    wholly = {key for key, made in formulas().items() if {"equation", "table"} & set(made.recalled)}
    silent = [
        row for row in rows if "recalled" not in row and any(f"`{key}`" in row for key in wholly)
    ]
    assert silent == []
