"""Who may sit, from which day on, and what is missing: by the rules of real bodies."""

from datetime import date
from typing import Any

import pytest

from barpath.craft.credentials.candidates import Candidate, Term
from barpath.craft.credentials.eligibility import Eligibility, Requirement, check_eligibility
from barpath.craft.knowledge.figures import NOT_KNOWN
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed, MinAge
from values import TODAY, a_certification, a_held_paper, asking, known

NASM = asking(
    min_age=known(MinAge(age_years=18)),
    education=known("high-school", "confirmed"),
    cpr_aed=known(CprAed(required=True, when="at-exam"), "confirmed"),
    other=("photo-id",),
)
ACE_CARD = known(
    CprAed(required=True, when="at-registration", valid_through_exam=True, hands_on=True)
)
NSCA_CARD = known(CprAed(required=True, when="after-exam", days_after_exam=365))
ISSA_CARD = known(CprAed(required=True, when="before-certificate"), "confirmed")
NCSF_CARD = known(CprAed(required=False, when="at-renewal"))
NFPT_CARD = known(CprAed(required=False))
NCCPT_AGE = known(MinAge(age_years=18, exception="guardian-consent"))
AAPTE = asking(
    min_age=known(MinAge(age_years=18, exception="high-school-graduate")),
    education=known("high-school-if-under-18"),
    other=("anatomy-course", "ncca-certification"),
)
CARD = a_held_paper(expires_on=date(2027, 5, 1), is_hands_on=True)
COMPLETE = (CARD, a_held_paper("photo-id"), a_held_paper("diploma"))
ADULT = date(1990, 1, 1)


def check(certification: CertificationProgramme, **fields: Any) -> Eligibility:
    exam_on = fields.pop("exam_on", None)
    return check_eligibility(certification, Candidate(**fields), today=TODAY, exam_on=exam_on)


def of(key: str, found: Eligibility) -> Requirement:
    return next(each for each in found.requirements if each.key == key)


def test_who_holds_everything_may_sit_today() -> None:
    found = check(NASM, born_on=ADULT, papers=COMPLETE)
    assert found.earliest_on == TODAY
    assert found.judged_on == TODAY
    assert found.may_sit is True
    assert found.reasons == ()


def test_who_turns_eighteen_next_year_may_sit_on_that_day() -> None:
    found = check(NASM, born_on=date(2009, 3, 2), papers=COMPLETE)
    assert found.earliest_on == date(2027, 3, 2)
    assert of("age", found).earliest_on == date(2027, 3, 2)
    assert of("cpr-aed", found).earliest_on == TODAY


def test_who_is_born_on_a_leap_day_turns_eighteen_in_march() -> None:
    candidate = Candidate(born_on=date(2008, 2, 29), papers=COMPLETE)
    found = check_eligibility(NASM, candidate, today=date(2026, 1, 1), exam_on=date(2026, 2, 28))
    assert found.earliest_on == date(2026, 3, 1)
    assert found.may_sit is False


def test_a_card_that_ends_before_the_eighteenth_birthday_leaves_no_day() -> None:
    found = check(NASM, born_on=date(2009, 6, 1), papers=COMPLETE)
    assert found.earliest_on is None
    assert found.possible_from_on == date(2027, 6, 1)
    assert found.reasons == ("Your cpr-aed paper ends on 1 May 2027, before 1 June 2027.",)


def test_a_card_that_ends_before_the_planned_exam_is_said() -> None:
    found = check(NASM, born_on=ADULT, papers=COMPLETE, exam_on=date(2027, 5, 2))
    assert found.earliest_on == TODAY
    assert found.may_sit is False
    assert [each.key for each in found.missing] == ["cpr-aed"]
    assert "before 2 May 2027" in found.missing[0].says


