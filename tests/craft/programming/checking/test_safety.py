"""Tags, movements and impact that are kept out: each claim holds a plan back and lets another be."""

from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.concerns import Pregnancy
from barpath.craft.programming.programme import Slot
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
    weeks_of,
)

FORBIDDEN: dict[str, tuple[dict[str, Any], str]] = {
    "no-forced-floor-work": ({"cannot": ("floor",)}, "FLOOR"),
    "support-at-fall-risk": ({"conditions": ("fall_risk",)}, "FRISK"),
    "floor-only-when-you-can-rise": ({"age_years": 70, "cannot": ("floor",)}, "FLOOR"),
    "bone-no-loaded-bending": ({"conditions": ("osteoporosis",)}, "SFLEX"),
    "slow-before-fast": (
        {"conditions": ("vertebral_fracture_old",), "status": "novice"},
        "PWR",
    ),
    "metastases-no-torsion-or-impact": ({"conditions": ("bone_metastases",)}, "TW"),
    "ostomy-low-pressure": ({"conditions": ("ostomy",)}, "IAP"),
    "bending-provokes": ({"conditions": ("low_back_pain_flexion",)}, "BENT"),
    "shoulder-out-of-its-ends": ({"conditions": ("shoulder_pain",)}, "SABER"),
    "hypertension-no-head-down": ({"conditions": ("hypertension",)}, "INV"),
    "hypertension-no-held-breath": ({"conditions": ("hypertension_uncontrolled",)}, "VAL"),
    "retinopathy-no-strain": ({"conditions": ("retinopathy_proliferative",)}, "IMP3"),
    "support-on-numb-feet": ({"conditions": ("peripheral_neuropathy",)}, "FRISK"),
    "pregnancy-positions": ({"conditions": ("pregnant_trimester2",)}, "SUP"),
    "no-doming": ({"conditions": ("pelvic_floor_symptoms",)}, "SFLEX"),
    "stroke-support": ({"conditions": ("stroke",)}, "FRISK"),
    "hypermobility-middle-of-the-range": ({"conditions": ("hypermobility",)}, "SABER"),
    "medicine-no-falls": ({"medicines": ("anticoagulant",)}, "FRISK"),
    "no-bending-over-a-weight-unheld": ({"conditions": ("fall_risk",)}, "BENT"),
}
PATTERNS: dict[str, tuple[dict[str, Any], str]] = {
    "arching-provokes": ({"conditions": ("low_back_pain_extension",)}, "TE"),
    "breastbone-released-first": ({"conditions": ("sternotomy_recent",)}, "HPU"),
    "hypermobility-no-end-range-stretch": ({"conditions": ("hypermobility",)}, "STR"),
}
IMPACT: dict[str, tuple[dict[str, Any], int]] = {
    "low-impact-at-high-body-mass": ({"bmi_kg_m2": 36}, 1),
    "impact-without-fracture": ({"conditions": ("osteoporosis",)}, 2),
    "impact-after-fracture": ({"conditions": ("vertebral_fracture_old",)}, 1),
    "low-platelets-low-impact": ({"conditions": ("low_platelets",)}, 1),
    "impact-on-the-knee": ({"conditions": ("osteoarthritis_knee",)}, 2),
    "low-impact-on-numb-feet": ({"conditions": ("peripheral_neuropathy",)}, 1),
    "postpartum-impact": ({"conditions": ("postpartum",)}, 1),
}
FALLING, FRACTURED = {"conditions": ("fall_risk",)}, {"conditions": ("vertebral_fracture_old",)}
LATE, LAST_THIRD = ({"conditions": (f"pregnant_trimester{third}",)} for third in (2, 3))
CORD = {"conditions": ("wheelchair", "spinal_cord_injury")}
HALF_WAY = {"pregnancy": Pregnancy(weeks=22)}
NAMED: dict[str, tuple[dict[str, Any], str, str]] = {
    "pregnancy-no-folding-over-the-belly": (
        LATE, "Rowing Ergometer", "Upright or Recumbent Cycling",
    ),
    "pregnancy-no-leaning-back": (HALF_WAY, "Seated Trunk Lean", "Pallof Press (band)"),
    "pregnancy-rows-are-supported": (HALF_WAY, "Bent-Over Dumbbell Row", "Seated Cable Row"),
    "pregnancy-nothing-hung-from-the-pelvis": (HALF_WAY, "Belt Squat", "Goblet Squat"),
    "pregnancy-weights-at-the-sides": (LAST_THIRD, "Goblet Squat", "Dumbbell Squat (sides)"),
    "pregnancy-press-seated": (
        LAST_THIRD, "Standing Dumbbell Overhead Press", "Machine Shoulder Press",
    ),
    "pregnancy-no-moving-platforms": (
        HALF_WAY, "Assisted Dip Machine", "Seated Chest Press Machine",
    ),
    "pregnancy-press-the-legs-upright": (
        HALF_WAY, "Leg Press (45 degree)", "Horizontal Leg Press",
    ),
    "pregnancy-hinges-are-upright": (
        LAST_THIRD, "Dumbbell Romanian Deadlift", "Seated Leg Curl Machine",
    ),
    "pregnancy-no-weights-over-the-chest-alone": (
        HALF_WAY, "Standing Dumbbell Overhead Press", "Machine Shoulder Press",
    ),
    "cord-injury-no-thigh-pad": (
        CORD, "Neutral-Grip Pulldown", "Cable Pulldown from the Chair",
    ),
    "cord-injury-no-bending-alone": (CORD, "Seated Band Side Bend", "Seated Band Row"),
    "no-braced-bending": ({"conditions": ("cad",)}, "Cable Crunch", "Pallof Press (cable)"),
    "no-pressing-uphill": (
        {"conditions": ("cad",)}, "Leg Press (45 degree)", "Horizontal Leg Press",
    ),
    "no-climbing-to-pull": (
        {"conditions": ("cad",), "status": "novice"}, "Machine-Assisted Pull-Up",
        "Lat Pulldown (wide)",
    ),
    "no-stepping-over-alone": (
        FALLING, "Obstacle Step-Over (low)", "Marching in Place (support)",
    ),
    "no-fast-stands-at-first": (
        FRACTURED, "Fast Sit-to-Stand (power intent)", "Sit-to-Stand (chair)",
    ),
    "no-lying-down-with-weights-alone": (
        FRACTURED, "Dumbbell Floor Press", "Counter/Incline Push-Up",
    ),
    "chair-stands-rung-by-rung": (
        {**FALLING, "status": "novice"}, "Dumbbell Sit-to-Stand", "Sit-to-Stand (chair)",
    ),
    "legs-learn-before-they-carry": (
        {**FRACTURED, "status": "novice"}, "Dumbbell Deadlift from a Seat", "Wall Hip Hinge (tap)",
    ),
    "plain-stands-before-weights": (
        {**FRACTURED, "status": "novice"}, "Dumbbell Sit-to-Stand", "Sit-to-Stand (chair)",
    ),
    "a-seat-behind-loaded-squats": (
        {**FRACTURED, "status": "novice"}, "Dumbbell Squat (sides)", "Dumbbell Sit-to-Stand",
    ),
    "no-weight-on-the-ribs": (FRACTURED, "Chest-Supported Dumbbell Row", "Seated Band Row"),
    "no-leaning-over-a-bench-alone": (
        FRACTURED, "One-Arm Dumbbell Row (bench)", "Seated Band Row",
    ),
    "no-unheld-loads-alone": (FALLING, "Pallof Press (band)", "Seated Band Row"),
    "no-split-stance-on-a-worn-knee": (
        {"conditions": ("osteoarthritis_knee",)}, "Dumbbell Split Squat", "Dumbbell Sit-to-Stand",
    ),
    "hands-and-feet-free-alone": (
        FALLING, "Dumbbell Sit-to-Stand", "Hip Hinge at a Worktop (hands held)",
    ),
    "no-leaning-over-a-chair-alone": (FALLING, "Split Squat (hand support)", "Sit-to-Stand (chair)"),
    "no-fast-hands-on-a-wall": (FRACTURED, "Fast Wall Push-Up (power intent)", "Wall Push-Up"),
    "no-leaning-back-after-a-fracture": (
        FRACTURED, "Seated Trunk Lean", "Heel Tap Dead Bug (regressed)",
    ),
    "no-turning-drills-after-a-fracture": (FRACTURED, "Hip 90/90 Switch", "Leg Swings"),
}  # fmt: skip
BITES = {*FORBIDDEN, *PATTERNS, *IMPACT, *NAMED}


