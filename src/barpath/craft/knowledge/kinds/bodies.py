"""Who sells a certification, who accredits it, and who keeps the register."""

from typing import Literal

from barpath.craft.knowledge.figures import NOT_KNOWN, Figure
from barpath.craft.knowledge.loading import Entry, Part


class Registration(Part, frozen=True, kw_only=True):
    """Whether a register lists the people whom a body certified.

    Args:
        register: key of the accreditor or register, such as "usreps".
        lists: whether a person this body certified may be listed.
    """

    register: str
    lists: bool


class Body(Entry, frozen=True, kw_only=True):
    """A credentialing body: NASM, ACE and the others.

    Args:
        name: in full.
        short_name: what people call it, such as "NASM".
        also_known_as: other names it goes by or went by.
        part_of: key of the body that owns or runs it now; "" when it stands alone.
        official_domains: bare domains where its own word is found.
        country: ISO 3166 code of the country it is based in.
        registration: what each register says of the people it certified.
        accreditation: of the body itself as a school; that of an exam stands with its
            certification programme.
    """

    name: str
    short_name: str
    official_domains: tuple[str, ...]
    also_known_as: tuple[str, ...] = ()
    part_of: str = ""
    country: Figure[str] = NOT_KNOWN
    registration: tuple[Figure[Registration], ...] = ()
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
