"""What stands around the lifting: preparing, balance, play, cardio, range, and coming down."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.designing.allocating import Allocation
from barpath.craft.programming.designing.balancing import (
    BALANCES,
    FLOOR,
    SUPPORTED,
    drills_of,
    grown,
    stage_of,
)
from barpath.craft.programming.designing.candidates import Candidate, impact_of
from barpath.craft.programming.designing.playing import Playing
from barpath.craft.programming.designing.slotting import RPE_OF_ZONE, cardio_rpe, what_of
from barpath.craft.programming.programme import ZONES, Part, PartKind, Slot, Zone
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies, traits

DRILLS, DRILLS_MIN, STRETCHES, OPTIONS = 3, 2, 3, 2
DRILL_REPS_WIDTH, LONG_WARM_UP_MIN = 2, 10
STRETCH_S, STRETCH_SETS, BALANCE_SETS, LONG_BALANCE_MIN = 30, 2, 3, 10
QUIET_IMPACT, NOVICE = 1, "novice"
STANDING = frozenset({"senior", "pregnancy", "obese", "inactive", "group", "fall_risk", "bone"})
"""Who warms up on their feet, or seated, as long as there are drills for it."""
CARDIO_STEP_MIN, CARDIO_STEP_WEEKS = 5, 2
EASY_RPE, WORKING_RPE = (2, 4), (4, 6)
LONG_BOUT_MIN = 8
"""From where on a bout has two ways of moving for who moves on one spot, with a hand held."""

SPARE = 3
"""How many pieces more than people a class of up to four rows may take."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """The parts of one session that hold no lifting.

    Attributes:
        options: the other ways of an exercise by name.
        place: which of the week's sessions it is.
        landings: foot contacts of the lifting and jumping that the session holds already.
        lifted: patterns of the lifting that it holds.
        is_lighter: whether the week is a lighter one.
        may_jump: whether the last session that jumps is long enough ago for games that do.
    """

    client: Client
    base: Knowledge
    bounds: Bounds
    candidates: Mapping[str, Candidate]
    options: Callable[[Candidate], tuple[str, ...]]
    week: int
    place: int
    landings: int = 0
    lifted: frozenset[str] = frozenset()
    is_lighter: bool = False
    may_jump: bool = True

    @cached_property
    def _said(self) -> frozenset[str]:
        """The client's traits, worked out once a session."""
        return traits(self.client)

    def before(self, minutes: Allocation) -> Iterable[Part]:
        """What comes before the lifting."""
        if minutes.warm_up:
            yield self._warm_up(minutes.warm_up, is_play=bool(minutes.play))
        if minutes.breathing:
            slots = self._drills(self._best(("BRE",), 1), "PRE-06")
            yield Part(kind="breathing", minutes_min=minutes.breathing, slots=slots)
        if minutes.play:
            yield self._play(minutes.play)
        if minutes.balance:
            yield self._balance(minutes.balance)

    def after(self, minutes: Allocation) -> Iterable[Part]:
        """What comes after the lifting."""
        if minutes.cardio:
            cardio_min = min(minutes.cardio, self._cardio_so_far())
            moving = self._best(("CARD",), 1)
            part = self._timed("cardio", cardio_min, moving, self.zone(), "CAR-01")
            is_new = (self.client.status or NOVICE) == NOVICE
            rpe = cardio_rpe(self.zone(), stage=stage_of(self.week), is_new=is_new)
            slots = tuple(msgspec.structs.replace(each, rpe=rpe) for each in part.slots)
            yield msgspec.structs.replace(part, slots=slots)
        if minutes.stretching:
            chosen = self._turned(self._best(("STR",), 3 * STRETCHES), STRETCHES)
            slots = self._drills(chosen, "FLX-01", sets=STRETCH_SETS)
            yield Part(kind="flexibility", minutes_min=minutes.stretching, slots=slots)
        if minutes.cool_down:
            is_held = bool(self._said & SUPPORTED) and minutes.cool_down >= LONG_BOUT_MIN
            moving = self._best(("CARD", "LOC"), 2 if is_held else 1)
            yield self._timed("cooldown", minutes.cool_down, moving, "light", "WUP-04")

    def zone(self) -> Zone:
        """The cardio zone of the week: moderate, unless a bound says less."""
        most = lowest(self.bounds.zone, week=self.week, otherwise=2)
        return ZONES[min(2, int(most.value))]

    def _warm_up(self, minutes: int, *, is_play: bool) -> Part:
        games = self._playing.warming(self._playable(), minutes) if is_play else []
        if games:
            return self._timed("warmup", minutes, games, "light", "WUP-01")
        moving = self._best(("CARD", "LOC"), 1)
        asked = self._asked_for() if minutes >= LONG_WARM_UP_MIN else ()
        steady_min = max(1, minutes - DRILLS_MIN - sum(slot.sets or 1 for slot in asked))
        steady = self._timed("warmup", steady_min, moving, "light", "WUP-01")
        found = self._best(("MOB",), 5 * DRILLS)
        ready = [each for each in found if "warm-up" in each.exercise.roles]
        drills = self._turned(self._upright(ready), DRILLS)
        slots = (*steady.slots, *self._drills(drills, "WUP-01"), *asked)
        return Part(kind="warmup", minutes_min=minutes, slots=slots)

    def _asked_for(self) -> tuple[Slot, ...]:
        """What rules ask for so often a week and what prepares too: rising, heels, hips.

        A long warm-up has room for what the lifting of a short session has none for. For whom a
        fall would be worst it grows: two sets that are work from the second block on.
        """
        found: list[Slot] = []
        stage = stage_of(self.week) if self._said & SUPPORTED else 0
        for claim in self.base.rules.values():
            if claim.kind != "pattern_frequency" or not applies(claim, self.client, self._said):
                continue
            picked = claim.picks.get("patterns", ())
            patterns = (picked,) if isinstance(picked, str) else picked
            if self.lifted & set(patterns) or "parts" in claim.picks:
                continue
            ready = [
                each
                for each in self._best(patterns, len(self.candidates))
                if "warm-up" in each.exercise.roles and each.exercise.unit.startswith("reps")
            ]
            if stage:
                found += self._drills(ready[:1], claim.rule, sets=2, stage=stage, rpe=WORKING_RPE)
            else:
                found += self._drills(ready[:1], claim.rule)
        return tuple(found)

    def _upright(self, drills: list[Candidate]) -> list[Candidate]:
        """Three sessions' drills; on the feet or seated for whom the floor is a trouble."""
        upright = [each for each in drills if not FLOOR & set(each.exercise.tags)]
        if self._said & STANDING and len(upright) >= DRILLS:
            return upright
        return drills[: 3 * DRILLS]

    def _balance(self, minutes: int) -> Part:
        """Harder from block to block; longer too for whom a fall would be worst."""
        stage = stage_of(self.week)
        chosen = drills_of(self._best(("BAL",), len(self.candidates)), self._said, stage)
        longer = stage if self._said & SUPPORTED else 0
        sets = BALANCE_SETS if minutes >= LONG_BALANCE_MIN else BALANCE_SETS - 1
        slots = tuple(
            self._in_minutes(slot, minutes / len(chosen)) if slot.minutes_min else slot
            for slot in self._drills(chosen, "SEN-04", sets=sets, stage=longer)
        )
        return Part(kind="balance", minutes_min=minutes, slots=slots)

    def _in_minutes(self, slot: Slot, minutes: float) -> Slot:
        """One bout of its share of the part, whatever its own range says."""
        return msgspec.structs.replace(slot, sets=1, minutes_min=float(int(minutes)))

    def _play(self, minutes: int) -> Part:
        """Several short games, other ones each week, with their landings."""
        playing = self._playing
        games = playing.games(self._playable(), minutes)
        part = self._timed("play", minutes, games, "moderate", "YTH-08")
        return msgspec.structs.replace(part, slots=playing.counted(part.slots))

    @property
    def _playing(self) -> Playing:
        return Playing(
            client=self.client,
            base=self.base,
            week=self.week,
            place=self.place,
            landings=self.landings,
            is_lighter=self.is_lighter,
            may_jump=self.may_jump,
        )

    def _playable(self) -> list[Candidate]:
        is_class = self.client.format == "group"
        found = self.candidates.values()
        return [each for each in found if not is_class or self._suits_a_class(each)]

    def _cardio_so_far(self) -> float:
        """Minutes of cardio a beginner has come to by this week: minutes first, CAR-05."""
        found: Claim | None = next(
            (
                each
                for each in self.base.rules.values()
                if each.kind == "minutes_first" and applies(each, self.client, self._said)
            ),
            None,
        )
        if found is None:
            return float("inf")
        steps = (self.week - 1) // CARDIO_STEP_WEEKS
        return float(found.numbers["start_at_most_minutes"]) + CARDIO_STEP_MIN * steps

    def _best(self, patterns: tuple[str, ...], count: int) -> list[Candidate]:
        """The best suited of some patterns, the first pattern before the next, calm ones only."""
        needs_support = bool(self._said & SUPPORTED)
        found = [
            each
            for each in self.candidates.values()
            if each.exercise.pattern in patterns
            and "play" not in each.exercise.roles
            and impact_of(each.exercise) <= 1
            and each.exercise.level <= 2
            and (self.client.format != "group" or self._suits_a_class(each))
        ]
        held = [each for each in found if each.exercise.support != "free"]
        least = BALANCES if patterns == ("BAL",) else count  # a few that are held do for balance
        found = held if needs_support and len(held) >= least else found
        found = [each for each in found if not each.is_doubtful] or found
        found.sort(
            key=lambda each: (
                needs_support and each.exercise.support == "free",
                patterns.index(each.exercise.pattern),
                each.is_doubtful,
                -each.score,
                "CE" not in each.kit,
                each.exercise.fatigue,
                each.exercise.level,
                each.key,
            )
        )
        return found[:count]

    def _suits_a_class(self, each: Candidate) -> bool:
        """Whether there are other ways of it, and kit for all at once."""
        counts, people = self.client.counts, self.client.people or 0
        asked = people + SPARE  # rows are of equal length, so the last may not be full
        has_kit = all(counts.get(code, asked) >= asked for code in each.kit)
        return has_kit and len(self.options(each)) >= OPTIONS

    def _turned(self, chosen: list[Candidate], count: int) -> list[Candidate]:
        """So many, other ones each session of the week."""
        turn = self.place * count % max(1, len(chosen))
        return (chosen[turn:] + chosen[:turn])[:count]

    def _timed(
        self, kind: PartKind, minutes: float, chosen: list[Candidate], zone: Zone, rule: str
    ) -> Part:
        """A part that is counted in minutes, shared out among its slots."""
        each_min = round(minutes / max(1, len(chosen)), 1)
        slots = tuple(
            Slot(
                **what_of(found.exercise, found.kit),
                minutes_min=each_min,
                zone=zone,
                rpe=RPE_OF_ZONE[zone],
                rules=(rule,),
                options=self._calm(found),
            )
            for found in chosen
        )
        return Part(kind=kind, minutes_min=minutes, slots=slots)

    def _calm(self, found: Candidate) -> tuple[str, ...]:
        """Its other ways without those that jar, which what is timed here never does itself."""
        by_name = self.base.movement.by_name
        is_play = "play" in found.exercise.roles
        return tuple(
            name
            for name in self.options(found)
            if is_play or impact_of(by_name[name]) <= QUIET_IMPACT
        )

    def _drills(
        self, chosen: Iterable[Candidate], rule: str, *, sets: int = 1, stage: int = 0,
        rpe: tuple[float, float] = EASY_RPE,
    ) -> tuple[Slot, ...]:  # fmt: skip
        """Slots done for repetitions or seconds, as each exercise is, more in later blocks."""
        return tuple(
            Slot(
                **what_of(found.exercise, found.kit),
                **grown(_dose(found.exercise), found.exercise, stage),
                sets=1 if found.exercise.unit == "minutes" else sets,
                rpe=rpe,
                rules=(rule,),
                options=self.options(found),
            )
            for found in chosen
        )


def _dose(exercise: Exercise) -> dict[str, Any]:
    """Repetitions, seconds or minutes, from the lower part of the exercise's own range."""
    low, high = exercise.range
    if exercise.unit.startswith("seconds"):
        return {"seconds": max(low, min(high, STRETCH_S))}
    if exercise.unit == "minutes":
        return {"minutes_min": float(low)}
    if exercise.unit == "contacts":
        return {"contacts": low}
    return {"reps": (low, min(high, low + DRILL_REPS_WIDTH))}
