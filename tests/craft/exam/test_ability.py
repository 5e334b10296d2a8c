"""What first answers say of a learner, by domain."""

from datetime import date, timedelta
from math import exp, sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.exam import grid
from barpath.craft.exam.ability import Answer, Evidence, first_answers, gathered, no_evidence
from barpath.craft.exam.grid import NODES
from barpath.craft.exam.irt import right_chance
from craft.exam.items import a_bank, an_item

DAY = date(2026, 3, 2)


def learned(right: str, *, domain: str = "a", correlation: float = 0.8) -> Evidence:
    """The evidence after answers to items of all difficulties, "1" for a right one."""
    evidence = no_evidence("ab", correlation=correlation).on(DAY)
    for number, mark in enumerate(right):
        item = an_item(f"i{number}", domain=domain, difficulty=(number % 5 - 2) / 2)
        evidence = evidence.after(item, is_right=mark == "1")
    return evidence


def test_before_any_answer_everybody_is_one_who_sits_the_exam() -> None:
    estimate = no_evidence("ab").estimate("a")
    assert estimate.mean == pytest.approx(0, abs=1e-6)
    assert estimate.sd == pytest.approx(1, abs=0.01)


def test_one_ability_is_estimated_as_by_hand() -> None:
    item = an_item(difficulty=0.5, guess=0.2)
    heights = [
        exp(-0.5 * node * node) * right_chance(node, 0.5, 0.2) ** 2
        for node in (place / 100 for place in range(-600, 601))
    ]
    fine = [place / 100 for place in range(-600, 601)]
    mean = sum(h * node for h, node in zip(heights, fine, strict=True)) / sum(heights)
    evidence = no_evidence("a", correlation=1)
    for _ in range(2):
        evidence = evidence.after(item, is_right=True)
    assert evidence.estimate("a").mean == pytest.approx(mean, abs=1e-3)


def test_two_domains_are_estimated_as_by_a_sum_over_both() -> None:
    evidence = learned("1101", domain="a", correlation=0.6)
    rows = grid.normal_rows(sqrt(0.6), sqrt(0.4))
    prior = grid.normal(0.0, 1.0)
    likelihood = evidence.scales["a"].likelihood
    whole = mean = 0.0
    for common, row in zip(prior, rows, strict=True):
        for node_a, in_a in enumerate(row):
            for node_b, in_b in enumerate(row):
                height = common * in_a * in_b * likelihood[node_a]
                whole += height
                mean += height * NODES[node_b]
    assert evidence.estimate("b").mean == pytest.approx(mean / whole)


@pytest.mark.parametrize("right", ["1" * 40, "0" * 40])
def test_all_right_and_all_wrong_have_estimates_too(right: str) -> None:
    estimate = learned(right).estimate("a")
    assert abs(estimate.mean) > 1.5
    assert 0 < estimate.sd < 1


def test_a_domain_without_answers_leans_on_the_other() -> None:
    lent = learned("1" * 20).estimate("b")
    assert 0.5 < lent.mean < learned("1" * 20).estimate("a").mean
    assert lent.sd > learned("1" * 20).estimate("a").sd
    assert learned("1" * 20, correlation=0).estimate("b").mean == pytest.approx(0, abs=1e-6)


@given(
    marks=st.lists(st.booleans(), min_size=1, max_size=12), order=st.randoms(use_true_random=False)
)
@settings(max_examples=25, deadline=None)
def test_the_order_of_one_days_answers_does_not_matter(marks: list[bool], order: Random) -> None:
    pairs = list(zip(a_bank(12), marks, strict=False))
    shuffled = list(pairs)
    order.shuffle(shuffled)
    ends = []
    for each in (pairs, shuffled):
        evidence = no_evidence("ab")
        for item, is_right in each:
            evidence = evidence.after(item, is_right=is_right)
        ends.append(evidence.estimate("a"))
    assert ends[0].mean == pytest.approx(ends[1].mean)
    assert ends[0].sd == pytest.approx(ends[1].sd)


