"""Which exercises: with what is at hand, within what the person can, and leaving nothing out."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG, Exercise
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.asking import (
    LEGS,
    TRAINING,
    due_weeks,
    group_of,
    is_seated,
    label,
    listed,
    muscles_for,
    named_lifts,
    shown,
    trains,
    wanted_muscles,
    words,
)
from barpath.craft.programming.checking.case import Case, everywhere, is_counted
from barpath.craft.programming.checking.frequency import missing_regions
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import Session, Slot, Week

BODY = "BW"
HIGHEST_STATUS = "advanced"
GROUP_NAMES = {
    "knee": "knee-dominant work", "hip": "hip-dominant work", "hpush": "a level push",
    "vpush": "an overhead push", "hpull": "a level pull", "vpull": "a pull from above",
    "trunk": "trunk work", "carry": "a carry", "locomotion": "moving about",
}  # fmt: skip


@kind("kit_available", numbers=("ceiling_at_least_cm", "quiet_at_most_level"))
def kit_available(claim: Claim, case: Case) -> Iterator[Breach]:
    """Each exercise can be done with what the client has, where the client is."""
    kits = {week.number: frozenset(kit_of(case, week)) for week in case.programme.weeks}
    missing_of: dict[tuple[frozenset[str], str, tuple[str, ...]], str] = {}
    is_anywhere = not case.client.site
    for session, places in case.alike:
        at_hand = {kits[week.number] for _, week in places}
        for slot in session.slots():
            for kit in at_hand:
                asked = kit, slot.name, slot.equipment
                if asked not in missing_of:
                    missing_of[asked] = _kit_missing(case, kit, slot)
                if missing := missing_of[asked]:
                    says = f"It needs {missing}, which the client does not have."
                    with_kit = tuple(each for each in places if kits[each[1].number] == kit)
                    yield from everywhere(slot, with_kit, says)
            if slot.load_kg and (heavy_kg := _kg_over(case, slot)):
                says = f"{slot.load_kg:g} kg; the heaviest there is has {heavy_kg:g} kg."
                yield from everywhere(slot, places, says)
            if not is_anywhere and (fault := _place_fault(claim, case, session, slot)):
                yield from everywhere(slot, places, fault)


SEAT = frozenset({"WC", "CH"})
"""What somebody in a wheelchair always has."""


def kit_of(case: Case, week: Week) -> set[str]:
    """The kit at hand in a week; what there is on a journey stands for that time."""
    kit = {BODY, *case.client.equipment}
    for wish in case.request.wishes:
        if wish.kind == "kit":
            wished = {BODY, *wish.value}
            kit = kit & wished if case.client.equipment else wished
    event = case.request.replan.event if case.request.replan else None
    if event and event.type == "travel" and event.week <= week.number < event.week + event.weeks:
        kit = {BODY, *event.equipment}
    return kit | SEAT if "wheelchair" in case.traits else kit


def _kit_missing(case: Case, kit: frozenset[str], slot: Slot) -> str:
    """What is needed and not there, in words; "" for nothing."""
    known = case.exercises.get(slot.name)
    missing = set(slot.equipment) - kit
    if not missing and known and not any(set(way) <= kit for way in known.equipment):
        missing = min((set(way) - kit for way in known.equipment), key=len)
    labels = vocabulary().kit
    return (
        listed(labels[code].label if code in labels else code for code in sorted(missing))
        if (missing)
        else ""
    )


def _kg_over(case: Case, slot: Slot) -> float:
    """The heaviest load of its kit, where the slot asks for more; else 0."""
    limits = [case.client.kit_limits.get(f"{code}_max_kg") for code in slot.equipment]
    most_kg = min((float(limit) for limit in limits if limit is not None), default=None)
    return most_kg if slot.load_kg and most_kg and slot.load_kg > most_kg else 0


def _place_fault(claim: Claim, case: Case, session: Session, slot: Slot) -> str:
    site, known = case.client.site, case.exercises.get(slot.name)
    place = known.place if known else ()
    ceiling_cm = claim.number("ceiling_at_least_cm") or 0
    if "ceiling" in place and site.get("ceiling_m", ceiling_cm / 100) * 100 < ceiling_cm:
        return f"The ceiling is {site['ceiling_m']:g} m; {ceiling_cm / 100:g} m are asked."
    is_quiet = bool(site.get("no_jump")) or (
        session.hour is not None and session.hour >= site.get("quiet_after", 24)
    )
    is_loud = slot.impact_level > (claim.number("quiet_at_most_level") or 0) or "noise" in place
    return "It is loud where no jumping or noise is wanted." if is_quiet and is_loud else ""


@kind("level_cap", numbers=("at_most_level", "coached_at_most_level"))
def level_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """Skill an exercise asks; the highest only with a coach, and never more than the trainer set."""
    most = claim.number("at_most_level", case.status) or 0
    if case.client.has_coach and case.status == HIGHEST_STATUS:
        most = max(most, claim.number("coached_at_most_level") or 0)
    most = min(most, case.client.level_cap or most)
    for slot, places in case.uses:
        if slot.level > most:
            says = f"It asks skill of level {slot.level}; at most {shown(most)} is asked."
            yield from ((where, says) for where, _ in places)


LEVER = "lever"
EASIER = frozenset({"less-load", "more-support", "shorter-lever"})


@kind("first_ways", numbers=("until_weeks",), picks=("unloaded",))
def first_ways(claim: Claim, case: Case) -> Iterator[Breach]:
    """In the first weeks, the body is lifted in the easiest way the kit allows, some without load."""
    until, unloaded = claim.number("until_weeks", case.status) or 0, set(words(claim, "unloaded"))
    for where, week, _, slot in case.slots(TRAINING):
        known = case.exercises.get(slot.name)
        if week.number > until or known is None:
            continue
        if slot.pattern in unloaded and known.loading in WITH_KG and known.support != "machine":
            yield where, "It is loaded before it was learned without load."
        elif known.loading == LEVER and (easier := _easier_at_hand(case, week, known)):
            yield where, f"{easier} is easier and comes first."


def _easier_at_hand(case: Case, week: Week, known: Exercise) -> str:
    """The name of an easier way of the body that kit and rules leave this client; "" for none."""
    kit, movement = kit_of(case, week), case.base.movement
    for edge in known.regressions:
        easier = movement.exercises[edge.to]
        is_at_hand = any(set(way) <= kit for way in easier.equipment)
        is_never = any(
            each.severity == "never" and each.condition in case.traits
            for each in easier.contraindications
        )
        if edge.reason in EASIER and easier.loading == LEVER and is_at_hand and not is_never:
            return easier.name
    return ""


@kind("never_exercises")
def never_exercises(_: Claim, case: Case) -> Iterator[Breach]:
    """No exercise that a condition rules out or that the client refused."""
    refused = set(case.client.refuses)
    for slot, places in case.uses:
        known = case.exercises.get(slot.name)
        for each in known.contraindications if known else ():
            if each.severity == "never" and each.condition in case.traits:
                yield from ((where, f"It is ruled out: {each.reason}") for where, _ in places)
        if {slot.name, slot.pattern, *(known.patterns_also if known else ())} & refused:
            yield from ((where, "The client refused it.") for where, _ in places)


@kind("patterns_covered", picks=("groups", "extra", "extra_for", "unless"))
def patterns_covered(claim: Claim, case: Case) -> Iterator[Breach]:
    """The groups of patterns a week holds, unless it is said that the kit does not allow one."""
    if set(words(claim, "unless")) & set(case.programme.notices):
        return
    wanted = [word.split("|") for word in words(claim, "groups")]
    if set(words(claim, "extra_for")) & case.traits:
        wanted += [word.split("|") for word in words(claim, "extra")]
    refused = {
        pattern.group
        for code, pattern in case.base.movement.patterns.items()
        if code in case.client.refuses
    }
    for week in due_weeks(case):
        held = (
            case.once(_groups, week.sessions)
            | refused
            | (LEGS | {"locomotion"} if is_seated(case) else set())
        )
        if missing := [groups for groups in wanted if not held & set(groups)]:
            names = listed(" or ".join(GROUP_NAMES[each] for each in groups) for groups in missing)
            yield f"week {week.number}", f"The week leaves out {names}."


def _groups(case: Case, sessions: tuple[Session, ...]) -> set[str]:
    return {group_of(case, slot) for each in sessions for slot in each.slots() if slot.pattern}


@kind("triplet", numbers=("at_most_minutes",))
def triplet(claim: Claim, case: Case) -> Iterator[Breach]:
    """A short session with resistance work holds legs, a push and a pull."""
    minutes = claim.number("at_most_minutes", case.status) or 0
    due = {week.number for week in due_weeks(case)}
    for where, week, session in case.sessions():
        is_short = trains(session) and session.minutes_min <= minutes
        left_out = missing_regions(case, session) if is_short and week.number in due else []
        if left_out:
            yield where, f"It is short and leaves out {listed(left_out)}."


@kind("lengthened", picks=("muscles",))
def lengthened(claim: Claim, case: Case) -> Iterator[Breach]:
    """Each such muscle gets an exercise a week that is hard where it is long."""
    muscles = [code for word in words(claim, "muscles") for code in muscles_for(case, word)]
    for week in due_weeks(case):
        reached = case.once(_lengthened, week.sessions)
        trained = {code for code, sets in case.weekly_sets[week.number].items() if sets >= 1}
        if short := [code for code in muscles if code in trained - reached]:
            names = listed(label(code) for code in short)
            yield f"week {week.number}", f"Nothing is hard where these are long: {names}."


def _lengthened(case: Case, sessions: tuple[Session, ...]) -> set[str]:
    """The muscles with an exercise that is hard where they are long."""
    return {
        muscle
        for session in sessions
        for slot in session.slots(TRAINING)
        if is_counted(slot) and _is_long(case, slot)
        for muscle, share in slot.muscles.items()
        if share >= 1
    }


def _is_long(case: Case, slot: Slot) -> bool:
    known = case.exercises.get(slot.name)
    return known is None or known.rom_bias in {"lengthened", "full"}


@kind("loadability", numbers=("at_most_percent",))
def loadability(claim: Claim, case: Case) -> Iterator[Breach]:
    """What carries the main aim can be made heavier, in steps small enough.

    A lever or a band has a ladder of ways instead of kilograms, and is not judged by them.
    """
    most = claim.number("at_most_percent", case.status) or 0
    lifts, muscles = named_lifts(case), wanted_muscles(case)
    for slot, places in case.slots_alike(frozenset({"main"})):
        if slot.name not in lifts and not any(case.is_direct(slot, each) for each in muscles):
            continue
        known = case.exercises.get(slot.name)
        if known and known.loading == "none":
            says = "It carries the main aim and cannot be made harder."
            yield from everywhere(slot, places, says)
        step_kg = _step_kg(case, slot)
        if slot.load_kg and step_kg and step_kg > most / 100 * slot.load_kg:
            says = f"Its next step is {step_kg / slot.load_kg:.0%} of the load; at most {shown(most)} %"
            yield from everywhere(slot, places, f"{says} is asked.")


def _step_kg(case: Case, slot: Slot) -> float:
    """The smallest step of its kit; the client's own before the usual; 0 where it has none."""
    kit = vocabulary().kit
    steps = [
        float(case.client.kit_limits.get(f"{code}_step_kg", kit[code].step_kg))
        for code in slot.equipment
        if code in kit
    ]
    return min((step for step in steps if step), default=0)
