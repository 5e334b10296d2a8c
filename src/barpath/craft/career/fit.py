"""Is it for me? Statements to agree with or not, and the reasons that follow. No score."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from barpath.craft.career.labour import newest_outlook, newest_wages, year_of
from barpath.craft.knowledge import Figure, Knowledge
from barpath.craft.money.amounts import usd_in_words

Answer = Literal["agree", "unsure", "no"]
ANSWERS: dict[Answer, str] = {"agree": "That is me", "unsure": "Not sure", "no": "Not me"}


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a person may say of themselves, and what of the work makes it matter.

    Attributes:
        you: a sentence about the person.
        work: a sentence about the work; "" where `you` says it all.
        speaks_for: whether the work suits a person who agrees.
        figures: what `work` is cited by.
    """

    you: str
    work: str
    speaks_for: bool
    figures: tuple[Figure[object], ...]

    @property
    def key(self) -> str:
        """The words of `you`, so that an answer never outlives the words it was given to."""
        return re.sub(r"[^a-z0-9]+", "-", self.you.lower()).strip("-")


def statements(base: Knowledge) -> tuple[Statement, ...]:
    """Every statement, those that speak for the work first."""
    found = [*_of_the_work(base), *_of_the_way_in(base), *_of_the_pay(base)]
    return tuple(sorted(found, key=lambda statement: not statement.speaks_for))


def _of_the_work(base: Knowledge) -> Iterator[Statement]:
    for work in base.work.values():
        for figures, speaks_for in ((work.suits_you_if, True), (work.may_not_suit_you_if, False)):
            for figure in figures:
                if figure.value:
                    yield _statement(figure.value, speaks_for=speaks_for, figure=figure)


def _statement(words: str, *, speaks_for: bool, figure: Figure[str]) -> Statement:
    """Our sources speak of the person before the colon and of the work behind it."""
    you, _, work = words.rstrip(".").partition(": ")
    return Statement(
        f"{you}.", f"{work[:1].upper()}{work[1:]}." if work else "", speaks_for, (figure,)
    )


def _of_the_way_in(base: Knowledge) -> Iterator[Statement]:
    asked = newest_outlook(base).way_in.education
    if asked.value:
        yield Statement(
            "You have what employers commonly ask for at the start, or will have it soon.",
            asked.value,
            speaks_for=True,
            figures=(asked,),
        )


def _of_the_pay(base: Knowledge) -> Iterator[Statement]:
    wages = newest_wages(base)
    low, high = wages.annual_usd.p10, wages.annual_usd.p90
    if low.value is not None and high.value is not None:
        yield Statement(
            "You can live with pay that differs much from one trainer to the next.",
            f"In {year_of(wages.period)} one in ten was paid less than {usd_in_words(low.value)} "
            f"for a full-time year, and one in ten more than {usd_in_words(high.value)}.",
            speaks_for=True,
            figures=(low, high),
        )


@dataclass(frozen=True, slots=True)
class Reasons:
    """What a person's answers come to, in the order of the statements.

    Attributes:
        pros: statements that speak for the work: agreed with, or a drawback that is none here.
        cons: statements that speak against it.
        open: statements the person is not sure of.
    """

    pros: tuple[Statement, ...]
    cons: tuple[Statement, ...]
    open: tuple[Statement, ...]


def reasons(asked: tuple[Statement, ...], answers: Mapping[str, Answer]) -> Reasons:
    """Sort the statements that were answered, by statement key, into reasons."""

    def those(*, speaking_for: bool) -> tuple[Statement, ...]:
        wanted = {True: "agree" if speaking_for else "no", False: "no" if speaking_for else "agree"}
        return tuple(each for each in asked if answers.get(each.key) == wanted[each.speaks_for])

    return Reasons(
        pros=those(speaking_for=True),
        cons=those(speaking_for=False),
        open=tuple(each for each in asked if answers.get(each.key) == "unsure"),
    )
