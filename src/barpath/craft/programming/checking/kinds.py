"""The kinds of judgement: each is code, and a claim gives it its numbers and words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.case import Case

# Where in the programme, and what is wrong there.
Breach = tuple[str, str]
Judge = Callable[[Claim, Case], Iterator[Breach]]
STATUSES = ("novice", "intermediate", "advanced")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind.

    Attributes:
        numbers: names of the numbers it reads; each may stand for all or, with a training status
            before it, for some.
        picks: names of the words it reads.
        judge: gives the breaches of a claim in a case.
    """

    name: str
    numbers: frozenset[str]
    picks: frozenset[str]
    judge: Judge

    def faults(self, claim: Claim) -> Iterator[str]:
        """What a claim gives that this kind does not read, or reads nothing of."""
        for name in claim.numbers:
            head, _, rest = name.partition("_")
            if (rest if head in STATUSES else name) not in self.numbers:
                yield f"has a number {name}, which the kind {self.name} does not read"
        for name in claim.picks:
            if name not in self.picks:
                yield f"picks {name}, which the kind {self.name} does not read"


KINDS: dict[str, Kind] = {}


def kind(
    name: str, *, numbers: tuple[str, ...] = (), picks: tuple[str, ...] = ()
) -> Callable[[Judge], Judge]:
    """Declare a function to be the judge of a kind."""

    def declare(judge: Judge) -> Judge:
        if name in KINDS:
            raise ValueError(f"the kind {name} is declared twice")
        KINDS[name] = Kind(name, frozenset(numbers), frozenset(picks), judge)
        return judge

    return declare
