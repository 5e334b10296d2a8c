"""Repetitions at a load, and repetitions in reserve."""

from barpath.craft.evidence import Falls, Inverse, OutOfRange, Rises, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

TABLE = "repetitions-nsca"


def _percent(repetitions: float) -> float:
    """The table's percentage; between two printed counts (13, 14) in proportion."""
    printed = {float(row.name): float(row.values[0]) for row in norm(TABLE).rows}
    if repetitions in printed:
        return printed[repetitions]
    below = max(count for count in printed if count < repetitions)
    above = min(count for count in printed if count > repetitions)
    part = (repetitions - below) / (above - below)
    return printed[below] + part * (printed[above] - printed[below])


@formula(
    gives="%",
    sources=("nsca-essentials-2016",),
    within=(0, 100),
    possible={"repetitions": (1, 15)},
    norms=(TABLE,),
    properties=(Falls("repetitions"),),
    words=("rep max table", "percent 1rm"),
    rivals=("strength.load_at_repetitions_epley", "strength.load_at_repetitions_brzycki"),
)
def percent_of_one_rep_max_nsca(*, repetitions: int) -> float:
    """Percentage of the one-repetition maximum that goes with a number of repetitions, NSCA.

        1: 100 | 2: 95 | 3: 93 | 4: 90 | 5: 87 | 6: 85 | 8: 80 | 10: 75 | 12: 67 | 15: 65

    Firm from 1 to 10. The table has no 13 and 14; they are taken in proportion. People and
    exercises differ widely: at 70 % from 6 to 26 repetitions were counted.

    Example:
        >>> percent_of_one_rep_max_nsca(repetitions=8)
        80.0
    """
    return _percent(repetitions)


@formula(
    gives="repetitions",
    sources=("nsca-essentials-2016",),
    within=(1, 15),
    possible={"load_percent": (1, 100)},
    norms=(TABLE,),
    properties=(
        Falls("load_percent"),
        Inverse(
            of="strength.percent_of_one_rep_max_nsca", takes="load_percent", gives="repetitions"
        ),
    ),
    words=("rep max table", "percent 1rm", "repetitions at percent"),
)
def repetitions_at_percent_nsca(*, load_percent: float) -> float:
    """Repetitions to failure that go with a percentage of the one-repetition maximum, NSCA.

        100: 1 | 95: 2 | 93: 3 | 90: 4 | 87: 5 | 85: 6 | 80: 8 | 75: 10 | 67: 12 | 65: 15

    Between printed percentages in proportion. What an average person does: at 70 % from 6 to 26
    repetitions were counted.

    Args:
        load_percent: load, percent of the one-repetition maximum

    Example:
        >>> repetitions_at_percent_nsca(load_percent=80)
        8.0
    """
    table = norm(TABLE)
    printed = [(float(row.values[0]), float(row.name)) for row in table.rows]
    lowest, most = printed[-1]
    if load_percent < lowest:
        raise OutOfRange(
            f"The load is {load_percent:g} %, and {table.edition} ends at {lowest:g} %, {most:g} "
            f"repetitions.",
            quantity="load_percent",
            value=load_percent,
            limits=(lowest, 100),
            whose=f"covered by {table.edition}",
        )
    if load_percent == printed[0][0]:
        return printed[0][1]
    above = max(index for index, (percent, _) in enumerate(printed) if percent > load_percent)
    (heavy, fewer), (light, more) = printed[above], printed[above + 1]
    return fewer + (heavy - load_percent) / (heavy - light) * (more - fewer)


@formula(
    gives="kg",
    sources=("nsca-essentials-2016",),
    within=(0.2, 700),
    possible={"repetitions": (1, 15), "one_rep_max_kg": (0.5, 700)},
    norms=(TABLE,),
    properties=(Rises("one_rep_max_kg"), Falls("repetitions")),
    words=("working weight", "training load", "rep max table"),
    rivals=("strength.load_at_repetitions_epley", "strength.load_at_repetitions_brzycki"),
)
def load_at_repetitions_nsca(*, one_rep_max_kg: float, repetitions: int) -> float:
    """Load for a number of repetitions to failure by the table of the NSCA.

        load = 1RM × percentage of the table / 100

    Args:
        one_rep_max_kg: one-repetition maximum

    Example:
        >>> load_at_repetitions_nsca(one_rep_max_kg=100, repetitions=10)
        75.0
    """
    return one_rep_max_kg * _percent(repetitions) / 100


@formula(
    gives="CR10",
    sources=("zourdos-2016", "helms-2016"),
    within=(0, 10),
    possible={"reserve_rir": (0, 10)},
    properties=(
        Falls("reserve_rir"),
        Inverse(of="strength.reserve_of_effort_zourdos", takes="reserve_rir", gives="effort_cr10"),
    ),
    words=("rir", "rpe", "repetitions in reserve"),
)
def effort_of_reserve_zourdos(*, reserve_rir: float) -> float:
    """Effort of a set from repetitions in reserve, Zourdos.

        effort = 10 − repetitions in reserve          (halves allowed)

    The judgement is good near failure and poor far from it, and novices err more. An effort of 5
    to 6 is said of four to six repetitions in reserve.

    Args:
        reserve_rir: repetitions in reserve

    Example:
        >>> effort_of_reserve_zourdos(reserve_rir=2)
        8.0
    """
    return 10.0 - reserve_rir


@formula(
    gives="RIR",
    sources=("zourdos-2016", "helms-2016"),
    within=(0, 10),
    possible={"effort_cr10": (0, 10)},
    properties=(
        Falls("effort_cr10"),
        Inverse(of="strength.effort_of_reserve_zourdos", takes="effort_cr10", gives="reserve_rir"),
    ),
    words=("rir", "rpe", "repetitions in reserve"),
)
def reserve_of_effort_zourdos(*, effort_cr10: float) -> float:
    """Repetitions in reserve from the effort of a set, Zourdos.

        repetitions in reserve = 10 − effort

    Args:
        effort_cr10: effort of the set

    Example:
        >>> reserve_of_effort_zourdos(effort_cr10=8.5)
        1.5
    """
    return 10.0 - effort_cr10


@formula(
    gives="kg",
    sources=("epley-1985", "zourdos-2016"),
    within=(0.5, 2000),
    possible={"reserve_rir": (0, 10)},
    properties=(Rises("load_kg"), Rises("repetitions"), Rises("reserve_rir")),
    words=("e1rm", "rpe", "rir", "estimated maximum"),
    rivals=("strength.one_rep_max_epley",),
    recalled=("equation",),
)
def one_rep_max_from_reserve(*, load_kg: float, repetitions: int, reserve_rir: float) -> float:
    """One-repetition maximum from a set stopped short of failure, Epley with repetitions in reserve.

        1RM = load (1 + (repetitions + reserve) / 30)

    What practitioners do, and no study's equation: it adds the error of the judged reserve to
    Epley's. Beyond twelve repetitions in all it is refused.

    Args:
        reserve_rir: repetitions in reserve

    Example:
        >>> one_rep_max_from_reserve(load_kg=100, repetitions=4, reserve_rir=2)
        120.0
    """
    total = repetitions + reserve_rir
    if total > 12:
        raise impossible(
            "repetitions",
            repetitions,
            f"{repetitions:g} repetitions and {reserve_rir:g} in reserve are {total:g}; beyond 12 "
            f"the estimate means nothing: take a heavier set.",
            (1, 12),
        )
    return load_kg if total == 1 else load_kg * (1 + total / 30)
