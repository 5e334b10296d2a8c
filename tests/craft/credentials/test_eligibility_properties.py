"""What holds of the earliest day for every rule and every candidate."""

from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.credentials.candidates import Candidate, HeldPaper, Term
from barpath.craft.credentials.days import birthday
from barpath.craft.credentials.eligibility import Eligibility, check_eligibility
from barpath.craft.knowledge.figures import NOT_KNOWN
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed, MinAge, OtherPaper
from values import TODAY, asking, known

maybe = st.sampled_from([True, False, None])
days = st.dates(TODAY - timedelta(days=900), TODAY + timedelta(days=900))
confidences = st.sampled_from(["confirmed", "one-source", "unverified"])
KINDS = [
    "cpr-aed", "cpr", "diploma", "degree", "photo-id", "guardian-consent", "anatomy-course",
    "certification",
]  # fmt: skip


@st.composite
def papers(draw: st.DrawFn) -> HeldPaper:
    issued_on = draw(st.none() | days)
    length = timedelta(days=draw(st.integers(0, 800)))
    kind = draw(st.sampled_from(KINDS))
    return HeldPaper(
        key=kind,
        kind=kind,
        name=kind,
        issued_on=issued_on,
        expires_on=draw(st.none() | st.just((issued_on or TODAY) + length)),
        term=draw(st.none() | st.just(Term(24))),
        is_hands_on=draw(maybe),
        is_ncca=draw(maybe),
    )


candidates = st.builds(
    Candidate,
    born_on=st.none() | st.dates(date(1950, 1, 1), TODAY),
    education=st.sampled_from(["", "none", "high-school", "college"]),
    papers=st.lists(papers(), max_size=5).map(tuple),
)


@st.composite
def cards(draw: st.DrawFn) -> CprAed:
    required = draw(st.booleans())
    whens = ["not-stated", "at-registration", "at-exam", "after-exam", "before-certificate"]
    when: Any = draw(st.sampled_from(whens))
    days_after = draw(st.integers(0, 400)) if when == "after-exam" else None
    return CprAed(
        required=required,
        when=when,
        days_after_exam=days_after,
        aed=draw(maybe),
        hands_on=draw(maybe),
    )


def figures(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.just(NOT_KNOWN) | st.builds(known, values, confidences)


ages = st.builds(
    MinAge,
    age_years=st.just(18),
    exception=st.sampled_from(["", "guardian-consent", "high-school-graduate"]),
)
OTHERS: list[OtherPaper] = list(get_args(OtherPaper))
ANY_AGE = figures(ages)


@st.composite
def certifications(draw: st.DrawFn, min_ages: Any = ANY_AGE) -> CertificationProgramme:
    schooling = st.sampled_from(["none", "high-school", "high-school-if-under-18"])
    return asking(
        min_age=draw(min_ages),
        education=draw(figures(schooling)),
        cpr_aed=draw(figures(cards())),
        other=tuple(draw(st.lists(st.sampled_from(OTHERS), max_size=2, unique=True))),
        open_to_new_candidates=draw(figures(st.booleans())),
    )


def check(certification: CertificationProgramme, candidate: Candidate) -> Eligibility:
    return check_eligibility(certification, candidate, today=TODAY)


EIGHTEEN = st.builds(known, st.just(MinAge(age_years=18)), confidences)


@given(certifications(min_ages=EIGHTEEN), candidates)
def test_never_before_the_eighteenth_birthday_where_eighteen_is_asked(
    certification: CertificationProgramme, candidate: Candidate
) -> None:
    found = check(certification, candidate)
    for day in (found.earliest_on, found.possible_from_on):
        if day is not None:
            assert candidate.born_on is not None
            assert day >= birthday(candidate.born_on, 18)


@given(certifications(), candidates, papers())
def test_one_more_paper_never_makes_it_later(
    certification: CertificationProgramme, candidate: Candidate, more: HeldPaper
) -> None:
    before = check(certification, candidate)
    richer = Candidate(candidate.born_on, candidate.education, (*candidate.papers, more))
    after = check(certification, richer)
    assert (after.earliest_on or date.max) <= (before.earliest_on or date.max)
    assert (after.possible_from_on or date.max) <= (before.possible_from_on or date.max)


@given(certifications(), candidates)
def test_an_earliest_day_is_a_day_on_which_one_may_sit_and_its_lack_has_reasons(
    certification: CertificationProgramme, candidate: Candidate
) -> None:
    found = check(certification, candidate)
    assert bool(found.reasons) is (found.earliest_on is None)
    assert (found.may_sit is True) is (found.earliest_on is not None)
    if found.earliest_on is not None:
        assert found.earliest_on >= TODAY
        assert found.possible_from_on is not None
        assert found.possible_from_on <= found.earliest_on


@given(certifications(), candidates)
def test_what_nobody_knows_or_confirmed_is_never_met(
    certification: CertificationProgramme, candidate: Candidate
) -> None:
    for requirement in check(certification, candidate).requirements:
        if requirement.figure.confidence in {"unverified", "not-found"}:
            assert requirement.state in {"not-known", "missing"}
            assert requirement.earliest_on is None


@given(certifications(), candidates, days)
def test_a_proof_counts_on_the_day_it_is_shown_for(
    certification: CertificationProgramme, candidate: Candidate, exam_on: date
) -> None:
    found = check_eligibility(certification, candidate, today=TODAY, exam_on=exam_on)
    for requirement in found.requirements:
        if requirement.state == "met" and requirement.proof is not None:
            last_on = requirement.proof.last_on
            assert last_on is not None
            assert last_on >= exam_on
