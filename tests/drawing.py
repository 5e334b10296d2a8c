"""Values drawn for formulas, for tests that hold of every formula."""

from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from barpath.craft.evidence import Band, Formula, Quantity, Refusal, Standing

Values = dict[str, object]


def numbers(each: Quantity) -> st.SearchStrategy[float]:
    """Numbers a quantity may be where it is studied."""
    low, high = each.strictest
    return st.floats(low, high)


def values_of(each: Quantity) -> st.SearchStrategy[Any]:
    """The values a quantity may have where it is studied."""
    if each.kind == "choice":
        return st.sampled_from(each.choices)
    if each.kind == "statement":
        return st.booleans()
    if each.kind == "whole":
        low, high = each.strictest
        return st.integers(int(low), int(high))
    if each.kind == "series":
        return st.lists(numbers(each), min_size=7, max_size=7).map(tuple)
    return numbers(each)


def values(formula: Formula) -> st.SearchStrategy[Values]:
    """Values that a formula's sources studied; together they may still be impossible."""
    return st.fixed_dictionaries({each.name: values_of(each) for each in formula.quantities})


def ordered(first: Any, second: Any) -> tuple[Any, Any]:
    """Two values with the lower first; of two series, each element's lower one."""
    if isinstance(first, tuple):
        pairs = list(zip(first, second, strict=True))
        return tuple(map(min, pairs)), tuple(map(max, pairs))
    return min(first, second), max(first, second)


def ever_nearer(value: Any, other: Any) -> Iterator[Any]:
    """The other value, or of a series what is nowhere lower; then, for numbers, ever nearer ones."""
    yield ordered(value, other)[1] if isinstance(value, tuple) else other
    for _ in range(20 if isinstance(value, float) else 0):
        other = (value + other) / 2
        yield other


def ends(formula: Formula, given: Mapping[str, object]) -> tuple[float, ...]:
    """The answer as numbers that can be compared; values that are refused are drawn anew."""
    found = ends_or_none(formula, given)
    if found is None:
        reject()
    return found


def ends_or_none(formula: Formula, given: Mapping[str, object]) -> tuple[float, ...] | None:
    """The answer as numbers that can be compared, None if it is refused."""
    try:
        answer = formula.bare(**given)
        formula.check_answer(answer)
    except Refusal:
        return None
    if isinstance(answer, Band):
        return answer.low, answer.high
    if isinstance(answer, Standing):
        if formula.gives != "percentile":
            return (answer.rank,)
        outside = -1.0 if answer.low is None else 101.0
        return (outside if answer.value is None else answer.value,)
    return (answer,)
