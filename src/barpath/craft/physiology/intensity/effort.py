"""Perceived effort and the reserve, each from the other by the class they share."""

from barpath.craft.evidence import Band, Rises, formula
from barpath.craft.knowledge.kinds.norms import norm

TABLE = "exercise-intensity-acsm"
# What each currency runs from and to beyond the lowest and the highest class.
ENDS = {"hrr_percent": (0.0, 100.0), "effort_rpe": (6.0, 20.0)}
INTENSITY, EFFORT = (0, 110), (6, 20)
WORDS = ("borg", "rpe", "perceived exertion", "hrr", "vo2r")


def _class_in(value: float, *, of: str, to: str) -> Band:
    """The ends, in one currency, of the class that a value has in another."""
    table = norm(TABLE)
    rank = table.place(value, name=of).rank
    lowest, highest = ENDS[to]
    ends = (lowest, *table.row(name=to).values, highest)
    return Band(ends[rank], ends[rank + 1])


@formula(
    gives="%",
    sources=("garber-2011", "acsm-getp-2021", "borg-1982"),
    within=INTENSITY,
    possible={"effort_rpe": EFFORT},
    norms=(TABLE,),
    properties=(Rises("effort_rpe"),),
    words=WORDS,
    rivals=("heart.intensity_of_heart_rate_karvonen",),
)
def reserve_of_perceived_effort_acsm(*, effort_rpe: float) -> Band:
    """Percentage of the reserve that goes with a perceived effort from 6 to 20, ACSM.

        under 9: 0–30 | 9: 30–40 | 12: 40–60 | 14: 60–90 | 18: 90–100 % of the reserve

    The whole class, since people of one effort differ that much. The reserve is that of the heart
    rate or of the oxygen uptake. It is what remains under a beta-blocker.

    Args:
        effort_rpe: perceived effort

    Example:
        >>> reserve_of_perceived_effort_acsm(effort_rpe=13)
        Band(low=40, high=60)
    """
    return _class_in(effort_rpe, of="effort_rpe", to="hrr_percent")


@formula(
    gives="RPE",
    sources=("garber-2011", "acsm-getp-2021", "borg-1982"),
    within=EFFORT,
    possible={"intensity_percent": INTENSITY},
    norms=(TABLE,),
    properties=(Rises("intensity_percent"),),
    words=WORDS,
)
def perceived_effort_of_reserve_acsm(*, intensity_percent: float) -> Band:
    """Perceived effort from 6 to 20 that goes with a percentage of the reserve, ACSM.

        under 30: 6–9 | 30: 9–12 | 40: 12–14 | 60: 14–18 | 90 %: 18–20

    From each figure up to the next one. The whole class, since people differ that much.

    Args:
        intensity_percent: intensity, percent of the reserve

    Example:
        >>> perceived_effort_of_reserve_acsm(intensity_percent=50)
        Band(low=12, high=14)
    """
    return _class_in(intensity_percent, of="hrr_percent", to="effort_rpe")
