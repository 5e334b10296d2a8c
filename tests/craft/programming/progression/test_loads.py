"""The next load of a lift."""

from typing import Any

import pytest

from barpath.craft.programming.progression.targets import Target
from craft.programming.progression.logged import (
    BENCH,
    CURL,
    TARGET,
    Done,
    advised,
    load_of,
    proposed,
)

EASY: Done = (80, 9, 4)


def test_the_top_of_the_range_in_all_sets_brings_the_smallest_step() -> None:
    found = proposed((80, 7, 2), [(80, 8, 2), (80, 8, 2)])
    assert (found.action, found.load_kg) == ("raise", 82.5)
    assert {"PRO-01", "PRO-02"} <= set(found.rules)
    assert found.why == (
        "All sets reached 8 repetitions with the reserve asked for. 82.5 kg is 3.1 % more.",
    )


def test_repetitions_climb_before_load() -> None:
    found = proposed((80, 6, 2), (80, 7, 2))
    assert (found.action, found.load_kg, found.rules) == ("hold", 80, ("PRO-02",))
    assert found.reps in {7, 8}


def test_a_goal_passed_once_is_enough_for_a_beginner_only() -> None:
    done: list[Done] = [(80, 7, 5), (80, 7, 5)]
    assert proposed((80, 6, 2), done, status="novice").rules == ("PRO-05", "PRO-01")
    assert proposed((80, 6, 2), done).action == "hold"


def test_a_goal_passed_in_two_sessions_running_is_enough_for_all() -> None:
    found = proposed([(80, 8, 4), (80, 7, 4)], [(80, 8, 4), (80, 7, 4)])
    assert (found.action, found.rules) == ("raise", ("PRO-01",))
    assert "2 sessions running" in found.why[0]


def test_ground_held_before_is_regained_at_once() -> None:
    found = proposed((90, 8, 2), (80, 6, 4), [(80, 8, 4), (80, 7, 4)])
    assert found.action == "raise"
    assert "ground held before" in found.why[0]


def test_a_far_too_light_load_takes_the_longest_step_that_is_allowed() -> None:
    assert proposed([(60, 8, 8), (60, 8, 8)]).load_kg == 65
    assert proposed([(60, 8, 8), (60, 8, 8)], age_years=15).load_kg == 62.5


@pytest.mark.parametrize(
    ("said", "most", "rule"),
    [
        ({}, 1.10, "PRO-01"),
        ({"age_years": 70}, 1.05, "PRO-01"),
        ({"conditions": ("lymphoedema",)}, 1.05, "CAN-03"),
        ({"age_years": 15}, 1.10, "YTH-03"),
    ],
)
def test_the_step_is_capped_for_each(said: dict[str, Any], most: float, rule: str) -> None:
    found = proposed([(80, 8, 8)], [(80, 8, 8)], **said)
    assert 80 < load_of(found) <= 80 * most
    assert rule in found.rules


def test_legs_are_not_held_by_a_limit_for_the_arm() -> None:
    name = "Hip Adduction Machine"
    found = proposed(
        (100, 15, 5), (100, 15, 5), name=name, target=Target((10, 15), (2, 3)),
        conditions=("lymphoedema",),
    )  # fmt: skip
    assert "CAN-03" not in found.rules


def test_a_step_of_the_kit_above_the_limit_is_not_taken() -> None:
    found = proposed((30, 8, 3), (30, 8, 3), kit_limits={"BB_step_kg": 5.0})
    assert (found.action, found.load_kg) == ("hold", 30)
    assert "17 %" in found.why[0]
    assert "SEL-12" in found.rules


def test_the_end_of_the_kit_is_said() -> None:
    found = proposed((80, 8, 3), (80, 8, 3), kit_limits={"BB_max_kg": 80.0})
    assert (found.action, found.load_kg) == ("hold", 80)
    assert "The kit ends at 80 kg" in found.why[0]


def test_a_step_that_would_leave_the_range_waits_for_repetitions() -> None:
    found = proposed((80, 4, 2), (80, 4, 2), target=Target((4, 4), (2, 2)), kit_limits={
        "BB_step_kg": 8.0
    })  # fmt: skip
    assert (found.action, found.load_kg) == ("hold", 80)
    assert "88 kg would fall below the range" in found.why[0]


def test_two_misses_take_five_to_ten_percent_off() -> None:
    found = proposed((80, 5, 0), (80, 5, 0))
    assert (found.action, found.rules) == ("lower", ("PRO-08",))
    assert 72 <= load_of(found) <= 76


