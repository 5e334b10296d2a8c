"""What stops a trainer working alone: conditions that rule exercise out, and pain that refers."""

from barpath.craft.evidence import Rises, Standing, formula
from barpath.craft.screening.findings import found


@formula(
    gives="class",
    sources=("acsm-getp-2021", "williams-2007", "integrated-blood-pressure-2024"),
    properties=(Rises("unstable_angina"), Rises("fever_or_acute_infection")),
    words=("contraindications", "stop", "refer", "screening"),
    recalled=("table",),
)
def contraindications(
    *,
    unstable_angina: bool,
    uncontrolled_arrhythmia: bool,
    decompensated_heart_failure: bool,
    severe_symptomatic_aortic_stenosis: bool,
    acute_myocarditis_pericarditis_or_endocarditis: bool,
    aortic_dissection: bool,
    marfan_with_aortic_involvement: bool,
    acute_thrombosis_or_embolism: bool,
    fever_or_acute_infection: bool,
) -> Standing:
    """Conditions in which a trainer does not train anybody.

        any one of the nine

    They come from a clinician's diagnosis. A fever is waited out.

    Example:
        >>> others = dict.fromkeys(("unstable_angina", "uncontrolled_arrhythmia",
        ...     "decompensated_heart_failure", "severe_symptomatic_aortic_stenosis",
        ...     "acute_myocarditis_pericarditis_or_endocarditis", "aortic_dissection",
        ...     "marfan_with_aortic_involvement", "acute_thrombosis_or_embolism"), False)
        >>> contraindications(fever_or_acute_infection=True, **others).in_class
        'do not train, refer'
    """
    return found(
        locals(),  # the quantities, by name
        edition="ACSM and AHA, absolute contraindications",
        none="none of them",
        some="do not train, refer",
        then="No exercise with a trainer until a clinician has released the client.",
    )


@formula(
    gives="class",
    sources=("hayden-2021", "acsm-getp-2021"),
    properties=(Rises("pain_at_night"), Rises("calf_swelling")),
    words=("red flags", "back pain", "refer", "cauda equina"),
    recalled=("table",),
)
def red_flags_of_pain(
    *,
    pain_at_night: bool,
    unexplained_loss_of_weight: bool,
    numb_saddle: bool,
    change_of_bladder_or_bowel: bool,
    growing_weakness: bool,
    injury_with_suspected_fracture: bool,
    calf_swelling: bool,
) -> Standing:
    """Signs that make a pain a matter for a clinician.

        any one of the seven

    Ordinary back or joint pain is none of them: there the advice is to keep moving.

    Args:
        numb_saddle: numbness where one sits on a saddle

    Example:
        >>> others = dict.fromkeys(("unexplained_loss_of_weight", "numb_saddle",
        ...     "change_of_bladder_or_bowel", "growing_weakness",
        ...     "injury_with_suspected_fracture", "calf_swelling"), False)
        >>> red_flags_of_pain(pain_at_night=True, **others).in_class
        'refer'
    """
    return found(
        locals(),  # the quantities, by name
        edition="Red flags of pain",
        none="none of them",
        some="refer",
        then="Nothing is trained in that region until a clinician has seen it.",
    )
