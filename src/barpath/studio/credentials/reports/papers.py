"""What pages show of papers, and a person as the craft knows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from barpath.craft.credentials.candidates import CARD_KINDS, Candidate, HeldPaper
from barpath.craft.credentials.cards import term_of
from barpath.craft.credentials.standing import Standing, State, notice_days, standing_of
from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.asked import ASKED
from barpath.studio.credentials.models import Paper, PaperShare
from barpath.studio.people.models import Person, Practice, Role

BADGES: dict[State, str] = {
    "expired": "bad",
    "ends-soon": "soon",
    "valid": "good",
    "lasting": "good",
    "open-ended": "plain",
    "not-known": "soon",
}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as a page shows it."""

    paper: Paper
    name: str
    standing: Standing

    @property
    def badge(self) -> str:
        """The kind of badge its state is shown with."""
        return BADGES[self.standing.state]


@dataclass(frozen=True, slots=True)
class Sharing:
    """Whether a practice sees a paper.

    Attributes:
        practice: which.
        role: an open role of the paper's owner there; None where they have left.
        share: since when it sees the paper; None where it does not.
    """

    practice: Practice
    role: Role | None
    share: PaperShare | None


def row(paper: Paper, *, today: date) -> PaperRow:
    """One paper with how it stands."""
    standing = standing_of(held(paper), today=today, soon_days=notice_days(knowledge().claims))
    return PaperRow(paper, name_of(paper), standing)


def rows(papers: QuerySet[Paper], *, today: date) -> list[PaperRow]:
    """Papers with how they stand, those that end first on top."""
    found = papers.select_related("file", "person").prefetch_related("shares__practice")
    made = [row(paper, today=today) for paper in found]
    return sorted(made, key=lambda each: (each.standing.last_on or date.max, each.paper.pk))


def by_person(made: Iterable[PaperRow]) -> list[tuple[Person, list[PaperRow]]]:
    """The same by whose they are, in the order in which their first one ends."""
    people: dict[int, tuple[Person, list[PaperRow]]] = {}
    for each in made:
        people.setdefault(each.paper.person_id, (each.paper.person, []))[1].append(each)
    return list(people.values())


def sharing_of(paper: Paper) -> list[Sharing]:
    """Each practice that may be shown a paper, or sees it."""
    shares = {share.practice_id: share for share in paper.shares.select_related("practice")}
    roles = {
        role.practice_id: role
        for role in paper.person.roles.filter(ended_on=None).select_related("practice")
    }
    practices = {key: role.practice for key, role in roles.items()}
    practices |= {key: share.practice for key, share in shares.items()}
    return sorted(
        (Sharing(each, roles.get(key), shares.get(key)) for key, each in practices.items()),
        key=lambda each: each.practice.name.casefold(),
    )


def name_of(paper: Paper) -> str:
    """What to call a paper in a sentence, such as "diploma from Lincoln High School"."""
    if paper.kind == Paper.Kind.CERTIFICATION:
        known = knowledge().certifications.get(paper.certification)
        return f"{known.abbreviation} certificate" if known else f"certificate from {paper.issuer}"
    name = paper.title or ASKED[paper.kind].name
    return f"{name} {'signed by' if paper.kind == Paper.Kind.GUARDIAN_CONSENT else 'from'} {paper.issuer}"


def candidate_of(person: Person) -> Candidate:
    """A person and their papers as the craft knows them."""
    papers = tuple(held(paper) for paper in person.papers.order_by("pk"))
    return Candidate(born_on=person.born_on, education=person.education, papers=papers)  # type: ignore[arg-type]


def held(paper: Paper) -> HeldPaper:
    """A paper as the craft knows it."""
    base = knowledge()
    is_card = paper.kind in CARD_KINDS
    return HeldPaper(
        key=str(paper.pk),
        kind=paper.kind,
        name=name_of(paper),
        issued_on=paper.issued_on,
        expires_on=paper.expires_on,
        term=term_of(paper.issuer, base.cards, base.claims) if is_card else None,
        is_hands_on=paper.is_hands_on,
        is_ncca=_is_ncca(paper),
    )


def _is_ncca(paper: Paper) -> bool | None:
    """Whether the NCCA accredits a certification; None where nobody checked."""
    base = knowledge()
    if paper.certification not in base.editions:
        return None
    edition = base.certification(paper.certification, on=paper.issued_on or paper.added_on)
    said = [
        figure.value.standing
        for figure in edition.accreditation
        if figure.value and figure.value.accreditor == "ncca"
    ]
    return {"accredited": True, "not-accredited": False}.get(said[0]) if said else None
