"""A figure cannot be written down without saying how sure we are and why."""

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge import NOT_KNOWN, Figure, Span, figures_in
from barpath.craft.knowledge.figures import CONFIDENCE_IN_WORDS, Confidence
from barpath.craft.knowledge.loading import Part

CONFIDENCES = st.sampled_from(get_args(Confidence))


@given(
    confidence=CONFIDENCES,
    value=st.none() | st.integers(),
    sources=st.lists(st.sampled_from(["a", "b", "c"]), max_size=3),
    as_of=st.sampled_from(["", "undated", "2026"]),
)
def test_every_figure_that_stands_keeps_the_rules(
    confidence: Confidence, value: int | None, sources: list[str], as_of: str
) -> None:
    pages = len(set(sources))
    keeps = (
        (value is None) == (confidence == "not-found")
        and pages >= {"confirmed": 2, "one-source": 1}.get(confidence, 0)
        and (not sources or confidence in {"confirmed", "one-source"})
        and (not sources or bool(as_of))
    )
    try:
        figure = Figure(confidence=confidence, value=value, sources=tuple(sources), as_of=as_of)
    except ValueError:
        assert not keeps
    else:
        assert keeps
        assert figure.is_known == (value is not None)


RULES = {
    "has a value, yet": {"confidence": "not-found", "value": 1},
    "has no value, yet": {"confidence": "unverified"},
    "is confirmed and needs 2": {"confidence": "confirmed", "value": 1, "sources": ("a", "a")},
    "is one-source and needs 1": {"confidence": "one-source", "value": 1},
    "has a source, yet": {"confidence": "unverified", "value": 1, "sources": ("a",)},
    "does not say how old": {"confidence": "one-source", "value": 1, "sources": ("a",)},
}


@pytest.mark.parametrize(("says", "fields"), RULES.items(), ids=RULES)
def test_each_rule_says_what_is_wrong(says: str, fields: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError, match=says):
        msgspec.convert(fields, Figure[int])


def test_false_and_zero_are_values() -> None:
    assert Figure(confidence="unverified", value=False).is_known
    assert Figure(confidence="unverified", value=0).is_known


def test_each_confidence_has_words_for_a_reader() -> None:
    assert set(CONFIDENCE_IN_WORDS) == set(get_args(Confidence))
    assert NOT_KNOWN.confidence_in_words == "not known"
    confirmed = Figure(confidence="confirmed", value=1, sources=("a", "b"), as_of="2026")
    assert confirmed.confidence_in_words == "confirmed by two or more pages"


@given(low=st.integers(), high=st.integers())
def test_a_span_never_runs_down(low: int, high: int) -> None:
    if low <= high:
        assert Span(low=low, high=high).low == low
    else:
        with pytest.raises(ValueError, match="runs from"):
            Span(low=low, high=high)


def test_figures_are_found_with_their_places() -> None:
    class Inner(Part, frozen=True, kw_only=True):
        price: Figure[int]
        name: str = ""

    class Outer(Part, frozen=True, kw_only=True):
        inner: Inner
        several: tuple[Figure[int], ...]

    one, two = (Figure(confidence="unverified", value=value) for value in (1, 2))
    outer = Outer(inner=Inner(price=one), several=(two, one))
    assert list(figures_in(outer)) == [
        ("inner.price", one),
        ("several[0]", two),
        ("several[1]", one),
    ]
