"""The time that is planned for an exercise is never less than what it will take."""

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.minutes import slot_s
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import pose
from barpath.craft.programming.designing.slotting import what_of
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client, a_programme, a_slot


@pytest.mark.parametrize("form", ["individual", "group"])
@pytest.mark.parametrize("minutes", [20, 45])
def test_planned_time_covers_sets_rests_and_changes(form: str, minutes: int) -> None:
    client = a_client(format=form, people=8, minutes_min=minutes, equipment=("DB", "BA", "CB"))
    brief = brief_of(Request(client=client), knowledge())
    posed = pose(brief, blocks(client, brief.base)[0])
    case = Case(a_programme(), brief.request, brief.base.movement.by_name)
    for key, how in posed.prescriptions.items():
        for sets in range(how.least_sets, how.most_sets + 1):
            slot = a_slot(
                **what_of(posed.candidates[key].exercise, ()),
                sets=sets, reps=how.reps, seconds=how.seconds, contacts=how.contacts,
                rest_s=how.rest_s,
            )  # fmt: skip
            assert how.once_s + sets * how.set_s >= slot_s(case, slot) - sets, (key, sets)
