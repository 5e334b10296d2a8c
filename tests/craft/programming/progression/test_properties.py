"""What holds whatever was logged."""

from math import exp
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.programming.progression.kit import CLOSE, Steps
from craft.programming.progression.logged import BENCH, CURL, advised, proposed

REPS = st.integers(3, 12)
RESERVE = st.integers(0, 6)
LOAD = st.integers(10, 60).map(lambda steps: 2.5 * steps)
SET = st.tuples(LOAD, REPS, RESERVE)
NEAR = st.tuples(st.just(80.0), st.integers(5, 9), st.integers(0, 4))
"""Sets of one client that are near enough to one another to be believed."""
UNKNOWN = st.tuples(
    st.none() | LOAD, st.none() | st.integers(-2, 30), st.none() | st.integers(-1, 12)
)
ODD = st.tuples(
    st.one_of(st.none(), st.floats(-1e6, 1e6)),
    st.one_of(st.none(), st.integers(-(10**6), 10**6)),
    st.one_of(st.none(), st.floats(-100, 100)),
)
Set = tuple[float, int, int]
FEW = settings(max_examples=40, deadline=None)


@FEW
@given(
    before=st.lists(NEAR, min_size=1, max_size=4),
    last=NEAR,
    more=st.sampled_from([(0.0, 1, 0), (0.0, 0, 1), (0.0, 1, 1), (2.5, 0, 0)]),
)
def test_a_better_set_never_lowers_the_proposal(before: list[Set], last: Set, more: Set) -> None:
    better = (last[0] + more[0], last[1] + more[1], last[2] + more[2])
    plain, told = advised(*before, last), advised(*before, better)
    if plain.flagged == told.flagged == ():
        assert told.loads[BENCH]["load_kg"] >= plain.loads[BENCH]["load_kg"]


@FEW
@given(done=st.lists(SET, min_size=1, max_size=6), age_years=st.sampled_from([15, 35, 70]))
def test_no_rise_goes_over_the_limit(done: list[Any], age_years: int) -> None:
    found = proposed(*done, age_years=age_years)
    lifted = {load for load, _, _ in done}
    most = 1.05 if age_years == 70 else 1.10
    if found.action == "raise":
        assert any(found.load_kg <= load * most + CLOSE for load in lifted)
    elif found.load_kg is not None:
        assert found.load_kg <= max(lifted)


@FEW
@given(done=st.lists(SET, min_size=1, max_size=6))
def test_what_is_proposed_can_be_put_on_the_bar(done: list[Any]) -> None:
    load = proposed(*done).load_kg
    if load is not None:
        assert load in {each[0] for each in done} or load % 2.5 == 0


@FEW
@given(done=st.lists(st.one_of(UNKNOWN, ODD), min_size=1, max_size=6))
def test_nothing_that_can_be_written_breaks_it(done: list[Any]) -> None:
    for name in (BENCH, CURL):
        found = advised(*done, name=name)
        assert len(found.questions) == len(found.flagged)


@FEW
@given(done=st.lists(SET, min_size=1, max_size=4))
def test_a_set_without_its_numbers_teaches_nothing(done: list[Any]) -> None:
    plain, told = advised(*done), advised(*done, (None, None, None))
    assert told.belief.marks == plain.belief.marks
    if plain.loads:
        assert told.belief.sd(BENCH) >= plain.belief.sd(BENCH)


@given(
    load_kg=st.floats(0, 300), step_kg=st.sampled_from([0.5, 1, 2, 2.5, 4, 5]),
    lightest_kg=st.sampled_from([0, 1, 5, 20]),
)  # fmt: skip
def test_rounding_goes_down_and_less_than_a_step(
    load_kg: float, step_kg: float, lightest_kg: float
) -> None:
    found = Steps(step_kg, lightest_kg).down(load_kg)
    if found is None:
        assert load_kg < lightest_kg + step_kg
    else:
        assert found - step_kg * 1e-5 <= load_kg < found + step_kg * (1 + 1e-5)
        assert found >= lightest_kg


@FEW
@given(gap=st.integers(1, 8), done=st.lists(NEAR, min_size=2, max_size=4))
def test_weeks_away_make_unsure_and_add_no_strength(gap: int, done: list[Any]) -> None:
    belief = advised(*done).belief
    assert belief.forecast_kg(BENCH, belief.week + gap) == belief.forecast_kg(
        BENCH, belief.week + 1
    )
    assert belief.forecast_kg(BENCH, belief.week) < 80 * exp(0.6)
