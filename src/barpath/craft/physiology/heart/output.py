"""What the heart pumps, what that costs it, and what the muscles take from it."""

from barpath.craft.evidence import Falls, Rises, formula, impossible

VOLUME = (10, 400)
RATE = (25, 240)
WORDS = ("heart", "haemodynamics", "hemodynamics", "circulation")


def _ejected(end_diastolic_ml: float, end_systolic_ml: float) -> float:
    if end_systolic_ml >= end_diastolic_ml:
        raise impossible(
            "end_systolic_ml",
            end_systolic_ml,
            f"What is left after the beat ({end_systolic_ml:g} mL) must be less than what was there "
            f"before it ({end_diastolic_ml:g} mL).",
            (VOLUME[0], end_diastolic_ml),
        )
    return end_diastolic_ml - end_systolic_ml


@formula(
    gives="mL",
    sources=("openstax-anatomy-2e",),
    within=(0, 400),
    possible={"end_diastolic_ml": VOLUME, "end_systolic_ml": VOLUME},
    properties=(Rises("end_diastolic_ml"), Falls("end_systolic_ml")),
    words=(*WORDS, "stroke volume"),
)
def stroke_volume(*, end_diastolic_ml: float, end_systolic_ml: float) -> float:
    """Stroke volume.

        SV = EDV − ESV

    Args:
        end_diastolic_ml: volume at the end of filling
        end_systolic_ml: volume at the end of the beat

    Example:
        >>> stroke_volume(end_diastolic_ml=120, end_systolic_ml=50)
        70
    """
    return _ejected(end_diastolic_ml, end_systolic_ml)


@formula(
    gives="%",
    sources=("openstax-anatomy-2e",),
    within=(0, 100),
    possible={"end_diastolic_ml": VOLUME, "end_systolic_ml": VOLUME},
    properties=(Rises("end_diastolic_ml"), Falls("end_systolic_ml")),
    words=(*WORDS, "ejection fraction"),
)
def ejection_fraction(*, end_diastolic_ml: float, end_systolic_ml: float) -> float:
    """Ejection fraction.

        EF = 100 × (EDV − ESV) / EDV

    Measured by imaging and judged by a physician; a trainer meets it in a report.

    Args:
        end_diastolic_ml: volume at the end of filling
        end_systolic_ml: volume at the end of the beat

    Example:
        >>> ejection_fraction(end_diastolic_ml=120, end_systolic_ml=48)
        60.0
    """
    return 100 * _ejected(end_diastolic_ml, end_systolic_ml) / end_diastolic_ml


@formula(
    gives="L/min",
    sources=("openstax-anatomy-2e",),
    within=(0, 60),
    possible={"heart_rate_bpm": RATE, "stroke_volume_ml": (10, 250)},
    properties=(Rises("heart_rate_bpm"), Rises("stroke_volume_ml")),
    words=(*WORDS, "cardiac output"),
)
def cardiac_output(*, heart_rate_bpm: float, stroke_volume_ml: float) -> float:
    """Cardiac output.

        Q = HR × SV / 1000

    Args:
        heart_rate_bpm: heart rate
        stroke_volume_ml: stroke volume

    Example:
        >>> cardiac_output(heart_rate_bpm=150, stroke_volume_ml=100)
        15.0
    """
    return heart_rate_bpm * stroke_volume_ml / 1000


@formula(
    gives="mL/min",
    sources=("acsm-getp-2021",),
    within=(0, 9000),
    possible={"cardiac_output_l_min": (1, 45), "oxygen_difference_ml_l": (10, 200)},
    properties=(Rises("cardiac_output_l_min"), Rises("oxygen_difference_ml_l")),
    words=(*WORDS, "fick", "oxygen uptake", "a-vO2 difference"),
    recalled=("equation",),
)
def oxygen_uptake_fick(*, cardiac_output_l_min: float, oxygen_difference_ml_l: float) -> float:
    """Oxygen uptake by the Fick equation.

        VO2 = Q × (a-v)O2 difference

    Args:
        cardiac_output_l_min: cardiac output
        oxygen_difference_ml_l: oxygen taken from each litre of blood

    Example:
        >>> oxygen_uptake_fick(cardiac_output_l_min=20, oxygen_difference_ml_l=150)
        3000
    """
    return cardiac_output_l_min * oxygen_difference_ml_l


@formula(
    gives="bpm·mmHg",
    sources=("acsm-getp-2021",),
    within=(1000, 80_000),
    possible={"heart_rate_bpm": RATE},
    properties=(Rises("heart_rate_bpm"), Rises("systolic_mmhg")),
    words=(*WORDS, "double product", "rpp", "myocardial oxygen"),
    recalled=("equation",),
)
def rate_pressure_product(*, heart_rate_bpm: float, systolic_mmhg: float) -> float:
    """Rate-pressure product.

        RPP = HR × SBP

    It goes with the oxygen that the heart muscle itself uses.

    Args:
        heart_rate_bpm: heart rate

    Example:
        >>> rate_pressure_product(heart_rate_bpm=120, systolic_mmhg=150)
        18000
    """
    return heart_rate_bpm * systolic_mmhg


@formula(
    gives="mmHg",
    sources=("openstax-anatomy-2e",),
    within=(20, 260),
    properties=(Rises("systolic_mmhg"), Rises("diastolic_mmhg")),
    words=(*WORDS, "mean arterial pressure", "blood pressure", "map"),
)
def mean_arterial_pressure(*, systolic_mmhg: float, diastolic_mmhg: float) -> float:
    """Mean arterial pressure at rest.

        MAP = DBP + (SBP − DBP) / 3

    At rest filling lasts about twice as long as the beat. In exercise it lasts less, so this is too
    low then.

    Example:
        >>> mean_arterial_pressure(systolic_mmhg=120, diastolic_mmhg=75)
        90.0
    """
    if diastolic_mmhg >= systolic_mmhg:
        raise impossible(
            "diastolic_mmhg",
            diastolic_mmhg,
            f"The diastolic pressure ({diastolic_mmhg:g} mmHg) must lie below the systolic "
            f"({systolic_mmhg:g} mmHg): were the two swapped?",
            (20, systolic_mmhg),
        )
    return diastolic_mmhg + (systolic_mmhg - diastolic_mmhg) / 3
