"""Step 2: what the chosen certification asks for before its exam."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from barpath.studio import access
from barpath.studio.credentials.forms.prerequisites import DetailsForm
from barpath.studio.credentials.models import Goal
from barpath.studio.credentials.reports.prerequisites import prerequisites as find_out
from barpath.studio.credentials.services.prerequisites import record_details
from barpath.studio.ui.pages import SignedInRequest, page

TEMPLATE = "credentials/prerequisites.html"


@require_http_methods(["GET", "POST"])
def prerequisites(request: SignedInRequest) -> HttpResponse:
    """What is met, what is missing, and the earliest day; the facts it rests on are typed here."""
    own = access.allowed(request.user, "change", Goal).filter(replaced_on=None)
    goal = own.select_related("person").first()
    if goal is None:
        return page(request, TEMPLATE, {"goal": None})
    today = timezone.localdate()
    known = {"born_on": goal.person.born_on, "education": goal.person.education}
    form = DetailsForm(
        request.POST if request.method == "POST" else None,
        initial=known | {"exam_on": goal.exam_on},
        today=today,
        planned_on=goal.exam_on,
    )
    if form.is_valid():
        record_details(goal=goal, by=request.user, today=today, **form.cleaned_data)
        messages.success(request, "Kept; the answer below counts with it.")
        return redirect("credentials:prerequisites")
    context = {"goal": goal, "form": form, "standing": find_out(goal, today=today)}
    return page(request, TEMPLATE, context, status=422 if form.is_bound else 200)
