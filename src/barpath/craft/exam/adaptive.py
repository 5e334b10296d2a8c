"""Which item to ask next in a test that measures.

First the domain that is furthest behind its share of the blueprint (Kingsbury and Zara, 1989,
doi 10.1207/s15324818ame0204_6), then within it progressively (Revuelta and Ponsoda, 1998,
doi 10.1111/j.1745-3984.1998.tb00541.x): at the start mostly by chance, later mostly by what an item
tells. Chance spreads use over the bank, and costs least while the ability is hardly known.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from barpath.craft.exam.ability import Evidence
from barpath.craft.exam.irt import ItemParameters, information
from barpath.craft.exam.searching import Ladder

# A quarter of the tests is the most; an item rests a little sooner, since tests run side by side.
RESTS_FROM_SHARE = 0.24
STEEPNESS = 8
NOTHING = Ladder(())


@dataclass(frozen=True)
class Pool:
    """The items a test may use.

    Args:
        items: with ids that differ.
    """

    items: tuple[ItemParameters, ...]

    @cached_property
    def by_id(self) -> dict[str, ItemParameters]:
        """The items by id."""
        return {item.item: item for item in self.items}

    @cached_property
    def ladders(self) -> dict[str, Ladder]:
        """The items of each domain, in the order of the pool, ready to be searched."""
        found: dict[str, list[ItemParameters]] = {}
        for item in self.items:
            found.setdefault(item.domain, []).append(item)
        return {domain: Ladder(items) for domain, items in found.items()}


def next_item(
    pool: Pool,
    evidence: Evidence,
    shares: Mapping[str, float],
    *,
    asked: Sequence[ItemParameters],
    most: int,
    seed: int | None,
    avoid: Collection[str] = (),
    shown_share: Mapping[str, float] | None = None,
) -> ItemParameters | None:
    """The item to ask next; None where the pool has none left.

    Args:
        shares: weights of the blueprint by domain, in any unit.
        asked: the items of this test so far.
        most: how many the test may have.
        seed: drawn by the caller once for the test; the same seed asks the same test again. None
            leaves nothing to chance: always the item that tells most.
        avoid: ids not to ask, such as those the learner saw lately.
        shown_share: in what share of tests an item was shown, by id. One shown in about
            a quarter of them rests as long as its domain has others.
    """
    barred = {*avoid, *(item.item for item in asked)}
    families = {item.family for item in asked if item.family}
    telling = 1.0 if seed is None else telling_share(len(asked) / most)
    for domain in _by_shortfall(shares, asked):
        ladder = pool.ladders.get(domain, NOTHING)
        places = list(enumerate(ladder.items))
        taken = {n for n, item in places if item.item in barred or item.family in families}
        often = {n for n, item in places if _is_shown_often(item, shown_share or {})}
        ability = evidence.estimate(domain).mean
        for closed in (taken | often, taken):
            best = ladder.most_informative(ability, closed)
            if best is not None:
                free = [item for n, item in places if n not in closed]
                dice = f"{seed}:{len(asked)}:"
                return _progressive(ladder.items[best], free, ability, telling, dice)
    return None


def telling_share(progress: float) -> float:
    """How much what an item tells weighs against chance, from 0 to 1, as a test goes on from 0 to 1.

    Our choice, by simulation: so steep, decisions are as good as without chance, and nearly the
    whole bank is still shown.
    """
    return 1 - (1 - progress) ** STEEPNESS


def _progressive(
    best: ItemParameters,
    free: Sequence[ItemParameters],
    ability: float,
    telling: float,
    dice: str,
) -> ItemParameters:
    """Of the free items, the one with the most of what it tells and a random number together."""
    if telling >= 1:
        return best
    luck = (1 - telling) * _tells(best, ability)
    return max(
        free, key=lambda item: telling * _tells(item, ability) + luck * _drawn(dice + item.item)
    )


def _tells(item: ItemParameters, ability: float) -> float:
    return information(ability, item.difficulty, item.guess, item.discrimination)


def _drawn(text: str) -> float:
    """A number from 0 to 1 that the text alone decides, and no pattern of texts does."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") / 2**64


def _by_shortfall(shares: Mapping[str, float], asked: Sequence[ItemParameters]) -> list[str]:
    """The domains, the one furthest behind its share first."""
    total = sum(shares.values())
    counts = dict.fromkeys(shares, 0)
    for item in asked:
        counts[item.domain] = counts.get(item.domain, 0) + 1
    due = len(asked) + 1
    return sorted(shares, key=lambda domain: counts[domain] - due * shares[domain] / total)


def _is_shown_often(item: ItemParameters, shown_share: Mapping[str, float]) -> bool:
    return shown_share.get(item.item, 0.0) >= RESTS_FROM_SHARE
