"""Certification programmes in an order that anybody can check by hand, with the reasons."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.lines import Assumptions
from barpath.craft.credentials.ranking import Entry, Ranked, rank
from barpath.craft.credentials.wishes import Criterion, Wishes
from barpath.craft.knowledge.figures import Figure, Span
from barpath.craft.knowledge.kinds.bodies import Accreditor, Body, Specialty, SpecialtyCredential
from barpath.craft.knowledge.kinds.certifications import (
    Accreditation,
    CertificationProgramme,
    StudyTime,
)
from barpath.craft.knowledge.kinds.exams import Delivery, Exam, ExamPlace
from barpath.craft.knowledge.kinds.prerequisites import CprAed, MinAge, Prerequisites
from barpath.craft.knowledge.kinds.prices import Fee, Prices
from barpath.craft.knowledge.kinds.renewals import Renewal
from values import TODAY, a_certification, asking, known

CARDS = CardFacts(valid_months=24, class_usd=Span(low=35, high=90))
ACCREDITORS = {
    "ncca": Accreditor(name="NCCA", short_name="NCCA", vouches_for="exams", role=""),
    "deac": Accreditor(name="DEAC", short_name="DEAC", vouches_for="schools", role=""),
}
IRON = Body(name="Iron Institute", short_name="Iron", official_domains=("iron.example",))


def an_entry(
    certification: CertificationProgramme | None = None, key: str = "iron-cpt", body: Body = IRON
) -> Entry:
    return Entry(key, certification or a_certification(), body)


def ranked(*entries: Entry, years: int = 5, **wishes: Any) -> tuple[Ranked, ...]:
    return rank(
        entries,
        Wishes(**wishes),
        Assumptions(start_on=TODAY, years=years),
        cards=CARDS,
        accreditors=ACCREDITORS,
    )


def of(key: str, entry: Entry, **wishes: Any) -> Criterion:
    return next(each for each in ranked(entry, **wishes)[0].criteria if each.key == key)


def fit(key: str, certification: CertificationProgramme, **wishes: Any) -> str:
    return of(key, an_entry(certification), **wishes).fit


# --- what is asked of every one ---------------------------------------------------------------


def accredited(*standings: tuple[str, str]) -> CertificationProgramme:
    values: list[Any] = [Accreditation(accreditor=a, standing=s) for a, s in standings]  # type: ignore[arg-type]
    return a_certification(accreditation=tuple(known(value) for value in values))


@pytest.mark.parametrize(
    ("standings", "answer", "says"),
    [
        ([("ncca", "accredited")], "fits", "NCCA accredits it."),
        (
            [("ncca", "not-verified")],
            "not-known",
            "NCCA accredited it at some time; today's standing is not verified.",
        ),
        (
            [("ncca", "not-accredited"), ("deac", "not-verified")],
            "does-not-fit",
            """NCCA does not accredit it. \
DEAC accredited the school at some time; today's standing is not verified.""",
        ),
        ([], "not-known", "No accreditation was found."),
    ],
)
def test_accreditation_is_said_as_far_as_it_is_verified(
    standings: list[tuple[str, str]], answer: str, says: str
) -> None:
    found = of("accreditation", an_entry(accredited(*standings)))
    assert (found.fit, found.says) == (answer, says)
    assert found.fit_in_words == answer.replace("-", " ")


@pytest.mark.parametrize(
    ("is_open", "answer"),
    [(known(True), "fits"), (known(False), "does-not-fit"), (None, "not-known")],
)
def test_being_open_is_asked_of_every_one(is_open: Figure[bool] | None, answer: str) -> None:
    fields = {"open_to_new_candidates": is_open or Figure(confidence="not-found")}
    assert fit("open", a_certification(**fields)) == answer


def test_without_wishes_nothing_else_is_asked() -> None:
    assert [each.key for each in ranked(an_entry())[0].criteria] == ["open", "accreditation"]


# --- money and time ---------------------------------------------------------------------------


def priced(usd: int, **fields: Any) -> CertificationProgramme:
    """One whose bill is known whole."""
    defaults: dict[str, Any] = {
        "prices": Prices(exam_only=(known(Fee(usd=usd)),)),
        "exam": Exam(proctoring_fee_usd=known(0)),
        "prerequisites": Prerequisites(cpr_aed=known(CprAed(required=False))),
        "renewal": Renewal(
            unit_name="CEU",
            cycle_years=known(2),
            cpr_required=known(False),
            fees=(known(Fee(usd=100)), known(Fee(usd=50))),
        ),
    }
    return a_certification(**(defaults | fields))


@pytest.mark.parametrize(
    ("certification", "answer", "says"),
    [
        (priced(500), "fits", "$600–$700 over 5 years, within your $700."),
        (priced(650), "not-known", "$750–$850 over 5 years, more than your $700."),
        (priced(550), "not-known", "$650–$750 over 5 years: your $700 lies between."),
        (
            priced(500, exam=Exam()),
            "not-known",
            "At least $600–$700 over 5 years, of your $700. Not known: proctoring.",
        ),
        (
            a_certification(),
            "not-known",
            "What it costs over 5 years was not found.",
        ),
    ],
)
def test_a_budget_fits_only_a_bill_that_is_known_whole(
    certification: CertificationProgramme, answer: str, says: str
) -> None:
    found = of("budget", an_entry(certification), budget_usd=700)
    assert found.says == says
    assert found.fit == ("does-not-fit" if "more than" in says else answer)


