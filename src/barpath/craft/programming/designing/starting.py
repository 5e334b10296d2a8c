"""Whether one can start, and what is done before."""

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.programme import Outcome, Programme
from barpath.craft.programming.request import Client

CAN_START = "You can start"
OUTCOME_IN_WORDS: dict[Outcome, str] = {
    "cleared": f"{CAN_START}.",
    "cleared_with_limits": f"{CAN_START}, within the limits below.",
    "medical_clearance_first": (
        "Before you train, have a physician clear you. Until then, this holds only light walking, "
        "gentle mobility and learning."
    ),
    "refer_do_not_train": "This is not for a trainer to train. See your physician first.",
}


def start_in_words(programme: Programme, client: Client) -> list[str]:
    """What is done before the first session, and only then whether one can start."""
    kinds = vocabulary().referrals
    found = (kinds[code] for code in programme.referrals if code in kinds)
    first = [each.says for each in found if each.comes_first]
    if not programme.screening:
        return first
    outcome = programme.screening.outcome
    says = OUTCOME_IN_WORDS[outcome]
    if client.format == "group" and outcome in {"cleared", "cleared_with_limits"}:
        says = "The class can start, with those who were screened and may take part."
    return [*first, says.replace(CAN_START, "After that you can start") if first else says]
