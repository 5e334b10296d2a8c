"""What having and keeping a certification costs: real bodies' rules, line by line."""

from datetime import date
from typing import Any

import pytest

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.costs import Assumptions, Cost, CostLine, work_out_cost
from barpath.craft.knowledge.figures import NOT_KNOWN, Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import Exam, Retake
from barpath.craft.knowledge.kinds.prerequisites import CprAed, Prerequisites
from barpath.craft.knowledge.kinds.prices import Extra, Fee, Packages, Prices, Tier, Variant
from barpath.craft.knowledge.kinds.renewals import CycleAnchor, Period, Renewal, ShorterCycle
from barpath.craft.money.amounts import NOTHING, exactly
from values import TODAY, a_certification, known

CARDS = CardFacts(valid_months=24, class_usd=Span(low=35, high=90))
SOLD = Prices(
    exam_only=(known(Fee(usd=599)),),
    packages=(known(Packages(tiers=(Tier(name="Self", usd=999), Tier(name="All", usd=2099)))),),
)


def bill(certification: CertificationProgramme, cards: CardFacts = CARDS, **given: Any) -> Cost:
    defaults: dict[str, Any] = {"start_on": TODAY, "years": 5}
    return work_out_cost(certification, Assumptions(**(defaults | given)), cards=cards)


def line(key: str, certification: CertificationProgramme, **given: Any) -> CostLine:
    return next(each for each in bill(certification, **given).lines if each.key == key)


def renewing(
    cpr: CprAed | None = None, is_asked_later: bool | None = None, **fields: Any
) -> CertificationProgramme:
    defaults: dict[str, Any] = {"unit_name": "CEU"}
    if is_asked_later is not None:
        defaults["cpr_required"] = known(is_asked_later)
    return a_certification(
        renewal=Renewal(**(defaults | fields)),
        prerequisites=Prerequisites(cpr_aed=known(cpr) if cpr else NOT_KNOWN),
    )


# --- buying -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("route", "usd"),
    [
        ("cheapest", exactly(599)),
        ("exam", exactly(599)),
        ("package", Span(low=999, high=2099)),
        ("All", exactly(2099)),
        ("Gold", None),
    ],
)
def test_one_buys_the_exam_or_a_package(route: str, usd: Span | None) -> None:
    assert line("bought", a_certification(prices=SOLD), route=route).usd == usd


@pytest.mark.parametrize("route", ["cheapest", "exam", "package", "Self"])
def test_a_price_nobody_found_is_not_known(route: str) -> None:
    bought = line("bought", a_certification(), route=route)
    assert bought.usd is None
    assert "found" in bought.arithmetic


def test_acsm_has_three_rival_prices_and_another_for_members() -> None:
    fees = [(349, 279), (410, 310), (449, 299)]
    acsm = a_certification(
        prices=Prices(
            exam_only=tuple(
                known(Fee(usd=usd, instead=(Variant(case="member", usd=member),)))
                for usd, member in fees
            )
        )
    )
    assert line("bought", acsm).usd == Span(low=349, high=449)
    assert "the sources differ" in line("bought", acsm).arithmetic
    assert line("bought", acsm, is_member=True).usd == Span(low=279, high=310)


def test_what_membership_costs_is_not_known_and_said_where_it_matters() -> None:
    member = Fee(usd=90, instead=(Variant(case="member", usd=65),))
    nsca = a_certification(renewal=Renewal(unit_name="CEU", fees=(known(member),)))
    assert line("membership", nsca, is_member=True).usd is None
    plain = bill(a_certification(prices=SOLD), is_member=True)
    assert "membership" not in {each.key for each in plain.lines}


def test_a_closed_programme_has_no_price_for_new_people() -> None:
    closed = a_certification(prices=SOLD, open_to_new_candidates=known(False))
    assert line("bought", closed).usd is None
    assert line("bought", closed).arithmetic == "It is no longer sold to new people."


def test_each_attempt_is_watched_for_a_fee() -> None:
    action = a_certification(exam=Exam(proctoring_fee_usd=known(99)))
    assert line("proctoring", action).usd == exactly(99)
    assert line("proctoring", action, retakes=2).usd == exactly(297)


def test_nobody_watches_an_open_book_exam_at_home() -> None:
    delivery: Any = known(("open-book-online",))
    assert line("proctoring", a_certification(exam=Exam(delivery=delivery))).usd == NOTHING


def test_a_retake_of_two_parts_is_one_part_or_both() -> None:
    retake = Retake(fee_usd=known(125))
    wits = a_certification(exam=Exam(parts=("written", "practical"), retake=retake))
    assert line("retakes", wits, retakes=1).usd == Span(low=125, high=250)
    assert line("retakes", a_certification(exam=Exam(retake=retake)), retakes=2).usd == exactly(250)
    assert line("retakes", a_certification(), retakes=1).usd is None


