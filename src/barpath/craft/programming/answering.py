"""The one door: a request in, a programme out, which no hard rule speaks against."""

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.choices import chosen, written
from barpath.craft.programming.conflicts.conflicts import answer as designed_or_conflict
from barpath.craft.programming.designing.design import Designed
from barpath.craft.programming.findings import Finding
from barpath.craft.programming.programme import LIFTING, Programme
from barpath.craft.programming.progression.advice import next_loads
from barpath.craft.programming.progression.targets import Target, target_of
from barpath.craft.programming.replanning.replan import replan
from barpath.craft.programming.request import Request

REVIEW = "trainer_review"
MOST_NAMED = 3


def answer(request: Request, base: Knowledge, *, is_quick: bool = False) -> Designed:
    """A programme for a request: designed, planned anew, deferred, or refused with its reasons.

    What was made is judged by the rules before it is given. A programme that a hard rule speaks
    against is never given: then the answer says which rule, and asks for the trainer. Rules that
    the request sets aside, and positions it does not choose, neither shape it nor judge it; what
    was decided stands on it.

    Args:
        is_quick: stop at a first good programme.

    Raises:
        CannotReplan: if the programme to plan anew cannot be read, or the event contradicts it.
        Unreadable: if the request chooses what there is not, or sets aside what must hold.
    """
    rules = chosen(base, request)
    if request.replan is not None:
        made = Designed(programme=replan(request, rules))
    else:
        made = designed_or_conflict(request, rules, is_quick=is_quick)
    # Whatever was set aside for the plan, the loads proposed next keep every rule.
    programme = written(_with_loads(made.programme, request, base), request, rules)
    hard = [each for each in check(programme, request, rules) if each.severity == "hard"]
    if programme.weeks and hard:  # what holds no sessions is never kept back
        return Designed(programme=written(_withheld(programme, hard), request, rules))
    return Designed(programme=programme, gap_share=made.gap_share, templates=made.templates)


def _with_loads(programme: Programme, request: Request, base: Knowledge) -> Programme:
    """The programme with the next loads that the client's log speaks for."""
    if not request.client.log or not programme.weeks:
        return programme
    advice = next_loads(request.client, base, targets=_targets(programme, base))
    flagged = tuple(dict.fromkeys((*programme.flagged_log, *advice.flagged)))
    return msgspec.structs.replace(programme, next=advice.loads, flagged_log=flagged)


def _targets(programme: Programme, base: Knowledge) -> dict[str, Target]:
    """What the first week prescribes, by exercise."""
    slots = [slot for session in programme.weeks[0].sessions for slot in session.slots(LIFTING)]
    by_name = base.movement.by_name
    return {
        slot.name: target_of(slot, by_name[slot.name])
        for slot in reversed(slots)
        if slot.name in by_name and slot.reps is not None
    }


def _withheld(programme: Programme, hard: list[Finding]) -> Programme:
    """No programme, and why: the first few hard findings, each once."""
    named: dict[str, Finding] = {}
    for each in hard:
        named.setdefault(each.rule, each)
    said = [
        f"{each.rule}, {each.where or 'as a whole'}: {each.says}"
        for each in list(named.values())[:MOST_NAMED]
    ]
    text = "\n".join(["What was designed breaks a rule that must hold, so it is not given.", *said])
    return Programme(
        request_id=programme.request_id,
        status="deferred",
        screening=programme.screening,
        missing=(REVIEW,),
        notices=programme.notices,
        monitor=programme.monitor,
        referrals=programme.referrals,
        cues=programme.cues,
        text=text,
        rules=tuple(sorted(named)),
    )
