"""The games of a session of children: other ones each time, few that jump, landings counted."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing.candidates import Candidate, impact_of
from barpath.craft.programming.programme import Slot
from barpath.craft.programming.request import Client

LONGEST_GAME_MIN, BLOCK_WEEKS = 3, 4
JUMPS, JUMPING_GAMES, HARD = "JMP", 2, 3
"""Games that jump: so many a session, and from which impact they are hard."""


@dataclass(frozen=True, kw_only=True)
class Playing:
    """The play of one session.

    Attributes:
        place: which of the week's sessions it is.
        landings: foot contacts of the lifting and jumping that the session holds already.
    """

    client: Client
    base: Knowledge
    week: int
    place: int
    landings: int = 0

    def games(self, suited: Iterable[Candidate], minutes: int) -> list[Candidate]:
        """Several short games, other ones each week."""
        games = [each for each in suited if "play" in each.exercise.roles]
        games.sort(key=lambda each: (-each.score, each.key))
        count = min(len(games), -(-minutes // LONGEST_GAME_MIN))
        turn = (self.week + self.place) * count % max(1, len(games))
        return self._few_jumps(games[turn:] + games[:turn])[:count]

    def _few_jumps(self, games: list[Candidate]) -> list[Candidate]:
        """The games without most of those that jump; hard jumps come once a week."""
        jumping = [each for each in games if each.exercise.pattern == JUMPS]
        may_jump = [each for each in jumping if self.place == 0 or impact_of(each.exercise) < HARD]
        kept = may_jump[:JUMPING_GAMES]
        return [each for each in games if each not in jumping or each in kept]

    def counted(self, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        """The games with their landings: half of what a session may hold, and more by block."""
        rule = self.base.rules["jumps-are-counted"]
        most = rule.number("at_most_contacts", self.client.status or "novice") or 0
        stage = min((self.week - 1) // BLOCK_WEEKS, 2)
        left = most * (2 + stage) / 4 - self.landings
        jumping = sum(slot.pattern == JUMPS for slot in slots)
        each = max(0, int(left // max(1, jumping)))
        return tuple(
            msgspec.structs.replace(slot, contacts=each, rules=(*slot.rules, rule.rule))
            if slot.pattern == JUMPS
            else slot
            for slot in slots
        )
