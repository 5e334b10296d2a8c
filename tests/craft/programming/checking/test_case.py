"""A programme as it is judged: weeks that hold the same are looked at once."""

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import Case, check
from barpath.craft.programming.checking.case import same_weeks
from barpath.craft.programming.programme import Programme, Week
from barpath.craft.programming.request import Request
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
    whole_body,
)


def weeks_of(*sets: int) -> Programme:
    """Weeks of one session each, of so many sets an exercise, read from a file."""
    made = a_programme(
        weeks=tuple(
            Week(number=number, sessions=(whole_body(sets=each),))
            for number, each in enumerate(sets, start=1)
        )
    )
    return msgspec.json.decode(msgspec.json.encode(made), type=Programme)


def a_case(programme: Programme) -> Case:
    return Case(programme, Request(client=a_client()), knowledge().movement.by_name, knowledge())


def test_sessions_that_are_equal_are_one_and_differ_where_they_differ() -> None:
    one, other, third, fourth = a_case(weeks_of(3, 4, 3, 4)).programme.weeks
    assert one.sessions is third.sessions
    assert other.sessions is fourth.sessions
    assert one.sessions[0] is not other.sessions[0]


def test_judging_alike_weeks_once_changes_nothing_in_the_programme() -> None:
    programme = weeks_of(3, 4, 3, 4)
    assert a_case(programme).programme == programme


def test_weeks_that_hold_the_same_come_once_with_all_places() -> None:
    case = a_case(weeks_of(3, 4, 3))
    assert [places for _, places in same_weeks(case.programme.weeks)] == [
        ("week 1", "week 3"),
        ("week 2",),
    ]


def test_what_is_found_in_a_week_is_found_in_its_like() -> None:
    found = check(weeks_of(3, 3, 30, 3, 30), Request(client=a_client()), knowledge())
    of_week = {
        number: {
            (each.rule, each.where.partition(",")[2], each.says)
            for each in found
            if each.where.startswith(f"week {number},") and "day" in each.where
        }
        for number in (3, 5)
    }
    assert of_week[3] == of_week[5] != set()


@pytest.mark.parametrize("weeks", [1, 3])
def test_a_hard_run_is_far_from_the_legs_of_another_week_though_the_session_is_the_same(
    weeks: int,
) -> None:
    run = a_slot(
        "Sprint",
        pattern="LOC",
        tags=("IMP3",),
        reps=None,
        rir=None,
        zone="vigorous",
        minutes_min=20,
    )
    mixed = a_session(a_part("main", a_slot()), a_part("cardio", run), day=2)
    made = a_programme(
        weeks=tuple(Week(number=number + 1, sessions=(mixed,)) for number in range(weeks))
    )
    found = breaches_of("hard-running-away-from-heavy-legs", made, a_client(goals=("strength",)))
    assert [where for where, _ in found] == [f"week {n + 1}, Wednesday" for n in range(weeks)]
    assert all("within 0 hours" in says for _, says in found)


def test_the_order_of_findings_is_the_hard_ones_first() -> None:
    found = check(weeks_of(3, 30), Request(client=a_client()), knowledge())
    severities = [each.severity for each in found]
    assert severities == sorted(severities)
    assert "hard" in severities
