"""Classes: how many stations there are."""

from collections.abc import Iterable

from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import STATIONS
from barpath.craft.programming.designing.prescribing import Prescription


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
