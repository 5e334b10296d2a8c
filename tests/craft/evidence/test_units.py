"""Units, and conversion both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft import units
from barpath.craft.units import Unit

DIMENSIONS = sorted({unit.dimension for unit in units.UNITS if unit.dimension})


def of(suffix: str) -> Unit:
    found = units.unit_of(f"x{suffix}")
    assert found
    return found


@pytest.mark.parametrize(
    ("value", "start", "end", "expected"),
    [
        (1, "_lb", "_kg", 0.45359237),
        (1, "_in", "_cm", 2.54),
        (1, "_mi", "_m", 1609.344),
        (1, "_mph", "_m_min", 26.8224),
        (1, "_ft_s", "_m_s", 0.3048),
        (100, "_cm_s", "_m_s", 1),
        (1, "_kcal", "_kj", 4.184),
        (1, "_w", "_kgm_min", 6.118297),
        (212, "_f", "_c", 100),
        (37, "_c", "_f", 98.6),
        (0.7, "_share", "_percent", 70),
        (5, "_min_km", "_min_mi", 8.04672),
    ],
)
def test_the_definitions(value: float, start: str, end: str, expected: float) -> None:
    assert units.convert(value, of(start), of(end)) == pytest.approx(expected, rel=1e-6)


def test_a_value_in_its_own_unit_is_not_rounded() -> None:
    assert units.convert(30.1, of("_f"), of("_f")) == 30.1


@pytest.mark.parametrize("dimension", DIMENSIONS)
@given(value=st.floats(0.001, 1e6))
def test_there_and_back(dimension: str, value: float) -> None:
    first, *others = [unit for unit in units.UNITS if unit.dimension == dimension]
    for other in others:
        there = units.convert(value, first, other)
        assert units.convert(there, other, first) == pytest.approx(value, abs=1e-9)


def test_the_longest_ending_is_the_unit() -> None:
    found = units.unit_of("vo2_ml_kg_min")
    assert found
    assert found.symbol == "mL/kg/min"
    assert units.unit_of("sex") is None


def test_what_differs_in_kind_does_not_convert() -> None:
    with pytest.raises(ValueError, match="do not convert"):
        units.convert(1, of("_kg"), of("_cm"))


def test_names_in_the_other_system() -> None:
    assert units.renamed("mass_kg", "us") == "mass_lb"
    assert units.renamed("mass_kg", "metric") == "mass_kg"
    assert units.renamed("age_years", "us") == "age_years"
    assert units.renamed("sex", "us") == "sex"
    assert units.in_system(of("_kg"), "us") is of("_lb")
    assert units.in_system(of("_kg"), "metric") is of("_kg")


def test_every_ending_and_every_us_unit_exists_once() -> None:
    assert len(set(units.SUFFIXES)) == len(units.SUFFIXES)
    assert all(of(unit.us).dimension == unit.dimension for unit in units.UNITS if unit.us)


def test_a_quantity_is_known_in_another_unit() -> None:
    wanted = ("mass_kg", of("_lb"), of("_kg"))
    assert units.same_quantity("mass_lb", frozenset({"mass_kg"})) == wanted
    assert units.same_quantity("height_lb", frozenset({"mass_kg"})) is None
    assert units.same_quantity("colour", frozenset({"mass_kg"})) is None
