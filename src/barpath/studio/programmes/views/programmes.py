"""Programmes: those there are, how far one is, and one whole."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from barpath.studio import access
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Practice
from barpath.studio.programmes import services
from barpath.studio.programmes.models import Programme
from barpath.studio.programmes.reports import answers, weeks
from barpath.studio.ui.pages import SignedInRequest, page
from barpath.studio.ui.sent import whole

PROGRAMMES_A_PAGE = 40
MOST_WEEKS = 999
HEALTH = ("request", "answer", "findings")


@require_GET
def programmes(request: SignedInRequest) -> HttpResponse:
    """Every programme they may see, the newest first, without what it says."""
    found = access.allowed(request.user, "see", Programme).defer(*HEALTH)
    found = found.select_related("designed_by__person").order_by("-asked_at", "-id")
    shown = Paginator(found, PROGRAMMES_A_PAGE).get_page(request.GET.get("page"))
    practice = access.allowed(request.user, "design for", Practice).first()
    return page(request, "programmes/programmes.html", {"shown": shown, "practice": practice})


@require_GET
def programme(request: SignedInRequest, pk: int) -> HttpResponse:
    """One programme: how far it is, or what came of it, a week at a time."""
    found = access.get(request.user, "see", Programme, pk=pk)
    context: dict[str, Any] = {
        "programme": found,
        "may_change": access.may(request.user, "change", found),
    }
    if found.answer is not None:
        answer = answers.answer_of(found)
        context |= answers.of(found, answer)
        context["week"] = weeks.of(answer, answers.movement_of(found), _week(request))
    return page(request, "programmes/programme.html", context)


@require_GET
def progress(request: SignedInRequest, pk: int) -> HttpResponse:
    """How far it is, for the page that asks again and again; nothing of health is read."""
    found = access.allowed(request.user, "see", Programme).defer(*HEALTH).filter(pk=pk).first()
    if found is None:
        raise Http404
    answer = page(request, "programmes/_progress.html", {"programme": found})
    if not found.is_on_the_way:
        answer["HX-Refresh"] = "true"
    return answer


@require_POST
def cancel(request: SignedInRequest, pk: int) -> HttpResponse:
    """Stop designing it."""
    found = access.get(request.user, "change", Programme, pk=pk)
    services.cancel_programme(programme=found, by=request.user, at=timezone.now())
    return redirect("programmes:programme", pk=pk)


@require_http_methods(["GET", "POST"])
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Delete it for good, having asked once."""
    found = access.get(request.user, "change", Programme, pk=pk)
    if request.method == "POST":
        services.remove_programme(programme=found, by=request.user)
        messages.success(request, f"Removed for good: the programme for {found.title}.")
        return redirect("programmes:programmes")
    return page(request, "programmes/remove.html", {"programme": found})


@require_GET
def printed(request: SignedInRequest, pk: int) -> HttpResponse:
    """All its weeks, for paper: what the client takes along."""
    found = access.get(request.user, "see", Programme, pk=pk)
    if found.status != Programme.Status.OK:
        raise Http404
    answer = answers.answer_of(found)
    context = {"programme": found, **answers.of(found, answer)}
    context["weeks"] = weeks.every(answer, answers.movement_of(found))
    return page(request, "programmes/print.html", context)


@require_GET
def download(request: SignedInRequest, pk: int) -> HttpResponse:
    """The programme in its exchange form."""
    found = access.get(request.user, "see", Programme, pk=pk)
    if found.answer is None:
        raise Http404
    record_event("downloaded", found, by=request.user, person=found.person, practice=found.practice)
    headers = {"Content-Disposition": f'attachment; filename="programme-{pk}.json"'}
    return HttpResponse(answers.as_json(found), content_type="application/json", headers=headers)


def _week(request: SignedInRequest) -> int:
    """The week that is asked for; the first where none is."""
    asked = whole(request.GET.get("week"), most=MOST_WEEKS)
    return 1 if asked is None else asked
