"""What screening comes to: whether a client may start, with which limits, and what is said.

The algorithm of the ACSM decides from activity, disease and symptoms; the rules with an outcome
may only make it stricter. The rest (codes, limits) are the rules that apply.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.asking import doubted_log, has_possible_pressure, questions
from barpath.craft.programming.programme import ZONES, Outcome, Screening, Zone
from barpath.craft.programming.request import Client, Wish, is_answered
from barpath.craft.programming.traits import applies, traits
from barpath.craft.programming.understanding import implied, in_week, turns
from barpath.craft.screening.preparticipation import clearance_acsm

# From the freest to the strictest.
OUTCOMES: tuple[Outcome, ...] = (
    "cleared",
    "cleared_with_limits",
    "medical_clearance_first",
    "refer_do_not_train",
)
PENDING_CEILING: Zone = "light"
# Kinds that take something from a client or ask something of one.
LIMITS = frozenset({
    "forbid_tags", "forbid_patterns", "forbid_exercises", "impact_cap", "load_cap", "load_start",
    "effort_cap", "intensity_cap", "no_heart_rate", "supervised", "codes_present", "warm_up",
    "no_unheld_loads", "step_cap", "gates",
})  # fmt: skip
# The position that lets people with diabetes begin, within limits, without clearance.
SPARING = ("diabetes-clearance", "ada")
# States that set limits like a condition does; to be old or inactive is none.
STATES = frozenset({"youth", "child", "pain", "known_disease"})

# A step towards an outcome: how strict, why (a code), and the rule that says so.
Step = tuple[Outcome, str, str]


@dataclass(frozen=True, kw_only=True)
class Screened:
    """What screening came to.

    Attributes:
        questions: what must be asked before anything safe can be planned: a sentence by field of
            the exchange form; empty where the client is not to train anyway.
        ask_first: what is asked before the first session, likewise; a plan can be made, and holds
            to the strictest until it is answered.
        notices, monitor, referrals, cues: codes of the vocabulary.
        flagged_log: rows of the log that cannot be so, to be asked about.
        rules: ids of the rules behind each reason.
    """

    screening: Screening
    questions: Mapping[str, str] = field(default_factory=dict)
    ask_first: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    monitor: tuple[str, ...] = ()
    referrals: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    flagged_log: tuple[str, ...] = ()
    rules: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that must be asked for."""
        return tuple(self.questions)


def screen(client: Client, base: Knowledge, wishes: Iterable[Wish] = ()) -> Screened:
    """Screen a client, and look for what has to be asked about the wishes.

    A clearance on file covers known diseases. It does not cover symptoms: nobody knows whether
    they were there when it was given.
    """
    said = traits(client)
    claims = [claim for claim in base.rules.values() if applies(claim, client, said)]
    ever = _ever(client, claims, base)
    steps = [*_algorithm(said, claims), *_by_rules(claims), *_by_pressure(client, claims)]
    steps += _limits(claims, _health(client))
    outcome = max((step[0] for step in steps), key=OUTCOMES.index, default=OUTCOMES[0])
    rules: dict[str, list[str]] = {}
    for _, reason, rule in steps:
        if rule not in rules.setdefault(reason, []):
            rules[reason].append(rule)
    return Screened(
        screening=Screening(
            outcome=outcome, reasons=tuple(rules), ceiling=_ceiling(outcome, claims)
        ),
        questions={} if outcome == "refer_do_not_train" else questions(client, said, base, wishes),
        ask_first={} if outcome == "refer_do_not_train" else _ask_first(client, ever),
        notices=(
            *(("clearance_pending",) if outcome == "medical_clearance_first" else ()),
            *_codes("notices", ever),
        ),
        monitor=_codes("monitor", ever),
        referrals=_referrals(outcome, steps, ever, said),
        cues=_codes("cues", ever),
        flagged_log=doubted_log(client),
        rules={reason: tuple(ids) for reason, ids in rules.items()},
    )


def _ever(client: Client, now: list[Claim], base: Knowledge) -> list[Claim]:
    """The claims that apply now, and those that will before the plan ends."""
    found = list(now)
    for week in turns(client):
        then = in_week(client, week)
        said = traits(then)
        found += [
            each for each in base.rules.values() if each not in found and applies(each, then, said)
        ]
    return found


def _ask_first(client: Client, claims: list[Claim]) -> dict[str, str]:
    """What rules want to know and nobody has answered."""
    asked = [
        field for each in claims if each.kind == "asked" for field in _words(each, "questions")
    ]
    words = vocabulary().questions
    return {field: words[field].says for field in asked if not is_answered(client, field)}


