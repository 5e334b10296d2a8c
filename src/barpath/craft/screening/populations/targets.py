"""Targets of special populations, and where a planned figure stands against them."""

from typing import Literal

from barpath.craft import units
from barpath.craft.evidence import Rises, Standing, formula, impossible
from barpath.craft.evidence.refusals import Range, measured
from barpath.craft.knowledge.kinds.norms import norm

PLANNED: dict[str, Range] = {"planned_value": (0, 10_080)}
PROPERTIES = (Rises("planned_value"),)
WORDS = ("special populations", "target", "fitt", "prescription")
# What a planned figure can be, by the unit that its measure ends in.
LIMITS: dict[str, Range] = {
    "_days_week": (0, 7),
    "_days": (0, 7),
    "_min": (0, 300),
    "_min_day": (0, 1440),
    "_min_week": (0, 10_080),
    "_percent": (0, 110),
    "_rpe": (6, 20),
    "_cr10": (0, 10),
    "_sets": (0, 20),
    "_repetitions": (0, 100),
}


def _stands(table: str, measure: str, planned_value: float, row: str = "") -> Standing:
    unit = units.unit_of(measure) or units.by_symbol("")  # each measure ends in its unit
    low, high = LIMITS[unit.suffix]
    if not low <= planned_value <= high:
        raise impossible(
            "planned_value",
            planned_value,
            f"The planned figure cannot be {measured(planned_value, unit)}: it lies between "
            f"{low:g} and {measured(high, unit)}.",
            (low, high),
        )
    return norm(table).place(planned_value, name=row or measure)


HypertensionMeasure = Literal[
    "aerobic_days_week",
    "session_min",
    "aerobic_reserve_percent",
    "resistance_days_week",
    "load_percent",
]


@formula(
    gives="class",
    sources=(
        "pescatello-2015",
        "acsm-getp-2021",
    ),
    possible=PLANNED,
    norms=("targets-hypertension",),
    properties=PROPERTIES,
    words=(*WORDS, "blood pressure", "hypertension"),
)
def target_hypertension(*, measure: HypertensionMeasure, planned_value: float) -> Standing:
    """Targets with hypertension.

        aerobic     5 to 7 days a week, 30 minutes and more, 40 to 60 % of the reserve
        resistance  2 to 3 days a week, 60 to 70 % of the one-repetition maximum

    No breath-holding. A long cool-down, since drugs that widen the vessels let pressure drop after
    exercise. Above 200/110 at rest there is no session.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_hypertension(measure="session_min", planned_value=20).in_class
        'under the target'
    """
    return _stands("targets-hypertension", measure, planned_value)


Type2DiabetesMeasure = Literal[
    "aerobic_min_week",
    "aerobic_days_week",
    "idle_days",
    "resistance_days_week",
    "sets",
    "repetitions",
]


@formula(
    gives="class",
    sources=("colberg-2016",),
    possible=PLANNED,
    norms=("targets-type-2-diabetes",),
    properties=PROPERTIES,
    words=(*WORDS, "diabetes", "blood sugar"),
)
def target_type_2_diabetes(*, measure: Type2DiabetesMeasure, planned_value: float) -> Standing:
    """Targets with type 2 diabetes, ADA.

        aerobic     150 minutes a week and more on 3 days and more, at most 2 days idle in a row
        resistance  2 to 3 days a week, 1 to 3 sets of 8 to 15 repetitions

    Who takes insulin looks at glucose before each session.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_type_2_diabetes(measure="idle_days", planned_value=3).in_class
        'over the target'
    """
    return _stands("targets-type-2-diabetes", measure, planned_value)


PregnancyMeasure = Literal["activity_min_week", "effort_rpe"]


@formula(
    gives="class",
    sources=(
        "acog-804-2020",
        "mottola-2018",
    ),
    possible=PLANNED,
    norms=("targets-pregnancy",),
    properties=PROPERTIES,
    words=(*WORDS, "pregnancy", "prenatal", "acog"),
)
def target_pregnancy(*, measure: PregnancyMeasure, planned_value: float) -> Standing:
    """Targets in a healthy pregnancy, ACOG 804.

        150 minutes a week of moderate activity and more, effort 12 to 14 of 6 to 20

    Only without a contraindication. The heart-rate limit of 140 of 1985 was given up; those who
    trained before may go on by feel.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_pregnancy(measure="effort_rpe", planned_value=13).in_class
        'on target'
    """
    return _stands("targets-pregnancy", measure, planned_value)


