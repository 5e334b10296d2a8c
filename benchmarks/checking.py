"""What it costs to check a programme of twelve weeks.

    python benchmarks/checking.py [PLAN.json REQUEST.json]

CPU time, the best of several rounds, since the machine may be shared. The limit is 20 ms a plan.
Without files it designs a plan for each of the forty requests and checks those.
"""

import json
import sys
from pathlib import Path
from statistics import median
from time import process_time

import msgspec

from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.answering import answer
from barpath.craft.programming.checking import check
from barpath.craft.programming.exchange import read_programme, read_request
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request

LIMIT_MS = 20
ROUNDS, CHECKS = 7, 5
REQUESTS = Path(__file__).with_name("spread_of_requests.json")
SHOWN = 3


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


def main(files: list[str]) -> int:
    """Print what a check costs; 1 if one costs more than it may."""
    base = knowledge()
    if files:
        programme = read_programme(Path(files[0]).read_bytes())
        cost_ms = _say(files[0], programme, read_request(Path(files[1]).read_bytes()), base)
        return int(cost_ms > LIMIT_MS)
    costs_ms = {}
    for each in json.loads(REQUESTS.read_text()):
        request = read_request(json.dumps(each).encode())
        programme = answer(request, base, is_quick=True).programme
        costs_ms[request.id] = milliseconds(programme, request, base), programme, request
    dearest = sorted(costs_ms, key=lambda name: costs_ms[name][0])[-SHOWN:]
    for name in dearest:
        _say(name, *costs_ms[name][1:], base)
    usual = median(cost for cost, *_ in costs_ms.values())
    over = sum(cost > LIMIT_MS for cost, *_ in costs_ms.values())
    print(f"{len(costs_ms)} plans: median {usual:.1f} ms, over {LIMIT_MS} ms: {over}")
    return int(over > 0)


def _say(name: str, programme: Programme, request: Request, base: Knowledge) -> float:
    """One line for a plan, and what its check costs."""
    found = check(programme, request, base)
    cost_ms = milliseconds(programme, request, base)
    slots = sum(len(each.slots()) for week in programme.weeks for each in week.sessions)
    print(
        f"{name}: {len(programme.weeks)} weeks, {slots} exercises, {len(found)} findings, "
        f"{cost_ms:.1f} ms (limit {LIMIT_MS} ms)"
    )
    return cost_ms


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
