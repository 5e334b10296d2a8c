"""A programme from a request: its weeks and blocks, or why there is none."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.sessions import EASIER_RIR
from barpath.craft.programming.programme import LIFTING, Programme, Week
from barpath.craft.programming.request import Request, Wish
from barpath.craft.programming.solving.solve import CannotBeDone
from craft.programming.designs import PEOPLE, designed_for, plan_of, request_of
from craft.programming.programmes import a_client


def answered(**said: Any) -> Programme:
    return design(Request(client=a_client(**said)), knowledge(), is_quick=True).programme


def sets_in(week: Week) -> int:
    return sum(slot.sets for session in week.sessions for slot in session.slots(LIFTING))


@pytest.mark.parametrize("person", PEOPLE)
def test_phases_cover_the_whole_horizon(person: str) -> None:
    plan = plan_of(person)
    horizon = request_of(person).client.horizon_weeks
    assert [week.number for week in plan.weeks] == list(range(1, horizon + 1))
    covered = [n for phase in plan.phases for n in range(phase.weeks[0], phase.weeks[1] + 1)]
    assert covered == [week.number for week in plan.weeks]
    assert len(designed_for(person).templates) == len(plan.phases)


def test_the_same_request_has_the_same_programme_byte_for_byte() -> None:
    again = design(request_of("beginner"), knowledge(), is_quick=True)
    assert msgspec.json.encode(again.programme) == msgspec.json.encode(plan_of("beginner"))


def test_the_id_of_the_request_comes_back() -> None:
    assert plan_of("beginner").request_id == "beginner"


def test_a_lighter_week_has_about_half_of_the_sets_and_more_in_reserve() -> None:
    weeks = plan_of("lifter").weeks
    lighter = [week for week in weeks if week.is_deload]
    assert [week.number for week in lighter] == [8]
    before = weeks[6]
    assert 0.4 <= sets_in(lighter[0]) / sets_in(before) <= 0.6
    usual = {slot.name: slot for each in before.sessions for slot in each.slots(LIFTING)}
    for session in lighter[0].sessions:
        for slot in session.slots(LIFTING):
            rir = usual[slot.name].rir
            if slot.rir is not None and rir is not None:
                assert slot.rir == (rir[0] + EASIER_RIR, rir[1] + EASIER_RIR)


def test_effort_comes_closer_to_failure_towards_the_end() -> None:
    weeks = plan_of("lifter").weeks
    first, last = (
        min(slot.rir[0] for each in week.sessions for slot in each.slots(LIFTING) if slot.rir)
        for week in (weeks[0], weeks[-1])
    )
    assert (first, last) == (2, 1)


def test_who_must_not_train_gets_no_weeks_and_is_told_why() -> None:
    plan = answered(symptoms=("chest_pain_at_rest",), conditions=("unstable_angina",))
    assert plan.weeks == ()
    assert plan.screening is not None
    assert plan.screening.outcome == "refer_do_not_train"
    assert "physician" in plan.text


def test_what_safety_needs_is_asked_first() -> None:
    plan = answered(age_years=None)
    assert plan.status == "deferred"
    assert plan.weeks == ()
    assert any("age" in each for each in plan.missing)


def test_a_movement_that_the_kit_leaves_out_is_said() -> None:
    assert "pattern_gap" in answered(
        equipment=(), refuses=("VPL", "HPL"), goals=("general",), days_per_week=2,
        minutes_min=45, horizon_weeks=2,
    ).notices  # fmt: skip
    assert "pattern_gap" not in plan_of("lifter").notices


def test_wishes_that_cannot_be_kept_leave_no_programme() -> None:
    wishes = (
        Wish(id="most", kind="minutes_max", value=20),
        Wish(id="chest", kind="muscle_sets_min", value={"muscle": "chest", "sets": 20}),
    )
    request = msgspec.structs.replace(request_of("lifter"), wishes=wishes)
    with pytest.raises(CannotBeDone):
        design(request, knowledge(), is_quick=True)


def test_who_is_coached_is_not_alone() -> None:
    assert all(each.is_supervised for week in plan_of("class").weeks for each in week.sessions)
    assert not any(each.is_supervised for week in plan_of("lifter").weeks for each in week.sessions)
