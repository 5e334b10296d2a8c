"""Units: what the ending of a quantity's name says, and exact conversion between units."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

System = Literal["metric", "us"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit, known by the ending of the names that carry it.

    Args:
        suffix: the ending, `_kg` in `mass_kg`.
        symbol: as printed beside a value.
        words: as said in a sentence.
        dimension: what it measures; only units of one dimension convert, and "" converts to none.
        scale: value × scale + shift is the value in the dimension's reference unit.
        us: the ending a person used to US customary units would rather meet.
    """

    suffix: str
    symbol: str
    words: str
    dimension: str = ""
    scale: float = 1.0
    shift: float = 0.0
    us: str = ""


# The factors are definitions (pound, inch, kilopond, thermochemical calorie), so they are exact.
POUND_KG, INCH_CM, MILE_M, KILOPOND_N, CALORIE_J = 0.45359237, 2.54, 1609.344, 9.80665, 4.184

UNITS = (
    Unit("_kg", "kg", "kilograms", "mass", us="_lb"),
    Unit("_g", "g", "grams", "mass", 0.001),
    Unit("_lb", "lb", "pounds", "mass", POUND_KG),
    Unit("_oz", "oz", "ounces", "mass", POUND_KG / 16),
    Unit("_cm", "cm", "centimetres", "length", us="_in"),
    Unit("_mm", "mm", "millimetres", "length", 0.1),
    Unit("_m", "m", "metres", "length", 100.0, us="_yd"),
    Unit("_km", "km", "kilometres", "length", 100_000.0, us="_mi"),
    Unit("_in", "in", "inches", "length", INCH_CM),
    Unit("_ft", "ft", "feet", "length", 12 * INCH_CM),
    Unit("_yd", "yd", "yards", "length", 36 * INCH_CM),
    Unit("_mi", "mi", "miles", "length", 100 * MILE_M),
    Unit("_s", "s", "seconds", "time"),
    Unit("_min", "min", "minutes", "time", 60.0),
    Unit("_h", "h", "hours", "time", 3600.0),
    Unit("_m_min", "m/min", "metres a minute", "speed", us="_mph"),
    Unit("_m_s", "m/s", "metres a second", "speed", 60.0, us="_ft_s"),
    Unit("_cm_s", "cm/s", "centimetres a second", "speed", 0.6, us="_ft_s"),
    Unit("_ft_s", "ft/s", "feet a second", "speed", 12 * INCH_CM * 0.6),
    Unit("_km_h", "km/h", "kilometres an hour", "speed", 1000 / 60, us="_mph"),
    Unit("_mph", "mph", "miles an hour", "speed", MILE_M / 60),
    Unit("_min_km", "min/km", "minutes a kilometre", "pace", us="_min_mi"),
    Unit("_min_mi", "min/mi", "minutes a mile", "pace", 1000 / MILE_M),
    Unit("_w", "W", "watts", "power"),
    Unit("_kgm_min", "kg·m/min", "kilogram-metres a minute", "power", KILOPOND_N / 60),
    Unit("_kcal", "kcal", "kilocalories", "energy"),
    Unit("_kj", "kJ", "kilojoules", "energy", 1 / CALORIE_J),
    Unit("_j", "J", "joules", "energy", 1 / (1000 * CALORIE_J)),
    Unit("_kcal_day", "kcal/day", "kilocalories a day", "energy a day"),
    Unit("_kj_day", "kJ/day", "kilojoules a day", "energy a day", 1 / CALORIE_J),
    Unit("_kcal_min", "kcal/min", "kilocalories a minute", "energy a minute"),
    Unit("_kj_min", "kJ/min", "kilojoules a minute", "energy a minute", 1 / CALORIE_J),
    Unit("_c", "°C", "degrees Celsius", "temperature", us="_f"),
    Unit("_f", "°F", "degrees Fahrenheit", "temperature", 5 / 9, -160 / 9),
    Unit("_l", "L", "litres", "volume", us="_fl_oz"),
    Unit("_ml", "mL", "millilitres", "volume", 0.001, us="_fl_oz"),
    Unit("_fl_oz", "fl oz", "US fluid ounces", "volume", 0.0295735295625),
    Unit("_percent", "%", "percent", "fraction"),
    Unit("_share", "", "as a share of one", "fraction", 100.0),
    Unit("_kg_m2", "kg/m²", "kilograms a square metre"),
    Unit("_g_ml", "g/mL", "grams a millilitre"),
    Unit("_ml_kg_min", "mL/kg/min", "millilitres a kilogram a minute"),
    Unit("_l_min", "L/min", "litres a minute"),
    Unit("_ml_min", "mL/min", "millilitres a minute"),
    Unit("_mets", "MET", "METs"),
    Unit("_met_min", "MET·min", "MET-minutes"),
    Unit("_ml_l", "mL/L", "millilitres a litre"),
    Unit("_breaths_min", "breaths/min", "breaths a minute"),
    Unit("_n", "N", "newtons"),
    Unit("_n_m", "N·m", "newton-metres"),
    Unit("_bpm_mmhg", "bpm·mmHg", "beats a minute times millimetres of mercury"),
    Unit("_bpm", "bpm", "beats a minute"),
    Unit("_beats", "beats", "beats"),
    Unit("_steps_min", "steps/min", "steps a minute"),
    Unit("_rpm", "rpm", "turns a minute"),
    Unit("_mmhg", "mmHg", "millimetres of mercury"),
    # Of glucose, 180.16 g a mole: the one thing measured here in these two.
    Unit("_mg_dl", "mg/dL", "milligrams a decilitre", "glucose"),
    Unit("_mmol_l", "mmol/L", "millimoles a litre", "glucose", 18.016),
    Unit("_years", "years", "years"),
    Unit("_months", "months", "months"),
    Unit("_weeks", "weeks", "weeks"),
    Unit("_days", "days", "days"),
    Unit("_days_week", "days/week", "days a week"),
    Unit("_min_day", "min/day", "minutes a day"),
    Unit("_min_week", "min/week", "minutes a week"),
    Unit("_g_day", "g/day", "grams a day"),
    Unit("_g_kg", "g/kg", "grams a kilogram"),
    Unit("_g_kg_day", "g/kg/day", "grams a kilogram a day"),
    Unit("_g_kg_h", "g/kg/h", "grams a kilogram an hour"),
    Unit("_g_h", "g/h", "grams an hour"),
    Unit("_ml_kg", "mL/kg", "millilitres a kilogram"),
    Unit("_ml_h", "mL/h", "millilitres an hour"),
    Unit("_l_h", "L/h", "litres an hour"),
    Unit("_kcal_kg_day", "kcal/kg/day", "kilocalories a kilogram a day"),
    Unit("_repetitions", "repetitions", "repetitions"),
    Unit("_sets", "sets", "sets"),
    Unit("_steps", "steps", "steps"),
    Unit("_count", "", "times"),
    Unit("_ratio", "", "as a ratio"),
    Unit("_rpe", "RPE", "points of perceived effort, 6 to 20"),
    Unit("_cr10", "CR10", "points of perceived effort, 0 to 10"),
    Unit("_rir", "RIR", "repetitions in reserve"),
    Unit("_value", "", "in the unit of the test"),
    Unit("_points", "points", "points"),
    Unit("_au", "AU", "arbitrary units"),
    Unit("_percentile", "percentile", "percentile"),
    Unit("_class", "class", "class"),
)  # fmt: skip

