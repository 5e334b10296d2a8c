"""Choosing items, simulating tests and calibrating a bank, beside catsim and girth in the same run.

    python benchmarks/exam_peers.py [--whole] [--python PYTHON]

The peers are installed from PyPI into an environment that is thrown away, so that they are no
dependency; --python names one that has them. Times are medians or totals of wall clock, taken turn
about in one process. catsim simulates a tenth of the thousand examinees unless --whole is given, and
girth is stopped once it has taken a hundred times as long as we did. Limits are those we set
ourselves: the next item 100, 1,000 and 10,000 times as fast at 1,000, 10,000 and 100,000 items, and the
same item as an exact search; simulation and calibration 100 times as fast with no worse error.
"""

import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
import venv
import warnings
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parents[1]
PEERS = ("catsim==0.21.0", "girth==0.8.0", "msgspec")
TURNS, EXAMINEES, ITEMS_EACH, SPEEDUP = 120, 1_000, 60, 100
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "NUMEXPR_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
POOLS = {1_000: 100, 10_000: 1_000, 100_000: 10_000}


def main() -> int:
    """Find an environment with the peers and run everything in it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--python")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        return inside(whole=asked.whole)
    with tempfile.TemporaryDirectory() as folder:
        python = asked.python or _installed(Path(folder))
        also = ["--whole"] if asked.whole else []
        paths = os.pathsep.join(str(ROOT / part) for part in ("src", "tests"))
        environment = os.environ | {"PYTHONPATH": paths, **ONE_THREAD}
        command = [python, __file__, "--inside", *also]
        return subprocess.run(command, env=environment, check=False).returncode


def _installed(folder: Path) -> str:
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return python


def inside(*, whole: bool) -> int:
    """Measure, beside the peers; the exit status is 1 where a limit is missed."""
    warnings.simplefilter("ignore")
    held = [choosing(size, times) for size, times in POOLS.items()]
    held += [simulating(EXAMINEES if whole else EXAMINEES // 10), calibrating()]
    return int(not all(held))


def choosing(size: int, times: int) -> bool:
    """One learner's test of maximum information: every choice and estimate, both ways."""
    import numpy as np
    from catsim.estimation import NumericalSearchEstimator
    from catsim.item_bank import ItemBank
    from catsim.selection import MaxInfoSelector

    from barpath.craft.exam import grid
    from barpath.craft.exam.ability import Scale
    from barpath.craft.exam.irt import chances
    from barpath.craft.exam.searching import Ladder

    items, bank = _pool(size), ItemBank(_matrix(_pool(size)))
    selector, estimator = MaxInfoSelector(), NumericalSearchEstimator()
    ladder = Ladder(items)
    dice, prior = Random(1), grid.normal(0.0, 1.0)
    scale, ability, taken = Scale(grid.FLAT, ()), 0.0, set[int]()
    asked: list[int] = []
    answers: list[bool] = []
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    same, turns = 0, TURNS if size <= 10_000 else TURNS // 3
    for _ in range(turns):
        start = perf_counter()
        item = ladder.most_informative(ability, taken)
        chosen_s = perf_counter() - start
        start = perf_counter()
        found = selector.select(item_bank=bank, administered_items=asked, est_theta=ability)
        found_s = perf_counter() - start
        tells = bank.information(ability)
        tells[asked] = -1
        assert item is not None
        same += item == int(np.argmax(tells)) == found
        curve, is_right = chances(items[item]), dice.random() < 0.6
        asked.append(item)
        answers.append(is_right)
        taken.add(item)
        start = perf_counter()
        scale = scale.after(curve, is_right=is_right)
        ability = scale.estimate(prior).mean
        ours.append((chosen_s, perf_counter() - start))
        start = perf_counter()
        estimator.estimate(
            item_bank=bank, administered_items=asked, response_vector=answers, est_theta=ability
        )
        theirs.append((found_s, perf_counter() - start))
    choose, estimate = (median(each[part] for each in ours) for part in (0, 1))
    their_choose, their_estimate = (median(each[part] for each in theirs) for part in (0, 1))
    choice, step = their_choose / choose, (their_choose + their_estimate) / (choose + estimate)
    print(
        f"next of {size:,} items: catsim {their_choose * 1e6:,.0f} µs, ours {choose * 1e6:.1f} µs: "
        f"{choice:,.0f} times as fast (limit {times:,}); with the estimate {step:,.0f} times; "
        f"the exact item {same} of {turns} times; the whole test, orders found on the way, "
        f"{sum(map(sum, theirs)) / sum(map(sum, ours)):,.0f} times"
    )
    return choice >= times and same == turns


