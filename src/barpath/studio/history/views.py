"""What happened to a person's own records."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_GET

from barpath.studio import access
from barpath.studio.history import reports
from barpath.studio.history.models import Event
from barpath.studio.ui.pages import SignedInRequest, page

EVENTS_A_PAGE = 50


@require_GET
def events(request: SignedInRequest) -> HttpResponse:
    """The events of the person who is signed in, newest first."""
    found = access.allowed(request.user, "see", Event).select_related("by__person")
    pages = Paginator(found.order_by("-at", "-id"), EVENTS_A_PAGE)
    shown = pages.get_page(request.GET.get("page"))
    lines = [reports.line(event, reader_id=request.user.pk) for event in shown]
    return page(request, "history/events.html", {"lines": lines, "shown": shown})
