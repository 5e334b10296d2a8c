"""How children play: the landing comes first, landings rise slowly, and games change."""

from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.progression import landings
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import LIFTING, Programme, Session, Slot
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client, breaches_of

MOVEMENT = knowledge().movement
PLAY, JUMPS, HARD = frozenset({"play"}), "JMP", 3
LANDING = "Snap-Down (landing drill)"
CHILDREN: dict[str, dict[str, Any]] = {
    "twelve weeks": {"horizon_weeks": 12, "days_per_week": 2},
    "four weeks": {"horizon_weeks": 4, "days_per_week": 3},
    "day on day": {"horizon_weeks": 4, "days_per_week": 5},
    "who has trained": {"horizon_weeks": 8, "days_per_week": 2, "status": "intermediate"},
}


@cache
def child(name: str) -> tuple[Request, Programme]:
    usual = {"age_years": 10, "status": "novice", "goals": ("play",), "consent": "guardian",
             "minutes_min": 40, "equipment": ("BW", "BA"), "has_coach": True}  # fmt: skip
    request = Request(id=name, client=a_client(**{**usual, **CHILDREN[name]}))
    return request, design(request, knowledge(), is_quick=True).programme


def jumps(session: Session) -> list[Slot]:
    return [slot for slot in games(session) if slot.pattern == JUMPS]


def games(session: Session) -> list[Slot]:
    return list(session.slots(PLAY))


@pytest.mark.parametrize("name", CHILDREN)
@pytest.mark.parametrize(
    "key",
    [
        "landings-rise-slowly",
        "landing-comes-before-jumping",
        "jumps-are-counted",
        "a-calm-game-between-jumps",
    ],
)
def test_what_is_designed_keeps_the_rules_of_landings(name: str, key: str) -> None:
    request, programme = child(name)
    assert breaches_of(key, programme, request.client) == []


def test_landings_rise_until_the_last_block_and_are_fewer_in_a_lighter_week() -> None:
    _, programme = child("twelve weeks")
    weeks = [sum(landings(each) for each in week.sessions) for week in programme.weeks]
    full = [n for n, week in zip(weeks, programme.weeks, strict=True) if not week.is_deload]
    assert full[0] == 80
    last = programme.phases[-1].weeks[0]
    assert full[-1] == weeks[last - 1] == 138
    assert all(before <= after for before, after in pairwise(full))
    assert [week.number for week in programme.weeks if week.is_deload] == [8]
    assert weeks[7] < 0.6 * weeks[6]


def test_each_session_of_a_week_has_as_many_landings() -> None:
    _, programme = child("twelve weeks")
    for week in programme.weeks:
        assert len({landings(each) for each in week.sessions}) == 1


def test_hard_jumps_are_few_and_on_one_day() -> None:
    _, programme = child("twelve weeks")
    for week in programme.weeks:
        hard = [
            [slot for slot in jumps(each) if slot.impact_level >= HARD] for each in week.sessions
        ]
        assert [len(row) for row in hard] == [1, 0]
        assert (hard[0][0].contacts or 0) <= 27


def test_landing_is_learned_first_and_comes_before_hard_jumps_when_it_is_known() -> None:
    _, programme = child("twelve weeks")
    for week in programme.weeks:
        for session in week.sessions:
            taught = [each.contacts for each in games(session) if each.name == LANDING]
            is_hard = any(each.impact_level >= HARD for each in jumps(session))
            assert taught == ([8] if week.number <= 4 else [4] if is_hard else [])


def test_where_sessions_follow_day_on_day_only_some_jump() -> None:
    _, programme = child("day on day")
    for week in programme.weeks:
        assert [each.day for each in week.sessions if jumps(each)] == [0, 3, 5]
        assert all(games(each) for each in week.sessions)


def test_no_session_plays_what_the_last_one_played_but_for_jumps() -> None:
    _, programme = child("twelve weeks")
    sessions = [session for week in programme.weeks for session in week.sessions]
    for before, after in pairwise(sessions):
        calm = [
            {slot.name for slot in games(each) if slot.pattern != JUMPS} for each in (before, after)
        ]
        assert not calm[0] & calm[1]


@pytest.mark.parametrize("name", CHILDREN)
def test_a_running_game_warms_up_before_anything_jumps(name: str) -> None:
    _, programme = child(name)
    for week in programme.weeks:
        for session in week.sessions:
            first, *_ = session.parts
            assert first.kind == "warmup"
            names = {slot.name for slot in first.slots}
            assert names & {"Red Light, Green Light", "Cone Slalom"}
            assert all("run-up" in MOVEMENT.by_name[name].place for name in names)
            assert not names & {slot.name for slot in games(session)}


def test_a_session_leaves_time_to_explain_its_games() -> None:
    request, programme = child("twelve weeks")
    for week in programme.weeks:
        for session in week.sessions:
            told = [each for each in games(session) if each.name != LANDING]
            assert len(told) <= 5
            assert session.minutes_min <= (request.client.minutes_min or 0) - 1


def test_a_game_of_jumps_lasts_no_longer_than_its_landings() -> None:
    _, programme = child("twelve weeks")
    for week in programme.weeks:
        for session in week.sessions:
            (part,) = [each for each in session.parts if each.kind == "play"]
            minutes = [each.minutes_min or 0 for each in part.slots]
            assert part.minutes_min - 0.5 <= sum(minutes) <= part.minutes_min + 0.5
            for slot in jumps(session):
                landed, lasts = slot.contacts or 0, slot.minutes_min or 0
                most = 15 if slot.impact_level >= HARD else 30
                assert lasts == 1 or landed >= 7 * lasts
                assert landed <= most * lasts
            quiet = [slot.minutes_min or 0 for slot in part.slots if slot.pattern != JUMPS]
            assert max(quiet) <= 6


def test_a_squat_and_a_hinge_stand_in_each_session() -> None:
    _, programme = child("twelve weeks")
    for week in programme.weeks:
        lifted = [{slot.pattern for slot in each.slots(LIFTING)} for each in week.sessions]
        assert all({"SQ", "HI"} <= each for each in lifted)


def test_games_are_told_to_need_chalk_only() -> None:
    _, programme = child("twelve weeks")
    assert knowledge().rules["games-need-chalk-only"].says() in programme.text
