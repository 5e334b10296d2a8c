"""What is believed of a client's strength: one Kalman filter over all lifts.

The state holds, first, what the lifts share: by how many repetitions sets are stopped earlier than
the client thinks, how much of the maximum a set costs, and how ready the client is today. Then for
each lift the logarithm of its estimated maximum and its weekly trend. Time may pass in any steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, sqrt

from barpath.craft.programming.progression import tuning

EARLY, FATIGUE, READINESS, SHARED = 0, 1, 2, 3
Matrix = list[list[float]]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a lift stood after a day.

    Attributes:
        measured: logarithm of the day's estimated maximum, cleared of what the day did to all lifts.
        sd: standard deviation of that.
        surprise: how far the day lay from what was expected, in standard deviations.
        level: logarithm of the estimated maximum that was believed after the day.
        trend: its weekly rise that was believed then.
    """

    week: float
    measured: float
    sd: float
    surprise: float
    level: float
    trend: float


@dataclass(frozen=True, slots=True)
class Question:
    """A logged set that is asked about and not learned from."""

    exercise: str
    index: int
    week: float
    asks: str


@dataclass(frozen=True)
class Belief:
    """Everything that was learned of a client.

    Attributes:
        names: the lifts, in the order of the state.
        mean: the state.
        covariance: of the state.
        week: the last day that was learned.
        marks: by lift, oldest first.
        readiness: of each day: the estimate over its usual spread.
        questions: sets to ask about.
        doubts: by lift, the last set that was not believed: the week, and the surprise in logarithms.
        bests: by lift, the highest estimate that was believed, in logarithms.
    """

    mean: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    names: tuple[str, ...] = ()
    week: float = 0.0
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    readiness: tuple[tuple[float, float], ...] = ()
    questions: tuple[Question, ...] = ()
    doubts: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    bests: Mapping[str, float] = field(default_factory=dict)

    def place(self, name: str) -> int:
        """Where the state holds the level of a lift; its trend is next to it."""
        return SHARED + 2 * self.names.index(name)

    def forecast_kg(self, name: str, week: float) -> float:
        """The estimated maximum of a lift on an ordinary day of a week."""
        place = self.place(name)
        gone = min(max(week - self.week, 0.0), tuning.GAIN_WEEKS_AT_MOST)
        return exp(self.mean[place] + gone * self.mean[place + 1])

    def sd(self, name: str) -> float:
        """How unsure the level is, in logarithms."""
        place = self.place(name)
        return sqrt(self.covariance[place][place])

    @property
    def early_reps(self) -> float:
        """Repetitions by which the client could have gone on beyond what was said."""
        return self.mean[EARLY]

    @property
    def fatigue_share(self) -> float:
        """What a set takes from the maximum of the next."""
        return self.mean[FATIGUE]


def start(early_reps: float) -> Belief:
    """A client of whom nothing is known but how people are."""
    spread = (tuning.EARLY_SD_REPS, tuning.FATIGUE_SD, tuning.READINESS_SD)
    covariance = tuple(
        tuple(spread[row] ** 2 if row == column else 0.0 for column in range(SHARED))
        for row in range(SHARED)
    )
    return Belief(mean=(early_reps, tuning.FATIGUE_MEAN, 0.0), covariance=covariance)


class Working:
    """The state while a day is learned: the one place where the arithmetic of the filter stands."""

    def __init__(self, belief: Belief) -> None:
        self.mean = list(belief.mean)
        self.covariance: Matrix = [list(row) for row in belief.covariance]

    def pass_time(self, weeks: float) -> None:
        """Let levels follow their trends and become less sure; readiness starts anew."""
        gained = min(weeks, tuning.GAIN_WEEKS_AT_MOST)
        size = len(self.mean)
        for level in range(SHARED, size, 2):
            trend = level + 1
            self.mean[level] += gained * self.mean[trend]
            for column in range(size):
                self.covariance[level][column] += gained * self.covariance[trend][column]
            for row in self.covariance:
                row[level] += gained * row[trend]
            self.covariance[level][level] += weeks * tuning.LEVEL_DRIFT_SD**2
            self.covariance[trend][trend] += weeks * tuning.TREND_DRIFT_SD**2
        self._forget(READINESS, tuning.READINESS_SD)

    def _forget(self, place: int, sd: float) -> None:
        self.mean[place] = 0.0
        for row in self.covariance:
            row[place] = 0.0
        self.covariance[place] = [0.0] * len(self.mean)
        self.covariance[place][place] = sd**2

    def add_lift(self, level: float, sd: float) -> None:
        """A lift of which this is the first guess."""
        for row in self.covariance:
            row += [0.0, 0.0]
        size = len(self.mean) + 2
        self.mean += [level, tuning.TREND_MEAN]
        self.covariance += [[0.0] * size, [0.0] * size]
        self.covariance[-2][-2] = sd**2
        self.covariance[-1][-1] = tuning.TREND_SD**2

    def reopen(self, place: int) -> None:
        """Trust less in a level that two days have contradicted."""
        self.covariance[place][place] += tuning.UNKNOWN_LEVEL_SD**2

    def expects(self, sees: Mapping[int, float]) -> tuple[float, float]:
        """What an observation of parts of the state is expected to be, and its variance."""
        mean = sum(weight * self.mean[place] for place, weight in sees.items())
        variance = sum(
            weight * other * self.covariance[place][column]
            for place, weight in sees.items()
            for column, other in sees.items()
        )
        return mean, variance

    def see(self, sees: Mapping[int, float], value: float, noise: float) -> None:
        """Learn from an observation with this variance of its own."""
        expected, variance = self.expects(sees)
        total = variance + noise
        along = [
            sum(weight * row[place] for place, weight in sees.items()) for row in self.covariance
        ]
        for row, moved in enumerate(along):
            gain = moved / total
            self.mean[row] += gain * (value - expected)
            kept = self.covariance[row]
            for column, other in enumerate(along):
                kept[column] -= gain * other
