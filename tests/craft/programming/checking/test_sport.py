"""Sport, strength, physique and classes."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.programme import Part, Programme, Screening, Session
from barpath.craft.programming.request import Sport
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

PLAYER = {"sport": Sport(sessions=3, match_day=5), "goals": ("performance",)}
BENCH, SQUAT = "Barbell Bench Press", "Barbell Back Squat (high bar)"
DEADLIFT, ROMANIAN = "Conventional Deadlift", "Barbell Romanian Deadlift"
LANDING = a_slot("Snap-Down (landing drill)", pattern="JMP")
STANCE = a_slot("Single-Leg Stance", pattern="BAL")


def drilled(minutes: float, day: int = 0) -> Session:
    return a_session(a_part("warmup", LANDING, STANCE, minutes=minutes), a_part("main"), day=day)


def lifted(*names: str, sets: int = 3, **said: Any) -> Session:
    return a_session(a_part("main", *(a_slot(name, sets=sets) for name in names)), **said)


def hinged(*names: str) -> Programme:
    return a_programme(*(lifted(name, BENCH, day=2 * at) for at, name in enumerate(names)))


def arms(biceps: int, others: int) -> Programme:
    major = (code for code, each in vocabulary().muscles.items() if each.is_major)
    slots = (
        a_slot(f"For {code}", pattern="ZZ", sets=biceps if code == "biceps" else others,
               muscles={code: 1.0})
        for code in major
    )  # fmt: skip
    return a_programme(a_session(a_part("isolation", *slots)))


def classed(**said: Any) -> Programme:
    return a_programme(a_session(a_part("conditioning", a_slot(**said)), type="group"))


def stations(dumbbells: int, *, seconds: int = 40) -> Programme:
    slots = [
        a_slot("A press", pattern="VPU", equipment=("DB",) if at < dumbbells else ("BW",),
               reps=None, sets=1, seconds=seconds, rest_s=20)
        for at in range(6)
    ]  # fmt: skip
    part = a_part("conditioning", *slots, minutes=6)
    return a_programme(a_session(part, type="group"))


def rounds(*sets: int) -> Programme:
    slots = [a_slot("Goblet Squat", sets=each) for each in sets]
    return a_programme(a_session(a_part("main", *slots), type="group"))


CLASS = {"format": "group", "people": 12, "counts": {"DB": 6}}
FLAGGED = {**CLASS, "conditions": ("hypertension_uncontrolled",)}
INTERVALS = a_session(a_part("conditioning", a_slot("Battle Ropes")), type="group")

BITES = {
    "balance-and-landing-in-sport": Bite(
        PLAYER,
        a_programme(drilled(10), drilled(10, 2)),
        a_programme(drilled(10), drilled(9, 2)),
        "week 3",
    ),
    "exercises-that-prevent-injuries": Bite(
        PLAYER,
        a_programme(lifted("Nordic Hamstring Curl")),
        a_programme(lifted("Goblet Squat")),
        "week 3",
    ),
    "fresh-legs-for-the-match": Bite(
        PLAYER,
        a_programme(lifted("Goblet Squat", day=3), lifted("Push-Up", day=4)),
        a_programme(lifted("Goblet Squat", day=4)),
        "week 1, Friday",
    ),
    "sport-and-work-count-as-load": Bite(
        {"sport": Sport(hard_sessions=3), "status": "novice"},
        a_programme(lifted("Goblet Squat", sets=7)),
        a_programme(lifted("Goblet Squat", sets=8)),
        "week 1, front thigh",
    ),
    "strength-in-season": Bite(
        {"flags": ("in_season",)},
        a_programme(lifted(BENCH), lifted(BENCH, day=2)),
        a_programme(lifted(BENCH), lifted(BENCH, day=2), lifted(BENCH, day=4)),
        "week 1",
    ),
    "strength-for-endurance": Bite(
        {"goals": ("endurance",)},
        a_programme(lifted(BENCH), cardio(day=2)),
        a_programme(cardio(day=2)),
        "week 3",
    ),
    "back-to-sport-after-a-new-cruciate-ligament": Bite(
        {"conditions": ("acl_reconstruction",)},
        a_programme(referrals=("physiotherapist",)),
        a_programme(cardio(a_bout(name="Run Intervals")), referrals=("physiotherapist",)),
        "week 1, Monday, Run Intervals",
    ),
    "low-energy-in-sport": Bite(
        {"sport": Sport(), "conditions": ("low_energy_availability",)},
        a_programme(screening=Screening(outcome="medical_clearance_first")),
        a_programme(),
        "",
    ),
    "signs-of-too-little-energy-are-referred": Bite(
        {"medicines": ("performance_drugs",)},
        a_programme(screening=Screening(outcome="refer_do_not_train")),
        a_programme(),
        "",
    ),
    "lift-before-cardio": Bite(
        {"goals": ("strength",)},
        a_programme(a_session(a_part("main"), a_part("cardio", a_bout()))),
        a_programme(a_session(a_part("cardio", a_bout()), a_part("main"))),
        "week 1, Monday, Goblet Squat",
    ),
    "main-lifts-take-their-share": Bite(
        {"goals": ("strength",)},
        a_programme(a_session(a_part("main", a_slot(sets=4)),
                              a_part("accessory", a_slot("Push-Up", sets=6)))),
        a_programme(a_session(a_part("main", a_slot(sets=4)),
                              a_part("accessory", a_slot("Push-Up", sets=7)))),
        "week 1",
    ),
    "competition-lifts-each-week": Bite(
        {"goals": ("powerlifting",)},
        a_programme(lifted(SQUAT, BENCH, DEADLIFT)),
        a_programme(lifted(SQUAT, BENCH)),
        "week 3",
    ),
    "what-comes-first-gets-no-fewer-presses": Bite(
        {"goals": ("bodybuilding",), "emphasis": ("upper_chest",)},
        a_programme(a_session(a_part("main", a_slot("Incline Barbell Press"), a_slot(BENCH)))),
        a_programme(a_session(a_part("main", a_slot("Incline Barbell Press", sets=2),
                                     a_slot(BENCH)))),
        "week 3",
    ),
    "calves-no-fewer-than-crunches": Bite(
        {"goals": ("bodybuilding",)},
        a_programme(lifted("Standing Calf Raise Machine", "Cable Crunch")),
        a_programme(lifted("Cable Crunch")),
        "week 3",
    ),
    "a-second-hinge": Bite(
        {"goals": ("strength",), "status": "intermediate"},
        hinged(ROMANIAN, ROMANIAN, DEADLIFT),
        hinged(ROMANIAN, ROMANIAN, ROMANIAN),
        "week 3",
    ),
    "safeties-or-a-spotter": Bite(
        {},
        a_programme(lifted(BENCH), cues=("safeties",)),
        a_programme(lifted(BENCH)),
        f"week 1, Monday, {BENCH}",
    ),
    "emphasised-muscles-twice": Bite(
        {"goals": ("bodybuilding",), "emphasis": ("quads",)},
        a_programme(lifted("Goblet Squat"), lifted("Goblet Squat", day=3)),
        a_programme(lifted("Goblet Squat")),
        "week 3",
    ),
    "a-weak-point-gets-more": Bite(
        {"goals": ("bodybuilding",), "emphasis": ("biceps",)},
        arms(13, 10),
        arms(12, 10),
        "week 3, biceps",
    ),
    "what-comes-first-is-trained-by-itself": Bite(
        {"goals": ("bodybuilding",), "emphasis": ("biceps",), "status": "intermediate"},
        a_programme(lifted("Dumbbell Curl", sets=10)),
        a_programme(lifted("Dumbbell Curl", "Seated Cable Row", sets=9)),
        "week 3, biceps",
    ),
    "less-volume-in-a-contest-diet": Bite(
        {"goals": ("physique_contest",), "emphasis": ("biceps",)},
        arms(13, 6),
        arms(14, 6),
        "week 1, biceps",
    ),
    "an-easier-and-a-harder-way": Bite(
        CLASS,
        classed(options=("Chair Squat", "Jump Squat")),
        classed(options=("Chair Squat",)),
        "week 1, Monday, Goblet Squat",
    ),
    "kit-and-time-for-everyone": Bite(CLASS, stations(3), stations(4), "week 1, Monday"),
    "as-many-rounds-at-every-station": Bite(CLASS, rounds(2, 2), rounds(3, 2), "week 1, Monday"),
    "a-substitute-before-the-class-starts": Bite(
        FLAGGED,
        a_programme(INTERVALS, substitutes={"p3": {"Battle Ropes": "Walking"}}),
        a_programme(INTERVALS),
        "week 1, Monday, Battle Ropes",
    ),
    "a-class-stays-teachable": Bite(
        CLASS, classed(level=3), classed(level=4), "week 1, Monday, Goblet Squat"
    ),
    "effort-by-feel-in-a-class": Bite(
        CLASS, classed(rpe=(5, 7)), classed(), "week 1, Monday, Goblet Squat"
    ),
    "cardio-says-how-hard": Bite(
        {},
        a_programme(cardio()),
        a_programme(cardio(a_bout(zone=None))),
        "week 1, Monday, Walking",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


@pytest.mark.parametrize("key", ["competition-lifts-each-week", "exercises-that-prevent-injuries"])
def test_the_library_holds_what_a_claim_names(key: str) -> None:
    picks = knowledge().claims[key].picks["exercises"]
    assert isinstance(picks, tuple)
    names = {name for each in picks for name in each.split("|")}
    assert names <= set(knowledge().movement.by_name)


def test_a_main_lift_may_come_too_often() -> None:
    daily = a_programme(*(lifted(SQUAT, BENCH, DEADLIFT, day=day) for day in range(5)))
    found = breaches_of("competition-lifts-each-week", daily, a_client(goals=("powerlifting",)))
    assert len(found) == 6
    assert found[0][1].endswith("in 5 sessions; at most 4.")


def test_a_bar_is_safe_with_somebody_there_or_from_the_floor() -> None:
    supervised, floor = (
        a_programme(lifted(BENCH, is_supervised=True)),
        a_programme(lifted(DEADLIFT)),
    )
    assert breaches_of("safeties-or-a-spotter", supervised, a_client()) == []
    assert breaches_of("safeties-or-a-spotter", floor, a_client()) == []


def test_stations_fit_their_time() -> None:
    client = a_client(**CLASS)
    found = breaches_of("kit-and-time-for-everyone", stations(3, seconds=41), client)
    assert found[0] == ("week 1, Monday, conditioning", "Its stations take 6.1 minutes of 6.")


def test_a_substitute_must_suit_too() -> None:
    same = {"p3": {"Battle Ropes": "Battle Ropes"}}
    client = a_client(**FLAGGED)
    found = breaches_of("a-substitute-before-the-class-starts",
                        a_programme(INTERVALS, substitutes=same), client)  # fmt: skip
    assert len(found) == 4


def test_a_new_ligament_is_sent_to_who_may_clear_it() -> None:
    client = a_client(conditions=("acl_reconstruction",))
    ((where, says),) = breaches_of(
        "back-to-sport-after-a-new-cruciate-ligament", a_programme(), client
    )
    assert where == ""
    assert says == "It sends to nobody who could clear a return after 9 months."


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("fresh-legs-for-the-match", {"sport": Sport(sessions=2)}),
        ("sport-and-work-count-as-load", {"sport": Sport(hard_sessions=2)}),
        ("a-weak-point-gets-more", {"goals": ("bodybuilding",), "emphasis": ()}),
        (
            "a-weak-point-gets-more",
            {"goals": ("bodybuilding",), "emphasis": ("biceps", "triceps", "quads")},
        ),
    ],
)
def test_nothing_is_asked_where_it_cannot_be_told(key: str, said: dict[str, Any]) -> None:
    daily = a_programme(*(lifted("Goblet Squat", sets=9, day=day) for day in range(6)))
    assert breaches_of(key, daily, a_client(**said)) == []


def test_warming_up_and_empty_parts_of_a_class_are_no_stations() -> None:
    empty = Part(kind="conditioning", minutes_min=5)
    session = a_session(a_part("warmup", a_slot(equipment=("DB",))), empty, type="group")
    assert breaches_of("kit-and-time-for-everyone", a_programme(session), a_client(**CLASS)) == []
    assert breaches_of("an-easier-and-a-harder-way", a_programme(session), a_client(**CLASS)) == []


def test_stations_by_repetitions_have_no_time_of_their_own() -> None:
    client = a_client(**CLASS)
    assert breaches_of("kit-and-time-for-everyone", classed(equipment=("BW",)), client) == []


def test_a_class_without_conditions_needs_no_substitutes() -> None:
    key = "a-substitute-before-the-class-starts"
    assert breaches_of(key, a_programme(INTERVALS), a_client(**CLASS)) == []


def test_two_kinds_of_hinge_on_one_day_are_no_second_day_of_it() -> None:
    lifter = a_client(goals=("strength",), status="intermediate")
    together = a_programme(lifted(ROMANIAN, DEADLIFT), lifted(BENCH, day=2), lifted(SQUAT, day=4))
    assert breaches_of("a-second-hinge", together, lifter)
    assert breaches_of("a-second-hinge", hinged(ROMANIAN, ROMANIAN), lifter) == []
