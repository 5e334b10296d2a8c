"""Turning effect, work and power of a load."""

from barpath.craft.evidence import Falls, Rises, formula

FORCE = (0, 20_000)
SOURCES = ("openstax-college-physics-2e", "nsca-essentials-2016")
WORDS = ("mechanics", "biomechanics")


@formula(
    gives="N·m",
    sources=SOURCES,
    within=(0, 60_000),
    possible={"force_n": FORCE, "moment_arm_m": (0, 3)},
    properties=(Rises("force_n"), Rises("moment_arm_m")),
    words=(*WORDS, "torque", "moment", "lever"),
)
def torque(*, force_n: float, moment_arm_m: float) -> float:
    """Torque.

        T = F × d

    The distance is the moment arm: from the axis to the line of the force, at a right angle to it.

    Args:
        force_n: force
        moment_arm_m: moment arm

    Example:
        >>> torque(force_n=100, moment_arm_m=0.3)
        30.0
    """
    return force_n * moment_arm_m


@formula(
    gives="J",
    sources=SOURCES,
    within=(0, 200_000),
    possible={"force_n": FORCE, "distance_m": (0, 10)},
    properties=(Rises("force_n"), Rises("distance_m")),
    words=(*WORDS, "work", "energy"),
)
def work(*, force_n: float, distance_m: float) -> float:
    """Mechanical work.

        W = F × d

    Args:
        force_n: force
        distance_m: distance in the direction of the force

    Example:
        >>> work(force_n=800, distance_m=0.5)
        400.0
    """
    return force_n * distance_m


@formula(
    gives="W",
    sources=SOURCES,
    within=(0, 4_000_000),
    possible={"force_n": FORCE, "distance_m": (0, 10), "duration_s": (0.05, 60)},
    properties=(Rises("force_n"), Rises("distance_m"), Falls("duration_s")),
    words=(*WORDS, "power", "watts", "rate of work"),
)
def power(*, force_n: float, distance_m: float, duration_s: float) -> float:
    """Mechanical power.

        P = F × d / t

    Args:
        force_n: force
        distance_m: distance in the direction of the force
        duration_s: time it took

    Example:
        >>> power(force_n=800, distance_m=0.5, duration_s=0.8)
        500.0
    """
    return force_n * distance_m / duration_s
