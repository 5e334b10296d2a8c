"""Judging what comes before and after the work of a session: warm-up, cool-down, stretching."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import due_weeks, label
from barpath.craft.programming.checking.case import Case, everywhere, same_weeks
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount
from barpath.craft.programming.programme import PartKind, Session, Slot, Week

WORK = frozenset({"resistance", "cardio", "mixed", "group", "play"})
AROUND = frozenset({"warmup", "cooldown", "breathing", "flexibility"})
LIGHT = frozenset({"none", "light"})
LIFTS_AND_JUMPS = frozenset({"power", "main"})
STRETCHES = "STR"


@kind(
    "warm_up",
    numbers=(
        "at_least_minutes",
        "short_at_least_minutes",
        "short_session_minutes",
        "cool_down_at_least_minutes",
    ),
)
def warm_up(claim: Claim, case: Case) -> Iterator[Breach]:
    """Minutes of warming up before work, fewer before short work, and of cooling down after."""
    usual = claim.number("at_least_minutes", case.status) or 0
    short = claim.number("short_at_least_minutes", case.status)
    until = claim.number("short_session_minutes", case.status) or 0
    cool = claim.number("cool_down_at_least_minutes", case.status)
    for where, _, session in case.sessions():
        if not works(session):
            continue
        is_short = short is not None and session.minutes_min <= until
        yield from _too_short(where, session, "warmup", short if is_short else usual)
        yield from _too_short(where, session, "cooldown", cool)


@kind("cool_down", numbers=("at_least_minutes", "over_session_minutes"))
def cool_down(claim: Claim, case: Case) -> Iterator[Breach]:
    """Minutes of cooling down after work; a claim may spare short sessions, whatever minutes the
    client has.
    """
    asked = claim.number("at_least_minutes", case.status)
    over = claim.number("over_session_minutes", case.status) or 0
    for where, _, session in case.sessions():
        if works(session) and session.minutes_min > over:
            yield from _too_short(where, session, "cooldown", asked)


def _too_short(
    where: str, session: Session, kind: PartKind, asked: float | None
) -> Iterator[Breach]:
    found = sum(part.minutes_min for part in session.parts if part.kind == kind)
    if asked is not None and found < asked:
        what = {"warmup": "warming up", "cooldown": "cooling down"}[kind]
        yield where, f"{amount(found)} minutes of {what}; at least {amount(asked)} are asked for."


def works(session: Session) -> bool:
    """Whether it holds anything harder than light: a light walk is its own warm-up."""
    return session.type in WORK and any(
        slot.zone not in LIGHT
        for part in session.parts
        if part.kind not in AROUND
        for slot in part.slots
    )


@kind("ramp_sets", numbers=("at_least_sets", "from_percent", "to_percent"))
def ramp_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Lighter sets of the same movement, in the warm-up, before the first loaded main lift."""
    asked = claim.number("at_least_sets", case.status) or 0
    for where, _, session in case.sessions():
        first = next((slot for slot in session.slots(frozenset({"main"}))), None)
        if first is None or not _is_loaded(first, case):
            continue
        lighter = session.slots(frozenset({"warmup"}))
        sets = sum(slot.sets for slot in lighter if slot.pattern == first.pattern)
        if sets < asked:
            says = f"{sets} lighter sets come before it; at least {amount(asked)} are asked for."
            yield f"{where}, {first.name}", says


@kind(
    "ramp_each",
    numbers=("at_most_reps", "at_least_sets", "heavy_at_most_reps", "heavy_at_least_sets"),
)
def ramp_each(claim: Claim, case: Case) -> Iterator[Breach]:
    """Lighter sets of its own, in the warm-up, for every loaded main lift; what is first, one more."""
    most = claim.number("at_most_reps", case.status) or 0
    for where, _, session in case.sessions():
        lighter = Counter[str]()
        for slot in session.slots(frozenset({"warmup"})):
            lighter[slot.name] += slot.sets if slot.reps else 0
        loaded = [slot for slot in session.slots(frozenset({"main"})) if _is_loaded(slot, case)]
        for place, slot in enumerate(loaded):
            if slot.reps is None or slot.reps[1] > most:
                continue
            asked = _own_lighter_sets(claim, slot, case) + (place == 0)
            if lighter[slot.name] < asked:
                says = f"{lighter[slot.name]} lighter sets of it come before; at least {amount(asked)} are asked for."
                yield f"{where}, {slot.name}", says


