"""The path: the page a learner begins the day with."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from barpath.craft.career.path import State, Step, Target
from barpath.studio import access
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.path import reports
from barpath.studio.people.models import Person
from barpath.studio.ui.drawing.bar import STATE_IN_WORDS
from barpath.studio.ui.pages import SignedInRequest, page

PLACES: dict[Target, str] = {
    "certifications": "credentials:certifications",
    "prerequisites": "credentials:prerequisites",
    "papers": "credentials:papers",
    "study": "exam:preparations",
    "jobs": "career:jobs",
    "income": "career:income",
}


@dataclass(frozen=True, slots=True)
class Plate:
    """A step as the page draws it."""

    number: int
    name: str
    state: State
    state_in_words: str
    reason: str
    action: str
    action_url: str

    @property
    def url(self) -> str:
        """Where its plate on the bar leads: to its own part of the page."""
        return f"#step-{self.number}"

    @classmethod
    def of(cls, step: Step, goal: Goal | None) -> "Plate":
        """The plate of a step of a person with this goal."""
        return cls(
            step.number,
            step.name,
            step.state,
            STATE_IN_WORDS[step.state].capitalize(),
            step.reason,
            step.action.label,
            _address(step.action.target, goal),
        )


def _address(target: Target, goal: Goal | None) -> str:
    if target == "add-certificate":
        return f"{reverse('credentials:add-paper')}?kind={Paper.Kind.CERTIFICATION}"
    if target == "renewal":
        certifications = reverse("credentials:certifications")
        return reverse("credentials:cost", args=[goal.certification]) if goal else certifications
    return reverse(PLACES[target])


@require_GET
def path(request: SignedInRequest) -> HttpResponse:
    person = access.get(request.user, "see", Person, pk=request.user.person_id)
    goal = reports.goal_of(person)
    steps = reports.path_of(person, goal, on=timezone.localdate())
    plates = [Plate.of(step, goal) for step in steps]
    lifted = next((plate for plate in plates if plate.state == "next"), None)
    return page(request, "path/path.html", {"plates": plates, "lifted": lifted})
