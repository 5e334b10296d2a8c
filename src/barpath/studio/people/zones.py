"""Time zones by the names of the tz database."""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

REGIONS = {
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
}
Choices = list[tuple[str, str | list[tuple[str, str]]]]


@cache
def names() -> frozenset[str]:
    """UTC, and the places whose clocks people live by; not the abbreviations and old aliases."""
    places = {name for name in available_timezones() if name.partition("/")[0] in REGIONS}
    return frozenset(places | {"UTC"})


@cache
def choices() -> Choices:
    """The names by region, as a form's select shows them."""
    by_region: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(names() - {"UTC"}):
        region, _, place = name.partition("/")
        by_region.setdefault(region, []).append((name, place.replace("_", " ").replace("/", ", ")))
    return [("UTC", "UTC"), *by_region.items()]


def zone(name: str) -> ZoneInfo:
    """The zone; UTC for one that this machine's tz database has dropped."""
    return ZoneInfo(name if name in names() else "UTC")


def of_this_machine() -> str:
    """Where the machine says it is, as far as it says so; else UTC."""
    name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    return name if name in names() else "UTC"
