"""Conflicts and ways out in words. Every number is the answer of a check that was run."""

from collections.abc import Callable, Sequence

import msgspec

from barpath.craft.programming.conflicts.cores import Cores, Ids
from barpath.craft.programming.conflicts.lifting import bounding, bounding_claims
from barpath.craft.programming.conflicts.possible import Possible
from barpath.craft.programming.conflicts.reaching import breaks, reached
from barpath.craft.programming.conflicts.ways_out import Change, Way
from barpath.craft.programming.conflicts.wish_words import listed, said, times
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.excluding import excluded, in_words, key_of
from barpath.craft.programming.reasons import reasons
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.limits import least_needed, most_sets
from barpath.craft.programming.solving.wishes import NAMING, word_of

SETS = frozenset({"muscle_sets_min", "pattern_frequency_min", "load_floor", "include_exercise"})
HEAD = {True: "This wish cannot be kept", False: "These wishes cannot all be kept"}
NOT_PROVEN = "No week was found that keeps these, and that there is none is not proven"
NEARER = frozenset(
    {"minutes_max", "days_max", "muscle_sets_min", "pattern_frequency_min", "load_floor", "reach"}
)


def conflict_in_words(core: Ids, possible: Possible) -> str:
    """A conflict, and why there is one."""
    brief = possible.shape(core).brief
    wishes = [wish for name, wish in possible.wishes.items() if name in core]
    asked = "; ".join(said(wish, brief) for wish in wishes)
    if not possible.is_proven(core):
        return f"{NOT_PROVEN}: {asked}." if wishes else f"{NOT_PROVEN}, even with no wish at all."
    if not wishes:
        head = "Even with every wish given up, no week keeps what must be kept."
    else:
        head = f"{HEAD[len(wishes) == 1]}: {asked}."
    why = _by_arithmetic(wishes, core, possible) or _by_exercise(wishes, core, possible)
    why = why or _by_capacity(core, possible) or _by_rules(core, possible)
    if not why and len(wishes) > 1:
        why = ["Any one of them given up, the others fit."]
    return " ".join([head, *why])


def _by_arithmetic(wishes: Sequence[Wish], core: Ids, possible: Possible) -> list[str]:
    shape, says = possible.shape(core), []
    for wish in wishes:
        if not breaks(wish, shape.brief, shape.first):
            continue
        if wish.kind == "event":
            says.append(f"The plan ends with week {shape.brief.client.horizon_weeks}.")
        elif found := reached(wish, shape.brief, shape.first):
            says.append(
                f"Your maximum on record is {found.now_kg:g} kg. Until then there is time for "
                f"{times(found.steps, 'step')} of load, each of at most {found.percent:g} %: "
                f"that comes to {found.kg:.1f} kg at most."
            )
            says += reasons(found.rules, bounding_claims(shape.brief, found.rules), "client")
    return says


def _by_capacity(core: Ids, possible: Possible) -> list[str]:
    """What the wishes take, against what the sessions hold."""
    wishes = [each for each in possible.counted(core) if each.kind in SETS]
    if not wishes:
        return []
    shape = possible.shape(core)
    for problem in shape.problems(is_wide=True):
        needed = least_needed(problem, wishes)
        if needed is None:
            return []
        sets, seconds = needed
        held, there_s = most_sets(problem), sum(each.work_s for each in problem.sittings)
        if seconds <= there_s and sets <= held:
            continue
        count = len(problem.sittings)
        leave, hold = ("leaves", "holds") if count == 1 else ("leave", "hold")
        asked = listed([said(wish, shape.brief) for wish in wishes])
        room = (
            f"{times(count, 'session')} a week of {_minutes(possible, core)} {leave} "
            f"{there_s // 60} minutes for lifting and {hold} at most {times(held, 'set')} "
            "at your rests."
        )
        takes = [times(sets, "set")] if sets > held else []
        takes += [f"{-(-seconds // 60)} minutes"] if seconds > there_s else []
        return [room, f"{asked[0].upper()}{asked[1:]} take at least {listed(takes)}."]
    return []