def test_one_miss_does_not() -> None:
    assert proposed((80, 7, 2), (80, 5, 2)).action == "hold"


def test_a_coarse_kit_goes_down_a_whole_step() -> None:
    found = proposed((40, 5, 0), (40, 5, 0), kit_limits={"BB_step_kg": 10.0})
    assert (found.action, found.load_kg) == ("lower", 30)


def test_below_the_lightest_load_an_easier_exercise_follows() -> None:
    found = proposed((20, 5, 0), (20, 5, 0))
    assert (found.action, found.load_kg) == ("easier", 20)


def test_a_load_too_heavy_for_the_range_goes_down_before_it_is_missed() -> None:
    found = proposed((80, 6, 0), target=Target((6, 8), (3, 4)))
    assert (found.action, found.rules) == ("lower", ("PRO-02", "EFF-06"))
    assert 72 <= load_of(found) < 80


def test_a_week_away_changes_nothing_and_longer_ones_lighten() -> None:
    assert proposed((80, 7, 2), week=1).load_kg == 80
    assert proposed((80, 7, 2), week=2).load_kg == 70
    assert proposed((80, 7, 2), week=4).load_kg == 62.5
    assert proposed((80, 7, 2), week=4).action == "return"
    away = proposed((80, 7, 2), week=6)
    assert (away.action, away.load_kg, away.rules) == ("feel", None, ("REP-02",))


def test_the_lightest_load_stays_after_a_break() -> None:
    found = proposed((20, 7, 2), week=2)
    assert (found.action, found.load_kg) == ("return", 20)
    assert "fewer" in found.why[0]


def test_a_maximum_on_record_gives_a_first_load_rounded_down() -> None:
    found = advised(e1rm_kg={BENCH: 100.0}, name=BENCH)
    assert found.proposals[BENCH].action == "start"
    assert found.loads[BENCH]["load_kg"] == 75


def test_a_maximum_too_small_for_the_kit_gives_none() -> None:
    found = advised(e1rm_kg={BENCH: 20.0})
    assert (found.proposals[BENCH].action, found.loads) == ("feel", {})


def test_without_a_log_the_load_is_found_by_feel() -> None:
    found = advised(name=CURL).proposals[CURL]
    assert (found.action, found.load_kg, found.reps) == ("feel", None, None)


def test_an_exercise_without_a_maximum_goes_by_repetitions_alone() -> None:
    target = Target((10, 15), (1, 2))
    assert proposed((10, 12, 3), name=CURL, target=target).reps == 14
    raised = proposed((20, 15, 1), (20, 15, 1), name=CURL, target=target)
    assert raised.action == "hold"  # two kilograms are a tenth: more than a small lift may take
    fine = {"DB_step_kg": 1.0}
    raised = proposed((20, 15, 1), name=CURL, target=target, kit_limits=fine)
    assert (raised.action, raised.load_kg) == ("raise", 21)
    missed = proposed((20, 8, 0), (20, 8, 0), name=CURL, target=target, kit_limits=fine)
    assert (missed.action, missed.load_kg) == ("lower", 19)


def test_what_is_not_known_is_not_nought() -> None:
    found = proposed((80, 8, 2), (80, 8, None))
    assert (found.action, found.load_kg, found.rules) == ("hold", 80, ("LOG-01",))
    assert proposed((80, 8, 2), (None, 8, 2)).load_kg == 80
    assert proposed((None, 8, 2)).load_kg is None


def test_half_known_sets_count_for_nothing() -> None:
    found = proposed((80, 8, 2), [(80, 8, 2), (80, None, None)])
    assert found.action == "hold"
    assert proposed((80, 6, 2), (80, None, 2), (80, None, 2)).action == "hold"
    half: list[Done] = [(80, None, 2), (80, 8, 4)]
    assert proposed(half, half).action == "raise"


def test_a_light_session_is_no_step_back() -> None:
    found = proposed((80, 8, 2), (70, 5, 5), last={"is_light": True}, target=TARGET)
    assert found.action == "hold"


def test_repetitions_beyond_the_formula_are_counted() -> None:
    target = Target((12, 15), (1, 2))
    found = proposed((80, 13, 2), (80, 13, 2), target=target)
    assert (found.action, found.load_kg) == ("hold", 80)
    assert found.reps in {13, 14, 15}
    lower = proposed((80, 9, 0), (80, 9, 0), target=target)
    assert lower.action == "lower"
    assert 72 <= load_of(lower) <= 76


def test_a_load_that_was_never_done_for_the_range_is_still_the_last_one() -> None:
    assert proposed((80, 7, 2), (82.5, 5, 4)).load_kg == 82.5
