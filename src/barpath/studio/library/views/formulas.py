"""Every formula, and one of them whole with its calculator."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from barpath.craft.evidence import Formula
from barpath.craft.evidence import formulas as registry
from barpath.craft.knowledge.claims import CHECK_IN_WORDS
from barpath.craft.units import System
from barpath.studio.library.examples import example, typed
from barpath.studio.library.forms.calculator import CalculatorForm, label_of, limits_of
from barpath.studio.library.forms.retest import RetestForm
from barpath.studio.library.measures import SYSTEMS, name_in, system_of, unit_in
from barpath.studio.library.reports import formulas as reports
from barpath.studio.library.reports import plots, results, tables
from barpath.studio.library.reports.concepts import teaching_formula
from barpath.studio.library.views.searching import words_of
from barpath.studio.ui.pages import Request, page


@login_not_required
@require_GET
def formulas(request: Request) -> HttpResponse:
    """Every formula by subject, or those that a search finds."""
    form, words, status = words_of(request)
    context: dict[str, Any] = {"form": form, "words": words}
    if words:
        context["found"] = reports.found(words)
    else:
        context["subjects"] = reports.subjects()
    return page(request, "library/formulas.html", context, part="list", status=status)


@login_not_required
@require_GET
def formula(request: Request, key: str) -> HttpResponse:
    """One formula: what it is, what it rests on, and its answer to what a reader tells."""
    made = registry().get(key)
    if made is None:
        raise Http404
    system = system_for(request)
    calculator = CalculatorForm(made, system, request.GET)
    is_wrong = calculator.is_wrong
    retests = [
        (
            error,
            RetestForm(test, error, system, request.GET),
            CHECK_IN_WORDS[error.verified],
            reports.sources_of(error.sources),
        )
        for test, error in reports.errors_of(key).items()
    ]
    is_wrong = any(form.is_bound and not form.is_valid() for _, form, *_ in retests) or is_wrong
    context = {
        "made": made,
        "taught": teaching_formula(key),
        "equation_title": "The classes" if made.kind == "class" else "The equation",
        "reference": reports.reference(key),
        "calculator": calculator,
        "systems": _systems(request, made, system),
        "units": system,
        "limits": _limits(made, system),
        "example": _example(made, system),
        "retests": retests,
        **_answer(request, calculator),
    }
    return page(request, "library/formula.html", context, status=422 if is_wrong else 200)


def system_for(request: Request) -> System:
    """The system of units of a page: the one asked for, or the reader's own."""
    user = request.user
    preferred = user.person.units if user.is_authenticated else ""
    return system_of(request.GET.get("units", ""), preferred)


def _answer(request: Request, calculator: CalculatorForm) -> dict[str, Any]:
    """The result with all that is drawn around it."""
    made, system, result = calculator.made, calculator.system, calculator.result
    told = calculator.values() if result else {}
    found = reports.reference(made.key)
    given = calculator.given() if result else {}
    rivals = results.rivals(made, found.rivals, given, system)
    if result is None:
        return {"rivals": rivals}
    ways = plots.quantities(made)
    asked = request.GET.get("along", "")
    along = next((each for each in ways if each.name == asked), ways[0] if ways else None)
    curve = along and plots.curve(made, along, told, system, is_forced=calculator.is_forced)
    places = {key: tables.place_of(table, given, result) for key, table in found.tables.items()}
    return {
        "rivals": rivals,
        "result": result,
        "shown": results.shown(made, result, system),
        "curve": curve,
        "ways": [(each.label, _here(request, along=each.name), each is along) for each in ways],
        "tables": {
            key: tables.drawn_for(found.tables[key], place)
            for key, place in places.items()
            if place
        },
        "asked": urlencode({**request.GET.dict(), "by": made.key}),
    }


def _systems(request: Request, made: Formula, system: System) -> list[tuple[str, str, bool]]:
    """The ways to the page in each system of units, where they differ."""
    names = [{name_in(each, other) for other in SYSTEMS} for each in made.quantities]
    gives = {unit_in(made.unit, other) for other in SYSTEMS}
    if len(gives) == 1 and all(len(each) == 1 for each in names):
        return []
    return [(name, _here(request, units=other), other == system) for other, name in SYSTEMS.items()]


def _here(request: Request, **changed: str) -> str:
    return f"?{urlencode({**request.GET.dict(), **changed})}"


def _limits(made: Formula, system: System) -> list[tuple[str, str, str]]:
    """Each number with what it can be and what was studied."""
    return [
        (
            label_of(each, system),
            limits_of(each, each.limits, system),
            limits_of(each, each.studied, system) if each.studied else "",
        )
        for each in made.quantities
        if each.limits
    ]


def _example(made: Formula, system: System) -> str:
    """The way to the calculator filled with the formula's own example."""
    told = {name: typed(value) for name, value in example(made.key).items()}
    way = reverse("library:formula", args=[made.key])
    return f"{way}?{urlencode({'units': system, **told})}" if told else ""
