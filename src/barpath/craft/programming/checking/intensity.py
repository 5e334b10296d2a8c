"""How heavy, how many repetitions, and whether it is said how hard."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    ISOLATION,
    TRAINING,
    due_places,
    due_weeks,
    group_of,
    parts_of,
    shown,
    words,
)
from barpath.craft.programming.checking.case import Case, everywhere, is_counted
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Slot

WORKING = LIFTING | {"conditioning", "cardio"}
LOWEST_REPS_IN = frozenset({"main", "accessory"})
LOADS_BY_KG = frozenset({"DB", "KB", "BB", "TB", "EZ", "CB", "MC", "SM", "MB", "LM", "SD", "SA"})
FAST_TAGS, FAST_PATTERNS = {"PWR", "BALL"}, {"JMP", "THR", "OLY", "LOC"}
LEVELLED = {"knee", "hip", "hpush", "vpush", "hpull", "vpull"}


@kind(
    "load_band", numbers=("at_least_percent", "at_most_percent", "at_most_reps"), picks=("parts",)
)
def load_band(claim: Claim, case: Case) -> Iterator[Breach]:
    """Share of the one-repetition maximum, and repetitions, in some parts.

    Explosive lifts may go above it in those who have learned them.
    """
    low = claim.number("at_least_percent", case.status)
    high = claim.number("at_most_percent", case.status)
    reps = claim.number("at_most_reps", case.status)
    for slot, places in case.slots_alike(parts_of(claim, LIFTING)):
        if slot.load_percent is not None:
            is_learned = slot.pattern == "OLY" and case.status != "novice"
            if low is not None and slot.load_percent[0] < low:
                says = f"{_range(slot.load_percent)} %; at least {shown(low)} % are asked."
                yield from everywhere(slot, due_places(case, places), says)
            if high is not None and slot.load_percent[1] > high and not is_learned:
                says = f"{_range(slot.load_percent)} %; at most {shown(high)} % are asked."
                yield from everywhere(slot, places, says)
        if reps is not None and slot.reps is not None and slot.reps[1] > reps:
            says = f"{_range(slot.reps)} repetitions; at most {shown(reps)} are asked."
            yield from everywhere(slot, places, says)


def _range(pair: tuple[float, float]) -> str:
    return f"{shown(pair[0])}–{shown(pair[1])}"


@kind("load_cap", numbers=("at_most_percent", "at_least_reps"), picks=("parts",))
def load_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """The heaviest load and the fewest repetitions, by what is said and by what the record says."""
    high = claim.number("at_most_percent", case.status)
    reps = claim.number("at_least_reps", case.status)
    for slot, places in case.slots_alike(parts_of(claim, LIFTING)) if high is not None else ():
        percent = _percent(slot, case)
        if high is not None and percent is not None and percent > high:
            says = f"{percent:.0f} % of the maximum; at most {shown(high)} % are asked."
            yield from everywhere(slot, places, says)
    if reps is None:
        return
    for slot, places in case.slots_alike(LOWEST_REPS_IN):
        if slot.reps is not None and slot.reps[0] < reps:
            says = f"{_range(slot.reps)} repetitions; at least {shown(reps)} are asked."
            yield from everywhere(slot, places, says)


def _percent(slot: Slot, case: Case) -> float | None:
    """The highest share of the maximum that a slot asks for; None where nothing tells."""
    found = [slot.load_percent[1]] if slot.load_percent else []
    best_kg = case.client.e1rm_kg.get(slot.name)
    if slot.load_kg is not None and best_kg:
        found.append(slot.load_kg / best_kg * 100)
    return max(found, default=None)


@kind(
    "reps_band",
    numbers=(
        "compound_at_least_reps", "compound_at_most_reps", "isolation_at_least_reps",
        "isolation_at_most_reps",
    ),
    picks=("parts",),
)  # fmt: skip
def reps_band(claim: Claim, case: Case) -> Iterator[Breach]:
    """Repetitions a set, in exercises of several joints and of one; trunk work has no band."""
    for slot, places in case.slots_alike(parts_of(claim, LIFTING)):
        joints = "isolation" if slot.pattern in ISOLATION else "compound"
        if slot.reps is None or (joints == "compound" and group_of(case, slot) not in LEVELLED):
            continue
        low = claim.number(f"{joints}_at_least_reps", case.status)
        high = claim.number(f"{joints}_at_most_reps", case.status)
        found = f"{_range(slot.reps)} repetitions"
        if low is not None and slot.reps[0] < low:
            yield from everywhere(slot, places, f"{found}; at least {shown(low)} are asked.")
        if high is not None and slot.reps[1] > high:
            yield from everywhere(slot, places, f"{found}; at most {shown(high)} are asked.")


@kind("anchor_required", picks=("parts", "anchors"))
def anchor_required(claim: Claim, case: Case) -> Iterator[Breach]:
    """Every exercise of some parts says how hard, in one of some ways."""
    anchors = words(claim, "anchors") or ("rir", "rpe", "load_percent", "zone")
    for slot, places in case.slots_alike(parts_of(claim, WORKING)):
        if not any(_has_anchor(slot, anchor) for anchor in anchors):
            yield from everywhere(slot, places, "Nothing says how hard it is meant to be.")


def _has_anchor(slot: Slot, anchor: str) -> bool:
    if anchor == "heart_rate":
        return slot.is_heart_rate_based
    return getattr(slot, anchor) is not None


@kind("percent_needs_record")
def percent_needs_record(_: Claim, case: Case) -> Iterator[Breach]:
    """A share of the maximum stands only where the client's own record gives one."""
    known = {*case.client.e1rm_kg, *case.client.log}
    says = "A share of the maximum is asked, and no record gives the maximum."
    for slot, places in case.slots_alike():
        if slot.load_percent is not None and slot.name not in known:
            yield from everywhere(slot, places, says)


