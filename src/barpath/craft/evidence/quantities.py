"""A quantity: what a formula takes, in which unit, and within which limits."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal, get_args, get_origin

from barpath.craft import units
from barpath.craft.evidence.citing import cited, in_words
from barpath.craft.evidence.refusals import NotAQuantity, OutOfRange, Range, measured, number, slip

Sex = Literal["female", "male"]
Kind = Literal["number", "whole", "choice", "statement", "series"]

ANY: Range = (float("-inf"), float("inf"))
# What no adult can be, for the quantities that many formulas share. A formula states the limits of
# its other quantities itself, and may narrow these. They are ours, and wide: they catch slips.
POSSIBLE: MappingProxyType[str, Range] = MappingProxyType(
    {
        "age_years": (1, 120),
        "mass_kg": (20, 350),
        "height_cm": (90, 250),
        "fat_free_mass_kg": (15, 200),
        "body_fat_percent": (2, 75),
        "waist_cm": (40, 250),
        "hip_cm": (50, 250),
        "neck_cm": (20, 80),
        "heart_rate_bpm": (40, 240),
        "heart_rate_rest_bpm": (25, 130),
        "heart_rate_max_bpm": (80, 240),
        "systolic_mmhg": (50, 300),
        "diastolic_mmhg": (20, 200),
        "vo2_ml_kg_min": (2, 100),
        "vo2max_ml_kg_min": (5, 100),
        "load_kg": (0.5, 600),
        "repetitions": (1, 30),
    }
)
LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "mass_kg": "body mass",
        "sex": "sex",
        "heart_rate_rest_bpm": "resting heart rate",
        "heart_rate_max_bpm": "maximal heart rate",
        "systolic_mmhg": "systolic pressure",
        "diastolic_mmhg": "diastolic pressure",
        "vo2_ml_kg_min": "oxygen uptake",
        "vo2max_ml_kg_min": "maximal oxygen uptake",
    }
)


@dataclass(frozen=True)
class Quantity:
    """One quantity of one formula.

    Args:
        name: the parameter, ending in its unit.
        kind: a number, a whole number, a choice of words, a statement (true or false), or a series
            of numbers.
        label: what a person calls it.
        possible: the limits outside which it cannot be; none for a choice or a statement.
        studied: the limits the source studied; None where it states none.
        source: whose study that is, the key of a source.
        choices: the words to choose from.
    """

    name: str
    kind: Kind
    label: str
    possible: Range = ANY
    studied: Range | None = None
    source: str = ""
    choices: tuple[str, ...] = ()

    @cached_property
    def unit(self) -> units.Unit | None:
        """The unit its name ends in."""
        return None if self.kind in {"choice", "statement"} else units.unit_of(self.name)

    @property
    def named(self) -> str:
        """Its label at the beginning of a sentence."""
        return self.label[:1].upper() + self.label[1:]

    @property
    def limits(self) -> Range | None:
        """The possible range, None where there is none."""
        return None if self.possible == ANY else self.possible

    @cached_property
    def strictest(self) -> Range:
        """Where a number is both possible and studied."""
        low, high = self.possible
        if self.studied is None:
            return low, high
        return max(low, self.studied[0]), min(high, self.studied[1])

    def check(self, value: object, *, force: bool = False) -> str:
        """A warning for a value that was forced, "" for one that needs none.

        Raises:
            NotAQuantity: if it is not a value of this kind.
            OutOfRange: if it is impossible, or outside what was studied and not forced.
        """
        if self.kind == "choice":
            return self._check_choice(value)
        if self.kind == "statement":
            return self._check_statement(value)
        if self.kind == "series":
            warnings = [self._check_number(each, force=force) for each in self._items(value)]
            return next((warning for warning in warnings if warning), "")
        return self._check_number(value, force=force)

    def _check_choice(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise self._not_one(in_words(list(self.choices), "or"), value)
        return ""

    def _check_statement(self, value: object) -> str:
        if not isinstance(value, bool):
            raise self._not_one("true or false", value)
        return ""

    def _items(self, value: object) -> Iterable[object]:
        if not isinstance(value, (list, tuple)) or not value:
            raise self._not_one("a list of numbers", value)
        return value

    def _check_number(self, value: object, *, force: bool) -> str:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._not_one("a number", value)
        if not abs(value) < float("inf"):
            raise self._not_one("a number", value)
        if self.kind == "whole" and value != int(value):
            raise self._not_one("a whole number", value)
        if not self.possible[0] <= value <= self.possible[1]:
            raise self._impossible(value, self.possible)
        if self.studied is not None and not self.studied[0] <= value <= self.studied[1]:
            unstudied = self._unstudied(value, self.studied)
            if not force:
                raise unstudied
            return f"{self._outside(value, self.studied)}; the result is a guess beyond the study."
        return ""

    def _not_one(self, wanted: str, value: object) -> NotAQuantity:
        said = {True: "true", False: "false"}[value] if isinstance(value, bool) else value
        given = f"“{said:.40}”" if isinstance(said, str) else f"{said!r:.40}"
        sentence = f"{self.named} must be {wanted}, not {given}."
        return NotAQuantity(sentence, quantity=self.name, value=value, limits=self.limits)

    def _impossible(self, value: float, limits: Range) -> OutOfRange:
        unit = self.unit or units.by_symbol("")
        # “Repetitions cannot be 0”, and not “0 repetitions”.
        named = unit.symbol and self.label.endswith(unit.symbol)
        given = number(value) if named else measured(value, unit)
        sentence = (
            f"{self.named} cannot be {given}: "
            f"it lies between {number(limits[0])} and {measured(limits[1], unit)}"
            f"{slip(value, unit, limits)}."
        )
        return OutOfRange(
            sentence, quantity=self.name, value=value, limits=limits, whose="possible"
        )

    def _unstudied(self, value: float, limits: Range) -> OutOfRange:
        unit = self.unit or units.by_symbol("")
        hint = slip(value, unit, self.strictest)
        return OutOfRange(
            f"{self._outside(value, limits)}{hint}; it may be forced, and the result then says so.",
            quantity=self.name,
            value=value,
            limits=limits,
            whose=f"studied by {cited(self.source)}",
            may_be_forced=True,
        )

    def _outside(self, value: float, limits: Range) -> str:
        unit = self.unit or units.by_symbol("")
        return (
            f"{self.named} is {measured(value, unit)}, outside the "
            f"{number(limits[0])} to {measured(limits[1], unit)} that {cited(self.source)} studied"
        )


def quantity(  # what a formula knows of it
    name: str,
    annotation: object,
    *,
    possible: Range | None,
    studied: Range | None,
    source: str,
    label: str = "",
) -> Quantity:
    """The quantity that a parameter and its annotation declare.

    Raises:
        TypeError: for an annotation that says no kind, a name without its unit, or a number
            without limits.
    """
    kind, choices = _kind(name, annotation)
    limits = possible or POSSIBLE.get(name)
    if kind in {"number", "whole", "series"}:
        if limits is None:
            raise TypeError(f"{name} needs its possible range")
        if units.unit_of(name) is None:
            raise TypeError(f"{name} does not end in its unit")
    return Quantity(
        name=name,
        kind=kind,
        label=label or LABELS.get(name) or _stem(name),
        possible=limits or ANY,
        studied=studied,
        source=source,
        choices=choices,
    )


def _kind(name: str, annotation: object) -> tuple[Kind, tuple[str, ...]]:
    if get_origin(annotation) is Literal:
        return "choice", get_args(annotation)
    plain: dict[object, Kind] = {float: "number", int: "whole", bool: "statement"}
    if annotation in plain:
        return plain[annotation], ()
    if get_origin(annotation) is tuple:
        return "series", ()
    raise TypeError(f"{name} must be float, int, bool, a Literal, or tuple[float, ...]")


def _stem(name: str) -> str:
    unit = units.unit_of(name)
    stem = f"_{name}".removesuffix(unit.suffix)[1:] if unit else name
    return (stem or name).replace("_", " ")