@given(marks=st.lists(st.booleans(), max_size=15), item=st.integers(0, 29))
@settings(max_examples=25, deadline=None)
def test_a_right_answer_raises_and_a_wrong_one_lowers_every_estimate(
    marks: list[bool], item: int
) -> None:
    bank = a_bank(60)
    evidence = no_evidence("ab")
    for asked, is_right in zip(bank[30:], marks, strict=False):
        evidence = evidence.after(asked, is_right=is_right)
    better = evidence.after(bank[item], is_right=True)
    worse = evidence.after(bank[item], is_right=False)
    for domain in "ab":
        assert worse.estimate(domain).mean < evidence.estimate(domain).mean
        assert evidence.estimate(domain).mean < better.estimate(domain).mean


def test_a_guessed_difficulty_tells_less_than_a_known_one() -> None:
    known, guessed = (
        no_evidence("a", correlation=1).after(an_item(sd=sd), is_right=False).estimate("a")
        for sd in (0.0, 0.9)
    )
    assert known.mean < guessed.mean < 0


def test_only_first_unassisted_answers_measure() -> None:
    answers = [
        Answer("later", is_right=False, answered_on=DAY + timedelta(1)),
        Answer("once", is_right=True, answered_on=DAY),
        Answer("once", is_right=False, answered_on=DAY),
        Answer("helped", is_right=True, answered_on=DAY, is_assisted=True),
        Answer("helped", is_right=True, answered_on=DAY + timedelta(2)),
    ]
    assert [(each.item, each.is_right) for each in first_answers(answers)] == [
        ("once", True),
        ("later", False),
    ]


def test_answers_to_unknown_items_other_domains_and_of_days_to_come_do_not_count() -> None:
    items = {"known": an_item("known"), "elsewhere": an_item("elsewhere", domain="z")}
    answers = [Answer(name, is_right=True, answered_on=DAY) for name in ("gone", "elsewhere")]
    answers.append(Answer("known", is_right=True, answered_on=DAY + timedelta(1)))
    none = no_evidence("ab")
    assert gathered(answers, items, none=none, today=DAY).answered == 0
    assert gathered(answers, items, none=none, today=DAY + timedelta(1)).answered == 1


@pytest.mark.parametrize("days", [1, 30, 400])
def test_time_makes_the_estimate_less_sure_and_draws_it_to_the_middle(days: int) -> None:
    then = learned("1" * 30)
    now = then.on(DAY + timedelta(days))
    assert now.estimate("a").sd > then.estimate("a").sd
    assert 0 < now.estimate("a").mean < then.estimate("a").mean


def test_many_days_one_by_one_widen_as_much_as_all_at_once() -> None:
    then = learned("110100111011")
    at_once, by_day = then.on(DAY + timedelta(30)), then
    for day in range(30):
        by_day = by_day.on(DAY + timedelta(day + 1))
    assert by_day.estimate("a").sd == pytest.approx(at_once.estimate("a").sd, abs=0.004)
    assert by_day.estimate("a").mean == pytest.approx(at_once.estimate("a").mean, abs=0.01)


def test_a_clock_set_back_changes_nothing() -> None:
    then = learned("110")
    assert then.on(DAY - timedelta(3)) is then
    assert then.on(DAY) is then


def test_answers_of_several_days_are_gathered_in_their_order() -> None:
    items = {item.item: item for item in a_bank(10)}
    answers = [
        Answer(name, is_right=number % 2 == 0, answered_on=DAY + timedelta(number))
        for number, name in enumerate(items)
    ]
    none = no_evidence("ab")
    today = DAY + timedelta(20)
    whole = gathered(reversed(answers), items, none=none, today=today)
    assert whole.answered == 10
    assert whole.learned_on == today
    assert whole.estimate("a") == gathered(answers, items, none=none, today=today).estimate("a")


@pytest.mark.parametrize("correlation", [-0.1, 0.99, 1.1])
def test_domains_cannot_correlate_by_anything_else(correlation: float) -> None:
    with pytest.raises(ValueError, match=r"domains correlate by 0 to 0\.98, or by 1"):
        no_evidence("ab", correlation=correlation)
