"""What the demo's trainer designs: an exercise of his own, and a programme for a client."""

from datetime import UTC, date, datetime, time

from barpath.studio.library.services import Told, add_exercise
from barpath.studio.people.models import Person, Practice, User
from barpath.studio.programmes.services import ask_for_programme

TRAINER, CLIENT = "Tomasz Zielinski", "Grace Adeyemi"
OWN_SQUAT: Told = {
    "name": "Harbor Squat",
    "pattern": "SQ",
    "level": 2,
    "loading": "fixed",
    "equipment": ["KB", "CH"],
    "extra_tags": [],
    "set_up": "Stand a foot’s length before the chair.\nHold the kettlebell by its horns.",
    "execution": "Sit down to the chair in three counts.\nTouch it and stand up.",
    "cues": "Touch the chair as if it were hot",
    "fault": "knees-inward",
    "fault_cause": "The feet are too narrow for the hips.",
    "fault_fix": "Set the feet a hand wider.",
    "notes": "For the chairs by the window; the others roll.",
}
REQUEST = {
    "client": {
        "age": 61,
        "sex": "F",
        "status": "novice",
        "active": False,
        "goals": ["bone", "strength"],
        "conditions": ["osteoporosis"],
        "clearance": "physician, six weeks ago",
        "days_per_week": 3,
        "minutes": 45,
        "horizon_weeks": 12,
        "equipment": ["DB", "BA", "CH", "BE"],
    },
    "wishes": [],
}


def write_own_exercise(practice: Practice, day: date) -> None:
    """He does one squat his own way."""
    add_exercise(practice=practice, based_on="goblet-squat", by=_trainer(), today=day, **OWN_SQUAT)


def ask_for_one_programme(practice: Practice, day: date) -> None:
    """He has just asked for a programme; the worker of the demo designs it like any other."""
    ask_for_programme(
        practice=practice,
        person=Person.objects.get(name=CLIENT),
        title=CLIENT,
        request=REQUEST,
        by=_trainer(),
        at=datetime.combine(day, time(9, 30), UTC),
    )


def _trainer() -> User:
    return User.objects.get(person__name=TRAINER)
