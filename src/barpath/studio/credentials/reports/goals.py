"""What pages show of a person's goals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.studio.credentials.models import Goal


@dataclass(frozen=True, slots=True)
class Chosen:
    """A goal and the certification programme it names, as it is today or was when given up."""

    goal: Goal
    certification: CertificationProgramme

    @property
    def is_current(self) -> bool:
        """Whether it is what the person is after now."""
        return self.goal.replaced_on is None


def chosen(goals: Iterable[Goal], *, today: date) -> list[Chosen]:
    """Goals with what they name, the current one first, then the latest."""
    base = knowledge()
    found = [
        Chosen(goal, base.certification(goal.certification, on=goal.replaced_on or today))
        for goal in goals
    ]
    return sorted(
        found,
        key=lambda each: (each.is_current, each.goal.replaced_on or date.max, each.goal.pk),
        reverse=True,
    )
