"""Kinds that ask for enough of something in a week: a movement, a tag, minutes, no long gaps."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.asking import TRAINING, due_weeks
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import (
    is_supported,
    patterns_of,
    tags_of,
    words_of,
)
from barpath.craft.programming.programme import Part, Session, Slot, Week

ENDURANCE_PARTS = frozenset({"cardio", "conditioning"})
BALANCE_TAG = "BALA"
DAYS_A_WEEK = 7


@kind("pattern_frequency", numbers=("at_least_times",), picks=("patterns", "home", "parts"))
def pattern_frequency(claim: Claim, case: Case) -> Iterator[Breach]:
    """A week holds exercises of the patterns so many times, where parts are named in these;
    minutes at home may stand for them.
    """
    least, patterns = claim.number("at_least_times", case.status) or 0, words_of(claim, "patterns")
    parts = frozenset(words_of(claim, "parts")) or None
    for week in due_weeks(case):
        if any(week.home_minutes.get(what) for what in words_of(claim, "home")):
            continue
        times = sum(
            not patterns.isdisjoint(held)
            for session in week.sessions
            for kind, held in case.once(_patterns, session)
            if parts is None or kind in parts
        )
        if times < least:
            named = " or ".join(sorted(patterns))
            yield _week(week), f"{named} stands {times} times; at least {least:g} are asked for."


def _patterns(case: Case, session: Session) -> list[tuple[str, frozenset[str]]]:
    """For each exercise of a session its part and its patterns."""
    return [(part.kind, patterns_of(slot, case)) for part in session.parts for slot in part.slots]


@kind("weighted_frequency", numbers=("at_least_times", "from_weeks"), picks=("patterns",))
def weighted_frequency(claim: Claim, case: Case) -> Iterator[Breach]:
    """From a week on, a week holds exercises of the patterns with a weight so many times, where
    there are weights.
    """
    least, patterns = claim.number("at_least_times", case.status) or 0, words_of(claim, "patterns")
    kit = vocabulary().kit
    if not any(code in kit and kit[code].loading in WITH_KG for code in case.client.equipment):
        return
    for week in due_weeks(case):
        slots = [slot for session in week.sessions for slot in session.slots(TRAINING)]
        times = sum(_is_weighted(slot, patterns, case) for slot in slots)
        if times < least and week.number >= (claim.number("from_weeks", case.status) or 0):
            named = " or ".join(sorted(patterns))
            says = f"{named} with a weight stands {times} times; at least {least:g} are asked for."
            yield _week(week), says


def _is_weighted(slot: Slot, patterns: frozenset[str], case: Case) -> bool:
    known = case.exercises.get(slot.name)
    return known is not None and known.pattern in patterns and known.loading in WITH_KG


@kind("tag_frequency", numbers=("at_least_times",), picks=("tags",))
def tag_frequency(claim: Claim, case: Case) -> Iterator[Breach]:
    """A week holds exercises with one of the tags so many times."""
    least, tags = claim.number("at_least_times", case.status) or 0, words_of(claim, "tags")
    for week in due_weeks(case):
        slots = [slot for session in week.sessions for slot in session.slots()]
        times = sum(bool(tags & tags_of(slot, case)) for slot in slots)
        if times < least:
            named = " or ".join(sorted(tags))
            yield _week(week), f"{named} stands {times} times; at least {least:g} are asked for."


@kind("weekly_minutes", numbers=("at_least_minutes", "target_minutes"), picks=("what",))
def weekly_minutes(claim: Claim, case: Case) -> Iterator[Breach]:
    """A week holds so many minutes of parts of a kind, home included."""
    least = claim.number("at_least_minutes", case.status) or 0
    target = claim.number("target_minutes", case.status)
    for week in due_weeks(case):
        for what in sorted(words_of(claim, "what")):
            minutes = _minutes_of(what, week, case)
            if minutes < least:
                better = f", better {target:g}" if target else ""
                says = f"It holds {minutes:g} minutes of {what}; at least {least:g}{better}."
                yield _week(week), says


def _minutes_of(what: str, week: Week, case: Case) -> float:
    """Minutes of it at home, in parts of that kind, and of single balance exercises elsewhere."""
    minutes: float = week.home_minutes.get(what, 0)
    for session in week.sessions:
        for part in session.parts:
            if part.kind == what:
                minutes += part.minutes_min
            elif what == "balance":
                minutes += sum(
                    slot.minutes_min or 0
                    for slot in part.slots
                    if BALANCE_TAG in tags_of(slot, case)
                )
    return minutes


@kind(
    "part_share", numbers=("at_least_share", "at_most_share"), picks=("parts", "patterns", "over")
)
def part_share(claim: Claim, case: Case) -> Iterator[Breach]:
    """The parts named take so much of a week's time, or of each session's where it picks that.

    Where patterns are named, only parts count that hold one of them without support.
    """
    least, most = (claim.number(f"at_{side}_share", case.status) for side in ("least", "most"))
    asked = {week.number for week in due_weeks(case)}
    named = " and ".join(sorted(words_of(claim, "parts")))
    for where, week, parts in _spans(claim, case):
        whole = sum(part.minutes_min for part in parts)
        taken = sum(part.minutes_min for part in parts if _counts(part, claim, case))
        share = taken / whole if whole else 0
        if least is not None and whole and share < least and week.number in asked:
            yield where, f"{share:.0%} of the time is {named}; at least {least:.0%}."
        if most is not None and share > most:
            yield where, f"{share:.0%} of the time is {named}; at most {most:.0%}."


def _spans(claim: Claim, case: Case) -> Iterator[tuple[str, Week, list[Part]]]:
    if "session" in words_of(claim, "over"):
        for where, week, session in case.sessions():
            yield where, week, list(session.parts)
        return
    for week in case.programme.weeks:
        yield _week(week), week, [part for session in week.sessions for part in session.parts]


def _counts(part: Part, claim: Claim, case: Case) -> bool:
    patterns = words_of(claim, "patterns")
    return part.kind in words_of(claim, "parts") and (
        not patterns
        or any(
            patterns & patterns_of(slot, case) and not is_supported(slot, case)
            for slot in part.slots
        )
    )


@kind("longest_gap", numbers=("at_most_days",), picks=("types",))
def longest_gap(claim: Claim, case: Case) -> Iterator[Breach]:
    """No more than so many days in a row pass without a session of the types, week after week."""
    most, types = claim.number("at_most_days", case.status), words_of(claim, "types")
    cycle_days = case.client.shift.cycle if case.client.shift else DAYS_A_WEEK
    for week in due_weeks(case):
        days = sorted({_day(each) for each in week.sessions if _is_of(each, types)})
        nexts = [*days[1:], days[0] + cycle_days] if days else []
        gap = max((then - day - 1 for day, then in zip(days, nexts, strict=True)), default=7)
        if most is not None and gap > most:
            named = " or ".join(sorted(types))
            yield _week(week), f"{gap} days pass without {named}; at most {most:g} in a row."


def _is_of(session: Session, types: frozenset[str]) -> bool:
    if "cardio" in types and any(part.kind in ENDURANCE_PARTS for part in session.parts):
        return True
    return session.type in types


def _day(session: Session) -> int:
    return session.day if isinstance(session.day, int) else int(session.day[1:])


def _week(week: Week) -> str:
    return f"week {week.number}"
