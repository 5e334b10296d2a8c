"""Requests with wishes, for tests."""

from typing import Any

from barpath.craft.programming.request import Client, Request, Wish

KIT = ("BW", "DB", "BE", "BX")


def a_request(*wishes: Wish, **client: Any) -> Request:
    """Somebody of a year's training with dumbbells at home, three times 45 minutes a week."""
    usual: dict[str, Any] = {
        "age_years": 35, "sex": "M", "status": "intermediate", "is_active": True,
        "mass_kg": 80, "height_cm": 180, "goals": ("hypertrophy",), "days_per_week": 3,
        "minutes_min": 45, "equipment": KIT, "horizon_weeks": 8,
    }  # fmt: skip
    return Request(id="R1", client=Client(**{**usual, **client}), wishes=wishes)


def minutes(most: int) -> Wish:
    return Wish(id="time", kind="minutes_max", value=most)


def days(most: int) -> Wish:
    return Wish(id="days", kind="days_max", value=most)


def sets(muscle: str, least: int, weight: int = 50) -> Wish:
    value = {"muscle": muscle, "sets": least}
    return Wish(id=muscle, kind="muscle_sets_min", value=value, weight=weight)


def include(name: str) -> Wish:
    return Wish(id="include", kind="include_exercise", value=name)
