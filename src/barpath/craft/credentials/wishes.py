"""What a person wants and has, and how a certification programme answers to each of it."""

from dataclasses import dataclass
from typing import Any, Literal

from barpath.craft.knowledge.figures import Figure, Number
from barpath.craft.knowledge.kinds.bodies import Specialty

Fit = Literal["fits", "does-not-fit", "not-known"]
CardHeld = Literal["", "none", "online", "hands-on"]
DeliveryWanted = Literal["", "remote", "in-person"]
Schooling = Literal["", "none", "high-school", "college"]

FIT_IN_WORDS: dict[Fit, str] = {
    "fits": "fits",
    "does-not-fit": "does not fit",
    "not-known": "not known",
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants and has. What is left empty plays no part.

    Attributes:
        budget_usd: for having and keeping it, all in all.
        months: time there is until the exam.
        age_years: age today.
        education: schooling finished.
        card: the CPR/AED card held: none, one from an online course, one with a skills check.
        delivery: where the exam should be: at home, or at a test centre.
        specialty: the field to go into later.
        country: ISO 3166 code of where they live.
    """

    budget_usd: Number | None = None
    months: int | None = None
    age_years: int | None = None
    education: Schooling = ""
    card: CardHeld = ""
    delivery: DeliveryWanted = ""
    specialty: Specialty | Literal[""] = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """How a certification programme answers to one wish.

    Attributes:
        key: what it is called in code.
        name: what it is called on a page.
        fit: fits, does-not-fit or not-known.
        says: why, in a sentence.
        figures: the facts behind it, to cite.
    """

    key: str
    name: str
    fit: Fit
    says: str
    figures: tuple[Figure[Any], ...] = ()

    @property
    def fit_in_words(self) -> str:
        """As a page says it: "fits", "does not fit", "not known"."""
        return FIT_IN_WORDS[self.fit]


UNVERIFIED = "By general knowledge alone: ask the body."


def cited(key: str, name: str, fit: Fit, says: str, figure: Figure[Any]) -> Criterion:
    """A criterion that rests on one fact; one that nobody confirmed proves nothing either way."""
    if figure.confidence == "unverified":
        return Criterion(key, name, "not-known", f"{says} {UNVERIFIED}", (figure,))
    return Criterion(key, name, fit, says, (figure,))
