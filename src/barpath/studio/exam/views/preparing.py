"""Setting out for an exam: which, when, how much time; and where the plan stands."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from barpath.studio import access
from barpath.studio.credentials.models import Goal
from barpath.studio.exam.forms.preparing import USUAL_WEEKS, PlanForm, StartForm
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports.plan import name_of, standing
from barpath.studio.exam.services import preparing
from barpath.studio.people.models import Person
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def preparations(request: SignedInRequest) -> HttpResponse:
    """The exams a person prepares for; with none, the way to begin."""
    own = access.allowed(request.user, "see", Preparation).order_by("ended_on", "exam_on")
    running = [each for each in own if each.ended_on is None]
    if len(running) == 1 and len(own) == 1:
        return redirect("exam:preparation", pk=running[0].pk)
    if not own:
        return redirect("exam:start")
    today = timezone.localdate()
    lines = [(each, name_of(each)) for each in own]
    return page(request, "exam/preparations.html", {"lines": lines, "today": today})


@require_http_methods(["GET", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    """Begin to prepare for an exam."""
    today = timezone.localdate()
    goal = access.allowed(request.user, "see", Goal).filter(replaced_on=None).first()
    wanted = request.GET.get("certification") or (goal.certification if goal else "")
    planned = goal.exam_on if goal and goal.exam_on and goal.exam_on > today else None
    form = StartForm(
        request.POST if request.method == "POST" else None,
        today=today,
        initial={
            "certification": wanted or "nasm-cpt",
            "exam_on": planned or today + timedelta(weeks=USUAL_WEEKS),
        },
    )
    if form.is_valid():
        person = access.get(request.user, "change", Person, pk=request.user.person_id)
        made = preparing.start_preparation(
            person=person, by=request.user, today=today, **form.cleaned_data
        )
        return redirect("exam:preparation", pk=made.pk)
    return page(request, "exam/start.html", {"form": form}, status=422 if form.is_bound else 200)


@require_GET
def preparation(request: SignedInRequest, pk: int) -> HttpResponse:
    """Where the plan stands, and what to do today."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    context = {"preparation": found, "standing": standing(found, today=timezone.localdate())}
    return page(request, "exam/preparation.html", context)


@require_http_methods(["GET", "POST"])
def plan(request: SignedInRequest, pk: int) -> HttpResponse:
    """Move the exam day, or the time for study."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    today = timezone.localdate()
    kept = ("exam_on", "weekdays", "minutes_per_day")
    form = PlanForm(
        request.POST if request.method == "POST" else None,
        today=today,
        initial={name: getattr(found, name) for name in kept},
    )
    if form.is_valid():
        preparing.change_preparation(
            preparation=found, by=request.user, today=today, **form.cleaned_data
        )
        messages.success(request, "Kept. The days to come follow the new plan.")
        return redirect("exam:preparation", pk=found.pk)
    context = {"form": form, "preparation": found, "name": name_of(found)}
    return page(request, "exam/plan.html", context, status=422 if form.is_bound else 200)


@require_POST
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stop preparing."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    preparing.end_preparation(preparation=found, by=request.user, today=timezone.localdate())
    messages.success(request, "Ended. What you answered and remember is kept.")
    return redirect("exam:preparations")
