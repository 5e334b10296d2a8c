"""Time: what a session holds."""

from barpath.craft.programming.solving.model import Linear, WeekModel


def seconds_of(week: WeekModel, index: int) -> Linear:
    """Seconds of work in a session."""
    prescribed = week.problem.prescriptions
    return sum(
        prescribed[key].set_s * week.sets[index, key]
        + prescribed[key].once_s * week.chosen[index, key]
        for key in week.problem.candidates
    )


def keep_time(week: WeekModel) -> None:
    """No session longer than it may be: TIM-01."""
    for index, sitting in enumerate(week.problem.sittings):
        week.model.add(seconds_of(week, index) <= sitting.work_s)


USED_SHARE_TENTHS = 9


def use_time(week: WeekModel, weight: int) -> None:
    """Leave little of the time unused, once all else is served: TIM-03."""
    for index, sitting in enumerate(week.problem.sittings):
        unused = week.model.new_int_var(0, sitting.work_s // 60 + 1, f"unused {index}")
        wanted_s = sitting.work_s * USED_SHARE_TENTHS // 10
        week.model.add(60 * unused >= wanted_s - seconds_of(week, index))
        week.count_undone("preference", weight * unused, weight * (sitting.work_s // 60))
