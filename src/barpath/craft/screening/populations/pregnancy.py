"""Pregnancy: what rules exercise out, what asks for clearance, what ends a session."""

from typing import Literal

from barpath.craft.evidence import Rises, Standing, formula
from barpath.craft.screening.findings import found

SOURCES = ("mottola-2018", "acog-804-2020")
WORDS = ("pregnancy", "prenatal", "contraindications", "acog")
EDITION = "Canadian guideline 2019"
# The second trimester begins with the fifteenth week: fourteen are complete.
SECOND_TRIMESTER_WEEKS = 14
Activity = Literal[
    "lying on the back for long", "contact", "risk of falling", "scuba diving", "hot room", "other"
]


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("ruptured_membranes"), Rises("serious_heart_or_lung_disease")),
    words=WORDS,
    recalled=("table",),
)
def pregnancy_contraindications(
    *,
    ruptured_membranes: bool,
    premature_labour: bool,
    persistent_bleeding: bool,
    late_placenta_praevia: bool,
    pre_eclampsia: bool,
    cervical_insufficiency: bool,
    growth_restriction: bool,
    triplets_or_more: bool,
    uncontrolled_type_1_diabetes: bool,
    uncontrolled_hypertension: bool,
    uncontrolled_thyroid_disease: bool,
    serious_heart_or_lung_disease: bool,
) -> Standing:
    """What rules an exercise programme out in pregnancy.

        any one of the twelve

    Lists differ and change; this is the Canadian one of 2019, which holds the items of ACOG 804.

    Args:
        late_placenta_praevia: placenta praevia after the 28th week
        persistent_bleeding: unexplained bleeding that goes on

    Example:
        >>> from inspect import signature
        >>> none = dict.fromkeys(signature(pregnancy_contraindications).parameters, False)
        >>> pregnancy_contraindications(**none | {"pre_eclampsia": True}).in_class
        'no exercise programme, refer'
    """
    return found(
        locals(),  # the quantities, by name
        edition=EDITION,
        none="none of them",
        some="no exercise programme, refer",
        then="Daily life may go on; exercise is for the clinician to decide.",
    )


@formula(
    gives="class",
    sources=SOURCES,
    properties=(Rises("recurrent_loss"), Rises("twins_after_28_weeks")),
    words=(*WORDS, "clearance"),
    recalled=("table",),
)
def pregnancy_clearance(
    *,
    recurrent_loss: bool,
    gestational_hypertension: bool,
    earlier_preterm_birth: bool,
    mild_heart_or_lung_disease: bool,
    symptomatic_anaemia: bool,
    malnutrition_or_eating_disorder: bool,
    twins_after_28_weeks: bool,
) -> Standing:
    """What asks for clearance before exercise in pregnancy.

        any one of the seven

    Args:
        recurrent_loss: pregnancies lost before
        earlier_preterm_birth: spontaneous preterm birth before
        twins_after_28_weeks: twins, after the 28th week

    Example:
        >>> from inspect import signature
        >>> none = dict.fromkeys(signature(pregnancy_clearance).parameters, False)
        >>> pregnancy_clearance(**none).in_class
        'none of them'
    """
    return found(
        locals(),  # the quantities, by name
        edition=EDITION,
        none="none of them",
        some="clearance first",
        then="Once cleared, low to moderate intensity.",
    )


@formula(
    gives="class",
    sources=("acog-804-2020", "mottola-2018"),
    properties=(Rises("bleeding"), Rises("less_movement_of_the_child")),
    words=(*WORDS, "warning signs", "stop"),
    recalled=("table",),
)
def pregnancy_warning_signs(
    *,
    bleeding: bool,
    regular_painful_contractions: bool,
    loss_of_fluid: bool,
    chest_pain: bool,
    breathlessness_before_effort: bool,
    dizziness: bool,
    headache: bool,
    calf_pain_or_swelling: bool,
    muscle_weakness: bool,
    less_movement_of_the_child: bool,
) -> Standing:
    """Signs that end a session in pregnancy.

        any one of the ten

    Example:
        >>> from inspect import signature
        >>> none = dict.fromkeys(signature(pregnancy_warning_signs).parameters, False)
        >>> pregnancy_warning_signs(**none | {"headache": True}).in_class
        'stop'
    """
    return found(
        locals(),  # the quantities, by name
        edition="ACOG 804, 2020",
        none="none of them",
        some="stop",
        then="End the session; she calls her clinician before the next.",
    )


@formula(
    gives="class",
    sources=("acog-804-2020", "mottola-2018"),
    possible={"pregnancy_weeks": (0, 43)},
    properties=(Rises("pregnancy_weeks"),),
    words=(*WORDS, "supine", "contact sport", "scuba", "hot yoga"),
    recalled=("table",),
)
def pregnancy_activity(*, activity: Activity, pregnancy_weeks: float) -> Standing:
    """What to leave out in pregnancy.

        at any time                  contact, risk of falling, scuba diving, hot rooms
        from the second trimester    lying on the back for long

    Short sets on the back are judged by how she feels. Strength work, walking, cycling indoors and
    swimming go on.

    Args:
        activity: the activity
        pregnancy_weeks: completed weeks of pregnancy

    Example:
        >>> pregnancy_activity(activity="lying on the back for long", pregnancy_weeks=20).in_class
        'leave out'
    """
    on_the_back = activity == "lying on the back for long"
    late = pregnancy_weeks >= SECOND_TRIMESTER_WEEKS
    leaves_out = late if on_the_back else activity != "other"
    return Standing(
        in_class="leave out" if leaves_out else "may go on",
        edition="ACOG 804, 2020",
        rank=int(leaves_out),
    )