def test_without_retakes_there_is_no_line_for_them() -> None:
    assert "retakes" not in {each.key for each in bill(a_certification()).lines}


# --- cards ------------------------------------------------------------------------------------

AT_EXAM = CprAed(required=True, when="at-exam")
AT_RENEWAL = CprAed(required=False, when="at-renewal")


def cards(**given: Any) -> Span | None:
    ace = renewing(AT_EXAM, is_asked_later=True, cycle_years=known(2))
    return line("cards", ace, card_usd=50, **given).usd


def test_a_card_is_kept_current_for_all_the_years() -> None:
    assert cards(years=2) == exactly(50)
    assert cards(years=5) == exactly(150)


def test_the_card_already_held_is_not_bought_again() -> None:
    assert cards(years=2, card_until_on=date(2028, 11, 22)) == NOTHING
    assert cards(years=2, card_until_on=date(2027, 11, 22)) == exactly(50)
    assert cards(years=2, card_until_on=date(2026, 1, 1)) == exactly(50)


def test_ncsf_asks_for_a_card_from_the_first_renewal_on() -> None:
    ncsf = renewing(AT_RENEWAL, is_asked_later=True, cycle_years=known(2))
    assert line("cards", ncsf, years=2, card_usd=50).usd == NOTHING
    assert line("cards", ncsf, years=5, card_usd=50).usd == exactly(100)


def test_where_later_cards_are_not_known_the_first_is_counted_and_the_rest_said() -> None:
    nesta = renewing(AT_EXAM, cycle_years=known(4))
    assert line("cards", nesta, card_usd=50).usd == exactly(50)
    assert line("cards", nesta, card_usd=50, card_until_on=date(2027, 1, 1)).usd == NOTHING
    assert line("later-cards", nesta).usd is None
    assert "later-cards" not in {each.key for each in bill(nesta, years=2).lines}


def test_cards_at_renewals_that_nobody_can_count_are_not_known() -> None:
    assert line("later-cards", renewing(AT_RENEWAL, is_asked_later=True)).usd is None


def test_nfpt_asks_for_none() -> None:
    nfpt = renewing(CprAed(required=False), is_asked_later=False, cycle_years=known(1))
    assert line("cards", nfpt).usd == NOTHING


def test_whether_a_card_is_asked_for_may_not_be_known() -> None:
    assert line("cards", a_certification()).usd is None


def test_cards_cost_what_classes_cost_unless_one_says_otherwise() -> None:
    ace = renewing(AT_EXAM, is_asked_later=False)
    assert line("cards", ace).usd == Span(low=35, high=90)
    assert line("cards", ace, card_usd=0).usd == NOTHING
    assert line("cards", ace, cards=CardFacts(valid_months=24, class_usd=None)).usd is None


def test_a_rule_nobody_confirmed_is_counted_and_said() -> None:
    neta = a_certification(
        prerequisites=Prerequisites(cpr_aed=known(CprAed(required=True), "unverified"))
    )
    assert "general knowledge" in line("cards", neta).arithmetic


# --- renewals ---------------------------------------------------------------------------------


def fees(*values: Fee) -> Any:
    return tuple(known(each) for each in values)


def renewals(years: int = 5, **fields: Any) -> Span | None:
    given = {key: fields.pop(key) for key in ("is_member", "has_units_from_body") if key in fields}
    start_on = fields.pop("start_on", TODAY)
    certification = renewing(**({"cycle_years": known(2)} | fields))
    return line("renewals", certification, years=years, start_on=start_on, **given).usd


def test_a_fee_is_paid_at_each_renewal_that_falls_due() -> None:
    assert renewals(fees=fees(Fee(usd=129))) == exactly(258)
    assert renewals(fees=fees(Fee(usd=129)), years=2) == NOTHING


def test_rival_fees_run_from_the_lowest_to_the_highest() -> None:
    assert renewals(fees=fees(Fee(usd=199), Fee(usd=99))) == Span(low=198, high=398)


def test_nfpt_takes_a_fee_each_year() -> None:
    assert renewals(cycle_years=known(1), fees=fees(Fee(usd=85))) == exactly(340)


@pytest.mark.parametrize(
    ("own", "usd"), [(None, Span(low=0, high=198)), (True, NOTHING), (False, exactly(198))]
)
def test_issa_takes_nothing_when_every_unit_is_its_own(own: bool | None, usd: Span) -> None:
    free = Fee(usd=99, instead=(Variant(case="all-units-from-the-body", usd=0),))
    assert renewals(fees=fees(free), has_units_from_body=own) == usd


