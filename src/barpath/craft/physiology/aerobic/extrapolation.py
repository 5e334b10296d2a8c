"""The straight line of heart rate through two stages, drawn on to the maximal heart rate."""

from barpath.craft.evidence import impossible


def at_maximum(
    first: float,
    second: float,
    first_heart_rate_bpm: float,
    second_heart_rate_bpm: float,
    heart_rate_max_bpm: float,
) -> float:
    """Load or uptake at the maximal heart rate, on the line through two stages.

    Args:
        first: load or uptake of the first stage.
        second: that of the second, above the first.

    Raises:
        OutOfRange: if the heart rate does not rise with the load, or is past the maximum.
    """
    if second_heart_rate_bpm <= first_heart_rate_bpm:
        raise impossible(
            "second_heart_rate_bpm",
            second_heart_rate_bpm,
            f"The heart rate must rise from the first stage ({first_heart_rate_bpm:g} bpm) to the "
            f"second ({second_heart_rate_bpm:g} bpm); without a rise there is no line to follow.",
            (first_heart_rate_bpm, heart_rate_max_bpm),
        )
    if second_heart_rate_bpm > heart_rate_max_bpm:
        raise impossible(
            "second_heart_rate_bpm",
            second_heart_rate_bpm,
            f"The second stage's rate ({second_heart_rate_bpm:g} bpm) lies above the maximal rate "
            f"({heart_rate_max_bpm:g} bpm): one of the two is wrong.",
            (first_heart_rate_bpm, heart_rate_max_bpm),
        )
    rise = (second - first) / (second_heart_rate_bpm - first_heart_rate_bpm)
    return second + rise * (heart_rate_max_bpm - second_heart_rate_bpm)


def check_order(name: str, first: float, second: float, said: str, highest: float) -> None:
    """See that the second stage is the harder one.

    Raises:
        OutOfRange: naming the quantity of the second stage.
    """
    if second <= first:
        raise impossible(
            name,
            second,
            f"The second stage ({second:g} {said}) must be harder than the first "
            f"({first:g} {said}): were the two swapped?",
            (first, highest),
        )
