"""What holds of every bill."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.costs import Assumptions, Cost, work_out_cost
from barpath.craft.knowledge.figures import NOT_KNOWN, Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import Exam, Retake
from barpath.craft.knowledge.kinds.prerequisites import CprAed, Prerequisites
from barpath.craft.knowledge.kinds.prices import Fee, Packages, Prices, Tier, Variant
from barpath.craft.knowledge.kinds.renewals import CycleAnchor, Period, Renewal
from values import TODAY, a_certification, known

usd = st.integers(0, 3000)
maybe_usd = st.just(NOT_KNOWN) | st.builds(known, usd)
CASES: list[Any] = ["member", "all-units-from-the-body", "once-for-life"]
variants = st.builds(Variant, case=st.sampled_from(CASES), usd=usd)
fees = st.builds(Fee, usd=usd, instead=st.lists(variants, max_size=2).map(tuple)).map(known)
some_fees = st.lists(fees, max_size=3).map(tuple)
tiers = st.builds(Tier, name=st.sampled_from(["Basic", "Plus", "All"]), usd=usd)
packages = st.lists(tiers, min_size=1, max_size=3).map(lambda found: Packages(tiers=tuple(found)))
anchors = st.sampled_from(
    [
        CycleAnchor(ends="own-date"),
        CycleAnchor(ends="month-end"),
        CycleAnchor(ends="year-end", first_cycle_years=1.5),
        CycleAnchor(ends="period-end", periods=(Period(first_year=2024, last_year=2026),)),
    ]
)
whens: list[Any] = ["at-exam", "before-certificate"]
cards = st.builds(CprAed, required=st.booleans(), when=st.sampled_from(whens))


def figure(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.just(NOT_KNOWN) | st.builds(known, values)


certifications = st.builds(
    a_certification,
    open_to_new_candidates=figure(st.booleans()),
    prices=st.builds(
        Prices,
        exam_only=some_fees,
        packages=st.lists(packages.map(known), max_size=2).map(tuple),
    ),
    exam=st.builds(
        Exam,
        proctoring_fee_usd=maybe_usd,
        retake=st.builds(Retake, fee_usd=maybe_usd),
        delivery=figure(st.just(("open-book-online",))),
    ),
    prerequisites=st.builds(Prerequisites, cpr_aed=figure(cards)),
    renewal=st.builds(
        Renewal,
        unit_name=st.just("CEU"),
        cycle_years=figure(st.integers(1, 4)),
        anchor=figure(anchors),
        hours_equivalent=figure(st.integers(0, 60)),
        first_cycle_units=figure(st.just(0)),
        cpr_required=figure(st.booleans()),
        fees=some_fees,
        shorter_cycle_fees=some_fees,
    ),
)
assumptions = st.builds(
    Assumptions,
    start_on=st.dates(TODAY, TODAY + timedelta(days=1500)),
    years=st.integers(1, 12),
    route=st.sampled_from(["cheapest", "exam", "package", "Plus"]),
    retakes=st.integers(0, 4),
    is_member=st.booleans(),
    has_units_from_body=st.sampled_from([None, True, False]),
    card_usd=st.none() | usd,
    card_until_on=st.none() | st.dates(TODAY, TODAY + timedelta(days=1500)),
    hour_usd=st.none() | st.integers(0, 60),
)
card_prices = st.builds(
    CardFacts, valid_months=st.just(24), class_usd=st.none() | st.just(Span(low=35, high=90))
)


def is_no_cheaper(more: Cost, less: Cost) -> bool:
    """No less in what is known, and no less that is not."""
    more_total, less_total = more.total, less.total
    return (
        more_total.known.low >= less_total.known.low
        and more_total.known.high >= less_total.known.high
        and more_total.unknown_count >= less_total.unknown_count
    )


@given(certifications, assumptions, card_prices)
def test_more_years_are_never_cheaper(
    certification: CertificationProgramme, assumed: Assumptions, cards: CardFacts
) -> None:
    less = work_out_cost(certification, assumed, cards=cards)
    more = work_out_cost(certification, replace(assumed, years=assumed.years + 1), cards=cards)
    assert is_no_cheaper(more, less)


@given(certifications, assumptions, card_prices)
def test_another_retake_is_never_cheaper(
    certification: CertificationProgramme, assumed: Assumptions, cards: CardFacts
) -> None:
    less = work_out_cost(certification, assumed, cards=cards)
    more = work_out_cost(certification, replace(assumed, retakes=assumed.retakes + 1), cards=cards)
    assert is_no_cheaper(more, less)


@given(certifications, assumptions, card_prices)
def test_low_never_exceeds_high_and_what_is_not_known_is_never_nothing(
    certification: CertificationProgramme, assumed: Assumptions, cards: CardFacts
) -> None:
    bill = work_out_cost(certification, assumed, cards=cards)
    assert bill.total.known.low <= bill.total.known.high
    assert bill.total.unknown_count == len(bill.unknown)
    assert bill.total.is_complete is (not bill.unknown)
    assert all(line.arithmetic for line in bill.lines)
    known_lines = [line.usd for line in bill.lines if line.usd is not None]
    assert bill.total.known.low == sum(each.low for each in known_lines)
    assert bill.total.known.high == sum(each.high for each in known_lines)


@given(certifications, assumptions, card_prices)
def test_a_card_already_held_never_makes_it_dearer(
    certification: CertificationProgramme, assumed: Assumptions, cards: CardFacts
) -> None:
    without = work_out_cost(certification, replace(assumed, card_until_on=None), cards=cards)
    held = work_out_cost(certification, assumed, cards=cards)
    assert is_no_cheaper(without, held)
