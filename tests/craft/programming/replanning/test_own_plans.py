"""Plans made by hand or brought from elsewhere live through an event."""

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.programme import LIFTING, Programme
from barpath.craft.programming.replanning.replan import replan
from craft.programming.programmes import a_part, a_programme, a_session, a_slot
from craft.programming.replanning.plans import asked, changed, week

OWN = "Grandfather's Lift"


def own_plan() -> Programme:
    mine = a_slot(OWN, pattern="HI", muscles={"hamstrings": 1.0}, sets=4)
    odd = a_slot("Odd Thing", pattern="XX", sets=2)
    squat = a_part("main", a_slot("Goblet Squat"), minutes=15)
    first = a_session(squat, a_part("accessory", mine, odd, minutes=20), day=0)
    second = a_session(a_part("main", a_slot("Push-Up"), minutes=15), day=3)
    return a_programme(first, second, weeks=6)


def test_what_is_unknown_stands_and_is_said() -> None:
    plan = own_plan()
    moved = replan(asked(plan, type="moved", week=3, days=(0, 1)), knowledge())
    assert changed(moved, plan) == [3]
    assert week(moved, 3).sessions[0].parts == week(plan, 3).sessions[0].parts
    assert "We do not know Grandfather's Lift, Odd Thing" in moved.text


def test_an_injury_leaves_out_the_unknown_that_says_it_strains() -> None:
    plan = own_plan()
    new = replan(asked(plan, type="injury", week=3, region="back", pain=7), knowledge())
    names = {slot.name for each in week(new, 3).sessions for slot in each.slots(LIFTING)}
    assert OWN not in names
    assert {"Odd Thing", "Goblet Squat", "Push-Up"} <= names
    assert "Leave Odd Thing out if your back feels it." in new.text


def test_a_short_session_drops_what_it_cannot_hold() -> None:
    plan = own_plan()
    new = replan(asked(plan, type="shortened", week=3, days=(0,), minutes=18), knowledge())
    assert sum(part.minutes_min for part in week(new, 3).sessions[0].parts) <= 18
    assert week(new, 3).sessions[1] == week(plan, 3).sessions[1]
