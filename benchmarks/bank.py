"""How long the bank takes to load, and a mock exam to assemble; processor time.

python benchmarks/bank.py
"""

import time
from datetime import date
from statistics import median

from barpath.craft.exam.mocks import assemble
from barpath.craft.exam.rules import rules_of
from barpath.craft.exam.scope import blueprint_of, scope
from barpath.craft.knowledge import knowledge, study

TIMES = 5
LOAD_MS, MOCK_MS = 300, 1000


def main() -> None:
    base = knowledge()
    loads = []
    for _ in range(TIMES):
        start = time.process_time()
        held = study.read(base.folder, base.sources, base.claims)
        loads.append(1000 * (time.process_time() - start))
    print(
        f"{len(held.concepts)} concepts, {len(held.items)} items, {len(held.blueprints)} blueprints"
    )
    print(f"loading: median {median(loads):.0f} ms (limit {LOAD_MS})")
    for certification in sorted({each.certification for each in held.blueprints.values()}):
        edition = base.certification(certification, on=date(2026, 11, 22))
        found = scope(held, body=edition.body, blueprint=blueprint_of(held, certification))
        rules = rules_of(edition.exam)
        taken = []
        for number in range(TIMES):
            start = time.process_time()
            assemble(
                held,
                found,
                body=edition.body,
                total=rules.items,
                unscored=rules.unscored,
                draw=str(number),
            )
            taken.append(1000 * (time.process_time() - start))
        name = f"mock of {edition.abbreviation}, {rules.items} items"
        print(f"{name}: median {median(taken):.1f} ms (limit {MOCK_MS})")


if __name__ == "__main__":
    main()
