"""What it costs to check a programme of twelve weeks.

    python benchmarks/checking.py [PLAN.json REQUEST.json]

CPU time, the best of several rounds, since the machine may be shared. The limit is 20 ms a plan.
Without files it designs a plan for each of two clients and checks those.
"""

import sys
from pathlib import Path
from time import process_time

import msgspec

from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.exchange import read_programme, read_request
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client, Request

LIMIT_MS = 20
ROUNDS, CHECKS = 7, 5
KIT = ("BW", "DB", "BB", "BE", "CB", "CH", "MC")
CLIENTS = {
    "strength": Client(
        age_years=35,
        sex="M",
        status="intermediate",
        is_active=True,
        mass_kg=80,
        height_cm=180,
        goals=("strength",),
        days=(0, 2, 4),
        minutes_min=60,
        equipment=KIT,
    ),
    "later life": Client(
        age_years=66,
        sex="F",
        status="novice",
        is_active=True,
        mass_kg=70,
        height_cm=165,
        blood_pressure_mmhg=(135, 82),
        conditions=("hypertension", "osteopenia"),
        goals=("strength", "weight_loss"),
        days=(0, 2, 4, 5),
        minutes_min=60,
        equipment=KIT,
    ),
}


def milliseconds(programme: Programme, request: Request, base: Knowledge) -> float:
    """CPU time of one check. Each round reads the programme anew, so that nothing is remembered."""
    text = msgspec.json.encode(programme)
    best = float("inf")
    for _ in range(ROUNDS):
        fresh = [read_programme(text) for _ in range(CHECKS)]
        start = process_time()
        for each in fresh:
            check(each, request, base)
        best = min(best, process_time() - start)
    return best / CHECKS * 1e3


def main(files: list[str]) -> None:
    """Print what a check costs."""
    base = knowledge()
    if files:
        programme = read_programme(Path(files[0]).read_bytes())
        say(files[0], programme, read_request(Path(files[1]).read_bytes()), base)
        return
    for name, client in CLIENTS.items():
        request = Request(client=client)
        say(name, design(request, base, is_quick=True).programme, request, base)


def say(name: str, programme: Programme, request: Request, base: Knowledge) -> None:
    """One line for a plan."""
    found = check(programme, request, base)
    cost_ms = milliseconds(programme, request, base)
    print(
        f"{name}: {len(programme.weeks)} weeks, {len(found)} findings, {cost_ms:.1f} ms "
        f"(limit {LIMIT_MS} ms)"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
