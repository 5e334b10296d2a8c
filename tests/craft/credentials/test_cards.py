"""What the knowledge base says of CPR/AED cards."""

from barpath.craft.credentials.candidates import Term
from barpath.craft.credentials.cards import card_facts, term_of
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.figures import Span
from barpath.craft.knowledge.kinds.cards import Card, CardPrice
from values import known

CLAIMS = knowledge().claims
CARDS = {
    "heart": Card(
        issuer="American Heart Association",
        valid_years=known(3),
        ends=known("month-end"),
        prices=(known(CardPrice(usd=20, what="The card", buys="card-alone")),),
    ),
    "cross": Card(
        issuer="American Red Cross",
        valid_years=known(2),
        prices=(
            known(CardPrice(usd=35, what="A class", buys="class")),
            known(CardPrice(usd=120, what="A class", buys="class")),
        ),
    ),
    "other": Card(issuer="Somebody Else"),
}
USUAL = int(CLAIMS["card-without-expiry"].numbers["valid_months"])


def test_a_card_lasts_as_long_as_its_issuer_says() -> None:
    assert term_of("American Heart Association, Ohio", CARDS, CLAIMS) == Term(36, True)
    assert term_of("american red cross", CARDS, CLAIMS) == Term(24)


def test_a_card_of_an_issuer_we_know_nothing_of_lasts_the_usual_time() -> None:
    assert term_of("Somebody Else", CARDS, CLAIMS) == Term(USUAL)
    assert term_of("The pool on Main Street", CARDS, CLAIMS) == Term(USUAL)


def test_classes_are_priced_and_cards_alone_are_not_classes() -> None:
    facts = card_facts(CARDS, CLAIMS)
    assert facts.class_usd == Span(low=35, high=120)
    assert facts.valid_months == USUAL
    assert card_facts({}, CLAIMS).class_usd is None
