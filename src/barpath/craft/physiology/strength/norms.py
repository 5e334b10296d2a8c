"""Strength and muscular endurance against norms."""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

Hand = Literal["right", "left"]
RATIO = (0.1, 5.0)
GRIP = (1.0, 120.0)
# Pounds on the free-weight bench and on the machine of the Cooper norms.
LB = {"free_weight_lb": (5.0, 1300.0)}


@formula(
    gives="",
    sources=("cooper-2002",),
    within=(0.01, 20),
    possible={"one_rep_max_kg": (1, 700)},
    properties=(Rises("one_rep_max_kg"), Falls("mass_kg")),
    words=("relative strength", "strength to weight"),
)
def strength_ratio(*, one_rep_max_kg: float, mass_kg: float) -> float:
    """Strength for body mass.

        ratio = 1RM / body mass

    Args:
        one_rep_max_kg: one-repetition maximum

    Example:
        >>> strength_ratio(one_rep_max_kg=90, mass_kg=75)
        1.2
    """
    return one_rep_max_kg / mass_kg


@formula(
    gives="lb",
    sources=("cooper-2002",),
    within=(5, 1400),
    possible=LB,
    properties=(Rises("free_weight_lb"),),
    words=("universal machine", "bench press"),
)
def machine_bench_press_men_cooper(*, free_weight_lb: float) -> float:
    """A man's machine bench press from his free-weight one, Cooper Institute, pounds.

        machine = 1.016 free weight + 18.41

    The norms are of the Universal machine, so a free-weight maximum is converted first.

    Args:
        free_weight_lb: one-repetition maximum with free weights

    Example:
        >>> round(machine_bench_press_men_cooper(free_weight_lb=185), 1)
        206.4
    """
    return 1.016 * free_weight_lb + 18.41


@formula(
    gives="lb",
    sources=("cooper-2002",),
    within=(5, 1400),
    possible=LB,
    properties=(Rises("free_weight_lb"),),
    words=("universal machine", "bench press"),
)
def machine_bench_press_women_cooper(*, free_weight_lb: float) -> float:
    """A woman's machine bench press from her free-weight one, Cooper Institute, pounds.

        machine = 0.848 free weight + 21.37

    The norms are of the Universal machine, so a free-weight maximum is converted first.

    Args:
        free_weight_lb: one-repetition maximum with free weights

    Example:
        >>> round(machine_bench_press_women_cooper(free_weight_lb=95), 1)
        101.9
    """
    return 0.848 * free_weight_lb + 21.37


@formula(
    gives="class",
    sources=("cooper-2002",),
    possible={"bench_press_ratio": RATIO},
    studied={"age_years": (18, 120)},
    norms=("bench-press-cooper",),
    properties=(Rises("bench_press_ratio"),),
    words=("bench press norms", "1rm"),
    recalled=("studied",),
)
def bench_press_class_cooper(*, bench_press_ratio: float, sex: Sex, age_years: float) -> Standing:
    """Bench press for body mass, class of the Cooper Institute.

        very poor | poor | fair | good | excellent | superior

    On the Universal machine: convert a free-weight maximum first. The cuts are about the 20th,
    40th, 60th, 80th and 95th percentiles.

    Args:
        bench_press_ratio: one-repetition maximum for body mass

    Example:
        >>> bench_press_class_cooper(bench_press_ratio=1.2, sex="male", age_years=25).in_class
        'good'
    """
    return norm("bench-press-cooper").place(bench_press_ratio, sex=sex, age_years=age_years)


@formula(
    gives="percentile",
    sources=("cooper-2002",),
    possible={"leg_press_ratio": RATIO},
    norms=("leg-press-cooper",),
    properties=(Rises("leg_press_ratio"),),
    words=("leg press norms", "1rm"),
    recalled=("table",),
)
def leg_press_percentile_cooper(*, leg_press_ratio: float, sex: Sex, age_years: float) -> Standing:
    """Leg press for body mass, percentile of the Cooper Institute.

        between printed percentiles (10 to 90) in proportion

    On the Universal machine; another leg press is another test.

    Args:
        leg_press_ratio: one-repetition maximum for body mass

    Example:
        >>> leg_press_percentile_cooper(leg_press_ratio=1.91, sex="male", age_years=25).value
        50.0
    """
    return norm("leg-press-cooper").percentile(leg_press_ratio, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=("csep-2003",),
    possible={"push_ups_repetitions": (0, 200)},
    norms=("push-ups-csep-2003",),
    properties=(Rises("push_ups_repetitions"),),
    words=("push-up test", "muscular endurance"),
)
def push_ups_class_csep(*, push_ups_repetitions: int, sex: Sex, age_years: float) -> Standing:
    """Push-ups to exhaustion, class of the CSEP.

        needs improvement | fair | good | very good | excellent

    Men on the toes, women on the knees, without a pause; the norms hold for no other technique.

    Args:
        push_ups_repetitions: push-ups

    Example:
        >>> push_ups_class_csep(push_ups_repetitions=29, sex="male", age_years=25).in_class
        'very good'
    """
    return norm("push-ups-csep-2003").place(push_ups_repetitions, sex=sex, age_years=age_years)


