"""What a plan says beyond its sessions: numbers to keep to, kit to check, weeks that pass, home."""

from collections.abc import Iterable, Iterator, Sequence

from barpath.craft.knowledge.claims import CHECK_IN_WORDS, Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import LIFTING, Programme
from barpath.craft.programming.request import Client
from barpath.craft.programming.understanding import DUE, THIRD_FROM, gestation_weeks

WEEK_DAYS = 7
HARD_RESERVE = 1
"""So few repetitions in reserve, or fewer, make a week one that a lighter one follows."""
TESTED = frozenset({"strength", "powerlifting"})
"""Goals that a test of a lift shows."""
IN_PAIRS = frozenset({"DB", "KB"})
TRAINED = LIFTING | {"balance", "play"}
"""Parts in which kit is loaded; to lean on a wall in a warm-up nobody needs to be told how."""


def told(claims: Sequence[Claim], base: Knowledge) -> Iterator[str]:
    """What rules want said with its numbers: each with its sources, where somebody read them.

    Of a rule that differs for some, what applies to the client is said.

    That a source is still to be read is for the trainer, who sees it with the rule's reason.
    """
    for claim in claims:
        if claim.kind != "told":
            continue
        rules = claim.picks.get("rules", ())
        named = (rules,) if isinstance(rules, str) else rules
        others = (each for each in claims if each.rule in named and each != claim)
        for each in others if named else (claim,):
            titles = "; ".join(base.sources[key].title for key in each.sources)
            known = f" Source: {titles} ({CHECK_IN_WORDS[each.verified]})."
            yield each.says() if each.verified == "recall" else f"{each.says()}{known}"


def kit_codes(claims: Iterable[Claim], programme: Programme, field: str) -> tuple[str, ...]:
    """Codes of what is said about the kit that a programme uses."""
    used = {
        (code, slot.pattern, slot.name)
        for week in programme.weeks
        for session in week.sessions
        for slot in session.slots(TRAINED)
        for code in slot.equipment
    }
    return tuple(
        code
        for claim in claims
        if claim.kind == "kit_codes" and claim.picks.get("field") == field
        and any(
            kit in _words(claim, "kit")
            and pattern in (_words(claim, "patterns") or (pattern,))
            and name in (_words(claim, "exercises") or (name,))
            and name not in _words(claim, "but_exercises")
            for kit, pattern, name in used
        )
        for code in _words(claim, "codes")
    )  # fmt: skip


def _words(claim: Claim, name: str) -> tuple[str, ...]:
    found = claim.picks.get(name, ())
    return (found,) if isinstance(found, str) else found


def shared_kit(programme: Programme, client: Client) -> tuple[str, ...]:
    """The notice of a class in which nobody can have two pieces of what is lifted."""
    people = client.people or 0
    used = {
        code
        for week in programme.weeks
        for session in week.sessions
        for slot in session.slots(LIFTING)
        for code in slot.equipment
    }
    is_scarce = any(client.counts.get(code, 2 * people) < 2 * people for code in used & IN_PAIRS)
    return ("shared_kit",) if client.format == "group" and is_scarce else ()


def asked_first(programme: Programme) -> Iterator[str]:
    """What the trainer asks before the first session."""
    if programme.weeks and programme.ask_first:
        yield "Before the first session, your trainer asks, and writes down what you answer:"
        yield from programme.ask_first.values()


def weeks_of_pregnancy(programme: Programme, client: Client) -> Iterator[str]:
    """Where the weeks of the plan stand in those of a pregnancy."""
    start = gestation_weeks(client)
    if start is None or not programme.weeks:
        return
    if client.pregnancy is None or client.pregnancy.weeks is None:
        yield (
            "Nobody has said in which week the pregnancy is, so the plan takes it to be as late as "
            "it may be."
        )
    last = programme.weeks[-1].number
    third, due = THIRD_FROM - start + 1, DUE - start + 1
    if 1 < third <= last:
        yield (
            f"Week {third} of this plan is week {THIRD_FROM} of the pregnancy: go through the "
            "questions of screening again before it. From there on loads are held or lowered, "
            "never raised, and the limits of the last third hold."
        )
    elif third <= 1:
        yield "In the last third of a pregnancy loads are held or lowered, never raised."
    if due <= last:
        yield (
            f"Week {max(due, 1)} of this plan is week {max(DUE, start)} of the pregnancy: the plan "
            "ends with the birth, and another begins after new screening."
        )


def weeks_of_shifts(programme: Programme, client: Client) -> Iterator[str]:
    """How long a week of the plan is where it goes by a calendar of shifts of another length."""
    days = client.shift.cycle if client.shift else WEEK_DAYS
    if programme.weeks and days != WEEK_DAYS:
        yield (
            f"A week of this plan is one round of your shifts, {days} days: c1 is the first day of "
            f"the round and c{days} the last."
        )


def ends_hard(programme: Programme, client: Client) -> Iterator[str]:
    """What comes before the next plan where this one ends close to failure, and not in an event.

    A novice needs no lighter week yet.
    """
    week = programme.weeks[-1] if programme.weeks else None
    if week is None or week.is_deload or week.number == client.event_week:
        return
    reserves = [slot.rir for session in week.sessions for slot in session.slots(LIFTING)]
    if client.status != "novice" and any(each and each[0] <= HARD_RESERVE for each in reserves):
        what = "round of your shifts" if client.shift else "week"
        test = ", or test what you can lift" if TESTED & set(client.goals) else ""
        yield f"Week {week.number} is hard: before a next plan, take a lighter {what}{test}."


def balance_at_home(programme: Programme) -> Iterator[str]:
    """How many minutes of balance a day there are at home, and how they rise."""
    minutes = [(week.number, week.home_minutes.get("balance", 0)) for week in programme.weeks]
    daily = [(number, round(found / WEEK_DAYS)) for number, found in minutes if found]
    if not daily:
        return
    first, most = daily[0][1], max(found for _, found in daily)
    says = f"At home, {first} minutes of balance a day"
    if most > first:
        reached = next(number for number, found in daily if found == most)
        says += f", a little more every other week, and {most} from week {reached} on"
    yield f"{says}; several short turns do as well as one."


def pelvic_floor_at_home(programme: Programme) -> Iterator[str]:
    """How many minutes a day the pelvic floor is trained at home, and how."""
    most = max((week.home_minutes.get("pelvic_floor", 0) for week in programme.weeks), default=0)
    if most:
        yield (
            f"At home, {max(1, round(most / WEEK_DAYS))} minutes a day for the pelvic floor: "
            "sitting, close and lift it as you breathe out, hold for a few breaths, then let go "
            "fully for as long."
        )