def _minutes(possible: Possible, core: Ids) -> str:
    brief = possible.shape(core).brief
    minutes = brief.client.minutes_min
    return f"{minutes} minutes" if minutes else "the usual length"


def _by_exercise(wishes: Sequence[Wish], core: Ids, possible: Possible) -> list[str]:
    """What keeps an exercise that was asked for from this client."""
    brief = possible.shape(core).brief
    says = []
    for wish in wishes:
        if wish.kind not in NAMING:
            continue
        key = key_of(word_of(wish), brief)
        if key is None:
            says.append(f"The library has no exercise called {word_of(wish)}.")
        elif found := excluded(key, brief):
            says.append(in_words(brief.base.movement.exercises[key].name, found, brief, "client"))
        elif not any(
            key in problem.candidates for problem in possible.shape(core).problems(is_wide=True)
        ):
            says.append("No sets are planned for it: it prepares, steadies or ends a session.")
    return says


def _by_rules(core: Ids, possible: Possible) -> list[str]:
    """The rules that stand against it."""
    brief, rules = possible.shape(core).brief, rules_against(core, possible)
    says = reasons(rules, bounding_claims(brief, rules), "client")
    if not says:
        return []
    head = "What stands against it:" if len(says) == 1 else "What stands against it together:"
    return [f"{head} {' '.join(says)}"]


def rules_against(core: Ids, possible: Possible) -> tuple[str, ...]:
    """A smallest set of rules without which a conflict could be kept; none if no rules are why.

    Found by leaving rules out and solving again; a rule is never left out of a plan.
    """
    every = tuple(sorted(bounding(possible.shape(core).brief)))

    def suffices(rules: Ids) -> bool:
        return Possible(possible.request, possible.base, rules).can(core)

    if not suffices(frozenset(every)):
        return ()
    return tuple(sorted(_least(every, suffices, frozenset())))


def _least(items: Sequence[str], suffices: Callable[[Ids], bool], given: Ids) -> Ids:
    """As few of some as suffice with those given, by halves."""
    if suffices(given):
        return frozenset()
    if len(items) == 1:
        return frozenset(items)
    half = len(items) // 2
    one, other = items[:half], items[half:]
    right = _least(other, suffices, given | frozenset(one))
    left = _least(one, suffices, given | right)
    return left | right


def way_in_words(way: Way, possible: Possible) -> str:
    """A way out: what would be asked for instead, and that it was checked."""
    brief = possible.shape(frozenset()).brief
    says = [_change_in_words(each, brief) for each in way]
    says.append("Then all else that you asked for fits.")
    nearest = way[0].too_little
    is_nearer = nearest is not None and nearest != way[0].wish.value
    if len(way) == 1 and way[0].wish.kind in NEARER and is_nearer:
        nearer = said(msgspec.structs.replace(way[0].wish, value=nearest), brief)
        says.append(f"Nearer to your wish, {nearer} was tried and does not fit.")
    return " ".join(says)


def _change_in_words(change: Change, brief: Brief) -> str:
    asked = said(change.wish, brief)
    if change.value is None:
        return f"Give up: {asked}."
    now = said(msgspec.structs.replace(change.wish, value=change.value), brief)
    return f"{now[0].upper()}{now[1:]} instead of {asked}."


def proof_in_words(found: Cores, *, is_settled: bool) -> str:
    """How far the conflicts were proven."""
    if not is_settled:
        return (
            "Whether some of these wishes fit together was not settled in the time there is; they "
            "count as conflicts here, and smaller ones may exist."
        )
    if found.is_all:
        return "All conflicts were found, and each is as small as can be."
    if found.is_smallest:
        return "No conflict is smaller than the first; there may be more than these."
    return "There may be smaller conflicts than these: not all were tried."