@formula(
    gives="percentile",
    sources=("tomkinson-2025",),
    possible={"grip_kg": GRIP},
    norms=("grip-tomkinson-2025",),
    properties=(Rises("grip_kg"),),
    words=("handgrip", "dynamometer", "grip strength"),
    rivals=("strength.grip_deviation_massy_westropp", "strength.grip_class_csep"),
)
def grip_percentile_tomkinson(*, grip_kg: float, sex: Sex, age_years: float) -> Standing:
    """Handgrip strength, international percentile, Tomkinson.

        between printed percentiles (5 to 95) in proportion

    From 2.4 million adults of 69 countries, so preferred to the older tables. Under the 20th is
    called low.

    Args:
        grip_kg: handgrip, the better hand

    Example:
        >>> grip_percentile_tomkinson(grip_kg=49.7, sex="male", age_years=34.5).value
        50.0
    """
    return norm("grip-tomkinson-2025").percentile(grip_kg, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=("csep-2003",),
    possible={"grip_sum_kg": (2, 240)},
    norms=("grip-csep-2003",),
    properties=(Rises("grip_sum_kg"),),
    words=("handgrip", "dynamometer", "grip strength"),
    recalled=("table",),
    rivals=("strength.grip_percentile_tomkinson",),
)
def grip_class_csep(*, grip_sum_kg: float, sex: Sex, age_years: float) -> Standing:
    """Handgrip strength of both hands together, class of the CSEP.

        needs improvement | fair | good | very good | excellent

    The best of the right hand plus the best of the left; one hand alone belongs to other tables.

    Args:
        grip_sum_kg: handgrip, both hands added

    Example:
        >>> grip_class_csep(grip_sum_kg=104, sex="male", age_years=25).in_class
        'very good'
    """
    return norm("grip-csep-2003").place(grip_sum_kg, sex=sex, age_years=age_years)


@formula(
    gives="",
    sources=("massy-westropp-2011",),
    within=(-12, 20),
    possible={"grip_kg": GRIP},
    norms=("grip-massy-westropp-2011",),
    properties=(Rises("grip_kg"),),
    words=("handgrip", "dynamometer", "z-score"),
    rivals=("strength.grip_percentile_tomkinson",),
    recalled=("table",),
)
def grip_deviation_massy_westropp(
    *, grip_kg: float, hand: Hand, sex: Sex, age_years: float
) -> float:
    """Handgrip of one hand in standard deviations from the mean, Massy-Westropp.

        z = (grip − mean) / standard deviation

    Australian adults, by right and left hand, whichever writes. From memory is one row alone: men of
    20 to 29, for whose left hand another copy prints a standard deviation of 9.7 and not 8.8.

    Args:
        grip_kg: handgrip
        hand: the hand

    Example:
        >>> grip_deviation_massy_westropp(grip_kg=56.5, hand="right", sex="male", age_years=25)
        1.0
    """
    table = norm("grip-massy-westropp-2011")
    columns = table.columns_of(table.row(sex=sex, age_years=age_years))
    return (grip_kg - columns[f"{hand}_mean_kg"]) / columns[f"{hand}_sd_kg"]


@formula(
    gives="class",
    sources=("ewgsop2-2019",),
    possible={"grip_kg": GRIP},
    studied={"age_years": (60, 120)},
    norms=("grip-low-ewgsop2-2019",),
    properties=(Rises("grip_kg"),),
    words=("sarcopenia", "handgrip", "frailty"),
    recalled=("table", "studied"),
)
def low_grip_ewgsop2(*, grip_kg: float, sex: Sex, age_years: float) -> Standing:
    """Low grip strength in older adults, EWGSOP2.

        women  under 16 kg low
        men    under 27 kg low

    A screen for sarcopenia: a low grip is a reason to refer, and no diagnosis.

    Args:
        grip_kg: handgrip, the better hand

    Example:
        >>> low_grip_ewgsop2(grip_kg=15.5, sex="female", age_years=75).in_class
        'low'
    """
    return norm("grip-low-ewgsop2-2019").place(grip_kg, sex=sex)
