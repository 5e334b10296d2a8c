"""The people of a class: each screened alone, and with other stations where they need some."""

from collections.abc import Iterable, Iterator

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import merge
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import Candidate, candidates, impact_of
from barpath.craft.programming.programme import LIFTING, MemberScreened, Programme, Slot
from barpath.craft.programming.request import Client, Member, member_client
from barpath.craft.programming.screening import screen
from barpath.craft.programming.traits import traits

WAITS = frozenset({"medical_clearance_first", "refer_do_not_train"})
CALM = frozenset({"CARD", "LOC", "MOB", "BRE"})
"""Patterns of what stands for a station for which nothing like it is left."""


def with_members(programme: Programme, brief: Brief) -> Programme:
    """The programme with what screening came to for each person, and their other stations."""
    screened, substitutes = [], {}
    for member in brief.client.members:
        client = member_client(brief.client, member)
        found = screen(client, brief.base)
        screened.append(
            MemberScreened(
                name=member.name,
                outcome=found.screening.outcome,
                reasons=found.screening.reasons,
                missing=found.missing,
                ask_first=tuple(found.ask_first),
            )
        )
        if found.screening.outcome not in WAITS and not found.missing:
            bounds = merge(client, found.screening, brief.base)
            allowed = candidates(client, traits(client), bounds, brief.base)
            if swaps := dict(_swaps(programme, allowed, brief)):
                substitutes[member.name] = swaps
    return msgspec.structs.replace(programme, members=tuple(screened), substitutes=substitutes)


def _swaps(
    programme: Programme, allowed: dict[str, Candidate], brief: Brief
) -> Iterator[tuple[str, str]]:
    """What stands for each exercise that somebody may not do: what a coach would give them, of its
    movement, its other ways before its like.
    """
    names = {each.exercise.name: each for each in allowed.values()}
    for slot in _slots(programme):
        if slot.name not in names:
            ways = [each for each in slot.options if each in names]
            ways.append(_like(slot, allowed.values(), brief))
            patterns = {each: names[each].exercise.pattern for each in ways}
            yield (
                slot.name,
                min(
                    ways, key=lambda each: (names[each].is_doubtful, patterns[each] != slot.pattern)
                ),
            )


def _slots(programme: Programme) -> Iterable[Slot]:
    found: dict[str, Slot] = {}
    for week in programme.weeks:
        for session in week.sessions:
            for slot in (*session.slots(LIFTING), *session.slots()):
                found.setdefault(slot.name, slot)
    return found.values()


def _like(slot: Slot, allowed: Iterable[Candidate], brief: Brief) -> str:
    """The best of its group of movements, or something calm."""
    patterns = brief.base.movement.patterns
    group = patterns[slot.pattern].group
    near = [
        each
        for each in allowed
        if each.exercise.pattern == slot.pattern
        or (group and patterns[each.exercise.pattern].group == group)
    ]
    calm = [
        each
        for each in allowed
        if each.exercise.pattern in CALM and each.exercise.level == 1 and impact_of(each.exercise) < 2
    ]  # fmt: skip
    best = min(near or calm, key=lambda each: (each.is_doubtful, -each.score, each.key))
    return best.exercise.name


def members_in_words(programme: Programme, client: Client, base: Knowledge) -> Iterator[str]:
    """Who may take part, who not yet, which stations are other ones for whom, and what each minds."""
    minded = {each.name: _minded(programme, client, each, base) for each in client.members}
    people = client.people or 0
    if client.format == "group" and programme.members:
        yield f"{len(programme.members)} of {people} people have answered the questions of screening."
    for each in programme.members:
        if each.missing:
            yield f"{each.name} does not take part yet: {', '.join(each.missing)} is not known."
        elif each.outcome == "medical_clearance_first":
            yield f"{each.name} does not take part until a physician has cleared them."
        elif each.outcome == "refer_do_not_train":
            yield f"{each.name} does not take part and sees a physician."
        elif swaps := programme.substitutes.get(each.name):
            said = "; ".join(f"{other} instead of {name}" for name, other in swaps.items())
            yield f"{each.name} takes part, with other stations: {said}.{minded[each.name]}"
        else:
            yield f"{each.name} can take part.{minded[each.name]}"


def _minded(programme: Programme, client: Client, member: Member, base: Knowledge) -> str:
    """What rules want said to one person and not to the whole class, after a space."""
    found, words = screen(member_client(client, member), base), vocabulary()
    heard = {*programme.notices, *programme.monitor, *programme.cues}
    said = [
        kinds[code].says
        for kinds, codes in (
            (words.notices, found.notices),
            (words.monitors, found.monitor),
            (words.cues, found.cues),
        )
        for code in codes
        if code not in heard and kinds[code].says
    ]
    said += _done_otherwise(programme, member, base)
    return f" For {member.name}: {' '.join(said)}" if said else ""


def _done_otherwise(programme: Programme, member: Member, base: Knowledge) -> Iterator[str]:
    """How somebody does, because of a condition, an exercise that everybody does."""
    swapped = programme.substitutes.get(member.name, {})
    done = [each.name for each in _slots(programme)]
    for name in dict.fromkeys(swapped.get(each, each) for each in done):
        known = base.movement.by_name.get(name)
        for each in known.contraindications if known else ():
            if each.condition in member.conditions and each.severity == "modify":
                yield f"{name}: {each.reason}"
