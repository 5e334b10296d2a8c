"""Exercises that are barred to a client, and the hardest skill that is asked of one."""

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies

HARDEST_LEVEL = 5


def hardest_level(client: Client, base: Knowledge, said: frozenset[str]) -> int:
    """The hardest skill level: that of the status, or less where the trainer says so."""
    caps = [
        value
        for claim in base.rules.values()
        if claim.kind == "level_cap" and applies(claim, client, said)
        if (value := claim.number("at_most_level", client.status or "novice")) is not None
    ]
    cap = int(min(caps, default=HARDEST_LEVEL))
    if client.has_coach and client.status == "advanced":
        cap += 1
    return min(cap, client.level_cap or cap)


def exercises_out(
    client: Client, said: frozenset[str], base: Knowledge
) -> dict[str, tuple[str, ...]]:
    """Exercises with a "never" for a condition the client has, or that the client refused."""
    refused = {word.lower() for word in client.refuses}
    out: dict[str, tuple[str, ...]] = {}
    for key, exercise in base.movement.exercises.items():
        if _is_refused(exercise, key, refused) or _is_never(exercise, said):
            out[key] = ("SEL-03",)
    return out


def _is_refused(exercise: Exercise, key: str, refused: set[str]) -> bool:
    patterns = {each.lower() for each in (exercise.pattern, *exercise.patterns_also)}
    return bool(refused & {exercise.name.lower(), key, *patterns})


def _is_never(exercise: Exercise, said: frozenset[str]) -> bool:
    return any(
        each.severity == "never" and each.condition in said for each in exercise.contraindications
    )
