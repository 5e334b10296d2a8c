"""Judging what a programme tells its reader, leaves to them, and asks of them."""

from collections.abc import Iterator
from itertools import chain

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.case import Case, everywhere, same_weeks
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount, is_pending

# Epley's form, to tell sets of one exercise apart; it is no estimate that anybody is shown.
REPETITIONS_OF_EPLEY = 30


@kind("reasons_shown")
def reasons_shown(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Every slot names a rule.

    It is asked of programmes that this product designed: those that answer a request, or name a
    rule anywhere. One written by hand owes nobody the ids of rules.
    """
    slots = case.slots_alike()
    if not case.programme.request_id and not any(slot.rules for slot, _ in slots):
        return
    for slot, places in slots:
        if not slot.rules:
            yield from everywhere(slot, places, "It names no rule that placed it.")


@kind("choice_offered", numbers=("at_least_times",))
def choice_offered(claim: Claim, case: Case) -> Iterator[Breach]:
    """So many things a week that the client chooses: options, or what the client asked for."""
    asked = claim.number("at_least_times", case.status) or 1
    wanted = {each.casefold() for each in case.client.wants}
    for week, places in same_weeks(case.programme.weeks if not is_pending(case) else ()):
        slots = chain.from_iterable(session.slots() for session in week.sessions)
        found = sum(bool(slot.options) or slot.name.casefold() in wanted for slot in slots)
        if found < asked:
            says = f"{found} things to choose; at least {amount(asked)} is asked for."
            yield from ((where, says) for where in places)


@kind("jumps_flagged", numbers=("at_most_percent",))
def jumps_flagged(claim: Claim, case: Case) -> Iterator[Breach]:
    """Every logged set far above the best before it is asked about; none such sets a new mark."""
    percent = claim.number("at_most_percent", case.status) or 0
    asked = {entry.rpartition("#")[0] for entry in case.programme.flagged_log}
    for name, rows in case.client.log.items() if case.programme.status == "ok" else ():
        best = 0.0
        for load, repetitions, reserve in rows:
            strength = load * (1 + (repetitions + reserve) / REPETITIONS_OF_EPLEY)
            if best and strength > best * (1 + percent / 100):
                if name not in asked:
                    says = f"{amount(load)} kg × {repetitions} is far above what came before it"
                    yield name, f"{says}, and nothing asks about it."
                continue
            best = max(best, strength)
