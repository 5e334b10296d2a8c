"""The muscle map: every muscle has a place, and its tint follows its value."""

import re

import pytest

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.ui.drawing.body import BACK, DEEP, FRONT
from barpath.studio.ui.drawing.muscles import tint
from rendering import render


def drawn(values: dict[str, float], **others: float) -> str:
    given = "".join(f" {name}={value}" for name, value in others.items())
    return render(f"{{% muscle_map values{given} %}}", values=values)


def tints(svg: str) -> dict[str, str]:
    """The class of each muscle that is drawn, by its label."""
    return {
        label: kind for kind, label in re.findall(r'class="([\w-]+)" d="[^"]+"><title>([^<]+)', svg)
    }


def test_every_muscle_has_a_place() -> None:
    assert {*FRONT, *BACK, *DEEP} == set(vocabulary().muscles)


def test_every_shape_is_closed_and_stays_in_its_half() -> None:
    for shape in (*FRONT.values(), *BACK.values(), *DEEP.values()):
        numbers = [float(each) for each in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", shape)]
        assert shape.endswith("Z")
        assert min(numbers[::2]) >= 0


@pytest.mark.parametrize(
    ("value", "most", "depth"),
    [
        (0, 1, 0),
        (0.25, 1, 1),
        (0.5, 1, 2),
        (1, 1, 4),
        (3, 1, 4),
        (-1, 1, 0),
        (5, 20, 1),
        (20, 20, 4),
    ],
)
def test_a_tint_deepens_with_the_value(value: float, most: float, depth: int) -> None:
    assert tint(value, most) == depth


def test_what_works_is_tinted_on_both_sides_and_the_rest_is_not() -> None:
    svg = drawn({"quads": 1.0, "adductors": 0.5})
    found = tints(svg)
    assert found["front thigh"] == "tint-4"
    assert found["adductors"] == "tint-2"
    assert {kind for label, kind in found.items() if label not in {"front thigh", "adductors"}} == {
        "rest"
    }
    assert svg.count('class="tint-4"') == 2
    assert svg.count('class="tint-2"') == 4


def test_what_lies_deep_is_drawn_only_where_it_works() -> None:
    assert "diaphragm" not in tints(drawn({"quads": 1.0}))
    assert tints(drawn({"diaphragm": 1.0}))["diaphragm"] == "tint-4"


def test_it_says_what_it_shows_the_most_first() -> None:
    assert "the most first: lats, biceps." in drawn({"biceps": 4, "lats": 12, "quads": 0}, most=20)
    assert "none is marked" in drawn({})
