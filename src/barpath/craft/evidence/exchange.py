"""The shapes in which requests, results, refusals and the list of formulas are exchanged as JSON."""

from collections.abc import Iterator
from typing import Any

import msgspec

from barpath.craft import units
from barpath.craft.evidence.answers import Result
from barpath.craft.evidence.calculating import calculate
from barpath.craft.evidence.formulas import Formula
from barpath.craft.evidence.quantities import Quantity
from barpath.craft.evidence.refusals import Refusal


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a batch: a formula, its quantities by name, and whether to leave what was studied."""

    key: str
    values: dict[str, Any]
    force: bool = False


class RefusalSaid(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that is no: which quantity, what was given, whose limits, and a sentence."""

    refused: bool = True
    key: str
    quantity: str
    value: Any
    limits: tuple[float, float] | None
    whose: str
    may_be_forced: bool
    sentence: str


class QuantityListed(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity as the list tells it."""

    name: str
    label: str
    kind: str
    unit: str
    us_name: str
    possible: tuple[float, float] | None
    studied: tuple[float, float] | None
    choices: tuple[str, ...]


class FormulaListed(msgspec.Struct, frozen=True, kw_only=True):
    """A formula as the list tells it."""

    key: str
    subject: str
    title: str
    gives: str
    kind: str
    equation: str
    note: str
    quantities: tuple[QuantityListed, ...]
    within: tuple[float, float] | None
    sources: tuple[str, ...]
    norms: tuple[str, ...]
    rivals: tuple[str, ...]
    words: tuple[str, ...]
    standard_error: float | None
    standard_error_percent: float | None
    recalled: tuple[str, ...]


SHAPES: dict[str, type[msgspec.Struct]] = {
    "calc-request": Request,
    "calc-result": Result,
    "calc-refusal": RefusalSaid,
    "calc-formula": FormulaListed,
}


def answer(line: bytes) -> Result | RefusalSaid:
    """The answer to one line of a batch."""
    try:
        request = _read_request(line)
    except msgspec.MsgspecError as error:
        return said(Refusal(f"This line is no request: {error}."))
    try:
        return calculate(request.key, request.values, force=request.force)
    except Refusal as refusal:
        return said(refusal)


_read_request = msgspec.json.Decoder(Request).decode
write = msgspec.json.Encoder().encode


def said(refusal: Refusal) -> RefusalSaid:
    """A refusal as it is printed."""
    value = refusal.value
    if isinstance(value, float) and not abs(value) < float("inf"):
        value = str(value)
    return RefusalSaid(
        key=refusal.key,
        quantity=refusal.quantity,
        value=value,
        limits=refusal.limits,
        whose=refusal.whose,
        may_be_forced=refusal.may_be_forced,
        sentence=refusal.sentence,
    )


def listed(made: Formula) -> FormulaListed:
    """A formula as the list tells it."""
    return FormulaListed(
        key=made.key,
        subject=made.subject,
        title=made.text.title,
        gives=made.gives,
        kind=made.kind,
        equation=made.text.equation,
        note=made.text.note,
        quantities=tuple(_listed_quantity(each) for each in made.quantities),
        within=made.within,
        sources=made.sources,
        norms=made.norms,
        rivals=made.rivals,
        words=made.words,
        standard_error=made.standard_error,
        standard_error_percent=made.standard_error_percent,
        recalled=made.recalled,
    )


def _listed_quantity(each: Quantity) -> QuantityListed:
    return QuantityListed(
        name=each.name,
        label=each.label,
        kind=each.kind,
        unit=each.unit.symbol if each.unit else "",
        us_name=units.renamed(each.name, "us"),
        possible=each.limits,
        studied=each.studied,
        choices=each.choices,
    )


def schemas() -> Iterator[tuple[str, bytes]]:
    """The JSON Schema of each shape, by file name."""
    for name, shape in SHAPES.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        schema |= msgspec.json.schema(shape)
        yield f"{name}.json", msgspec.json.format(write(schema), indent=2) + b"\n"
