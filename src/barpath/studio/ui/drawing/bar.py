"""The path as a barbell: eight plates, four a side, loaded evenly from the collars outwards.

A step that is done sits on the bar; the next is lifted out of the rack, and the rest stand in it.
"""

from collections.abc import Sequence
from typing import Literal, Protocol

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from barpath.studio.ui.drawing.svg import together

State = Literal["done", "next", "waiting", "not-open"]
STATE_IN_WORDS: dict[State, str] = {
    "done": "done",
    "next": "next",
    "waiting": "waiting",
    "not-open": "not open yet",
}


class Step(Protocol):
    """What the drawing needs to know of a step of the path."""

    @property
    def number(self) -> int: ...

    @property
    def name(self) -> str: ...

    @property
    def state(self) -> State: ...

    @property
    def url(self) -> str: ...


def progress_in_words(steps: Sequence[Step]) -> str:
    """What the drawing shows, for those who do not see it."""
    done = sum(step.state == "done" for step in steps)
    coming = [step.name for step in steps if step.state == "next"]
    return f"{done} of {len(steps)} steps done." + (f" Next: {coming[0]}." if coming else "")


# --- the large drawing, in units of a page 360 wide ------------------------------------------

PLATE_WIDTH, PLATE_HEIGHT = 28, 104
ON_BAR_Y, IN_RACK_Y, LIFTED_Y = 8, 172, 132
# Plates are put on left and right in turn, so that the bar is never much out of balance.
ON_BAR_X = (113, 219, 82, 250, 51, 281, 20, 312)
IN_RACK_X = tuple(12 + 44 * place for place in range(8))

BAR = SafeString(
    '<g class="steel">'
    '<rect x="144" y="57" width="72" height="6"/><path class="knurl" d="M152 60h56"/>'
    '<rect x="4" y="55" width="140" height="10" rx="2"/>'
    '<rect x="216" y="55" width="140" height="10" rx="2"/>'
    '<rect x="142" y="46" width="8" height="28" rx="2"/>'
    '<rect x="210" y="46" width="8" height="28" rx="2"/></g>'
)
RACK = SafeString(
    '<g class="rack"><rect x="2" y="222" width="356" height="18" rx="4"/>'
    '<path d="M14 240v8m332-8v8"/></g>'
)


def path_bar_svg(steps: Sequence[Step]) -> SafeString:
    """The barbell over its rack. The plates lead where the list of steps beside it leads."""
    placed = list(zip(steps, ON_BAR_X, IN_RACK_X, strict=True))
    on_bar = (_plate(step, x, ON_BAR_Y) for step, x, _ in placed if step.state == "done")
    free = (
        format_html(
            '<rect class="free" x="{}" y="{}" width="28" height="104" rx="5"/>', x, ON_BAR_Y
        )
        for step, x, _ in placed
        if step.state == "next"
    )
    in_rack = (
        _plate(step, x, LIFTED_Y if step.state == "next" else IN_RACK_Y)
        for step, _, x in placed
        if step.state != "done"
    )
    rack = together(in_rack)
    if rack:
        # An inner svg ends where the rail begins: what stands in the rack is hidden below.
        rack = format_html('<svg width="360" height="224">{}</svg>{}', rack, RACK)
    return format_html(
        '<svg class="barbell" viewBox="0 0 360 {}" aria-hidden="true">{}{}{}{}</svg>',
        250 if rack else 120,
        BAR,
        together(free),
        together(on_bar),
        rack,
    )


def _plate(step: Step, x: int, y: int) -> SafeString:
    # The number of a plate that stands in the rack is written above the rail in front of it.
    return format_html(
        '<a href="{}" tabindex="-1"><g class="plate {}" transform="translate({} {})">'
        "<title>{}. {}: {}</title>"
        '<rect width="28" height="104" rx="5"/><path d="M5 8v88m18-88v88"/>'
        '<text x="14" y="{}">{}</text></g></a>',
        step.url,
        step.state,
        x,
        y,
        step.number,
        step.name,
        STATE_IN_WORDS[step.state],
        57 if y == ON_BAR_Y else 30,
        step.number,
    )


# --- the small drawing: the sign of progress ---------------------------------------------------

SMALL_X = (34, 54, 25, 63, 16, 72, 7, 81)


def small_bar_svg(steps: Sequence[Step]) -> SafeString:
    """The bar alone, small enough for a line of text."""
    plates = format_html_join(
        "",
        '<rect class="plate {}" x="{}" y="2" width="7" height="20" rx="1.5"/>',
        ((step.state, x) for step, x in zip(steps, SMALL_X, strict=True)),
    )
    return format_html(
        '<svg class="barbell small" viewBox="0 0 96 24" aria-hidden="true">'
        '<rect class="steel" y="11" width="96" height="2" rx="1"/>{}</svg>',
        plates,
    )
