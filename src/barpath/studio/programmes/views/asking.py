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
from barpath.studio.programmes.forms.asking import RequestForm
from barpath.studio.programmes.models import Programme
from barpath.studio.ui.pages import SignedInRequest, page

TRAINS = ("client", "member")


@require_http_methods(["GET", "POST"])
def ask(request: SignedInRequest) -> HttpResponse:
    """What a programme is to be made from: who, what for, when, with what, health, wishes."""
    practice = access.allowed(request.user, "design for", Practice).first()
    if practice is None:
        raise Http404
    form = RequestForm(
        request.POST if request.method == "POST" else None,
        initial=_before(request),
        people=_people(practice),
        exercises=services.names_for(practice),
        today=timezone.localdate(),
    )
    if form.is_valid():
        asked = services.ask_for_programme(
            practice=practice,
            person=form.cleaned_data["person"],
            title=form.cleaned_data["title"],
            request=form.as_request(),
            by=request.user,
            at=timezone.now(),
        )
        return redirect("programmes:programme", pk=asked.pk)
    context = {"form": form, "practice": practice}
    return page(request, "programmes/ask.html", context, status=422 if form.is_bound else 200)


def _people(practice: Practice) -> "list[Person]":
    """Whoever trains there now."""
    roles = practice.roles.filter(kind__in=TRAINS, ended_on=None).select_related("person")
    return sorted({role.person for role in roles}, key=lambda each: each.name)


def _before(request: SignedInRequest) -> dict[str, Any]:
    """What an earlier request said, to be changed and asked anew."""
    asked, way = request.GET.get("from", ""), request.GET.get("way", "")
    if not asked.isdecimal() or len(asked) > 18:
        return {}
    before = access.get(request.user, "see", Programme, pk=int(asked))
    told = initial_from(before)
    if way.isdecimal() and len(way) < 3:
        return with_way_out(told, before, int(way))
    return told
