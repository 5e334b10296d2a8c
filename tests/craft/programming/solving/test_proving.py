"""How far a programme may be from the best one, over all its weeks, and what is proven of that."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from barpath.craft.programming.solving.problem import Open, Solved
from barpath.craft.programming.solving.proving import gap_over, proven

Sizes = list[tuple[int, int]]
"""What may be packed, each with its worth and its size."""


def solved(**reached: tuple[int, float]) -> Solved:
    return Solved(template=(), reached=reached)


def test_a_week_that_is_done_for_long_weighs_more() -> None:
    far, near = solved(goal=(100, 120)), solved(goal=(100, 100))
    assert gap_over([(far, 1), (near, 3)]) == pytest.approx(0.05)
    assert gap_over([(far, 3), (near, 1)]) == pytest.approx(0.15)


def test_the_tier_that_is_farthest_from_its_bound_counts() -> None:
    found = solved(health=(100, 101), goal=(100, 130), quality=(100, 110))
    assert gap_over([(found, 4)]) == pytest.approx(0.3)


def test_where_nothing_is_done_and_something_may_be_the_gap_has_no_end() -> None:
    assert gap_over([(solved(goal=(0, 10)), 4)]) == inf
    assert gap_over([(solved(goal=(0, 0)), 4)]) == 0


def test_a_first_good_week_counts_with_its_own_gap() -> None:
    quick = Solved(template=(), gap_share=0.2)
    assert gap_over([(quick, 4), (Solved(template=()), 8)]) == 0.2
    assert gap_over([]) == 0


def a_bag(sizes: Sizes, room: int) -> Open:
    """As much worth as goes into some room."""
    model = cp_model.CpModel()
    packed = [model.new_bool_var(f"{number}") for number in range(len(sizes))]
    model.add(sum(size * each for (_, size), each in zip(sizes, packed, strict=True)) <= room)
    worth = sum(worth * each for (worth, _), each in zip(sizes, packed, strict=True))
    model.maximize(worth)
    return Open(model, worth)


def most_in(sizes: Sizes, room: int) -> int:
    best = [0] * (room + 1)
    for worth, size in sizes:
        for left in range(room, size - 1, -1):
            best[left] = max(best[left], best[left - size] + worth)
    return best[room]


SIZES = [(60, 10), (100, 20), (120, 30)]  # 220 is the most that goes into 50


def unproven(reached: int, bound: float) -> Solved:
    return Solved(template=(), reached={"goal": (reached, bound)}, open={"goal": a_bag(SIZES, 50)})


def test_that_no_more_than_is_promised_can_be_done_is_proven() -> None:
    ((found, weeks),) = proven(((unproven(220, 280.0), 4),), within_s=1.0)
    assert found.reached == {"goal": (220, 231.0)}
    assert weeks == 4
    assert gap_over([(found, weeks)]) == pytest.approx(0.05)


def test_where_much_more_can_be_done_what_is_said_stays_true() -> None:
    ((found, _),) = proven(((unproven(180, 280.0), 4),), within_s=1.0)
    reached, bound = found.reached["goal"]
    assert reached == 180
    assert 220 <= bound <= 280
    assert found.open == {}


@pytest.mark.parametrize(("bound", "within_s"), [(225.0, 1.0), (280.0, 0.0)])
def test_nothing_is_asked_where_it_is_near_or_no_time_is_left(
    bound: float, within_s: float
) -> None:
    found = ((unproven(220, bound), 4),)
    assert proven(found, within_s) == found


def test_what_adds_most_is_asked_about_first() -> None:
    found = ((unproven(220, 225.0), 1), (unproven(220, 250.0), 8))
    (short, _), (long, _) = proven(found, within_s=1.0)
    assert short.reached == {"goal": (220, 225.0)}
    assert long.reached == {"goal": (220, 231.0)}
    assert (bool(short.open), bool(long.open)) == (True, False)


@given(
    st.lists(st.tuples(st.integers(1, 99), st.integers(1, 30)), min_size=1, max_size=12),
    st.integers(1, 90),
    st.floats(0.3, 1),
    st.sampled_from([1e-6, 0.01]),
)
def test_what_can_be_done_is_never_said_to_be_impossible(
    sizes: Sizes, room: int, share: float, within_s: float
) -> None:
    most, whole = most_in(sizes, room), float(sum(worth for worth, _ in sizes))
    reached = round(share * most)
    solved = Solved(
        template=(), reached={"goal": (reached, whole)}, open={"goal": a_bag(sizes, room)}
    )
    ((found, _),) = proven(((solved, 1),), within_s)
    assert most <= found.reached["goal"][1] + 1e-6 <= whole + 1e-5
