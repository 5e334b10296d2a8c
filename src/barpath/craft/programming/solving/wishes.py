"""Wishes: what the client asked for, which holds or makes the week impossible."""

from collections.abc import Iterable, Mapping
from typing import Any

from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.model import Linear, WeekModel

COUNTED = frozenset(
    {"muscle_sets_min", "pattern_frequency_min", "include_exercise", "reach", "load_floor"}
)
"""Kinds that ask something of the week, where others limit it."""
NAMING = frozenset({"include_exercise", "reach"})


def asks_much(wishes: Iterable[Wish]) -> bool:
    """Whether a wish counts what is in the week, and so may need more of the same, or less of each."""
    return any(wish.kind in COUNTED for wish in wishes)


def honour_wish(wish: Wish, week: WeekModel) -> None:
    """Make a week keep a wish. Wishes about time, days and kit shape the problem itself."""
    asked = asked_of(wish, week)
    if asked is not None:
        found, wanted = asked
        week.model.add(found >= wanted)


def asked_of(wish: Wish, week: WeekModel) -> tuple[Linear, int] | None:
    """What a wish counts in a week, and how much of it it asks for at least.

    None for a wish that shapes the problem itself.
    """
    value, found, wanted = wish.value, None, 0
    match wish.kind:
        case "muscle_sets_min":
            found, wanted = week.weekly_halves(value["muscle"]), round(2 * value["sets"])
        case "pattern_frequency_min":
            keys = week.alike(lambda each: each.exercise.pattern == value["pattern"])
            found, wanted = _days_with(keys, wish, week), int(value["times"])
        case "include_exercise" | "reach":
            found, wanted = week.count(_named(wish, week.problem.candidates)), 1
        case "refuse_exercise":
            found = -1 * week.count(_named(wish, week.problem.candidates))
        case "refuse_pattern":
            pattern = word_of(wish)
            found = -1 * week.count(week.alike(lambda each: each.exercise.pattern == pattern))
        case "load_floor":
            ways = week.problem.prescriptions
            keys = week.alike(lambda each: _is_heavy(each, ways[each.key], value))
            found, wanted = _days_with(keys, wish, week), int(value.get("times", 1))
    return None if found is None else (found, wanted)


def word_of(wish: Wish) -> str:
    """The exercise or pattern that a wish names."""
    value = wish.value
    return str(value if isinstance(value, str) else value.get("exercise") or value["pattern"])


def wished_keys(wishes: Iterable[Wish], found: Mapping[str, Candidate]) -> set[str]:
    """Keys of the exercises that wishes name."""
    return {key for wish in wishes if wish.kind in NAMING for key in _named(wish, found)}


def _named(wish: Wish, found: Mapping[str, Candidate]) -> list[str]:
    word = word_of(wish)
    return [key for key, each in found.items() if word in {key, each.exercise.name}]


def _days_with(keys: list[str], wish: Wish, week: WeekModel) -> Linear:
    return sum(week.any_of(keys, index, f"{wish.id} {index}") for index in week.places)


def wished_percents(wishes: Iterable[Wish]) -> dict[str, tuple[float, ...]]:
    """The shares of the maximum that are wished for, by pattern."""
    found: dict[str, tuple[float, ...]] = {}
    for wish in wishes:
        if wish.kind == "load_floor":
            pattern = word_of(wish)
            found[pattern] = (*found.get(pattern, ()), float(wish.value["pct"]))
    return found


def heavy_keys(
    wishes: Iterable[Wish], found: Mapping[str, Candidate], prescribed: Mapping[str, Prescription]
) -> set[str]:
    """For each wish for a load, the key of the exercise that suits best of those that reach it."""
    chosen = set()
    for wish in wishes:
        if wish.kind == "load_floor":
            keys = [key for key in found if _is_heavy(found[key], prescribed[key], wish.value)]
            chosen |= {max(keys, key=lambda key: (found[key].score, key))} if keys else set()
    return chosen


def _is_heavy(found: Candidate, how: Prescription, value: dict[str, Any]) -> bool:
    """Whether an exercise of the pattern may be loaded so heavily, by its repetitions too."""
    is_such = found.exercise.pattern == value["pattern"]
    return is_such and how.heaviest_percent >= float(value["pct"])
