"""Every table of norms, and one of them whole."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.evidence import formulas
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.claims import CHECK_IN_WORDS
from barpath.studio.library.forms.calculator import CalculatorForm
from barpath.studio.library.reports import results
from barpath.studio.library.reports import tables as reports
from barpath.studio.library.views.formulas import system_for
from barpath.studio.library.views.searching import words_of
from barpath.studio.ui.pages import Request, page


@login_not_required
@require_GET
def tables(request: Request) -> HttpResponse:
    """Every table of norms, or those with some words in their title or edition."""
    form, words, status = words_of(request)
    found = [(key, table, reports.readers_of(key)) for key, table in reports.found(words).items()]
    context = {"form": form, "found": found}
    return page(request, "library/tables.html", context, part="list", status=status)


@login_not_required
@require_GET
def table(request: Request, key: str) -> HttpResponse:
    """One table, with the place of whoever came from a calculator that reads it."""
    found = reports.tables().get(key)
    if found is None:
        raise Http404
    base = knowledge()
    context: dict[str, Any] = {
        "table": found,
        "sources": {each: base.sources[each] for each in found.sources},
        "verified": CHECK_IN_WORDS[found.verified],
        "readers": reports.readers_of(key),
        **_placed(request, key),
    }
    return page(request, "library/table.html", context)


def _placed(request: Request, key: str) -> dict[str, Any]:
    """The table drawn, with the place of what was calculated, if anything was."""
    table = reports.tables()[key]
    made = formulas().get(request.GET.get("by", ""))
    if made is None or key not in made.norms:
        return {"drawn": reports.drawn(table)}
    calculator = CalculatorForm(made, system_for(request), request.GET)
    if not calculator.is_valid() or calculator.result is None:
        return {"drawn": reports.drawn(table)}
    place = reports.place_of(table, calculator.given(), calculator.result)
    shown = results.shown(made, calculator.result, calculator.system)
    return {"drawn": reports.drawn(table, place), "made": made, "shown": shown if place else None}
