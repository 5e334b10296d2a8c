"""What screening comes to: whether a client may start, and with which limits."""

from dataclasses import dataclass

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import Screening
from barpath.craft.programming.request import Client


@dataclass(frozen=True, kw_only=True)
class Screened:
    """What screening came to.

    Attributes:
        missing: what must be asked before anything safe can be said.
        notices, monitor, referrals, cues: codes of the vocabulary.
    """

    screening: Screening
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    monitor: tuple[str, ...] = ()
    referrals: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


def screen(client: Client, base: Knowledge) -> Screened:
    """Screen a client."""
    _ = base
    missing = tuple(name for name in ("age",) if client.age_years is None)
    return Screened(screening=Screening(outcome="cleared"), missing=missing)
