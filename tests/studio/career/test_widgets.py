"""Boxes and choices written by hand: what Django's own templates would write, and nothing raw."""

from typing import Any

import pytest
from django import forms

from barpath.craft.knowledge import Span
from barpath.studio.career.forms.widgets import Box, Checks, Radios, TwoBoxes

CHOICES = [("a", "First & best"), ("b", "Second")]


def words(html: str) -> list[str]:
    """A piece of HTML without what white space says."""
    return html.replace(">", "> ").replace("<", " <").split()


@pytest.mark.parametrize("value", [None, "60", '"><script>'])
def test_a_box_is_written_as_django_writes_it(value: str | None) -> None:
    box = Box("Price & more")
    attrs = {"id": "id_price"}
    own = words(box.render("price", value, attrs))
    assert own == words(forms.TextInput(box.attrs).render("price", value, attrs))


@pytest.mark.parametrize(
    ("own", "django", "value"),
    [
        (Radios, forms.RadioSelect, "b"),
        (Radios, forms.RadioSelect, None),
        (Checks, forms.CheckboxSelectMultiple, ["a", "b"]),
        (Checks, forms.CheckboxSelectMultiple, []),
    ],
)
def test_choices_are_written_as_django_writes_them(own: Any, django: Any, value: Any) -> None:
    attrs = {"id": "id_where", "disabled": False, "required": True}
    written = words(own(choices=CHOICES).render("where", value, attrs))
    assert sorted(written) == sorted(words(django(choices=CHOICES).render("where", value, attrs)))


@pytest.mark.parametrize(
    ("value", "boxes"),
    [
        (Span(low=40, high=60), [40, 60]),
        (Span(low=40, high=40), [40, None]),
        (None, [None, None]),
    ],
)
def test_a_range_fills_two_boxes_and_one_number_the_first(
    value: Span | None, boxes: list[int | None]
) -> None:
    assert TwoBoxes("Price").decompress(value) == boxes
