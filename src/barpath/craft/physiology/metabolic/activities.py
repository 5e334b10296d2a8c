"""METs of common activities, by edition of the Compendium of Physical Activities."""

from functools import cache
from typing import Literal

from barpath.craft.evidence import Rises, Standing, formula
from barpath.craft.knowledge.kinds.norms import Row, norm

TABLES = {2011: "mets-compendium-2011", 2024: "mets-compendium-2024"}
WORDS = ("met", "energy cost", "compendium", "activity", "calories burned")
# The labels of the tables' rows; the speeds of an edition's rows are its own.
Activity2024 = Literal[
    "cycling 10-11.9 mph",
    "cycling 12-13.9 mph",
    "cycling 14-15.9 mph",
    "hatha yoga",
    "jogging general",
    "resistance training 8-15 reps",
    "running 5 mph",
    "running 6 mph",
    "running 7 mph",
    "running 7.5 mph",
    "walking 2.0-2.4 mph",
    "walking 2.5 mph",
    "walking 2.8-3.4 mph",
    "walking 3.5-3.9 mph",
    "walking 4.0-4.4 mph",
]
Activity2011 = Literal[
    "cycling 10-11.9 mph",
    "cycling 12-13.9 mph",
    "cycling 14-15.9 mph",
    "jogging general",
    "resistance training 8-15 reps",
    "running 5 mph",
    "running 6 mph",
    "running 7 mph",
    "running 7.5 mph",
    "walking 2.0-2.4 mph",
    "walking 2.5 mph",
    "walking 2.8-3.2 mph",
    "walking 3.5 mph",
    "walking 4.0 mph",
]


@cache
def by_label(edition: int) -> dict[str, Row]:
    """The rows of an edition by activity, the least METs first."""
    rows = sorted(norm(TABLES[edition]).rows, key=lambda row: row.values[0])
    return {row.label: row for row in rows}


def _mets(edition: int, activity: str) -> Standing:
    rows = by_label(edition)
    row = rows[activity]
    return Standing(
        in_class=activity,
        edition=f"{norm(TABLES[edition]).edition}, code {row.name}",
        rank=sorted({each.values[0] for each in rows.values()}).index(row.values[0]),
        value=row.values[0],
    )


@formula(
    gives="MET",
    sources=("herrmann-2024",),
    studied={"age_years": (19, 59)},
    norms=(TABLES[2024],),
    properties=(Rises("age_years"),),
    words=(*WORDS, "walking", "running", "cycling", "yoga"),
    rivals=("metabolic.mets_of_activity_2011",),
)
def mets_of_activity_2024(*, activity: Activity2024, age_years: float) -> Standing:
    """METs of an activity, Compendium 2024, adults of 19 to 59.

        METs of the activity's code, one value for all ages it covers

    The current edition; some values differ from that of 2011. Adults of 60 and over have a table of
    their own, whose MET is 2.7 and not 3.5 mL/kg/min.

    Args:
        activity: activity

    Example:
        >>> cost = mets_of_activity_2024(activity="running 6 mph", age_years=35)
        >>> cost.value, cost.edition
        (9.3, 'Compendium 2024, adults 19 to 59, code 12050')
    """
    return _mets(2024, activity)


@formula(
    gives="MET",
    sources=("ainsworth-2011",),
    studied={"age_years": (18, 65)},
    norms=(TABLES[2011],),
    properties=(Rises("age_years"),),
    words=(*WORDS, "walking", "running", "cycling"),
    rivals=("metabolic.mets_of_activity_2024",),
    recalled=("studied",),
)
def mets_of_activity_2011(*, activity: Activity2011, age_years: float) -> Standing:
    """METs of an activity, Compendium 2011.

        METs of the activity's code, one value for all ages it covers

    The former edition, here to follow figures made with it; prefer that of 2024.

    Args:
        activity: activity

    Example:
        >>> mets_of_activity_2011(activity="running 6 mph", age_years=35).value
        9.8
    """
    return _mets(2011, activity)
