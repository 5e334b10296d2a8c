"""Lucide icons as inline SVG."""

from functools import cache

from django.utils.safestring import SafeString, mark_safe
from lucide.templatetags.lucide import lucide


@cache
def icon(name: str) -> SafeString:
    """A decorative icon, hidden from those who hear the page.

    Raises:
        lucide.IconDoesNotExist: if there is no icon of that name.
    """
    drawn = lucide(name, aria_hidden="true")
    drawn = "".join(line.strip() for line in drawn.splitlines())
    return mark_safe(drawn.replace("<svg", '<svg class="icon"', 1))  # noqa: S308