def test_pta_global_may_be_paid_once_for_life() -> None:
    life = Fee(usd=99, instead=(Variant(case="once-for-life", usd=299),))
    assert renewals(fees=fees(life)) == exactly(198)
    assert renewals(fees=fees(life), years=9) == Span(low=299, high=396)


NSCA: dict[str, Any] = {
    "cycle_years": known(3),
    "anchor": known(
        CycleAnchor(ends="period-end", periods=(Period(first_year=2024, last_year=2026),))
    ),
    "fees": fees(Fee(usd=90, instead=(Variant(case="member", usd=65),))),
    "hours_equivalent": known(60),
    "hours_per_unit": known(10),
    "shorter_cycles": known(
        (
            ShorterCycle(certified="before-period", units=6.0),
            ShorterCycle(certified="year-1", units=4.0),
            ShorterCycle(certified="year-3-second-half", units=0.0),
        )
    ),
}
SHORTER = fees(Fee(usd=80), Fee(usd=60))


def test_nsca_takes_less_for_a_shorter_first_cycle() -> None:
    assert renewals(**NSCA, shorter_cycle_fees=SHORTER) == Span(low=150, high=170)
    assert renewals(**NSCA, shorter_cycle_fees=SHORTER, years=1) == Span(low=60, high=80)
    assert renewals(**NSCA) == exactly(180)
    assert renewals(**NSCA, is_member=True) == exactly(130)


def test_fees_and_cycles_may_not_be_known() -> None:
    assert renewals() is None
    assert renewals(cycle_years=NOT_KNOWN) is None


# --- learning ---------------------------------------------------------------------------------


def learning(years: int = 5, start_on: date = TODAY, **fields: Any) -> Span | None:
    certification = renewing(**({"cycle_years": known(2)} | fields))
    return line("learning", certification, years=years, start_on=start_on, hour_usd=10).usd


def test_hours_are_counted_for_each_cycle() -> None:
    assert learning(hours_equivalent=known(20)) == exactly(400)
    assert learning(units_required=known(2.0), hours_per_unit=known(10)) == exactly(400)


def test_units_without_hours_cannot_be_counted() -> None:
    assert learning(units_required=known(15)) is None
    assert learning(cycle_years=NOT_KNOWN, hours_equivalent=known(20)) is None


def test_nfpt_asks_for_nothing_in_the_first_year() -> None:
    nfpt: dict[str, Any] = {
        "cycle_years": known(1),
        "first_cycle_units": known(0),
        "hours_equivalent": known(10),
    }
    assert learning(**nfpt) == exactly(300)
    assert learning(**nfpt, hours_per_unit=known(5)) == exactly(300)


def test_nsca_asks_for_less_the_later_in_its_block_one_began() -> None:
    assert learning(**NSCA, years=4) == exactly(600)
    assert learning(**NSCA, years=4, start_on=date(2024, 1, 1)) == exactly(400)
    assert learning(**NSCA, years=4, start_on=date(2025, 5, 1)) == exactly(600)


def test_without_a_price_learning_is_left_out_and_said() -> None:
    known_hours = bill(renewing(cycle_years=known(2), hours_equivalent=known(20)))
    assert "Continuing education, 40 hours in this time: give a price for an hour to count it." in (
        known_hours.not_counted
    )
    unknown_hours = bill(a_certification())
    assert (
        "Continuing education: give a price for an hour to count it." in unknown_hours.not_counted
    )
    assert bill(a_certification(), hour_usd=10).not_counted == (
        "Late fees: every renewal is taken to be on time.",
    )


# --- the whole bill ---------------------------------------------------------------------------


def test_fees_that_only_some_people_meet_are_named_and_not_counted() -> None:
    prices = Prices(extras=(NOT_KNOWN, known(Extra(item="Moving the exam", usd=149))))
    assert (
        "Moving the exam: $149, where you need it."
        in bill(a_certification(prices=prices)).not_counted
    )


def test_an_unknown_line_makes_the_total_say_at_least() -> None:
    found = bill(a_certification(prices=SOLD))
    assert found.total.in_words() == "at least $599"
    assert [each.key for each in found.unknown] == ["proctoring", "cards", "renewals"]


def test_a_bill_that_is_known_whole_says_so() -> None:
    whole = a_certification(
        prices=SOLD,
        exam=Exam(proctoring_fee_usd=known(0)),
        prerequisites=Prerequisites(cpr_aed=known(CprAed(required=False))),
        renewal=Renewal(
            unit_name="CEU",
            cycle_years=known(2),
            cpr_required=known(False),
            fees=fees(Fee(usd=100)),
        ),
    )
    assert bill(whole).total.in_words() == "$799"