def _own_lighter_sets(claim: Claim, slot: Slot, case: Case) -> float:
    known = case.exercises.get(slot.name)
    few = slot.reps is not None and slot.reps[0] <= (claim.number("heavy_at_most_reps") or 0)
    is_heavy = few and known is not None and known.loading == "continuous"
    return claim.number("heavy_at_least_sets" if is_heavy else "at_least_sets") or 0


def _is_loaded(slot: Slot, case: Case) -> bool:
    known = case.exercises.get(slot.name)
    by_kit = known is not None and known.loading in {"fixed", "continuous"}
    return by_kit or slot.load_kg is not None or slot.load_percent is not None


@kind("stretch_before", numbers=("at_most_s",))
def stretch_before(claim: Claim, case: Case) -> Iterator[Breach]:
    """How long a muscle is held in a stretch before the first lift or jump."""
    longest = claim.number("at_most_s", case.status) or 0
    for where, _, session in case.sessions():
        if not any(session.slots(LIFTS_AND_JUMPS)):
            continue
        for muscle, seconds in case.once(_held_before, session).items():
            if seconds > longest:
                says = (
                    f"{label(muscle)}: held {amount(seconds)} seconds; at most {amount(longest)}."
                )
                yield where, says


def _held_before(_: Case, session: Session) -> dict[str, float]:
    return held(_before_work(session))


def _before_work(session: Session) -> Iterator[Slot]:
    for part in takewhile(lambda part: part.kind not in LIFTS_AND_JUMPS, session.parts):
        yield from part.slots


def held(slots: Iterable[Slot]) -> dict[str, float]:
    """Seconds that each muscle is held in a stretch which it limits."""
    found: dict[str, float] = defaultdict(float)
    for slot in slots:
        if slot.pattern == STRETCHES and slot.seconds:
            for muscle, share in slot.muscles.items():
                if share >= 1:
                    found[muscle] += slot.sets * slot.seconds
    return dict(found)


@kind(
    "stretching",
    numbers=("at_least_days", "at_least_s", "hold_at_least_s", "senior_hold_at_least_s"),
)
def stretching(claim: Claim, case: Case) -> Iterator[Breach]:
    """Every muscle that is stretched in a week: on enough days, long enough, in long holds."""
    days = claim.number("at_least_days", case.status) or 0
    total = claim.number("at_least_s", case.status) or 0
    for week in due_weeks(case):
        stretched = _days_by_muscle(week)
        if not stretched:
            yield f"week {week.number}", "It holds no stretches."
        for muscle, found in stretched.items():
            if found < days:
                says = f"{label(muscle)}: stretched on {found} days; at least {amount(days)} are asked for."
                yield f"week {week.number}", says
    for slot, places in case.slots_alike():
        if slot.pattern == STRETCHES and slot.seconds:
            if slot.sets * slot.seconds < total:
                says = f"{slot.sets * slot.seconds} seconds in all; at least {amount(total)}."
                yield from everywhere(slot, places, says)
            if slot.seconds < (hold := _hold_s(claim, case)):
                says = f"Holds of {slot.seconds} seconds; at least {amount(hold)}."
                yield from everywhere(slot, places, says)


def _hold_s(claim: Claim, case: Case) -> float:
    name = "senior_hold_at_least_s" if "senior" in case.traits else "hold_at_least_s"
    return claim.number(name, case.status) or 0


def _days_by_muscle(week: Week) -> dict[str, int]:
    days: dict[str, set[int | str]] = defaultdict(set)
    for session in week.sessions:
        for muscle in held(session.slots()):
            days[muscle].add(session.day)
    return {muscle: len(found) for muscle, found in days.items()}


@kind("stretch_dose", numbers=("session_at_most_minutes", "at_most_minutes"))
def stretch_dose(claim: Claim, case: Case) -> Iterator[Breach]:
    """Stretching beyond what still brings range."""
    session_most = claim.number("session_at_most_minutes", case.status) or 0
    week_most = claim.number("at_most_minutes", case.status) or 0
    for where, _, session in case.sessions():
        yield from _beyond(where, case.once(_held_in, session), session_most)
    for week, places in same_weeks(case.programme.weeks):
        slots = (slot for session in week.sessions for slot in session.slots())
        seconds = held(slots)
        for where in places:
            yield from _beyond(where, seconds, week_most)


def _held_in(_: Case, session: Session) -> dict[str, float]:
    return held(session.slots())


def _beyond(where: str, seconds: dict[str, float], most: float) -> Iterator[Breach]:
    for muscle, found in seconds.items():
        if found / 60 > most:
            says = f"{label(muscle)}: stretched {found:g} seconds; at most {amount(most)} minutes help."
            yield where, says
