"""The facts that were carried over, held against what is known of them."""

from datetime import date

import pytest

from barpath.craft.knowledge import Span, figures_in, knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed
from barpath.craft.knowledge.library import PACKAGE_FOLDER

TODAY = date(2026, 11, 22)
FILES = sorted(PACKAGE_FOLDER.rglob("*.toml"))

# Rows hold these for ever: one may be retired, none may vanish.
FIRST_KEYS = {
    "aapte-cpt-efs", "ace-cpt", "acsm-cpt", "action-cpt", "afaa-cgfi", "cooper-cpt", "ifpa-cpft",
    "issa-cpt", "nasm-cpt", "nccpt-cpt", "ncsf-cpt", "nesta-pft", "neta-cpt", "nfpt-cpt",
    "nsca-cpt", "pta-global-cpt", "wits-cpt-1",
}  # fmt: skip
# The fourteen that an article for beginners names.
NAMED = {
    "aapte", "action", "acsm", "ace", "ifpa", "nasm", "nccpt", "ncsf", "nesta", "neta", "nfpt",
    "nsca", "pta-global", "wits",
}  # fmt: skip


def of(key: str) -> CertificationProgramme:
    return knowledge().certification(key, on=TODAY)


def test_every_key_that_rows_may_hold_is_there() -> None:
    assert set(knowledge().editions) >= FIRST_KEYS


def test_every_named_body_sells_something_in_the_catalogue() -> None:
    assert {each.body for each in knowledge().catalogue(on=TODAY).values()} >= NAMED


def test_no_file_names_the_college_sports_body() -> None:
    assert len(FILES) > 300
    assert [file.name for file in FILES if "NCAA" in file.read_text()] == []


def test_every_figure_says_where_it_is_from() -> None:
    entries = [*knowledge().certifications.values(), *knowledge().bodies.values()]
    figures = [figure for entry in entries for _, figure in figures_in(entry)]
    assert len(figures) > 500
    for figure in figures:
        assert figure.is_known == (figure.confidence != "not-found")
        assert bool(figure.sources) == (figure.confidence in {"confirmed", "one-source"})


EXAMS = {
    "nasm-cpt": (120, 100, 20, 120),
    "ace-cpt": (150, 125, 25, 180),
    "acsm-cpt": (135, 120, 15, 150),
    "nsca-cpt": (155, 140, 15, 180),
    "nfpt-cpt": (120, 100, 20, 120),
    "ncsf-cpt": (150, None, None, 180),
    "nesta-pft": (125, None, None, 120),
    "action-cpt": (130, 100, 30, 150),
    "ifpa-cpft": (105, 100, 5, 105),
    "nccpt-cpt": (140, 125, 15, 120),
    "cooper-cpt": (125, 100, 25, None),
    "issa-cpt": (None, None, None, "untimed"),
    "neta-cpt": (None, None, None, None),
}


@pytest.mark.parametrize(("key", "expected"), EXAMS.items(), ids=EXAMS)
def test_exam(key: str, expected: tuple[int | str | None, ...]) -> None:
    exam = of(key).exam
    figures = (exam.questions_total, exam.questions_scored, exam.questions_unscored, exam.minutes)
    assert tuple(figure.value for figure in figures) == expected


def test_items_add_up_where_all_are_known() -> None:
    for key in FIRST_KEYS:
        exam = of(key).exam
        scored, unscored = exam.questions_scored.value, exam.questions_unscored.value
        if scored is not None and unscored is not None:
            assert exam.questions_total.value == scored + unscored, key


RENEWALS = {  # cycle in years, units, their name, hours of the whole cycle
    "nasm-cpt": (2, 2.0, "CEU", 20),
    "ace-cpt": (2, 2.0, "CEC", 20),
    "acsm-cpt": (3, 45, "CEC", 45),
    "nsca-cpt": (3, 6.0, "CEU", 60),
    "nfpt-cpt": (1, 2.0, "CEC", 10),
    "neta-cpt": (2, 20, "CEC", 20),
    "ncsf-cpt": (2, 10, "CEU", 20),
    "nesta-pft": (4, 4.0, "CEU", 40),
    "aapte-cpt-efs": (2, 15, "CEC", None),
    "action-cpt": (2, 2.0, "CEC", 20),
    "nccpt-cpt": (2, 2.0, "CEU", 20),
    "pta-global-cpt": (2, 20, "CEC", 20),
    "wits-cpt-1": (2, 10, "CEC", 10),
    "issa-cpt": (2, 20, "CEU", 20),
    "ifpa-cpft": (None, None, "CEU", None),
    "cooper-cpt": (None, 30, "contact hour", 30),
}


@pytest.mark.parametrize(("key", "expected"), RENEWALS.items(), ids=RENEWALS)
def test_renewal(key: str, expected: tuple[object, ...]) -> None:
    renewal = of(key).renewal
    assert (
        renewal.cycle_years.value,
        renewal.units_required.value,
        renewal.unit_name,
        renewal.hours_equivalent.value,
    ) == expected


