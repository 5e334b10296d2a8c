"""What a week can hold at all: whether wishes fit together, how many sets, how few minutes.

Only what must hold is in these models. A rule that advises is given up before a wish is.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving import selection, volume  # noqa: F401 - they declare kinds
from barpath.craft.programming.solving.model import KINDS, Linear, WeekModel
from barpath.craft.programming.solving.problem import Template, WeekProblem
from barpath.craft.programming.solving.time import keep_time, seconds_of, share_kit
from barpath.craft.programming.solving.wishes import asked_of, honour_wish

SEED, WORKERS = 20, 1
# Deterministic seconds: for a witness that keeps many wishes, and to settle whether there is any.
GROW_S, SETTLE_S = 0.01, 0.4
# What fits is a question of sums, which linear relaxations settle many times faster.
LINEAR = 2
# Kinds that shape every week, though their rules advise: design keeps them without exception.
SHAPING_KINDS = frozenset(
    {"exercises_per_session", "repeat_cap", "session_muscle_sets", "session_sets"}
)
LOWERED = frozenset({"muscle_sets_min", "pattern_frequency_min"})
"""Wishes that can be kept in part."""
LOST_S, LOST_SCALE, MUCH = 0.1, 60, 100
FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def is_kept_always(kind: str, force: str) -> bool:
    """Whether a rule of this kind and force is kept by every week that is designed."""
    return kind in KINDS and (force == "hard" or kind in SHAPING_KINDS)


@dataclass(frozen=True, slots=True)
class Kept:
    """Whether wishes can be kept together.

    Attributes:
        can: None where it was not settled.
        also: ids of the further wishes that the week found keeps as well.
    """

    can: bool | None
    also: frozenset[str] = frozenset()


def _model(problem: WeekProblem, wishes: Iterable[Wish], *, is_timed: bool = True) -> WeekModel:
    week = WeekModel(problem)
    if is_timed:
        keep_time(week)
    share_kit(week)
    for claim in problem.claims:
        if is_kept_always(claim.kind, claim.force):
            KINDS[claim.kind](claim, week)
    for wish in wishes:
        honour_wish(wish, week)
    return week


def keep(problem: WeekProblem, wishes: Iterable[Wish], others: Collection[Wish] = ()) -> Kept:
    """Whether any week keeps some wishes, and which others it could keep with them.

    The others are tried for as many as can be found soon; that decides nothing.
    """
    week = _model(problem, wishes)
    if not others:
        return Kept(_answer(short_solver(SETTLE_S).solve(week.model)))
    asked = {wish.id: each for wish in others if (each := asked_of(wish, week)) is not None}
    literals = {}
    for name, (found, wanted) in asked.items():
        literals[name] = week.model.new_bool_var(f"keeps {name}")
        week.model.add(found >= wanted).only_enforce_if(literals[name])
    week.model.maximize(sum(literals.values()))
    solver = short_solver(GROW_S)
    status = solver.solve(week.model)
    if status in FOUND:
        also = frozenset(name for name, each in literals.items() if solver.value(each))
        return Kept(can=True, also=also)
    if status == cp_model.INFEASIBLE:
        return Kept(can=False)
    return keep(problem, wishes)


def least_lost(
    problem: WeekProblem, wishes: Collection[Wish], *, is_shared: bool
) -> dict[str, int] | None:
    """How much less each of some wishes must ask for so that all can be kept, at the least cost.

    Args:
        is_shared: keep what is lost of any one wish small, before the cost of all.

    Returns:
        By the id of a wish that gives way, the sets, times or, of one that counts nothing, the 1
        that it loses; None if that was not found.
    """
    week = _model(problem, ())
    lost: dict[str, Linear] = {}
    total, worst = [], week.model.new_int_var(0, LOST_SCALE, "worst")
    for wish in wishes:
        if (asked := asked_of(wish, week)) is None:
            continue
        found, wanted = asked
        halves = 2 if wish.kind == "muscle_sets_min" else 1
        steps = -(-wanted // halves) if wish.kind in LOWERED else 1
        less = week.model.new_int_var(0, steps, f"less {wish.id}")
        if wish.kind in LOWERED:
            week.model.add(found + halves * less >= wanted)
        else:
            kept = week.model.new_bool_var(f"keeps {wish.id}")
            week.model.add(kept == 1 - less)
            week.model.add(found >= wanted).only_enforce_if(kept)
        lost[wish.id] = less
        week.model.add(steps * worst >= LOST_SCALE * less)
        total.append(round(LOST_SCALE * wish.weight / steps) * less)
    week.model.minimize(sum(total) + (MUCH * len(lost) * worst if is_shared else 0))
    solver = short_solver(LOST_S)
    if solver.solve(week.model) not in FOUND:
        return None
    return {name: value for name, less in lost.items() if (value := solver.value(less))}


def witness(problem: WeekProblem, wishes: Collection[Wish]) -> Template | None:
    """A full week that keeps all that it must and some wishes; None if none was found."""
    for is_filled, within_s in ((True, GROW_S), (False, SETTLE_S)):
        week = _model(problem, wishes)
        if is_filled:
            week.model.maximize(_all_sets(week))
        solver = short_solver(within_s)
        if solver.solve(week.model) in FOUND:
            return template_of(week, solver)
    return None


def template_of(week: WeekModel, solver: cp_model.CpSolver) -> Template:
    """For each session, what is chosen with its sets."""
    return tuple(
        tuple(
            (key, solver.value(week.sets[index, key]))
            for key in week.problem.candidates
            if solver.value(week.chosen[index, key])
        )
        for index in week.places
    )


def most_sets(problem: WeekProblem) -> int:
    """No week holds more sets than this, whatever they are for."""
    week = _model(problem, ())
    week.model.maximize(_all_sets(week))
    solver = short_solver(SETTLE_S)
    solver.solve(week.model)
    return int(solver.best_objective_bound + 1e-6)


def least_needed(problem: WeekProblem, wishes: Collection[Wish]) -> tuple[int, int] | None:
    """The fewest sets and the fewest seconds that wishes take, had sessions no end.

    None where even then no week keeps them.
    """
    day_s = 24 * 60 * 60
    endless = replace(
        problem, sittings=tuple(replace(each, work_s=day_s) for each in problem.sittings)
    )
    bounds = []
    for is_seconds in (False, True):
        week = _model(endless, wishes, is_timed=False)
        spent = sum(seconds_of(week, each) for each in week.places)
        week.model.minimize(spent if is_seconds else _all_sets(week))
        solver = short_solver(SETTLE_S)
        if solver.solve(week.model) not in FOUND:
            return None
        bounds.append(-int(-solver.best_objective_bound + 1e-6))
    return bounds[0], bounds[1]


def _all_sets(week: WeekModel) -> Linear:
    return sum(week.sets.values())


def _answer(status: cp_model.CpSolverStatus) -> bool | None:
    return True if status in FOUND else False if status == cp_model.INFEASIBLE else None


def solver_for(within_s: float, *, gap_share: float = 0.0) -> cp_model.CpSolver:
    """A solver that answers the same on any machine.

    Args:
        within_s: deterministic seconds.
        gap_share: how near to the best is near enough.
    """
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = WORKERS
    parameters.random_seed = SEED
    parameters.max_deterministic_time = within_s
    parameters.linearization_level = LINEAR
    parameters.relative_gap_limit = gap_share
    return solver


def short_solver(within_s: float) -> cp_model.CpSolver:
    """A solver for short questions: a long presolve costs more than they do."""
    solver = solver_for(within_s)
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    return solver
