"""Heat: the chart of the heat index, its adjustments, and decisions by the wet-bulb globe."""

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.environment import (
    heat_index_class,
    heat_index_rothfusz,
    wbgt_class_acsm,
    wbgt_estimated_from_humidity,
    wbgt_shade,
    wbgt_sun,
)


def index_f(air_f: float, humidity: float) -> float:
    """The heat index in °F, as its chart is printed."""
    index = heat_index_rothfusz(air_c=(air_f - 32) * 5 / 9, humidity_percent=humidity)
    return index * 9 / 5 + 32


@pytest.mark.parametrize(
    ("air_f", "humidity", "printed"),
    [(96, 65, 121), (90, 70, 106), (100, 40, 109), (84, 90, 98), (86, 100, 112), (80, 40, 80),
     (95, 55, 109), (110, 40, 136), (90, 100, 132), (94, 80, 129)],
)  # fmt: skip
def test_the_chart_of_the_weather_service(air_f: float, humidity: float, printed: int) -> None:
    """srh.noaa.gov/tsa, heat index chart; its worked example is 96 °F and 65 %: 121 °F."""
    assert round(index_f(air_f, humidity)) == printed


def test_dry_air_takes_off_and_damp_air_adds() -> None:
    """(13 - 5) / 4 x sqrt(17 / 17) = 2 at 95 °F; (100 - 85) / 10 x (87 - 82) / 5 = 1.5 at 82 °F."""
    assert index_f(95, 13) - index_f(95, 12.999) == pytest.approx(0, abs=0.01)
    assert index_f(95, 5) == pytest.approx(90.177 - 2, abs=0.001)
    assert index_f(82, 100) == pytest.approx(94.539 + 1.5, abs=0.001)
    assert index_f(87.0001, 100) - index_f(86.9999, 100) == pytest.approx(0, abs=0.01)
    assert index_f(112.0001, 5) - index_f(111.9999, 5) == pytest.approx(0, abs=0.05)


def test_cool_air_goes_by_the_simple_form() -> None:
    """70 °F and 50 %: (70 + (70 + 61 + 2.4 + 4.7) / 2) / 2 = 69.525."""
    assert index_f(70, 50) == pytest.approx(69.525)


def test_beyond_the_chart_it_is_refused_with_advice() -> None:
    with pytest.raises(OutOfRange, match="no exercise in it, or look for a slip"):
        heat_index_rothfusz(air_c=40, humidity_percent=80)


def test_fahrenheit_in_the_field_for_celsius_is_refused_as_what_it_is() -> None:
    with pytest.raises(OutOfRange, match=r"if that is degrees Fahrenheit, it is 32\.22 °C"):
        calculate("environment.heat_index_rothfusz", {"air_c": 90, "humidity_percent": 50})


@pytest.mark.parametrize(
    ("fahrenheit", "expected"),
    [(79.9, "below caution"), (80, "caution"), (90, "extreme caution"), (102.9, "extreme caution"),
     (103, "danger"), (124.5, "danger"), (125, "extreme danger")],
)  # fmt: skip
def test_danger_begins_on_the_printed_degree(fahrenheit: float, expected: str) -> None:
    assert heat_index_class(heat_index_c=(fahrenheit - 32) * 5 / 9).in_class == expected
    result = calculate("environment.heat_index_class", {"heat_index_f": fahrenheit})
    assert result.in_class == expected


def test_the_globe_counts_for_two_tenths_in_the_sun_and_three_in_the_shade() -> None:
    assert wbgt_sun(natural_wet_bulb_c=25, globe_c=45, air_c=32) == pytest.approx(29.7)
    assert wbgt_shade(natural_wet_bulb_c=22, globe_c=30) == pytest.approx(24.4)


def test_a_wet_bulb_hotter_than_the_globe_is_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped") as refused:
        wbgt_shade(natural_wet_bulb_c=40, globe_c=25)
    assert refused.value.quantity == "natural_wet_bulb_c"
    with pytest.raises(OutOfRange):
        wbgt_sun(natural_wet_bulb_c=40, globe_c=25, air_c=30)


def test_the_estimate_says_that_it_is_one() -> None:
    """At 30 °C and 50 %, e = 21.14 hPa: 17.01 + 8.31 + 3.94 = 29.26 °C."""
    estimate = wbgt_estimated_from_humidity(air_c=30, humidity_percent=50)
    assert estimate == pytest.approx(29.26, abs=0.01)
    result = calculate(
        "environment.wbgt_estimated_from_humidity", {"air_c": 30, "humidity_percent": 50}
    )
    assert "estimate from temperature and humidity" in result.warnings[0]


@pytest.mark.parametrize(
    ("wbgt", "used", "new"),
    [
        (27.8, "Normal; watch fluids.", "More rest, and shorter."),
        (27.85, "Care with intense", "Work and rest one to one"),
        (30.0, "Care with intense", "Work and rest one to one"),
        (30.1, "Limit intense exercise and", "Cancel or stop."),
        (32.2, "Limit intense exercise and", "Cancel or stop."),
        (32.3, "Cancel.", "Cancel."),
    ],
)
def test_what_to_do_by_the_wet_bulb_globe(wbgt: float, used: str, new: str) -> None:
    """Armstrong 2007, as printed in PMC5094838, table 3."""
    assert wbgt_class_acsm(wbgt_c=wbgt, acclimatization="acclimatized").means.startswith(used)
    standing = wbgt_class_acsm(wbgt_c=wbgt, acclimatization="not-acclimatized")
    assert standing.means.startswith(new)


def test_the_adjustments_begin_and_end_where_they_are_printed() -> None:
    """Dry: under 13 %, 80 to 112 °F. Damp: over 85 %, 80 to 87 °F. Else the plain regression."""
    assert index_f(95, 13.5) == pytest.approx(90.46072, abs=1e-4)
    assert index_f(81.0001, 10) - index_f(80.9999, 10) == pytest.approx(0, abs=0.01)
    assert index_f(80, 90) == pytest.approx(85.64189 + 5 / 10 * 7 / 5, abs=1e-4)
    assert index_f(82, 86.0001) - index_f(82, 85.9999) == pytest.approx(0, abs=0.01)
    assert index_f(88.0001, 100) - index_f(87.9999, 100) == pytest.approx(0, abs=0.01)


def test_the_regression_takes_over_at_80_degrees() -> None:
    """At 81 °F and 40 % the simple form gives 80.84, so the regression decides."""
    assert index_f(81, 40) == pytest.approx(80.65226, abs=1e-4)


def test_nothing_is_read_beyond_the_end_of_the_chart() -> None:
    """Its highest printed value is 137 °F, at 108 °F and 45 %; 104 °F and 57 % would be 140."""
    assert round(index_f(108, 45)) == 137
    with pytest.raises(OutOfRange, match="ends at 58 °C"):
        index_f(104, 57)


def test_in_saturated_shade_the_bulbs_agree() -> None:
    assert wbgt_shade(natural_wet_bulb_c=25, globe_c=25) == pytest.approx(25)
