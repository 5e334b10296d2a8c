"""Sources as a sentence names them: in words, and the right ones."""

import re

import pytest

from barpath.craft.evidence import Formula, Quantity, Refusal, calculate, formulas
from barpath.craft.evidence.citing import CITED, cited
from barpath.craft.knowledge import knowledge

STUDIED = [
    (made, each)
    for made in formulas().values()
    for each in made.quantities
    if each.studied and each.strictest != each.possible
]
SOURCES = knowledge().sources
RESTED_ON = sorted({each.source for _, each in STUDIED})


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("kline-1987", "Kline 1987"),
        ("roza-shizgal-1984", "Roza and Shizgal 1984"),
        ("jackson-pollock-ward-1980", "Jackson, Pollock and Ward 1980"),
        ("astrand-1960", "Åstrand 1960"),
        ("acsm-getp-2021", "ACSM 2021"),
    ],
)
def test_a_source_is_named_by_who_wrote_it_and_when(key: str, words: str) -> None:
    assert cited(key) == words


def test_no_name_is_kept_for_a_source_we_do_not_hold() -> None:
    assert set(CITED) <= set(SOURCES)


@pytest.mark.parametrize("key", RESTED_ON)
def test_the_year_is_that_of_the_source(key: str) -> None:
    source = SOURCES[key]
    years = re.findall(r"\b\d{4}\b", cited(key))
    assert years or source.year is None
    assert all(year in f"{source.title} {source.year}" for year in years)


@pytest.mark.parametrize("key", sorted(set(RESTED_ON) - set(CITED)))
def test_the_authors_are_those_of_the_source(key: str) -> None:
    title = SOURCES[key].title.replace("Astrand", "Åstrand")
    for name in re.findall(r"[^\W\d]{4,}", cited(key)):
        assert name in title


@pytest.mark.parametrize(
    ("made", "quantity"), STUDIED, ids=[f"{made.key}-{each.name}" for made, each in STUDIED]
)
def test_outside_what_was_studied_says_whose_study_in_words(
    made: Formula, quantity: Quantity
) -> None:
    ends = zip(quantity.possible, quantity.strictest, strict=True)
    outside = next((one + other) / 2 for one, other in ends if one != other)
    with pytest.raises(Refusal) as refused:
        quantity.check(int(outside) if quantity.kind == "whole" else outside)
    said = refused.value
    assert said.whose == f"studied by {cited(made.sources[0])}"
    assert cited(made.sources[0]) in said.sentence
    assert made.sources[0] not in said.sentence


def test_a_refusal_in_another_unit_names_the_quantity_and_whose_limits_they_are() -> None:
    walk = {"speed_mph": 1.9, "heart_rate_bpm": 120, "age_years": 40, "sex": "male"}
    with pytest.raises(Refusal) as refused:
        calculate("aerobic.vo2max_treadmill_walk_ebbeling", walk)
    assert refused.value.sentence == (
        "Speed is 1.9 mph, outside the 2 to 4.5 mph that Ebbeling 1991 studied; it may be forced, "
        "and the result then says so."
    )
    assert (refused.value.quantity, refused.value.may_be_forced) == ("speed_mph", True)


def test_what_is_no_number_is_refused_under_the_name_it_came_under() -> None:
    with pytest.raises(Refusal) as refused:
        calculate("body.body_mass_index", {"mass_lb": "heavy", "height_in": 70})
    assert refused.value.sentence == "Body mass must be a number, not “heavy”."
    assert refused.value.quantity == "mass_lb"
    assert refused.value.limits == pytest.approx((44.0925, 771.618), abs=0.001)


def test_a_refusal_without_limits_keeps_its_sentence_in_any_unit() -> None:
    values = {"mass_lb": 88, "height_cm": 200, "age_years": 40, "sex": "male"}
    change = {"activity_level_ratio": 1.5, "intake_change_kcal_day": 0, "elapsed_days": 30}
    with pytest.raises(Refusal, match="it holds for ordinary builds") as refused:
        calculate("weight.mass_after_hall", values | change)
    assert (refused.value.quantity, refused.value.limits) == ("mass_lb", None)
