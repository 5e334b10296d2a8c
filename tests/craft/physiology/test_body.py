"""Body size and composition against printed worked examples, and the slips people make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.evidence import OutOfRange, calculate, formulas
from barpath.craft.physiology.body.circumferences import (
    body_fat_class_gallagher,
    body_fat_navy_men,
    body_fat_navy_men_inches,
    body_fat_navy_women,
    body_fat_navy_women_inches,
)
from barpath.craft.physiology.body.conversions import body_fat_siri, body_fat_siri_women
from barpath.craft.physiology.body.four_skinfolds import body_fat_durnin_womersley
from barpath.craft.physiology.body.seven_skinfolds import (
    body_density_jackson_pollock_7_men,
    body_density_jackson_pollock_7_women,
    body_fat_jackson_pollock_7_men,
    body_fat_jackson_pollock_7_women,
)
from barpath.craft.physiology.body.size import bmi_class, waist_class
from barpath.craft.physiology.body.skinfolds import (
    body_density_jackson_pollock_3_men,
    body_density_jackson_pollock_3_upper_men,
    body_fat_jackson_pollock_3_men,
)


def test_jackson_pollock_gives_the_printed_example() -> None:
    """calculatorlib.com: a man of 30 with 15, 18 and 20 mm: 1.0623372 g/mL and 16.0 %."""
    folds = {"chest_mm": 15, "abdomen_mm": 18, "thigh_mm": 20}
    density = body_density_jackson_pollock_3_men(**folds, age_years=30)
    assert density == pytest.approx(1.0623372, abs=2e-7)
    assert body_fat_jackson_pollock_3_men(**folds, age_years=30) == pytest.approx(16.0, abs=0.05)


@pytest.mark.parametrize("folds", ["3_men", "3_women", "7_men", "7_women"])
def test_the_error_of_percent_fat_is_that_of_the_density(folds: str) -> None:
    """Siri's slope at the mean density of the papers (men 1.059, women 1.044) joins the two."""
    found = formulas()
    density = found[f"body.body_density_jackson_pollock_{folds}"].standard_error
    fat = found[f"body.body_fat_jackson_pollock_{folds}"].standard_error
    assert density is not None
    mean = 1.044 if folds.endswith("women") else 1.059
    assert fat == pytest.approx(495 / mean**2 * density, abs=0.12)


def test_siri_gives_the_printed_example() -> None:
    """calculadora.co.uk: 1.0650 g/mL is about 14.8 %."""
    assert body_fat_siri(density_g_ml=1.0650) == pytest.approx(14.8, abs=0.05)


@pytest.mark.parametrize(
    ("bmi", "expected"),
    [(18.49, "underweight"), (18.5, "normal"), (24.999, "normal"), (25, "overweight"),
     (29.95, "overweight"), (30, "obesity class 1"), (40, "obesity class 3")],
)  # fmt: skip
def test_classes_of_body_mass_index_meet(bmi: float, expected: str) -> None:
    assert bmi_class(bmi_kg_m2=bmi, age_years=30).in_class == expected


def test_a_waist_on_the_limit_is_not_yet_increased() -> None:
    def at(waist_cm: float) -> str:
        return waist_class(waist_cm=waist_cm, sex="female", age_years=30).in_class

    assert [at(80), at(80.1), at(88), at(88.1)] == [
        "not increased",
        "increased",
        "increased",
        "substantially increased",
    ]


def test_a_decade_lasts_until_the_next_birthday() -> None:
    standing = body_fat_class_gallagher(body_fat_percent=20, sex="male", age_years=39.9)
    assert standing.edition == "Gallagher 2000, 20–39, men"


@given(waist=st.floats(85, 120), neck=st.floats(33, 45), height=st.floats(160, 195))
def test_both_navy_forms_for_men_agree(waist: float, neck: float, height: float) -> None:
    ours = body_fat_navy_men(waist_cm=waist, neck_cm=neck, height_cm=height, age_years=30)
    theirs = body_fat_navy_men_inches(
        waist_in=waist / 2.54, neck_in=neck / 2.54, height_in=height / 2.54, age_years=30
    )
    assert ours == pytest.approx(theirs, abs=1.0)


def test_a_woman_of_normal_size_is_not_at_57_percent() -> None:
    sizes = {"waist": 72, "hip": 97, "neck": 33, "height": 165}
    ours = body_fat_navy_women(**{f"{k}_cm": v for k, v in sizes.items()}, age_years=30)
    theirs = body_fat_navy_women_inches(
        **{f"{k}_in": v / 2.54 for k, v in sizes.items()},
        age_years=30,
    )
    assert ours == pytest.approx(theirs, abs=0.5)
    assert 24 < ours < 29


def test_a_neck_wider_than_the_waist_is_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped") as refused:
        body_fat_navy_men(waist_cm=40, neck_cm=41, height_cm=178, age_years=30)
    assert refused.value.quantity == "waist_cm"


def test_inches_go_to_the_form_in_centimetres_by_name() -> None:
    result = calculate(
        "body.body_fat_navy_men",
        {"waist_in": 34, "neck_in": 15, "height_in": 70, "age_years": 30},
    )
    assert result.value == pytest.approx(17.5, abs=0.3)
    assert result.standard_error == 4
    assert result.band == (result.value - 4, result.value + 4)  # type: ignore[operator]


def test_folds_beyond_the_turn_of_the_parabola_are_refused() -> None:
    with pytest.raises(OutOfRange, match="use circumferences instead"):
        body_density_jackson_pollock_3_upper_men(
            chest_mm=40, triceps_mm=40, subscapular_mm=40, age_years=30
        )


def test_a_table_refuses_the_age_it_does_not_cover_even_when_forced() -> None:
    folds = {"biceps_mm": 8, "triceps_mm": 12, "subscapular_mm": 15, "suprailiac_mm": 15}
    with pytest.raises(OutOfRange, match="covers 17 to 72 only") as refused:
        calculate(
            "body.body_fat_durnin_womersley", {**folds, "age_years": 15, "sex": "male"}, force=True
        )
    assert not refused.value.may_be_forced
    assert body_fat_durnin_womersley(**folds, age_years=72.9, sex="male") > 20


SEVEN = {
    "chest_mm": 10,
    "midaxillary_mm": 12,
    "triceps_mm": 11,
    "subscapular_mm": 14,
    "abdomen_mm": 20,
    "suprailiac_mm": 15,
    "thigh_mm": 15,
}


def test_seven_skinfolds_give_the_fat_of_their_density() -> None:
    men = body_density_jackson_pollock_7_men(**SEVEN, age_years=30)
    women = body_density_jackson_pollock_7_women(**SEVEN, age_years=30)
    assert body_fat_siri(density_g_ml=men) == body_fat_jackson_pollock_7_men(**SEVEN, age_years=30)
    assert body_fat_siri(density_g_ml=women) == pytest.approx(
        body_fat_jackson_pollock_7_women(**SEVEN, age_years=30)
    )


def test_the_form_for_women_gives_less_fat() -> None:
    """5.01 / D − 4.57 as a fraction, here in percent."""
    found = body_fat_siri_women(density_g_ml=1.04)
    assert found == pytest.approx(100 * (5.01 / 1.04 - 4.57))
    assert found < body_fat_siri(density_g_ml=1.04)


@pytest.mark.parametrize("neck", [45.0, 45.1])
def test_a_waist_no_wider_than_the_neck_is_refused(neck: float) -> None:
    with pytest.raises(OutOfRange, match="must be wider than the neck"):
        body_fat_navy_men(waist_cm=45, neck_cm=neck, height_cm=178, age_years=30)
