"""Answers to requests, made by hand."""

from typing import Any

import msgspec

from barpath.craft.programming.exchange import Answer

SLOT = {
    "name": "Goblet Squat",
    "pattern": "SQ",
    "sets": 3,
    "reps": [8, 12],
    "load_kg": 12.5,
    "rir": [2, 3],
    "rest_s": 120,
    "rules": ["VOL-02", "SEL-01"],
    "options": ["Sit-to-Stand (chair)", "Front Squat"],
}
LIFTS = {"kind": "main", "minutes": 20, "items": [SLOT]}
SESSION = {"day": 2, "minutes": 30.4, "type": "resistance", "blocks": [LIFTS]}
SCREENING = {"outcome": "cleared_with_limits", "reasons": ["inactive"], "ceiling": "moderate"}
PLAN: dict[str, Any] = {
    "status": "ok",
    "screening": SCREENING,
    "phases": [{"name": "Learn", "weeks": [1, 2]}],
    "weeks": [
        {"n": 1, "sessions": [SESSION], "lifestyle_minutes": 60},
        {"n": 2, "deload": True, "sessions": [{**SESSION, "day": "c3"}]},
    ],
    "text": "You can start.\nLearn: weeks 1 to 2.",
}
FINDING: dict[str, Any] = {
    "rule": "BAL-01",
    "claim": "pull-and-push",
    "place": "week 1",
    "sentence": "9 sets of pull to 4 of push; at most 1.5 to 1 is asked.",
    "severity": "soft",
    "sources": [],
    "evidence": "D",
    "verified": "recall",
}
DEFERRED = {
    "status": "deferred",
    "screening": SCREENING,
    "missing": ["age"],
    "text": "A safe plan needs to know more first: age.\nHow old is the client?",
}
WAY = "7 sets a week instead of 20. Then all else fits."
INFEASIBLE = {
    "status": "infeasible",
    "screening": SCREENING,
    "conflicts": [["muscle_sets_min"]],
    "ways_out": [
        {"says": WAY, "change": [{"wish": "muscle_sets_min", "from": 20, "to": 7}]},
        {"says": "Given up.", "change": [{"wish": "muscle_sets_min", "from": 20, "to": None}]},
        {
            "says": "Longer.",
            "change": [
                {"wish": "minutes_max", "from": 45, "to": 60},
                {"wish": "include_exercise", "from": "x", "to": "goblet-squat"},
            ],
        },
    ],
    "text": f"This wish cannot be kept: 20 sets a week for the front thigh.\n{WAY}",
}


def an_answer(programme: dict[str, Any] = PLAN, *findings: dict[str, Any]) -> Answer:
    return msgspec.convert(
        {"programme": programme, "findings": findings, "gap_percent": 1.5}, Answer
    )


def kept(programme: dict[str, Any] = PLAN, *findings: dict[str, Any]) -> dict[str, Any]:
    """The fields of a row that holds an answer."""
    told = msgspec.to_builtins(an_answer(programme, *findings))
    return {
        "status": programme["status"],
        "answer": told["programme"],
        "findings": told["findings"],
        "gap_percent": told["gap_percent"],
    }
