"""Judging classes: options, kit and time for everyone, and substitutes."""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case, everywhere
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import WAITS, words_of
from barpath.craft.programming.checking.training import amount
from barpath.craft.programming.programme import LIFTING, Part, Slot
from barpath.craft.programming.request import Member, member_client
from barpath.craft.programming.traits import applies, traits

KEEPING_OUT = frozenset({"forbid_tags", "forbid_patterns", "forbid_exercises"})
AROUND = frozenset({"warmup", "cooldown", "breathing"})


@kind("options_each", numbers=("at_least_times",))
def options_each(claim: Claim, case: Case) -> Iterator[Breach]:
    """Every station shows ways that are easier and harder."""
    asked = claim.number("at_least_times", case.status) or 0
    for where, part in _stations(case):
        for slot in part.slots:
            if len(slot.options) < asked:
                says = f"{len(slot.options)} other ways are shown; at least {amount(asked)}."
                yield f"{where}, {slot.name}", says


def _stations(case: Case) -> Iterator[tuple[str, Part]]:
    for where, _, session in case.sessions():
        for part in session.parts:
            if part.kind not in AROUND:
                yield where, part


@kind("group_capacity", numbers=("change_at_least_s",))
def group_capacity(claim: Claim, case: Case) -> Iterator[Breach]:
    """Kit for all who use it at once, people being spread over the stations, and time to change."""
    change = claim.number("change_at_least_s", case.status) or 0
    for where, part in _stations(case):
        if not part.slots:
            continue
        at_each = ceil((case.client.people or 0) / len(part.slots))
        needed = Counter[str]()
        for slot in part.slots:
            needed.update(dict.fromkeys(slot.equipment, at_each))
        for code, pieces in needed.items():
            held = case.client.counts.get(code)
            if held is not None and pieces > held:
                kit = vocabulary().kit
                label = kit[code].label if code in kit else code
                yield where, f"{label}: {pieces} are needed at once; there are {held}."
        seconds = [_seconds(slot, change) for slot in part.slots]
        if None not in seconds and (total := sum(filter(None, seconds))) > part.minutes_min * 60:
            says = f"Its stations take {amount(total / 60)} minutes of {amount(part.minutes_min)}."
            yield f"{where}, {part.kind}", says


def _seconds(slot: Slot, change_s: float) -> float | None:
    """A timed station with its changes; None where it goes by repetitions."""
    if slot.seconds is None:
        return None
    return slot.sets * (slot.seconds + max(change_s, slot.rest_s or 0))


@kind("equal_rounds")
def equal_rounds(_claim: Claim, case: Case) -> Iterator[Breach]:
    """A class moves on together: every station of a session has as many sets as the others."""
    for where, _, session in case.sessions():
        rounds = sorted({slot.sets for slot in session.slots(LIFTING)})
        if len(rounds) > 1:
            yield where, f"Rounds at some stations: {rounds[0]}; at others: {rounds[-1]}."


@kind("substitutes_ready")
def substitutes_ready(_claim: Claim, case: Case) -> Iterator[Breach]:
    """A station that is never for a condition of the class has a substitute ready that is."""
    substitutes = case.programme.substitutes.values()
    conditions = set(case.client.conditions)
    for slot, places in case.slots_alike():
        if not (against := _never(slot.name, case) & conditions):
            continue
        ready = [each[slot.name] for each in substitutes if slot.name in each]
        if not any(not _never(name, case) & against for name in ready):
            says = "It is not for everyone in the class, and no substitute is ready."
            yield from everywhere(slot, places, says)
    for member in case.client.members:
        yield from _unready(member, case)


def _unready(member: Member, case: Case) -> Iterator[Breach]:
    """Exercises that a person who takes part may not do, and that nothing they may do stands for."""
    screened = {each.name: each for each in case.programme.members}.get(member.name)
    if screened is None:
        yield "", f"Screening of {member.name} is not in the plan."
        return
    if screened.outcome in WAITS or screened.missing:
        return
    ready = case.programme.substitutes.get(member.name, {})
    client = member_client(case.client, member)
    said = traits(client)
    rules = [each for each in case.base.rules.values() if each.kind in KEEPING_OUT]
    rules = [each for each in rules if applies(each, client, said)]
    for name, places in case.names.items():
        if not _is_out(name, rules, said, case):
            continue
        if name not in ready:
            yield places[0], f"It is not for {member.name}, and no substitute is ready."
        elif _is_out(ready[name], rules, said, case):
            yield places[0], f"{ready[name]} is no substitute for {member.name} either."


def _is_out(name: str, rules: list[Claim], said: frozenset[str], case: Case) -> bool:
    """Whether rules or the exercise itself keep it from somebody; what nobody knows they do not."""
    known = case.exercises.get(name)
    if known is None:
        return False
    patterns, tags = {known.pattern, *known.patterns_also}, set(known.tags)
    held = known.support != "free"
    return bool(_never(name, case) & said) or any(
        name in words_of(each, "exercises")
        or bool(patterns & words_of(each, "patterns"))
        or bool(tags & words_of(each, "tags") and not ("unless" in each.picks and held))
        for each in rules
    )


def _never(name: str, case: Case) -> set[str]:
    known = case.exercises.get(name)
    listed = known.contraindications if known else ()
    return {each.condition for each in listed if each.severity == "never"}
