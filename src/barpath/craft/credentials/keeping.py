"""What it costs to keep a certification: cards, renewals, learning."""

from collections.abc import Sequence
from datetime import date

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.cycles import Cycle, Cycles
from barpath.craft.credentials.days import add_months, day_in_words
from barpath.craft.credentials.lines import Assumptions, CostLine, counted
from barpath.craft.knowledge.figures import Figure, Number, Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed
from barpath.craft.knowledge.kinds.prices import Fee, FeeCase
from barpath.craft.knowledge.kinds.renewals import Renewal
from barpath.craft.money.amounts import (
    NOTHING,
    across,
    add,
    exactly,
    span_in_words,
    times,
    usd_in_words,
)


def keeping_lines(
    certification: CertificationProgramme, given: Assumptions, *, cards: CardFacts, cycles: Cycles
) -> list[CostLine]:
    """The lines that keeping it through these cycles adds."""
    lines = [
        *_card_lines(certification, given, cards, cycles),
        _renewed(certification, given, cycles),
    ]
    if given.hour_usd is not None:
        lines.append(_learned(certification.renewal, given.hour_usd, cycles))
    return lines


# --- CPR/AED cards ----------------------------------------------------------------------------


def _card_lines(
    certification: CertificationProgramme, given: Assumptions, cards: CardFacts, cycles: Cycles
) -> list[CostLine]:
    """Cards are taken to be kept current from the day one is first asked for."""
    asked, later = certification.prerequisites.cpr_aed, certification.renewal.cpr_required
    if asked.value is None:
        says = "Whether a CPR/AED card is asked for was not found."
        return [CostLine("cards", "CPR/AED cards", None, says, (asked,))]
    ends = add_months(given.start_on, 12 * given.years)
    spans: list[tuple[date, date]] = []
    if asked.value.required:
        # Where no later card is asked for, or nobody knows, one card at the start is what is sure.
        spans.append((given.start_on, ends if later.value else given.start_on))
    elif later.value and cycles:
        spans.append((cycles[0].ends_on, ends))
    count = sum(_cards_needed(begin, end, given.card_until_on, cards) for begin, end in spans)
    doubt = (
        " That one is asked for is general knowledge." if asked.confidence == "unverified" else ""
    )
    lines = [_cards(count, given, cards, doubt, (asked, later))]
    unsure = _open_question(certification.renewal, cycles, is_asked_first=asked.value.required)
    if unsure:
        lines.append(CostLine("later-cards", "CPR/AED cards at renewal", None, unsure, (later,)))
    return lines


def _open_question(renewal: Renewal, cycles: Cycles, *, is_asked_first: bool) -> str:
    """Why nobody can count the cards that renewals ask for; "" where they are counted."""
    is_asked = renewal.cpr_required.value
    if is_asked is None and cycles != ():
        return "Whether renewing asks for a current card was not found."
    if is_asked and cycles is None and not is_asked_first:
        return "Renewing asks for a current card; how often one renews was not found."
    return ""


def _cards_needed(begin: date, end: date, held_until_on: date | None, cards: CardFacts) -> int:
    """Cards to buy so that one is valid from a day on until another."""
    count, covered_on = 0, begin
    if held_until_on is not None and held_until_on >= begin:
        covered_on = held_until_on
    elif begin == end:
        return 1
    while covered_on < end:
        covered_on = add_months(covered_on, cards.valid_months)
        count += 1
    return count


def _cards(
    count: int,
    given: Assumptions,
    cards: CardFacts,
    doubt: str,
    rules: tuple[Figure[CprAed], Figure[bool]],
) -> CostLine:
    name = "CPR/AED cards"
    if count == 0:
        return CostLine(
            "cards", name, NOTHING, f"No card has to be bought in this time.{doubt}", rules
        )
    price = cards.class_usd if given.card_usd is None else exactly(given.card_usd)
    kept = f"{counted(count, 'card')}, each good for {cards.valid_months} months"
    held = ", after the one you hold" if given.card_until_on else ""
    figures = rules if given.card_usd is not None else (*rules, *cards.figures)
    if price is None:
        says = f"{kept}{held}; no price of a class was found.{doubt}"
        return CostLine("cards", name, None, says, figures)
    says = f"{kept}{held} × {span_in_words(price)}.{doubt}"
    return CostLine("cards", name, times(price, count), says, figures)


# --- renewal fees -----------------------------------------------------------------------------


