"""What keeps a certification alive: units, cycle, fee, and what lateness costs."""

from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import NOT_KNOWN, Amount, Figure, Span
from barpath.craft.knowledge.kinds.prices import Fee
from barpath.craft.knowledge.loading import Part

# A cycle of no length would never end.
Years = Annotated[int, msgspec.Meta(ge=1)] | Annotated[float, msgspec.Meta(gt=0, lt=1000)]


class Period(Part, frozen=True, kw_only=True):
    """Calendar years that make one cycle for everyone."""

    first_year: int
    last_year: int

    def __post_init__(self) -> None:
        if self.last_year < self.first_year:
            raise ValueError(f"runs from {self.first_year} back to {self.last_year}")


class CycleAnchor(Part, frozen=True, kw_only=True):
    """What the end of a cycle hangs on.

    Args:
        ends: "own-date" the person's own date; "month-end" the last day of that month; "year-end"
            December 31 of the year of expiry; "period-end" December 31 of a fixed calendar period
            that is the same for everyone.
        starts: the day the cycle is counted from, where it is stated.
        periods: the fixed calendar periods, for "period-end".
        first_cycle_years: length of the first cycle where it may differ from the others.
        opens_days_before: how long before the end one may first apply.
    """

    ends: Literal["own-date", "month-end", "year-end", "period-end"]
    starts: Literal["not-stated", "exam-passed", "issue"] = "not-stated"
    periods: tuple[Period, ...] = ()
    first_cycle_years: Years | None = None
    opens_days_before: int | None = None

    def __post_init__(self) -> None:
        if bool(self.periods) != (self.ends == "period-end"):
            raise ValueError("needs periods for period-end, and for nothing else")


class ShorterCycle(Part, frozen=True, kw_only=True):
    """Units asked of a person whose first cycle is shorter.

    Args:
        certified: when in a fixed period the person was certified; "" where length decides.
        cycle_years: length of the cycle, where that decides.
        units: how many units are then required.
    """

    units: Amount
    certified: Literal[
        "", "before-period", "year-1", "year-2", "year-3-first-half", "year-3-second-half"
    ] = ""
    cycle_years: Years | None = None


class Topic(Part, frozen=True, kw_only=True):
    """A subject that some of the units must be in."""

    topic: str
    units: Amount


class LateStep(Part, frozen=True, kw_only=True):
    """What renewing so late costs on top of the fee; extra_usd None: the amount is not known.

    `first` and `last` are counted in the unit of the rule, from the end of the cycle.
    """

    first: int
    last: int
    extra_usd: Amount | None = None


class LateRule(Part, frozen=True, kw_only=True):
    """What happens after the end of a cycle.

    Args:
        unit: what the steps are counted in.
        steps: how long one may still renew, and at what extra cost.
        is_active_meanwhile: whether the certification still counts as held in that time.
        reinstatement_usd: what bringing back a lapsed one costs.
        afterwards: what remains when the steps are over.
    """

    unit: Literal["days", "months"] = "days"
    steps: tuple[LateStep, ...] = ()
    is_active_meanwhile: bool | None = None
    reinstatement_usd: Span | None = None
    afterwards: Literal["not-stated", "retake-exam"] = "not-stated"


OtherWay = Literal[
    "retake-exam",
    "retake-exam-before-the-deadline",
    "retake-exam-after-the-grace-period",
    "pass-a-different-exam",
]


class Renewal(Part, frozen=True, kw_only=True):
    """What renewal asks for. Units are the body's own: 2.0 means 10 hours here and 20 there.

    Args:
        cycle_years: length of a cycle.
        units_required: units in one whole cycle.
        unit_name: what the body calls its unit.
        hours_per_unit: hours of learning in ONE unit.
        hours_equivalent: hours of learning in one whole cycle.
        first_cycle_units: units in the first cycle, where they differ though it is a whole one.
        own_provider_minimum: units that must come from the body itself.
        fees: rival or dated fees for one cycle, likeliest first.
        shorter_cycle_fees: fees for a shorter first cycle, where the source does not say which
            belongs to which length.
        other_way: a way to renew without units.
    """

    cycle_years: Figure[Years] = NOT_KNOWN
    anchor: Figure[CycleAnchor] = NOT_KNOWN
    units_required: Figure[Amount] = NOT_KNOWN
    unit_name: str
    hours_per_unit: Figure[Amount] = NOT_KNOWN
    hours_equivalent: Figure[Amount] = NOT_KNOWN
    first_cycle_units: Figure[Amount] = NOT_KNOWN
    shorter_cycles: Figure[tuple[ShorterCycle, ...]] = NOT_KNOWN
    cpr_required: Figure[bool] = NOT_KNOWN
    own_provider_minimum: Figure[Amount] = NOT_KNOWN
    mandatory_topics: Figure[tuple[Topic, ...]] = NOT_KNOWN
    fees: tuple[Figure[Fee], ...] = ()
    shorter_cycle_fees: tuple[Figure[Fee], ...] = ()
    late: Figure[LateRule] = NOT_KNOWN
    other_way: Figure[OtherWay] = NOT_KNOWN
