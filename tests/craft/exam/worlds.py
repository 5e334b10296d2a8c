"""Worlds whose truth is known: a bank, what is known of it, people, tests, an exam, and how it went.

The items differ as items of exams do: difficulties normal about the average candidate, logarithms of
discriminations with a spread of 0.3, four options. Seven in ten of those who sit the exam pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

import numpy as np
from numpy.random import Generator, default_rng

from barpath.craft.exam import forecasts
from barpath.craft.exam.batch import SLOPE_SD, Sheet, calibrated
from barpath.craft.exam.cuts import cut_at_pass_rate
from barpath.craft.exam.forecasts import Forecast
from barpath.craft.exam.grid import SEVEN
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.standing import Exam, exam_of
from craft.exam.cohorts import (
    GUESS,
    NODES,
    Array,
    Believed,
    Flags,
    Taken,
    Testing,
    give_tests,
    parameters,
    right_chances,
)

PASS_RATE = 0.7
ITEMS_A_PERSON = 75
NASM_SHARES = {"1": 10.0, "2": 15.0, "3": 15.0, "4": 16.0, "5": 24.0, "6": 20.0}


@dataclass(frozen=True)
class World:
    """What a cohort lives in.

    Attributes:
        people: how many.
        bank: how many items.
        answers: first answers an item, from which it was calibrated; None where it is known.
        expert: correlation of guessed difficulties with the truth; None where nothing is guessed.
        shares: of the domains.
        testing: how tests are given.
    """

    people: int = 4_000
    bank: int = 1_500
    answers: int | None = None
    expert: float | None = None
    shares: tuple[tuple[str, float], ...] = (("all", 1.0),)
    testing: Testing = field(default_factory=Testing)


@dataclass(frozen=True)
class Outcome:
    """How it went.

    Attributes:
        right: share of decisions that agree with true mastery.
        mean_items: of a test.
        median_items: of a test.
        brier: of the chances of passing.
        log_score: of the same, in nats.
        calibration_error: of the same.
        most_shown: the largest share of tests that one item was in.
        used: share of the bank that was shown at all.
    """

    right: float
    mean_items: float
    median_items: float
    brier: float
    log_score: float
    calibration_error: float
    most_shown: float
    used: float


@dataclass(frozen=True)
class Lived:
    """A cohort after its tests.

    Attributes:
        truth: the bank as it is.
        exam: as the engine believes it.
        cut: its line, as the engine places it.
        true_exam: the exam as it is.
        true_cut: its line.
        abilities: of the people, by domain.
        taken: their tests.
    """

    world: World
    truth: Sequence[ItemParameters]
    exam: Exam
    cut: float
    true_exam: Exam
    true_cut: float
    abilities: Array
    taken: Taken


def live(world: World, *, seed: int) -> Lived:
    """Everybody takes a test."""
    dice = default_rng(seed)
    shares, correlation = dict(world.shares), world.testing.correlation
    truth = _bank(world, dice)
    believed = _believed(world, truth, dice)
    exam, true_exam = (
        exam_of(shares, items, scored_items=world.testing.most) for items in (believed, truth)
    )
    cut, true_cut = (
        cut_at_pass_rate(each, PASS_RATE, correlation=correlation).share
        for each in (exam, true_exam)
    )
    abilities = _people(world, dice)
    taken = give_tests(
        Believed(believed, exam), truth, abilities, cut=cut, testing=world.testing, dice=dice
    )
    return Lived(world, truth, exam, cut, true_exam, true_cut, abilities, taken)


def outcome(
    lived: Lived, *, match: float = 1.0, believed_match: float | None = None, seed: int
) -> Outcome:
    """Everybody sits the exam, and what was stated is held against what came of it.

    Args:
        match: correlation of what our items measure with what the exam measures.
        believed_match: what the engine takes it for; None where it knows.
    """
    stated = _stated(lived, match if believed_match is None else believed_match)
    passed = _sit(lived, match, default_rng(seed))
    said = [Forecast(float(p), bool(done)) for p, done in zip(stated, passed, strict=True)]
    taken = lived.taken
    is_able = _true_share(lived.true_exam, lived.abilities) >= lived.true_cut
    return Outcome(
        right=float((taken.is_above == is_able).mean()),
        mean_items=float(taken.asked.mean()),
        median_items=float(np.median(taken.asked)),
        brier=forecasts.brier(said),
        log_score=forecasts.log_score(said),
        calibration_error=forecasts.calibration_error(said),
        most_shown=float(taken.shown.max()),
        used=float((taken.shown > 0).mean()),
    )


def _bank(world: World, dice: Generator) -> list[ItemParameters]:
    names = [name for name, _ in world.shares]
    difficulty, slope = dice.normal(0, 1, world.bank), np.exp(dice.normal(0, SLOPE_SD, world.bank))
    return [
        ItemParameters(
            f"i{n}", names[n % len(names)], float(difficulty[n]), 0.0, GUESS, float(slope[n])
        )
        for n in range(world.bank)
    ]


def _believed(
    world: World, truth: Sequence[ItemParameters], dice: Generator
) -> Sequence[ItemParameters]:
    """What the engine knows of the bank: all, what an expert guessed, or what answers showed."""
    if world.answers is not None:
        blank = [replace(item, difficulty=0.0, sd=1.0, discrimination=1.0) for item in truth]
        people = world.answers * world.bank // ITEMS_A_PERSON
        return calibrated(blank, _pooled(world, truth, people, dice))
    if world.expert is not None:
        guessed = world.expert**2 * parameters(truth)[0]
        doubt = sqrt(1 - world.expert**2)
        guessed += world.expert * doubt * dice.normal(0, 1, len(truth))
        return [
            replace(item, difficulty=float(guess), sd=doubt, discrimination=1.0)
            for item, guess in zip(truth, guessed, strict=True)
        ]
    return truth


def _pooled(world: World, truth: Sequence[ItemParameters], people: int, dice: Generator) -> Sheet:
    """First answers of people to items that chance gave them."""
    abilities = _people(replace(world, people=people), dice)
    names = [name for name, _ in world.shares]
    domain = np.array([names.index(item.domain) for item in truth])
    difficulty, slope = parameters(truth)
    given = dice.random((people, len(truth))) < ITEMS_A_PERSON / len(truth)
    chance = right_chances(abilities[:, domain], difficulty, GUESS, slope)
    return Sheet(given & (dice.random(given.shape) < chance), given)


def _people(world: World, dice: Generator) -> Array:
    """Abilities by domain."""
    shared = world.testing.correlation
    common = dice.normal(0, 1, (world.people, 1))
    own = dice.normal(0, 1, (world.people, len(world.shares)))
    return sqrt(shared) * common + sqrt(1 - shared) * own


def _true_share(exam: Exam, abilities: Array) -> Array:
    parts = [
        domain.share * np.interp(abilities[:, place], NODES, domain.chances)
        for place, domain in enumerate(exam.domains.values())
    ]
    return np.asarray(np.sum(parts, axis=0))


def _stated(lived: Lived, match: float) -> Array:
    """The chance of passing as the engine states it, were the line and the match known."""
    off = sqrt(1 - match**2)
    everybody = np.arange(lived.world.people)
    parts = [
        weight
        * lived.taken.minds.above(
            everybody,
            lived.cut,
            luck=True,
            exam=lived.exam.seen_by(
                slope=match, shift=dict.fromkeys(lived.exam.domains, off * point)
            ),
        )
        for point, weight in (SEVEN if off else ((0.0, 1.0),))
    ]
    return np.asarray(np.sum(parts, axis=0))


def _sit(lived: Lived, match: float, dice: Generator) -> Flags:
    """Whether each passes a form of their own."""
    people, scored = lived.world.people, lived.world.testing.most
    sat = match * lived.abilities + sqrt(1 - match**2) * dice.normal(0, 1, (people, 1))
    difficulty, slope = parameters(lived.truth)
    right, asked = np.zeros(people), 0
    for place, (name, domain) in enumerate(lived.true_exam.domains.items()):
        pool = np.array([n for n, item in enumerate(lived.truth) if item.domain == name])
        count = round(scored * domain.share)
        form = pool[dice.integers(0, len(pool), (people, count))]
        chance = right_chances(sat[:, [place]], difficulty[form], GUESS, slope[form])
        right += (dice.random(chance.shape) < chance).sum(axis=1)
        asked += count
    return np.asarray(right / asked >= lived.true_cut)
