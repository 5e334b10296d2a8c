"""Every rule that applies, held against a programme."""

from collections.abc import Iterator

from msgspec.structs import replace

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.choices import chosen
from barpath.craft.programming.findings import Finding, finding
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Request
from barpath.craft.programming.traits import applies
from barpath.craft.programming.understanding import in_week, turns


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
    found = list(_judged(case, base, frozenset()))
    before = _due(case, base)
    for then in _later(case):
        found += [each for each in _judged(then, base, before) if each not in found]
        before |= _due(then, base)
    return sorted(found, key=lambda each: each.severity)


def _due(case: Case, base: Knowledge) -> frozenset[str]:
    """The claims that are about the client as they are."""
    judging = ((key, each) for key, each in base.rules.items() if each.kind)
    return frozenset(key for key, each in judging if applies(each, case.client, case.traits))


def _judged(case: Case, base: Knowledge, before: frozenset[str]) -> Iterator[Finding]:
    """What the claims say that are about the client.

    Args:
        before: those that were held against the whole programme already; of them only what must
            hold for safety is held against these weeks again, for a client who is another now.
    """
    due = _due(case, base)
    for key, claim in base.rules.items():
        is_safety = claim.force == "hard" and claim.tier == 0
        if key in due and (key not in before or is_safety):
            for where, says in KINDS[claim.kind].judge(claim, case):
                yield finding(key, claim, where, says)


def _later(case: Case) -> Iterator[Case]:
    """The rest of the programme, from each week in which the client is no longer the same."""
    programme = case.programme
    for first in turns(case.client):
        if weeks := tuple(week for week in programme.weeks if week.number >= first):
            request = replace(case.request, client=in_week(case.client, first))
            yield Case(replace(programme, weeks=weeks), request, case.exercises, case.base)
