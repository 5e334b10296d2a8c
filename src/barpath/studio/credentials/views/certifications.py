"""Step 1: certification programmes compared, one of them whole, what it costs, and choosing it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from barpath.craft.credentials.candidates import Candidate
from barpath.craft.credentials.eligibility import check_eligibility
from barpath.craft.credentials.registry import CLAIM as REGISTER_CLAIM
from barpath.craft.credentials.registry import registering
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.studio import access
from barpath.studio.credentials.forms.certifications import AssumptionsForm, WishesForm
from barpath.studio.credentials.models import Goal
from barpath.studio.credentials.reports import certifications as reports
from barpath.studio.credentials.reports.facts import groups_of
from barpath.studio.credentials.reports.goals import Chosen, chosen
from barpath.studio.credentials.reports.papers import candidate_of
from barpath.studio.credentials.services import goals as services
from barpath.studio.people.models import Person, User
from barpath.studio.ui.pages import Request, SignedInRequest, page


@login_not_required
@require_GET
def certifications(request: Request) -> HttpResponse:
    """Every certification programme side by side, in the order of a person's own limits."""
    today = timezone.localdate()
    form = WishesForm(
        request.GET or _own_wishes(request),
        keys=list(knowledge().catalogue(on=today)),
        default_years=reports.YEARS,
    )
    is_valid = form.is_valid()
    said = form.cleaned_data
    years = said.get("years", reports.YEARS)
    rows = reports.ranked_rows(
        form.wishes(), years=years, compared=said.get("compare", ()), today=today
    )
    shown = [
        row for row in rows if not (said.get("only_fitting") and row.ranked.that("does-not-fit"))
    ]
    context = {
        "form": form,
        "fields": [field for field in form if field.name != "compare"],
        "asked": form.asked(),
        "rows": shown,
        "hidden_count": len(rows) - len(shown),
        "lines": reports.side_by_side(rows),
        "picked": [row for row in rows if row.is_compared],
        "years": years,
        "register_rule": knowledge().claims[REGISTER_CLAIM].says(),
        "goals": _goals(request),
    }
    status = 200 if is_valid else 422
    return page(request, "credentials/certifications.html", context, part="list", status=status)


@login_not_required
@require_GET
def certification(request: Request, key: str) -> HttpResponse:
    """One certification programme whole: every figure, the register, what it used to be."""
    base, found = knowledge(), _found(key)
    body = base.bodies[found.body]
    goals = _goals(request)
    candidate = _candidate(request)
    context = {
        "key": key,
        "certification": found,
        "lead": f"{found.name}, {body.name}",
        "body": body,
        "groups": groups_of(found, base=base),
        "registering": registering(found, body, accreditors=base.accreditors, claims=base.claims),
        "is_chosen": any(each.is_current and each.goal.certification == key for each in goals),
        "is_closed": found.open_to_new_candidates.value is False,
        "eligibility": candidate
        and check_eligibility(found, candidate, today=timezone.localdate()),
    }
    return page(request, "credentials/certification.html", context)


@login_not_required
@require_GET
def figures(request: Request, key: str, group: str) -> HttpResponse:
    """Where a cell of the comparison comes from: each figure with its sources, age and confidence."""
    base, found = knowledge(), _found(key)
    groups = groups_of(found, base=base)
    if group not in groups:
        raise Http404
    facts = [
        (fact, [(source, base.sources[source]) for source in fact.figure.sources])
        for fact in groups[group].facts
    ]
    context = {
        "key": key,
        "certification": found,
        "heading": f"{found.abbreviation}: {groups[group].name.lower()}",
        "group": groups[group],
        "facts": facts,
    }
    return page(request, "credentials/figures.html", context)


@login_not_required
@require_GET
def cost(request: Request, key: str) -> HttpResponse:
    """What having and keeping it costs, line by line, on assumptions that can be changed."""
    today, found = timezone.localdate(), _found(key)
    form = AssumptionsForm(
        request.GET or _own_assumptions(request),
        certification=found,
        today=today,
        default_years=reports.YEARS,
    )
    is_valid = form.is_valid()
    assumptions = form.assumptions()
    context = {
        "key": key,
        "certification": found,
        "heading": f"What the {found.abbreviation} costs",
        "form": form,
        "assumptions": assumptions,
        "cost": reports.bill_of(found, assumptions),
    }
    status = 200 if is_valid else 422
    return page(request, "credentials/cost.html", context, part="bill", status=status)


@require_POST
def choose(request: SignedInRequest, key: str) -> HttpResponse:
    """Make it the goal of the person who is signed in."""
    found = _found(key)
    person = access.get(request.user, "change", Person, pk=request.user.person_id)
    services.choose_certification(
        person=person, certification=key, by=request.user, today=timezone.localdate()
    )
    messages.success(request, f"Your goal is now the {found.abbreviation}.")
    return redirect("credentials:prerequisites")


def _found(key: str) -> CertificationProgramme:
    """The edition in force today; 404 for a key that does not exist."""
    if key not in knowledge().editions:
        raise Http404
    return knowledge().certification(key, on=timezone.localdate())


def _person(request: Request) -> Person | None:
    user = request.user
    return user.person if isinstance(user, User) else None


def _candidate(request: Request) -> Candidate | None:
    person = _person(request)
    return candidate_of(person) if person else None


def _goals(request: Request) -> list[Chosen]:
    if not isinstance(request.user, User):
        return []
    own = access.allowed(request.user, "see", Goal)
    return chosen(own, today=timezone.localdate())


def _own_wishes(request: Request) -> dict[str, Any]:
    """The filters as they would be typed by the person who is signed in."""
    person, candidate = _person(request), _candidate(request)
    if person is None or candidate is None:
        return {"years": reports.YEARS}
    return reports.wishes_of(candidate, country=person.country, today=timezone.localdate())


def _own_assumptions(request: Request) -> dict[str, Any]:
    candidate = _candidate(request)
    known: dict[str, Any] = {"years": reports.YEARS, "retakes": 0}
    if candidate is not None:
        known["card_until_on"] = reports.card_until(candidate, today=timezone.localdate())
    return known