def studied(**value: Any) -> CertificationProgramme:
    return a_certification(study_time=known(StudyTime(**value)))


@pytest.mark.parametrize(
    ("certification", "answer", "says"),
    [
        (
            studied(span=Span(low=4, high=12)),
            "fits",
            "People prepare 4 to 12 weeks; you have 3 months.",
        ),
        (
            studied(span=Span(low=3, high=6), unit="months"),
            "not-known",
            "People prepare 3 to 6 months; your 3 months lie between.",
        ),
        (
            studied(span=Span(low=4, high=4), unit="months"),
            "does-not-fit",
            "People prepare 4 months; your 3 months are less.",
        ),
        (
            studied(hours=Span(low=75, high=75)),
            "not-known",
            "People prepare 75 hours; in how many weeks is not stated.",
        ),
        (
            studied(span=Span(low=60, high=90), unit="days", hours=Span(low=60, high=70)),
            "fits",
            "People prepare 60 to 90 days (60 to 70 hours); you have 3 months.",
        ),
        (a_certification(), "not-known", "How long people prepare was not found."),
    ],
)
def test_time_fits_when_it_is_as_long_as_people_take(
    certification: CertificationProgramme, answer: str, says: str
) -> None:
    found = of("months", an_entry(certification), months=3)
    assert (found.fit, found.says) == (answer, says)


# --- the person -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "wishes", "answer"),
    [
        (MinAge(age_years=18), {"age_years": 18}, "fits"),
        (MinAge(age_years=18), {"age_years": 17}, "does-not-fit"),
        (MinAge(age_years=18), {"age_years": 17, "months": 12}, "fits"),
        (MinAge(age_years=18), {"age_years": 17, "months": 3}, "not-known"),
        (MinAge(age_years=18), {"age_years": 16, "months": 3}, "does-not-fit"),
        (MinAge(age_years=18, exception="guardian-consent"), {"age_years": 16}, "fits"),
        (MinAge(age_years=18, exception="high-school-graduate"), {"age_years": 16}, "not-known"),
        (None, {"age_years": 40}, "not-known"),
    ],
)
def test_age_counts_by_the_day_of_the_exam(
    rule: MinAge | None, wishes: dict[str, Any], answer: str
) -> None:
    certification = asking(min_age=known(rule)) if rule else a_certification()
    assert fit("age", certification, **wishes) == answer


def test_a_rule_nobody_confirmed_proves_nothing() -> None:
    found = of(
        "age", an_entry(asking(min_age=known(MinAge(age_years=18), "unverified"))), age_years=40
    )
    assert found.fit == "not-known"
    assert found.says.endswith("By general knowledge alone: ask the body.")


@pytest.mark.parametrize(
    ("rule", "wishes", "answer"),
    [
        ("high-school", {"education": "none"}, "does-not-fit"),
        ("high-school", {"education": "college"}, "fits"),
        ("none", {"education": "none"}, "fits"),
        ("high-school-if-under-18", {"education": "none"}, "not-known"),
        ("high-school-if-under-18", {"education": "none", "age_years": 18}, "fits"),
        ("high-school-if-under-18", {"education": "none", "age_years": 17}, "not-known"),
        (None, {"education": "college"}, "not-known"),
    ],
)
def test_schooling(rule: Any, wishes: dict[str, Any], answer: str) -> None:
    certification = asking(education=known(rule)) if rule else a_certification()
    assert fit("education", certification, **wishes) == answer


@pytest.mark.parametrize(
    ("rule", "card", "answer"),
    [
        (CprAed(required=True, when="at-exam"), "none", "does-not-fit"),
        (CprAed(required=True, when="after-exam", days_after_exam=365), "none", "fits"),
        (CprAed(required=True, when="before-certificate"), "none", "fits"),
        (CprAed(required=False), "none", "fits"),
        (CprAed(required=True, hands_on=True), "online", "does-not-fit"),
        (CprAed(required=True, hands_on=False), "online", "fits"),
        (CprAed(required=True), "online", "not-known"),
        (
            CprAed(required=True, when="after-exam", days_after_exam=60, hands_on=True),
            "online",
            "fits",
        ),
        (CprAed(required=True, hands_on=True), "hands-on", "fits"),
        (None, "hands-on", "not-known"),
    ],
)
def test_the_card_held(rule: CprAed | None, card: str, answer: str) -> None:
    certification = asking(cpr_aed=known(rule)) if rule else a_certification()
    assert fit("cpr-aed", certification, card=card) == answer


