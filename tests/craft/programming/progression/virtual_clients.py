"""Clients whose truth is known: what they can lift, how they misjudge it, and how they log it.

Their rules are not the engine's: their curve of repetitions bends otherwise, days differ, sets tire
them unequally, and their judgement errs more the further from failure it is. They do what is
proposed, repetition for repetition, and stop only where they fail.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import exp, floor
from random import Random
from typing import Literal

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.progression.belief import Belief, Mark
from barpath.craft.programming.progression.deciding import next_load
from barpath.craft.programming.progression.deloads import lighter_week
from barpath.craft.programming.progression.learning import fresh, learn
from barpath.craft.programming.progression.loads import Loading, case_of
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from barpath.craft.programming.progression.proposals import Action, Proposal
from barpath.craft.programming.progression.rules import rules_for
from barpath.craft.programming.progression.seeing import Lift, lift_of
from barpath.craft.programming.progression.stalls import stall
from barpath.craft.programming.progression.targets import Target, is_cautious
from barpath.craft.programming.progression.today import next_set
from barpath.craft.programming.request import Client

Kind = Literal["steady", "slow", "fast", "noisy", "away", "slips"]
KINDS: tuple[Kind, ...] = ("steady", "slow", "fast", "noisy", "away", "slips")
GAINS = {"slow": (0.002, 0.004), "fast": (0.012, 0.02)}  # a week; the others anything between
LIFTS = {  # the usual maximum in kilograms, and what is prescribed
    "Barbell Back Squat (high bar)": (110.0, Target((5, 8), (2, 3))),
    "Barbell Bench Press": (75.0, Target((6, 8), (1, 2))),
    "Lat Pulldown (wide)": (85.0, Target((8, 10), (2, 3))),
    "Leg Press (45 degree)": (180.0, Target((8, 12), (2, 3))),
}
KIT = ("BB", "BE", "MC", "CB")
USUAL_STEPS: dict[str, float | str] = {"CB_step_kg": 2.5}
FINE_STEPS: dict[str, float | str] = {"BB_step_kg": 1.0, "CB_step_kg": 1.25, "MC_step_kg": 2.5}
WEEKS, SETS = 14, 3
SLIPS = 0.03  # of the sets of those who make them


@dataclass(frozen=True)
class Truth:
    """A lift as it really is."""

    level_kg: float
    gain: float
    stalls_from: float | None

    def at(self, week: float) -> float:
        """The maximum in a week."""
        rising = week if self.stalls_from is None else min(week, self.stalls_from)
        return self.level_kg * exp(self.gain * rising)


@dataclass(frozen=True)
class DoneSet:
    """A set as it was, and as it was to be.

    Attributes:
        true_rir: repetitions that were really left.
        slip: how far the load was written wrongly, as a share; None where it was written rightly.
        forecast_error: of the maximum, as a share; None but for first sets.
    """

    week: float
    action: Action
    target: Target
    true_rir: int
    slip: float | None
    is_asked: bool
    forecast_error: float | None


@dataclass
class Record:
    """What came of a client.

    Attributes:
        steps_over: proposals above the limit of a rise.
        steps_off: proposals the kit cannot make.
        lighter: for each session, whether a lighter week was proposed.
        stalls: by lift, for each exposure the week, whether a stall was asked about, and whether
            something was to be changed.
        marks: by lift, what the engine read of each of its days.
    """

    kind: Kind
    truths: dict[str, Truth]
    sets: list[DoneSet] = field(default_factory=list)
    steps_over: int = 0
    steps_off: int = 0
    lighter: list[bool] = field(default_factory=list)
    stalls: dict[str, list[tuple[float, bool, bool]]] = field(default_factory=dict)
    marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)


class VirtualClient:
    """One client, from dice that are passed in."""

    def __init__(self, kind: Kind, dice: Random) -> None:
        self.kind, self.dice = kind, dice
        age_years = dice.choice([16, 25, 40, 70])
        is_fine = age_years == 70 or dice.random() < 0.3
        client = Client(
            status=dice.choice(["novice", "intermediate", "advanced"]),
            age_years=age_years,
            mass_kg=75,
            equipment=KIT,
            kit_limits=FINE_STEPS if is_fine else USUAL_STEPS,
        )
        self.rules = rules_for(client, knowledge())
        self.targets = {name: target for name, (_, target) in LIFTS.items()}
        if is_cautious(self.rules):  # a rule keeps two in reserve
            self.targets = {n: Target(each.reps, (2, 3)) for n, each in self.targets.items()}
        strength = dice.uniform(0.6, 1.5)
        self.truths = {name: self._truth(strength * usual) for name, (usual, _) in LIFTS.items()}
        is_noisy = kind == "noisy"
        self.early = dice.gauss(1.0, 0.9 if is_noisy else 0.6)
        self.judges_sd = dice.uniform(1.0, 1.6) if is_noisy else dice.uniform(0.4, 0.9)
        self.day_sd = dice.uniform(0.01, 0.025)
        self.tires = dice.uniform(0.005, 0.03)
        self.bends = exp(dice.gauss(0, 0.08))
        self.a_week = dice.choice([1, 2])
        self.lifts: dict[str, Lift] = {}
        for name in LIFTS:
            lift = lift_of(name, knowledge().movement.by_name[name], self.rules)
            assert lift
            self.lifts[name] = lift
        self.history: dict[str, list[Exposure]] = {name: [] for name in LIFTS}
        self.belief: Belief = fresh(self.rules)
        self.record = Record(kind, self.truths)

    def _truth(self, usual_kg: float) -> Truth:
        return Truth(
            usual_kg * self.dice.uniform(0.9, 1.1),
            self.dice.uniform(*GAINS.get(self.kind, (0.002, 0.02))),
            self.dice.uniform(5, 9) if self.dice.random() < 0.33 else None,
        )

    def train(self) -> Record:
        """Every session of the programme."""
        last: float | None = None
        for week in self._days():
            ready = self.dice.gauss(0, self.day_sd)
            day: dict[str, tuple[Lift, Exposure]] = {}
            before = self.belief
            for name in LIFTS:
                self._exercise(self._case(name, week, last), week, ready, before, day)
            for name, (_, exposure) in day.items():
                self.history[name].append(exposure)
                found = stall(self._case(name, week, week))
                self.record.stalls.setdefault(name, []).append(
                    (week, found is not None, found is not None and found.is_sure)
                )
            proposed = lighter_week(self.belief, {}, knowledge().movement.by_name, self.rules)
            self.record.lighter.append(proposed is not None)
            last = week
        self.record.marks = dict(self.belief.marks)
        return self.record

    def _days(self) -> Iterator[float]:
        gone = 0
        for week in range(WEEKS):
            if self.kind == "away" and gone <= 0 and week > 3 and self.dice.random() < 0.2:
                gone = self.dice.choice([1, 1, 2, 3])
            gone -= 1
            if gone < 0:
                yield from (week + number * 0.5 for number in range(self.a_week))

    def _case(self, name: str, week: float, last: float | None) -> Loading:
        asked = {each.index for each in self.belief.questions if each.exercise == name}
        kept = [
            Exposure(each.week, tuple(one for one in each.sets if one.index not in asked))
            for each in self.history[name]
        ]
        believed = tuple(each for each in kept if each.sets)
        away = 0.0 if last is None else week - last
        target = self.targets[name]
        return case_of(name, believed, target, self.belief, self.rules, week=week, away_weeks=away)

    def _exercise(
        self,
        case: Loading,
        week: float,
        ready: float,
        before: Belief,
        day: dict[str, tuple[Lift, Exposure]],
    ) -> None:
        name = case.name
        proposal = next_load(case)
        able = self.truths[name].at(week)
        self._look(case, proposal)
        load = self._by_feel(case, able) if proposal.load_kg is None else proposal.load_kg
        planned = aim = proposal.reps or case.target.bottom
        logged: list[WorkSet] = []
        for number in range(SETS):
            done, true_rir = self._lift(able * exp(ready), number, load, aim, case)
            written, slip = self._write(done)
            logged.append(written)
            day[name] = (self.lifts[name], Exposure(week, tuple(logged)))
            self.belief = learn(before, week, day, self.rules)
            asked = any((q.exercise, q.index) == (name, done.index) for q in self.belief.questions)
            error = case.forecast_kg / able - 1 if case.forecast_kg and number == 0 else None
            self.record.sets.append(
                DoneSet(week, proposal.action, case.target, true_rir, slip, asked, error)
            )
            # What was really lifted is on the bar, whatever was written down.
            after = next_set(case, self.belief, planned, (*logged[:-1], done))
            load, aim = after.load_kg or load, after.reps or aim
            if proposal.action == "feel":
                load = _felt(load, done, case)

    def _look(self, case: Loading, proposal: Proposal) -> None:
        """Count what must not be."""
        load, base = proposal.load_kg, case.base_kg
        if load is None:
            return
        if base is not None:
            most = base * (1 + case.rules.cap(case.exercise).percent / 100)
            self.record.steps_over += load > most + 1e-6
        steps = load / case.steps.step_kg
        is_new = proposal.action != "hold"  # what was written down stays, even where it is wrong
        self.record.steps_off += is_new and abs(steps - round(steps)) > 1e-6

    def _by_feel(self, case: Loading, able_kg: float) -> float:
        """A first load as a person guesses it."""
        target = case.target
        wanted = 1 + (target.top + target.rir[1]) / 30 / self.bends
        guess = able_kg * self.dice.gauss(0.95, 0.08) / wanted
        return case.steps.down(max(guess, 20.0)) or 20.0

    def _lift(
        self, able_kg: float, number: int, load_kg: float, aim: int, case: Loading
    ) -> tuple[WorkSet, int]:
        """A set as it goes, with the reserve that the client names, and the true one."""
        today = able_kg * (1 - self.tires * number)
        most = max(30 * self.bends * (today / load_kg - 1), 0)
        whole = floor(most + 0.5)  # a curve through whole repetitions runs through their middle
        made = max(min(aim, whole), 1)
        left, said = whole - made, 0
        if made == aim:
            off = self.dice.gauss(0, self.judges_sd * (1 + 0.25 * min(max(left, 0), 6)))
            said = min(max(round(left - self.early + off), 0), 10)
        index = SETS * len(self.history[case.name]) + number
        return WorkSet(index, load_kg, made, said), left

    def _write(self, done: WorkSet) -> tuple[WorkSet, float | None]:
        """What is written down; sometimes with a slip of the finger."""
        if self.kind != "slips" or self.dice.random() >= SLIPS:
            return done, None
        load, reps = done.load_kg or 0.0, done.reps or 0
        wrong = {
            "tenfold": (load * 10, reps),
            "tenth": (load / 10, reps),
            "digit": (load + self.dice.choice([-30, -20, -10, 10, 20, 30]), reps),
            "reps": (load, reps + 10),
            "none": (load, 0),
        }[self.dice.choice(["tenfold", "tenth", "digit", "reps", "none"])]
        share = max(abs(wrong[0] / load - 1), abs(wrong[1] - reps) / 30)
        return WorkSet(done.index, wrong[0], wrong[1], done.reserve_rir), share


def _felt(load_kg: float, done: WorkSet, case: Loading) -> float:
    """The next load of somebody who looks for one: a fortieth for each repetition it was off."""
    easy = (done.reps or 0) + (done.reserve_rir or 0) - case.target.top - case.target.rir[1]
    return case.steps.down(load_kg * (1 + max(min(easy, 8), -8) / 40)) or load_kg
