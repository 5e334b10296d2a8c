"""The `formula` decorator: it declares a plain function to be a published formula."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from inspect import cleandoc
from typing import Any, Literal, NoReturn, ParamSpec, TypeVar

from barpath.craft import units
from barpath.craft.evidence.answers import Answer, Band, Standing
from barpath.craft.evidence.properties import Property
from barpath.craft.evidence.quantities import Quantity, quantity
from barpath.craft.evidence.refusals import NotAQuantity, OutOfRange, Range, measured

P = ParamSpec("P")
A = TypeVar("A", float, Band, Standing)
Kind = Literal["number", "range", "class"]
Recall = Literal["equation", "studied", "standard error", "table", "note"]


@dataclass(frozen=True, kw_only=True)
class Formula:
    """A formula as the registry keeps it; `formula` says what the fields mean."""

    key: str
    bare: Callable[..., Any]
    kind: Kind
    gives: str
    within: Range | None
    sources: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    words: tuple[str, ...]
    rivals: tuple[str, ...]
    norms: tuple[str, ...]
    standard_error: float | None
    standard_error_percent: float | None
    recalled: tuple[Recall, ...]
    properties: tuple[Property, ...]
    warning: str = ""

    @property
    def subject(self) -> str:
        """The first half of the key."""
        return self.key.partition(".")[0]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its quantities."""
        return frozenset(each.name for each in self.quantities)

    @cached_property
    def unit(self) -> units.Unit:
        """The unit of what it gives."""
        return units.by_symbol(self.gives)

    @cached_property
    def text(self) -> "Text":
        """What its docstring says, in parts."""
        return read_docstring(self.bare.__doc__ or "")

    def check_names(self, given: Mapping[str, object]) -> None:
        """See that every quantity is there and no other.

        Raises:
            NotAQuantity: naming the first that is missing or unknown.
        """
        for name in given:
            if name not in self.names:
                takes = ", ".join(each.name for each in self.quantities)
                sentence = f"{self.key} has no quantity {name:.60}; it takes {takes}."
                raise NotAQuantity(sentence, quantity=name, value=given[name], key=self.key)
        for each in self.quantities:
            if each.name not in given:
                sentence = f"{self.key} also needs {each.label} ({each.name})."
                raise NotAQuantity(sentence, quantity=each.name, limits=each.limits, key=self.key)

    @cached_property
    def _plan(self) -> tuple[tuple[tuple[str, float, float, Quantity], ...], tuple[Quantity, ...]]:
        """The numbers with the limits a good one lies in, and the quantities of other kinds."""
        numbers = [each for each in self.quantities if each.kind == "number"]
        return (
            tuple((each.name, *each.strictest, each) for each in numbers),
            tuple(each for each in self.quantities if each.kind != "number"),
        )

    def check(self, given: Mapping[str, Any]) -> None:
        """See that each quantity is possible and was studied; a good number costs next to nothing.

        Raises:
            NotAQuantity: if one is not of its kind.
            OutOfRange: if one is impossible or was not studied.
        """
        numbers, others = self._plan
        for name, lowest, highest, each in numbers:
            value = given[name]
            kind = value.__class__
            if not ((kind is float or kind is int) and lowest <= value <= highest):
                each.check(value)
        for each in others:
            each.check(given[each.name])

    def check_answer(self, answer: Answer) -> None:
        """See that what came out can be.

        Raises:
            OutOfRange: if no person has it.
        """
        if isinstance(answer, Standing) or self.within is None:
            return
        low, high = self.within
        ends = (answer.low, answer.high) if isinstance(answer, Band) else (answer,)
        for end in ends:
            if not low <= end <= high:
                self._refuse_answer(end, self.within)

    def _refuse_answer(self, value: float, within: Range) -> NoReturn:
        raise OutOfRange(
            f"These quantities give {measured(value, self.unit)}, and no person's result lies "
            f"outside {within[0]:g} to {measured(within[1], self.unit)}: look for a slip in one of "
            f"them.",
            value=value,
            limits=within,
            whose="possible",
            key=self.key,
        )


@dataclass(frozen=True, slots=True)
class Text:
    """The parts of a formula's docstring."""

    title: str
    equation: str
    note: str


FORMULAS: dict[str, Formula] = {}


