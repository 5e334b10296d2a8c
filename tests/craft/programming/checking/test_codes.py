"""What a programme must tell, and the words it does without."""

from typing import Any

import pytest

from barpath.craft.programming.concerns import Falls
from barpath.craft.programming.programme import Phase
from barpath.craft.programming.request import Shift
from craft.programming.programmes import a_client, a_programme, breaches_of

NIGHTS = Shift(cycle=4, pattern=("N", "N", "-", "-"))
PRESENT: dict[str, tuple[dict[str, Any], str, str]] = {
    "ask-a-dietitian-in-fast-loss": ({"medicines": ("glp1",)}, "referrals", "dietitian"),
    "growth-spurt": ({"flags": ("growth_spurt",)}, "monitor", "pain"),
    "frailty-ask-a-dietitian": ({"conditions": ("frailty",)}, "referrals", "dietitian"),
    "coronary-stop-on-symptoms": ({"conditions": ("cad",)}, "cues", "stop_on_symptoms"),
    "coronary-blood-pressure": ({"conditions": ("cad",)}, "monitor", "blood_pressure"),
    "hinge-with-a-long-back": ({"conditions": ("osteopenia",)}, "cues", "neutral_spine"),
    "watch-the-pelvic-floor": ({"conditions": ("pregnant",)}, "monitor", "pelvic_floor"),
    "watch-the-limb": ({"conditions": ("lymphoedema",)}, "monitor", "limb_volume"),
    "prescribed-sleeve": ({"conditions": ("lymphoedema_risk_arm",)}, "notices", "sleeve"),
    "metastases-sites-known": ({"conditions": ("bone_metastases",)}, "referrals", "oncologist"),
    "low-neutrophils-no-pool": ({"conditions": ("neutropenia",)}, "notices", "no_pool"),
    "watch-a-flare": ({"conditions": ("inflammatory_arthritis",)}, "monitor", "pain"),
    "hypertension-breathe-out": ({"conditions": ("hypertension",)}, "cues", "exhale_on_effort"),
    "heart-failure-signs": ({"conditions": ("heart_failure",)}, "monitor", "hf_signs"),
    "plan-for-low-sugar": ({"medicines": ("insulin",)}, "notices", "hypo_plan"),
    "write-sugar-down": ({"medicines": ("sulfonylurea",)}, "monitor", "glucose"),
    "ask-the-eye-doctor": (
        {"conditions": ("retinopathy_proliferative",)}, "referrals", "eye_doctor",
    ),
    "look-at-numb-feet": ({"conditions": ("peripheral_neuropathy",)}, "monitor", "feet"),
    "autonomic-stand-up-slowly": (
        {"conditions": ("autonomic_neuropathy",)}, "cues", "stand_up_slowly",
    ),
    "pregnancy-breathe-out": ({"conditions": ("pregnant",)}, "cues", "exhale_on_effort"),
    "pregnancy-stop-signs": ({"conditions": ("pregnant",)}, "notices", "pregnancy_stop_signs"),
    "postpartum-watch-the-pelvic-floor": (
        {"conditions": ("postpartum",)}, "monitor", "pelvic_floor",
    ),
    "pelvic-floor-physiotherapist": (
        {"conditions": ("pelvic_floor_symptoms",)}, "referrals", "pelvic_floor_pt",
    ),
    "see-a-physiotherapist-after-a-new-cruciate-ligament": (
        {"conditions": ("acl_reconstruction",)}, "referrals", "physiotherapist",
    ),
    "copd-saturation": ({"conditions": ("copd",)}, "monitor", "spo2"),
    "reliever-at-hand": ({"conditions": ("asthma",)}, "notices", "reliever"),
    "fistula-arm": ({"conditions": ("dialysis_fistula",)}, "notices", "fistula_arm"),
    "parkinson-big-movements": ({"conditions": ("parkinson",)}, "cues", "big_amplitude"),
    "sclerosis-keep-cool": ({"conditions": ("multiple_sclerosis",)}, "notices", "heat"),
    "stroke-blood-pressure": ({"conditions": ("stroke",)}, "monitor", "blood_pressure"),
    "cord-injury-dysreflexia": ({"conditions": ("spinal_cord_injury_t6",)}, "notices", "dysreflexia"),
    "cord-injury-faint": ({"conditions": ("spinal_cord_injury",)}, "notices", "faint_or_hot"),
    "cord-injury-chest": ({"conditions": ("spinal_cord_injury",)}, "notices", "chest_or_breath"),
    "wheels-sore-shoulder": ({"conditions": ("wheelchair",)}, "notices", "sore_shoulder"),
    "leg-signs": ({"conditions": ("low_back_pain_flexion",)}, "notices", "leg_signs"),
    "inactive-stop-on-symptoms": ({"is_active": False}, "notices", "stop_and_get_help"),
    "pain-that-may-be-there": ({"pain": {"knee": 2}}, "cues", "mild_pain"),
    "cord-injury-skin": ({"conditions": ("spinal_cord_injury",)}, "monitor", "skin"),
    "medicine-effort-by-feel": ({"medicines": ("beta_blocker",)}, "notices", "no_heart_rate"),
    "medicine-change-posture-slowly": ({"medicines": ("diuretic",)}, "notices", "posture_change"),
    "medicine-ketones": ({"medicines": ("sglt2",)}, "notices", "ketones"),
    "cord-injury-chair": ({"conditions": ("wheelchair",)}, "cues", "brakes"),
    "cord-injury-weight-off-the-seat": (
        {"conditions": ("spinal_cord_injury",)}, "cues", "weight_off_the_seat",
    ),
    "cord-injury-trunk": ({"conditions": ("spinal_cord_injury",)}, "cues", "chest_strap"),
    "pregnancy-screen-again": ({"conditions": ("pregnant",)}, "notices", "pregnancy_screen_again"),
    "pregnancy-fluids-food-heat": ({"conditions": ("pregnant",)}, "notices", "pregnancy_comfort"),
    "pregnancy-pelvic-pain": ({"conditions": ("pregnant",)}, "notices", "pelvic_pain"),
    "pregnancy-upright-bench": ({"conditions": ("pregnant",)}, "cues", "upright_bench"),
    "coronary-scale": ({"conditions": ("cad",)}, "notices", "effort_scale"),
    "class-effort-scale": ({"format": "group"}, "notices", "effort_scale"),
    "each-person-is-screened": ({"format": "group", "people": 12}, "notices", "each_screened"),
    "fall-stop-signs": ({"conditions": ("fall_risk",)}, "notices", "fall_stop_signs"),
    "balance-at-home": ({"conditions": ("fall_risk",)}, "notices", "balance_at_home"),
    "falls-eyes": (
        {"conditions": ("fall_risk",), "falls": Falls(has_eyesight_checked=False)},
        "referrals", "eye_test",
    ),
    "falls-assessed": ({"falls": Falls(past_year=2)}, "referrals", "falls_assessment"),
    "rise-slowly-from-the-floor": ({"medicines": ("beta_blocker",)}, "notices", "rise_slowly"),
    "falls-medicines": (
        {"conditions": ("fall_risk",), "falls": Falls(has_medicines_reviewed=False)},
        "referrals", "medicine_review",
    ),
    "bone-stop-signs": ({"conditions": ("osteoporosis",)}, "notices", "spine_stop_signs"),
    "sleep-first": ({"shift": NIGHTS}, "notices", "night_sleep"),
    "sleep-written-down": ({"shift": NIGHTS}, "monitor", "sleep"),
    "child-limits": ({"age_years": 9}, "notices", "child_limits"),
    "an-hour-is-a-guide": ({"age_years": 15}, "notices", "hour_of_play"),
    "children-stop-while-it-looks-good": ({"age_years": 9}, "cues", "looks_good"),
    "muscle-pain-on-a-statin": ({"flags": ("muscle_pain_on_statin",)}, "referrals", "physician"),
}  # fmt: skip
WORDS = {
    "no-spot-reduction": "This takes off belly fat.",
    "no-calorie-targets": "Eat 1800 kcal.",
    "no-frightening-words": "Your knee is worn out.",
    "cycle-no-phase-template": "Luteal week: go easy.",
}
BITES = {*PRESENT, *WORDS}


