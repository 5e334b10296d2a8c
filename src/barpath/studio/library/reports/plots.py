"""The result of a formula around a given point, along one of its quantities."""

from collections.abc import Iterator, Mapping

from barpath.craft.evidence import Formula, Inverse, Quantity, Refusal, calculate
from barpath.craft.units import System
from barpath.studio.library.measures import name_in, number_in, unit_in
from barpath.studio.ui.charts import CurveChart, CurvePoint
from barpath.studio.ui.drawing.axes import marks
from barpath.studio.ui.formats import significant

Told = Mapping[str, object]
# To either side of the point, as a share of all that was studied or can be.
REACH = 0.3
ABOUT = 16


def quantities(made: Formula) -> list[Quantity]:
    """What the result can be drawn along, what it is known to rise or fall with first."""
    moving = [each.quantity for each in made.properties if not isinstance(each, Inverse)]
    found = [each for each in made.quantities if each.kind in {"number", "whole"} and each.limits]
    return sorted(found, key=lambda each: each.name not in moving)


def curve(
    made: Formula, along: Quantity, told: Told, system: System, *, is_forced: bool
) -> CurveChart | None:
    """The curve, or None where there is nothing to draw: a class has a table instead."""
    name = name_in(along, system)
    given = told[name]
    if not isinstance(given, float):
        return None
    points = [
        _point(made, {**told, name: at}, at, system, is_forced=is_forced)
        for at in _places(along, given, system, is_forced=is_forced)
    ]
    drawn = [each for each in points if each.low is not None or each.value is not None]
    if len(drawn) < 2 or not any(each.at == given for each in drawn):
        return None
    return _chart(made, along, given, drawn, system)


def _places(along: Quantity, given: float, system: System, *, is_forced: bool) -> Iterator[float]:
    """Round values to either side, the given one among them."""
    low, high = along.possible if is_forced else along.strictest
    if along.unit:
        low, high = (number_in(each, along.unit, system) for each in (low, high))
    reach = (high - low) * REACH
    low, high = max(low, given - reach), min(high, given + reach)
    if low >= high:
        return
    about = [at for at in marks(low, high, about=ABOUT) if low <= at <= high]
    for at in sorted({*about, given}):
        if along.kind != "whole" or at == int(at):
            yield at


def _point(made: Formula, told: Told, at: float, system: System, *, is_forced: bool) -> CurvePoint:
    try:
        result = calculate(made.key, told, force=is_forced)
    except Refusal:
        return CurvePoint(at)
    value = None if result.value is None else number_in(result.value, made.unit, system)
    if made.kind == "class" or result.band is None:
        return CurvePoint(at, value)
    low, high = (_converted(each, made, system) for each in result.band)
    return CurvePoint(at, value, low, high)


def _converted(value: float | None, made: Formula, system: System) -> float | None:
    return None if value is None else number_in(value, made.unit, system)


def _chart(
    made: Formula, along: Quantity, given: float, drawn: list[CurvePoint], system: System
) -> CurveChart:
    first, last = drawn[0], drawn[-1]
    label = along.label[:1].upper() + along.label[1:]
    symbol = unit_in(along.unit, system).symbol if along.unit else ""
    unit = unit_in(made.unit, system).symbol
    ends = [f"{_said(each)} {unit} at {significant(each.at)} {symbol}" for each in (first, last)]
    has_band = any(each.low is not None for each in drawn)
    band = "" if not has_band else "the range" if made.kind == "range" else "one standard error"
    return CurveChart(
        title=f"The result by {along.label}, {symbol}".rstrip(", "),
        says=f"From {ends[0]} to {ends[1]}, all else as you gave it.".replace("  ", " "),
        unit=unit,
        along=f"{label}, {symbol}".rstrip(", "),
        points=tuple(drawn),
        at=given,
        band=band,
    )


def _said(point: CurvePoint) -> str:
    if point.value is None:
        return f"{significant(point.low)}–{significant(point.high)}"
    return significant(point.value)
