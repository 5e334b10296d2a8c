"""The minutes of a session: what is fixed, what goes to cardio and balance, what is left to lift."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.bounds import Bounds, highest
from barpath.craft.programming.request import Client

SHORT_MIN, USUAL_CLASS_MIN, LONG_MIN = 20, 45, 60
STEP_MIN = 5
# Shares of a session by first goal, for cardio; where none stands, none: walking fills the gap.
CARDIO_SHARE = {
    "weight_loss": 0.4, "endurance": 0.6, "health": 0.3, "general": 0.2, "mood": 0.3,
}  # fmt: skip
CARDIO_SHARE_BY_RULE, MOST_CARDIO_SHARE = 0.3, 0.4
"""Where a rule for a condition asks for cardio: at least, and at most where it asks for minutes."""
USUAL_DAYS = 3
BALANCE_MIN, BREATHING_MIN, STRETCHING_MIN, LEAST_CARDIO_MIN = 10, 3, 5, 10
MUCH_BALANCE_MIN = 60
"""Minutes a week from which balance is a main aim."""
LEAST_LIFTING_MIN, LIFTING_SHARE = 8, 0.4
PLAY_SHARE, PLAY_SLACK_MIN = 0.5, 1
"""Of a child's session, and what is left free of it: games have to be explained."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Minutes of one session.

    Attributes:
        lifting: for exercises; 0 in a session without.
    """

    warm_up: int
    cool_down: int
    cardio: int = 0
    balance: int = 0
    stretching: int = 0
    breathing: int = 0
    play: int = 0
    lifting: int = 0


def allocate(
    client: Client, said: frozenset[str], claims: Iterable[Claim], bounds: Bounds,
    minutes: int, *, is_lifting: bool, week: int = 1,
) -> Allocation:  # fmt: skip
    """How a session's minutes are shared out.

    Args:
        minutes: all there are.
        is_lifting: whether it holds resistance work at all.
    """
    rules = list(claims)
    warm_up = _warm_up(rules, bounds, minutes, client.status or "novice", week)
    cool_down = round(highest(bounds.cool_down_min, week=week, otherwise=0).value)
    left = minutes - warm_up - cool_down
    balance_min = _balance_minutes(rules)
    balance = _if_it_fits(balance_min, left, is_wanted=bool(balance_min))
    left -= balance
    breathing = _if_it_fits(BREATHING_MIN, left, is_wanted=_wants_breathing(rules))
    left -= breathing
    play = STEP_MIN * -(-round(PLAY_SHARE * minutes) // STEP_MIN) if "child" in said else 0
    left -= play
    wants_range = bool({"flexibility", "mobility"} & set(client.goals))
    stretching = _if_it_fits(STRETCHING_MIN, left, is_wanted=wants_range or minutes >= LONG_MIN)
    left -= stretching
    cardio = _cardio(client, rules, minutes, left) if is_lifting else max(0, left)
    if not is_lifting and balance:  # where walking may not be the main dose, balance is
        spare = max(0, cardio - STEP_MIN * int(cardio_at_most(rules) * minutes // STEP_MIN))
        cardio, balance = cardio - spare, balance + spare
    if is_lifting and play:
        cardio = 0
    if is_lifting and client.format == "group":
        cardio = LEAST_CARDIO_MIN if minutes >= USUAL_CLASS_MIN else 0
    return Allocation(
        warm_up=warm_up,
        cool_down=cool_down,
        cardio=cardio,
        balance=balance,
        stretching=stretching,
        breathing=breathing,
        play=play,
        lifting=max(0, left - cardio - (PLAY_SLACK_MIN if play else 0)) if is_lifting else 0,
    )


def _warm_up(claims: list[Claim], bounds: Bounds, minutes: int, status: str, week: int) -> int:
    least = highest(bounds.warm_up_min, week=week, otherwise=0)
    if minutes > SHORT_MIN:
        return round(least.value)
    short = [
        number
        for claim in claims
        if claim.kind == "warm_up"
        for number in [
            claim.number("short_at_least_minutes", status)
            or (claim.number("at_least_minutes", status) if claim.force == "hard" else None)
        ]
        if number is not None
    ]
    return round(max(short, default=least.value))


def _balance_minutes(claims: list[Claim]) -> int:
    """A session's minutes of balance: few where rules ask for few a week, none where none asks."""
    asked = [
        claim.number("at_least_minutes") or 0
        for claim in claims
        if claim.kind == "weekly_minutes" and claim.picks.get("what") == "balance"
    ]
    if not asked:
        return 0
    return BALANCE_MIN if max(asked) >= MUCH_BALANCE_MIN else STEP_MIN


def cardio_at_most(claims: Iterable[Claim]) -> float:
    """The share of the time that cardio may take."""
    shares = (
        claim.number("at_most_share")
        for claim in claims
        if claim.kind == "part_share" and "cardio" in claim.picks.get("parts", ())
    )
    return min((share for share in shares if share is not None), default=1.0)


def _wants_breathing(claims: list[Claim]) -> bool:
    return any(
        claim.kind == "pattern_frequency" and "BRE" in claim.picks.get("patterns", ())
        for claim in claims
    )


def _if_it_fits(minutes: int, left: int, *, is_wanted: bool) -> int:
    return minutes if is_wanted and left - minutes >= LEAST_LIFTING_MIN else 0


def _shared(asked: list[Claim], client: Client, minutes: int) -> int:
    """What rules for a condition ask of a week, shared out among its sessions."""
    week_min = max((claim.number("at_least_minutes") or 0 for claim in asked), default=0)
    shared = week_min / (client.days_per_week or USUAL_DAYS)
    return STEP_MIN * math.ceil(min(shared, MOST_CARDIO_SHARE * minutes) / STEP_MIN)


def _cardio(client: Client, claims: list[Claim], minutes: int, left: int) -> int:
    goal = client.goals[0] if client.goals else "general"
    share = CARDIO_SHARE.get(goal, 0.0)
    asked = [claim for claim in claims if claim.kind == "cardio_minutes" and claim.applies_when]
    if asked:
        share = max(share, CARDIO_SHARE_BY_RULE)
    wanted = max(STEP_MIN * round(share * minutes / STEP_MIN), _shared(asked, client, minutes))
    kept = LEAST_LIFTING_MIN if goal == "endurance" else LIFTING_SHARE * minutes
    most = STEP_MIN * int((left - kept) // STEP_MIN)
    wanted = min(wanted, most)
    return wanted if wanted >= LEAST_CARDIO_MIN else 0
