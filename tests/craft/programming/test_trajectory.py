"""Sets rise over the weeks of a block no faster than they may, and fall in lighter ones."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.macro import Block
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.rising.course import course_of
from barpath.craft.programming.designing.rising.pace import Pace, Slope
from barpath.craft.programming.designing.rising.trajectory import weekly_counts
from barpath.craft.programming.designing.rising.volumes import Counts, Volumes, volumes
from barpath.craft.programming.solving.problem import Template
from craft.programming.weeks import a_prescription, every_candidate

SLOPE = knowledge().rules["volume-rises-slowly"].numbers
SHAPE = knowledge().rules["what-a-lighter-week-is"].numbers
FIRST_WEEK = int(knowledge().rules["first-week-low"].numbers["novice_at_most_sets"])
KEYS = (
    "goblet-squat", "dumbbell-romanian-deadlift", "dumbbell-bench-press", "seated-cable-row",
    "lat-pulldown-wide", "dumbbell-curl", "dead-bug", "side-plank",
)  # fmt: skip
rows = st.dictionaries(st.sampled_from(KEYS), st.integers(1, 5), max_size=6)
templates = st.lists(rows, min_size=1, max_size=4).map(
    lambda found: tuple(tuple(row.items()) for row in found)
)


def a_block(first: int = 1, weeks: int = 4, lighter: Sequence[int] = ()) -> Block:
    return Block("Base", first, first + weeks - 1, frozenset(lighter), is_late=False)


USUAL_WAYS = {key: a_prescription() for key in KEYS}


def counted(
    template: Template,
    block: Block,
    *,
    before: Volumes | None = None,
    kept: Template | None = None,
    prescriptions: Mapping[str, Prescription] = USUAL_WAYS,
    **said: Any,
) -> tuple[list[Counts], Volumes]:
    usual: dict[str, Any] = {
        "slope": Slope(SLOPE["at_most_sets"], SLOPE["at_most_percent"]),
        "first_week_sets": None,
        "kept_share": (SHAPE["at_least_share"] + SHAPE["at_most_share"]) / 2,
    }
    pace = Pace(**{**usual, **said})
    course = course_of(template, every_candidate(), prescriptions, pace, kept=kept)
    return weekly_counts(course, block, before)


def sums(weeks: list[Counts]) -> list[int]:
    return [sum(week.values()) for week in weeks]


@st.composite
def two_blocks(draw: st.DrawFn) -> list[Counts]:
    """The weeks of two blocks, each with a template of its own and lighter weeks anywhere."""
    lighter = draw(st.sets(st.integers(1, 10), max_size=3))
    first = a_block(1, 5, sorted(each for each in lighter if each <= 5))
    second = a_block(6, 5, sorted(each for each in lighter if each > 5))
    limit = draw(st.sampled_from((None, FIRST_WEEK)))
    weeks, before = counted(draw(templates), first, first_week_sets=limit)
    more, _ = counted(draw(templates), second, before=before, first_week_sets=limit)
    return [*weeks, *more]


@given(weeks=two_blocks())
def test_no_muscle_gets_more_sets_than_the_rule_of_rising_allows(weeks: list[Counts]) -> None:
    found = [volumes(week, every_candidate()) for week in weeks]
    for number, now in enumerate(found[1:], start=1):
        for muscle, sets in now.items():
            before = max(each.get(muscle, 0) for each in found[:number])
            allowed = max(
                before + SLOPE["at_most_sets"], before * (1 + SLOPE["at_most_percent"] / 100)
            )
            assert sets <= allowed + 1e-9, (muscle, number + 1)


@given(template=templates)
def test_sets_rise_to_the_template_and_never_over_it(template: Template) -> None:
    wanted = {(place, key): n for place, row in enumerate(template) for key, n in row}
    weeks, after = counted(template, a_block(1, 30), before={})
    for week, following in pairwise(weeks):
        assert all(week[place] <= following[place] <= n for place, n in wanted.items())
    assert weeks[-1] == wanted
    assert after == volumes(wanted, every_candidate())


@given(template=templates)
def test_a_lighter_week_keeps_the_exercises_and_the_share_of_sets_that_the_rule_asks_for(
    template: Template,
) -> None:
    (full, lighter), after = counted(template, a_block(1, 2, [2]))
    assert after == volumes(full, every_candidate())
    assert lighter.keys() == full.keys()
    assert all(1 <= lighter[place] <= sets for place, sets in full.items())
    total, kept = sums([full, lighter])
    # As near to the middle as whole sets are, but never an exercise less.
    middle = total * (SHAPE["at_least_share"] + SHAPE["at_most_share"]) / 2
    assert kept == len(full) or abs(kept - middle) <= 0.5


THREES: Template = ((("goblet-squat", 3), ("dumbbell-bench-press", 3)), (("goblet-squat", 4),))


def test_without_a_week_before_the_template_is_the_first_week() -> None:
    weeks, after = counted(THREES, a_block(weeks=2))
    assert sums(weeks) == [10, 10]
    assert after["quads"] == 7
    assert after["chest"] == 3


def test_a_beginner_starts_with_two_sets_an_exercise() -> None:
    weeks, _ = counted(THREES, a_block(weeks=3), first_week_sets=FIRST_WEEK)
    assert set(weeks[0].values()) == {FIRST_WEEK}
    assert sums(weeks) == [6, 9, 10]


def test_only_the_very_first_week_is_low() -> None:
    weeks, _ = counted(THREES, a_block(first=5, weeks=1), first_week_sets=FIRST_WEEK)
    assert sums(weeks) == [10]


def test_the_main_work_grows_first() -> None:
    template = ((("dumbbell-curl", 4), ("lat-pulldown-wide", 4)),)
    ways = {
        "dumbbell-curl": a_prescription(part="isolation"),
        "lat-pulldown-wide": a_prescription(),
    }
    before = {"biceps": 0.5, "lats": 4, "upper_back": 4, "forearms": 4}
    weeks, _ = counted(template, a_block(weeks=1), before=before, prescriptions=ways)
    assert weeks == [{(0, "lat-pulldown-wide"): 4, (0, "dumbbell-curl"): 0}]


def test_what_comes_first_grows_before_the_main_work() -> None:
    template = ((("dumbbell-curl", 4), ("lat-pulldown-wide", 4)),)
    ways = {
        "dumbbell-curl": a_prescription(part="isolation"),
        "lat-pulldown-wide": a_prescription(),
    }
    before = {"biceps": 0.5, "lats": 4, "upper_back": 4, "forearms": 4}
    first: dict[str, Any] = {
        "before": before,
        "prescriptions": ways,
        "come_first": frozenset({"biceps"}),
    }
    weeks, _ = counted(template, a_block(weeks=1), **first)
    assert weeks[0][0, "dumbbell-curl"] > weeks[0][0, "lat-pulldown-wide"]


def test_what_comes_first_loses_no_set_when_it_moves_to_another_day() -> None:
    template = ((("lat-pulldown-wide", 4),), (("dumbbell-curl", 5),))
    before = {"biceps": 5.0, "lats": 4.0, "upper_back": 4.0, "forearms": 4.0}
    still: dict[str, Any] = {"before": before, "slope": Slope(0, 0)}
    moved, _ = counted(template, a_block(weeks=1), **still)
    kept, _ = counted(template, a_block(weeks=1), come_first=frozenset({"biceps"}), **still)
    assert moved[0][1, "dumbbell-curl"] < kept[0][1, "dumbbell-curl"] == 5


def test_what_is_new_comes_in_with_two_sets_or_waits() -> None:
    template = ((("goblet-squat", 3), ("dumbbell-curl", 4)),)
    before = {"quads": 3, "glutes": 3, "biceps": 0.0, "forearms": 0.0}
    weeks, _ = counted(template, a_block(weeks=2), before=before)
    assert [week[0, "dumbbell-curl"] for week in weeks] == [2, 4]


def test_a_lighter_week_at_the_start_of_a_block_is_lighter_than_the_week_it_would_have_been() -> (
    None
):
    _, before = counted(THREES, a_block())
    weeks, after = counted(THREES, a_block(5, 3, [5]), before=before)
    assert sums(weeks) == [5, 10, 10]
    assert after == before


@pytest.mark.parametrize(("sets", "kept"), [((4, 4), 4), ((3, 3, 3), 4), ((1, 1, 1), 3), ((5,), 2)])
def test_half_of_the_sets_are_kept_but_one_of_each(sets: tuple[int, ...], kept: int) -> None:
    template = (tuple(zip(KEYS, sets, strict=False)),)
    weeks, _ = counted(template, a_block(1, 2, [2]))
    assert sums(weeks) == [sum(sets), kept]


def test_the_rule_says_how_much_a_lighter_week_keeps() -> None:
    weeks, _ = counted(((("goblet-squat", 5),),), a_block(1, 2, [2]), kept_share=0.8)
    assert sums(weeks) == [5, 4]


def test_an_exercise_of_a_beginner_rises_by_one_set_a_week() -> None:
    weeks, _ = counted(((("goblet-squat", 5),),), a_block(), first_week_sets=2, kept=())
    assert sums(weeks) == [2, 3, 4, 5]


def test_a_beginner_adds_as_many_sets_in_each_week_of_a_block() -> None:
    six = (tuple((key, 3) for key in KEYS[:6]),)
    weeks, _ = counted(six, a_block(), first_week_sets=2, kept=())
    assert sums(weeks) == [12, 14, 16, 18]
    weeks, _ = counted(six, a_block(lighter=[4]), first_week_sets=2, kept=())
    assert sums(weeks)[:3] == [12, 15, 18]


def test_what_a_beginner_did_on_other_days_is_not_learned_again_set_by_set() -> None:
    kept = tuple(((key, 3),) for key in KEYS[:4])
    _, before = counted(kept, a_block())
    weeks, _ = counted(kept[::-1], a_block(5), before=before, kept=kept)
    assert sums(weeks) == [12, 12, 12, 12]


def test_what_is_new_comes_in_with_no_more_sets_than_its_movement_had() -> None:
    first, second = ((("dumbbell-curl", 2),),), ((("goblet-squat", 4),),)
    _, before = counted(second, a_block())
    weeks, _ = counted(second, a_block(5), before=before, kept=second)
    assert sums(weeks) == [4, 4, 4, 4]
    weeks, _ = counted(second, a_block(5), before=before, kept=first)
    assert sums(weeks) == [2, 3, 4, 4]


def test_a_harder_way_begins_with_the_sets_of_the_easier_one() -> None:
    kept, wanted = ((("bodyweight-box-squat", 3),),), ((("goblet-squat", 5),),)
    _, before = counted(((("goblet-squat", 3),),), a_block())
    weeks, _ = counted(wanted, a_block(5), before=before, kept=kept)
    assert sums(weeks) == [3, 4, 5, 5]


ROUNDS = (
    (("goblet-squat", 3), ("dumbbell-romanian-deadlift", 3), ("dumbbell-curl", 3)),
    (("dumbbell-bench-press", 3), ("seated-cable-row", 3)),
)


def test_a_class_has_as_many_rounds_at_every_station_of_a_session() -> None:
    usual: dict[str, Any] = {"kept": (), "is_in_rounds": True}
    first, before = counted(ROUNDS, a_block(lighter=[4]), first_week_sets=1, **usual)
    later, _ = counted(ROUNDS, a_block(5, lighter=[8]), before=before, **{**usual, "kept": ROUNDS})
    rounds = [
        [
            {sets for (place, _), sets in week.items() if place == session and sets}
            for session in (0, 1)
        ]
        for week in (*first, *later)
    ]
    assert all(len(each) == 1 for week in rounds for each in week)
    assert sums(first) == [5, 10, 15, 8]
    assert sums(later)[-1] == 8


def test_who_comes_in_late_does_not_hold_a_class_at_uneven_rounds() -> None:
    _, before = counted(((("goblet-squat", 3),),), a_block())
    template = ((("goblet-squat", 3), ("dumbbell-curl", 3)),)
    apart, _ = counted(template, a_block(5, 2), before=before)
    weeks, _ = counted(template, a_block(5, 2), before=before, is_in_rounds=True)
    assert list(apart[0].values()) == [3, 2]
    assert [set(week.values()) for week in weeks] == [{2}, {3}]
