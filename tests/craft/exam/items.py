"""Items for tests of measuring, plain unless a test says otherwise."""

from random import Random
from typing import Any

from barpath.craft.exam.irt import ItemParameters

SHARES = {"a": 60.0, "b": 40.0}


def an_item(item: str = "i", **changed: Any) -> ItemParameters:
    """An item of domain a, known to be of middling difficulty, with four options."""
    plain: dict[str, Any] = {"domain": "a", "difficulty": 0.0, "sd": 0.0, "guess": 0.25}
    return ItemParameters(item, **(plain | changed))


def a_bank(
    count: int = 60, *, domains: str = "ab", seed: int = 1, sd: float = 0.0
) -> tuple[ItemParameters, ...]:
    """Items of all difficulties, the domains taking turns."""
    dice = Random(seed)
    return tuple(
        an_item(
            f"i{number}",
            domain=domains[number % len(domains)],
            difficulty=dice.gauss(0, 1),
            sd=sd,
            discrimination=dice.uniform(0.6, 1.6),
        )
        for number in range(count)
    )
