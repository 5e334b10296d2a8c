"""What a learner remembers: over time until the exam, and concept by concept."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from barpath.craft.exam.foreseeing import with_study, without_study
from barpath.craft.exam.memory import Memory
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.studying import memories_of, plan_of
from barpath.studio.ui.charts import LineChart, Point, Series

State = Literal["firm", "fading", "not-met"]
STATES: tuple[tuple[State, str], ...] = (
    ("firm", "Firm"),
    ("fading", "Fading"),
    ("not-met", "Not met"),
)
# Points of the course between today and the exam.
POINTS = 12
# The map is drawn in squares, so many a row: as wide as a phone.
COLUMNS, SIDE = 20, 16


@dataclass(frozen=True)
class Square:
    """A concept on the map: where it stands, in the units of the drawing, and how it is held."""

    x: int
    y: int
    state: State
    name: str


@dataclass(frozen=True)
class DomainMap:
    """The concepts of a domain.

    Attributes:
        name: as the body calls it.
        squares: one a concept, the firm ones first.
        height: of the drawing, in its units.
        counts: how many are in each state, in the order of STATES, with its name.
        lists: key and name of the concepts of each state, in the same order.
    """

    name: str
    squares: tuple[Square, ...]
    height: int
    counts: tuple[tuple[str, int], ...]
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @property
    def says(self) -> str:
        """The drawing in words."""
        counted = ", ".join(f"{count} {name.lower()}" for name, count in self.counts)
        return f"{self.name}: {counted}."


def memory(preparation: Preparation, *, today: date) -> dict[str, Any]:
    """Both pictures of one preparation."""
    memories = memories_of(preparation)
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "met": sum(each is not None for each in memories.values()),
        "course": course(preparation, memories, today=today),
        "domains": [
            _map(domain.name, domain.concepts, memories, today)
            for domain in scope_of(preparation.certification).scope.domains
        ],
        "columns": COLUMNS,
        "width": COLUMNS * SIDE,
    }


def state_of(memory: Memory | None, *, today: date) -> State:
    """Firm until the day on which recall will have fallen to nine in ten, fading from then on."""
    if memory is None:
        return "not-met"
    return "firm" if memory.due_on > today else "fading"


def course(
    preparation: Preparation, memories: dict[str, Memory | None], *, today: date
) -> LineChart | None:
    """Mean recall of what was met, from today to the exam; None where there is none, or no time."""
    known = [each for each in memories.values() if each is not None]
    days = _days(today, preparation.exam_on)
    if not known or not days:
        return None
    kept = with_study(memories, plan_of(preparation), days, today=today)
    left = without_study(known, days)
    return LineChart(
        title="What you have met, until the exam",
        says=f"Of the {len(known)} concepts you have met you remember about {_percent(left[0])} "
        f"percent today. On the exam day it would be about {_percent(kept[-1])} percent with the "
        f"study you planned, and about {_percent(left[-1])} without any.",
        unit="% remembered",
        along="Day",
        series=(
            Series("With the study you planned", _points(days, kept)),
            Series("Without study", _points(days, left)),
        ),
    )


def _days(today: date, exam_on: date) -> list[date]:
    """Today, the exam day, and days between them as evenly as whole days allow."""
    whole = (exam_on - today).days
    if whole <= 0:
        return []
    steps = min(whole, POINTS)
    return [today + timedelta(days=round(whole * step / steps)) for step in range(steps + 1)]


def _points(days: list[date], shares: tuple[float, ...]) -> tuple[Point, ...]:
    return tuple(
        Point(f"{day.day} {day:%b}", _percent(share))
        for day, share in zip(days, shares, strict=True)
    )


def _percent(share: float) -> int:
    return round(100 * share)


def _map(
    name: str, concepts: tuple[str, ...], memories: dict[str, Memory | None], today: date
) -> DomainMap:
    study = knowledge().study
    held = {key: state_of(memories.get(key), today=today) for key in concepts}
    lists = tuple(
        (words, tuple((key, study.concepts[key].name) for key in concepts if held[key] == state))
        for state, words in STATES
    )
    ordered = [(state, key) for state, _ in STATES for key in concepts if held[key] == state]
    squares = tuple(
        Square(at % COLUMNS * SIDE, at // COLUMNS * SIDE, state, study.concepts[key].name)
        for at, (state, key) in enumerate(ordered)
    )
    rows = -(-len(ordered) // COLUMNS)
    counts = tuple((words, len(keys)) for words, keys in lists)
    return DomainMap(name, squares, max(1, rows) * SIDE, counts, lists)
