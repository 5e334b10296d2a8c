"""Blood glucose before exercise, for those who take insulin."""

from typing import Literal

from barpath.craft.evidence import Inverse, Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

TABLE = "glucose-before-exercise-ada-2016"
MG_DL, MMOL_L = (20, 1000), (1.1, 55.5)
MG_DL_IN_MMOL_L = 18.016
WORDS = ("blood sugar", "diabetes", "insulin", "hypoglycaemia", "ketones")
Ketones = Literal["not tested", "none or small", "moderate or large"]


@formula(
    gives="mmol/L",
    sources=("colberg-2016",),
    within=(1, 56),
    possible={"glucose_mg_dl": MG_DL},
    properties=(
        Rises("glucose_mg_dl"),
        Inverse(
            of="glucose.glucose_mg_dl_of_mmol_l", takes="glucose_mg_dl", gives="glucose_mmol_l"
        ),
    ),
    words=WORDS,
    recalled=("equation",),
)
def glucose_mmol_l_of_mg_dl(*, glucose_mg_dl: float) -> float:
    """Blood glucose in millimoles a litre.

        mmol/L = mg/dL / 18.016

    The molar mass of glucose, 180.16 g/mol. Guidelines print rounded pairs: 90 mg/dL beside 5.0.

    Args:
        glucose_mg_dl: blood glucose

    Example:
        >>> round(glucose_mmol_l_of_mg_dl(glucose_mg_dl=90), 2)
        5.0
    """
    return glucose_mg_dl / MG_DL_IN_MMOL_L


@formula(
    gives="mg/dL",
    sources=("colberg-2016",),
    within=(15, 1010),
    possible={"glucose_mmol_l": MMOL_L},
    properties=(
        Rises("glucose_mmol_l"),
        Inverse(
            of="glucose.glucose_mmol_l_of_mg_dl", takes="glucose_mmol_l", gives="glucose_mg_dl"
        ),
    ),
    words=WORDS,
    recalled=("equation",),
)
def glucose_mg_dl_of_mmol_l(*, glucose_mmol_l: float) -> float:
    """Blood glucose in milligrams a decilitre.

        mg/dL = 18.016 mmol/L

    Args:
        glucose_mmol_l: blood glucose

    Example:
        >>> round(glucose_mg_dl_of_mmol_l(glucose_mmol_l=5))
        90
    """
    return glucose_mmol_l * MG_DL_IN_MMOL_L


@formula(
    gives="class",
    sources=("colberg-2016",),
    possible={"glucose_mg_dl": MG_DL},
    norms=(TABLE,),
    properties=(Rises("glucose_mg_dl"),),
    words=WORDS,
    rivals=("glucose.before_exercise_ada_mmol",),
)
def before_exercise_ada(*, glucose_mg_dl: float) -> Standing:
    """What to do by the blood glucose before exercise, insulin users, ADA 2016, in mg/dL.

        under 90    carbohydrate first
        90          start, with carbohydrate
        150         start, carbohydrate later
        250         test for ketones first
        350 over    test for ketones and refer first

    Only for those who take insulin. A trainer refers; correcting with insulin is for the client and
    the clinician. A meter in mmol/L goes by the limits printed in that unit.

    Args:
        glucose_mg_dl: blood glucose

    Example:
        >>> before_exercise_ada(glucose_mg_dl=89).in_class
        'carbohydrate first'
    """
    return norm(TABLE).place(glucose_mg_dl, name="mg_dl")


@formula(
    gives="class",
    sources=("colberg-2016",),
    possible={"glucose_mmol_l": MMOL_L},
    norms=(TABLE,),
    properties=(Rises("glucose_mmol_l"),),
    words=WORDS,
    rivals=("glucose.before_exercise_ada",),
)
def before_exercise_ada_mmol(*, glucose_mmol_l: float) -> Standing:
    """What to do by the blood glucose before exercise, insulin users, ADA 2016, in mmol/L.

        under 5.0   carbohydrate first
        5.0         start, with carbohydrate
        8.3         start, carbohydrate later
        13.9        test for ketones first
        19.4 over   test for ketones and refer first

    The same table with the limits it prints in mmol/L, which are rounded.

    Args:
        glucose_mmol_l: blood glucose

    Example:
        >>> before_exercise_ada_mmol(glucose_mmol_l=19.4).in_class
        'test for ketones and refer first'
    """
    return norm(TABLE).place(glucose_mmol_l, name="mmol_l")


# Decisions from the freest to the strictest, and what follows from each.
DECISIONS: dict[str, str] = {
    "start": "",
    "carbohydrate first": "15 to 30 g of fast carbohydrate, then measure again.",
    "mild to moderate only": "Intense exercise may raise glucose further.",
    "refer, then mild to moderate only": "Insulin correction is for the client and the clinician.",
    "test for ketones first": "No exercise until the test.",
    "no exercise": "Refer.",
}


def _decision(glucose: Standing, *, ketones: Ketones, had_severe_low: bool) -> str:
    if had_severe_low or ketones == "moderate or large":
        return "no exercise"
    if glucose.rank >= 3 and ketones == "not tested":
        return "test for ketones first"
    return (
        "carbohydrate first",
        "start",
        "start",
        "mild to moderate only",
        "refer, then mild to moderate only",
    )[glucose.rank]


@formula(
    gives="class",
    sources=("colberg-2016", "turner-2019"),
    possible={"glucose_mg_dl": MG_DL},
    norms=(TABLE,),
    properties=(Rises("had_severe_low"),),
    words=(*WORDS, "stop", "contraindication"),
)
def session_ada(*, glucose_mg_dl: float, ketones: Ketones, had_severe_low: bool) -> Standing:
    """Whether a session may start, insulin users, by glucose, ketones and the last day, ADA 2016.

        severe low in 24 h, or moderate or large ketones   no exercise
        under 90                                           carbohydrate first
        90 to under 250                                    start
        250 and over, ketones not tested                   test first
        250 to under 350, ketones none or small            mild to moderate only
        350 and over, ketones none or small                refer, then mild to moderate only

    A severe low is one that took another person's help. Moderate or large ketones stop the session
    at any glucose, which the table says from 250 mg/dL up: below it they are rarer and no safer.

    Args:
        glucose_mg_dl: blood glucose
        ketones: ketones
        had_severe_low: severe hypoglycaemia in the last 24 hours

    Example:
        >>> session_ada(glucose_mg_dl=260, ketones="not tested", had_severe_low=False).in_class
        'test for ketones first'
    """
    glucose = norm(TABLE).place(glucose_mg_dl, name="mg_dl")
    said = _decision(glucose, ketones=ketones, had_severe_low=had_severe_low)
    return Standing(
        in_class=said,
        edition=glucose.edition,
        rank=list(DECISIONS).index(said),
        means=DECISIONS[said],
    )
