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
    judging = {key: claim for key, claim in base.rules.items() if claim.kind}
    found: list[Finding] = []
    for then in (case, *_later(case)):
        due = [key for key, each in judging.items() if applies(each, then.client, then.traits)]
        found += [
            finding(key, judging[key], where, says)
            for key in due
            for where, says in KINDS[judging[key].kind].judge(judging[key], then)
        ]
        for key in due:  # what holds from the start was judged from the start
            del judging[key]
    return sorted(found, key=lambda each: each.severity)


def _later(case: Case) -> Iterator[Case]:
    """The rest of the programme, from each week in which the client is no longer the same."""
    programme = case.programme
    for first in turns(case.client):
        if weeks := tuple(week for week in programme.weeks if week.number >= first):
            request = replace(case.request, client=in_week(case.client, first))
            yield Case(replace(programme, weeks=weeks), request, case.exercises, case.base)
