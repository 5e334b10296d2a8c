"""A claim says what its numbers say, and cannot be written down without them."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge import Claim

PLAIN = {
    "statement": "A card is good for {valid_months} months.",
    "numbers": {"valid_months": 24},
    "force": "soft",
    "bites": ["record"],
    "sources": ["a-page"],
    "evidence": "B",
    "verified": "page",
    "reviewed_on": date(2026, 11, 22),
}


def a_claim(**fields: object) -> Claim:
    return msgspec.convert(PLAIN | fields, Claim)


def test_it_says_its_numbers() -> None:
    assert a_claim().says() == "A card is good for 24 months."
    assert a_claim(numbers={"valid_months": 12}).says() == "A card is good for 12 months."


@pytest.mark.parametrize(
    ("number", "printed"), [(2080, "2,080"), (15.3, "15.3"), (92.35, "92.35"), (0, "0"), (-4, "-4")]
)
def test_numbers_are_printed_for_readers(number: float, printed: str) -> None:
    claim = a_claim(statement="{pay_usd}", numbers={"pay_usd": number})
    assert claim.says() == printed


@given(number=st.integers(0, 10**9))
def test_a_number_is_read_back_from_the_sentence(number: int) -> None:
    claim = a_claim(statement="It is {pay_usd}.", numbers={"pay_usd": number})
    assert int(claim.says().removeprefix("It is ").removesuffix(".").replace(",", "")) == number


def test_braces_in_a_text_are_doubled() -> None:
    assert a_claim(statement="{{so}} {valid_months}").says() == "{so} 24"


REFUSED = {
    r"says \{valid_years\} and has no such number": {"statement": "Good for {valid_years} years."},
    r"placeholder \{\}, which is not the plain name": {"statement": "Good for {}."},
    r"placeholder \{valid_months\}, which is not": {"statement": "Good for {valid_months:>3}."},
    r"placeholder \{a\.b\}, which is not": {"statement": "Good for {a.b}."},
    "stray brace": {"statement": "Good for {valid_months"},
    "number length whose name does not end in its unit": {
        "numbers": {"length": 1},
        "statement": "",
    },
    "number length whose name does not": {"rates": {"length": "x"}, "statement": ""},
    "bites nowhere": {"bites": []},
    "has no source": {"sources": []},
    "Invalid enum value 'E'": {"evidence": "E"},
    "Invalid enum value 'firm'": {"force": "firm"},
    "unknown field `severity`": {"severity": "advice"},
}


@pytest.mark.parametrize(("says", "fields"), REFUSED.items(), ids=REFUSED)
def test_what_a_claim_may_not_be(says: str, fields: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError, match=says):
        a_claim(**fields)


def test_a_rule_of_our_own_needs_no_source() -> None:
    assert a_claim(sources=[], verified="own").sources == ()
