"""What somebody must eat to stay as they are."""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

Level = Literal["inactive", "low active", "active", "very active"]
# Constant, and the coefficients of height (cm) and mass (kg); that of age is one for all levels.
MEN: dict[Level, tuple[float, float, float]] = {
    "inactive": (753.07, 6.50, 14.10),
    "low active": (581.47, 8.30, 14.94),
    "active": (1004.82, 6.52, 15.91),
    "very active": (-517.88, 15.61, 19.11),
}
WOMEN: dict[Level, tuple[float, float, float]] = {
    "inactive": (584.90, 5.72, 11.71),
    "low active": (575.77, 6.60, 12.14),
    "active": (710.25, 6.54, 12.34),
    "very active": (511.83, 9.07, 12.56),
}
ADULTS = {"age_years": (19.0, 120.0)}
WITHIN = (500, 12000)
WORDS = ("eer", "tdee", "maintenance calories", "dri", "dietary reference intake")
RIVALS = ("energy.daily_energy_fao", "energy.daily_energy_by_ladder")
PROPERTIES = (Rises("mass_kg"), Rises("height_cm"), Falls("age_years"))


@formula(
    gives="kcal/day",
    sources=("nasem-energy-2023",),
    within=WITHIN,
    studied=ADULTS,
    properties=PROPERTIES,
    words=WORDS,
    rivals=RIVALS,
    standard_error=339,
)
def required_energy_men_nasem(
    *, mass_kg: float, height_cm: float, age_years: float, level: Level
) -> float:
    """Estimated energy requirement (EER) of a man, National Academies 2023.

        inactive      753.07 − 10.83 a +  6.50 h + 14.10 m
        low active    581.47 − 10.83 a +  8.30 h + 14.94 m
        active       1004.82 − 10.83 a +  6.52 h + 15.91 m
        very active  −517.88 − 10.83 a + 15.61 h + 19.11 m

    The current standard of the US and Canada, from energy measured with doubly labelled water, so
    it needs no resting energy first. Inactive is a day's living with about half an hour of walking;
    low active adds 60 to 80 minutes of walking; active adds an hour or more of cycling and the
    like; very active some jogging besides. Whether body mass stays is the better judge.

    Args:
        level: physical activity level

    Example:
        >>> round(required_energy_men_nasem(
        ...     mass_kg=83.1, height_cm=175.9, age_years=50.3, level="active"))
        2929
    """
    constant, height, mass = MEN[level]
    return constant - 10.83 * age_years + height * height_cm + mass * mass_kg


@formula(
    gives="kcal/day",
    sources=("nasem-energy-2023",),
    within=WITHIN,
    studied=ADULTS,
    properties=PROPERTIES,
    words=WORDS,
    rivals=RIVALS,
    standard_error=246,
)
def required_energy_women_nasem(
    *, mass_kg: float, height_cm: float, age_years: float, level: Level
) -> float:
    """Estimated energy requirement (EER) of a woman, National Academies 2023.

        inactive     584.90 − 7.01 a + 5.72 h + 11.71 m
        low active   575.77 − 7.01 a + 6.60 h + 12.14 m
        active       710.25 − 7.01 a + 6.54 h + 12.34 m
        very active  511.83 − 7.01 a + 9.07 h + 12.56 m

    The current standard of the US and Canada, from energy measured with doubly labelled water, so
    it needs no resting energy first. Inactive is a day's living with about half an hour of walking;
    low active adds 60 to 80 minutes of walking; active adds an hour or more of cycling and the
    like; very active some jogging besides. Not for pregnancy or while nursing, which have equations
    of their own.

    Args:
        level: physical activity level

    Example:
        >>> round(required_energy_women_nasem(
        ...     mass_kg=71.9, height_cm=162.3, age_years=53.9, level="active"))
        2281
    """
    constant, height, mass = WOMEN[level]
    return constant - 7.01 * age_years + height * height_cm + mass * mass_kg


@formula(
    gives="class",
    sources=("nasem-energy-2023",),
    studied=ADULTS,
    possible={"activity_level_ratio": (1.0, 2.5)},
    norms=("physical-activity-level-nasem-2023",),
    properties=(Rises("activity_level_ratio"),),
    words=("pal", "eer", "physical activity level"),
)
def activity_level_class_nasem(*, activity_level_ratio: float, age_years: float) -> Standing:
    """Class of a physical activity level, National Academies 2023.

        inactive | 1.53 low active | 1.68 active | 1.85 very active

    The level is a day's energy over resting energy. Older reports cut at 1.4, 1.6 and 1.9.

    Args:
        activity_level_ratio: day's energy over resting energy

    Example:
        >>> activity_level_class_nasem(activity_level_ratio=1.6, age_years=40).in_class
        'low active'
    """
    return norm("physical-activity-level-nasem-2023").place(activity_level_ratio)
