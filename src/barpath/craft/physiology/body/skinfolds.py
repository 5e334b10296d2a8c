"""Body density and percent fat from skinfolds.

Sites are on the right side, each the mean of two readings within 1 to 2 mm of each other.
"""

from barpath.craft.evidence import Falls, OutOfRange, Rises, formula

# A caliper opens to about 80 mm.
FOLD = (2.0, 80.0)
DENSITY = (0.95, 1.10)
FAT = (0.0, 65.0)
MEN, WOMEN = {"age_years": (18, 61)}, {"age_years": (18, 55)}
CHEST_ABDOMEN_THIGH = dict.fromkeys(("chest_mm", "abdomen_mm", "thigh_mm"), FOLD)
CHEST_TRICEPS_SUBSCAPULAR = dict.fromkeys(("chest_mm", "triceps_mm", "subscapular_mm"), FOLD)
TRICEPS_SUPRAILIAC_THIGH = dict.fromkeys(("triceps_mm", "suprailiac_mm", "thigh_mm"), FOLD)
WORDS = ("skinfold", "caliper", "body fat", "jackson pollock")


def falling(names: dict[str, tuple[float, float]]) -> tuple[Falls, ...]:
    return (*map(Falls, names), Falls("age_years"))


def rising(names: dict[str, tuple[float, float]]) -> tuple[Rises, ...]:
    return (*map(Rises, names), Rises("age_years"))


def siri(density_g_ml: float) -> float:
    return 495 / density_g_ml - 450


def quadratic(
    total_mm: float, age_years: float, *, start: float, line: float, square: float, age: float
) -> float:
    """A Jackson-Pollock density: it falls with the sum of folds, up to where its parabola turns."""
    turn = line / (2 * square)
    if total_mm > turn:
        raise OutOfRange(
            f"The skinfolds sum to {total_mm:g} mm, and beyond {turn:.0f} mm this equation turns "
            f"and gives less fat for thicker folds: use circumferences instead.",
            quantity="total_mm",
            value=total_mm,
            limits=(0, turn),
            whose="possible",
        )
    return start - line * total_mm + square * total_mm**2 - age * age_years


def _three_men(total_mm: float, age_years: float) -> float:
    return quadratic(
        total_mm, age_years, start=1.10938, line=0.0008267, square=0.0000016, age=0.0002574
    )


def _three_women(total_mm: float, age_years: float) -> float:
    return quadratic(
        total_mm, age_years, start=1.0994921, line=0.0009929, square=0.0000023, age=0.0001392
    )


@formula(
    gives="g/mL",
    sources=("jackson-pollock-1978",),
    within=DENSITY,
    studied=MEN,
    possible=CHEST_ABDOMEN_THIGH,
    properties=falling(CHEST_ABDOMEN_THIGH),
    words=WORDS,
    rivals=("body.body_density_jackson_pollock_3_upper_men", "body.body_density_durnin_womersley"),
    standard_error=0.0077,
)
def body_density_jackson_pollock_3_men(
    *, chest_mm: float, abdomen_mm: float, thigh_mm: float, age_years: float
) -> float:
    """Body density of men from chest, abdomen and thigh, Jackson and Pollock.

        D = 1.10938 − 0.0008267 S + 0.0000016 S² − 0.0002574 age

    S is the sum of the three. A second equation for men takes chest, triceps and subscapular; the
    coefficients of the two must never be mixed.

    Example:
        >>> round(body_density_jackson_pollock_3_men(
        ...     chest_mm=10, abdomen_mm=20, thigh_mm=15, age_years=30), 4)
        1.0677
    """
    return _three_men(chest_mm + abdomen_mm + thigh_mm, age_years)


