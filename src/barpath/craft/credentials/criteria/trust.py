"""What is asked of every certification programme: is it open, and does anybody vouch for it?"""

from collections.abc import Mapping

from barpath.craft.credentials.wishes import Criterion, Fit, cited
from barpath.craft.knowledge.kinds.bodies import Accreditor
from barpath.craft.knowledge.kinds.certifications import Accreditation, CertificationProgramme


def judge_open(certification: CertificationProgramme) -> Criterion:
    """Whether a new person may still begin."""
    figure = certification.open_to_new_candidates
    if figure.value is None:
        says = "Whether it still takes new people was not found."
        return Criterion("open", "Open", "not-known", says, (figure,))
    says = "It takes new people." if figure.value else "It is closed to new people."
    return cited("open", "Open", "fits" if figure.value else "does-not-fit", says, figure)


def judge_accreditation(
    certification: CertificationProgramme, accreditors: Mapping[str, Accreditor]
) -> Criterion:
    """Whether an accreditor's mark stands: many employers ask for one."""
    told = tuple(figure for figure in certification.accreditation if figure.value is not None)
    values = [figure.value for figure in told if figure.value is not None]
    standings = {value.standing for value in values}
    fit: Fit = "not-known"
    if "accredited" in standings:
        fit = "fits"
    elif "not-accredited" in standings:
        fit = "does-not-fit"
    says = " ".join(accreditation_in_words(value, accreditors) for value in values)
    return Criterion(
        "accreditation", "Accreditation", fit, says or "No accreditation was found.", told
    )


def accreditation_in_words(value: Accreditation, accreditors: Mapping[str, Accreditor]) -> str:
    """What an accreditor's mark is worth here, in a sentence."""
    accreditor = accreditors[value.accreditor]
    name = accreditor.short_name
    thing = "the school" if accreditor.vouches_for == "schools" else "it"
    return {
        "accredited": f"{name} accredits {thing}.",
        "not-verified": f"{name} accredited {thing} at some time; today's standing is not verified.",
        "not-accredited": f"{name} does not accredit {thing}.",
    }[value.standing]
