"""A fact's value in words, short enough for a cell and whole enough for a page."""

from collections.abc import Callable

from barpath.craft.credentials.criteria.means import study_time_in_words
from barpath.craft.credentials.prerequisites.age import EXCEPTION_IN_WORDS
from barpath.craft.credentials.prerequisites.cpr import rule_in_words
from barpath.craft.credentials.prerequisites.education import RULE_IN_WORDS
from barpath.craft.credentials.prerequisites.papers import NAME
from barpath.craft.knowledge import Span
from barpath.craft.knowledge.kinds.bodies import Registration, SpecialtyCredential
from barpath.craft.knowledge.kinds.certifications import Past, StudyTime
from barpath.craft.knowledge.kinds.exams import (
    DELIVERY_IN_WORDS,
    AttemptLimit,
    Delivery,
    ExamPlace,
    Passing,
    Wait,
)
from barpath.craft.knowledge.kinds.prerequisites import CprAed, MinAge, OtherPrerequisite
from barpath.craft.knowledge.kinds.prices import FEE_CASE_IN_WORDS, Extra, Fee, Packages
from barpath.craft.knowledge.kinds.renewals import (
    CycleAnchor,
    LateRule,
    OtherWay,
    ShorterCycle,
    Topic,
)
from barpath.craft.money.amounts import span_in_words, usd_in_words
from barpath.studio.ui.formats import number

ENDS = {
    "own-date": "on your own date",
    "month-end": "at the end of the month",
    "year-end": "on December 31 of the year it runs out",
    "period-end": "on December 31 of the last year of a fixed period, the same for everyone",
}
STARTS = {
    "not-stated": "",
    "exam-passed": ", counted from passing the exam",
    "issue": ", counted from the day of issue",
}
OTHER_WAYS: dict[OtherWay, str] = {
    "retake-exam": "passing the exam again",
    "retake-exam-before-the-deadline": "passing the exam again before the deadline",
    "retake-exam-after-the-grace-period": "passing the exam again after the grace period",
    "pass-a-different-exam": "passing a different exam",
}
MEMBERSHIP = {
    "member": "a member",
    "member-when-seen": "a member when our pages were written; today is not known",
    "not-a-member": "not a member",
}
BEGAN = {
    "": "",
    "before-period": "certified before the period",
    "year-1": "certified in its first year",
    "year-2": "certified in its second year",
    "year-3-first-half": "certified in January to June of its third year",
    "year-3-second-half": "certified in July to December of its third year",
}