def a_drill(**said: Any) -> Slot:
    """An exercise that the library does not hold."""
    return a_slot("A drill", **{"pattern": "ZZ", **said})


def place_of(slot: Slot) -> str:
    return f"week 1, Monday, {slot.name}"


def judged(key: str, slot: Slot, said: dict[str, Any]) -> list[str]:
    found = breaches_of(key, a_programme(a_session(a_part("main", slot))), a_client(**said))
    return [where for where, _ in found]


@pytest.mark.parametrize(("key", "said", "tag"), [(key, *rest) for key, rest in FORBIDDEN.items()])
def test_a_forbidden_tag_is_found_where_it_stands(key: str, said: dict[str, Any], tag: str) -> None:
    assert judged(key, a_drill(), said) == []
    slot = a_drill(tags=(tag,))
    assert place_of(slot) in judged(key, slot, said)
    assert judged(key, slot, {}) == []


@pytest.mark.parametrize("key", FORBIDDEN)
def test_support_excuses_only_where_the_claim_says_so(key: str) -> None:
    said, tag = FORBIDDEN[key]
    held = judged(key, a_drill(tags=(tag,), is_supported=True), said)
    assert (held == []) == ("unless" in knowledge().rules[key].picks)


def test_the_library_knows_a_tag_that_the_programme_leaves_out() -> None:
    slot = a_slot("Single-Leg Romanian Deadlift (dumbbell)", tags=())
    known = knowledge().movement.by_name[slot.name]
    assert "FRISK" in known.tags
    assert place_of(slot) in judged("support-at-fall-risk", slot, {"conditions": ("fall_risk",)})


