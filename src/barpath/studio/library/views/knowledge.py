"""The reference pages: every claim and every source, open to anyone."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS, EVIDENCE_IN_WORDS
from barpath.craft.knowledge.kinds.sources import SOURCE_KIND_IN_WORDS
from barpath.studio.library import reports
from barpath.studio.library.forms import WordsForm
from barpath.studio.ui.pages import Request, page

SOURCES_A_PAGE = 40


@login_not_required
@require_GET
def claims(request: Request) -> HttpResponse:
    """Every claim, or those that hold some words."""
    form, words, status = _words(request)
    context: dict[str, Any] = {"form": form, "claims": reports.claims(words)}
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
        "bites": reports.bites_of(found),
        "sources": {key: base.sources[key] for key in found.sources},
        "evidence": EVIDENCE_IN_WORDS[found.evidence],
        "verified": CHECK_IN_WORDS[found.verified],
    }
    return page(request, "library/claim.html", context)


@login_not_required
@require_GET
def sources(request: Request) -> HttpResponse:
    """Every source, or those whose title or publisher holds some words, a page at a time."""
    form, words, status = _words(request)
    found = [
        (key, source, SOURCE_KIND_IN_WORDS[source.kind], reports.uses_of(key).count)
        for key, source in reports.sources(words).items()
    ]
    shown = Paginator(found, SOURCES_A_PAGE).get_page(request.GET.get("page", ""))
    context = {"form": form, "shown": shown, "words": words}
    return page(request, "library/sources.html", context, part="list", status=status)


@login_not_required
@require_GET
def source(request: Request, key: str) -> HttpResponse:
    """One source: what it is, where it stands, and what is taken from it."""
    found = knowledge().sources.get(key)
    if found is None:
        raise Http404
    context = {
        "source": found,
        "kind": SOURCE_KIND_IN_WORDS[found.kind],
        "uses": reports.uses_of(key),
    }
    return page(request, "library/source.html", context)


def _words(request: Request) -> tuple[WordsForm, str, int]:
    """The form, the words to look for, and the status of the page."""
    form = WordsForm(request.GET)
    if form.is_valid():
        return form, form.cleaned_data["words"], 200
    return form, "", 422
