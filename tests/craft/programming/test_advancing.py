"""What a beginner goes on to: the next way of the body where it is at hand, and nothing easier."""

from collections.abc import Callable
from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.advancing import advanced
from barpath.craft.programming.designing.beginning import first_ways
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import LIFTING, Programme
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client

Fits = Callable[[str, str], bool]
CHAIR_STAND, HELPED, BOX = (
    "sit-to-stand-chair", "assisted-sit-to-stand-hands-on-thighs", "bodyweight-box-squat",
)  # fmt: skip


def always(_new: str, _old: str) -> bool:
    return True


def never(_new: str, _old: str) -> bool:
    return False


def after(*mains: str, fits: Fits = always, **said: Any) -> tuple[set[str], set[str]]:
    """What a beginner with a chair and a band may be given after a block of some main lifts."""
    usual = {"status": "novice", "equipment": ("CH", "BA"), "age_years": 70}
    brief = brief_of(Request(client=a_client(**{**usual, **said})), knowledge())
    lifted = candidates(brief.client, brief.said, brief.bounds, knowledge(), week=5)
    found, following = advanced(lifted, mains, brief, fits)
    return set(found), following


def test_what_is_mastered_gives_its_place_to_the_next_way() -> None:
    found, following = after(CHAIR_STAND)
    assert CHAIR_STAND not in found
    assert BOX in found & following


def test_from_weights_nobody_goes_back_to_reaching_without() -> None:
    assert "overhead-reach-chair" in after()[0]
    assert "overhead-reach-chair" not in after("seated-water-bottle-press")[0]


def test_nothing_easier_than_what_was_done_comes_back() -> None:
    before, _ = after()
    found, _ = after(BOX)
    assert {HELPED, CHAIR_STAND} <= before
    assert not {HELPED, CHAIR_STAND} & found


def test_where_the_next_way_does_not_fit_it_stays_and_nothing_easier_comes() -> None:
    found, following = after(CHAIR_STAND, fits=never)
    assert CHAIR_STAND in found
    assert HELPED not in found
    assert following == set()


def test_what_carries_a_load_grows_by_the_load() -> None:
    found, following = after("seated-band-row")
    assert "seated-band-row" in found
    assert following == set()


@pytest.mark.parametrize(
    "said", [{"status": "intermediate"}, {"format": "group", "people": 6, "has_coach": True}]
)
def test_it_is_for_one_beginner(said: dict[str, Any]) -> None:
    before, _ = after(**said)
    assert after(CHAIR_STAND, **said) == (before, set())


def planned(*, is_quick: bool) -> Programme:
    client = a_client(
        age_years=70, status="novice", goals=("function",), equipment=("CH", "BA"),
        days_per_week=2, minutes_min=45, horizon_weeks=8,
    )  # fmt: skip
    return design(Request(client=client), knowledge(), is_quick=is_quick).programme


def lifts(programme: Programme, number: int) -> set[str]:
    sessions = programme.weeks[number - 1].sessions
    return {slot.name for session in sessions for slot in session.slots(LIFTING)}


def test_a_designed_programme_goes_on_and_never_back() -> None:
    programme = planned(is_quick=False)
    movement = knowledge().movement
    before, now = lifts(programme, 4), lifts(programme, 8)
    mains = {slot.name for session in programme.weeks[3].sessions
             for slot in session.slots(frozenset({"main"}))}  # fmt: skip
    easier = {
        movement.exercises[edge.to].name
        for name in mains
        for edge in movement.by_name[name].regressions
    }
    assert not easier & (now - before)
    assert {each for each in before if "Sit-to-Stand" in each} == {
        "Assisted Sit-to-Stand (hands on thighs)"
    }
    assert "Sit-to-Stand (chair)" in now


def test_short_sessions_have_time_for_squats_against_a_band() -> None:
    client = a_client(
        age_years=38, is_active=False, status="novice", goals=("general",),
        equipment=("BA", "CH"), days_per_week=2, minutes_min=20, horizon_weeks=8,
    )  # fmt: skip
    programme = design(Request(client=client), knowledge(), is_quick=False).programme
    assert "Band Squat" in lifts(programme, 8)
    for week in programme.weeks:
        lifted = [{slot.pattern for slot in each.slots(LIFTING)} for each in week.sessions]
        assert all({"SQ", "LU"} & each for each in lifted)
        assert all(session.minutes_min <= 20 for session in week.sessions)


def test_a_quick_design_keeps_its_week() -> None:
    programme = planned(is_quick=True)
    assert lifts(programme, 8) == lifts(programme, 4)


def test_a_rung_of_the_body_is_not_skipped() -> None:
    client = a_client(status="novice", equipment=("BW",), age_years=10)
    brief = brief_of(Request(client=client), knowledge())
    lifted = candidates(brief.client, brief.said, brief.bounds, knowledge(), week=5)
    knees, full = "knee-push-up", "push-up"
    assert {knees, full} <= set(lifted)
    assert full not in first_ways(lifted, brief, week=5, done={"standing-band-chest-press"})
    assert full in first_ways(lifted, brief, week=5, done={knees})
    assert full in first_ways(lifted, brief, week=5, done={full})


def test_a_class_keeps_the_easier_way_and_whoever_is_ready_takes_the_harder() -> None:
    client = a_client(
        status="novice", format="group", people=6, has_coach=True, equipment=("DB", "BX"),
        counts={"DB": 6, "BX": 6},
    )  # fmt: skip
    brief = brief_of(Request(client=client), knowledge())
    lifted = candidates(brief.client, brief.said, brief.bounds, knowledge(), week=5)
    easier, harder = "counter-incline-push-up", "push-up"
    assert {easier, harder} <= lifted.keys()
    found = first_ways(lifted, brief, week=5, done={easier})
    assert easier in found
    assert harder not in found
    assert harder not in first_ways(lifted, brief, week=9, done={harder})
