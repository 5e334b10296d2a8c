"""What every page needs around its own content: the places to go, the colours, the demo's banner."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the main navigation.

    Attributes:
        name: the name of its address.
        label: what it is called.
        icon: its Lucide icon.
        covers: beginnings of the names of addresses that lie within it, beside its own.
    """

    name: str
    label: str
    icon: str
    covers: tuple[str, ...] = ()

    def holds(self, current: str) -> bool:
        """Whether the page with the address of this name lies here."""
        return current == self.name or current.startswith(self.covers)


CERTIFICATIONS = Place(
    "credentials:certifications",
    "Certifications",
    "award",
    ("credentials:certification", "credentials:cost", "credentials:choose"),
)
FIT = Place("career:fit", "Is it for me?", "scale")
JOBS = Place("career:jobs", "Kinds of job", "briefcase")
INCOME = Place("career:income", "Income planner", "wallet")
LIBRARY = Place("library:exercises", "Library", "book-open", ("library:",))
PROGRAMMES = Place("programmes:programmes", "Programmes", "clipboard-list", ("programmes:",))

# On a phone these stand in the bar at the thumb, before "More"; four fit.
PLACES_OF_MEMBERS = (
    Place("path:path", "Path", "dumbbell", ("path:",)),
    Place("exam:preparations", "Study", "graduation-cap", ("exam:",)),
    CERTIFICATIONS,
    Place(
        "credentials:papers",
        "Papers",
        "file-badge",
        ("credentials:paper", "credentials:add-paper", "credentials:prerequisites", "files:"),
    ),
)
MORE_FOR_MEMBERS = (
    Place("career:guide", "Career", "compass"),
    FIT,
    JOBS,
    INCOME,
    LIBRARY,
    Place("people:settings", "Settings", "settings", ("people:", "account_", "mfa_")),
    Place("system:data", "Your data", "download"),
)
PLACES_OF_VISITORS = (
    Place("career:guide", "Career", "compass"),
    Place("career:fit", "For me?", "scale"),
    Place("career:income", "Income", "wallet"),
    CERTIFICATIONS,
)
MORE_FOR_VISITORS = (
    JOBS,
    LIBRARY,
    Place("account_login", "Sign in", "log-in"),
    Place("account_signup", "Make an account", "user-plus"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What base.html draws around a page."""
    user = getattr(request, "user", None)
    is_member = bool(user and user.is_authenticated)
    theme = user.person.theme if user and is_member else ""
    match = request.resolver_match
    current = match.view_name if match else ""
    more = MORE_FOR_MEMBERS if is_member else MORE_FOR_VISITORS
    if user and is_member and user.active_role_id is not None:
        more = (PROGRAMMES, *more)
    return {
        "is_demo": settings.IS_DEMO,
        "frame": {
            "theme": theme if theme in {"light", "dark"} else "",
            "home": reverse("path:path" if is_member else "career:guide"),
            "places": _shown(PLACES_OF_MEMBERS if is_member else PLACES_OF_VISITORS, current),
            "more": _shown(more, current),
            "came_from": _came_from(request),
        },
    }


def _shown(places: tuple[Place, ...], current: str) -> list[dict[str, Any]]:
    return [
        {
            "url": reverse(place.name),
            "label": place.label,
            "icon": place.icon,
            "is_current": place.holds(current),
        }
        for place in places
    ]


def _came_from(request: HttpRequest) -> str:
    """The page of ours that led here, as a path; "" when there is none."""
    said = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    try:
        here = request.get_host()
    except DisallowedHost:  # the page that says so is drawn in this frame too
        return ""
    if not url_has_allowed_host_and_scheme(said, {here}):
        return ""
    parts = urlsplit(said)
    # Of two slashes in front a browser takes what follows for another house.
    path = "/" + parts.path.lstrip("/\\")
    return f"{path}?{parts.query}" if parts.query else path
