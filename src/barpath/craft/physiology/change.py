"""Change beyond error: whether somebody changed, or only the measurement did."""

from math import ceil, sqrt
from statistics import fmean
from typing import Literal

from barpath.craft.evidence import Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.errors import TypicalError, typical_errors

Test = Literal[
    "arm-curl",
    "back-saver-sit-and-reach",
    "back-scratch",
    "chair-sit-and-reach",
    "chair-stand",
    "five-chair-stands",
    "gait-speed",
    "grip-strength",
    "grip-strength-older",
    "one-rep-max",
    "repetitions-at-70-percent",
    "six-minute-walk",
    "twelve-minute-run",
    "up-and-go",
    "up-and-go-8ft",
    "vo2max-measured",
]
# 95 of 100 unchanged people show a difference of less than this many standard errors.
CONFIDENCE = 1.96
MOST_TESTS = 10
# A reach short of the toes is below zero; every other result is above.
RESULTS = (-100.0, 6000.0)
CLASSES = ("changed: lower", "no clear change", "changed: higher")


def change(
    before: tuple[float, ...], after: tuple[float, ...], error: float, smallest: float | None
) -> Standing:
    """Whether the mean of the tests after differs from that of the tests before beyond error.

    Args:
        before: the results before, one or more.
        after: the results after, one or more.
        error: the typical error of one test, in the unit of the results.
        smallest: the smallest change that counts, None if none is known.
    """
    difference = fmean(after) - fmean(before)
    margin = CONFIDENCE * error * sqrt(1 / len(before) + 1 / len(after))
    if abs(difference) <= margin:
        rank, means = 1, _more(len(before), len(after), abs(difference), error)
    else:
        rank = 2 if difference > 0 else 0
        counts = smallest is None or abs(difference) >= smallest
        means = "" if counts else f"Real, and less than the {smallest:g} that counts."
    return Standing(
        in_class=CLASSES[rank],
        edition=f"{len(before)} before, {len(after)} after, typical error {error:.3g}",
        rank=rank,
        value=difference,
        low=difference - margin,
        high=difference + margin,
        means=means,
    )


def _more(before: int, after: int, difference: float, error: float) -> str:
    """How many more tests would settle it, if their mean stayed where it is."""
    room = (difference / (CONFIDENCE * error)) ** 2 - 1 / before
    needed = ceil(1 / room + 1e-9) - after if room > 0 else MOST_TESTS + 1
    if needed > MOST_TESTS:
        return "A difference this small cannot be settled by a few more tests."
    tests = "test" if needed == 1 else "tests"
    return f"{needed} more {tests} with the same mean would show it to be real."


@formula(
    gives="",
    sources=("hopkins-2000",),
    possible={
        "before_value": RESULTS,
        "after_value": RESULTS,
        "typical_error_value": (0.001, 500),
        "smallest_change_value": (0, 500),
    },
    properties=(Rises("after_value"),),
    words=("typical error", "smallest detectable change", "minimal detectable change", "retest"),
    recalled=("equation",),
)
def change_beyond_error(
    *,
    before_value: tuple[float, ...],
    after_value: tuple[float, ...],
    typical_error_value: float,
    smallest_change_value: float,
) -> Standing:
    """Change beyond the typical error of any test.

        changed if |mean after − mean before| > 1.96 × typical error × √(1/n before + 1/n after)

    With one test each this is the smallest detectable change, 2.77 typical errors. The limits given
    are those of the true change, 95 % of the time. Give 0 as the smallest change where none is
    known.

    Args:
        before_value: results before, in the unit of the test
        after_value: results after, in the unit of the test
        typical_error_value: typical error of one test, in its unit
        smallest_change_value: smallest change that counts, in the unit of the test

    Example:
        >>> change_beyond_error(before_value=(100,), after_value=(110,), typical_error_value=4.2,
        ...     smallest_change_value=0).in_class
        'no clear change'
    """
    return change(before_value, after_value, typical_error_value, smallest_change_value)


@formula(
    gives="",
    sources=("hopkins-2000", "grgic-2020", "katch-1982", "mitter-2022", "gill-2022",
             "regterschot-2014", "shoemaker-2013", "hesseberg-2015", "abe-2025", "gilbert-2021",
             "kwon-2009", "ayala-2011", "alvero-cruz-2017"),
    possible={"before_value": RESULTS, "after_value": RESULTS},
    properties=(Rises("after_value"),),
    words=("typical error", "minimal detectable change", "retest", "has my client improved"),
    recalled=("equation",),
    rivals=("change.change_beyond_error",),
)  # fmt: skip
def change_in_test(
    *, test: Test, before_value: tuple[float, ...], after_value: tuple[float, ...]
) -> Standing:
    """Change beyond the typical error of a known test.

        changed if |mean after − mean before| > 1.96 × typical error × √(1/n before + 1/n after)

    The typical error is that of the test's file, in percent of the mean before where it is
    published so. A result of a reach may be below zero, of another test it may not.

    Args:
        test: the test
        before_value: results before, in the unit of the test
        after_value: results after, in the unit of the test

    Example:
        >>> change_in_test(test="six-minute-walk", before_value=(400,), after_value=(450,)).in_class
        'changed: higher'
    """
    known = typical_errors()[test]
    for name, results in (("before_value", before_value), ("after_value", after_value)):
        if not known.may_be_negative and min(results) <= 0:
            raise impossible(
                name,
                min(results),
                f"{known.test}: a result cannot be {min(results):g} {known.unit}; it lies above 0.",
                (0, RESULTS[1]),
            )
    return change(before_value, after_value, _error(known, before_value), known.smallest_change)


def _error(known: TypicalError, before: tuple[float, ...]) -> float:
    return known.error * fmean(before) / 100 if known.is_percent else known.error
