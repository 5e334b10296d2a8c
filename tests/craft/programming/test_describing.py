"""What a programme says in words, and what it asks for outside its sessions."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.describing import (
    cardio_minutes,
    finished,
    text_of,
    why_no_weeks,
    with_lifestyle,
)
from barpath.craft.programming.designing.starting import OUTCOME_IN_WORDS
from barpath.craft.programming.programme import Phase, Programme, Week
from barpath.craft.programming.request import Request, Shift
from barpath.craft.programming.screening import screen
from craft.programming.bites import a_bout, cardio
from craft.programming.designs import PEOPLE, plan_of
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot, weeks_of

WALKING = int(knowledge().rules["weekly-health-dose"].numbers["at_least_minutes"])


def told(programme: Programme, **said: Any) -> Programme:
    return finished(programme, brief_of(Request(client=a_client(**said)), knowledge()))


def lived(week: Week, **said: Any) -> Week:
    brief = brief_of(Request(client=a_client(**said)), knowledge())
    return with_lifestyle(week, brief.claims, brief.status, brief.said)


# Beside the sessions.


def a_week(*minutes: float, **said: Any) -> Week:
    return Week(number=1, sessions=tuple(cardio(a_bout(each, **said)) for each in minutes))


def test_vigorous_minutes_count_twice_and_light_ones_not() -> None:
    assert cardio_minutes(a_week(20, 30)) == 50
    assert cardio_minutes(a_week(20, zone="vigorous")) == 40
    assert cardio_minutes(a_week(20, zone="light")) == 0


def test_walking_fills_the_week_up_to_what_health_asks_for() -> None:
    assert lived(Week(number=1, sessions=())).lifestyle_minutes == WALKING
    assert lived(a_week(60)).lifestyle_minutes == WALKING - 60
    assert lived(a_week(100, zone="vigorous")).lifestyle_minutes == 0


def test_a_wheelchair_comes_to_its_minutes_week_by_week() -> None:
    start, later = (
        lived(Week(number=number, sessions=()), conditions=("wheelchair",)).lifestyle_minutes
        for number in (1, 12)
    )
    assert start < later == WALKING


def test_who_sat_still_starts_with_less() -> None:
    weeks = [
        lived(Week(number=number, sessions=()), is_active=False).lifestyle_minutes
        for number in (1, 2, 30)
    ]
    assert 0 < weeks[0] < weeks[1] < weeks[2] == WALKING


def test_who_may_fall_does_not_walk_more_but_balances_at_home() -> None:
    said = {"age_years": 75, "conditions": ("fall_risk",)}
    balance = a_session(a_part("balance", minutes=20))
    week = lived(Week(number=1, sessions=(balance,)), **said)
    target = knowledge().rules["balance-minutes"].numbers["target_minutes"]
    assert week.lifestyle_minutes == 0
    assert week.home_minutes == {"balance": 70}
    later = lived(Week(number=12, sessions=(balance,)), **said)
    assert later.home_minutes == {"balance": target - 20}
    text = text_of(a_programme(weeks=(week, later)), a_client(**said))
    assert "At home, 10 minutes of balance a day, a little more every other week" in text


def test_the_expecting_train_the_pelvic_floor_at_home() -> None:
    week = lived(
        Week(number=1, sessions=()), conditions=("pregnant_trimester2",), clearance="Dr A."
    )
    assert week.home_minutes["pelvic_floor"] > 0
    says = text_of(a_programme(weeks=(week,)), a_client())
    assert "At home, 5 minutes a day for the pelvic floor" in says
    assert "pelvic floor" not in text_of(a_programme(), a_client())


# What stands on the programme.


def test_steps_and_gates_are_those_of_the_rules() -> None:
    progression = told(a_programme()).progression
    assert progression is not None
    most = knowledge().rules["small-steps-of-load"].numbers["at_most_percent"]
    assert progression.step_percent == {"lower": most, "upper": most}
    assert set(progression.gates) == {"pain", "technique", "symptom"}


def test_the_strictest_step_holds() -> None:
    progression = told(a_programme(), conditions=("lymphoedema",), clearance="Dr A.").progression
    assert progression is not None
    most = knowledge().rules["small-steps-for-the-arm"].numbers["at_most_percent"]
    assert progression.step_percent["affected_arm"] == most


def test_heavy_lifts_alone_need_safeties() -> None:
    heavy = a_part("main", a_slot("Conventional Deadlift"))
    assert "safeties" in told(a_programme(a_session(heavy))).cues
    assert "safeties" not in told(a_programme(a_session(heavy, is_supervised=True))).cues
    assert "safeties" not in told(a_programme()).cues


def test_one_day_a_week_is_said_to_be_little() -> None:
    assert "below_guideline_dose" in told(a_programme(), days_per_week=1).notices
    assert "below_guideline_dose" not in told(a_programme(), days_per_week=3).notices


# The text.


def test_a_phase_says_its_weeks_and_which_are_lighter() -> None:
    weeks = tuple(
        msgspec.structs.replace(week, is_deload=week.number in {4, 8}) for week in weeks_of(8)
    )
    phases = (Phase(name="Base", weeks=(1, 4)), Phase(name="Build", weeks=(5, 6)))
    text = text_of(a_programme(weeks=weeks, phases=phases), a_client())
    assert "Base: weeks 1 to 4. Week 4 is lighter on purpose." in text
    assert "Build: weeks 5 to 6.\n" in text


def ending(reserve: int, *, is_deload: bool = False, **said: Any) -> str:
    day = a_session(a_part("main", a_slot("Goblet Squat", rir=(reserve, reserve + 1))))
    last = weeks_of(4, day, is_deload=is_deload)
    return text_of(a_programme(weeks=last), a_client(**said))


def test_after_a_hard_end_a_lighter_week_comes_before_the_next_plan() -> None:
    says = "Week 4 is hard: before a next plan, take a lighter week"
    assert f"{says}." in ending(1, goals=("bodybuilding",))
    assert f"{says}, or test what you can lift." in ending(1, goals=("strength",))
    shift = Shift(cycle=4, pattern=("N", "N", "-", "-"))
    assert "take a lighter round of your shifts." in ending(1, goals=("general",), shift=shift)


@pytest.mark.parametrize(
    "said", [{"reserve": 2}, {"is_deload": True}, {"status": "novice"}, {"event_week": 4}]
)
def test_no_lighter_week_is_asked_for_where_none_is_due(said: dict[str, Any]) -> None:
    assert "take a lighter" not in ending(**{"reserve": 1, **said})


def test_goals_are_named_by_their_labels() -> None:
    text = text_of(a_programme(), a_client(goals=("strength", "weight_loss")))
    assert text.splitlines()[1].startswith("This plan is for ")
    assert " and " in text.splitlines()[1]


def test_codes_are_said_in_sentences() -> None:
    text = text_of(a_programme(notices=("clearance_pending",)), a_client())
    assert "clearance_pending" not in text
    assert len(text.splitlines()) > len(text_of(a_programme(), a_client()).splitlines())


def test_lines_on_a_chair_and_a_band_hold_for_every_session_with_them() -> None:
    text = text_of(a_programme(cues=("chair_wall",), notices=("band_harder",)), a_client())
    assert "mat that grips where a band pulls" in text
    assert not {word for word in ("push-up", "standing further") if word in text}


def test_the_pain_that_holds_the_load_is_that_of_the_rule() -> None:
    rule = knowledge().rules["pain-technique-and-symptoms-before-load"]
    numbers = {"pain_at_most_points": 2}
    read = msgspec.structs.replace(rule, numbers=numbers, verified="page")
    recalled = msgspec.structs.replace(rule, numbers=numbers, verified="recall")
    assert "hurts above 2 of 10" in text_of(a_programme(), a_client(), [read])
    assert "something hurts or" in text_of(a_programme(), a_client(), [recalled])
    assert "something hurts or" in text_of(a_programme(), a_client())


def test_walking_is_said_in_the_words_of_who_does_it() -> None:
    week = Week(number=1, sessions=(), lifestyle_minutes=90)
    plan = a_programme(weeks=(week,))
    walked = "walk, so that you breathe deeper and still talk: up to 90 minutes in a week"
    assert walked in text_of(plan, a_client())
    assert "walk" not in text_of(plan, a_client(conditions=("wheelchair",)))
    assert "push your chair" in text_of(plan, a_client(conditions=("wheelchair",)))


def test_a_child_reads_a_guide_and_no_ceiling_and_no_reserve() -> None:
    plan = told(
        a_programme(weeks=(Week(number=1, sessions=(), lifestyle_minutes=300),)), age_years=9
    )
    assert "up to" not in plan.text
    assert "top of the range" not in plan.text


@pytest.mark.parametrize("person", PEOPLE)
def test_a_text_is_of_whole_sentences_without_codes(person: str) -> None:
    lines = plan_of(person).text.splitlines()
    assert lines
    for line in lines:
        assert line[0].isupper()
        assert line.endswith((".", "?", ":"))
        assert "_" not in line
        assert "{" not in line


def test_why_there_are_no_weeks() -> None:
    asked = screen(a_client(age_years=None), knowledge())
    assert why_no_weeks(asked).startswith("A safe plan needs to know more first: ")
    referred = screen(a_client(conditions=("unstable_angina",)), knowledge())
    assert why_no_weeks(referred) == OUTCOME_IN_WORDS[referred.screening.outcome]


def test_a_round_of_shifts_is_said_to_be_a_week() -> None:
    nine = Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-"))
    text = told(a_programme(), shift=nine).text
    assert "A week of this plan is one round of your shifts, 9 days: c1 is the first day" in text
    walked = a_programme(weeks=(Week(number=1, lifestyle_minutes=150, sessions=()),))
    assert "up to 150 minutes in seven days." in told(walked, shift=nine).text
    seven = Shift(cycle=7, pattern=("D", "D", "N", "N", "-", "-", "-"))
    assert "one round of your shifts" not in told(a_programme(), shift=seven).text
    assert "one round of your shifts" not in told(a_programme()).text
    assert "the smallest step in load that your kit has and start" in text


def test_what_is_done_before_the_first_session_stands_above_that_one_can_start() -> None:
    screening = a_programme().screening
    assert screening is not None
    screening = msgspec.structs.replace(screening, outcome="cleared_with_limits")
    held: dict[str, Any] = {"screening": screening, "referrals": ("eye_test", "falls_assessment")}
    first, second, *rest = text_of(a_programme(**held), a_client()).split("\n")
    assert first.endswith("before you begin.")
    assert second == "After that you can start, within the limits below."
    assert first not in rest
    assert any(each.startswith("Have your eyesight tested") for each in rest)
