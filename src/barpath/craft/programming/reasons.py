"""Rules as reasons: what a client reads of them, and what a trainer reads."""

import re
from collections.abc import Iterable
from typing import Literal

from barpath.craft.knowledge.claims import CHECK_IN_WORDS, EVIDENCE_IN_WORDS, Claim

Reader = Literal["client", "trainer"]
_NUMBER = re.compile(r"\{\w+\}")
_RUN = re.compile(r"…(?:(?: to | or | and |/|–)…)+")


def reason(claim: Claim, for_whom: Reader) -> str:
    """A rule as the reason for something.

    A number that nobody has yet read in a source is withheld from the client, as "…", and marked
    for the trainer.
    """
    is_recalled = claim.verified == "recall"
    if for_whom == "client":
        return _without_numbers(claim.statement) if is_recalled else claim.says()
    says = f"{claim.says()} {claim.rule}, evidence {claim.evidence}: "
    says += f"{EVIDENCE_IN_WORDS[claim.evidence]}."
    return f"{says} Unverified: {CHECK_IN_WORDS['recall']}." if is_recalled else says


def reasons(rules: Iterable[str], claims: Iterable[Claim], for_whom: Reader) -> list[str]:
    """The reasons that rules are, by their ids, each once.

    Args:
        claims: where they are read: an id may stand for several claims.
    """
    named = set(rules)
    return list(dict.fromkeys(reason(claim, for_whom) for claim in claims if claim.rule in named))


def _without_numbers(statement: str) -> str:
    return _RUN.sub("…", _NUMBER.sub("…", statement))
