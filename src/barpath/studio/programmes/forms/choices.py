"""The choices of a request for a programme, and what they come to in the exchange form."""

from collections.abc import Mapping
from typing import Any

from barpath.craft.knowledge.vocabulary import vocabulary

SEX = [("", "Not said"), ("F", "Female"), ("M", "Male"), ("X", "Neither")]
STATUS = [
    ("", "Not said"),
    ("novice", "Beginner: under half a year of training"),
    ("intermediate", "Intermediate"),
    ("advanced", "Advanced: years of training"),
]
YES_NO = [("", "Not asked yet"), ("yes", "Yes"), ("no", "No")]
DAYS = [
    (str(number), name)
    for number, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )
]
CANNOT = [
    ("floor", "Get down to the floor and up"),
    ("kneel", "Kneel"),
    ("overhead", "Reach overhead"),
    ("supine", "Lie on the back"),
    ("prone", "Lie on the front"),
]
PAIN = {
    f"pain_{region}": capital
    for region, capital in (
        ("neck", "Neck"),
        ("shoulder", "Shoulder"),
        ("elbow", "Elbow"),
        ("wrist", "Wrist"),
        ("back", "Back"),
        ("hip", "Hip"),
        ("knee", "Knee"),
        ("ankle", "Ankle or foot"),
    )
}
"""How much it hurts where, by the field that asks."""
HEALTH_LISTS = ("conditions", "symptoms", "medicines", "flags", "cannot")
TOGETHER = [
    ("systolic_mmhg", "diastolic_mmhg", "A blood pressure has two numbers."),
    ("muscle", "muscle_sets", "Say the muscle and its sets, or neither."),
]
HEALTH = {
    "age": "age_years",
    "conditions": "conditions",
    "symptoms": "symptoms",
    "meds": "medicines",
    "flags": "flags",
    "cannot": "cannot",
    "clearance": "clearance",
}
PLAIN = {
    **HEALTH,
    "sex": "sex",
    "status": "status",
    "goals": "goals",
    "days_per_week": "days_per_week",
    "minutes": "minutes",
    "horizon_weeks": "horizon_weeks",
    "equipment": "equipment",
    "coach": "has_coach",
    "people": "people",
}
"""Names of the exchange form, with the fields that say the same."""


def request_of(told: dict[str, Any]) -> dict[str, Any]:
    """A request in the exchange form; what was not said is left out."""
    client = _plain(told, PLAIN) | health_of(told)
    if told["people"]:
        client["format"] = "group"
    if told["shift"]:
        client["shift"] = {"cycle": len(told["shift"]), "pattern": [*told["shift"]]}
    if told["days"]:
        client["days"] = [int(day) for day in told["days"]]
    if told["heaviest_kg"]:
        client["kit_limits"] = {"DB_max_kg": told["heaviest_kg"]}
    return {"client": client, "wishes": _wishes(told)}


def health_of(told: dict[str, Any]) -> dict[str, Any]:
    """What somebody answered of their health, in the exchange form."""
    said = _plain(told, HEALTH)
    if told["is_active"]:
        said["active"] = told["is_active"] == "yes"
    if told["systolic_mmhg"] and told["diastolic_mmhg"]:
        said["bp"] = [told["systolic_mmhg"], told["diastolic_mmhg"]]
    if told["has_consent"]:
        said["consent"] = "guardian"
    if pain := {name.removeprefix("pain_"): told[name] for name in PAIN if told[name] is not None}:
        said["pain"] = pain
    return said


def health_told(said: Mapping[str, Any]) -> dict[str, Any]:
    """The same the other way: by the fields of a form."""
    told = {field: said[name] for name, field in HEALTH.items() if name in said}
    if "active" in said:
        told["is_active"] = "yes" if said["active"] else "no"
    if "bp" in said:
        told["systolic_mmhg"], told["diastolic_mmhg"] = said["bp"]
    told["has_consent"] = "consent" in said
    return told | {f"pain_{region}": level for region, level in said.get("pain", {}).items()}


def _plain(told: dict[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: told[field]
        for name, field in fields.items()
        if told[field] not in (None, "", [], False)
    }


def _wishes(told: dict[str, Any]) -> list[dict[str, Any]]:
    sets = {"muscle": told["muscle"], "sets": told["muscle_sets"]}
    said = {
        "include_exercise": told["include"],
        "refuse_pattern": told["refuse"],
        "muscle_sets_min": sets if told["muscle"] else None,
    }
    if told["is_time_open"]:
        said |= {"minutes_max": told["minutes"], "days_max": told["days_per_week"]}
    return [{"id": kind, "kind": kind, "value": value} for kind, value in said.items() if value]


def codes(kind: str) -> list[tuple[str, str]]:
    """The words of a kind, with their codes; the body alone is no kit to tick."""
    words: Mapping[str, Any] = getattr(vocabulary(), kind)
    return [(code, capital(each.label)) for code, each in words.items() if code != "BW"]


def capital(text: str) -> str:
    """With a capital first, whatever follows."""
    return text[:1].upper() + text[1:]
