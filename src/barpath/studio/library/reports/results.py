"""A result, as a person is shown it."""

from collections.abc import Mapping
from dataclasses import dataclass

from barpath.craft import units
from barpath.craft.evidence import Formula, Result, calculate
from barpath.craft.evidence.refusals import Refusal
from barpath.craft.knowledge.kinds.norms import norm
from barpath.craft.units import System, Unit
from barpath.studio.library.measures import difference_in, number_in, unit_in
from barpath.studio.ui.formats import significant

# What a Standing is given in, where that is no unit.
CLASSES = {"class", "percentile"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A result in words.

    Attributes:
        headline: the number, the range or the class.
        unit: of a headline that is a number or a range.
        unrounded: the number in full, where the headline is rounded.
        beside: a number that stands behind a class.
        error: the standard error and what it spans.
        limits: where the class begins and ends.
        difference: of two results, with its limits, where a change is what was asked for.
    """

    headline: str
    unit: str = ""
    unrounded: str = ""
    beside: str = ""
    error: str = ""
    limits: str = ""
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Rival:
    """What a rival answers on the same numbers; "" where it asks for others."""

    made: Formula
    answer: str


def shown(made: Formula, result: Result, system: System) -> Shown:
    """A result in a system of units."""
    if made.kind == "class":
        return _class(made, result, system)
    unit = unit_in(made.unit, system)
    low, high = (
        None if each is None else number_in(each, made.unit, system)
        for each in result.band or (None, None)
    )
    if result.value is None:
        return Shown(_span(low, high, _digits(made)), unit.symbol)
    value = number_in(result.value, made.unit, system)
    headline, exact = significant(value, _digits(made)), f"{value:.10g}"
    unrounded = "" if headline.replace(",", "").replace("−", "-") == exact else exact
    if result.standard_error is None:
        return Shown(headline, unit.symbol, unrounded=unrounded)
    error = difference_in(result.standard_error, made.unit, system)
    said = f"{significant(error, 3)} {unit.symbol}".rstrip()
    span = _span(low, high, _digits(made))
    return Shown(headline, unit.symbol, unrounded, error=f"{said}, so from {span}")


def _digits(made: Formula) -> int:
    """How many digits a person is shown: one more where no two people differ by much."""
    low, high = made.within or (0.0, 1.0)
    return 5 if high - low < abs(high) / 2 else 4


def rivals(
    made: Formula, found: tuple[Formula, ...], told: Mapping[str, object], system: System
) -> list[Rival]:
    """The rivals, with what they answer where they ask for nothing that was not told."""
    return [Rival(each, _answer(each, told, system)) for each in found if each is not made]


def _answer(made: Formula, told: Mapping[str, object], system: System) -> str:
    own = {
        name: value
        for name, value in told.items()
        if name in made.names or units.same_quantity(name, made.names)
    }
    if not told or len(own) < len(made.names):
        return ""
    try:
        result = calculate(made.key, own)
    except Refusal:
        return "gives no answer on these numbers"
    answer = shown(made, result, system)
    return f"{answer.headline} {answer.unit}".rstrip()


def _class(made: Formula, result: Result, system: System) -> Shown:
    in_class = result.in_class or ""
    beside = ""
    if result.value is not None and made.gives not in CLASSES and made.norms:
        value = significant(number_in(result.value, made.unit, system))
        beside = f"{value} {unit_in(made.unit, system).symbol}".rstrip()
    limits = ""
    unit = looked_up(made, result)
    if unit and result.band and made.gives in CLASSES:
        low, high = (
            None if each is None else number_in(each, unit, system) for each in result.band
        )
        limits = _span(low, high, symbol=unit_in(unit, system).symbol)
    difference = ""
    if result.value is not None and not made.norms and result.band:
        difference = f"{significant(result.value)}, limits {_span(*result.band)}"
    return Shown(
        in_class[:1].upper() + in_class[1:], beside=beside, limits=limits, difference=difference
    )


def looked_up(made: Formula, result: Result) -> Unit | None:
    """The unit of what was looked up in a table; None where no table says it."""
    for key in made.norms:
        table = norm(key)
        for row in table.rows:
            if table.named(row) == result.edition:
                return units.unit_of(row.name) or units.unit_of(table.quantity)
    measured = made.quantities[0]
    return None if made.norms else measured.unit


def _span(low: float | None, high: float | None, digits: int = 4, symbol: str = "") -> str:
    if low is None and high is None:
        return ""
    unit = f" {symbol}" if symbol else ""
    if low is None:
        return f"below {significant(high, digits)}{unit}"
    if high is None:
        return f"{significant(low, digits)}{unit} and over"
    return f"{significant(low, digits)} to {significant(high, digits)}{unit}"