SUFFIXES = tuple(unit.suffix for unit in UNITS)
_BY_SUFFIX = {unit.suffix: unit for unit in UNITS}
_BY_SYMBOL = {unit.symbol: unit for unit in reversed(UNITS)} | {"": _BY_SUFFIX["_ratio"]}


@cache
def unit_of(name: str) -> Unit | None:
    """The unit that a quantity's name ends in (`vo2_ml_kg_min`: mL/kg/min), None if in none."""
    ending = f"_{name}"
    while ending:
        if ending in _BY_SUFFIX:
            return _BY_SUFFIX[ending]
        _, mark, rest = ending[1:].partition("_")
        ending = mark + rest
    return None


def by_symbol(symbol: str) -> Unit:
    """The unit with this symbol.

    Raises:
        KeyError: if no unit has it.
    """
    return _BY_SYMBOL[symbol]


def convert(value: float, of: Unit, to: Unit) -> float:
    """A value of one unit in another of the same dimension.

        >>> round(convert(150, _BY_SUFFIX["_lb"], _BY_SUFFIX["_kg"]), 2)
        68.04

    Raises:
        ValueError: if the two do not measure the same.
    """
    if of is to:
        return value
    if not of.dimension or of.dimension != to.dimension:
        raise ValueError(f"{of.words} do not convert to {to.words}")
    return (value * of.scale + of.shift - to.shift) / to.scale


def kin(unit: Unit) -> tuple[Unit, ...]:
    """The other units that measure the same."""
    if not unit.dimension:
        return ()
    return tuple(each for each in UNITS if each.dimension == unit.dimension and each is not unit)


@cache
def renamed(name: str, system: System) -> str:
    """A quantity's name in a system of units: `mass_kg` is `mass_lb` in "us"."""
    unit = unit_of(name)
    if unit is None or system == "metric" or not unit.us:
        return name
    return name[: len(name) - len(unit.suffix)] + unit.us


def in_system(unit: Unit, system: System) -> Unit:
    """The unit in which a system of units gives what this one measures."""
    return _BY_SUFFIX[unit.us] if system == "us" and unit.us else unit


@cache
def same_quantity(name: str, wanted: frozenset[str]) -> tuple[str, Unit, Unit] | None:
    """Which of the wanted names is this quantity in another unit, with this unit and that one.

    `mass_lb` is `mass_kg`, from pounds to kilograms.
    """
    unit = unit_of(name)
    if unit is None:
        return None
    stem = f"_{name}".removesuffix(unit.suffix)[1:]
    for other in kin(unit):
        if f"{stem}{other.suffix}" in wanted:
            return f"{stem}{other.suffix}", unit, other
    return None
