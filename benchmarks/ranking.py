"""How long it takes to cost and rank every certification programme for somebody who said it all."""

from datetime import date
from statistics import median
from time import perf_counter

from barpath.craft.credentials.cards import card_facts
from barpath.craft.credentials.lines import Assumptions
from barpath.craft.credentials.ranking import Entry, rank
from barpath.craft.credentials.wishes import Wishes
from barpath.craft.knowledge import knowledge

LIMIT_MS = 5
TIMES = 200


def main() -> None:
    """Print the median and the slowest of many runs."""
    found, today = knowledge(), date(2026, 11, 22)
    entries = [
        Entry(key, each, found.bodies[each.body]) for key, each in found.catalogue(on=today).items()
    ]
    wishes = Wishes(
        budget_usd=1500,
        months=6,
        age_years=17,
        education="high-school",
        card="online",
        delivery="remote",
        specialty="strength-training",
        country="CA",
    )
    assumptions = Assumptions(start_on=today, years=5, retakes=1, hour_usd=20)
    cards = card_facts(found.cards, found.claims)
    taken_ms = []
    for _ in range(TIMES):
        begun = perf_counter()
        rank(entries, wishes, assumptions, cards=cards, accreditors=found.accreditors)
        taken_ms.append(1000 * (perf_counter() - begun))
    print(
        f"ranking and costing {len(entries)} certification programmes: "
        f"median {median(taken_ms):.2f} ms, slowest {max(taken_ms):.2f} ms, limit {LIMIT_MS} ms"
    )


if __name__ == "__main__":
    main()
