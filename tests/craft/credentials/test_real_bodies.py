"""The same on the knowledge that we carry: what each body's own rule makes of a person."""

from datetime import date

import pytest

from barpath.craft.credentials.candidates import Candidate, HeldPaper
from barpath.craft.credentials.cards import card_facts
from barpath.craft.credentials.costs import Assumptions, Cost, work_out_cost
from barpath.craft.credentials.eligibility import check_eligibility
from barpath.craft.credentials.ranking import Entry, rank
from barpath.craft.credentials.registry import registering
from barpath.craft.credentials.wishes import Wishes
from barpath.craft.knowledge import knowledge
from values import TODAY

FOUND = knowledge()
CATALOGUE = FOUND.catalogue(on=TODAY)
CARDS = card_facts(FOUND.cards, FOUND.claims)
CLOSED = {key for key, each in CATALOGUE.items() if each.open_to_new_candidates.value is False}
# Somebody who holds everything that any body asks for.
COMPLETE = Candidate(
    born_on=date(1990, 1, 1),
    education="college",
    papers=(
        HeldPaper("1", "cpr-aed", "card", expires_on=date(2028, 1, 1), is_hands_on=True),
        HeldPaper("2", "photo-id", "ID"),
        HeldPaper("3", "anatomy-course", "transcript"),
    ),
)


def bill(key: str, years: int = 5) -> Cost:
    assumed = Assumptions(start_on=TODAY, years=years, retakes=1, hour_usd=20)
    return work_out_cost(CATALOGUE[key], assumed, cards=CARDS)


@pytest.mark.parametrize("key", CATALOGUE)
def test_who_holds_everything_may_sit_unless_something_is_not_known(key: str) -> None:
    found = check_eligibility(CATALOGUE[key], COMPLETE, today=TODAY)
    assert [each.key for each in found.missing] == (["open"] if key in CLOSED else [])
    assert (found.earliest_on == TODAY) is (not found.reasons)
    assert (found.possible_from_on is None) is (key in CLOSED)


@pytest.mark.parametrize("key", CATALOGUE)
def test_a_child_may_sit_nowhere_today_without_consent_or_school(key: str) -> None:
    child = Candidate(born_on=date(2014, 1, 1), education="none", papers=COMPLETE.papers)
    assert check_eligibility(CATALOGUE[key], child, today=TODAY).earliest_on != TODAY


@pytest.mark.parametrize("key", ["nasm-cpt", "ace-cpt", "acsm-cpt", "ncsf-cpt", "nfpt-cpt"])
def test_the_best_documented_bodies_let_who_holds_everything_sit(key: str) -> None:
    assert check_eligibility(CATALOGUE[key], COMPLETE, today=TODAY).may_sit is True


def test_nsca_lets_one_sit_before_the_card() -> None:
    found = check_eligibility(
        CATALOGUE["nsca-cpt"],
        Candidate(born_on=date(1990, 1, 1), education="college"),
        today=TODAY,
        exam_on=date(2027, 2, 1),
    )
    assert found.may_sit is True
    assert [each.due_on for each in found.later] == [date(2028, 2, 1)]


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_bill_is_whole_or_says_at_least(key: str) -> None:
    found = bill(key)
    assert found.total.is_complete is ("least" not in found.total.in_words() and not found.unknown)
    assert {"bought", "proctoring", "retakes", "cards", "renewals", "learning"} <= {
        line.key for line in found.lines
    }
    assert all(figure.is_known for line in found.lines if line.usd for figure in line.figures[:1])


def test_nsca_renews_at_the_end_of_this_years_block() -> None:
    renewals = next(line for line in bill("nsca-cpt").lines if line.key == "renewals")
    assert "31 December 2026" in renewals.arithmetic
    assert "shorter first cycle" in renewals.arithmetic


def test_nfpt_asks_for_a_fee_each_year_and_for_no_hours_in_the_first() -> None:
    lines = {line.key: line for line in bill("nfpt-cpt").lines}
    assert lines["renewals"].arithmetic.startswith("4 renewals")
    assert lines["learning"].arithmetic.startswith("30 hours")


def test_issa_is_free_to_renew_or_not() -> None:
    renewals = next(line for line in bill("issa-cpt").lines if line.key == "renewals")
    assert renewals.usd is not None
    assert renewals.usd.low == 0 < renewals.usd.high


def test_what_is_closed_ranks_last() -> None:
    entries = [Entry(key, each, FOUND.bodies[each.body]) for key, each in CATALOGUE.items()]
    found = rank(
        entries,
        Wishes(budget_usd=1500, months=6, age_years=20, education="high-school", card="none"),
        Assumptions(start_on=TODAY, years=5),
        cards=CARDS,
        accreditors=FOUND.accreditors,
    )
    assert {each.entry.key for each in found[-len(CLOSED) :]} == CLOSED


@pytest.mark.parametrize("key", CATALOGUE)
def test_nobody_is_promised_a_place_in_the_register_that_no_source_gives(key: str) -> None:
    certification = CATALOGUE[key]
    found = registering(
        certification,
        FOUND.bodies[certification.body],
        accreditors=FOUND.accreditors,
        claims=FOUND.claims,
    )
    assert found.answer == "not-known"
