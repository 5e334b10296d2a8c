"""The questionnaire by number: what a yes opens, and what refers."""

import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.screening.readiness import (
    FollowUps,
    parq_plus,
    parq_plus_delay,
    parq_plus_validity,
    parq_plus_vigorous_effort,
)

ALL_NO = {f"question_{number}": False for number in range(1, 8)}


@pytest.mark.parametrize("number", range(1, 8))
@pytest.mark.parametrize(
    ("follow_ups", "expected"),
    [
        ("not answered", "answer the follow-up questions"),
        ("all no", "ready, with advice"),
        ("some yes", "further screening first"),
    ],
)
def test_a_yes_opens_the_follow_ups(number: int, follow_ups: FollowUps, expected: str) -> None:
    answers = ALL_NO | {f"question_{number}": True}
    assert parq_plus(**answers, follow_ups=follow_ups).in_class == expected


def test_seven_times_no_is_ready() -> None:
    assert parq_plus(**ALL_NO, follow_ups="not answered").in_class == "ready"
    assert parq_plus(**ALL_NO, follow_ups="all no").in_class == "ready"


def test_a_follow_up_without_a_yes_is_refused() -> None:
    with pytest.raises(OutOfRange, match="look at the form again"):
        parq_plus(**ALL_NO, follow_ups="some yes")


def test_a_delay_says_why() -> None:
    standing = parq_plus_delay(
        has_temporary_illness=False, is_pregnant=True, health_has_changed=False
    )
    assert standing.in_class == "wait"
    assert standing.means.startswith("Pregnancy: talk to a clinician or complete ePARmed-X+. ")
    none = parq_plus_delay(has_temporary_illness=False, is_pregnant=False, health_has_changed=False)
    assert none.in_class == "no reason to wait"


def test_a_form_holds_for_twelve_months_unless_health_changes() -> None:
    assert parq_plus_validity(since_months=12, health_has_changed=False).in_class == "valid"
    assert parq_plus_validity(since_months=12.1, health_has_changed=False).in_class == "void"
    assert parq_plus_validity(since_months=1, health_has_changed=True).in_class == "void"


def test_only_over_45_and_only_without_the_habit_is_advice_asked() -> None:
    def rank(age: float, used: bool) -> int:
        return parq_plus_vigorous_effort(age_years=age, is_used_to_vigorous_effort=used).rank

    assert [rank(45, False), rank(45.5, False), rank(60, True)] == [0, 1, 0]


def test_the_form_has_seven_general_questions() -> None:
    with pytest.raises(OutOfRange, match="among the 7 general ones") as refused:
        parq_plus(**ALL_NO, follow_ups="some yes")
    assert (refused.value.quantity, refused.value.value) == ("question_1", 0)
