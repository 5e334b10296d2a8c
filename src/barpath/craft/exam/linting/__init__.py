"""What is wrong with the items and study texts, as far as a machine can tell."""

from collections.abc import Mapping

from barpath.craft.exam.linting.bank import Goal, goals
from barpath.craft.exam.linting.duplicates import duplicates
from barpath.craft.exam.linting.items import Flaw, flaws_of
from barpath.craft.exam.linting.texts import flaws_of_text, stale
from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.study import Study

__all__ = ["Flaw", "Goal", "flaws", "goals"]


def flaws(study: Study, claims: Mapping[str, Claim]) -> list[Flaw]:
    """Every flaw of a live item or concept, by its id."""
    found: list[Flaw] = []
    for key, concept in study.concepts.items():
        found += flaws_of_text(key, concept, study)
    for item in study.items.values():
        if item.status == "live":
            found += flaws_of(item)
            found += stale(item, claims)
    found += duplicates(study)
    return sorted(found, key=lambda flaw: (flaw.of, flaw.check))
