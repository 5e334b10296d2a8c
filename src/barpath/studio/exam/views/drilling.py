"""Going at what is weak: a domain, what was missed, what was flagged."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from barpath.studio import access
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports import drilling as reports
from barpath.studio.exam.services import studying
from barpath.studio.refusal import Refused
from barpath.studio.ui.pages import SignedInRequest, page


@require_http_methods(["GET", "POST"])
def drill(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose what to drill; its questions come next in today's study."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    today = timezone.localdate()
    choices = reports.choices(found, today=today)
    if request.method == "GET":
        return page(request, "exam/drill.html", {"preparation": found, **choices})
    chosen = next((each for each in choices["all"] if each.code == request.POST.get("what")), None)
    if chosen is None:
        raise Refused("Choose what to drill.")
    studying.drill(
        preparation=found, concepts=list(chosen.concepts), now=timezone.now(), today=today
    )
    return redirect("exam:study", pk=found.pk)


@require_GET
def flagged(request: SignedInRequest, pk: int) -> HttpResponse:
    """The questions that were flagged, each with its answer and reasons."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    context = {"preparation": found, **reports.flagged(found)}
    return page(request, "exam/flagged.html", context)
