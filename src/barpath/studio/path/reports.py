"""What a person's records say of the eight steps."""

from datetime import date

from barpath.craft.career.path import Certificate, Records, Step, steps
from barpath.craft.credentials.eligibility import check_eligibility
from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.credentials.reports.papers import candidate_of
from barpath.studio.exam.models import Attempt
from barpath.studio.people.models import Person


def goal_of(person: Person) -> Goal | None:
    """The certification programme a person is after, if they have chosen one."""
    return person.goals.filter(replaced_on=None).first()


def path_of(person: Person, goal: Goal | None, *, on: date) -> tuple[Step, ...]:
    """The eight steps as they stand for a person with this goal on a day."""
    return steps(_records(person, goal, on), on=on)


def _records(person: Person, goal: Goal | None, on: date) -> Records:
    certificates = _certificates(person)
    if goal is None:
        return Records(certificates=certificates)
    certification = knowledge().certification(goal.certification, on=on)
    found = check_eligibility(certification, candidate_of(person), today=on, exam_on=goal.exam_on)
    not_known = found.in_state("not-known")
    return Records(
        goal=certification.abbreviation,
        exam_on=goal.exam_on,
        met=len(found.in_state("met")),
        missing=tuple(each.name for each in found.missing),
        unrecorded=tuple(each.name for each in not_known if each.is_unrecorded),
        not_known=tuple(each.name for each in not_known if not each.is_unrecorded),
        earliest_on=found.earliest_on,
        certificates=certificates,
        is_studying=_is_studying(person, goal),
        passed_on=_passed_on(person, goal),
    )


def _is_studying(person: Person, goal: Goal) -> bool:
    running = person.preparations.filter(certification=goal.certification, ended_on=None)
    return running.exists()


def _passed_on(person: Person, goal: Goal) -> date | None:
    """The day of the last exam of the goal that the person passed."""
    passed = Attempt.objects.filter(
        preparation__person=person,
        preparation__certification=goal.certification,
        outcome=Attempt.Outcome.PASSED,
    )
    latest = passed.order_by("exam_on").last()
    return latest.exam_on if latest else None


def _certificates(person: Person) -> tuple[Certificate, ...]:
    """The certifications a person holds; one of a body we do not know goes by its issuer."""
    known = knowledge().certifications
    papers = person.papers.filter(kind=Paper.Kind.CERTIFICATION)
    return tuple(
        Certificate(
            known[paper.certification].abbreviation
            if paper.certification in known
            else paper.issuer,
            paper.expires_on,
        )
        for paper in papers
    )
