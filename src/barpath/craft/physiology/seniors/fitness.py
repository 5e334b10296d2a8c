"""The Senior Fitness Test: seven tests, each against the middle half of people of one's age."""

from barpath.craft.evidence import Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

SOURCES = ("rikli-jones-1999", "rikli-jones-2013")
WORDS = ("senior fitness test", "fullerton", "older adults", "rikli")


@formula(
    gives="class",
    sources=SOURCES,
    possible={"chair_stand_repetitions": (0, 60)},
    norms=("senior-chair-stand",),
    properties=(Rises("chair_stand_repetitions"),),
    words=(*WORDS, "sit to stand", "leg strength"),
    rivals=("seniors.chair_stand_below_average_steadi",),
)
def chair_stand_class_rikli(
    *, chair_stand_repetitions: int, sex: Sex, age_years: float
) -> Standing:
    """Chair stands in 30 seconds against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    Full stands with the arms crossed. US adults of 60 to 94 who live at home.

    Args:
        chair_stand_repetitions: chair stands

    Example:
        >>> chair_stand_class_rikli(chair_stand_repetitions=14, sex="male", age_years=62).in_class
        'in the normal range'
    """
    table = norm("senior-chair-stand")
    return table.place(chair_stand_repetitions, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"arm_curl_repetitions": (0, 80)},
    norms=("senior-arm-curl",),
    properties=(Rises("arm_curl_repetitions"),),
    words=(*WORDS, "biceps curl", "arm strength"),
    recalled=("table",),
)
def arm_curl_class_rikli(*, arm_curl_repetitions: int, sex: Sex, age_years: float) -> Standing:
    """Arm curls in 30 seconds against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    Seated, men with 8 lb (3.6 kg), women with 5 lb (2.3 kg); another weight is another test.

    Args:
        arm_curl_repetitions: arm curls

    Example:
        >>> arm_curl_class_rikli(arm_curl_repetitions=20, sex="female", age_years=62).in_class
        'over the normal range'
    """
    return norm("senior-arm-curl").place(arm_curl_repetitions, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"steps_count": (0, 250)},
    norms=("senior-two-minute-step",),
    properties=(Rises("steps_count"),),
    words=(*WORDS, "step in place", "aerobic endurance"),
    rivals=("seniors.six_minute_walk_class_rikli",),
    recalled=("note",),
)
def two_minute_step_class_rikli(*, steps_count: int, sex: Sex, age_years: float) -> Standing:
    """Steps in place in two minutes against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    Count only the right knee, raised to midway between kneecap and hip. For where there is no room
    to walk.

    Args:
        steps_count: times the right knee was raised high enough

    Example:
        >>> two_minute_step_class_rikli(steps_count=74, sex="female", age_years=62).in_class
        'under the normal range'
    """
    return norm("senior-two-minute-step").place(steps_count, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"distance_yd": (10, 1300)},
    norms=("senior-six-minute-walk",),
    properties=(Rises("distance_yd"),),
    words=(*WORDS, "6mwt", "aerobic endurance"),
    recalled=("table", "note"),
    rivals=("gait.six_minute_walk_class_enright", "seniors.two_minute_step_class_rikli"),
)
def six_minute_walk_class_rikli(*, distance_yd: float, sex: Sex, age_years: float) -> Standing:
    """Six-minute walk against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    The table is in yards; metres are converted. Its course is a rectangle of 50 yards, so it is not
    the clinical walk up and down a corridor.

    Args:
        distance_yd: distance walked

    Example:
        >>> six_minute_walk_class_rikli(distance_yd=600, sex="female", age_years=62).in_class
        'in the normal range'
    """
    return norm("senior-six-minute-walk").place(distance_yd, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"time_s": (1.5, 120)},
    norms=("senior-up-and-go-8ft",),
    properties=(Rises("time_s"),),
    words=(*WORDS, "agility", "dynamic balance", "tug"),
    rivals=("seniors.up_and_go_steadi",),
)
def up_and_go_8ft_class_rikli(*, time_s: float, sex: Sex, age_years: float) -> Standing:
    """Up and go over 8 feet against the normal range, Rikli and Jones.

        faster than the normal range | in it (25th to 75th percentile) | slower than it

    Out and round a cone 8 feet (2.44 m) away and back, as fast as is safe; fewer seconds are
    better. The timed up and go of the clinic is over 3 metres and has other limits.

    Args:
        time_s: time, the better of two

    Example:
        >>> up_and_go_8ft_class_rikli(time_s=3.7, sex="male", age_years=62).in_class
        'faster than the normal range'
    """
    return norm("senior-up-and-go-8ft").place(time_s, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"reach_in": (-25, 20)},
    norms=("senior-chair-sit-and-reach",),
    properties=(Rises("reach_in"),),
    words=(*WORDS, "hamstring", "flexibility"),
    recalled=("table",),
    rivals=("flexibility.sit_and_reach_class_csep", "flexibility.sit_and_reach_percentile_ymca"),
)
def chair_sit_and_reach_class_rikli(*, reach_in: float, sex: Sex, age_years: float) -> Standing:
    """Chair sit-and-reach against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    One leg straight from the edge of a chair. Inches past the toes; minus is short of them.

    Args:
        reach_in: reach, minus when short of the toes

    Example:
        >>> chair_sit_and_reach_class_rikli(reach_in=-3, sex="male", age_years=62).in_class
        'under the normal range'
    """
    return norm("senior-chair-sit-and-reach").place(reach_in, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"reach_in": (-30, 15)},
    norms=("senior-back-scratch",),
    properties=(Rises("reach_in"),),
    words=(*WORDS, "shoulder", "flexibility"),
    recalled=("table",),
)
def back_scratch_class_rikli(*, reach_in: float, sex: Sex, age_years: float) -> Standing:
    """Back scratch against the normal range, Rikli and Jones.

        under the normal range | in it (25th to 75th percentile) | over it

    One hand over the shoulder, one up the back. Inches by which the middle fingers overlap; minus
    is the gap between them.

    Args:
        reach_in: overlap, minus for a gap

    Example:
        >>> back_scratch_class_rikli(reach_in=0, sex="female", age_years=72).in_class
        'in the normal range'
    """
    return norm("senior-back-scratch").place(reach_in, sex=sex, age_years=age_years)
