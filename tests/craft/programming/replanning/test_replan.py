"""Each event on a real plan: the past stands, little changes, and no hard rule is broken."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.programme import LIFTING
from barpath.craft.programming.replanning.replan import replan
from craft.programming.replanning.plans import (
    CLIENT,
    WEEK,
    a_wish,
    after,
    asked,
    changed,
    names_in,
    new_faults,
    sets_of,
    the_plan,
    week,
)

EVENTS: dict[str, dict[str, Any]] = {
    "missed": {"type": "missed", "days": (2,)},
    "two missed": {"type": "missed", "days": (0, 2)},
    "weeks missed": {"type": "missed", "weeks": 3},
    "moved": {"type": "moved", "days": (2, 3)},
    "moved onto another": {"type": "moved", "days": (2, 4)},
    "shortened": {"type": "shortened", "days": (2,), "minutes": 30},
    "fever": {"type": "illness", "days": (0, 1, 2), "fever": True},
    "a week of fever": {"type": "illness", "fever": True},
    "two weeks ill": {"type": "illness", "weeks": 2},
    "five weeks ill": {"type": "illness", "weeks": 5, "fever": True},
    "travel": {"type": "travel", "weeks": 2, "equipment": ("BA",)},
    "kit": {"type": "kit", "equipment": ("DB",)},
    "knee": {"type": "injury", "region": "left knee", "pain": 4},
    "back": {"type": "injury", "region": "lower back", "pain": 7},
    "muscle": {"type": "injury", "region": "calf", "pain": 3, "weeks": 2},
    "less time": {"type": "wish", "wishes": (a_wish("minutes_max", 35),)},
    "fewer days": {"type": "wish", "wishes": (a_wish("days_max", 2),)},
    "other days": {"type": "wish", "wishes": (a_wish("days", (1, 3, 5)),)},
    "no squats": {"type": "wish", "wishes": (a_wish("refuse_pattern", "SQ"),)},
    "one more": {"type": "wish", "wishes": (a_wish("include_exercise", "Dumbbell Lateral Raise"),)},
    "more chest": {"type": "wish", "wishes": (a_wish("muscle_sets_min", {"muscle": "chest", "sets": 14}),)},
}  # fmt: skip


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
def test_the_past_stands_and_no_hard_rule_is_broken(event: dict[str, Any]) -> None:
    request = asked(the_plan(), **event)
    new = replan(request, knowledge())
    assert new.status == "ok"
    past = the_plan().weeks[: WEEK - 1]
    assert msgspec.json.encode(new.weeks[: WEEK - 1]) == msgspec.json.encode(past)
    assert [each.number for each in new.weeks] == [each.number for each in the_plan().weeks]
    assert new.before == {"weeks": msgspec.to_builtins(the_plan())["weeks"]}
    assert new_faults(new, request) == []
    assert msgspec.json.encode(replan(request, knowledge())) == msgspec.json.encode(new)


def test_a_missed_session_shifts_where_there_is_room() -> None:
    new = after(**EVENTS["missed"])
    assert changed(new) == [WEEK]
    first, shifted, last = (int(each.day) for each in week(new).sessions)
    assert first == 0
    assert 2 < shifted < last <= 6
    parts = [each.parts for each in week(new).sessions]
    assert parts == [each.parts for each in week(the_plan()).sessions]


def test_what_finds_no_day_is_merged_and_never_doubled() -> None:
    new = after(**EVENTS["moved onto another"])
    (_, last) = week(new).sessions
    planned = week(the_plan()).sessions[2]
    lost = {slot.name for slot in week(the_plan()).sessions[1].slots(LIFTING)}
    assert sets_of(last) <= 1.25 * sets_of(planned)
    assert lost & {slot.name for slot in last.slots(LIFTING)}
    assert last.minutes_min <= 60


def test_locked_sessions_are_not_touched() -> None:
    new = after(**EVENTS["moved onto another"], is_locked=True)
    assert week(new).sessions == (week(the_plan()).sessions[0], week(the_plan()).sessions[2])
    shifted = after(type="missed", days=(4,), is_locked=True)
    assert week(shifted).sessions[:2] == week(the_plan()).sessions[:2]


def test_a_moved_session_stands_on_its_new_day_and_nothing_else_changes() -> None:
    new = after(**EVENTS["moved"])
    assert changed(new) == [WEEK]
    assert [each.day for each in week(new).sessions] == [0, 3, 4]
    by_place = after(type="moved", session=2, days=(3,))
    assert by_place.weeks == new.weeks


def test_a_shortened_session_fits_and_keeps_its_main_work_first() -> None:
    new = after(**EVENTS["shortened"])
    assert changed(new)[0] == WEEK
    was, now = week(the_plan()).sessions[1], week(new).sessions[1]
    assert now.minutes_min <= 30
    assert {slot.name for slot in now.slots(LIFTING)} <= {s.name for s in was.slots(LIFTING)}
    assert week(new).sessions[0] == week(the_plan()).sessions[0]

    def kept(kinds: frozenset[str]) -> float:
        planned = sum(slot.sets for slot in was.slots(kinds))
        return sum(slot.sets for slot in now.slots(kinds)) / planned if planned else 0

    assert kept(frozenset({"main"})) >= kept(frozenset({"isolation"}))


def test_after_a_fever_a_day_is_free_and_half_the_dose_comes_first() -> None:
    new = after(**EVENTS["fever"])
    (back,) = week(new).sessions
    assert back.day == 4
    assert sets_of(back) <= sets_of(week(the_plan()).sessions[2]) / 2
    rested = after(**EVENTS["a week of fever"])
    assert week(rested).sessions == ()
    assert week(rested).lifestyle_minutes == 0
    assert week(rested, WEEK + 1).sessions[0].day == 1
    assert "24 hours without fever" in rested.text


@pytest.mark.parametrize(("weeks", "share"), [(3, 0.6), (4, 0.6)])
def test_the_way_back_after_weeks_off(weeks: int, share: float) -> None:
    new = after(type="illness", weeks=weeks, week=2)
    first = week(new, 2 + weeks)
    usual = sum(sets_of(each) for each in week(the_plan(), 1).sessions)
    assert 0 < sum(sets_of(each) for each in first.sessions) <= share * usual


def test_two_weeks_off_cost_the_first_session_a_set_of_each_exercise() -> None:
    new = after(type="missed", weeks=2, week=2)
    was, now = week(the_plan(), 4).sessions[0], week(new, 4).sessions[0]
    most = {slot.name: max(1, slot.sets - 1) for slot in was.slots(LIFTING)}
    assert all(slot.sets <= most[slot.name] for slot in now.slots(LIFTING))


def test_on_a_journey_only_its_kit_is_used_and_then_the_old_exercises_come_back() -> None:
    new = after(**EVENTS["travel"])
    for number in (WEEK, WEEK + 1):
        kit = {c for s in week(new, number).sessions for slot in s.slots() for c in slot.equipment}
        assert kit <= {"BW", "BA"}
    for number in range(WEEK + 2, 13):
        assert names_in(week(new, number)) <= names_in(week(the_plan(), number))
    known = names_in(week(the_plan()))
    fresh = [s for each in week(new).sessions for s in each.slots(LIFTING) if s.name not in known]
    assert fresh
    assert all(slot.load_kg is None and slot.load_percent is None for slot in fresh)


def test_lost_kit_stays_lost_and_movements_stay() -> None:
    new = after(**EVENTS["kit"])
    slots = [s for each in new.weeks[WEEK - 1 :] for one in each.sessions for s in one.slots()]
    assert {code for slot in slots for code in slot.equipment} <= {"BW", "DB"}


@pytest.mark.parametrize(
    ("name", "tags", "patterns"),
    [
        ("knee", {"KD", "IMP3", "IMP4"}, set()),
        ("back", {"BENT", "SFLEX", "TW", "AX"}, {"HI", "TE", "TF", "ROT", "OLY", "CAR"}),
    ],
)
def test_an_injury_locks_what_strains_it(name: str, tags: set[str], patterns: set[str]) -> None:
    new = after(**EVENTS[name])
    known = knowledge().movement.by_name
    for each in new.weeks[WEEK - 1 :]:
        for session in each.sessions:
            for slot in session.slots():
                assert not tags & {*slot.tags, *known[slot.name].tags}
                assert not patterns & {slot.pattern, *known[slot.name].patterns_also}
        assert each.sessions
    assert ("physician" in new.referrals) is (name == "back")
    assert "pain" in new.monitor


def test_a_muscle_that_hurts_is_left_alone_for_as_long_as_said() -> None:
    new = after(**EVENTS["muscle"])
    for number in (WEEK, WEEK + 1):
        slots = [s for one in week(new, number).sessions for s in one.slots()]
        assert all(slot.muscles.get("calves", 0) < 0.5 for slot in slots)
    assert names_in(week(new, WEEK + 2)) <= names_in(week(the_plan(), WEEK + 2))


def test_wishes_hold_from_their_week_on() -> None:
    shorter, fewer, others = (after(**EVENTS[n]) for n in ("less time", "fewer days", "other days"))
    assert all(s.minutes_min <= 35 for w in shorter.weeks[WEEK - 1 :] for s in w.sessions)
    assert all(len(each.sessions) <= 2 for each in fewer.weeks[WEEK - 1 :])
    assert {s.day for w in others.weeks[WEEK - 1 :] for s in w.sessions} == {1, 3, 5}
    without = after(**EVENTS["no squats"])
    assert all(
        slot.pattern != "SQ"
        for w in without.weeks[WEEK - 1 :]
        for s in w.sessions
        for slot in s.slots()
    )
    added = after(**EVENTS["one more"])
    assert all("Dumbbell Lateral Raise" in names_in(each) for each in added.weeks[WEEK - 1 :])


def test_what_a_client_now_is_comes_before_any_plan() -> None:
    ill = msgspec.structs.replace(CLIENT, symptoms=("chest_pain",))
    new = replan(asked(the_plan(), ill, **EVENTS["missed"]), knowledge())
    assert new.weeks == the_plan().weeks[: WEEK - 1] or new.status == "deferred"
