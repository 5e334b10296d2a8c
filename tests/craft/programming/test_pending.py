"""What is done while a clearance is awaited, and by whom."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.pending import MOST_MIN, RULE
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request, Shift
from craft.programming.programmes import a_client


def hard(programme: Programme, request: Request) -> list[str]:
    return [
        f"{each.rule} {each.where}: {each.says}"
        for each in check(programme, request, knowledge())
        if each.severity == "hard"
    ]


def pending(**said: Any) -> Programme:
    request = Request(client=a_client(symptoms=("dizziness",), **said))
    made = design(request, knowledge()).programme
    assert made.screening is not None
    assert made.screening.outcome == "medical_clearance_first"
    assert hard(made, request) == []
    return made


def test_a_child_is_not_left_alone() -> None:
    (week,) = pending(age_years=15, consent="guardian").weeks
    assert all(each.is_supervised for each in week.sessions)
    (week,) = pending().weeks
    assert not any(each.is_supervised for each in week.sessions)


def test_a_class_has_other_ways_and_kit_for_all() -> None:
    (week,) = pending(format="group", people=12, counts={"CE": 2}, equipment=("CE",)).weeks
    slots = [slot for session in week.sessions for slot in session.slots()]
    assert slots
    assert all(len(slot.options) == 2 and "CE" not in slot.equipment for slot in slots)


def test_a_class_that_may_train_keeps_its_rules() -> None:
    client = a_client(
        format="group", people=12, counts={"DB": 6, "BX": 6}, equipment=("DB", "BX"),
        days_per_week=2, minutes_min=45, horizon_weeks=1, has_coach=True,
    )  # fmt: skip
    request = Request(client=client)
    made = design(request, knowledge(), is_quick=True).programme
    assert made.weeks
    assert hard(made, request) == []


def test_parts_take_no_longer_than_their_session() -> None:
    client = a_client(days_per_week=3, minutes_min=60, horizon_weeks=2, equipment=("BA", "CH"))
    made = design(Request(client=client), knowledge(), is_quick=True).programme
    for week in made.weeks:
        for session in week.sessions:
            assert round(sum(part.minutes_min for part in session.parts), 1) <= 60


@pytest.mark.parametrize(
    "said",
    [
        {}, {"equipment": ()}, {"equipment": ("BW", "DB", "BB", "TM", "BK")}, {"age_years": 80},
        {"conditions": ("wheelchair",), "equipment": ("WC",)}, {"minutes_min": 90}, {"days": (1, 5)},
        {"shift": Shift(cycle=4, pattern=("D", "D", "-", "-"))}, {"status": "advanced"},
    ],
    ids=str,
)  # fmt: skip
def test_it_is_light_walking_and_gentle_mobility_only(said: dict[str, Any]) -> None:
    (week,) = pending(**{"minutes_min": 45, **said}).weeks
    assert week.sessions
    for session in week.sessions:
        assert session.type == "mobility"
        assert {part.kind for part in session.parts} <= {"warmup", "cardio"}
        assert 0 < session.minutes_min <= MOST_MIN
        assert all(part.minutes_min > 0 for part in session.parts)
    slots = [slot for session in week.sessions for slot in session.slots()]
    assert slots
    for slot in slots:
        assert slot.pattern in {"CARD", "MOB"}
        assert slot.zone == "light"
        assert slot.level == 1
        assert slot.load_kg is None
        assert slot.load_percent is None
        assert slot.rules == RULE


def test_it_takes_no_longer_than_was_offered() -> None:
    (week,) = pending(minutes_min=12, days_per_week=3).weeks
    assert [session.minutes_min for session in week.sessions] == [12, 12, 12]


def test_who_may_fall_does_not_only_walk_meanwhile() -> None:
    (week,) = pending(conditions=("fall_risk",)).weeks
    parts = [part for session in week.sessions for part in session.parts]
    walked = sum(part.minutes_min for part in parts if part.kind == "cardio")
    assert 0 < walked <= sum(part.minutes_min for part in parts) / 2
