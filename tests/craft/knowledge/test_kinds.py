"""What the kinds work out, and what they refuse to hold."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge import Span
from barpath.craft.knowledge.kinds.certifications import StudyTime
from barpath.craft.knowledge.kinds.prerequisites import CprAed, CprWhen, OtherPrerequisite
from barpath.craft.knowledge.kinds.prices import Fee, Packages, Tier, Variant
from barpath.craft.knowledge.kinds.renewals import CycleAnchor
from barpath.craft.knowledge.kinds.sources import Source


def test_a_fee_is_the_least_that_ones_cases_allow() -> None:
    fee = Fee(
        usd=90,
        instead=(
            Variant(case="member", usd=65),
            Variant(case="two-or-more-credentials", usd=100),
        ),
    )
    assert fee.usd_for() == 90
    assert fee.usd_for("member") == 65
    assert fee.usd_for("once-for-life") == 90


@given(prices=st.lists(st.integers(0, 5000), min_size=1, max_size=5))
def test_packages_run_from_the_cheapest_to_the_dearest(prices: list[int]) -> None:
    packages = Packages(tiers=tuple(Tier(name="Plus", usd=price) for price in prices))
    assert packages.usd == Span(low=min(prices), high=max(prices))


@pytest.mark.parametrize(
    ("time", "days"),
    [
        (StudyTime(span=Span(low=60, high=90), unit="days"), Span(low=60, high=90)),
        (StudyTime(span=Span(low=4, high=12), unit="weeks"), Span(low=28, high=84)),
        (StudyTime(span=Span(low=3, high=6), unit="months"), Span(low=90, high=180)),
        (StudyTime(hours=Span(low=75, high=75)), None),
    ],
)
def test_study_time_in_days(time: StudyTime, days: Span | None) -> None:
    assert time.days == days


@pytest.mark.parametrize("when", ["at-exam", "after-exam"])
def test_days_after_the_exam_belong_to_after_exam_alone(when: CprWhen) -> None:
    days = None if when == "after-exam" else 60
    with pytest.raises(ValueError, match="needs days_after_exam for after-exam"):
        CprAed(required=True, when=when, days_after_exam=days)


def test_a_card_due_only_at_renewal_is_not_required_before() -> None:
    assert not CprAed(required=False, when="at-renewal").required
    with pytest.raises(ValueError, match="due only at renewal"):
        CprAed(required=True, when="at-renewal")


def test_empty_lists_that_mean_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="names no paper"):
        OtherPrerequisite(any_of=())
    with pytest.raises(ValueError, match="names no package"):
        Packages(tiers=())
    with pytest.raises(ValueError, match="neither how long nor how many hours"):
        StudyTime()


def test_only_fixed_periods_have_periods() -> None:
    with pytest.raises(ValueError, match="needs periods for period-end"):
        CycleAnchor(ends="period-end")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org", "example.org"])
def test_a_source_links_to_the_web_or_nowhere(url: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="is not an address of the web"):
        msgspec.convert({"title": "A page", "kind": "official", "url": url}, Source)
