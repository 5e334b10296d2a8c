"""What every page needs around its own content: the places to go, the colours, the demo's banner."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the main navigation.

    Attributes:
        name: the name of its address.
        label: what it is called.
        icon: its Lucide icon.
        covers: names of addresses, or beginnings of them, that lie within it.
    """

    name: str
    label: str
    icon: str
    covers: tuple[str, ...] = ()


SIGNED_IN = (
    Place("path:path", "Path", "dumbbell", ("path:",)),
    Place(
        "credentials:certifications",
        "Certifications",
        "award",
        ("credentials:certification", "credentials:cost", "credentials:choose"),
    ),
    Place(
        "credentials:papers",
        "Papers",
        "file-badge",
        ("credentials:paper", "credentials:add-paper", "credentials:prerequisites"),
    ),
    Place("career:guide", "Career", "compass", ("career:",)),
)
PUBLIC = (
    Place("career:guide", "Career", "compass", ("career:guide", "career:jobs")),
    Place("career:fit", "For me?", "scale"),
    Place("career:income", "Income", "wallet"),
    Place("credentials:certifications", "Certifications", "award", ("credentials:",)),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What base.html draws around a page."""
    user = getattr(request, "user", None)
    is_in = bool(user and user.is_authenticated)
    places = []
    for place in SIGNED_IN if is_in else PUBLIC:
        try:
            places.append({"url": reverse(place.name), "label": place.label, "icon": place.icon})
        except NoReverseMatch:
            continue
    return {"is_demo": settings.IS_DEMO, "frame": {"places": places}}
