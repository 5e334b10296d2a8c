"""What goes in and out of a batch, line by line."""

import json

import msgspec
import pytest

from barpath.craft.evidence import NotAQuantity, Result, formulas
from barpath.craft.evidence.exchange import RefusalSaid, answer, listed, said, write


def line(key: str, values: dict[str, object]) -> bytes:
    return json.dumps({"key": key, "values": values}).encode()


def test_a_line_is_answered_with_a_result() -> None:
    result = answer(line("body.body_mass_index", {"mass_kg": 70, "height_cm": 175}))
    assert isinstance(result, Result)
    assert result.value == pytest.approx(22.857, abs=0.001)


def test_a_line_is_answered_with_a_refusal_that_says_whose_limits_they_are() -> None:
    refusal = answer(line("body.body_mass_index", {"mass_kg": 70, "height_cm": 1.75}))
    assert isinstance(refusal, RefusalSaid)
    assert (refusal.key, refusal.quantity) == ("body.body_mass_index", "height_cm")
    assert (refusal.value, refusal.limits, refusal.whose) == (1.75, (90, 250), "possible")
    assert not refusal.may_be_forced


@pytest.mark.parametrize("bad", [b"", b"70 kg", b"{}", b'{"key": "a", "values": {}, "extra": 1}'])
def test_a_line_that_is_no_request_is_refused(bad: bytes) -> None:
    refusal = answer(bad)
    assert isinstance(refusal, RefusalSaid)
    assert refusal.sentence.startswith("This line is no request")


@pytest.mark.parametrize(
    ("value", "printed"), [(float("inf"), "inf"), (float("nan"), "nan"), (3, 3)]
)
def test_a_value_that_json_has_no_number_for_is_printed_as_text(
    value: float, printed: object
) -> None:
    refusal = said(NotAQuantity("No.", quantity="mass_kg", value=value))
    assert json.loads(write(refusal))["value"] == printed


def test_the_list_tells_what_a_calculator_needs() -> None:
    told = listed(formulas()["energy.resting_energy_mifflin"])
    quantities = {each.name: each for each in told.quantities}
    mass, sex = quantities["mass_kg"], quantities["sex"]
    assert (mass.unit, mass.us_name, mass.kind) == ("kg", "mass_lb", "number")
    assert (sex.unit, sex.us_name, sex.possible) == ("", "sex", None)
    assert set(sex.choices) == {"female", "male"}
    assert told.subject == "energy"
    assert told.gives == "kcal/day"
    assert msgspec.json.decode(write(told))["key"] == told.key
