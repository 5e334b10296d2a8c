"""The arrangements side by side for the same week."""

from collections.abc import Iterator
from dataclasses import dataclass

from barpath.craft.career.income.facts import Facts
from barpath.craft.career.income.plan import COSTS, Plan
from barpath.craft.career.income.quantities import QUANTITIES, Name
from barpath.craft.career.income.working import REMOTE_PAY, Arrangement, Working
from barpath.craft.career.income.year import Count, Line, Year

ARRANGEMENTS: dict[Arrangement, str] = {
    "hourly": "Employed by the hour",
    "salary": "Employed on a salary",
    "share": "The gym keeps a cut",
    "rent": "Renting a floor or studio",
    "freelance": "Freelance, without rent",
}

OF_A_WEEK: tuple[Name, ...] = ("sessions_per_week", "session_minutes", "weeks_per_year")
NEEDS: dict[Arrangement, tuple[Name, ...]] = {
    "hourly": ("weeks_per_year", "pay_usd_per_hour"),
    "salary": ("weeks_per_year", "salary_usd_per_year"),
    "share": (*OF_A_WEEK, "price_usd_per_session", "gym_cut_percent"),
    "rent": (*OF_A_WEEK, "price_usd_per_session", "rent_usd_per_month"),
    "freelance": (*OF_A_WEEK, "price_usd_per_session"),
}
SELDOM_NOTHING: tuple[Name, ...] = ("cancelled_percent", "no_show_percent")
REMOTE_MINUTES: Name = "remote_minutes_per_client_per_week"
REMOTE: tuple[Name, ...] = (*REMOTE_PAY, REMOTE_MINUTES)
TRAVEL: tuple[Name, ...] = ("travel_usd_per_week", "travel_hours_per_week")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An arrangement that cannot be worked out, and why.

    Attributes:
        missing: the quantities it still needs; empty where it does not fit the plan at all.
    """

    arrangement: Arrangement
    reason: str
    missing: tuple[Name, ...] = ()

    @property
    def name(self) -> str:
        """What the arrangement is called."""
        return ARRANGEMENTS[self.arrangement]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An arrangement worked out twice: with the worse end of every range, and with the better.

    Attributes:
        notes: what was left out or should be known, a sentence each.
        break_even: how many sessions a week cover the costs; "" where pay does not hang on them.
        full_time: how its hours stand to a full-time year.
    """

    arrangement: Arrangement
    low: Year
    high: Year
    notes: tuple[str, ...]
    break_even: str
    full_time: str

    @property
    def name(self) -> str:
        """What the arrangement is called."""
        return ARRANGEMENTS[self.arrangement]

    @property
    def is_range(self) -> bool:
        """Whether the two cases differ."""
        return self.low != self.high

    @property
    def lines(self) -> tuple[tuple[Line, Line], ...]:
        """The same line in the low case and in the high one."""
        return tuple(zip(self.low.lines, self.high.lines, strict=True))

    @property
    def counts(self) -> tuple[tuple[Count, Count], ...]:
        """The same count in the low case and in the high one."""
        return tuple(zip(self.low.counts, self.high.counts, strict=True))


def compare(plan: Plan, facts: Facts) -> tuple[Outcome | Unanswered, ...]:
    """Every arrangement for the plan's week, in the order of ARRANGEMENTS."""
    return tuple(_one(arrangement, plan, facts) for arrangement in ARRANGEMENTS)


def _one(arrangement: Arrangement, plan: Plan, facts: Facts) -> Outcome | Unanswered:
    if plan.place == "remote" and arrangement in {"share", "rent"}:
        return Unanswered(arrangement, "Remote work needs no floor, so there is none to pay for.")
    if missing := plan.missing(*_needs(arrangement, plan)):
        labels = ", ".join(QUANTITIES[name].label.lower() for name in missing)
        return Unanswered(arrangement, f"Still to be filled in: {labels}.", missing)
    worse = Working(arrangement, plan, facts, plan.case(best=False))
    better = Working(arrangement, plan, facts, plan.case(best=True))
    low, high = worse.year(), better.year()
    return Outcome(
        arrangement,
        low,
        high,
        notes=tuple(_notes(worse)),
        break_even=_break_even(low, high) if worse.has_sessions else "",
        full_time=_full_time(low.hours, high.hours, plan.case(best=False)["weeks_per_year"], facts),
    )


def _needs(arrangement: Arrangement, plan: Plan) -> tuple[Name, ...]:
    needs = NEEDS[arrangement]
    if arrangement in {"hourly", "salary"} and plan.time == "part":
        return (*needs, "paid_hours_per_week")
    if arrangement == "freelance" and plan.place != "in-person":
        lives_of_remote_clients = not plan.missing(*REMOTE_PAY) and plan.missing(
            "sessions_per_week"
        )
        return ("weeks_per_year",) if lives_of_remote_clients else needs
    return needs


def _full_time(low_hours: float, high_hours: float, weeks: float, facts: Facts) -> str:
    """How the hours stand beside full time in as many weeks; weeks off make nobody part time."""
    full = round(facts.full_time_hours_per_week * weeks)
    hours, most = round(min(low_hours, high_hours)), round(max(low_hours, high_hours))
    said = f"{hours:,}" if hours == most else f"{hours:,} to {most:,}"
    verdict = "full time" if hours >= full else "part time" if most < full else "around full time"
    return (
        f"{said} hours worked a year. Full time is {full:,} in {weeks:g} weeks, "
        f"so this is {verdict}."
    )


def _break_even(low: Year, high: Year) -> str:
    most, least = low.break_even_sessions_per_week, high.break_even_sessions_per_week
    if least is None:
        return "No week holds enough sessions to cover the costs."
    if most is None:
        return (
            f"From {least} sessions a week in the high case; in the low case no week holds enough."
        )
    if most == 0:
        return "There is no cost that sessions have to cover."
    said = f"{most}" if most == least else f"{least} to {most}"
    return f"{said} {'session a week covers' if most == 1 else 'sessions a week cover'} the costs."


def _notes(working: Working) -> Iterator[str]:
    plan = working.plan
    if working.is_by_time and working.unpaid_session_hours_per_week:
        yield "Your sessions take longer than the hours you are paid for."
    if plan.place == "remote" and any(name in plan.given for name in TRAVEL):
        yield "Travel is left out, because you work remotely."
    if any(name in plan.given for name in REMOTE) and not working.has_remote_clients:
        if working.is_employed:
            yield "Your own remote clients are left out, because you are employed here."
        elif plan.place == "in-person":
            yield "Remote clients are left out, because you work in person only."
        else:
            yield "Remote clients are left out until both their number and their price are given."
    yield from _not_counted(working)


def _not_counted(working: Working) -> Iterator[str]:
    """What was left empty, so that nobody takes it for nothing."""
    names = [COSTS[cost] for cost in working.costs_that_count()]
    if working.has_sessions:
        names = [*SELDOM_NOTHING, *names]
    if working.has_remote_clients:
        names = [REMOTE_MINUTES, *names]
    if empty := working.plan.missing(*names, "unpaid_hours_per_week", "set_aside_percent"):
        labels = ", ".join(QUANTITIES[name].label.lower() for name in empty)
        yield f"Not counted, because it is empty: {labels}."
    if not working.plan.counts_us_tax:
        yield "Social Security and Medicare are not counted."
