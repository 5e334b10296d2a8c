"""Values drawn for formulas, for tests that hold of every formula."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from barpath.craft.evidence import Band, Formula, Quantity, Refusal, Standing

Draw = Callable[[st.SearchStrategy[Any]], Any]
Values = dict[str, object]


def numbers(each: Quantity) -> st.SearchStrategy[float]:
    """Numbers a quantity may be where it is studied."""
    low, high = each.strictest
    return st.floats(low, high)


def value_of(each: Quantity, draw: Draw) -> object:
    """A value a quantity may have where it is studied."""
    if each.kind == "choice":
        return draw(st.sampled_from(each.choices))
    if each.kind == "statement":
        return draw(st.booleans())
    if each.kind == "whole":
        low, high = each.strictest
        return draw(st.integers(int(low), int(high)))
    if each.kind == "series":
        return tuple(draw(st.lists(numbers(each), min_size=7, max_size=7)))
    return draw(numbers(each))


@st.composite
def values(draw: st.DrawFn, formula: Formula) -> Values:
    """Values that a formula's sources studied; together they may still be impossible."""
    return {each.name: value_of(each, draw) for each in formula.quantities}


def ordered(first: Any, second: Any) -> tuple[Any, Any]:
    """Two values with the lower first; of two series, each element's lower one."""
    if isinstance(first, tuple):
        pairs = list(zip(first, second, strict=True))
        return tuple(map(min, pairs)), tuple(map(max, pairs))
    return min(first, second), max(first, second)


def ends(formula: Formula, given: Mapping[str, object]) -> tuple[float, ...]:
    """The answer as numbers that can be compared; values that are refused are drawn anew."""
    try:
        answer = formula.bare(**given)
        formula.check_answer(answer)
    except Refusal:
        reject()
    if isinstance(answer, Band):
        return answer.low, answer.high
    if isinstance(answer, Standing):
        if formula.gives != "percentile":
            return (answer.rank,)
        outside = -1.0 if answer.low is None else 101.0
        return (outside if answer.value is None else answer.value,)
    return (answer,)
