"""Values for tests of the craft. Each says only what its test is about; the rest is plausible."""

from datetime import date
from typing import Any, TypeVar

from barpath.craft.credentials.candidates import HeldPaper
from barpath.craft.knowledge.figures import Confidence, Figure
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import (
    CprAed,
    Education,
    MinAge,
    OtherPaper,
    OtherPrerequisite,
    Prerequisites,
)
from barpath.craft.knowledge.kinds.renewals import Renewal

TODAY = date(2026, 11, 22)
T = TypeVar("T")


def known(value: T, confidence: Confidence = "one-source", note: str = "") -> Figure[T]:
    """A fact that one page says."""
    cited = confidence in {"confirmed", "one-source"}
    sources = ("a-page", "another-page") if cited else ()
    as_of = "2024" if cited else ""
    return Figure(value=value, confidence=confidence, sources=sources, as_of=as_of, note=note)


def a_certification(**fields: Any) -> CertificationProgramme:
    """A certification programme of which nothing is known but that it is sold."""
    defaults: dict[str, Any] = {
        "body": "iron",
        "name": "Iron Certified Personal Trainer",
        "abbreviation": "IRON-CPT",
        "kind": "personal-trainer",
        "valid_from": TODAY,
        "open_to_new_candidates": known(True),
        "renewal": Renewal(unit_name="CEU"),
    }
    return CertificationProgramme(**(defaults | fields))


def asking(
    *,
    min_age: Figure[MinAge] | None = None,
    education: Figure[Education] | None = None,
    cpr_aed: Figure[CprAed] | None = None,
    other: tuple[OtherPaper, ...] = (),
    **fields: Any,
) -> CertificationProgramme:
    """A certification programme that asks for this, and for nothing else."""
    asks_nothing: Figure[Education] = known("none")
    prerequisites = Prerequisites(
        min_age=min_age or known(MinAge(age_years=1)),
        education=education or asks_nothing,
        cpr_aed=cpr_aed or known(CprAed(required=False)),
        other=(known(OtherPrerequisite(any_of=other)),) if other else (),
    )
    return a_certification(prerequisites=prerequisites, **fields)


def a_held_paper(kind: str = "cpr-aed", **fields: Any) -> HeldPaper:
    """A paper without any day."""
    return HeldPaper(**({"key": kind, "kind": kind, "name": f"{kind} paper"} | fields))
