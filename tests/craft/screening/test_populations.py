"""Special populations: targets with their limits, what is left out, and what refers."""

from collections.abc import Callable

import pytest

from barpath.craft.evidence import OutOfRange, Standing, calculate
from barpath.craft.screening.populations import conditions as of
from barpath.craft.screening.populations import pregnancy, targets


def stands(population: str, measure: str, planned: float, **more: object) -> str:
    values = {"measure": measure, "planned_value": planned, **more}
    return str(calculate(f"populations.target_{population}", values).in_class)


@pytest.mark.parametrize(
    ("population", "measure", "lowest", "highest"),
    [
        ("hypertension", "aerobic_days_week", 5, 7),
        ("hypertension", "session_min", 30, None),
        ("hypertension", "resistance_days_week", 2, 3),
        ("hypertension", "load_percent", 60, 70),
        ("type_2_diabetes", "aerobic_min_week", 150, None),
        ("type_2_diabetes", "idle_days", 0, 2),
        ("pregnancy", "activity_min_week", 150, None),
        ("pregnancy", "effort_rpe", 12, 14),
        ("cancer", "session_min", 30, None),
        ("cancer", "aerobic_days_week", 3, None),
    ],
)
def test_a_target_holds_both_its_ends(
    population: str, measure: str, lowest: float, highest: float | None
) -> None:
    assert stands(population, measure, lowest) == "on target"
    if lowest > 0:
        assert stands(population, measure, lowest - 0.5) == "under the target"
    if highest is None:
        assert stands(population, measure, lowest * 2) == "on target"
    else:
        assert stands(population, measure, highest) == "on target"
    if highest is not None and highest != 7:
        assert stands(population, measure, highest + 0.5) == "over the target"


def test_a_vertebral_fracture_keeps_effort_moderate_and_nothing_else() -> None:
    assert stands("osteoporosis", "effort_cr10", 8, has_vertebral_fracture=False) == "on target"
    assert (
        stands("osteoporosis", "effort_cr10", 8, has_vertebral_fracture=True) == "over the target"
    )
    assert stands("osteoporosis", "repetitions", 12, has_vertebral_fracture=True) == "on target"


def test_an_adult_is_not_held_to_the_targets_of_children() -> None:
    assert stands("youth", "activity_min_day", 60, age_years=12) == "on target"
    with pytest.raises(OutOfRange, match="outside the 5 to 18 years"):
        stands("youth", "activity_min_day", 60, age_years=30)
    assert stands("older_adults", "load_percent", 60, age_years=70) == "under the target"


def test_what_no_week_holds_is_refused() -> None:
    with pytest.raises(OutOfRange, match="between 0 and 7 days/week"):
        stands("hypertension", "aerobic_days_week", 8)
    with pytest.raises(OutOfRange, match="between 6 and 20 RPE"):
        targets.target_pregnancy(measure="effort_rpe", planned_value=5)


@pytest.mark.parametrize(
    ("asks", "some"),
    [
        (pregnancy.pregnancy_contraindications, "no exercise programme, refer"),
        (pregnancy.pregnancy_clearance, "clearance first"),
        (pregnancy.pregnancy_warning_signs, "stop"),
        (of.precautions_after_cancer, "adapt, and ask the clinician"),
    ],
)
def test_any_one_of_a_list_counts(asks: Callable[..., Standing], some: str) -> None:
    none = {name: False for name in asks.__annotations__ if name != "return"}
    assert asks(**none).rank == 0
    for name in none:
        assert asks(**none | {name: True}).in_class == some


@pytest.mark.parametrize(
    ("activity", "weeks", "expected"),
    [
        ("lying on the back for long", 13.9, "may go on"),
        ("lying on the back for long", 14, "leave out"),
        ("scuba diving", 5, "leave out"),
        ("contact", 30, "leave out"),
        ("other", 38, "may go on"),
    ],
)
def test_what_is_left_out_in_pregnancy(
    activity: pregnancy.Activity, weeks: float, expected: str
) -> None:
    standing = pregnancy.pregnancy_activity(activity=activity, pregnancy_weeks=weeks)
    assert standing.in_class == expected


def test_only_vigorous_work_waits_for_the_eyes() -> None:
    def rank(intensity: of.Intensity, *, untreated: bool) -> int:
        return of.intensity_with_retinopathy(
            intensity=intensity, has_untreated_proliferative_retinopathy=untreated
        ).rank

    assert rank("vigorous", untreated=True) == 1
    assert rank("vigorous", untreated=False) == rank("moderate", untreated=True) == 0


def test_a_sore_takes_the_weight_off_and_lost_feeling_does_not() -> None:
    assert of.feet_with_diabetes(has_lost_feeling=False, has_open_sore=False).rank == 0
    assert of.feet_with_diabetes(has_lost_feeling=True, has_open_sore=False).rank == 1
    assert of.feet_with_diabetes(has_lost_feeling=True, has_open_sore=True).rank == 2


@pytest.mark.parametrize(
    ("bends", "loaded", "end", "fast", "rank"),
    [(True, False, False, False, 0), (False, True, True, True, 0), (True, True, False, False, 1),
     (True, False, True, False, 1), (True, False, False, True, 1)],
)  # fmt: skip
def test_plain_bending_is_not_forbidden(
    *, bends: bool, loaded: bool, end: bool, fast: bool, rank: int
) -> None:
    standing = of.spine_with_osteoporosis(
        bends_or_twists=bends, is_loaded=loaded, reaches_end_of_range=end, is_fast_or_repeated=fast
    )
    assert standing.rank == rank


def test_five_of_ten_is_moderate_and_seven_vigorous_in_age() -> None:
    def said(effort: float) -> str:
        return of.effort_class_older_adult(effort_cr10=effort, age_years=70).in_class

    assert [said(4.9), said(5), said(6.9), said(7), said(8.9), said(9)] == [
        "light", "moderate", "moderate", "vigorous", "vigorous", "near-maximal",
    ]  # fmt: skip


def test_a_supervised_child_may_train() -> None:
    def rank(*, supervised: bool, follows: bool) -> int:
        return of.resistance_in_youth(
            age_years=10, is_supervised=supervised, follows_instructions=follows
        ).rank

    assert rank(supervised=True, follows=True) == 0
    assert rank(supervised=False, follows=True) == rank(supervised=True, follows=False) == 1


def test_five_points_of_pain_that_settle_in_a_day_keep_the_dose() -> None:
    def rank(points: float, hours: float) -> int:
        return of.exercise_with_pain(pain_points=points, settled_h=hours).rank

    assert [rank(5, 24), rank(5.5, 1), rank(2, 25)] == [0, 1, 1]


def test_more_than_250_minutes_go_with_a_loss_that_counts() -> None:
    def rank(minutes: float) -> int:
        return of.activity_for_weight(activity_min_week=minutes, age_years=40).rank

    assert [rank(149), rank(150), rank(250), rank(251)] == [0, 1, 1, 2]


def test_a_target_from_memory_says_so() -> None:
    values = {"measure": "load_percent", "planned_value": 65}
    assert "table" in calculate("populations.target_hypertension", values).recalled
    values = {"measure": "session_min", "planned_value": 30}
    assert "table" not in calculate("populations.target_hypertension", values).recalled
