"""Money and time."""

from barpath.craft.credentials.costs import Cost
from barpath.craft.credentials.lines import counted
from barpath.craft.credentials.wishes import Criterion, Fit, cited
from barpath.craft.knowledge.figures import Number, Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme, StudyTime
from barpath.craft.money.amounts import NOTHING, usd_in_words

DAYS_IN_A_MONTH = 30


def judge_budget(cost: Cost, budget_usd: Number, years: int) -> Criterion:
    """Whether having and keeping it for so many years stays within a budget."""
    total, budget = cost.total, usd_in_words(budget_usd)
    amount = total.in_words()
    amount = amount[0].upper() + amount[1:]
    over = f"{amount} over {counted(years, 'year')}"
    not_known = ", ".join(line.name.lower() for line in cost.unknown)
    fit: Fit = "not-known"
    if total.known.low > budget_usd:
        fit, says = "does-not-fit", f"{over}, more than your {budget}."
    elif total.known == NOTHING and cost.unknown:
        says = f"What it costs over {counted(years, 'year')} was not found."
    elif total.known.high > budget_usd:
        says = f"{over}: your {budget} lies between."
    elif cost.unknown:
        says = f"{over}, of your {budget}. Not known: {not_known}."
    else:
        fit, says = "fits", f"{over}, within your {budget}."
    figures = tuple(figure for line in cost.lines[:1] for figure in line.figures)
    return Criterion("budget", "Budget", fit, says, figures)


def judge_months(certification: CertificationProgramme, months: int) -> Criterion:
    """Whether people prepare for its exam in the time there is."""
    key, name, figure = "months", "Time", certification.study_time
    if figure.value is None:
        says = "How long people prepare was not found."
        return Criterion(key, name, "not-known", says, (figure,))
    days, takes = figure.value.days, study_time_in_words(figure.value)
    if days is None:
        says = f"People prepare {takes}; in how many weeks is not stated."
        return Criterion(key, name, "not-known", says, (figure,))
    given = counted(months, "month")
    available = months * DAYS_IN_A_MONTH
    if days.high <= available:
        return cited(key, name, "fits", f"People prepare {takes}; you have {given}.", figure)
    if days.low > available:
        says = f"People prepare {takes}; your {given} are less."
        return cited(key, name, "does-not-fit", says, figure)
    says = f"People prepare {takes}; your {given} lie between."
    return cited(key, name, "not-known", says, figure)


def study_time_in_words(value: StudyTime) -> str:
    """As in "4 to 12 weeks", "60 to 90 days (60 to 70 hours)", "75 hours"."""
    hours = f"{_range(value.hours)} hours" if value.hours else ""
    if value.span is None:
        return hours
    return f"{_range(value.span)} {value.unit}" + (f" ({hours})" if hours else "")


def _range(span: Span) -> str:
    return f"{span.low:g}" if span.low == span.high else f"{span.low:g} to {span.high:g}"
