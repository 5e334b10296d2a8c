"""Body density and percent fat from four skinfolds above the hip, by sex and age."""

from math import log10

from barpath.craft.evidence import Falls, Rises, Sex, formula
from barpath.craft.knowledge.kinds.norms import norm

FOLD = (2.0, 80.0)
DENSITY = (0.95, 1.10)
FAT = (0.0, 65.0)
FOUR = dict.fromkeys(("biceps_mm", "triceps_mm", "subscapular_mm", "suprailiac_mm"), FOLD)


def _durnin_womersley(total_mm: float, age_years: float, sex: Sex) -> float:
    row = norm("durnin-womersley-1974").row(sex=sex, age_years=age_years)
    constant, slope = row.values
    return constant - slope * log10(total_mm)


@formula(
    gives="g/mL",
    sources=("durnin-womersley-1974",),
    within=DENSITY,
    possible=FOUR,
    norms=("durnin-womersley-1974",),
    properties=tuple(map(Falls, FOUR)),
    words=("skinfold", "caliper", "body fat"),
    rivals=("body.body_density_jackson_pollock_3_men", "body.body_density_jackson_pollock_3_women"),
)
def body_density_durnin_womersley(
    *,
    biceps_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    suprailiac_mm: float,
    age_years: float,
    sex: Sex,
) -> float:
    """Body density from four skinfolds, Durnin and Womersley.

        D = c − m log10(biceps + triceps + subscapular + suprailiac)

    c and m go by sex and age: men 17 to 72, women 16 to 68 years. The logarithm is to base ten.
    Rows for younger people that pages print are of another study.

    Example:
        >>> round(body_density_durnin_womersley(
        ...     biceps_mm=8, triceps_mm=12, subscapular_mm=15, suprailiac_mm=15, age_years=25,
        ...     sex="male"), 4)
        1.0557
    """
    return _durnin_womersley(
        biceps_mm + triceps_mm + subscapular_mm + suprailiac_mm, age_years, sex
    )


@formula(
    gives="%",
    sources=("durnin-womersley-1974", "siri-1961"),
    within=FAT,
    possible=FOUR,
    norms=("durnin-womersley-1974",),
    properties=tuple(map(Rises, FOUR)),
    words=("skinfold", "caliper"),
    rivals=("body.body_fat_jackson_pollock_3_men", "body.body_fat_jackson_pollock_3_women"),
)
def body_fat_durnin_womersley(
    *,
    biceps_mm: float,
    triceps_mm: float,
    subscapular_mm: float,
    suprailiac_mm: float,
    age_years: float,
    sex: Sex,
) -> float:
    """Percent fat from four skinfolds, Durnin and Womersley, by Siri.

        D = c − m log10(biceps + triceps + subscapular + suprailiac)
        fat % = 495 / D − 450

    It takes no fold below the hip, and covers older people than Jackson and Pollock did.

    Example:
        >>> round(body_fat_durnin_womersley(
        ...     biceps_mm=8, triceps_mm=12, subscapular_mm=15, suprailiac_mm=15, age_years=25,
        ...     sex="male"), 1)
        18.9
    """
    total_mm = biceps_mm + triceps_mm + subscapular_mm + suprailiac_mm
    return 495 / _durnin_womersley(total_mm, age_years, sex) - 450
