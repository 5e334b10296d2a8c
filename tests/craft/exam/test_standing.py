"""What share of an exam can be expected, where its line lies, and when a test has shown enough."""

from math import sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.exam.ability import Evidence, no_evidence
from barpath.craft.exam.cuts import cut_at_pass_rate
from barpath.craft.exam.irt import right_chance
from barpath.craft.exam.standing import exam_of, standing
from barpath.craft.exam.stopping import Decision, decision
from craft.exam.items import SHARES, a_bank, an_item

BANK = a_bank(200)
EXAM = exam_of(SHARES, BANK, scored_items=100)


def learned(count: int, *, ability: float, domains: str = "ab", seed: int = 5) -> Evidence:
    """What a learner of this ability shows in the first items of the bank."""
    dice, evidence = Random(seed), no_evidence("ab")
    asked = [item for item in BANK if item.domain in domains][:count]
    for item in asked:
        chance = right_chance(ability, item.difficulty, item.guess, item.discrimination)
        evidence = evidence.after(item, is_right=dice.random() < chance)
    return evidence


def test_an_exam_expects_what_its_items_do() -> None:
    items = [an_item("x", difficulty=-1.0), an_item("y", difficulty=1.0), an_item("z", domain="b")]
    exam = exam_of({"a": 3.0, "b": 1.0}, items, scored_items=10)
    middle = 20
    assert exam.domains["a"].share == 0.75
    assert exam.domains["a"].chances[middle] == pytest.approx(0.625)
    assert exam.domains["b"].chances[middle] == pytest.approx(0.625)


def test_a_learner_of_an_ability_is_expected_to_know_what_the_items_say() -> None:
    domain = exam_of({"a": 1.0}, [an_item("x", difficulty=0.3)], scored_items=10).domains["a"]
    known = [domain.expected(ability) for ability in (-9.0, -1.1, 0.3, 0.37, 2.5, 9.0)]
    assert known == sorted(known)
    assert domain.expected(0.0) == pytest.approx(domain.chances[20])
    assert domain.expected(-9.0) == domain.chances[0]


def test_an_exam_needs_items_of_every_domain() -> None:
    with pytest.raises(ValueError, match="there is no item for the domain b"):
        exam_of(SHARES, [an_item(), an_item("other", domain="z")], scored_items=10)


def test_an_exam_needs_scored_items() -> None:
    with pytest.raises(ValueError, match="an exam has at least one scored item, not 0"):
        exam_of(SHARES, BANK, scored_items=0)


def test_standing_agrees_with_learners_drawn_one_by_one() -> None:
    dice = Random(3)
    correlation = 0.8
    shares = []
    for _ in range(4_000):
        common = dice.gauss(0, 1)
        share = 0.0
        for domain in EXAM.domains.values():
            own = sqrt(correlation) * common + sqrt(1 - correlation) * dice.gauss(0, 1)
            place = min(max((own + 4) / 0.2, 0), 39.999)
            low = int(place)
            rise = domain.chances[low + 1] - domain.chances[low]
            share += domain.share * (domain.chances[low] + (place - low) * rise)
        shares.append(share)
    stands = standing(no_evidence("ab"), EXAM)
    assert stands.share == pytest.approx(sum(shares) / len(shares), abs=0.005)
    for cut in (0.5, 0.6, 0.75):
        above = sum(share >= cut for share in shares) / len(shares)
        assert stands.chance_able(cut) == pytest.approx(above, abs=0.02)


def test_one_ability_stands_above_where_the_ability_does() -> None:
    exam = exam_of({"a": 1.0}, [item for item in BANK if item.domain == "a"], scored_items=100)
    stands = standing(no_evidence("a", correlation=1), exam)
    at_node = exam.domains["a"].chances[23]  # an ability of 0.6
    assert stands.chance_able(at_node) == pytest.approx(0.274, abs=0.005)


