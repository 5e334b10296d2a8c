"""A programme that breaks a hard rule is not given; what only explains always is."""

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming import answering
from barpath.craft.programming.designing.design import Designed
from barpath.craft.programming.programme import Programme, Screening
from barpath.craft.programming.request import Request, Wish
from craft.programming.programmes import a_client, a_programme

REQUEST = Request(
    client=a_client(refuses=("Goblet Squat",)),
    wishes=(Wish(id="a", kind="days_max", value=1), Wish(id="b", kind="minutes_max", value=20)),
)


def answered(made: Programme, monkeypatch: pytest.MonkeyPatch) -> Programme:
    monkeypatch.setattr(
        answering, "designed_or_conflict", lambda *_, **__: Designed(programme=made)
    )
    return answering.answer(REQUEST, knowledge()).programme


def test_a_programme_that_breaks_a_hard_rule_is_kept_back(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answered(a_programme(), monkeypatch)
    assert (found.status, found.missing, found.weeks) == ("deferred", ("trainer_review",), ())
    assert "SEL-03" in found.rules
    assert found.text.startswith("What was designed breaks a rule that must hold")


def test_a_conflict_is_explained_though_few_ways_out_were_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    explained = Programme(
        status="infeasible", screening=Screening(outcome="cleared"), text="They conflict.",
        conflicts=(("a", "b"),), ways_out=({"change": [], "says": "Give up a.", "weeks": []},),
    )  # fmt: skip
    found = answered(explained, monkeypatch)
    assert msgspec.structs.replace(found, rules=()) == msgspec.structs.replace(explained, rules=())
