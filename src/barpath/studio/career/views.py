"""The career pages, open to anyone: what the work is, whom it suits, what it leaves."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET

from barpath.craft.career.fit import reasons, statements
from barpath.craft.knowledge import knowledge
from barpath.studio.career.examples import EXAMPLES
from barpath.studio.career.forms.fit import FitForm
from barpath.studio.career.forms.income import IncomeForm
from barpath.studio.career.reports import guide as guide_report
from barpath.studio.career.reports import income as income_report
from barpath.studio.career.reports import jobs as jobs_report
from barpath.studio.ui.pages import Request, page


@login_not_required
@require_GET
def guide(request: Request) -> HttpResponse:
    """What the work is, what it pays, how it grows."""
    return page(request, "career/guide.html", {"guide": guide_report.guide()})


@login_not_required
@require_GET
def jobs(request: Request) -> HttpResponse:
    """The three kinds of job."""
    return page(request, "career/jobs.html", {"jobs": jobs_report.jobs()})


@login_not_required
@require_GET
def fit(request: Request) -> HttpResponse:
    """Is it for me? Reasons by a person's own answers."""
    asked = statements(knowledge())
    given = {each.key: request.GET[each.key] for each in asked if each.key in request.GET}
    form = FitForm(asked, given or None)
    found = reasons(asked, form.answers()) if form.is_valid() else None
    context = {"form": form, "reasons": found}
    return page(request, "career/fit.html", context, status=422 if form.errors else 200)


@login_not_required
@require_GET
def income(request: Request) -> HttpResponse:
    """The income planner. The link holds the plan, so that it can be kept and sent."""
    form = IncomeForm(
        request.GET, amounts=income_report.sourced_amounts(), notes=income_report.notes()
    )
    plan = form.plan if form.is_valid() else None
    context = {
        "form": form,
        "comparison": income_report.comparison(plan) if plan else None,
        "is_example": "example" in request.GET,
        "examples": EXAMPLES.values(),
    }
    return page(request, "career/income.html", context, status=422 if form.errors else 200)
