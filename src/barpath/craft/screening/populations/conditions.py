"""What to adapt or leave out with diabetes, osteoporosis, cancer and pain, and in youth and age."""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm
from barpath.craft.screening.findings import found

Intensity = Literal["light", "moderate", "vigorous"]
WORDS = ("special populations",)


@formula(
    gives="class",
    sources=("colberg-2016",),
    properties=(Rises("has_untreated_proliferative_retinopathy"), Rises("intensity")),
    words=(*WORDS, "diabetes", "eyes", "retinopathy"),
)
def intensity_with_retinopathy(
    *, intensity: Intensity, has_untreated_proliferative_retinopathy: bool
) -> Standing:
    """Intensity with untreated proliferative retinopathy, ADA 2016.

        vigorous: not until treated

    No breath-holding, jarring or head-down work either. Milder changes of the retina set no limit
    here.

    Args:
        has_untreated_proliferative_retinopathy: proliferative retinopathy, not yet treated

    Example:
        >>> intensity_with_retinopathy(
        ...     intensity="vigorous", has_untreated_proliferative_retinopathy=True).in_class
        'not until treated'
    """
    waits = has_untreated_proliferative_retinopathy and intensity == "vigorous"
    return Standing(
        in_class="not until treated" if waits else "no bar from the eyes",
        edition="ADA 2016",
        rank=int(waits),
        means="The eye clinician decides when." if waits else "",
    )


@formula(
    gives="class",
    sources=("colberg-2016",),
    properties=(Rises("has_lost_feeling"), Rises("has_open_sore")),
    words=(*WORDS, "diabetes", "feet", "neuropathy"),
    recalled=("table",),
)
def feet_with_diabetes(*, has_lost_feeling: bool, has_open_sore: bool) -> Standing:
    """Feet with diabetes before weight-bearing exercise.

        open sore        no weight on it, refer
        lost feeling     check feet daily, good shoes, weight-bearing may go on

    Args:
        has_lost_feeling: lost feeling in the feet
        has_open_sore: open sore or wound on a foot

    Example:
        >>> feet_with_diabetes(has_lost_feeling=True, has_open_sore=False).in_class
        'check feet daily'
    """
    rank = 2 if has_open_sore else int(has_lost_feeling)
    said, means = (
        ("go on", ""),
        ("check feet daily", "Good shoes and dry socks; weight-bearing exercise may go on."),
        ("no weight on it", "Refer, and exercise without weight on the foot meanwhile."),
    )[rank]
    return Standing(in_class=said, edition="ADA 2016", rank=rank, means=means)


@formula(
    gives="class",
    sources=("giangregorio-2014",),
    properties=(Rises("is_loaded"), Rises("reaches_end_of_range")),
    words=(*WORDS, "osteoporosis", "spine", "flexion", "twist", "sit-up"),
)
def spine_with_osteoporosis(
    *, bends_or_twists: bool, is_loaded: bool, reaches_end_of_range: bool, is_fast_or_repeated: bool
) -> Standing:
    """Bending or twisting of the spine with osteoporosis, Too Fit To Fracture.

        bends or twists, and is loaded, at the end of range, or fast or repeated: leave out

    The evidence is of cases; the consensus is against high degrees, not against all movement.

    Args:
        bends_or_twists: bends the spine forward or twists it
        is_loaded: under load
        reaches_end_of_range: to the end of its range
        is_fast_or_repeated: fast, or again and again

    Example:
        >>> spine_with_osteoporosis(bends_or_twists=True, is_loaded=True,
        ...     reaches_end_of_range=False, is_fast_or_repeated=False).in_class
        'leave out'
    """
    harder = is_loaded or reaches_end_of_range or is_fast_or_repeated
    rank = int(bends_or_twists and harder)
    return Standing(
        in_class=("may go on", "leave out")[rank],
        edition="Too Fit To Fracture 2014",
        rank=rank,
        means=("", "Hinge at the hips instead.")[rank],
    )


@formula(
    gives="class",
    sources=("acsm-getp-2021",),
    studied={"age_years": (65, 120)},
    norms=("effort-older-adults",),
    possible={"effort_cr10": (0, 10)},
    properties=(Rises("effort_cr10"),),
    words=(*WORDS, "older adults", "seniors", "rpe"),
    recalled=("table", "studied"),
    rivals=("intensity.class_of_perceived_effort",),
)
def effort_class_older_adult(*, effort_cr10: float, age_years: float) -> Standing:
    """Intensity class of an older adult's effort from 0 to 10.

        under 5 light | 5 to 6 moderate | 7 to 8 vigorous | 9 and over near-maximal

    Effort for the person's own capacity, since the METs of younger adults mislead.

    Args:
        effort_cr10: perceived effort from 0 to 10

    Example:
        >>> effort_class_older_adult(effort_cr10=6.5, age_years=72).in_class
        'moderate'
    """
    return norm("effort-older-adults").place(effort_cr10)


