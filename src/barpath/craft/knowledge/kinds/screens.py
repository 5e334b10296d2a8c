"""Movement screens: what is seen in a movement, and which muscles a teaching model lays it to."""

from functools import cache
from pathlib import Path

from barpath.craft.knowledge.claims import Check
from barpath.craft.knowledge.loading import Entry, Part, load_one

FOLDER = Path(__file__).parents[1] / "movement_screens"


class Sign(Part, frozen=True, kw_only=True):
    """One thing seen.

    Args:
        name: what a formula calls it.
        label: in words.
        overactive: the muscles the model holds to do too much.
        underactive: the muscles the model holds to do too little.
    """

    name: str
    label: str
    overactive: tuple[str, ...]
    underactive: tuple[str, ...]


class MovementScreen(Entry, frozen=True, kw_only=True):
    """One screen.

    Args:
        title: what is done.
        edition: whose model it is, as a result names it.
        sources: keys of files in sources/.
        verified: how we know that the sources say it.
        note: what a reader must know of it.
        signs: what may be seen, in the order it is told.
    """

    title: str
    edition: str
    sources: tuple[str, ...]
    verified: Check
    note: str
    signs: tuple[Sign, ...]


@cache
def movement_screen(key: str) -> MovementScreen:
    """A screen of knowledge/movement_screens by its key, read the first time it is asked for.

    Raises:
        BadKnowledge: if there is none, or it says what it may not.
    """
    return load_one(FOLDER / f"{key}.toml", MovementScreen)
