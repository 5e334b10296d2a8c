"""Other ways beside an exercise: over ten very different people, each obeys what the exercise does."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.candidates import (
    STATIONS,
    candidates,
    impact_of,
    why_not,
)
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.suiting import is_doubtful
from barpath.craft.programming.designing.ways import Ways
from barpath.craft.programming.exchange import read_request
from barpath.craft.programming.programme import Programme, Slot
from barpath.craft.programming.request import Request
from craft.programming.designs import GYM
from craft.programming.programmes import a_client

REQUESTS = json.loads(
    (Path(__file__).parents[3] / "docs" / "plans" / "requests.json").read_text(encoding="utf-8")
)
PEOPLE = {each["id"]: each for each in REQUESTS}


@cache
def asked(person: str) -> Request:
    return read_request(json.dumps(PEOPLE[person]).encode())


@cache
def plan_of(person: str) -> Programme:
    return design(asked(person), knowledge(), is_quick=True).programme


def offered(person: str) -> Iterator[tuple[int, Slot, str]]:
    for week in plan_of(person).weeks:
        for session in week.sessions:
            for slot in session.slots():
                yield from ((week.number, slot, name) for name in slot.options)


@pytest.mark.parametrize("person", PEOPLE)
def test_what_is_offered_instead_keeps_the_same_bounds(person: str) -> None:
    brief = brief_of(asked(person), knowledge())
    by_name, key_of = brief.base.movement.by_name, brief.base.movement.key_of
    found = {(week, slot.name, name) for week, slot, name in offered(person)}
    assert found
    for week, name, other in found:
        out = list(why_not(key_of[other], by_name[other], brief.said, brief.bounds, week=week))
        assert out == [], (week, name, other)
        assert any(_is_at_hand(way, brief) for way in by_name[other].equipment), (name, other)
        assert is_doubtful(by_name[name], brief.said) or not is_doubtful(by_name[other], brief.said)
        assert impact_of(by_name[other]) <= max(1, impact_of(by_name[name])), (name, other)


def _is_at_hand(way: tuple[str, ...], brief: Brief) -> bool:
    client = brief.client
    kit = {"BW", *client.equipment, *(("CH", "WC") if "wheelchair" in brief.said else ())}
    at_each = -(-(client.people or 0) // STATIONS) if client.format == "group" else 0
    return set(way) <= kit and all(client.counts.get(code, at_each) >= at_each for code in way)


@pytest.mark.parametrize("person", PEOPLE)
def test_ten_plans_keep_every_hard_rule(person: str) -> None:
    plan = plan_of(person)
    assert plan.status == "ok"
    assert len(plan.weeks) == 12
    hard = [each for each in check(plan, asked(person), knowledge()) if each.severity == "hard"]
    assert hard == []


def test_every_station_of_a_class_has_an_easier_way_that_the_kit_allows() -> None:
    by_name, exercises = knowledge().movement.by_name, knowledge().movement.exercises

    def strain(exercise: Exercise) -> tuple[int, int]:
        return exercise.level, {"fixed": 2, "continuous": 2, "band": 1}.get(exercise.loading, 0)

    def is_easier(way: Exercise, than: Exercise) -> bool:
        named = {exercises[edge.to].name for edge in than.regressions}
        return way.name in named or strain(way) < strain(than)

    for week in plan_of("class-of-twelve").weeks:
        for session in week.sessions:
            for slot in session.slots(frozenset({"main"})):
                ways = [by_name[name] for name in slot.options]
                assert len(ways) >= 2
                if "DB" in slot.equipment:
                    assert any(is_easier(each, by_name[slot.name]) for each in ways), slot.name


def test_stations_and_the_ways_beside_them_share_the_kit_there_is() -> None:
    by_name = knowledge().movement.by_name
    people, counts = 12, {"DB": 6, "BX": 6}
    for week in plan_of("class-of-twelve").weeks:
        for session in week.sessions:
            stations = session.slots(frozenset({"main"}))
            at_each = -(-people // len(stations))
            used = Counter(code for slot in stations for code in slot.equipment)
            assert all(at_each * used[code] <= pieces for code, pieces in counts.items())
            full = {code for code, pieces in counts.items() if at_each * (used[code] + 1) > pieces}
            for slot in stations:
                lacking = full - set(slot.equipment)
                ways = [by_name[name].equipment for name in slot.options]
                held = [any(not lacking & set(way) for way in each) for each in ways]
                assert held[0], (slot.name, slot.options)


def test_balance_climbs_a_rung_at_a_time_and_steps_over_nothing_alone() -> None:
    def balanced(week: int) -> set[str]:
        session = plan_of("fall-risk-72").weeks[week - 1].sessions[0]
        slots = session.slots(frozenset({"balance"}))
        assert not [slot for slot in slots if "FLOOR" in slot.tags or not slot.is_supported]
        return {slot.name for slot in slots}

    rungs = [balanced(week) for week in (1, 5, 9)]
    assert [len(new - old) for old, new in pairwise(rungs)] == [1, 0]
    assert "Single-Leg Stance (support)" in rungs[-1]
    assert "Obstacle Step-Over (low)" not in rungs[-1]


def _named_in(person: str) -> set[str]:
    """Everything that a plan holds or offers instead."""
    held = {
        slot.name
        for week in plan_of(person).weeks
        for session in week.sessions
        for slot in session.slots()
    }
    return held | {name for _, _, name in offered(person)}


def test_nobody_who_may_fall_is_loaded_unheld_alone_nor_instead() -> None:
    by_name = knowledge().movement.by_name
    names = _named_in("fall-risk-72")
    assert "Seated Band Row" in names
    out = {"Split Squat (hand support)", "One-Arm Dumbbell Row (bench)", "Leg Swings"}
    assert not names & out
    arms = {"EF", "SHR", "ER", "GR"}
    unheld = {name for name in names if by_name[name].is_loaded_unheld}
    assert {name for name in unheld if by_name[name].pattern not in arms} == set()


def test_who_may_fall_raises_heels_and_legs_for_more_sets_in_later_blocks() -> None:
    for name in ("Heel Raise (chair support)", "Standing Hip Abduction (chair support)"):
        for week, sets in ((1, 1), (5, 2), (9, 2)):
            session = plan_of("fall-risk-72").weeks[week - 1].sessions[0]
            assert [slot.sets for slot in session.slots() if slot.name == name] == [sets]


def test_thin_bones_lean_over_no_bench_and_rise_plainly_before_they_rise_fast_or_loaded() -> None:
    names = _named_in("osteoporosis-61")
    assert "Seated Band Row" in names
    assert not names & {
        "Chest-Supported Dumbbell Row", "One-Arm Dumbbell Row (bench)", "Dumbbell Kickback",
        "Lying Dumbbell Triceps Extension", "Backward and Sideways Walking",
        "Dual-Task Balance (catch or count)",
    }  # fmt: skip
    early = {
        name
        for week in plan_of("osteoporosis-61").weeks[:8]
        for session in week.sessions
        for slot in session.slots()
        for name in (slot.name, *slot.options)
    }
    assert not early & {"Dumbbell Sit-to-Stand", "Fast Sit-to-Stand (power intent)"}


def test_no_crunch_with_heart_disease_where_better_trunk_work_is_there() -> None:
    names = _named_in("heart-58")
    assert "Crunch" not in names
    assert {"Dead Bug", "Heel Tap Dead Bug (regressed)", "Curl-Up (modified)"} & names
    text = plan_of("heart-58").text
    assert "Rise slowly" in text
    assert "of your maximum is lifted" not in text


def test_what_asks_for_kit_in_use_comes_last() -> None:
    client = a_client(equipment=("DB", "BX"), format="group", people=12)
    brief = brief_of(Request(client=client), knowledge())
    found = candidates(client, brief.said, brief.bounds, brief.base)
    station = found["counter-incline-push-up"]
    free = Ways(found, brief.base.movement).of(station)
    shared = Ways(found, brief.base.movement).of(station, kit=frozenset())
    assert "dumbbell-floor-press" in free
    assert "dumbbell-floor-press" not in shared
    assert len(shared) == 2


def test_nothing_is_called_by_kit_that_is_not_there() -> None:
    client = a_client(equipment=("KB",), days_per_week=2, minutes_min=45)
    brief = brief_of(Request(client=client), knowledge())
    found = candidates(client, brief.said, brief.bounds, brief.base)
    assert found["dumbbell-shrug"].kit == ("KB",)
    all_ways = Ways(found, brief.base.movement)
    ways = [way for each in found.values() for way in all_ways.of(each)]
    names = [brief.base.movement.exercises[key].name for key in ways]
    assert not [name for name in names if "Dumbbell" in name]


def test_whoever_has_dumbbells_alone_is_given_nothing_called_by_a_kettlebell() -> None:
    client = a_client(equipment=("DB", "BE", "CH", "BX"))
    brief = brief_of(Request(client=client), knowledge())
    found = candidates(client, brief.said, brief.bounds, brief.base)
    assert not [each for each in found.values() if "kettlebell" in each.exercise.name.lower()]


def test_a_walk_is_not_exchanged_for_a_run() -> None:
    client = a_client(equipment=GYM)
    brief = brief_of(Request(client=client), knowledge())
    found = candidates(client, brief.said, brief.bounds, brief.base)
    assert "jogging-running" in found
    assert "jogging-running" not in Ways(found, brief.base.movement).of(found["walking"])


def test_who_may_fall_is_offered_nothing_harder_or_less_held() -> None:
    brief = brief_of(asked("fall-risk-72"), knowledge())
    movement = brief.base.movement
    found = candidates(brief.client, brief.said, brief.bounds, brief.base)
    for key, harder in (
        ("assisted-sit-to-stand-hands-on-thighs", "sit-to-stand-chair"),
        ("tandem-stand-support", "single-leg-stance-support"),
        ("weight-shifts-multi-direction", "single-leg-stance-chair-pain"),
    ):
        assert harder in Ways(found, movement).of(found[key])
        steady = Ways(found, movement, is_unsteady=True).of(found[key])
        assert steady
        assert harder not in steady
    assert "incline-plank" not in found


def test_the_plan_of_who_may_fall_offers_what_holds_as_well() -> None:
    by_name = knowledge().movement.by_name
    for week, slot, name in offered("fall-risk-72"):
        held = by_name[name].support != "free" or by_name[slot.name].support == "free"
        assert held, (week, slot.name, name)
    text = plan_of("fall-risk-72").text
    assert knowledge().rules["steady-warm-ups"].says() in text
    assert "go on to its next way" in text
