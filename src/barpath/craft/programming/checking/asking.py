"""What kinds ask of a case again and again: what is on offer, what is wanted, what is due."""

from collections.abc import Iterable, Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case, Places, is_counted
from barpath.craft.programming.programme import Programme, Session, Slot, Week

# Patterns of one joint; those of several have a group, see the files of patterns.
ISOLATION = frozenset(
    {"KE", "KF", "HAB", "HAD", "CAL", "TIB", "SHR", "RD", "ER", "SC", "EF", "EE", "GR", "NEC"}
)
LEGS, PUSHES, PULLS = {"knee", "hip"}, {"hpush", "vpush"}, {"hpull", "vpull"}
TRAINING = frozenset({"power", "main", "accessory", "isolation"})
SIZE_GOALS = frozenset({"goal:hypertrophy", "goal:bodybuilding", "goal:physique_contest"})
NOT_TRAINED = frozenset({"medical_clearance_first", "refer_do_not_train"})
FIRST_FULL_WEEK = 3
DAYS_A_WEEK = 7


def words(claim: Claim, name: str) -> tuple[str, ...]:
    """The words that a claim picks under a name, in order; () where it picks none."""
    found = claim.picks.get(name, ())
    return (found,) if isinstance(found, str) else found


def parts_of(claim: Claim, usual: frozenset[str]) -> frozenset[str]:
    """The parts a claim is about, or the usual ones."""
    return frozenset(words(claim, "parts")) or usual


def shown(number: Number) -> str:
    """A number as a sentence holds it."""
    return f"{number:g}"


def listed(names: Iterable[str]) -> str:
    """Names as a sentence holds them: "a, b and c"."""
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last


def label(muscle: str) -> str:
    """A muscle in words; its code where nobody has named it."""
    known = vocabulary().muscles.get(muscle)
    return known.label if known else muscle


def movement(case: Case, pattern: str) -> str:
    """A movement pattern in words; its code where nobody has named it."""
    known = case.base.movement.patterns.get(pattern)
    return known.name if known else pattern


def asks_minimum(case: Case, week: Week) -> bool:
    """Whether a week is asked for minima.

    Not a lighter one, one of the two in which a programme begins, one that something happened to,
    and none while clearance is pending.
    """
    if week.number not in case.asks_minimum:
        case.asks_minimum[week.number] = _asks_minimum(case, week)
    return case.asks_minimum[week.number]


def _asks_minimum(case: Case, week: Week) -> bool:
    screening = case.programme.screening
    if week.is_deload or (screening and screening.outcome in NOT_TRAINED):
        return False
    if week.number < min(FIRST_FULL_WEEK, len(case.programme.weeks)):
        return False
    return not (_tapers(case.programme, week) or is_disturbed(case, week))


def due_weeks(case: Case) -> Iterator[Week]:
    """The weeks that are asked for minima."""
    return (week for week in case.programme.weeks if asks_minimum(case, week))


def due_places(case: Case, places: Places) -> Places:
    """Of the places of a session, those in weeks that are asked for minima."""
    return tuple(each for each in places if asks_minimum(case, each[1]))


def first_places(claim: Claim, case: Case, places: Places) -> Places:
    """Of the places of a session, those in the weeks until which a claim holds; all where it names
    none.
    """
    until = claim.number("until_weeks", case.status)
    return tuple(each for each in places if until is None or each[1].number <= until)


def _tapers(programme: Programme, week: Week) -> bool:
    return any(
        "taper" in phase.name.lower() and phase.weeks[0] <= week.number <= phase.weeks[1]
        for phase in programme.phases
    )


def is_disturbed(case: Case, week: Week) -> bool:
    """Whether something happened in the week that the programme was planned anew for."""
    replan = case.request.replan
    if replan is None:
        return False
    return replan.event.week <= week.number < replan.event.week + replan.event.weeks


def offered_days(case: Case) -> int | None:
    """Days a week on offer; None where nobody said."""
    client = case.client
    said = [len(client.days)] if client.days else []
    said += [client.days_per_week] if client.days_per_week else []
    said += [int(wish.value) for wish in case.request.wishes if wish.kind == "days_max"]
    said += [len(wish.value) for wish in case.request.wishes if wish.kind == "days"]
    return min(said, default=None)


