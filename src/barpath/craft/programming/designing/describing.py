"""What a programme says in words, and what stands beside its sessions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import Word, vocabulary
from barpath.craft.programming.designing.balancing import holds_in_words
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.gaps import gaps_in_words
from barpath.craft.programming.designing.harder import (
    harder_in_words,
    has_later_ramps,
    has_longer_sets,
    next_ways_in_words,
)
from barpath.craft.programming.designing.members import members_in_words
from barpath.craft.programming.designing.starting import OUTCOME_IN_WORDS, start_in_words
from barpath.craft.programming.designing.telling import (
    asked_first,
    balance_at_home,
    ends_hard,
    kit_codes,
    pelvic_floor_at_home,
    shared_kit,
    told,
    weeks_of_pregnancy,
    weeks_of_shifts,
)
from barpath.craft.programming.programme import Programme, Progression, Week
from barpath.craft.programming.request import Client
from barpath.craft.programming.screening import Screened
from barpath.craft.programming.traits import traits
from barpath.craft.programming.understanding import gestation_weeks

VIGOROUS_COUNTS = 2


def why_no_weeks(screened: Screened) -> str:
    """Why there is no plan yet."""
    if screened.missing:
        asked = ", ".join(screened.missing)
        says = f"A safe plan needs to know more first: {asked}."
        return "\n".join([says, *screened.questions.values()])
    return OUTCOME_IN_WORDS[screened.screening.outcome]


def cardio_minutes(week: Week) -> float:
    """Moderate-equivalent minutes of a week's sessions."""
    found = 0.0
    for session in week.sessions:
        for slot in session.slots():
            if slot.minutes_min and slot.pattern in {"CARD", "CON", "LOC"}:
                if slot.zone == "vigorous":
                    found += VIGOROUS_COUNTS * slot.minutes_min
                elif slot.zone == "moderate":
                    found += slot.minutes_min
    return found


# A beginner's first week of moving about, and what each week adds: bouts of 10 to 15 minutes on
# most days, minutes before effort.
FIRST_MOVING_MIN, MORE_MOVING_MIN = 60, 20
FIRST_BALANCE_MIN, MORE_BALANCE_MIN, BALANCE_STEP_WEEKS = 10, 5, 2
"""Balance at home a day, and what is added every so many weeks."""
WEEK_DAYS = 7
MOVES_LITTLE_YET = frozenset({"inactive", "wheelchair", "spinal_cord_injury"})
"""Who comes to the minutes of moving about week by week; arms that push all day need that too."""
NO_GAPS: Mapping[str, frozenset[str]] = MappingProxyType({})
STEADY_FIRST = frozenset({"fall_risk", "frailty"})


def with_lifestyle(week: Week, claims: Iterable[Claim], status: str, said: frozenset[str]) -> Week:
    """The week with what rules ask for outside sessions: moving about, and balance at home.

    Args:
        said: the client's traits.
    """
    rules = list(claims)
    wanted = max(
        (
            float(claim.number("at_least_minutes", status) or 0)
            for claim in rules
            if claim.kind == "cardio_minutes"
        ),
        default=0.0,
    )
    walking = max(0, round(wanted - cardio_minutes(week)))
    if said & MOVES_LITTLE_YET:
        walking = min(walking, FIRST_MOVING_MIN + MORE_MOVING_MIN * (week.number - 1))
    if said & STEADY_FIRST:
        walking = 0  # no walking programme for who may fall: SEN-05
    for claim in rules:
        if claim.rule == "YTH-05" and "at_least_minutes" in claim.numbers:
            daily = float(claim.numbers["at_least_minutes"])
            trained = sum(session.minutes_min for session in week.sessions)
            walking = max(walking, round(WEEK_DAYS * daily - trained))
    home: dict[str, int] = {}
    for claim in rules:
        if claim.kind == "weekly_minutes":
            what = str(claim.picks.get("what"))
            inside = sum(
                part.minutes_min
                for session in week.sessions
                for part in session.parts
                if part.kind == what
            )
            target = float(claim.number("target_minutes") or claim.number("at_least_minutes") or 0)
            wanted_min = round(target - inside)
            if what == "balance":  # some minutes a day, and more of them as the weeks go by
                wanted_min = min(wanted_min, WEEK_DAYS * _balance_a_day(week.number))
            home[what] = max(home.get(what, 0), wanted_min, 0)
        if claim.kind == "pattern_frequency" and (place := claim.picks.get("home")):
            home[str(place)] = max(home.get(str(place), 0), 7 * 5)
    return msgspec.structs.replace(week, lifestyle_minutes=walking, home_minutes=home)


