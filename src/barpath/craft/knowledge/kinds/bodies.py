"""Who sells a certification, who accredits it, and who keeps the register."""

from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import NOT_KNOWN, Figure
from barpath.craft.knowledge.loading import Entry, Part

Country = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]

Specialty = Literal[
    "strength-training",
    "weight-loss",
    "corrective-exercise",
    "youth-fitness",
    "senior-fitness",
    "group-exercise",
    "bodybuilding",
    "cancer-exercise",
    "sports-performance",
    "pain-management",
]


class SpecialtyCredential(Part, frozen=True, kw_only=True):
    """A further credential in a specialty.

    Args:
        area: the specialty.
        kind: "certification" has an exam and a renewal of its own; "specialisation" is a course
            that ends with a certificate.
    """

    area: Specialty
    name: str
    abbreviation: str = ""
    kind: Literal["certification", "specialisation"]


class Registration(Part, frozen=True, kw_only=True):
    """Whether a body belongs to a register, which lists people through its member bodies.

    Args:
        register: key of the register, such as "usreps".
        standing: "member" now; "member-when-seen" on older pages, the present not being known;
            "not-a-member" where a source says so.
    """

    register: str
    standing: Literal["member", "member-when-seen", "not-a-member"]


class Body(Entry, frozen=True, kw_only=True):
    """A credentialing body: NASM, ACE and the others.

    Args:
        name: in full.
        short_name: what people call it, such as "NASM".
        also_known_as: other names it goes by or went by.
        part_of: key of the body that owns or runs it now; "" when it stands alone.
        official_domains: bare domains where its own word is found.
        country: ISO 3166 code of the country it is based in.
        registration: its standing with the register of exercise professionals.
        specialties: further credentials that our sources name. A specialty that is not here is not
            known to be offered; never read it as not offered.
        facts: whatever else our sources say of it.
    """

    name: str
    short_name: str
    official_domains: tuple[str, ...]
    also_known_as: tuple[str, ...] = ()
    part_of: str = ""
    country: Figure[Country] = NOT_KNOWN
    registration: Figure[Registration] = NOT_KNOWN
    specialties: tuple[Figure[SpecialtyCredential], ...] = ()
    facts: tuple[Figure[str], ...] = ()
    notes: tuple[str, ...] = ()


class Accreditor(Entry, frozen=True, kw_only=True):
    """A commission, standard, board or register that vouches for bodies, schools, exams or people.

    Args:
        vouches_for: what its mark is a mark of. "nothing" is for a board that people take for an
            accreditor and that is none.
        role: the same in a sentence.
        facts: what our sources say of it.
    """

    name: str
    short_name: str
    vouches_for: Literal["exams", "schools", "certifying-bodies", "people", "nothing"]
    role: str
    facts: tuple[Figure[str], ...] = ()
    notes: tuple[str, ...] = ()
