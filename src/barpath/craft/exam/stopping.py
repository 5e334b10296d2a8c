"""When a measuring test has shown enough.

The rule: stop when the chance of standing at or above the line leaves 5 to 95 %, no sooner than
twenty items with every domain touched, no later than the exam is long. The licensing exam of
nurses in the United States stops alike (NCSBN, NCLEX computerized adaptive testing).
"""

from dataclasses import dataclass
from typing import Literal

from barpath.craft.exam.ability import Evidence
from barpath.craft.exam.standing import Exam, standing

SURE = 0.95
LEAST_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Decision:
    """What a test that has ended says.

    Attributes:
        side: of the line on which the learner more probably stands.
        chance_above: of standing at or above it.
        is_sure: whether it was sure enough; otherwise the items ran out.
    """

    side: Literal["above", "below"]
    chance_above: float
    is_sure: bool


def decision(
    evidence: Evidence, exam: Exam, *, cut_share: float, asked: int, most: int
) -> Decision | None:
    """The decision of a test, or None while it should go on.

    Args:
        evidence: with the answers of this test; what was known before it counts too.
        cut_share: the line, as a share of right answers.
        asked: items of this test so far.
        most: how many the test may have; the length of the exam, or what the bank can give.
    """
    touched = all(scale.answered for scale in evidence.scales.values())
    if asked < most and (asked < LEAST_ITEMS or not touched):
        return None
    chance = standing(evidence, exam).chance_able(cut_share)
    is_sure = not 1 - SURE < chance < SURE
    if not is_sure and asked < most:
        return None
    return Decision("above" if chance >= 0.5 else "below", chance, is_sure)
