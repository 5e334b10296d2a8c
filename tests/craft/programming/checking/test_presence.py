"""What a week must hold enough of."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Screening, Session, Week
from barpath.craft.programming.request import Shift
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

OLD = {"age_years": 70}
FREQUENCIES: dict[str, tuple[dict[str, Any], int, dict[str, Any]]] = {
    "senior-power": (OLD, 2, {"tags": ("PWR",)}),
    "back-extension-for-bone": ({"conditions": ("osteoporosis",)}, 2, {"pattern": "TE"}),
    "squats-twice-for-bone": ({"conditions": ("osteoporosis",)}, 2, {"pattern": "SQ"}),
    "sit-to-stand": (OLD, 2, {"pattern": "SQ"}),
    "rising-on-each-day": ({"conditions": ("fall_risk",)}, 2, {"pattern": "SQ"}),
    "heel-raises": (OLD, 2, {"pattern": "CAL"}),
    "hips-to-the-side": (OLD, 1, {"pattern": "HAB"}),
    "calves-too": ({"goals": ("hypertrophy",)}, 2, {"pattern": "CAL"}),
    "a-squat-each-time": ({"age_years": 10}, 2, {"pattern": "SQ"}),
    "a-hinge-each-time": ({"age_years": 10}, 2, {"pattern": "HI"}),
    "legs-in-short-sessions": ({"minutes_min": 20}, 2, {"pattern": "SQ"}),
    "leg-curls-too": ({"goals": ("bodybuilding",)}, 2, {"pattern": "KF"}),
    "leg-extensions-too": ({"goals": ("bodybuilding",)}, 1, {"pattern": "KE"}),
    "squats-on-both-legs": ({"goals": ("bodybuilding",)}, 2, {"pattern": "SQ"}),
    "rear-delts-too": ({"goals": ("bodybuilding",)}, 2, {"pattern": "RD"}),
    "wheels-rotate-outwards": ({"conditions": ("wheelchair",)}, 2, {"pattern": "ER"}),
    "wheels-row-twice": ({"conditions": ("wheelchair",)}, 2, {"pattern": "HPL"}),
    "wheels-straighten-the-arms": ({"conditions": ("wheelchair",)}, 1, {"pattern": "EE"}),
    "train-the-knee": ({"conditions": ("knee_pain",)}, 4, {"pattern": "SQ"}),
    "pregnancy-squat-twice": ({"conditions": ("pregnant",)}, 2, {"pattern": "SQ"}),
    "pregnancy-brace-the-trunk": ({"conditions": ("pregnant",)}, 1, {"pattern": "AR"}),
    "pregnancy-pelvic-floor": ({"conditions": ("pregnant",)}, 3, {"pattern": "BRE"}),
}
MINUTES: dict[str, tuple[dict[str, Any], float]] = {
    "balance-minutes": ({"conditions": ("fall_risk",)}, 120),
    "parkinson-balance": ({"conditions": ("parkinson",)}, 60),
}
OTHERS = {
    "legs-carry-weights",
    "squats-carry-weights",
    "hinges-carry-weights",
    "pregnancy-hips-carry-weights",
    "walking-is-not-the-main-dose",
    "wheels-press-weights",
    "wheels-pull-weights",
    "half-of-it-play",
    "diabetes-no-long-gaps",
}
BITES = {*FREQUENCIES, *MINUTES, *OTHERS}


def holding(times: int, slot_said: dict[str, Any]) -> Session:
    slots = (a_slot("A drill", **{"pattern": "ZZ", **slot_said}) for _ in range(times))
    return a_session(a_part("main", a_slot("Plank", pattern="AE"), *slots))


@pytest.mark.parametrize(
    ("key", "said", "times", "slot_said"), [(key, *rest) for key, rest in FREQUENCIES.items()]
)
def test_too_few_exercises_in_a_week_are_found(
    key: str, said: dict[str, Any], times: int, slot_said: dict[str, Any]
) -> None:
    client = a_client(**said)
    assert breaches_of(key, a_programme(holding(times, slot_said), weeks=3), client) == []
    few = a_programme(holding(times - 1, slot_said), weeks=3)
    ((where, says),) = breaches_of(key, few, client)
    assert (where, f"at least {times}" in says) == ("week 3", True)
    assert breaches_of(key, few, a_client()) == []


def test_a_rise_in_the_warm_up_is_no_main_work() -> None:
    ready = a_session(a_part("warmup", *(a_slot("A drill", pattern="SQ") for _ in range(2))))
    found = breaches_of(
        "rising-on-each-day", a_programme(ready, weeks=3), a_client(conditions=("fall_risk",))
    )
    assert found


def test_the_pelvic_floor_may_be_trained_at_home() -> None:
    week = Week(number=1, sessions=(a_session(),), home_minutes={"pelvic_floor": 35})
    client = a_client(conditions=("pregnant",))
    assert breaches_of("pregnancy-pelvic-floor", a_programme(weeks=(week,)), client) == []


@pytest.mark.parametrize(("key", "said", "least"), [(key, *rest) for key, rest in MINUTES.items()])
def test_minutes_count_in_sessions_and_at_home(
    key: str, said: dict[str, Any], least: float
) -> None:
    client = a_client(**said)
    stance = a_slot("A stance", pattern="BAL", tags=("BALA",), minutes_min=10)
    parts = (a_part("balance", stance, minutes=20), a_part("warmup", stance, minutes=10))

    def with_home(minutes: int) -> list[tuple[str, str]]:
        week = Week(number=1, sessions=(a_session(*parts),), home_minutes={"balance": minutes})
        return breaches_of(key, a_programme(weeks=(week,)), client)

    assert with_home(int(least) - 30) == []
    ((where, says),) = with_home(int(least) - 31)
    assert (where, f"at least {least:g}" in says) == ("week 1", True)


def test_walking_is_not_the_main_dose_at_fall_risk() -> None:
    key, client = "walking-is-not-the-main-dose", a_client(conditions=("fall_risk",))

    def of(walking: float, **said: Any) -> list[tuple[str, str]]:
        walk = a_slot("Walking", reps=None, **said)
        session = a_session(a_part("cardio", walk, minutes=walking), a_part("main", minutes=20))
        return breaches_of(key, a_programme(session, weeks=1), client)

    assert of(20) == []
    ((where, says),) = of(30)
    assert (where, says) == ("week 1", "60% of the time is cardio and conditioning; at most 50%.")
    assert of(30, is_supported=True) == []


def test_half_of_a_childs_time_is_play() -> None:
    def of(play: float, **said: Any) -> list[tuple[str, str]]:
        game = a_slot("A game", pattern="LOC", reps=None)
        session = a_session(a_part("play", game, minutes=play), a_part("main", minutes=20))
        return breaches_of("half-of-it-play", a_programme(session, weeks=1), a_client(**said))

    assert of(20, age_years=9) == []
    ((where, _),) = of(15, age_years=9)
    assert where == "week 1"
    assert of(15, age_years=14) == []


def endurance(*days: int | str) -> tuple[Session, ...]:
    return tuple(a_session(day=day, type="cardio") for day in days)


@pytest.mark.parametrize(
    ("sessions", "gap"),
    [
        (endurance(0, 2, 4), 0),
        (endurance(0, 3), 3),
        (endurance(1, 3, 5), 0),
        (endurance(0, 2), 4),
        ((), 7),
        ((a_session(a_part("cardio"), day=0), a_session(a_part("cardio"), day=3)), 3),
        ((a_session(day=0), a_session(day=3)), 7),
    ],
)
def test_days_without_endurance_work_are_counted_into_the_next_week(
    sessions: tuple[Session, ...], gap: int
) -> None:
    key, client = "diabetes-no-long-gaps", a_client(conditions=("diabetes2",))
    programme = a_programme(weeks=(Week(number=1, sessions=sessions),))
    found = breaches_of(key, programme, client)
    assert [says.split()[0] for _, says in found] == ([str(gap)] if gap else [])


def test_gaps_are_counted_round_a_calendar_of_shifts() -> None:
    shift = Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-"))
    client = a_client(conditions=("diabetes2",), shift=shift)
    programme = a_programme(weeks=(Week(number=1, sessions=endurance("c1", "c4", "c7")),))
    assert breaches_of("diabetes-no-long-gaps", programme, client) == []


@pytest.mark.parametrize("how", ["deload", "pending", "early"])
def test_nothing_is_asked_for_in_weeks_that_build_up_rest_or_wait(how: str) -> None:
    outcome: Any = "medical_clearance_first" if how == "pending" else "cleared"
    weeks = (
        Week(number=1, sessions=()),
        Week(number=3, sessions=(), is_deload=how == "deload"),
        Week(number=4, sessions=endurance(0, 2, 4)),
    )
    programme = a_programme(
        weeks=weeks[:1] + weeks[2:] if how == "early" else weeks,
        screening=Screening(outcome=outcome),
    )
    client = a_client(conditions=("diabetes2",))
    assert breaches_of("diabetes-no-long-gaps", programme, client) == []


def test_legs_carry_weights_for_bone_from_the_fifth_week_on() -> None:
    def found(name: str, **said: Any) -> list[str]:
        programme = a_programme(a_session(a_part("main", a_slot(name), a_slot(name))), weeks=6)
        person = {"conditions": ("osteoporosis",), "clearance": "GP", "equipment": ("DB",)}
        client = a_client(**{**person, **said})
        return [where for where, _ in breaches_of("legs-carry-weights", programme, client)]

    bare, weighted = "Sit-to-Stand (chair)", "Dumbbell Sit-to-Stand"
    assert found(weighted) == []
    assert found(bare) == found("Dumbbell Hip Thrust") == ["week 5", "week 6"]
    assert found(bare, equipment=("CH", "BA")) == found(bare, clearance=None) == []
    assert found(bare, conditions=("osteoporosis", "fall_risk")) == []


def test_a_wheelchair_presses_and_pulls_weights_where_there_are_some() -> None:
    bands = a_programme(a_session(a_part("main", a_slot("Seated Band Punch"))), weeks=1)
    press = a_programme(a_session(a_part("main", a_slot("Seated Dumbbell Press (light)"))), weeks=1)
    row = a_programme(a_session(a_part("main", a_slot("Cable Row from the Chair"))), weeks=1)
    for key, kept, broken in (
        ("wheels-press-weights", press, row),
        ("wheels-pull-weights", row, press),
    ):
        client = a_client(conditions=("wheelchair",), equipment=("DB", "CB", "BA"))
        assert breaches_of(key, kept, client) == []
        assert [where for where, _ in breaches_of(key, broken, client)] == ["week 1"]
        assert [where for where, _ in breaches_of(key, bands, client)] == ["week 1"]
        assert (
            breaches_of(key, bands, a_client(conditions=("wheelchair",), equipment=("BA",))) == []
        )


def test_squats_and_hinges_carry_weights_for_bone_once_they_are_learnt() -> None:
    person = {"conditions": ("osteoporosis",), "clearance": "GP", "equipment": ("DB",)}

    def found(key: str, name: str) -> list[str]:
        programme = a_programme(a_session(a_part("main", a_slot(name))), weeks=10)
        return [where for where, _ in breaches_of(key, programme, a_client(**person))]

    stand, hinge = "Dumbbell Sit-to-Stand", "Dumbbell Deadlift"
    from_9, from_5 = ([f"week {number}" for number in range(first, 11)] for first in (9, 5))
    squats, hinges = "squats-carry-weights", "hinges-carry-weights"
    assert found(squats, stand) == found(hinges, hinge) == []
    assert found(squats, "Sit-to-Stand (chair)") == found(squats, hinge) == from_9
    assert found(hinges, "Wall Hip Hinge (tap)") == found(hinges, stand) == from_5


def test_the_backs_of_hips_and_thighs_carry_weights_in_pregnancy() -> None:
    def found(*names: str, **said: Any) -> list[str]:
        programme = a_programme(a_session(a_part("main", *map(a_slot, names))), weeks=1)
        client = a_client(**{"conditions": ("pregnant",), "equipment": ("DB", "MC"), **said})
        return [
            where for where, _ in breaches_of("pregnancy-hips-carry-weights", programme, client)
        ]

    loaded = ("Seated Leg Curl Machine", "Cable Pull-Through")
    assert found(*loaded) == []
    bare = ("Hip Hinge at a Worktop (hands held)", "Standing Band Hip Extension")
    assert found(*bare) == ["week 1"]
    assert found(*bare, equipment=("BA",)) == found(*bare, conditions=()) == []
