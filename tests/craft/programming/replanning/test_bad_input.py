"""What contradicts the plan is refused in a sentence; what is not known is asked."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.replanning.replan import replan
from barpath.craft.programming.replanning.standing import CannotReplan
from barpath.craft.programming.request import Event, Replan, Request
from craft.programming.replanning.plans import CLIENT, a_wish, after, the_plan


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ({"type": "missed", "week": 0}, "Weeks count from 1; the event names week 0."),
        ({"type": "missed", "week": 15}, "The event is in week 15, and the plan ends with week 12."),
        ({"type": "missed", "days": (1,)}, "Week 5 of the plan has no such session."),
        ({"type": "moved", "session": 9, "days": (1,)}, "Week 5 of the plan has no such session."),
        ({"type": "missed", "days": (9,)}, "Days go from 0 to 6; the event names day 9."),
        ({"type": "illness", "weeks": 0}, "The event lasts 0 weeks; it lasts at least one."),
        ({"type": "shortened", "minutes": 0}, "A session of 0 minutes is none."),
        ({"type": "injury", "region": "knee", "pain": 12}, "Pain goes from 0 to 10; the event says 12."),
        ({"type": "moved", "days": (0, 1, 2)}, "One session moves at a time: name its day and the new one."),
    ],
)  # fmt: skip
def test_contradictions_are_refused(event: dict[str, Any], says: str) -> None:
    with pytest.raises(CannotReplan) as refused:
        after(**event)
    assert str(refused.value) == says


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ({"type": "injury"}, "replan.event.region"),
        ({"type": "injury", "region": "aura"}, "replan.event.region"),
        ({"type": "injury", "region": "chest"}, "replan.event.region"),
        ({"type": "shortened"}, "replan.event.minutes"),
        ({"type": "moved", "days": (2,)}, "replan.event.days"),
        ({"type": "travel", "equipment": ("ROCKS",)}, "replan.event.equipment"),
        ({"type": "wish"}, "replan.event.wishes"),
        ({"type": "wish", "wishes": (a_wish("reach", {}),)}, "replan.event.wishes.wish"),
        (
            {"type": "wish", "wishes": (a_wish("muscle_sets_min", 12),)},
            "replan.event.wishes.wish",
        ),
        ({"type": "wish", "wishes": (a_wish("days_max", 0),)}, "replan.event.wishes.wish"),
        (
            {"type": "wish", "wishes": (a_wish("include_exercise", "Moon Walk"),)},
            "replan.event.wishes.wish",
        ),
        (
            {"type": "wish", "wishes": (a_wish("include_exercise", "Leg Press (45 degree)"),)},
            "replan.event.wishes.wish",
        ),
    ],
)
def test_what_is_not_known_is_asked(event: dict[str, Any], field: str) -> None:
    new = after(**event)
    assert new.status == "deferred"
    assert new.missing == (field,)
    assert new.text
    assert new.weeks == ()
    assert new.before == {"weeks": msgspec.to_builtins(the_plan())["weeks"]}


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        ({"weeks": []}, "The plan has no weeks."),
        ({"weeks": [{"n": 2, "sessions": []}]}, "The weeks of the plan do not count up from 1."),
        ({"weeks": [{"n": 1}]}, "The plan cannot be read"),
        (
            {"weeks": [{"n": 1, "sessions": [{"day": "soon", "minutes": 5, "type": "play", "blocks": []}]}]},
            "The plan cannot be read",
        ),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_read_is_refused(plan: dict[str, Any], says: str) -> None:
    happened = Replan(plan=plan, event=Event(type="missed", week=1))
    with pytest.raises(CannotReplan, match=says):
        replan(Request(client=CLIENT, replan=happened), knowledge())


def test_without_a_plan_there_is_nothing_to_plan_anew() -> None:
    with pytest.raises(CannotReplan, match="nothing to plan anew"):
        replan(Request(client=CLIENT), knowledge())
