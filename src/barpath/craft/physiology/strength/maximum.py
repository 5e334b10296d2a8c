"""The one-repetition maximum from repetitions to failure, by every named equation."""

from math import exp

from barpath.craft.evidence import Band, Inverse, Rises, formula

WITHIN = (0.5, 2000)
# Where the equations agree with a lifted maximum; beyond ten the spread grows fast.
STUDIED = {"repetitions": (1.0, 10.0)}
KEYS = {
    name: f"strength.one_rep_max_{name}"
    for name in ("epley", "brzycki", "lombardi", "mayhew", "wathan", "oconner", "lander")
}
WORDS = ("1rm", "one rep max", "e1rm", "estimated maximum")


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in KEYS.items() if rival != name)


# The share of the maximum that can be lifted for so many repetitions, as each author has it. A
# single lift is its own maximum, also where the author's curve does not pass through it.
def _epley(repetitions: float) -> float:
    return 1.0 if repetitions == 1 else 1 / (1 + repetitions / 30)


def _brzycki(repetitions: float) -> float:
    return (37 - repetitions) / 36


def _lombardi(repetitions: float) -> float:
    return float(repetitions**-0.1)


def _mayhew(repetitions: float) -> float:
    return 1.0 if repetitions == 1 else (52.2 + 41.9 * exp(-0.055 * repetitions)) / 100


def _wathan(repetitions: float) -> float:
    return 1.0 if repetitions == 1 else (48.8 + 53.8 * exp(-0.075 * repetitions)) / 100


def _oconner(repetitions: float) -> float:
    return 1.0 if repetitions == 1 else 1 / (1 + 0.025 * repetitions)


def _lander(repetitions: float) -> float:
    return 1.0 if repetitions == 1 else (101.3 - 2.67123 * repetitions) / 100


SHARES = (_epley, _brzycki, _lombardi, _mayhew, _wathan, _oconner, _lander)


