"""A client made ready for designing: what is known, what applies, what is allowed."""

from dataclasses import dataclass

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds, merge
from barpath.craft.programming.request import Client, Request, Wish
from barpath.craft.programming.screening import Screened, screen
from barpath.craft.programming.traits import applies, traits


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
    client, wished = request.client, request.wishes
    client = _with_wishes(client, wished)
    request = msgspec.structs.replace(request, client=client)
    said = traits(client)
    screened = screen(client, base, wished)
    claims = tuple(each for each in base.rules.values() if applies(each, client, said))
    bounds = merge(client, screened.screening, base)
    return Brief(
        request=request, base=base, screened=screened, said=said, claims=claims, bounds=bounds
    )


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
            changes["days"] = tuple(wish.value)
        elif wish.kind == "kit":
            has = {"BW", *client.equipment}
            changes["equipment"] = tuple(
                code for code in wish.value if code in has or not client.equipment
            )
        elif wish.kind == "event":
            changes["event_week"] = int(wish.value["week"])
    return msgspec.structs.replace(client, **changes)
