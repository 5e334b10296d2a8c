"""What anybody might ask for has an answer that keeps every hard rule.

benchmarks/random_requests.py asks a thousand.
"""

from functools import cache

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.answering import REVIEW, answer
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.posing import USUAL_MINUTES
from barpath.craft.programming.exchange import read_request, write
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request
from craft.programming.random_requests import a_request

SEEDS = tuple(range(25))
BROKE_ONCE = (174, 200, 210, 447, 449, 450, 512, 825, 844, 877, 941, 1122, 1193, 1678, 1777)
"""Found among two thousand: jumps after leg work or too soon again, texts that left rules out, ten
minutes of cooling down in sessions that a wish makes short, steps too coarse to grow by, weeks of
walking for who may fall, days asked for that nobody offered, and a station of a class with one
other way.
"""
TWICE = (3, 12)
HORIZON = 4


def request_of(seed: int) -> Request:
    return read_request(msgspec.json.encode(a_request(seed, horizon_at_most=HORIZON)))


@cache
def answered(seed: int) -> Programme:
    return answer(request_of(seed), knowledge(), is_quick=True).programme


def offered_minutes(request: Request) -> float:
    limits = [float(each.value) for each in request.wishes if each.kind == "minutes_max"]
    return min([*limits, request.client.minutes_min or USUAL_MINUTES])


@pytest.mark.parametrize("seed", SEEDS + BROKE_ONCE)
def test_no_programme_breaks_a_hard_rule_or_is_withheld(seed: int) -> None:
    made = answered(seed)
    found = check(made, request_of(seed), knowledge())
    assert [f"{each.rule} {each.where}" for each in found if each.severity == "hard"] == []
    assert REVIEW not in made.missing, made.text


@pytest.mark.parametrize("seed", SEEDS)
def test_each_status_says_what_it_owes(seed: int) -> None:
    made = answered(seed)
    assert made.text
    assert (made.status == "deferred") == bool(made.missing)
    assert all(field in made.text for field in made.missing)
    assert (made.status == "infeasible") == bool(made.conflicts) == bool(made.ways_out)
    is_refused = made.screening is not None and made.screening.outcome == "refer_do_not_train"
    assert bool(made.weeks) == (made.status == "ok" and not is_refused)


@pytest.mark.parametrize("seed", SEEDS)
def test_sessions_fit_their_minutes_and_slots_name_their_rules(seed: int) -> None:
    minutes = offered_minutes(request_of(seed))
    for week in answered(seed).weeks:
        for session in week.sessions:
            assert session.minutes_min <= minutes
            assert all(slot.rules for slot in session.slots())


@pytest.mark.parametrize("seed", TWICE)
def test_the_same_request_has_the_same_answer(seed: int) -> None:
    again = answer(request_of(seed), knowledge(), is_quick=True).programme
    assert write(again) == write(answered(seed))


def test_the_seeds_reach_every_kind_of_answer() -> None:
    made = [answered(seed) for seed in SEEDS]
    assert {each.status for each in made} == {"ok", "deferred", "infeasible"}
    assert len([each for each in made if each.weeks]) >= len(SEEDS) / 2
    outcomes = {each.screening.outcome for each in made if each.screening}
    assert {"cleared", "cleared_with_limits", "medical_clearance_first"} <= outcomes
