"""Today's study: a question, its answer with the reason, the next."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from barpath.studio import access
from barpath.studio.exam.models import Answer, Preparation
from barpath.studio.exam.reports.study import answered as answered_report
from barpath.studio.exam.reports.study import question
from barpath.studio.exam.services import studying
from barpath.studio.exam.views.sent import option_sent, place_sent
from barpath.studio.people.models import Person
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def study(request: SignedInRequest, pk: int) -> HttpResponse:
    """The question on show; or that today's are done."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    now = timezone.now()
    day = studying.open_day(preparation=found, now=now, today=timezone.localdate())
    if day.is_done:
        return page(request, "exam/done.html", {"preparation": found, "day": day})
    return page(request, "exam/study.html", question(found, day))


@require_POST
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an answer."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    given = studying.answer(
        preparation=found,
        place=place_sent(request),
        chosen=option_sent(request),
        is_doubted="unsure" in request.POST,
        now=timezone.now(),
        today=timezone.localdate(),
    )
    return redirect("exam:answered", pk=found.pk, answer_pk=given.pk)


@require_GET
def answered(request: SignedInRequest, pk: int, answer_pk: int) -> HttpResponse:
    """Whether it was right, and why."""
    given = access.get(request.user, "see", Answer, pk=answer_pk, preparation=pk)
    return page(request, "exam/answered.html", answered_report(given))


@require_POST
def go_on(request: SignedInRequest, pk: int) -> HttpResponse:
    """A few more than planned."""
    found = access.get(request.user, "change", Preparation, pk=pk)
    studying.go_on(preparation=found, now=timezone.now(), today=timezone.localdate())
    return redirect("exam:study", pk=found.pk)


@require_POST
def flag(request: SignedInRequest, pk: int, answer_pk: int) -> HttpResponse:
    """Come back to a question, or no more."""
    given = access.get(request.user, "see", Answer, pk=answer_pk, preparation=pk)
    person = access.get(request.user, "change", Person, pk=request.user.person_id)
    studying.flag(
        person=person,
        item_id=given.item,
        is_flagged="flag" in request.POST,
        by=request.user,
        today=timezone.localdate(),
    )
    return redirect("exam:answered", pk=pk, answer_pk=given.pk)
