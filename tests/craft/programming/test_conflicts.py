"""Wishes that cannot all be kept, with the real solver."""

import random
from itertools import combinations
from typing import NoReturn

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.conflicts import conflicts as module
from barpath.craft.programming.conflicts.conflicts import answer, conflicts, infeasible
from barpath.craft.programming.conflicts.giving_up import changed, without
from barpath.craft.programming.conflicts.possible import Possible
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request, Wish
from barpath.craft.programming.solving.solve import NotFound
from craft.programming.requests import a_request, days, include, minutes, sets

BASE = knowledge()
TIGHT = a_request(
    minutes(20), days(1), sets("chest", 8), sets("quads", 8), days_per_week=1, minutes_min=20
)


def _can(request: Request, names: frozenset[str]) -> bool:
    """Asked afresh, with nothing remembered."""
    return Possible(request, BASE).can(names)


def _minimal(request: Request) -> set[frozenset[str]]:
    """Every smallest set that cannot be kept, by asking for every set there is."""
    names = [wish.id for wish in request.wishes]
    bad: list[frozenset[str]] = []
    for size in range(len(names) + 1):
        for chosen in map(frozenset, combinations(names, size)):
            if not any(each <= chosen for each in bad) and not _can(request, chosen):
                bad.append(chosen)
    return set(bad)


def test_one_day_of_twenty_minutes_cannot_hold_sixteen_sets() -> None:
    found = infeasible(TIGHT, BASE)
    assert found.status == "infeasible"
    assert found.conflicts == (("time", "days", "chest", "quads"),)
    assert "1 session a week of 20 minutes" in found.text
    assert "8 sets a week for the chest and 8 sets a week for the front thigh" in found.text
    assert "All conflicts were found" in found.text
    changes = {tuple(each["wish"] for each in way["change"]) for way in found.ways_out}
    assert changes == {("days",), ("time",), ("chest", "quads")}


@pytest.mark.parametrize("number", range(3))
def test_a_way_out_holds_and_comes_with_its_week(number: int) -> None:
    way = infeasible(TIGHT, BASE).ways_out[number]
    values = {wish.id: wish.value for wish in TIGHT.wishes}
    for each in way["change"]:
        old = values[each["wish"]]
        values[each["wish"]] = {**old, "sets": each["to"]} if isinstance(old, dict) else each["to"]
    other = changed(TIGHT, values)
    assert _can(other, frozenset(values))
    sessions = way["weeks"][0]["sessions"]
    assert len(sessions) <= values["days"]
    assert all(session["minutes"] <= values["time"] for session in sessions)
    for muscle in ("chest", "quads"):
        shares = [
            item["sets"] * item["muscles"].get(muscle, 0)
            for session in sessions for block in session["blocks"] for item in block["items"]
            if item.get("reps")
        ]  # fmt: skip
        assert sum(share for share in shares) >= values[muscle]["sets"]


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_conflicts_are_those_found_by_trying_every_set(seed: int) -> None:
    dice = random.Random(seed)
    muscles = dice.sample(["chest", "quads", "lats", "hamstrings", "biceps"], 2)
    wishes = [
        minutes(dice.choice([20, 25, 30])), days(dice.choice([1, 2])),
        *(sets(muscle, dice.randint(5, 14)) for muscle in muscles),
        dice.choice([
            Wish(id="none", kind="refuse_pattern", value="HPU"),
            Wish(id="often", kind="pattern_frequency_min", value={"pattern": "SQ", "times": 2}),
            include("Barbell Front Squat"),
        ]),
    ]  # fmt: skip
    request = a_request(*wishes, horizon_weeks=4)
    found = conflicts(request, BASE)
    minimal = _minimal(request)
    assert set(found.cores) <= minimal
    assert [len(core) for core in found.cores] == sorted(map(len, minimal))[: len(found.cores)]
    assert found.is_smallest
    if found.is_all:
        assert set(found.cores) == minimal


def test_every_part_of_a_conflict_can_be_kept() -> None:
    request = a_request(
        minutes(25), days(2), sets("chest", 10), sets("lats", 10), sets("quads", 10),
        include("Goblet Squat"), horizon_weeks=4,
    )  # fmt: skip
    found = conflicts(request, BASE)
    assert found.cores
    for core in found.cores:
        assert not _can(request, core)
        for size in range(len(core)):
            assert all(_can(request, frozenset(part)) for part in combinations(core, size))


def test_what_is_not_settled_in_time_is_not_called_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("barpath.craft.programming.solving.limits.SETTLE_S", 0.0)
    monkeypatch.setattr("barpath.craft.programming.solving.limits.GROW_S", 0.0)
    request = a_request(minutes(45), sets("chest", 9), sets("quads", 9), horizon_weeks=4)
    found = conflicts(request, BASE)
    assert not found.is_smallest
    assert not found.is_all
    text = infeasible(request, BASE).text
    assert "not settled" in text
    assert "not proven" in text
    assert "cannot" not in text


def test_no_week_found_in_time_is_not_called_impossible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("barpath.craft.programming.solving.solve.FIRST_S", (0.0, 0.0))
    monkeypatch.setattr("barpath.craft.programming.solving.solve.ANY_S", 0.0)
    found = answer(a_request(horizon_weeks=4), BASE, is_quick=True).programme
    assert (found.status, found.conflicts, found.ways_out) == ("infeasible", (), ())
    assert "nothing shows that there is none" in found.text
    assert "cannot" not in found.text