OsteoporosisMeasure = Literal[
    "strength_days_week",
    "sets",
    "repetitions",
    "balance_days_week",
    "balance_min_day",
    "aerobic_days_week",
    "aerobic_min_day",
    "effort_cr10",
]


@formula(
    gives="class",
    sources=("giangregorio-2014",),
    possible=PLANNED,
    norms=("targets-osteoporosis",),
    properties=PROPERTIES,
    words=(*WORDS, "bone", "osteoporosis", "fracture"),
)
def target_osteoporosis(
    *, measure: OsteoporosisMeasure, planned_value: float, has_vertebral_fracture: bool
) -> Standing:
    """Targets with osteoporosis, Too Fit To Fracture.

        strength  2 days a week and more, 1 to 3 sets of 8 to 12
        balance   daily, 15 minutes and more
        aerobic   5 days a week and more, 30 minutes, effort 5 to 8 of 10;
                  with a vertebral fracture moderate only, 5 to 6

    Walking alone is not enough. With a vertebral fracture a physiotherapist is asked first.

    Args:
        measure: what is planned
        planned_value: planned figure, in the unit the measure ends in
        has_vertebral_fracture: history of a vertebral fracture

    Example:
        >>> target_osteoporosis(measure="effort_cr10", planned_value=8,
        ...     has_vertebral_fracture=True).in_class
        'over the target'
    """
    row = "effort_cr10_fracture" if measure == "effort_cr10" and has_vertebral_fracture else ""
    return _stands("targets-osteoporosis", measure, planned_value, row)


OlderAdultsMeasure = Literal["resistance_days_week", "sets", "load_percent", "power_load_percent"]


@formula(
    gives="class",
    sources=("fragala-2019",),
    studied={"age_years": (65, 120)},
    possible=PLANNED,
    norms=("targets-older-adults",),
    properties=PROPERTIES,
    words=(*WORDS, "seniors", "older adults", "power"),
)
def target_older_adults(
    *, measure: OlderAdultsMeasure, planned_value: float, age_years: float
) -> Standing:
    """Targets of resistance training in older adults, NSCA 2019.

        2 to 3 days a week, 2 to 3 sets, 70 to 85 % of the one-repetition maximum;
        fast lifts at 40 to 60 %

    Reached over weeks from lighter loads and one set. Balance is trained beside it. The frail begin
    at 20 to 30 %.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_older_adults(
        ...     measure="power_load_percent", planned_value=50, age_years=70).in_class
        'on target'
    """
    return _stands("targets-older-adults", measure, planned_value)


YouthMeasure = Literal["activity_min_day", "resistance_days_week", "repetitions", "load_percent"]


@formula(
    gives="class",
    sources=(
        "bull-2020",
        "faigenbaum-2009",
    ),
    studied={"age_years": (5, 18)},
    possible=PLANNED,
    norms=("targets-youth",),
    properties=PROPERTIES,
    words=(*WORDS, "children", "adolescents", "youth"),
    recalled=("table",),
)
def target_youth(*, measure: YouthMeasure, planned_value: float, age_years: float) -> Standing:
    """Targets of children and adolescents, WHO and NSCA.

        60 minutes a day and more of moderate to vigorous activity
        resistance 2 to 3 days a week; to begin with 8 to 15 repetitions at 60 % and less

    Supervised resistance training is safe, and harm to growth is not shown. Equations fitted to
    adults do not hold: no percentage of an estimated maximum.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_youth(measure="activity_min_day", planned_value=45, age_years=12).in_class
        'under the target'
    """
    return _stands("targets-youth", measure, planned_value)


CancerMeasure = Literal[
    "aerobic_days_week",
    "session_min",
    "resistance_days_week",
    "sets",
    "repetitions",
    "load_percent",
]


@formula(
    gives="class",
    sources=("campbell-2019",),
    possible=PLANNED,
    norms=("targets-cancer",),
    properties=PROPERTIES,
    words=(*WORDS, "cancer", "oncology", "survivor"),
)
def target_cancer(*, measure: CancerMeasure, planned_value: float) -> Standing:
    """Targets after cancer, Campbell 2019.

        aerobic     3 days a week and more, 30 minutes, moderate
        resistance  2 days a week and more, 2 sets and more of 8 to 15 at 60 % and more

    Exercise is safe for most, and inactivity is what to avoid. On a day of great tiredness half of
    it is better than none.

    Args:
        planned_value: planned figure, in the unit the measure ends in

    Example:
        >>> target_cancer(measure="session_min", planned_value=30).in_class
        'on target'
    """
    return _stands("targets-cancer", measure, planned_value)
