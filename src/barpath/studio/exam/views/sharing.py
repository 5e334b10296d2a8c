"""Sharing one's own first answers, without a name, by one's own choice."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from barpath.studio import access
from barpath.studio.exam.models import Answer, Preparation
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.services.pooling import export_answers
from barpath.studio.people.models import Person
from barpath.studio.refusal import Refused
from barpath.studio.ui.pages import SignedInRequest, page

MEDIA_TYPE = "application/x-ndjson"


@require_http_methods(["GET", "POST"])
def answers_export(request: SignedInRequest, pk: int) -> HttpResponse:
    """What the file would hold; once that is agreed to, the file."""
    found = access.get(request.user, "see", Preparation, pk=pk)
    if request.method == "POST":
        if "agreed" not in request.POST:
            raise Refused("Tick the sentence first: nothing is written without your word.")
        person = access.get(request.user, "change", Person, pk=request.user.person_id)
        content = export_answers(person=person, by=request.user)
        name = f"barpath-first-answers-{timezone.localdate():%Y-%m-%d}.jsonl"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)
    own = access.allowed(request.user, "see", Answer).filter(is_first=True)
    context = {"preparation": found, "name": name_of(found), "answers": own.count()}
    return page(request, "exam/share.html", context)
