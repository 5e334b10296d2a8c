"""How well the engine did by clients whose truth is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import nan
from statistics import mean, median

from craft.programming.progression.virtual_clients import DoneSet, Record

SETTLED_FROM_WEEK = 2
DELIBERATE = frozenset({"return", "feel"})  # lighter on purpose, or looked for by feel
GROSS = 0.2  # of the load, or six repetitions
RISING = 0.006  # a week; what rises slower looks flat for weeks
FIRST_JUDGED = 6  # exposures before which nobody would call a lift flat


@dataclass(frozen=True)
class Measures:
    """Shares run from 0 to 1.

    Attributes:
        within_one: sets whose true reserve was at most one off the band, from the third week on.
        too_easy, too_hard: the rest.
        steps_over, steps_off: proposals above a limit, and proposals the kit cannot make.
        forecast_error: middle size of the error of the maximum.
        stalls: lifts that stopped rising and were trained six times more.
        found_in_3, found_in_6: those of them seen within three and six sessions.
        sessions_to_find: middle number.
        false_asks: sessions of lifts that rose at which one was asked about.
        false_asks_rising: the same, of lifts that rose by RISING a week at least.
        false_changes: sessions of lifts that rose at which something was to be changed.
        changed_in_9: lifts that stopped rising for which that came within nine sessions.
        lighter: sessions after which a lighter week was proposed; none of these clients needs one.
        slips_caught: gross slips that were asked about.
        false_questions: right sets that were asked about.
    """

    within_one: float
    too_easy: float
    too_hard: float
    steps_over: int
    steps_off: int
    forecast_error: float
    stalls: int
    found_in_3: float
    found_in_6: float
    sessions_to_find: float
    false_asks: float
    false_asks_rising: float
    false_changes: float
    changed_in_9: float
    lighter: float
    slips: int
    slips_caught: float
    false_questions: float


def measure(records: Iterable[Record]) -> Measures:
    """The measures of many clients together."""
    kept = list(records)
    settled = [one for each in kept for one in each.sets if one.week >= SETTLED_FROM_WEEK]
    aimed = [one for one in settled if one.action not in DELIBERATE]
    gross = [one for one in settled if one.slip is not None and one.slip >= GROSS]
    errors = [abs(one.forecast_error) for one in aimed if one.forecast_error is not None]
    delays = [delay for each in kept for delay in _delays(each, sure=False)]
    changes = [delay for each in kept for delay in _delays(each, sure=True)]
    rose = [one for each in kept for one in _rose(each)]
    return Measures(
        within_one=mean(_off(one) == 0 for one in aimed),
        too_easy=mean(_off(one) > 0 for one in aimed),
        too_hard=mean(_off(one) < 0 for one in aimed),
        steps_over=sum(each.steps_over for each in kept),
        steps_off=sum(each.steps_off for each in kept),
        forecast_error=median(errors),
        stalls=len(delays),
        found_in_3=mean(delay <= 3 for delay in delays),
        found_in_6=mean(delay <= 6 for delay in delays),
        sessions_to_find=median(delays),
        false_asks=mean(asked for _, asked, _ in rose),
        false_asks_rising=_share(asked for gain, asked, _ in rose if gain >= RISING),
        false_changes=mean(sure for _, _, sure in rose),
        changed_in_9=mean(delay <= 9 for delay in changes),
        lighter=mean(one for each in kept for one in each.lighter),
        slips=len(gross),
        slips_caught=mean(one.is_asked for one in gross) if gross else 1.0,
        false_questions=mean(one.is_asked for one in settled if one.slip is None),
    )


def _share(said: Iterable[bool]) -> float:
    """How many of them are so; not a number where there are none."""
    found = list(said)
    return mean(found) if found else nan


def _off(done: DoneSet) -> int:
    """-1 where more than one repetition too few was left, 1 for too many, else 0."""
    low, high = done.target.rir
    return (done.true_rir > high + 1) - (done.true_rir < low - 1)


def _delays(record: Record, *, sure: bool) -> Iterable[int]:
    """For each lift that stopped rising, the sessions until that was seen; 99 for never."""
    for name, seen in record.stalls.items():
        since = record.truths[name].stalls_from
        after = (
            [] if since is None else [(asked, acted)[sure] for w, asked, acted in seen if w > since]
        )
        if len(after) >= 6:
            found = [number for number, flat in enumerate(after, start=1) if flat]
            yield found[0] if found else 99


def _rose(record: Record) -> Iterable[tuple[float, bool, bool]]:
    """For each session of a lift that still rose: its gain, and whether it was asked about or acted on."""
    for name, seen in record.stalls.items():
        truth = record.truths[name]
        for week, asked, acted in seen[FIRST_JUDGED:]:
            if truth.stalls_from is None or week <= truth.stalls_from:
                yield truth.gain, asked, acted
