"""Handgrip strength in the classes of the international norms."""

from barpath.craft.evidence import Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

TABLE = "grip-tomkinson-2025"
# The percentiles at which the second class and each one above it begins.
CUTS = (20, 40, 60, 80)
CLASSES = ("low", "somewhat low", "moderate", "somewhat high", "high")


@formula(
    gives="class",
    sources=("tomkinson-2025",),
    possible={"grip_kg": (1.0, 120.0)},
    norms=(TABLE,),
    properties=(Rises("grip_kg"),),
    words=("handgrip", "dynamometer", "grip strength"),
    rivals=("strength.grip_percentile_tomkinson", "strength.grip_class_csep"),
)
def grip_class_tomkinson(*, grip_kg: float, sex: Sex, age_years: float) -> Standing:
    """Handgrip strength, class of the international norms, Tomkinson.

        low | 20th somewhat low | 40th moderate | 60th somewhat high | 80th high

    The paper's own classes of its percentiles; the limits of each are grips of the person's own sex
    and age. A low grip here is low among people of that age, and no screen for sarcopenia.

    Args:
        grip_kg: handgrip, the better hand

    Example:
        >>> grip_class_tomkinson(grip_kg=40.5, sex="male", age_years=22).in_class
        'somewhat low'
    """
    table = norm(TABLE)
    row = table.row(sex=sex, age_years=age_years)
    grips = dict(zip(table.percentiles, row.values, strict=True))
    cuts = [grips[each] for each in CUTS]
    rank = sum(grip_kg >= cut for cut in cuts)
    return Standing(
        in_class=CLASSES[rank],
        edition=table.named(row),
        rank=rank,
        low=cuts[rank - 1] if rank else None,
        high=cuts[rank] if rank < len(cuts) else None,
        recalled=table.is_recalled(row),
    )
