"""What a block may be made of: what counts and is worth its time, and how each would be done."""

from collections.abc import Mapping
from dataclasses import dataclass

from barpath.craft.programming.designing.advancing import advanced
from barpath.craft.programming.designing.balancing import SUPPORTED
from barpath.craft.programming.designing.beginning import first_ways
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import (
    ALIKE_KEPT,
    Candidate,
    best_of_each_class,
    impact_of,
)
from barpath.craft.programming.designing.prescribing import every
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.styling import Style
from barpath.craft.programming.designing.ways import OPTIONS, Ways
from barpath.craft.programming.solving.problem import Template
from barpath.craft.programming.solving.wishes import heavy_keys, wished_keys

# Patterns that sets are planned for; the others prepare, steady or end a session.
LIFTED = frozenset({
    "SQ", "LU", "HI", "SH", "BR", "KE", "KF", "HAB", "HAD", "CAL", "TIB", "HPU", "VPU", "HPL", "VPL",
    "SHR", "RD", "ER", "SC", "EF", "EE", "GR", "AE", "AR", "AL", "ROT", "TF", "TE", "CAR",
})  # fmt: skip
FAST = frozenset({"OLY", "THR", "JMP"})
FAST_GOALS = frozenset({"power", "performance", "sport", "senior_power", "bone"})
COUNTED = frozenset({"reps", "reps_per_side", "seconds", "seconds_per_side", "contacts"})
MANY_DAYS, ALIKE_OF_MANY_DAYS, ALIKE_LATER = 4, 2, 1
"""From so many sessions of lifting on, two of those that do the same are enough to choose from, and
in a later block one beside what stays: the week grows with both, and each may come back.
"""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What a block may be made of.

    Attributes:
        choice: the exercises, of those that do the same the few that suit best.
        prescriptions: by key, how each would be done, and those that do the same too.
    """

    choice: tuple[Candidate, ...]
    prescriptions: Mapping[str, Prescription]


def offered(
    brief: Brief, found: Mapping[str, Candidate], style: Style, kept: Template,
    mains: Mapping[str, str], *, sessions: int,
) -> Offered:  # fmt: skip
    """What a block may be made of.

    Args:
        found: what the client may be given.
        kept: the template of the last block.
        mains: its main lifts that may be made harder, with their patterns by key.
        sessions: how many hold resistance work.
    """
    counted = _counted(found, brief)
    patterns = brief.base.movement.patterns
    prescriptions = every(
        ((key, each.exercise) for key, each in counted.items()), patterns.__getitem__, style
    )
    lifted, harder = advanced(
        _lifted(counted, brief, style, kept), mains, brief,
        lambda new, old: (
            not style.is_short or _takes_s(prescriptions, new) <= _takes_s(prescriptions, old)
        ),
    )  # fmt: skip
    wishes = brief.request.wishes
    lifted |= {key: counted[key] for key in wished_keys(wishes, counted)}
    stay = harder | {key for row in kept for key, _ in row} | wished_keys(wishes, lifted)
    stay |= heavy_keys(wishes, lifted, prescriptions)
    alike = _alike_of(sessions, is_later=bool(kept))
    choice = counted.values() if brief.is_wide else best_of_each_class(lifted, stay, alike)
    return Offered(choice=tuple(choice), prescriptions=prescriptions)


def _lifted(
    counted: Mapping[str, Candidate], brief: Brief, style: Style, kept: Template
) -> dict[str, Candidate]:
    """What is worth the time, in ways that a beginner can begin with."""
    worth = {
        key: each
        for key, each in counted.items()
        if (each.is_meant and not style.is_short) or _is_worth_it(each, brief)
    }
    return first_ways(
        _without_doubtful(worth, brief), brief, week=style.week,
        done={key for row in kept for key, _ in row},
    )  # fmt: skip


def _takes_s(prescriptions: Mapping[str, Prescription], key: str) -> float:
    """Seconds an exercise takes with its fewest sets; no time for what is not there."""
    how = prescriptions.get(key)
    return how.once_s + how.least_sets * how.set_s if how else 0.0


def _alike_of(sessions: int, *, is_later: bool) -> int:
    """How many of those that do the same the solver may choose from."""
    if sessions < MANY_DAYS:
        return ALIKE_KEPT
    return ALIKE_LATER if is_later else ALIKE_OF_MANY_DAYS


def _counted(found: Mapping[str, Candidate], brief: Brief) -> dict[str, Candidate]:
    """What sets may be planned for; in a class, if it can be done in other ways too."""
    counted = {key: each for key, each in found.items() if _is_lifted(each, brief)}
    if brief.client.format != "group":
        return counted
    ways = Ways(found, brief.base.movement, is_unsteady=bool(brief.said & SUPPORTED))
    return {key: each for key, each in counted.items() if len(ways.of(each)) >= OPTIONS}


def _is_lifted(each: Candidate, brief: Brief) -> bool:
    exercise = each.exercise
    if exercise.unit not in COUNTED:
        return False
    if exercise.pattern in LIFTED:
        return "play" not in exercise.roles
    wants_fast = bool(FAST_GOALS & set(brief.client.goals)) or "senior" in brief.said
    is_fast = exercise.pattern in FAST and "power" in exercise.roles
    return is_fast and wants_fast and impact_of(exercise) <= 3


def _without_doubtful(lifted: dict[str, Candidate], brief: Brief) -> dict[str, Candidate]:
    """Those that no coach would rather leave; of a movement with no other, all."""
    patterns = brief.base.movement.patterns
    sound = {key: each for key, each in lifted.items() if not each.is_doubtful}
    there = {patterns[each.exercise.pattern].group for each in sound.values()}
    return {
        key: each
        for key, each in lifted.items()
        if key in sound or patterns[each.exercise.pattern].group not in there
    }


def _is_worth_it(each: Candidate, brief: Brief) -> bool:
    """Where time is short: what works many muscles at once, and what was asked for."""
    exercise = each.exercise
    asked = {
        word
        for claim in brief.claims
        for pick in ("patterns", "tags")
        if claim.kind in {"pattern_frequency", "tag_frequency"}
        for word in claim.picks.get(pick, ())
    }
    is_asked = bool(asked & {exercise.pattern, *exercise.tags})
    is_asked = is_asked or bool(set(brief.client.emphasis) & set(exercise.direct))
    return is_asked or bool(brief.base.movement.patterns[exercise.pattern].group)
