"""Cohorts whose truth is known: decisions, the worth of stated chances, and a trap for confidence."""

from dataclasses import replace

import numpy as np
import pytest

from barpath.craft.exam.ability import no_evidence
from barpath.craft.exam.irt import chances
from barpath.craft.exam.standing import exam_of, standing
from craft.exam.cohorts import Minds
from craft.exam.items import SHARES, a_bank
from craft.exam.worlds import Lived, World, live, outcome

WORLD = World(people=2_000, bank=500, answers=200)
SEED = 5


@pytest.fixture(scope="module")
def lived() -> Lived:
    """A cohort after tests with items that were calibrated from 200 answers each."""
    return live(WORLD, seed=SEED)


def test_the_cohort_is_measured_as_the_engine_measures_one_learner() -> None:
    bank = a_bank(40, sd=0.6)
    exam = exam_of(SHARES, bank, scored_items=60)
    evidence, minds = no_evidence("ab"), Minds(2, exam, 0.8)
    second = np.array([1])
    for number, item in enumerate(bank):
        is_right = number % 3 != 0
        evidence = evidence.after(item, is_right=is_right)
        domain = np.array(["ab".index(item.domain)])
        minds.learn(second, domain, np.array([chances(item)]), np.array([is_right]))
    stands = standing(evidence, exam)
    assert minds.ability(second, np.array([0])) == pytest.approx([evidence.estimate("a").mean])
    for cut in (0.5, 0.6, 0.7):
        assert minds.above(second, cut) == pytest.approx([stands.chance_able(cut)], abs=1e-6)
        assert minds.above(second, cut, luck=True) == pytest.approx(
            [stands.chance_passing(cut)], abs=1e-6
        )


def test_decisions_are_right_and_tests_are_short(lived: Lived) -> None:
    found = outcome(lived, seed=SEED)
    assert found.right >= 0.93
    assert found.mean_items <= 50
    assert found.median_items <= 25
    assert found.brier <= 0.085


def test_stated_chances_come_true(lived: Lived) -> None:
    assert outcome(lived, seed=SEED).calibration_error <= 0.03


def test_where_the_exam_measures_something_else_chances_that_know_it_come_true(
    lived: Lived,
) -> None:
    found = outcome(lived, match=0.9, seed=SEED)
    assert found.calibration_error <= 0.03
    assert found.brier <= 0.12


def test_chances_that_ignore_it_are_caught(lived: Lived) -> None:
    assert outcome(lived, match=0.9, believed_match=1.0, seed=SEED).calibration_error > 0.05


def test_no_item_is_in_more_than_a_quarter_of_the_tests(lived: Lived) -> None:
    found = outcome(lived, seed=SEED)
    assert found.most_shown <= 0.25
    assert found.used >= 0.6


def test_guessed_difficulties_make_longer_tests_and_chances_that_still_come_true(
    lived: Lived,
) -> None:
    guessed = live(replace(WORLD, people=1_000, answers=None, expert=0.3), seed=SEED)
    found = outcome(guessed, seed=SEED)
    assert found.mean_items > outcome(lived, seed=SEED).mean_items
    assert found.calibration_error <= 0.045  # a thousand people show about 0.02 by luck alone
