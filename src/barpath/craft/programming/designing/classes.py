"""Classes: how many stations there are, and what kit they leave."""

from collections import Counter
from collections.abc import Collection, Iterable

from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import STATIONS, Candidate
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.request import Client


def stations_of(brief: Brief, ways: Iterable[Prescription], work_s: int) -> int:
    """How many stations a class has at most: as usual, or as many as time and rules allow."""
    needed_s = sorted(each.least_sets * each.set_s + each.once_s for each in ways)
    if brief.client.format != "group" or not needed_s:
        return 0
    most = STATIONS
    for claim in brief.claims:
        if claim.kind == "exercises_per_session":
            short_s = 60 * (claim.number("short_at_most_minutes", brief.status) or 0)
            prefix = "short_" if work_s <= short_s else ""
            limit = claim.number(f"{prefix}at_most_exercises", brief.status)
            most = min(most, int(limit or most))
    return max(1, min(most, work_s // max(1, needed_s[len(needed_s) // 2])))


def spare_kit(client: Client, stations: Collection[Candidate]) -> frozenset[str] | None:
    """Of a class, the kit that its stations leave for those at one of them; None for one client."""
    if client.format != "group" or not stations:
        return None
    at_each = -(-(client.people or 0) // len(stations))
    used = Counter(code for each in stations for code in each.kit)
    return frozenset(
        code
        for code in client.equipment
        if client.counts.get(code, at_each * (used[code] + 1)) >= at_each * (used[code] + 1)
    )
