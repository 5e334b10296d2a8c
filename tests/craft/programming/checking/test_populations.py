"""The rules for some people about dose, load and effort: each lets one plan be and holds another."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Programme, Progression, Screening, Week
from barpath.craft.programming.request import Client
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
)

SQUAT = "week 1, Monday, Goblet Squat"


def having(*conditions: str, **said: Any) -> Client:
    return a_client(conditions=conditions, **said)


def of(kind: Any = "main", *, weeks: int = 4, **said: Any) -> Programme:
    return a_programme(a_session(a_part(kind, a_slot(**said))), weeks=weeks)


def days(count: int, kind: Any = "resistance") -> Programme:
    sessions = (a_session(a_part(), day=day, type=kind) for day in range(count))
    return a_programme(*sessions)


def walking(minutes: float) -> Programme:
    walk = a_slot("Walking", reps=None, rir=None, zone="moderate", minutes_min=minutes)
    return a_programme(a_session(a_part("cardio", walk, minutes=minutes), type="cardio"))


def zone(name: str, kind: Any = "conditioning") -> Programme:
    """Of conditioning in a zone, with the ceiling that screening set for it."""
    ceiling: Any = name
    drill = a_slot("Rowing Ergometer", reps=None, rir=None, zone=name, minutes_min=10)
    screening = Screening(outcome="cleared_with_limits", ceiling=ceiling)
    return a_programme(a_session(a_part(kind, drill)), screening=screening)


def warmed(kind: Any, minutes: float) -> Programme:
    walk = a_slot("Walking", reps=None, rir=None, zone="light")
    return a_programme(a_session(a_part(kind, walk, minutes=minutes), a_part()))


def moved_on(**said: Any) -> Programme:
    return a_programme(progression=Progression(**said))


def growing(field: str, *values: float, **said: Any) -> Programme:
    """A week a value."""
    slots = [a_slot(**{**said, field: value}) for value in values]
    weeks = tuple(
        Week(number=number, sessions=(a_session(a_part("main", slot)),))
        for number, slot in enumerate(slots, start=1)
    )
    return a_programme(weeks=weeks)


def rows_and_presses(rows: int, presses: int) -> Programme:
    slots = (a_slot("Seated Cable Row", pattern="HPL", sets=rows),
             a_slot("Machine Chest Press", pattern="HPU", sets=presses))  # fmt: skip
    return a_programme(a_session(a_part("main", *slots)))


def choosing(*options: str) -> Programme:
    return of(options=options)


def first(*kinds: Any) -> Programme:
    walk = a_slot("Walking", reps=None, rir=None, zone="moderate", minutes_min=10)
    return a_programme(
        a_session(*(a_part(kind, walk if kind == "cardio" else a_slot()) for kind in kinds))
    )


def changing(name: str, after: int) -> Programme:
    """One exercise for some weeks, then another."""
    weeks = tuple(
        Week(
            number=number,
            sessions=(
                a_session(a_part("main", a_slot("Goblet Squat" if number <= after else name))),
            ),
        )
        for number in range(1, 13)
    )
    return a_programme(weeks=weeks)


def restful(count: int) -> Programme:
    return a_programme(*(a_session(a_part(), day=day) for day in range(7 - count)))


YOUNG = a_client(age_years=14, status="novice")
LOSING = a_client(goals=("weight_loss",))
OLD = a_client(age_years=70)
BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "active-with-known-disease": (
        having("diabetes2"), zone("moderate"), zone("vigorous"), "week 1, Monday, Rowing Ergometer",
    ),
    "lifting-keeps-muscle": (LOSING, days(2), days(1), "week 3"),
    "minutes-that-move-weight": (LOSING, walking(150), walking(140), "week 3"),
    "lifting-first-in-fast-loss": (
        a_client(medicines=("glp1",)), first("main", "cardio"), first("cardio", "main"),
        "week 3, Monday",
    ),
    "start-at-an-easy-pace": (
        a_client(bmi_kg_m2=33, is_active=False), zone("moderate"), zone("vigorous"),
        "week 1, Monday, Rowing Ergometer",
    ),
    "young-beginner-repetitions": (YOUNG, of(reps=(6, 15)), of(reps=(5, 8)), SQUAT),
    "young-beginner-loads": (YOUNG, of(load_percent=(70, 80)), of(load_percent=(75, 85)), SQUAT),
    "young-beginner-light-first-loads": (
        YOUNG, of(load_percent=(50, 60)), of(load_percent=(60, 70)), SQUAT,
    ),
    "young-beginner-sets": (YOUNG, of(sets=4), of(sets=5), SQUAT),
    "youth-small-steps": (
        YOUNG, moved_on(step_percent={"upper": 5, "lower": 10}),
        moved_on(step_percent={"upper": 5, "lower": 12}), "steps of load, lower",
    ),
    "youth-no-maximal-lifts": (
        a_client(age_years=17), of(load_percent=(80, 85)), of(load_percent=(85, 90)), SQUAT,
    ),
    "youth-days-off": (YOUNG, restful(1), restful(0), "week 1"),
    "senior-days-of-lifting": (OLD, days(3), days(4), "week 1"),
    "senior-sets": (OLD, of(sets=3), of(sets=4), SQUAT),
    "senior-hard-enough": (
        OLD, of(weeks=9, rpe=(6, 7), rir=None), of(weeks=9, rpe=(4, 5), rir=None), "week 8",
    ),
    "frailty-light-start": (
        having("frailty"), of(load_percent=(20, 30)), of(load_percent=(30, 40)), SQUAT,
    ),
    "same-exercises-for-memory": (
        having("cognitive_impairment"), changing("Bodyweight Squat", 6), changing("Belt Squat", 5),
        "before week 6, Goblet Squat",
    ),
    "lift-for-bone": (having("osteopenia"), days(2), days(1), "week 3"),
    "repetitions-for-bone": (having("osteoporosis"), of(reps=(8, 12)), of(reps=(5, 8)), SQUAT),
    "coronary-repetitions": (having("cad"), of(reps=(10, 15)), of(reps=(6, 10)), SQUAT),
    "contacts-for-bone": (
        having("osteoporosis", goals=("bone",)),
        of("power", name="A stamp", pattern="JMP", tags=("IMP2",), sets=5, contacts=10),
        of("power", name="A stamp", pattern="JMP", tags=("IMP2",), sets=1, contacts=10),
        "week 3, Monday",
    ),
    "cancer-lifting": (having("cancer"), days(3), days(4), "week 1"),
    "cancer-endurance": (having("cancer"), walking(90), walking(80), "week 3"),
    "small-steps-for-the-arm": (
        having("lymphoedema_risk_arm"), moved_on(step_percent={"affected_arm": 5}),
        moved_on(step_percent={"affected_arm": 6}), "steps of load, affected arm",
    ),
    "pain-holds-the-load": (
        a_client(pain={"knee": 3}), moved_on(gates=("pain",)), moved_on(gates=("technique",)), "",
    ),
    "strong-back": (having("low_back_pain"), days(2), days(1), "week 3"),
    "jumps-grow-slowly": (
        having("achilles_tendinopathy"), growing("contacts", 10, 12, sets=1),
        growing("contacts", 10, 13, sets=1), "week 2, landings",
    ),
    "hypertension-endurance": (having("hypertension"), walking(120), walking(110), "week 3"),
    "hypertension-loads": (
        having("hypertension"), of(load_percent=(70, 80)), of(load_percent=(80, 85)), SQUAT,
    ),
    "hypertension-long-cool-down": (
        having("hypertension"), warmed("cooldown", 5), warmed("cooldown", 4), "week 1, Monday",
    ),
    "coronary-loads": (having("cad"), of(load_percent=(50, 60)), of(load_percent=(60, 65)), SQUAT),
    "coronary-effort": (having("cad"), of(rpe=(4, 5), rir=None), of(rpe=(5, 6), rir=None), SQUAT),
    "heart-failure-loads": (
        having("heart_failure"), of(load_percent=(50, 60)), of(load_percent=(60, 65)), SQUAT,
    ),
    "diabetes-lifting": (having("diabetes2"), days(2), days(1), "week 3"),
    "diabetes-endurance": (having("diabetes2"), walking(150), walking(140), "week 3"),
    "autonomic-by-feel": (
        having("autonomic_neuropathy"), of(), of(is_heart_rate_based=True), SQUAT,
    ),
    "pregnancy-endurance": (having("pregnant"), walking(120), walking(110), "week 3"),
    "pregnancy-lifting": (having("pregnant"), days(2), days(1), "week 3"),
    "pregnancy-moderate-at-most": (
        having("pregnancy_contraindication_relative"), zone("moderate"), zone("vigorous"),
        "week 1, Monday, Rowing Ergometer",
    ),
    "postpartum-light-weeks-first": (
        having("postpartum_early"), zone("light"), zone("moderate"),
        "week 1, Monday, Rowing Ergometer",
    ),
    "copd-warm-up": (having("copd"), warmed("warmup", 10), warmed("warmup", 8), "week 1, Monday"),
    "asthma-warm-up": (
        having("asthma"), warmed("warmup", 10), warmed("warmup", 8), "week 1, Monday",
    ),
    "kidney-effort": (
        having("kidney_disease"), of(rpe=(4, 5), rir=None), of(rpe=(5, 5.5), rir=None), SQUAT,
    ),
    "parkinson-lifting": (having("parkinson"), days(2), days(1), "week 3"),
    "sclerosis-long-rests": (
        having("multiple_sclerosis"), of(rest_s=120), of(rest_s=110), SQUAT,
    ),
    "wheels-pull-more-than-push": (
        having("spinal_cord_injury"), rows_and_presses(6, 5), rows_and_presses(5, 5), "week 3",
    ),
    "fibromyalgia-light-start": (
        having("fibromyalgia"), of(load_percent=(40, 50)), of(load_percent=(50, 55)), SQUAT,
    ),
    "fibromyalgia-slow-build": (
        having("fibromyalgia"), growing("load_kg", 20, 21), growing("load_kg", 20, 22),
        "week 2, Goblet Squat",
    ),
    "mood-choice": (having("depression"), choosing("easier"), choosing(), "week 1"),
}  # fmt: skip


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


@pytest.mark.parametrize("key", BITES)
def test_it_is_not_about_somebody_else(key: str) -> None:
    _, good, bad, where = BITES[key]
    assert breaches_of(key, good, a_client()) == []
    assert breaches_of(key, bad, a_client()) == [], where


def test_a_hold_has_no_zone() -> None:
    hold = a_slot("Front Plank", reps=None, rir=None, seconds=30, rpe=(7, 8))
    screening = Screening(outcome="cleared_with_limits", ceiling="moderate")
    programme = a_programme(a_session(a_part("main", hold)), screening=screening)
    assert breaches_of("active-with-known-disease", programme, having("diabetes2")) == []
