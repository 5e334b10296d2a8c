"""The ways a formula says no: each names the quantity, what is wrong, and what would be right."""

from barpath.craft import units

Range = tuple[float, float]

# Slips that are not units of their own: what a value too small or too large may really be.
SLIPS: dict[str, tuple[tuple[str, float], ...]] = {
    "_bpm": (("a ten-second count", 6.0), ("a fifteen-second count", 4.0)),
    "_beats": (("a ten-second count", 6.0), ("a fifteen-second count", 4.0)),
    "_steps_min": (("a count of metronome clicks", 0.25),),
}


class Refusal(ValueError):
    """A formula that does not answer. The message is a sentence for the person who asked.

    Args:
        sentence: what is wrong and what would be right.
        quantity: the name of the quantity at fault; "" if it is none of them.
        value: what was given; None if nothing was.
        limits: the lowest and the highest value that would do; None where there are none.
        whose: whose limits they are.
        key: the formula.
        may_be_forced: whether the caller may have the answer all the same, with a warning.
    """

    def __init__(
        self,
        sentence: str,
        *,
        quantity: str = "",
        value: object = None,
        limits: Range | None = None,
        whose: str = "",
        key: str = "",
        may_be_forced: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.sentence, self.quantity, self.value = sentence, quantity, value
        self.limits, self.whose, self.key = limits, whose, key
        self.may_be_forced = may_be_forced


class NotAQuantity(Refusal):
    """A quantity is missing, unknown, or no value of its kind."""


class OutOfRange(Refusal):
    """A quantity is impossible, or lies outside what the source studied or the table covers."""


def impossible(
    quantity: str, value: float, sentence: str, limits: Range | None = None
) -> OutOfRange:
    """Quantities that cannot belong to one person, such as a diastolic above the systolic."""
    return OutOfRange(sentence, quantity=quantity, value=value, limits=limits, whose="possible")


def number(value: float) -> str:
    """A number as a sentence says it: no more digits than carry meaning."""
    return f"{value:.6g}" if abs(value) < 1e6 else f"{value:.10g}"


def measured(value: float, unit: units.Unit) -> str:
    """A value with its unit: `70 kg`, `18 %`, `3`."""
    return f"{number(value)} {unit.symbol}".rstrip()


def slip(value: float, unit: units.Unit, limits: Range) -> str:
    """What an impossible value may really be, if another unit or count would make it possible."""
    guesses = [(other.words, units.convert(value, other, unit)) for other in units.kin(unit)]
    guesses += [(words, value * factor) for words, factor in SLIPS.get(unit.suffix, ())]
    low, high = limits
    for words, right in guesses:
        if low <= right <= high:
            return f"; if that is {words}, it is {measured(float(f'{right:.4g}'), unit)}"
    return ""
