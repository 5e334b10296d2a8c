"""How much more a programme could do, proven after its weeks stand, with the time that is left."""

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from ortools.sat.python import cp_model

from barpath.craft.programming.solving.limits import solver_for
from barpath.craft.programming.solving.problem import Solved

PROMISED_SHARE = 0.05
"""More than this much more is to be proven impossible."""
TRY_S = 0.5
"""Deterministic seconds for one try, at most."""

Found = tuple[tuple[Solved, int], ...]
"""The week of each block, and how many weeks it is done."""


def gap_over(found: Sequence[tuple[Solved, int]]) -> float:
    """How much more may be possible over all weeks in the tier where it is most, as a share.

    Args:
        found: the week of each block, and how many weeks it is done.
    """
    gaps = [solved.gap_share for solved, _ in found if not solved.reached]
    return max([*gaps, *_gaps(found).values()], default=0.0)


def _gaps(found: Sequence[tuple[Solved, int]]) -> dict[str, float]:
    """How much more may be possible over all weeks, by tier."""
    gaps = {}
    for tier in dict.fromkeys(tier for solved, _ in found for tier in solved.reached):
        each = [(solved.reached[tier], weeks) for solved, weeks in found if tier in solved.reached]
        done = sum(reached * weeks for (reached, _), weeks in each)
        more = sum(max(bound - reached, 0) * weeks for (reached, bound), weeks in each)
        gaps[tier] = more / done if done > 0 else math.inf if more else 0.0
    return gaps


def proven(found: Found, within_s: float) -> Found:
    """The same weeks, with what was proven of them since: first where the most is open.

    Args:
        within_s: deterministic seconds.
    """
    while within_s > 0 and (place := _most_open(found)):
        index, tier = place
        solved, weeks = found[index]
        solved, used_s = _asked(solved, tier, min(within_s, TRY_S))
        within_s -= used_s
        found = (*found[:index], (solved, weeks), *found[index + 1 :])
    return found


def _most_open(found: Found) -> tuple[int, str] | None:
    """The block and the tier to be asked about next; None where what is promised holds.

    Of the tiers that are too far from their bound, that of the block which adds most to it.
    """
    far = {tier for tier, gap in _gaps(found).items() if gap > PROMISED_SHARE}
    open_more = {
        (index, tier): (bound - reached) * weeks
        for index, (solved, weeks) in enumerate(found)
        for tier, (reached, bound) in solved.reached.items()
        if tier in far and tier in solved.open
    }
    return max(open_more, key=lambda place: open_more[place], default=None)


def _asked(solved: Solved, tier: str, within_s: float) -> tuple[Solved, float]:
    """A week after it was asked whether any does more than is promised, and the time it took.

    Two ways are tried side by side: what one settles the other often cannot. A better week that
    turns up is left, for what follows was built on the one that stands.
    """
    reached, bound = solved.reached[tier]
    promised = math.floor(reached * (1 + PROMISED_SHARE))
    solvers = [solver_for(within_s) for _ in range(2)]
    solvers[0].parameters.use_objective_lb_search = True
    solvers[0].parameters.add_lp_constraints_lazily = False
    solvers[1].parameters.optimize_with_lb_tree_search = True
    model = solved.open[tier].asking_more_than(promised)
    with ThreadPoolExecutor(len(solvers)) as pool:
        statuses = list(pool.map(lambda each: each.solve(model), solvers))
    if cp_model.INFEASIBLE in statuses:
        bound = min(bound, promised)
    else:
        known = (each.best_objective_bound for each in solvers)
        bound = min([bound, *(each for each in known if each > promised)])
    left = {name: each for name, each in solved.open.items() if name != tier}
    used_s = max(each.response_proto.deterministic_time for each in solvers)
    return replace(solved, reached={**solved.reached, tier: (reached, bound)}, open=left), used_s
