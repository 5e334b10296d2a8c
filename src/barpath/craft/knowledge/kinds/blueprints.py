"""A blueprint: what share of an exam a body gives to which subject."""

from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import Figure
from barpath.craft.knowledge.kinds.concepts import Domain
from barpath.craft.knowledge.loading import Entry, Part


class BlueprintDomain(Part, frozen=True, kw_only=True):
    """One domain of an exam.

    Args:
        name: as the body calls it.
        weight_percent: its share of the scored items.
        subjects: our domains whose concepts it examines.
        concepts: keys of concepts it examines though their domain stands with another.
    """

    name: str
    weight_percent: Annotated[int, msgspec.Meta(gt=0, le=100)]
    subjects: tuple[Domain, ...] = ()
    concepts: tuple[str, ...] = ()


class PassRate(Part, frozen=True, kw_only=True):
    """How many passed.

    Args:
        when: the year or span of time, as the source says it.
        percent: of those counted.
        counts: who is counted: "first attempts", "all attempts", or "not said".
    """

    when: str
    percent: Annotated[float, msgspec.Meta(gt=0, lt=100)]
    counts: Literal["first attempts", "all attempts", "not said"] = "not said"


class Blueprint(Entry, frozen=True, kw_only=True):
    """The domains of one written exam and their weights.

    Args:
        certification: key of the certification programme whose exam it is.
        standing: "latest" for the one to study by; "rival" for equally recent numbers elsewhere.
        weights: the domains with their weights, as a figure with source, date and confidence.
        pass_rates: how many passed, the newest first; empty where none was found.
    """

    certification: str
    standing: Literal["latest", "rival"] = "latest"
    weights: Figure[tuple[BlueprintDomain, ...]]
    pass_rates: tuple[Figure[PassRate], ...] = ()

    def __post_init__(self) -> None:
        domains = self.weights.value or ()
        if sum(domain.weight_percent for domain in domains) != 100:
            raise ValueError("has weights that do not make 100 percent")
