"""The games of a session of children: other ones each time, few that jump, landings counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing.allocating import USUAL_DAYS
from barpath.craft.programming.designing.candidates import Candidate, impact_of
from barpath.craft.programming.designing.macro import blocks, kept_share
from barpath.craft.programming.programme import Slot
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies, traits

LONGEST_GAME_MIN = 4
LANDINGS_A_MIN = 20
"""In turns of a few with rests between: no game of jumps goes on when its landings are done."""
RUNS, RUN_UP, DRILLS = "LOC", "run-up", "MOB"
JUMPS, JUMPING_GAMES, HARD = "JMP", 2, 3
"""Games that jump: so many a session, and from which impact they are hard."""
HARD_WEIGHT, LOW_WEIGHT = 1, 2
"""How the landings of a session are shared out: hard jumps get half as many as low ones."""
DRILL_LANDINGS, KNOWN_LANDINGS = 8, 4
"""Of the drill of landing, whatever else there is: while it is learned, and once it is known."""
FIRST_SHARE = 0.5
"""Of the landings that a session may hold, in the first week."""


@dataclass(frozen=True, kw_only=True)
class Playing:
    """The play of one session.

    Attributes:
        place: which of the week's sessions it is.
        landings: foot contacts of the lifting and jumping that the session holds already.
        is_lighter: whether the week is a lighter one.
        may_jump: whether the last session that jumps is long enough ago.
    """

    client: Client
    base: Knowledge
    week: int
    place: int
    landings: int = 0
    is_lighter: bool = False
    may_jump: bool = True

    def games(self, suited: Iterable[Candidate], minutes: int) -> list[Candidate]:
        """Several short games, other ones each session; the landing first, then what jumps, with
        calm games between.

        Args:
            suited: what may be played or practised here.
        """
        found = _best_first(suited)
        games = [each for each in found if "play" in each.exercise.roles]
        jumping = [each for each in games if each.exercise.pattern == JUMPS]
        warming = _running(games)
        calm = [
            each
            for each in games
            if each not in (*jumping, *warming) and each.exercise.pattern != DRILLS
        ]
        jumps = self._jumps(jumping, self._drills(found)) if self.may_jump else []
        count = -(-minutes // LONGEST_GAME_MIN)
        jumped = [each for each in jumps if not self._is_drill(each.exercise.name)]
        others = _from(calm, self._turn * count)[: max(0, count - len(jumped))]
        return self._apart(jumps, others)

    def warming(self, suited: Iterable[Candidate], minutes: int) -> list[Candidate]:
        """Running games to get warm with before anything jumps, other ones each session."""
        found = _running(_best_first(suited))
        return _from(found, self._turn)[: -(-minutes // LONGEST_GAME_MIN)]

    def counted(self, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        """The games with their landings, which come to what the session may hold, and no longer
        than these take; the others have the time that is left.
        """
        jumping = [slot for slot in slots if slot.pattern == JUMPS]
        weights = {slot.name: _weight(slot) for slot in jumping if not self._is_drill(slot.name)}
        drills = len(jumping) - len(weights)
        left = self._left - self._drill_landings * drills
        shared = {name: left * weight // sum(weights.values()) for name, weight in weights.items()}
        rest = left - sum(shared.values())  # of a division; low jumps, which come last, bear it
        for name in [*weights][-1:]:
            shared[name] += rest
        rule = self._most.rule
        found = tuple(
            msgspec.structs.replace(
                slot,
                contacts=shared.get(slot.name, self._drill_landings),
                rules=(*slot.rules, rule),
            )
            if slot in jumping
            else slot
            for slot in slots
        )
        return _in_time(found)

    @property
    def _risen_by(self) -> int:
        """The first week of the last block, from which landings are held."""
        plan = blocks(self.client, self.base)
        return plan[-1].first if len(plan) > 1 else plan[-1].last

    @property
    def _turn(self) -> int:
        """Which session it is, counted from the first."""
        return (self.week - 1) * (self.client.days_per_week or USUAL_DAYS) + self.place

    def _jumps(self, jumping: list[Candidate], drills: list[Candidate]) -> list[Candidate]:
        """A few games that jump, by turns, a hard one only once a week; first how to land, once it
        is known before a hard one only.

        None, where landing is still to be learned and cannot be, or no landings are left.
        """
        hard = [each for each in jumping if impact_of(each.exercise) >= HARD]
        low = [each for each in jumping if each not in hard]
        turned = [*_from(hard, self.week)[: self.place == 0], *_from(low, self.week)]
        chosen = turned[:JUMPING_GAMES]
        is_hard = any(each in hard for each in chosen)
        first = drills[:1] if self._must_learn or is_hard else []
        enough = self._left >= DRILL_LANDINGS * (len(chosen) + len(first))
        return [*first, *chosen] if enough and (first or not self._must_learn) else []

    def _apart(self, jumps: list[Candidate], others: list[Candidate]) -> list[Candidate]:
        """What jumps with one of the others between, the quietest; a drill goes with its jump."""
        quiet = sorted(others, key=lambda each: impact_of(each.exercise))[: max(0, len(jumps) - 1)]
        row: list[Candidate] = []
        for each in jumps:
            if row and not self._is_drill(row[-1].exercise.name) and quiet:
                row.append(quiet.pop(0))
            row.append(each)
        return [*row, *(each for each in others if each not in row)]

    @cached_property
    def _rules(self) -> list[Claim]:
        said = traits(self.client)
        return [each for each in self.base.rules.values() if applies(each, self.client, said)]

    @property
    def _learning(self) -> list[Claim]:
        return [each for each in self._rules if each.kind == "landing_first"]

    @property
    def _must_learn(self) -> bool:
        return any(self.week <= each.numbers["until_weeks"] for each in self._learning)

    @property
    def _drill_landings(self) -> int:
        return DRILL_LANDINGS if self._must_learn else KNOWN_LANDINGS

    @property
    def _most(self) -> Claim:
        return self.base.rules["jumps-are-counted"]

    def _is_drill(self, name: str) -> bool:
        return any(name in each.picks["exercises"] for each in self._learning)

    def _drills(self, found: list[Candidate]) -> list[Candidate]:
        """What teaches to land, in the order in which the rule names it."""
        named = chain.from_iterable(each.picks["exercises"] for each in self._learning)
        order = list(named)
        there = [each for each in found if each.exercise.name in order]
        return sorted(there, key=lambda each: order.index(each.exercise.name))

    @cached_property
    def _left(self) -> int:
        """The landings of games in this session: no more than the week before lets it rise to, and
        in the last block no more than at its beginning.
        """
        most = int(self._most.number("at_most_contacts", self.client.status or "novice") or 0)
        percents = (
            each.numbers["at_most_percent"]
            for each in self._rules
            if each.kind == "weekly_change" and each.picks.get("what") == "contacts"
        )
        percent = min(percents, default=100)
        allowed = int(FIRST_SHARE * most)
        for week in range(2, min(self.week, self._risen_by) + 1):
            gone = min(1.0, (week - 1) / max(1, self.client.horizon_weeks - 1))
            aim = int(most * (FIRST_SHARE + (1 - FIRST_SHARE) * gone))
            allowed = min(aim, int(allowed * (1 + percent / 100)))
        share = kept_share(self.base) if self.is_lighter else 1
        return max(0, int(allowed * share) - self.landings)


def _best_first(suited: Iterable[Candidate]) -> list[Candidate]:
    return sorted(suited, key=lambda each: (-each.score, each.key))


def _running(games: Iterable[Candidate]) -> list[Candidate]:
    """Games that warm by running about on one's feet."""
    return [
        each
        for each in games
        if "play" in each.exercise.roles
        and each.exercise.pattern == RUNS
        and RUN_UP in each.exercise.place
    ]


def _in_time(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The games of a part in the minutes it has: so many for the landings of each that jumps, and
    the rest shared out among the others, where there are any.
    """
    taken = [0 if each.contacts is None else _minutes_of(each) for each in slots]
    others = taken.count(0)
    if not others:
        return slots
    left = sum(each.minutes_min or 0 for each in slots) - sum(taken)
    return tuple(
        msgspec.structs.replace(each, minutes_min=float(minutes or round(left / others, 1)))
        for each, minutes in zip(slots, taken, strict=True)
    )


def _minutes_of(slot: Slot) -> int:
    """For its landings in turns with rests: hard jumps rest longer."""
    a_minute = LANDINGS_A_MIN * _weight(slot) / LOW_WEIGHT
    return max(1, round((slot.contacts or 0) / a_minute))


def _weight(slot: Slot) -> int:
    return HARD_WEIGHT if slot.impact_level >= HARD else LOW_WEIGHT


def _from(found: list[Candidate], turn: int) -> list[Candidate]:
    """The same, beginning with another one each turn."""
    first = turn % max(1, len(found))
    return found[first:] + found[:first]
