"""What it costs to check a programme of twelve weeks.

    python benchmarks/checking.py [PLAN.json REQUEST.json]

CPU time, the best of several rounds, since the machine may be shared. The limit is 20 ms a plan.
Without files it checks a plan of its own, four sessions a week, for somebody whom many rules are
about.
"""

import sys
from pathlib import Path
from time import process_time

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.exchange import read_programme, read_request
from barpath.craft.programming.programme import Programme, Progression, Session
from barpath.craft.programming.request import Request
from craft.programming.bites import a_bout
from craft.programming.programmes import a_client, a_part, a_programme, a_session, a_slot

LIMIT_MS = 20
ROUNDS, CHECKS = 7, 5
MAIN = ("Goblet Squat", "Dumbbell Bench Press", "Barbell Romanian Deadlift")
ACCESSORIES = ("Seated Cable Row", "Push-Up", "Dumbbell Curl", "Side Plank", "Heel Raise (chair)")


def own() -> tuple[Programme, Request]:
    """A plan of twelve weeks and a client with conditions, medicines and goals."""
    programme = a_programme(
        *(_session(day) for day in (0, 2, 4, 5)),
        weeks=12,
        progression=Progression(gates=("pain", "technique", "symptom")),
        cues=("safeties", "exhale_on_effort"),
    )
    client = a_client(
        age_years=66,
        conditions=("hypertension", "osteoporosis", "diabetes2"),
        medicines=("beta_blocker",),
        goals=("strength", "weight_loss"),
        minutes_min=75,
        days=(0, 2, 4, 5),
        equipment=("BW", "DB", "BB", "BE", "CB", "CH"),
    )
    return programme, Request(client=client)


def _session(day: int) -> Session:
    return a_session(
        a_part("warmup", a_slot("Goblet Squat", sets=2, reps=(5, 8)), minutes=10),
        a_part("main", *map(a_slot, MAIN), minutes=25),
        a_part("accessory", *(a_slot(name, pattern="ZZ") for name in ACCESSORIES), minutes=20),
        a_part("cardio", a_bout(15), minutes=15),
        a_part("cooldown", minutes=5),
        day=day,
        minutes=75,
        type="mixed",
    )


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
    if files:
        programme = read_programme(Path(files[0]).read_bytes())
        request = read_request(Path(files[1]).read_bytes())
    else:
        programme, request = own()
    base = knowledge()
    found = check(programme, request, base)
    cost_ms = milliseconds(programme, request, base)
    print(
        f"{len(programme.weeks)} weeks, {len(found)} findings: {cost_ms:.1f} ms a plan "
        f"(limit {LIMIT_MS} ms)"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
