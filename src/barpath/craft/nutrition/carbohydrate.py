"""How much carbohydrate, by the training it is for."""

from typing import Literal

from barpath.craft.evidence import Band, Rises, formula

Training = Literal["light", "moderate", "high", "very high"]
A_DAY: dict[Training, tuple[float, float]] = {
    "light": (3, 5),
    "moderate": (5, 7),
    "high": (6, 10),
    "very high": (8, 12),
}
# Sessions longer than this may take up to 90 g/h, from mixed sugars.
LONG_MIN = 150
WORDS = ("carbs", "carbohydrate", "fuelling", "macros")


@formula(
    gives="g/day",
    sources=("thomas-2016",),
    within=(50, 4500),
    properties=(Rises("mass_kg"),),
    words=(*WORDS, "glycogen", "grams a day"),
)
def carbohydrate_range_acsm(*, mass_kg: float, training: Training) -> Band:
    """Carbohydrate for a day of training, ACSM with the dietitians of the US and Canada.

        light 3–5 | moderate 5–7 | high 6–10 | very high 8–12 g/kg a day

    Light is low intensity or practice of skills; moderate about an hour a day; high one to three
    hours a day of endurance; very high four hours a day and more. For athletes with much to do; a
    client who trains three times a week and wants to lose mass is served by the shares of energy.

    Args:
        training: training of the day

    Example:
        >>> carbohydrate_range_acsm(mass_kg=70, training="moderate")
        Band(low=350, high=490)
    """
    low, high = A_DAY[training]
    return Band(low * mass_kg, high * mass_kg)


@formula(
    gives="g/h",
    sources=("thomas-2016",),
    within=(0, 120),
    studied={"duration_min": (60, 1440)},
    possible={"duration_min": (1, 1440)},
    properties=(Rises("duration_min"),),
    words=(*WORDS, "gels", "sports drink", "during exercise"),
    recalled=("equation", "studied"),
)
def carbohydrate_rate_in_exercise_acsm(*, duration_min: float) -> Band:
    """Carbohydrate an hour during a long session, ACSM with the dietitians of the US and Canada.

        from 1 to 2.5 hours 30–60 g/h | longer 30–90 g/h

    Over 60 g/h only of mixed sugars, and only by those who have practised it. A session under an
    hour needs none.

    Args:
        duration_min: duration of the session

    Example:
        >>> carbohydrate_rate_in_exercise_acsm(duration_min=120)
        Band(low=30, high=60)
    """
    return Band(30, 90 if duration_min > LONG_MIN else 60)
