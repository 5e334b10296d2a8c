"""What screening comes to, for people who are not referred as much as for those who are."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.asking import HEAVIEST_LOAD_KG
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.programme import ZONES, Programme
from barpath.craft.programming.request import Client, Request
from barpath.craft.programming.screening import OUTCOMES, Screened, screen
from barpath.craft.programming.traits import applies
from craft.programming.programmes import a_client

WORDS = vocabulary()
CONDITIONS = st.sets(st.sampled_from(sorted(WORDS.conditions)), max_size=3)
MEDICINES = st.sets(st.sampled_from(sorted(WORDS.medicines)), max_size=2)
SYMPTOMS = st.sets(st.sampled_from(sorted(WORDS.symptoms)), max_size=1)


def screened(**said: Any) -> Screened:
    return screen(a_client(**said), knowledge())


STARTS: list[tuple[dict[str, Any], str, str]] = [
    ({}, "cleared", "vigorous"),
    ({"is_active": False}, "cleared", "vigorous"),
    ({"is_active": False, "age_years": 72}, "cleared", "vigorous"),
    ({"is_active": False, "is_smoker": True, "bmi_kg_m2": 33}, "cleared", "vigorous"),
    (
        {"conditions": ("hypertension",), "blood_pressure_mmhg": (134, 84)},
        "cleared_with_limits", "vigorous",
    ),
    (
        {"conditions": ("hypertension",), "blood_pressure_mmhg": (142, 88), "is_active": False},
        "cleared_with_limits", "vigorous",
    ),
    ({"conditions": ("asthma",), "is_active": False}, "cleared_with_limits", "vigorous"),
    (
        {"conditions": ("knee_pain",), "pain": {"knee": 2}, "is_active": False},
        "cleared_with_limits", "vigorous",
    ),
    ({"conditions": ("low_back_pain",), "is_active": False}, "cleared", "vigorous"),
    ({"conditions": ("diabetes2",)}, "cleared_with_limits", "moderate"),
    ({"conditions": ("diabetes2",), "clearance": "Dr A."}, "cleared", "vigorous"),
    ({"conditions": ("cad",), "clearance": "Dr A."}, "cleared_with_limits", "vigorous"),
    ({"conditions": ("osteoporosis",), "is_active": False}, "cleared_with_limits", "vigorous"),
    ({"conditions": ("pregnant_trimester2",)}, "cleared_with_limits", "vigorous"),
    ({"conditions": ("pregnant",), "is_active": False}, "cleared_with_limits", "vigorous"),
    ({"conditions": ("cancer",), "is_active": False}, "cleared", "vigorous"),
    ({"conditions": ("fibromyalgia",), "is_active": False}, "cleared", "vigorous"),
    ({"conditions": ("depression",), "is_active": False}, "cleared", "vigorous"),
    ({"conditions": ("fall_risk",), "age_years": 80}, "cleared_with_limits", "vigorous"),
    ({"age_years": 9, "consent": "guardian"}, "cleared_with_limits", "vigorous"),
    ({"medicines": ("statin",), "is_active": False}, "cleared", "vigorous"),
    ({"blood_pressure_mmhg": (162, 96), "is_active": False}, "cleared_with_limits", "vigorous"),
    ({"blood_pressure_mmhg": (159, 99)}, "cleared", "vigorous"),
    (
        {"conditions": ("lymphoedema",), "clearance": "oncology, 3 May"},
        "cleared_with_limits", "vigorous",
    ),
]  # fmt: skip
WAITS: list[tuple[dict[str, Any], str, str]] = [
    ({"conditions": ("diabetes2",), "is_active": False}, "known_disease_inactive", "physician"),
    ({"conditions": ("cad",), "is_active": False}, "known_disease_inactive", "physician"),
    ({"symptoms": ("chest_pain",)}, "symptoms", "physician"),
    ({"symptoms": ("syncope",), "clearance": "Dr A."}, "symptoms", "physician"),
    ({"conditions": ("heart_failure",)}, "clearance_condition", "physician"),
    ({"conditions": ("fragility_fracture_recent",)}, "clearance_condition", "physician"),
    ({"conditions": ("bone_metastases",)}, "clearance_condition", "oncologist"),
    ({"conditions": ("lymphoedema",)}, "clearance_condition", "oncologist"),
    ({"conditions": ("pregnancy_contraindication_relative",)}, "pregnancy_relative", "obstetric"),
    ({"conditions": ("low_energy_availability",)}, "low_energy", "dietitian"),
    ({"blood_pressure_mmhg": (185, 105)}, "bp_stop", "physician"),
    (
        {"age_years": 14, "consent": "guardian", "conditions": ("hypertension_uncontrolled",),
         "blood_pressure_mmhg": (150, 95)},
        "clearance_condition", "physician",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "outcome", "ceiling"), STARTS)
def test_who_may_start_is_not_referred(said: dict[str, Any], outcome: str, ceiling: str) -> None:
    found = screened(**said)
    assert (found.screening.outcome, found.screening.ceiling) == (outcome, ceiling)
    assert found.missing == ()
    assert "clearance_pending" not in found.notices


@pytest.mark.parametrize(("said", "reason", "referral"), WAITS)
def test_who_must_be_seen_first_waits(said: dict[str, Any], reason: str, referral: str) -> None:
    found = screened(**said)
    assert found.screening.outcome == "medical_clearance_first"
    assert found.screening.ceiling == "light"
    assert reason in found.screening.reasons
    assert referral in found.referrals
    assert found.notices[0] == "clearance_pending"
    assert found.rules[reason]


@pytest.mark.parametrize(
    "said",
    [
        *(
            {"conditions": (code,), "clearance": "Dr A."}
            for code, word in WORDS.conditions.items()
            if "stop" in word.groups
        ),
        {"blood_pressure_mmhg": (204, 95)},
        {"blood_pressure_mmhg": (170, 112)},
    ],
)
def test_who_must_not_train_is_referred_and_asked_nothing(said: dict[str, Any]) -> None:
    found = screened(**{**said, "age_years": None})
    assert found.screening.outcome == "refer_do_not_train"
    assert found.screening.ceiling == "none"
    assert found.missing == ()
    assert found.referrals


@pytest.mark.parametrize(
    "code", [code for code, word in WORDS.conditions.items() if "clearance" in word.groups]
)
def test_every_condition_that_is_cleared_first_waits_until_it_is(code: str) -> None:
    pressure = (130, 80)
    waiting = screened(conditions=(code,), blood_pressure_mmhg=pressure)
    assert waiting.screening.outcome == "medical_clearance_first"
    cleared = screened(conditions=(code,), blood_pressure_mmhg=pressure, clearance="Dr A.")
    assert cleared.screening.outcome in {"cleared", "cleared_with_limits"}


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"age_years": None}, ("age",)),
        ({"is_active": None}, ("active",)),
        ({"conditions": ("hypertension",)}, ("bp",)),
        ({"conditions": ("stroke",), "clearance": "Dr A."}, ("bp",)),
        ({"age_years": 15}, ("consent",)),
        ({"conditions": ("gremlins",)}, ("conditions.gremlins",)),
        ({"medicines": ("snake_oil",)}, ("meds.snake_oil",)),
        ({"symptoms": ("glow",)}, ("symptoms.glow",)),
        ({"age_years": 8, "status": "advanced", "consent": "guardian"}, ("status",)),
        ({"age_years": 4, "consent": "guardian"}, ("age",)),
        ({"age_years": 412}, ("age",)),
        ({"age_years": 15, "consent": "guardian", "goals": ("physique_contest",)}, ("goals",)),
        ({"blood_pressure_mmhg": (80, 120)}, ("bp",)),
        ({"bmi_kg_m2": 22, "mass_kg": 100, "height_cm": 170}, ("bmi",)),
        ({"mass_kg": 7000}, ("weight_kg",)),
        ({"pain": {"knee": 14}}, ("pain.knee",)),
        ({"e1rm_kg": {"Barbell Back Squat": 850}}, ("e1rm_kg.Barbell Back Squat",)),
        (
            {"conditions": ("pregnant_trimester1", "pregnant_trimester3")},
            ("conditions.pregnant",),
        ),
    ],
)
def test_what_is_missing_unknown_or_impossible_is_asked(
    said: dict[str, Any], missing: tuple[str, ...]
) -> None:
    found = screened(**said)
    assert found.missing == missing
    assert all(says.endswith("?") for says in found.questions.values())


def test_a_load_that_cannot_be_is_flagged_and_does_not_stop_the_plan() -> None:
    log = {"Leg Press": ((80.0, 8, 2), (850.0, 8, 2)), "Plank": ((0.0, 1, 2),)}
    found = screened(log=log)
    assert (found.missing, found.flagged_log) == ((), ("Leg Press#2",))
    assert screened(log={"Leg Press": ((HEAVIEST_LOAD_KG, 1, 0),)}).flagged_log == ()


def test_what_rules_ask_to_tell_is_gathered() -> None:
    found = screened(conditions=("lymphoedema_risk_arm",), medicines=("insulin", "beta_blocker"))
    assert {"sleeve", "hypo_plan", "no_heart_rate"} <= set(found.notices)
    assert {"limb_volume", "glucose"} <= set(found.monitor)


def clients(**said: Any) -> st.SearchStrategy[Client]:
    return st.builds(
        a_client,
        conditions=CONDITIONS.map(tuple),
        medicines=MEDICINES.map(tuple),
        symptoms=SYMPTOMS.map(tuple),
        is_active=st.booleans(),
        clearance=st.sampled_from([None, "Dr A."]),
        age_years=st.sampled_from([10, 15, 40, 70]),
        blood_pressure_mmhg=st.sampled_from([(120.0, 75.0), (165.0, 95.0), (185.0, 100.0)]),
        **said,
    )


@settings(max_examples=60, deadline=None)
@given(clients(), st.sampled_from(sorted(WORDS.conditions)))
def test_a_further_condition_never_makes_screening_freer(client: Client, code: str) -> None:
    more = a_client(**{**_fields(client), "conditions": (*client.conditions, code)})
    before, after = (screen(each, knowledge()).screening for each in (client, more))
    assert OUTCOMES.index(after.outcome) >= OUTCOMES.index(before.outcome)
    assert ZONES.index(after.ceiling) <= ZONES.index(before.ceiling)


@settings(max_examples=60, deadline=None)
@given(clients())
def test_what_screening_says_has_no_hard_finding(client: Client) -> None:
    base = knowledge()
    found = screen(client, base)
    answer = Programme(
        status="deferred" if found.missing else "ok",
        screening=found.screening,
        notices=found.notices,
        monitor=found.monitor,
        referrals=found.referrals,
        cues=found.cues,
    )
    case = Case(answer, Request(client=client), base.movement.by_name)
    for kind in ("outcome_in", "codes_present", "screened", "referral", "pending", "consent"):
        for claim in base.rules.values():
            if claim.kind == kind and applies(claim, client, case.traits):
                assert list(KINDS[kind].judge(claim, case)) == [], claim.rule


def _fields(client: Client) -> dict[str, Any]:
    return {name: getattr(client, name) for name in client.__struct_fields__}