def plain(value: object) -> str:
    """A text as it is; a number with its commas; yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return number(value) if isinstance(value, int | float) else str(value)


def counting(unit: str) -> Callable[[float], str]:
    """So many of a unit: `counting("minute")` says "1 minute", "90 minutes"."""
    return lambda value: f"{number(value)} {unit}{'' if value == 1 else 's'}"


def fee(value: Fee) -> str:
    """As in $435, or $300 for a member of the body."""
    others = [f"{usd_in_words(each.usd)} {FEE_CASE_IN_WORDS[each.case]}" for each in value.instead]
    return ", or ".join([usd_in_words(value.usd), *others])


def packages(value: Packages) -> str:
    """Every package with its price."""
    return ", ".join(f"{tier.name} {usd_in_words(tier.usd)}" for tier in value.tiers)


def extra(value: Extra) -> str:
    """As in Moving the exam: $149."""
    return f"{value.item}: {usd_in_words(value.usd)}"


def minutes(value: int | str) -> str:
    """As in 120 minutes; or untimed."""
    return "no time limit" if value == "untimed" else f"{value} minutes"


def passing(value: Passing) -> str:
    """What passes, never a scaled score as if it were a percentage."""
    if value.score is None:
        return "a scaled score; which one was not found" if value.kind == "scaled" else value.kind
    score = scored(value.score)
    if value.kind == "percent":
        return f"{score} percent right"
    if value.kind == "raw":
        return f"{score} right{f' of {number(value.out_of)}' if value.out_of else ''}"
    top = f" of {number(value.scale_max)}" if value.scale_max else ""
    if value.kind == "points":
        return f"{score}{top} points"
    scale = ""
    if value.scale_min is not None and value.scale_max is not None:
        scale = f" on a scale from {number(value.scale_min)} to {number(value.scale_max)}"
    return f"a scaled score of {score}{scale}"


def delivery(value: tuple[Delivery, ...]) -> str:
    """Where the exam is sat."""
    return ", or ".join(DELIVERY_IN_WORDS[way] for way in value)


def waits(value: tuple[Wait, ...]) -> str:
    """How long to wait after each failed attempt."""
    return "; ".join(
        f"{number(each.wait_days)} days after attempt {each.after_attempt}"
        + (", counted from the first" if each.counted_from == "first-attempt" else "")
        for each in value
    )


def limit(value: AttemptLimit) -> str:
    """How often one may try."""
    things = "attempts" if value.counts_the_first else "attempts after the first"
    within = f" within {value.within_months} months" if value.within_months else ""
    return f"{value.attempts} {things}{within}"


def place(value: ExamPlace) -> str:
    """What a source says of countries."""
    return value.says


def min_age(value: MinAge) -> str:
    """The age by the exam, with what stands in for it."""
    return f"{value.age_years} or older by the exam{EXCEPTION_IN_WORDS[value.exception]}"


def education(value: str) -> str:
    """The schooling asked for."""
    return RULE_IN_WORDS[value]


def cpr_aed(value: CprAed) -> str:
    """The rule of the card."""
    return rule_in_words(value)


def other_prerequisite(value: OtherPrerequisite) -> str:
    """What else is asked for."""
    words = " or ".join(NAME[option] for option in value.any_of)
    return words[0].upper() + words[1:]


def anchor(value: CycleAnchor) -> str:
    """When a cycle ends."""
    said = f"{ENDS[value.ends]}{STARTS[value.starts]}"
    if value.periods:
        said += f" ({', '.join(f'{p.first_year}–{p.last_year}' for p in value.periods)})"
    if value.first_cycle_years:
        said += f"; the first cycle may be {number(value.first_cycle_years)} years"
    if value.opens_days_before:
        said += f"; one may apply from {value.opens_days_before} days before"
    return said


def shorter_cycles(value: tuple[ShorterCycle, ...]) -> str:
    """Units by when, or for how long, one is certified."""
    said = []
    for each in value:
        when = BEGAN[each.certified]
        if each.cycle_years is not None:
            when = f"for {number(each.cycle_years)} years"
        said.append(f"{number(each.units)} {when}")
    return "; ".join(said)


def topics(value: tuple[Topic, ...]) -> str:
    """Subjects that some of the units must be in."""
    return ", ".join(f"{each.topic} {number(each.units)}" for each in value)


def late(value: LateRule) -> str:
    """What lateness costs, step by step."""
    said = []
    for step in value.steps:
        more = "at a cost that was not found"
        if step.extra_usd is not None:
            more = f"{usd_in_words(step.extra_usd)} more"
        said.append(f"{value.unit} {step.first} to {step.last} late: {more}")
    if value.is_active_meanwhile is not None:
        said.append(
            f"it {'still counts' if value.is_active_meanwhile else 'does not count'} meanwhile"
        )
    if value.reinstatement_usd is not None:
        said.append(f"bringing it back costs {span_in_words(value.reinstatement_usd)}")
    if value.afterwards == "retake-exam":
        said.append("after that the exam must be passed again")
    return "; ".join(said) or "stated, without numbers"


def other_way(value: OtherWay) -> str:
    """A way to renew without units."""
    return OTHER_WAYS[value]


def study_time(value: StudyTime) -> str:
    """How long people prepare."""
    return study_time_in_words(value)


def specialty(value: SpecialtyCredential) -> str:
    """A further credential."""
    sign = f" ({value.abbreviation})" if value.abbreviation else ""
    return f"{value.name}{sign}, {value.area.replace('-', ' ')}, a {value.kind}"


def membership(value: Registration) -> str:
    """Whether a body belongs to the register."""
    return MEMBERSHIP[value.standing]


def past(value: Past) -> str:
    """What a figure used to be."""
    return f"{value.what}: {plain(value.was)}"


def scored(score: float | Span) -> str:
    """A score; from low to high where two pages differ."""
    if isinstance(score, Span):
        return f"{number(score.low)} to {number(score.high)}"
    return number(score)
