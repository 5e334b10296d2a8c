"""Body size: mass for height, waist, and waist against hip or height."""

from barpath.craft.evidence import Falls, Inverse, Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

POSSIBLE_BMI = (8, 120)


@formula(
    gives="kg/m²",
    sources=("who-trs-894-2000",),
    within=POSSIBLE_BMI,
    properties=(
        Rises("mass_kg"),
        Falls("height_cm"),
        Inverse(of="body.mass_at_bmi", takes="mass_kg", gives="bmi_kg_m2"),
    ),
    words=("bmi", "quetelet"),
)
def body_mass_index(*, mass_kg: float, height_cm: float) -> float:
    """Body mass index.

        BMI = mass / height²          (kg, m)

    It misreads the muscular and says nothing of where fat lies. Not for pregnancy, and not for
    children, whose classes go by age.

    Example:
        >>> round(body_mass_index(mass_kg=70, height_cm=175), 2)
        22.86
    """
    return mass_kg / (height_cm / 100) ** 2


@formula(
    gives="kg",
    sources=("who-trs-894-2000",),
    within=(5, 800),
    possible={"bmi_kg_m2": POSSIBLE_BMI},
    properties=(
        Rises("bmi_kg_m2"),
        Rises("height_cm"),
        Inverse(of="body.body_mass_index", takes="bmi_kg_m2", gives="mass_kg"),
    ),
    words=("bmi", "healthy weight"),
)
def mass_at_bmi(*, bmi_kg_m2: float, height_cm: float) -> float:
    """Body mass at a given body mass index.

        mass = BMI × height²          (kg, m)

    The definition the other way round: which mass a class limit means for somebody's height.

    Args:
        bmi_kg_m2: body mass index

    Example:
        >>> round(mass_at_bmi(bmi_kg_m2=25, height_cm=175), 1)
        76.6
    """
    return bmi_kg_m2 * (height_cm / 100) ** 2


@formula(
    gives="class",
    sources=("who-trs-894-2000",),
    studied={"age_years": (18, 120)},
    possible={"bmi_kg_m2": POSSIBLE_BMI},
    norms=("bmi-who-2000",),
    properties=(Rises("bmi_kg_m2"),),
    words=("obesity", "overweight", "underweight"),
    rivals=("body.bmi_class_asian",),
)
def bmi_class(*, bmi_kg_m2: float, age_years: float) -> Standing:
    """Body mass index class of an adult, WHO.

        under 18.5 | 18.5 | 25 | 30 | 35 | 40 and over      (each class holds its lower limit)

    The classes meet: 24.95 is in the class below 25. For adults of Asian descent WHO's additional
    action points lie lower.

    Args:
        bmi_kg_m2: body mass index

    Example:
        >>> bmi_class(bmi_kg_m2=24.95, age_years=40).in_class
        'normal'
    """
    return norm("bmi-who-2000").place(bmi_kg_m2)


@formula(
    gives="class",
    sources=("who-asian-2004",),
    studied={"age_years": (18, 120)},
    possible={"bmi_kg_m2": POSSIBLE_BMI},
    norms=("bmi-asian-who-2004",),
    properties=(Rises("bmi_kg_m2"),),
    words=("obesity", "overweight", "asian"),
    rivals=("body.bmi_class",),
)
def bmi_class_asian(*, bmi_kg_m2: float, age_years: float) -> Standing:
    """Body mass index against WHO's action points for Asian populations.

        under 23 | 23 to under 27.5, increased risk | 27.5 and over, high risk

    Action points for public health beside the ordinary classes, which WHO kept.

    Args:
        bmi_kg_m2: body mass index

    Example:
        >>> bmi_class_asian(bmi_kg_m2=24, age_years=40).in_class
        'increased risk'
    """
    return norm("bmi-asian-who-2004").place(bmi_kg_m2)


@formula(
    gives="class",
    sources=("who-waist-2008",),
    studied={"age_years": (18, 120)},
    norms=("waist-who-2008",),
    properties=(Rises("waist_cm"),),
    words=("waist circumference", "abdominal obesity"),
    recalled=("table",),
    rivals=("body.waist_to_height_class",),
)
def waist_class(*, waist_cm: float, sex: Sex, age_years: float) -> Standing:
    """Waist circumference and risk, WHO.

        women  over 80 cm increased, over 88 cm substantially
        men    over 94 cm increased, over 102 cm substantially

    WHO measures midway between the lowest rib and the iliac crest. Other bodies measure elsewhere
    (NIH at the iliac crest), and the figures do not carry over.

    Example:
        >>> waist_class(waist_cm=94, sex="male", age_years=40).in_class
        'not increased'
    """
    return norm("waist-who-2008").place(waist_cm, sex=sex)


@formula(
    gives="",
    sources=("who-waist-2008",),
    within=(0.4, 2.0),
    properties=(Rises("waist_cm"), Falls("hip_cm")),
    words=("whr",),
    recalled=("equation",),
)
def waist_to_hip_ratio(*, waist_cm: float, hip_cm: float) -> float:
    """Waist-to-hip ratio.

        ratio = waist / hip

    Example:
        >>> waist_to_hip_ratio(waist_cm=80, hip_cm=100)
        0.8
    """
    return waist_cm / hip_cm


@formula(
    gives="class",
    sources=("who-waist-2008",),
    studied={"age_years": (18, 120)},
    possible={"waist_to_hip_ratio": (0.4, 2.0)},
    norms=("waist-to-hip-who-2008",),
    properties=(Rises("waist_to_hip_ratio"),),
    words=("whr", "abdominal obesity"),
    recalled=("table",),
    rivals=("body.waist_class", "body.waist_to_height_class"),
)
def waist_to_hip_class(*, waist_to_hip_ratio: float, sex: Sex, age_years: float) -> Standing:
    """Waist-to-hip ratio and risk, WHO.

        women  0.85 and over substantially increased
        men    0.90 and over substantially increased

    Example:
        >>> waist_to_hip_class(waist_to_hip_ratio=0.85, sex="female", age_years=40).in_class
        'substantially increased'
    """
    return norm("waist-to-hip-who-2008").place(waist_to_hip_ratio, sex=sex)


@formula(
    gives="",
    sources=("ashwell-2012",),
    within=(0.2, 1.5),
    properties=(Rises("waist_cm"), Falls("height_cm")),
    words=("whtr",),
    recalled=("equation",),
)
def waist_to_height_ratio(*, waist_cm: float, height_cm: float) -> float:
    """Waist-to-height ratio.

        ratio = waist / height

    Example:
        >>> waist_to_height_ratio(waist_cm=80, height_cm=160)
        0.5
    """
    return waist_cm / height_cm


@formula(
    gives="class",
    sources=("ashwell-2012",),
    studied={"age_years": (18, 120)},
    possible={"waist_to_height_ratio": (0.2, 1.5)},
    norms=("waist-to-height-ashwell-2012",),
    properties=(Rises("waist_to_height_ratio"),),
    words=("whtr", "abdominal obesity"),
    recalled=("table",),
    rivals=("body.waist_class",),
)
def waist_to_height_class(*, waist_to_height_ratio: float, age_years: float) -> Standing:
    """Waist-to-height ratio against one half, Ashwell.

        0.5 and over increased

    One limit for both sexes: the waist under half the height.

    Example:
        >>> waist_to_height_class(waist_to_height_ratio=0.5, age_years=40).in_class
        'increased'
    """
    return norm("waist-to-height-ashwell-2012").place(waist_to_height_ratio)