def test_units_times_their_hours_are_the_hours() -> None:
    for key in FIRST_KEYS:
        renewal = of(key).renewal
        hours, units = renewal.hours_per_unit.value, renewal.units_required.value
        if hours is not None and units is not None:
            assert renewal.hours_equivalent.value == pytest.approx(hours * units), key


CARDS = {
    "nasm-cpt": CprAed(required=True, when="at-exam", aed=True, hands_on=True),
    "ace-cpt": CprAed(
        required=True,
        when="at-registration",
        valid_through_exam=True,
        aed=True,
        hands_on=True,
        adult=True,
    ),
    "nsca-cpt": CprAed(required=True, when="after-exam", days_after_exam=365, aed=True),
    "nfpt-cpt": CprAed(required=False),
    "ncsf-cpt": CprAed(required=False, when="at-renewal"),
    "action-cpt": CprAed(required=True, when="before-exam-approved", aed=True, hands_on=True),
    "nccpt-cpt": CprAed(required=True, when="at-exam", on_paper=True),
    "wits-cpt-1": CprAed(
        required=True, when="after-exam", days_after_exam=60, aed=True, hands_on=True
    ),
    "issa-cpt": CprAed(required=True, when="before-certificate", aed=True, adult=True),
    "afaa-cgfi": None,
}


@pytest.mark.parametrize(("key", "expected"), CARDS.items(), ids=CARDS)
def test_the_rule_about_the_card(key: str, expected: CprAed | None) -> None:
    assert of(key).prerequisites.cpr_aed.value == expected


def test_conflicting_prices_all_stand() -> None:
    fees = [each.value for each in of("acsm-cpt").prices.exam_only]
    assert [(fee.usd, fee.usd_for("member")) for fee in fees if fee] == [
        (349, 279),
        (410, 310),
        (449, 299),
    ]
    assert [fee.value.usd for fee in of("nasm-cpt").renewal.fees if fee.value] == [199, 99]
    passing = of("issa-cpt").exam.passing.value
    assert passing is not None
    assert passing.score == Span(low=70, high=75)


def test_a_retake_at_action_costs_the_proctor_once() -> None:
    exam = of("action-cpt").exam
    assert (exam.retake.fee_usd.value, exam.proctoring_fee_usd.value) == (0, 99)


def test_closed_ones_say_so() -> None:
    closed = {key for key in FIRST_KEYS if of(key).open_to_new_candidates.value is False}
    assert closed == {"pta-global-cpt", "cooper-cpt"}


def test_standing_that_was_not_checked_says_so() -> None:
    unchecked = {
        key
        for key in FIRST_KEYS
        for figure in of(key).accreditation
        if figure.value
        and figure.value.accreditor == "ncca"
        and figure.value.standing == "not-verified"
    }
    assert unchecked == {
        "aapte-cpt-efs", "action-cpt", "ifpa-cpft", "nesta-pft", "wits-cpt-1", "pta-global-cpt",
        "cooper-cpt",
    }  # fmt: skip


def test_the_board_that_is_no_accreditor_is_marked_as_none() -> None:
    accreditors = knowledge().accreditors
    assert accreditors["nbfe"].vouches_for == "nothing"
    assert accreditors["ncca"].vouches_for == "exams"
    assert accreditors["deac"].vouches_for == "schools"


def test_pay_by_percentile() -> None:
    wages = knowledge().wages["oews-2024-05"]
    pay = wages.annual_usd
    assert [f.value for f in (pay.p10, pay.p25, pay.p50, pay.p75, pay.p90)] == [
        27580, 34090, 46180, 60920, 82050,
    ]  # fmt: skip
    assert wages.hourly_usd.p50.value == 22.2
    assert not knowledge().wages["oews-2021-05"].annual_usd.p10.is_known


def test_annual_pay_is_a_full_year_of_the_hourly_pay() -> None:
    hours = knowledge().claims["annual-pay-assumes-a-full-year"].numbers["hours_per_year"]
    for key, wages in knowledge().wages.items():
        hourly, annual = wages.hourly_usd.p50.value, wages.annual_usd.p50.value
        if hourly is not None and annual is not None:
            assert annual == pytest.approx(hourly * hours, abs=15), key


def test_openings_are_not_the_rise_in_jobs() -> None:
    outlook = knowledge().outlooks["ooh-2021-31"]
    assert (outlook.openings_per_year.value, outlook.employment_change_jobs.value) == (65500, 57800)
    for each in knowledge().outlooks.values():
        openings, rise = each.openings_per_year.value, each.employment_change_jobs.value
        if openings is not None and rise is not None:
            assert rise < openings
        base, end = each.jobs_base_year.value, each.jobs_end_year.value
        if base is not None and end is not None and rise is not None:
            assert end - base == rise


def test_every_live_claim_says_a_whole_sentence() -> None:
    for key, claim in knowledge().claims.items():
        sentence = claim.says()
        assert sentence[0].isupper(), key
        assert sentence.endswith("."), key
        assert "{" not in sentence, key


def test_a_card_without_a_last_day_is_good_for_two_years() -> None:
    claim = knowledge().claims["card-without-expiry"]
    assert claim.numbers == {"valid_months": 24}
    assert "record" in claim.bites
    for card in knowledge().cards.values():
        assert card.valid_years.value == 2