def _renewed(certification: CertificationProgramme, given: Assumptions, cycles: Cycles) -> CostLine:
    name, renewal = "Renewal fees", certification.renewal
    figures = (renewal.cycle_years, renewal.anchor, *renewal.fees)
    if cycles is None:
        says = "How long a cycle lasts was not found."
        return CostLine("renewals", name, None, says, (renewal.cycle_years,))
    if not cycles:
        says = f"No renewal falls due within {counted(given.years, 'year')}."
        return CostLine("renewals", name, NOTHING, says, figures[:2])
    fee = _fee(renewal.fees, given)
    if fee is None:
        return CostLine("renewals", name, None, f"{_when(cycles)}; the fee was not found.", figures)
    short = _fee(renewal.shorter_cycle_fees, given) if cycles[0].part else None
    if short is None:
        usd = times(fee, len(cycles))
        says = f"{_when(cycles)} × {span_in_words(fee)}"
    else:
        usd = add([short, times(fee, len(cycles) - 1)]).known
        figures = (*figures, *renewal.shorter_cycle_fees)
        says = f"{_when(cycles)}: {span_in_words(short)} for the shorter first cycle"
        says += f", then {span_in_words(fee)} each" if len(cycles) > 1 else ""
    life = _once_for_life(renewal.fees)
    if life is not None and usd is not None and life < usd.low:
        usd = Span(low=life, high=usd.high)
        says += f", or {usd_in_words(life)} once for life"
    return CostLine("renewals", name, usd, f"{says}.", figures)


def _when(cycles: Sequence[Cycle]) -> str:
    first, last = day_in_words(cycles[0].ends_on), day_in_words(cycles[-1].ends_on)
    if len(cycles) == 1:
        return f"1 renewal, due by {first}"
    return f"{len(cycles)} renewals, due from {first} to {last}"


def _fee(fees: Sequence[Figure[Fee]], given: Assumptions) -> Span | None:
    """From the lowest to the highest that the sources say for one cycle."""
    base: list[FeeCase] = ["member"] if given.is_member else []
    own: FeeCase = "all-units-from-the-body"
    ways = {True: [[*base, own]], False: [base], None: [base, [*base, own]]}
    return across(
        exactly(figure.value.usd_for(*cases))
        for figure in fees
        if figure.value
        for cases in ways[given.has_units_from_body]
    )


def _once_for_life(fees: Sequence[Figure[Fee]]) -> Number | None:
    found = [
        variant.usd
        for figure in fees
        if figure.value
        for variant in figure.value.instead
        if variant.case == "once-for-life"
    ]
    return min(found, default=None)


# --- continuing education ---------------------------------------------------------------------


def _learned(renewal: Renewal, hour_usd: Number, cycles: Cycles) -> CostLine:
    name = "Continuing education"
    hours = hours_to_learn(renewal, cycles)
    figures = (
        renewal.hours_equivalent,
        renewal.units_required,
        renewal.hours_per_unit,
        renewal.first_cycle_units,
        renewal.shorter_cycles,
    )
    told = tuple(figure for figure in figures if figure.is_known)
    if hours is None:
        return CostLine("learning", name, None, "How many hours it takes was not found.", told)
    usd = times(exactly(hour_usd), hours)
    return CostLine("learning", name, usd, f"{hours:g} hours × {usd_in_words(hour_usd)}.", told)


def hours_to_learn(renewal: Renewal, cycles: Cycles) -> Number | None:
    """Hours of continuing education over these cycles; None where they cannot be counted."""
    if cycles is None:
        return None
    each = [_hours(renewal, cycle) for cycle in cycles]
    known = [hours for hours in each if hours is not None]
    return sum(known) if len(known) == len(each) else None


def _hours(renewal: Renewal, cycle: Cycle) -> Number | None:
    units = _first_units(renewal, cycle)
    if units is None:
        if renewal.hours_equivalent.value is not None:
            return renewal.hours_equivalent.value
        units = renewal.units_required.value
    if units is None or renewal.hours_per_unit.value is None:
        return 0 if units == 0 else None
    return units * renewal.hours_per_unit.value


def _first_units(renewal: Renewal, cycle: Cycle) -> Number | None:
    """Units of a first cycle that asks for fewer; None for any other cycle."""
    if not cycle.is_first:
        return None
    for shorter in renewal.shorter_cycles.value or ():
        if cycle.part and shorter.certified == cycle.part:
            return shorter.units
    return renewal.first_cycle_units.value
