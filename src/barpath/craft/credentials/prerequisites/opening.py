"""Whether a new person may still begin at all."""

from barpath.craft.credentials.prerequisites.asks import Ask, Judgement, never_known
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme

KEY, NAME = "open", "Open to new people"


def ask_open(certification: CertificationProgramme) -> Ask:
    """What stands before every other rule."""
    figure = certification.open_to_new_candidates
    if figure.value is None:
        return never_known(
            KEY,
            NAME,
            what=f"Whether {certification.abbreviation} still takes new people",
            figure=figure,
        )
    judged = (
        Judgement("met", f"{certification.abbreviation} takes new people.")
        if figure.value
        else Judgement("missing", f"{certification.abbreviation} is closed to new people.")
    )
    return Ask(
        key=KEY,
        name=NAME,
        rule="The body must still sell it to new people.",
        figure=figure,
        judge=lambda _day: judged,
        would_prove="",
    )
