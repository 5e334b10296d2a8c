"""The muscle map: a body from the front and from behind, whose muscles take a tint by value."""

from collections.abc import Mapping
from math import ceil

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.ui.drawing.body import BACK, DEEP, FRONT, HEIGHT, OUTLINE, WIDTH
from barpath.studio.ui.drawing.svg import Shapes, together

TINTS = 4


def muscle_map_svg(values: Mapping[str, float], says: str, *, most: float = 1.0) -> SafeString:
    """Both sides of the body.

    Args:
        values: by the code of a muscle, how much of it; one that is not drawn is passed over.
        says: what the map tells, for those who do not see it.
        most: the value that takes the deepest tint.
    """
    tints = {code: tint(value, most) for code, value in values.items()}
    deep = {code: shape for code, shape in DEEP.items() if tints.get(code)}
    return format_html(
        '<svg class="muscle-map" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>',
        4 * WIDTH,
        HEIGHT + 14,
        says,
        _side("Front", {**FRONT, **deep}, tints, WIDTH),
        _side("Back", BACK, tints, 3 * WIDTH),
    )


def tint(value: float, most: float = 1.0) -> int:
    """From 0, nothing, to the deepest."""
    return min(TINTS, max(0, ceil(TINTS * value / most)))


def in_words(values: Mapping[str, float]) -> str:
    """What a map tells: the muscles from the one with the most."""
    named = vocabulary().muscles
    told = sorted((code for code in values if values[code] > 0), key=lambda code: -values[code])
    if not told:
        return "Muscle map: none is marked."
    return f"Muscle map, the most first: {', '.join(named[code].label for code in told)}."


def _side(name: str, shapes: Shapes, tints: Mapping[str, int], middle: int) -> SafeString:
    half = together(_muscle(code, shape, tints.get(code, 0)) for code, shape in shapes.items())
    body = SafeString(f'<path class="body" d="{OUTLINE}"/>')
    return format_html(
        '<g transform="translate({} 0)"><g>{}{}</g><g transform="scale(-1 1)">{}{}</g>'
        '<text y="{}">{}</text></g>',
        middle,
        body,
        half,
        body,
        half,
        HEIGHT + 11,
        name,
    )


def _muscle(code: str, shape: str, depth: int) -> SafeString:
    label = escape(vocabulary().muscles[code].label)
    kind = f"tint-{depth}" if depth else "rest"
    return SafeString(f'<path class="{kind}" d="{shape}"><title>{label}</title></path>')
