"""Exercises of a practice's own: written from one of the library, changed, read by a colleague."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.studio import access
from barpath.studio.library import services
from barpath.studio.library.forms.own import OwnExerciseForm, as_initial
from barpath.studio.library.models import OwnExercise
from barpath.studio.people.models import Practice
from barpath.studio.ui.pages import SignedInRequest, page

FIELDS = tuple(OwnExerciseForm.base_fields)


@require_http_methods(["GET", "POST"])
def add_exercise(request: SignedInRequest, based_on: str) -> HttpResponse:
    """Write an own exercise, starting from one of the library."""
    practice = access.allowed(request.user, "add exercises", Practice).first()
    base = knowledge().movement.exercises.get(based_on)
    if practice is None or base is None:
        raise Http404
    posted = request.POST if request.method == "POST" else None
    form = OwnExerciseForm(posted, base=base, initial=as_initial(base))
    if form.is_valid():
        made = services.add_exercise(
            practice=practice,
            based_on=based_on,
            by=request.user,
            today=timezone.localdate(),
            **form.cleaned_data,
        )
        messages.success(request, f"Kept: {made.name}.")
        return redirect("library:exercise", key=made.key)
    return _write(request, form, base, based_on)


@require_http_methods(["GET", "POST"])
def change_exercise(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write an own exercise anew."""
    found = access.get(request.user, "change", OwnExercise, pk=pk)
    base = knowledge().movement.exercises[found.based_on]
    posted = request.POST if request.method == "POST" else None
    form = OwnExerciseForm(
        posted, base=base, initial={name: getattr(found, name) for name in FIELDS}
    )
    if form.is_valid():
        services.change_exercise(exercise=found, by=request.user, **form.cleaned_data)
        messages.success(request, f"Changed: {found.name}.")
        return redirect("library:exercise", key=found.key)
    return _write(request, form, base, found.based_on, found)


@require_POST
def review_exercise(request: SignedInRequest, pk: int) -> HttpResponse:
    """A colleague has read it."""
    found = access.get(request.user, "change", OwnExercise, pk=pk)
    services.review_exercise(exercise=found, by=request.user, today=timezone.localdate())
    return redirect("library:exercise", key=found.key)


@require_POST
def retire_exercise(request: SignedInRequest, pk: int) -> HttpResponse:
    """Offer it no more."""
    found = access.get(request.user, "change", OwnExercise, pk=pk)
    services.retire_exercise(exercise=found, by=request.user, today=timezone.localdate())
    return redirect("library:exercise", key=found.key)


@require_POST
def restore_exercise(request: SignedInRequest, pk: int) -> HttpResponse:
    """Offer it again."""
    found = access.get(request.user, "change", OwnExercise, pk=pk)
    services.restore_exercise(exercise=found, by=request.user)
    return redirect("library:exercise", key=found.key)


def _write(
    request: SignedInRequest,
    form: OwnExerciseForm,
    base: Exercise,
    based_on: str,
    own: OwnExercise | None = None,
) -> HttpResponse:
    context = {"form": form, "base": base, "based_on": based_on, "own": own}
    status = 422 if form.is_bound else 200
    return page(request, "library/write_exercise.html", context, status=status)
