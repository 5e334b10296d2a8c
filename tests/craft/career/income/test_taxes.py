"""Payroll taxes, by the claims of the knowledge base."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.career.income.taxes import employee_tax, self_employment_tax
from barpath.craft.knowledge import NOT_KNOWN
from craft.career.income.plans import FACTS

ENDS_AT = FACTS.social_security_ends_at_usd
AMOUNTS = st.floats(0, 1_000_000)


def test_an_employee_pays_half() -> None:
    tax = employee_tax(wages_usd=40_000, facts=FACTS)
    assert tax.usd == pytest.approx(3_060)
    assert tax.words == "7.65% of $40,000"
    assert tax.claims == ("employee-payroll-tax",)


def test_a_business_pays_both_halves_on_most_of_what_is_left() -> None:
    tax = self_employment_tax(net_earnings_usd=40_000, facts=FACTS)
    assert tax.usd == pytest.approx(40_000 * 0.9235 * 0.153)
    assert tax.words == "15.3% of 92.35% of $40,000"
    assert tax.claims == ("self-employment-tax",)


def test_a_very_small_business_pays_none() -> None:
    assert self_employment_tax(net_earnings_usd=399, facts=FACTS).usd == 0
    assert self_employment_tax(net_earnings_usd=-5_000, facts=FACTS).usd == 0
    assert self_employment_tax(net_earnings_usd=400, facts=FACTS).usd > 0


def test_social_security_stops_where_its_base_ends() -> None:
    more = employee_tax(wages_usd=ENDS_AT + 1_000, facts=FACTS)
    assert more.usd - employee_tax(wages_usd=ENDS_AT, facts=FACTS).usd == pytest.approx(14.5)
    assert more.figures == (FACTS.social_security_ends_at,)
    at = ENDS_AT / (FACTS.taxed_percent / 100)
    own = self_employment_tax(net_earnings_usd=at + 1_000, facts=FACTS)
    before = self_employment_tax(net_earnings_usd=at, facts=FACTS)
    assert own.usd - before.usd == pytest.approx(1_000 * 0.9235 * 0.029)
    assert own.figures == (FACTS.social_security_ends_at,)


def test_where_no_end_is_known_it_never_stops() -> None:
    endless = replace(FACTS, social_security_ends_at=NOT_KNOWN)
    assert employee_tax(wages_usd=1_000_000, facts=endless).usd == pytest.approx(76_500)


@given(AMOUNTS, AMOUNTS)
def test_more_earned_is_never_less_tax_and_never_less_left(one: float, other: float) -> None:
    less, more = sorted((one, other))
    for tax in (
        [employee_tax(wages_usd=usd, facts=FACTS).usd for usd in (less, more)],
        [self_employment_tax(net_earnings_usd=usd, facts=FACTS).usd for usd in (less, more)],
    ):
        assert tax[0] <= tax[1] + 1e-6
    # Below its start the tax is nothing; crossing it costs once, and no more than the tax itself.
    if less >= FACTS.starts_at_usd:
        left = [
            usd - self_employment_tax(net_earnings_usd=usd, facts=FACTS).usd for usd in (less, more)
        ]
        assert left[0] <= left[1] + 1e-6


def test_the_two_claims_agree_on_what_half_is() -> None:
    both = FACTS.social_security_percent + FACTS.medicare_percent
    assert both == pytest.approx(15.3)
    assert both / 2 == pytest.approx(FACTS.employee_percent)
