"""A client made ready for designing: what is known, what applies, what is allowed."""

from dataclasses import dataclass, replace

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds, merge
from barpath.craft.programming.request import Client, Request, Wish
from barpath.craft.programming.screening import OUTCOMES, Screened, screen
from barpath.craft.programming.traits import applies, traits
from barpath.craft.programming.understanding import in_week, turns


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A client made ready for designing: what is known, what applies, what is allowed.

    Attributes:
        is_wide: whether the solver chooses among all candidates, not the best few of each class.
    """

    request: Request
    base: Knowledge
    screened: Screened
    said: frozenset[str]
    claims: tuple[Claim, ...]
    bounds: Bounds
    is_wide: bool = False

    @property
    def client(self) -> Client:
        return self.request.client

    @property
    def status(self) -> str:
        return self.client.status or "novice"


def brief_of(request: Request, base: Knowledge) -> Brief:
    """Screen a client and gather what applies."""
    wished = request.wishes
    clash = _days_apart(request.client, wished)
    client = _until_screened_again(_with_wishes(request.client, wished), base)
    request_weeks = request.client.horizon_weeks
    request = msgspec.structs.replace(request, client=client)
    said = traits(client)
    screened = screen(client, base, wished)
    claims = tuple(each for each in base.rules.values() if applies(each, client, said))
    if client.horizon_weeks < request_weeks:
        ends = (*screened.notices, "ends_before_screening")
        screened = replace(screened, notices=tuple(dict.fromkeys(ends)))
    if clash and screened.screening.outcome != "refer_do_not_train":
        screened = replace(screened, questions={**screened.questions, **clash})
    bounds = merge(client, screened.screening, base)
    return Brief(
        request=request, base=base, screened=screened, said=said, claims=claims, bounds=bounds
    )


def _until_screened_again(client: Client, base: Knowledge) -> Client:
    """The client with weeks only until something brings a stricter outcome by itself."""
    weeks = turns(client)
    now = _strictness(client, base) if weeks else 0
    for week in weeks:
        then = _strictness(in_week(client, week), base)
        if then > now and then >= OUTCOMES.index("medical_clearance_first"):
            return msgspec.structs.replace(client, horizon_weeks=week - 1)
    return client


def _strictness(client: Client, base: Knowledge) -> int:
    return OUTCOMES.index(screen(client, base).screening.outcome)


def _days_apart(client: Client, wishes: tuple[Wish, ...]) -> dict[str, str]:
    """Asked where none of the days of a wish is one of those the client named."""
    return {
        f"wishes.{wish.id}": "None of these days is one that the client named: which of them hold?"
        for wish in wishes
        if wish.kind == "days" and client.days and not set(client.days) & set(wish.value)
    }


def _with_wishes(client: Client, wishes: tuple[Wish, ...]) -> Client:
    """The client as the wishes about time, days and kit make them."""
    changes: dict[str, object] = {}
    for wish in wishes:
        if wish.kind == "minutes_max":
            offered = client.minutes_min or int(wish.value)
            changes["minutes_min"] = min(offered, int(wish.value))
        elif wish.kind == "days_max":
            offered = client.days_per_week or int(wish.value)
            changes["days_per_week"] = min(offered, int(wish.value))
        elif wish.kind == "days":
            named = tuple(day for day in wish.value if day in client.days)
            changes["days"] = named if client.days else tuple(wish.value)
        elif wish.kind == "kit":
            has = {"BW", *client.equipment}
            changes["equipment"] = tuple(
                code for code in wish.value if code in has or not client.equipment
            )
        elif wish.kind == "event":
            changes["event_week"] = int(wish.value["week"])
    return msgspec.structs.replace(client, **changes)
