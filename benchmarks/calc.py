"""What a calculation costs: a checked call over the bare one, a batch, and the start of the registry.

    python benchmarks/calc.py

CPU time, since the machine may be shared. The limits are those we set ourselves: 10 µs, 5 s, 150 ms.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

from barpath.craft.evidence import formulas
from barpath.craft.physiology.body.circumferences import body_fat_navy_women
from barpath.craft.physiology.body.seven_skinfolds import body_fat_jackson_pollock_7_men
from barpath.craft.physiology.energy.resting import resting_energy_mifflin
from barpath.craft.physiology.strength.norms import grip_percentile_tomkinson

CALLS = 50_000
LINES = 100_000
CASES: tuple[tuple[Callable[..., object], Mapping[str, object]], ...] = (
    (
        resting_energy_mifflin,
        {"mass_kg": 70.0, "height_cm": 175.0, "age_years": 30.0, "sex": "male"},
    ),
    (
        body_fat_navy_women,
        {"waist_cm": 72.0, "hip_cm": 97.0, "neck_cm": 33.0, "height_cm": 165.0, "age_years": 30.0},
    ),
    (
        body_fat_jackson_pollock_7_men,
        dict.fromkeys(("chest_mm", "midaxillary_mm", "triceps_mm", "subscapular_mm", "abdomen_mm", "suprailiac_mm", "thigh_mm"), 15.0) | {"age_years": 30.0},
    ),
    (grip_percentile_tomkinson, {"grip_kg": 40.0, "sex": "female", "age_years": 40.0}),
)  # fmt: skip


def microseconds(call: Callable[..., object], values: Mapping[str, object]) -> float:
    """CPU time of one call."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        for _ in range(CALLS):
            call(**values)
        best = min(best, process_time() - start)
    return best / CALLS * 1e6


def calls() -> None:
    """A checked call against the bare arithmetic."""
    bare = {made.bare.__name__: made.bare for made in formulas().values()}
    for checked, values in CASES:
        with_checks = microseconds(checked, values)
        without = microseconds(bare[checked.__name__], values)
        print(
            f"{checked.__name__}: {with_checks:.2f} µs, bare {without:.2f} µs, "
            f"over {with_checks - without:.2f} µs (limit 10)"
        )


def batch() -> None:
    """A hundred thousand lines through the command, the process and all."""
    asked = [
        {"key": next(k for k, made in formulas().items() if made.bare.__name__ == call.__name__),
         "values": values}
        for call, values in CASES
    ]  # fmt: skip
    text = "\n".join(json.dumps(asked[number % len(asked)]) for number in range(LINES))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "asked.jsonl")
        file.write_text(text)
        command = (
            "import argparse, sys; from barpath.commands import calc; "
            "parser = argparse.ArgumentParser(); calc.arguments(parser); "
            f"sys.exit(calc.run(parser.parse_args(['--batch', {str(file)!r}])))"
        )
        spent = children(command)
    print(f"batch of {LINES:,}: {spent:.2f} s of CPU time (limit 5)")


def start() -> None:
    """The registry of all formulas, in a new process whose modules are compiled."""
    command = (
        "from time import process_time; started = process_time(); import msgspec, barpath; "
        "there = process_time(); from barpath.craft.evidence import formulas; formulas(); "
        "print(process_time() - there, process_time() - started)"
    )
    with tempfile.TemporaryDirectory() as folder:
        compiled = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        runs = [
            subprocess.run(
                [sys.executable, "-c", command],
                env=os.environ | compiled,
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split()
            for _ in range(6)
        ]
    alone, whole = (min(float(run[column]) for run in runs) * 1000 for column in (0, 1))
    print(
        f"registry of {len(formulas())}: {alone:.0f} ms of CPU time (limit 150); "
        f"{whole:.0f} ms with msgspec and the rest it imports"
    )


def children(command: str) -> float:
    """CPU time of a new Python that runs a command."""
    before = os.times()
    subprocess.run(
        [sys.executable, "-c", command],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


if __name__ == "__main__":
    calls()
    batch()
    start()
