"""The cells of the comparison. A page has over a hundred, so each is rendered once and kept."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from barpath.studio.credentials.reports.cells import Cell
from barpath.studio.credentials.reports.certifications import Row

register = template.Library()


@register.simple_tag
def cell(cell: Cell, *, row: Row) -> SafeString:
    """What a cell says, with the sign that opens to its sources."""
    return _rendered(cell, row.key, row.certification.abbreviation)


@register.simple_tag
def cells(row: Row) -> SafeString:
    """All cells of a row."""
    return _in_row(row.cells, row.key, row.certification.abbreviation)


@lru_cache(maxsize=256)
def _in_row(cells: tuple[Cell, ...], key: str, name: str) -> SafeString:
    return format_html_join(
        "\n",
        '<td role="cell" data-name="{}">{}</td>',
        ((cell.name, _rendered(cell, key, name)) for cell in cells),
    )


@lru_cache(maxsize=1024)
def _rendered(cell: Cell, key: str, name: str) -> SafeString:
    values = {"cell": cell, "key": key, "name": name}
    return mark_safe(render_to_string("credentials/_cell.html", values).strip())  # noqa: S308
