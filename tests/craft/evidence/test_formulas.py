"""Declaring a formula, and what a call refuses."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest

from barpath.craft.evidence import Band, OutOfRange, Rises, Standing, formula, impossible
from barpath.craft.evidence.formulas import FORMULAS, read_docstring, read_labels
from barpath.craft.evidence.refusals import NotAQuantity, Refusal

KIND: dict[str, Any] = {
    "gives": "kg",
    "sources": ("a-2000",),
    "within": (0, 1000),
    "properties": (Rises("mass_kg"),),
}


@pytest.fixture(autouse=True)
def _registry_as_it_was() -> Iterator[None]:
    kept = dict(FORMULAS)
    yield
    FORMULAS.clear()
    FORMULAS.update(kept)


def declared(function: Callable[..., Any], **how: Any) -> Callable[..., Any]:
    return formula(**(KIND | how))(function)


def doubled(*, mass_kg: float) -> float:
    """Twice the mass."""
    return 2 * mass_kg


def test_a_declared_function_still_answers() -> None:
    assert declared(doubled)(mass_kg=70) == 140


def test_its_key_is_its_subject_and_name() -> None:
    declared(doubled)
    assert "test_formulas.doubled" in FORMULAS


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "cannot be 0 kg: it lies between 20 and 350 kg"),
        (-5.0, "cannot be -5 kg"),
        (700, "if that is pounds, it is 317.5 kg"),
        (float("nan"), "must be a number, not nan"),
        (float("inf"), "must be a number, not inf"),
        ("70", "must be a number, not “70”"),
        (True, "must be a number, not “true”"),
        (None, "must be a number, not None"),
    ],
)
def test_what_is_no_body_mass_is_refused(value: object, said: str) -> None:
    with pytest.raises(Refusal, match=said.replace("(", r"\(")):
        declared(doubled)(mass_kg=value)


def test_a_missing_quantity_is_refused() -> None:
    with pytest.raises(NotAQuantity, match=r"also needs body mass \(mass_kg\)"):
        declared(doubled)()


def test_an_unknown_quantity_is_refused() -> None:
    with pytest.raises(NotAQuantity, match="no quantity height_cm; it takes mass_kg"):
        declared(doubled)(mass_kg=70, height_cm=175)


def test_quantities_come_by_name() -> None:
    with pytest.raises(TypeError, match="by name"):
        declared(doubled)(70)


def test_outside_what_was_studied_is_told_apart_from_impossible() -> None:
    made = declared(doubled, studied={"mass_kg": (50, 100)})
    with pytest.raises(OutOfRange, match="outside the 50 to 100 kg that A 2000 studied") as refused:
        made(mass_kg=40)
    assert refused.value.may_be_forced
    assert refused.value.whose == "studied by A 2000"
    with pytest.raises(OutOfRange) as refused:
        made(mass_kg=400)
    assert refused.value.whose == "possible"


def test_an_answer_no_person_has_is_refused() -> None:
    with pytest.raises(OutOfRange, match="look for a slip"):
        declared(doubled, within=(0, 100))(mass_kg=70)


def test_a_band_is_held_to_its_limits_too() -> None:
    def around(*, mass_kg: float) -> Band:
        """Around the mass."""
        return Band(mass_kg - 1, mass_kg + 1)

    made = declared(around, within=(0, 100))
    assert made(mass_kg=70) == Band(69, 71)
    with pytest.raises(OutOfRange):
        made(mass_kg=99.5)


def test_every_kind_of_quantity_is_checked() -> None:
    def many(
        *,
        sex: Literal["female", "male"],
        is_well: bool,
        repetitions: int,
        loads_kg: tuple[float, ...],
    ) -> Standing:
        """Many kinds."""
        return Standing(in_class="one", edition="none", rank=repetitions if is_well else 0)

    made = declared(many, possible={"loads_kg": (1, 100)}, within=None, gives="class")
    good = {"sex": "male", "is_well": True, "repetitions": 5, "loads_kg": [50, 60.5]}
    assert made(**good).rank == 5
    for name, wrong, said in (
        ("sex", "other", "female or male, not “other”"),
        ("sex", 1, "female or male, not 1"),
        ("is_well", 1, "true or false, not 1"),
        ("repetitions", 5.5, "a whole number, not 5.5"),
        ("repetitions", 40, "between 1 and 30 repetitions"),
        ("loads_kg", 50, "a list of numbers, not 50"),
        ("loads_kg", [], "a list of numbers"),
        ("loads_kg", [50, "x"], "a number, not “x”"),
    ):
        with pytest.raises(Refusal, match=said):
            made(**(good | {name: wrong}))


def test_impossible_says_whose_limits_they_are() -> None:
    refusal = impossible("diastolic_mmhg", 130, "Swapped.", (20, 120))
    assert (refusal.whose, refusal.may_be_forced, refusal.sentence) == (
        "possible",
        False,
        "Swapped.",
    )


def positional(mass_kg: float) -> float:
    return mass_kg


def with_default(*, mass_kg: float = 1) -> float:
    return mass_kg


def without_limits(*, odd_kg: float) -> float:
    return odd_kg


def without_unit(*, odd: float) -> float:
    return odd


def of_no_kind(*, mass_kg: bytes) -> float:
    return len(mass_kg)


def returning_text(*, mass_kg: float) -> str:
    return str(mass_kg)


@pytest.mark.parametrize(
    ("function", "how", "said"),
    [
        (positional, {}, "by name, without a default"),
        (with_default, {}, "by name, without a default"),
        (without_limits, {}, "needs its possible range"),
        (without_unit, {"possible": {"odd": (0, 1)}}, "does not end in its unit"),
        (of_no_kind, {}, "must be float, int, bool"),
        (returning_text, {}, "must return float, Band or Standing"),
        (doubled, {"within": None}, "needs within"),
        (doubled, {"studied": {"height_cm": (1, 2)}}, "has no quantity height_cm"),
    ],
)
def test_a_wrong_declaration_stops_the_start(
    function: Callable[..., Any], how: dict[str, Any], said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        declared(function, **how)


def test_a_key_belongs_to_one_formula() -> None:
    declared(doubled)
    with pytest.raises(TypeError, match="declared twice"):
        declared(doubled)


def test_a_docstring_is_the_page() -> None:
    docstring = """A title.

            a = b
            c = d

        A note
        in two lines.

        Args:
            mass_kg: the mass.

        Example:
            >>> 1
            1
        """
    text = read_docstring(docstring)
    assert (text.title, text.equation) == ("A title", "a = b\nc = d")
    assert text.note == "A note in two lines."
    assert read_labels(docstring) == {"mass_kg": "the mass"}
