"""A mock exam: begin, answer in any order against the clock, end, read the result."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from barpath.studio import access
from barpath.studio.exam.models import Preparation, Sitting
from barpath.studio.exam.reports import sitting as reports
from barpath.studio.exam.services import sitting as services
from barpath.studio.exam.views.sent import option_sent
from barpath.studio.refusal import Refused
from barpath.studio.ui.pages import SignedInRequest, page


@require_http_methods(["GET", "POST"])
def mock(request: SignedInRequest, pk: int) -> HttpResponse:
    """What a mock of this exam is, and its beginning."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    if request.method == "POST":
        begun = services.start_mock(
            preparation=found, by=request.user, now=timezone.now(), today=timezone.localdate()
        )
        return redirect("exam:sitting", pk=begun.pk, number=1)
    context = reports.before(found, today=timezone.localdate(), now=timezone.now())
    return page(request, "exam/mock.html", context)


@require_http_methods(["GET", "POST"])
def sitting(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """One question of a test; what is chosen may be changed until the end."""
    found = access.get(request.user, "change", Sitting, pk=pk)
    now = timezone.now()
    if elsewhere := _elsewhere(found, now):
        return elsewhere
    if request.method == "POST":
        kept = services.answer_place(
            sitting=found,
            place=number - 1,
            chosen=option_sent(request) if "chosen" in request.POST else None,
            is_flagged="flag" in request.POST,
            now=now,
        )
        if not kept:
            return redirect("exam:result", pk=found.pk)
        if number == len(found.items):
            return redirect("exam:overview", pk=found.pk)
        return redirect("exam:sitting", pk=found.pk, number=number + 1)
    row = services.show_place(sitting=found, place=number - 1, now=now)
    return page(request, "exam/sitting.html", reports.place(found, row, now=now))


@require_GET
def overview(request: SignedInRequest, pk: int) -> HttpResponse:
    """What is answered, open and flagged; the way to the end."""
    found = access.get(request.user, "change", Sitting, pk=pk)
    now = timezone.now()
    if elsewhere := _elsewhere(found, now):
        return elsewhere
    return page(request, "exam/overview.html", reports.overview(found, now=now))


@require_POST
def submit(request: SignedInRequest, pk: int) -> HttpResponse:
    """End the test."""
    found = access.get(request.user, "change", Sitting, pk=pk)
    services.submit(sitting=found, now=timezone.now())
    return redirect("exam:result", pk=found.pk)


@require_GET
def result(request: SignedInRequest, pk: int) -> HttpResponse:
    """How a test went, domain by domain."""
    found = access.get(request.user, "see", Sitting, pk=pk)
    if not services.close_if_over(sitting=found, now=timezone.now()):
        return redirect("exam:overview", pk=found.pk)
    return page(request, "exam/result.html", reports.result(found))


@require_GET
def review(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """One question of an ended test with its reasons."""
    found = access.get(request.user, "see", Sitting, pk=pk)
    if found.submitted_at is None:
        return redirect("exam:sitting", pk=found.pk, number=number)
    if not 1 <= number <= len(found.items):
        raise Refused("There is no such question in this test.")
    return page(request, "exam/review.html", reports.reviewed(found, number - 1))


def _elsewhere(found: Sitting, now: datetime) -> HttpResponse | None:
    """Where a test goes on that is over, or that is asked one question after the other."""
    if services.close_if_over(sitting=found, now=now):
        return redirect("exam:result", pk=found.pk)
    if found.kind != Sitting.Kind.MOCK:
        return redirect("exam:checking", pk=found.pk)
    return None
