"""A week soon: one that keeps every wish, made better for as long as there is."""

from barpath.craft.programming.solving.limits import FOUND, solver_for, template_of, witness
from barpath.craft.programming.solving.problem import Template, WeekProblem
from barpath.craft.programming.solving.solve import model_of, start_from, weighed

BETTER_S = 0.08
"""Deterministic seconds."""


def preview(problem: WeekProblem) -> Template | None:
    """A good week that keeps all wishes; None if no week was found that does."""
    first = witness(problem, problem.wishes)
    if first is None:
        return None
    week = model_of(problem)
    sets = {(index, key): count for index, row in enumerate(first) for key, count in row}
    start_from(week, sets)
    week.model.maximize(weighed(week))
    solver = solver_for(BETTER_S)
    return template_of(week, solver) if solver.solve(week.model) in FOUND else first
