"""Steps of load, what holds it, and one change at a time."""

from typing import Any

import pytest

from barpath.craft.programming.programme import (
    Phase,
    Programme,
    Progression,
    Screening,
    Session,
    Week,
)
from craft.programming.bites import Bite, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

SQUAT, PRESS = "Goblet Squat", "Dumbbell Bench Press"
ALL = ("pain", "technique", "symptom")


def moving(**said: Any) -> Programme:
    return a_programme(progression=Progression(**said))


def changing(*slots: dict[str, Any], **said: Any) -> Programme:
    made = tuple(
        Week(number=number, sessions=(a_session(a_part("main", a_slot(**each))),))
        for number, each in enumerate(slots, start=1)
    )
    return a_programme(weeks=made, **said)


def jumps(contacts: int, day: int = 0, name: str = "Squat Jump") -> Session:
    return a_session(a_part("power", a_slot(name, sets=1, contacts=contacts)), day=day)


BITES = {
    "small-steps-of-load": Bite(
        {},
        moving(step_percent={"upper": 2.5, "lower": 10}),
        moving(step_percent={"upper": 2.5, "lower": 11}),
        "steps of load, lower",
    ),
    "a-range-has-room": Bite(
        {}, changing({"reps": (4, 6)}), changing({"reps": (5, 6)}), f"week 1, Monday, {SQUAT}"
    ),
    "a-new-lift-starts-easier": Bite(
        {},
        changing({"name": PRESS}, {"rir": (2, 3)}, {"rir": (1, 2)}),
        changing({"name": PRESS}, {"rir": (1, 2)}, {"rir": (1, 2)}),
        f"week 2, {SQUAT}",
    ),
    "small-steps-for-the-arm": Bite(
        {"conditions": ("lymphoedema",)},
        moving(step_percent={"affected_arm": 2.5}),
        moving(step_percent={"upper": 2.5}),
        "",
    ),
    "youth-small-steps": Bite(
        {"age_years": 15},
        moving(step_percent={"upper": 5, "lower": 10}),
        moving(step_percent={"upper": 11, "lower": 10}),
        "steps of load, upper",
    ),
    "a-rule-for-moving-on": Bite({}, moving(), a_programme(), ""),
    "pain-technique-and-symptoms-before-load": Bite(
        {}, moving(gates=ALL), moving(gates=("pain", "technique")), ""
    ),
    "a-painful-movement-is-not-loaded": Bite(
        {}, moving(gates=("pain",)), moving(gates=("technique",)), ""
    ),
    "pain-holds-the-load": Bite({"pain": {"knee": 4}}, moving(gates=("pain",)), moving(), ""),
    "one-change-at-a-time": Bite(
        {},
        changing({"load_kg": 20, "reps": (8, 12)}, {"load_kg": 22, "reps": (6, 10)}),
        changing({"load_kg": 20, "reps": (8, 12)}, {"load_kg": 22, "reps": (9, 13)}),
        "week 2, Monday, Goblet Squat",
    ),
    "jumps-are-counted": Bite(
        {"status": "novice"}, a_programme(jumps(80)), a_programme(jumps(81)), "week 1, Monday"
    ),
    "no-depth-jumps": Bite(
        {"status": "novice"},
        a_programme(jumps(20)),
        a_programme(jumps(20, name="Depth Jump")),
        "week 1, Monday, Depth Jump",
    ),
    "contacts-for-bone": Bite(
        {"conditions": ("osteoporosis",), "goals": ("bone",)},
        a_programme(jumps(50)),
        a_programme(jumps(49)),
        "week 1, Monday",
    ),
}


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


@pytest.mark.parametrize(
    ("loads_kg", "age_years", "count"),
    [((20, 22), 35, 0), ((20, 22.5), 35, 1), ((20, 21), 70, 0), ((20, 22), 70, 1)],
)
def test_the_steps_that_are_taken_are_small(
    loads_kg: tuple[float, float], age_years: int, count: int
) -> None:
    programme = changing(*({"load_kg": load_kg} for load_kg in loads_kg))
    found = breaches_of("small-steps-of-load", programme, a_client(age_years=age_years))
    assert len(found) == count


def test_a_load_may_come_back_after_a_lighter_week() -> None:
    programme = changing({"load_kg": 20}, {"load_kg": 16}, {"load_kg": 21})
    assert breaches_of("small-steps-of-load", programme, a_client()) == []


@pytest.mark.parametrize(
    "harder",
    [
        {"sets": 4, "load_kg": 21},
        {"sets": 4, "reps": (9, 11)},
        {"load_kg": 21, "rest_s": 90},
        {"load_percent": (75, 80), "reps": (9, 11)},
    ],
)
def test_two_changes_at_once_are_found(harder: dict[str, Any]) -> None:
    usual = {"load_kg": 20, "load_percent": (70, 75)}
    programme = changing(usual, {**usual, **harder})
    assert len(breaches_of("one-change-at-a-time", programme, a_client())) == 1


@pytest.mark.parametrize(
    ("programme", "where"),
    [
        (a_programme(*(jumps(20, day) for day in (0, 2, 4))), "week 1"),
        (a_programme(jumps(20), jumps(20, 1)), "week 1, Tuesday"),
    ],
)
def test_hard_jumps_are_rare_and_apart(programme: Programme, where: str) -> None:
    assert where in [each for each, _ in breaches_of("jumps-are-counted", programme, a_client())]


def test_low_hops_may_come_every_day() -> None:
    hops = a_programme(*(jumps(20, day, "Heel-Stomp Walk") for day in range(6)))
    assert breaches_of("jumps-are-counted", hops, a_client()) == []


def test_a_new_phase_may_change_everything() -> None:
    harder = {"load_kg": 22, "sets": 5}
    phases = (Phase(name="Base", weeks=(1, 1)), Phase(name="Build", weeks=(2, 2)))
    programme = changing({"load_kg": 20, "sets": 3}, harder, phases=phases)
    assert breaches_of("one-change-at-a-time", programme, a_client()) == []


def test_what_was_not_there_before_did_not_change() -> None:
    programme = changing({"name": "Push-Up", "sets": 2}, {"load_kg": 20, "sets": 5})
    assert breaches_of("one-change-at-a-time", programme, a_client()) == []


def test_landings_are_aimed_at_for_bone() -> None:
    client = a_client(conditions=("osteoporosis",), goals=("bone",))
    found = breaches_of("contacts-for-bone", a_programme(), client)
    assert found == [("", "It holds no landings; about 50 a session are aimed at.")]


@pytest.mark.parametrize(
    "key",
    [
        "small-steps-of-load",
        "a-rule-for-moving-on",
        "pain-technique-and-symptoms-before-load",
        "jumps-are-counted",
    ],
)
def test_nothing_moves_on_while_clearance_is_awaited(key: str) -> None:
    pending = a_programme(screening=Screening(outcome="medical_clearance_first"))
    assert breaches_of(key, pending, a_client()) == []
