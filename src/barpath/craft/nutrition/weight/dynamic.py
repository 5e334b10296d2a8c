"""Body mass by the dynamic model of Hall, and the change of intake that reaches a mass."""

from barpath.craft.evidence import Inverse, OutOfRange, Rises, Sex, formula, impossible
from barpath.craft.nutrition.weight.model import Person, mass_gained, person

# Less than this is a very-low-calorie diet, which is a physician's.
LEAST_KCAL_DAY = 800.0
MOST_MORE_KCAL_DAY = 3000.0
POSSIBLE = {"activity_level_ratio": (1.2, 2.5), "elapsed_days": (1.0, 1826.0)}
ADULTS = {"age_years": (18.0, 120.0)}
SOURCES = ("hall-2011", "guo-2018", "mifflin-1990", "jackson-2002", "jensen-2014")
WORDS = ("weight loss", "body weight planner", "calorie deficit", "plateau", "nih")
WARNING = (
    "An average: people differ much, mostly in how far they hold to the change. Activity and salt "
    "are taken to stay as they were."
)
RULES = ("weight.mass_change_static_wishnofsky", "weight.mass_change_in_the_end_hall")
CLOSE_KG, MOST_TRIES = 1e-14, 40


@formula(
    gives="kg",
    sources=SOURCES,
    within=(20, 350),
    studied=ADULTS,
    possible={**POSSIBLE, "intake_change_kcal_day": (-4000, MOST_MORE_KCAL_DAY)},
    properties=(
        Rises("intake_change_kcal_day"),
        Inverse(
            of="weight.intake_change_to_reach_hall",
            takes="intake_change_kcal_day",
            gives="goal_mass_kg",
        ),
    ),
    words=WORDS,
    rivals=RULES,
    recalled=("note",),
    warning=WARNING,
)
def mass_after_hall(
    *,
    mass_kg: float,
    height_cm: float,
    age_years: float,
    sex: Sex,
    activity_level_ratio: float,
    intake_change_kcal_day: float,
    elapsed_days: float,
) -> float:
    """Body mass after a lasting change of intake, dynamic model of Hall.

        stored = eaten − spent, split between fat and lean tissue along Forbes' curve
        spent  = K + 13 kJ fat + 92 kJ lean + δ mass + 10 % of the change + adaptation + turnover
        adaptation rises to 14 % of the change, by half in 10 days

    Whoever weighs less spends less, so the loss slows and ends; the rule of 3500 kilocalories knows
    nothing of that. It begins from a steady mass, with Mifflin's resting energy, fat by mass index
    (Jackson 2002) and half the energy from carbohydrate. Against a trial of two years it was off by
    half a kilogram in the mean. An intake under 800 kcal a day is refused: that is for a physician.

    Args:
        activity_level_ratio: physical activity level, the day's energy over resting energy
        intake_change_kcal_day: change of intake, less is negative
        elapsed_days: days of it

    Example:
        >>> round(mass_after_hall(
        ...     mass_kg=90, height_cm=180, age_years=40, sex="male", activity_level_ratio=1.5,
        ...     intake_change_kcal_day=-500, elapsed_days=364), 1)
        76.3
    """
    body = _person(mass_kg, height_cm, age_years, sex, activity_level_ratio)
    least = LEAST_KCAL_DAY - body.intake
    if intake_change_kcal_day < least:
        raise impossible(
            "intake_change_kcal_day",
            intake_change_kcal_day,
            f"That leaves {body.intake + intake_change_kcal_day:.0f} kcal a day, and under "
            f"{LEAST_KCAL_DAY:.0f} is a diet only a physician may lead: refer, or change by no more "
            f"than {least:.0f}.",
            (least, MOST_MORE_KCAL_DAY),
        )
    return mass_kg + mass_gained(body, intake_change_kcal_day, elapsed_days)


