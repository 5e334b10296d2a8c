"""Every rule that applies, held against a programme."""

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.choices import chosen
from barpath.craft.programming.findings import Finding, finding
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request
from barpath.craft.programming.traits import applies


def check(programme: Programme, request: Request, base: Knowledge) -> list[Finding]:
    """What the rules say of a programme, the hard findings first.

    Args:
        request: what it answers; its client is whom the rules are asked for.
            What it chooses and sets aside is not judged otherwise.
        base: the claims that judge, and the exercises that names stand for.

    Raises:
        Unreadable: if the request chooses what there is not, or sets aside what must hold.
    """
    base = chosen(base, request)
    case = Case(programme, request, base.movement.by_name, base)
    found = [
        finding(key, claim, where, says)
        for key, claim in base.rules.items()
        if claim.kind and applies(claim, case.client, case.traits)
        for where, says in KINDS[claim.kind].judge(claim, case)
    ]
    return sorted(found, key=lambda each: each.severity)
