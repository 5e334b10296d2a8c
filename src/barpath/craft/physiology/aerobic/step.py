"""Step tests."""

from barpath.craft.evidence import Falls, Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

RECOVERY = {"recovery_heart_rate_bpm": (80, 195)}
WORDS = ("step test", "vo2max", "recovery heart rate", "mcardle")


@formula(
    gives="class",
    sources=("golding-2000",),
    possible={"recovery_beats": (40, 200)},
    norms=("step-test-ymca",),
    properties=(Rises("recovery_beats"),),
    words=("step test", "3-minute step", "kasch", "recovery heart rate"),
    rivals=("aerobic.vo2max_queens_college_women", "aerobic.vo2max_queens_college_men"),
)
def step_test_class_ymca(*, recovery_beats: float, sex: Sex, age_years: float) -> Standing:
    """Three-minute step test, class of the YMCA.

        excellent | good | above average | average | below average | poor | very poor

    A step of 12 inches, 24 cycles a minute (96 clicks), three minutes; then sit and count every
    beat of one whole minute, beginning within five seconds. It is that count, and not the rate
    after a minute's rest. A fast heart recovers slowly, so few beats are good. It estimates no
    oxygen uptake. Another table of the same ages, for a count of fifteen seconds, is another test.
    The printed classes leave gaps, and a value in one is given to the better class.

    Args:
        recovery_beats: beats in the whole minute after stopping

    Example:
        >>> step_test_class_ymca(recovery_beats=90, sex="female", age_years=30).in_class
        'good'
    """
    return norm("step-test-ymca").place(recovery_beats, sex=sex, age_years=age_years)


@formula(
    gives="mL/kg/min",
    sources=("mcardle-1972",),
    within=(15, 80),
    possible=RECOVERY,
    properties=(Falls("recovery_heart_rate_bpm"),),
    words=WORDS,
    rivals=("aerobic.step_test_class_ymca",),
)
def vo2max_queens_college_men(*, recovery_heart_rate_bpm: float) -> float:
    """Maximal oxygen uptake of a man from the Queens College step test, McArdle.

        VO2max = 111.33 − 0.42 HR

    A step of 16.25 inches (41.3 cm), 24 cycles a minute for three minutes. Stay standing and count
    the pulse from 5 to 20 seconds after; the rate is that count times four. For men of college age.

    Args:
        recovery_heart_rate_bpm: heart rate after stopping, four times the count of 15 seconds

    Example:
        >>> round(vo2max_queens_college_men(recovery_heart_rate_bpm=144), 2)
        50.85
    """
    return 111.33 - 0.42 * recovery_heart_rate_bpm


@formula(
    gives="mL/kg/min",
    sources=("mcardle-1972",),
    within=(15, 60),
    possible=RECOVERY,
    properties=(Falls("recovery_heart_rate_bpm"),),
    words=WORDS,
    rivals=("aerobic.step_test_class_ymca",),
    standard_error=2.9,
)
def vo2max_queens_college_women(*, recovery_heart_rate_bpm: float) -> float:
    """Maximal oxygen uptake of a woman from the Queens College step test, McArdle.

        VO2max = 65.81 − 0.1847 HR

    A step of 16.25 inches (41.3 cm), 22 cycles a minute for three minutes. Stay standing and count
    the pulse from 5 to 20 seconds after; the rate is that count times four. Fitted to 41 women of
    college age.

    Args:
        recovery_heart_rate_bpm: heart rate after stopping, four times the count of 15 seconds

    Example:
        >>> round(vo2max_queens_college_women(recovery_heart_rate_bpm=152), 2)
        37.74
    """
    return 65.81 - 0.1847 * recovery_heart_rate_bpm
