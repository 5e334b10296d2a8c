"""Outcomes that learners of this installation reported, held against what was said of passing."""

from barpath.craft.exam.forecasts import Forecast
from barpath.studio.exam.models import Attempt


def forecasts() -> list[Forecast]:
    """Every chance that was to be said before an exam, with whether it was passed; nobody's name."""
    rows = Attempt.objects.exclude(outcome="").exclude(stated_chance=None).order_by("pk")
    return [
        Forecast(chance, outcome == Attempt.Outcome.PASSED)
        for chance, outcome in rows.values_list("stated_chance", "outcome")
        if chance is not None
    ]
