"""Which exercises a client may be given, with which kit, and which stand for many alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.designing import suiting
from barpath.craft.programming.designing.growing import is_too_coarse
from barpath.craft.programming.request import Client

# Whom an exercise is offered to only once it has been read again.
SPECIAL = frozenset({"senior", "youth", "pregnant", "postpartum", "cancer", "bone", "cardiac",
                     "frailty", "neuro", "lung", "renal", "stroke"})  # fmt: skip
CM_A_METRE = 100
WEIGHTED = "fixed"
BALANCE = "BAL"
"""What is steadied and not lifted."""
STATIONS = 6
"""As many as a class usually has."""
ALIKE_KEPT, MUCH_WORSE = 3, 10
"""How many of a class the solver may choose from, and how far behind the best none is taken."""
ON_THE_FLOOR = frozenset({"FLOOR", "KNEEL", "PRONE"})
STANDS = ON_THE_FLOOR | frozenset({"FRISK", "IMP1", "IMP2", "IMP3", "IMP4", "AX"})
LEGS = frozenset({"quads", "hamstrings", "glutes", "calves", "soleus", "abductors", "adductors"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise for a client.

    Attributes:
        kit: what it is done with there.
        halves: half sets a set counts for, by muscle: 2 or 1.
        score: how well it suits this client; the higher the better.
        is_meant: whether it belongs to what the client trains for.
        is_doubtful: whether a coach would rather leave it to others.
    """

    key: str
    exercise: Exercise
    kit: tuple[str, ...]
    halves: Mapping[str, int]
    score: int
    is_meant: bool = True
    is_doubtful: bool = False


def candidates(
    client: Client, said: frozenset[str], bounds: Bounds, base: Knowledge, *, week: int = 1
) -> dict[str, Candidate]:
    """Every exercise that a client may be given in a week, by key.

    Args:
        said: the client's traits.
        week: the first week they are for; some bounds end.
    """
    kit = frozenset({"BW", *client.equipment, *(("WC", "CH") if "wheelchair" in said else ())})
    missing_places = _places_missing(client, base)
    found = {}
    for key, exercise in base.movement.exercises.items():
        if missing_places.intersection(exercise.place) or _hangs_on_the_house(exercise, client):
            continue
        if next(why_not(key, exercise, said, bounds, week=week), None):
            continue
        if is_too_coarse(exercise, client, bounds, base, week=week):
            continue
        if (needed := _kit_of(exercise, kit, client)) is not None:
            found[key] = Candidate(
                key,
                exercise,
                needed,
                _halves(exercise),
                suiting.score(key, exercise, needed, client, said),
                suiting.is_meant(exercise, client, said),
                suiting.is_doubtful(exercise, said),
            )
    return {key: _doubted_beside(each, found) for key, each in found.items()}


def _doubted_beside(each: Candidate, found: Mapping[str, Candidate]) -> Candidate:
    """A candidate, in doubt where it loads with what a house holds and real kit does the same."""
    is_makeshift = each.exercise.loading == WEIGHTED and not _is_with_weights(each)
    if is_makeshift and any(_does_the_same(other, each) for other in found.values()):
        return replace(each, is_doubtful=True)
    return each


def _is_with_weights(each: Candidate) -> bool:
    kit = vocabulary().kit
    return any(code in kit and kit[code].loading == WEIGHTED for code in each.kit)


def _does_the_same(other: Candidate, each: Candidate) -> bool:
    """Whether another does the same with weights, and asks for no more skill."""
    return (
        not other.is_doubtful
        and _is_with_weights(other)
        and other.exercise.level <= each.exercise.level
        and (other.exercise.pattern, other.exercise.direct, other.exercise.support)
        == (each.exercise.pattern, each.exercise.direct, each.exercise.support)
    )


