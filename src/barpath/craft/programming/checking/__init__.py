"""Judging a finished programme by every rule that applies, whoever wrote it.

No module here knows how programmes are designed. The modules imported for nothing else declare
their kinds.
"""

from barpath.craft.programming.checking import (  # noqa: F401
    balance,
    cardio,
    codes,
    corrective,
    effort,
    explaining,
    frequency,
    group,
    intensity,
    intervals,
    landing,
    minutes,
    order,
    periods,
    phasing,
    preparation,
    presence,
    progression,
    replanning,
    safety,
    screening,
    selection,
    shifts,
    sport,
    spreading,
    strength,
    telling,
    volume,
)
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.check import check

__all__ = ["Case", "check"]
