"""Two results of one test: has the person changed?"""

from collections.abc import Mapping
from typing import Any

from django import forms

from barpath.craft import units
from barpath.craft.evidence import Refusal, Result, calculate
from barpath.craft.knowledge.kinds.errors import TypicalError
from barpath.craft.units import System
from barpath.studio.library.measures import difference_in, unit_in
from barpath.studio.ui.formats import significant

KEY = "change.change_in_test"
PARTS = {"before_value": "first", "after_value": "second"}


class RetestForm(forms.Form):
    """The results of a test before and after; clean when they can be compared."""

    first = forms.CharField(max_length=40)
    second = forms.CharField(max_length=40)

    def __init__(
        self, test: str, error: TypicalError, system: System, asked: Mapping[str, str]
    ) -> None:
        self.test, self.system = test, system
        self.unit = units.by_symbol(error.unit)
        self.in_unit = unit_in(self.unit, system)
        self.result: Result | None = None
        is_asked = asked.get("test") == test
        super().__init__(asked if is_asked else None, auto_id=f"id_{test}_%s")
        pad = "text" if error.may_be_negative else "decimal"
        for name, field in self.fields.items():
            field.label = f"{name.capitalize()} result, {self.in_unit.symbol}".rstrip(", ")
            field.error_messages["required"] = f"The {name} result is needed."
            field.widget.attrs |= {"inputmode": pad, "autocomplete": "off", "class": "amount"}

    def clean(self) -> dict[str, Any]:
        """Ask whether the two differ beyond the error of the test."""
        if self.errors:
            return self.cleaned_data
        values: dict[str, object] = {"test": self.test}
        for part, name in PARTS.items():
            values[part] = (self._own(self.cleaned_data[name]),)
        try:
            self.result = calculate(KEY, values)
        except Refusal as refusal:
            self.add_error(PARTS.get(refusal.quantity), refusal.sentence)
        return self.cleaned_data

    @property
    def difference_in_words(self) -> str:
        """How far the second result lies from the first, in the reader's unit."""
        found = self.result and self.result.value
        if not found:
            return "exactly on"
        size = significant(difference_in(abs(found), self.unit, self.system), 4)
        return f"{size} {self.in_unit.symbol} {'above' if found > 0 else 'below'}".replace(
            "  ", " "
        )

    def _own(self, text: str) -> object:
        try:
            return units.convert(float(text), self.in_unit, self.unit)
        except ValueError:
            return text
