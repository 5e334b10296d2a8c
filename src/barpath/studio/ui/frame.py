"""What every page needs around its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Whether this is the demo, and the colours the person chose."""
    return {"is_demo": settings.IS_DEMO}
