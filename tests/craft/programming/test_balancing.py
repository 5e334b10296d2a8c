"""Balance in the sessions: harder drills, longer holds, less to hold on to; and stepping."""

from functools import cache

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.balancing import grown, holds_in_words
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import PartKind, Phase, Programme, Slot
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client, a_programme

HEEL_RAISE = "Heel Raise (chair support)"
STEPS = "Steps at a Worktop (hands held)"
FALLS = frozenset({"fall_risk"})


@cache
def plan() -> Programme:
    client = a_client(
        age_years=72, status="novice", is_active=False, goals=("balance",), conditions=("fall_risk",),
        cannot=("floor",), equipment=("CH", "BA"), days_per_week=2, minutes_min=45,
        horizon_weeks=12,
    )  # fmt: skip
    return design(Request(client=client), knowledge(), is_quick=True).programme


def held(week: int, kind: PartKind, *, name: str = "") -> list[Slot]:
    session = plan().weeks[week - 1].sessions[0]
    return [slot for slot in session.slots(frozenset({kind})) if name in slot.name]


def test_each_phase_asks_more_of_balance_at_fall_risk() -> None:
    first, second, third = (held(week, "balance") for week in (1, 5, 9))
    assert [each.name for each in first] != [each.name for each in second]
    assert "Single-Leg Stance (support)" in [each.name for each in second]
    longest = [max(each.seconds or 0 for each in slots) for slots in (second, third)]
    assert longest[0] < longest[1]


def test_what_grows_stays_in_the_range_of_its_exercise() -> None:
    raises = knowledge().movement.by_name[HEEL_RAISE]
    most = raises.range[1]
    assert grown({"reps": (8, 10)}, raises, 1) == {"reps": (10, 12)}
    assert grown({"reps": (most - 3, most - 1)}, raises, 3) == {"reps": (most - 2, most)}
    assert grown({"seconds": 30}, raises, 1) == {"seconds": 30}


def test_heel_raises_become_work() -> None:
    (easy,), (working,) = (held(week, "warmup", name=HEEL_RAISE) for week in (1, 9))
    assert (easy.sets, easy.rpe) == (1, (2, 4))
    assert (working.sets, working.rpe) == (2, (4, 6))
    assert easy.reps is not None
    assert working.reps == tuple(each + 4 for each in easy.reps)


def test_a_long_bout_steps_as_well_as_marching() -> None:
    names = [slot.name for slot in held(1, "cooldown")]
    assert STEPS in names
    assert len(names) == 2


def test_how_to_hold_on_is_said_by_phase_where_balance_is_trained() -> None:
    (says,) = holds_in_words(plan(), FALLS)
    assert says in plan().text
    for words in (
        "with both hands,",
        "one hand from week 5 on",
        "fingertips of one hand from week 9",
    ):
        assert words in says
    assert not [*holds_in_words(plan(), frozenset())]
    phases = (Phase(name="Learn", weeks=(1, 4)),)
    assert not [*holds_in_words(a_programme(phases=phases), FALLS)]
