"""Every claim, and one of them whole."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS, EVIDENCE_IN_WORDS
from barpath.studio.library.reports import claims as reports
from barpath.studio.library.reports.concepts import questions_resting_on, teaching_claim
from barpath.studio.library.views.searching import words_of
from barpath.studio.ui.pages import Request, page

CLAIMS_A_PAGE = 60


@login_not_required
@require_GET
def claims(request: Request) -> HttpResponse:
    """Every claim, or those that hold some words."""
    form, words, status = words_of(request)
    found = list(reports.claims(words).items())
    shown = Paginator(found, CLAIMS_A_PAGE).get_page(request.GET.get("page", ""))
    asked = request.GET.copy()
    asked.pop("page", None)
    context: dict[str, Any] = {"form": form, "shown": shown, "asked": asked.urlencode()}
    return page(request, "library/claims.html", context, part="list", status=status)


@login_not_required
@require_GET
def claim(request: Request, key: str) -> HttpResponse:
    """One claim: what it says, on what ground, and where it bites."""
    base = knowledge()
    if key not in base.claims:
        raise Http404
    found = base.claims[key]
    context = {
        "claim": found,
        "numbers": reports.numbers_of(found),
        "circumstances": reports.circumstances_of(found),
        "topic": reports.topic_of(found),
        "others": reports.others_of(found),
        "bites": reports.bites_of(found),
        "taught": teaching_claim(key),
        "questions": questions_resting_on(key),
        "sources": {key: base.sources[key] for key in found.sources},
        "evidence": EVIDENCE_IN_WORDS[found.evidence],
        "verified": CHECK_IN_WORDS[found.verified],
    }
    return page(request, "library/claim.html", context)
