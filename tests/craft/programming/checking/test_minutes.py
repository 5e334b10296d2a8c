"""Time: each claim lets one plan be and holds another back."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import Case, check
from barpath.craft.programming.checking.minutes import slot_s
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client, Request, Wish
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
)


def of(minutes: float, **said: Any) -> Programme:
    return a_programme(a_session(a_part("main", a_slot(**said)), minutes=minutes))


def clash(*ways_out: dict[str, str], conflicts: tuple[tuple[str, ...], ...] = ()) -> Programme:
    return a_programme(weeks=(), status="infeasible", conflicts=conflicts, ways_out=ways_out)


def told(minutes: float, *notices: str) -> Programme:
    return a_programme(a_session(minutes=minutes), notices=notices)


HAS_45, HAS_20 = a_client(minutes_min=45), a_client(minutes_min=20)
CASES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "fits-your-time": (HAS_45, of(45), of(46), "week 1, Monday"),
    "time-is-used": (HAS_45, of(39), of(38), "week 3, Monday"),
    "short-sessions-count": (HAS_20, told(20, "micro_session"), told(20), "week 1, Monday"),
}


BITES = {*CASES, "conflicts-are-named"}


@pytest.mark.parametrize("key", CASES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *CASES[key])


def test_what_sets_and_rests_add_up_to_must_fit() -> None:
    """Ten sets of nine at 3.5 s and 20 s to get ready, nine rests of 300 s, one change of 45 s."""
    long = of(45, sets=10, rest_s=300)
    case = Case(long, Request(client=HAS_45), knowledge().movement.by_name)
    slot = long.weeks[0].sessions[0].parts[0].slots[0]
    assert slot_s(case, slot) == 10 * (9 * 3.5 + 20) + 9 * 300 + 45
    assert "Its sets and rests take 54 minutes; 45 are on offer." in [
        says for _, says in breaches_of("fits-your-time", long, HAS_45)
    ]


def test_both_sides_are_counted_and_a_guess_stands_for_the_unknown() -> None:
    usual = knowledge().claims["time-a-set-takes"].numbers
    unknown = a_slot("A drill", pattern="ZZ", sets=1, reps=(10, 10), laterality="U")
    case = Case(of(45), Request(client=HAS_45), {})
    work_s = 10 * usual["rep_s"] * usual["sides_times"]
    assert slot_s(case, unknown) == work_s + usual["set_up_s"]


def test_parts_fit_the_session() -> None:
    parts = (a_part("main", minutes=30), a_part("accessory", minutes=20))
    over = a_programme(a_session(*parts, minutes=45))
    assert breaches_of("fits-your-time", over, HAS_45) != []


def test_a_wish_for_less_time_counts() -> None:
    request = Request(client=HAS_45, wishes=(Wish(id="time", kind="minutes_max", value=30),))
    found = [each.rule for each in check(of(45), request, knowledge())]
    assert "TIM-01" in found


CLASH = Request(client=HAS_20, wishes=(Wish(id="time", kind="minutes_max", value=20),))


@pytest.mark.parametrize(
    ("programme", "faults"),
    [
        (clash({"a": "b"}, {"c": "d"}, conflicts=(("time",),)), 0),
        (clash({"a": "b"}, conflicts=(("time",),)), 0),
        (clash({"a": "b"}, conflicts=(("time", "time"),)), 1),
        (clash({"a": "b"}, {"c": "d"}), 1),
        (clash({"a": "b"}, {"c": "d"}, conflicts=(("time", "chest"),)), 1),
    ],
)
def test_conflicts_are_named_and_have_ways_out(programme: Programme, faults: int) -> None:
    found = [each for each in check(programme, CLASH, knowledge()) if each.rule == "TIM-04"]
    assert len(found) == faults


def test_who_wished_for_nothing_is_told_of_no_wish() -> None:
    assert breaches_of("conflicts-are-named", clash(), HAS_20) == []
