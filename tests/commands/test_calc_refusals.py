"""What people type wrong, through the command: one sentence on what is wrong and what would be right."""

import argparse
import json

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import drawing
from barpath.commands import calc
from barpath.craft.evidence import Refusal, calculate, formulas

FORMULAS = formulas()
BMI = ("body.body_mass_index", "height_cm=175")
PRESSURES = sorted(key for key in FORMULAS if key.startswith("blood_pressure."))
WALK = (
    "aerobic.vo2max_mile_walk_kline",
    "mass_kg=70",
    "age_years=40",
    "sex=female",
    "walk_min=14.5",
)
SIZE = ("mass_kg=70", "height_cm=170", "sex=male", "age_years=3")
MAXIMA = sorted(key for key in FORMULAS if key.startswith("strength.one_rep_max_"))
# Of these a child of three may be asked: no equation fitted to adults is in them.
OF_ANY_AGE = {"readiness.parq_plus_vigorous_effort"}
OF_ADULTS = sorted(
    key
    for key, made in FORMULAS.items()
    if key not in OF_ANY_AGE and "age_years" in {each.name for each in made.quantities}
)

SLIPS: dict[str, tuple[tuple[str, ...], str]] = {
    "zero": ((*BMI, "mass_kg=0"), "Body mass cannot be 0 kg: it lies between 20 and 350 kg."),
    "negative": ((*BMI, "mass_kg=-70"), "cannot be -70 kg: it lies between 20 and 350 kg."),
    "no number": ((*BMI, "mass_kg=nan"), "Body mass must be a number, not nan."),
    "infinity": ((*BMI, "mass_kg=inf"), "Body mass must be a number, not inf."),
    "text": ((*BMI, "mass_kg=seventy"), "Body mass must be a number, not “seventy”."),
    "pounds for kilograms": (
        (*BMI, "mass_kg=400"),
        "cannot be 400 kg: it lies between 20 and 350 kg; if that is pounds, it is 181.4 kg.",
    ),
    "a ten-second count": (
        (*WALK, "heart_rate_bpm=24"),
        "between 60 and 220 bpm; if that is a ten-second count, it is 144 bpm.",
    ),
    "three years, maximal heart rate": (
        ("heart.heart_rate_max_fox", "age_years=3"),
        "Age is 3 years, outside the 18 to 120 years that Fox 1971 studied",
    ),
    "three years, resting energy": (
        ("energy.resting_energy_harris_benedict", *SIZE),
        "Age is 3 years, outside the 15 to 74 years that Harris and Benedict 1919 studied",
    ),
    "three years, resting energy revised": (
        ("energy.resting_energy_roza_shizgal", *SIZE),
        "Age is 3 years, outside the 15 to 89 years that Roza and Shizgal 1984 studied",
    ),
    "body fat of 150 %": (
        ("body.fat_mass", "mass_kg=80", "body_fat_percent=150"),
        "Body fat cannot be 150 %: it lies between 2 and 75 %.",
    ),
    "an unknown sex": (
        ("strength.low_grip_ewgsop2", "grip_kg=30", "age_years=70", "sex=unknown"),
        "Sex must be female or male, not “unknown”.",
    ),
}


def refused(words: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> str:
    """The sentence of a call that must be refused."""
    parser = argparse.ArgumentParser()
    calc.arguments(parser)
    assert calc.run(parser.parse_args(words)) == 2
    out, err = capfd.readouterr()
    (line,) = err.splitlines()
    said = json.loads(out)
    assert said["refused"] is True
    assert line == f"barpath: {said['sentence']}"
    return str(said["sentence"])


@pytest.mark.parametrize(("words", "sentence"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_refused_and_put_right(
    words: tuple[str, ...], sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert sentence in refused(words, capfd)


@pytest.mark.parametrize("key", PRESSURES)
def test_pressures_swapped(key: str, capfd: pytest.CaptureFixture[str]) -> None:
    words = (key, "systolic_mmhg=80", "diastolic_mmhg=120", "age_years=40")
    assert refused(words, capfd) == (
        "The diastolic pressure (120 mmHg) must lie below the systolic (80 mmHg): "
        "were the two swapped?"
    )


@pytest.mark.parametrize("repetitions", ["0", "40"])
@pytest.mark.parametrize("key", MAXIMA)
def test_no_or_forty_repetitions(
    key: str, repetitions: str, capfd: pytest.CaptureFixture[str]
) -> None:
    more = ("reserve_rir=0",) if key.endswith("from_reserve") else ()
    said = refused((key, "load_kg=80", f"repetitions={repetitions}", *more), capfd)
    expected = f"Repetitions cannot be {repetitions}: it lies between 1 and 30 repetitions."
    assert said == expected


@pytest.mark.parametrize("key", OF_ADULTS)
@settings(max_examples=5, deadline=None, database=None, derandomize=True)
@given(data=st.data())
def test_a_child_of_three_is_refused(key: str, data: st.DataObject) -> None:
    values = data.draw(drawing.values(FORMULAS[key])) | {"age_years": 3.0}
    with pytest.raises(Refusal) as refused_for:
        calculate(key, values)
    assume(refused_for.value.quantity == "age_years")  # and not for another slip drawn with it
