"""The knowledge base: facts and claims in files, each with where it comes from."""

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import NOT_KNOWN, Figure, Span, figures_in
from barpath.craft.knowledge.library import Knowledge, knowledge, read
from barpath.craft.knowledge.loading import BadKnowledge, Entry, Part, load

__all__ = [
    "NOT_KNOWN",
    "BadKnowledge",
    "Claim",
    "Entry",
    "Figure",
    "Knowledge",
    "Part",
    "Span",
    "figures_in",
    "knowledge",
    "load",
    "read",
]
