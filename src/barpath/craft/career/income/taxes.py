"""Social Security and Medicare of the United States, for pay and for a business of one's own."""

from dataclasses import dataclass

from barpath.craft.career.income.facts import EMPLOYEE_CLAIM, SELF_EMPLOYED_CLAIM, Facts
from barpath.craft.knowledge import Figure, Span
from barpath.craft.money.amounts import usd_in_words


@dataclass(frozen=True, slots=True)
class Tax:
    """An amount of tax, how it was worked out, and what it rests on: claims and figures."""

    usd: float
    words: str
    claims: tuple[str, ...]
    figures: tuple[Figure[Span], ...] = ()


def employee_tax(*, wages_usd: float, facts: Facts) -> Tax:
    """What is kept back from an employee's pay; the employer pays as much again."""
    ends_at = facts.social_security_ends_at_usd
    if wages_usd <= ends_at:
        words = f"{facts.employee_percent:g}% of {_whole(wages_usd)}"
        return Tax(wages_usd * facts.employee_percent / 100, words, (EMPLOYEE_CLAIM,))
    medicare = facts.medicare_percent / 2
    above = wages_usd - ends_at
    return Tax(
        ends_at * facts.employee_percent / 100 + above * medicare / 100,
        f"{facts.employee_percent:g}% of {_whole(ends_at)}, and {medicare:g}% of the "
        f"{_whole(above)} above it",
        (EMPLOYEE_CLAIM, SELF_EMPLOYED_CLAIM),
        (facts.social_security_ends_at,),
    )


def self_employment_tax(*, net_earnings_usd: float, facts: Facts) -> Tax:
    """Both halves, taken of most of what is left of a business after its costs."""
    claims = (SELF_EMPLOYED_CLAIM,)
    if net_earnings_usd < facts.starts_at_usd:
        return Tax(0, f"none where less than {_whole(facts.starts_at_usd)} is left", claims)
    taxed = net_earnings_usd * facts.taxed_percent / 100
    both = facts.social_security_percent + facts.medicare_percent
    of = f"{facts.taxed_percent:g}% of {_whole(net_earnings_usd)}"
    ends_at = facts.social_security_ends_at_usd
    if taxed <= ends_at:
        return Tax(taxed * both / 100, f"{both:g}% of {of}", claims)
    return Tax(
        ends_at * both / 100 + (taxed - ends_at) * facts.medicare_percent / 100,
        f"of {of}: {both:g}% of {_whole(ends_at)}, and {facts.medicare_percent:g}% above it",
        claims,
        (facts.social_security_ends_at,),
    )


def _whole(usd: float) -> str:
    return usd_in_words(round(usd))
