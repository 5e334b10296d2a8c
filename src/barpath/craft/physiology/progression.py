"""When to ask for more, how much more, and when an easier week is usual."""

from barpath.craft.evidence import Band, Falls, Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

REPETITIONS = (0, 100)
OVER_GOAL = 2
WORDS = ("progressive overload", "progression", "when to add weight")


@formula(
    gives="class",
    sources=("nsca-essentials-2016",),
    possible={
        "goal_repetitions": (1, 100),
        "earlier_repetitions": REPETITIONS,
        "latest_repetitions": REPETITIONS,
    },
    properties=(
        Rises("earlier_repetitions"),
        Rises("latest_repetitions"),
        Falls("goal_repetitions"),
    ),
    words=(*WORDS, "2-for-2", "two for two"),
)
def two_for_two(
    *, goal_repetitions: int, earlier_repetitions: int, latest_repetitions: int
) -> Standing:
    """Whether to raise the load, rule of two for two, NSCA.

        raise it once the last set had two repetitions over the goal in two sessions running

    In good form both times. A cautious rule for beginners; other schemes go by the effort left.

    Args:
        goal_repetitions: goal of the last set
        earlier_repetitions: repetitions of the last set, session before
        latest_repetitions: repetitions of the last set, latest session

    Example:
        >>> two_for_two(goal_repetitions=10, earlier_repetitions=12, latest_repetitions=12).in_class
        'raise the load'
    """
    wanted = goal_repetitions + OVER_GOAL
    reached = (earlier_repetitions >= wanted) + (latest_repetitions >= wanted)
    rank = int(reached == 2)
    return Standing(
        in_class=("keep the load", "raise the load")[rank],
        edition="Two for two, NSCA",
        rank=rank,
        means="Raise it by 2.5 to 10 %, the less the smaller the muscle." if rank else "",
    )


@formula(
    gives="kg",
    sources=("nsca-essentials-2016",),
    within=(0.5, 660),
    properties=(Rises("load_kg"),),
    words=(*WORDS, "next load", "load increase"),
)
def next_load_nsca(*, load_kg: float) -> Band:
    """The next load, once more is due, NSCA.

        load × 1.025 to load × 1.10

    Toward the lower end for the upper body and the less trained, toward the upper for the lower
    body and the well trained; to the nearest plate.

    Args:
        load_kg: load now

    Example:
        >>> next_load_nsca(load_kg=40)
        Band(low=41.0, high=44.0)
    """
    return Band(load_kg * 102.5 / 100, load_kg * 110 / 100)


@formula(
    gives="class",
    sources=("rogerson-2024", "bell-2023"),
    possible={"trained_weeks": (0, 104)},
    norms=("deload-rogerson-2024",),
    properties=(Rises("trained_weeks"),),
    words=("deload", "easy week", "recovery week", "unloading"),
)
def deload_class(*, trained_weeks: float) -> Standing:
    """Weeks of hard training since the last easy week, against what athletes do.

        sooner than usual | 4 to 8 weeks, when many take one | later than usual

    In a survey of 246 strength and physique athletes a deload came every 5.6 weeks (standard
    deviation 2.3) and lasted 6.4 days. Trials of it are few: it is an option and no duty.

    Args:
        trained_weeks: weeks since the last easy week

    Example:
        >>> deload_class(trained_weeks=6).in_class
        'when many take one'
    """
    return norm("deload-rogerson-2024").place(trained_weeks)
