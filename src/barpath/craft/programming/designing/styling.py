"""What the prescriptions of a block are made from: the rules, and how the block is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise, Pattern
from barpath.craft.programming.bounds import Bounds
from barpath.craft.programming.designing.prescription import Span

Slotted = Literal["power", "main", "accessory", "isolation"]
MAIN_GROUPS = frozenset({"knee", "hip", "hpush", "vpush", "hpull", "vpull"})


@dataclass(frozen=True, kw_only=True)
class Style:
    """What prescriptions of one block are made from.

    Attributes:
        claims: the rules that apply to the client.
        status: training status.
        week: the first week of the block.
        is_late: whether the block is one of the last, in which effort comes closer to failure.
        is_group: whether a class does it: one part, and effort by feel.
        is_short: whether there is little time, so that rests are short where no rule asks for more.
        is_brief: whether there is little more than a quarter of an hour, so that they are shorter still.
        is_scant: whether there is so little that one set of more exercises beats two of few.
        heavy: by pattern, the shares of the maximum that were wished for.
    """

    claims: tuple[Claim, ...]
    status: str
    bounds: Bounds
    week: int
    is_late: bool = False
    is_group: bool = False
    is_short: bool = False
    is_brief: bool = False
    is_scant: bool = False
    heavy: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def of_kind(self, kind: str, part: str, pattern: str = "") -> list[Claim]:
        """Rules of a kind that speak of a part, or of all parts; with a pattern, of that too."""
        return [
            each
            for each in self._by_kind.get(kind, ())
            if part in _named(each, "parts", part)
            and (not pattern or pattern in _named(each, "patterns", pattern))
        ]

    def now(self, claims: Iterable[Claim]) -> list[Claim]:
        """Of these rules those that hold in the block: for good, or until a week that has not passed."""
        ends = ((each, each.number("until_weeks", self.status)) for each in claims)
        return [each for each, until in ends if until is None or self.week <= until]

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Claim]]:
        """Asked for by every prescription several times, so gathered once."""
        found: dict[str, list[Claim]] = {}
        for each in self.claims:
            found.setdefault(each.kind, []).append(each)
        return found


def _named(claim: Claim, pick: str, meant: str) -> tuple[str, ...]:
    """The parts or patterns a rule speaks of; any that is meant, where it names none."""
    named = claim.picks.get(pick, (meant,))
    return (named,) if isinstance(named, str) else named


def part_of(exercise: Exercise, pattern: Pattern) -> Slotted:
    """The part of a session an exercise belongs to."""
    if "power" in exercise.roles and exercise.pattern in {"OLY", "THR", "JMP"}:
        return "power"
    if "main" in exercise.roles and pattern.group in MAIN_GROUPS:
        return "main"
    if "isolation" in exercise.roles and pattern.group not in MAIN_GROUPS:
        return "isolation"
    return "accessory"


def narrowed(
    span: Span, claims: Iterable[Claim], names: tuple[str, str], status: str, rules: list[str]
) -> Span:
    """A span inside what each rule says; of those that would leave nothing, only a hard one holds."""
    low, high = span
    for claim in claims:
        least, most = (claim.number(name, status) for name in names)
        new_low = max(low, int(least)) if least is not None else low
        new_high = min(high, int(most)) if most is not None else high
        if new_low > new_high and claim.force == "hard":
            is_below = least is not None and high < least
            new_low = new_high = new_low if is_below else new_high
        if new_low <= new_high:
            low, high = new_low, new_high
            rules.append(claim.rule)
    return low, high
