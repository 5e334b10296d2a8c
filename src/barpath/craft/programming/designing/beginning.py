"""What a beginner starts with: the easiest ways of the body, and lunges without load."""

from collections.abc import Mapping

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.ramping import WITH_KG

LEVER = "lever"


def first_ways(lifted: Mapping[str, Candidate], brief: Brief, *, week: int) -> dict[str, Candidate]:
    """The exercises without those for which it is too early, as long as a rule says so.

    Args:
        week: the first week they are for.
    """
    found = dict(lifted)
    for claim in brief.claims:
        if claim.kind == "first_ways" and week <= claim.numbers["until_weeks"]:
            found = {
                key: each for key, each in found.items() if not _is_too_early(key, found, claim)
            }
    return found


def _is_too_early(key: str, found: Mapping[str, Candidate], claim: Claim) -> bool:
    exercise = found[key].exercise
    unloaded = claim.picks.get("unloaded", ())
    if exercise.pattern in ((unloaded,) if isinstance(unloaded, str) else unloaded):
        return exercise.loading in WITH_KG and exercise.support != "machine"
    return exercise.loading == LEVER and any(
        each.to in found and found[each.to].exercise.loading == LEVER
        for each in exercise.regressions
        if each.reason in {"less-load", "more-support", "shorter-lever"}
    )
