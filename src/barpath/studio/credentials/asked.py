"""What is asked about each kind of paper: the rest is not, and is not kept."""

from dataclasses import dataclass

from barpath.studio.credentials.models import Paper

Kind = Paper.Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind of paper is called in a sentence, and what is asked about it.

    Attributes:
        name: such as "diploma", for "Your diploma".
        issuer: the label of who gave it; "" where that follows from something else.
        example: of an issuer.
        fields: the others that are asked for; all papers are asked for their day of issue and file.
    """

    name: str
    issuer: str
    example: str = ""
    fields: tuple[str, ...] = ()


CARD = ("number", "expires_on", "is_hands_on")
ASKED: dict[str, Asked] = {
    Kind.CPR_AED: Asked("CPR and AED card", "Who issued it", "Such as American Red Cross.", CARD),
    Kind.CPR: Asked("CPR card", "Who issued it", "Such as American Heart Association.", CARD),
    Kind.FIRST_AID: Asked(
        "first aid card", "Who issued it", "Such as American Red Cross.", ("number", "expires_on")
    ),
    Kind.DIPLOMA: Asked("diploma", "School or office that gave it"),
    Kind.DEGREE: Asked("degree", "College or university"),
    Kind.PHOTO_ID: Asked("photo ID", "Who issued it", "Such as State of Ohio.", ("expires_on",)),
    Kind.GUARDIAN_CONSENT: Asked("consent of a parent or guardian", "Who signed it"),
    Kind.ANATOMY_COURSE: Asked("proof of an anatomy course", "School or provider"),
    Kind.CERTIFICATION: Asked(
        "trainer certification", "", fields=("certification", "number", "expires_on")
    ),
    Kind.INSURANCE: Asked("liability insurance", "Insurer", fields=("number", "expires_on")),
    Kind.OTHER: Asked("paper", "Who issued it", fields=("title", "number", "expires_on")),
}
OPTIONAL_FIELDS = ("title", "certification", "number", "expires_on", "is_hands_on")