@formula(
    gives="class",
    sources=("faigenbaum-2009",),
    studied={"age_years": (5, 18)},
    properties=(Falls("is_supervised"), Falls("follows_instructions")),
    words=(*WORDS, "children", "adolescents", "youth", "resistance training"),
    recalled=("table",),
)
def resistance_in_youth(
    *, age_years: float, is_supervised: bool, follows_instructions: bool
) -> Standing:
    """Resistance training of a child or adolescent.

        supervised, and able to follow instructions: safe

    Children are ready at about six or seven. No trial of supervised training has shown harm to
    growth.

    Args:
        is_supervised: supervised by somebody qualified
        follows_instructions: able to follow instructions

    Example:
        >>> resistance_in_youth(
        ...     age_years=12, is_supervised=True, follows_instructions=True).in_class
        'may train'
    """
    may = is_supervised and follows_instructions
    return Standing(
        in_class="may train" if may else "not without supervision and instruction",
        edition="NSCA 2009",
        rank=0 if may else 1,
        means="" if may else "Play and sport go on meanwhile.",
    )


@formula(
    gives="class",
    sources=("campbell-2019", "acsm-getp-2021"),
    properties=(Rises("lymphoedema"), Rises("low_blood_counts")),
    words=(*WORDS, "cancer", "lymphoedema", "metastases", "neuropathy"),
    recalled=("table",),
)
def precautions_after_cancer(
    *,
    lymphoedema: bool,
    bone_metastases: bool,
    neuropathy: bool,
    low_blood_counts: bool,
) -> Standing:
    """What asks for adapting or referring after cancer.

        lymphoedema, bone metastases, neuropathy, or low blood counts

    Exercise stays safe for most. An arm with lymphoedema is trained, from a very low load in small
    steps. A site of metastasis takes no load, twist or jolt. Neuropathy trains seated or supported.
    With low counts the oncology team says what may go on.

    Example:
        >>> precautions_after_cancer(lymphoedema=False, bone_metastases=False, neuropathy=True,
        ...     low_blood_counts=False).in_class
        'adapt, and ask the clinician'
    """
    return found(
        {
            "lymphoedema: very low loads in small steps, stop if it swells": lymphoedema,
            "bone metastases: no load, twist or jolt through the site": bone_metastases,
            "neuropathy: seated or supported balance": neuropathy,
            "low blood counts: ask the oncology team before each session": low_blood_counts,
        },
        edition="Campbell 2019",
        none="no precaution",
        some="adapt, and ask the clinician",
        then="The rest of the plan goes on.",
    )


@formula(
    gives="class",
    sources=("silbernagel-2007",),
    possible={"pain_points": (0, 10), "settled_h": (0, 336)},
    properties=(Rises("pain_points"), Rises("settled_h")),
    words=(*WORDS, "pain", "low back pain", "arthritis", "tendon", "24 hours"),
    recalled=("table",),
)
def exercise_with_pain(*, pain_points: float, settled_h: float) -> Standing:
    """Whether the dose fits a lasting pain of back, joint or tendon.

        pain at most 5 of 10, and back to where it was within 24 hours: keep it

    With ordinary back pain and arthritis the advice is to keep moving. More than that asks for less
    load, not for rest. Signs that refer are another list.

    Args:
        pain_points: pain during exercise, 0 to 10
        settled_h: time until it was back to where it was before

    Example:
        >>> exercise_with_pain(pain_points=4, settled_h=12).in_class
        'keep the dose'
    """
    is_much = pain_points > 5 or settled_h > 24
    return Standing(
        in_class="lower the dose" if is_much else "keep the dose",
        edition="Pain-monitoring model",
        rank=int(is_much),
        means="Less load, range or volume, and keep moving." if is_much else "",
    )


@formula(
    gives="class",
    sources=("donnelly-2009",),
    studied={"age_years": (18, 120)},
    possible={"activity_min_week": (0, 3000)},
    norms=("activity-for-weight-acsm-2009",),
    properties=(Rises("activity_min_week"),),
    words=(*WORDS, "obesity", "weight loss", "150 minutes", "250 minutes"),
    recalled=("table",),
)
def activity_for_weight(*, activity_min_week: float, age_years: float) -> Standing:
    """Weekly moderate activity and body weight, ACSM 2009.

        under 150 | 150 to 250 prevents gain | over 250 goes with a loss that counts

    Args:
        activity_min_week: moderate activity

    Example:
        >>> activity_for_weight(activity_min_week=150, age_years=40).in_class
        '150 to 250 minutes'
    """
    return norm("activity-for-weight-acsm-2009").place(activity_min_week)
