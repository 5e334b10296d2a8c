"""What stays the same while the sets of a block rise to its template."""

from collections.abc import Mapping
from dataclasses import dataclass

from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.rising.pace import Pace
from barpath.craft.programming.designing.rising.volumes import Counts, Place
from barpath.craft.programming.solving.problem import Template

RANK = {"main": 0, "power": 1, "accessory": 2, "isolation": 3}
"""What is added first when sets rise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """Where the sets of a block rise to, and who comes first.

    Attributes:
        wanted: the sets of the template.
        order: places, those that get sets first before others.
        ahead: the places that the client wants first; the order begins with them.
        steps: the places that get a set more together, in order.
        kept: the template of the last block, or () before the first, for whom an exercise may rise
            by one set a week and not more; None for whom it may rise as the slope allows.
    """

    wanted: Counts
    order: list[Place]
    ahead: list[Place]
    steps: list[list[Place]]
    candidates: Mapping[str, Candidate]
    pace: Pace
    kept: Template | None


def course_of(
    template: Template,
    candidates: Mapping[str, Candidate],
    prescriptions: Mapping[str, Prescription],
    pace: Pace,
    *,
    kept: Template | None = None,
) -> Course:
    """The course to a template; see Course for what is kept."""
    wanted = {(session, key): n for session, row in enumerate(template) for key, n in row}
    by_rank = sorted(wanted, key=lambda at: (RANK[prescriptions[at[1]].part], *at))
    ahead = [at for at in by_rank if pace.come_first & set(candidates[at[1]].exercise.direct)]
    order = [*ahead, *(at for at in by_rank if at not in ahead)]
    return Course(
        wanted=wanted,
        order=order,
        ahead=ahead,
        steps=_sessions(order) if pace.is_in_rounds else [[place] for place in order],
        candidates=candidates,
        pace=pace,
        kept=kept,
    )


def _sessions(order: list[Place]) -> list[list[Place]]:
    """What gets a set more at a time where a class goes in rounds: all of a session."""
    return [[each for each in order if each[0] == at] for at in sorted({at for at, _ in order})]
