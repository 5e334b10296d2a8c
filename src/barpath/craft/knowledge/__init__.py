"""The knowledge base: facts and claims in files, each with where it comes from."""

from typing import TYPE_CHECKING

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import NOT_KNOWN, Figure, Span, figures_in
from barpath.craft.knowledge.loading import BadKnowledge, Entry, Part, load

if TYPE_CHECKING:
    from barpath.craft.knowledge.library import Knowledge, knowledge, read

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


def __getattr__(name: str) -> object:
    # The library knows every kind of entry. The formulas want a few tables, and start without it.
    if name in {"Knowledge", "knowledge", "read"}:
        from barpath.craft.knowledge import library  # noqa: PLC0415 - when it is asked for

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
