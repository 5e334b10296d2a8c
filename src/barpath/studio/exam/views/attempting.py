"""The exam itself: written down, changed, and how it went."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from barpath.craft.knowledge import knowledge
from barpath.studio import access
from barpath.studio.exam.forms.attempting import AttemptForm, OutcomeForm
from barpath.studio.exam.models import Attempt, Preparation
from barpath.studio.exam.reports import attempting as reports
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.services import attempting as services
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def attempts(request: SignedInRequest, pk: int) -> HttpResponse:
    """The exam to come, the ones that were sat, and what the body says of it."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    return page(request, "exam/attempts.html", reports.attempts(found, today=timezone.localdate()))


@require_http_methods(["GET", "POST"])
def add_attempt(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write down an exam to be sat."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    form = _form(request, found, None)
    if form.is_valid():
        services.add_attempt(
            preparation=found, by=request.user, today=timezone.localdate(), **form.cleaned_data
        )
        messages.success(request, "Kept.")
        return redirect("exam:attempts", pk=found.pk)
    return _write(request, found, form, None)


@require_http_methods(["GET", "POST"])
def change_attempt(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change what is known of an exam."""
    attempt = access.get(request.user, "change", Attempt, pk=pk)
    form = _form(request, attempt.preparation, attempt)
    if form.is_valid():
        services.change_attempt(
            attempt=attempt, by=request.user, today=timezone.localdate(), **form.cleaned_data
        )
        messages.success(request, "Kept.")
        return redirect("exam:attempts", pk=attempt.preparation_id)
    return _write(request, attempt.preparation, form, attempt)


@require_http_methods(["GET", "POST"])
def outcome(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say how an exam went."""
    attempt = access.get(request.user, "change", Attempt, pk=pk)
    form = OutcomeForm(
        request.POST if request.method == "POST" else None,
        initial={"outcome": attempt.outcome, "score": attempt.score},
    )
    if form.is_valid():
        services.report_outcome(
            attempt=attempt, by=request.user, today=timezone.localdate(), **form.cleaned_data
        )
        return redirect("exam:attempts", pk=attempt.preparation_id)
    context = {"form": form, "attempt": attempt, "preparation": attempt.preparation}
    context["name"] = name_of(attempt.preparation)
    return page(request, "exam/outcome.html", context, status=422 if form.is_bound else 200)


@require_POST
def remove_attempt(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take away an exam that was written down by mistake."""
    attempt = access.get(request.user, "change", Attempt, pk=pk)
    services.remove_attempt(attempt=attempt, by=request.user)
    messages.success(request, "Taken away.")
    return redirect("exam:attempts", pk=attempt.preparation_id)


def _form(
    request: SignedInRequest, preparation: Preparation, attempt: Attempt | None
) -> AttemptForm:
    today = timezone.localdate()
    exam = knowledge().certification(preparation.certification, on=today).exam
    known = {name: getattr(attempt, name) for name in services.DETAILS} if attempt else {}
    planned = preparation.exam_on if preparation.exam_on >= today else None
    return AttemptForm(
        request.POST if request.method == "POST" else None,
        today=today,
        offered=exam.delivery.value,
        initial=known or {"exam_on": planned},
    )


def _write(
    request: SignedInRequest, preparation: Preparation, form: AttemptForm, attempt: Attempt | None
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "preparation": preparation, "attempt": attempt}
    context["name"] = name_of(preparation)
    status = 422 if form.is_bound else 200
    return page(request, "exam/write_attempt.html", context, status=status)
