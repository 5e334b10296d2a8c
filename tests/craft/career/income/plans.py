"""Plans for tests. Each says only what its test is about; the rest is plausible."""

from typing import Any

from barpath.craft.career.income import Name, Outcome, Plan, Unanswered, compare, facts
from barpath.craft.career.income.plan import Cost, Place, Time
from barpath.craft.knowledge import Span, knowledge

FACTS = facts(knowledge())
A_WEEK: dict[str, Any] = {
    "sessions_per_week": 20,
    "session_minutes": 60,
    "weeks_per_year": 50,
    "pay_usd_per_hour": 20,
    "salary_usd_per_year": 40_000,
    "price_usd_per_session": 60,
    "gym_cut_percent": 40,
    "rent_usd_per_month": 500,
}


def spans(**numbers: Any) -> dict[Name, Span]:
    """Quantities by name: a number, a range, or None to leave it out."""
    found: dict[Any, Span] = {}
    for name, value in numbers.items():
        if value is not None:
            low, high = value if isinstance(value, tuple) else (value, value)
            found[name] = Span(low=low, high=high)
    return found


def a_plan(
    *,
    place: Place = "in-person",
    time: Time = "full",
    is_employed_by_gym: bool = True,
    employee_pays: frozenset[Cost] = frozenset(),
    counts_us_tax: bool = False,
    **numbers: Any,
) -> Plan:
    """A plan of a plain week that answers every arrangement."""
    return Plan(
        place=place,
        time=time,
        is_employed_by_gym=is_employed_by_gym,
        employee_pays=employee_pays,
        counts_us_tax=counts_us_tax,
        given=spans(**(A_WEEK | numbers)),
    )


def answer(arrangement: str, plan: Plan) -> Outcome | Unanswered:
    """One arrangement of a plan."""
    return next(each for each in compare(plan, FACTS) if each.arrangement == arrangement)


def outcome(arrangement: str, plan: Plan) -> Outcome:
    """One arrangement of a plan that can be worked out."""
    found = answer(arrangement, plan)
    assert isinstance(found, Outcome), found
    return found


def usd(found: Outcome) -> dict[str, int]:
    """The lines of the low case, by label."""
    return {line.label: line.usd for line in found.low.lines}
