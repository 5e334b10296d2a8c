"""A person's own data: what there is, taking it away, erasing it."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from barpath.studio import access
from barpath.studio.people.models import Person
from barpath.studio.system.erase import erase_person, parting
from barpath.studio.system.export import export_person
from barpath.studio.system.forms import EraseForm
from barpath.studio.ui.pages import SignedInRequest, page


@require_GET
def data(request: SignedInRequest) -> HttpResponse:
    """What is kept of a person, and what they can do with it."""
    person = access.get(request.user, "see", Person, pk=request.user.person_id)
    return page(request, "system/data.html", {"parting": parting(person)})


@require_POST
def download(request: SignedInRequest) -> FileResponse:
    """Everything that is theirs, as one archive."""
    person = access.get(request.user, "see", Person, pk=request.user.person_id)
    at = timezone.localtime()
    archive = export_person(person=person, by=request.user, at=at)
    return FileResponse(archive, as_attachment=True, filename=f"barpath-{at:%Y-%m-%d}.zip")


@require_http_methods(["GET", "POST"])
def erase(request: SignedInRequest) -> HttpResponse:
    """Say what goes and what stays; then, once they are sure and known, erase it."""
    person = access.get(request.user, "change", Person, pk=request.user.person_id)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        answer: HttpResponse = _erase_now(request)
        return answer
    context = {"form": form, "parting": parting(person)}
    return page(request, "system/erase.html", context, status=422 if form.is_bound else 200)


@reauthentication_required(app="allauth.account")  # type: ignore[untyped-decorator]
def _erase_now(request: SignedInRequest) -> HttpResponse:
    """Asked for the password or the passkey first, the accounts library comes back here."""
    erase_person(person=request.user.person)
    logout(request)
    messages.success(request, "Everything that was yours is erased, and you are signed out.")
    return redirect("career:guide")
