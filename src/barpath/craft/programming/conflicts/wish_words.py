"""Wishes in words."""

from collections.abc import Callable, Sequence
from typing import Any

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import WEEKDAYS
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.request import Wish


def listed(words: Sequence[str]) -> str:
    """One, two and three."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def said(wish: Wish, brief: Brief) -> str:
    """A wish as a part of a sentence: "8 sets a week for the chest"."""
    return SAYS[wish.kind](wish.value, brief)


def kit_in_words(codes: Sequence[str]) -> str:
    """Kit by its labels."""
    kit = vocabulary().kit
    return listed([kit[code].label if code in kit else code for code in codes] or ["nothing"])


def often(count: int) -> str:
    """Once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(int(count), f"{count} times")


def times(count: float, what: str) -> str:
    """1 day, 2 days."""
    return f"{count:g} {what}" if count == 1 else f"{count:g} {what}s"


def _day(day: int) -> str:
    return WEEKDAYS[day] if 0 <= day < len(WEEKDAYS) else f"day {day}"


def _pattern(value: Any, brief: Brief) -> str:
    code = value if isinstance(value, str) else value["pattern"]
    patterns = brief.base.movement.patterns
    return patterns[code].name if code in patterns else str(code)


def _name(value: Any, brief: Brief) -> str:
    word = value if isinstance(value, str) else value["exercise"]
    known = brief.base.movement.exercises.get(word)
    return known.name if known else str(word)


def _muscle(name: str) -> str:
    muscles = vocabulary().muscles
    return f"the {muscles[name].label}" if name in muscles else name


def _heavy(value: Any, brief: Brief) -> str:
    how_often = often(value.get("times", 1))
    return f"{_pattern(value, brief)} at {value['pct']} % of your maximum {how_often} a week"


SAYS: dict[str, Callable[[Any, Brief], str]] = {
    "minutes_max": lambda value, _: f"sessions of at most {value} minutes",
    "days_max": lambda value, _: f"at most {times(int(value), 'day')} a week",
    "days": lambda value, _: f"training on {listed([_day(each) for each in value])} only",
    "kit": lambda value, _: f"training with {kit_in_words(value)} only",
    "muscle_sets_min": lambda value, _: (
        f"{times(value['sets'], 'set')} a week for {_muscle(value['muscle'])}"
    ),
    "pattern_frequency_min": lambda value, brief: (
        f"{_pattern(value, brief)} {often(value['times'])} a week"
    ),
    "load_floor": _heavy,
    "reach": lambda value, brief: (
        f"{value['load_kg']:g} kg in {_name(value, brief)} by week {value['week']}"
    ),
    "include_exercise": lambda value, brief: f"{_name(value, brief)} in the plan",
    "refuse_exercise": lambda value, brief: f"no {_name(value, brief)}",
    "refuse_pattern": lambda value, brief: f"no {_pattern(value, brief)}",
    "event": lambda value, _: f"{value.get('what', 'the event')} in week {value['week']}",
    "rule": lambda value, _: f"the rule {value}",
}
