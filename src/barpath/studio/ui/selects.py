"""A select of hundreds of options, without rendering a template for each of them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

Label = str | tuple[tuple[str, str], ...]


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
        options = _options(tuple((each, _frozen(label)) for each, label in self.choices))
        bare = _option(chosen, marked=False)
        marked = mark_safe(options.replace(bare, _option(chosen, marked=True), 1))  # noqa: S308
        return format_html("<select{}>{}</select>", written, marked)


def _frozen(label: Any) -> Label:
    return tuple(label) if isinstance(label, (list, tuple)) else str(label)


@lru_cache
def _options(choices: tuple[tuple[str, Label], ...]) -> SafeString:
    """Options, none of them chosen, and groups of them where a choice holds several."""
    return format_html_join("", "{}", ((_choice(value, label),) for value, label in choices))


def _choice(value: str, label: Label) -> SafeString:
    if isinstance(label, tuple):
        return format_html('<optgroup label="{}">{}</optgroup>', value, _options(label))
    return format_html("{}{}</option>", _option(value, marked=False), label)


def _option(value: str, *, marked: bool) -> SafeString:
    return format_html('<option value="{}"{}>', value, " selected" if marked else "")
