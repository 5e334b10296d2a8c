"""What a person must be and hold to sit an exam, typed so that it can be worked out."""

from typing import Literal

from barpath.craft.knowledge.figures import NOT_KNOWN, Figure
from barpath.craft.knowledge.loading import Part

Education = Literal["none", "high-school", "high-school-if-under-18"]

CprWhen = Literal[
    "not-stated",
    "at-registration",
    "before-exam-approved",
    "at-exam",
    "after-exam",
    "before-certificate",
    "at-renewal",
]

OtherPaper = Literal[
    "photo-id", "name-matching-id", "code-of-conduct", "anatomy-course", "ncca-certification"
]


class MinAge(Part, frozen=True, kw_only=True):
    """The age one must have reached by the day of the exam, and what stands in for it."""

    age_years: int
    exception: Literal["", "guardian-consent", "high-school-graduate"] = ""


class CprAed(Part, frozen=True, kw_only=True):
    """What a body asks of a person's CPR/AED card. None means that our sources do not say.

    Args:
        required: whether a card is asked for before the certificate is held. A body may ask for
            none here and still ask for one at renewal (`when = "at-renewal"`).
        when: by which point it must be held.
        days_after_exam: how many days after the exam it may come in, for "after-exam" alone.
        valid_through_exam: whether a card held at registration must still be valid on exam day.
        aed: whether AED must be part of it.
        hands_on: whether the skills must have been checked in person.
        adult: whether adult CPR is named.
        on_paper: whether a card in digital form is refused.
    """

    required: bool
    when: CprWhen = "not-stated"
    days_after_exam: int | None = None
    valid_through_exam: bool | None = None
    aed: bool | None = None
    hands_on: bool | None = None
    adult: bool | None = None
    on_paper: bool | None = None

    def __post_init__(self) -> None:
        if (self.days_after_exam is not None) != (self.when == "after-exam"):
            raise ValueError("needs days_after_exam for after-exam, and for nothing else")
        if self.required and self.when == "at-renewal":
            raise ValueError("cannot be required for the certificate and due only at renewal")


class OtherPrerequisite(Part, frozen=True, kw_only=True):
    """One more thing that is asked for: any one of these papers will do."""

    any_of: tuple[OtherPaper, ...]

    def __post_init__(self) -> None:
        if not self.any_of:
            raise ValueError("names no paper")


class Prerequisites(Part, frozen=True, kw_only=True):
    """What must be met to sit the exam and hold the certificate."""

    min_age: Figure[MinAge] = NOT_KNOWN
    education: Figure[Education] = NOT_KNOWN
    cpr_aed: Figure[CprAed] = NOT_KNOWN
    other: tuple[Figure[OtherPrerequisite], ...] = ()
