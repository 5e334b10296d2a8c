"""The preview page: every component, for those who build pages."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from barpath.studio.ui import examples
from barpath.studio.ui.pages import Request, page


@login_not_required
@require_http_methods(["GET", "POST"])
def preview(request: Request) -> HttpResponse:
    """Every component with made-up content. Part of the demo only."""
    if not settings.IS_DEMO:
        raise Http404
    form = examples.ExampleForm(request.POST if request.method == "POST" else None)
    context = {
        "form": form,
        "bars": examples.bars(),
        "charts": examples.charts(),
        "figures": examples.figures(),
        "claim": examples.claim_key(),
    }
    status = 422 if form.errors else 200
    return page(request, "ui/preview.html", context, status=status)
