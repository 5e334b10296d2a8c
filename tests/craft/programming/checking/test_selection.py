"""Choice of exercises: each claim lets one plan be and holds another back."""

from typing import Any

import pytest

from barpath.craft.programming.checking import Case
from barpath.craft.programming.checking.selection import kit_of
from barpath.craft.programming.programme import Programme, Slot
from barpath.craft.programming.request import Client, Event, Replan, Request, Wish
from craft.programming.programmes import (
    WHOLE_BODY,
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
    whole_body,
)

GYM = ("DB", "BE", "CB", "BB", "MC")
PRESS, CURL = "Dumbbell Bench Press", "Incline Dumbbell Curl"


def of(*slots: Slot, **said: Any) -> Programme:
    return a_programme(a_session(a_part("main", *slots), **said))


BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "kit-at-hand": (
        a_client(equipment=("DB", "BE")),
        of(a_slot(PRESS)),
        of(a_slot("Seated Cable Row")),
        "week 1, Monday, Seated Cable Row",
    ),
    "skill-level": (
        a_client(status="novice"),
        of(a_slot("Goblet Squat")),
        of(a_slot("Barbell Bench Press")),
        "week 1, Monday, Barbell Bench Press",
    ),
    "easiest-ways-first": (
        a_client(status="novice"),
        of(a_slot("Knee Push-Up")),
        of(a_slot("Push-Up")),
        "week 1, Monday, Push-Up",
    ),
    "never-for-you": (
        a_client(refuses=("LU",)),
        of(a_slot()),
        of(a_slot("Split Squat")),
        "week 1, Monday, Split Squat",
    ),
    "basic-movements": (
        a_client(),
        a_programme(whole_body(0)),
        a_programme(whole_body(0, names=WHOLE_BODY[:-1])),
        "week 3",
    ),
    "big-movements-when-time-is-short": (
        a_client(minutes_min=30),
        of(a_slot(), a_slot(PRESS), a_slot("Seated Cable Row"), minutes=30),
        of(a_slot(), a_slot(PRESS), minutes=30),
        "week 3, Monday",
    ),
    "long-muscle-work": (
        a_client(goals=("hypertrophy",), emphasis=("biceps",)),
        of(a_slot(CURL)),
        of(a_slot("Dumbbell Curl")),
        "week 3",
    ),
    "room-to-grow": (
        a_client(emphasis=("chest",), kit_limits={"DB_step_kg": 2}),
        of(a_slot(PRESS, load_kg=20)),
        of(a_slot(PRESS, load_kg=18)),
        f"week 1, Monday, {PRESS}",
    ),
}


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_all_that_an_exercise_needs_must_be_there() -> None:
    unsaid = of(a_slot(PRESS, equipment=("DB",)))
    found = breaches_of("kit-at-hand", unsaid, a_client(equipment=("DB",)))
    assert found[0][1] == "It needs bench, which the client does not have."


def test_no_load_is_heavier_than_there_is() -> None:
    client = a_client(equipment=GYM, kit_limits={"DB_max_kg": 10})
    assert breaches_of("kit-at-hand", of(a_slot(PRESS, load_kg=10)), client) == []
    assert breaches_of("kit-at-hand", of(a_slot(PRESS, load_kg=12)), client) != []


def test_no_jump_where_it_may_not_be_loud() -> None:
    jump = a_slot("Squat Jump")
    evening = a_client(site={"quiet_after": 21})
    assert breaches_of("kit-at-hand", of(jump), a_client(site={"no_jump": True})) != []
    assert breaches_of("kit-at-hand", of(jump, hour=22), evening) != []
    assert breaches_of("kit-at-hand", of(jump, hour=20), evening) == []


def test_a_low_ceiling_leaves_no_room_overhead() -> None:
    press = of(a_slot("Standing Dumbbell Overhead Press"))
    low, high = (a_client(equipment=GYM, site={"ceiling_m": metres}) for metres in (2.1, 2.6))
    assert breaches_of("kit-at-hand", press, low) != []
    assert breaches_of("kit-at-hand", press, high) == []


def test_the_kit_of_a_journey_stands_for_its_weeks() -> None:
    plan = of(a_slot())
    event = Event(type="travel", week=2, weeks=2, equipment=("BA",))
    replan = Replan(plan={}, event=event)
    wish = Wish(id="home", kind="kit", value=["DB"])
    request = Request(client=a_client(equipment=GYM), wishes=(wish,), replan=replan)
    case = Case(plan, request, {})
    kits = [kit_of(case, week) for week in plan.weeks]
    assert kits == [{"BW", "DB"}, {"BW", "BA"}, {"BW", "BA"}, {"BW", "DB"}]


def test_the_highest_skill_is_for_the_experienced_with_a_coach() -> None:
    lift = of(a_slot("Snatch", pattern="OLY", level=5))
    assert breaches_of("skill-level", lift, a_client(status="advanced")) != []
    assert breaches_of("skill-level", lift, a_client(status="advanced", has_coach=True)) == []
    assert breaches_of("skill-level", lift, a_client(status="novice", has_coach=True)) != []


def test_a_lunge_is_learned_without_load_and_loaded_later() -> None:
    beginner = a_client(status="novice")
    found = breaches_of("easiest-ways-first", of(a_slot("Dumbbell Split Squat")), beginner)
    assert {where.split(",")[0] for where, _ in found} == {f"week {n}" for n in range(1, 5)}
    machine = of(a_slot("Single-Leg Leg Press"))
    assert breaches_of("easiest-ways-first", machine, beginner) == []


def test_a_way_that_takes_other_kit_need_not_come_first() -> None:
    beginner = a_client(status="novice")
    on_knees = of(a_slot("Knee Push-Up"))
    assert breaches_of("easiest-ways-first", on_knees, beginner) == []
    with_a_box = a_client(status="novice", equipment=("BX",))
    assert breaches_of("easiest-ways-first", on_knees, with_a_box) != []


def test_a_trainer_may_set_the_skill_lower() -> None:
    assert breaches_of("skill-level", of(a_slot()), a_client(level_cap=1)) != []


def test_what_a_condition_rules_out_is_found() -> None:
    rowing = of(a_slot("Rowing Ergometer", reps=None, rir=None))
    opened = a_client(conditions=("sternotomy_recent",))
    assert breaches_of("never-for-you", rowing, opened) != []
    assert breaches_of("never-for-you", rowing, a_client()) == []


def test_a_movement_the_kit_forbids_may_be_named_instead() -> None:
    gap = a_programme(whole_body(0, names=WHOLE_BODY[:-1]), notices=("pattern_gap",))
    assert breaches_of("basic-movements", gap, a_client()) == []


def test_later_years_carry_or_move_about() -> None:
    plan = a_programme(whole_body(0))
    carries = a_programme(whole_body(0, names=(*WHOLE_BODY, "Farmer Carry")))
    assert breaches_of("basic-movements", plan, a_client(age_years=70)) != []
    assert breaches_of("basic-movements", carries, a_client(age_years=70)) == []


def test_who_sits_is_asked_for_no_leg_work() -> None:
    arms = a_programme(whole_body(0, names=WHOLE_BODY[2:]))
    seated = a_client(conditions=("wheelchair",))
    assert breaches_of("basic-movements", arms, seated) == []
    assert breaches_of("basic-movements", arms, a_client()) != []


def test_a_band_has_a_ladder_instead_of_kilograms() -> None:
    client = a_client(emphasis=("quads",))
    assert breaches_of("room-to-grow", of(a_slot("Band Squat")), client) == []
