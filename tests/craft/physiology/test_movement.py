"""The overhead squat as a teaching model."""

import inspect

from barpath.craft.evidence import calculate
from barpath.craft.knowledge.kinds.screens import movement_screen
from barpath.craft.physiology.movement import overhead_squat_nasm

NONE = dict.fromkeys(inspect.signature(overhead_squat_nasm).parameters, False)


def test_every_sign_of_the_screen_can_be_seen() -> None:
    signs = movement_screen("overhead-squat-nasm").signs
    assert [sign.name for sign in signs] == list(NONE)
    for sign in signs:
        standing = overhead_squat_nasm(**(NONE | {sign.name: True}))
        assert standing.in_class == sign.label
        assert sign.overactive[0] in standing.means
        assert sign.underactive[-1] in standing.means


def test_it_is_always_called_a_model() -> None:
    result = calculate("movement.overhead_squat_nasm", NONE)
    assert result.in_class == "none of the signs"
    assert "a teaching model" in result.edition
    assert "has not been borne out" in result.means
    assert result.recalled == ("table",)


def test_what_rests_on_memory_says_so_of_itself() -> None:
    assert movement_screen("overhead-squat-nasm").verified == "recall"
    assert overhead_squat_nasm(**NONE).recalled
