"""Heat: the heat index, and the wet-bulb globe temperature that decides on exercise in it."""

from math import exp, sqrt
from typing import Literal

from barpath.craft.evidence import Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

AIR = (-10, 55)
# The chart of the heat index ends here; the regression bends away from its model beyond.
CHART_ENDS_F = 137.5
# In dry air the regression begins below where the simple form ends: by 2.4 °F at most.
STEP_BACK_C = 1.35
WBGT = (-20, 60)
WORDS = ("heat", "hot weather", "humidity", "heat stroke")


def _fahrenheit(celsius: float) -> float:
    # Rounded, since a cut at 80 °F must not hang on the last digit of a conversion.
    return round(celsius * 9 / 5 + 32, 9)


def _rothfusz(t: float, rh: float) -> float:
    """The regression in °F with its adjustments for dry and for damp air."""
    index = (
        -42.379
        + 2.04901523 * t
        + 10.14333127 * rh
        - 0.22475541 * t * rh
        - 0.00683783 * t * t
        - 0.05481717 * rh * rh
        + 0.00122874 * t * t * rh
        + 0.00085282 * t * rh * rh
        - 0.00000199 * t * t * rh * rh
    )
    if rh < 13 and 80 <= t <= 112:
        index -= (13 - rh) / 4 * sqrt((17 - abs(t - 95)) / 17)
    elif rh > 85 and 80 <= t <= 87:
        index += (rh - 85) / 10 * (87 - t) / 5
    return index


@formula(
    gives="°C",
    sources=("rothfusz-1990",),
    within=(-20, 60),
    possible={"air_c": AIR, "humidity_percent": (0, 100)},
    properties=(
        Rises("air_c", but_for=STEP_BACK_C),
        Rises("humidity_percent", but_for=STEP_BACK_C),
    ),
    words=(*WORDS, "apparent temperature", "feels like", "nws"),
    rivals=("environment.wbgt_sun",),
)
def heat_index_rothfusz(*, air_c: float, humidity_percent: float) -> float:
    """Heat index, Rothfusz as the National Weather Service applies it.

        in °F, with temperature T and relative humidity R in percent:
        simple   (T + (T + 61 + 1.2 (T − 68) + 0.094 R) / 2) / 2 where that is under 80
        else     −42.379 + 2.04901523 T + 10.14333127 R − 0.22475541 T R − 0.00683783 T²
                 − 0.05481717 R² + 0.00122874 T² R + 0.00085282 T R² − 0.00000199 T² R²
        R < 13, T 80 to 112   less (13 − R) / 4 × √((17 − |T − 95|) / 17)
        R > 85, T 80 to 87    plus (R − 85) / 10 × (87 − T) / 5

    For shade and light wind: full sun adds up to 8 °C. It knows neither sun nor effort, so it is
    not for deciding on hard exercise: that is done by the wet-bulb globe temperature. The
    regression is within about 0.7 °C of its model; where it takes over in dry air, near 27 °C, the
    index steps back by up to 1.3 °C. Beyond the end of its chart (58 °C) it is
    refused.

    Args:
        air_c: air temperature in the shade
        humidity_percent: relative humidity

    Example:
        >>> round(heat_index_rothfusz(air_c=32.2222222222, humidity_percent=70), 1)  # 90 °F
        41.1
    """
    t = _fahrenheit(air_c)
    index = (t + 0.5 * (t + 61 + (t - 68) * 1.2 + humidity_percent * 0.094)) / 2
    if index >= 80:
        index = _rothfusz(t, humidity_percent)
    if index > CHART_ENDS_F:
        raise impossible(
            "air_c",
            air_c,
            f"At {air_c:g} °C and {humidity_percent:g} % humidity the heat index lies beyond its "
            f"chart, which ends at 58 °C: no exercise in it, or look for a slip.",
            AIR,
        )
    return (index - 32) * 5 / 9


@formula(
    gives="class",
    sources=("nws-heat-index",),
    possible={"heat_index_c": (-20, 90)},
    norms=("heat-index-nws",),
    properties=(Rises("heat_index_c"),),
    words=(*WORDS, "caution", "danger", "nws"),
    rivals=("environment.wbgt_class_acsm",),
)
def heat_index_class(*, heat_index_c: float) -> Standing:
    """Danger by the heat index, National Weather Service.

        27 caution | 32 extreme caution | 39 danger | 52 extreme danger      (°C; 80 90 103 125 °F)

    For the public in the shade. For exercise go by the wet-bulb globe temperature.

    Example:
        >>> heat_index_class(heat_index_c=41.1).in_class
        'danger'
    """
    return norm("heat-index-nws").place(_fahrenheit(heat_index_c))


def _check_bulbs(natural_wet_bulb_c: float, globe_c: float) -> None:
    if natural_wet_bulb_c > globe_c:
        raise impossible(
            "natural_wet_bulb_c",
            natural_wet_bulb_c,
            f"The wet bulb ({natural_wet_bulb_c:g} °C) cannot be hotter than the globe "
            f"({globe_c:g} °C): were the two swapped?",
            (AIR[0], globe_c),
        )


