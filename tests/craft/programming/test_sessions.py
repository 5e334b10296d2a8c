"""Sessions as they are written: parts in order, minutes that add up, loads only where known."""

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.sessions import ORDER
from barpath.craft.programming.designing.slotting import cardio_rpe
from barpath.craft.programming.programme import LIFTING, ZONES
from barpath.craft.programming.request import Request
from craft.programming.designs import PEOPLE, plan_of, request_of, sessions_of, slots_of
from craft.programming.programmes import a_client

MOVEMENT = knowledge().movement


@pytest.mark.parametrize("person", PEOPLE)
def test_no_hard_rule_speaks_against_it(person: str) -> None:
    assert sessions_of(person)
    found = check(plan_of(person), request_of(person), knowledge())
    assert [f"{each.rule} {each.where}" for each in found if each.severity == "hard"] == []


@pytest.mark.parametrize("person", PEOPLE)
def test_parts_stand_in_order_and_each_once(person: str) -> None:
    for session in sessions_of(person):
        kinds = [part.kind for part in session.parts]
        assert kinds == sorted(set(kinds), key=ORDER.index)
        assert all(part.slots for part in session.parts)


@pytest.mark.parametrize("person", PEOPLE)
def test_parts_add_up_to_a_session_no_longer_than_was_offered(person: str) -> None:
    for session in sessions_of(person):
        assert session.minutes_min == pytest.approx(sum(part.minutes_min for part in session.parts))
        assert session.minutes_min <= (request_of(person).client.minutes_min or 0)


@pytest.mark.parametrize("person", PEOPLE)
def test_every_exercise_is_one_of_the_library_with_its_rules_and_other_ways(person: str) -> None:
    for slot in slots_of(person):
        exercise = MOVEMENT.by_name[slot.name]
        assert set(slot.equipment) in [set(way) for way in exercise.equipment]
        assert slot.tags == exercise.tags
        assert slot.rules
        assert slot.name not in slot.options
        assert all(option in MOVEMENT.by_name for option in slot.options)


@pytest.mark.parametrize("person", PEOPLE)
def test_what_trains_says_how_much_and_how_hard(person: str) -> None:
    for slot in slots_of(person, LIFTING):
        assert slot.reps or slot.seconds or slot.contacts, slot.name
        assert (slot.rir is None) != (slot.rpe is None), slot.name


@pytest.mark.parametrize("person", PEOPLE)
def test_a_share_of_a_maximum_stands_only_where_one_is_known(person: str) -> None:
    known = request_of(person).client.e1rm_kg
    loaded = {slot.name for slot in slots_of(person) if slot.load_percent or slot.load_kg}
    assert loaded <= set(known)


def test_a_known_maximum_gives_a_load() -> None:
    loaded = [slot for slot in slots_of("lifter", LIFTING) if slot.load_kg]
    assert loaded
    for slot in loaded:
        assert slot.load_percent is not None
        maximum_kg = request_of("lifter").client.e1rm_kg[slot.name]
        assert slot.load_kg is not None
        assert slot.load_kg <= maximum_kg * slot.load_percent[1] / 100


@pytest.mark.parametrize("person", PEOPLE)
def test_cardio_stays_under_the_ceiling(person: str) -> None:
    screening = plan_of(person).screening
    assert screening is not None
    ceiling = ZONES.index(screening.ceiling)
    assert all(ZONES.index(slot.zone) <= ceiling for slot in slots_of(person) if slot.zone)


def test_what_comes_first_for_the_client_comes_first_in_its_part() -> None:
    arms = [
        part
        for session in sessions_of("arms first")
        for part in session.parts
        if any(slot.muscles.get("biceps", 0) >= 1 for slot in part.slots if part.kind in LIFTING)
    ]
    assert arms
    assert all(part.slots[0].muscles.get("biceps", 0) >= 1 for part in arms)


def test_lighter_sets_lead_to_every_heavy_lift() -> None:
    for session in sessions_of("lifter"):
        ramps = [slot for slot in session.slots(frozenset({"warmup"})) if "WUP-02" in slot.rules]
        main = session.slots(frozenset({"main"}))
        heavy = [
            slot.name
            for slot in main
            if MOVEMENT.by_name[slot.name].loading in {"fixed", "continuous"}
            and slot.reps is not None
            and slot.reps[1] <= 10
        ]
        assert heavy
        assert {*heavy} <= {ramp.name for ramp in ramps}
        assert ramps[0].name == heavy[0]
        assert ramps[0].sets > 1
        assert all(ramp.load_kg is None and ramp.rir is None for ramp in ramps)


def test_lighter_sets_take_time_of_their_own() -> None:
    rules = knowledge().rules.values()
    least = min(each.numbers["at_least_minutes"] for each in rules if each.rule == "WUP-01")
    for session in sessions_of("lifter"):
        part = next(part for part in session.parts if part.kind == "warmup")
        ramps = [slot for slot in part.slots if "WUP-02" in slot.rules]
        sets = sum(slot.sets for slot in ramps)
        assert part.minutes_min >= least + 0.9 * sets, "about a minute each, with the rest"


def test_what_warms_up_is_meant_to() -> None:
    client = a_client(
        age_years=38, is_active=False, status="novice", goals=("general",),
        equipment=("BA", "CH"), days_per_week=2, minutes_min=20, horizon_weeks=4,
    )  # fmt: skip
    programme = design(Request(client=client), knowledge(), is_quick=True).programme
    drills = {
        slot.name
        for week in programme.weeks
        for session in week.sessions
        for slot in session.slots(frozenset({"warmup"}))
        if slot.pattern == "MOB"
    }
    assert len(drills) > 3
    assert all("warm-up" in MOVEMENT.by_name[name].roles for name in drills)


def test_a_long_warm_up_holds_what_is_asked_for_so_often_a_week() -> None:
    for session in sessions_of("senior"):
        warm = session.slots(frozenset({"warmup"}))
        assert "CAL" in {slot.pattern for slot in warm}


def test_a_heart_warms_up_for_ten_minutes_and_cools_down_for_five() -> None:
    for session in sessions_of("heart"):
        minutes = {part.kind: part.minutes_min for part in session.parts}
        assert minutes["warmup"] >= 10
        assert minutes["cooldown"] >= 5


def test_a_session_is_called_by_what_it_holds() -> None:
    assert {session.type for session in sessions_of("class")} == {"group"}
    assert "mixed" in {session.type for session in sessions_of("beginner")}
    assert "resistance" in {session.type for session in sessions_of("lifter")}


def test_a_calendar_of_shifts_names_its_days() -> None:
    nights_and_after = {"c3", "c4", "c5"}
    days = {session.day for session in sessions_of("on shifts")}
    assert len(days) == 3
    assert days <= {f"c{day}" for day in range(1, 9)} - nights_and_after


def test_a_squat_stands_before_the_hinge() -> None:
    sessions = [list(each.slots(frozenset({"main"}))) for each in sessions_of("lifter")]
    both = [
        patterns
        for slots in sessions
        if {"SQ", "HI"} <= set(patterns := [slot.pattern for slot in slots])
    ]
    assert both
    assert all(each.index("SQ") < each.index("HI") for each in both)


def test_a_beginners_cardio_gets_harder_inside_its_zone() -> None:
    efforts = [cardio_rpe("moderate", stage=stage, is_new=True) for stage in (0, 1, 2)]
    assert efforts == [(3, 4), (4, 5), (4, 5)]
    assert cardio_rpe("moderate", stage=0, is_new=False) == (3, 5)
    assert cardio_rpe("light", stage=1, is_new=True) == (2, 3)
