"""The shares of carbohydrate, fat and protein in the energy of food."""

from typing import Literal

from barpath.craft.evidence import Band, Falls, Inverse, Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

Nutrient = Literal["carbohydrate", "fat", "protein"]
# Kilocalories a gram, Atwater's general factors.
ENERGY: dict[Nutrient, float] = {"carbohydrate": 4, "fat": 9, "protein": 4}
ALCOHOL = 7  # kilocalories a gram
TABLE = "macronutrients-amdr-iom-2005"
INTAKE = (400, 12000)
GRAMS = (0, 3000)
WORDS = ("amdr", "macros", "fat", "carbs", "protein", "macronutrient")


@formula(
    gives="%",
    sources=("iom-macronutrients-2005",),
    within=(0, 100),
    possible={"nutrient_g_day": GRAMS, "intake_kcal_day": INTAKE},
    properties=(
        Rises("nutrient_g_day"),
        Falls("intake_kcal_day"),
        Inverse(
            of="macronutrients.grams_at_share_of_energy",
            takes="nutrient_g_day",
            gives="energy_percent",
        ),
    ),
    words=(*WORDS, "atwater"),
    recalled=("equation",),
)
def share_of_energy(*, nutrient: Nutrient, nutrient_g_day: float, intake_kcal_day: float) -> float:
    """Share of a nutrient in the energy eaten.

        share = 100 × grams × kcal a gram / energy          (carbohydrate 4, fat 9, protein 4)

    Args:
        nutrient_g_day: amount eaten
        intake_kcal_day: energy eaten

    Example:
        >>> share_of_energy(nutrient="fat", nutrient_g_day=80, intake_kcal_day=2400)
        30.0
    """
    return 100 * nutrient_g_day * ENERGY[nutrient] / intake_kcal_day


@formula(
    gives="g/day",
    sources=("iom-macronutrients-2005",),
    within=GRAMS,
    possible={"energy_percent": (0, 100), "intake_kcal_day": INTAKE},
    properties=(
        Rises("energy_percent"),
        Rises("intake_kcal_day"),
        Inverse(
            of="macronutrients.share_of_energy", takes="energy_percent", gives="nutrient_g_day"
        ),
    ),
    words=(*WORDS, "atwater"),
    recalled=("equation",),
)
def grams_at_share_of_energy(
    *, nutrient: Nutrient, energy_percent: float, intake_kcal_day: float
) -> float:
    """Amount of a nutrient at a share of the energy eaten.

        grams = energy × share / 100 / kcal a gram          (carbohydrate 4, fat 9, protein 4)

    Args:
        energy_percent: share of the energy
        intake_kcal_day: energy eaten

    Example:
        >>> grams_at_share_of_energy(nutrient="fat", energy_percent=30, intake_kcal_day=2400)
        80.0
    """
    return intake_kcal_day * energy_percent / 100 / ENERGY[nutrient]


@formula(
    gives="class",
    sources=("iom-macronutrients-2005",),
    studied={"age_years": (19, 120)},
    possible={"energy_percent": (0, 100)},
    norms=(TABLE,),
    properties=(Rises("energy_percent"),),
    words=WORDS,
)
def share_class_amdr(*, nutrient: Nutrient, energy_percent: float, age_years: float) -> Standing:
    """Share of a nutrient against the acceptable distribution range (AMDR) of adults, IOM.

        carbohydrate 45–65 % | fat 20–35 % | protein 10–35 %

    Both ends are in the range. It is about health over years and no prescription for sport.

    Args:
        energy_percent: share of the energy

    Example:
        >>> share_class_amdr(nutrient="fat", energy_percent=38, age_years=40).in_class
        'above the range'
    """
    return norm(TABLE).place(energy_percent, name=nutrient)


@formula(
    gives="g/day",
    sources=("iom-macronutrients-2005",),
    within=GRAMS,
    studied={"age_years": (19, 120)},
    possible={"intake_kcal_day": INTAKE},
    norms=(TABLE,),
    properties=(Rises("intake_kcal_day"),),
    words=WORDS,
)
def grams_range_amdr(*, nutrient: Nutrient, intake_kcal_day: float, age_years: float) -> Band:
    """Amount of carbohydrate, fat or protein within the acceptable range (AMDR) of adults, IOM.

        carbohydrate 45–65 % / 4 | fat 20–35 % / 9 | protein 10–35 % / 4          of the energy eaten

    Args:
        intake_kcal_day: energy eaten

    Example:
        >>> fat = grams_range_amdr(nutrient="fat", intake_kcal_day=2250, age_years=40)
        >>> fat.low, fat.high
        (50.0, 87.5)
    """
    low, high = norm(TABLE).row(name=nutrient).values
    gram = 100 * ENERGY[nutrient]
    return Band(intake_kcal_day * low / gram, intake_kcal_day * high / gram)


@formula(
    gives="kcal",
    sources=("iom-macronutrients-2005",),
    within=(0, 20_000),
    possible={"carbohydrate_g": GRAMS, "protein_g": GRAMS, "fat_g": GRAMS, "alcohol_g": GRAMS},
    properties=(
        Rises("carbohydrate_g"),
        Rises("protein_g"),
        Rises("fat_g"),
        Rises("alcohol_g"),
    ),
    words=(*WORDS, "atwater", "food label", "calories", "alcohol"),
    recalled=("equation",),
)
def energy_of_food(
    *, carbohydrate_g: float, protein_g: float, fat_g: float, alcohol_g: float
) -> float:
    """Energy of food by what is in it.

        energy = 4 × carbohydrate + 4 × protein + 9 × fat + 7 × alcohol          (grams)

    Atwater's general factors. Fibre gives less, so labels of foods rich in it may say less.

    Args:
        carbohydrate_g: carbohydrate
        protein_g: protein
        fat_g: fat
        alcohol_g: alcohol

    Example:
        >>> energy_of_food(carbohydrate_g=30, protein_g=10, fat_g=5, alcohol_g=0)
        205
    """
    carbohydrate = ENERGY["carbohydrate"] * carbohydrate_g
    return (
        carbohydrate + ENERGY["protein"] * protein_g + ENERGY["fat"] * fat_g + ALCOHOL * alcohol_g
    )