def _algorithm(said: frozenset[str], claims: list[Claim]) -> Iterator[Step]:
    """What the ACSM's figure comes to; who did not say counts as not active.

    Where the trainer goes by the American Diabetes Association, diabetes alone waits for nobody.
    """
    if any((each.topic, each.position) == SPARING and each.kind in LIMITS for each in claims):
        yield "cleared_with_limits", "known_disease", "SCR-02"
        return
    has_symptoms = "symptoms" in said
    found = clearance_acsm(
        is_regularly_active="active" in said,
        has_known_disease="known_disease" in said,
        has_signs_or_symptoms=has_symptoms,
        wanted_intensity="moderate",
        is_cleared="cleared" in said and not has_symptoms,
    ).in_class
    if found in {"clearance first", "stop, and clearance before going on"}:
        if has_symptoms:
            yield "medical_clearance_first", "symptoms", "SCR-03"
        else:
            yield "medical_clearance_first", "known_disease_inactive", "SCR-02"
    elif found == "no clearance needed up to moderate":
        yield "cleared_with_limits", "known_disease", "SCR-04"
    elif found == "no clearance needed: start light to moderate":
        yield "cleared", "inactive", "SCR-05"
    elif "known_disease" in said:
        yield "cleared", "known_disease", "SCR-02"


def _by_rules(claims: list[Claim]) -> Iterator[Step]:
    """What hard rules with an outcome ask for: the first outcome that each names."""
    for claim in claims:
        if claim.kind == "outcome_in" and claim.force == "hard":
            first = _words(claim, "outcomes")[0]
            outcome = next(each for each in OUTCOMES if each == first)
            reason = next(iter(_words(claim, "reason")), "clearance_condition")
            yield outcome, reason, claim.rule


def _by_pressure(client: Client, claims: list[Claim]) -> Iterator[Step]:
    """The steps of a resting blood pressure, as they are for this client."""
    if client.blood_pressure_mmhg is None or not has_possible_pressure(client):
        return
    systolic, diastolic = client.blood_pressure_mmhg
    claim = next(each for each in claims if each.kind == "blood_pressure")
    limit = {name: float(number) for name, number in claim.numbers.items()}
    if systolic > limit["stop_systolic_mmhg"] or diastolic > limit["stop_diastolic_mmhg"]:
        yield "refer_do_not_train", "bp_stop", claim.rule
    elif systolic > limit["no_resistance_systolic_mmhg"]:
        yield "medical_clearance_first", "bp_stop", claim.rule
    elif systolic >= limit["limit_systolic_mmhg"] or diastolic >= limit["limit_diastolic_mmhg"]:
        yield "cleared_with_limits", "bp_high", claim.rule


def _health(client: Client) -> frozenset[str]:
    """What is said of a client's health: conditions and medicines with their groups, and states."""
    said, words = traits(client), vocabulary()
    codes = {*client.conditions, *client.medicines, *implied(client)}
    groups = {group for code in codes for group in words.groups_of(code)}
    return frozenset(
        codes | groups | (STATES & said) | {f"cannot:{each}" for each in client.cannot}
    )


def _limits(claims: list[Claim], health: frozenset[str]) -> Iterator[Step]:
    """The rules of safety that limit this client because of their health."""
    for claim in claims:
        about = {*_listed(claim.applies_when.get("any")), *_listed(claim.applies_when.get("all"))}
        is_about_health = bool(about & health) or "bmi_at_least" in claim.applies_when
        if claim.tier == 0 and claim.kind in LIMITS and is_about_health:
            yield "cleared_with_limits", "limits_apply", claim.rule


def _ceiling(outcome: Outcome, claims: list[Claim]) -> Zone:
    """The hardest zone there may ever be."""
    if outcome == "refer_do_not_train":
        return "none"
    if outcome == "medical_clearance_first":
        return PENDING_CEILING
    caps = {
        zone
        for claim in claims
        if claim.kind == "intensity_cap" and "until_weeks" not in claim.numbers
        for zone in _words(claim, "zone")
    }
    return next((zone for zone in ZONES if zone in caps), "vigorous")


def _codes(field_name: str, claims: list[Claim]) -> tuple[str, ...]:
    found = [
        code
        for claim in claims
        if claim.kind == "codes_present" and field_name in _words(claim, "field")
        for code in _words(claim, "codes")
    ]
    return tuple(dict.fromkeys(found))


def _referrals(
    outcome: Outcome, steps: list[Step], claims: list[Claim], said: frozenset[str]
) -> tuple[str, ...]:
    """Whom to see: who clears comes first, then those whom rules name."""
    waits = OUTCOMES.index(outcome) >= OUTCOMES.index("medical_clearance_first")
    reasons = {reason for _, reason, _ in steps}
    first = []
    if reasons & {"pregnancy_absolute", "pregnancy_relative"}:
        first.append("obstetric")
    if waits and "cancer_care" in said:
        first.append("oncologist")
    if "low_energy" in reasons:
        first += ["physician", "dietitian"]
    if "bp_high" in reasons or (waits and not first):
        first.append("physician")
    return tuple(dict.fromkeys([*first, *_codes("referrals", claims)]))


def _words(claim: Claim, name: str) -> tuple[str, ...]:
    return _listed(claim.picks.get(name))


def _listed(value: object) -> tuple[str, ...]:
    """One word or many as many; what is neither, as none."""
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, tuple) else ()
