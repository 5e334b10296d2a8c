"""The next session of everything a client has logged: what programmes carry as `next`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp
from statistics import median_low

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.progression.belief import Belief, Question
from barpath.craft.programming.progression.deciding import next_load
from barpath.craft.programming.progression.deloads import LighterWeek, lighter_week
from barpath.craft.programming.progression.doubts import doubtful
from barpath.craft.programming.progression.kit import steps_of
from barpath.craft.programming.progression.ladders import next_rung
from barpath.craft.programming.progression.learning import fresh, know_maximum, learn
from barpath.craft.programming.progression.loads import Loading, case_of
from barpath.craft.programming.progression.logs import (
    Exposure,
    History,
    flag_of,
    impossible,
    read_rows,
)
from barpath.craft.programming.progression.proposals import Proposal
from barpath.craft.programming.progression.rules import Rules, rules_for
from barpath.craft.programming.progression.seeing import Lift, lift_of, see
from barpath.craft.programming.progression.stalls import stall
from barpath.craft.programming.progression.targets import Target
from barpath.craft.programming.request import Client

FIRST_EXPOSURES = 3
"""So many say together where a lift begins, so that a slip in the first is seen as one."""


@dataclass(frozen=True)
class Advice:
    """What follows from a client's log.

    Attributes:
        loads: for the exchange form: {"Barbell Bench Press": {"load_kg": 77.5}}; exercises without
            kilograms, and those whose load is found by feel, are not in it.
        flagged: for the exchange form: sets that are asked about, "Exercise Name#index".
        proposals: by exercise, with reasons.
        questions: the flagged sets with what is asked.
        lighter: a lighter week that should come now.
        unknown: names in the log that the library does not hold.
        belief: all that was learned.
    """

    loads: dict[str, dict[str, float]]
    flagged: tuple[str, ...]
    proposals: Mapping[str, Proposal]
    questions: tuple[Question, ...]
    lighter: LighterWeek | None
    unknown: tuple[str, ...]
    belief: Belief


def next_loads(
    client: Client,
    base: Knowledge,
    *,
    targets: Mapping[str, Target] | None = None,
    history: History | None = None,
    week: float | None = None,
) -> Advice:
    """What to do next in every exercise that was logged or whose maximum is known.

    Args:
        targets: by exercise, what the programme prescribes; without, the exercise's own range.
        history: exposures by exercise, oldest first; without, the client's log in the exchange
            form, a week a row.
        week: of the next session, counted as in the history; without, a week after the last.
    """
    rules = rules_for(client, base)
    told = history if history is not None else _history(client)
    by_name = base.movement.by_name
    known = {name: told.get(name, ()) for name in (*told, *client.e1rm_kg) if name in by_name}
    last = max((each.week for exposures in known.values() for each in exposures), default=0.0)
    now = last + 1.0 if week is None else week
    belief, wrong = _learned(known, client, rules)
    asked = {(each.exercise, each.index) for each in (*belief.questions, *wrong)}
    believed = {name: _without(name, known[name], asked) for name in known}
    cases = {
        name: case_of(
            name, believed[name], (targets or {}).get(name), belief, rules,
            week=now, away_weeks=now - last, is_asked=_is_asked(known[name], believed[name]),
        )
        for name in known
    }  # fmt: skip
    proposals = {name: _propose(case) for name, case in cases.items()}
    questions = (*belief.questions, *wrong)
    return Advice(
        loads={
            name: {"load_kg": each.load_kg}
            for name, each in proposals.items()
            if each.load_kg is not None
        },
        flagged=tuple(flag_of(name, index) for name, index in sorted(asked)),
        proposals=proposals,
        questions=questions,
        lighter=lighter_week(belief, believed, by_name, rules),
        unknown=tuple(name for name in told if name not in by_name),
        belief=belief,
    )


def _history(client: Client) -> History:
    return {name: read_rows(rows) for name, rows in client.log.items()}


def _without(
    name: str, exposures: tuple[Exposure, ...], asked: set[tuple[str, int]]
) -> tuple[Exposure, ...]:
    """Exposures without the sets that are asked about; a day of which nothing is left is gone."""
    kept = [
        replace(each, sets=tuple(one for one in each.sets if (name, one.index) not in asked))
        for each in exposures
    ]
    return tuple(each for each in kept if each.sets)


def _learned(known: History, client: Client, rules: Rules) -> tuple[Belief, tuple[Question, ...]]:
    """What the log says of the lifts, and questions about the exercises that are none."""
    exercises = rules.base.movement.by_name
    found = {name: lift_of(name, exercises[name], rules) for name in known}
    lifts = {name: lift for name, lift in found.items() if lift is not None}
    belief = fresh(rules)
    for name, lift in lifts.items():
        begins = client.e1rm_kg.get(name) or _beginning_kg(lift, known[name], belief, rules)
        if begins:
            belief = know_maximum(belief, name, begins)
    for week in sorted({each.week for name in lifts for each in known[name]}):
        day = {
            name: (lift, each)
            for name, lift in lifts.items()
            for each in known[name]
            if each.week == week
        }
        belief = learn(belief, week, day, rules)
    wrong = tuple(
        question
        for name, exposures in known.items()
        if name not in lifts
        for question in doubtful(name, exposures, rules)
    )
    return belief, wrong


def _beginning_kg(
    lift: Lift, exposures: tuple[Exposure, ...], belief: Belief, rules: Rules
) -> float | None:
    """The middle of what the first sessions say."""
    levels = [
        seen.cleared(list(belief.mean))
        for each in exposures[:FIRST_EXPOSURES]
        for number, done in enumerate(each.sets)
        if not impossible(done, lift.exercise)
        if (seen := see(done, number, lift, is_novice=rules.is_novice))
    ]
    return exp(median_low(levels)) if levels else None


def _is_asked(all_of_it: tuple[Exposure, ...], believed: tuple[Exposure, ...]) -> bool:
    """Whether nothing of the last session is believed."""
    return bool(believed) and believed[-1].week < all_of_it[-1].week


def _propose(case: Loading) -> Proposal:
    has_kilograms = steps_of(case.exercise, case.rules.client) is not None
    made = next_load(case) if has_kilograms else next_rung(case)
    return replace(made, stall=stall(case))
