"""Other ways of an exercise: easier, harder, or like it."""

from collections.abc import Iterator, Mapping, Sequence

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.movement import Movement
from barpath.craft.programming.designing.candidates import Candidate, impact_of

OPTIONS = 2
"""How many are shown beside an exercise; a class has so many for each station: GRP-01."""
FURTHEST = 3
"""How many steps to something easier are followed, where nearer ones need what is not there."""
CALM_IMPACT = 1
CALLED = {
    "KB": "kettlebell", "DB": "dumbbell", "BB": "barbell", "CB": "cable", "BA": "band",
    "SM": "smith", "LM": "landmine", "TB": "trap bar",
}  # fmt: skip
"""What exercises are called by the kit they were made for."""
FAMILIES = (
    frozenset({"CARD", "LOC"}),
    frozenset({"hpull", "vpull"}),
    frozenset({"hpush", "vpush"}),
)
"""Patterns, or groups of them, whose exercises may stand for each other where nothing is nearer."""
LOADED = {"continuous": 2, "fixed": 2, "band": 1, "lever": 0, "none": 0}
HELD = {"free": 0, "hand": 1}
"""How much holds a person who stands; whoever sits or lies is held more."""
SEATED = 2


class Ways:
    """The other ways of exercises, among what a client may be given.

    None is called by kit that is not there.
    """

    def __init__(
        self,
        candidates: Mapping[str, Candidate],
        movement: Movement,
        *,
        is_unsteady: bool = False,
    ) -> None:
        """Args:
        candidates: what the client may be given.
        is_unsteady: whether a fall would be worst: then no way is harder or holds less.
        """
        rightly_named = (each for each in candidates.values() if not _is_misnamed(each))
        self._best = sorted(rightly_named, key=lambda each: (-each.score, each.key))
        self._impact = {each.key: impact_of(each.exercise) for each in self._best}
        self._movement = movement
        self._is_unsteady = is_unsteady
        self._known: dict[tuple[str, frozenset[str] | None], tuple[str, ...]] = {}

    def of(self, found: Candidate, *, kit: frozenset[str] | None = None) -> tuple[str, ...]:
        """An easier and a harder way, by key; where one is missing, another like it.

        Each may be given to the client as the exercise itself may; none has more impact than a walk
        unless the exercise has.

        Args:
            kit: what is left beside its own, where others use the kit at the same time; those that
                ask for more come last.
        """
        if (found.key, kit) not in self._known:
            self._known[found.key, kit] = self._of(found, kit)
        return self._known[found.key, kit]

    def _of(self, found: Candidate, kit: frozenset[str] | None) -> tuple[str, ...]:
        there = self._may_stand_for(found)
        if self._is_unsteady:
            beyond = _progressions(found, self._movement)
            there = [
                each
                for each in there
                if each.key not in beyond and _holds_as_well(each.exercise, found.exercise)
            ]
        if kit is None:
            return _chosen(found, there, self._movement)
        own = {"BW", *found.kit, *kit}
        held = [each for each in there if own.issuperset(each.kit)]
        others = [each for each in there if not own.issuperset(each.kit)]
        ways = (_chosen(found, some, self._movement) for some in (held, others))
        return tuple(each for some in ways for each in some)[:OPTIONS]

    def _may_stand_for(self, found: Candidate) -> list[Candidate]:
        most_impact = max(CALM_IMPACT, impact_of(found.exercise))
        most_level = found.exercise.level + 1
        return [
            each
            for each in self._best
            if each.exercise.level <= most_level
            and self._impact[each.key] <= most_impact
            and (found.is_doubtful or not each.is_doubtful)
            and each.key != found.key
        ]


def _chosen(found: Candidate, there: Sequence[Candidate], movement: Movement) -> tuple[str, ...]:
    """Of what may stand for it, the best first, an easier and a harder way, or others like it."""
    keys = {each.key for each in there}
    easier = [*_regressions(found, movement), *_lighter(found, there)]
    harder = [edge.to for edge in movement.progressions[found.key]]
    named = [next((each for each in some if each in keys), None) for some in (easier, harder)]
    chosen = [each for each in dict.fromkeys(named) if each]
    alike = (edge.to for edge in found.exercise.substitutes)
    for key in (*alike, *_alike(found, there, movement)):
        if len(chosen) < OPTIONS and key in keys and key not in chosen:
            chosen.append(key)
    return tuple(chosen)


def _holds_as_well(each: Exercise, found: Exercise) -> bool:
    """Whether it asks for no more skill and no steadier a stand: as much to hold, as many legs."""
    held, held_now = (HELD.get(its.support, SEATED) for its in (each, found))
    is_on_one_side = each.laterality == "unilateral" != found.laterality
    return each.level <= found.level and held >= held_now and (held == SEATED or not is_on_one_side)


def _progressions(found: Candidate, movement: Movement) -> set[str]:
    """Everything that is a step or more beyond it."""
    seen, row = {found.key}, [found.key]
    for _ in range(FURTHEST):
        row = [edge.to for key in row for edge in movement.progressions[key]]
        seen.update(row)
    return seen


def _alike(found: Candidate, there: Sequence[Candidate], movement: Movement) -> Iterator[str]:
    """Exercises like it: of its pattern, then of its group of patterns, then of its family."""
    patterns = movement.patterns
    mine = patterns[found.exercise.pattern]
    family = next((each for each in FAMILIES if {mine.code, mine.group} & each), frozenset())
    is_play = "play" in found.exercise.roles
    best = sorted(there, key=lambda each: "play" in each.exercise.roles and not is_play)
    tests = (
        lambda its: its.code == mine.code,
        lambda its: bool(its.group) and its.group == mine.group,
        lambda its: bool({its.code, its.group} & family),
    )
    for holds in tests:
        fits = {code for code, pattern in patterns.items() if holds(pattern)}
        yield from (each.key for each in best if each.exercise.pattern in fits)


def _is_misnamed(each: Candidate) -> bool:
    """Whether it is called by a piece of kit that it is not done with here."""
    name = each.exercise.name.lower()
    kit = {code for way in each.exercise.equipment for code in way} - set(each.kit)
    return any(word in name for code, word in CALLED.items() if code in kit)


def _regressions(found: Candidate, movement: Movement) -> Iterator[str]:
    """Ways to something easier, the nearest first, past those that cannot be had."""
    seen, row = {found.key}, [found.key]
    for _ in range(FURTHEST):
        row = [edge.to for key in row for edge in movement.exercises[key].regressions]
        row = [key for key in dict.fromkeys(row) if key not in seen]
        seen.update(row)
        yield from row


def _lighter(found: Candidate, there: Sequence[Candidate]) -> Iterator[str]:
    """Exercises of the same pattern that ask for less skill, or for as much and less load."""
    mine = found.exercise.level, LOADED[found.exercise.loading]
    for each in there:
        its = each.exercise.level, LOADED[each.exercise.loading]
        if each.exercise.pattern == found.exercise.pattern and its < mine:
            yield each.key
