"""A programme that was planned anew, against the one that stood before."""

from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.programme import Programme, Session, Week
from barpath.craft.programming.request import Event, Replan, Request
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot

PRESS, SQUAT = "Push-Up", "Goblet Squat"


def found(key: str, before: Programme, after: Programme, **event: Any) -> list[tuple[str, str]]:
    """What a claim says of a new plan for week 3."""
    stood = Replan(plan=msgspec.to_builtins(before), event=Event(**{"week": 3, **event}))
    base = knowledge()
    request = Request(client=a_client(), replan=stood)
    case = Case(after, request, base.movement.by_name, base)
    claim = base.rules[key]
    return list(KINDS[claim.kind].judge(claim, case))


def session(day: int = 0, *, sets: int = 4, name: str = SQUAT, **said: Any) -> Session:
    return a_session(a_part("main", a_slot(name, sets=sets, **said)), day=day)


def plan(*weeks: tuple[Session, ...]) -> Programme:
    usual = (session(0), session(3))
    made = (usual, usual, *weeks)
    return a_programme(
        weeks=tuple(Week(number=at, sessions=each) for at, each in enumerate(made, start=1))
    )


USUAL = (session(0), session(3))
BEFORE = plan(USUAL, USUAL, USUAL, USUAL)
NO_DOUBLE, AFTER_BREAK = "a-missed-session-is-not-doubled", "back-after-a-break"
SMALLEST, SAME_MOVEMENT = "as-little-change-as-possible", "same-movement-with-other-kit"
FEVER, INJURY = "no-training-with-fever", "an-injury-locks-its-movements"
BITES = {NO_DOUBLE, AFTER_BREAK, SMALLEST, SAME_MOVEMENT, FEVER, INJURY}


@pytest.mark.parametrize(
    ("sets", "wheres"), [(5, []), (6, ["week 3, Thursday"]), (8, ["week 3, Thursday"])]
)
def test_a_missed_session_is_not_doubled(sets: int, wheres: list[str]) -> None:
    after = plan((session(3, sets=sets),), USUAL)
    assert [where for where, _ in found(NO_DOUBLE, BEFORE, after, type="missed")] == wheres
    assert found(NO_DOUBLE, BEFORE, after, type="wish") == []


@pytest.mark.parametrize(
    ("weeks_off", "sets", "load_kg", "says"),
    [
        (1, 4, 20, []),
        (2, 3, 20, []),
        (2, 4, 18, []),
        (2, 4, 19, ["After 2 weeks off it is neither lighter nor shorter than before."]),
        (3, 2, 16, []),
        (3, 3, 16, ["After 3 weeks off it holds 75 % of the sets; at most 60 %."]),
        (3, 2, 17, ["After 3 weeks off loads are 15 % lower; at least 20 %."]),
    ],
)
def test_the_way_back_after_a_break(
    weeks_off: int, sets: int, load_kg: float, says: list[str]
) -> None:
    usual = (session(load_kg=20.0),)
    weeks = [usual, usual, *[()] * weeks_off, (session(sets=sets, load_kg=load_kg),)]
    before = a_programme(*usual, weeks=7)
    after = a_programme(
        weeks=tuple(Week(number=at, sessions=each) for at, each in enumerate(weeks, start=1))
    )
    breaches = found(AFTER_BREAK, before, after, type="illness", weeks=weeks_off)
    assert [each for _, each in breaches] == says


def test_what_is_past_stays_and_exercises_stay() -> None:
    rewritten = a_programme(session(1), weeks=6)
    swapped = plan((session(3, name=PRESS),))
    moved = plan((session(1), session(4)))
    assert found(SMALLEST, BEFORE, moved, type="moved") == []
    past = [where for where, _ in found(SMALLEST, BEFORE, rewritten, type="moved")]
    assert past == ["week 1", "week 2"]
    new = [where for where, _ in found(SMALLEST, BEFORE, swapped, type="missed")]
    assert new == ["week 3, Thursday, Push-Up"]
    assert found(SMALLEST, BEFORE, swapped, type="kit") == []


