"""What nothing here knows is asked about or said to be left out, and never passed over."""

from dataclasses import replace
from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import pose
from barpath.craft.programming.designing.unknowns import left_out
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request, Shift, Wish
from barpath.craft.programming.solving.solve import CannotBeDone
from craft.programming.programmes import a_client


def asked(*wishes: Wish, **said: Any) -> tuple[str, ...]:
    return brief_of(Request(client=a_client(**said), wishes=wishes), knowledge()).screened.missing


@pytest.mark.parametrize(
    ("field", "place"),
    [("conditions", "conditions"), ("symptoms", "symptoms"), ("medicines", "meds"),
     ("cannot", "cannot"), ("emphasis", "emphasis"), ("refuses", "refuses"), ("goals", "goals")],
)  # fmt: skip
def test_an_unknown_word_that_matters_is_asked_about(field: str, place: str) -> None:
    assert asked(**{field: ("gribble",)}) == (f"{place}.gribble",)


def test_words_that_are_known_are_not_asked_about() -> None:
    known = {"refuses": ("SQ", "goblet squat"), "cannot": ("floor",), "emphasis": ("chest",)}
    assert asked(**known, goals=("strength",)) == ()
    assert left_out(a_client(flags=("fall_risk", "deficit"), equipment=("DB",)), knowledge()) == ()


WISHES: dict[str, Any] = {
    "muscle_sets_min": {"muscle": "gribble", "sets": 4},
    "pattern_frequency_min": {"pattern": "gribble", "times": 1},
    "load_floor": {"pattern": "gribble", "pct": 70},
    "refuse_pattern": "gribble",
    "refuse_exercise": "gribble",
    "include_exercise": {"exercise": "gribble"},
    "reach": {"exercise": "gribble", "load_kg": 50, "week": 3},
    "kit": ("DB", "gribble"),
    "rule": "gribble",
}


@pytest.mark.parametrize(("kind", "value"), WISHES.items())
def test_a_wish_for_what_nobody_knows_is_asked_about(kind: Any, value: Any) -> None:
    assert asked(Wish(id="w", kind=kind, value=value)) == ("wishes.w",)


def test_other_wishes_are_not() -> None:
    wishes = (
        Wish(id="a", kind="muscle_sets_min", value={"muscle": "chest", "sets": 4}),
        Wish(id="b", kind="include_exercise", value="Goblet Squat"),
        Wish(id="c", kind="minutes_max", value=45),
        Wish(id="d", kind="rule", value="VOL-02"),
    )
    assert asked(*wishes) == ()


def designed(**said: Any) -> Programme:
    client = a_client(days_per_week=1, minutes_min=20, horizon_weeks=1, **said)
    return design(Request(client=client), knowledge(), is_quick=True).programme


def test_what_can_be_done_without_is_said_to_be_left_out() -> None:
    made = designed(wants=("gribble",), equipment=("XX",), flags=("odd",), e1rm_kg={"No Lift": 50})
    assert "Not known here, and left out: odd, XX, gribble and No Lift." in made.text
    assert "left out" not in designed().text


def test_laboratory_values_are_said_to_be_read_by_nobody() -> None:
    assert "No rule here reads laboratory values (HbA1c)" in designed(labs={"HbA1c": 7.4}).text
    assert "laboratory" not in designed().text


def test_an_event_after_the_plan_is_not_passed_over() -> None:
    late = "Your event in week 3 comes after this plan, which ends with week 1"
    assert late in designed(event_week=3).text
    assert "Your event" not in designed(event_week=1).text


SQUATS = {
    each.name: 100.0
    for each in knowledge().movement.exercises.values()
    if each.pattern == "SQ" and each.e1rm_reps_max
}


def heavy(percent: float, **said: Any) -> Programme:
    """A plan for somebody who wishes for heavy squats."""
    value = {"pattern": "SQ", "pct": percent, "times": 1}
    client = a_client(
        **{"goals": ("strength",), "days_per_week": 2, "minutes_min": 45, "horizon_weeks": 1,
           "equipment": ("BB", "DB", "BE"), **said},
    )  # fmt: skip
    request = Request(client=client, wishes=(Wish(id="w", kind="load_floor", value=value),))
    made = design(request, knowledge(), is_quick=True).programme
    assert made.weeks
    return made


@pytest.mark.parametrize(("goal", "percent"), [("strength", 85), ("hypertrophy", 77)])
def test_a_load_that_was_wished_for_stands_in_every_full_week(goal: str, percent: float) -> None:
    made = heavy(percent, goals=(goal,), e1rm_kg=SQUATS, horizon_weeks=8, status="intermediate")
    for week in made.weeks:
        squats = [
            slot
            for session in week.sessions
            for slot in session.slots(frozenset({"main"}))
            if slot.pattern == "SQ"
        ]
        heaviest = max(slot.load_kg or 0 for slot in squats)
        assert week.is_deload or heaviest >= percent, week.number
    assert "You wished for" not in made.text


def test_without_a_record_it_is_said_what_the_sets_come_to() -> None:
    text = heavy(85, status="intermediate").text
    said = next(line for line in text.splitlines() if "No maximum is on record" in line)
    assert "its sets come to about" in said
    assert "at most" not in said


