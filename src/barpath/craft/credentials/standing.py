"""Whether a paper is in date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from barpath.craft.credentials.candidates import LASTING_KINDS, HeldPaper
from barpath.craft.credentials.days import day_in_words
from barpath.craft.knowledge.claims import Claim

State = Literal["expired", "ends-soon", "valid", "lasting", "open-ended", "not-known"]

SOON_CLAIM = "paper-ends-soon"

STATE_IN_WORDS: dict[State, str] = {
    "expired": "Expired",
    "ends-soon": "Ends soon",
    "valid": "Valid",
    "lasting": "Does not expire",
    "open-ended": "No last day recorded",
    "not-known": "Last day not known",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paper stands on a day.

    Attributes:
        state: in code.
        says: in a sentence.
        last_on: the last day it counts; None where there is none, or none is known.
        is_reckoned: whether that day was counted from the day of issue, since none is recorded.
    """

    state: State
    says: str
    last_on: date | None = None
    is_reckoned: bool = False

    @property
    def in_words(self) -> str:
        """In a word or two."""
        return STATE_IN_WORDS[self.state]


def notice_days(claims: Mapping[str, Claim]) -> int:
    """How many days before its last one a paper ends soon."""
    return int(claims[SOON_CLAIM].numbers["notice_days"])


def standing_of(paper: HeldPaper, *, today: date, soon_days: int) -> Standing:
    """How a paper stands today.

    Args:
        paper: the paper.
        today: the day to judge by.
        soon_days: from how many days before its last one it ends soon.
    """
    last_on = paper.last_on
    if last_on is None:
        return Standing("not-known", "Its last day is not recorded.")
    if last_on == date.max:
        if paper.kind in LASTING_KINDS:
            return Standing("lasting", "It does not expire.")
        return Standing("open-ended", "No last day is recorded.")
    is_reckoned = paper.is_reckoned
    left_days = (last_on - today).days
    day = day_in_words(last_on)
    if left_days < 0:
        return Standing("expired", f"It expired on {day}.", last_on, is_reckoned)
    if left_days <= soon_days:
        return Standing(
            "ends-soon", f"It ends on {day}, {_in_days(left_days)}.", last_on, is_reckoned
        )
    return Standing("valid", f"It is valid until {day}.", last_on, is_reckoned)


def _in_days(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
