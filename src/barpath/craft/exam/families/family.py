"""What a family is, and how an item is made of it."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from barpath.craft.exam.families.drawing import Draw
from barpath.craft.knowledge.kinds.concepts import Cite
from barpath.craft.knowledge.kinds.items import Difficulty, Item, Level, Option

# The mark between a family's name and the number of the draw in the id of a made item.
MARK = "~"
# Draws whose distractors fall together are drawn anew; a family that needs more is badly made.
MOST_TRIES = 60
FEWEST_DISTRACTORS, MOST_DISTRACTORS = 2, 3


@dataclass(frozen=True)
class Problem:
    """One drawn problem.

    Attributes:
        stem: the case and the question.
        given: the drawn numbers by name, in the unit of the name, for whoever works it out again.
        answer: the value of the key, by a formula of ours.
        mistakes: what a mistake leads to, and which mistake it is.
        steps: the way to the answer, as a learner would write it.
        unit: printed after each option.
        decimals: to which the options are rounded.
        within: bounds of a value that can be; distractors outside are left out.
        labels: where the answer is a class, the classes in order; then values are their places.
    """

    stem: str
    given: Mapping[str, float | str]
    answer: float
    mistakes: tuple[tuple[float, str], ...]
    steps: str
    unit: str = ""
    decimals: int = 0
    within: tuple[float, float] = (0, float("inf"))
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Family:
    """Items of one kind.

    Attributes:
        key: its name: the concept's key, or that and a word.
        concept: the concept it examines.
        pose: from a draw to a problem.
        level: what it asks of the learner.
        sources: where the formula stands.
        difficulty: one for the template; its siblings differ a little, and so is the doubt.
        bodies: whose exam it is for; empty for all.
    """

    key: str
    concept: str
    pose: Callable[[Draw], Problem] = field(compare=False)
    level: Level
    sources: tuple[Cite, ...]
    difficulty: Difficulty
    bodies: tuple[str, ...] = ()


_FOUND: dict[str, Family] = {}


def family(
    concept: str,
    *,
    sources: Mapping[str, str],
    name: str = "",
    level: Level = "application",
    difficulty: float = 0.3,
    bodies: tuple[str, ...] = (),
) -> Callable[[Callable[[Draw], Problem]], Callable[[Draw], Problem]]:
    """Declare a function to be a family.

    Args:
        concept: key of the concept it examines.
        sources: by key of a source, the place in it; "" for the whole.
        name: a word that tells it from another family on the same concept.
        level: what it asks of the learner.
        difficulty: logits, as of an item.
        bodies: whose exam it is for; empty for all.
    """

    def declare(pose: Callable[[Draw], Problem]) -> Callable[[Draw], Problem]:
        key = f"{concept}-{name}" if name else concept
        if key in _FOUND:
            raise ValueError(f"there are two families called {key}")
        cites = tuple(Cite(source=source, at=at) for source, at in sources.items())
        _FOUND[key] = Family(key, concept, pose, level, cites, Difficulty(mean=difficulty), bodies)
        return pose

    return declare


@cache
def families() -> Mapping[str, Family]:
    """Every family by key, found in this package."""
    package = importlib.import_module("barpath.craft.exam.families")
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
    return dict(sorted(_FOUND.items()))


@cache
def of_concept(concept: str) -> tuple[Family, ...]:
    """The families on a concept."""
    return tuple(each for each in families().values() if each.concept == concept)


def family_of(item_id: str) -> Family | None:
    """The family a made item is of, by the item's id; None for an item of the bank."""
    return families().get(item_id.partition(MARK)[0]) if MARK in item_id else None


class BadFamily(Exception):
    """A family draws problems that make no item."""


def made(of: Family, number: int) -> Item:
    """The item of a family with a number; the same number makes the same item.

    Raises:
        BadFamily: if too many draws in a row make no item.
    """
    return posed(of, number)[1]


def posed(of: Family, number: int) -> tuple[Problem, Item]:
    """The item with a number and the problem it was made of, for whoever works it out again.

    Raises:
        BadFamily: if too many draws in a row make no item.
    """
    for attempt in range(MOST_TRIES):
        draw = Draw(f"{of.key}:{number}:{attempt}")
        problem = of.pose(draw)
        if options := _options(problem, draw):
            item = Item(
                id=f"{of.key}{MARK}{number}",
                level=of.level,
                stem=problem.stem,
                options=options,
                sources=of.sources,
                bodies=of.bodies,
                difficulty=of.difficulty,
            )
            return problem, item
    raise BadFamily(f"{of.key} made no item of number {number} in {MOST_TRIES} draws")


def _options(problem: Problem, draw: Draw) -> tuple[Option, ...]:
    """The options in the order of their numbers; none where too few of them differ."""
    low, high = problem.within
    if not low <= problem.answer <= high:
        return ()
    key = _written(problem.answer, problem)
    wrong: dict[str, tuple[float, str]] = {}
    for value, why in sorted(problem.mistakes, key=lambda each: draw.mark(each[1])):
        text = _written(value, problem)
        if low <= value <= high and text != key:
            wrong.setdefault(text, (value, why))
    if len(wrong) < FEWEST_DISTRACTORS:
        return ()
    options = [(problem.answer, Option(text=key, why=problem.steps, right=True))]
    for text in _chosen(wrong, problem.answer, draw):
        value, why = wrong[text]
        options.append((value, Option(text=text, why=why)))
    return tuple(option for _, option in sorted(options, key=lambda each: each[0]))


def _chosen(wrong: Mapping[str, tuple[float, str]], answer: float, draw: Draw) -> list[str]:
    """The distractors to offer, as many below the key as was drawn: its place must tell nothing."""
    below = [text for text, (value, _) in wrong.items() if value < answer]
    above = [text for text, (value, _) in wrong.items() if value >= answer]
    count = min(MOST_DISTRACTORS, len(wrong))
    fewest, most = max(0, count - len(above)), min(count, len(below))
    under = draw.choice("place of the key", range(fewest, most + 1))
    return [*below[:under], *above[: count - under]]


def _written(value: float, problem: Problem) -> str:
    if problem.labels:
        return problem.labels[int(value)]
    number = f"{value:,.{problem.decimals}f}"
    # What rounds to nothing has no sign.
    number = number if number.strip("-0.") else number.lstrip("-")
    return f"{number} {problem.unit}" if problem.unit else number
