"""Solving a week: tier after tier, each frozen before the next."""

import math
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from ortools.sat.python import cp_model

from barpath.craft.programming.solving import (  # noqa: F401 - they declare kinds
    balance,
    continuity,
    selection,
    spreading,
    volume,
)
from barpath.craft.programming.solving.greedy import first_week
from barpath.craft.programming.solving.limits import FOUND, solver_for, template_of
from barpath.craft.programming.solving.model import KINDS, TIERS, Linear, WeekModel
from barpath.craft.programming.solving.nearby import as_it_stands, better_nearby
from barpath.craft.programming.solving.problem import Open, Solved, WeekProblem
from barpath.craft.programming.solving.time import keep_time, share_kit, use_time
from barpath.craft.programming.solving.wishes import honour_wish

# What a tier may give back to the next: of health less than one set for one muscle, of the goal
# less than one rule. A share of all that is served grows with the number of rules.
SLACK = {"health": 0.005, "emphasis": 0.005, "goal": 0.003, "quality": 0.01}
GAP_SHARE, GAP_SHARES = 0.03, {"emphasis": 0.005}
"""How near to its bound is near enough for a tier; what comes first is a short sum."""
TIME_WEIGHT = 6
TIER_SCALE = 5
# Deterministic seconds, so that the same input has the same answer on any machine.
FIRST_S, TIER_S, LAST_TIER_S = (0.04, 0.12, 0.1), 0.1, 0.12
ANY_S = 1.0
POOR_SHARE, POOR_S = 0.05, 0.4
"""From which gap a first week is poor, and how long it is made better."""
ANY_SHARE = 0.01
"""How near to the best it is brought that began as any week at all, which is lopsided at first."""
NEAR_S, LONG_S, MOST_S = 0.2, 0.7, 0.5
"""For a block: in steps from a week to one near it, and in solving once more what is far from its
bound; and the most of either for one tier."""
MOST_BLOCKS = 3
"""A programme of more blocks has no more than one of so many."""


class Spare:
    """Deterministic seconds for a programme beyond the first try at each tier of each block.

    A tier may use its share of what is left, so that what the easy ones leave is for the hard.
    """

    def __init__(self, blocks: int) -> None:
        self.turns = blocks * len(TIERS)
        self.near_s = min(blocks, MOST_BLOCKS) * NEAR_S
        self.long_s = min(blocks, MOST_BLOCKS) * LONG_S

    def near_share_s(self) -> float:
        """What a tier may use in small steps."""
        return min(self.near_s / self.turns, MOST_S / 2)

    def long_share_s(self) -> float:
        """What a tier may use in being solved once more."""
        return min(self.long_s / self.turns, MOST_S)


class CannotBeDone(Exception):
    """No week keeps all that it must, and that is proven."""


class NotFound(Exception):
    """No week that keeps all that it must was found in time; there may be one."""


def model_of(problem: WeekProblem) -> WeekModel:
    """The model of a week with every rule and wish in it."""
    week = WeekModel(problem)
    keep_time(week)
    share_kit(week)
    for claim in problem.claims:
        if claim.kind in KINDS:
            KINDS[claim.kind](claim, week)
    for wish in problem.wishes:
        honour_wish(wish, week)
    continuity.stay_near(week)
    balance.prefer(week)
    volume.leave_room(week)
    use_time(week, TIME_WEIGHT)
    return week


def solve(problem: WeekProblem, *, is_quick: bool = False, spare: Spare | None = None) -> Solved:
    """The best week, or the first good one.

    Args:
        is_quick: weigh all tiers at once and stop early.

    Raises:
        CannotBeDone: if no week keeps all that it must.
        NotFound: if none was found in time.
    """
    week = model_of(problem)
    if is_quick:
        return _at_once(week, is_quick=True)[0]
    solver = _as_kept(week) or _at_once(week, is_quick=False)[1]
    bounds: dict[str, float] = {}
    unsettled: dict[str, Open] = {}
    spare = spare or Spare(1)
    aims = {tier: done for tier in TIERS if (done := week.done(tier)) is not None}
    for tier, done in aims.items():
        solver, bounds[tier] = _improved(week, done, solver, tier, spare)
        spare.turns -= 1
        best = solver.value(done)
        if _gap(best, bounds[tier]) > GAP_SHARE:
            unsettled[tier] = Open(week.model.clone(), done)
        week.model.add(done >= best - round(best * SLACK.get(tier, 0)))
    spare.turns -= len(TIERS) - len(aims)
    reached = {tier: (solver.value(done), bounds[tier]) for tier, done in aims.items()}
    gap_share = max((_gap(*each) for each in reached.values()), default=0.0)
    return Solved(
        template=template_of(week, solver), reached=reached, gap_share=gap_share, open=unsettled
    )


def _at_once(week: WeekModel, *, is_quick: bool) -> tuple[Solved, cp_model.CpSolver]:
    """All tiers in one sum, a tier weighing many times the next: good, and soon.

    Where this is not the end, it is tried once: the tiers make any week a good one.
    """
    total, bound = weighed(week), math.inf
    if week.problem.kept:
        start_from(week, continuity.kept_sets(week))
    for attempt, within_s in enumerate(FIRST_S if is_quick else FIRST_S[:1]):
        if attempt == len(FIRST_S) - 1:
            # Put together by hand, and the last resort: from there little is found.
            start_from(week, first_week(week.problem))
        solver, status = _maximised(week, total, within_s)
        bound = min(bound, solver.best_objective_bound or math.inf)  # 0 where none is known yet
        if status == cp_model.INFEASIBLE:
            raise CannotBeDone
        if status in FOUND:
            more_s = POOR_S if is_quick else 0.0
            return _made_better(week, total, solver, solver.best_objective_bound, within_s=more_s)
    return _any(week, total, bound, within_s=POOR_S if is_quick else POOR_S / 2)


