"""Designed programmes of very different people, each made once for all tests."""

from functools import cache
from typing import Any

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.design import Designed, design
from barpath.craft.programming.programme import Programme, Session, Slot
from barpath.craft.programming.request import Request, Shift
from craft.programming.programmes import a_client

GYM = ("BW", "DB", "BE", "BB", "CB", "MC", "BX")
PEOPLE: dict[str, dict[str, Any]] = {
    "lifter": {"goals": ("strength",), "equipment": GYM, "minutes_min": 60, "horizon_weeks": 12,
               "e1rm_kg": {"Dumbbell Bench Press": 40, "Barbell Bench Press": 90}},
    "arms first": {"goals": ("hypertrophy",), "equipment": GYM, "minutes_min": 60,
                   "emphasis": ("biceps",), "horizon_weeks": 4},
    "beginner": {"status": "novice", "goals": ("weight_loss",), "equipment": ("BW", "DB")},
    "senior": {"age_years": 72, "status": "novice", "goals": ("function",),
               "conditions": ("fall_risk",), "equipment": ("BW", "DB", "CH")},
    "heart": {"conditions": ("cad",), "clearance": "Dr A.", "equipment": GYM},
    "class": {"format": "group", "people": 8, "counts": {"DB": 8}, "equipment": ("BW", "DB"),
              "has_coach": True},
    "on shifts": {"shift": Shift(cycle=8, pattern=("D", "D", "N", "N", "-", "-", "-", "-")),
                  "equipment": ("BW", "DB")},
    "bare": {"equipment": ()},
}  # fmt: skip


def request_of(person: str) -> Request:
    usual = {"days_per_week": 3, "minutes_min": 45, "horizon_weeks": 4, "goals": ("general",)}
    return Request(id=person, client=a_client(**{**usual, **PEOPLE[person]}))


@cache
def designed_for(person: str) -> Designed:
    return design(request_of(person), knowledge(), is_quick=True)


def plan_of(person: str) -> Programme:
    return designed_for(person).programme


def sessions_of(person: str) -> list[Session]:
    return [session for week in plan_of(person).weeks for session in week.sessions]


def slots_of(person: str, kinds: frozenset[str] | None = None) -> list[Slot]:
    return [slot for session in sessions_of(person) for slot in session.slots(kinds)]
