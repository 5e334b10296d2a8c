"""The chance of passing: what it averages over, when there is none, and its words."""

from dataclasses import replace
from random import Random

import pytest

from barpath.craft.exam.ability import Evidence, no_evidence
from barpath.craft.exam.cuts import Cut, cut_at_pass_rate
from barpath.craft.exam.irt import right_chance
from barpath.craft.exam.readiness import (
    MATCHES,
    UNCORRECTED,
    Chance,
    Matches,
    NoChance,
    Plan,
    chance_of_passing,
    raises,
)
from barpath.craft.exam.recalibrating import Correction
from barpath.craft.exam.standing import exam_of
from barpath.craft.exam.wording import chance_in_words, how_it_was_got
from craft.exam.items import SHARES, a_bank

BANK = a_bank(200, sd=0.5)
EXAM = exam_of(SHARES, BANK, scored_items=100)
CUT = cut_at_pass_rate(EXAM, 0.8)
NOW = Plan(0, {})


def learned(count: int, *, ability: float = 0.2, domains: str = "ab") -> Evidence:
    """What a learner shows in the first items of the bank."""
    dice, evidence = Random(8), no_evidence("ab")
    for item in [item for item in BANK if item.domain in domains][:count]:
        chance = right_chance(ability, item.difficulty, item.guess, item.discrimination)
        evidence = evidence.after(item, is_right=dice.random() < chance)
    return evidence


LEARNED = learned(100)


def given(
    evidence: Evidence = LEARNED,
    plan: Plan = NOW,
    cut: Cut | None = CUT,
    *,
    matches: Matches = MATCHES,
    correction: Correction = UNCORRECTED,
) -> Chance:
    """The chance, where there is one."""
    found = chance_of_passing(evidence, EXAM, cut, plan, matches=matches, correction=correction)
    assert isinstance(found, Chance)
    return found


def refused(evidence: Evidence = LEARNED, plan: Plan = NOW, cut: Cut | None = CUT) -> str:
    """Why there is no chance."""
    found = chance_of_passing(evidence, EXAM, cut, plan)
    assert isinstance(found, NoChance)
    return found.sentence


def test_the_chance_lies_in_its_band() -> None:
    for ability in (-2.0, -0.5, 0.2, 2.5):
        found = given(learned(100, ability=ability))
        assert 0 <= found.low <= found.chance <= found.high <= 1


def test_who_shows_more_has_the_better_chance() -> None:
    chances = [given(learned(100, ability=ability)).chance for ability in (-1.5, -0.5, 0.5)]
    assert chances == sorted(chances)
    assert chances[0] < 0.5
    assert chances[2] > 0.8


def test_nobody_known_passes_as_often_as_the_published_rate() -> None:
    nobody = no_evidence("ab")
    scales = {name: replace(scale, answered=60) for name, scale in nobody.scales.items()}
    found = given(Evidence(scales), cut=replace(CUT, sd=0.0))
    assert found.chance == pytest.approx(0.8, abs=0.01)


def test_each_doubt_draws_the_chance_to_the_middle() -> None:
    sure = given(matches=((1.0, 1.0),), cut=replace(CUT, sd=0.0)).chance
    assert 0.5 < given(matches=((0.8, 1.0),), cut=replace(CUT, sd=0.0)).chance < sure
    assert 0.5 < given(matches=((1.0, 1.0),), cut=replace(CUT, sd=0.06)).chance < sure
    assert (
        0.5
        < given(plan=Plan(90, {}), matches=((1.0, 1.0),), cut=replace(CUT, sd=0.0)).chance
        < sure
    )


def test_a_line_less_known_makes_a_wider_band() -> None:
    narrow, wide = (given(cut=replace(CUT, sd=sd)) for sd in (0.01, 0.08))
    assert wide.high - wide.low > narrow.high - narrow.low


def test_planned_study_raises_the_chance_and_forgetting_lowers_it() -> None:
    assert given(plan=Plan(10, {"a": 0.5})).chance > given(plan=Plan(10, {})).chance
    assert given(plan=Plan(10, {"a": -0.5})).chance < given(plan=Plan(10, {})).chance


def test_reported_outcomes_correct_chance_and_band() -> None:
    low = Correction("line", 150, level=-1.0)
    assert given(correction=low).chance < given().chance
    assert given(correction=low).low < given().low


def test_no_chance_without_a_published_pass_rate() -> None:
    assert "publishes no pass rate" in refused(cut=None)


def test_no_chance_after_the_exam() -> None:
    assert refused(plan=Plan(-1, {})) == "No chance is given: the day of the exam is past."


def test_no_chance_under_sixty_first_answers() -> None:
    assert refused(learned(59)) == "A chance is given from 60 first answers on; you have given 59."
    assert given(learned(60))


def test_no_chance_while_a_heavy_domain_is_hardly_touched() -> None:
    assert refused(learned(70, domains="a")) == (
        "A chance is given once you have answered 8 items of b, which is 40% of the exam; "
        "you have answered 0."
    )


def test_a_light_domain_may_be_untouched() -> None:
    exam = exam_of({"a": 86.0, "b": 14.0}, BANK, scored_items=100)
    found = chance_of_passing(learned(70, domains="a"), exam, CUT, NOW)
    assert isinstance(found, Chance)


def test_an_hour_does_most_where_most_is_asked() -> None:
    found = raises(LEARNED, EXAM, CUT, NOW)
    assert [each.domain for each in found] == ["a", "b"]
    assert found[0].gain > found[1].gain > 0


def test_an_hour_does_what_the_caller_knows_of_it() -> None:
    found = raises(LEARNED, EXAM, CUT, NOW, hour_logits={"b": 0.3})
    assert found[0].domain == "b"
    assert found[1].gain == pytest.approx(0)


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        ((0.7, 0.5, 0.9), "about 7 in 10; between 5 and 9 in 10"),
        ((0.68, 0.66, 0.71), "about 7 in 10"),
        ((0.98, 0.9, 0.999), "more than 9 in 10; at least 9 in 10"),
        ((0.99, 0.97, 0.999), "more than 9 in 10"),
        ((0.8, 0.6, 0.97), "about 8 in 10; at least 6 in 10"),
        ((0.02, 0.001, 0.03), "less than 1 in 10"),
        ((0.1, 0.02, 0.3), "about 1 in 10; at most 3 in 10"),
        ((0.5, 0.01, 0.99), "about 5 in 10; it could be anything"),
    ],
)
def test_the_words(chance: tuple[float, float, float], words: str) -> None:
    assert chance_in_words(Chance(*chance, CUT)) == words


def test_how_it_was_got_names_what_is_assumed() -> None:
    said = " ".join(how_it_was_got(LEARNED, CUT, Plan(36, {"a": 0.2})))
    assert "first answers to 100 items" in said
    assert "80% of those who sit would pass, as published" in said
    assert "correlates by 0.8 to 1 is our assumption" in said
    assert "In the 36 days until the exam your level may move by itself by about 0.3" in said
    assert "Study you have planned, and what you may forget, are counted." in said
    assert "outcomes that learners reported" not in said


def test_how_it_was_got_says_what_was_left_out() -> None:
    said = " ".join(how_it_was_got(LEARNED, CUT, NOW, correction=Correction("line", 120)))
    assert "The exam is today" in said
    assert "Study until the exam is not counted." in said
    assert "corrected by 120 outcomes that learners reported" in said
