"""The path as a bar: what is done is on it, the rest is not."""

import re

import pytest

from barpath.studio.ui.drawing.bar import STATE_IN_WORDS, State
from barpath.studio.ui.examples import NAMES, path
from rendering import render

MIXED = path("done", "next", "done", "waiting", "not-open", "not-open", "waiting", "not-open")


def plates(svg: str) -> dict[str, tuple[str, int]]:
    """State and height of each plate of the large drawing, by its number."""
    pattern = r'class="plate ([\w-]+)" transform="translate\(\d+ (\d+)\)"><title>(\d)\.'
    return {number: (state, int(y)) for state, y, number in re.findall(pattern, svg)}


def test_done_plates_are_on_the_bar_and_the_next_is_lifted() -> None:
    found = plates(render("{% path_bar steps %}", steps=MIXED))
    on_bar, lifted, in_rack = found["1"][1], found["2"][1], found["4"][1]
    assert on_bar < lifted < in_rack
    assert {n: y for n, (state, y) in found.items() if state == "done"} == {"1": 8, "3": 8}
    assert {y for state, y in found.values() if state in {"waiting", "not-open"}} == {in_rack}
    assert found["2"][0] == "next"


def test_every_step_is_a_link_with_its_name_and_state() -> None:
    said = render("{% path_bar steps %}", steps=MIXED).partition("<ol")[2]
    for step in MIXED:
        assert f'href="{step.url}"' in said
        assert step.name in said
    for state, words in STATE_IN_WORDS.items():
        assert said.count(f">{words}<") == sum(step.state == state for step in MIXED)


def test_the_drawing_is_told_in_words() -> None:
    for small in (True, False):
        said = render("{% path_bar steps small=small %}", steps=MIXED, small=small)
        assert f"2 of 8 steps done. Next: {NAMES[1]}." in said


def test_a_step_that_is_not_open_is_never_drawn_as_done() -> None:
    not_open: tuple[State, ...] = ("not-open",) * 8
    for small in ("True", "False"):
        said = render(f"{{% path_bar steps small={small} %}}", steps=path(*not_open))
        assert "plate done" not in said
        assert "0 of 8 steps done." in said


def test_an_empty_rack_is_put_away() -> None:
    done: tuple[State, ...] = ("done",) * 8
    assert 'class="rack"' in render("{% path_bar steps %}", steps=MIXED)
    assert 'class="rack"' not in render("{% path_bar steps %}", steps=path(*done))


def test_four_plates_stand_on_either_side() -> None:
    done: tuple[State, ...] = ("done",) * 8
    said = render("{% path_bar steps %}", steps=path(*done))
    middles = [int(x) + 14 for x in re.findall(r"translate\((\d+) 8\)", said)]
    assert sum(x < 180 for x in middles) == 4
    assert sorted(360 - x for x in middles) == sorted(middles)


def test_the_path_has_eight_steps() -> None:
    with pytest.raises(ValueError, match="argument 2 is longer"):
        render("{% path_bar steps %}", steps=MIXED[:7])


def test_only_the_list_is_reached_by_keyboard() -> None:
    svg, _, words = render("{% path_bar steps %}", steps=MIXED).partition("<ol")
    assert svg.count("<a ") == svg.count('tabindex="-1"') == 8
    assert "tabindex" not in words
