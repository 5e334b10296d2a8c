"""The chance of a right answer, and what one tells."""

from itertools import pairwise
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.exam.grid import NODES
from barpath.craft.exam.irt import chances, information, right_chance
from craft.exam.items import an_item

ABILITIES = st.floats(-4, 4)
DIFFICULTIES = st.floats(-3, 3)
GUESSES = st.sampled_from((0.0, 0.2, 0.25, 1 / 3))
SLOPES = st.floats(0.4, 2.5)


def test_at_its_difficulty_an_item_is_halfway_between_guessing_and_knowing() -> None:
    assert right_chance(0.7, 0.7, 0.25) == pytest.approx(0.625)


def test_the_equation_as_printed() -> None:
    printed = 0.2 + (1 - 0.2) / (1 + exp(-1.5 * (1.0 - 0.4)))
    assert right_chance(1.0, 0.4, 0.2, 1.5) == pytest.approx(printed)


def test_no_ability_is_too_far_for_it() -> None:
    assert right_chance(-1e6, 0, 0.25) == pytest.approx(0.25)
    assert right_chance(1e6, 0, 0.25) == pytest.approx(1)


def test_a_rasch_item_tells_a_quarter_where_it_is_a_toss_up() -> None:
    assert information(0.3, 0.3, 0.0) == pytest.approx(0.25)


@given(ability=ABILITIES, difficulty=DIFFICULTIES, guess=GUESSES, slope=SLOPES)
def test_information_is_the_squared_slope_of_the_chance_over_its_variance(
    ability: float, difficulty: float, guess: float, slope: float
) -> None:
    step = 1e-5
    rise = right_chance(ability + step, difficulty, guess, slope) - right_chance(
        ability - step, difficulty, guess, slope
    )
    chance = right_chance(ability, difficulty, guess, slope)
    by_hand = (rise / (2 * step)) ** 2 / (chance * (1 - chance))
    assert information(ability, difficulty, guess, slope) == pytest.approx(
        by_hand, rel=1e-4, abs=1e-9
    )


@given(difficulty=DIFFICULTIES, sd=st.floats(0, 2), guess=GUESSES, slope=SLOPES)
def test_more_ability_is_never_worse_and_chances_stay_chances(
    difficulty: float, sd: float, guess: float, slope: float
) -> None:
    curve = chances(an_item(difficulty=difficulty, sd=sd, guess=guess, discrimination=slope))
    assert all(low < high for low, high in pairwise(curve))
    assert guess < curve[0]
    assert curve[-1] < 1


def test_a_known_difficulty_is_taken_as_it_is() -> None:
    assert chances(an_item(difficulty=0.4)) == pytest.approx(
        [right_chance(node, 0.4, 0.25) for node in NODES]
    )


def test_doubt_about_a_difficulty_is_averaged_over() -> None:
    steps = [(place - 400) / 100 for place in range(801)]
    heights = [exp(-0.5 * step * step) for step in steps]
    fine = [
        sum(
            height * right_chance(node, 0.5 + 0.9 * step, 0.25)
            for step, height in zip(steps, heights, strict=True)
        )
        / sum(heights)
        for node in NODES
    ]
    assert chances(an_item(difficulty=0.5, sd=0.9)) == pytest.approx(fine, abs=2e-4)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"difficulty": float("nan")}, "i has a difficulty of nan"),
        ({"difficulty": 30.0}, "i has a difficulty of 30"),
        ({"sd": -1.0}, "i has a doubt of -1; it lies from 0 to 5"),
        ({"guess": 1.0}, "i has a guess of 1; it lies from 0 to below 1"),
        ({"discrimination": 0.0}, "i discriminates by 0; it lies above 0, to 10"),
    ],
)
def test_an_impossible_item_is_refused(changed: dict[str, float], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        an_item("i", **changed)
