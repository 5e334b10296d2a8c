"""Screening before exercise: what the algorithm asks, and its outcomes."""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Standing, formula
from barpath.craft.screening.findings import found

Intensity = Literal["light", "moderate", "vigorous"]
SOURCES = ("riebe-2015", "acsm-getp-2021", "magal-riebe-2016")
EDITION = "ACSM 2015"
WORDS = ("screening", "clearance", "referral", "preparticipation", "acsm algorithm")

# Every outcome of the figure, from the freest to the strictest, and what follows from it.
OUTCOMES: dict[str, str] = {
    "no clearance needed: go on": (
        "Moderate or vigorous exercise may go on and progress gradually."
    ),
    "cleared: go on": (
        "Vigorous exercise may go on while signs and symptoms stay as they were when cleared."
    ),
    "no clearance needed: start light to moderate": (
        "Start with light to moderate exercise; it may progress gradually to vigorous."
    ),
    "cleared: start light to moderate": (
        "Start with light to moderate exercise, and progress as it is tolerated."
    ),
    "cleared: return gradually": "Return to exercise, and progress gradually as it is tolerated.",
    "no clearance needed up to moderate": (
        "Light to moderate exercise may go on; clearance would be needed before vigorous exercise."
    ),
    "clearance before vigorous exercise": (
        "Moderate exercise may go on meanwhile; how to clear is for the clinician to decide."
    ),
    "clearance first": (
        "No exercise programme until cleared, then light to moderate to begin with; how to clear "
        "is for the clinician to decide."
    ),
    "stop, and clearance before going on": (
        "Stop exercising and seek clearance; how to clear is for the clinician to decide."
    ),
}


# Of those who are not active: whether something refers, and whether they are cleared.
_START = {
    (False, False): "no clearance needed: start light to moderate",
    (False, True): "no clearance needed: start light to moderate",
    (True, False): "clearance first",
    (True, True): "cleared: start light to moderate",
}
# Of the active with a known disease, no symptoms and no clearance.
_WITH_DISEASE: dict[Intensity, str] = {
    "light": "no clearance needed up to moderate",
    "moderate": "no clearance needed up to moderate",
    "vigorous": "clearance before vigorous exercise",
}


@formula(
    gives="class",
    sources=SOURCES,
    properties=(
        Rises("has_known_disease"),
        Rises("has_signs_or_symptoms"),
        Rises("wanted_intensity"),
        Falls("is_cleared"),
    ),
    words=WORDS,
    rivals=("preparticipation.clearance_diabetes_ada", "readiness.parq_plus"),
)
def clearance_acsm(
    *,
    is_regularly_active: bool,
    has_known_disease: bool,
    has_signs_or_symptoms: bool,
    wanted_intensity: Intensity,
    is_cleared: bool,
) -> Standing:
    """Who needs medical clearance before exercise, ACSM 2015.

        not active, nothing              none; start light to moderate
        not active, disease or symptoms  clearance first, then light to moderate
        active, nothing                  none; go on
        active, disease, no symptoms     none up to moderate; clearance before vigorous
        active, symptoms                 stop; clearance before going on

    Age and the count of risk factors play no part since 2015, and lung disease refers nobody by
    itself. Symptoms count before disease. A clearance holds for 12 months without a change in signs
    or symptoms. To refer more people than this is a fault: of adults of 40 and over it still refers
    54 of 100 before any exercise (Whitfield 2017).

    Args:
        is_regularly_active: regularly active for the last three months
        has_known_disease: known cardiovascular, metabolic or renal disease
        has_signs_or_symptoms: signs or symptoms of such disease
        wanted_intensity: intensity the client wants
        is_cleared: cleared in the last 12 months, and no sign or symptom has changed since

    Example:
        >>> clearance_acsm(is_regularly_active=False, has_known_disease=False,
        ...     has_signs_or_symptoms=False, wanted_intensity="moderate", is_cleared=False).in_class
        'no clearance needed: start light to moderate'
    """
    if not is_regularly_active:
        refers = has_known_disease or has_signs_or_symptoms
        said = _START[refers, is_cleared]
    elif has_signs_or_symptoms:
        said = "cleared: return gradually" if is_cleared else "stop, and clearance before going on"
    elif has_known_disease and not is_cleared:
        said = _WITH_DISEASE[wanted_intensity]
    else:
        said = "cleared: go on" if has_known_disease else "no clearance needed: go on"
    return Standing(
        in_class=said, edition=EDITION, rank=list(OUTCOMES).index(said), means=OUTCOMES[said]
    )