@formula(
    gives="%",
    sources=("jackson-pollock-1978", "siri-1961"),
    within=FAT,
    studied=MEN,
    possible=CHEST_ABDOMEN_THIGH,
    properties=rising(CHEST_ABDOMEN_THIGH),
    words=WORDS,
    rivals=("body.body_fat_jackson_pollock_7_men", "body.body_fat_navy_men"),
    standard_error=3.5,
)
def body_fat_jackson_pollock_3_men(
    *, chest_mm: float, abdomen_mm: float, thigh_mm: float, age_years: float
) -> float:
    """Percent fat of men from chest, abdomen and thigh, Jackson and Pollock, by Siri.

        D = 1.10938 − 0.0008267 S + 0.0000016 S² − 0.0002574 age
        fat % = 495 / D − 450

    Three folds do nearly as well as seven and are quicker. The conversion is Siri's.

    Example:
        >>> round(body_fat_jackson_pollock_3_men(
        ...     chest_mm=10, abdomen_mm=20, thigh_mm=15, age_years=30), 1)
        13.6
    """
    return siri(_three_men(chest_mm + abdomen_mm + thigh_mm, age_years))


@formula(
    gives="g/mL",
    sources=("jackson-pollock-1978",),
    within=DENSITY,
    studied=MEN,
    possible=CHEST_TRICEPS_SUBSCAPULAR,
    properties=falling(CHEST_TRICEPS_SUBSCAPULAR),
    words=WORDS,
    recalled=("equation",),
    rivals=("body.body_density_jackson_pollock_3_men",),
)
def body_density_jackson_pollock_3_upper_men(
    *, chest_mm: float, triceps_mm: float, subscapular_mm: float, age_years: float
) -> float:
    """Body density of men from chest, triceps and subscapular, Jackson and Pollock.

        D = 1.1125025 − 0.0013125 S + 0.0000055 S² − 0.000244 age

    The form for those who would rather not bare abdomen and thigh. Its parabola turns at a sum of
    119 mm, so it fits the lean to average.

    Example:
        >>> round(body_density_jackson_pollock_3_upper_men(
        ...     chest_mm=10, triceps_mm=10, subscapular_mm=15, age_years=30), 4)
        1.066
    """
    total_mm = chest_mm + triceps_mm + subscapular_mm
    return quadratic(
        total_mm, age_years, start=1.1125025, line=0.0013125, square=0.0000055, age=0.000244
    )


@formula(
    gives="g/mL",
    sources=("jackson-pollock-ward-1980",),
    within=DENSITY,
    studied=WOMEN,
    possible=TRICEPS_SUPRAILIAC_THIGH,
    properties=falling(TRICEPS_SUPRAILIAC_THIGH),
    words=WORDS,
    rivals=("body.body_density_durnin_womersley",),
    standard_error=0.0086,
    recalled=("standard error",),
)
def body_density_jackson_pollock_3_women(
    *, triceps_mm: float, suprailiac_mm: float, thigh_mm: float, age_years: float
) -> float:
    """Body density of women from triceps, suprailiac and thigh, Jackson, Pollock and Ward.

        D = 1.0994921 − 0.0009929 S + 0.0000023 S² − 0.0001392 age

    S is the sum of the three.

    Example:
        >>> round(body_density_jackson_pollock_3_women(
        ...     triceps_mm=18, suprailiac_mm=15, thigh_mm=25, age_years=30), 4)
        1.0455
    """
    return _three_women(triceps_mm + suprailiac_mm + thigh_mm, age_years)


@formula(
    gives="%",
    sources=("jackson-pollock-ward-1980", "siri-1961"),
    within=FAT,
    studied=WOMEN,
    possible=TRICEPS_SUPRAILIAC_THIGH,
    properties=rising(TRICEPS_SUPRAILIAC_THIGH),
    words=WORDS,
    rivals=("body.body_fat_jackson_pollock_7_women", "body.body_fat_navy_women"),
    standard_error=3.9,
    recalled=("standard error",),
)
def body_fat_jackson_pollock_3_women(
    *, triceps_mm: float, suprailiac_mm: float, thigh_mm: float, age_years: float
) -> float:
    """Percent fat of women from triceps, suprailiac and thigh, Jackson, Pollock and Ward, by Siri.

        D = 1.0994921 − 0.0009929 S + 0.0000023 S² − 0.0001392 age
        fat % = 495 / D − 450

    The conversion is Siri's.

    Example:
        >>> round(body_fat_jackson_pollock_3_women(
        ...     triceps_mm=18, suprailiac_mm=15, thigh_mm=25, age_years=30), 1)
        23.5
    """
    return siri(_three_women(triceps_mm + suprailiac_mm + thigh_mm, age_years))
