"""A chance of passing in words, and how it was got."""

from math import sqrt

from barpath.craft.exam.ability import DRIFT_LOGITS_PER_ROOT_DAY, Evidence
from barpath.craft.exam.cuts import Cut
from barpath.craft.exam.readiness import MATCHES, UNCORRECTED, Chance, Plan
from barpath.craft.exam.recalibrating import Correction


def chance_in_words(chance: Chance) -> str:
    """The chance and its band: "about 7 in 10; between 5 and 9 in 10"."""
    low, high = _tenths(chance.low), _tenths(chance.high)
    if low < 1 and high > 9:
        return f"{_about(chance.chance)}; it could be anything"
    if low < 1:
        band = "less than 1 in 10" if high < 1 else f"at most {high} in 10"
    elif high > 9:
        band = "more than 9 in 10" if low > 9 else f"at least {low} in 10"
    elif low == high:
        return _about(chance.chance)
    else:
        band = f"between {low} and {high} in 10"
    about = _about(chance.chance)
    return about if about == band else f"{about}; {band}"


def how_it_was_got(
    evidence: Evidence, cut: Cut, plan: Plan, *, correction: Correction = UNCORRECTED
) -> tuple[str, ...]:
    """What the chance rests on, a sentence each, assumptions said to be ours."""
    said = [
        _answers_said(evidence),
        _line_said(cut),
        _match_said(),
        _days_said(plan.days),
        "Study you have planned, and what you may forget, are counted."
        if any(plan.gain.values())
        else "Study until the exam is not counted.",
        "The luck of the day is in the chance; the band is about the line and the match only.",
    ]
    if correction.kind != "none":
        said.append(f"It is corrected by {correction.outcomes} outcomes that learners reported.")
    return tuple(said)


def _answers_said(evidence: Evidence) -> str:
    return (
        f"It rests on your first answers to {evidence.answered} items, the older ones less. "
        "Answers given a second time or with help do not count."
    )


def _line_said(cut: Cut) -> str:
    return (
        "The body does not publish how many right answers pass. The line is put where "
        f"{cut.pass_rate_share:.0%} of those who sit would pass, as published, and taken to be off "
        f"by {100 * cut.sd:.0f} in 100 right answers either way: that doubt is our assumption."
    )


def _match_said() -> str:
    low, high = MATCHES[0][0], MATCHES[-1][0]
    return (
        "Our items and the exam's do not ask quite the same. That what they measure correlates "
        f"by {low:g} to {high:g} is our assumption; nobody has measured it."
    )


def _days_said(days: int) -> str:
    if not days:
        return "The exam is today, so nothing is added for the time until then."
    return (
        f"In the {days} days until the exam your level may move by itself by about "
        f"{DRIFT_LOGITS_PER_ROOT_DAY * sqrt(days):.1f} logits either way: our assumption too."
    )


def _tenths(chance: float) -> int:
    return round(10 * chance)


def _about(chance: float) -> str:
    tenths = _tenths(chance)
    if tenths < 1:
        return "less than 1 in 10"
    return "more than 9 in 10" if tenths > 9 else f"about {tenths} in 10"
