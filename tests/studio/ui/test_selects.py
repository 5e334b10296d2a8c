from typing import Any

import pytest
from django import forms
from django.test.html import parse_html

from barpath.studio.ui.selects import LongSelect

CHOICES: list[Any] = [("", "Not <said>"), ("Europe", [("Europe/Zagreb", "Zagreb"), ("x", "X & Y")])]


@pytest.mark.parametrize("value", ["", None, "Europe/Zagreb", "x", "unknown"])
def test_a_long_select_is_the_same_html_as_djangos(value: str | None) -> None:
    attrs = {"id": "id_zone", "aria-describedby": "help"}
    ours = LongSelect(choices=CHOICES).render("zone", value, attrs)
    theirs = forms.Select(choices=CHOICES).render("zone", value, attrs)
    assert parse_html(ours) == parse_html(theirs)


def test_what_an_option_holds_is_escaped() -> None:
    written = LongSelect(choices=CHOICES).render("zone", '"><script>')
    assert "<script>" not in written
    assert "Not &lt;said&gt;" in written
