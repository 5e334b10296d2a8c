"""Blood pressure: its classes, and the readings that limit, stop or end exercise."""

from barpath.craft.evidence import Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

ADULTS = {"age_years": (18, 120)}
PROPERTIES = (Rises("systolic_mmhg"), Rises("diastolic_mmhg"))
WORDS = ("blood pressure", "hypertension", "systolic", "diastolic")


def _higher(table: str, systolic_mmhg: float, diastolic_mmhg: float) -> Standing:
    """The higher of the two classes, which is the one that counts."""
    if diastolic_mmhg >= systolic_mmhg:
        raise impossible(
            "diastolic_mmhg",
            diastolic_mmhg,
            f"The diastolic pressure ({diastolic_mmhg:g} mmHg) must lie below the systolic "
            f"({systolic_mmhg:g} mmHg): were the two swapped?",
            (20, systolic_mmhg),
        )
    classes = norm(table)
    of_systolic = classes.place(systolic_mmhg, name="systolic")
    of_diastolic = classes.place(diastolic_mmhg, name="diastolic")
    return of_diastolic if of_diastolic.rank > of_systolic.rank else of_systolic


@formula(
    gives="class",
    sources=("whelton-2017",),
    studied=ADULTS,
    norms=("blood-pressure-acc-aha-2017",),
    properties=PROPERTIES,
    words=(*WORDS, "stage 1", "stage 2", "crisis"),
    rivals=("blood_pressure.resting_class_esc",),
)
def resting_class_acc_aha(
    *, systolic_mmhg: float, diastolic_mmhg: float, age_years: float
) -> Standing:
    """Range of a resting blood pressure of an adult, ACC/AHA 2017.

        under 120 and under 80       normal
        120 to 129 and under 80      elevated
        130 to 139 or 80 to 89       stage 1
        140 and over or 90 and over  stage 2
        above 180 or above 120       stop, measure again, refer

    The higher of the two counts. A class belongs to the mean of two or more readings on two or more
    days: one reading of a trainer is in its range and no diagnosis. The cuts are the same in the
    guideline of 2025. Europe begins hypertension at 140/90.

    Example:
        >>> resting_class_acc_aha(systolic_mmhg=118, diastolic_mmhg=84, age_years=40).in_class
        'in the range of stage 1 hypertension'
    """
    return _higher("blood-pressure-acc-aha-2017", systolic_mmhg, diastolic_mmhg)


@formula(
    gives="class",
    sources=("mcevoy-2024",),
    studied=ADULTS,
    norms=("blood-pressure-esc-2024",),
    properties=PROPERTIES,
    words=(*WORDS, "europe", "esc", "esh"),
    rivals=("blood_pressure.resting_class_acc_aha",),
)
def resting_class_esc(*, systolic_mmhg: float, diastolic_mmhg: float, age_years: float) -> Standing:
    """Range of a resting blood pressure of an adult, ESC 2024.

        under 120 and under 70        not elevated
        120 to 139 or 70 to 89        elevated
        140 and over or 90 and over   hypertension

    The European alternative. The higher of the two counts, and one reading is no diagnosis.

    Example:
        >>> resting_class_esc(systolic_mmhg=134, diastolic_mmhg=84, age_years=40).in_class
        'in the elevated range'
    """
    return _higher("blood-pressure-esc-2024", systolic_mmhg, diastolic_mmhg)


@formula(
    gives="class",
    sources=("acsm-getp-2021",),
    studied=ADULTS,
    norms=("blood-pressure-before-exercise-acsm-2021",),
    properties=PROPERTIES,
    words=(*WORDS, "200/110", "contraindication", "stop"),
    rivals=("blood_pressure.before_resistance_aha",),
)
def before_exercise_acsm(
    *, systolic_mmhg: float, diastolic_mmhg: float, age_years: float
) -> Standing:
    """Whether a resting blood pressure stops a session, ACSM.

        above 200 or above 110: no session or test

    A relative contraindication. Lower readings stop no session by themselves, and to turn them away
    is a fault; heavy resistance work has limits of its own.

    Example:
        >>> before_exercise_acsm(systolic_mmhg=200, diastolic_mmhg=100, age_years=60).in_class
        'no bar to a session'
    """
    return _higher("blood-pressure-before-exercise-acsm-2021", systolic_mmhg, diastolic_mmhg)


@formula(
    gives="class",
    sources=("williams-2007", "integrated-blood-pressure-2024"),
    studied=ADULTS,
    norms=("blood-pressure-before-resistance-aha-2007",),
    properties=PROPERTIES,
    words=(*WORDS, "180/110", "160/100", "lifting", "isometric"),
    recalled=("table",),
    rivals=("blood_pressure.before_exercise_acsm",),
)
def before_resistance_aha(
    *, systolic_mmhg: float, diastolic_mmhg: float, age_years: float
) -> Standing:
    """Whether a resting blood pressure limits resistance training, AHA 2007.

        160 and over or 100 and over   no heavy or isometric work, ask the physician
        above 180 or above 110         no resistance training until treated

    Sources mix thresholds of testing and of training; this is the cautious reading, and of
    resistance work alone.

    Example:
        >>> before_resistance_aha(systolic_mmhg=165, diastolic_mmhg=95, age_years=60).in_class
        'no heavy or isometric work'
    """
    return _higher("blood-pressure-before-resistance-aha-2007", systolic_mmhg, diastolic_mmhg)


@formula(
    gives="class",
    sources=("fletcher-2013", "acsm-getp-2021"),
    studied=ADULTS,
    norms=("blood-pressure-during-exercise-aha-2013",),
    properties=PROPERTIES,
    words=(*WORDS, "250/115", "test termination", "stop"),
    recalled=("table",),
)
def during_exercise_aha(
    *, systolic_mmhg: float, diastolic_mmhg: float, age_years: float
) -> Standing:
    """Whether a blood pressure during a test ends it, AHA and ACSM.

        above 250 or above 115: stop

    Example:
        >>> during_exercise_aha(systolic_mmhg=251, diastolic_mmhg=90, age_years=50).in_class
        'stop'
    """
    return _higher("blood-pressure-during-exercise-aha-2013", systolic_mmhg, diastolic_mmhg)
