"""Judging a programme whose client nobody has told of: only what asks nothing of a client."""

from typing import Any

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS, STATUSES
from barpath.craft.programming.choices import chosen_by_plan
from barpath.craft.programming.findings import Finding, finding
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client, Request

# What a kind may ask of nobody: without an answer it judges as of a week without an event, without
# shifts, without wishes.
MAY_BE_UNKNOWN = frozenset({"event_week", "shift", "wants", "log", "status", "emphasis"})
# Claims that bite nowhere else are about a person, or about what happened to one.
OF_A_PERSON = frozenset({"screening", "replan", "record"})


class Asked(Exception):
    """A rule asked for something of a client that nobody told of."""


class Nobody(Client, frozen=True, kw_only=True):
    """A client of whom nothing is known. What a rule cannot do without is refused."""

    def __getattribute__(self, name: str) -> Any:
        if name in FIELDS and name not in MAY_BE_UNKNOWN:
            raise Asked(name)
        return super().__getattribute__(name)


FIELDS = frozenset(Client.__struct_fields__)


def check_alone(programme: Programme, base: Knowledge) -> tuple[list[Finding], int]:
    """What the rules say of a programme of which only itself is known, hard findings first.

    What was decided for the programme and stands on it is not judged otherwise.

    Returns:
        The findings, and how many claims were not judged because they are about a client.

    Raises:
        Unreadable: if the programme names as decided what there is not, or what must hold.
    """
    base = chosen_by_plan(base, programme)
    case = Case(programme, Request(client=Nobody()), base.movement.by_name, base)
    found: list[Finding] = []
    not_judged = 0
    for key, claim in base.rules.items():
        if not claim.kind or claim.is_set_aside:
            continue
        judged = None if is_about_a_client(claim) else _judged(key, claim, case)
        if judged is None:
            not_judged += 1
        else:
            found += judged
    return sorted(found, key=lambda each: each.severity), not_judged


def is_about_a_client(claim: Claim) -> bool:
    """Whether it holds for some people only, or asks more of some than of others."""
    by_status = any(name.partition("_")[0] in STATUSES for name in claim.numbers)
    return bool(claim.applies_when) or by_status or set(claim.bites) <= OF_A_PERSON


def _judged(key: str, claim: Claim, case: Case) -> list[Finding] | None:
    """What a claim finds; None where its kind asks for something of the client."""
    try:
        breaches = list(KINDS[claim.kind].judge(claim, case))
    except Asked:
        return None
    return [finding(key, claim, where, says) for where, says in breaches]