def test_with_nothing_there_is_no_earliest_day_but_a_possible_one() -> None:
    found = check(NASM, born_on=ADULT, education="none")
    assert found.earliest_on is None
    assert found.possible_from_on == TODAY
    assert [each.key for each in found.missing] == ["education", "cpr-aed", "photo-id"]
    assert all(each.would_prove for each in found.missing)


def test_what_nobody_recorded_is_not_known() -> None:
    found = check(NASM)
    assert [each.key for each in found.in_state("not-known")] == ["age", "education"]
    assert found.earliest_on is None
    assert found.possible_from_on is None
    assert found.may_sit is False


def test_a_card_of_a_later_day_counts_from_that_day() -> None:
    card = a_held_paper(issued_on=date(2026, 12, 1), expires_on=date(2028, 12, 1))
    found = check(asking(cpr_aed=known(CprAed(required=True))), born_on=ADULT, papers=(card,))
    assert found.earliest_on == date(2026, 12, 1)


def test_of_two_cards_the_better_one_counts() -> None:
    old = a_held_paper(key="old", expires_on=date(2026, 1, 1))
    found = check(NASM, born_on=ADULT, papers=(old, *COMPLETE))
    assert of("cpr-aed", found).proof == CARD


def test_a_card_without_an_expiry_day_lasts_as_long_as_its_issuer_says() -> None:
    asks = asking(cpr_aed=known(CprAed(required=True, when="at-exam")))
    card = a_held_paper(issued_on=date(2025, 1, 15), term=Term(24))
    found = check(asks, born_on=ADULT, papers=(card,), exam_on=date(2027, 1, 16))
    assert found.may_sit is False
    assert found.reasons == ("Your cpr-aed paper ends on 15 January 2027, before 16 January 2027.",)


def test_a_card_of_which_nobody_knows_the_end_is_not_known() -> None:
    found = check(
        asking(cpr_aed=known(CprAed(required=True))), papers=(a_held_paper(),), born_on=ADULT
    )
    assert of("cpr-aed", found).state == "not-known"
    assert found.may_sit is None
    assert found.earliest_on is None


@pytest.mark.parametrize(
    ("rule", "card", "state"),
    [
        ({"hands_on": True}, {"is_hands_on": True}, "met"),
        ({"hands_on": True}, {"is_hands_on": False}, "missing"),
        ({"hands_on": True}, {"is_hands_on": None}, "not-known"),
        ({"hands_on": None}, {"is_hands_on": False}, "not-known"),
        ({"hands_on": None}, {"is_hands_on": None}, "met"),
        ({"hands_on": False}, {"is_hands_on": False}, "met"),
        ({"aed": True}, {"kind": "cpr"}, "missing"),
        ({"aed": None}, {"kind": "cpr"}, "not-known"),
        ({"aed": False}, {"kind": "cpr"}, "met"),
        ({"aed": True}, {"kind": "cpr-aed"}, "met"),
    ],
)
def test_the_kind_of_card_matters(rule: dict[str, Any], card: dict[str, Any], state: str) -> None:
    held = a_held_paper(**({"expires_on": date(2028, 1, 1)} | card))
    found = check(asking(cpr_aed=known(CprAed(required=True, **rule))), papers=(held,))
    assert of("cpr-aed", found).state == state


def test_ace_wants_a_card_with_a_skills_check_through_exam_day() -> None:
    assert of("cpr-aed", check(asking(cpr_aed=ACE_CARD))).rule == (
        "You need a current CPR/AED card. You must hold it when you register. "
        "It must not expire before the exam. Its skills must have been checked in person."
    )


def test_a_rule_names_adults_paper_and_online_courses() -> None:
    card = CprAed(
        required=True, aed=True, when="at-exam", adult=True, on_paper=True, hands_on=False
    )
    assert of("cpr-aed", check(asking(cpr_aed=known(card)))).rule == (
        "You need a current CPR and AED card. It must be valid on the day of the exam. It must cover "
        "adults. One from an online course will do. A card in digital form is refused."
    )


