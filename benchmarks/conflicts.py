"""How long it takes to say which wishes conflict, and to solve the ways out."""

from time import perf_counter, process_time

from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.conflicts.conflicts import conflicts, infeasible
from barpath.craft.programming.request import Client, Request, Wish

LIMIT_S, MANY = 10, 40
MUSCLES = ("chest", "quads", "lats", "hamstrings", "biceps", "triceps", "side_delts", "calves",
           "glutes", "upper_back")  # fmt: skip


def main() -> None:
    """Print the seconds for 4, 8 and 12 wishes of many kinds, for 12 alike, and for 40."""
    base = knowledge()
    base.movement  # noqa: B018 - read once, so that no row pays for it
    for count in (4, 8, 12):
        _row(f"{count} wishes", _mixed(count), base=base)
    _row("12 wishes, ten of them alike", _alike(), base=base)
    _row("40 wishes, which have no limit", _many(base), base=base)


def _row(name: str, request: Request, *, base: Knowledge) -> None:
    begun, used = perf_counter(), process_time()
    found = infeasible(request, base)
    taken_s, cpu_s = perf_counter() - begun, process_time() - used
    proof = conflicts(request, base)
    says = "minimum proven" if proof.is_smallest else "minimum not proven"
    print(
        f"{name}: {taken_s:.1f} s ({cpu_s:.1f} s of one core), {len(found.conflicts)} conflicts, "
        f"{len(found.ways_out)} ways out, {says}, limit {LIMIT_S} s"
    )


def _wish(name: str, kind: str, value: object) -> Wish:
    return Wish(id=name, kind=kind, value=value)  # type: ignore[arg-type]


def _sets(muscle: str, least: int) -> Wish:
    return _wish(muscle, "muscle_sets_min", {"muscle": muscle, "sets": least})


def _mixed(count: int) -> Request:
    wishes = (
        _wish("time", "minutes_max", 20), _wish("days", "days_max", 1),
        _sets("chest", 8), _sets("quads", 8),
        _wish("kit", "kit", ["BW", "DB", "BE", "BX"]), _sets("lats", 6),
        _wish("squat", "pattern_frequency_min", {"pattern": "SQ", "times": 1}),
        _wish("curl", "include_exercise", "Dumbbell Curl"),
        _wish("none", "refuse_pattern", "LU"), _sets("hamstrings", 6),
        _wish("bar", "include_exercise", "Barbell Front Squat"), _sets("triceps", 4),
    )  # fmt: skip
    return _request(wishes[:count], days=1, minutes=20)


def _alike() -> Request:
    wishes = (_wish("time", "minutes_max", 30), _wish("days", "days_max", 2))
    return _request((*wishes, *(_sets(muscle, 8) for muscle in MUSCLES)), days=2, minutes=30)


def _many(base: Knowledge) -> Request:
    muscles = [code for code, each in vocabulary().muscles.items() if each.is_counted]
    patterns = [code for code, each in base.movement.patterns.items() if each.group]
    wishes = [_wish("time", "minutes_max", 30), _wish("days", "days_max", 2),
              _wish("kit", "kit", ["BW", "DB", "BE", "BX"])]  # fmt: skip
    wishes += [_sets(muscle, 6) for muscle in muscles]
    wishes += [
        _wish(code, "pattern_frequency_min", {"pattern": code, "times": 2}) for code in patterns
    ]
    names = (
        "Dumbbell Curl",
        "Goblet Squat",
        "Push-up",
        "Plank",
        "Dead Bug",
        "Dumbbell Bench Press",
    )
    wishes += [_wish(name, "include_exercise", name) for name in names]
    return _request(tuple(wishes[:MANY]), days=2, minutes=30)


def _request(wishes: tuple[Wish, ...], *, days: int, minutes: int) -> Request:
    client = Client(
        age_years=35, sex="M", status="intermediate", is_active=True, mass_kg=80, height_cm=180,
        goals=("hypertrophy",), days_per_week=days, minutes_min=minutes,
        equipment=("BW", "DB", "BE", "BX"), horizon_weeks=12,
    )  # fmt: skip
    return Request(id="conflicts", client=client, wishes=wishes)


if __name__ == "__main__":
    main()
