"""What measuring tests decide and what stated chances are worth, on cohorts whose truth is known.

    python benchmarks/exam_decisions.py [PEOPLE]

Limits are those we set ourselves: 93 % of decisions right with a mean of at most 50 and a median of
at most 25 items where items were calibrated from 200 answers each, 95 % where they are known; Brier
score at most 0.085, and 0.12 where our items and the exam's correlate by 0.9; calibration error at
most 0.03 in every condition; above 0.05 for an engine that ignores the mismatch; 60 s on two cores.
"""

import os
import resource
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from time import perf_counter

# Two processes on two cores: threads of their own would only be in the way.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from craft.exam.cohorts import Testing
from craft.exam.worlds import NASM_SHARES, Lived, Outcome, World, live, outcome

PEOPLE, PROCESSES, SEED, LIMIT_S = 4_000, 2, 1, 60
Limit = tuple[str, Callable[[Outcome], bool]]
CALIBRATED: Limit = ("error <= .03", lambda o: o.calibration_error <= 0.03)
SHOWN: Limit = ("shown <= .25, used >= .6", lambda o: o.most_shown <= 0.25 and o.used >= 0.6)
DECIDES: tuple[Limit, ...] = (
    ("right >= 93 %", lambda o: o.right >= 0.93),
    ("mean <= 50", lambda o: o.mean_items <= 50),
    ("median <= 25", lambda o: o.median_items <= 25),
    ("Brier <= .085", lambda o: o.brier <= 0.085),
)
SIX = World(shares=tuple(NASM_SHARES.items()), testing=Testing(correlation=0.8), answers=200)
WORLDS: dict[str, World] = {
    "200 answers an item": World(answers=200),
    "six domains, correlating by .8": SIX,
    "known items": World(),
    "50 answers an item": World(answers=50),
    "guessed, r = .5": World(expert=0.5),
    "guessed, r = .3": World(expert=0.3),
    "200 answers, 120 items by chance": World(
        answers=200, testing=Testing(is_fixed=True, by_chance=True)
    ),
}
# Our items and the exam's: how they correlate, what the engine takes that for, and what is asked of it.
MATCHES: dict[str, tuple[float, float, tuple[Limit, ...]]] = {
    "exam trait .95": (0.95, 0.95, (CALIBRATED,)),
    "exam trait .9": (0.9, 0.9, (CALIBRATED, ("Brier <= .12", lambda o: o.brier <= 0.12))),
    "exam trait .8": (0.8, 0.8, (CALIBRATED,)),
    "exam trait .9, ignored": (0.9, 1.0, (("caught: error > .05", lambda o: o.calibration_error > 0.05),)),
}  # fmt: skip


def _limits(name: str) -> tuple[Limit, ...]:
    if name == "200 answers an item":
        return (*DECIDES, CALIBRATED, SHOWN)
    if name == "known items":
        return (("right >= 95 %", lambda o: o.right >= 0.95), *DECIDES[1:], CALIBRATED, SHOWN)
    return (CALIBRATED,)


def _one(name: str, people: int) -> list[tuple[str, Outcome]]:
    lived: Lived = live(replace(WORLDS[name], people=people), seed=SEED)
    rows = [(name, outcome(lived, seed=SEED))]
    if name == "200 answers an item":
        for also, (match, believed, _) in MATCHES.items():
            rows.append((also, outcome(lived, match=match, believed_match=believed, seed=SEED)))
    return rows


def main(people: int) -> int:
    """Print how each condition went; the exit status is 1 where a limit is missed."""
    begun = perf_counter()
    with ProcessPoolExecutor(PROCESSES) as processes:
        rows = [
            row for found in processes.map(_one, WORLDS, [people] * len(WORLDS)) for row in found
        ]
    taken_s = perf_counter() - begun
    heads = ("right", "mean", "median", "Brier", "log", "error", "shown", "used")
    print(f"{people} people, 1,500 items".ljust(34), *(f"{head:>7}" for head in heads))
    missed = 0
    for name, found in rows:
        limits = MATCHES[name][2] if name in MATCHES else _limits(name)
        verdicts = [f"{words}{'' if holds(found) else ' MISSED'}" for words, holds in limits]
        missed += sum(not holds(found) for _, holds in limits)
        print(
            name.ljust(34), f"{found.right:7.1%} {found.mean_items:7.1f} {found.median_items:7.0f}",
            f"{found.brier:7.4f} {found.log_score:7.4f} {found.calibration_error:7.4f}",
            f"{found.most_shown:7.1%} {found.used:7.1%} ", "; ".join(verdicts),
        )  # fmt: skip
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"all of it: {taken_s:.1f} s on {PROCESSES} processes (limit {LIMIT_S} s), "
        f"{used.ru_utime + used.ru_stime:.1f} s of CPU"
    )
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE))
