"""Numbers for an item, drawn from a text: the same text draws the same numbers."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """Numbers and choices that follow from a text and the name they are asked by."""

    def __init__(self, text: str) -> None:
        self.text = text

    def number(self, name: str, low: float, high: float, *, step: float = 1) -> float:
        """A number from low to high in steps; a whole one where the steps are whole."""
        count = round((high - low) / step) + 1
        value = low + self._place(name, count) * step
        return round(value, 6) if step % 1 else int(value)

    def whole(self, name: str, low: int, high: int, *, step: int = 1) -> int:
        """A whole number from low to high in steps."""
        return int(self.number(name, low, high, step=step))

    def choice(self, name: str, of: Sequence[T]) -> T:
        """One of several."""
        return of[self._place(name, len(of))]

    def mark(self, name: str) -> int:
        """A large number for a name, to put things in a drawn order."""
        return int.from_bytes(sha256(f"{self.text}:{name}".encode()).digest()[:8])

    def _place(self, name: str, count: int) -> int:
        return self.mark(name) % count
