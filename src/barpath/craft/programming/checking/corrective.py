"""Judging corrective work, and phases by the names of styles."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import words
from barpath.craft.programming.checking.case import Case, everywhere
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount, is_pending
from barpath.craft.programming.programme import Phase, Slot

ROLL, STRETCH = "SMR", "STR"


@kind(
    "corrective_order",
    numbers=("at_most_minutes", "roll_at_least_s", "roll_at_most_s", "hold_s"),
)
def corrective_order(claim: Claim, case: Case) -> Iterator[Breach]:
    """Corrective work before the main work: short, and rolling before stretching before moving."""
    most = claim.number("at_most_minutes", case.status) or 0
    for where, _, session in case.sessions():
        kinds = [part.kind for part in session.parts]
        if "corrective" not in kinds:
            continue
        if "main" in kinds[: kinds.index("corrective")]:
            yield where, "Corrective work comes after the main work."
        minutes = sum(part.minutes_min for part in session.parts if part.kind == "corrective")
        if minutes > most:
            yield where, f"{amount(minutes)} minutes of corrective work; at most {amount(most)}."
        slots = list(session.slots(frozenset({"corrective"})))
        ranks = [{ROLL: 0, STRETCH: 1}.get(slot.pattern, 2) for slot in slots]
        if ranks != sorted(ranks):
            yield where, "It does not roll first, then stretch, then move."
        for slot in slots:
            yield from _held_for(claim, where, slot)


def _held_for(claim: Claim, where: str, slot: Slot) -> Iterator[Breach]:
    name = {ROLL: "roll_at_least_s", STRETCH: "hold_s"}.get(slot.pattern)
    low = claim.number(name) if name else None
    high = claim.number("roll_at_most_s") if slot.pattern == ROLL else None
    seconds = slot.seconds
    if seconds is not None and low is not None and seconds < low:
        yield f"{where}, {slot.name}", f"{seconds} seconds; about {amount(low)} are asked for."
    if seconds is not None and high is not None and seconds > high:
        yield f"{where}, {slot.name}", f"{seconds} seconds; at most {amount(high)}."


@kind("corrective_linked", numbers=("clear_times",))
def corrective_linked(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Every corrective exercise of the library can answer a finding."""
    says = "It answers no finding of a movement screen."
    for slot, places in case.slots_alike(frozenset({"corrective"})):
        known = case.exercises.get(slot.name)
        if known is not None and not known.corrective_links:
            yield from everywhere(slot, places, says)


@kind("phase_order", picks=("sequence",))
def phase_order(claim: Claim, case: Case) -> Iterator[Breach]:
    """Phases bear the names of a sequence and stand in its order.

    Alternatives of one place are written with a bar: "growth|maximal".
    """
    if not case.programme.weeks or is_pending(case):
        return
    sequence = [step.split("|") for step in words(claim, "sequence")]
    found = [(phase, _rank(phase, sequence)) for phase in case.programme.phases]
    named = [(phase, rank) for phase, rank in found if rank is not None]
    in_words = ", ".join(" or ".join(names) for names in sequence)
    if not named:
        yield "", f"No phase is named after {in_words}."
    highest = -1
    for phase, rank in named:
        if rank < highest:
            yield phase.name, f"It comes out of order; the order is {in_words}."
        highest = max(highest, rank)


def _rank(phase: Phase, sequence: list[list[str]]) -> int | None:
    name = phase.name.lower()
    ranks = [rank for rank, names in enumerate(sequence) if any(each in name for each in names)]
    return ranks[0] if ranks else None


STYLES = ("stabilisation", "endurance", "growth", "maximal", "power")
MEASURES = ("sets", "reps", "percent", "rest_s")


@kind(
    "phase_variables",
    numbers=tuple(
        f"{style}_at_{end}_{measure}"
        for style in STYLES
        for end in ("least", "most")
        for measure in MEASURES
    ),
)
def phase_variables(claim: Claim, case: Case) -> Iterator[Breach]:
    """Main work within the sets, repetitions, loads and rests of the phase it stands in."""
    styles = {week: _style(phase) for phase in case.programme.phases for week in _weeks(phase)}
    for where, week, _, slot in case.slots(frozenset({"main"})):
        style = styles.get(week.number)
        if style is None or week.is_deload:
            continue
        for measure, (least, most) in _measured(slot).items():
            low = claim.number(f"{style}_at_least_{measure}")
            high = claim.number(f"{style}_at_most_{measure}")
            if (low is not None and least < low) or (high is not None and most > high):
                what = {"percent": "% of the maximum", "rest_s": "seconds of rest"}.get(measure)
                found = f"{amount(least)} to {amount(most)} {what or measure}"
                asked = " to ".join(amount(end) for end in (low, high) if end is not None)
                yield where, f"{found}; {style} asks for {asked}."


def _style(phase: Phase) -> str | None:
    return next((style for style in STYLES if style in phase.name.lower()), None)


def _weeks(phase: Phase) -> range:
    return range(phase.weeks[0], phase.weeks[1] + 1)


def _measured(slot: Slot) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float] | None] = {
        "sets": (slot.sets, slot.sets),
        "reps": slot.reps,
        "percent": slot.load_percent,
        "rest_s": None if slot.rest_s is None else (slot.rest_s, slot.rest_s),
    }
    return {measure: ends for measure, ends in found.items() if ends is not None}
