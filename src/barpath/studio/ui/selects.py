"""A select of hundreds of options, without rendering a template for each of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """The same HTML as Django's select, put together at once."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Mapping[str, Any] | None = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        """A select with the chosen option marked."""
        chosen = "" if value is None else str(value)
        all_attrs = {"name": name, **self.build_attrs(self.attrs, dict(attrs or {}))}
        written = format_html_join("", ' {}="{}"', all_attrs.items())
        return format_html("<select{}>{}</select>", written, _options(self.choices, chosen))


def _options(choices: Iterable[Any], chosen: str) -> SafeString:
    """Options, and groups of them where a choice holds a list."""
    return format_html_join("", "{}", ((_option(value, label, chosen),) for value, label in choices))


def _option(value: str, label: str | list[tuple[str, str]], chosen: str) -> SafeString:
    if isinstance(label, list):
        inside = _options(label, chosen)
        return format_html('<optgroup label="{}">{}</optgroup>', value, inside)
    mark = " selected" if value == chosen else ""
    return format_html('<option value="{}"{}>{}</option>', value, mark, label)
