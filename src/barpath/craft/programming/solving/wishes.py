"""Wishes: what the client asked for, which holds or makes the week impossible."""

from typing import Any

from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.model import WeekModel


def honour_wish(wish: Wish, week: WeekModel) -> None:
    """Make a week keep a wish. Wishes about time, days and kit shape the problem itself."""
    value = wish.value
    if wish.kind == "muscle_sets_min":
        week.model.add(week.weekly_halves(value["muscle"]) >= round(2 * value["sets"]))
    elif wish.kind == "pattern_frequency_min":
        keys = week.alike(lambda each: each.exercise.pattern == value["pattern"])
        hits = [week.any_of(keys, index, f"{wish.id} {index}") for index in week.places]
        week.model.add(sum(hits) >= int(value["times"]))
    elif wish.kind == "include_exercise":
        name = value["exercise"] if isinstance(value, dict) else value
        keys = week.alike(lambda each: name in {each.exercise.name, each.key})
        week.model.add(week.count(keys) >= 1)
    elif wish.kind in {"refuse_pattern", "refuse_exercise"}:
        word = value if isinstance(value, str) else value.get("pattern") or value.get("exercise")
        keys = week.alike(
            lambda each: word in {each.exercise.pattern, each.exercise.name, each.key}
        )
        week.model.add(week.count(keys) == 0)
    elif wish.kind == "load_floor":
        keys = week.alike(lambda each: _is_heavy(each.key, value, week))
        hits = [week.any_of(keys, index, f"{wish.id} {index}") for index in week.places]
        week.model.add(sum(hits) >= int(value.get("times", 1)))


def _is_heavy(key: str, value: dict[str, Any], week: WeekModel) -> bool:
    """Whether an exercise of the pattern may be loaded so heavily."""
    exercise = week.problem.candidates[key].exercise
    load = week.problem.prescriptions[key].load_percent
    return exercise.pattern == value["pattern"] and load is not None and load[1] >= value["pct"]
