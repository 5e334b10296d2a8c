"""Papers that people show to a practice."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from barpath.studio import access
from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.reports.papers import by_person, rows
from barpath.studio.credentials.services import papers as services
from barpath.studio.people.models import Practice, Role
from barpath.studio.ui.pages import SignedInRequest, page


@require_POST
def share_paper(request: SignedInRequest, pk: int, role_pk: int) -> HttpResponse:
    """Show a paper to the practice of one of one's roles."""
    paper = access.get(request.user, "share", Paper, pk=pk)
    practice = access.get(request.user, "act in", Role, pk=role_pk).practice
    services.share_paper(
        paper=paper, practice=practice, by=request.user, today=timezone.localdate()
    )
    messages.success(request, f"The managers of {practice.name} see it from now on.")
    return redirect("credentials:paper", pk=paper.pk)


@require_POST
def take_back_paper(request: SignedInRequest, pk: int, share_pk: int) -> HttpResponse:
    """Show a paper to a practice no longer."""
    paper = access.get(request.user, "share", Paper, pk=pk)
    share = get_object_or_404(paper.shares.select_related("practice"), pk=share_pk)
    services.unshare_paper(share=share, by=request.user)
    messages.success(request, f"{share.practice.name} sees it no more.")
    return redirect("credentials:paper", pk=paper.pk)


@require_GET
def shared_papers(request: SignedInRequest) -> HttpResponse:
    """What people have shown to the practice one manages, those that end first on top."""
    practice = get_object_or_404(access.allowed(request.user, "see papers", Practice))
    shown = access.allowed(request.user, "see", Paper).filter(shares__practice=practice)
    people = by_person(rows(shown, today=timezone.localdate()))
    context = {"people": people, "practice": practice}
    return page(request, "credentials/shared_papers.html", context)
