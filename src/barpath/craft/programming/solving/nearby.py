"""A better week near one that was found: most of it stands, and a session or two are filled anew."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from ortools.sat.python import cp_model

from barpath.craft.programming.solving.limits import FOUND, short_solver
from barpath.craft.programming.solving.model import Linear, WeekModel

EACH_S = 0.03
"""Deterministic seconds for one try."""

Sets = Mapping[tuple[int, str], int]
"""By session and exercise; what is left out has none."""
Hood = tuple[int, ...]
"""Sessions that are filled anew; of none, only the sets of what is there change."""


def better_nearby(
    week: WeekModel, done: Linear, found: cp_model.CpSolver, *, enough: float, within_s: float
) -> tuple[cp_model.CpSolver, float]:
    """The best week that steps of one and two sessions lead to, and the time they took.

    Each step is a small problem, solved nearly always to its end; the whole one seldom is.

    Args:
        found: what holds the week to start from; the model's aim is what is done.
        enough: what is done with which it may stop.
        within_s: deterministic seconds.
    """
    used_s, is_better = 0.0, True
    stands = _sets_in(week, found)
    while is_better:
        is_better = False
        for hood in _hoods(week):
            if used_s >= within_s or found.value(done) >= enough:
                return found, used_s
            solver, is_week = _filled_anew(week, stands, hood)
            used_s += solver.response_proto.deterministic_time
            if is_week and solver.value(done) > found.value(done):
                found, is_better = solver, True
                stands = _sets_in(week, found)
    return found, used_s


def _sets_in(week: WeekModel, found: cp_model.CpSolver) -> Sets:
    return {place: found.value(sets) for place, sets in week.sets.items()}


def _hoods(week: WeekModel) -> Iterator[Hood]:
    """What is left open at once: sets, then one session after another, then every two."""
    places = list(week.places)
    for size in range(min(3, len(places))):
        yield from combinations(places, size)


def as_it_stands(week: WeekModel, stands: Sets) -> cp_model.CpSolver | None:
    """The best week of these exercises; where they do not fit, a session or two filled anew.

    Args:
        stands: the week to start from, which may break what must hold; the model's aim is set.

    Returns:
        None if there is no such week, or none was found.
    """
    for hood in _hoods(week):
        solver, is_week = _filled_anew(week, stands, hood)
        if is_week:
            return solver
    return None


def _filled_anew(week: WeekModel, stands: Sets, hood: Hood) -> tuple[cp_model.CpSolver, bool]:
    """What is best where all else stands, and whether there is any such week."""
    week.model.clear_hints()  # type: ignore[no-untyped-call]
    for place, chosen in week.chosen.items():
        if place[0] not in hood:
            week.model.add_hint(chosen, stands.get(place, 0) > 0)
            if hood:
                week.model.add_hint(week.sets[place], stands.get(place, 0))
    solver = short_solver(EACH_S)
    solver.parameters.fix_variables_to_their_hinted_value = True
    return solver, solver.solve(week.model) in FOUND
