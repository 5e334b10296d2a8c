"""How well the engine did by clients whose truth is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean, median

from craft.programming.progression.virtual_clients import DoneSet, Record

SETTLED_FROM_WEEK = 2
DELIBERATE = frozenset({"return", "feel"})  # lighter on purpose, or looked for by feel
GROSS = 0.2  # of the load, or six repetitions
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
        false_looks: sessions of lifts that rose at which none was seen over the last ones.
        false_changes: the same, for twice as long: the point at which something is changed.
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
    false_looks: float
    false_changes: float
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
    delays = [delay for each in kept for delay in _delays(each)]
    looks, changes = zip(*(flat for each in kept for flat in _false(each)), strict=True)
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
        false_looks=mean(looks),
        false_changes=mean(changes),
        lighter=mean(one for each in kept for one in each.lighter),
        slips=len(gross),
        slips_caught=mean(one.is_asked for one in gross) if gross else 1.0,
        false_questions=mean(one.is_asked for one in settled if one.slip is None),
    )


def _off(done: DoneSet) -> int:
    """-1 where more than one repetition too few was left, 1 for too many, else 0."""
    low, high = done.target.rir
    return (done.true_rir > high + 1) - (done.true_rir < low - 1)


def _delays(record: Record) -> Iterable[int]:
    """For each lift that stopped rising, the sessions until that was seen; 99 for never."""
    for name, seen in record.stalls.items():
        since = record.truths[name].stalls_from
        after = [] if since is None else [flat for week, flat in seen if week > since]
        if len(after) >= 6:
            found = [number for number, flat in enumerate(after, start=1) if flat]
            yield found[0] if found else 99


def _false(record: Record) -> Iterable[tuple[bool, bool]]:
    """For each session of a lift that still rose: whether it was called flat, and for long."""
    for name, seen in record.stalls.items():
        since = record.truths[name].stalls_from
        for week, flat in seen[FIRST_JUDGED:]:
            if since is None or week <= since:
                yield flat > 0, flat >= 6
