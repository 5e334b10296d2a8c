"""How ready a learner is, and how that is known."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from barpath.studio import access
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports import readiness as reports
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def readiness(request: SignedInRequest, pk: int) -> HttpResponse:
    """The chance of passing as a band, domain by domain, with the ground of it all."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    context = reports.readiness(found, today=timezone.localdate())
    return page(request, "exam/readiness.html", context)
