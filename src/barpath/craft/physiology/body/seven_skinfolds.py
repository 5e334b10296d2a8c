"""Body density and percent fat from seven skinfolds; how to measure them is in skinfolds."""

from barpath.craft.evidence import formula
from barpath.craft.physiology.body.skinfolds import (
    DENSITY,
    FAT,
    FOLD,
    MEN,
    WOMEN,
    WORDS,
    falling,
    quadratic,
    rising,
    siri,
)

SEVEN = dict.fromkeys(
    (
        "chest_mm",
        "midaxillary_mm",
        "triceps_mm",
        "subscapular_mm",
        "abdomen_mm",
        "suprailiac_mm",
        "thigh_mm",
    ),
    FOLD,
)


def _seven_men(total_mm: float, age_years: float) -> float:
    return quadratic(
        total_mm, age_years, start=1.112, line=0.00043499, square=0.00000055, age=0.00028826
    )


def _seven_women(total_mm: float, age_years: float) -> float:
    return quadratic(
        total_mm, age_years, start=1.097, line=0.00046971, square=0.00000056, age=0.00012828
    )


@formula(
    gives="g/mL",
    sources=("jackson-pollock-1978",),
    within=DENSITY,
    studied=MEN,
    possible=SEVEN,
    properties=falling(SEVEN),
    words=WORDS,
    rivals=("body.body_density_jackson_pollock_3_men", "body.body_density_durnin_womersley"),
    standard_error=0.0078,
)
def body_density_jackson_pollock_7_men(
    *,
    chest_mm: float,
    midaxillary_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    abdomen_mm: float,
    suprailiac_mm: float,
    thigh_mm: float,
    age_years: float,
) -> float:
    """Body density of men from seven skinfolds, Jackson and Pollock.

        D = 1.112 − 0.00043499 S + 0.00000055 S² − 0.00028826 age

    S is the sum of the seven. The density itself, for whoever converts it by another equation than
    Siri's.

    Example:
        >>> round(body_density_jackson_pollock_7_men(
        ...     chest_mm=10, midaxillary_mm=12, triceps_mm=11, subscapular_mm=14,
        ...     abdomen_mm=20, suprailiac_mm=15, thigh_mm=15, age_years=30), 4)
        1.0663
    """
    total_mm = (
        chest_mm
        + midaxillary_mm
        + triceps_mm
        + subscapular_mm
        + abdomen_mm
        + suprailiac_mm
        + thigh_mm
    )
    return _seven_men(total_mm, age_years)


@formula(
    gives="g/mL",
    sources=("jackson-pollock-ward-1980",),
    within=DENSITY,
    studied=WOMEN,
    possible=SEVEN,
    properties=falling(SEVEN),
    words=WORDS,
    rivals=("body.body_density_jackson_pollock_3_women", "body.body_density_durnin_womersley"),
    standard_error=0.0083,
)
def body_density_jackson_pollock_7_women(
    *,
    chest_mm: float,
    midaxillary_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    abdomen_mm: float,
    suprailiac_mm: float,
    thigh_mm: float,
    age_years: float,
) -> float:
    """Body density of women from seven skinfolds, Jackson, Pollock and Ward.

        D = 1.097 − 0.00046971 S + 0.00000056 S² − 0.00012828 age

    S is the sum of the seven. The density itself, for whoever converts it by another equation than
    Siri's.

    Example:
        >>> round(body_density_jackson_pollock_7_women(
        ...     chest_mm=12, midaxillary_mm=14, triceps_mm=18, subscapular_mm=15,
        ...     abdomen_mm=22, suprailiac_mm=17, thigh_mm=26, age_years=30), 4)
        1.0435
    """
    total_mm = (
        chest_mm
        + midaxillary_mm
        + triceps_mm
        + subscapular_mm
        + abdomen_mm
        + suprailiac_mm
        + thigh_mm
    )
    return _seven_women(total_mm, age_years)


@formula(
    gives="%",
    sources=("jackson-pollock-1978", "siri-1961"),
    within=FAT,
    studied=MEN,
    possible=SEVEN,
    properties=rising(SEVEN),
    words=WORDS,
    rivals=("body.body_fat_jackson_pollock_3_men", "body.body_fat_navy_men"),
    standard_error=3.5,
)
def body_fat_jackson_pollock_7_men(
    *,
    chest_mm: float,
    midaxillary_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    abdomen_mm: float,
    suprailiac_mm: float,
    thigh_mm: float,
    age_years: float,
) -> float:
    """Percent fat of men from seven skinfolds, Jackson and Pollock, by Siri.

        D = 1.112 − 0.00043499 S + 0.00000055 S² − 0.00028826 age
        fat % = 495 / D − 450

    S is the sum of the seven. The conversion is Siri's.

    Example:
        >>> round(body_fat_jackson_pollock_7_men(
        ...     chest_mm=10, midaxillary_mm=12, triceps_mm=11, subscapular_mm=14,
        ...     abdomen_mm=20, suprailiac_mm=15, thigh_mm=15, age_years=30), 1)
        14.2
    """
    total_mm = (
        chest_mm
        + midaxillary_mm
        + triceps_mm
        + subscapular_mm
        + abdomen_mm
        + suprailiac_mm
        + thigh_mm
    )
    return siri(_seven_men(total_mm, age_years))


@formula(
    gives="%",
    sources=("jackson-pollock-ward-1980", "siri-1961"),
    within=FAT,
    studied=WOMEN,
    possible=SEVEN,
    properties=rising(SEVEN),
    words=WORDS,
    rivals=("body.body_fat_jackson_pollock_3_women", "body.body_fat_navy_women"),
    standard_error=3.8,
)
def body_fat_jackson_pollock_7_women(
    *,
    chest_mm: float,
    midaxillary_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    abdomen_mm: float,
    suprailiac_mm: float,
    thigh_mm: float,
    age_years: float,
) -> float:
    """Percent fat of women from seven skinfolds, Jackson, Pollock and Ward, by Siri.

        D = 1.097 − 0.00046971 S + 0.00000056 S² − 0.00012828 age
        fat % = 495 / D − 450

    S is the sum of the seven. The conversion is Siri's.

    Example:
        >>> round(body_fat_jackson_pollock_7_women(
        ...     chest_mm=12, midaxillary_mm=14, triceps_mm=18, subscapular_mm=15,
        ...     abdomen_mm=22, suprailiac_mm=17, thigh_mm=26, age_years=30), 1)
        24.4
    """
    total_mm = (
        chest_mm
        + midaxillary_mm
        + triceps_mm
        + subscapular_mm
        + abdomen_mm
        + suprailiac_mm
        + thigh_mm
    )
    return siri(_seven_women(total_mm, age_years))
