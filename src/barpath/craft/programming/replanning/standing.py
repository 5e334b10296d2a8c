"""The programme that stands and what happened to it, read and refused where they contradict."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypedDict

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.programme import Programme, Session, Week
from barpath.craft.programming.replanning.locks import regions_named
from barpath.craft.programming.request import Client, Event, Request

WEEK_DAYS = 7
Positive = Annotated[int, msgspec.Meta(ge=1)]
Day = Annotated[int, msgspec.Meta(ge=0)]


class MuscleSets(TypedDict):
    """Sets a week that a muscle is to have."""

    muscle: str
    sets: float


# The wishes that a standing plan can be mended for, and the shape of what each asks.
SHAPES: dict[str, Any] = {
    "minutes_max": Positive,
    "days_max": Positive,
    "days": Annotated[tuple[Day, ...], msgspec.Meta(min_length=1)],
    "kit": tuple[str, ...],
    "muscle_sets_min": MuscleSets,
    "include_exercise": str | dict[str, str],
    "refuse_pattern": str | dict[str, str],
    "refuse_exercise": str | dict[str, str],
}
BY_DAYS = frozenset({"missed", "moved", "shortened", "illness"})


class CannotReplan(ValueError):
    """What is asked contradicts the plan. The message is a sentence for the person who asked."""


@dataclass(frozen=True, kw_only=True)
class Stood:
    """A programme and what happened to it.

    Attributes:
        raw: the programme as it was given.
    """

    programme: Programme
    event: Event
    raw: dict[str, object]

    def lasts(self, week: Week) -> bool:
        """Whether the event itself falls in a week."""
        return self.event.week <= week.number < self.event.week + self.event.weeks

    def named(self, week: Week) -> list[int]:
        """The places of the sessions the event is about; all, where it names none."""
        event, places = self.event, range(len(week.sessions))
        if event.session is not None:
            return [place for place in places if place == event.session - 1]
        days = event.days[:1] if event.type == "moved" else event.days
        return [at for at in places if not days or day_of(week.sessions[at]) in days]


def day_of(session: Session) -> int:
    """The day in its week or calendar of shifts, from 0."""
    return session.day if isinstance(session.day, int) else int(session.day[1:]) - 1


def stood_of(request: Request) -> Stood:
    """What stood and what happened.

    Raises:
        CannotReplan: if the plan cannot be read or the event contradicts it.
    """
    if request.replan is None:
        raise CannotReplan("There is nothing to plan anew: the request holds no replan.")
    event, raw = request.replan.event, request.replan.plan
    try:
        programme = msgspec.convert(raw, Programme)
    except msgspec.ValidationError as wrong:
        raise CannotReplan(f"The plan cannot be read: {wrong}.") from None
    stood = Stood(programme=programme, event=event, raw=raw)
    for fault in (*_faults_of_plan(programme), *_faults(stood, request.client)):
        raise CannotReplan(fault)
    return stood


def _faults_of_plan(programme: Programme) -> Iterator[str]:
    if not programme.weeks:
        yield "The plan has no weeks."
    if [week.number for week in programme.weeks] != list(range(1, len(programme.weeks) + 1)):
        yield "The weeks of the plan do not count up from 1."


def _faults(stood: Stood, client: Client) -> Iterator[str]:
    event, last = stood.event, len(stood.programme.weeks)
    if event.week < 1:
        yield f"Weeks count from 1; the event names week {event.week}."
        return
    if event.week > last:
        yield f"The event is in week {event.week}, and the plan ends with week {last}."
        return
    if event.weeks < 1:
        yield f"The event lasts {event.weeks} weeks; it lasts at least one."
    if event.minutes is not None and event.minutes < 1:
        yield f"A session of {event.minutes} minutes is none."
    if event.pain is not None and not 0 <= event.pain <= 10:
        yield f"Pain goes from 0 to 10; the event says {event.pain:g}."
    length = client.shift.cycle if client.shift else WEEK_DAYS
    if wrong := [day for day in event.days if not 0 <= day < length]:
        yield f"Days go from 0 to {length - 1}; the event names day {wrong[0]}."
    week = stood.programme.weeks[event.week - 1]
    if event.type in BY_DAYS - {"illness"} and not stood.named(week):
        yield f"Week {event.week} of the plan has no such session."
    if event.type == "moved" and len(event.days) > 2:
        yield "One session moves at a time: name its day and the new one."


def questions(stood: Stood, base: Knowledge) -> dict[str, str]:
    """What has to be asked before anything can be planned anew, by field: sentences."""
    event = stood.event
    asked: dict[str, str] = {}
    if event.type == "injury" and (says := _about_region(event.region, base)):
        asked["replan.event.region"] = says
    kit = vocabulary().kit
    if unknown := [code for code in event.equipment if code not in kit]:
        asked["replan.event.equipment"] = f"“{unknown[0]}” is no kit we know; which is it?"
    if event.type == "shortened" and event.minutes is None:
        asked["replan.event.minutes"] = "How many minutes are there?"
    if event.type == "moved" and len(event.days) < (1 if event.session else 2):
        asked["replan.event.days"] = "From which day to which does the session move?"
    if event.type == "wish":
        asked |= _about_wishes(event)
    return asked


def _about_region(region: str, base: Knowledge) -> str:
    if not region:
        return "Where does it hurt?"
    if "chest" in region.lower():
        return "Pain in the chest is seen by a physician before any training. Has it been?"
    if not regions_named(region, base):
        return f"“{region}” is no region we know; name a joint, the back, the neck or a muscle."
    return ""


def _about_wishes(event: Event) -> dict[str, str]:
    if not event.wishes:
        return {"replan.event.wishes": "What do you wish?"}
    asked: dict[str, str] = {}
    for wish in event.wishes:
        field = f"replan.event.wishes.{wish.id}"
        if wish.kind not in SHAPES:
            asked[field] = f"“{wish.id}” changes what the plan is built on; ask for a new plan."
            continue
        try:
            msgspec.convert(wish.value, SHAPES[wish.kind])
        except msgspec.ValidationError:
            asked[field] = f"“{wish.id}” does not say what it wishes: {wish.value!r}."
    return asked
