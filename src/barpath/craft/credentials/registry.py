"""Who may be listed in the US Registry of Exercise Professionals."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import Figure
from barpath.craft.knowledge.kinds.bodies import Accreditor, Body
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme

REGISTER = "usreps"
CLAIM = "register-lists-through-member-bodies"


@dataclass(frozen=True, slots=True)
class Registering:
    """Whether somebody certified here may be listed.

    Attributes:
        answer: whether they may be listed.
        says: the same in a sentence or two.
        figures: the facts behind it, to cite.
        rule: the register's own rule, which `figures` apply.
    """

    answer: Literal["may", "may-not", "not-known"]
    says: str
    figures: tuple[Figure[Any], ...]
    rule: Claim


def registering(
    certification: CertificationProgramme,
    body: Body,
    *,
    accreditors: Mapping[str, Accreditor],
    claims: Mapping[str, Claim],
) -> Registering:
    """Whether the register lists people who hold this: it does so through its member bodies."""
    register, rule, figure = accreditors[REGISTER], claims[CLAIM], body.registration
    name, short = register.name, body.short_name
    figures = (figure, *certification.accreditation)
    ask = "Ask the register before you count on it."
    if figure.value is None:
        says = f"Whether {short} is a member of the {name} was not found. {ask}"
        return Registering("not-known", says, figures, rule)
    if figure.value.standing == "not-a-member":
        return Registering("may-not", f"{short} is not a member of the {name}.", figures, rule)
    if not _is_accredited(certification):
        says = f"{short} is or was a member of the {name}, which asks for an accreditation that is not verified here. {ask}"
        return Registering("not-known", says, figures, rule)
    if figure.value.standing == "member-when-seen":
        says = f"{short} was a member of the {name} when our pages were written; whether it is today was not found. {ask}"
        return Registering("not-known", says, figures, rule)
    says = f"{short} is a member of the {name}: with a current {certification.abbreviation} you may be listed."
    return Registering("may", says, figures, rule)


def _is_accredited(certification: CertificationProgramme) -> bool:
    return any(
        figure.value is not None
        and figure.value.standing == "accredited"
        and figure.value.accreditor in {"ncca", "iso-17024"}
        for figure in certification.accreditation
    )