@formula(
    gives="°C",
    sources=("armstrong-2007",),
    within=WBGT,
    possible={"natural_wet_bulb_c": (-10, 45), "globe_c": (-10, 85), "air_c": AIR},
    properties=(Rises("natural_wet_bulb_c"), Rises("globe_c"), Rises("air_c")),
    words=(*WORDS, "wbgt", "wet bulb globe temperature", "sun"),
    rivals=("environment.wbgt_estimated_from_humidity", "environment.heat_index_rothfusz"),
)
def wbgt_sun(*, natural_wet_bulb_c: float, globe_c: float, air_c: float) -> float:
    """Wet-bulb globe temperature in the sun.

        WBGT = 0.7 natural wet bulb + 0.2 globe + 0.1 air

    The natural wet bulb stands in sun and wind. A psychrometer's wet bulb is fanned and shaded,
    reads lower, and must not be put in its place.

    Args:
        natural_wet_bulb_c: natural wet-bulb temperature
        globe_c: black-globe temperature
        air_c: air temperature in the shade

    Example:
        >>> round(wbgt_sun(natural_wet_bulb_c=25, globe_c=45, air_c=32), 1)
        29.7
    """
    _check_bulbs(natural_wet_bulb_c, globe_c)
    return 0.7 * natural_wet_bulb_c + 0.2 * globe_c + 0.1 * air_c


@formula(
    gives="°C",
    sources=("armstrong-2007",),
    within=WBGT,
    possible={"natural_wet_bulb_c": (-10, 45), "globe_c": (-10, 70)},
    properties=(Rises("natural_wet_bulb_c"), Rises("globe_c")),
    words=(*WORDS, "wbgt", "wet bulb globe temperature", "indoors", "shade"),
    rivals=("environment.wbgt_estimated_from_humidity", "environment.heat_index_rothfusz"),
)
def wbgt_shade(*, natural_wet_bulb_c: float, globe_c: float) -> float:
    """Wet-bulb globe temperature in the shade or indoors.

        WBGT = 0.7 natural wet bulb + 0.3 globe

    Args:
        natural_wet_bulb_c: natural wet-bulb temperature
        globe_c: black-globe temperature

    Example:
        >>> round(wbgt_shade(natural_wet_bulb_c=22, globe_c=30), 1)
        24.4
    """
    _check_bulbs(natural_wet_bulb_c, globe_c)
    return 0.7 * natural_wet_bulb_c + 0.3 * globe_c


@formula(
    gives="°C",
    sources=("bom-thermal-stress",),
    within=(-5, 70),
    possible={"air_c": (0, 50), "humidity_percent": (0, 100)},
    properties=(Rises("air_c"), Rises("humidity_percent")),
    words=(*WORDS, "wbgt", "wet bulb globe temperature", "estimate"),
    warning="This is an estimate from temperature and humidity; no globe or wet bulb was read.",
    rivals=("environment.wbgt_sun", "environment.wbgt_shade"),
)
def wbgt_estimated_from_humidity(*, air_c: float, humidity_percent: float) -> float:
    """Wet-bulb globe temperature, an estimate without instruments, Bureau of Meteorology.

        WBGT ≈ 0.567 air + 0.393 e + 3.94
        e = humidity / 100 × 6.105 exp(17.27 air / (237.7 + air))      (hPa)

    An estimate and no measurement: it supposes rather strong sun and light wind, and knows neither.
    Under cloud, at night or in wind it is too high, in full sun without wind too low. Where it
    falls near a limit, measure.

    Args:
        air_c: air temperature in the shade
        humidity_percent: relative humidity

    Example:
        >>> round(wbgt_estimated_from_humidity(air_c=30, humidity_percent=50), 1)
        29.3
    """
    vapour_hpa = humidity_percent / 100 * 6.105 * exp(17.27 * air_c / (237.7 + air_c))
    return 0.567 * air_c + 0.393 * vapour_hpa + 3.94


@formula(
    gives="class",
    sources=("armstrong-2007",),
    possible={"wbgt_c": WBGT},
    norms=("wbgt-acsm-2007",),
    properties=(Rises("wbgt_c"),),
    words=(*WORDS, "wbgt", "cancel", "acclimatization"),
    rivals=("environment.heat_index_class",),
)
def wbgt_class_acsm(
    *, wbgt_c: float, acclimatization: Literal["acclimatized", "not-acclimatized"]
) -> Standing:
    """What to do by the wet-bulb globe temperature, ACSM 2007.

        up to 27.8 | 27.9 to 30.0 | 30.1 to 32.2 | 32.3 and over: cancel

    For those who are not used to the heat each step is stricter. Regions set limits of their own,
    lower ones where summers are cool: those come first.

    Args:
        wbgt_c: wet-bulb globe temperature
        acclimatization: whether the client is used to the heat

    Example:
        >>> wbgt_class_acsm(wbgt_c=31, acclimatization="not-acclimatized").means
        'Cancel or stop.'
    """
    return norm("wbgt-acsm-2007").place(wbgt_c, name=acclimatization)