def formula(
    *,
    gives: str,
    sources: tuple[str, ...],
    within: Range | None = None,
    studied: Mapping[str, Range] | None = None,
    possible: Mapping[str, Range] | None = None,
    properties: tuple[Property, ...],
    words: tuple[str, ...] = (),
    rivals: tuple[str, ...] = (),
    norms: tuple[str, ...] = (),
    standard_error: float | None = None,
    standard_error_percent: float | None = None,
    recalled: tuple[Recall, ...] = (),
    warning: str = "",
) -> Callable[[Callable[P, A]], Callable[P, A]]:
    """Declare a function to be a published formula, and have it refuse what it should.

    The function takes its quantities by keyword, each ending in its unit, and returns a number, a
    Band or a Standing. Its docstring is the reference page: a title, the equation as an indented
    block, a note (the form, the rival and why this one), Args where a label is wanted, an Example
    that runs. Its key is the subject (the module or package inside physiology, screening or
    nutrition) and its name: `energy.resting_energy_mifflin`.

    Args:
        gives: the symbol of the unit of the answer; "class" or "percentile" for a Standing.
        sources: keys of files in knowledge/sources/, the defining one first.
        within: outside this no person's answer lies. Required unless a Standing is given.
        studied: for a quantity, the lowest and highest value that the first source studied.
        possible: for a quantity, the limits outside which it cannot be; the ones that many
            formulas share have theirs already (quantities.POSSIBLE).
        properties: what must hold whatever is given; at least one.
        words: what else somebody may search for.
        rivals: keys of the formulas that compete with this one.
        norms: keys of files in knowledge/norms/ that it reads.
        standard_error: of the answer, as published, in its unit.
        standard_error_percent: the same where it is published in percent of the answer.
        recalled: what of all this rests on memory and no page we read.
        warning: a sentence that every result carries, for a figure that is easily taken for more
            than it is.
    """

    def declare(function: Callable[P, A]) -> Callable[P, A]:
        made = Formula(
            key=_key(function),
            bare=function,
            kind=_kind(function),
            gives=gives,
            within=within,
            sources=sources,
            quantities=_quantities(function, studied or {}, possible or {}, sources[0]),
            words=words,
            rivals=rivals,
            norms=norms,
            standard_error=standard_error,
            standard_error_percent=standard_error_percent,
            recalled=recalled,
            properties=properties,
            warning=warning,
        )
        if made.kind != "class" and within is None:
            raise TypeError(f"{made.key} needs within")
        if made.key in FORMULAS:
            raise TypeError(f"{made.key} is declared twice")
        FORMULAS[made.key] = made
        return _checked(made, function)

    return declare


def _checked(made: Formula, function: Callable[P, A]) -> Callable[P, A]:
    """The function behind its checks, laid out so that a call costs little more than itself."""
    names = made.names
    low, high = made.within or (float("-inf"), float("inf"))

    @wraps(function)
    def checked(*args: P.args, **given: P.kwargs) -> A:
        if args:
            raise TypeError(f"{function.__name__} takes its quantities by name")
        if given.keys() != names:
            made.check_names(given)
        made.check(given)
        answer = function(*args, **given)
        if not (isinstance(answer, float) and low <= answer <= high):
            made.check_answer(answer)
        return answer

    return checked


def _key(function: Callable[..., object]) -> str:
    # barpath.craft.physiology.body.skinfolds -> body, so that a file may be split and keep its keys.
    parts = function.__module__.split(".")
    subject = parts[3] if len(parts) > 3 else parts[-1]
    return f"{subject}.{function.__name__}"


def _kind(function: Callable[..., object]) -> Kind:
    kinds: dict[object, Kind] = {float: "number", Band: "range", Standing: "class"}
    returned = function.__annotations__.get("return")
    if returned not in kinds:
        raise TypeError(f"{function.__name__} must return float, Band or Standing")
    return kinds[returned]


def _quantities(
    function: Callable[..., object],
    studied: Mapping[str, Range],
    possible: Mapping[str, Range],
    source: str,
) -> tuple[Quantity, ...]:
    code = function.__code__
    if code.co_argcount or code.co_flags & 0x0C or function.__kwdefaults__:
        raise TypeError(f"{function.__name__} must take each quantity by name, without a default")
    names = code.co_varnames[: code.co_kwonlyargcount]
    for name in (*studied, *possible):
        if name not in names:
            raise TypeError(f"{function.__name__} has no quantity {name}")
    labels = read_labels(function.__doc__ or "")
    return tuple(
        quantity(
            name,
            function.__annotations__[name],
            possible=possible.get(name),
            studied=studied.get(name),
            source=source,
            label=labels.get(name, ""),
        )
        for name in names
    )


_LABEL = re.compile(r"^(\w+): (.+?)\.?$", re.MULTILINE)
_SECTION = re.compile(r"^(Args|Raises|Returns|Example|Examples):\s*$", re.MULTILINE)


def read_labels(docstring: str) -> dict[str, str]:
    """The labels under Args. They are wanted at the start, so nothing else is read for them."""
    _, found, args = docstring.partition("Args:\n")
    return dict(_LABEL.findall(cleandoc("\n" + args.partition("\n\n")[0]))) if found else {}


def read_docstring(docstring: str) -> Text:
    """A docstring in parts: title, the first indented block as the equation, note."""
    before_sections = _SECTION.split(cleandoc(docstring), maxsplit=1)[0]
    title, _, body = before_sections.partition("\n")
    equation: list[str] = []
    note: list[str] = []
    for block in re.split(r"\n\s*\n", body.strip("\n")):
        is_equation = block.startswith("    ") and not equation and not note
        (equation if is_equation else note).append(block)
    return Text(
        title=title.strip().removesuffix("."),
        equation=cleandoc("\n".join(equation)) if equation else "",
        note="\n\n".join(" ".join(block.split()) for block in note if block.strip()),
    )
