"""The load of one session."""

from math import exp

from barpath.craft.evidence import Falls, Refusal, Rises, Sex, formula
from barpath.craft.physiology.heart.targets import share_of_reserve

MINUTES = {"duration_min": (1, 1440)}
WORDS = ("training load", "internal load")
# Factor and exponent of how blood lactate rises with the share of the reserve.
LACTATE: dict[Sex, tuple[float, float]] = {"female": (0.86, 1.67), "male": (0.64, 1.92)}


@formula(
    gives="AU",
    sources=("foster-2001", "borg-1982"),
    within=(0, 14400),
    possible={"effort_cr10": (0, 10), **MINUTES},
    properties=(Rises("effort_cr10"), Rises("duration_min")),
    words=(*WORDS, "session rpe", "srpe", "foster"),
    rivals=("load.impulse_banister",),
)
def session_load_foster(*, effort_cr10: float, duration_min: float) -> float:
    """Load of a session by its perceived effort (session RPE), Foster.

        load = effort (0 to 10) × minutes

    Ask for the whole session, about half an hour after it. The scale is the one from 0 to 10; a
    figure from 6 to 20 does not belong here. It counts lifting and running alike, where a load by
    heart rate cannot.

    Args:
        effort_cr10: perceived effort of the session

    Example:
        >>> session_load_foster(effort_cr10=7, duration_min=60)
        420
    """
    return effort_cr10 * duration_min


@formula(
    gives="AU",
    sources=("banister-1991",),
    within=(0, 9000),
    possible=MINUTES,
    properties=(
        Rises("duration_min"),
        Rises("heart_rate_bpm"),
        Falls("heart_rate_max_bpm"),
    ),
    words=(*WORDS, "trimp", "training impulse", "banister"),
    rivals=("load.session_load_foster",),
)
def impulse_banister(
    *,
    duration_min: float,
    heart_rate_bpm: float,
    heart_rate_max_bpm: float,
    heart_rate_rest_bpm: float,
    sex: Sex,
) -> float:
    """Training impulse (TRIMP) of a session, Banister.

        x = (HR − HRrest) / (HRmax − HRrest)
        women  minutes × x × 0.86 e^(1.67 x)
        men    minutes × x × 0.64 e^(1.92 x)

    The heart rate is the mean of the session, so intervals count for too little. Some programs,
    GoldenCheetah among them, keep men's 0.64 for women: their figures are a quarter lower. Loads
    of the two kinds do not compare.

    Args:
        heart_rate_bpm: mean heart rate of the session

    Example:
        >>> round(impulse_banister(
        ...     duration_min=45, heart_rate_bpm=150, heart_rate_max_bpm=190,
        ...     heart_rate_rest_bpm=60, sex="male"), 1)
        75.3
    """
    share = share_of_reserve(heart_rate_bpm, heart_rate_max_bpm, heart_rate_rest_bpm)
    factor, exponent = LACTATE[sex]
    return duration_min * share * factor * exp(exponent * share)


@formula(
    gives="kg",
    sources=("nsca-essentials-2016",),
    within=(0, 1_000_000),
    possible={"done_sets": (1, 50), "repetitions": (1, 100)},
    properties=(Rises("done_sets"), Rises("repetitions"), Rises("load_kg")),
    words=(*WORDS, "tonnage", "volume"),
    rivals=("load.volume_load_of_sets",),
)
def volume_load(*, done_sets: int, repetitions: int, load_kg: float) -> float:
    """Volume load of like sets.

        volume load = sets × repetitions × load

    It compares an exercise with itself. Ten tonnes of leg press are not ten tonnes of curls.

    Args:
        done_sets: sets
        repetitions: repetitions of each set

    Example:
        >>> volume_load(done_sets=3, repetitions=10, load_kg=50)
        1500
    """
    return done_sets * repetitions * load_kg


@formula(
    gives="kg",
    sources=("nsca-essentials-2016",),
    within=(0, 1_000_000),
    possible={"repetitions": (1, 100), "load_kg": (0.5, 600)},
    properties=(Rises("repetitions"), Rises("load_kg")),
    words=(*WORDS, "tonnage", "volume", "drop sets"),
    rivals=("load.volume_load",),
)
def volume_load_of_sets(*, repetitions: tuple[float, ...], load_kg: tuple[float, ...]) -> float:
    """Volume load of sets that differ.

        volume load = Σ repetitions × load

    Args:
        repetitions: repetitions of each set
        load_kg: load of each set

    Example:
        >>> volume_load_of_sets(repetitions=(10, 8, 6), load_kg=(50, 55, 60))
        1300
    """
    if len(repetitions) != len(load_kg):
        raise Refusal(
            f"{len(repetitions)} sets have repetitions and {len(load_kg)} have a load: give one of "
            "each for every set.",
            quantity="load_kg",
            value=list(load_kg),
        )
    return sum(count * load for count, load in zip(repetitions, load_kg, strict=True))
