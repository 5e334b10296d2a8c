"""Components: functions with named, checked arguments, so that a misspelt one fails at once."""

from collections.abc import Iterable, Mapping
from typing import Literal

from django import template
from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from barpath.craft.knowledge import Figure
from barpath.craft.knowledge.kinds.movement_figures import MovementFigure
from barpath.studio.ui import formats, icons, signs
from barpath.studio.ui.charts import Chart
from barpath.studio.ui.drawing.bar import (
    STATE_IN_WORDS,
    Step,
    path_bar_svg,
    progress_in_words,
    small_bar_svg,
)
from barpath.studio.ui.drawing.charts import chart_svg, keys
from barpath.studio.ui.drawing.movement import moving_svg, still_svg
from barpath.studio.ui.drawing.muscles import in_words, muscle_map_svg
from barpath.studio.ui.drawing.muscles import tint as muscle_tint

register = template.Library()

NoticeKind = Literal["info", "good", "soon", "bad"]
BadgeKind = Literal["plain", "good", "soon", "bad", "info"]
NOTICE_ICONS: dict[NoticeKind, str] = {
    "info": "info",
    "good": "circle-check",
    "soon": "clock-alert",
    "bad": "octagon-alert",
}
BADGE_KINDS: tuple[BadgeKind, ...] = ("plain", "good", "soon", "bad", "info")

register.filter(formats.number)
register.filter(formats.usd)
register.filter(formats.usd_span)
register.filter(formats.day)


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether a field says that it may be left empty: among others that may not."""
    others = field.form.fields.values()
    return not field.field.required and any(other.required for other in others)


@register.simple_block_tag
def page_header(content: SafeString, *, title: str, lead: str = "") -> SafeString:
    """What the page is, with its one primary action inside."""
    return _render("page_header", content=content, title=title, lead=lead)


@register.simple_block_tag
def card(content: SafeString, *, title: str, id: str = "") -> SafeString:  # noqa: A002
    """A titled section of a page."""
    return _render("card", content=content, title=title, id=id)


@register.simple_block_tag
def empty(content: SafeString, *, title: str) -> SafeString:
    """What will be here, with the first step inside."""
    return _render("empty", content=content, title=title)


@register.simple_block_tag
def notice(content: SafeString, *, kind: NoticeKind) -> SafeString:
    """A sentence that needs to be seen. Kinds are those of NOTICE_ICONS."""
    return _render("notice", content=content, kind=kind, icon_name=NOTICE_ICONS[kind])


@register.simple_tag
def badge(words: str, *, kind: BadgeKind = "plain") -> SafeString:
    """A state in a word or two; the colour says it again."""
    if kind not in BADGE_KINDS:
        raise ValueError(f"there is no kind {kind!r} of badge: {', '.join(BADGE_KINDS)}")
    return format_html('<span class="badge {}">{}</span>', kind, words)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative Lucide icon; a word always stands beside it."""
    return icons.icon(name)


@register.simple_tag
def unknown() -> SafeString:
    """What stands where a fact is not known."""
    return mark_safe(f'<span class="unknown">{formats.NOT_KNOWN}</span>')  # noqa: S308


@register.simple_tag
def citation(figure: Figure[object], *, of: str = "") -> SafeString:
    """The small sign that opens to a figure's sources, age and confidence.

    Args:
        of: what the figure is of, for readers who hear the page: "exam fee".
    """
    return signs.citation(figure, of=of)


@register.simple_tag
def claim(key: str) -> SafeString:
    """The small "Why?" sign that opens to a claim: sentence, evidence, sources, review."""
    return signs.claim(key)


@register.simple_block_tag
def stat(content: SafeString, *, label: str, value: object, unit: str = "") -> SafeString:
    """One number that matters, with its citation inside."""
    return _render("stat", content=content, label=label, value=value, unit=unit)


@register.simple_block_tag
def dialog(content: SafeString, *, id: str, title: str, opener: str) -> SafeString:  # noqa: A002
    """A button and the dialog it opens."""
    return _render("dialog", content=content, id=id, title=title, opener=opener)


@register.simple_tag
def chart(chart: Chart) -> SafeString:
    """A drawing with its text alternative, and its numbers in a table one tap away."""
    return _render("chart", chart=chart, drawing=chart_svg(chart), keys=keys(chart))


@register.simple_tag
def muscle_map(values: Mapping[str, float], *, most: float = 1.0) -> SafeString:
    """A body from both sides, its muscles tinted by value; the numbers stand in a table beside it.

    The page brings bodies.css.
    """
    return muscle_map_svg(values, in_words(values), most=most)


@register.simple_tag
def movement_figure(figure: MovementFigure) -> SafeString:
    """A movement, drawn; whoever wants it still sees its key positions.

    The page brings bodies.css.
    """
    moves = len(figure.frames) > 1
    drawing = moving_svg(figure) if moves else still_svg(figure)
    return _render("movement", figure=figure, moves=moves, drawing=drawing, still=still_svg(figure))


@register.filter
def tint(value: float) -> str:
    """The class of the tint that a share of a set has on the map."""
    return f"tint-{muscle_tint(value)}"


@register.simple_tag
def path_bar(steps: Iterable[Step], *, small: bool = False) -> SafeString:
    """The path as a barbell of eight plates; small, it is the sign of progress."""
    steps = tuple(steps)
    return _render(
        "path_bar",
        steps=[(step, STATE_IN_WORDS[step.state]) for step in steps],
        small=small,
        drawing=small_bar_svg(steps) if small else path_bar_svg(steps),
        says=progress_in_words(steps),
    )


def _render(name: str, **values: object) -> SafeString:
    return render_to_string(f"ui/{name}.html", values)
