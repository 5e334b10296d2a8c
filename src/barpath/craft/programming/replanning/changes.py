"""What became of a plan: where, what was, what is, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.programme import LIFTING, Part, Programme, Session, Slot, Week
from barpath.craft.programming.replanning.standing import day_of
from barpath.craft.programming.request import Event

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HAPPENED = {
    "missed": "a session was missed",
    "moved": "a session was moved",
    "shortened": "there is less time",
    "illness": "you were ill",
    "travel": "you travel",
    "kit": "the kit is another",
    "injury": "it hurts",
    "wish": "you asked for it",
}
USUAL_RULE = {
    "missed": "REP-01", "moved": "REP-01", "shortened": "TIM-01", "illness": "REP-02",
    "travel": "REP-04", "kit": "REP-04", "injury": "REP-06", "wish": "REP-03",
}  # fmt: skip
MEANS = {
    "REP-01": "it is shifted or merged, and never doubled",
    "REP-02": "after a break it starts lighter",
    "REP-03": "the rest stays as it was",
    "REP-04": "the same movement with the kit there is",
    "REP-05": "with fever there is no training, and then half the dose first",
    "REP-06": "nothing strains the place, and the rest goes on",
    "TIM-01": "a session fits its time",
    "PRO-04": "sets rise slowly again",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between a plan and the one before.

    Attributes:
        week: its number.
        where: in words, without the week.
        was, now: "" where there was or is nothing.
        cause: in words.
        rule: the id of the rule that the cause rests on.
    """

    week: int
    where: str
    was: str
    now: str
    cause: str
    rule: str


def changes(before: Programme, after: Programme, event: Event) -> tuple[Change, ...]:
    """Every difference, in the order of weeks and days."""
    now = {week.number: week for week in after.weeks}
    found: list[Change] = []
    for week in before.weeks:
        new = now.get(week.number, Week(number=week.number, sessions=()))
        if new != week:
            found += _of_week(week, new, event)
    return tuple(found)


def _of_week(before: Week, after: Week, event: Event) -> Iterator[Change]:
    pairs, lost, new = _paired(before.sessions, after.sessions)
    for session in lost:
        rule = USUAL_RULE[event.type]
        if event.type == "illness" and event.fever:
            rule = "REP-05"
        yield _change(before, _day(session), "a session", "", rule=rule, event=event)
    for session in new:
        yield _change(
            before, _day(session), "", "a session", rule=USUAL_RULE[event.type], event=event
        )
    for was, now in pairs:
        if was.day != now.day:
            yield _change(before, "session", _day(was), _day(now), rule="REP-01", event=event)
        yield from _of_session(before, was, now, event)


def _paired(
    before: Iterable[Session], after: Iterable[Session]
) -> tuple[list[tuple[Session, Session]], list[Session], list[Session]]:
    """Sessions that became one another: those of one day, then those that share most."""
    left, pairs, lost = list(after), [], []
    waiting: list[Session] = []
    for session in before:
        same = next((each for each in left if each.day == session.day), None)
        if same and _shared(session, same):
            left.remove(same)
            pairs.append((session, same))
        else:
            waiting.append(session)
    for session in waiting:
        best = max(left, key=lambda each, s=session: _shared(s, each), default=None)  # type: ignore[misc]
        if best and (_shared(session, best) or best.day == session.day):
            left.remove(best)
            pairs.append((session, best))
        else:
            lost.append(session)
    return pairs, lost, left


def _shared(one: Session, other: Session) -> int:
    lifted = {slot.name for slot in one.slots() if slot.minutes_min is None}
    return len((lifted or {s.name for s in one.slots()}) & {slot.name for slot in other.slots()})


