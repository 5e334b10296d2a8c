"""Balance: the Y balance test."""

from barpath.craft.evidence import Falls, Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

REACH = (10, 180)
WORDS = ("y balance", "ybt", "star excursion", "dynamic balance")


@formula(
    gives="%",
    sources=("plisky-2006",),
    within=(20, 170),
    possible={
        "anterior_cm": REACH,
        "posteromedial_cm": REACH,
        "posterolateral_cm": REACH,
        "limb_length_cm": (40, 140),
    },
    properties=(
        Rises("anterior_cm"),
        Rises("posteromedial_cm"),
        Rises("posterolateral_cm"),
        Falls("limb_length_cm"),
    ),
    words=WORDS,
)
def y_balance_composite(
    *,
    anterior_cm: float,
    posteromedial_cm: float,
    posterolateral_cm: float,
    limb_length_cm: float,
) -> float:
    """Composite score of the Y balance test of one leg.

        composite = 100 (anterior + posteromedial + posterolateral) / (3 limb length)

    Limb length from the front of the hip bone to the inner ankle. No class is given: the often
    quoted cut of 94 % was of high-school girls only and has not held elsewhere.

    Args:
        anterior_cm: reach to the front
        posteromedial_cm: reach backward and inward
        posterolateral_cm: reach backward and outward
        limb_length_cm: limb length

    Example:
        >>> round(y_balance_composite(anterior_cm=65, posteromedial_cm=100, posterolateral_cm=105,
        ...     limb_length_cm=90), 1)
        100.0
    """
    return 100 * (anterior_cm + posteromedial_cm + posterolateral_cm) / (3 * limb_length_cm)


@formula(
    gives="class",
    sources=("plisky-2006",),
    possible={"longer_anterior_cm": REACH, "shorter_anterior_cm": REACH},
    norms=("y-balance-anterior-plisky-2006",),
    properties=(Rises("longer_anterior_cm"), Falls("shorter_anterior_cm")),
    words=(*WORDS, "asymmetry", "injury risk"),
)
def y_balance_anterior_difference_plisky(
    *, longer_anterior_cm: float, shorter_anterior_cm: float
) -> Standing:
    """Difference between the anterior reaches of the two legs, Plisky.

        over 4 cm | 4 cm or less

    In high-school basketball players a larger difference went with more injuries. It has not been
    shown of other people, and it says nothing of one person.

    Args:
        longer_anterior_cm: anterior reach of the leg that reached farther
        shorter_anterior_cm: anterior reach of the other leg

    Example:
        >>> y_balance_anterior_difference_plisky(
        ...     longer_anterior_cm=66, shorter_anterior_cm=62).in_class
        '4 cm or less'
    """
    difference = longer_anterior_cm - shorter_anterior_cm
    if difference < 0:
        raise impossible(
            "longer_anterior_cm",
            longer_anterior_cm,
            f"The longer reach ({longer_anterior_cm:g} cm) is below the shorter one "
            f"({shorter_anterior_cm:g} cm): were the two swapped?",
            (shorter_anterior_cm, REACH[1]),
        )
    return norm("y-balance-anterior-plisky-2006").place(difference)
