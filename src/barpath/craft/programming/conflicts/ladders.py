"""What could be asked for instead of a wish, from the nearest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.conflicts.giving_up import most_of
from barpath.craft.programming.request import Request, Wish
from barpath.craft.programming.solving.wishes import word_of

STEP_MIN, STEP_PERCENT, LEAST_PERCENT, STEP_KG = 5, 5, 40, 2.5
WEEK_DAYS = 7
NUMBER = {"muscle_sets_min": "sets", "pattern_frequency_min": "times", "load_floor": "pct"}
"""The number of a wish that can be lowered."""
# Kit a client may come by, the easiest first.
COMMON_KIT = ("CH", "BA", "DB", "BX", "KB", "BE", "PU", "SU", "BB", "CB", "MC")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Values that a wish could have instead, the nearest first.

    Attributes:
        far: by value, how far it is from the wish, 0 to 1.
        is_even: whether a value does as soon as one nearer to the wish does.
    """

    values: tuple[Any, ...]
    far: tuple[float, ...]
    is_even: bool = False


def ladders(wish: Wish, request: Request, base: Knowledge) -> Iterator[Ladder]:
    """The ladders of a wish; none where it can only be given up."""
    value = wish.value
    match wish.kind:
        case "minutes_max":
            most = most_of(request.client, wish)
            yield _raised(range(int(value) + STEP_MIN, most + 1, STEP_MIN), value)
        case "days_max":
            yield _raised(range(int(value) + 1, most_of(request.client, wish) + 1), value)
        case "days":
            yield _more_days(wish, request)
        case "kit":
            more = [code for code in COMMON_KIT if code in vocabulary().kit and code not in value]
            yield Ladder(tuple((*value, code) for code in more), (0.5,) * len(more))
        case "muscle_sets_min" | "pattern_frequency_min":
            yield _lowered(wish, NUMBER[wish.kind], 1, 1)
        case "load_floor":
            yield _lowered(wish, NUMBER[wish.kind], STEP_PERCENT, LEAST_PERCENT)
        case "reach":
            yield from _reached(wish, request, base)
        case "include_exercise":
            yield _like_it(wish, base)
        case "event":
            yield Ladder(({**value, "week": request.client.horizon_weeks},), (0.5,))


def _raised(values: range, asked: float) -> Ladder:
    """More of something that was to be little."""
    return Ladder(tuple(values), tuple((each - asked) / each for each in values))


def _lowered(wish: Wish, name: str, step: float, least: float) -> Ladder:
    """Less of something that was to be much: as soon as one does, so do all below it."""
    asked = float(wish.value[name])
    numbers: list[float] = []
    while (numbers[-1] if numbers else asked) - step >= least:
        numbers.append((numbers[-1] if numbers else asked) - step)
    whole = [int(each) if each == int(each) else each for each in numbers]
    return Ladder(
        tuple({**wish.value, name: each} for each in whole),
        tuple((asked - each) / asked for each in numbers),
        is_even=True,
    )


def _more_days(wish: Wish, request: Request) -> Ladder:
    days = tuple(wish.value)
    offered = request.client.days
    allowed = range(WEEK_DAYS) if not offered or set(offered) == set(days) else offered
    more = [tuple(sorted((*days, day))) for day in allowed if day not in days]
    return Ladder(tuple(more), (1 / (len(days) + 1),) * len(more))


def _reached(wish: Wish, request: Request, base: Knowledge) -> Iterator[Ladder]:
    value = wish.value
    week, last = int(value["week"]), request.client.horizon_weeks
    weeks = range(week + 1, last + 1)
    yield Ladder(
        tuple({**value, "week": each} for each in weeks),
        tuple((each - week) / each for each in weeks),
        is_even=True,
    )
    known = base.movement.exercises.get(word_of(wish))
    now_kg = request.client.e1rm_kg.get(known.name if known else word_of(wish), value["load_kg"])
    yield _lowered(wish, "load_kg", STEP_KG, now_kg)


def _like_it(wish: Wish, base: Knowledge) -> Ladder:
    """Its substitutes, then easier ones."""
    word = word_of(wish)
    movement = base.movement
    exercise = movement.exercises.get(word) or movement.by_name.get(word)
    edges = (*exercise.substitutes, *exercise.regressions) if exercise else ()
    names = dict.fromkeys(movement.exercises[edge.to].name for edge in edges)
    return Ladder(tuple(names), (0.5,) * len(names))
