"""What a phase keeps of the one before: each claim lets one plan be and holds another back."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.programme import Phase, Programme, Week
from barpath.craft.programming.request import Client
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
)

GOBLET, FRONT = "Goblet Squat", "Barbell Front Squat"
READY = knowledge().rules["harder-ways-wait-until-ready"].says()
WALL, PUSH_UP, CURL = "Wall Push-Up", "Push-Up", "Dumbbell Curl"


def then(before: dict[str, int], after: dict[str, int], **said: Any) -> Programme:
    """Two phases of two weeks, each with these exercises in so many sets."""
    weeks = [
        Week(
            number=number,
            is_deload=number in said.get("lighter", ()),
            sessions=(a_session(a_part("main", *(a_slot(n, sets=s) for n, s in held.items()))),),
        )
        for number, held in enumerate((before, before, after, after), start=1)
    ]
    phases = (Phase(name="Base", weeks=(1, 2)), Phase(name="Build", weeks=(3, 4)))
    return a_programme(weeks=tuple(weeks), phases=phases)


ARMS = a_client(emphasis=("biceps",))
BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "main-lifts-stay-or-get-harder": (
        a_client(),
        then({WALL: 3}, {PUSH_UP: 3}),
        then({PUSH_UP: 3}, {WALL: 3}),
        f"week 3, {PUSH_UP}",
    ),
    "what-comes-first-keeps-its-sets": (
        ARMS,
        then({CURL: 14}, {CURL: 14}),
        then({CURL: 14}, {CURL: 12}),
        "week 3",
    ),
    "harder-ways-wait-until-ready": (
        a_client(status="novice"),
        msgspec.structs.replace(then({WALL: 3}, {PUSH_UP: 3}), text=READY),
        then({WALL: 3}, {PUSH_UP: 3}),
        f"week 3, {PUSH_UP}",
    ),
    "no-muscle-drops-out": (
        a_client(),
        then({CURL: 24}, {CURL: 20}),  # the forearms get half as many
        then({CURL: 24}, {CURL: 19}),
        "week 3",
    ),
}


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_lighter_week_may_hold_fewer() -> None:
    found = breaches_of(
        "no-muscle-drops-out", then({CURL: 8}, {CURL: 4}, lighter=(3, 4)), a_client()
    )
    assert found == []


def test_half_a_set_elsewhere_does_not_make_up_for_one_that_tires_the_muscle_itself() -> None:
    pulls = then({CURL: 14}, {CURL: 12, "Seated Cable Row": 4})
    named = breaches_of("what-comes-first-keeps-its-sets", pulls, ARMS)
    assert [says for _, says in named] == [
        "Sets fell from the last phase: biceps directly 12 of 14."
    ] * 2
    unnamed = a_client(goals=("hypertrophy",))
    assert "directly" not in str(breaches_of("what-comes-first-keeps-its-sets", pulls, unnamed))