@formula(
    gives="class",
    sources=SOURCES,
    possible={
        "session_min": (0, 600),
        "frequency_days_week": (0, 7),
        "kept_up_months": (0, 1200),
    },
    properties=(Rises("session_min"), Rises("frequency_days_week"), Rises("kept_up_months")),
    words=(*WORDS, "regular exercise", "sedentary", "inactive"),
)
def regular_exercise_acsm(
    *,
    session_min: float,
    frequency_days_week: float,
    kept_up_months: float,
    is_at_least_moderate: bool,
) -> Standing:
    """Whether somebody counts as regularly active, ACSM 2015.

        30 min or more, moderate or harder, on 3 days a week or more, for 3 months or more

    Planned and structured activity counts. All four must hold, or the person is not active in the
    sense of the algorithm.

    Args:
        session_min: length of a session
        frequency_days_week: days with one
        kept_up_months: months it has been kept up
        is_at_least_moderate: at moderate intensity or harder

    Example:
        >>> regular_exercise_acsm(session_min=30, frequency_days_week=3, kept_up_months=3,
        ...     is_at_least_moderate=True).in_class
        'regularly active'
    """
    is_active = (
        session_min >= 30
        and frequency_days_week >= 3
        and kept_up_months >= 3
        and is_at_least_moderate
    )
    return Standing(
        in_class="regularly active" if is_active else "not regularly active",
        edition=EDITION,
        rank=int(is_active),
    )


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("heart_disease"), Rises("type_2_diabetes"), Rises("renal_disease")),
    words=(*WORDS, "known disease", "cardiovascular", "diabetes", "kidney", "asthma"),
)
def known_disease_acsm(
    *,
    heart_disease: bool,
    peripheral_vascular_disease: bool,
    cerebrovascular_disease: bool,
    type_1_diabetes: bool,
    type_2_diabetes: bool,
    renal_disease: bool,
) -> Standing:
    """Whether somebody has a known disease in the sense of the algorithm, ACSM 2015.

        heart, peripheral vascular or cerebrovascular disease, type 1 or 2 diabetes, renal disease

    A diagnosis counts, not a risk factor. Asthma and other lung disease are left out on purpose:
    they refer nobody by themselves since 2015. High blood pressure is a risk factor and is left out
    too.

    Example:
        >>> known_disease_acsm(heart_disease=False, peripheral_vascular_disease=False,
        ...     cerebrovascular_disease=False, type_1_diabetes=False, type_2_diabetes=True,
        ...     renal_disease=False).in_class
        'known disease'
    """
    return found(
        locals(),  # the quantities, by name
        edition=EDITION,
        none="no known disease",
        some="known disease",
        then="The algorithm goes on with known disease.",
    )


