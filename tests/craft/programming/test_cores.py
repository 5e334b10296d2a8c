"""The smallest sets that cannot be kept, against trying every set."""

import random
from itertools import combinations

import pytest

from barpath.craft.programming.conflicts.cores import MOST_CORES, Ids, smallest


def _every(wishes: list[str]) -> list[Ids]:
    sizes = range(len(wishes) + 1)
    return [frozenset(each) for size in sizes for each in combinations(wishes, size)]


@pytest.mark.parametrize("seed", range(40))
def test_agrees_with_trying_every_set(seed: int) -> None:
    dice = random.Random(seed)
    wishes = [f"w{number}" for number in range(dice.randint(1, 9))]
    bad = [frozenset(dice.sample(wishes, dice.randint(1, len(wishes))))
           for _ in range(dice.randint(0, 5))]  # fmt: skip

    def keep(tried: Ids) -> Ids | None:
        return None if any(each <= tried for each in bad) else tried

    minimal = {each for each in bad if not any(other < each for other in bad)}
    found = smallest(wishes, keep, lambda kept: kept)
    by_size = sorted(map(len, minimal))
    assert [len(core) for core in found.cores] == by_size[:MOST_CORES]
    assert set(found.cores) <= minimal
    assert found.is_smallest
    if found.is_all:
        assert set(found.cores) == minimal
    assert found.is_all or len(found.cores) == MOST_CORES


def test_a_week_that_keeps_more_settles_all_its_parts() -> None:
    asked: list[Ids] = []
    wishes = [f"w{number}" for number in range(8)]
    bad = frozenset({"w0", "w1"})

    def keep(tried: Ids) -> Ids | None:
        asked.append(tried)
        return None if bad <= tried else tried

    def grow(kept: Ids) -> Ids:
        for wish in wishes:
            kept = kept if bad <= kept | {wish} else kept | {wish}
        return kept

    assert smallest(wishes, keep, grow).cores == (bad,)
    assert len(asked) == 4, "all, none, w1 alone, both"
    assert len(asked) < len(_every(wishes))


def test_says_that_a_conflict_among_many_may_not_be_the_smallest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("barpath.craft.programming.conflicts.cores.MOST_TRIES", 5)
    wishes = [f"w{number}" for number in range(14)]
    bad = frozenset(wishes[:6])
    found = smallest(wishes, lambda tried: None if bad <= tried else tried, lambda kept: kept)
    assert found.cores == (bad,)
    assert not found.is_smallest
    assert not found.is_all


def test_of_many_wishes_others_are_not_looked_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("barpath.craft.programming.conflicts.cores.MORE_TRIES", 3)
    wishes = [f"w{number:02}" for number in range(14)]
    bad, far = frozenset(wishes[:1]), frozenset(wishes[9:])
    asked: list[Ids] = []

    def keep(tried: Ids) -> Ids | None:
        asked.append(tried)
        return None if bad <= tried or far <= tried else tried

    found = smallest(wishes, keep, lambda kept: kept)
    assert found.cores == (bad,)
    assert found.is_smallest
    assert not found.is_all
    assert len(asked) == 6, "all, none, the one, and three more"
