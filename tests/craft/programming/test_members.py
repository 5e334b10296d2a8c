"""The people of a class, each screened alone."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.members import members_in_words, with_members
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Member, Request
from barpath.craft.programming.screening import screen
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot

WELL: dict[str, Any] = {"age_years": 50, "is_active": True}
MEMBERS = (
    Member(name="Ana", **WELL),
    Member(name="Bo", conditions=("osteoporosis", "vertebral_fracture_old"), fractures=(), **WELL),
    Member(name="Cy", symptoms=("chest_pain",), **WELL),
    Member(name="Di"),
    Member(name="Ed", conditions=("unstable_angina",), **WELL),
)


def asked(*members: Member, **said: Any) -> Request:
    client = a_client(
        format="group", people=6, counts={"DB": 6, "BX": 6}, equipment=("DB", "BX"),
        has_coach=True, days_per_week=2, minutes_min=45, horizon_weeks=2, goals=("general",),
        status="novice", members=members, **said,
    )  # fmt: skip
    return Request(client=client)


@pytest.fixture(scope="module")
def plan() -> Programme:
    return design(asked(*MEMBERS), knowledge(), is_quick=True).programme


def test_each_has_an_outcome_of_their_own(plan: Programme) -> None:
    assert {each.name: each.outcome for each in plan.members} == {
        "Ana": "cleared", "Bo": "cleared_with_limits", "Cy": "medical_clearance_first",
        "Di": "cleared", "Ed": "refer_do_not_train",
    }  # fmt: skip
    assert {each.name: each.missing for each in plan.members if each.missing} == {
        "Di": ("age", "active")
    }


def test_it_is_said_who_takes_part_and_how(plan: Programme) -> None:
    assert "5 of 6 people have answered" in plan.text
    assert "Ana can take part." in plan.text
    assert "Bo takes part, with other stations: " in plan.text
    assert "Cy does not take part until a physician" in plan.text
    assert "Di does not take part yet: age, active" in plan.text
    assert "Ed does not take part and sees a physician." in plan.text
    assert "each_screened" in plan.notices


def test_who_may_not_do_a_station_has_another(plan: Programme) -> None:
    assert set(plan.substitutes) == {"Bo"}
    out = {"SFLEX", "TW", "SFLEX_UNLOADED", "TW_UNLOADED"}
    by_name = knowledge().movement.by_name
    names = {slot.name for week in plan.weeks for each in week.sessions for slot in each.slots()}
    barred = {name for name in names if out & set(by_name[name].tags)}
    assert barred <= set(plan.substitutes["Bo"])
    assert not [name for name in plan.substitutes["Bo"].values() if out & set(by_name[name].tags)]


def test_a_class_reads_when_to_stop_and_a_sore_knee_what_may_hurt() -> None:
    sore = Member(name="Dov", conditions=("osteoarthritis_knee",), pain={"knee": 2}, **WELL)
    text = design(asked(MEMBERS[0], sore), knowledge(), is_quick=True).programme.text
    assert text.count("Stop for chest discomfort, faintness") == 1
    (line,) = [each for each in text.split("\n") if each.startswith("Dov ")]
    assert "For Dov: Pain that stays mild" in line
    assert "When all rounds reach the top" in text
    assert "Hold everything" not in text


def test_a_worn_knee_squats_on_both_legs_and_a_sore_back_reads_how_it_does_things() -> None:
    knee = Member(name="Dov", conditions=("osteoarthritis_knee",), **WELL)
    back = Member(name="Hugo", conditions=("low_back_pain_flexion",), **WELL)
    made = design(asked(knee, back), knowledge(), is_quick=True).programme
    slots = (
        a_slot("Dumbbell Split Squat", pattern="LU", options=("Split Squat",)),
        a_slot("Cat-Cow", pattern="MOB"),
        a_slot("World's Greatest Stretch", pattern="MOB"),
    )
    held = a_programme(a_session(a_part("main", *slots)), members=made.members)
    held = with_members(held, brief_of(asked(knee, back), knowledge()))
    other = knowledge().movement.by_name[held.substitutes["Dov"]["Dumbbell Split Squat"]]
    assert other.pattern == "SQ"
    said = [*members_in_words(held, asked(knee, back).client, knowledge())]
    (line,) = [each for each in said if each.startswith("Hugo ")]
    assert "Pain that stays mild" in line
    assert "Cat-Cow: Keep the rounded half small" in line
    assert "World's Greatest Stretch: Put the hands on a box" in line
    assert "numbness, tingling or weakness that spreads down a leg" in line
    (line,) = [each for each in said if each.startswith("Dov ")]
    assert "Cat-Cow: Put a thick pad under the knees." in line
    assert "World's Greatest Stretch: Take a short step" in line
    assert "down a leg" not in line


def test_a_press_stands_for_a_press_where_one_is_at_hand() -> None:
    knee = Member(name="Dov", conditions=("osteoarthritis_knee",), **WELL)
    slot = a_slot(
        "Half-Kneeling Single-Arm Press", pattern="VPU", options=("Counter/Incline Push-Up",)
    )
    held = a_programme(a_session(a_part("main", slot)))

    def stand_in(*kit: str) -> str:
        client = msgspec.structs.replace(asked(knee).client, equipment=kit)
        brief = brief_of(Request(client=client), knowledge())
        return with_members(held, brief).substitutes["Dov"][slot.name]

    assert stand_in("BX") == "Seated Overhead Reach"
    assert stand_in("DB", "BX") == "Seated Dumbbell Press (light)"


def test_what_one_person_minds_is_said_to_them() -> None:
    treated = Member(
        name="Flo", conditions=("hypertension",), blood_pressure_mmhg=(130, 80), **WELL
    )
    text = design(asked(MEMBERS[0], treated), knowledge(), is_quick=True).programme.text
    assert "For Flo: " in text
    assert "Breathe out as you push or pull." in text.split("For Flo: ")[1].split("\n")[0]
    assert "For Ana: " not in text


def test_scarce_kit_is_shared_and_said(plan: Programme) -> None:
    assert "shared_kit" in plan.notices
    assert plan.text.startswith("The class can start, with those who were screened")
    rich = msgspec.structs.replace(asked().client, counts={"DB": 12, "BX": 12})
    again = design(Request(client=rich), knowledge(), is_quick=True).programme
    assert "shared_kit" not in again.notices


def test_a_missing_or_wrong_substitute_is_found(plan: Programme) -> None:
    def faults(programme: Programme) -> list[str]:
        found = check(programme, asked(*MEMBERS), knowledge())
        return [each.says for each in found if each.claim == "a-substitute-before-the-class-starts"]

    assert faults(plan) == []
    assert any("not for Bo" in says for says in faults(replaced(plan, substitutes={})))
    wrong = {"Bo": dict.fromkeys(plan.substitutes["Bo"], "Russian Twist")}
    assert "Russian Twist is no substitute for Bo either." in faults(
        replaced(plan, substitutes=wrong)
    )
    assert "Screening of Ana is not in the plan." in faults(replaced(plan, members=()))


def replaced(plan: Programme, **changes: Any) -> Programme:
    return msgspec.structs.replace(plan, **changes)


def test_a_class_that_has_answered_is_not_told_to() -> None:
    full = tuple(Member(name=f"P{number}", **WELL) for number in range(6))
    assert "each_screened" in screen(asked().client, knowledge()).notices
    assert "each_screened" not in screen(asked(*full).client, knowledge()).notices


def test_who_is_who_is_asked() -> None:
    twins = (Member(name="Ana", **WELL), Member(name="Ana", **WELL))
    assert screen(asked(*twins).client, knowledge()).missing == ("members",)
    many = tuple(Member(name=f"P{number}", **WELL) for number in range(7))
    assert screen(asked(*many).client, knowledge()).missing == ("people",)
