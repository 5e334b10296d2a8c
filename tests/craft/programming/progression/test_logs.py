"""What is read from a log, what is asked about, and what the kit can make."""

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.physiology.strength.maximum import one_rep_max_brzycki
from barpath.craft.programming.programme import Slot
from barpath.craft.programming.progression.advice import next_loads
from barpath.craft.programming.progression.kit import Steps, steps_of
from barpath.craft.programming.progression.logs import read_rows
from barpath.craft.programming.progression.seeing import kilograms
from barpath.craft.programming.progression.targets import Target, target_of
from craft.programming.progression.logged import (
    BENCH,
    CURL,
    KIT,
    PUSH_UP,
    a_client,
    a_lift,
    advised,
    proposed,
    rules,
)

BY_NAME = knowledge().movement.by_name


def test_a_row_is_a_week_and_an_empty_row_a_week_without() -> None:
    found = read_rows([(80, 6, 2), (None, None, None), (80, None, 1)])
    assert [each.week for each in found] == [0, 2]
    assert found[1].sets[0].index == 2
    assert found[1].sets[0].reps is None


def test_the_exchange_form_is_answered_in_its_own_names() -> None:
    client = a_client(
        log={BENCH: ((80, 8, 2), (80, 8, 2), (850, 8, 2)), "My own lift": ((1, 1, 1),)}
    )
    found = next_loads(client, knowledge())
    assert found.flagged == (f"{BENCH}#3",)
    assert found.loads == {BENCH: {"load_kg": 80}}
    assert found.unknown == ("My own lift",)
    assert found.proposals[BENCH].rules == ("LOG-03",)


@pytest.mark.parametrize(
    ("row", "asks"),
    [
        ((850, 6, 2), "more than anybody lifts"),
        ((-80, 6, 2), "is no load"),
        ((0, 6, 2), "is no load"),
        ((80, 0, 2), "0 repetitions"),
        ((80, 101, 2), "101 repetitions"),
        ((80, 6, -1), "-1 repetitions in reserve"),
        ((80, 6, 11), "11 repetitions in reserve"),
    ],
)
@pytest.mark.parametrize("name", [BENCH, CURL])
def test_what_cannot_be_is_asked_about(name: str, row: tuple[float, int, float], asks: str) -> None:
    found = advised(row, name=name)
    assert found.flagged == (f"{name}#1",)
    assert asks in found.questions[0].asks
    assert found.loads == {}


def test_a_hold_of_no_seconds_is_asked_about() -> None:
    assert "no working set" in advised((0, 0, 2), name="Front Plank").questions[0].asks
    assert advised((0, 120, 2), name="Front Plank").questions == ()


def test_a_jump_is_asked_about_and_loads_do_not_follow() -> None:
    found = advised((80, 8, 2), (80, 8, 2), (95, 8, 2))
    assert found.flagged == (f"{BENCH}#3",)
    assert "% above" in found.questions[0].asks
    assert found.loads[BENCH]["load_kg"] == 80
    assert found.proposals[BENCH].action == "hold"


def test_a_fall_no_day_explains_is_asked_about() -> None:
    found = advised((80, 8, 2), (80, 8, 2), (80, 8, 2), (8, 8, 2))
    assert found.flagged == (f"{BENCH}#4",)
    assert "% below" in found.questions[0].asks


def test_a_slip_in_the_first_row_is_the_one_that_is_asked_about() -> None:
    assert advised((580, 8, 2), (58, 8, 2), (58, 8, 2)).flagged == (f"{BENCH}#1",)


def test_the_second_session_that_says_the_same_is_believed() -> None:
    found = advised((80, 8, 2), (80, 8, 2), (100, 8, 2), (100, 8, 2))
    assert found.flagged == (f"{BENCH}#3",)
    assert found.loads[BENCH]["load_kg"] >= 100
    told = found.belief.forecast_kg(BENCH, 4)
    assert told > advised((80, 8, 2), (80, 8, 2)).belief.forecast_kg(BENCH, 2) * 1.1


def test_a_first_slip_of_a_day_does_not_begin_the_lift() -> None:
    found = advised([(8, 8, 2), (80, 8, 2), (80, 8, 2)], e1rm_kg={})
    assert found.flagged == (f"{BENCH}#1",)


