"""Flexibility: the sit-and-reach on its two scales."""

from barpath.craft.evidence import Falls, Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

WORDS = ("sit and reach", "hamstring", "trunk flexion")
# On a box a reach below its zero cannot be read.
BOX_CM, YARDSTICK_IN = (0, 75), (0, 36)


@formula(
    gives="class",
    sources=("csep-2003",),
    possible={"reach_cm": BOX_CM},
    norms=("sit-and-reach-csep-2003",),
    properties=(Rises("reach_cm"),),
    words=WORDS,
    recalled=("table",),
    rivals=(
        "flexibility.sit_and_reach_percentile_ymca",
        "seniors.chair_sit_and_reach_class_rikli",
    ),
)
def sit_and_reach_class_csep(*, reach_cm: float, sex: Sex, age_years: float) -> Standing:
    """Sit-and-reach on a box with the feet at 26 cm, class of the CSEP.

        needs improvement | fair | good | very good | excellent

    Where the feet are at 23 cm the cuts lie 3 cm lower: convert the reach to a box of 26 cm first.
    A reach on the YMCA's yardstick, with the legs apart, belongs to its own table.

    Args:
        reach_cm: reach on the box, the better of two

    Example:
        >>> sit_and_reach_class_csep(reach_cm=35, sex="male", age_years=25).in_class
        'very good'
    """
    return norm("sit-and-reach-csep-2003").place(reach_cm, sex=sex, age_years=age_years)


@formula(
    gives="percentile",
    sources=("golding-2000",),
    possible={"reach_in": YARDSTICK_IN},
    norms=("sit-and-reach-ymca",),
    properties=(Rises("reach_in"),),
    words=(*WORDS, "yardstick", "ymca"),
    rivals=("flexibility.sit_and_reach_class_csep", "seniors.chair_sit_and_reach_class_rikli"),
    recalled=("note",),
)
def sit_and_reach_percentile_ymca(*, reach_in: float, sex: Sex, age_years: float) -> Standing:
    """Sit-and-reach along a yardstick with the heels at 15 inches, percentile of the YMCA.

        between printed percentiles (10 to 90) in proportion

    Sitting with the legs 10 to 12 inches apart. A reading in centimetres is converted, and it must
    be of the yardstick: a box has another zero.

    Args:
        reach_in: reach on the yardstick, the best of three

    Example:
        >>> sit_and_reach_percentile_ymca(reach_in=17, sex="male", age_years=25).value
        50.0
    """
    return norm("sit-and-reach-ymca").percentile(reach_in, sex=sex, age_years=age_years)


@formula(
    gives="cm",
    sources=("csep-2003",),
    within=BOX_CM,
    possible={"reach_cm": BOX_CM, "feet_cm": (10, 45), "wanted_feet_cm": (10, 45)},
    properties=(Rises("reach_cm"), Falls("feet_cm"), Rises("wanted_feet_cm")),
    words=(*WORDS, "box zero"),
    recalled=("equation",),
)
def reach_on_another_box(*, reach_cm: float, feet_cm: float, wanted_feet_cm: float) -> float:
    """Sit-and-reach on one box as it would read on a box with its feet at another mark.

        reach on the other = reach + wanted mark of the feet − mark of the feet

    Only the zero of the scale moves: 31 cm with the feet at 23 cm is 34 cm with the feet at 26 cm.
    The way of sitting must be the same.

    Args:
        reach_cm: reach as read
        feet_cm: mark of the feet on the box used
        wanted_feet_cm: mark of the feet on the box of the table

    Example:
        >>> reach_on_another_box(reach_cm=31, feet_cm=23, wanted_feet_cm=26)
        34
    """
    return reach_cm + wanted_feet_cm - feet_cm
