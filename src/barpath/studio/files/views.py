"""Handing out files."""

from django.http import FileResponse
from django.views.decorators.http import require_safe

from barpath.studio import access
from barpath.studio.files import services
from barpath.studio.files.models import StoredFile
from barpath.studio.ui.pages import SignedInRequest

# A sandbox keeps browsers from showing a PDF at all; their viewer is a sandbox of its own.
POLICY = {
    True: "default-src 'none'; frame-ancestors 'none'",
    False: "default-src 'none'; frame-ancestors 'none'; sandbox",
}


@require_safe
def file(request: SignedInRequest, pk: int) -> FileResponse:
    """The file itself, shown by the browser as what it was found to be and as nothing else."""
    found = access.get(request.user, "see", StoredFile, pk=pk)
    content = services.open_file(file=found, by=request.user)
    response = FileResponse(content, filename=found.name, content_type=found.content_type)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Content-Security-Policy"] = POLICY[found.kind == StoredFile.Kind.PDF]
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
