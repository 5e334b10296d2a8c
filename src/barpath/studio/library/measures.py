"""A quantity in the system of units that its reader thinks in."""

import re

from barpath.craft import units
from barpath.craft.evidence import Quantity
from barpath.craft.units import System, Unit

SYSTEMS: dict[System, str] = {"metric": "Metric", "us": "US"}
# Typed again in the other system, a number keeps this many digits of what was typed.
KEPT_DIGITS = 5


def system_of(asked: str, preferred: str) -> System:
    """The system somebody asks for; failing that the one they prefer, failing that metric."""
    if asked in SYSTEMS:
        return "us" if asked == "us" else "metric"
    return "metric" if preferred in {"", "metric"} else "us"


def unit_in(unit: Unit, system: System) -> Unit:
    """The unit in which a system gives what this one measures; this one where it has no other."""
    if system == "us":
        return units.in_system(unit, system)
    metric = (each for each in units.kin(unit) if each.us == unit.suffix)
    return unit if unit.us else next(metric, unit)


def name_in(quantity: Quantity, system: System) -> str:
    """A quantity's name in a system: `mass_kg` is `mass_lb` in "us"."""
    unit = quantity.unit and unit_in(quantity.unit, system)
    if unit is quantity.unit or unit is None or quantity.unit is None:
        return quantity.name
    return quantity.name.removesuffix(quantity.unit.suffix) + unit.suffix


def number_in(value: float, unit: Unit, system: System) -> float:
    """A value of a unit in a system."""
    return units.convert(value, unit, unit_in(unit, system))


def difference_in(value: float, unit: Unit, system: System) -> float:
    """The same for a difference or an error, which no zero point shifts."""
    return value * unit.scale / unit_in(unit, system).scale


def retyped(text: str, of: Unit, to: Unit) -> str:
    """What somebody typed in one unit as they would type it in another; no number stays as it is."""
    return re.sub(r"[^\s,;]+", lambda word: _retyped(word[0], of, to), text)


def _retyped(word: str, of: Unit, to: Unit) -> str:
    try:
        value = float(word)
    except ValueError:
        return word
    if of is to or not abs(value) < 1e15:
        return word
    kept = f"{value:.{KEPT_DIGITS}g}"
    exact = units.convert(value, of, to)
    tries = (f"{exact:.{digits}g}" for digits in range(1, 12))
    shortest = next(
        (each for each in tries if f"{units.convert(float(each), to, of):.{KEPT_DIGITS}g}" == kept),
        f"{exact:.12g}",
    )
    return f"{float(shortest):.12g}"
