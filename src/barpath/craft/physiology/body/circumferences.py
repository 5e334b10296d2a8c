"""Percent fat from a tape measure, and the classes of percent fat."""

from math import log10

from barpath.craft.evidence import Falls, Rises, Sex, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

FAT = (0.0, 75.0)
INCHES = {"waist_in": (16, 98), "neck_in": (8, 31), "height_in": (36, 98), "hip_in": (20, 98)}
WORDS = ("us navy", "tape", "circumference", "body fat", "hodgdon beckett")


def _wider(waist: float, neck: float, unit: str) -> float:
    if waist <= neck:
        raise impossible(
            f"waist_{unit}",
            waist,
            f"The waist ({waist:g} {unit}) must be wider than the neck ({neck:g} {unit}): were the "
            f"two swapped?",
        )
    return waist - neck


@formula(
    gives="%",
    sources=("hodgdon-beckett-1984", "siri-1961"),
    within=FAT,
    studied={"age_years": (17, 50)},
    properties=(Rises("waist_cm"), Falls("neck_cm"), Falls("height_cm")),
    words=WORDS,
    rivals=("body.body_fat_navy_men_inches", "body.body_fat_jackson_pollock_3_men"),
    standard_error=4,
)
def body_fat_navy_men(
    *, waist_cm: float, neck_cm: float, height_cm: float, age_years: float
) -> float:
    """Percent fat of men from waist, neck and height, US Navy, centimetres.

        fat % = 495 / (1.0324 − 0.19077 log10(waist − neck) + 0.15456 log10 height) − 450

    The waist is taken at the navel. The form in inches differs by up to 0.2 point; inches in this
    form, or centimetres in that one, are far off.

    Example:
        >>> round(body_fat_navy_men(waist_cm=85, neck_cm=38, height_cm=178, age_years=30), 1)
        16.4
    """
    girth = _wider(waist_cm, neck_cm, "cm")
    return 495 / (1.0324 - 0.19077 * log10(girth) + 0.15456 * log10(height_cm)) - 450


@formula(
    gives="%",
    sources=("hodgdon-beckett-1984", "siri-1961"),
    within=FAT,
    studied={"age_years": (17, 50)},
    properties=(Rises("waist_cm"), Rises("hip_cm"), Falls("neck_cm"), Falls("height_cm")),
    words=WORDS,
    rivals=("body.body_fat_navy_women_inches", "body.body_fat_jackson_pollock_3_women"),
    standard_error=4,
)
def body_fat_navy_women(
    *, waist_cm: float, hip_cm: float, neck_cm: float, height_cm: float, age_years: float
) -> float:
    """Percent fat of women from waist, hip, neck and height, US Navy, centimetres.

        fat % = 495 / (1.29579 − 0.35004 log10(waist + hip − neck) + 0.22100 log10 height) − 450

    The waist is taken at its narrowest. The form in inches differs by up to 0.2 point.

    Example:
        >>> round(body_fat_navy_women(
        ...     waist_cm=72, hip_cm=97, neck_cm=33, height_cm=165, age_years=30), 1)
        26.4
    """
    girth = _wider(waist_cm, neck_cm, "cm") + hip_cm
    return 495 / (1.29579 - 0.35004 * log10(girth) + 0.22100 * log10(height_cm)) - 450


@formula(
    gives="%",
    sources=("hodgdon-beckett-1984",),
    within=FAT,
    studied={"age_years": (17, 50)},
    possible={name: INCHES[name] for name in ("waist_in", "neck_in", "height_in")},
    properties=(Rises("waist_in"), Falls("neck_in"), Falls("height_in")),
    words=WORDS,
    rivals=("body.body_fat_navy_men",),
    standard_error=4,
)
def body_fat_navy_men_inches(
    *, waist_in: float, neck_in: float, height_in: float, age_years: float
) -> float:
    """Percent fat of men from waist, neck and height, US Navy, the form in inches.

        fat % = 86.010 log10(waist − neck) − 70.041 log10 height + 36.76

    The form of the Navy's own tables. The one in centimetres is preferred here, since it goes
    through density.

    Example:
        >>> round(body_fat_navy_men_inches(waist_in=34, neck_in=15, height_in=70, age_years=30), 1)
        17.5
    """
    girth = _wider(waist_in, neck_in, "in")
    return 86.010 * log10(girth) - 70.041 * log10(height_in) + 36.76


@formula(
    gives="%",
    sources=("hodgdon-beckett-1984",),
    within=FAT,
    studied={"age_years": (17, 50)},
    possible=INCHES,
    properties=(Rises("waist_in"), Rises("hip_in"), Falls("neck_in"), Falls("height_in")),
    words=WORDS,
    rivals=("body.body_fat_navy_women",),
    standard_error=4,
)
def body_fat_navy_women_inches(
    *, waist_in: float, hip_in: float, neck_in: float, height_in: float, age_years: float
) -> float:
    """Percent fat of women from waist, hip, neck and height, US Navy, the form in inches.

        fat % = 163.205 log10(waist + hip − neck) − 97.684 log10 height − 78.387

    The form of the Navy's own tables.

    Example:
        >>> round(body_fat_navy_women_inches(
        ...     waist_in=28, hip_in=38, neck_in=13, height_in=65, age_years=30), 1)
        25.9
    """
    girth = _wider(waist_in, neck_in, "in") + hip_in
    return 163.205 * log10(girth) - 97.684 * log10(height_in) - 78.387


@formula(
    gives="class",
    sources=("ace-body-fat",),
    studied={"age_years": (18, 120)},
    norms=("body-fat-ace",),
    properties=(Rises("body_fat_percent"),),
    words=("essential fat", "body fat chart"),
    rivals=("body.body_fat_class_gallagher",),
)
def body_fat_class_ace(*, body_fat_percent: float, sex: Sex, age_years: float) -> Standing:
    """Body-fat category of the American Council on Exercise.

        women  essential 10 | athletes 14 | fitness 21 | average 25 | obese 32
        men    essential 2 | athletes 6 | fitness 14 | average 18 | obese 25

    Each figure is where the category begins. They describe and predict nothing, and take no account
    of age. Percent fat by one method is not that by another.

    Args:
        body_fat_percent: body fat

    Example:
        >>> body_fat_class_ace(body_fat_percent=17.5, sex="male", age_years=30).in_class
        'fitness'
    """
    return norm("body-fat-ace").place(body_fat_percent, sex=sex)


@formula(
    gives="class",
    sources=("gallagher-2000",),
    norms=("body-fat-gallagher-2000",),
    properties=(Rises("body_fat_percent"),),
    words=("healthy body fat",),
    recalled=("table",),
    rivals=("body.body_fat_class_ace",),
)
def body_fat_class_gallagher(*, body_fat_percent: float, sex: Sex, age_years: float) -> Standing:
    """Body fat against the range that goes with a healthy body mass index, Gallagher.

        women  20–39: 21 to under 33 | 40–59: 23 to under 34 | 60–79: 24 to under 36
        men    20–39: 8 to under 20  | 40–59: 11 to under 22 | 60–79: 13 to under 25

    Tied to body mass index in white and African-American adults of 20 to 79 years.

    Args:
        body_fat_percent: body fat

    Example:
        >>> body_fat_class_gallagher(body_fat_percent=22, sex="male", age_years=59.5).in_class
        'above the healthy range'
    """
    return norm("body-fat-gallagher-2000").place(body_fat_percent, sex=sex, age_years=age_years)