def test_movements_stay_on_a_journey_and_new_exercises_go_by_feel() -> None:
    same = plan((session(name="Bodyweight Squat", pattern="SQ"),), USUAL)
    other = plan((session(name=PRESS),), USUAL)
    loaded = plan((session(name="Bodyweight Squat", pattern="SQ", load_kg=5.0),), USUAL)
    assert found(SAME_MOVEMENT, BEFORE, same, type="travel") == []
    assert found(SAME_MOVEMENT, BEFORE, other, type="travel") == [
        ("week 3", "The movement “squat” is left out.")
    ]
    ((where, _),) = found(SAME_MOVEMENT, BEFORE, loaded, type="kit")
    assert where == "week 3, Monday, Bodyweight Squat"


@pytest.mark.parametrize(
    ("weeks", "wheres"),
    [
        (((), (session(sets=2), session(3))), []),
        (((session(5, sets=1),), USUAL), ["week 3, Saturday", "week 4, Monday"]),
        (((), USUAL), ["week 4, Monday"]),
    ],
)
def test_fever_rests_and_comes_back_at_half(
    weeks: tuple[tuple[Session, ...], ...], wheres: list[str]
) -> None:
    breaches = found(FEVER, BEFORE, plan(*weeks), type="illness", fever=True)
    assert [where for where, _ in breaches] == wheres
    assert found(FEVER, BEFORE, plan(*weeks), type="illness") == []


def test_only_the_days_of_fever_are_rested() -> None:
    after = plan((session(0), session(3, sets=2)), USUAL)
    event = {"type": "illness", "fever": True, "days": (1, 2)}
    assert found(FEVER, BEFORE, after, **event) == []
    says = "The first session after a fever holds 100 % of the usual sets; at most 50 %."
    assert found(FEVER, BEFORE, plan(USUAL), **event) == [("week 3, Thursday", says)]


def test_an_injury_locks_what_strains_it_and_keeps_the_rest() -> None:
    deep, press = session(tags=("KD",)), session(3, name=PRESS, tags=())
    event = {"type": "injury", "region": "left knee", "pain": 5.0}
    assert found(INJURY, BEFORE, plan((press,), (press,)), **event) == []
    wheres = [where for where, _ in found(INJURY, BEFORE, plan((press,), USUAL), **event)]
    assert wheres == ["week 4, Monday, Goblet Squat", "week 4, Thursday, Goblet Squat"]
    healed = plan((press,), (press,), USUAL)
    assert found(INJURY, BEFORE, healed, weeks=2, **event) == []
    ((where, says),) = found(INJURY, BEFORE, plan((deep, press)), **event)
    assert where == "week 3, Monday, Goblet Squat"
    assert says == "It strains the left knee (KD)."
    ((where, _),) = found(INJURY, BEFORE, plan(()), **event)
    assert where == "week 3"


def test_a_first_plan_is_held_against_nothing() -> None:
    base = knowledge()
    case = Case(BEFORE, Request(client=a_client()), base.movement.by_name, base)
    for key in BITES:
        assert list(KINDS[base.rules[key].kind].judge(base.rules[key], case)) == []


def test_without_sets_before_there_is_nothing_to_double_or_to_come_back_to() -> None:
    walks = a_programme(a_session(a_part("cardio", a_slot("Walking", reps=None))), weeks=6)
    assert found(NO_DOUBLE, walks, BEFORE, type="missed") == []
    assert found(AFTER_BREAK, walks, BEFORE, type="illness") == []


def test_much_pain_locks_whole_movements() -> None:
    event = {"type": "injury", "region": "left knee"}
    light = plan((session(tags=()),))
    assert found(INJURY, BEFORE, light, pain=2.0, **event) == []
    ((where, says),) = found(INJURY, BEFORE, light, pain=8.0, **event)
    assert (where, says) == ("week 3, Monday, Goblet Squat", "It strains the left knee (SQ).")