def test_a_jump_without_a_maximum_is_more_than_a_step_of_the_kit() -> None:
    target = Target((10, 15), (1, 2))
    assert advised((10, 12, 2), (12, 10, 2), name=CURL, target=target).flagged == ()
    slip = advised((10, 12, 2), (100, 12, 2), (10, 12, 2), name=CURL, target=target)
    assert slip.flagged == (f"{CURL}#2",)
    assert slip.loads[CURL]["load_kg"] == 10
    real = advised((10, 12, 2), (20, 12, 2), (20, 12, 2), name=CURL, target=target)
    assert real.flagged == (f"{CURL}#2",)
    assert real.loads[CURL]["load_kg"] == 20


def test_a_maximum_on_record_is_what_a_first_set_is_held_against() -> None:
    assert advised((200, 6, 2), e1rm_kg={BENCH: 100.0}).flagged == (f"{BENCH}#1",)


@pytest.mark.parametrize("reps", range(2, 11))
def test_the_formula_and_its_rival_agree_where_it_is_used(reps: int) -> None:
    lift = a_lift(BENCH, rules())
    rival = one_rep_max_brzycki(load_kg=100, repetitions=reps)
    assert lift.maximum_kg(100, reps, 0) == pytest.approx(rival, rel=0.04)
    assert lift.moved_at(lift.maximum_kg(100, reps, 2.0), reps, 2.0) == pytest.approx(100)


def test_the_body_counts_where_its_share_is_known() -> None:
    found = advised((0, 10, 2), (0, 11, 2), name=PUSH_UP, target=Target((8, 20), (2, 3)))
    assert found.belief.forecast_kg(PUSH_UP, 1) == pytest.approx(0.64 * 80 * 1.45, rel=0.1)
    assert found.loads == {}
    unweighed = advised((0, 10, 2), name=PUSH_UP, mass_kg=None)
    assert unweighed.belief.names == ()


def test_kilograms_are_the_other_side_of_a_level() -> None:
    assert kilograms(0) == 1


def test_steps_go_down_and_up() -> None:
    steps = Steps(2.5, lightest_kg=20, heaviest_kg=100)
    assert (steps.down(81), steps.down(19), steps.down(300)) == (80, None, 100)
    assert (steps.above(80), steps.above(81), steps.above(5), steps.above(100)) == (
        82.5, 82.5, 20, None,
    )  # fmt: skip


def test_a_load_that_was_lifted_is_among_the_steps() -> None:
    steps = Steps(2.0, lightest_kg=1)
    assert steps.through(10).down(10.9) == 10
    assert steps.through(5).down(6.9) == 5
    assert steps.through(5.3) == steps


def test_the_kit_of_the_client_says_the_steps() -> None:
    limits = {"DB_max_kg": 10, "DB_step_kg": 1, "BA": "light"}
    found = steps_of(BY_NAME[CURL], a_client(kit_limits=limits))
    assert found == Steps(step_kg=1, lightest_kg=1, heaviest_kg=10)
    assert steps_of(BY_NAME[PUSH_UP], a_client()) is None
    squat = BY_NAME["Goblet Squat"]
    assert steps_of(squat, a_client(equipment=("KB",))) == Steps(step_kg=4, lightest_kg=4)
    assert steps_of(squat, a_client(equipment=())) == Steps(step_kg=2, lightest_kg=1)


def test_loaded_work_without_loaded_kit_has_no_steps() -> None:
    bags = [
        each for each in BY_NAME.values() if each.loading == "fixed" and ("BW",) in each.equipment
    ]
    assert bags
    assert steps_of(bags[0], a_client(equipment=())) is None


def test_a_slot_says_what_is_aimed_at() -> None:
    slot = Slot(name=BENCH, pattern="HPU", reps=(3, 5), rir=(1, 2))
    assert target_of(slot, BY_NAME[BENCH]) == Target((3, 5), (1, 2))
    held = Slot(name="Front Plank", pattern="AE", seconds=30)
    assert target_of(held, BY_NAME["Front Plank"]).reps == (30, 30)
    assert target_of(Slot(name=BENCH, pattern="HPU"), BY_NAME[BENCH]).reps == BY_NAME[BENCH].range


def test_a_rule_without_the_number_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="PRO-01 has no number at_most_km"):
        rules().number("PRO-01", "at_most_km")


def test_who_did_not_say_is_taken_for_a_beginner() -> None:
    assert rules(status=None).is_novice
    assert proposed((80, 6, 2), status=None).load_kg == 80
    assert KIT
