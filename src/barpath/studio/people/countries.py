"""Countries to choose from, without rendering a template for each of them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from barpath.craft.knowledge.countries import countries


def country_choices() -> list[tuple[str, str]]:
    """Every country by its code, in the order of the names, after the wish not to say."""
    return [("", "Not said"), *sorted(countries().items(), key=lambda country: country[1])]


class CountrySelect(forms.Select):
    """The same HTML as Django's select, whose options are written once and kept."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Mapping[str, Any] | None = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        """A select with the chosen country marked."""
        chosen = "" if value is None else str(value)
        all_attrs = {"name": name, **self.build_attrs(self.attrs, dict(attrs or {}))}
        written = format_html_join("", ' {}="{}"', all_attrs.items())
        return format_html("<select{}>{}</select>", written, _options(chosen))


@cache
def _unmarked() -> Mapping[str, SafeString]:
    return {
        code: format_html('<option value="{}">{}</option>', code, name)
        for code, name in country_choices()
    }


def _options(chosen: str) -> SafeString:
    marked = dict(_unmarked())
    if chosen in marked:
        name = dict(country_choices())[chosen]
        marked[chosen] = format_html('<option value="{}" selected>{}</option>', chosen, name)
    return mark_safe("".join(marked.values()))  # noqa: S308
