"""The maximal oxygen uptake against the FRIEND norms."""

from typing import Literal

from barpath.craft.evidence import Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

Mode = Literal["cycle", "treadmill"]
KEYS = {
    name: f"aerobic.vo2max_percentile_friend_{name}"
    for name in ("2022_treadmill", "2022_cycle", "2015_treadmill", "2017_cycle")
}
PROPERTIES = (Rises("vo2max_ml_kg_min"),)
WORDS = ("friend", "vo2max norms", "cardiorespiratory fitness", "percentile")
# The percentiles at which the second class and each one above it begins.
CUTS = (20, 40, 60, 80, 95)
CLASSES = ("very poor", "poor", "fair", "good", "excellent", "superior")


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in KEYS.items() if rival != name)


@formula(
    gives="percentile",
    sources=("kaminsky-2022",),
    norms=("vo2max-friend-2022-treadmill",),
    properties=PROPERTIES,
    words=(*WORDS, "treadmill"),
    rivals=_but("2022_treadmill"),
)
def vo2max_percentile_friend_2022_treadmill(
    *, vo2max_ml_kg_min: float, sex: Sex, age_years: float
) -> Standing:
    """Maximal oxygen uptake, percentile of FRIEND 2022, treadmill.

        between printed percentiles (5 to 95) in proportion

    From measured uptakes of US adults of 20 to 89 pushed to their limit, so preferred to tables
    estimated from treadmill time and to the edition of 2015. For a test walked or run. A percentile
    of an estimated uptake is doubly uncertain.

    Example:
        >>> standing = vo2max_percentile_friend_2022_treadmill(
        ...     vo2max_ml_kg_min=25.9, sex="female", age_years=45)
        >>> standing.value, standing.edition
        (50.0, 'FRIEND 2022, treadmill, 40–49, women')
    """
    return norm("vo2max-friend-2022-treadmill").percentile(
        vo2max_ml_kg_min, sex=sex, age_years=age_years
    )


@formula(
    gives="percentile",
    sources=("kaminsky-2022",),
    norms=("vo2max-friend-2022-cycle",),
    properties=PROPERTIES,
    words=(*WORDS, "cycle"),
    rivals=_but("2022_cycle"),
)
def vo2max_percentile_friend_2022_cycle(
    *, vo2max_ml_kg_min: float, sex: Sex, age_years: float
) -> Standing:
    """Maximal oxygen uptake, percentile of FRIEND 2022, cycle.

        between printed percentiles (5 to 95) in proportion

    For a test on a cycle, where uptakes are 15 to 20 % lower than on a treadmill. A percentile of
    an estimated uptake is doubly uncertain.

    Example:
        >>> vo2max_percentile_friend_2022_cycle(
        ...     vo2max_ml_kg_min=27.5, sex="male", age_years=45).value
        50.0
    """
    return norm("vo2max-friend-2022-cycle").percentile(
        vo2max_ml_kg_min, sex=sex, age_years=age_years
    )


@formula(
    gives="percentile",
    sources=("kaminsky-2015",),
    norms=("vo2max-friend-2015-treadmill",),
    properties=PROPERTIES,
    words=(*WORDS, "treadmill"),
    rivals=_but("2015_treadmill"),
)
def vo2max_percentile_friend_2015_treadmill(
    *, vo2max_ml_kg_min: float, sex: Sex, age_years: float
) -> Standing:
    """Maximal oxygen uptake, percentile of FRIEND 2015, treadmill.

        between printed percentiles (5 to 95) in proportion

    The first edition, 20 to 79 years, here to follow figures scored by it; prefer that of 2022.

    Example:
        >>> vo2max_percentile_friend_2015_treadmill(
        ...     vo2max_ml_kg_min=48.0, sex="male", age_years=25).value
        50.0
    """
    return norm("vo2max-friend-2015-treadmill").percentile(
        vo2max_ml_kg_min, sex=sex, age_years=age_years
    )


@formula(
    gives="percentile",
    sources=("kaminsky-2017",),
    norms=("vo2max-friend-2017-cycle",),
    properties=PROPERTIES,
    words=(*WORDS, "cycle"),
    rivals=_but("2017_cycle"),
)
def vo2max_percentile_friend_2017_cycle(
    *, vo2max_ml_kg_min: float, sex: Sex, age_years: float
) -> Standing:
    """Maximal oxygen uptake, percentile of FRIEND 2017, cycle.

        between printed percentiles (5 to 95) in proportion

    The first edition for cycles, 20 to 79 years, here to follow figures scored by it; prefer that
    of 2022.

    Example:
        >>> vo2max_percentile_friend_2017_cycle(
        ...     vo2max_ml_kg_min=41.9, sex="male", age_years=25).value
        50.0
    """
    return norm("vo2max-friend-2017-cycle").percentile(
        vo2max_ml_kg_min, sex=sex, age_years=age_years
    )


@formula(
    gives="class",
    sources=("kaminsky-2022", "acsm-getp-2021"),
    norms=("vo2max-friend-2022-treadmill", "vo2max-friend-2022-cycle"),
    properties=PROPERTIES,
    words=(*WORDS, "fitness class", "treadmill", "cycle"),
    rivals=(KEYS["2022_treadmill"], KEYS["2022_cycle"]),
    recalled=("equation",),
)
def vo2max_class_friend_2022(
    *, vo2max_ml_kg_min: float, sex: Sex, age_years: float, mode: Mode
) -> Standing:
    """Maximal oxygen uptake, class by the percentiles of FRIEND 2022.

        very poor | 20th poor | 40th fair | 60th good | 80th excellent | 95th superior

    The classes are those in which ACSM reads percentiles of fitness; the limits of each are uptakes
    of the person's own sex, decade and mode of test.

    Args:
        mode: what the test was done on

    Example:
        >>> vo2max_class_friend_2022(
        ...     vo2max_ml_kg_min=33, sex="female", age_years=45, mode="treadmill").in_class
        'excellent'
    """
    table = norm(f"vo2max-friend-2022-{mode}")
    row = table.row(sex=sex, age_years=age_years)
    uptakes = dict(zip(table.percentiles, row.values, strict=True))
    cuts = [uptakes[each] for each in CUTS]
    rank = sum(vo2max_ml_kg_min >= cut for cut in cuts)
    return Standing(
        in_class=CLASSES[rank],
        edition=table.named(row),
        rank=rank,
        low=cuts[rank - 1] if rank else None,
        high=cuts[rank] if rank < len(cuts) else None,
        recalled=table.is_recalled(row),
    )
