"""The few shapes that charts are drawn with.

A page does not say how wide it is, so places across are percentages and places down are pixels:
a chart fits a phone and a desk, and its letters stay as large as those around it.
"""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString

# By name, the path of a closed shape.
Shapes = Mapping[str, str]


def together(parts: Iterable[SafeString]) -> SafeString:
    """One after another."""
    return SafeString("".join(parts))


def line(kind: str, x1: float, y1: float, x2: float, y2: float) -> SafeString:
    """From one point to another."""
    return SafeString(f'<line class="{kind}" x1="{x1}%" y1="{y1}" x2="{x2}%" y2="{y2}"/>')


def box(kind: str, x: float, y: float, *, width: str, height: float, dx: int = 0) -> SafeString:
    """A rectangle; its width is a percentage or in pixels, and says so."""
    moved = f' transform="translate({dx} 0)"' if dx else ""
    size = f'width="{width}" height="{height}"'
    return SafeString(f'<rect class="{kind}" x="{x}%" y="{y}" {size}{moved}/>')


def dot(kind: str, x: float, y: float) -> SafeString:
    """A point."""
    return SafeString(f'<circle class="{kind}" cx="{x}%" cy="{y}" r="4"/>')


def stroke(kind: str, x: float, y: float, half: int) -> SafeString:
    """Across a place, so many pixels to either side."""
    path = f'<path class="{kind}" d="M-{half} 0h{2 * half}"/>'
    return SafeString(f'<svg x="{x}%" y="{y}" overflow="visible">{path}</svg>')


def stretched(x: float, y: float, width: float, height: float, *shapes: SafeString) -> SafeString:
    """Shapes whose places across are hundredths of the width they are given, in pixels down."""
    return SafeString(
        f'<svg x="{x}%" y="{y}" width="{width}%" height="{height}" '
        f'viewBox="0 {y} 100 {height}" preserveAspectRatio="none" overflow="visible">'
        f"{together(shapes)}</svg>"
    )


def path(
    kind: str, places: Sequence[tuple[float, float]], *, is_closed: bool = False
) -> SafeString:
    """From place to place, within `stretched`; closed, it is an area."""
    name = "polygon" if is_closed else "polyline"
    points = " ".join(f"{x},{y}" for x, y in places)
    return SafeString(
        f'<{name} class="{kind}" points="{points}" vector-effect="non-scaling-stroke"/>'
    )


def text(kind: str, x: float, y: float, words: str, *, dx: int = 0) -> SafeString:
    """Words; their class says on which side of the point they stand."""
    return SafeString(f'<text class="{kind}" x="{x}%" dx="{dx}" y="{y}">{escape(words)}</text>')


def titled(words: str, *shapes: SafeString) -> SafeString:
    """Shapes that say what they are when pointed at."""
    return SafeString(f"<g><title>{escape(words)}</title>{together(shapes)}</g>")


def drawing(says: str, height: float, *shapes: SafeString) -> SafeString:
    """The whole, with what it tells in words."""
    return SafeString(
        f'<svg class="drawing" role="img" aria-label="{escape(says)}" width="100%" '
        f'height="{height}">{together(shapes)}</svg>'
    )
