"""Whether the installation is well, for whoever watches it."""

from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from barpath.studio.system.models import Heartbeat

# Some beats late is a busy machine; more is a process that is gone.
SEEN_WITHIN = {
    Heartbeat.Part.WORKER: timedelta(seconds=60),
    Heartbeat.Part.TICK: timedelta(seconds=180),
}


@login_not_required
@require_safe
def health(_: HttpRequest) -> JsonResponse:
    """200 if the database answers and the worker and the tick were seen lately, else 503."""
    parts: dict[str, str] = {}
    try:
        parts = {part.value: _seen(part) for part in Heartbeat.Part}
        parts["database"] = "well"
    except DatabaseError:
        parts = {"database": "does not answer"}
    is_well = set(parts.values()) == {"well"}
    return JsonResponse(parts, status=200 if is_well else 503)


def _seen(part: Heartbeat.Part) -> str:
    since = timezone.now() - SEEN_WITHIN[part]
    seen = Heartbeat.objects.filter(part=part, seen_at__gte=since).exists()
    return "well" if seen else "not seen lately"
