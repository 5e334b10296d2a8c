"""The calculator of a formula: a form made from its quantities."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from barpath.craft import units
from barpath.craft.evidence import Formula, Quantity, Refusal, Result, calculate
from barpath.craft.knowledge.kinds.norms import norm
from barpath.craft.units import System
from barpath.studio.library.measures import name_in, number_in, retyped, unit_in
from barpath.studio.ui.formats import significant

LONGEST = 400
TOO_LONG = f"That is too long: {LONGEST} characters at most."
YES_OR_NO = [("true", "Yes"), ("false", "No")]


class CalculatorForm(forms.Form):
    """A field for each quantity, in a system of units; clean when the formula gives an answer.

    A quantity that comes in a unit of the other system is shown converted, so that a link keeps its
    meaning whoever opens it.
    """

    def __init__(self, made: Formula, system: System, asked: Mapping[str, str]) -> None:
        self.made, self.system, self._asked = made, system, asked
        self.names = {each.name: name_in(each, system) for each in made.quantities}
        self._given: dict[str, str] = {}
        told = dict(self._told(asked))
        super().__init__(told or None)
        self.result: Result | None = None
        self.refusal: Refusal | None = None
        self._is_forced = asked.get("force") == "1"
        for each in made.quantities:
            self.fields[self.names[each.name]] = _field(made, each, system)

    @property
    def is_wrong(self) -> bool:
        """Whether something was told that gives no answer."""
        return self.is_bound and not self.is_valid()

    @property
    def may_be_forced(self) -> bool:
        """Whether the answer is to be had outside what was studied."""
        return self.refusal is not None and self.refusal.may_be_forced

    @property
    def is_forced(self) -> bool:
        """Whether the answer lies outside what was studied."""
        return bool(self.result and self.result.warnings)

    def values(self) -> dict[str, object]:
        """What was told, under the names of the form."""
        return {
            self.names[each.name]: _read(self.cleaned_data[self.names[each.name]], each.kind)
            for each in self.made.quantities
        }

    def given(self) -> dict[str, object]:
        """What was told, under the names it came under: no conversion has rounded it."""
        kinds = {self.names[each.name]: each.kind for each in self.made.quantities}
        return {
            self._given[name]: _read(
                self.cleaned_data[name] if said == name else self._asked[said], kinds[name]
            )
            for name, said in self._given.items()
        }

    def clean(self) -> dict[str, Any]:
        """Ask the formula, once every field holds something."""
        if not self.errors:
            try:
                self.result = calculate(self.made.key, self.given(), force=self._is_forced)
            except Refusal as refusal:
                self.refusal = refusal
                self.add_error(self._field_of(refusal.quantity), refusal.sentence)
        return self.cleaned_data

    def _field_of(self, quantity: str) -> str | None:
        """The field of a quantity, by any of its names; None if it is not one of them."""
        names = {said: name for name, said in self._given.items()} | self.names
        return names.get(quantity)

    def _told(self, asked: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """What was told of each quantity, in whichever unit, under its name here."""
        for each in self.made.quantities:
            name = self.names[each.name]
            if name in asked:
                self._given[name] = name
                yield name, asked[name]
            elif found := next((other for other in asked if _is_same(other, name)), None):
                of, to = units.unit_of(found), units.unit_of(name)
                if of and to:
                    self._given[name] = found
                    yield name, retyped(asked[found][:LONGEST], of, to)


def label_of(quantity: Quantity, system: System) -> str:
    """What a quantity is called, with its unit where the words do not say it."""
    label = quantity.named
    if quantity.unit is None:
        return label
    unit = unit_in(quantity.unit, system)
    said = quantity.label.lower()
    if not unit.symbol or unit.symbol.lower() in said.split() or unit.words in said:
        return label
    return f"{label}, {unit.symbol}"


def limits_of(quantity: Quantity, limits: tuple[float, float], system: System) -> str:
    """Two limits in a system of units: “20 to 350”."""
    low, high = limits
    if quantity.unit:
        low, high = (number_in(each, quantity.unit, system) for each in limits)
    return f"{significant(low, 4)} to {significant(high, 4)}"


def _is_same(name: str, wanted: str) -> bool:
    """Whether a name is this quantity in another unit."""
    return len(name) < 100 and units.same_quantity(name, frozenset({wanted})) is not None


def _field(made: Formula, quantity: Quantity, system: System) -> forms.Field:
    label = label_of(quantity, system)
    return forms.CharField(
        label=label,
        help_text=_help(quantity, system),
        widget=_widget(made, quantity),
        validators=[MaxLengthValidator(LONGEST, TOO_LONG)],
        error_messages={"required": f"{quantity.named} is needed."},
    )


def _help(quantity: Quantity, system: System) -> str:
    if quantity.limits is None:
        return ""
    series = "One or more, with commas between. " if quantity.kind == "series" else ""
    if quantity.studied:
        return f"{series}Studied: {limits_of(quantity, quantity.strictest, system)}."
    return f"{series}From {limits_of(quantity, quantity.limits, system)}."


def _widget(made: Formula, quantity: Quantity) -> forms.Widget:
    if quantity.kind == "choice":
        choices = [(each, _choice(made, each)) for each in quantity.choices]
        return forms.Select(choices=[("", "Choose"), *choices])
    if quantity.kind == "statement":
        return forms.RadioSelect(choices=YES_OR_NO)
    # The decimal pad of a phone has neither a minus nor room for several numbers.
    pad = {"whole": "numeric", "series": "text"}.get(quantity.kind, "decimal")
    pad = "text" if quantity.possible[0] < 0 else pad
    return forms.TextInput(attrs={"inputmode": pad, "autocomplete": "off", "class": "amount"})


def _choice(made: Formula, choice: str) -> str:
    """A choice in words: the label of the table's row, where it names one."""
    rows = (row for key in made.norms for row in norm(key).rows)
    label = next((row.label for row in rows if row.name == choice and row.label), choice)
    return label[:1].upper() + label[1:].replace("-", " " if label == choice else "-")


def _read(text: str, kind: str) -> object:
    """What was typed as its quantity's kind wants it; what cannot be read stays as it was typed."""
    if kind == "choice":
        return text
    if kind == "statement":
        return {"true": True, "false": False}.get(text, text)
    if kind == "series":
        return tuple(_number(each) for each in re.split(r"[\s,;]+", text) if each)
    return _number(text)


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text
