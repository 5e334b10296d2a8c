"""The test of where one stands."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from barpath.studio import access
from barpath.studio.exam.models import Preparation, Sitting
from barpath.studio.exam.reports import checking as reports
from barpath.studio.exam.services import checking as services
from barpath.studio.exam.views.sent import option_sent, place_sent
from barpath.studio.ui.pages import SignedInRequest, page


@require_http_methods(["GET", "POST"])
def check(request: SignedInRequest, pk: int) -> HttpResponse:
    """What the test is; its beginning, or doing without it."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    if request.method == "POST" and "without" in request.POST:
        services.decline_check(preparation=found, today=timezone.localdate())
        return redirect("exam:study", pk=found.pk)
    if request.method == "POST":
        begun = services.start_check(preparation=found, by=request.user, now=timezone.now())
        return redirect("exam:checking", pk=begun.pk)
    return page(request, "exam/check.html", reports.before(found))


@require_http_methods(["GET", "POST"])
def checking(request: SignedInRequest, pk: int) -> HttpResponse:
    """The question that stands open."""
    found = access.get(request.user, "change", Sitting, pk=pk)
    if found.submitted_at is not None:
        return redirect("exam:result", pk=found.pk)
    if found.kind == Sitting.Kind.MOCK:
        return redirect("exam:overview", pk=found.pk)
    if request.method == "POST":
        services.answer_check(
            sitting=found,
            place=place_sent(request),
            chosen=option_sent(request),
            now=timezone.now(),
            today=timezone.localdate(),
        )
        return redirect("exam:checking", pk=found.pk)
    return page(request, "exam/checking.html", reports.question(found))
