"""What a learner remembers, in two pictures."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from barpath.studio import access
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports import memory as reports
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def memory(request: SignedInRequest, pk: int) -> HttpResponse:
    """Memory until the exam, and the map of concepts."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    return page(request, "exam/memory.html", reports.memory(found, today=timezone.localdate()))
