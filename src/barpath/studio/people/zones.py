"""Time zones by the names of the tz database."""

from functools import cache
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

Choices = list[tuple[str, str | list[tuple[str, str]]]]


@cache
def names() -> frozenset[str]:
    """UTC, and the places of the tz database's own table, which lists no alias and no old name."""
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return frozenset({"UTC", *(line.split("\t")[2].strip() for line in lines)})


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