@given(cut=st.floats(0.3, 0.9), more=st.floats(0.01, 0.1))
@settings(max_examples=20, deadline=None)
def test_a_higher_line_is_harder_to_reach(cut: float, more: float) -> None:
    stands = standing(learned(20, ability=0.5), EXAM)
    assert stands.chance_able(cut) > stands.chance_able(cut + more)
    assert stands.chance_passing(cut) > stands.chance_passing(cut + more)


def test_luck_and_a_doubtful_line_make_both_outcomes_likelier() -> None:
    stands = standing(learned(100, ability=0.3), EXAM)
    easy = stands.share - 0.1
    certain, lucky = stands.chance_able(easy), stands.chance_passing(easy)
    assert certain > lucky > stands.chance_passing(easy, cut_sd=0.08) > 0.5


def test_more_scored_items_leave_less_to_luck() -> None:
    short, long = (exam_of(SHARES, BANK, scored_items=count) for count in (20, 200))
    evidence = learned(100, ability=0.5)
    easy = standing(evidence, long).share - 0.05
    few, many = (standing(evidence, exam).chance_passing(easy) for exam in (short, long))
    assert few < many


@pytest.mark.parametrize("rate", [0.54, 0.77, 0.8])
def test_the_line_lies_where_the_published_share_passes(rate: float) -> None:
    cut = cut_at_pass_rate(EXAM, rate)
    assert standing(no_evidence("ab"), EXAM).chance_passing(cut.share) == pytest.approx(rate)
    assert cut.pass_rate_share == rate


def test_an_easier_bank_moves_the_line_and_not_the_chance() -> None:
    easy = [an_item(f"e{n}", domain="ab"[n % 2], difficulty=-1.2 + n / 50) for n in range(100)]
    hard = [an_item(f"h{n}", domain="ab"[n % 2], difficulty=0.2 + n / 50) for n in range(100)]
    exams = [exam_of(SHARES, items, scored_items=100) for items in (easy, hard)]
    cuts = [cut_at_pass_rate(exam, 0.7) for exam in exams]
    assert cuts[0].share > cuts[1].share + 0.1
    evidence = learned(40, ability=0.0)
    chances = [
        standing(evidence, exam).chance_able(cut.share)
        for exam, cut in zip(exams, cuts, strict=True)
    ]
    assert chances[0] == pytest.approx(chances[1], abs=0.05)


@pytest.mark.parametrize("rate", [0.0, 1.0, float("nan"), 79.7])
def test_a_pass_rate_is_a_share(rate: float) -> None:
    with pytest.raises(ValueError, match="a pass rate lies between 0 and 1"):
        cut_at_pass_rate(EXAM, rate)


def decided(evidence: Evidence, *, asked: int, most: int = 100) -> Decision | None:
    """The decision about the line that seven in ten reach."""
    cut = cut_at_pass_rate(EXAM, 0.7).share
    return decision(evidence, EXAM, cut_share=cut, asked=asked, most=most)


def test_no_test_ends_before_twenty_items() -> None:
    sure = learned(19, ability=3.0)
    assert decided(sure, asked=19) is None
    found = decided(learned(20, ability=3.0), asked=20)
    assert found is not None
    assert found.side == "above"


def test_a_test_goes_on_until_every_domain_was_touched() -> None:
    assert decided(learned(40, ability=3.0, domains="a"), asked=40) is None


def test_a_test_ends_below_the_line_too() -> None:
    found = decided(learned(60, ability=-3.0), asked=60)
    assert found is not None
    assert (found.side, found.is_sure) == ("below", True)
    assert found.chance_above < 0.05


def test_near_the_line_a_test_goes_on_to_its_longest_and_then_says_which_is_likelier() -> None:
    near = learned(60, ability=-0.55, seed=2)
    assert decided(near, asked=60) is None
    found = decided(near, asked=60, most=60)
    assert found is not None
    assert not found.is_sure
    assert found.side == ("above" if found.chance_above >= 0.5 else "below")


def test_a_test_shorter_than_twenty_items_ends_when_it_is_over() -> None:
    assert decided(learned(5, ability=0.0, domains="a"), asked=5, most=5) is not None
