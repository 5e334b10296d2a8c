"""Solving a week: tier after tier, each frozen before the next."""

from ortools.sat.python import cp_model

from barpath.craft.programming.solving import balance, selection, volume  # noqa: F401
from barpath.craft.programming.solving.model import KINDS, TIERS, Linear, WeekModel
from barpath.craft.programming.solving.problem import Solved, Template, WeekProblem
from barpath.craft.programming.solving.time import keep_time, use_time
from barpath.craft.programming.solving.wishes import honour_wish

SEED, WORKERS = 20, 1
GAP_SHARE = 0.03
TIME_WEIGHT = 3
TIER_SCALE = 5
# Deterministic seconds, so that the same input has the same answer on any machine.
FIRST_S, TIER_S, MUCH_S = 0.03, 0.12, 3.0


class CannotBeDone(Exception):
    """No week keeps all that it must."""


def model_of(problem: WeekProblem, *, wishes_only: bool = False) -> WeekModel:
    """The model of a week with every rule and wish in it."""
    week = WeekModel(problem, wishes_only=wishes_only)
    keep_time(week)
    for claim in problem.claims:
        if claim.kind in KINDS and (claim.force == "hard" or not wishes_only):
            KINDS[claim.kind](claim, week)
    for wish in problem.wishes:
        honour_wish(wish, week)
    if not wishes_only:
        balance.stay_near(week)
        balance.prefer(week)
        use_time(week, TIME_WEIGHT)
    return week


def can_be_done(problem: WeekProblem, *, within_s: float = 2.0) -> bool | None:
    """Whether any week keeps all that it must; None if that was not settled."""
    week = model_of(problem, wishes_only=True)
    status = _solver(within_s).solve(week.model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return True
    return False if status == cp_model.INFEASIBLE else None


def solve(problem: WeekProblem, *, is_quick: bool = False) -> Solved:
    """The best week, or the first good one.

    Args:
        is_quick: weigh all tiers at once and stop early.

    Raises:
        CannotBeDone: if no week keeps all that it must.
    """
    week = model_of(problem)
    if is_quick:
        return _at_once(week)
    found: Template = ()
    reached: dict[str, tuple[int, float]] = {}
    gaps: list[float] = []
    for tier in TIERS:
        done = week.done(tier)
        if done is None:
            continue
        solver, status = _maximised(week, done, TIER_S)
        if status == cp_model.INFEASIBLE:
            raise CannotBeDone
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            if not found:
                return _at_once(week)
            continue
        found = _template(week, solver)
        best, bound = round(solver.objective_value), solver.best_objective_bound
        reached[tier] = best, bound
        gaps.append(_gap(best, bound))
        week.model.add(done >= best)
        _hint(week, solver)
    return Solved(template=found, reached=reached, gap_share=max(gaps, default=0.0))


def _at_once(week: WeekModel) -> Solved:
    """All tiers in one sum, a tier weighing many times the next."""
    total: Linear = 0
    scale = 1
    for tier in reversed(TIERS):
        done = week.done(tier)
        if done is not None:
            total += scale * done
            scale *= TIER_SCALE
    for within_s in (FIRST_S, MUCH_S):
        solver, status = _maximised(week, total, within_s)
        if status == cp_model.INFEASIBLE:
            raise CannotBeDone
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            gap = _gap(solver.objective_value, solver.best_objective_bound)
            return Solved(template=_template(week, solver), gap_share=gap)
    raise CannotBeDone


def _maximised(
    week: WeekModel, done: Linear, within_s: float
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    solver = _solver(within_s)
    week.model.clear_objective()  # type: ignore[no-untyped-call]
    week.model.maximize(done)
    return solver, solver.solve(week.model)


def _gap(best: float, bound: float) -> float:
    """How much more may be possible, as a share of what was reached."""
    return 0.0 if best <= 0 else max(0.0, (bound - best) / best)


def _solver(within_s: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = WORKERS
    parameters.random_seed = SEED
    parameters.max_deterministic_time = within_s
    parameters.relative_gap_limit = GAP_SHARE
    return solver


def _template(week: WeekModel, solver: cp_model.CpSolver) -> Template:
    return tuple(
        tuple(
            (key, solver.value(week.sets[index, key]))
            for key in week.problem.candidates
            if solver.value(week.chosen[index, key])
        )
        for index in week.places
    )


def _hint(week: WeekModel, solver: cp_model.CpSolver) -> None:
    week.model.clear_hints()  # type: ignore[no-untyped-call]
    for place, chosen in week.chosen.items():
        week.model.add_hint(chosen, solver.value(chosen))
        week.model.add_hint(week.sets[place], solver.value(week.sets[place]))
