"""Reasons, each from solving again."""

from datetime import date

import pytest

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import pose
from barpath.craft.programming.reasons import reason
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.problem import Solved
from barpath.craft.programming.solving.solve import solve
from barpath.craft.programming.why import _loss, why_dose, why_not, why_this
from craft.programming.requests import a_request, include

BASE = knowledge()
BRIEF = brief_of(a_request(days_per_week=1, minutes_min=25, horizon_weeks=4), BASE)
BLOCK = blocks(BRIEF.client, BASE)[0]


def _claim(verified: str) -> Claim:
    return Claim(
        statement="Loads stay at or under {at_most_percent} to {over_percent} % of it.",
        numbers={"at_most_percent": 60, "over_percent": 70}, force="soft", bites=("week",),
        sources=("acsm-progression-2009",), evidence="B", verified=verified,  # type: ignore[arg-type]
        reviewed_on=date(2026, 11, 1), rule="XXX-01", tier=2, weight=50,
    )  # fmt: skip


def test_a_recalled_number_is_withheld_from_the_client_and_marked_for_the_trainer() -> None:
    assert reason(_claim("recall"), "client") == "Loads stay at or under … % of it."
    for_trainer = reason(_claim("recall"), "trainer")
    assert "60 to 70 %" in for_trainer
    assert "Unverified" in for_trainer
    assert "60 to 70 %" in reason(_claim("page"), "client")
    assert "Unverified" not in reason(_claim("page"), "trainer")


def test_an_exercise_that_was_asked_for_is_there_because_no_week_is_without_it() -> None:
    brief = brief_of(a_request(include("Goblet Squat"), days_per_week=1, minutes_min=30), BASE)
    found = why_this(brief, blocks(brief.client, BASE)[0], "Goblet Squat")
    assert "No week keeps all that it must without Goblet Squat." in found.says
    assert found.rules


def test_names_what_would_stand_in_its_place() -> None:
    week = solve(pose(BRIEF, BLOCK).problem)
    key = week.template[0][0][0]
    found = why_this(BRIEF, BLOCK, key)
    name = BASE.movement.exercises[key].name
    assert found.says.startswith(f"Without {name}")
    assert name not in found.instead


def test_an_exercise_that_is_out_names_the_kit_and_the_rules() -> None:
    found = why_not(BRIEF, BLOCK, "Barbell Front Squat")
    assert "it needs barbell and rack" in found.says
    assert "SEL-02" in found.rules


def test_an_exercise_that_conflicts_names_the_wish_it_conflicts_with() -> None:
    no_squat = Wish(id="no", kind="refuse_pattern", value="SQ")
    brief = brief_of(a_request(no_squat, days_per_week=1, minutes_min=25), BASE)
    found = why_not(brief, BLOCK, "Goblet Squat")
    assert "no squat; Goblet Squat in the plan" in found.says


def test_an_exercise_that_was_passed_over_loses_something_or_is_a_near_choice() -> None:
    chosen = {key for row in solve(pose(BRIEF, BLOCK).problem).template for key, _ in row}
    other = next(key for key in pose(BRIEF, BLOCK).problem.candidates if key not in chosen)
    found = why_not(BRIEF, BLOCK, other)
    assert ("would lose" in found.says) == bool(found.tier)
    assert found.tier or "near choice" in found.says


def test_an_exercise_nobody_knows() -> None:
    with pytest.raises(KeyError):
        why_not(BRIEF, BLOCK, "Levitation")


@pytest.mark.parametrize(
    ("best", "other", "tier"),
    [
        ({"goal": (100, 100.0)}, {"goal": (90, 95.0)}, "goal"),
        ({"goal": (100, 110.0)}, {"goal": (90, 105.0)}, ""),
        ({"goal": (100, 100.0), "quality": (50, 50.0)},
         {"goal": (102, 103.0), "quality": (40, 41.0)}, ""),
        ({"goal": (100, 100.0), "quality": (50, 50.0)},
         {"goal": (100, 100.0), "quality": (40, 41.0)}, "quality"),
    ],
)  # fmt: skip
def test_a_loss_is_named_only_where_it_is_proven(
    best: dict[str, tuple[int, float]], other: dict[str, tuple[int, float]], tier: str
) -> None:
    found, share = _loss(Solved(template=(), reached=best), Solved(template=(), reached=other))
    assert found == tier
    assert (share > 0) == bool(tier)


def test_a_dose_names_its_band_its_rules_their_sources_and_evidence() -> None:
    key = solve(pose(BRIEF, BLOCK).problem).template[0][0][0]
    band, *rules = why_dose(BRIEF, BLOCK, key)
    assert "sets" in band
    assert rules
    assert all("Source: " in rule and "Evidence " in rule for rule in rules)
