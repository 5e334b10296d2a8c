"""How many exercises there are for each movement, by kit, by skill, and by whom they are for."""

from collections.abc import Callable, Iterator

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.vocabulary import vocabulary

# The kit that decides what kind a set of kit is: the first of these that is in it.
KIT = {
    "ergometer, pool": {"CE", "PO"},
    "machine, cable": {"MC", "CB", "SM"},
    "free weight": {"BB", "DB", "KB", "TB", "EZ", "SA", "LM", "MB"},
    "band": {"BA"},
    "small kit": {"PU", "SU", "RI", "SL", "SB", "BX", "FR", "SD", "BR", "BO", "ST", "BE"},
    "none, chair": {"BW", "CH"},
}
COLUMNS = ("none, chair", "band", "free weight", "machine, cable", "small kit", "ergometer, pool")
LEVELS = {"L1": (1,), "L2": (2,), "L3": (3,), "L4–5": (4, 5)}
# What people commonly have.
COMMON = {
    "nothing": {"BW", "CH"},
    "a band": {"BW", "CH", "BA"},
    "dumbbells and a bench": {"BW", "CH", "DB", "BE", "BX"},
    "a gym": set(vocabulary().kit),
}
CEILINGS = (1, 2, 3)
Cell = tuple[str, int, str]


def live() -> list[Exercise]:
    """Every exercise that is offered."""
    return [each for each in knowledge().movement.exercises.values() if each.status == "live"]


def kinds_of_kit(exercise: Exercise) -> set[str]:
    """The kinds of kit with which it can be done."""
    return {
        next(kind for kind, codes in KIT.items() if codes & set(way)) for way in exercise.equipment
    }


def empty_cells() -> set[Cell]:
    """Movement, highest level and common kit for which there is no exercise at all."""
    return set(_empty_cells())


def page() -> str:
    """The tables of the reference."""
    by_kit = {kind: _has_kit(kind) for kind in COLUMNS}
    by_level = {name: _is_of(levels) for name, levels in LEVELS.items()}
    words = vocabulary().specialties
    by_specialty = {words[code].label: _is_for(code) for code in words}
    lines = [
        "# How many exercises there are",
        "",
        "<!-- Written by tests/generate_reference.py; change the exercises, not this page. -->",
        "",
        f"{len(live())} exercises in {len(knowledge().movement.patterns)} movements. An exercise that can be done with several kinds of",
        "kit counts for each. A dash means none; bold means one or two.",
        "",
        "## By kit and by level",
        "",
        *_table({**by_kit, **by_level}),
        "",
        "## By whom they are used with",
        "",
        *_table(by_specialty),
        "",
        "## What is missing",
        "",
        "Movements for which there is no exercise with common kit, at a level at most. A plan says so rather than",
        "giving something else.",
        "",
        *_gaps(),
        "",
    ]
    return "\n".join(lines)


def _empty_cells() -> Iterator[Cell]:
    for code in knowledge().movement.patterns:
        of_it = [each for each in live() if code in (each.pattern, *each.patterns_also)]
        for level in CEILINGS:
            for name, kit in COMMON.items():
                if not any(
                    each.level <= level and any(kit.issuperset(way) for way in each.equipment)
                    for each in of_it
                ):
                    yield code, level, name


def _table(columns: dict[str, Callable[[Exercise], bool]]) -> Iterator[str]:
    yield f"| movement | all | {' | '.join(columns)} |"
    yield f"|---|---|{'---|' * len(columns)}"
    for code, pattern in sorted(knowledge().movement.patterns.items()):
        of_it = [each for each in live() if each.pattern == code]
        counts = (sum(map(holds, of_it)) for holds in columns.values())
        cells = " | ".join(_cell(count) for count in counts)
        yield f"| {code}, {pattern.name} | {len(of_it)} | {cells} |"


def _cell(count: int) -> str:
    return "–" if count == 0 else f"**{count}**" if count < 3 else str(count)


def _gaps() -> Iterator[str]:
    patterns = knowledge().movement.patterns
    found: dict[tuple[str, int], list[str]] = {}
    for code, level, kit in sorted(empty_cells()):
        found.setdefault((code, level), []).append(kit)
    yield "| movement | level at most | with |"
    yield "|---|---|---|"
    for (code, level), kits in found.items():
        named = ", ".join(kit for kit in COMMON if kit in kits)
        yield f"| {code}, {patterns[code].name} | {level} | {named} |"


def _has_kit(kind: str) -> Callable[[Exercise], bool]:
    return lambda exercise: kind in kinds_of_kit(exercise)


def _is_of(levels: tuple[int, ...]) -> Callable[[Exercise], bool]:
    return lambda exercise: exercise.level in levels


def _is_for(specialty: str) -> Callable[[Exercise], bool]:
    return lambda exercise: specialty in exercise.specialties