@kind("rep_zones", numbers=("at_least_kinds", "heavy_at_most_reps", "middle_at_most_reps"))
def rep_zones(claim: Claim, case: Case) -> Iterator[Breach]:
    """In how many zones of repetitions a week works."""
    asked = claim.number("at_least_kinds", case.status) or 0
    bounds = [claim.number(f"{zone}_at_most_reps") or 0 for zone in ("heavy", "middle")]
    for week in due_weeks(case):
        zones = {
            sum(slot.reps[1] > bound for bound in bounds)
            for session in week.sessions
            for slot in session.slots(TRAINING)
            if slot.reps is not None and is_counted(slot)
        }
        if zones and len(zones) < asked:
            says = f"Sets of {len(zones)} kind by repetitions; at least {shown(asked)} are asked."
            yield f"week {week.number}", says


@kind("band_work")
def band_work(_: Claim, case: Case) -> Iterator[Breach]:
    """Elastic bands have no kilograms; how hard is said by feel, and so is how it moves on."""
    bands = [
        (slot, places)
        for slot, places in case.slots_alike(LIFTING)
        if "BA" in slot.equipment and not LOADS_BY_KG & set(slot.equipment)
    ]
    for slot, places in bands:
        if slot.load_percent is not None or slot.load_kg is not None:
            says = "An elastic band has no load in kilograms or as a share of a maximum."
            yield from everywhere(slot, places, says)
        elif slot.rir is None and slot.rpe is None:
            says = "Nothing says how hard the band is meant to feel."
            yield from everywhere(slot, places, says)
    if bands and case.programme.progression is None:
        yield "", "Elastic bands are used, and nothing says how they are made harder."


@kind("power_intent")
def power_intent(_: Claim, case: Case) -> Iterator[Breach]:
    """Power parts hold exercises made to be done fast."""
    says = "It stands under power and is not an exercise to be done fast."
    for slot, places in case.slots_alike(frozenset({"power"})):
        if not (FAST_TAGS & set(slot.tags) or slot.pattern in FAST_PATTERNS):
            yield from everywhere(slot, places, says)


@kind("load_start", numbers=("at_most_percent", "until_weeks"))
def load_start(claim: Claim, case: Case) -> Iterator[Breach]:
    """The heaviest load of the first weeks."""
    high = claim.number("at_most_percent", case.status) or 0
    until = claim.number("until_weeks", case.status) or 0
    for where, week, _, slot in case.slots(LIFTING):
        percent = _percent(slot, case)
        if week.number <= until and percent is not None and percent > high:
            says = (
                f"{percent:.0f} % of the maximum to begin with; at most {shown(high)} % are asked."
            )
            yield where, says