@formula(
    gives="kg",
    sources=("epley-1985",),
    within=WITHIN,
    studied=STUDIED,
    properties=(
        Rises("load_kg"),
        Rises("repetitions"),
        Inverse(of="strength.load_at_repetitions_epley", takes="load_kg", gives="one_rep_max_kg"),
    ),
    words=WORDS,
    rivals=_but("epley"),
    recalled=("studied",),
)
def one_rep_max_epley(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Epley.

        1RM = load (1 + repetitions / 30)          for one repetition: the load itself

    As printed it gives 103 % for one repetition; a single lift is its own maximum here. Best for
    2 to 6 repetitions to failure in bench press and squat. No rival is best for every lift, so look
    at the spread of all seven too.

    Example:
        >>> one_rep_max_epley(load_kg=100, repetitions=6)
        120.0
    """
    return load_kg / _epley(repetitions)


@formula(
    gives="kg",
    sources=("brzycki-1993",),
    within=WITHIN,
    studied=STUDIED,
    properties=(
        Rises("load_kg"),
        Rises("repetitions"),
        Inverse(of="strength.load_at_repetitions_brzycki", takes="load_kg", gives="one_rep_max_kg"),
    ),
    words=WORDS,
    rivals=_but("brzycki"),
    recalled=("studied",),
)
def one_rep_max_brzycki(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Brzycki.

        1RM = 36 load / (37 − repetitions)

    A straight line of repetitions against load, so it has no answer near 37 repetitions. It agrees
    with Epley at ten.

    Example:
        >>> one_rep_max_brzycki(load_kg=100, repetitions=1)
        100.0
        >>> round(one_rep_max_brzycki(load_kg=100, repetitions=6), 1)
        116.1
    """
    return load_kg / _brzycki(repetitions)


@formula(
    gives="kg",
    sources=("lombardi-1989",),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"), Rises("repetitions")),
    words=WORDS,
    rivals=_but("lombardi"),
    recalled=("studied",),
)
def one_rep_max_lombardi(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Lombardi.

        1RM = load × repetitions^0.1

    A power of the repetitions: it rises fast at first and slowly later.

    Example:
        >>> round(one_rep_max_lombardi(load_kg=100, repetitions=6), 1)
        119.6
    """
    return load_kg / _lombardi(repetitions)


@formula(
    gives="kg",
    sources=("mayhew-1992",),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"), Rises("repetitions")),
    words=(*WORDS, "bench press"),
    rivals=_but("mayhew"),
    recalled=("studied",),
)
def one_rep_max_mayhew(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Mayhew.

        1RM = 100 load / (52.2 + 41.9 e^(−0.055 repetitions))

    Fitted on the bench press. As printed it gives 109 % for one repetition; a single lift is its
    own maximum here.

    Example:
        >>> round(one_rep_max_mayhew(load_kg=100, repetitions=6), 1)
        121.5
    """
    return load_kg / _mayhew(repetitions)


@formula(
    gives="kg",
    sources=("wathan-1994",),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"), Rises("repetitions")),
    words=(*WORDS, "wathen"),
    rivals=_but("wathan"),
    recalled=("studied",),
)
def one_rep_max_wathan(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Wathan.

        1RM = 100 load / (48.8 + 53.8 e^(−0.075 repetitions))

    Also printed as Wathen: one equation. As printed it gives 101 % for one repetition; a single
    lift is its own maximum here.

    Example:
        >>> round(one_rep_max_wathan(load_kg=100, repetitions=6), 1)
        120.3
    """
    return load_kg / _wathan(repetitions)


@formula(
    gives="kg",
    sources=("oconner-1989",),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"), Rises("repetitions")),
    words=(*WORDS, "o'connor", "oconnor"),
    rivals=_but("oconner"),
    recalled=("studied",),
)
def one_rep_max_oconner(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, O'Conner.

        1RM = load (1 + 0.025 repetitions)

    Also printed as O'Connor: one equation. The cautious rival of Epley. As printed it gives 103 %
    for one repetition; a single lift is its own maximum here.

    Example:
        >>> round(one_rep_max_oconner(load_kg=100, repetitions=6), 1)
        115.0
    """
    return load_kg / _oconner(repetitions)


@formula(
    gives="kg",
    sources=("lander-1985",),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"), Rises("repetitions")),
    words=WORDS,
    rivals=_but("lander"),
    recalled=("studied",),
)
def one_rep_max_lander(*, load_kg: float, repetitions: int) -> float:
    """One-repetition maximum, Lander.

        1RM = 100 load / (101.3 − 2.67123 repetitions)

    Nearly Brzycki's line. As printed it gives 101 % for one repetition; a single lift is its own
    maximum here.

    Example:
        >>> round(one_rep_max_lander(load_kg=100, repetitions=6), 1)
        117.3
    """
    return load_kg / _lander(repetitions)


@formula(
    gives="kg",
    sources=(
        "epley-1985",
        "brzycki-1993",
        "lombardi-1989",
        "mayhew-1992",
        "wathan-1994",
        "oconner-1989",
        "lander-1985",
    ),
    within=WITHIN,
    studied=STUDIED,
    properties=(Rises("load_kg"),),
    words=(*WORDS, "spread"),
    rivals=tuple(KEYS.values()),
    recalled=("studied",),
)
def one_rep_max_spread(*, load_kg: float, repetitions: int) -> Band:
    """One-repetition maximum, the lowest and the highest of the seven equations.

        Epley, Brzycki, Lombardi, Mayhew, Wathan, O'Conner, Lander

    No one of them is best for all lifts and people, so the spread is the honest estimate. A test
    of more repetitions has the wider one.

    Example:
        >>> spread = one_rep_max_spread(load_kg=100, repetitions=6)
        >>> round(spread.low, 1), round(spread.high, 1)
        (115.0, 121.5)
    """
    estimates = [load_kg / share(repetitions) for share in SHARES]
    return Band(min(estimates), max(estimates))


@formula(
    gives="kg",
    sources=("epley-1985",),
    within=(0.2, 700),
    studied=STUDIED,
    possible={"one_rep_max_kg": (0.5, 700)},
    properties=(
        Rises("one_rep_max_kg"),
        Inverse(of="strength.one_rep_max_epley", takes="one_rep_max_kg", gives="load_kg"),
    ),
    words=("working weight", "training load", "rep max"),
    rivals=("strength.load_at_repetitions_brzycki", "strength.load_at_repetitions_nsca"),
    recalled=("studied",),
)
def load_at_repetitions_epley(*, one_rep_max_kg: float, repetitions: int) -> float:
    """Load for a number of repetitions to failure, Epley solved for the load.

        load = 1RM / (1 + repetitions / 30)          for one repetition: the maximum itself

    Args:
        one_rep_max_kg: one-repetition maximum

    Example:
        >>> load_at_repetitions_epley(one_rep_max_kg=120, repetitions=6)
        100.0
    """
    return one_rep_max_kg * _epley(repetitions)


@formula(
    gives="kg",
    sources=("brzycki-1993",),
    within=(0.05, 700),
    studied=STUDIED,
    possible={"one_rep_max_kg": (0.5, 700)},
    properties=(
        Rises("one_rep_max_kg"),
        Inverse(of="strength.one_rep_max_brzycki", takes="one_rep_max_kg", gives="load_kg"),
    ),
    words=("working weight", "training load", "rep max"),
    rivals=("strength.load_at_repetitions_epley", "strength.load_at_repetitions_nsca"),
    recalled=("studied",),
)
def load_at_repetitions_brzycki(*, one_rep_max_kg: float, repetitions: int) -> float:
    """Load for a number of repetitions to failure, Brzycki solved for the load.

        load = 1RM (37 − repetitions) / 36

    Args:
        one_rep_max_kg: one-repetition maximum

    Example:
        >>> load_at_repetitions_brzycki(one_rep_max_kg=100, repetitions=10)
        75.0
    """
    return one_rep_max_kg * _brzycki(repetitions)
