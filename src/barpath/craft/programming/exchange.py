"""Programmes, requests and findings as others read and write them."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from barpath.craft.knowledge.claims import Check, Evidence
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.loading import explain
from barpath.craft.knowledge.movement import faults
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.findings import Finding
from barpath.craft.programming.programme import Programme, Weekday
from barpath.craft.programming.request import Client, DaysAWeek, Request, Wish

T = TypeVar("T")
Some = Annotated[float, msgspec.Meta(ge=0, le=10_000)]
MOST_WISHES = 40
Positive = Annotated[int, msgspec.Meta(ge=1, le=1_000)]


class Unreadable(Exception):
    """A file that holds no programme or no request: one sentence with the place and the reason."""


class MuscleSets(msgspec.Struct, frozen=True, kw_only=True):
    """So many hard sets a week for a muscle."""

    muscle: str
    sets: Some


class PatternTimes(msgspec.Struct, frozen=True, kw_only=True):
    """A movement so many times a week."""

    pattern: str
    times: Positive = 1


class LoadFloor(PatternTimes, frozen=True, kw_only=True):
    """A movement at so many percent of the maximum."""

    pct: Some


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """A load in an exercise by a week."""

    exercise: str
    load_kg: Some
    week: Positive


class InWeek(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a week."""

    week: Positive
    what: str = ""


# What a wish of a kind asks for; the others name an exercise, a pattern or a rule.
VALUES: dict[str, Any] = {
    "minutes_max": Annotated[float, msgspec.Meta(ge=5, le=300)],
    "days_max": DaysAWeek,
    "days": Annotated[tuple[Weekday, ...], msgspec.Meta(min_length=1)],
    "kit": tuple[str, ...],
    "muscle_sets_min": MuscleSets,
    "pattern_frequency_min": PatternTimes,
    "load_floor": LoadFloor,
    "reach": Reach,
    "event": InWeek,
}
NAMED = str | dict[str, str]


def read_programme(text: bytes) -> Programme:
    """A programme from its exchange form.

    Raises:
        Unreadable: if it is none.
    """
    found = _read(text, Programme)
    _in_order(found, "weeks")
    return found


def read_request(text: bytes) -> Request:
    """A request from its exchange form.

    Raises:
        Unreadable: if it is none.
    """
    found = _read(text, Request)
    shift = found.client.shift
    if shift is not None and len(shift.pattern) != shift.cycle:
        raise Unreadable(
            f"client.shift.pattern has {len(shift.pattern)} days, and its cycle {shift.cycle}."
        )
    _wishes(found.wishes, "wishes")
    if found.replan is not None:
        stood = _converted(found.replan.plan, Programme, "replan.plan")
        _in_order(stood, "replan.plan.weeks")
        _wishes(found.replan.event.wishes, "replan.event.wishes")
    return found


def read_exercises(text: bytes, base: Knowledge) -> dict[str, Exercise]:
    """Exercises of somebody's own, by key, in the shape of the library's files.

    Raises:
        Unreadable: if they are none, or name what does not exist.
    """
    found = _read(text, dict[str, Exercise])
    taken = sorted(found.keys() & base.movement.exercises.keys())
    if taken:
        raise Unreadable(f"“{taken[0]}” is the key of an exercise of the library.")
    for wrong in faults(base.movement.with_exercises(found), vocabulary(), base.sources):
        raise Unreadable(str(wrong))
    return found


def _read(text: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError as error:
        raise Unreadable(_sentence(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"The file is not valid JSON: {error}.") from None


def _converted(value: object, kind: Any, place: str) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise Unreadable(_sentence(error, place)) from None


def _sentence(error: msgspec.ValidationError, inside: str = "") -> str:
    field, fault = explain(str(error))
    field = "" if field == "the file" else field.strip(".").replace("[...]", "[…]")
    place = f"{inside}{'.' if inside and field[:1] not in {'', '['} else ''}{field}"
    if listed := re.fullmatch(r"Expected `array` of length (\d+).*", fault):
        fault = f"must be a list of {listed[1]}"
    if fault.startswith("Expected `array` of length >="):
        fault = "must not be empty"
    return f"{place or 'The file'} {fault[:1].lower()}{fault[1:]}."


def _in_order(programme: Programme, place: str) -> None:
    numbers = [week.number for week in programme.weeks]
    for index, (number, before) in enumerate(zip(numbers, [0, *numbers], strict=False)):
        if number <= before:
            raise Unreadable(f"{place}[{index}].n is {number} and follows week {before}.")


def _wishes(wishes: tuple[Wish, ...], place: str) -> None:
    if len(wishes) > MOST_WISHES:
        raise Unreadable(f"{place} holds {len(wishes)}; at most {MOST_WISHES} can be weighed.")
    taken = [wish.id for wish in wishes]
    for index, name in enumerate(taken):
        if name in taken[:index]:
            raise Unreadable(f"{place}[{index}].id “{name}” is taken by another wish.")
    for index, wish in enumerate(wishes):
        _converted(wish.value, VALUES.get(wish.kind, NAMED), f"{place}[{index}].value")


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """A source of a rule."""

    key: str
    title: str
    url: str


class FindingSaid(msgspec.Struct, frozen=True, kw_only=True):
    """A finding as it is printed.

    Args:
        rule: id of the rule.
        claim: key of the claim.
        place: "week 2, Wednesday, Goblet Squat"; "" for the whole programme.
        sentence: what is, and what is asked for.
        severity: hard where nothing may break the rule, soft where it advises.
        sources: what the rule rests on, the best first; none for a rule of this product.
        evidence: how strong its ground is, A to D.
        verified: how we know that the sources say it.
    """

    rule: str
    claim: str
    place: str
    sentence: str
    severity: Literal["hard", "soft"]
    sources: tuple[Cited, ...]
    evidence: Evidence
    verified: Check


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A programme, what the rules say of it, and how far from the best it may be."""

    programme: Programme
    findings: tuple[FindingSaid, ...]
    gap_percent: float | None


def said(found: Finding, base: Knowledge) -> FindingSaid:
    """A finding with the sources of its claim."""
    claim = base.claims[found.claim]
    sources = ((key, base.sources[key]) for key in claim.sources)
    return FindingSaid(
        rule=found.rule,
        claim=found.claim,
        place=found.where,
        sentence=found.says,
        severity=found.severity,
        sources=tuple(Cited(key=key, title=each.title, url=each.url) for key, each in sources),
        evidence=claim.evidence,
        verified=claim.verified,
    )


def unknown_codes(client: Client) -> Iterator[tuple[str, str]]:
    """Conditions, symptoms and medicines that the vocabulary does not hold, with their place."""
    words = vocabulary()
    said_and_known = {
        "client.conditions": (client.conditions, words.conditions),
        "client.symptoms": (client.symptoms, words.symptoms),
        "client.meds": (client.medicines, words.medicines),
    }
    for place, (codes, known) in said_and_known.items():
        yield from ((place, code) for code in codes if code not in known)


SHAPES: dict[str, Any] = {
    "programme": Programme,
    "design-request": Request,
    "finding": FindingSaid,
}
write = msgspec.json.Encoder().encode


def schemas() -> Iterator[tuple[str, bytes]]:
    """The JSON Schema of each shape, by file name."""
    for name, shape in SHAPES.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        schema |= msgspec.json.schema(shape)
        yield f"{name}.json", msgspec.json.format(write(schema), indent=2) + b"\n"