# --- wants ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ways", "wanted", "answer"),
    [
        (("test-centre",), "in-person", "fits"),
        (("test-centre",), "remote", "does-not-fit"),
        (("test-centre", "live-remote-proctor"), "remote", "fits"),
        (("open-book-online",), "remote", "fits"),
        (("proctored",), "remote", "not-known"),
        (None, "remote", "not-known"),
    ],
)
def test_where_the_exam_is_sat(ways: tuple[Delivery, ...] | None, wanted: str, answer: str) -> None:
    exam = Exam(delivery=known(ways)) if ways else Exam()
    assert fit("delivery", a_certification(exam=exam), delivery=wanted) == answer


def test_a_specialty_that_nobody_named_is_not_known_and_not_denied() -> None:
    area: Specialty = "senior-fitness"
    senior = SpecialtyCredential(area=area, name="Senior Trainer", kind="certification")
    body = Body(name="Iron", short_name="Iron", official_domains=(), specialties=(known(senior),))
    found = of("specialty", an_entry(body=body), specialty="senior-fitness")
    assert (found.fit, found.says) == ("fits", "Iron has Senior Trainer.")
    other = of("specialty", an_entry(body=body), specialty="youth-fitness")
    assert (other.fit, other.says) == (
        "not-known",
        "Whether Iron has a credential in youth fitness was not found.",
    )


@pytest.mark.parametrize(
    ("where", "answer"),
    [
        (ExamPlace(says="In Japan.", countries=("JP",)), "fits"),
        (ExamPlace(says="Everywhere.", reach="worldwide"), "not-known"),
        (ExamPlace(says="Abroad too.", reach="abroad-too", countries=("US",)), "not-known"),
        (ExamPlace(says="At centres."), "not-known"),
        (None, "not-known"),
    ],
)
def test_a_country_fits_only_where_a_source_names_it(where: ExamPlace | None, answer: str) -> None:
    exam = Exam(where=(known(where),)) if where else Exam()
    assert fit("country", a_certification(exam=exam), country="JP") == answer


def test_the_country_of_the_body_fits() -> None:
    body = Body(name="Iron", short_name="Iron", official_domains=(), country=known("US"))
    assert of("country", an_entry(body=body), country="US").fit == "fits"


# --- the order --------------------------------------------------------------------------------


def keys(*entries: Entry, **wishes: Any) -> list[str]:
    return [each.entry.key for each in ranked(*entries, **wishes)]


def test_a_missing_price_never_looks_like_a_low_one() -> None:
    assert keys(an_entry(key="unknown"), an_entry(priced(900), key="dear")) == ["dear", "unknown"]


def test_the_cheaper_one_stands_first_among_equals_then_the_name() -> None:
    cheap = an_entry(priced(300), key="cheap")
    dear = an_entry(priced(900), key="dear")
    again = an_entry(priced(300, abbreviation="A-CPT"), key="again")
    assert keys(dear, cheap, again) == ["again", "cheap", "dear"]


def test_a_misfit_weighs_more_than_an_unknown() -> None:
    misfit = an_entry(
        priced(300, exam=Exam(delivery=known(("test-centre",)), proctoring_fee_usd=known(0))),
        key="misfit",
    )
    unknown = an_entry(a_certification(), key="unknown")
    assert keys(misfit, unknown, delivery="remote") == ["unknown", "misfit"]


def test_a_closed_programme_stands_last_and_says_so() -> None:
    closed = an_entry(priced(1, open_to_new_candidates=known(False)), key="closed")
    worse = an_entry(asking(min_age=known(MinAge(age_years=60))), key="worse")
    found = ranked(closed, worse, age_years=20)
    assert [each.entry.key for each in found] == ["worse", "closed"]
    assert found[-1].why.startswith("Closed to new people, so it stands last.")


def test_the_place_is_told_in_words() -> None:
    found = ranked(an_entry(asking(min_age=known(MinAge(age_years=18)))), age_years=20)[0]
    assert found.place == 1
    assert found.why == "Fits 2 of 3. Not known: accreditation."
    young = ranked(an_entry(asking(min_age=known(MinAge(age_years=18)))), age_years=9)[0]
    assert young.why == "Fits 1 of 3. Does not fit: age. Not known: accreditation."


entries = st.lists(
    st.builds(
        an_entry,
        certification=st.sampled_from(
            [a_certification(), priced(300), priced(900, open_to_new_candidates=known(False))]
        ),
        key=st.uuids().map(str),
    ),
    max_size=8,
    unique_by=lambda entry: entry.key,
)


@given(entries, st.none() | st.integers(0, 2000), st.none() | st.integers(10, 70))
def test_ranking_only_puts_in_order(
    found: list[Entry], budget_usd: int | None, age_years: int | None
) -> None:
    result = ranked(*found, budget_usd=budget_usd, age_years=age_years)
    assert sorted(each.entry.key for each in result) == sorted(each.key for each in found)
    assert [each.place for each in result] == list(range(1, len(found) + 1))
    assert result == ranked(*reversed(found), budget_usd=budget_usd, age_years=age_years)
    closed = [each.is_closed for each in result]
    assert closed == sorted(closed)
