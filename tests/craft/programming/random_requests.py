"""Random requests that somebody might have sent: the same seed, the same request.

Some are plain, some carry rare conditions, some contradict themselves, and many leave out what
they should say. They stand in the exchange form.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Any, TypeVar

from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary

T = TypeVar("T")
Said = dict[str, Any]

KITS: tuple[tuple[str, ...], ...] = (
    (),
    ("BW",),
    ("BA",),
    ("BA", "CH"),
    ("CH", "CE"),
    ("DB", "BA", "CH", "BE"),
    ("KB", "SU"),
    ("PO",),
    ("BB", "BE"),
    ("DB", "MB", "BX", "SB", "FR"),
    ("DB", "BB", "BE", "CB", "MC", "PU", "KB", "BA", "CH", "CE", "BX", "SM", "TB", "EZ", "MB"),
)
COMMON_GOALS = ("general", "health", "strength", "hypertrophy", "weight_loss", "function")
COMMON_CONDITIONS = (
    "hypertension", "diabetes2", "obesity", "low_back_pain", "osteoarthritis_knee", "osteoporosis",
    "asthma", "depression", "cad", "shoulder_pain", "pregnant_trimester2", "postpartum",
)  # fmt: skip
TOGETHER = (
    ("wheelchair", "spinal_cord_injury"),
    ("osteoporosis", "vertebral_fracture_old", "fall_risk"),
    ("diabetes2", "hypertension", "obesity", "peripheral_neuropathy"),
    ("cancer_treatment", "lymphoedema_risk_arm", "low_haemoglobin"),
    ("heart_failure", "atrial_fibrillation", "kidney_disease"),
    ("stroke", "hypertension", "frailty"),
    ("pregnant_trimester1", "pregnant_trimester3"),
    ("amputation_leg", "diabetes1"),
    ("hypermobility", "shoulder_instability", "fibromyalgia"),
)
CANNOT = ("floor", "kneel", "overhead", "supine", "prone", "jump", "stairs")
REGIONS = ("knee", "back", "shoulder", "hip", "neck", "wrist", "ankle", "elbow")
PATTERNS = ("SQ", "LU", "HI", "HPU", "VPU", "HPL", "VPL", "EF", "CAL", "JMP")
SHIFTS = ("DDNNN----", "DDDDD--", "DENN--", "NNNNNNN", "DD--NN--", "EEE--DDD--")
RULES = ("VOL-02", "TIM-01", "REC-01", "FRQ-01", "SEL-06")
WORDS = ("company of others", "visible progress", "music", "short sessions")


def a_request(seed: int, *, horizon_at_most: int = 24) -> Said:
    """A request in the exchange form.

    Args:
        horizon_at_most: weeks; shorter ones cost less to design.
    """
    dice = Random(seed)
    client = {
        **_person(dice),
        **_health(dice),
        **_aims(dice),
        **_time(dice, horizon_at_most),
        **_place(dice),
        **_records(dice),
    }
    for name in _some(dice, sorted(client), dice.choice((0, 0, 0, 0, 1, 4))):
        client[name] = None if name in _NULLABLE else client.pop(name)
        if name not in _NULLABLE:
            del client[name]
    said: Said = {"id": f"random-{seed}", "client": client}
    if dice.random() < 0.35:
        said["wishes"] = _wishes(dice)
    return said


_NULLABLE = frozenset({
    "age", "sex", "status", "active", "weight_kg", "height_cm", "body_fat", "bmi", "rhr", "hr_max",
    "bp", "vo2max", "clearance", "consent", "sport", "event_week", "days_per_week", "minutes",
    "shift", "level_cap", "people",
})  # fmt: skip


def _maybe(dice: Random, share: float, said: Said) -> Said:
    return said if dice.random() < share else {}


def _some(dice: Random, among: Sequence[T], count: int) -> list[T]:
    return dice.sample(among, min(count, len(among)))


def _person(dice: Random) -> Said:
    age = dice.choice((dice.randint(6, 17), dice.randint(18, 64), dice.randint(18, 64),
                       dice.randint(65, 95)))  # fmt: skip
    said: Said = {
        "age": age,
        "status": dice.choice(("novice", "novice", "intermediate", "advanced")),
        "active": dice.random() < 0.6,
        "coach": dice.random() < 0.4,
        **_maybe(dice, 0.7, {"sex": dice.choice("FMX")}),
        **_maybe(dice, 0.4, {"weight_kg": dice.randint(40, 140), "height_cm": 172}),
        **_maybe(dice, 0.2, {"rhr": dice.randint(45, 95), "hr_max": dice.randint(140, 200)}),
        **_maybe(dice, 0.1, {"bmi": dice.randint(17, 45)}),
        **_maybe(dice, 0.1, {"body_fat": dice.randint(6, 50), "vo2max": dice.randint(15, 60)}),
        **_maybe(dice, 0.2, {"smoker": True, "work": "nurse", "history": "Ran as a child."}),
        **_maybe(dice, 0.15, {"level_cap": dice.randint(1, 4)}),
        **_maybe(dice, 0.2, {"preferences": _some(dice, WORDS, 2), "motivates": [WORDS[1]]}),
    }
    if age < 18 and dice.random() < 0.85:
        said["consent"] = "guardian"
    return said


def _health(dice: Random) -> Said:
    words = vocabulary()
    conditions: Iterable[str] = ()
    kind = dice.random()
    if kind < 0.25:
        conditions = _some(dice, COMMON_CONDITIONS, 1)
    elif kind < 0.35:
        conditions = _some(dice, COMMON_CONDITIONS, 2)
    elif kind < 0.45:
        conditions = _some(dice, sorted(words.conditions), 1)
    elif kind < 0.55:
        conditions = dice.choice(TOGETHER)
    elif kind < 0.57:
        conditions = ["jumpers_knee_of_the_neighbour"]
    return {
        "conditions": [*conditions],
        **_maybe(dice, 0.25, {"meds": _some(dice, sorted(words.medicines), dice.randint(1, 3))}),
        **_maybe(dice, 0.05, {"symptoms": _some(dice, sorted(words.symptoms), 1)}),
        **_maybe(dice, 0.15, {"pain": {each: dice.randint(0, 8) for each in _some(dice, REGIONS, 2)}}),
        **_maybe(dice, 0.55, {"clearance": "Dr Hall, 2026-09"}),
        **_maybe(dice, 0.35, {"bp": [dice.randint(100, 165), dice.randint(60, 99)]}),
        **_maybe(dice, 0.02, {"bp": [70, 130]}),
        **_maybe(dice, 0.05, {"labs": {"HbA1c": 7.4}}),
        **_maybe(dice, 0.2, {"flags": _some(dice, sorted(words.flags), dice.randint(1, 2))}),
        **_maybe(dice, 0.12, {"cannot": _some(dice, CANNOT, dice.randint(1, 2))}),
    }  # fmt: skip


def _aims(dice: Random) -> Said:
    words = vocabulary()
    goals = _some(dice, COMMON_GOALS, 1)
    if dice.random() < 0.4:
        goals += _some(dice, sorted(words.goals), dice.randint(1, 2))
    dice.shuffle(goals)
    counted = sorted(name for name, each in words.muscles.items() if each.is_counted)
    names = sorted(knowledge().movement.by_name)
    sport = {"sessions": dice.randint(1, 5), "match_day": dice.choice((None, 0, 5, 6))}
    return {
        "goals": list(dict.fromkeys(goals)),
        **_maybe(dice, 0.15, {"emphasis": _some(dice, counted, dice.randint(1, 3))}),
        **_maybe(dice, 0.12, {"sport": sport}),
        **_maybe(dice, 0.08, {"event_week": dice.randint(1, 14)}),
        **_maybe(dice, 0.1, {"refuses": _some(dice, PATTERNS, 1) + _some(dice, names, 1)}),
        **_maybe(dice, 0.12, {"wants": _some(dice, names, dice.randint(1, 3))}),
    }


def _time(dice: Random, horizon_at_most: int) -> Said:
    shift = dice.choice(SHIFTS)
    horizon = dice.choice((1, 2, 3, 4, 4, 6, 8, 12, 12, 16, 24))
    return {
        "days_per_week": dice.choice((1, 2, 2, 3, 3, 3, 4, 5, 6, 7)),
        "minutes": dice.choice((10, 15, 20, 25, 30, 40, 45, 45, 60, 60, 75, 90, 120)),
        "horizon_weeks": min(horizon, horizon_at_most),
        **_maybe(dice, 0.15, {"days": sorted(_some(dice, range(7), dice.randint(1, 6)))}),
        **_maybe(dice, 0.08, {"shift": {"cycle": len(shift), "pattern": list(shift)}}),
    }


def _place(dice: Random) -> Said:
    kit = [*dice.choice(KITS)]
    people = dice.randint(2, 20)
    counts = {code: dice.randint(1, 20) for code in kit if code != "BW"}
    site = {"no_jump": dice.random() < 0.7, "ceiling_m": 2.1, "quiet_after": 21, "anchor": False}
    return {
        "equipment": kit,
        **_maybe(dice, 0.2, {"kit_limits": {"DB_max_kg": dice.choice((5, 10, 20)), "BA": "light"}}),
        **_maybe(dice, 0.12, {"site": dict(_some(dice, sorted(site.items()), 2))}),
        **_maybe(dice, 0.1, {"format": "group", "people": people, "counts": counts}),
    }


def _records(dice: Random) -> Said:
    movement = knowledge().movement
    loaded = sorted(each.name for each in movement.exercises.values() if each.e1rm_reps_max)
    maxima = {name: dice.randint(20, 180) for name in _some(dice, loaded, dice.randint(1, 4))}
    log = {
        name: [[kg * 0.7 + week, 8, dice.randint(0, 4)] for week in range(dice.randint(1, 8))]
        for name, kg in maxima.items()
    }
    if dice.random() < 0.1:
        log[next(iter(log))].append([850, 5, 1])
    return {**_maybe(dice, 0.2, {"e1rm_kg": maxima}), **_maybe(dice, 0.15, {"log": log})}


def _wishes(dice: Random) -> list[Said]:
    words, movement = vocabulary(), knowledge().movement
    name = dice.choice(sorted(movement.by_name))
    pattern = dice.choice(PATTERNS)
    counted = sorted(each for each, muscle in words.muscles.items() if muscle.is_counted)
    values: Said = {
        "minutes_max": dice.choice((10, 20, 30, 45)),
        "days_max": dice.randint(1, 3),
        "days": sorted(_some(dice, range(7), dice.randint(1, 3))),
        "kit": [*dice.choice(KITS)],
        "muscle_sets_min": {"muscle": dice.choice(counted), "sets": dice.choice((4, 8, 14, 30))},
        "pattern_frequency_min": {"pattern": pattern, "times": dice.randint(1, 4)},
        "load_floor": {"pattern": pattern, "pct": dice.choice((60, 75, 85)), "times": 1},
        "reach": {"exercise": name, "load_kg": dice.randint(20, 200), "week": dice.randint(2, 12)},
        "refuse_pattern": dice.choice(PATTERNS),
        "refuse_exercise": dice.choice(sorted(movement.by_name)),
        "include_exercise": dice.choice(sorted(movement.by_name)),
        "event": {"what": "a hike", "week": dice.randint(2, 14)},
        "rule": dice.choice(RULES),
    }
    kinds = _some(dice, sorted(values), dice.choice((1, 1, 2, 2, 3, 5)))
    return [
        {"id": f"w{place}", "kind": kind, "value": values[kind], "weight": dice.randint(1, 100)}
        for place, kind in enumerate(kinds)
    ]
