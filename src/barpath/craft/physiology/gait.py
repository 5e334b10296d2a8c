"""Gait: usual speed, and the six-minute walk against what is expected."""

from barpath.craft.evidence import Falls, Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

WALK_WITHIN = (50, 1200)
WALK_WORDS = ("6mwt", "6mwd", "walk test", "predicted distance")
# What Enright and Sherrill take off the expected distance for the lower limit of normal.
BELOW_EXPECTED_M = {"female": 139.0, "male": 153.0}


def _expected_1998(height_cm: float, mass_kg: float, age_years: float, sex: Sex) -> float:
    if sex == "male":
        return 7.57 * height_cm - 5.02 * age_years - 1.76 * mass_kg - 309
    return 2.11 * height_cm - 5.78 * age_years - 2.29 * mass_kg + 667


@formula(
    gives="m",
    sources=("enright-1998",),
    within=WALK_WITHIN,
    studied={"age_years": (40, 80)},
    properties=(Rises("height_cm"), Falls("mass_kg"), Falls("age_years")),
    words=WALK_WORDS,
    rivals=("gait.six_minute_walk_enright_2003",),
)
def six_minute_walk_enright_1998(
    *, height_cm: float, mass_kg: float, age_years: float, sex: Sex
) -> float:
    """Expected distance of a six-minute walk, Enright and Sherrill.

        women  2.11 height − 2.29 mass − 5.78 age + 667
        men    7.57 height − 1.76 mass − 5.02 age − 309

    From 290 healthy adults, and preferred from 40 to 67. It explains two fifths of the differences
    between people. The older of the Cardiovascular Health Study, healthy or not, walked less.

    Example:
        >>> round(six_minute_walk_enright_1998(
        ...     height_cm=175, mass_kg=80, age_years=60, sex="male"), 1)
        573.8
    """
    return _expected_1998(height_cm, mass_kg, age_years, sex)


@formula(
    gives="class",
    sources=("enright-1998",),
    possible={"distance_m": (5, 1200)},
    studied={"age_years": (40, 80)},
    properties=(Rises("distance_m"), Falls("height_cm"), Rises("mass_kg"), Rises("age_years")),
    words=(*WALK_WORDS, "lower limit of normal"),
    recalled=("equation", "note"),
    rivals=("seniors.six_minute_walk_class_rikli",),
)
def six_minute_walk_class_enright(
    *, distance_m: float, height_cm: float, mass_kg: float, age_years: float, sex: Sex
) -> Standing:
    """Six-minute walk against the lower limit of normal, Enright and Sherrill.

        women  under expected − 139 m: below the lower limit
        men    under expected − 153 m: below the lower limit

    Of a hundred healthy people about five lie below it.

    Args:
        distance_m: distance walked

    Example:
        >>> six_minute_walk_class_enright(distance_m=400, height_cm=175, mass_kg=80, age_years=60,
        ...     sex="male").in_class
        'below the lower limit of normal'
    """
    expected = _expected_1998(height_cm, mass_kg, age_years, sex)
    limit = expected - BELOW_EXPECTED_M[sex]
    normal = distance_m >= limit
    return Standing(
        in_class="not below the lower limit" if normal else "below the lower limit of normal",
        edition=f"Enright and Sherrill 1998, {'men' if sex == 'male' else 'women'}",
        rank=int(normal),
        low=limit if normal else None,
        high=None if normal else limit,
        means=f"Expected are {expected:.0f} m, the lower limit is {limit:.0f} m.",
    )