def _balance_a_day(week: int) -> int:
    return FIRST_BALANCE_MIN + MORE_BALANCE_MIN * ((week - 1) // BALANCE_STEP_WEEKS)


def finished(
    programme: Programme, brief: Brief,
    gaps: Mapping[str, frozenset[str]] = NO_GAPS, unknown: Sequence[str] = (),
) -> Programme:  # fmt: skip
    """The programme with its notices, its way of moving on, and its text.

    Args:
        gaps: groups of basic movements that are left out, by the notice that says why.
        unknown: words of the request that nothing here knows.
    """
    client, rules = brief.client, list(brief.claims)
    notices = [*programme.notices, *gaps, *kit_codes(rules, programme, "notices")]
    notices += shared_kit(programme, client)
    for claim in rules:
        if claim.kind in {"full_body", "micro_session"} and (code := claim.picks.get("notices")):
            notices += (code,) if isinstance(code, str) else code
    steps, gates = _steps(rules, client), _gates(rules)
    cues = [*programme.cues, *kit_codes(rules, programme, "cues")]
    if _is_heavy_alone(programme):
        cues.append("safeties")
    if has_later_ramps(programme):
        cues.append("lighter_sets_before")
    if has_longer_sets(programme, brief.base.movement):
        cues.append("longer_sets_lighter")
    programme = msgspec.structs.replace(
        programme,
        notices=tuple(dict.fromkeys(notices)),
        cues=tuple(dict.fromkeys(cues)),
        progression=Progression(scheme="double", step_percent=steps, gates=gates),
        rules=tuple(sorted({claim.rule for claim in rules})),
    )
    members = members_in_words(programme, client, brief.base)
    harder = harder_in_words(programme, brief.base.movement, rules)
    more = (
        *harder,
        *_next_ways(programme, brief),
        *gaps_in_words(gaps),
        *told(rules, brief.base),
        *members,
    )
    text = text_of(programme, client, rules, unknown, more)
    return msgspec.structs.replace(programme, text=text)


def _next_ways(programme: Programme, brief: Brief) -> Iterator[str]:
    """What follows where no load can be added; not in a class, whose stations show it, nor where
    nothing is raised by number.
    """
    client = brief.client
    if not programme.weeks or client.format == "group" or "child" in brief.said:
        return
    if gestation_weeks(client) is None:
        week = programme.weeks[-1].number
        found = candidates(client, brief.said, brief.bounds, brief.base, week=week)
        yield from next_ways_in_words(programme, brief.base.movement, found)


def _is_heavy_alone(programme: Programme) -> bool:
    """Whether a heavy lift that invites breath-holding is done with nobody there: STR-03."""
    return any(
        "VAL" in slot.tags
        for week in programme.weeks
        for session in week.sessions
        if not session.is_supervised
        for slot in session.slots()
    )


def _steps(claims: list[Claim], client: Client) -> dict[str, float]:
    steps: dict[str, float] = {}
    for claim in claims:
        if claim.kind == "step_cap":
            most = claim.number("at_most_percent", client.status or "novice")
            regions = claim.picks.get("region", ("upper", "lower"))
            for region in (regions,) if isinstance(regions, str) else regions:
                if most is not None:
                    steps[region] = min(steps.get(region, float(most)), float(most))
    return dict(sorted(steps.items()))


def _gates(claims: list[Claim]) -> tuple[str, ...]:
    named: dict[str, None] = {}
    for claim in claims:
        if claim.kind == "gates":
            on = claim.picks.get("on", ())
            named |= dict.fromkeys((on,) if isinstance(on, str) else on)
    return tuple(named)


def text_of(
    programme: Programme, client: Client, claims: Iterable[Claim] = (),
    unknown: Sequence[str] = (), more: Iterable[str] = (),
) -> str:  # fmt: skip
    """Everything a client reads, in whole sentences.

    Args:
        more: what else rules want said.
    """
    words = vocabulary()
    lines = start_in_words(programme, client)
    lines += asked_first(programme)
    goals = [words.goals[goal].label for goal in client.goals if goal in words.goals]
    if goals:
        lines.append(f"This plan is for {_listed(goals)}.")
    lines += weeks_of_shifts(programme, client)
    lines += [_phase_in_words(programme, place) for place in range(len(programme.phases))]
    lines += ends_hard(programme, client)
    for kinds, codes in (
        (words.notices, programme.notices),
        (words.monitors, programme.monitor),
        (words.referrals, programme.referrals),
        (words.cues, programme.cues),
    ):
        lines += [each for each in _said(kinds, codes) if each not in lines]
    lines += [*more, *weeks_of_pregnancy(programme, client), *balance_at_home(programme)]
    lines += holds_in_words(programme, traits(client))
    lines += pelvic_floor_at_home(programme)
    if unknown:
        lines.append(f"Not known here, and left out: {_listed([*unknown])}.")
    if programme.weeks:
        lines += _moving_on(client, claims)
        lines += _on_other_days(programme, client)
    return "\n".join(lines)


def _moving_on(client: Client, claims: Iterable[Claim]) -> Iterator[str]:
    """How loads move on; a child needs no numbers for that, its notices and cues say enough."""
    if "child" in traits(client):
        return
    if client.format == "group":
        yield (
            "Each person writes down the weight and the repetitions of each station. When all "
            "rounds reach the top of the range below the effort that is named, they take the next "
            "heavier piece, or the harder way that the station shows."
        )
    yield (
        "Add a repetition when a set felt easier than planned. At the top of the range on all "
        f"sets, take the smallest step in load that your kit has{_until(client)} and start again at "
        f"the bottom. Add nothing while {_hurts(claims)} or your technique slips."
    )


def _until(client: Client) -> str:
    return ", until the last third of the pregnancy," if gestation_weeks(client) else ""


def _on_other_days(programme: Programme, client: Client) -> Iterator[str]:
    """How to move outside the sessions; the hour a day of the young is said by its rule."""
    minutes, said = max(week.lifestyle_minutes for week in programme.weeks), traits(client)
    if not minutes or "youth" in said:
        return
    is_wheeled = said & {"wheelchair", "spinal_cord_injury"}
    way = "push your chair or turn an arm ergometer" if is_wheeled else "walk"
    span = "seven days" if client.shift else "a week"
    yield (
        f"On other days, {way}, so that you breathe deeper and still talk: up to {minutes} minutes "
        f"in {span}."
    )


def _hurts(claims: Iterable[Claim]) -> str:
    """What pain holds the load; without its number where nobody has read that in a source."""
    for claim in claims:
        most = claim.numbers.get("pain_at_most_points")
        if most is not None and claim.verified != "recall":
            return f"something hurts above {most:g} of 10"
    return "something hurts"


def _said(kinds: dict[str, Word], codes: tuple[str, ...]) -> list[str]:
    return [kinds[code].says for code in codes if code in kinds and kinds[code].says]


def _phase_in_words(programme: Programme, place: int) -> str:
    phase = programme.phases[place]
    first, last = phase.weeks
    lighter = [
        str(week.number)
        for week in programme.weeks
        if week.is_deload and first <= week.number <= last
    ]
    says = f"{phase.name}: weeks {first} to {last}."
    return f"{says} Week {_listed(lighter)} is lighter on purpose." if lighter else says


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
