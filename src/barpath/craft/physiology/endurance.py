"""Muscular endurance where no norms can be trusted; push-ups, which have some, are in strength."""

from statistics import fmean

from barpath.craft.evidence import Falls, Rises, Standing, formula

RESULTS = (0, 2000)
HOLDS = (1, 900)
CLASSES = ("under every earlier result", "among the earlier results", "over every earlier result")


@formula(
    gives="",
    sources=("strand-2014", "acsm-getp-2021"),
    possible={"earlier_value": RESULTS, "latest_value": RESULTS},
    properties=(Rises("latest_value"), Falls("earlier_value")),
    words=("plank", "curl-up", "sit-up", "crunch", "trend", "muscular endurance", "wall sit"),
    rivals=("change.change_beyond_error",),
    recalled=("note",),
)
def latest_against_own(*, earlier_value: tuple[float, ...], latest_value: float) -> Standing:
    """A plank, curl-up or like test against the person's own earlier results.

        under all of them | among them | over all of them          difference = latest − mean earlier

    Norms for the plank come from local samples, and those for curl-ups were dropped from recent
    guidelines, so a person is compared with nobody else. Where the typical error of the test is
    known, ask for the change beyond error instead.

    Args:
        earlier_value: earlier results, in the unit of the test
        latest_value: latest result, in the unit of the test

    Example:
        >>> latest_against_own(earlier_value=(60, 75), latest_value=90).in_class
        'over every earlier result'
    """
    low, high = min(earlier_value), max(earlier_value)
    rank = (latest_value >= low) + (latest_value > high)
    mean = fmean(earlier_value)
    return Standing(
        in_class=CLASSES[rank],
        edition=f"own results, {len(earlier_value)} earlier",
        rank=rank,
        value=latest_value - mean,
        low=low - mean,
        high=high - mean,
        means=f"The earlier results lie between {low:g} and {high:g}, their mean is {mean:.4g}.",
    )


@formula(
    gives="",
    sources=("mcgill-1999",),
    within=(0.01, 100),
    possible={"hold_s": HOLDS, "against_s": HOLDS},
    properties=(Rises("hold_s"), Falls("against_s")),
    words=("mcgill", "trunk", "core", "side bridge", "flexor", "extensor", "torso"),
    recalled=("note",),
)
def holding_ratio_mcgill(*, hold_s: float, against_s: float) -> float:
    """Ratio of two holds of the trunk, McGill.

        ratio = one hold / the other

    Flexor over extensor is wished below 1.0, right side over left between 0.95 and 1.05. The ratios
    describe a balance of endurance; that they foretell pain is not shown.

    Args:
        hold_s: the hold
        against_s: the hold it is compared with

    Example:
        >>> holding_ratio_mcgill(hold_s=90, against_s=120)
        0.75
    """
    return hold_s / against_s