@formula(
    gives="m",
    sources=("enright-2003",),
    within=WALK_WITHIN,
    studied={"age_years": (68, 120)},
    properties=(Rises("height_cm"), Falls("mass_kg"), Falls("age_years")),
    words=WALK_WORDS,
    rivals=("gait.six_minute_walk_enright_1998",),
)
def six_minute_walk_enright_2003(
    *, height_cm: float, mass_kg: float, age_years: float, sex: Sex
) -> float:
    """Expected distance of a six-minute walk from 68 years on, Enright.

        women  493 + 2.2 height − 0.93 mass − 5.3 age
        men    510 + 2.2 height − 0.93 mass − 5.3 age

    From 2,281 adults of the Cardiovascular Health Study, the sick among them, so it says what is
    common at an age and not what is healthy. It explains a fifth of the differences.

    Example:
        >>> round(six_minute_walk_enright_2003(
        ...     height_cm=175, mass_kg=80, age_years=75, sex="male"), 1)
        423.1
    """
    constant = 510 if sex == "male" else 493
    return constant + 2.2 * height_cm - 0.93 * mass_kg - 5.3 * age_years


@formula(
    gives="m/s",
    sources=("bohannon-2011",),
    within=(0.05, 3.5),
    possible={"distance_m": (2, 100), "time_s": (0.6, 600)},
    properties=(Rises("distance_m"), Falls("time_s")),
    words=("walking speed", "4-metre walk", "10-metre walk", "usual pace"),
    recalled=("note",),
)
def gait_speed(*, distance_m: float, time_s: float) -> float:
    """Gait speed over a measured course.

        speed = distance / time

    At the usual pace, timed between two marks with a run-up of about 2 m before the first and after
    the second.

    Args:
        distance_m: distance between the marks
        time_s: time

    Example:
        >>> gait_speed(distance_m=4, time_s=5)
        0.8
    """
    return distance_m / time_s


@formula(
    gives="%",
    sources=("bohannon-2011",),
    possible={"gait_speed_cm_s": (5, 350)},
    norms=("gait-speed-bohannon-2011",),
    properties=(Rises("gait_speed_cm_s"),),
    words=("walking speed", "usual pace", "gait norms"),
    rivals=("gait.low_gait_speed_ewgsop2",),
)
def gait_speed_of_age_bohannon(*, gait_speed_cm_s: float, sex: Sex, age_years: float) -> Standing:
    """Usual gait speed as a percentage of the mean of sex and age, Bohannon and Andrews.

        percent = 100 speed / mean

    Means of pooled studies of healthy adults; the table has no spread, so no percentile.

    Args:
        gait_speed_cm_s: usual gait speed

    Example:
        >>> gait_speed_of_age_bohannon(gait_speed_cm_s=143.4, sex="male", age_years=45).in_class
        'at or over the mean'
    """
    table = norm("gait-speed-bohannon-2011")
    row = table.row(sex=sex, age_years=age_years)
    (mean_cm_s,) = row.values
    reached = gait_speed_cm_s >= mean_cm_s
    return Standing(
        in_class="at or over the mean" if reached else "under the mean",
        edition=table.named(row),
        rank=int(reached),
        value=100 * gait_speed_cm_s / mean_cm_s,
        low=100.0 if reached else None,
        high=None if reached else 100.0,
        means=f"The mean is {mean_cm_s:g} cm/s.",
        recalled=table.is_recalled(row),
    )


@formula(
    gives="class",
    sources=("ewgsop2-2019",),
    possible={"gait_speed_m_s": (0.05, 3.5)},
    studied={"age_years": (60, 120)},
    norms=("gait-speed-low-ewgsop2-2019",),
    properties=(Rises("gait_speed_m_s"),),
    words=("walking speed", "sarcopenia", "frailty"),
    recalled=("table", "studied"),
    rivals=("gait.gait_speed_of_age_bohannon",),
)
def low_gait_speed_ewgsop2(*, gait_speed_m_s: float, age_years: float) -> Standing:
    """Low gait speed in older adults, EWGSOP2.

        0.8 m/s or slower: low

    A screen: a low speed is a reason to refer, and no diagnosis.

    Args:
        gait_speed_m_s: usual gait speed

    Example:
        >>> low_gait_speed_ewgsop2(gait_speed_m_s=0.8, age_years=75).in_class
        'low'
    """
    return norm("gait-speed-low-ewgsop2-2019").place(gait_speed_m_s)
