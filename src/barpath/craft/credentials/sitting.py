"""What it costs to get certified: buying it, being watched, trying again."""

from barpath.craft.credentials.lines import Assumptions, CostLine, counted
from barpath.craft.credentials.purchase import (
    CHEAPEST,
    EXAM,
    PACKAGE,
    member_price_is_known,
    offer_on,
)
from barpath.craft.knowledge.figures import Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.money.amounts import NOTHING, exactly, span_in_words, times, usd_in_words

WANTED = {
    CHEAPEST: "No price, of the exam alone or of a package, was found.",
    EXAM: "No price of the exam alone was found.",
    PACKAGE: "No price of a study package was found.",
}


def sitting_lines(certification: CertificationProgramme, given: Assumptions) -> list[CostLine]:
    """The lines up to the certificate."""
    lines = [_bought(certification, given), _watched(certification, given)]
    if given.retakes:
        lines.append(_retaken(certification, given))
    if given.is_member and member_price_is_known(certification):
        lines.append(
            CostLine(
                "membership",
                "Membership",
                None,
                "Member prices are used above and below; what membership itself costs was not found.",
            )
        )
    return lines


def _bought(certification: CertificationProgramme, given: Assumptions) -> CostLine:
    name = "Exam or package"
    if certification.open_to_new_candidates.value is False:
        says = "It is no longer sold to new people."
        return CostLine("bought", name, None, says, (certification.open_to_new_candidates,))
    offer = offer_on(certification, given.route, is_member=given.is_member)
    if offer is None:
        says = WANTED.get(given.route, f"No package “{given.route}” was found.")
        return CostLine("bought", name, None, says)
    cheapest = ", the cheapest way we found" if given.route == CHEAPEST else ""
    rivals = (
        "; the sources differ" if offer.usd.low < offer.usd.high and offer.key != PACKAGE else ""
    )
    says = f"{offer.name[0].upper()}{offer.name[1:]}{cheapest}: {span_in_words(offer.usd)}{rivals}."
    return CostLine("bought", name, offer.usd, says, offer.figures)


def _watched(certification: CertificationProgramme, given: Assumptions) -> CostLine:
    name, figure = "Proctoring", certification.exam.proctoring_fee_usd
    attempts = 1 + given.retakes
    if figure.value is not None:
        usd = times(exactly(figure.value), attempts)
        says = f"{counted(attempts, 'attempt')} × {usd_in_words(figure.value)}."
        return CostLine("proctoring", name, usd, says, (figure,))
    delivery = certification.exam.delivery
    if delivery.value == ("open-book-online",):
        says = "Nobody watches this exam, so there is nothing to pay for it."
        return CostLine("proctoring", name, NOTHING, says, (delivery,))
    says = "Whether being watched at the exam costs extra was not found."
    return CostLine("proctoring", name, None, says, (figure,))


def _retaken(certification: CertificationProgramme, given: Assumptions) -> CostLine:
    name, figure = "Taking the exam again", certification.exam.retake.fee_usd
    again = counted(given.retakes, "retake")
    if figure.value is None:
        return CostLine(
            "retakes", name, None, f"{again} assumed; the fee was not found.", (figure,)
        )
    fee, parts = figure.value, len(certification.exam.parts)
    usd = times(Span(low=fee, high=fee * parts), given.retakes)
    per_part = f", for one part or for all {parts}" if parts > 1 else ""
    says = f"{again} assumed × {usd_in_words(fee)}{per_part}."
    return CostLine("retakes", name, usd, says, (figure,))
