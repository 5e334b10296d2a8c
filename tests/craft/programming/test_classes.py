"""Classes have as many stations as time, kit and choice allow, and kit at each for all."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client


def a_class(*, is_quick: bool = True, **said: Any) -> Programme:
    usual = {"people": 12, "days_per_week": 2, "minutes_min": 45, "equipment": ("BA", "CH")}
    client = a_client(format="group", has_coach=True, horizon_weeks=1, **{**usual, **said})
    request = Request(client=client)
    made = design(request, knowledge(), is_quick=is_quick).programme
    hard = [each for each in check(made, request, knowledge()) if each.severity == "hard"]
    assert hard == []
    return made


def stations(made: Programme) -> list[int]:
    (week,) = made.weeks
    return [len(session.slots(frozenset({"main"}))) for session in week.sessions]


def test_a_class_usually_has_six_stations() -> None:
    assert stations(a_class(is_quick=False)) == [6, 6]


def test_little_time_makes_few_stations() -> None:
    assert max(stations(a_class(minutes_min=12))) < 6


@pytest.mark.parametrize("people", [2, 10, 17])
@pytest.mark.parametrize("counts", [{"PO": 3}, {"CH": 17, "BA": 2}, {"CH": 1, "BA": 1}])
def test_scarce_kit_is_never_asked_for_twice(people: int, counts: dict[str, int]) -> None:
    made = a_class(people=people, counts=counts, equipment=tuple(counts))
    assert min(stations(made)) >= 2


def test_a_class_of_many_days_and_little_choice_finds_its_weeks() -> None:
    made = a_class(
        people=10, counts={"PO": 3}, equipment=("PO",), days_per_week=7, minutes_min=75,
        goals=("flexibility", "function"), refuses=("EF",),
    )  # fmt: skip
    assert made.weeks


def test_games_of_a_class_have_other_ways_too() -> None:
    made = a_class(age_years=10, status="novice", consent="guardian", goals=("play",))
    (week,) = made.weeks
    games = [slot for session in week.sessions for slot in session.slots(frozenset({"play"}))]
    assert games
    assert all(len(slot.options) == 2 for slot in games)


def test_a_session_without_lifting_is_none_of_strength() -> None:
    (week,) = a_class(age_years=14, status="novice", consent="guardian", days_per_week=6).weeks
    kinds = [session.type for session in week.sessions]
    assert "group" in kinds
    assert kinds.count("group") <= 3


def test_who_sits_in_a_wheelchair_has_it() -> None:
    client = a_client(conditions=("wheelchair",), minutes_min=30, horizon_weeks=1)
    request = Request(client=client)
    made = design(request, knowledge(), is_quick=True).programme
    hard = [each.says for each in check(made, request, knowledge()) if each.severity == "hard"]
    assert made.weeks
    assert hard == []
