"""The preview page for those who build pages, and what a phone asks before it keeps us."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

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
        "movement": examples.movement(),
        "muscles": examples.muscles(),
        "figures": examples.figures(),
        "claim": examples.claim_key(),
    }
    return page(request, "ui/preview.html", context, status=422 if form.errors else 200)


@login_not_required
@require_GET
@cache_control(public=True, max_age=86_400)
def manifest(_request: HttpRequest) -> JsonResponse:
    """Name and icon, for a phone that puts us on its first screen."""
    icon = {"src": static("ui/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}
    said = {
        "name": "Barpath",
        "short_name": "Barpath",
        "description": "From the first thought of becoming a personal trainer to a full roster.",
        "start_url": reverse("path:path"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f4ee",
        "theme_color": "#f6f4ee",
        "icons": [icon],
    }
    return JsonResponse(said, content_type="application/manifest+json")
