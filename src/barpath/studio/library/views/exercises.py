"""Every exercise with what it can be narrowed by, and one of them whole."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.knowledge import knowledge
from barpath.studio import access
from barpath.studio.library.exercises_in_words import BASIS_IN_WORDS
from barpath.studio.library.forms.exercises import ExercisesForm
from barpath.studio.library.models import OwnExercise
from barpath.studio.library.reports import exercise as report
from barpath.studio.library.reports import exercises as reports
from barpath.studio.library.reports.own import exercises_of, movement_with
from barpath.studio.people.models import Practice
from barpath.studio.ui.pages import Request, page

EXERCISES_A_PAGE = 40


@login_not_required
@require_GET
def exercises(request: Request) -> HttpResponse:
    """Every exercise, or those that somebody wants, a page at a time."""
    form = ExercisesForm(request.GET)
    own = exercises_of(_own(request).filter(retired_on=None))
    found = reports.found(_wanted(form.cleaned_data), own) if form.is_valid() else []
    shown = Paginator(found, EXERCISES_A_PAGE).get_page(request.GET.get("page", ""))
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "form": form,
        "shown": shown,
        "asked": asked.urlencode(),
        "may_add": _may_add(request),
    }
    status = 200 if form.is_valid() else 422
    return page(request, "library/exercises.html", context, part="list", status=status)


@login_not_required
@require_GET
def exercise(request: Request, key: str) -> HttpResponse:
    """One exercise: what it works, how it is done, who it is not for, and where it leads."""
    rows = list(_own(request))
    movement = movement_with(rows)
    found = movement.exercises.get(key)
    if found is None:
        raise Http404
    own = next((each for each in rows if each.key == key), None)
    patterns = report.patterns_of(found)
    context: dict[str, Any] = {
        "exercise": found,
        "patterns": patterns,
        "key": key,
        **_about_own(request, own),
        "may_add": not own and found.status == "live" and _may_add(request),
        "figure": movement.figure_of(found),
        "shares": found.muscles,
        "muscles": report.muscles_of(found),
        "basis": BASIS_IN_WORDS[found.share_basis],
        "facts": report.facts_of(found),
        "demands": report.demands_of(found),
        "breathing": found.breathing or patterns[0].breathing,
        "faults": report.faults_of(found),
        "stop_signs": report.stop_signs_of(found),
        "prerequisites": report.prerequisites_of(found),
        "cautions": report.cautions_of(found),
        "ways": [
            ("Easier", report.easier(found)),
            ("Harder", report.harder(key, movement)),
            ("In its place", report.alike(found)),
        ],
        "sources": report.sources_of(found),
    }
    return page(request, "library/exercise.html", context)


def _own(request: Request) -> "QuerySet[OwnExercise]":
    """The exercises of the visitor's own practice; none for somebody without one."""
    if request.user.is_anonymous:
        return OwnExercise.objects.none()
    return access.allowed(request.user, "see", OwnExercise)


def _about_own(request: Request, own: OwnExercise | None) -> dict[str, Any]:
    """What the page says of an own exercise beside its record."""
    if own is None or request.user.is_anonymous:
        return {"own": None, "may_change": False}
    return {
        "own": own,
        "base": knowledge().movement.exercises[own.based_on],
        "may_change": access.may(request.user, "change", own),
        "is_author": own.written_by_id == request.user.pk,
    }


def _may_add(request: Request) -> bool:
    if request.user.is_anonymous:
        return False
    return access.allowed(request.user, "add exercises", Practice).exists()


def _wanted(told: dict[str, Any]) -> reports.Wanted:
    return reports.Wanted(
        words=told["words"],
        pattern=told["pattern"],
        muscle=told["muscle"],
        level=int(told["level"] or 0),
        specialty=told["specialty"],
        kit=tuple(told["kit"]),
        avoid=tuple(told["avoid"]),
    )
