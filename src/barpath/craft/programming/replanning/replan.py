"""Planning anew after something happened: the past stands, the rest changes as little as it can."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing import describing
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.candidates import why_not
from barpath.craft.programming.designing.prescribing import prescribe
from barpath.craft.programming.designing.slotting import what_of
from barpath.craft.programming.designing.styling import Style
from barpath.craft.programming.designing.telling import told
from barpath.craft.programming.programme import Programme, Slot, Week
from barpath.craft.programming.replanning.changes import changes, in_words
from barpath.craft.programming.replanning.drafts import Item, Need
from barpath.craft.programming.replanning.likes import Barrier, Swaps, swaps_for
from barpath.craft.programming.replanning.locks import NOTHING, claim_of, is_strong, locks_of
from barpath.craft.programming.replanning.mending import Mending
from barpath.craft.programming.replanning.standing import Stood, questions, stood_of
from barpath.craft.programming.replanning.upsets import WISH, Setting
from barpath.craft.programming.request import Event, Request, Wish

WAITS = frozenset({"medical_clearance_first", "refer_do_not_train"})
SWAP, LOCK = "REP-04", "REP-06"
UNTIL_THE_END = frozenset({"kit", "wish"})
ADDED_SETS = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """What must be asked, by field: sentences."""

    by_field: dict[str, str]


def replan(request: Request, base: Knowledge) -> Programme:
    """The programme that `request.replan` holds, planned anew after its event.

    Weeks before the event stay as they were. The answer carries the programme before, and its
    text says each change with its cause.

    Raises:
        CannotReplan: if the plan cannot be read, or the event contradicts it.
    """
    stood = stood_of(request)
    asked = questions(stood, base)
    if asked:
        return _deferred(request, stood, asked)
    brief = brief_of(_as_it_is_now(request, stood.event), base)
    if brief.screened.missing:
        return _deferred(request, stood, _in_place(brief.screened.questions, stood.event))
    if brief.screened.screening.outcome in WAITS:
        return _stopped(brief, stood)
    need = _need(brief, stood.event)
    if isinstance(need, _Asked):
        return _deferred(request, stood, need.by_field)
    return _finished(brief, stood, _weeks(brief, stood, need))


def _in_place(questions: Mapping[str, str], event: Event) -> dict[str, str]:
    """What screening asks; of new wishes it asks where they stand."""
    new = {f"wishes.{each.id}": f"replan.event.wishes.{each.id}" for each in event.wishes}
    return {new.get(field, field): says for field, says in questions.items()}


def _as_it_is_now(request: Request, event: Event) -> Request:
    """The request with what new wishes ask for and refuse."""
    wishes = event.wishes if event.type == "wish" else ()
    refused = tuple(
        _word(each, "pattern", "exercise") for each in wishes if each.kind.startswith("refuse")
    )
    client = msgspec.structs.replace(request.client, refuses=(*request.client.refuses, *refused))
    return msgspec.structs.replace(request, client=client, wishes=(*request.wishes, *wishes))


def _word(wish: Wish, *names: str) -> str:
    if isinstance(wish.value, dict):
        return next((str(wish.value[name]) for name in names if name in wish.value), "")
    return str(wish.value)


def _weeks(brief: Brief, stood: Stood, need: Need) -> tuple[Week, ...]:
    weeks, first = stood.programme.weeks, stood.event.week
    mending = Mending(
        setting=Setting(stood=stood, client=brief.client, base=brief.base),
        brief=brief,
        swaps=_swaps(brief, stood),
        need=need,
        done=list(weeks[: first - 1]),
    )
    for week in weeks[first - 1 :]:
        mending.week(week)
    return tuple(mending.done)


def _swaps(brief: Brief, stood: Stood) -> Swaps | None:
    """What stands in for what can no longer be done; None where everything can be."""
    event = stood.event
    if event.type not in {"travel", "kit", "injury", "wish"}:
        return None
    last = len(stood.programme.weeks)
    ends = event.type in UNTIL_THE_END or (event.type == "injury" and event.weeks == 1)
    weeks = range(event.week, 1 + (last if ends else min(last, event.week + event.weeks - 1)))
    client = brief.client
    if event.type in {"travel", "kit"}:
        client = msgspec.structs.replace(client, equipment=event.equipment)
    is_injury = event.type == "injury"
    barrier = Barrier(
        weeks=weeks,
        client=client,
        bounds=brief.bounds,
        base=brief.base,
        locks=locks_of(event, brief.base) if is_injury else NOTHING,
        is_other_kit=event.type in {"travel", "kit"}
        or any(wish.kind == "kit" for wish in event.wishes),
        rule=LOCK if is_injury else WISH if event.type == "wish" else SWAP,
    )
    return swaps_for(
        stood.programme.weeks[weeks.start - 1 : weeks.stop - 1], barrier, _style(brief, event)
    )


def _style(brief: Brief, event: Event) -> Style:
    return Style(claims=brief.claims, status=brief.status, bounds=brief.bounds, week=event.week)


def _need(brief: Brief, event: Event) -> Need | _Asked:
    """What new wishes ask of every week, or what keeps them from being met."""
    need, asked = Need(), {}
    for wish in event.wishes if event.type == "wish" else ():
        if wish.kind == "muscle_sets_min":
            need.muscle_sets[str(wish.value["muscle"])] = float(wish.value["sets"])
        elif wish.kind == "include_exercise":
            added = _added(wish, brief, event)
            if isinstance(added, str):
                asked[f"replan.event.wishes.{wish.id}"] = added
            else:
                need.added.append(added)
    return _Asked(asked) if asked else need


def _added(wish: Wish, brief: Brief, event: Event) -> Item | str:
    """An exercise that was wished for, or why it cannot be."""
    name, movement = _word(wish, "exercise"), brief.base.movement
    key = movement.key_of.get(name, name)
    exercise = movement.exercises.get(key)
    if exercise is None:
        return f"“{name}” is no exercise we know; describe it, or name another."
    reason = next(why_not(key, exercise, brief.said, brief.bounds, week=event.week), None)
    kit = {"BW", *brief.client.equipment}
    way = next((needed for needed in exercise.equipment if set(needed) <= kit), None)
    if reason or way is None:
        why = reason[0] if reason else "its kit is not there"
        return f"“{name}” cannot be planned: {why}. What else would you like?"
    how = prescribe(exercise, movement.patterns[exercise.pattern], _style(brief, event))
    slot = Slot(
        **what_of(exercise, way), sets=ADDED_SETS, reps=how.reps, seconds=how.seconds,
        contacts=how.contacts, rir=how.rir, rpe=None if how.rir else (5, 7), rest_s=how.rest_s,
        rules=(*how.rules, WISH),
    )  # fmt: skip
    return Item(slot, how.part, None, (), 0, ADDED_SETS, WISH)


def _deferred(request: Request, stood: Stood, asked: dict[str, str]) -> Programme:
    says = [sentence for sentence in asked.values() if sentence]
    missing = [name for name, sentence in asked.items() if not sentence]
    if missing:
        says.append(f"A safe plan needs to know more first: {', '.join(missing)}.")
    return Programme(
        request_id=request.id, status="deferred", missing=tuple(asked), before=_before(stood),
        text="\n".join(says),
    )  # fmt: skip


def _stopped(brief: Brief, stood: Stood) -> Programme:
    """The past, and nothing from here on until somebody else has looked."""
    screened = brief.screened
    return msgspec.structs.replace(
        stood.programme,
        request_id=brief.request.id,
        screening=screened.screening,
        weeks=stood.programme.weeks[: stood.event.week - 1],
        phases=tuple(
            msgspec.structs.replace(
                each, weeks=(each.weeks[0], min(each.weeks[1], stood.event.week - 1))
            )
            for each in stood.programme.phases
            if each.weeks[0] < stood.event.week
        ),
        referrals=_joined(stood.programme.referrals, screened.referrals),
        notices=_joined(stood.programme.notices, screened.notices),
        before=_before(stood),
        text=describing.why_no_weeks(screened),
    )


def _before(stood: Stood) -> dict[str, Any]:
    return {"weeks": stood.raw["weeks"]}


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _finished(brief: Brief, stood: Stood, weeks: tuple[Week, ...]) -> Programme:
    """The programme with what changed in it, and why."""
    old, event = stood.programme, stood.event
    screened = brief.screened
    after = msgspec.structs.replace(old, weeks=weeks)
    found = changes(old, after, event)
    says = [old.text] if old.text else []
    says += [line for line in told(brief.claims, brief.base) if line not in old.text]
    says.append("What changed:" if found else "Nothing has to change.")
    says += in_words(found)
    says += _remarks(brief, stood, after)
    referrals = _joined(old.referrals, screened.referrals)
    monitor = _joined(old.monitor, screened.monitor)
    if event.type == "injury":
        monitor = _joined(monitor, ("pain",))
        referrals = _joined(referrals, ("physician",) if _is_to_be_seen(brief, event) else ())
    return msgspec.structs.replace(
        after,
        request_id=brief.request.id,
        screening=screened.screening,
        notices=_joined(old.notices, screened.notices),
        monitor=monitor,
        referrals=referrals,
        cues=_joined(old.cues, screened.cues),
        ask_first=dict(screened.ask_first),
        before=_before(stood),
        text="\n".join(says),
        rules=tuple(sorted({*old.rules, *(each.rule for each in found)})),
    )


def _is_to_be_seen(brief: Brief, event: Event) -> bool:
    return event.pain is not None and is_strong(event, brief.base)


def _remarks(brief: Brief, stood: Stood, after: Programme) -> list[str]:
    """What the reader must know beyond the changes."""
    event, base = stood.event, brief.base
    says: list[str] = []
    unknown = sorted(
        {
            slot.name
            for week in after.weeks[event.week - 1 :]
            for session in week.sessions
            for slot in session.slots()
            if slot.name not in base.movement.by_name
        }
    )
    if unknown:
        names = ", ".join(unknown)
        says.append(f"We do not know {names}: judged by what the plan says, left as it stands.")
        if event.type == "injury":
            says.append(f"Leave {names} out if your {event.region} feels it.")
    if event.type == "injury" and _is_to_be_seen(brief, event):
        says.append("Have the pain looked at before you train what is left out again.")
    if event.type == "illness":
        hours = claim_of("rest_with_fever", base).numbers["at_least_hours"]
        if event.fever:
            says.append(f"Start again only after {hours:g} hours without fever.")
        if event.weeks > claim_of("after_break", base).numbers["long_at_most_weeks"]:
            says.append("Answer the questions about your health again before you start.")
    return says
