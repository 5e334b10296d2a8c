"""What there is to prepare with, beside what is here."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from barpath.studio import access
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports import resources as reports
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def resources(request: SignedInRequest, pk: int) -> HttpResponse:
    """What the body offers, how to choose, whom to study with, and the room for a remote proctor."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    context = reports.resources(found, today=timezone.localdate())
    return page(request, "exam/resources.html", context)
