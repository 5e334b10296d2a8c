"""An earlier request as the form starts from it."""

from typing import Any

from barpath.craft.knowledge import knowledge
from barpath.studio.programmes.forms.choices import PLAIN, health_told
from barpath.studio.programmes.models import Programme

FIELDS = {
    "minutes_max": "minutes",
    "days_max": "days_per_week",
    "muscle_sets_min": "muscle_sets",
    "include_exercise": "include",
    "refuse_pattern": "refuse",
}
"""What each wish of the form is typed in; its kind is its id."""
ALWAYS = {"minutes", "days_per_week"}


def with_way_out(told: dict[str, Any], programme: Programme, number: int) -> dict[str, Any]:
    """The same with one way out taken; as it is where there is no way of that number."""
    ways = (programme.answer or {}).get("ways_out", [])
    if number >= len(ways):
        return told
    taken = dict(told)
    for change in ways[number].get("change", []):
        field, value = FIELDS.get(change["wish"], ""), change["to"]
        if value is not None:
            known = knowledge().movement.exercises.get(str(value))
            taken[field] = known.name if field == "include" and known else value
        elif field not in ALWAYS:
            taken |= {field: "", **({"muscle": ""} if field == "muscle_sets" else {})}
    return taken


def initial_from(programme: Programme) -> dict[str, Any]:
    """What was told for a programme, by the fields of the form; the questions are asked anew."""
    client = programme.request["client"]
    wishes = {wish["kind"]: wish["value"] for wish in programme.request["wishes"]}
    told = {field: client[name] for name, field in PLAIN.items() if name in client}
    told["person"] = programme.person_id
    told["title"] = "" if programme.person_id else programme.title
    told |= health_told(client)
    told["shift"] = "".join(client.get("shift", {}).get("pattern", ()))
    told["days"] = [str(day) for day in client.get("days", ())]
    told["heaviest_kg"] = client.get("kit_limits", {}).get("DB_max_kg")
    told["include"] = wishes.get("include_exercise", "")
    told["refuse"] = wishes.get("refuse_pattern", "")
    told["muscle"] = wishes.get("muscle_sets_min", {}).get("muscle", "")
    told["muscle_sets"] = wishes.get("muscle_sets_min", {}).get("sets")
    told["is_time_open"] = "minutes_max" in wishes
    return told