def test_nsca_takes_the_card_up_to_a_year_after_the_exam() -> None:
    found = check(asking(cpr_aed=NSCA_CARD), born_on=ADULT, exam_on=date(2027, 1, 10))
    assert found.may_sit is True
    assert [each.key for each in found.later] == ["cpr-aed"]
    assert found.later[0].due_on == date(2028, 1, 10)


def test_nsca_takes_a_card_got_within_the_year() -> None:
    card = a_held_paper(issued_on=date(2027, 12, 1), expires_on=date(2029, 12, 1))
    found = check(asking(cpr_aed=NSCA_CARD), papers=(card,), exam_on=date(2027, 1, 10))
    assert of("cpr-aed", found).state == "met"


def test_a_card_got_after_the_year_comes_too_late() -> None:
    card = a_held_paper(issued_on=date(2028, 2, 1), expires_on=date(2029, 12, 1))
    found = check(asking(cpr_aed=NSCA_CARD), papers=(card,), exam_on=date(2027, 1, 10))
    assert of("cpr-aed", found).state == "due-later"
    assert "counts from 1 February 2028" in of("cpr-aed", found).says


def test_a_year_after_the_exam_the_card_is_missing() -> None:
    found = check(asking(cpr_aed=NSCA_CARD), born_on=ADULT, exam_on=date(2025, 1, 10))
    assert of("cpr-aed", found).state == "missing"
    assert "It was due by 10 January 2026." in of("cpr-aed", found).says


def test_issa_wants_the_card_before_the_certificate() -> None:
    assert of("cpr-aed", check(asking(cpr_aed=ISSA_CARD))).state == "due-later"
    assert of("cpr-aed", check(asking(cpr_aed=ISSA_CARD), papers=(CARD,))).state == "met"


def test_a_doubtful_card_holds_nobody_back_where_none_is_needed_to_sit() -> None:
    online = a_held_paper(expires_on=date(2028, 1, 1), is_hands_on=False)
    found = check(asking(cpr_aed=ISSA_CARD), papers=(online,))
    assert of("cpr-aed", found).state == "due-later"


def test_ncsf_wants_one_only_to_renew_and_nfpt_none() -> None:
    assert of("cpr-aed", check(asking(cpr_aed=NCSF_CARD))).state == "due-later"
    assert of("cpr-aed", check(asking(cpr_aed=NFPT_CARD))).state == "met"


def test_nccpt_takes_the_consent_of_a_guardian_for_age() -> None:
    consent = a_held_paper("guardian-consent", issued_on=date(2026, 12, 1))
    found = check(asking(min_age=NCCPT_AGE), born_on=date(2010, 1, 1), papers=(consent,))
    assert found.earliest_on == date(2026, 12, 1)
    assert of("age", found).proof == consent
    without = check(asking(min_age=NCCPT_AGE), born_on=date(2010, 1, 1))
    assert without.earliest_on == date(2028, 1, 1)
    assert without.possible_from_on == TODAY


@pytest.mark.parametrize(
    ("person", "earliest_on"),
    [
        ({"born_on": ADULT}, TODAY),
        ({"born_on": date(2009, 3, 2)}, date(2027, 3, 2)),
        ({"born_on": date(2009, 3, 2), "education": "high-school"}, TODAY),
        ({"education": "high-school"}, TODAY),
        ({"born_on": date(2009, 3, 2), "education": "none"}, date(2027, 3, 2)),
        ({}, None),
    ],
)
def test_aapte_takes_eighteen_years_or_high_school(
    person: dict[str, Any], earliest_on: date | None
) -> None:
    anatomy = a_held_paper("anatomy-course")
    assert check(AAPTE, papers=(anatomy,), **person).earliest_on == earliest_on


def test_a_diploma_counts_from_the_day_it_is_dated() -> None:
    school = asking(education=known("high-school"))
    later = a_held_paper("diploma", issued_on=date(2027, 6, 12))
    found = check(school, born_on=ADULT, papers=(later,))
    assert found.earliest_on == date(2027, 6, 12)
    assert check(school, born_on=ADULT, papers=(later,), exam_on=TODAY).reasons == (
        "Your diploma is dated 12 June 2027.",
    )