def _of_session(week: Week, before: Session, after: Session, event: Event) -> Iterator[Change]:
    known = {part.kind: part for part in after.parts}
    old = {part.kind: part for part in before.parts}
    rule = _session_rule(before, after) or _usual(week, event)
    for kind in dict.fromkeys((*old, *known)):
        where = _day(after) if kind in LIFTING else f"{_day(after)}, {kind}"
        yield from _of_slots(Place(week, where, rule, event), old.get(kind), known.get(kind))


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a session, and why things are left out of it."""

    week: Week
    where: str
    rule: str
    event: Event


def _session_rule(before: Session, after: Session) -> str:
    """The rule that a session changed for, as what is left of it says; "" if nothing does."""
    known = {slot.name: set(slot.rules) for slot in before.slots()}
    new = [
        rule
        for slot in after.slots()
        for rule in slot.rules
        if rule in MEANS and rule not in known.get(slot.name, set())
    ]
    return max(new, key=new.count, default="")


def _of_slots(at: Place, before: Part | None, after: Part | None) -> Iterator[Change]:
    was = {slot.name: slot for slot in before.slots} if before else {}
    now = {slot.name: slot for slot in after.slots} if after else {}
    gone = [slot for name, slot in was.items() if name not in now]
    new = [slot for name, slot in now.items() if name not in was]
    for name, slot in was.items():
        if name in now and (said := _said(slot, now[name])) != (says := _said(now[name], slot)):
            rule = _rule(slot, now[name], at)
            yield _change(at.week, f"{at.where}, {name}", said, says, rule=rule, event=at.event)
    for slot in gone:
        heir = min(new, key=lambda each, s=slot: _unlike(s, each), default=None)  # type: ignore[misc]
        if heir and _unlike(slot, heir) < len(slot.muscles) + 1:
            new.remove(heir)
            rule, was_said = _rule(slot, heir, at), f"{slot.name}, {_said(slot)},"
            now_said = f"{heir.name}, {_said(heir)}"
            yield _change(at.week, at.where, was_said, now_said, rule=rule, event=at.event)
        else:
            where = f"{at.where}, {slot.name}"
            yield _change(at.week, where, _said(slot), "", rule=at.rule, event=at.event)
    for slot in new:
        where, rule = f"{at.where}, {slot.name}", _rule(None, slot, at)
        yield _change(at.week, where, "", _said(slot), rule=rule, event=at.event)


def _unlike(one: Slot, other: Slot) -> float:
    names = one.muscles.keys() | other.muscles.keys()
    apart = sum(abs(one.muscles.get(each, 0) - other.muscles.get(each, 0)) for each in names)
    return (one.pattern != other.pattern) + apart


def _said(slot: Slot, other: Slot | None = None) -> str:
    """What a slot asks for, in a few words; its kit where that of the other is not the same."""
    if slot.minutes_min is not None:
        return f"{slot.minutes_min:g} min"
    says = f"{slot.sets} {'set' if slot.sets == 1 else 'sets'}"
    if slot.load_kg is not None:
        says += f" at {slot.load_kg:g} kg"
    if other is not None and slot.equipment != other.equipment:
        kit = vocabulary().kit
        says += f" with {' and '.join(kit[c].label if c in kit else c for c in slot.equipment)}"
    return says


def _rule(before: Slot | None, after: Slot, at: Place) -> str:
    """The rule that a changed slot names and did not name before."""
    known = set(before.rules) if before else set()
    new = [rule for rule in after.rules if rule in MEANS and rule not in known]
    again = [rule for rule in after.rules if rule in MEANS]
    return (*reversed(new), *reversed(again), at.rule)[0]


def _usual(week: Week, event: Event) -> str:
    """The rule of the event in its own weeks and of its lasting kinds; after it, that of a rise."""
    lasts = event.type in {"kit", "injury", "wish"} or week.number < event.week + event.weeks
    return USUAL_RULE[event.type] if lasts else "PRO-04"


def _change(week: Week, where: str, was: str, now: str, *, rule: str, event: Event) -> Change:
    what = HAPPENED[event.type]
    if event.type == "injury" and event.region:
        what = f"your {event.region.replace('_', ' ')} hurts"
    cause = f"{what}; {MEANS[rule]} ({rule})"
    return Change(week=week.number, where=where, was=was, now=now, cause=cause, rule=rule)


def _day(session: Session) -> str:
    if isinstance(session.day, str):
        return f"day {day_of(session) + 1}"
    return WEEKDAYS[session.day] if session.day < len(WEEKDAYS) else f"day {session.day + 1}"


def in_words(found: Iterable[Change]) -> list[str]:
    """A line for each change; the same one in many weeks is said once."""
    weeks: dict[tuple[str, str, str, str], list[int]] = {}
    for each in found:
        weeks.setdefault((each.where, each.was, each.now, each.cause), []).append(each.week)
    return [
        f"{_weeks_in_words(numbers)}, {where}: {_became(was, now)}, because {cause}."
        for (where, was, now, cause), numbers in weeks.items()
    ]


def _became(was: str, now: str) -> str:
    if not now:
        return f"{was} left out"
    return f"{was} becomes {now}" if was else f"{now} added"


def _weeks_in_words(numbers: list[int]) -> str:
    numbers = sorted(set(numbers))
    if len(numbers) == 1:
        return f"Week {numbers[0]}"
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"Weeks {numbers[0]} to {numbers[-1]}"
    return f"Weeks {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
