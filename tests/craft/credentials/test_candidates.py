"""Which papers count on a day."""

from datetime import date
from typing import Any

import pytest

from barpath.craft.credentials.candidates import Candidate, Term
from values import a_held_paper


@pytest.mark.parametrize(
    ("fields", "is_valid"),
    [
        ({"expires_on": date(2026, 11, 22)}, True),
        ({"expires_on": date(2026, 11, 21)}, False),
        ({"issued_on": date(2026, 11, 23), "expires_on": date(2028, 11, 23)}, False),
        ({}, None),
        ({"issued_on": date(2025, 1, 1)}, None),
        ({"issued_on": date(2024, 11, 22), "term": Term(24)}, True),
        ({"issued_on": date(2024, 11, 21), "term": Term(24)}, False),
        ({"issued_on": date(2024, 11, 1), "term": Term(24, ends_with_the_month=True)}, True),
        ({"kind": "diploma"}, True),
        ({"kind": "diploma", "expires_on": date(2026, 1, 1)}, True),
        ({"kind": "photo-id", "expires_on": date(2026, 1, 1)}, False),
        ({"kind": "certification"}, None),
    ],
)
def test_a_paper_counts_while_it_is_valid(fields: dict[str, Any], is_valid: bool | None) -> None:
    assert a_held_paper(**fields).is_valid_on(date(2026, 11, 22)) is is_valid


def test_a_diploma_tells_more_than_what_somebody_once_said() -> None:
    graduate = Candidate(
        education="none", papers=(a_held_paper("diploma", issued_on=date(2026, 6, 1)),)
    )
    assert graduate.is_graduate_on(date(2026, 5, 31)) is False
    assert graduate.is_graduate_on(date(2026, 6, 1)) is True


def test_without_a_word_schooling_is_not_known() -> None:
    assert Candidate().is_graduate_on(date(2026, 6, 1)) is None
    assert Candidate(education="none").is_graduate_on(date(2026, 6, 1)) is False
    assert Candidate(education="college").is_graduate_on(date(2026, 6, 1)) is True
