"""What a beginner starts with: the easiest ways of the body, and lunges without load."""

from collections.abc import Collection, Mapping

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG, Exercise
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import Candidate

LEVER = "lever"


def first_ways(
    lifted: Mapping[str, Candidate], brief: Brief, *, week: int, done: Collection[str] = ()
) -> dict[str, Candidate]:
    """The exercises without those for which it is too early, as long as a rule says so.

    Later a way of the body stays out until an easier one has been done: one rung after another. A
    class keeps the easiest way for good: who is ready takes the harder one that the station shows.

    Args:
        week: the first week they are for.
        done: keys of what the last block holds.
    """
    found = dict(lifted)
    for claim in brief.claims:
        if claim.kind == "first_ways":
            is_first = week <= claim.numbers["until_weeks"]
            is_group = brief.client.format == "group"
            found = {
                key: each
                for key, each in found.items()
                if not (
                    _is_too_early(key, found, claim)
                    if is_first
                    else _easier_at_hand(each.exercise, found)
                    if is_group
                    else _skips(key, found, done)
                )
            }
    return found


def _skips(key: str, found: Mapping[str, Candidate], done: Collection[str]) -> bool:
    """Whether it would leave out its easier ways, of which some are at hand."""
    easier = set(_easier_at_hand(found[key].exercise, found))
    return bool(easier) and key not in done and not easier & set(done)


def _is_too_early(key: str, found: Mapping[str, Candidate], claim: Claim) -> bool:
    exercise = found[key].exercise
    unloaded = claim.picks.get("unloaded", ())
    if exercise.pattern in ((unloaded,) if isinstance(unloaded, str) else unloaded):
        return exercise.loading in WITH_KG and exercise.support != "machine"
    return bool(_easier_at_hand(exercise, found))


def _easier_at_hand(exercise: Exercise, found: Mapping[str, Candidate]) -> list[str]:
    """Of a way of the body alone, the easier ones of the body alone."""
    if exercise.loading != LEVER:
        return []
    return [
        each.to
        for each in exercise.regressions
        if each.reason in {"less-load", "more-support", "shorter-lever"}
        and each.to in found
        and found[each.to].exercise.loading == LEVER
    ]
