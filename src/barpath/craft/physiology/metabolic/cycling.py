"""Cycling with legs or arms: the oxygen it takes, and the load that takes so much."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula
from barpath.craft.physiology.metabolic.coverage import (
    KGM_MIN_W,
    REST_ML_KG_MIN,
    SOURCES,
    TARGET,
    check_reach,
)

LEG_REST, ARM_REST = 7.0, REST_ML_KG_MIN
LEG_COST, ARM_COST = 1.8, 3.0
LEG_W = (300 * KGM_MIN_W, 1200 * KGM_MIN_W)
ARM_W = (150 * KGM_MIN_W, 750 * KGM_MIN_W)
ANY_W = (5, 600)
# A turn of the pedals of the common braked cycle carries the wheel's rim six metres.
MONARK_M = 6
WORDS = ("acsm", "metabolic equation", "cycle ergometer", "watts", "gross")


def leg_cycling(power_w: float, mass_kg: float) -> float:
    """Oxygen uptake of leg cycling in mL/kg/min, as the equation has it, unchecked."""
    return LEG_REST + LEG_COST * power_w / KGM_MIN_W / mass_kg


def _arm_cycling(power_w: float, mass_kg: float) -> float:
    return ARM_REST + ARM_COST * power_w / KGM_MIN_W / mass_kg


@formula(
    gives="mL/kg/min",
    sources=SOURCES,
    within=(3.5, 120),
    studied={"power_w": LEG_W},
    possible={"power_w": ANY_W},
    properties=(
        Rises("power_w"),
        Falls("mass_kg"),
        Inverse(of="metabolic.leg_cycling_power_acsm", takes="power_w", gives="vo2_ml_kg_min"),
    ),
    words=(*WORDS, "leg ergometer"),
    rivals=("metabolic.vo2_arm_cycling_acsm",),
)
def vo2_leg_cycling_acsm(*, power_w: float, mass_kg: float) -> float:
    """Oxygen uptake of leg cycling, ACSM.

        VO2 = 7 + 1.8 power / mass          power in kg·m/min

    From 300 to 1200 kg·m/min (49 to 196 W), in a steady state. 7 and not 3.5: turning the pedals
    unloaded costs as much as rest. One watt is 6.118 kg·m/min here; ACSM rounds to 6, and then
    prints 10.8 W / mass, up to 2 % less.

    Args:
        power_w: load

    Example:
        >>> round(vo2_leg_cycling_acsm(power_w=73.55, mass_kg=62), 2)
        20.06
    """
    return leg_cycling(power_w, mass_kg)


@formula(
    gives="W",
    sources=SOURCES,
    within=(1, 700),
    possible={"vo2_ml_kg_min": TARGET},
    properties=(
        Rises("vo2_ml_kg_min"),
        Rises("mass_kg"),
        Inverse(of="metabolic.vo2_leg_cycling_acsm", takes="vo2_ml_kg_min", gives="power_w"),
    ),
    words=(*WORDS, "leg ergometer", "target load"),
    rivals=("metabolic.arm_cycling_power_acsm",),
)
def leg_cycling_power_acsm(*, vo2_ml_kg_min: float, mass_kg: float) -> float:
    """Load on a cycle for a target oxygen uptake, ACSM solved for the power.

        power = (VO2 − 7) mass / 1.8          in kg·m/min; one is 0.1634 W

    A target outside what 300 to 1200 kg·m/min take at this body mass is refused.

    Args:
        vo2_ml_kg_min: target uptake

    Example:
        >>> round(leg_cycling_power_acsm(vo2_ml_kg_min=20, mass_kg=62), 1)
        73.2
    """
    low, high = (leg_cycling(each, mass_kg) for each in LEG_W)
    check_reach(vo2_ml_kg_min, low, high, f"Cycling at 49 to 196 W with {mass_kg:.4g} kg")
    return (vo2_ml_kg_min - LEG_REST) * mass_kg / LEG_COST * KGM_MIN_W


@formula(
    gives="mL/kg/min",
    sources=SOURCES,
    within=(3.5, 120),
    studied={"power_w": ARM_W},
    possible={"power_w": ANY_W},
    properties=(
        Rises("power_w"),
        Falls("mass_kg"),
        Inverse(of="metabolic.arm_cycling_power_acsm", takes="power_w", gives="vo2_ml_kg_min"),
    ),
    words=(*WORDS, "arm ergometer", "arm crank"),
    rivals=("metabolic.vo2_leg_cycling_acsm",),
)
def vo2_arm_cycling_acsm(*, power_w: float, mass_kg: float) -> float:
    """Oxygen uptake of arm cycling, ACSM.

        VO2 = 3.5 + 3 power / mass          power in kg·m/min

    From 150 to 750 kg·m/min (25 to 123 W), in a steady state. 3.5 and not 7: turning the cranks
    unloaded costs next to nothing.

    Args:
        power_w: load

    Example:
        >>> round(vo2_arm_cycling_acsm(power_w=49.03, mass_kg=70), 2)
        16.36
    """
    return _arm_cycling(power_w, mass_kg)


@formula(
    gives="W",
    sources=SOURCES,
    within=(1, 700),
    possible={"vo2_ml_kg_min": TARGET},
    properties=(
        Rises("vo2_ml_kg_min"),
        Rises("mass_kg"),
        Inverse(of="metabolic.vo2_arm_cycling_acsm", takes="vo2_ml_kg_min", gives="power_w"),
    ),
    words=(*WORDS, "arm ergometer", "arm crank", "target load"),
    rivals=("metabolic.leg_cycling_power_acsm",),
)
def arm_cycling_power_acsm(*, vo2_ml_kg_min: float, mass_kg: float) -> float:
    """Load on an arm crank for a target oxygen uptake, ACSM solved for the power.

        power = (VO2 − 3.5) mass / 3          in kg·m/min; one is 0.1634 W

    A target outside what 150 to 750 kg·m/min take at this body mass is refused.

    Args:
        vo2_ml_kg_min: target uptake

    Example:
        >>> round(arm_cycling_power_acsm(vo2_ml_kg_min=16, mass_kg=70), 1)
        47.7
    """
    low, high = (_arm_cycling(each, mass_kg) for each in ARM_W)
    check_reach(vo2_ml_kg_min, low, high, f"Arm cycling at 25 to 123 W with {mass_kg:.4g} kg")
    return (vo2_ml_kg_min - ARM_REST) * mass_kg / ARM_COST * KGM_MIN_W


@formula(
    gives="W",
    sources=("golding-1989", "acsm-getp-2021"),
    within=(0.1, 1500),
    possible={"resistance_kg": (0.1, 10), "cadence_rpm": (20, 130)},
    properties=(
        Rises("resistance_kg"),
        Rises("cadence_rpm"),
        Inverse(of="metabolic.braked_cycle_resistance", takes="resistance_kg", gives="power_w"),
    ),
    words=("monark", "kp", "kilopond", "cycle ergometer", "watts"),
)
def braked_cycle_power(*, resistance_kg: float, cadence_rpm: float) -> float:
    """Power on a friction-braked cycle from its weight and the cadence.

        power = resistance × 6 m × turns a minute          in kg·m/min; one is 0.1634 W

    For a wheel whose rim goes six metres a turn of the pedals, as on the common Monark; at 50 turns
    a minute each kilogram is 300 kg·m/min. Look at the maker's distance for another cycle.

    Args:
        resistance_kg: weight on the brake, kilograms or kiloponds

    Example:
        >>> round(braked_cycle_power(resistance_kg=1, cadence_rpm=50), 1)
        49.0
    """
    return resistance_kg * MONARK_M * cadence_rpm * KGM_MIN_W


@formula(
    gives="kg",
    sources=("golding-1989", "acsm-getp-2021"),
    within=(0.01, 60),
    possible={"power_w": ANY_W, "cadence_rpm": (20, 130)},
    properties=(
        Rises("power_w"),
        Falls("cadence_rpm"),
        Inverse(of="metabolic.braked_cycle_power", takes="power_w", gives="resistance_kg"),
    ),
    words=("monark", "kp", "kilopond", "cycle ergometer", "watts"),
)
def braked_cycle_resistance(*, power_w: float, cadence_rpm: float) -> float:
    """Weight to hang on a friction-braked cycle for a power at a cadence.

        resistance = power / (6 m × turns a minute)          power in kg·m/min

    For a wheel whose rim goes six metres a turn of the pedals, as on the common Monark.

    Args:
        power_w: load wanted

    Example:
        >>> round(braked_cycle_resistance(power_w=98.07, cadence_rpm=50), 2)
        2.0
    """
    return power_w / KGM_MIN_W / (MONARK_M * cadence_rpm)
