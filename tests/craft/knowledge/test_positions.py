"""Where sources disagree: each side is claims, one holds where nobody chose, and slips are named."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge import BadKnowledge, knowledge
from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.positions import topics

BASE = knowledge()
OURS, THEIRS = BASE.claims["rest-for-size"], BASE.claims["short-rest-for-size"]


def changed(claim: Claim, **said: Any) -> Claim:
    return msgspec.structs.replace(claim, **said)


def test_the_default_comes_first() -> None:
    found = topics({"theirs": THEIRS, "ours": OURS})
    assert list(found["rest-for-size"].items()) == [("trials", ("ours",)), ("nasm", ("theirs",))]


SLIPS: dict[str, dict[str, Claim]] = {
    "is true for no position": {"a": changed(OURS, is_default=False), "b": THEIRS},
    "has no other position": {"a": OURS},
    "differs from that of “trials”": {"a": OURS, "b": changed(THEIRS, is_default=True)},
    "is not of the rules of “trials”: RST-02": {"a": OURS, "b": changed(THEIRS, rule="RST-01")},
}


@pytest.mark.parametrize(("says", "claims"), SLIPS.items(), ids=SLIPS)
def test_a_slip_stops_the_start(says: str, claims: dict[str, Claim]) -> None:
    with pytest.raises(BadKnowledge, match=says):
        topics(claims)


LONE: dict[str, dict[str, Any]] = {
    "topic without a position": {"position": ""},
    "position without a topic": {"topic": ""},
    "default of no topic": {"topic": "", "position": "", "is_default": True},
    "position and no rule": {"rule": "", "kind": "", "weight": None, "tier": None},
}


@pytest.mark.parametrize(("says", "said"), LONE.items(), ids=LONE)
def test_a_claim_that_is_half_a_position_is_refused(says: str, said: dict[str, Any]) -> None:
    whole = msgspec.to_builtins(THEIRS) | said
    with pytest.raises(msgspec.ValidationError, match=says):
        msgspec.convert(whole, Claim)


@pytest.mark.parametrize("topic", BASE.topics)
def test_the_default_counts_until_another_is_chosen(topic: str) -> None:
    default, *others = BASE.topics[topic].items()
    assert {key for key, each in BASE.rules.items() if each.topic == topic} == {*default[1]}
    for position, keys in others:
        base = BASE.with_rules({topic: position})
        assert {key for key, each in base.rules.items() if each.topic == topic} == {*keys}
        assert base.keys_of_rule.keys() == BASE.keys_of_rule.keys()
        assert base.movement is BASE.movement


def test_a_claim_that_is_set_aside_keeps_its_numbers() -> None:
    aside = OURS.set_aside()
    assert aside.is_set_aside
    assert not OURS.is_set_aside
    assert aside.numbers == OURS.numbers
