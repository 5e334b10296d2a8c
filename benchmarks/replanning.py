"""What planning anew costs: seconds an event, on a plan of twelve weeks.

    python benchmarks/replanning.py

CPU time, since the machine may be shared. The limit is the one we set ourselves: 3 s.
"""

from time import process_time
from typing import Any

import msgspec

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.replanning.replan import replan
from barpath.craft.programming.request import Client, Event, Replan, Request, Wish

LIMIT_S, WEEK, RUNS = 3.0, 3, 3
KIT = ("BB", "DB", "BE", "CB", "MA")
CLIENTS = {
    "three days": Client(
        age_years=35, status="intermediate", is_active=True, goals=("hypertrophy",),
        days_per_week=3, minutes_min=60, equipment=KIT,
    ),
    "six days": Client(
        age_years=28, status="advanced", is_active=True, goals=("bodybuilding",),
        days_per_week=6, minutes_min=75, equipment=KIT,
    ),
}  # fmt: skip


def _wish(kind: Any, value: Any) -> dict[str, Any]:
    return {"type": "wish", "wishes": (Wish(id="wish", kind=kind, value=value),)}


EVENTS: dict[str, dict[str, Any]] = {
    "missed": {"type": "missed", "session": 2},
    "a week missed": {"type": "missed"},
    "moved onto another": {"type": "moved", "session": 1, "days": (4,)},
    "shortened": {"type": "shortened", "minutes": 30},
    "fever": {"type": "illness", "fever": True},
    "four weeks ill": {"type": "illness", "weeks": 4},
    "travel": {"type": "travel", "weeks": 2, "equipment": ("BA",)},
    "kit": {"type": "kit", "equipment": ("DB",)},
    "injury": {"type": "injury", "region": "knee", "pain": 7},
    "less time": _wish("minutes_max", 40),
    "fewer days": _wish("days_max", 2),
    "no squats": _wish("refuse_pattern", "SQ"),
    "more chest": _wish("muscle_sets_min", {"muscle": "chest", "sets": 16}),
}


def main() -> None:
    """Print the best of some runs of each event, and the worst of all."""
    base, worst = knowledge(), 0.0
    for name, client in CLIENTS.items():
        plan = msgspec.to_builtins(design(Request(client=client), base, is_quick=True).programme)
        for what, event in EVENTS.items():
            happened = Replan(plan=plan, event=Event(**{"week": WEEK, **event}))
            request = Request(client=client, replan=happened)
            taken = min(_seconds(request) for _ in range(RUNS))
            worst = max(worst, taken)
            print(f"{name}, {what}: {taken:.2f} s")
    print(f"the slowest: {worst:.2f} s (limit {LIMIT_S:g})")


def _seconds(request: Request) -> float:
    started = process_time()
    replan(request, knowledge())
    return process_time() - started


if __name__ == "__main__":
    main()
