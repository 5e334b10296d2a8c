"""Where an exam's line lies on our own scale.

No body publishes how many right answers pass. What some publish is how many of those who sit pass;
the line is put where as many of them would pass an exam made of items like ours. So a bank that is
harder or easier than the exam moves the line with it.
"""

from dataclasses import dataclass

from barpath.craft.exam.ability import DOMAIN_CORRELATION, no_evidence
from barpath.craft.exam.standing import Exam, standing

# Our assumption: how far such a line may be off, in right answers of a hundred over a hundred. Forms
# and years differ; pass rates of one body have moved by ten points of a hundred and more.
CUT_SD_SHARE = 0.04
HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Cut:
    """The line between failing and passing, as a share of right answers.

    Attributes:
        share: its most probable place.
        sd: standard deviation of the doubt about it.
        pass_rate_share: the pass rate it was placed by.
    """

    share: float
    sd: float
    pass_rate_share: float


def cut_at_pass_rate(
    exam: Exam,
    pass_rate_share: float,
    *,
    correlation: float = DOMAIN_CORRELATION,
    sd: float = CUT_SD_SHARE,
) -> Cut:
    """The line that this share of those who sit the exam reaches.

    Args:
        pass_rate_share: published, above 0 and below 1.
        correlation: between domains, as in the evidence the line will be used with.

    Raises:
        ValueError: for a pass rate that is not between 0 and 1.
    """
    if not 0 < pass_rate_share < 1:
        raise ValueError(f"a pass rate lies between 0 and 1, not at {pass_rate_share:g}")
    sitting = standing(no_evidence(exam.domains, correlation=correlation), exam)
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if sitting.chance_passing(middle) > pass_rate_share:
            low = middle
        else:
            high = middle
    return Cut((low + high) / 2, sd, pass_rate_share)