def offered_minutes(case: Case) -> float | None:
    """Minutes a session on offer; None where nobody said."""
    said = [float(case.client.minutes_min)] if case.client.minutes_min else []
    said += [float(wish.value) for wish in case.request.wishes if wish.kind == "minutes_max"]
    return min(said, default=None)


def cycle_days(case: Case) -> int:
    """Days in a week of the programme: seven, or a round of a calendar of shifts."""
    return case.client.shift.cycle if case.client.shift else DAYS_A_WEEK


def day_number(case: Case, week: Week, session: Session) -> int:
    """The day of a session, counted from the first of the programme."""
    day = session.day if isinstance(session.day, int) else int(session.day[1:]) - 1
    return (week.number - 1) * cycle_days(case) + day


def days_of(sessions: Iterable[Session]) -> int:
    """On how many days these sessions of a week are."""
    return len({session.day for session in sessions})


def group_of(case: Case, slot: Slot) -> str:
    """The group of a slot's pattern; "" for none."""
    return case.pattern_groups.get(slot.pattern, "")


def groups_in(case: Case, session: Session) -> set[str]:
    """The groups of the patterns that a session trains."""
    return {group_of(case, slot) for slot in session.slots(TRAINING)}


def trains(session: Session) -> bool:
    """Whether it holds resistance work beyond correctives."""
    return any(is_counted(slot) for slot in session.slots(TRAINING))


def is_seated(case: Case) -> bool:
    """Whether leg work cannot be asked of this person."""
    return "wheelchair" in case.traits


def wanted_muscles(case: Case) -> tuple[str, ...]:
    """The muscles the client names, groups of muscles taken apart."""
    muscles = vocabulary().muscles
    named = set(case.client.emphasis)
    return tuple(code for code, each in muscles.items() if {code, each.group} & named)


def muscles_for(case: Case, word: str) -> tuple[str, ...]:
    """The muscles that a claim's word stands for.

    major: those of public-health guidelines. emphasised: those the client names, or the major ones
    where size is the aim and none is named. others: the major ones that are not emphasised. each:
    every muscle that is counted.
    """
    known = vocabulary().muscles
    major = [code for code, each in known.items() if each.is_major]
    if is_seated(case):
        major = [code for code in major if known[code].side not in LEGS]
    emphasised = list(wanted_muscles(case))
    if not emphasised and case.traits & SIZE_GOALS:
        emphasised = major
    return tuple(
        {
            "major": major,
            "emphasised": emphasised,
            "others": [code for code in major if code not in emphasised],
            "each": [code for code, each in known.items() if each.is_counted],
        }[word]
    )


def named_lifts(case: Case) -> frozenset[str]:
    """Names of the exercises the client wants to grow strong in or to keep."""
    reached = {
        str(wish.value.get("exercise", ""))
        for wish in case.request.wishes
        if wish.kind == "reach" and isinstance(wish.value, dict)
    }
    return frozenset(name for name in reached | set(case.client.wants) if name in case.exercises)


def practised(case: Case, week: Week) -> frozenset[str]:
    """Patterns of the lifts that matter most: those named, or else the main one with most sets."""
    if named := named_lifts(case):
        return frozenset(case.exercises[name].pattern for name in named)
    sets: dict[str, int] = {}
    for session in week.sessions:
        for slot in session.slots(frozenset({"main"})):
            sets[slot.pattern] = sets.get(slot.pattern, 0) + slot.sets
    return frozenset([max(sets, key=lambda pattern: sets[pattern])] if sets else [])


def reserve(slot: Slot) -> tuple[float, float] | None:
    """Repetitions in reserve, as said or as its effort of ten means; None where neither is said."""
    if slot.rir is not None:
        return slot.rir
    if slot.rpe is not None and slot.reps is not None:
        return 10 - slot.rpe[1], 10 - slot.rpe[0]
    return None
