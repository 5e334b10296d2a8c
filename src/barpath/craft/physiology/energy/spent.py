"""What the body spends in a day and in an activity."""

from typing import Literal

from barpath.craft.evidence import Band, Rises, formula

REST = (500, 5000)
Living = Literal["sedentary", "active", "vigorous"]
Rung = Literal["sedentary", "light", "moderate", "very active", "extra active"]
LEVELS: dict[Living, tuple[float, float]] = {
    "sedentary": (1.40, 1.69),
    "active": (1.70, 1.99),
    "vigorous": (2.00, 2.40),
}
LADDER: dict[Rung, float] = {
    "sedentary": 1.2,
    "light": 1.375,
    "moderate": 1.55,
    "very active": 1.725,
    "extra active": 1.9,
}


@formula(
    gives="kcal/day",
    sources=("fao-2004",),
    within=(500, 12000),
    possible={"resting_energy_kcal_day": REST},
    properties=(Rises("resting_energy_kcal_day"),),
    words=("tdee", "maintenance calories", "physical activity level", "pal"),
    recalled=("equation",),
    rivals=("energy.daily_energy_by_ladder",),
)
def daily_energy_fao(*, resting_energy_kcal_day: float, living: Living) -> Band:
    """Energy spent in a day by way of living, FAO, WHO and UNU 2004.

        resting energy × physical activity level
        sedentary or light 1.40–1.69 | active 1.70–1.99 | vigorous 2.00–2.40

    A range, since people of one way of living differ that much. What food itself costs is in it.

    Args:
        resting_energy_kcal_day: resting energy
        living: way of living

    Example:
        >>> day = daily_energy_fao(resting_energy_kcal_day=1600, living="active")
        >>> round(day.low), round(day.high)
        (2720, 3184)
    """
    low, high = LEVELS[living]
    return Band(resting_energy_kcal_day * low, resting_energy_kcal_day * high)


@formula(
    gives="kcal/day",
    sources=("activity-ladder",),
    within=(500, 12000),
    possible={"resting_energy_kcal_day": REST},
    properties=(Rises("resting_energy_kcal_day"),),
    words=("tdee", "maintenance calories", "activity factor"),
    rivals=("energy.daily_energy_fao",),
)
def daily_energy_by_ladder(*, resting_energy_kcal_day: float, rung: Rung) -> float:
    """Energy spent in a day by the usual ladder of activity factors, a convention.

        resting energy × 1.2 | 1.375 | 1.55 | 1.725 | 1.9

    Every calculator has it and no study does. The ranges of the FAO are preferred; this is here so
    that a client's figure from elsewhere can be followed.

    Args:
        resting_energy_kcal_day: resting energy
        rung: rung of the ladder

    Example:
        >>> daily_energy_by_ladder(resting_energy_kcal_day=1600, rung="moderate")
        2480.0
    """
    return resting_energy_kcal_day * LADDER[rung]


@formula(
    gives="kcal",
    sources=("westerterp-2004",),
    within=(0, 5000),
    possible={"protein_kcal": (0, 8000), "carbohydrate_kcal": (0, 8000), "fat_kcal": (0, 8000)},
    properties=(Rises("protein_kcal"), Rises("carbohydrate_kcal"), Rises("fat_kcal")),
    words=("tef", "thermic effect of food", "diet-induced thermogenesis"),
    recalled=("equation",),
)
def food_thermogenesis_westerterp(
    *, protein_kcal: float, carbohydrate_kcal: float, fat_kcal: float
) -> Band:
    """What eating costs, by nutrient, Westerterp.

        protein 20–30 % + carbohydrate 5–10 % + fat 0–3 % of their energy

    About a tenth of a mixed diet. It is already inside a physical activity level: never add it to a
    day's energy.

    Example:
        >>> food_thermogenesis_westerterp(protein_kcal=400, carbohydrate_kcal=1000, fat_kcal=600)
        Band(low=130.0, high=238.0)
    """
    return Band(
        0.20 * protein_kcal + 0.05 * carbohydrate_kcal,
        0.30 * protein_kcal + 0.10 * carbohydrate_kcal + 0.03 * fat_kcal,
    )


@formula(
    gives="kcal/min",
    sources=("acsm-getp-2021",),
    within=(0.1, 70),
    possible={"energy_cost_mets": (0.6, 28.5)},
    properties=(Rises("energy_cost_mets"), Rises("mass_kg")),
    words=("met", "calories burned", "gross"),
    rivals=("energy.energy_cost_net_acsm",),
)
def energy_cost_acsm(*, energy_cost_mets: float, mass_kg: float) -> float:
    """Energy spent a minute in an activity, gross, ACSM.

        kcal/min = METs × 3.5 × mass / 200

    Gross: what resting would have cost is in it. The shortcut METs × mass × hours gives 5 % less;
    this form is used throughout.

    Example:
        >>> energy_cost_acsm(energy_cost_mets=8, mass_kg=75)
        10.5
    """
    return energy_cost_mets * 3.5 * mass_kg / 200


@formula(
    gives="kcal/min",
    sources=("acsm-getp-2021",),
    within=(0, 70),
    possible={"energy_cost_mets": (1, 28.5)},
    properties=(Rises("energy_cost_mets"), Rises("mass_kg")),
    words=("met", "calories burned", "net"),
    rivals=("energy.energy_cost_acsm",),
)
def energy_cost_net_acsm(*, energy_cost_mets: float, mass_kg: float) -> float:
    """Energy spent a minute in an activity beyond resting, net, ACSM.

        kcal/min = (METs − 1) × 3.5 × mass / 200

    The figure to add to a day that already counts its rest.

    Example:
        >>> energy_cost_net_acsm(energy_cost_mets=8, mass_kg=75)
        9.1875
    """
    return (energy_cost_mets - 1) * 3.5 * mass_kg / 200


@formula(
    gives="kcal",
    sources=("acsm-getp-2021",),
    within=(0, 50000),
    possible={"energy_cost_mets": (0.6, 28.5), "duration_min": (0.5, 1440)},
    properties=(Rises("energy_cost_mets"), Rises("mass_kg"), Rises("duration_min")),
    words=("met", "calories burned", "session"),
)
def session_energy_acsm(*, energy_cost_mets: float, mass_kg: float, duration_min: float) -> float:
    """Energy spent in a session, gross, ACSM.

        kcal = METs × 3.5 × mass / 200 × minutes

    Example:
        >>> session_energy_acsm(energy_cost_mets=8, mass_kg=75, duration_min=30)
        315.0
    """
    return energy_cost_mets * 3.5 * mass_kg / 200 * duration_min