@formula(
    gives="class",
    sources=("acsm-getp-2021", "riebe-2015"),
    properties=(Rises("chest_neck_jaw_or_arm_pain"), Rises("unusual_fatigue")),
    words=(*WORDS, "symptoms", "chest pain", "dizziness", "palpitations"),
    recalled=("table",),
)
def signs_or_symptoms_acsm(
    *,
    chest_neck_jaw_or_arm_pain: bool,
    breathlessness_at_rest_or_mild_exertion: bool,
    dizziness_or_fainting: bool,
    breathlessness_lying_or_at_night: bool,
    ankle_swelling: bool,
    palpitations_or_fast_heart: bool,
    leg_pain_on_walking: bool,
    known_heart_murmur: bool,
    unusual_fatigue: bool,
) -> Standing:
    """Signs or symptoms that suggest cardiovascular, metabolic or renal disease, ACSM.

        any one of the nine

    They are read in their context: breathless on a stair after a year on the sofa is no sign of
    disease. What the client notices is noted and passed on; a trainer does not diagnose.

    Args:
        chest_neck_jaw_or_arm_pain: pain or discomfort in chest, neck, jaw or arm that may be ischaemia
        breathlessness_at_rest_or_mild_exertion: breathlessness at rest or on mild exertion
        dizziness_or_fainting: dizziness or fainting
        breathlessness_lying_or_at_night: breathlessness lying flat, or waking with it at night
        ankle_swelling: swollen ankles
        palpitations_or_fast_heart: palpitations or a racing heart
        leg_pain_on_walking: cramping leg pain on walking that rest relieves
        known_heart_murmur: known heart murmur
        unusual_fatigue: unusual fatigue or breathlessness with usual activities

    Example:
        >>> none = dict.fromkeys(("breathlessness_at_rest_or_mild_exertion",
        ...     "breathlessness_lying_or_at_night", "ankle_swelling", "palpitations_or_fast_heart",
        ...     "leg_pain_on_walking", "known_heart_murmur", "unusual_fatigue",
        ...     "chest_neck_jaw_or_arm_pain"), False)
        >>> signs_or_symptoms_acsm(dizziness_or_fainting=True, **none).in_class
        'sign or symptom'
    """
    return found(
        locals(),  # the quantities, by name
        edition="ACSM 2021, nine signs or symptoms",
        none="no sign or symptom",
        some="sign or symptom",
        then="The algorithm goes on with signs or symptoms.",
    )


@formula(
    gives="class",
    sources=("colberg-2016",),
    properties=(
        Rises("has_signs_or_symptoms"),
        Rises("goes_beyond_brisk_walking"),
        Rises("is_at_high_cardiovascular_risk"),
    ),
    words=(*WORDS, "diabetes", "brisk walking"),
    rivals=("preparticipation.clearance_acsm",),
)
def clearance_diabetes_ada(
    *,
    has_signs_or_symptoms: bool,
    goes_beyond_brisk_walking: bool,
    is_at_high_cardiovascular_risk: bool,
) -> Standing:
    """Who with diabetes needs clearance before exercise, American Diabetes Association 2016.

        no symptoms, up to brisk walking      none
        beyond that, or at high risk          a check-up may be of use
        symptoms                              clearance first

    The association holds against ACSM that somebody with diabetes and no symptoms needs no
    clearance to begin walking. We go by ACSM unless the trainer chooses this, and say which.

    Args:
        has_signs_or_symptoms: signs or symptoms of cardiovascular, metabolic or renal disease
        goes_beyond_brisk_walking: harder than brisk walking or everyday life
        is_at_high_cardiovascular_risk: at high cardiovascular risk

    Example:
        >>> clearance_diabetes_ada(has_signs_or_symptoms=False, goes_beyond_brisk_walking=False,
        ...     is_at_high_cardiovascular_risk=False).in_class
        'no clearance needed'
    """
    harder = goes_beyond_brisk_walking or is_at_high_cardiovascular_risk
    rank = 2 if has_signs_or_symptoms else int(harder)
    said, means = (
        ("no clearance needed", "Light to moderate exercise up to brisk walking may begin."),
        ("a check-up may be of use", "Suggest a check-up before exercise harder than now."),
        ("clearance first", "No exercise programme until cleared."),
    )[rank]
    return Standing(in_class=said, edition="ADA 2016", rank=rank, means=means)