@pytest.mark.parametrize(
    ("key", "said", "field", "code"), [(key, *rest) for key, rest in PRESENT.items()]
)
def test_a_missing_code_is_found(key: str, said: dict[str, Any], field: str, code: str) -> None:
    client = a_client(**said)
    told: dict[str, Any] = {field: (code,)}
    assert breaches_of(key, a_programme(**told), client) == []
    ((where, says),) = breaches_of(key, a_programme(), client)
    assert where == ""
    assert says.startswith(field.capitalize())
    assert f"({code})" in says
    assert breaches_of(key, a_programme(), a_client()) == []


@pytest.mark.parametrize(("key", "text"), WORDS.items())
def test_an_unwanted_word_is_found_in_the_text(key: str, text: str) -> None:
    assert (
        breaches_of(key, a_programme(text="Wear your sleeve. Squats for the legs."), a_client())
        == []
    )
    ((where, says),) = breaches_of(key, a_programme(text=text), a_client())
    assert where == "text"
    assert says.startswith("It says “")


def test_an_unwanted_word_is_found_in_the_name_of_a_phase() -> None:
    programme = a_programme(phases=(Phase(name="Follicular block", weeks=(1, 4)),))
    ((where, _),) = breaches_of("cycle-no-phase-template", programme, a_client())
    assert where == "phase Follicular block"
    assert breaches_of("no-frightening-words", a_programme(text="undamaged"), a_client()) == []


def test_a_class_is_told_what_to_stop_for() -> None:
    key, client = "inactive-stop-on-symptoms", a_client(format="group", is_active=True)
    ((_, says),) = breaches_of(key, a_programme(), client)
    assert "(stop_and_get_help)" in says
    assert breaches_of(key, a_programme(notices=("stop_and_get_help",)), client) == []