@formula(
    gives="kcal/day",
    sources=SOURCES,
    within=(-12000, MOST_MORE_KCAL_DAY),
    studied=ADULTS,
    possible={**POSSIBLE, "goal_mass_kg": (20, 350)},
    properties=(
        Rises("goal_mass_kg"),
        Inverse(of="weight.mass_after_hall", takes="goal_mass_kg", gives="intake_change_kcal_day"),
    ),
    words=(*WORDS, "goal weight"),
    rivals=("weight.intake_change_for_mass_change_hall",),
    recalled=("note",),
    warning=WARNING,
)
def intake_change_to_reach_hall(
    *,
    mass_kg: float,
    height_cm: float,
    age_years: float,
    sex: Sex,
    activity_level_ratio: float,
    goal_mass_kg: float,
    elapsed_days: float,
) -> float:
    """Lasting change of intake that reaches a body mass in a given time, dynamic model of Hall.

        the change of intake for which the model gives the mass after the days

    The model solved for the change. What reaches the mass is more than what then keeps it. A goal
    out of reach above 800 kcal a day is refused with the nearest mass that is within it.

    Args:
        activity_level_ratio: physical activity level, the day's energy over resting energy
        goal_mass_kg: wished body mass
        elapsed_days: days to reach it

    Example:
        >>> round(intake_change_to_reach_hall(
        ...     mass_kg=90, height_cm=180, age_years=40, sex="male", activity_level_ratio=1.5,
        ...     goal_mass_kg=80, elapsed_days=364))
        -367
    """
    body = _person(mass_kg, height_cm, age_years, sex, activity_level_ratio)
    low, high = LEAST_KCAL_DAY - body.intake, MOST_MORE_KCAL_DAY
    lightest, heaviest = (mass_kg + mass_gained(body, end, elapsed_days) for end in (low, high))
    if not lightest <= goal_mass_kg <= heaviest:
        raise OutOfRange(
            f"In {elapsed_days:g} days this body can be brought to between {lightest:.1f} and "
            f"{heaviest:.1f} kg without eating under {LEAST_KCAL_DAY:.0f} kcal a day or "
            f"{MOST_MORE_KCAL_DAY:.0f} more than now: take more time, or another goal.",
            quantity="goal_mass_kg",
            value=goal_mass_kg,
            limits=(lightest, heaviest),
            whose="possible",
        )
    return _solve(body, goal_mass_kg - mass_kg, elapsed_days, low, high)


def _person(
    mass_kg: float, height_cm: float, age_years: float, sex: Sex, activity: float
) -> Person:
    body = person(
        mass_kg=mass_kg, height_cm=height_cm, age_years=age_years, sex=sex, activity=activity
    )
    if body.fat_kg < 0.03 * mass_kg or body.fat_kg > 0.7 * mass_kg:
        raise impossible(
            "mass_kg",
            mass_kg,
            f"For {mass_kg:g} kg at {height_cm:g} cm the model takes the fat to be "
            f"{100 * body.fat_kg / mass_kg:.0f} %, which cannot be: it holds for ordinary builds.",
        )
    if body.intake <= LEAST_KCAL_DAY:
        raise impossible(
            "mass_kg",
            mass_kg,
            f"These quantities give an intake of {body.intake:.0f} kcal a day, less than any adult "
            "in balance eats: look for a slip in one of them.",
        )
    return body


def _solve(body: Person, gain: float, days: float, below: float, above: float) -> float:
    """The change of intake between two that brings the gain (regula falsi, Illinois)."""
    less, more = (mass_gained(body, end, days) - gain for end in (below, above))
    change, off, side, tries = below, less, 0, 0
    while abs(off) > CLOSE_KG * (1 + abs(gain)) and tries < MOST_TRIES:
        change = (below * more - above * less) / (more - less)
        off = mass_gained(body, change, days) - gain
        tries += 1
        if off < 0:
            below, less, more, side = change, off, more / 2 if side < 0 else more, -1
        else:
            above, more, less, side = change, off, less / 2 if side > 0 else less, 1
    return change
