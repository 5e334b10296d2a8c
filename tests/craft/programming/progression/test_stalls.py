"""Lifts that have stopped rising, and lighter weeks that come early."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.progression.advice import next_loads
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from craft.programming.progression.logged import (
    BENCH,
    TARGET,
    Done,
    a_client,
    advised,
    proposed,
    sessions,
)

RISING: list[Done] = [(80 + 2.5 * step, 7, 2) for step in range(5)]
FLAT: Done = (90, 7, 2)
SQUAT = "Barbell Back Squat (high bar)"


def advice_on(*done: Done, **said: Any) -> str:
    """What is to be done first about the stall after these sessions."""
    found = proposed(*done, **said).stall
    assert found
    return found.does


def test_a_rising_lift_has_none() -> None:
    assert proposed(*RISING).stall is None


def test_three_sessions_without_a_rise_are_one() -> None:
    found = proposed(*RISING, FLAT, FLAT, FLAT).stall
    assert found is not None
    assert "Look at sleep" in found.does
    assert not found.is_sure


def test_it_is_asked_about_before_anything_is_changed() -> None:
    found = [proposed(*RISING, *[FLAT] * times).stall for times in range(1, 9)]
    assert [each is not None for each in found] == [False, *[True] * 7]
    sure = [each.is_sure for each in found if each]
    assert sure == sorted(sure)
    assert not any(sure[:4])
    assert sure[-1]


def test_what_rises_again_is_neither() -> None:
    again: list[Done] = [(90 + 2.5 * step, 7, 2) for step in range(1, 4)]
    assert proposed(*RISING, FLAT, FLAT, FLAT, *again).stall is None


def test_a_beginner_is_told_after_two() -> None:
    done: list[Done] = [(80, 7, 2), (82.5, 7, 2), (82.5, 7, 2), (82.5, 7, 2)]
    assert proposed(*done, status="novice").stall is not None
    assert proposed(*done[:2], status="novice").stall is None


def test_what_may_lie_behind_it_is_named() -> None:
    found = advice_on(*RISING, FLAT, FLAT, FLAT, flags=("sleep_lt_7", "desk_posture"))
    assert "sleeps under 7 hours" in found
    assert "desk" not in found


@pytest.mark.parametrize(("times", "says"), [(6, "range of repetitions"), (10, "variant")])
def test_the_longer_it_lasts_the_more_is_changed(times: int, says: str) -> None:
    assert says in advice_on(*RISING, *[FLAT] * times)


def test_low_effort_is_no_stall() -> None:
    assert proposed(*[(60, 7, 5)] * 6).stall is None


def test_a_break_is_no_stall() -> None:
    history = {BENCH: (*sessions((80, 7, 2), (80, 7, 2)),)}
    later = tuple(Exposure(6.0 + week, (WorkSet(2 + week, 80, 7, 2),)) for week in range(2))
    found = next_loads(a_client(), knowledge(), targets={BENCH: TARGET}, history={
        BENCH: history[BENCH] + later
    })  # fmt: skip
    assert found.proposals[BENCH].stall is None


def lifts(*done: tuple[float, int, float], names: tuple[str, ...] = (BENCH, SQUAT)) -> Any:
    history = {name: sessions(*done) for name in names}
    return next_loads(a_client(), knowledge(), history=history).lighter


def test_two_lifts_that_fall_twice_bring_a_lighter_week() -> None:
    steady = [(80, 8, 2)] * 4
    found = lifts(*steady, (80, 5, 1), (80, 3, 0))
    assert found is not None
    assert found.why[0] == f"Fell for 2 sessions running: {BENCH}, {SQUAT}."
    assert (found.sets_share, found.load_cut_percent) == ((0.4, 0.6), 20)
    assert lifts(*steady) is None


def test_one_lift_that_falls_does_not() -> None:
    assert lifts(*[(80, 8, 2)] * 4, (80, 5, 1), (80, 3, 0), names=(BENCH,)) is None


def test_days_that_are_all_weak_bring_one() -> None:
    names = (BENCH, SQUAT, "Lat Pulldown (wide)", "Leg Press (45 degree)", "Barbell Overhead Press",
             "Seated Chest Press Machine")  # fmt: skip
    weak = [(80, 7, 1), (80, 6, 1), (80, 5, 1)]
    found = lifts(*[(80, 8, 2)] * 4, *weak, names=names)
    assert found.why == ("All lifts were weaker than usual on the last 3 days of training.",)


def test_pain_that_rises_brings_one() -> None:
    points = [1.0, 2.0, 3.0]
    history = {
        BENCH: tuple(
            Exposure(float(week), (WorkSet(week, 80, 7, 2),), pain_points=told)
            for week, told in enumerate(points)
        )
    }
    found = next_loads(a_client(), knowledge(), history=history).lighter
    assert found is not None
    assert found.why == (f"Pain rises from session to session: {BENCH}.",)


def test_lost_sleep_brings_one() -> None:
    found = advised((80, 7, 2), flags=("sleep_lt_6",)).lighter
    assert found is not None
    assert found.why == ("On record: sleeps under 6 hours.",)
