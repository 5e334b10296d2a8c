"""Where the exam is, what comes after it, and in which country."""

from barpath.craft.credentials.wishes import Criterion, DeliveryWanted, Fit, cited
from barpath.craft.knowledge.countries import countries
from barpath.craft.knowledge.kinds.bodies import Body, Specialty
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import DELIVERY_IN_WORDS, Delivery

MEANS: dict[DeliveryWanted, tuple[Delivery, ...]] = {
    "remote": ("live-remote-proctor", "open-book-online"),
    "in-person": ("test-centre", "paper"),
}


def judge_delivery(certification: CertificationProgramme, wanted: DeliveryWanted) -> Criterion:
    """Whether the exam can be sat where the person wants."""
    key, name, figure = "delivery", "Exam place", certification.exam.delivery
    if figure.value is None:
        return Criterion(key, name, "not-known", "Where the exam is sat was not found.", (figure,))
    says = f"The exam is sat {' or '.join(DELIVERY_IN_WORDS[way] for way in figure.value)}."
    fit: Fit = "does-not-fit"
    if set(figure.value) & set(MEANS[wanted]):
        fit = "fits"
    elif "proctored" in figure.value:
        fit = "not-known"
    return cited(key, name, fit, says, figure)


def judge_specialty(body: Body, wanted: Specialty) -> Criterion:
    """Whether the body has a further credential in a field; what we have not read is not known."""
    key, name = "specialty", "Specialty"
    field = wanted.replace("-", " ")
    found = tuple(
        figure for figure in body.specialties if figure.value and figure.value.area == wanted
    )
    if not found:
        says = f"Whether {body.short_name} has a credential in {field} was not found."
        return Criterion(key, name, "not-known", says)
    names = " and ".join(figure.value.name for figure in found if figure.value)
    return Criterion(key, name, "fits", f"{body.short_name} has {names}.", found)


def judge_country(certification: CertificationProgramme, body: Body, country: str) -> Criterion:
    """Whether the exam can be sat in a country, as far as any source says."""
    key, name = "country", "Country"
    where = countries().get(country, country)
    if body.country.value == country:
        says = f"{body.short_name} is based in {where}."
        return cited(key, name, "fits", says, body.country)
    for figure in certification.exam.where:
        if figure.value and country in figure.value.countries:
            return cited(key, name, "fits", figure.value.says, figure)
    for reach in ("worldwide", "abroad-too"):
        for figure in certification.exam.where:
            if figure.value and figure.value.reach == reach:
                says = f"{figure.value.says} Whether that takes in {where} was not found."
                return Criterion(key, name, "not-known", says, (figure,))
    says = f"Whether the exam can be sat in {where} was not found."
    return Criterion(key, name, "not-known", says)
