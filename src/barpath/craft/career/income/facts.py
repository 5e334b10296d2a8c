"""What the planner takes from the knowledge base: the full-time year and the payroll taxes."""

from dataclasses import dataclass

from barpath.craft.knowledge import Figure, Knowledge, Span

FULL_TIME_CLAIM = "annual-pay-assumes-a-full-year"
EMPLOYEE_CLAIM = "employee-payroll-tax"
SELF_EMPLOYED_CLAIM = "self-employment-tax"

WEEKS_IN_A_YEAR = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The sourced numbers of the planner.

    Attributes:
        full_time_hours_per_year: what a full-time year is reckoned as.
        employee_percent: what is kept back from pay for Social Security and Medicare.
        social_security_percent: of a business's taxed earnings.
        medicare_percent: of a business's taxed earnings.
        taxed_percent: how much of a business's net earnings the two are taken of.
        starts_at_usd: net earnings below which a business pays neither.
        social_security_ends_at: earnings above which Social Security is not taken.
    """

    full_time_hours_per_year: float
    employee_percent: float
    social_security_percent: float
    medicare_percent: float
    taxed_percent: float
    starts_at_usd: float
    social_security_ends_at: Figure[Span]

    @property
    def full_time_hours_per_week(self) -> float:
        """A full-time year spread over all its weeks."""
        return self.full_time_hours_per_year / WEEKS_IN_A_YEAR

    @property
    def social_security_ends_at_usd(self) -> float:
        """The end of what Social Security is taken of; no end where none is known."""
        known = self.social_security_ends_at.value
        return float(known.low) if known else float("inf")


def facts(base: Knowledge) -> Facts:
    """The planner's facts as the claims of the knowledge base have them."""
    employed = base.claims[EMPLOYEE_CLAIM].numbers
    own = base.claims[SELF_EMPLOYED_CLAIM].numbers
    return Facts(
        full_time_hours_per_year=base.claims[FULL_TIME_CLAIM].numbers["hours_per_year"],
        employee_percent=employed["employee_percent"],
        social_security_percent=own["social_security_percent"],
        medicare_percent=own["medicare_percent"],
        taxed_percent=own["taxed_percent"],
        starts_at_usd=own["starts_at_usd"],
        social_security_ends_at=base.rates["social-security-wage-base"].figures[0],
    )