def why_not(
    key: str, exercise: Exercise, said: frozenset[str], bounds: Bounds, *, week: int = 1
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What keeps an exercise from a client, apart from kit: in words, and the rules that say so."""
    bounds = bounds.at(week)
    most = lowest(bounds.impact, week=week, otherwise=4)
    plain: tuple[tuple[bool, str, tuple[str, ...]], ...] = (
        (exercise.status == "retired", "it is not offered any more", ()),
        (
            exercise.reviewed_on is None and bool(said & SPECIAL),
            "it has not yet been read by other eyes",
            (),
        ),
        (
            key in bounds.exercises,
            "it is out for a condition or was refused",
            bounds.exercises.get(key, ()),
        ),
        (
            exercise.level > bounds.level.value,
            f"it asks for skill level {exercise.level}",
            bounds.level.rules,
        ),
        (impact_of(exercise) > most.value, f"its impact is above {most.value:g}", most.rules),
        (
            "wheelchair" in said and not _can_be_done_seated(exercise),
            "it needs the legs, or standing up",
            ("SEL-03",),
        ),
        (
            {"novice", "inactive"} <= said
            and exercise.loading == "lever"
            and exercise.level > 1
            and exercise.pattern != BALANCE,
            "body weight is a load too, and a beginner starts with less of it",
            ("VOL-10",),
        ),
        (
            exercise.players > _players(said),
            f"it takes {exercise.players} people",
            ("SEL-01",),
        ),
    )
    yield from ((says, rules) for is_so, says, rules in plain if is_so)
    for pattern in (exercise.pattern, *exercise.patterns_also):
        if pattern in bounds.patterns:
            yield "its movement is out for now", bounds.patterns[pattern]
    for tag in exercise.tags:
        if tag in bounds.tags:
            yield f"it is tagged {tag}", bounds.tags[tag]
        if tag in bounds.supported_only and exercise.support == "free":
            yield f"it is tagged {tag} and gives no support", bounds.supported_only[tag]


def _can_be_done_seated(exercise: Exercise) -> bool:
    """Whether it needs neither legs nor standing."""
    if "arms-only" in exercise.usable_limbs:
        return not ON_THE_FLOOR & set(exercise.tags)
    uses_legs = any(exercise.muscles.get(muscle, 0) >= 0.5 for muscle in LEGS)
    stands = exercise.support not in {"seated", "machine"} or bool(STANDS & set(exercise.tags))
    return not uses_legs and not stands


# A class has plenty; a coach is the second.
MANY = 100


def _players(said: frozenset[str]) -> int:
    return MANY if "group" in said else 2 if "coach" in said else 1


def impact_of(exercise: Exercise) -> int:
    """0 to 4, by its tags."""
    return max((int(tag[3:]) for tag in exercise.tags if tag.startswith("IMP")), default=0)


def _places_missing(client: Client, base: Knowledge) -> frozenset[str]:
    """What the client's place has not got, of all that exercises ask of a place: SEL-01."""
    site = client.site
    claim = next(each for each in base.rules.values() if each.kind == "kit_available")
    ceiling_m = claim.numbers["ceiling_at_least_cm"] / CM_A_METRE
    missing = {
        "anchor": site.get("anchor") is False,
        "noise": bool(site.get("no_jump")),
        "ceiling": site.get("ceiling_m", ceiling_m) < ceiling_m,
    }
    return frozenset(place for place, is_missing in missing.items() if is_missing)


def _hangs_on_the_house(exercise: Exercise, client: Client) -> bool:
    """Whether it hangs on a door or a table of which nobody said that it holds."""
    needs_house = "anchor" in exercise.place and all(way == ("BW",) for way in exercise.equipment)
    return needs_house and client.site.get("anchor") is not True


def _kit_of(exercise: Exercise, kit: frozenset[str], client: Client) -> tuple[str, ...] | None:
    """The first way to do it with the kit there is; None where there is none.

    A class needs a piece for everybody at a station, and has so many stations at most.
    """
    at_each = -(-(client.people or 0) // STATIONS) if client.format == "group" else 0
    return next(
        (
            way
            for way in exercise.equipment
            if set(way) <= kit and all(client.counts.get(code, at_each) >= at_each for code in way)
        ),
        None,
    )


def _halves(exercise: Exercise) -> dict[str, int]:
    """Counted half sets a set: VOL-01, the rule of fractional counting. A hold counts none."""
    if not exercise.unit.startswith("reps"):
        return {}
    return {
        name: 2 if share >= 1 else 1 for name, share in exercise.muscles.items() if share >= 0.5
    }


def best_of_each_class(
    found: Mapping[str, Candidate], kept: Iterable[str] = (), most: int = ALIKE_KEPT
) -> list[Candidate]:
    """The few best of those that do the same, so that the solver need not tell twins apart.

    A class is a pattern and what a set of it counts for directly.

    Args:
        kept: keys that stay whatever their place: last block's, or wished for.
    """
    classes: dict[tuple[str, tuple[str, ...]], list[Candidate]] = defaultdict(list)
    best: dict[str, int] = {}
    for each in found.values():
        pattern = each.exercise.pattern
        classes[pattern, each.exercise.direct].append(each)
        best[pattern] = max(best.get(pattern, each.score), each.score)
    chosen = {key for key in kept if key in found}
    for members in classes.values():
        members.sort(key=lambda each: (-each.score, each.key))
        least = best[members[0].exercise.pattern] - MUCH_WORSE
        chosen |= {each.key for each in members[:most] if each.score >= least}
    return [each for key, each in sorted(found.items()) if key in chosen]
