"""What the work pays and how it grows."""

from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import NOT_KNOWN, Amount, Figure, Number
from barpath.craft.knowledge.loading import Entry, Part

Month = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}$")]


class Percentiles(Part, frozen=True, kw_only=True):
    """Pay below which so many of a hundred people fall; p50 is the median."""

    p10: Figure[Amount] = NOT_KNOWN
    p25: Figure[Amount] = NOT_KNOWN
    p50: Figure[Amount] = NOT_KNOWN
    p75: Figure[Amount] = NOT_KNOWN
    p90: Figure[Amount] = NOT_KNOWN


class Wages(Entry, frozen=True, kw_only=True):
    """Pay in one year by one survey.

    Args:
        survey: who asked: "BLS OEWS" is the yearly survey of employers.
        occupation: the group that was counted, in the survey's words.
        period: month the figures stand for, as "2024-05".
        counts: which jobs are in it.
        employment_jobs: how many there were.
    """

    survey: str
    occupation: str
    period: Month
    counts: Figure[str] = NOT_KNOWN
    employment_jobs: Figure[int] = NOT_KNOWN
    mean_annual_usd: Figure[Amount] = NOT_KNOWN
    mean_hourly_usd: Figure[Amount] = NOT_KNOWN
    annual_usd: Percentiles = Percentiles()
    hourly_usd: Percentiles = Percentiles()
    notes: tuple[str, ...] = ()


class Share(Part, frozen=True, kw_only=True):
    """How many of a hundred jobs are with one kind of employer."""

    employer: str
    percent_of_jobs: Amount


class IndustryPay(Part, frozen=True, kw_only=True):
    """Median pay with one kind of employer."""

    employer: str
    median_annual_usd: Amount


class AllOccupations(Part, frozen=True, kw_only=True):
    """The same of every occupation together, to compare with."""

    median_annual_usd: Figure[Amount] = NOT_KNOWN
    growth_percent: Figure[Number] = NOT_KNOWN


class WayIn(Part, frozen=True, kw_only=True):
    """What employers commonly ask of somebody new."""

    education: Figure[str] = NOT_KNOWN
    experience: Figure[str] = NOT_KNOWN
    training: Figure[str] = NOT_KNOWN


class Outlook(Entry, frozen=True, kw_only=True):
    """One edition of a ten-year projection.

    Args:
        base_year: the year it starts from.
        end_year: the year it looks to.
        employment_change_jobs: the rise or fall over all its years together.
        openings_per_year: jobs that come free each year, most of them because somebody left.
        work: what the work is like, a sentence each.
    """

    publisher: str
    occupation: str
    base_year: int
    end_year: int
    jobs_base_year: Figure[int] = NOT_KNOWN
    jobs_end_year: Figure[int] = NOT_KNOWN
    growth_percent: Figure[Number] = NOT_KNOWN
    employment_change_jobs: Figure[int] = NOT_KNOWN
    openings_per_year: Figure[int] = NOT_KNOWN
    median_annual_usd: Figure[Amount] = NOT_KNOWN
    median_hourly_usd: Figure[Amount] = NOT_KNOWN
    p10_annual_usd: Figure[Amount] = NOT_KNOWN
    p90_annual_usd: Figure[Amount] = NOT_KNOWN
    all_occupations: AllOccupations = AllOccupations()
    way_in: WayIn = WayIn()
    employers: tuple[Figure[Share], ...] = ()
    pay_by_employer: tuple[Figure[IndustryPay], ...] = ()
    work: tuple[Figure[str], ...] = ()
    notes: tuple[str, ...] = ()


class OtherPay(Entry, frozen=True, kw_only=True):
    """A pay figure of somebody who is not a statistics office.

    Args:
        publisher: whose figure it is.
        measures: what it is a figure of.
        group: the people it counts.
        why_it_differs: why it is not the statistics office's number, a reason each.
    """

    publisher: str
    measures: Literal["median-base-pay", "mean-pay"]
    group: str
    period: Month
    annual_usd: Figure[Amount]
    why_it_differs: tuple[Figure[str], ...]
