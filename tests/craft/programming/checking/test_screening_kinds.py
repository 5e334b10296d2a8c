"""What screening must come to, and what may stand in a plan meanwhile."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.programme import Outcome, Programme, Screening
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

OUTCOMES: dict[str, tuple[dict[str, Any], Outcome, Outcome]] = {
    "known-disease-and-inactive": (
        {"conditions": ("cad",), "is_active": False}, "medical_clearance_first", "cleared",
    ),
    "signs-or-symptoms": ({"symptoms": ("chest_pain",)}, "medical_clearance_first", "cleared"),
    "healthy-and-inactive": ({"is_active": False}, "cleared", "medical_clearance_first"),
    "conditions-that-stop": (
        {"conditions": ("unstable_angina",)}, "refer_do_not_train", "medical_clearance_first",
    ),
    "conditions-cleared-first": (
        {"conditions": ("aortic_aneurysm",)}, "medical_clearance_first", "cleared_with_limits",
    ),
    "pain-with-a-warning-sign": (
        {"conditions": ("red_flag_pain",)}, "refer_do_not_train", "cleared_with_limits",
    ),
    "youth-cleared-first": (
        {"age_years": 12, "conditions": ("epilepsy_uncontrolled",)},
        "medical_clearance_first", "cleared_with_limits",
    ),
    "fresh-fracture-cleared-first": (
        {"conditions": ("fragility_fracture_recent",)}, "medical_clearance_first", "cleared",
    ),
    "cancer-cleared-first": (
        {"conditions": ("lymphoedema",)}, "medical_clearance_first", "cleared_with_limits",
    ),
    "heart-failure-cleared-first": (
        {"conditions": ("heart_failure",)}, "medical_clearance_first", "cleared_with_limits",
    ),
    "autonomic-cleared-first": (
        {"conditions": ("autonomic_neuropathy",)}, "medical_clearance_first", "cleared",
    ),
    "pregnancy-reasons-not-to-exercise": (
        {"conditions": ("pregnancy_contraindication_absolute",)},
        "refer_do_not_train", "medical_clearance_first",
    ),
    "pregnancy-cleared-first": (
        {"conditions": ("pregnancy_contraindication_relative",)},
        "medical_clearance_first", "cleared_with_limits",
    ),
    "kidney-cleared-first": (
        {"conditions": ("kidney_disease",)}, "medical_clearance_first", "cleared_with_limits",
    ),
    "stroke-cleared-first": (
        {"conditions": ("stroke",)}, "medical_clearance_first", "cleared_with_limits",
    ),
}  # fmt: skip
OTHERS = {
    "screen-first",
    "while-clearance-is-pending",
    "blood-pressure-gates",
    "heart-pressure-stops-the-session",
    "guardian-consents",
    "youth-supervised",
    "metastases-supervised",
    "trainer-does-not-diagnose",
}
BITES = {*OUTCOMES, *OTHERS}


def came_to(outcome: Outcome, **said: Any) -> Programme:
    return a_programme(screening=Screening(outcome=outcome), **said)


@pytest.mark.parametrize(
    ("key", "said", "right", "wrong"), [(key, *rest) for key, rest in OUTCOMES.items()]
)
def test_a_wrong_outcome_is_found(
    key: str, said: dict[str, Any], right: Outcome, wrong: Outcome
) -> None:
    client = a_client(**said)
    assert breaches_of(key, came_to(right), client) == []
    ((where, says),) = breaches_of(key, came_to(wrong), client)
    assert (where, wrong.replace("_", " ") in says) == ("", True)
    assert breaches_of(key, came_to(wrong), a_client(is_active=True)) == []


@pytest.mark.parametrize("key", [key for key in OUTCOMES if "cleared-first" in key])
def test_a_clearance_on_file_ends_the_waiting(key: str) -> None:
    said, _, wrong = OUTCOMES[key]
    client = a_client(clearance="Dr A., 1 May", **said)
    assert breaches_of(key, came_to(wrong), client) == []
    assert "none" in knowledge().rules[key].applies_when


def test_a_programme_says_what_screening_came_to() -> None:
    assert breaches_of("screen-first", came_to("cleared"), a_client()) == []
    ((_, says),) = breaches_of("screen-first", a_programme(screening=None), a_client())
    assert "does not say" in says
    deferred = a_programme(screening=None, status="deferred", weeks=())
    assert breaches_of("screen-first", deferred, a_client()) == []
    stopped = a_client(conditions=("unstable_angina",))
    assert breaches_of("conditions-that-stop", a_programme(screening=None), stopped)
    assert breaches_of("conditions-that-stop", deferred, stopped) == []


WALK = a_slot("Walking", sets=1, reps=None, rir=None, zone="light", minutes_min=15)
MOBILITY = a_slot("Cat-Cow", rir=None)
GENTLE = a_session(a_part("warmup", MOBILITY), a_part("cardio", WALK), type="mobility")
KEY = "while-clearance-is-pending"


def pending(*sessions: Any, **said: Any) -> list[tuple[str, str]]:
    usual = {"notices": ("clearance_pending",)}
    programme = a_programme(
        *sessions, screening=Screening(outcome="medical_clearance_first"), **{**usual, **said}
    )
    return breaches_of(KEY, programme, a_client())


def test_pending_clearance_allows_light_walking_and_mobility() -> None:
    assert pending(GENTLE) == []


def test_pending_clearance_is_said() -> None:
    ((where, says),) = pending(GENTLE, notices=())
    assert (where, "pending" in says) == ("", True)


@pytest.mark.parametrize(
    ("session", "where"),
    [
        (a_session(a_part("cardio", WALK)), "week 1, Monday"),
        (
            a_session(a_part("main", a_slot()), type="mobility"),
            "week 1, Monday, Goblet Squat",
        ),
        (
            a_session(a_part("cardio", a_slot("Walking", zone="moderate")), type="cardio"),
            "week 1, Monday, Walking",
        ),
        (
            a_session(a_part("cardio", a_slot("Jogging / Running", zone="light")), type="cardio"),
            "week 1, Monday, Jogging / Running",
        ),
        (
            a_session(a_part("warmup", a_slot("Cat-Cow", load_kg=10)), type="mobility"),
            "week 1, Monday, Cat-Cow",
        ),
    ],
)
def test_pending_clearance_allows_no_more(session: Any, where: str) -> None:
    assert where in [place for place, _ in pending(session)]


def test_who_is_not_to_train_has_no_sessions() -> None:
    ((where, _),) = breaches_of(KEY, came_to("refer_do_not_train", weeks=1), a_client())
    assert where == "week 1, Monday"
    assert breaches_of(KEY, came_to("refer_do_not_train", weeks=()), a_client()) == []
    assert breaches_of(KEY, a_programme(), a_client()) == []


@pytest.mark.parametrize(
    ("pressure", "said", "found"),
    [
        ((150, 95), {}, []),
        ((165, 95), {"referrals": ("physician",)}, []),
        ((165, 95), {}, [""]),
        ((150, 101), {}, [""]),
        ((185, 95), {}, ["week 1, Monday, Goblet Squat"]),
        ((205, 95), {}, ["week 1, Monday"]),
        ((150, 111), {}, ["week 1, Monday"]),
    ],
)
def test_blood_pressure_has_three_steps(
    pressure: tuple[float, float], said: dict[str, Any], found: list[str]
) -> None:
    client = a_client(blood_pressure_mmhg=pressure)
    programme = a_programme(a_session(a_part("main", a_slot(tags=()))), weeks=1, **said)
    assert [where for where, _ in breaches_of("blood-pressure-gates", programme, client)] == found
    assert breaches_of("blood-pressure-gates", programme, a_client()) == []


@pytest.mark.parametrize(
    ("pressure", "found"),
    [((170, 95), [""]), ((185, 95), ["week 1, Monday"]), ((150, 111), ["week 1, Monday"])],
)
def test_with_heart_disease_the_lower_step_stops_walking_too(
    pressure: tuple[float, float], found: list[str]
) -> None:
    walk = a_slot("Walking", sets=1, reps=None, rir=None, zone="light", minutes_min=20)
    programme = a_programme(a_session(a_part("cardio", walk), type="cardio"), weeks=1)
    key = "heart-pressure-stops-the-session"
    ill = a_client(conditions=("cad",), blood_pressure_mmhg=pressure)
    assert [where for where, _ in breaches_of(key, programme, ill)] == found
    assert breaches_of(key, programme, a_client(blood_pressure_mmhg=pressure)) == []
    assert breaches_of("blood-pressure-gates", programme, ill) == []


@pytest.mark.parametrize(
    "said", [{"tags": ("VAL",)}, {"tags": ("ISO",)}, {"load_percent": (65, 75)}]
)
def test_raised_blood_pressure_allows_nothing_heavy_or_held(said: dict[str, Any]) -> None:
    client = a_client(blood_pressure_mmhg=(165, 95))
    session = a_session(a_part("main", a_slot(**said)))
    programme = a_programme(session, weeks=1, referrals=("physician",))
    ((where, _),) = breaches_of("blood-pressure-gates", programme, client)
    assert where == "week 1, Monday, Goblet Squat"


def test_a_guardian_consents() -> None:
    child = a_client(age_years=12)
    assert breaches_of("guardian-consents", a_programme(), child)
    agreed = a_client(age_years=12, consent="guardian")
    assert breaches_of("guardian-consents", a_programme(), agreed) == []
    assert breaches_of("guardian-consents", a_programme(weeks=()), child) == []
    assert breaches_of("guardian-consents", a_programme(), a_client()) == []


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("youth-supervised", {"age_years": 15}),
        ("metastases-supervised", {"conditions": ("bone_metastases",)}),
    ],
)
def test_every_session_is_supervised(key: str, said: dict[str, Any]) -> None:
    client = a_client(**said)
    alone = breaches_of(key, a_programme(weeks=1), client)
    assert [where for where, _ in alone] == ["week 1, Monday"]
    assert breaches_of(key, a_programme(a_session(is_supervised=True)), client) == []
    assert breaches_of(key, a_programme(a_session(type="education")), client) == []
    assert breaches_of(key, a_programme(), a_client()) == []


def test_who_is_sent_away_is_told_to_whom() -> None:
    key = "trainer-does-not-diagnose"
    assert breaches_of(key, came_to("refer_do_not_train"), a_client())
    told = came_to("refer_do_not_train", referrals=("physician",))
    assert breaches_of(key, told, a_client()) == []
    assert breaches_of(key, came_to("cleared"), a_client()) == []
