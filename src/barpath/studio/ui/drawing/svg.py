"""The few shapes that charts are drawn with.

A page does not say how wide it is, so places across are percentages and places down are pixels:
a chart fits a phone and a desk, and its letters stay as large as those around it.
"""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def together(parts: Iterable[SafeString]) -> SafeString:
    """One after another."""
    return format_html_join("", "{}", ((part,) for part in parts))


def line(kind: str, x1: float, y1: float, x2: float, y2: float) -> SafeString:
    """From one point to another."""
    return format_html('<line class="{}" x1="{}%" y1="{}" x2="{}%" y2="{}"/>', kind, x1, y1, x2, y2)


def text(kind: str, x: float, y: float, words: str, *, dx: int = 0) -> SafeString:
    """Words; their class says on which side of the point they stand."""
    return format_html('<text class="{}" x="{}%" dx="{}" y="{}">{}</text>', kind, x, dx, y, words)


def titled(words: str, *shapes: SafeString) -> SafeString:
    """Shapes that say what they are when pointed at."""
    return format_html("<g><title>{}</title>{}</g>", words, together(shapes))


def drawing(says: str, height: float, *shapes: SafeString) -> SafeString:
    """The whole, with what it tells in words."""
    return format_html(
        '<svg class="drawing" role="img" aria-label="{}" width="100%" height="{}">{}</svg>',
        says,
        height,
        together(shapes),
    )
