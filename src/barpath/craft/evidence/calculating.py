"""From a key and values to a result: what calculators, commands and pages call."""

import importlib
import pkgutil
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import cast

from barpath.craft import units
from barpath.craft.evidence.answers import Answer, Band, Result, Standing
from barpath.craft.evidence.citing import cited
from barpath.craft.evidence.formulas import FORMULAS, Formula
from barpath.craft.evidence.quantities import Quantity
from barpath.craft.evidence.refusals import NotAQuantity, OutOfRange, Refusal, measured

# The packages whose modules declare formulas. They are found, not listed: a new module is enough.
HOMES = ("physiology", "screening", "nutrition")


@cache
def formulas() -> Mapping[str, Formula]:
    """Every formula by key, its subjects' modules read the first time this is asked for."""
    for home in HOMES:
        package = importlib.import_module(f"barpath.craft.{home}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    return dict(sorted(FORMULAS.items()))


def search(wanted: str) -> list[Formula]:
    """The formulas that every word of a search is found in.

    Those that are called just so come first, then those with each word in their title.
    """
    words = wanted.casefold().split()
    phrase = " ".join(words)
    ranked: tuple[list[Formula], ...] = ([], [], [])
    for each in formulas().values():
        title = f"{each.text.title} {each.key.replace('_', ' ')}".casefold()
        rest = " ".join((*each.words, *each.sources, each.text.note)).casefold()
        if phrase in title:
            ranked[0].append(each)
        elif all(word in title for word in words):
            ranked[1].append(each)
        elif all(word in title or word in rest for word in words):
            ranked[2].append(each)
    return [each for rank in ranked for each in rank]


def calculate(key: str, values: Mapping[str, object], *, force: bool = False) -> Result:
    """The result of a formula for values by name, each in the formula's unit or a kindred one.

    A quantity may come in another unit of the same dimension under the name that says so:
    `mass_lb` for `mass_kg`, `height_in` for `height_cm`.

    Args:
        key: the formula's key.
        values: the quantities by name.
        force: go outside what the source studied; the result then carries a warning.

    Raises:
        NotAQuantity: for a key, a quantity or a value that is none.
        OutOfRange: for what is impossible, or not studied and not forced.
    """
    made = formulas().get(key)
    if made is None:
        raise _unknown(key)
    renamed: dict[str, str] = {}
    if values.keys() != made.names:
        values, renamed = _in_own_units(made, values)
        made.check_names(values)
    try:
        said = [made.warning]
        if force:
            said += [each.check(values[each.name], force=True) for each in made.quantities]
        else:
            made.check(values)
        answer = made.bare(**values)
        made.check_answer(answer)
    except Refusal as refusal:
        refusal.key = key
        if refusal.quantity in renamed:
            raise _as_given(made, refusal, renamed[refusal.quantity]) from None
        raise
    return _result(made, answer, tuple(filter(None, said)))


def _result(made: Formula, answer: Answer, warnings: tuple[str, ...]) -> Result:
    recalled: tuple[str, ...] = made.recalled
    if isinstance(answer, Standing):
        if answer.recalled and "table" not in recalled:
            recalled = (*recalled, "table")
        return Result(
            key=made.key,
            value=answer.value,
            unit=made.gives,
            in_class=answer.in_class,
            means=answer.means,
            edition=answer.edition,
            band=(answer.low, answer.high),
            sources=made.sources,
            recalled=recalled,
            warnings=warnings,
        )
    band, value, error = None, None, None
    if isinstance(answer, Band):
        band = (answer.low, answer.high)
    else:
        value, error = float(answer), made.standard_error
        if made.standard_error_percent is not None:
            error = abs(value) * made.standard_error_percent / 100
        if error is not None:
            band = (value - error, value + error)
    return Result(
        key=made.key,
        value=value,
        unit=made.gives,
        standard_error=error,
        band=band,
        sources=made.sources,
        recalled=recalled,
        warnings=warnings,
    )


def _unknown(key: str) -> NotAQuantity:
    close = get_close_matches(key, formulas(), n=1, cutoff=0.5)
    hint = f"did you mean {close[0]}" if close else "see the list"
    return NotAQuantity(f"There is no formula {key:.80}; {hint}.", key=key)


def _in_own_units(
    made: Formula, values: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, str]]:
    """The values under the formula's own names, and which name each converted one came under."""
    own: dict[str, object] = {}
    renamed: dict[str, str] = {}
    for name, value in values.items():
        found = None if name in made.names else units.same_quantity(name, made.names)
        if found is None:
            own[name] = value
            continue
        target, of, to = found
        if target in values or target in own:
            sentence = f"{target} and {name} are one quantity: give one of them."
            raise NotAQuantity(sentence, quantity=name, value=value, key=made.key)
        own[target] = _converted(value, of, to)
        renamed[target] = name
    return own, renamed


def _converted(value: object, of: units.Unit, to: units.Unit) -> object:
    if isinstance(value, (list, tuple)):
        return tuple(_converted(each, of, to) for each in value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value  # the check of the quantity says what is wrong with it
    return units.convert(value, of, to)


def _as_given(made: Formula, refusal: Refusal, name: str) -> Refusal:
    """The refusal under the name and in the unit in which the quantity was given."""
    quantity = next(each for each in made.quantities if each.name == refusal.quantity)
    own, given = quantity.unit, units.unit_of(name)
    refusal.quantity = name
    if refusal.limits is None or own is None or given is None:
        return refusal
    low, high = (units.convert(limit, own, given) for limit in refusal.limits)
    refusal.limits = (low, high)
    if not isinstance(refusal, OutOfRange):
        return refusal
    said = units.convert(cast("float", refusal.value), own, given)
    return OutOfRange(
        _sentence(
            quantity,
            refusal,
            measured(said, given),
            f"{low:.4g}",
            measured(float(f"{high:.4g}"), given),
        ),
        quantity=name,
        value=said,
        limits=(low, high),
        whose=refusal.whose,
        key=refusal.key,
        may_be_forced=refusal.may_be_forced,
    )


def _sentence(quantity: Quantity, refusal: Refusal, said: str, low: str, high: str) -> str:
    if refusal.may_be_forced:
        return (
            f"{quantity.named} is {said}, outside the {low} to {high} that "
            f"{cited(quantity.source)} studied; it may be forced, and the result then says so."
        )
    if refusal.whose == "possible":
        return f"{quantity.named} cannot be {said}: it must lie between {low} and {high}."
    return f"{quantity.named} is {said}; what is {refusal.whose} lies between {low} and {high}."
