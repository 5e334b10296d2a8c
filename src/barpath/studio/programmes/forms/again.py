"""An earlier request as the form starts from it."""

from typing import Any

from barpath.studio.programmes.forms.choices import PLAIN
from barpath.studio.programmes.models import Programme


def initial_from(programme: Programme) -> dict[str, Any]:
    """What was told for a programme, by the fields of the form; the questions are asked anew."""
    client = programme.request["client"]
    wishes = {wish["kind"]: wish["value"] for wish in programme.request["wishes"]}
    told = {field: client[name] for name, field in PLAIN.items() if name in client}
    told["person"] = programme.person_id
    told["title"] = "" if programme.person_id else programme.title
    if "active" in client:
        told["is_active"] = "yes" if client["active"] else "no"
    told["days"] = [str(day) for day in client.get("days", ())]
    told["heaviest_kg"] = client.get("kit_limits", {}).get("DB_max_kg")
    if "bp" in client:
        told["systolic_mmhg"], told["diastolic_mmhg"] = client["bp"]
    told["has_consent"] = "consent" in client
    told["include"] = wishes.get("include_exercise", "")
    told["refuse"] = wishes.get("refuse_pattern", "")
    told["muscle"] = wishes.get("muscle_sets_min", {}).get("muscle", "")
    told["muscle_sets"] = wishes.get("muscle_sets_min", {}).get("sets")
    told["is_time_open"] = "minutes_max" in wishes
    return told
