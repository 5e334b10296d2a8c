"""Formulas that grow with what they are given, or do not care for its size, as they declare."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import drawing
from barpath.craft.evidence import Formula, Scales, formulas

SCALED = [
    (made, rule)
    for made in formulas().values()
    for rule in made.properties
    if isinstance(rule, Scales)
]


@pytest.mark.parametrize(("formula", "rule"), SCALED, ids=lambda each: getattr(each, "key", None))
@settings(
    max_examples=20,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(data=st.data())
def test_scales_as_declared(formula: Formula, rule: Scales, data: st.DataObject) -> None:
    values = data.draw(drawing.values(formula))
    factor = data.draw(st.floats(0.1, 1))
    (before,) = drawing.ends(formula, values)
    series = values[rule.quantity]
    assert isinstance(series, tuple)
    scaled = tuple(factor * each for each in series)
    (after,) = drawing.ends(formula, values | {rule.quantity: scaled})
    assert after == pytest.approx(before * factor**rule.power, rel=1e-6)
