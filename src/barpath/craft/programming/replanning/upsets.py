"""What an event does to a week: which sessions fall out, move, or get shorter."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import Session, Week
from barpath.craft.programming.replanning.counting import sets_in
from barpath.craft.programming.replanning.drafts import Draft
from barpath.craft.programming.replanning.locks import claim_of
from barpath.craft.programming.replanning.moving import (
    HOURS_A_DAY,
    WEEK_DAYS,
    Dated,
    clashes_of,
    open_days,
    shifted,
)
from barpath.craft.programming.replanning.standing import Stood, day_of
from barpath.craft.programming.request import Client, Wish

SHIFT, TIME, BACK, FEVER, WISH = "REP-01", "TIM-01", "REP-02", "REP-05", "REP-03"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What every event is seen against.

    Attributes:
        client: with what an event's wishes ask for.
    """

    stood: Stood
    client: Client
    base: Knowledge

    @property
    def length(self) -> int:
        return self.client.shift.cycle if self.client.shift else WEEK_DAYS


def drafts_of(week: Week, setting: Setting) -> list[Draft]:
    """The sessions of a week as the event leaves them."""
    drafts = [Draft(old=each, session=each) for each in week.sessions]
    event = setting.stood.event
    named = setting.stood.named(week) if setting.stood.lasts(week) else []
    if event.type == "missed" and named:
        _missed(drafts, named, week, setting)
    elif event.type == "moved" and named:
        _moved(drafts, named[0], setting)
    elif event.type in {"shortened", "travel"} and event.minutes is not None:
        for place in named:
            _shorten(drafts[place], event.minutes)
    elif event.type == "illness":
        _ill(drafts, named, week, setting)
    elif event.type == "wish":
        _wished(drafts, week, setting)
    if event.is_locked:
        for place, draft in enumerate(drafts):
            draft.is_frozen = draft.is_held and place not in named and setting.stood.lasts(week)
    return drafts


def _shorten(draft: Draft, minutes: float, rule: str = TIME) -> None:
    if draft.session.minutes_min > minutes:
        draft.most_min, draft.rule = minutes, rule


def _missed(drafts: list[Draft], lost: list[int], week: Week, setting: Setting) -> None:
    """Shift what was missed; where there is no room, merge it into what is to come."""
    last = max(drafts[place].day for place in lost)
    days = [day for day in open_days(setting.client) if day > last]
    if not _shift(drafts, lost, days, week, setting):
        _merge(drafts, lost, last, setting)


def _shift(
    drafts: list[Draft], lost: Sequence[int], days: list[int], week: Week, setting: Setting
) -> bool:
    sessions = [(draft.day, draft.session) for draft in drafts]
    if sessions != sorted(sessions, key=lambda each: each[0]):
        return False
    locked = frozenset(range(len(drafts))) if setting.stood.event.is_locked else frozenset()
    clashes = clashes_of(setting.base, _around(week, setting))
    new = shifted(sessions, lost, days, clashes, fixed=locked)
    for place, day in (new or {}).items():
        _to(drafts[place], day, setting)
    return new is not None


def _around(week: Week, setting: Setting) -> list[Dated]:
    """The last session before a week and the first after it."""
    by_number = {each.number: each.sessions for each in setting.stood.programme.weeks}
    before, after = by_number.get(week.number - 1, ()), by_number.get(week.number + 1, ())
    found = [(day_of(each) - setting.length, each) for each in before[-1:]]
    return found + [(day_of(each) + setting.length, each) for each in after[:1]]


def _to(draft: Draft, day: int, setting: Setting) -> None:
    if draft.day == day:
        return
    named = f"c{day + 1}" if setting.client.shift else day
    draft.session = msgspec.structs.replace(draft.session, day=named)
    draft.rule = SHIFT


def _merge(drafts: list[Draft], lost: Sequence[int], after: int, setting: Setting) -> None:
    for place in lost:
        drafts[place].is_held = False
    for draft in drafts:
        if draft.is_held and draft.day > after and not setting.stood.event.is_locked:
            _host(draft, setting.client)


def _host(draft: Draft, client: Client) -> None:
    draft.is_host, draft.rule = True, SHIFT
    draft.most_min = max(draft.session.minutes_min, client.minutes_min or 0)


