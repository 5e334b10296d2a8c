"""Loads: only where a maximum is known, never above a cap, and of the kit that is there."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.programming.bounds import ALWAYS, Bounds, Timed
from barpath.craft.programming.designing.loading import Load, load_of
from craft.programming.programmes import a_client
from craft.programming.weeks import a_prescription, every_candidate

KIT = ("BB", "BE", "DB", "CB")
CAPPED = Bounds(load_percent=(Timed(60, ALWAYS, "CVD-01"),))
BENCH, BARBELL, ROW = "Dumbbell Bench Press", "Barbell Bench Press", "Seated Cable Row"
STEP_KG = {BENCH: 2, BARBELL: 2.5, ROW: 5}


def load(
    name: str = BENCH, max_kg: float | None = 40, *, reps: tuple[int, int] | None = (8, 10),
    rir: tuple[int, int] | None = (2, 3), bounds: Bounds | None = None,
    load_percent: tuple[float, float] | None = None, **said: Any,
) -> Load:  # fmt: skip
    found = next(each for each in every_candidate().values() if each.exercise.name == name)
    maxima = {} if max_kg is None else {name: max_kg}
    client = a_client(equipment=KIT, e1rm_kg=maxima, **said)
    how = a_prescription(reps=reps, load_percent=load_percent)
    return load_of(found, how, rir, client, bounds or Bounds(), week=1)


def test_a_load_follows_from_the_maximum_and_the_effort() -> None:
    # Nine repetitions and two and a half left: 72 % by Epley, 28.9 kg of 40.
    assert load() == Load((69.0, 74.0), 28.0, ("INT-08",))


def test_more_left_in_reserve_is_less_load() -> None:
    lighter, usual = load(rir=(4, 5)), load()
    assert lighter.kg is not None
    assert usual.kg is not None
    assert lighter.kg < usual.kg


@pytest.mark.parametrize(
    ("name", "said"),
    [(BENCH, {"max_kg": None}), (BENCH, {"reps": None}), ("Push-Up", {})],
)
def test_nothing_is_said_where_no_maximum_can_be_known(name: str, said: dict[str, Any]) -> None:
    assert load(name, **said) == Load()


def test_a_cap_holds_and_is_named() -> None:
    capped = load(bounds=CAPPED)
    assert capped.percent == (57, 60)
    assert capped.kg == 24
    assert capped.rules == ("INT-08", "CVD-01")


def test_a_band_holds_the_load_inside() -> None:
    assert load(load_percent=(75, 88)).percent == (72, 77)
    assert load(load_percent=(40, 60)).percent == (57, 62)


@pytest.mark.parametrize(
    ("limits", "kg"),
    [({}, 28), ({"DB_max_kg": 15}, 14), ({"DB_step_kg": 2.5}, 27.5), ({"DB_min_kg": 30}, None)],
)
def test_dumbbells_are_as_the_client_says(limits: dict[str, float], kg: float | None) -> None:
    assert load(kit_limits=limits).kg == kg


def test_no_load_where_the_lightest_is_too_heavy() -> None:
    light = load(BARBELL, 20)
    assert light.kg is None
    assert light.percent is not None


maxima = st.floats(1, 300, allow_nan=False)


@given(
    max_kg=maxima,
    cap=st.integers(20, 100),
    low=st.integers(1, 15),
    name=st.sampled_from(tuple(STEP_KG)),
)
def test_no_load_is_above_its_share_of_the_maximum_or_off_the_steps_of_the_kit(
    max_kg: float, cap: int, low: int, name: str
) -> None:
    bounds = Bounds(load_percent=(Timed(cap, ALWAYS, "CVD-01"),))
    found = load(name, max_kg, reps=(low, low + 4), bounds=bounds)
    assert found.percent is not None
    assert 0 <= found.percent[0] <= found.percent[1] <= cap
    if found.kg is not None:
        assert found.kg <= max_kg * cap / 100 + 1e-6
        assert found.kg % STEP_KG[name] == pytest.approx(0)
