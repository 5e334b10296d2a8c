"""What the work is like, and whom it suits."""

from barpath.craft.knowledge.figures import Amount, Figure
from barpath.craft.knowledge.loading import Entry, Part


class Task(Part, frozen=True, kw_only=True):
    """One thing the work consists of, and how much it matters to it, out of a hundred."""

    task: str
    importance_of_100: Amount | None = None


class Work(Entry, frozen=True, kw_only=True):
    """An occupation: what it is, and the reasons for and against it. Reasons, never a score.

    Args:
        needs: what it takes of a person.
        records: what is written down in it.
        places: where it is done, and what that does to the pay.
        facts: whatever else our sources say of it.
    """

    name: str
    tasks: tuple[Figure[Task], ...] = ()
    needs: tuple[Figure[str], ...] = ()
    records: tuple[Figure[str], ...] = ()
    places: tuple[Figure[str], ...] = ()
    suits_you_if: tuple[Figure[str], ...] = ()
    may_not_suit_you_if: tuple[Figure[str], ...] = ()
    facts: tuple[Figure[str], ...] = ()
    notes: tuple[str, ...] = ()
