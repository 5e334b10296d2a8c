"""Boxes and choices, written without a template each.

The planner has forty boxes. Django renders each by three templates, which takes longer than all the
rest of the page. The markup is Django's own.
"""

from typing import Any

from django import forms
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from barpath.craft.knowledge import Span

LONGEST = 20
Context = dict[str, Any]


def _tag(name: str, attributes: Context) -> SafeString:
    """An opening tag. True is an attribute without a value; False and None are left out."""
    said = "".join(
        f" {key}" if value is True else f' {key}="{conditional_escape(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return SafeString(f"<{name}{said}>")


def _input(widget: Context) -> SafeString:
    own = {"type": widget["type"], "name": widget["name"], "value": widget["value"]}
    return _tag("input", own | widget["attrs"])


class Box(forms.TextInput):
    """A box for a number, with the number pad on a phone."""

    def __init__(self, label: str = "") -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off", "maxlength": str(LONGEST)}
        super().__init__(attrs | {"aria-label": label} if label else attrs)

    def _render(self, _: str, context: Context, __: Any = None) -> SafeString:
        return _input(context["widget"])


class TwoBoxes(forms.MultiWidget):
    """A number, and how far it may go up."""

    use_fieldset = True

    def __init__(self, label: str) -> None:
        low = Box(f"{label}: the number, or the lowest")
        super().__init__({"": low, "high": Box(f"{label}: the highest, if it varies")})

    def _render(self, _: str, context: Context, __: Any = None) -> SafeString:
        low, high = (_input(each) for each in context["widget"]["subwidgets"])
        return SafeString(f'<span class="span-boxes">{low}<span>to</span>{high}</span>')

    def decompress(self, value: Any) -> list[Any]:
        """A range as two texts; one number fills the first box alone."""
        if not isinstance(value, Span):
            return [None, None]
        return [value.low, value.high if value.high != value.low else None]


def _choices(widget: Context) -> SafeString:
    options = [option for _, options, _ in widget["optgroups"] for option in options]
    lines = (
        f"<div>{_tag('label', {'for': option['attrs'].get('id')})}{_input(option)} "
        f"{conditional_escape(option['label'])}</label></div>"
        for option in options
    )
    return SafeString(f"{_tag('div', {'id': widget['attrs'].get('id')})}{''.join(lines)}</div>")


class Radios(forms.RadioSelect):
    """One of a few."""

    def _render(self, _: str, context: Context, __: Any = None) -> SafeString:
        return _choices(context["widget"])


class Checks(forms.CheckboxSelectMultiple):
    """Any of a few."""

    def _render(self, _: str, context: Context, __: Any = None) -> SafeString:
        return _choices(context["widget"])