def test_what_somebody_says_of_their_school_is_met_and_not_proven() -> None:
    found = of("education", check(asking(education=known("high-school")), education="college"))
    assert (found.state, found.proof) == ("met", None)
    assert found.would_prove == "A diploma, GED or college degree."


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"expires_on": date(2028, 1, 1), "is_ncca": True}, "met"),
        ({"expires_on": date(2026, 1, 1), "is_ncca": True}, "missing"),
        ({"expires_on": date(2028, 1, 1), "is_ncca": False}, "missing"),
        ({"expires_on": date(2028, 1, 1), "is_ncca": None}, "not-known"),
        ({"is_ncca": True}, "not-known"),
    ],
)
def test_aapte_takes_an_active_ncca_certification_instead_of_anatomy(
    fields: dict[str, Any], state: str
) -> None:
    found = check(AAPTE, born_on=ADULT, papers=(a_held_paper("certification", **fields),))
    assert of("anatomy-course-or-ncca-certification", found).state == state


def test_an_expired_or_a_later_id_is_missing() -> None:
    asks = asking(other=("photo-id",))
    expired = a_held_paper("photo-id", expires_on=date(2026, 1, 1))
    assert check(asks, born_on=ADULT, papers=(expired,)).reasons == (
        "Your photo-id paper has expired by 22 November 2026.",
    )
    later = a_held_paper("photo-id", issued_on=date(2027, 1, 1))
    assert of("photo-id", check(asks, papers=(later,))).earliest_on == date(2027, 1, 1)
    assert of("photo-id", check(asks, papers=(later,), exam_on=TODAY)).state == "missing"


def test_names_are_compared_and_promises_made_when_one_registers() -> None:
    names = asking(other=("name-matching-id",))
    assert of("name-matching-id", check(names)).state == "missing"
    held = check(names, papers=(a_held_paper("photo-id"),))
    assert of("name-matching-id", held).state == "due-later"
    assert of("code-of-conduct", check(asking(other=("code-of-conduct",)))).state == "due-later"


def test_a_rule_we_do_not_know_is_neither_met_nor_left_out() -> None:
    found = check(a_certification(), born_on=ADULT, papers=COMPLETE)
    assert [each.key for each in found.in_state("not-known")] == ["age", "education", "cpr-aed"]
    assert found.earliest_on is None
    assert found.possible_from_on == TODAY
    assert found.may_sit is None


def test_a_rule_nobody_confirmed_is_never_met() -> None:
    age = known(MinAge(age_years=18), "unverified")
    found = check(asking(min_age=age), born_on=ADULT)
    assert of("age", found).state == "not-known"
    assert "ask the body" in of("age", found).says
    assert found.earliest_on is None
    young = check(asking(min_age=age), born_on=date(2009, 3, 2))
    assert young.possible_from_on == date(2027, 3, 2)
    assert of("age", check(asking(min_age=age), born_on=date(2009, 3, 2), exam_on=TODAY)).state == (
        "missing"
    )


def test_nobody_new_may_sit_for_a_closed_programme() -> None:
    found = check(asking(open_to_new_candidates=known(False)), born_on=ADULT)
    assert found.earliest_on is None
    assert found.possible_from_on is None
    assert found.reasons == ("IRON-CPT is closed to new people.",)


def test_whether_a_programme_is_open_may_not_be_known() -> None:
    found = check(asking(open_to_new_candidates=NOT_KNOWN), born_on=ADULT)
    assert of("open", found).state == "not-known"
    assert found.possible_from_on == TODAY


def test_age_is_said_as_of_the_exam() -> None:
    assert of("age", check(NASM, born_on=ADULT, exam_on=date(2027, 3, 1))).says == (
        "On 1 March 2027 you are 37."
    )
