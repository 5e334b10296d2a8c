"""How the minutes of a session are shared out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.allocating import (
    PLAY_SLACK_MIN,
    Allocation,
    allocate,
)
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client

WARM = knowledge().rules["session-starts-warm"].numbers
LONG = knowledge().rules["longer-for-heart-lungs-and-age"].numbers
PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {"goals": ("weight_loss",)},
    {"goals": ("endurance",)},
    {"goals": ("flexibility",)},
    {"age_years": 70, "conditions": ("fall_risk",)},
    {"age_years": 9, "goals": ("play",)},
    {"conditions": ("cad",), "clearance": "Dr A."},
    {"conditions": ("pregnant_trimester2",), "clearance": "Dr A."},
    {"conditions": ("diabetes2",), "clearance": "Dr A."},
    {"format": "group", "people": 8},
)


def share_out(minutes: int, *, is_lifting: bool = True, **said: Any) -> Allocation:
    brief = brief_of(Request(client=a_client(**said)), knowledge())
    return allocate(
        brief.client, brief.said, brief.claims, brief.bounds, minutes, is_lifting=is_lifting
    )


def minutes_of(found: Allocation) -> list[int]:
    return [getattr(found, name) for name in Allocation.__dataclass_fields__]


@given(minutes=st.integers(25, 120), said=st.sampled_from(PEOPLE), is_lifting=st.booleans())
def test_every_minute_is_given_out_once(
    minutes: int, said: dict[str, Any], is_lifting: bool
) -> None:
    found = share_out(minutes, is_lifting=is_lifting, **said)
    assert min(minutes_of(found)) >= 0
    if is_lifting or found.cardio:
        explaining = PLAY_SLACK_MIN if found.play and is_lifting else 0
        assert sum(minutes_of(found)) + explaining == minutes
    assert bool(found.lifting) == is_lifting or said.get("age_years") == 9


def test_a_session_starts_warm_and_a_short_one_with_less() -> None:
    assert share_out(45).warm_up == WARM["at_least_minutes"]
    assert share_out(20).warm_up == WARM["short_at_least_minutes"]


@pytest.mark.parametrize("minutes", [20, 45])
@pytest.mark.parametrize("condition", ["cad", "heart_failure", "hypertension", "asthma"])
def test_hearts_and_lungs_take_ten_minutes_to_warm_up_and_five_to_cool_down(
    condition: str, minutes: int
) -> None:
    found = share_out(minutes, conditions=(condition,), clearance="Dr A.")
    assert found.warm_up == LONG["at_least_minutes"]
    assert found.cool_down == LONG["cool_down_at_least_minutes"]


def test_a_goal_takes_its_share_of_cardio() -> None:
    assert share_out(45, goals=("strength",)).cardio == 0
    assert share_out(60, goals=("weight_loss",)).cardio > share_out(60, goals=("general",)).cardio
    assert (
        share_out(45, goals=("strength",), conditions=("diabetes2",), clearance="Dr A.").cardio > 0
    )


def test_a_session_without_lifting_is_all_cardio() -> None:
    assert share_out(45, is_lifting=False).cardio == 45 - WARM["at_least_minutes"]


def test_who_may_fall_trains_balance_and_the_expecting_breathe() -> None:
    assert share_out(45, age_years=70, conditions=("fall_risk",)).balance > 0
    expecting: dict[str, Any] = {"conditions": ("pregnant_trimester2",), "clearance": "Dr A."}
    assert share_out(45, **expecting).breathing > 0
    assert share_out(45).balance == share_out(45).breathing == 0


def test_children_play_for_half_of_the_time() -> None:
    found = share_out(40, age_years=9, goals=("play",))
    assert found.play == 20
    assert found.cardio == 0


def test_a_long_session_or_the_wish_for_it_ends_with_stretching() -> None:
    assert share_out(60).stretching > 0
    assert share_out(45).stretching == 0
    assert share_out(45, goals=("mobility",)).stretching > 0


def test_what_does_not_fit_is_left_out_before_the_lifting_is() -> None:
    assert share_out(25, age_years=70, conditions=("fall_risk",)).balance == 0
    assert share_out(25, age_years=70, conditions=("fall_risk",)).lifting > 0


def test_balance_takes_as_much_as_it_is_an_aim() -> None:
    falling = share_out(45, conditions=("fall_risk",))
    thin = share_out(45, conditions=("osteoporosis",))
    assert (falling.balance, thin.balance, share_out(45).balance) == (10, 5, 0)


def test_with_falls_a_session_without_lifting_is_half_walking_at_most() -> None:
    found = share_out(75, is_lifting=False, conditions=("fall_risk",))
    assert found.cardio <= 75 / 2
    assert found.balance > share_out(75, conditions=("fall_risk",)).balance
    assert sum(minutes_of(found)) == 75
