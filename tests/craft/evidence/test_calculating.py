"""From a key and values to a result."""

from dataclasses import replace

import pytest

from barpath.craft import units
from barpath.craft.evidence import (
    NotAQuantity,
    OutOfRange,
    Refusal,
    calculate,
    formulas,
    search,
)
from barpath.craft.evidence.calculating import _converted, _result

BMI = "body.body_mass_index"


def test_a_result_carries_what_it_rests_on() -> None:
    result = calculate(BMI, {"mass_kg": 70, "height_cm": 175})
    assert result.value == pytest.approx(22.857, abs=0.001)
    assert (result.unit, result.sources, result.warnings) == ("kg/m²", ("who-trs-894-2000",), ())


def test_a_formula_may_warn_with_every_result() -> None:
    values = {"intake_change_kcal_day": -500, "elapsed_days": 365}
    (warning,) = calculate("weight.mass_change_static_wishnofsky", values).warnings
    assert "overstates" in warning


def test_a_class_carries_its_edition_and_ends() -> None:
    result = calculate("body.bmi_class", {"bmi_kg_m2": 27, "age_years": 40})
    assert (result.in_class, result.edition, result.band) == ("overweight", "WHO 2000", (25, 30))


def test_an_error_in_percent_is_of_the_result() -> None:
    made = replace(formulas()[BMI], standard_error_percent=10)
    result = _result(made, 20.0, ())
    assert (result.standard_error, result.band) == (2, (18, 22))


def test_a_range_has_a_band_and_no_value() -> None:
    values = {"load_kg": 100, "repetitions": 6}
    result = calculate("strength.one_rep_max_spread", values)
    assert result.value is None
    assert result.band == pytest.approx((115.0, 121.5), abs=0.05)


def test_a_series_converts_like_a_number() -> None:
    kilograms, pounds = units.unit_of("load_kg"), units.unit_of("load_lb")
    assert kilograms
    assert pounds
    assert _converted([100, "x", True], pounds, kilograms) == (45.359237, "x", True)


def test_a_table_from_memory_is_marked_in_the_result() -> None:
    values = {"push_ups_repetitions": 20, "sex": "male", "age_years": 45}
    assert calculate("strength.push_ups_class_csep", values).recalled == ("table",)
    younger = values | {"age_years": 25}
    assert calculate("strength.push_ups_class_csep", younger).recalled == ()


def test_an_unknown_formula_suggests_the_nearest() -> None:
    with pytest.raises(NotAQuantity, match=r"did you mean body\.body_mass_index"):
        calculate("body.body_mas_index", {})
    with pytest.raises(NotAQuantity, match="see the list"):
        calculate("zzz", {})


@pytest.mark.parametrize("name", ["mass_lb", "mass_g", "mass_oz"])
def test_one_quantity_may_not_come_twice(name: str) -> None:
    with pytest.raises(NotAQuantity, match="one quantity"):
        calculate(BMI, {"mass_kg": 70, name: 150, "height_cm": 175})
    with pytest.raises(NotAQuantity, match="one quantity"):
        calculate(BMI, {"mass_g": 70_000, "mass_lb": 150, "mass_oz": 5, "height_cm": 175})


def test_a_refusal_speaks_in_the_unit_that_was_given() -> None:
    with pytest.raises(
        OutOfRange, match=r"Body mass cannot be 1540 lb: it must lie between 44\.09 and 771\.6 lb\."
    ) as refused:
        calculate(BMI, {"mass_lb": 1540, "height_cm": 175})
    assert refused.value.quantity == "mass_lb"
    assert refused.value.limits == pytest.approx((44.0925, 771.618), abs=0.001)


def test_a_refusal_of_a_table_speaks_in_the_unit_that_was_given() -> None:
    with pytest.raises(OutOfRange) as refused:
        calculate("strength.repetitions_at_percent_nsca", {"load_share": 0.6})
    said = refused.value
    assert " is 0.6; what is covered by NSCA " in said.sentence
    assert said.sentence.endswith(" lies between 0.65 and 1.")
    assert said.quantity == "load_share"
    assert said.limits == pytest.approx((0.65, 1))


@pytest.mark.parametrize("wrong", ["x", True, None])
def test_a_wrong_value_in_another_unit_is_refused_as_what_it_is(wrong: object) -> None:
    with pytest.raises(NotAQuantity, match="must be a number"):
        calculate(BMI, {"mass_lb": wrong, "height_cm": 175})


def test_a_name_of_no_unit_is_unknown() -> None:
    with pytest.raises(Refusal, match="no quantity colour"):
        calculate(BMI, {"mass_kg": 70, "height_cm": 175, "colour": 1})


def test_the_result_no_person_has_is_refused_with_its_key() -> None:
    with pytest.raises(OutOfRange) as refused:
        calculate(BMI, {"mass_kg": 350, "height_cm": 90})
    assert (refused.value.key, refused.value.quantity) == (BMI, "")


def test_forcing_never_reaches_the_impossible() -> None:
    with pytest.raises(OutOfRange, match="cannot be"):
        calculate("heart.heart_rate_max_tanaka", {"age_years": 130}, force=True)


def test_a_search_needs_every_word_and_prefers_titles() -> None:
    found = [each.key for each in search("body fat navy")]
    assert found
    assert all("navy" in key for key in found)
    assert search("calipers of brass") == []
    assert len(search("")) > len(found)


def test_a_search_puts_what_is_called_just_so_first() -> None:
    found = [each.key for each in search("body fat")]
    assert found[0].startswith("body.body_fat")
    assert "body.body_density_siri" in found
    assert found.index("body.body_density_siri") > found.index("body.body_fat_siri")
