"""Every source, and what is taken from one."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.sources import SOURCE_KIND_IN_WORDS
from barpath.studio.library.reports import sources as reports
from barpath.studio.library.views.searching import words_of
from barpath.studio.ui.pages import Request, page

SOURCES_A_PAGE = 40


@login_not_required
@require_GET
def sources(request: Request) -> HttpResponse:
    """Every source, or those whose title or publisher holds some words, a page at a time."""
    form, words, status = words_of(request)
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