def simulating(catsims: int) -> bool:
    """A cohort's tests of sixty items, one after the other and all at once."""
    import numpy as np
    from catsim.estimation import NumericalSearchEstimator
    from catsim.initialization import FixedPointInitializer
    from catsim.selection import MaxInfoSelector
    from catsim.simulation import Simulator
    from catsim.stopping import TestLengthStopper

    from barpath.craft.exam.standing import exam_of
    from craft.exam.cohorts import Believed, Testing, give_tests

    items = _pool(1_000)
    abilities = np.random.default_rng(2).normal(0, 1, EXAMINEES)
    simulator = Simulator(_matrix(items), abilities[:catsims], seed=3)
    begun = perf_counter()
    simulator.simulate(
        FixedPointInitializer(0.0), MaxInfoSelector(), NumericalSearchEstimator(),
        TestLengthStopper(max_items=ITEMS_EACH),
    )  # fmt: skip
    theirs_s = (perf_counter() - begun) * EXAMINEES / catsims
    theirs = np.array(simulator.latest_estimations) - abilities[:catsims]
    begun = perf_counter()
    exam = exam_of({"d": 1.0}, items, scored_items=ITEMS_EACH)
    testing = Testing(most=ITEMS_EACH, is_fixed=True, is_exact=True)
    taken = give_tests(
        Believed(items, exam), items, abilities[:, None],
        cut=0.5, testing=testing, dice=np.random.default_rng(4),
    )  # fmt: skip
    everybody = np.arange(EXAMINEES)
    found = taken.minds.ability(everybody, np.zeros(EXAMINEES, dtype=np.int64))
    ours_s = perf_counter() - begun
    error, their_error = _rms(found - abilities), _rms(theirs)
    by_luck = 2 * their_error / (2 * catsims) ** 0.5
    times = theirs_s / ours_s
    scaled = "" if catsims == EXAMINEES else f" ({catsims} of them, times {EXAMINEES // catsims})"
    print(
        f"{EXAMINEES:,} examinees of {ITEMS_EACH} items: catsim {theirs_s:.1f} s{scaled}, error "
        f"{their_error:.3f} (by luck {by_luck:.3f} either way); ours {ours_s:.2f} s, error {error:.3f}: "
        f"{times:,.0f} times as fast (limit {SPEEDUP})"
    )
    return bool(times >= SPEEDUP and error <= their_error + by_luck)


def calibrating() -> bool:
    """Two-parameter calibration: both at a size girth can do, then at the size that is asked for."""
    held = True
    for count, people in ((100, 1_000), (1_000, 10_000)):
        slope, difficulty, right = _answers(count, people)
        begun = perf_counter()
        found_slope, found = _calibrated(right)
        ours_s = perf_counter() - begun
        errors = f"error of b {_rms(found - difficulty):.3f}, of a {_rms(found_slope - slope):.3f}"
        theirs = _girth(right, patience_s=SPEEDUP * ours_s if count > 100 else 3_600)
        print(f"calibrating {count:,} items x {people:,} people: ours {ours_s:.2f} s, {errors};")
        if theirs is None:
            print(
                f"    girth stopped after {SPEEDUP * ours_s:.0f} s, not done: over {SPEEDUP} times"
            )
            continue
        theirs_s, their_slope, their_difficulty = theirs
        error = _rms(their_difficulty - difficulty)
        print(
            f"    girth {theirs_s:.1f} s, error of b {error:.3f}, of a "
            f"{_rms(their_slope - slope):.3f}: {theirs_s / ours_s:,.0f} times as fast"
        )
        held &= bool(_rms(found - difficulty) <= error * 1.02)
        held &= count < 1_000 or theirs_s >= SPEEDUP * ours_s
    return held


def _calibrated(right: Any) -> tuple[Any, Any]:
    import numpy as np

    from barpath.craft.exam.batch import Sheet, calibrated
    from barpath.craft.exam.irt import ItemParameters

    blank = [ItemParameters(f"i{n}", "d", 0.0, 1.0, 0.0) for n in range(right.shape[1])]
    found = calibrated(blank, Sheet(right))
    return (
        np.array([item.discrimination for item in found]),
        np.array([item.difficulty for item in found]),
    )


def _girth(right: Any, *, patience_s: float) -> tuple[float, Any, Any] | None:
    """Seconds, discriminations and difficulties; None where it did not end in time."""
    context = multiprocessing.get_context("fork")
    queue: Any = context.Queue()
    process = context.Process(target=_run_girth, args=(right, queue))
    process.start()
    try:
        return queue.get(timeout=patience_s)  # type: ignore[no-any-return]
    except Exception:  # noqa: BLE001 - whatever an empty queue raises
        return None
    finally:
        process.terminate()
        process.join()


def _run_girth(right: Any, queue: Any) -> None:
    import numpy as np
    from girth import twopl_mml

    begun = perf_counter()
    found = twopl_mml(right.T.astype(int))
    taken_s = perf_counter() - begun
    queue.put((taken_s, np.array(found["Discrimination"]), np.array(found["Difficulty"])))


def _answers(count: int, people: int) -> tuple[Any, Any, Any]:
    import numpy as np

    dice = np.random.default_rng(5)
    slope, difficulty = np.exp(dice.normal(0, 0.3, count)), dice.normal(0, 1, count)
    ability = dice.normal(0, 1, (people, 1))
    chance = 1 / (1 + np.exp(-slope * (ability - difficulty)))
    return slope, difficulty, dice.random(chance.shape) < chance


def _pool(size: int) -> list[Any]:
    from barpath.craft.exam.irt import ItemParameters

    dice = Random(size)
    return [
        ItemParameters(
            f"i{n}", "d", dice.gauss(0, 1), 0.0, 0.25, discrimination=dice.lognormvariate(0, 0.3)
        )
        for n in range(size)
    ]


def _matrix(items: list[Any]) -> Any:
    import numpy as np

    return np.array([[i.discrimination, i.difficulty, i.guess, 1.0] for i in items])


def _rms(off: Any) -> float:
    return float((off**2).mean() ** 0.5)


if __name__ == "__main__":
    sys.exit(main())
