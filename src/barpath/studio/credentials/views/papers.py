"""A person's papers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from barpath.studio import access
from barpath.studio.credentials.asked import ASKED, OPTIONAL_FIELDS
from barpath.studio.credentials.forms.papers import HANDS_ON, PaperForm
from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.reports.papers import name_of, row, rows, sharing_of
from barpath.studio.credentials.services import papers as services
from barpath.studio.people.models import Person, Practice
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def papers(request: SignedInRequest) -> HttpResponse:
    """All papers of the person who is signed in."""
    own = access.allowed(request.user, "see", Paper).filter(person=request.user.person_id)
    manages = access.allowed(request.user, "see papers", Practice)
    context = {"rows": rows(own, today=timezone.localdate()), "practice": manages.first()}
    return page(request, "credentials/papers.html", context)


@require_GET
def paper(request: SignedInRequest, pk: int) -> HttpResponse:
    """One paper: what it says, its file, and who sees it."""
    found = access.get(request.user, "see", Paper, pk=pk)
    may_change = access.may(request.user, "change", found)
    context = {
        "row": row(found, today=timezone.localdate()),
        "asks_hands_on": "is_hands_on" in ASKED[found.kind].fields,
        "may_change": may_change,
        "is_shown": not may_change,
        "sharing": sharing_of(found) if may_change else (),
    }
    return page(request, "credentials/paper.html", context)


@require_http_methods(["GET", "POST"])
def add_paper(request: SignedInRequest) -> HttpResponse:
    """Keep another paper: first its kind, then what that kind is asked for."""
    kind = request.GET.get("kind", "")
    if kind not in ASKED:
        return _kinds(request, wrong=kind)
    person = access.get(request.user, "change", Person, pk=request.user.person_id)
    form = _form(request, kind=kind)
    if form.is_valid():
        added = services.add_paper(
            person=person,
            kind=kind,
            by=request.user,
            today=timezone.localdate(),
            **form.cleaned_data,
        )
        messages.success(request, f"Kept: {name_of(added)}.")
        if request.GET.get("for") == "prerequisites":
            return redirect("credentials:prerequisites")
        return redirect("credentials:paper", pk=added.pk)
    return _write(request, form, kind=kind)


@require_http_methods(["GET", "POST"])
def change_paper(request: SignedInRequest, pk: int) -> HttpResponse:
    """Correct a paper, its kind too."""
    found = access.get(request.user, "change", Paper, pk=pk)
    kind = request.GET.get("kind", found.kind)
    if kind not in ASKED:
        return _kinds(request, wrong=kind, paper=found)
    form = _form(request, kind=kind, paper=found)
    if form.is_valid():
        changed = services.change_paper(
            paper=found,
            kind=kind,
            by=request.user,
            today=timezone.localdate(),
            **form.cleaned_data,
        )
        messages.success(request, f"Changed: {name_of(changed)}.")
        return redirect("credentials:paper", pk=found.pk)
    return _write(request, form, kind=kind, paper=found)


@require_http_methods(["GET", "POST"])
def remove_paper(request: SignedInRequest, pk: int) -> HttpResponse:
    """Delete a paper for good, having asked once."""
    found = access.get(request.user, "change", Paper, pk=pk)
    if request.method == "POST":
        name = name_of(found)
        services.remove_paper(paper=found, by=request.user)
        messages.success(request, f"Removed for good: {name}.")
        return redirect("credentials:papers")
    sharing = [each for each in sharing_of(found) if each.share]
    context = {"row": row(found, today=timezone.localdate()), "sharing": sharing}
    return page(request, "credentials/remove_paper.html", context)


def _form(request: SignedInRequest, *, kind: str, paper: Paper | None = None) -> PaperForm:
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    initial: dict[str, Any] = {}
    if paper is not None:
        initial = {name: getattr(paper, name) for name in ("issuer", "issued_on", *OPTIONAL_FIELDS)}
        words = {value: word for word, value in HANDS_ON.items()}
        initial["is_hands_on"] = words[paper.is_hands_on]
    has_file = paper is not None and paper.file_id is not None
    return PaperForm(
        *posted, initial=initial, kind=kind, today=timezone.localdate(), has_file=has_file
    )


def _write(
    request: SignedInRequest, form: PaperForm, *, kind: str, paper: Paper | None = None
) -> HttpResponse:
    context = {"form": form, "paper": paper, "kind_in_words": Paper.Kind(kind).label}
    return page(
        request, "credentials/write_paper.html", context, status=422 if form.is_bound else 200
    )


def _kinds(request: SignedInRequest, *, wrong: str, paper: Paper | None = None) -> HttpResponse:
    """Which kind of paper it is; asked again where the address names one that does not exist."""
    context = {"kinds": Paper.Kind.choices, "is_wrong": bool(wrong), "paper": paper}
    return page(request, "credentials/paper_kinds.html", context, status=422 if wrong else 200)
