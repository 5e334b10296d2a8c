"""Movement figures on a page: they move by classes alone, and can be held still."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from barpath.craft.knowledge import knowledge
from barpath.studio.ui.drawing.movement import PICTURES, moving_svg, still_svg
from rendering import render

FIGURES = {key: each for key, each in knowledge().movement.figures.items() if each.frames}
STYLE = Path(str(finders.find("ui/bodies.css"))).read_text(encoding="utf-8")


def pictures(svg: str) -> list[str]:
    """What each picture of a moving figure shows, by the place of the head."""
    return re.findall(r'<g><path[^>]+/><path[^>]+/><circle cx="(\S+" cy="\S+)"', svg)


def test_it_shows_as_many_pictures_as_the_style_sheet_turns_over() -> None:
    for key, figure in FIGURES.items():
        if len(figure.frames) > 1:
            assert len(pictures(moving_svg(figure))) == PICTURES, key
    assert len(re.findall(r"> g:nth-of-type\(", STYLE)) == PICTURES - 1
    assert f"{100 / PICTURES:.4f}%" in STYLE


def test_it_comes_back_to_where_it_began() -> None:
    there = pictures(moving_svg(FIGURES["squat"]))
    assert there[1:12] == there[:12:-1]
    assert there[0] != there[12]


def test_a_step_goes_on_and_does_not_go_back() -> None:
    round_trip = moving_svg(FIGURES["walk"])
    feet = re.findall(r'<path class="far" d="([^"]+)"', round_trip)
    assert len(set(feet)) == PICTURES


@pytest.mark.parametrize("key", ["squat", "walk", "burpee", "plank"])
def test_held_still_it_shows_its_positions_side_by_side(key: str) -> None:
    figure = FIGURES[key]
    assert still_svg(figure).count('<g transform="translate(') == len(figure.frames)


def test_it_has_no_style_of_its_own_and_stays_light() -> None:
    for key, figure in FIGURES.items():
        said = render("{% movement_figure figure %}", figure=figure)
        assert "style=" not in said
        assert "<animate" not in said
        assert len(said) < 25_000, key


def test_it_says_what_it_shows() -> None:
    said = render("{% movement_figure figure %}", figure=FIGURES["squat"])
    assert said.count(FIGURES["squat"].says) == 3
    assert "Hold still" in said


def test_a_hold_does_not_move() -> None:
    said = render("{% movement_figure figure %}", figure=FIGURES["plank"])
    assert "moving" not in said
    assert "Hold still" not in said


def test_whoever_asks_for_less_motion_gets_none() -> None:
    assert re.search(
        r"prefers-reduced-motion: reduce\) \{\s+\.movement :is\(\.moving, \.hold-still\) \{\s+display: none",
        STYLE,
    )


def test_a_partner_does_the_same_in_a_mirror() -> None:
    assert "scale(-1 1)" in moving_svg(FIGURES["partner-drill"])
