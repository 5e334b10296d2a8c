"""Where a preparation stands."""

from dataclasses import dataclass
from datetime import date

from barpath.craft.exam.planning import Outlook, outlook
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Preparation, StudyDay
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.studying import memories_of, plan_of


@dataclass(frozen=True)
class Standing:
    """A preparation on a day.

    Attributes:
        name: of the exam.
        outlook: whether the plan can be met.
        answers_per_day: that fit a day of study.
        days_to_exam: calendar days; negative once it is past.
        is_study_day: whether the plan names this day of the week.
        today: today's queue, once it was opened.
        met: concepts met so far.
        concepts: of the exam.
        is_published: whether the blueprint is the body's, or an even split of ours.
    """

    name: str
    outlook: Outlook
    answers_per_day: int
    days_to_exam: int
    is_study_day: bool
    today: StudyDay | None
    met: int
    concepts: int
    is_published: bool


def name_of(preparation: Preparation) -> str:
    """What the exam is called."""
    return knowledge().certifications[preparation.certification].abbreviation


def standing(preparation: Preparation, *, today: date) -> Standing:
    """Where a preparation stands on a day."""
    plan = plan_of(preparation)
    memories = memories_of(preparation)
    found = outlook(plan, memories, today=today)
    return Standing(
        name=name_of(preparation),
        outlook=found,
        answers_per_day=plan.answers_per_day,
        days_to_exam=(preparation.exam_on - today).days,
        is_study_day=today.weekday() in plan.weekdays,
        today=preparation.days.filter(on=today).first(),
        met=len(memories) - found.new_left,
        concepts=len(memories),
        is_published=scope_of(preparation.certification).scope.is_published,
    )