def test_a_week_of_very_few_exercises_proves_no_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the few cannot keep together is asked again of all, and the answers are the same."""
    request = a_request(minutes(25), days(2), sets("chest", 6), sets("lats", 6), horizon_weeks=4)
    usual = conflicts(request, BASE)
    monkeypatch.setattr(Possible, "_asked_soon", lambda *_: None)
    assert [sorted(core) for core in conflicts(request, BASE).cores] == [
        sorted(core) for core in usual.cores
    ]


def test_wishes_that_fit_are_designed() -> None:
    request = a_request(days(3), sets("chest", 6), horizon_weeks=4)
    assert conflicts(request, BASE).cores == ()
    assert answer(request, BASE, is_quick=True).programme.status == "ok"


def test_an_exercise_without_its_kit_has_a_way_out_that_is_like_it() -> None:
    found = infeasible(a_request(include("Barbell Front Squat")), BASE)
    assert found.conflicts == (("include",),)
    assert "it needs barbell and rack, which you have not got" in found.text
    (change,) = found.ways_out[0]["change"]
    assert change["to"] != "Barbell Front Squat"
    assert change["to"] in found.ways_out[0]["says"]


def test_a_rule_is_named_and_never_given_up() -> None:
    heavy = Wish(id="heavy", kind="load_floor", value={"pattern": "SQ", "pct": 88, "times": 1})
    young = {"age_years": 15, "consent": "guardian", "goals": ("strength",), "status": "advanced",
             "equipment": ("BW", "BB", "DB"), "e1rm_kg": {"Barbell Front Squat": 60}}  # fmt: skip
    found = infeasible(a_request(heavy, **young), BASE)
    assert found.conflicts == (("heavy",),)
    assert "What stands against it" in found.text
    rule = Wish(id="rule", kind="rule", value="YTH-04")
    both = infeasible(a_request(heavy, rule, **young), BASE)
    assert all(each["wish"] != "rule" for way in both.ways_out for each in way["change"])


def test_a_load_that_steps_cannot_reach_in_time() -> None:
    value = {"exercise": "Dumbbell Bench Press", "load_kg": 90, "week": 3}
    reach = Wish(id="reach", kind="reach", value=value)
    known = {"Dumbbell Bench Press": 40.0}
    found = infeasible(a_request(reach, e1rm_kg=known), BASE)
    assert found.conflicts == (("reach",),)
    assert "Your maximum on record is 40 kg" in found.text
    near = Wish(id="reach", kind="reach", value={**value, "load_kg": 42})
    assert conflicts(a_request(near, e1rm_kg=known), BASE).cores == ()
    unknown = a_request(reach)
    assert conflicts(unknown, BASE).cores == (), "what is not on record is not judged"


def test_an_event_after_the_end() -> None:
    event = Wish(id="race", kind="event", value={"what": "a race", "week": 12})
    found = infeasible(a_request(event, horizon_weeks=8), BASE)
    assert found.conflicts == (("race",),)
    assert "The plan ends with week 8." in found.text


def test_the_same_request_has_the_same_answer() -> None:
    assert infeasible(TIGHT, BASE) == infeasible(TIGHT, BASE)


def test_what_only_repeats_a_wish_goes_with_it() -> None:
    assert without(TIGHT, frozenset({"time"})).client.minutes_min == 120
    wide = a_request(minutes(20), minutes_min=60)
    assert without(wide, frozenset({"time"})).client.minutes_min == 60
    kit = a_request(Wish(id="kit", kind="kit", value=["BA"]), equipment=("DB",))
    assert set(without(kit, frozenset({"kit"})).client.equipment) == {"DB", "BA"}


def test_reads_as_an_answer_of_the_exchange_form() -> None:
    found: Programme = infeasible(TIGHT, BASE)
    for way in found.ways_out:
        assert set(way) == {"change", "says", "weeks"}
        assert all(set(each) == {"wish", "from", "to"} for each in way["change"])


def test_a_wish_outweighs_how_many_of_a_kind_a_session_has_room_for() -> None:
    names = ("Dumbbell Curl", "Dumbbell Lateral Raise", "Incline Dumbbell Curl")
    wishes = [Wish(id=name, kind="include_exercise", value=name) for name in names]
    request = a_request(*wishes, days_per_week=1, minutes_min=30, horizon_weeks=4)
    programme = answer(request, BASE, is_quick=True).programme
    found = {slot.name for session in programme.weeks[-1].sessions for slot in session.slots()}
    assert set(names) <= found


@pytest.mark.parametrize("wishes", [(sets("chest", 4),), ()], ids=len)
def test_what_was_not_found_is_no_conflict(
    wishes: tuple[Wish, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing shows that the wishes clash, so none is said to; without one there is none to ask."""

    def too_slow(*_: object, **__: object) -> NoReturn:
        raise NotFound

    monkeypatch.setattr(module, "design", too_slow)
    monkeypatch.setattr(module, "designed", too_slow)
    request = a_request(*wishes)
    found = answer(request, BASE).programme
    assert found.status == ("deferred" if wishes else "infeasible")
    assert found.missing == (("wishes",) if wishes else ())
    assert "nothing shows that there is none" in found.text
    assert [each for each in check(found, request, BASE) if each.severity == "hard"] == []
