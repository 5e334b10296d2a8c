"""Asking for a programme."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from barpath.studio import access
from barpath.studio.people.models import Person, Practice
from barpath.studio.programmes import services
from barpath.studio.programmes.forms.again import initial_from, with_way_out
from barpath.studio.programmes.forms.steps import Steps
from barpath.studio.programmes.models import Programme
from barpath.studio.ui.pages import SignedInRequest, page
from barpath.studio.ui.sent import GREATEST_KEY, whole

MOST_WAYS = 99
TRAINS = ("client", "member")


@require_http_methods(["GET", "POST"])
def ask(request: SignedInRequest) -> HttpResponse:
    """What a programme is to be made from: who, what for, when, with what, health, wishes."""
    practice = access.allowed(request.user, "design for", Practice).first()
    if practice is None:
        raise Http404
    before, base = _before(request), services.base_for(practice)
    steps = Steps(
        request.POST if request.method == "POST" else None,
        before=before.request["client"] if before else {},
        initial=_initial(request, before),
        base=base,
        people=_people(practice),
        exercises=services.names_in(base),
        today=timezone.localdate(),
    )
    if steps.is_done:
        asked = services.ask_for_programme(
            practice=practice,
            person=steps.form.cleaned_data["person"],
            title=steps.form.cleaned_data["title"],
            request=steps.as_request(),
            by=request.user,
            at=timezone.now(),
        )
        return redirect("programmes:programme", pk=asked.pk)
    name = "programmes/more.html" if steps.is_second else "programmes/ask.html"
    context = {"steps": steps, "form": steps.form, "practice": practice}
    return page(request, name, context, status=422 if steps.is_wrong else 200)


def _people(practice: Practice) -> "list[Person]":
    """Whoever trains there now."""
    roles = practice.roles.filter(kind__in=TRAINS, ended_on=None).select_related("person")
    return sorted({role.person for role in roles}, key=lambda each: each.name)


def _before(request: SignedInRequest) -> Programme | None:
    """An earlier request, to be changed and asked anew."""
    asked = whole(request.GET.get("from"), most=GREATEST_KEY)
    return None if asked is None else access.get(request.user, "see", Programme, pk=asked)


def _initial(request: SignedInRequest, before: Programme | None) -> dict[str, Any]:
    """What it said, one way out taken where one is chosen."""
    if before is None:
        return {}
    told, way = initial_from(before), whole(request.GET.get("way"), most=MOST_WAYS)
    return told if way is None else with_way_out(told, before, way)
