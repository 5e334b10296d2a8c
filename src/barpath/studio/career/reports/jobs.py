"""The three kinds of job, from the knowledge base."""

from dataclasses import dataclass

from barpath.craft.career.labour import newest_outlook
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.labour import Share
from barpath.craft.knowledge.kinds.work import Work
from barpath.studio.career.reports.cited import Cited, cited
from barpath.studio.ui import formats

KINDS = ("one-on-one-trainer", "group-fitness-instructor", "gym-manager")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing told of a kind of job; no facts: our sources do not say."""

    title: str
    facts: list[Cited]


@dataclass(frozen=True, slots=True)
class Job:
    """One kind of job."""

    key: str
    name: str
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Jobs:
    """The kinds of job, and what is known of all of them together."""

    kinds: list[Job]
    facts: list[Cited]
    employers: list[Cited]


def jobs() -> Jobs:
    """What the page of jobs shows."""
    base = knowledge()
    outlook = newest_outlook(base)
    return Jobs(
        kinds=[_job(key, base.work[key]) for key in KINDS],
        facts=cited(outlook.work),
        employers=cited(outlook.employers, _share_in_words),
    )


def _job(key: str, work: Work) -> Job:
    return Job(
        key,
        work.name,
        [
            Part("What you do", cited(work.tasks, lambda each: each.task)),
            Part("What it takes", cited(work.needs)),
            Part("What you write down", cited(work.records)),
            Part("Where", cited(work.places)),
        ],
    )


def _share_in_words(share: Share) -> str:
    return f"{share.employer}: {formats.number(share.percent_of_jobs)}%"