def test_a_load_that_its_repetitions_do_not_reach_is_refused_and_not_passed_over() -> None:
    with pytest.raises(CannotBeDone):
        heavy(88, status="intermediate", e1rm_kg=SQUATS)


def test_what_is_asked_stands_in_the_text() -> None:
    request = Request(client=a_client(cannot=("gribble",)))
    made = design(request, knowledge()).programme
    assert made.text.splitlines() == [
        "A safe plan needs to know more first: cannot.gribble.",
        "“gribble” is not known here: what is meant by it?",
    ]


def test_a_session_has_to_be_longer_than_its_warming_up() -> None:
    assert asked(age_years=70, minutes_min=15) == ("minutes",)
    assert asked(age_years=70, minutes_min=20) == ()
    assert asked(age_years=40, minutes_min=5) == ("minutes",)
    assert asked(age_years=40, minutes_min=8) == ()
    child = {"age_years": 9, "consent": "guardian", "status": "novice"}
    assert asked(**child, minutes_min=15) == ("minutes",)
    assert asked(**child, minutes_min=20) == ()
    asthma = {**child, "conditions": ("asthma",)}
    assert asked(**asthma, minutes_min=35) == ("minutes",)
    assert asked(**asthma, minutes_min=40) == ()
    assert asked(Wish(id="w", kind="minutes_max", value=10), age_years=70) == ("minutes",)


def test_consent_is_a_guardian_s() -> None:
    assert asked(age_years=12, status="novice", consent="a friend") == ("consent",)
    assert asked(age_years=12, status="novice", consent="guardian, 2026-09") == ()


def test_what_contradicts_itself_is_asked_about() -> None:
    pregnant = ("pregnant", "pregnant_trimester2")
    assert asked(age_years=70, conditions=pregnant) == ("conditions.pregnant",)
    assert asked(age_years=33, conditions=pregnant) == ()
    assert asked(age_years=9, status="novice", consent="guardian", conditions=("postpartum",)) == (
        "conditions.postpartum",
    )
    assert asked(resting_heart_rate_bpm=90, max_heart_rate_bpm=80) == ("hr_max",)
    assert asked(resting_heart_rate_bpm=60, max_heart_rate_bpm=180) == ()


def test_a_calendar_of_nights_leaves_no_day() -> None:
    nights = Shift(cycle=3, pattern=("N", "N", "N"))
    assert asked(shift=nights) == ("shift",)
    assert asked(shift=nights, days=(1,)) == ("days", "shift")


def test_a_wish_for_kit_takes_kit_away_and_gives_none() -> None:
    wish = Wish(id="w", kind="kit", value=("DB", "BB"))

    def kit(**said: Any) -> tuple[str, ...]:
        request = Request(client=a_client(**said), wishes=(wish,))
        return brief_of(request, knowledge()).client.equipment

    assert kit(equipment=("DB", "CH")) == ("DB",)
    assert kit() == ("DB", "BB")


@pytest.mark.parametrize(
    ("site", "name"),
    [({"no_jump": True}, "Medicine Ball Slam"), ({"ceiling_m": 2.1}, "Turkish Get-Up (unloaded to light)"),
     ({"anchor": False}, "Band Pull-Through")],
)  # fmt: skip
def test_an_exercise_finds_the_place_it_needs(site: dict[str, Any], name: str) -> None:
    def offered(**said: Any) -> set[str]:
        kit = ("MB", "BB", "BA")
        client = a_client(status="advanced", equipment=kit, has_coach=True, **said)
        brief = brief_of(Request(client=client), knowledge())
        found = candidates(client, brief.said, brief.bounds, brief.base)
        return {each.exercise.name for each in found.values()}

    assert name in offered()
    assert name not in offered(site=site)


def test_a_refused_movement_is_out_wherever_it_is_a_part() -> None:
    out = brief_of(Request(client=a_client(refuses=("LU",))), knowledge()).bounds.exercises
    movement = knowledge().movement
    lunging = {
        key
        for key, each in movement.exercises.items()
        if "LU" in (each.pattern, *each.patterns_also)
    }
    assert movement.key_of["World's Greatest Stretch"] in lunging
    assert set(out) == lunging


def test_a_wish_for_days_takes_from_those_that_were_named() -> None:
    wish = Wish(id="w", kind="days", value=(1, 3))

    def days(*named: int) -> tuple[int, ...]:
        request = Request(client=a_client(days=named), wishes=(wish,))
        return brief_of(request, knowledge()).client.days

    assert (days(), days(1, 2)) == ((1, 3), (1,))
    assert asked(wish, days=(0, 5)) == ("wishes.w",)
    assert asked(wish, days=(0, 1)) == ()


def test_only_fast_work_is_chosen_for_power() -> None:
    client = a_client(status="advanced", goals=("power",), minutes_min=75, equipment=("BB", "BX"))
    brief = brief_of(Request(client=client), knowledge())
    posed = pose(replace(brief, is_wide=True), blocks(client, brief.base)[0])
    fast = [
        each
        for each in posed.problem.candidates.values()
        if each.exercise.pattern in {"JMP", "OLY", "THR"}
    ]
    assert fast
    assert all(posed.prescriptions[each.key].part == "power" for each in fast)
