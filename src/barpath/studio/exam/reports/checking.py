"""The test of where one stands, as it is taken."""

from typing import Any

from barpath.craft.exam.stopping import LEAST_ITEMS
from barpath.studio.exam.models import Preparation, Sitting
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.reports.study import asked
from barpath.studio.exam.services.checking import MOST_ITEMS
from barpath.studio.exam.services.measured import are_calibrated


def before(preparation: Preparation) -> dict[str, Any]:
    """What the test is, before it begins."""
    running = preparation.sittings.filter(submitted_at=None).first()
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "least": LEAST_ITEMS,
        "most": MOST_ITEMS,
        "is_adaptive": are_calibrated(preparation),
        "running": running,
    }


def question(sitting: Sitting) -> dict[str, Any]:
    """The question that stands open."""
    place = len(sitting.items) - 1
    return {
        "sitting": sitting,
        "name": name_of(sitting.preparation),
        "place": place,
        "number": place + 1,
        "most": MOST_ITEMS,
        **asked(sitting.items[place]),
    }
