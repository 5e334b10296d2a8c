"""Every concept that exams ask about, as a glossary, and one of them whole."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS
from barpath.craft.knowledge.kinds.concepts import DOMAIN_IN_WORDS
from barpath.studio.library.reports import concepts as reports
from barpath.studio.library.views.searching import words_of
from barpath.studio.ui.pages import Request, page

CONCEPTS_A_PAGE = 60


@login_not_required
@require_GET
def concepts(request: Request) -> HttpResponse:
    """Every concept, or those that a search finds, by name and by what else it is called."""
    form, words, status = words_of(request)
    shown = Paginator(reports.found(words), CONCEPTS_A_PAGE).get_page(request.GET.get("page", ""))
    asked = request.GET.copy()
    asked.pop("page", None)
    context: dict[str, Any] = {"form": form, "shown": shown, "asked": asked.urlencode()}
    return page(request, "library/concepts.html", context, part="list", status=status)


@login_not_required
@require_GET
def concept(request: Request, key: str) -> HttpResponse:
    """One concept: its study text, where it stands, and what is asked about it."""
    held = knowledge().study.concepts.get(key)
    if held is None:
        raise Http404
    context = {
        "key": key,
        "concept": reports.as_read(held),
        "domain": DOMAIN_IN_WORDS[held.domain],
        "verified": CHECK_IN_WORDS[held.verified],
        **reports.around(key, held),
    }
    return page(request, "library/concept.html", context)
