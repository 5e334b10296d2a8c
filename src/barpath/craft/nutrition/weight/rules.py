"""Rules of thumb for how much body mass a change of intake brings."""

from barpath.craft.evidence import Inverse, Rises, formula
from barpath.craft.units import CALORIE_J, POUND_KG

KCAL_A_KG = 3500 / POUND_KG
# Hall: in the end one kilogram for each 100 kJ a day.
KCAL_A_DAY_A_KG = 100 / CALORIE_J
CHANGE = (-4000, 4000)
WORDS = ("weight loss", "calorie deficit", "deficit", "surplus")
MODEL = "weight.mass_after_hall"


@formula(
    gives="kg",
    sources=("wishnofsky-1958", "hall-2011"),
    within=(-100, 100),
    possible={"intake_change_kcal_day": CHANGE, "elapsed_days": (1, 1826)},
    properties=(Rises("intake_change_kcal_day"),),
    words=(*WORDS, "3500", "7700", "pound a week"),
    rivals=(MODEL, "weight.mass_change_in_the_end_hall"),
    warning="This rule overstates every change that lasts longer than some weeks, and the more "
    "the longer it lasts: the body spends less as it shrinks. Show the model of Hall instead.",
)
def mass_change_static_wishnofsky(*, intake_change_kcal_day: float, elapsed_days: float) -> float:
    """Change of body mass by the rule of 3500 kilocalories a pound, Wishnofsky.

        change = change of intake × days / 3500          (pounds)

    It holds energy spent to be fixed, and so overstates what a year brings about twofold. It is
    here so that a promise made elsewhere can be followed; the model of Hall is preferred.

    Args:
        intake_change_kcal_day: change of intake, less is negative
        elapsed_days: days of it

    Example:
        >>> round(mass_change_static_wishnofsky(intake_change_kcal_day=-500, elapsed_days=365), 1)
        -23.7
    """
    return intake_change_kcal_day * elapsed_days / KCAL_A_KG


@formula(
    gives="kg",
    sources=("hall-2011",),
    within=(-200, 200),
    possible={"intake_change_kcal_day": CHANGE},
    properties=(
        Rises("intake_change_kcal_day"),
        Inverse(
            of="weight.intake_change_for_mass_change_hall",
            takes="intake_change_kcal_day",
            gives="mass_change_kg",
        ),
    ),
    words=(*WORDS, "plateau"),
    rivals=(MODEL, "weight.mass_change_static_wishnofsky"),
    warning="People differ much around this average, and it supposes that intake stays changed.",
)
def mass_change_in_the_end_hall(*, intake_change_kcal_day: float) -> float:
    """Change of body mass in the end from a lasting change of intake, rule of Hall.

        change = change of intake / 23.9          (100 kJ a day, 23.9 kcal, for each kg)

    Also said as 24 kcal a day for a kilogram, or 10 for a pound, which is rounded more. Of an average overweight adult. Half of it comes in about a year and 95 % in about three.

    Args:
        intake_change_kcal_day: lasting change of intake, less is negative

    Example:
        >>> round(mass_change_in_the_end_hall(intake_change_kcal_day=-240), 1)
        -10.0
    """
    return intake_change_kcal_day / KCAL_A_DAY_A_KG


@formula(
    gives="kcal/day",
    sources=("hall-2011",),
    within=CHANGE,
    possible={"mass_change_kg": (-200, 200)},
    properties=(
        Rises("mass_change_kg"),
        Inverse(
            of="weight.mass_change_in_the_end_hall",
            takes="mass_change_kg",
            gives="intake_change_kcal_day",
        ),
    ),
    words=(*WORDS, "goal weight"),
    rivals=("weight.intake_change_to_reach_hall",),
    warning="People differ much around this average, and it supposes that intake stays changed.",
)
def intake_change_for_mass_change_hall(*, mass_change_kg: float) -> float:
    """Lasting change of intake that in the end brings a change of body mass, rule of Hall.

        change of intake = 23.9 × change of mass          (100 kJ a day, 23.9 kcal, for each kg)

    Half of the change comes in about a year and 95 % in about three. To keep the loss, the change
    must stay for good.

    Args:
        mass_change_kg: wished change of body mass, less is negative

    Example:
        >>> round(intake_change_for_mass_change_hall(mass_change_kg=-10))
        -239
    """
    return mass_change_kg * KCAL_A_DAY_A_KG
