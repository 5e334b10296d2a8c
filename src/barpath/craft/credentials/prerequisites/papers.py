"""Other things that are asked for: an ID, a course, a certification, a promise."""

from collections.abc import Callable
from datetime import date

from barpath.craft.credentials.candidates import Candidate, HeldPaper
from barpath.craft.credentials.days import day_in_words
from barpath.craft.credentials.prerequisites.asks import Ask, Judgement, best, not_recorded
from barpath.craft.knowledge.figures import Figure
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import OtherPaper, OtherPrerequisite

NAME: dict[OtherPaper, str] = {
    "photo-id": "photo ID",
    "name-matching-id": "photo ID in the same name",
    "code-of-conduct": "code of conduct",
    "anatomy-course": "human anatomy course",
    "ncca-certification": "NCCA-accredited trainer certification",
}
RULE: dict[OtherPaper, str] = {
    "photo-id": "show a photo ID at the exam",
    "name-matching-id": "have the same name on your card, your photo ID and your registration",
    "code-of-conduct": "agree to the body's code of conduct",
    "anatomy-course": "have passed a course in human anatomy",
    "ncca-certification": "hold an active trainer certification that the NCCA accredits",
}
WOULD_PROVE: dict[OtherPaper, str] = {
    "photo-id": "a government photo ID",
    "name-matching-id": "a government photo ID in the name you register with",
    "code-of-conduct": "agreeing to it when you register",
    "anatomy-course": "a transcript or certificate of the course",
    "ncca-certification": "the certificate, with its last day",
}


def ask_others(certification: CertificationProgramme, candidate: Candidate) -> list[Ask]:
    """Everything else that is asked for."""
    return [
        _ask(figure, figure.value, candidate)
        for figure in certification.prerequisites.other
        if figure.value is not None
    ]


def _ask(figure: Figure[OtherPrerequisite], rule: OtherPrerequisite, candidate: Candidate) -> Ask:
    options = rule.any_of
    return Ask(
        key="-or-".join(options),
        name=_first_upper(" or ".join(NAME[option] for option in options)),
        rule=f"You must {', or '.join(RULE[option] for option in options)}.",
        figure=figure,
        judge=lambda day: best([JUDGE[option](option, candidate, day) for option in options]),
        would_prove=f"{_first_upper(', or '.join(WOULD_PROVE[option] for option in options))}.",
        starts=tuple(paper.first_on for paper in candidate.papers),
    )


def _by_paper(option: OtherPaper, candidate: Candidate, day: date) -> Judgement:
    papers = candidate.of_kind("photo-id" if option == "name-matching-id" else option)
    if not papers:
        return Judgement("missing", f"No {NAME[option]} is among your papers.")
    return best([_held(option, paper, day) for paper in papers])


def _held(option: OtherPaper, paper: HeldPaper, day: date) -> Judgement:
    if day < paper.first_on:
        return Judgement(
            "missing", f"Your {paper.name} counts from {day_in_words(paper.first_on)}."
        )
    if not paper.is_valid_on(day):
        return Judgement("missing", f"Your {paper.name} has expired by {day_in_words(day)}.")
    if option == "name-matching-id":
        says = "Compare the names when you register; nobody can do it from here."
        return Judgement("due-later", says, paper)
    return Judgement("met", f"Your {paper.name} shows it.", paper)


def _by_promise(_option: OtherPaper, _candidate: Candidate, _day: date) -> Judgement:
    return Judgement("due-later", "You agree to it when you register.")


def _by_certification(option: OtherPaper, candidate: Candidate, day: date) -> Judgement:
    return best(
        [
            Judgement("missing", f"No {NAME[option]} is among your papers."),
            *(_certified(paper, day) for paper in candidate.of_kind("certification")),
        ]
    )


def _certified(paper: HeldPaper, day: date) -> Judgement:
    is_valid = paper.is_valid_on(day)
    if is_valid is False:
        return Judgement("missing", f"Your {paper.name} is not active on {day_in_words(day)}.")
    if paper.is_ncca is False:
        return Judgement("missing", f"Your {paper.name} is not accredited by the NCCA.")
    if is_valid is None:
        return not_recorded(f"Your {paper.name} has no last day recorded.", paper)
    if paper.is_ncca is None:
        return Judgement(
            "not-known", f"Whether the NCCA accredits your {paper.name} is not verified.", paper
        )
    return Judgement("met", f"Your {paper.name} shows it.", paper)


JUDGE: dict[OtherPaper, Callable[[OtherPaper, Candidate, date], Judgement]] = {
    "photo-id": _by_paper,
    "name-matching-id": _by_paper,
    "code-of-conduct": _by_promise,
    "anatomy-course": _by_paper,
    "ncca-certification": _by_certification,
}


def _first_upper(text: str) -> str:
    return text[0].upper() + text[1:]
