"""What a trainer asks of those whom it concerns: an injury of the cord, a pregnancy, falls, a heart.

None is "not asked": nothing is guessed from it, the strictest holds, and the plan says what to ask.
"""

from typing import Annotated, Literal

import msgspec

from barpath.craft.programming.programme import Value

CordLevel = Annotated[str, msgspec.Meta(pattern="^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$")]
Gestation = Annotated[int, msgspec.Meta(ge=1, le=42)]
Times = Annotated[int, msgspec.Meta(ge=0, le=1_000)]
WeeksAgo = Annotated[int, msgspec.Meta(ge=0, le=5_000)]
Hours = Annotated[float, msgspec.Meta(ge=0, le=24)]


class CordInjury(Value, frozen=True, kw_only=True, rename={"is_complete": "complete"}):
    """An injury of the spinal cord.

    Args:
        level: the highest segment that is hurt: C5, T10, L1.
        is_complete: whether nothing is felt or moved below it.
    """

    level: CordLevel | None = None
    is_complete: bool | None = None


class Pregnancy(Value, frozen=True, kw_only=True):
    """A pregnancy.

    Args:
        weeks: of gestation, when the plan begins.
        contraindications: what speaks against training, by the codes of conditions; none found is
            an empty list.
        asked_of: who answered, and when.
    """

    weeks: Gestation | None = None
    contraindications: tuple[str, ...] | None = None
    asked_of: str = ""


class Falls(Value, frozen=True, kw_only=True, rename={
    "is_dizzy_on_standing": "dizzy_on_standing", "has_medicines_reviewed": "medicines_reviewed",
    "has_eyesight_checked": "eyesight_checked",
}):  # fmt: skip
    """What makes a fall likelier.

    Args:
        past_year: how often the client fell in the last twelve months.
        has_medicines_reviewed: whether somebody has gone through the medicines with falls in mind.
        has_eyesight_checked: whether the eyes were tested within a year.
    """

    past_year: Times | None = None
    is_dizzy_on_standing: bool | None = None
    has_medicines_reviewed: bool | None = None
    has_eyesight_checked: bool | None = None


class Heart(Value, frozen=True, kw_only=True, rename={
    "is_breastbone_released": "breastbone_released",
}):  # fmt: skip
    """What was done to a heart.

    Args:
        is_breastbone_released: whether the surgeon has allowed loads on the arms again.
    """

    surgery: Literal["none", "stent", "bypass", "valve", "other"] | None = None
    surgery_weeks_ago: WeeksAgo | None = None
    is_breastbone_released: bool | None = None


class Fracture(Value, frozen=True, kw_only=True):
    """A bone that broke in a fall from standing height, or in less."""

    site: Literal["spine", "hip", "wrist", "other"]
    weeks_ago: WeeksAgo
