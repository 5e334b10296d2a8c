"""Judging a programme that was planned anew against the one that stood before."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import movement, words
from barpath.craft.programming.checking.case import Case, place
from barpath.craft.programming.checking.clock import day_of
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import all_sets, amount
from barpath.craft.programming.programme import LIFTING, Programme, Session, Week
from barpath.craft.programming.request import Event

ROUNDING = 1e-6
DOUBLE = 2
SAME_KIT = frozenset({"missed", "moved", "shortened", "illness"})
OTHER_KIT = frozenset({"travel", "kit"})


def _stood(case: Case) -> tuple[Programme, Event] | None:
    """The programme before and what happened; None where nothing was planned anew."""
    replan = case.request.replan
    if replan is None or case.programme.status != "ok":
        return None
    return msgspec.convert(replan.plan, Programme), replan.event


@kind("no_double", numbers=("merged_at_most_percent",))
def no_double(claim: Claim, case: Case) -> Iterator[Breach]:
    """No day after a missed session takes twice what a day of training took before, and none in
    its week much more than the fullest day that was planned there.
    """
    if (stood := _stood(case)) is None or stood[1].type not in {"missed", "moved", "shortened"}:
        return
    before, event = stood
    usual = [sets for week in before.weeks for sets in _by_day(week).values() if sets]
    if not usual:
        return
    double = max(DOUBLE * sum(usual) / len(usual), max(usual) + 1)
    share = (claim.number("merged_at_most_percent", case.status) or 100) / 100
    planned = {week.number: max(_by_day(week).values(), default=0) for week in before.weeks}
    merged = {week.number for week in _weeks_of(case, event)}
    for week in case.programme.weeks:
        most = share * planned.get(week.number, 0) if week.number in merged else 0
        for day, sets in _by_day(week).items():
            where = next(place(week, each) for each in week.sessions if each.day == day)
            if week.number >= event.week and sets >= double:
                yield where, f"{sets} sets on a day; a day held {amount(sum(usual) / len(usual))}."
            elif most and sets > most + ROUNDING:
                yield where, f"{sets} sets on a day; at most {amount(most)} after merging."


def _by_day(week: Week) -> Counter[int | str]:
    found = Counter[int | str]()
    for session in week.sessions:
        found[session.day] += all_sets((session,))
    return found


@kind(
    "after_break",
    numbers=(
        "resume_at_most_weeks",
        "short_at_most_weeks",
        "short_cut_percent",
        "long_at_most_weeks",
        "long_cut_percent",
        "long_sets_percent",
    ),
)
def after_break(claim: Claim, case: Case) -> Iterator[Breach]:
    """The first week after weeks without lifting is lighter, the more so the longer they were."""
    if (stood := _stood(case)) is None:
        return
    event = stood[1]
    usual = next((week for week in stood[0].weeks if week.number == event.week - 1), None)
    later = [week for week in case.programme.weeks if week.number >= event.week]
    first = next((week for week in later if all_sets(week.sessions)), None)
    if usual is None or first is None or not all_sets(usual.sessions):
        return
    off = first.number - event.week
    numbers = claim.numbers
    share = 100 * all_sets(first.sessions) / all_sets(usual.sessions)
    cut = _least_cut(usual, first)
    where = f"week {first.number}"
    if numbers["resume_at_most_weeks"] < off <= numbers["short_at_most_weeks"]:
        if share >= 100 and (cut is None or cut < numbers["short_cut_percent"] - ROUNDING):
            yield where, f"After {off} weeks off it is neither lighter nor shorter than before."
    elif off > numbers["short_at_most_weeks"]:
        if share > numbers["long_sets_percent"] + ROUNDING:
            says = f"After {off} weeks off it holds {amount(share)} % of the sets; "
            yield where, f"{says}at most {amount(numbers['long_sets_percent'])} %."
        if cut is not None and cut < numbers["long_cut_percent"] - ROUNDING:
            says = f"After {off} weeks off loads are {amount(cut)} % lower; "
            yield where, f"{says}at least {amount(numbers['long_cut_percent'])} %."


def _least_cut(before: Week, after: Week) -> float | None:
    """By how many percent the loads of the same exercises fell, at the least."""
    earlier, now = _loads(before.sessions), _loads(after.sessions)
    cuts = [100 * (1 - load / earlier[name]) for name, load in now.items() if name in earlier]
    return min(cuts, default=None)


def _loads(sessions: tuple[Session, ...]) -> dict[str, float]:
    slots = (slot for session in sessions for slot in session.slots(LIFTING))
    return {slot.name: slot.load_kg for slot in slots if slot.load_kg}


@kind("smallest_change")
def smallest_change(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Weeks that are past stay as they were, and exercises that still can be done stay."""
    if (stood := _stood(case)) is None:
        return
    before, event = stood
    now = {week.number: week for week in case.programme.weeks}
    for week in before.weeks:
        if week.number < event.week and now.get(week.number) != week:
            yield f"week {week.number}", "It is past, and is not as it was."
    if event.type in SAME_KIT:
        known = {
            slot.name for week in before.weeks for each in week.sessions for slot in each.slots()
        }
        for where, week, _, slot in case.slots():
            if week.number >= event.week and slot.name not in known:
                yield where, "It is new, and nothing that happened asks for another exercise."


