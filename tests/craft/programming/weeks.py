"""Small weeks for tests: a few exercises, two minutes a set, and only the first is liked."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import Bounds
from barpath.craft.programming.designing.candidates import Candidate, candidates
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.problem import Sitting, Template, WeekProblem
from craft.programming.programmes import a_client

SET_S, MOST_SETS = 120, 4
DISLIKED = -20
"""Far enough behind that nothing but a rule or a wish brings it in."""


@cache
def every_candidate() -> Mapping[str, Candidate]:
    """Every exercise of the library, with all the kit there is."""
    owner = a_client(equipment=tuple(vocabulary().kit), site={"anchor": True})
    return candidates(owner, frozenset(), Bounds(), knowledge())


def a_prescription(**said: Any) -> Prescription:
    """One to four sets of ten in the main part, two minutes each."""
    usual = {"part": "main", "least_sets": 1, "most_sets": MOST_SETS, "reps": (8, 10),
             "rir": (2, 3), "rest_s": 60, "set_s": SET_S}  # fmt: skip
    return Prescription(**{**usual, **said})


def a_problem(
    *keys: str, days: tuple[int, ...] = (0, 3), minutes: int = 20, liked: tuple[str, ...] = (),
    heaviest_percent: float = 0, **said: Any,
) -> WeekProblem:  # fmt: skip
    """A week of these exercises, by key.

    Args:
        minutes: for exercises, each day; the half of them is the number of sets.
        liked: those that time is filled with; the first, unless others are named.
    """
    chosen = {key: every_candidate()[key] for key in keys}
    best = liked or keys[:1]
    usual: dict[str, Any] = {
        "sittings": tuple(Sitting(day=day, work_s=60 * minutes) for day in days),
        "cycle_days": 7,
        "candidates": {
            key: replace(each, score=0 if key in best else DISLIKED) for key, each in chosen.items()
        },
        "prescriptions": {key: a_prescription(heaviest_percent=heaviest_percent) for key in keys},
        "claims": (),
        "status": "intermediate",
        "emphasised": frozenset(),
        "words": vocabulary(),
        "patterns": knowledge().movement.patterns,
    }
    return WeekProblem(**{**usual, **said})


def a_rule(key: str, *, is_hard: bool | None = None, picks: Any = None, **numbers: float) -> Claim:
    """A rule of the library, with other numbers, other words or another force."""
    claim = knowledge().rules[key]
    changes: dict[str, Any] = {"numbers": {**claim.numbers, **numbers}}
    if numbers:
        # What is said for one training status would hide what is said here.
        changes["numbers"] = numbers
        changes["statement"] = "Said by a test."
    if picks is not None:
        changes["picks"] = picks
    if is_hard is not None:
        changes |= {"force": "hard", "weight": None} if is_hard else {"force": "soft", "weight": 50}
    return msgspec.structs.replace(claim, **changes)


def a_wish(kind: str, value: Any, place: int = 0) -> Wish:
    """A wish by the name of its kind, and its place among others."""
    return msgspec.convert({"id": f"{kind}-{place}", "kind": kind, "value": value}, Wish)


def sets_in(template: Template) -> Counter[str]:
    """Sets in the week by exercise."""
    found: Counter[str] = Counter()
    for row in template:
        for key, sets in row:
            found[key] += sets
    return found


def muscle_sets(template: Template, muscle: str) -> float:
    """Counted sets in the week for a muscle."""
    sets = sets_in(template)
    return sum(n * every_candidate()[key].halves.get(muscle, 0) / 2 for key, n in sets.items())


def days_with(template: Template, *keys: str) -> int:
    """On how many days one of these is done."""
    return sum(any(key in keys for key, _ in row) for row in template)
