"""What the knowledge base holds, as its reference pages show it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import msgspec

from barpath.craft.knowledge import Claim, Entry, Figure, Span, figures_in, knowledge
from barpath.craft.knowledge.claims import Bite
from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.kinds.sources import Source
from barpath.studio.ui import formats

BITES_IN_WORDS: dict[Bite, str] = {
    "screening": "when a person is screened",
    "week": "when a week of training is planned",
    "progression": "when a plan moves on",
    "replan": "when a plan is made anew",
    "record": "when a record is kept or checked",
    "text": "in texts and reasons",
}

PLAIN_WORDS = {"usd": "in dollars", "percent": "in percent", "cpr aed": "CPR/AED", "cpr": "CPR"}


@dataclass(frozen=True, slots=True)
class Use:
    """One figure that cites a source: of what it is, which part of it, and its value in words."""

    of: str
    part: str
    value: str
    figure: Figure[object]


@dataclass(frozen=True, slots=True)
class Uses:
    """Everything that cites one source."""

    figures: list[Use] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How often it is cited."""
        return len(self.figures) + len(self.claims)


def claims(words: str = "") -> dict[str, Claim]:
    """Claims whose sentence holds all the words, retired ones left out."""
    return {
        key: claim
        for key, claim in knowledge().claims.items()
        if claim.status == "live" and _holds(claim.says(), words)
    }


def sources(words: str = "") -> dict[str, Source]:
    """Sources whose title or publisher holds all the words, by publisher and title."""
    found = {
        key: source
        for key, source in knowledge().sources.items()
        if _holds(f"{source.title} {source.publisher}", words)
    }
    by_publisher = sorted(found.items(), key=lambda item: _named(item[1]))
    return dict(by_publisher)


def uses_of(source: str) -> Uses:
    """What cites a source."""
    return _all_uses().get(source, Uses())


def numbers_of(claim: Claim) -> list[tuple[str, str]]:
    """The numbers of a claim: what each counts, and the number."""
    return [(in_words(name), formats.number(value)) for name, value in claim.numbers.items()]


def circumstances_of(claim: Claim) -> list[tuple[str, str]]:
    """When a claim holds."""
    return [(in_words(name), _value(value)) for name, value in claim.applies_when.items()]


def bites_of(claim: Claim) -> list[str]:
    """Where the product acts on a claim."""
    return [BITES_IN_WORDS[bite] for bite in claim.bites]


def _holds(text: str, words: str) -> bool:
    return all(word in text.lower() for word in words.lower().split())


def _named(source: Source) -> tuple[str, str]:
    return source.publisher.lower() or "~", source.title.lower()


@cache
def _all_uses() -> Mapping[str, Uses]:
    """Every source with what cites it; the knowledge base never changes while we run."""
    found: defaultdict[str, Uses] = defaultdict(Uses)
    for of, entry in _entries():
        for part, figure in figures_in(entry):
            what = in_words(part)
            use = Use(of, what, _value(figure.value, what), figure)
            for source in figure.sources:
                found[source].figures.append(use)
    for key, claim in knowledge().claims.items():
        for source in claim.sources:
            found[source].claims[key] = claim
    return dict(found)


def _entries() -> Iterator[tuple[str, Entry]]:
    """Every entry that may hold figures, with what a reader calls it."""
    base = knowledge()
    for edition in base.certifications.values():
        yield edition.abbreviation, edition
    for body in base.bodies.values():
        yield body.short_name, body
    for accreditor in base.accreditors.values():
        yield accreditor.short_name, accreditor
    for card in base.cards.values():
        yield f"Card of the {card.issuer}", card
    for wages in base.wages.values():
        yield f"Pay, {wages.survey} {wages.period[:4]}", wages
    for outlook in base.outlooks.values():
        yield f"Outlook {outlook.base_year}–{outlook.end_year}", outlook
    for other in base.other_pay.values():
        yield f"Pay, {other.publisher} {other.period[:4]}", other
    for rate in base.rates.values():
        yield rate.what, rate
    for work in base.work.values():
        yield work.name, work


def in_words(place: str) -> str:
    """The name of a field or a number for a reader: "renewal, fees" for `renewal.fees[0]`."""
    parts = [part.partition("[")[0].replace("_", " ") for part in place.split(".")]
    words = ", ".join(part for part in parts if part != "value")
    for short, plain in PLAIN_WORDS.items():
        words = words.replace(short, plain)
    return words


def _value(value: object, part: str = "") -> str:
    """A figure's value for a reader, whatever its shape."""
    match value:
        case None | bool():
            return {None: formats.NOT_KNOWN, True: "yes", False: "no"}[value]
        case int() | float() | Span():
            return _quantity(value, part)
        case tuple():
            return "; ".join(_value(each, part) for each in value)
        case msgspec.Struct():
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            told = {name: each for name, each in fields.items() if each not in (None, "", ())}
            return ", ".join(f"{in_words(name)}: {_value(each)}" for name, each in told.items())
        case _:
            return str(value)


def _quantity(value: Number | Span, part: str) -> str:
    write = formats.usd if "in dollars" in part else formats.number
    if not isinstance(value, Span):
        return write(value)
    low, high = write(value.low), write(value.high)
    return low if low == high else f"{low} to {high}"
