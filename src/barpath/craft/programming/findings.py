"""What a rule says of a programme."""

from dataclasses import dataclass
from typing import Literal

from barpath.craft.knowledge.claims import Claim


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a programme breaks a rule or falls short of one.

    Attributes:
        claim: key of the claim.
        rule: its id in the exchange forms.
        severity: "hard" where nothing may break it, "soft" where it advises.
        where: the place in words: "week 2, Wednesday, Goblet Squat"; "" for the whole programme.
        says: one sentence: what is, and what the rule asks for.
    """

    claim: str
    rule: str
    severity: Literal["hard", "soft"]
    where: str
    says: str


def finding(key: str, claim: Claim, where: str, says: str) -> Finding:
    """A finding of a claim."""
    return Finding(claim=key, rule=claim.rule, severity=claim.force, where=where, says=says)
