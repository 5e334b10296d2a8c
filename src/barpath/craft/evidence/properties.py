"""What must hold of a formula whatever is given; a test draws values and holds it to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rises:
    """The answer never falls when this quantity rises and the others stay.

    Args:
        quantity: the quantity.
        but_for: how far it may step back all the same, where the published pieces do not meet.
    """

    quantity: str
    but_for: float = 0.0


@dataclass(frozen=True, slots=True)
class Falls:
    """The answer never rises when this quantity rises and the others stay."""

    quantity: str


@dataclass(frozen=True, slots=True)
class Inverse:
    """Another formula undoes this one.

    Args:
        of: the key of the other formula.
        takes: the quantity of this formula that the other gives back.
        gives: the quantity of the other formula that this formula's answer is.
    """

    of: str
    takes: str
    gives: str


@dataclass(frozen=True, slots=True)
class Scales:
    """When each number of a series is multiplied, so is the answer.

    Args:
        quantity: the series.
        power: the power of the factor that the answer is multiplied by; 0 where it stays.
    """

    quantity: str
    power: int


Property = Rises | Falls | Inverse | Scales