@kind("same_movement")
def same_movement(_claim: Claim, case: Case) -> Iterator[Breach]:
    """With other kit every movement stays, and what is new goes by feel."""
    if (stood := _stood(case)) is None or stood[1].type not in OTHER_KIT:
        return
    before, event = stood
    known = {slot.name for week in before.weeks for each in week.sessions for slot in each.slots()}
    earlier = {week.number: week for week in before.weeks}
    for week in _weeks_of(case, event):
        patterns = _patterns(week)
        old = earlier.get(week.number)
        for pattern in sorted(_patterns(old) - patterns if old else ()):
            yield f"week {week.number}", f"The movement “{movement(case, pattern)}” is left out."
    for where, week, _, slot in case.slots(LIFTING):
        is_new = week.number == event.week and slot.name not in known
        if is_new and (slot.load_kg is not None or slot.load_percent is not None):
            yield where, "It is new, and its load is set before anybody knows it."


def _patterns(week: Week) -> set[str]:
    return {slot.pattern for session in week.sessions for slot in session.slots(LIFTING)}


def _weeks_of(case: Case, event: Event) -> Iterator[Week]:
    """The weeks that an event lasts; other kit, and an injury of unknown length, until the end."""
    is_open = event.type == "kit" or (event.type == "injury" and event.weeks == 1)
    for week in case.programme.weeks:
        if event.week <= week.number and (is_open or week.number < event.week + event.weeks):
            yield week


@kind("rest_with_fever", numbers=("at_least_hours", "at_most_percent"))
def rest_with_fever(claim: Claim, case: Case) -> Iterator[Breach]:
    """No session on days of fever, and half a session first."""
    if (stood := _stood(case)) is None or stood[1].type != "illness" or not stood[1].fever:
        return
    before, event = stood
    ill = {
        id(session)
        for week in _weeks_of(case, event)
        for session in week.sessions
        if not event.days or session.day in event.days
    }
    later: list[tuple[str, Session]] = []
    for where, week, session in case.sessions():
        if id(session) in ill:
            yield where, "A session on a day of fever."
        elif (week.number, day_of(session)) > (event.week, max(event.days, default=-1)):
            later.append((where, session))
    percent = claim.number("at_most_percent") or 100
    usual = [all_sets((each,)) for week in before.weeks for each in week.sessions]
    mean = sum(usual) / len(usual) if usual else 0
    if later and mean and (share := 100 * all_sets((later[0][1],)) / mean) > percent + ROUNDING:
        says = f"The first session after a fever holds {amount(share)} % of the usual sets"
        yield later[0][0], f"{says}; at most {amount(percent)} %."


REGIONS = ("knee", "back", "shoulder", "hip", "ankle", "neck", "elbow", "wrist")
PAIN = "pain-traffic-light"


@kind("injury_locked", picks=(*REGIONS, *(f"{region}_patterns" for region in REGIONS)))
def injury_locked(claim: Claim, case: Case) -> Iterator[Breach]:
    """After an injury nothing strains its region, and the rest goes on."""
    if (stood := _stood(case)) is None or stood[1].type != "injury":
        return
    event = stood[1]
    regions = [region for region in REGIONS if region in event.region]
    locked = {tag for region in regions for tag in words(claim, region)}
    most = case.base.rules[PAIN].numbers["adjust_at_most_points"]
    if event.pain is None or event.pain > most:
        locked |= {code for region in regions for code in words(claim, f"{region}_patterns")}
    weeks = list(_weeks_of(case, event))
    for week in weeks:
        for session in week.sessions:
            for slot in session.slots():
                if strain := sorted(locked & {slot.pattern, *slot.tags}):
                    where = f"{place(week, session)}, {slot.name}"
                    yield where, f"It strains the {event.region} ({', '.join(strain)})."
        old = next((each for each in stood[0].weeks if each.number == week.number), None)
        if old is not None and old.sessions and not week.sessions:
            yield f"week {week.number}", "Nothing is left of it; what does not hurt goes on."
