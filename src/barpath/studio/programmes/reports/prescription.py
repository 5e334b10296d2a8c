"""Sets, repetitions, load, effort and rest of an exercise, as one line."""

from barpath.craft.programming.programme import Slot
from barpath.studio.ui.formats import number

ZONES = {"none": "", "light": "light", "moderate": "moderate", "vigorous": "vigorous"}


def in_words(slot: Slot) -> str:
    """Such as "3 × 8 to 12 · 40 kg · 2 to 3 in reserve · rest 2 min"."""
    said = [_amount(slot), _load(slot), _effort(slot), _rest(slot.rest_s)]
    return " · ".join(each for each in said if each)


def _amount(slot: Slot) -> str:
    side = " a side" if slot.laterality == "U" else ""
    if slot.reps is not None:
        return f"{slot.sets} × {_span(slot.reps)}{side}"
    if slot.seconds is not None:
        return f"{slot.sets} × {slot.seconds} s{side}"
    if slot.contacts is not None:
        return f"{slot.sets} × {slot.contacts} landings"
    if slot.minutes_min is not None:
        return f"{number(slot.minutes_min)} min"
    return f"{slot.sets} {'set' if slot.sets == 1 else 'sets'}"


def _load(slot: Slot) -> str:
    percent = f"{_span(slot.load_percent)} % of the maximum" if slot.load_percent else ""
    if slot.load_kg is None:
        return percent
    kilograms = f"{number(slot.load_kg)}\N{NO-BREAK SPACE}kg"
    return f"{kilograms} ({percent})" if percent else kilograms


def _effort(slot: Slot) -> str:
    if slot.rir is not None:
        return f"{_span(slot.rir)} in reserve"
    zone = ZONES[slot.zone or "none"]
    effort = f"effort {_span(slot.rpe)} of 10" if slot.rpe is not None else ""
    return ", ".join(each for each in (zone, effort) if each)


def _rest(rest_s: int | None) -> str:
    if not rest_s:
        return ""
    return (
        f"rest\N{NO-BREAK SPACE}{rest_s}\N{NO-BREAK SPACE}s"
        if rest_s < 120 or rest_s % 30
        else f"rest\N{NO-BREAK SPACE}{number(rest_s / 60)}\N{NO-BREAK SPACE}min"
    )


def _span(pair: tuple[float, float]) -> str:
    low, high = (number(each) for each in pair)
    return low if low == high else f"{low} to {high}"
