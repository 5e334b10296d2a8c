"""A few virtual clients with fixed dice; the benchmark trains hundreds."""

from random import Random

from craft.programming.progression.measures import measure
from craft.programming.progression.virtual_clients import KINDS, VirtualClient


def test_virtual_clients_are_served_within_the_limits() -> None:
    found = measure(
        VirtualClient(kind, Random(number)).train() for number, kind in enumerate(KINDS * 3)
    )
    assert found.within_one >= 0.8
    assert (found.steps_over, found.steps_off) == (0, 0)
    assert found.sessions_to_find <= 3
    assert found.found_in_3 >= 0.8
    assert found.found_in_6 >= 0.9
    assert found.false_asks <= 0.55
    assert found.false_changes <= 0.1
    assert found.slips_caught >= 0.95
    assert found.false_questions <= 0.01
    assert found.forecast_error <= 0.04


def test_the_same_dice_give_the_same_proposals() -> None:
    first, again = (VirtualClient("noisy", Random(5)).train() for _ in range(2))
    assert first == again
