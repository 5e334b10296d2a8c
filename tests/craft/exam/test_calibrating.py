"""How hard items turn out to be: one answer at a time, and from a pool."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.exam import grid
from barpath.craft.exam.batch import Sheet, calibrated, sheet
from barpath.craft.exam.calibrating import after_answer
from barpath.craft.exam.irt import ItemParameters, right_chance
from barpath.craft.exam.pooling import FirstAnswer
from craft.exam.items import an_item

AVERAGE = grid.normal(0.0, 1.0)


def blank(count: int, **changed: object) -> list[ItemParameters]:
    """Items of which nothing is known."""
    return [an_item(f"i{n}", **({"sd": 1.0} | changed)) for n in range(count)]


@given(difficulty=st.floats(-2, 2), sd=st.floats(0.1, 1.5), ability=st.floats(-2, 2))
@settings(max_examples=40, deadline=None)
def test_a_right_answer_makes_an_item_easier_and_a_wrong_one_harder(
    difficulty: float, sd: float, ability: float
) -> None:
    item = an_item(difficulty=difficulty, sd=sd)
    learner = grid.normal(ability, 0.4)
    easier = after_answer(item, learner, is_right=True)
    harder = after_answer(item, learner, is_right=False)
    assert easier.difficulty < difficulty < harder.difficulty


def test_a_known_difficulty_does_not_move() -> None:
    item = an_item(sd=0.0)
    assert after_answer(item, AVERAGE, is_right=False) == item


def test_one_answer_leaves_what_bayes_says() -> None:
    item = an_item(difficulty=0.3, sd=0.9, guess=0.2)
    fine = [0.3 + 0.9 * (place / 100) for place in range(-600, 601)]
    heights = [
        np.exp(-0.5 * ((b - 0.3) / 0.9) ** 2) * (1 - right_chance(0.4, b, 0.2)) for b in fine
    ]
    mean = np.average(fine, weights=heights)
    sd = np.sqrt(np.average((np.array(fine) - mean) ** 2, weights=heights))
    found = after_answer(item, grid.normal(0.4, 0.0), is_right=False)
    assert found.difficulty == pytest.approx(mean, abs=0.01)
    assert found.sd == pytest.approx(sd, abs=0.01)


def test_many_answers_find_the_difficulty() -> None:
    dice, item = Random(2), an_item(difficulty=-0.5, sd=0.9)
    for _ in range(400):
        ability = dice.gauss(0, 1)
        learner = grid.normal(ability + dice.gauss(0, 0.2), 0.2)
        is_right = dice.random() < right_chance(ability, 0.8, 0.25)
        item = after_answer(item, learner, is_right=is_right)
    assert item.difficulty == pytest.approx(0.8, abs=3 * item.sd)
    assert item.sd < 0.25


def answered(
    truth: list[ItemParameters], people: int, *, share: float = 1.0, seed: int = 1
) -> Sheet:
    """First answers of average people to some of the items."""
    dice = np.random.default_rng(seed)
    ability = dice.normal(0, 1, (people, 1))
    difficulty = np.array([item.difficulty for item in truth])
    slope = np.array([item.discrimination for item in truth])
    guess = truth[0].guess
    chance = guess + (1 - guess) / (1 + np.exp(-slope * (ability - difficulty)))
    right = dice.random(chance.shape) < chance
    given_to = None if share == 1 else dice.random(chance.shape) < share
    return Sheet(right if given_to is None else right & given_to, given_to)


def a_truth(count: int, *, guess: float = 0.0, seed: int = 7) -> list[ItemParameters]:
    """Items as they are."""
    dice = Random(seed)
    return [
        replace(
            item,
            difficulty=dice.gauss(0, 1),
            sd=0.0,
            discrimination=np.exp(dice.gauss(0, 0.3)),
        )
        for item in blank(count, guess=guess)
    ]


def test_a_pool_finds_difficulties_discriminations_and_its_own_doubt() -> None:
    truth = a_truth(60, guess=0.25)
    found = calibrated(blank(60), answered(truth, 3_000))
    off = np.array([f.difficulty - t.difficulty for f, t in zip(found, truth, strict=True)])
    doubt = np.array([item.sd for item in found])
    steep = np.corrcoef([f.discrimination for f in found], [t.discrimination for t in truth])
    assert np.sqrt((off**2).mean()) < 0.15
    assert 0.8 < np.sqrt(((off / doubt) ** 2).mean()) < 1.3
    assert steep[0, 1] > 0.85


def test_people_may_have_answered_different_items() -> None:
    truth = a_truth(80)
    found = calibrated(blank(80, guess=0.0), answered(truth, 5_000, share=0.25))
    off = np.array([f.difficulty - t.difficulty for f, t in zip(found, truth, strict=True)])
    assert np.sqrt((off**2).mean()) < 0.12


def test_as_rasch_items_all_discriminate_alike() -> None:
    truth = [replace(item, discrimination=1.0) for item in a_truth(40)]
    found = calibrated(blank(40, guess=0.0), answered(truth, 1_500), slope_sd=0.0)
    off = np.array([f.difficulty - t.difficulty for f, t in zip(found, truth, strict=True)])
    assert {item.discrimination for item in found} == {1.0}
    assert np.sqrt((off**2).mean()) < 0.12


def test_where_nobody_answered_beliefs_stay() -> None:
    items = [*blank(20, guess=0.0), an_item("new", difficulty=0.7, sd=0.9, guess=0.0)]
    some = answered(a_truth(20), 200)
    right = np.hstack([some.right, np.zeros((200, 1), dtype=np.bool_)])
    given_to = np.hstack([np.ones_like(some.right), np.zeros((200, 1), dtype=np.bool_)])
    new = calibrated(items, Sheet(right, given_to))[-1]
    assert [new.difficulty, new.sd] == pytest.approx([0.7, 0.9])


def test_no_answers_teach_nothing() -> None:
    items = blank(3)
    assert calibrated(items, sheet(items, [])) == tuple(items)


def test_an_item_without_answers_moves_with_its_group() -> None:
    truth = [replace(item, difficulty=1.2, discrimination=1.0) for item in a_truth(20)]
    items = [*blank(20, guess=0.0, sd=0.9), an_item("new", sd=0.9, guess=0.0)]
    some = answered(truth, 300)
    right = np.hstack([some.right, np.zeros((300, 1), dtype=np.bool_)])
    given_to = np.hstack([np.ones_like(some.right), np.zeros((300, 1), dtype=np.bool_)])
    alone = calibrated(items, Sheet(right, given_to))[-1]
    shared = calibrated(
        items, Sheet(right, given_to), groups={item.item: "concept" for item in items}
    )[-1]
    assert alone.difficulty == pytest.approx(0)
    assert 0.6 < shared.difficulty < 1.2
    assert shared.sd >= 0.9


def test_a_sheet_holds_the_answers_to_the_items_asked_about() -> None:
    answers = [
        FirstAnswer("p", "i1", is_right=True),
        FirstAnswer("q", "i0", is_right=False),
        FirstAnswer("q", "retired", is_right=True),
    ]
    found = sheet(blank(2), answers)
    assert found.right.tolist() == [[False, True], [False, False]]
    assert found.given is not None
    assert found.given.tolist() == [[False, True], [True, False]]
