"""Which item is asked next."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.exam.ability import Evidence, no_evidence
from barpath.craft.exam.adaptive import Pool, next_item, telling_share
from barpath.craft.exam.irt import ItemParameters, information
from barpath.craft.exam.searching import KEPT, Ladder
from craft.exam.items import SHARES, a_bank, an_item

BANK = a_bank(120)
POOL = Pool(BANK)
NONE = no_evidence("ab")
LADDERS = [Ladder(a_bank(800, seed=seed)) for seed in range(6)]


def a_test(
    length: int, *, seed: int | None, pool: Pool = POOL, **also: object
) -> list[ItemParameters]:
    """The items of a test whose every second answer is right."""
    asked: list[ItemParameters] = []
    evidence: Evidence = NONE
    for turn in range(length):
        item = next_item(pool, evidence, SHARES, asked=asked, most=length, seed=seed, **also)  # type: ignore[arg-type]
        assert item is not None
        asked.append(item)
        evidence = evidence.after(item, is_right=turn % 2 == 0)
    return asked


def looked_at_all(items: Sequence[ItemParameters], ability: float, taken: set[int]) -> int | None:
    """The first of the most informative free items, by looking at each."""
    best, found = -1.0, None
    for place, item in enumerate(items):
        tells = information(ability, item.difficulty, item.guess, item.discrimination)
        if place not in taken and tells > best:
            best, found = tells, place
    return found


@given(
    ability=st.floats(-5, 5),
    seed=st.integers(0, 5),
    taken=st.sets(st.integers(0, 799), max_size=60),
)
@settings(max_examples=150, deadline=None)
def test_the_search_finds_what_a_look_at_every_item_finds(
    ability: float, seed: int, taken: set[int]
) -> None:
    assert LADDERS[seed].most_informative(ability, taken) == looked_at_all(
        LADDERS[seed].items, ability, taken
    )


def test_every_item_of_a_pool_is_found_by_its_id() -> None:
    assert [POOL.by_id[item.item] for item in POOL.items] == list(BANK)


def test_the_search_looks_at_all_when_the_kept_order_is_used_up() -> None:
    ladder = LADDERS[0]
    taken: set[int] = set()
    for _ in range(KEPT + 20):
        found = ladder.most_informative(0.3, taken)
        assert found is not None
        taken.add(found)
    assert ladder.most_informative(0.3, taken) == looked_at_all(ladder.items, 0.3, taken)


def test_of_items_alike_the_search_finds_the_first() -> None:
    ladder = Ladder([an_item(f"i{n}") for n in range(5)])
    assert ladder.most_informative(0.1) == 0
    assert ladder.most_informative(0.1, {0, 1}) == 2


@pytest.mark.parametrize("ability", [0.0, 4.5])
def test_the_search_finds_nothing_where_nothing_is_free(ability: float) -> None:
    assert Ladder(()).most_informative(ability) is None
    assert Ladder([an_item()]).most_informative(ability, {0}) is None


def test_without_chance_the_item_that_tells_most_is_asked() -> None:
    asked = next_item(POOL, NONE, SHARES, asked=[], most=50, seed=None)
    of_a = [item for item in BANK if item.domain == "a"]
    assert asked == of_a[looked_at_all(of_a, NONE.estimate("a").mean, set()) or 0]


@pytest.mark.parametrize("length", [20, 45])
def test_each_domain_has_its_share_at_every_length(length: int) -> None:
    asked = a_test(length, seed=4)
    for until in range(1, length + 1):
        counts = Counter(item.domain for item in asked[:until])
        assert abs(counts["a"] - 0.6 * until) < 1


def test_the_same_seed_asks_the_same_test_and_another_one_does_not() -> None:
    assert a_test(20, seed=11) == a_test(20, seed=11)
    assert a_test(20, seed=11) != a_test(20, seed=12)


def test_no_item_is_asked_twice() -> None:
    asked = a_test(60, seed=3)
    assert len({item.item for item in asked}) == 60


def test_chance_spreads_use_over_the_bank() -> None:
    first = {a_test(1, seed=seed)[0].item for seed in range(40)}
    assert len(first) > 15
    assert len({a_test(1, seed=None)[0].item for _ in range(3)}) == 1


def test_later_items_tell_more_than_those_of_chance() -> None:
    def tells(item: ItemParameters) -> float:
        return information(0.0, item.difficulty, item.guess, item.discrimination)

    later = [tells(item) for seed in range(5) for item in a_test(14, seed=seed)[8:]]
    assert sum(later) / len(later) > 1.2 * sum(map(tells, BANK)) / len(BANK)


def test_chance_gives_way_as_the_test_goes_on() -> None:
    assert telling_share(0.0) == 0
    assert telling_share(1.0) == 1
    assert 0 < telling_share(0.1) < telling_share(0.3) < 1


def test_what_the_learner_saw_lately_is_not_asked() -> None:
    lately = {item.item for item in BANK[:100]}
    assert {item.item for item in a_test(15, seed=1, avoid=lately)}.isdisjoint(lately)


def test_two_of_a_family_are_not_in_one_test() -> None:
    pool = Pool((*(an_item(f"s{n}", family="one") for n in range(5)), an_item("own")))
    asked = [an_item("s0", family="one")]
    assert next_item(pool, NONE, SHARES, asked=asked, most=9, seed=1) == an_item("own")


def test_an_item_shown_in_a_quarter_of_tests_rests_while_there_are_others() -> None:
    pool = Pool((an_item("often"), an_item("seldom", difficulty=2.0)))
    shown = {"often": 0.25, "seldom": 0.1}
    rested = next_item(pool, NONE, SHARES, asked=[], most=9, seed=None, shown_share=shown)
    assert rested == an_item("seldom", difficulty=2.0)
    left = next_item(
        pool, NONE, SHARES, asked=[], most=9, seed=None, avoid={"seldom"}, shown_share=shown
    )
    assert left == an_item("often")


def test_a_domain_that_is_used_up_gives_way_to_the_next() -> None:
    pool = Pool((an_item("a1"), an_item("b1", domain="b"), an_item("b2", domain="b")))
    asked = [an_item("a1"), an_item("b1", domain="b")]
    assert next_item(pool, NONE, SHARES, asked=asked, most=9, seed=1) == pool.items[2]
    assert next_item(pool, NONE, SHARES, asked=[*pool.items], most=9, seed=1) is None


def test_a_pool_without_a_domain_asks_the_others() -> None:
    pool = Pool((an_item("b1", domain="b"),))
    assert next_item(pool, NONE, SHARES, asked=[], most=9, seed=1) == pool.items[0]
