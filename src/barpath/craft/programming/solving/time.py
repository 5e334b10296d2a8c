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


MOST_ROUNDS, STATION_WEIGHT = 4, 400


def share_kit(week: WeekModel) -> None:
    """Of a class, as many stations as can be, and kit at each for all who stand there: GRP-02."""
    problem = week.problem
    if not problem.stations:
        return
    floor = week.alike(lambda each: "FLOOR" in each.exercise.tags)
    for index in week.places:
        chosen = week.count(problem.candidates, index)
        missing = week.model.new_int_var(0, problem.stations - 1, f"stations missing {index}")
        week.model.add(chosen + missing == problem.stations)
        week.count_undone("goal", STATION_WEIGHT * missing, STATION_WEIGHT * problem.stations)
        week.model.add(2 * week.count(floor, index) <= chosen)
        _in_rounds(week, index)
        _with_kit(week, index, missing)


def _in_rounds(week: WeekModel, index: int) -> None:
    """Everybody moves on together."""
    rounds = week.model.new_int_var(1, MOST_ROUNDS, f"rounds {index}")
    for key in week.problem.candidates:
        chosen, sets = week.chosen[index, key], week.sets[index, key]
        week.model.add(sets == rounds).only_enforce_if(chosen)


def _with_kit(week: WeekModel, index: int, missing: Linear) -> None:
    """The fewer the stations, the more people stand at each."""
    problem = week.problem
    if not problem.counts:
        return
    for stations in range(1, problem.stations + 1):
        holds = week.model.new_bool_var(f"{stations} stations {index}")
        week.model.add(missing != problem.stations - stations).only_enforce_if(~holds)
        at_each = -(-problem.people // stations)
        for code, pieces in problem.counts.items():
            keys = week.alike(lambda each, code=code: code in each.kit)  # type: ignore[misc]
            week.model.add(at_each * week.count(keys, index) <= pieces).only_enforce_if(holds)


USED_SHARE_TENTHS = 9


def use_time(week: WeekModel, weight: int) -> None:
    """Leave little of the time unused, once all else is served: TIM-03."""
    for index, sitting in enumerate(week.problem.sittings):
        unused = week.model.new_int_var(0, sitting.work_s // 60 + 1, f"unused {index}")
        wanted_s = sitting.work_s * USED_SHARE_TENTHS // 10
        week.model.add(60 * unused >= wanted_s - seconds_of(week, index))
        week.count_undone("preference", weight * unused, weight * (sitting.work_s // 60))
