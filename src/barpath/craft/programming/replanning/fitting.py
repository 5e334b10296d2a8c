"""Finding the sets of a week that is mended: tier after tier, each frozen before the next.

Safety stands as constraints. Then come the wishes of the event, the health minimum, nearness to
the plan before, the goal, and quality.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from ortools.sat.python import cp_model

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import LIFTING
from barpath.craft.programming.replanning.counting import (
    halves_in,
    halves_of,
    once_s,
    scale_of,
    set_s,
)
from barpath.craft.programming.replanning.drafts import KEPT_PARTS, Draft, Item, Need

Linear = Any  # an expression of the solver, which has no name for its own
SEED, WORKERS = 20, 1
# Deterministic seconds, so that the same input has the same answer on any machine.
TIER_S, LAST_S, MUCH_S = 0.03, 0.01, 1.0
WEEKS_AT_FULL = 3
"""With more weeks to mend, they share the time of so many."""
GAP_SHARE = 0.02
# What a lost set weighs: accessories are dropped first, the main work last.
WEIGHT = {"main": 12, "power": 10, "accessory": 5, "corrective": 6, "isolation": 3}
DROPPED, TOUCHED, ADDED, ELSEWHERE, MINUTE = 1, 2, 4, 8, 2
NEVER = 10_000
TICKS, ROUNDING_S = 10, 2
"""Time is counted in tenths of a second; minutes are rounded down to tenths at the end."""
LEAST_NEW = 2
"""Sets of an exercise that comes new into a session: one is not worth getting to it."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What the week as a whole keeps.

    Attributes:
        most_halves: half sets by muscle; None for no limit, and what it does not name
            may have `fresh_halves`.
        most_sets: of all lifting in the week.
        merged_percent: of its planned sets, that a session may hold after merging.
        least_halves: what the health minimum asks, by muscle.
        session_halves: half sets of a muscle in one session.
        emphasis: muscles that come first.
        weeks_left: weeks that may have to be solved, this one with them.
    """

    most_halves: Mapping[str, int] | None
    fresh_halves: int
    most_sets: int | None
    merged_percent: float
    least_halves: Mapping[str, int]
    session_halves: int
    emphasis: frozenset[str]
    weeks_left: int = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """The sets of each item by the place of its session, and the minutes of timed parts."""

    sets: Mapping[tuple[int, int], int]
    minutes: Mapping[tuple[int, int], float]


class CannotFit(Exception):
    """No sets at all keep what must be kept."""


def fit(
    drafts: list[Draft], items: list[Item], limits: Limits, need: Need, base: Knowledge
) -> Fitted:
    """The sets of a week, as near to the plan as the limits allow.

    Raises:
        CannotFit: if the time does not even hold what is always kept.
    """
    return _Fitting(drafts, items, limits, need, base).solved()


class _Fitting:
    """The model of one week."""

    def __init__(
        self, drafts: list[Draft], items: list[Item], limits: Limits, need: Need, base: Knowledge
    ) -> None:
        self.drafts, self.items, self.limits, self.need, self.base = (
            drafts, items, limits, need, base,
        )  # fmt: skip
        self.model = cp_model.CpModel()
        self.sets: dict[tuple[int, int], cp_model.IntVar] = {}
        self.here: dict[tuple[int, int], cp_model.IntVar] = {}
        self.minutes: dict[tuple[int, int], cp_model.IntVar] = {}
        for index, item in enumerate(items):
            self._add(index, item)
        for place, draft in enumerate(drafts):
            if draft.is_held:
                self._bound(place, draft)
        self._bound_week()

    def _add(self, index: int, item: Item) -> None:
        for place in item.hosts:
            here = self.model.new_bool_var(f"{index}@{place}")
            sets = self.model.new_int_var(0, item.most, f"sets {index}@{place}")
            least = 1 if item.origin == place else min(LEAST_NEW, item.most)
            self.model.add(sets >= least * here)
            self.model.add(sets <= item.most * here)
            self.here[index, place], self.sets[index, place] = here, sets
        if len(item.hosts) > 1:
            self.model.add(sum(self.here[index, place] for place in item.hosts) <= 1)

    def _in(self, place: int) -> list[tuple[int, Item]]:
        return [(at, each) for at, each in enumerate(self.items) if place in each.hosts]

    def _bound(self, place: int, draft: Draft) -> None:
        """What one session keeps: its sets, its muscles and its time."""
        inside = self._in(place)
        counted = [(at, each) for at, each in inside if each.slot.reps is not None]
        total = sum(self.sets[at, place] for at, _ in counted)
        most = int(draft.planned_sets * self.limits.merged_percent / 100)
        if draft.is_host and counted:
            self.model.add(total <= most)
        if draft.most_sets is not None and counted:
            self.model.add(total <= draft.most_sets)
        if draft.is_host:
            planned = halves_in((draft.session,))
            for muscle, halves in self._halves(inside, place).items():
                self.model.add(halves <= max(self.limits.session_halves, planned.get(muscle, 0)))
        if draft.is_frozen:
            for at, each in inside:
                self.model.add(self.sets[at, place] == each.planned)
        self._bound_time(place, draft, inside)

    def _halves(self, inside: list[tuple[int, Item]], place: int) -> dict[str, Linear]:
        found: dict[str, Linear] = {}
        for at, item in inside:
            for muscle, each in halves_of(item.slot).items():
                found[muscle] = found.get(muscle, 0) + each * self.sets[at, place]
        return found

    def _bound_time(self, place: int, draft: Draft, inside: list[tuple[int, Item]]) -> None:
        """Seconds of lifting and whole minutes of the rest, within the minutes there are."""
        spent: Linear = 0
        for at, part in enumerate(draft.session.parts):
            if part.kind in LIFTING:
                continue
            if part.kind in KEPT_PARTS or draft.most_min is None:
                spent += round(TICKS * 60 * part.minutes_min)
                continue
            whole = int(part.minutes_min)
            self.minutes[place, at] = self.model.new_int_var(0, whole, f"minutes {place} {at}")
            spent += TICKS * 60 * self.minutes[place, at]
        if draft.most_min is None:
            return
        scale = {part.kind: scale_of(part, self.base) for part in draft.session.parts}
        for at, item in inside:
            times = TICKS * scale.get(item.part, 1.0)
            spent += round(times * set_s(item.slot, self.base)) * self.sets[at, place]
            spent += round(times * once_s(item.slot, self.base)) * self.here[at, place]
        self.model.add(spent <= round(TICKS * 60 * draft.most_min) + TICKS * ROUNDING_S)

    def _bound_week(self) -> None:
        every = [(at, place) for at, place in self.sets]
        if self.limits.most_sets is not None and every:
            counted = [at for at in every if self.items[at[0]].slot.reps is not None]
            self.model.add(sum(self.sets[at] for at in counted) <= self.limits.most_sets)
        if self.limits.most_halves is not None:
            for muscle, found in self._weekly().items():
                most = self.limits.most_halves.get(muscle, self.limits.fresh_halves)
                self.model.add(found <= max(most, self.limits.fresh_halves))

    def _weekly(self) -> dict[str, Linear]:
        found: dict[str, Linear] = {}
        for place in range(len(self.drafts)):
            for muscle, halves in self._halves(self._in(place), place).items():
                found[muscle] = found.get(muscle, 0) + halves
        return found

    def _short(self, wanted: Mapping[str, int]) -> Linear:
        """Half sets by which muscles stay under what is wanted."""
        weekly = self._weekly()
        total: Linear = 0
        for muscle, halves in sorted(wanted.items()):
            short = self.model.new_int_var(0, max(0, halves), f"short {muscle} {halves}")
            self.model.add(short >= halves - weekly.get(muscle, 0))
            total += short
        return total

    def _wished(self) -> Linear:
        total = self._short({name: round(2 * n) for name, n in self.need.muscle_sets.items()})
        new = [at for at, each in enumerate(self.items) if each.origin is None]
        missing = len(new) - sum(self.here[at, p] for at in new for p in self.items[at].hosts)
        return total + NEVER * missing

    def _far(self) -> Linear:
        """How far it is from the plan: sets and exercises lost, moved or added, minutes lost."""
        total: Linear = 0
        for at, item in enumerate(self.items):
            if item.origin is None:
                continue
            weight = WEIGHT[item.part]
            sets = sum(self.sets[at, place] for place in item.hosts)
            here = sum(self.here[at, place] for place in item.hosts)
            less = self.model.new_int_var(0, item.planned, f"less {at}")
            more = self.model.new_int_var(0, item.most, f"more {at}")
            self.model.add(less >= item.planned - sets)
            self.model.add(more >= sets - item.planned)
            touched = self.model.new_bool_var(f"touched {at}")
            self.model.add(less + more <= (item.planned + item.most) * touched)
            total += weight * less + ADDED * more + TOUCHED * touched
            total += DROPPED * weight * (1 - here) if item.hosts else 0
            total += ELSEWHERE * here if item.hosts != (item.origin,) else 0
        for (place, at), minutes in self.minutes.items():
            total += MINUTE * (int(self.drafts[place].session.parts[at].minutes_min) - minutes)
        return total

    def _goal(self) -> Linear:
        weekly = self._weekly()
        return -sum(
            (weekly[each] for each in sorted(self.limits.emphasis) if each in weekly), start=0
        )

    def _quality(self) -> Linear:
        """Early rather than late, and few changes of place: what makes the answer repeatable."""
        return sum(
            (1 + place) * here + place * self.sets[at, place]
            for (at, place), here in self.here.items()
        )

    def solved(self) -> Fitted:
        """The sets, after every tier.

        Raises:
            CannotFit: if nothing keeps what must be kept.
        """
        tiers: list[Callable[[], Linear]] = [
            self._wished,
            partial(self._short, self.limits.least_halves),
            self._far,
            self._goal,
            self._quality,
        ]
        share = min(1.0, WEEKS_AT_FULL / self.limits.weeks_left)
        solver = None
        for tier in tiers:
            undone = tier()
            if isinstance(undone, int):
                continue
            within_s = (LAST_S if tier == self._quality else TIER_S) * share
            found = self._minimised(undone, within_s)
            if found is None and solver is None:
                found = self._minimised(undone, MUCH_S)
            if found is None:
                break
            solver = found
            self.model.add(undone <= round(solver.objective_value))
            self._hint(solver)
        if solver is None:
            raise CannotFit
        return Fitted(
            {at: solver.value(sets) for at, sets in self.sets.items()},
            {at: float(solver.value(minutes)) for at, minutes in self.minutes.items()},
        )

    def _minimised(self, undone: Linear, within_s: float) -> cp_model.CpSolver | None:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        solver.parameters.random_seed = SEED
        solver.parameters.max_deterministic_time = within_s
        solver.parameters.relative_gap_limit = GAP_SHARE
        self.model.minimize(undone)
        status = solver.solve(self.model)
        return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None

    def _hint(self, solver: cp_model.CpSolver) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for variable in (*self.sets.values(), *self.here.values(), *self.minutes.values()):
            self.model.add_hint(variable, solver.value(variable))
