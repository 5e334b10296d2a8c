"""What is sweated, and how much to drink."""

from barpath.craft.evidence import Band, Falls, Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

MASS = (20, 350)
HOURS = (0.1, 24)
SWEAT = (0, 5)
# The share of body mass that may be lost before endurance suffers.
MOST_LOST = 0.02
# Litres for each kilogram lost.
REPLACED = (1.25, 1.5)
WORDS = ("hydration", "fluid", "water", "dehydration")


@formula(
    gives="L/h",
    sources=("sawka-2007",),
    within=SWEAT,
    possible={
        "mass_before_kg": MASS,
        "mass_after_kg": MASS,
        "drunk_l": (0, 20),
        "urine_l": (0, 5),
        "duration_h": HOURS,
    },
    properties=(
        Rises("mass_before_kg"),
        Falls("mass_after_kg"),
        Rises("drunk_l"),
        Falls("urine_l"),
        Falls("duration_h"),
    ),
    words=(*WORDS, "sweat test"),
)
def sweat_rate_acsm(
    *,
    mass_before_kg: float,
    mass_after_kg: float,
    drunk_l: float,
    urine_l: float,
    duration_h: float,
) -> float:
    """Sweat rate, ACSM.

        sweat rate = (mass before − mass after + drunk − urine) / hours          (1 kg is 1 L)

    Weighed in little and dry clothing, towelled off. It holds for this effort in this weather. What
    was eaten and breathed out is left out.

    Args:
        mass_before_kg: body mass before
        mass_after_kg: body mass after
        drunk_l: drunk between the two
        urine_l: urine between the two

    Example:
        >>> round(sweat_rate_acsm(
        ...     mass_before_kg=75, mass_after_kg=74.5, drunk_l=0.4, urine_l=0, duration_h=1), 2)
        0.9
    """
    lost = mass_before_kg - mass_after_kg + drunk_l - urine_l
    if lost < 0:
        raise impossible(
            "mass_after_kg",
            mass_after_kg,
            f"More was gained than drunk ({-lost:.3g} kg over): nobody sweats less than nothing; "
            f"weigh again, or add what else was drunk.",
            (MASS[0], mass_before_kg + drunk_l - urine_l),
        )
    return lost / duration_h


@formula(
    gives="class",
    sources=("sawka-2007",),
    possible={"mass_before_kg": MASS, "mass_after_kg": MASS},
    norms=("mass-lost-in-exercise-acsm-2007",),
    properties=(Rises("mass_before_kg"), Falls("mass_after_kg")),
    words=(*WORDS, "hyponatraemia", "hyponatremia", "overdrinking"),
)
def mass_lost_class_acsm(*, mass_before_kg: float, mass_after_kg: float) -> Standing:
    """Body mass lost in a session, ACSM.

        gained | lost under 2 % | lost 2 % or more          loss = 100 (before − after) / before

    Keep the loss under 2 %, and never gain: who gains has drunk too much, and that is the more
    dangerous of the two.

    Args:
        mass_before_kg: body mass before
        mass_after_kg: body mass after

    Example:
        >>> mass_lost_class_acsm(mass_before_kg=70, mass_after_kg=70.5).in_class
        'gained'
    """
    lost = 100 * (mass_before_kg - mass_after_kg) / mass_before_kg
    if abs(lost) > 15:
        raise impossible(
            "mass_after_kg",
            mass_after_kg,
            f"Nobody's mass changes by {abs(lost):.3g} % in a session: are both in one unit?",
            (0.85 * mass_before_kg, 1.15 * mass_before_kg),
        )
    return norm("mass-lost-in-exercise-acsm-2007").place(lost)


@formula(
    gives="L/h",
    sources=("sawka-2007",),
    within=SWEAT,
    possible={"sweat_l_h": SWEAT, "duration_h": HOURS},
    properties=(Rises("sweat_l_h"), Rises("duration_h"), Falls("mass_kg")),
    words=(*WORDS, "how much to drink", "during exercise"),
)
def fluid_range_in_exercise_acsm(*, sweat_l_h: float, duration_h: float, mass_kg: float) -> Band:
    """How much to drink an hour, so that less than 2 % is lost and nothing gained, ACSM.

        least = (sweat rate × hours − 0.02 mass) / hours, or nothing where that is negative
        most  = sweat rate

    Drinking beyond the sweat rate gains mass, which is dangerous. A short session may need nothing.

    Args:
        sweat_l_h: sweat rate

    Example:
        >>> fluid_range_in_exercise_acsm(sweat_l_h=1.25, duration_h=2, mass_kg=75)
        Band(low=0.5, high=1.25)
    """
    least = sweat_l_h - MOST_LOST * mass_kg / duration_h
    return Band(max(0.0, least), sweat_l_h)


@formula(
    gives="mL",
    sources=("sawka-2007",),
    within=(50, 3000),
    properties=(Rises("mass_kg"),),
    words=(*WORDS, "prehydration", "before exercise"),
    recalled=("equation",),
)
def fluid_before_exercise_acsm(*, mass_kg: float) -> Band:
    """What to drink four hours before a session, ACSM.

        5–7 mL/kg, slowly, at least four hours before

    So that there is time to pass what is too much.

    Example:
        >>> fluid_before_exercise_acsm(mass_kg=70)
        Band(low=350, high=490)
    """
    return Band(5 * mass_kg, 7 * mass_kg)


@formula(
    gives="L",
    sources=("sawka-2007",),
    within=(0, 15),
    possible={"mass_before_kg": MASS, "mass_after_kg": MASS},
    properties=(Rises("mass_before_kg"), Falls("mass_after_kg")),
    words=(*WORDS, "rehydration", "fluid replacement"),
    recalled=("note",),
)
def fluid_after_exercise_acsm(*, mass_before_kg: float, mass_after_kg: float) -> Band:
    """What to drink after exercise to make up for sweat, ACSM.

        1.25 × kilograms lost to 1.5 × kilograms lost, in litres

    Half as much again as was lost, since some is passed as urine, where the next session is soon;
    over a day or more, ordinary food and drink do.

    Args:
        mass_before_kg: body mass before
        mass_after_kg: body mass after

    Example:
        >>> fluid_after_exercise_acsm(mass_before_kg=70, mass_after_kg=68)
        Band(low=2.5, high=3.0)
    """
    lost = mass_before_kg - mass_after_kg
    if lost < 0:
        raise impossible(
            "mass_after_kg",
            mass_after_kg,
            f"{-lost:.3g} kg were gained: there is nothing to make up for.",
            (MASS[0], mass_before_kg),
        )
    return Band(REPLACED[0] * lost, REPLACED[1] * lost)
