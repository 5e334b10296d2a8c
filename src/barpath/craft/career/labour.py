"""What the work pays and how it grows, as tables that open to their sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from barpath.craft.knowledge import NOT_KNOWN, Figure, Knowledge
from barpath.craft.knowledge.figures import Amount
from barpath.craft.knowledge.kinds.labour import OtherPay, Outlook, Wages
from barpath.craft.money.amounts import usd_in_words

# The yearly survey that the others are held against.
SURVEY = "BLS OEWS"


def year_of(period: str) -> int:
    """The year of "2024-05"."""
    return int(period[:4])


def wages_by_year(base: Knowledge) -> tuple[Wages, ...]:
    """Pay by percentile, one entry a year and publisher, the oldest first."""
    return tuple(sorted(base.wages.values(), key=lambda wages: wages.period))


def newest_wages(base: Knowledge) -> Wages:
    """The newest year of the survey."""
    return _surveyed(base)[-1]


def _surveyed(base: Knowledge) -> list[Wages]:
    return [wages for wages in wages_by_year(base) if wages.survey == SURVEY]


@dataclass(frozen=True, slots=True)
class Median:
    """A median or base pay as one publisher gives it for one year."""

    publisher: str
    year: int
    annual_usd: Figure[Amount]


def medians(base: Knowledge) -> tuple[Median, ...]:
    """What each publisher says the middle of the trade is paid, the oldest first."""
    found = [
        Median(each.survey, year_of(each.period), each.annual_usd.p50)
        for each in base.wages.values()
    ]
    found += [
        Median(each.publisher, each.base_year, each.median_annual_usd)
        for each in base.outlooks.values()
    ]
    found += [
        Median(each.publisher, year_of(each.period), each.annual_usd)
        for each in base.other_pay.values()
    ]
    known = (median for median in found if median.annual_usd.is_known)
    return tuple(sorted(known, key=lambda median: (median.year, median.publisher)))


@dataclass(frozen=True, slots=True)
class Growth:
    """One edition of the projection, and what its openings mean."""

    outlook: Outlook

    @property
    def edition(self) -> str:
        """Such as "2024–34"."""
        return f"{self.outlook.base_year}–{self.outlook.end_year % 100:02}"

    @property
    def says(self) -> str:
        """How the openings stand to the rise in jobs; "" where one of them is not known."""
        openings = self.outlook.openings_per_year.value
        rise = self.outlook.employment_change_jobs.value
        if openings is None or rise is None:
            return ""
        years = self.outlook.end_year - self.outlook.base_year
        per_new_job = openings * years / rise if rise > 0 else 0
        ratio = f", one for every {per_new_job:.0f} openings" if per_new_job >= 1 else ""
        return (
            f"{openings:,} openings a year make {openings * years:,} in {years} years. "
            f"The number of jobs changes by {rise:,} in all that time{ratio}. "
            "The other openings are places of people who leave."
        )


def growth(base: Knowledge) -> tuple[Growth, ...]:
    """Every edition of the projection, the newest first."""
    newest_first = sorted(base.outlooks.values(), key=lambda each: each.base_year, reverse=True)
    return tuple(Growth(each) for each in newest_first)


def newest_outlook(base: Knowledge) -> Outlook:
    """The newest edition of the projection."""
    return growth(base)[0].outlook


@dataclass(frozen=True, slots=True)
class Employer:
    """One kind of employer: how many of the jobs are there, and what the median of them pays."""

    name: str
    percent_of_jobs: Figure[Amount]
    median_annual_usd: Figure[Amount]


def by_employer(outlook: Outlook) -> tuple[Employer, ...]:
    """Jobs and pay by kind of employer, the one with most jobs first."""
    shares = {
        each.value.employer: _figure(each, each.value.percent_of_jobs)
        for each in outlook.employers
        if each.value
    }
    pay = {
        _short(each.value.employer): _figure(each, each.value.median_annual_usd)
        for each in outlook.pay_by_employer
        if each.value
    }
    names = [*shares, *(name for name in pay if name not in shares)]
    return tuple(
        Employer(name, shares.get(name, NOT_KNOWN), pay.get(name, NOT_KNOWN)) for name in names
    )


def _short(employer: str) -> str:
    """Pay may be told of a part of a kind of employer, after a semicolon."""
    return employer.partition(";")[0]


def _figure(cited: Figure[object], value: Amount) -> Figure[Amount]:
    """One number out of a figure that holds more, cited as the whole is."""
    return Figure(
        confidence=cited.confidence,
        value=value,
        sources=cited.sources,
        as_of=cited.as_of,
        note=cited.note,
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is not the survey's, the survey's of its time, and why they differ.

    Attributes:
        says: how far apart they are.
    """

    other: OtherPay
    wages: Wages
    says: str


def differences(base: Knowledge) -> tuple[Difference, ...]:
    """Where another publisher's pay differs from the survey's of the same year or the nearest."""
    return tuple(
        Difference(other, wages, says)
        for other in base.other_pay.values()
        for wages in _nearest(_surveyed(base), year_of(other.period))
        if (says := _apart(other, wages))
    )


def _nearest(wages: Iterable[Wages], year: int) -> list[Wages]:
    """Of those with a median the one nearest to a year, if there is any."""
    known = [each for each in wages if each.annual_usd.p50.is_known]
    return sorted(known, key=lambda each: abs(year_of(each.period) - year))[:1]


def _apart(other: OtherPay, wages: Wages) -> str:
    """How far apart two figures are; "" where they are the same or one is not known."""
    theirs, surveyed = other.annual_usd.value, wages.annual_usd.p50.value
    if not theirs or not surveyed or theirs == surveyed:
        return ""
    side = "above" if theirs > surveyed else "below"
    gap = abs(theirs - surveyed)
    return (
        f"{other.publisher}'s {usd_in_words(theirs)} is {usd_in_words(gap)}, or "
        f"{gap / surveyed:.0%}, {side} the {usd_in_words(surveyed)} of {wages.survey} "
        f"for {year_of(wages.period)}."
    )
