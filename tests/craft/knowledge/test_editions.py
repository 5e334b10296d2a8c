"""Bodies change their rules by date; rows hold the first key for ever."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge import BadKnowledge
from barpath.craft.knowledge.editions import chains, in_force
from values import a_certification

FIRST = date(2026, 1, 1)
SECOND = date(2027, 1, 1)
THIRD = date(2028, 1, 1)


def test_the_edition_in_force_follows_the_day() -> None:
    one = a_certification(valid_from=FIRST)
    two = a_certification(valid_from=SECOND, replaces="iron")
    three = a_certification(valid_from=THIRD, replaces="iron-2027")
    found = chains({"iron-2028": three, "iron": one, "iron-2027": two})
    assert found == {"iron": (one, two, three)}
    for day, edition in [
        (FIRST, one),
        (SECOND - timedelta(days=1), one),
        (SECOND, two),
        (THIRD, three),
        (THIRD + timedelta(days=4000), three),
    ]:
        assert in_force(found["iron"], day) is edition


def test_before_the_first_edition_the_first_is_the_best_known() -> None:
    one = a_certification(valid_from=FIRST)
    assert in_force((one,), FIRST - timedelta(days=1)) is one


def test_what_it_replaces_must_be_there() -> None:
    with pytest.raises(BadKnowledge, match=r"new\.toml: replaces “gone”, which does not exist\."):
        chains({"new": a_certification(replaces="gone")})


@pytest.mark.parametrize("later_by_days", [0, -1])
def test_it_must_be_later_than_what_it_replaces(later_by_days: int) -> None:
    new = a_certification(valid_from=FIRST + timedelta(days=later_by_days), replaces="old")
    with pytest.raises(BadKnowledge, match="is not after 2026-01-01, when “old” began"):
        chains({"old": a_certification(valid_from=FIRST), "new": new})


def test_it_must_belong_to_the_same_body() -> None:
    new = a_certification(valid_from=SECOND, replaces="old", body="steel")
    with pytest.raises(BadKnowledge, match="body “steel” is not that of “old”, “iron”"):
        chains({"old": a_certification(valid_from=FIRST), "new": new})


def test_two_may_not_replace_the_same() -> None:
    editions = {
        "old": a_certification(valid_from=FIRST),
        "left": a_certification(valid_from=SECOND, replaces="old"),
        "right": a_certification(valid_from=THIRD, replaces="old"),
    }
    with pytest.raises(BadKnowledge, match="“old” is already replaced by “left”"):
        chains(editions)


def test_a_ring_is_refused() -> None:
    ring = {
        "a": a_certification(valid_from=FIRST, replaces="b"),
        "b": a_certification(valid_from=SECOND, replaces="a"),
    }
    with pytest.raises(BadKnowledge, match="is not after"):
        chains(ring)
    with pytest.raises(BadKnowledge, match="is not after"):
        chains({"self": a_certification(replaces="self")})


@given(
    gaps=st.lists(st.integers(1, 900), max_size=6),
    asked_days=st.integers(-10, 6000),
    order=st.randoms(use_true_random=False),
)
def test_a_chain_of_any_length_gives_the_latest_begun(
    gaps: list[int], asked_days: int, order: object
) -> None:
    begins = [FIRST]
    for gap in gaps:
        begins.append(begins[-1] + timedelta(days=gap))
    keys = [f"iron-{index}" for index in range(len(begins))]
    editions = {
        key: a_certification(valid_from=begin, replaces=keys[index - 1] if index else "")
        for index, (key, begin) in enumerate(zip(keys, begins, strict=True))
    }
    shuffled = list(editions.items())
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    day = FIRST + timedelta(days=asked_days)
    found = in_force(chains(dict(shuffled))["iron-0"], day)
    assert found.valid_from == max([b for b in begins if b <= day], default=FIRST)
