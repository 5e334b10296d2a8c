"""A lift at the moment its next load is decided: what was lifted and what is to be expected."""

from dataclasses import dataclass, replace
from functools import cached_property

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import Belief
from barpath.craft.programming.progression.kit import NO_STEPS, Steps, steps_of
from barpath.craft.programming.progression.logs import Exposure
from barpath.craft.programming.progression.rules import Rules
from barpath.craft.programming.progression.seeing import Lift, lift_of
from barpath.craft.programming.progression.targets import Target, is_cautious, usual_target


@dataclass(frozen=True)
class Loading:
    """A lift at the moment its next load is decided.

    Attributes:
        lift: None where no maximum may be estimated; then repetitions alone decide.
        believed: its exposures without the sets that are asked about.
        week: of the next session.
        away_weeks: since the client last trained at all.
        is_asked: whether all of its last session is asked about.
        today_kg: the maximum as it is today, where that is known better than the forecast.
    """

    name: str
    exercise: Exercise
    lift: Lift | None
    believed: tuple[Exposure, ...]
    target: Target
    steps: Steps
    belief: Belief
    rules: Rules
    week: float
    away_weeks: float
    is_asked: bool = False
    today_kg: float | None = None

    @cached_property
    def base_kg(self) -> float | None:
        """What was lifted last: the heaviest that reached the range, or else the heaviest."""
        for exposure in reversed(self.believed):
            loads = [each.load_kg for each in exposure.sets if each.load_kg is not None]
            held = [
                each.load_kg
                for each in exposure.sets
                if each.load_kg is not None and (each.reps or 0) >= self.target.bottom
            ]
            if loads:
                return max(held or loads)
        return None

    @cached_property
    def forecast_kg(self) -> float | None:
        """The maximum on an ordinary day; None where none can be estimated."""
        if self.today_kg is not None:
            return self.today_kg
        if self.lift is None or self.name not in self.belief.names:
            return None
        return self.belief.forecast_kg(self.name, self.week)

    @cached_property
    def unsaid_rir(self) -> float:
        """Repetitions in reserve that count beyond those the client judges."""
        return 0.0 if is_cautious(self.rules) else max(self.belief.early_reps, 0.0)

    @cached_property
    def true_rir(self) -> float:
        """The least reserve to plan for, so that whole repetitions leave the middle of the band."""
        least, most = self.target.rir
        if is_cautious(self.rules):
            return max(least - 0.5, 0.0) + max(self.belief.early_reps, 0.0)
        return max((least + most) / 2 - 0.5, 0.0)

    def expects(self, load_kg: float, reserve_rir: float) -> int | None:
        """Repetitions that leave so many in reserve; None where the forecast does not reach.

        0 where not even one does. The most that the formula counts stands for itself and more.
        """
        if self.lift is None or self.forecast_kg is None:
            return None
        moved = self.lift.moved_kg(load_kg)
        within = [
            reps
            for reps in range(1, self._ends(reserve_rir) + 1)
            if self.lift.maximum_kg(moved, reps, reserve_rir) <= self.forecast_kg
        ]
        return max(within, default=0)

    @cached_property
    def counted(self) -> int | None:
        """Repetitions at the target's reserve by the last sets at this load, without any formula."""
        sets = [
            next(each for each in exposure.sets if each.load_kg == self.base_kg)
            for exposure in self.believed[-2:]
            if any(each.load_kg == self.base_kg for each in exposure.sets)
        ]
        reached = [
            each.reps + each.reserve_rir + self.unsaid_rir - self.target.rir[0]
            for each in sets
            if each.reps is not None and each.reserve_rir is not None
        ]
        return int(sum(reached) / len(reached)) if reached else None

    @property
    def reach(self) -> int | None:
        """Repetitions to be expected at the present load: by the forecast, beyond it by counting."""
        if self.lift is None or self.base_kg is None:
            return self.counted
        expected = self.expects(self.base_kg, self.true_rir)
        if expected is None or self.counted is None:
            return self.counted if expected is None else expected
        is_past = expected >= self._ends(self.true_rir) or self.is_beyond_formula
        return max(expected, self.counted) if is_past else expected

    @property
    def is_beyond_formula(self) -> bool:
        """Whether the last session was so light that it says only how much is possible at least."""
        if self.lift is None or not self.believed:
            return False
        most = self.lift.reserve_at_most
        return all((each.reserve_rir or 0) > most for each in self.believed[-1].sets)

    def aim(self, load_kg: float, *, past_top: bool = False) -> int | None:
        """Repetitions to aim at with a load, inside the range; None where nothing tells."""
        found = self.reach if load_kg == self.base_kg else self.expects(load_kg, self.true_rir)
        if found is None:
            return None
        top = max(found, self.target.top) if past_top else self.target.top
        return min(max(found, self.target.bottom), top)

    def fewest(self, reserve_rir: float) -> int:
        """The bottom of the range, or the most repetitions that the formula counts, if fewer."""
        return min(self.target.bottom, self._ends(reserve_rir))

    def is_too_heavy(self, load_kg: float) -> bool:
        """Whether even the fewest repetitions would leave clearly less than they should."""
        expected = self.expects(load_kg, self.least_rir)
        return expected is not None and expected < self.fewest(self.least_rir)

    @property
    def least_rir(self) -> float:
        """The reserve below which a load is too heavy: a little under the one that is planned."""
        return max(self.true_rir - tuning.SLACK_RIR, 0.0)

    def _ends(self, reserve_rir: float) -> int:
        """The most repetitions that the formula counts with such a reserve."""
        if self.lift is None:
            return self.target.bottom
        return min(self.lift.reps_at_most, int(self.lift.total_at_most - reserve_rir))


def case_of(
    name: str,
    believed: tuple[Exposure, ...],
    target: Target | None,
    belief: Belief,
    rules: Rules,
    *,
    week: float,
    away_weeks: float,
    is_asked: bool = False,
) -> Loading:
    """An exercise of the library as it stands before its next session.

    Args:
        target: what is prescribed; without, the range of the exercise.
    """
    exercise = rules.base.movement.by_name[name]
    case = Loading(
        name=name,
        exercise=exercise,
        lift=lift_of(name, exercise, rules),
        believed=believed,
        target=target or usual_target(exercise),
        steps=steps_of(exercise, rules.client) or NO_STEPS,
        belief=belief,
        rules=rules,
        week=week,
        away_weeks=away_weeks,
        is_asked=is_asked,
    )
    if case.base_kg is None or case.steps is NO_STEPS:
        return case
    return replace(case, steps=case.steps.through(case.base_kg))
