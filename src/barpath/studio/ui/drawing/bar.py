"""The path as a barbell: eight plates, four a side."""

from collections.abc import Sequence
from typing import Literal, Protocol

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

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


def path_bar_svg(steps: Sequence[Step], *, small: bool) -> SafeString:
    """The barbell itself."""
    plates = format_html_join(
        "",
        '<rect class="plate {}" x="{}" y="{}" width="28" height="80" rx="4"/>',
        ((step.state, 20 + index * 40, 10) for index, step in enumerate(steps)),
    )
    return format_html(
        '<svg class="bar" viewBox="0 0 360 100" aria-hidden="true">'
        '<rect class="shaft" x="0" y="46" width="360" height="8" rx="4"/>{}</svg>',
        plates,
    )
