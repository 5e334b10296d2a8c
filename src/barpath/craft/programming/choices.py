"""What a trainer decides for one request: sides where sources disagree, and rules set aside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.exchange import Unreadable
from barpath.craft.programming.programme import Override, Programme
from barpath.craft.programming.reasons import reason
from barpath.craft.programming.request import Request
from barpath.craft.programming.traits import applies, traits

SAFETY = 0
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What was decided.

    Attributes:
        switches: the position by topic.
        overrides: rules set aside, each with its place in what was read.
    """

    switches: Mapping[str, str]
    overrides: Mapping[str, Override]


def chosen(base: Knowledge, request: Request) -> Knowledge:
    """The knowledge by which a request is answered and judged; the same where it chooses nothing.

    A plan that is planned anew keeps what was decided for it, unless the request says otherwise.

    Raises:
        Unreadable: for a topic, a position or a rule that does not exist, a rule that may not be
            set aside, or one set aside without a reason.
    """
    return _with(base, choices_of(request))


def chosen_by_plan(base: Knowledge, programme: Programme) -> Knowledge:
    """The knowledge by which a programme is judged of which nothing but itself is known.

    Raises:
        Unreadable: as for a request.
    """
    return _with(base, _choices("", programme.switches, programme.overrides))


def choices_of(request: Request) -> Choices:
    """What was decided for a request.

    Raises:
        Unreadable: if the plan to plan anew does not say what was decided for it.
    """
    asked = _choices("", request.switches, request.overrides)
    if request.replan is None:
        return asked
    plan, place = request.replan.plan, "replan.plan."
    before = _choices(
        place,
        _read(plan.get("switches", {}), dict[str, str], f"{place}switches"),
        _read(plan.get("overrides", ()), tuple[Override, ...], f"{place}overrides"),
    )
    said = {each.rule for each in asked.overrides.values()}
    kept = {place: each for place, each in before.overrides.items() if each.rule not in said}
    return Choices(
        switches={**before.switches, **asked.switches}, overrides={**asked.overrides, **kept}
    )


def written(programme: Programme, request: Request, base: Knowledge) -> Programme:
    """The programme with what was decided for it, which its text says too.

    Args:
        base: what the request chose.
    """
    choices = choices_of(request)
    overrides = tuple(choices.overrides.values())
    said = programme.text.split("\n") if programme.text else []
    lines = [*_switched(request, base), *(_set_aside(each, base) for each in overrides)]
    return msgspec.structs.replace(
        programme,
        switches=dict(choices.switches),
        overrides=overrides,
        text="\n".join([*said, *(line for line in lines if line not in said)]),
    )


def _choices(place: str, switches: Mapping[str, str], overrides: tuple[Override, ...]) -> Choices:
    return Choices(
        switches=switches,
        overrides={f"{place}overrides[{at}]": each for at, each in enumerate(overrides)},
    )


def _read(value: object, kind: type[T], place: str) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise Unreadable(f"{place} cannot be read: {error}.") from None


def _with(base: Knowledge, choices: Choices) -> Knowledge:
    if not choices.switches and not choices.overrides:
        return base
    for topic, position in choices.switches.items():
        _check_switch(topic, position, base)
    switched = base.with_rules(choices.switches)
    aside: dict[str, Claim] = {}
    seen: set[str] = set()
    for place, each in choices.overrides.items():
        if each.rule in seen:
            raise Unreadable(f"{place}.rule names {each.rule} a second time.")
        seen.add(each.rule)
        aside |= _claims_set_aside(place, each, switched)
    return base.with_rules(choices.switches, aside) if aside else switched


def _check_switch(topic: str, position: str, base: Knowledge) -> None:
    if topic not in base.topics:
        known = ", ".join(base.topics)
        raise Unreadable(f"switches names “{topic}”; sources are known to disagree about {known}.")
    if position not in base.topics[topic]:
        known = ", ".join(base.topics[topic])
        raise Unreadable(f"switches.{topic} names “{position}”; its positions are {known}.")


def _claims_set_aside(place: str, override: Override, base: Knowledge) -> dict[str, Claim]:
    rule = override.rule
    found = {key: base.rules[key] for key in base.keys_of_rule.get(rule, ())}
    if not found:
        raise Unreadable(f"{place}.rule names “{rule}”, which is no rule.")
    if any(each.tier == SAFETY for each in found.values()):
        raise Unreadable(f"{place}.rule names {rule}, a rule of safety; no reason sets it aside.")
    if not any(each.kind for each in found.values()):
        raise Unreadable(f"{place}.rule names {rule}, by which no programme is judged.")
    if not override.reason.strip():
        raise Unreadable(f"{place}.reason is empty; the reason stays on the plan.")
    return {key: each.set_aside() for key, each in found.items()}


def _switched(request: Request, base: Knowledge) -> list[str]:
    """What the chosen positions say to this client."""
    said = traits(request.client)
    return [
        f"Sources disagree here, and your trainer chose: {reason(claim, 'client')}"
        for claim in base.rules.values()
        if claim.topic in base.chosen and applies(claim, request.client, said)
    ]


def _set_aside(override: Override, base: Knowledge) -> str:
    says = " ".join(reason(base.claims[key], "client") for key in base.keys_of_rule[override.rule])
    why = override.reason.strip().rstrip(".")
    return f"Your trainer set rule {override.rule} aside: {why}. The rule says: {says}"