def _moved(drafts: list[Draft], place: int, setting: Setting) -> None:
    """To its new day; where that holds a session already, as much as that may take on."""
    day = setting.stood.event.days[-1]
    there = [at for at, draft in enumerate(drafts) if draft.day == day and at != place]
    if not there:
        _to(drafts[place], day, setting)
        return
    drafts[place].is_held = False
    if not setting.stood.event.is_locked:
        _host(drafts[there[0]], setting.client)


def _ill(drafts: list[Draft], lost: list[int], week: Week, setting: Setting) -> None:
    """Nothing on days of illness; after a fever a day without, and half the dose first."""
    event = setting.stood.event
    for place in lost:
        drafts[place].is_held, drafts[place].rule = False, FEVER if event.fever else BACK
    if not event.fever:
        return
    numbers = claim_of("rest_with_fever", setting.base).numbers
    waits = numbers["at_least_hours"] / HOURS_A_DAY
    last = _last_ill(setting)
    start = (week.number - 1) * setting.length
    soon = [
        place
        for place, draft in enumerate(drafts)
        if draft.is_held and 0 < start + draft.day - last <= waits
    ]
    if soon:
        free = [day for day in open_days(setting.client) if start + day - last > waits]
        if not _shift(drafts, soon, free, week, setting):
            for place in soon:
                drafts[place].is_held, drafts[place].rule = False, FEVER
    back = [draft for draft in drafts if draft.is_held and start + draft.day > last]
    if back and _is_first_back(week, last, setting):
        _halve(min(back, key=lambda each: each.day), numbers["at_most_percent"], setting)


def _last_ill(setting: Setting) -> int:
    """The last day of illness, counted from the first of the programme."""
    event = setting.stood.event
    last_week = event.week + event.weeks - 1
    return (last_week - 1) * setting.length + max(event.days, default=setting.length - 1)


def _is_first_back(week: Week, last: int, setting: Setting) -> bool:
    """Whether no session was held between the illness and this week."""
    start = (week.number - 1) * setting.length
    waits = claim_of("rest_with_fever", setting.base).numbers["at_least_hours"] / HOURS_A_DAY
    return not any(
        last + waits < (each.number - 1) * setting.length + day_of(session) < start
        for each in setting.stood.programme.weeks
        for session in each.sessions
    )


def _halve(draft: Draft, percent: float, setting: Setting) -> None:
    weeks = setting.stood.programme.weeks
    sessions = [session for week in weeks for session in week.sessions]
    usual = sets_in(sessions) / len(sessions)
    draft.most_sets = int(min(draft.planned_sets, usual) * percent / 100)
    draft.timed_share, draft.rule = percent / 100, FEVER


def _wished(drafts: list[Draft], week: Week, setting: Setting) -> None:
    """What new wishes about time and days make of a week."""
    wishes: dict[str, Wish] = {wish.kind: wish for wish in setting.stood.event.wishes}
    if "minutes_max" in wishes:
        for draft in drafts:
            _shorten(draft, float(wishes["minutes_max"].value))
    if days := _days_wished(wishes, setting):
        surplus = sorted(
            sorted(range(len(drafts)), key=lambda at: (drafts[at].planned_sets, -at))[
                : max(0, len(drafts) - days[0])
            ]
        )
        _merge(drafts, surplus, -1, setting) if surplus else None
        kept = [draft for draft in drafts if draft.is_held]
        if days[1] and any(draft.day not in days[1] for draft in kept):
            _spread(kept, days[1], week, setting)


def _days_wished(wishes: dict[str, Wish], setting: Setting) -> tuple[int, tuple[int, ...]] | None:
    """How many days a week, and which; () for any."""
    days = tuple(sorted(set(setting.client.days))) if "days" in wishes else ()
    if "days_max" in wishes:
        count = int(wishes["days_max"].value)
        return (min(count, len(days)) if days else count), days
    return (len(days), days) if days else None


def _spread(kept: list[Draft], days: tuple[int, ...], week: Week, setting: Setting) -> None:
    """Sessions onto the days that are left, in their order."""
    sessions = [(draft.day, draft.session) for draft in kept]
    clashes = clashes_of(setting.base, _around(week, setting))
    calm = shifted(sessions, range(len(kept)), days, clashes)
    new = calm or shifted(sessions, range(len(kept)), days, lambda _: 0) or {}
    for place, day in new.items():
        _to(kept[place], day, setting)


def is_empty(session: Session) -> bool:
    """Whether nothing is left to train in it."""
    return not any(part.slots or part.kind == "play" for part in session.parts
                   if part.kind not in {"warmup", "cooldown"})  # fmt: skip