@pytest.mark.parametrize(
    ("key", "said", "pattern"), [(key, *rest) for key, rest in PATTERNS.items()]
)
def test_a_forbidden_movement_is_found(key: str, said: dict[str, Any], pattern: str) -> None:
    assert judged(key, a_drill(), said) == []
    slot = a_drill(pattern=pattern)
    assert place_of(slot) in judged(key, slot, said)
    assert judged(key, slot, {}) == []


@pytest.mark.parametrize(
    ("key", "said", "out", "kept"), [(key, *rest) for key, rest in NAMED.items()]
)
def test_an_exercise_that_is_out_by_name_is_found(
    key: str, said: dict[str, Any], out: str, kept: str
) -> None:
    assert {out, kept} <= knowledge().movement.key_of.keys()
    slot = a_slot(out)
    assert judged(key, a_slot(kept), said) == []
    assert place_of(slot) in judged(key, slot, said)
    assert judged(key, slot, {}) == []


def test_what_waits_for_the_last_weeks_of_a_pregnancy_is_free_in_its_first() -> None:
    first = {"conditions": ("pregnant_trimester1",), "horizon_weeks": 1}
    keys = [key for key in NAMED if key.startswith("pregnancy-")]
    assert all(judged(key, a_slot(NAMED[key][1]), first) == [] for key in keys)


@pytest.mark.parametrize("key", [key for key in NAMED if key.endswith("-alone")])
def test_a_trainer_at_each_session_may_stand_by_or_hand_the_weights(key: str) -> None:
    said, out, _ = NAMED[key]
    assert judged(key, a_slot(out), {**said, "has_coach": True}) == []


@pytest.mark.parametrize(
    ("key", "until"),
    [
        ("no-fast-stands-at-first", 8),
        ("legs-learn-before-they-carry", 4),
        ("plain-stands-before-weights", 8),
        ("a-seat-behind-loaded-squats", 8),
        ("chair-stands-rung-by-rung", 8),
    ],
)
def test_what_waits_for_the_first_weeks_comes_after_them(key: str, until: int) -> None:
    said, out, _ = NAMED[key]
    weeks = weeks_of(until + 2, a_session(a_part("main", a_slot(out))))
    found = breaches_of(key, a_programme(weeks=weeks), a_client(**said))
    assert [where.split(",")[0] for where, _ in found] == [
        f"week {number}" for number in range(1, until + 1)
    ]


def test_sets_keep_two_in_reserve_after_a_fracture_of_thin_bones() -> None:
    squat = "Dumbbell Sit-to-Stand"
    assert judged("keep-two-in-reserve", a_slot(squat, rir=(2, 3)), FRACTURED) == []
    assert judged("keep-two-in-reserve", a_slot(squat, rir=(1, 2)), FRACTURED) != []
    assert judged("keep-two-in-reserve", a_slot(squat, rir=(1, 2)), {}) == []


@pytest.mark.parametrize(("key", "said", "most"), [(key, *rest) for key, rest in IMPACT.items()])
def test_impact_above_the_cap_is_found(key: str, said: dict[str, Any], most: int) -> None:
    assert judged(key, a_drill(tags=(f"IMP{most}",)), said) == []
    slot = a_drill(tags=(f"IMP{most + 1}",))
    assert place_of(slot) in judged(key, slot, said)
    assert judged(key, slot, {}) == []


def test_a_cap_for_some_weeks_ends_with_them() -> None:
    slot = a_drill(tags=("IMP3",))
    programme = a_programme(weeks=weeks_of(10, a_session(a_part("main", slot))))
    found = breaches_of("low-impact-at-high-body-mass", programme, a_client(bmi_kg_m2=36))
    assert [where.partition(",")[0] for where, _ in found] == [f"week {n}" for n in range(1, 9)]
    assert "running and jumping (level 3); at most impact of walking (1)" in found[0][1]