def _as_kept(week: WeekModel) -> cp_model.CpSolver | None:
    """The last block's week, in harder ways, as far as it still fits; None where little does."""
    if not week.problem.kept:
        return None
    week.model.maximize(weighed(week))
    return as_it_stands(week, continuity.kept_sets(week))


def _any(
    week: WeekModel, total: Linear, bound: float, *, within_s: float
) -> tuple[Solved, cp_model.CpSolver]:
    """Any week at all, where none was found that is good, and a better one from there.

    Without an aim one is found sooner. What was proven on the way says when it is good enough.
    """
    solver = solver_for(ANY_S, gap_share=GAP_SHARE)
    week.model.clear_objective()  # type: ignore[no-untyped-call]
    status = solver.solve(week.model)
    if status == cp_model.INFEASIBLE:
        raise CannotBeDone
    if status not in FOUND:
        raise NotFound
    week.model.maximize(total)
    bound = bound if bound >= solver.value(total) else math.inf
    return _made_better(week, total, solver, bound, within_s=within_s, share=ANY_SHARE)


def _made_better(
    week: WeekModel, total: Linear, found: cp_model.CpSolver, bound: float, *, within_s: float,
    share: float = POOR_SHARE,
) -> tuple[Solved, cp_model.CpSolver]:  # fmt: skip
    """A first week, a session or two filled anew where it is poor."""
    if _gap(found.value(total), bound) > POOR_SHARE:
        found, _ = better_nearby(week, total, found, enough=bound / (1 + share), within_s=within_s)
    gap = _gap(found.value(total), bound)
    return Solved(template=template_of(week, found), gap_share=gap), found


def _improved(
    week: WeekModel, done: Linear, last: cp_model.CpSolver, tier: str, spare: Spare
) -> tuple[cp_model.CpSolver, float]:
    """A week that does more in a tier, and the most that may be done.

    The last tier, which moves everything a little, is solved afresh: from the week before it only
    small steps are found. What stays far from the bound is bettered step by step, and then solved
    once more with more time.
    """
    if tier == TIERS[-1]:
        week.model.clear_hints()  # type: ignore[no-untyped-call]
    else:
        _hint(week, last)
    near = GAP_SHARES.get(tier, GAP_SHARE)
    solver, status = _maximised(week, done, LAST_TIER_S if tier == TIERS[-1] else TIER_S, near)
    bound = min(float(week.whole[tier]), solver.best_objective_bound)
    best = solver if status in FOUND and solver.value(done) > last.value(done) else last
    if status == cp_model.UNKNOWN and bound < best.value(done):
        bound = float(week.whole[tier])  # it stopped before it knew of any
    if _gap(best.value(done), bound) > near:
        enough = bound / (1 + near)
        best, used_s = better_nearby(week, done, best, enough=enough, within_s=spare.near_share_s())
        spare.near_s -= used_s
    if _gap(best.value(done), bound) > near:
        _hint(week, best)
        within_s = spare.long_share_s()
        solvers = _two_ways(week, within_s, near)
        spare.long_s -= max(
            (each.response_proto.deterministic_time for each in solvers), default=within_s
        )
        bound = min([bound, *(each.best_objective_bound for each in solvers)])
        best = max([best, *solvers], key=lambda each: each.value(done))
    return best, bound


def _two_ways(week: WeekModel, within_s: float, gap_share: float) -> list[cp_model.CpSolver]:
    """Those of two ways of solving, side by side, that found a week.

    Neither hears of the other, so that which is done first changes nothing. One comes from the
    weeks it finds, the other from what they can never reach. The model's aim is already set.
    """
    solvers = [solver_for(within_s, gap_share=gap_share) for _ in range(2)]
    solvers[1].parameters.use_objective_lb_search = True
    with ThreadPoolExecutor(len(solvers)) as pool:
        statuses = list(pool.map(lambda each: each.solve(week.model), solvers))
    return [each for each, status in zip(solvers, statuses, strict=True) if status in FOUND]


def _maximised(
    week: WeekModel, done: Linear, within_s: float, gap_share: float = GAP_SHARE
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    solver = solver_for(within_s, gap_share=gap_share)
    week.model.clear_objective()  # type: ignore[no-untyped-call]
    week.model.maximize(done)
    return solver, solver.solve(week.model)


def _gap(best: float, bound: float) -> float:
    """How much more may be possible, as a share of what was reached."""
    if bound <= best:
        return 0.0
    return (bound - best) / best if best > 0 else math.inf


def weighed(week: WeekModel) -> Linear:
    """What is done in all tiers, a tier weighing many times the next."""
    total: Linear = 0
    scale = 1
    for tier in reversed(TIERS):
        if (done := week.done(tier)) is not None:
            total += scale * done
            scale *= TIER_SCALE
    return total


def start_from(week: WeekModel, start: Mapping[tuple[int, str], int]) -> None:
    """Start from a week with these sets by session and exercise."""
    week.model.clear_hints()  # type: ignore[no-untyped-call]
    for place, chosen in week.chosen.items():
        week.model.add_hint(chosen, place in start)
        week.model.add_hint(week.sets[place], start.get(place, 0))


def _hint(week: WeekModel, solver: cp_model.CpSolver) -> None:
    """Start the next tier from the last week found, whole: half a hint is seldom of use."""
    week.model.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        week.model.add_hint(week.model.get_int_var_from_proto_index(index), value)
