"""Whether a paper is in date, to the day."""

from datetime import date

import pytest

from barpath.craft.credentials.candidates import HeldPaper, Term
from barpath.craft.credentials.standing import notice_days, standing_of
from barpath.craft.knowledge import knowledge

TODAY = date(2026, 11, 22)
YEAR = Term(months=12)


def card(**fields: object) -> HeldPaper:
    given = {"key": "1", "kind": "cpr-aed", "name": "CPR and AED card"} | fields
    return HeldPaper(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("paper", "state", "says"),
    [
        (card(expires_on=date(2026, 11, 21)), "expired", "It expired on 21 November 2026."),
        (card(expires_on=TODAY), "ends-soon", "It ends on 22 November 2026, today."),
        (
            card(expires_on=date(2026, 11, 23)),
            "ends-soon",
            "It ends on 23 November 2026, tomorrow.",
        ),
        (
            card(expires_on=date(2027, 1, 21)),
            "ends-soon",
            "It ends on 21 January 2027, in 60 days.",
        ),
        (card(expires_on=date(2027, 1, 22)), "valid", "It is valid until 22 January 2027."),
        (card(kind="diploma"), "lasting", "It does not expire."),
        (card(kind="insurance"), "open-ended", "No last day is recorded."),
        (
            card(issued_on=date(2026, 1, 1)),
            "not-known",
            "Its last day is not recorded.",
        ),
    ],
)
def test_a_paper_stands(paper: HeldPaper, state: str, says: str) -> None:
    standing = standing_of(paper, today=TODAY, soon_days=60)
    assert (standing.state, standing.says) == (state, says)
    assert not standing.is_reckoned


def test_a_last_day_that_was_counted_says_so() -> None:
    paper = card(issued_on=date(2026, 6, 1), term=YEAR)
    standing = standing_of(paper, today=TODAY, soon_days=60)
    assert standing.last_on == date(2027, 6, 1)
    assert standing.is_reckoned
    assert standing.in_words == "Valid"


def test_how_soon_is_soon_stands_in_the_knowledge() -> None:
    assert notice_days(knowledge().claims) == 60
