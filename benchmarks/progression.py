"""How the engine of progression does by virtual clients whose truth is known.

    python benchmarks/progression.py [CLIENTS]

The limits are those we set ourselves: 80 % of sets within one repetition of the reserve aimed at
after two weeks, no step above the limits, stalls found within three sessions.
"""

import sys
from dataclasses import asdict
from multiprocessing import Pool
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from craft.programming.progression.knowing_all import bounds
from craft.programming.progression.measures import measure
from craft.programming.progression.virtual_clients import KINDS, Record, VirtualClient

CLIENTS, PROCESSES = 600, 2


def one(seed: int) -> Record:
    """A client's record; the kinds take turns."""
    return VirtualClient(KINDS[seed % len(KINDS)], Random(seed)).train()


def main(clients: int) -> None:
    """Print what comes of many clients, by kind and together."""
    with Pool(PROCESSES) as pool:
        records = pool.map(one, range(clients), chunksize=10)
    groups: dict[str, list[Record]] = {"all": records}
    for each in records:
        groups.setdefault(each.kind, []).append(each)
    columns = {kind: asdict(measure(found)) for kind, found in groups.items()}
    print(f"{clients} clients, fourteen weeks each".ljust(26), *(f"{kind:>8}" for kind in columns))
    for name in next(iter(columns.values())):
        print(name.ljust(26 + 4), *(f"{column[name]:8.3g}" for column in columns.values()))
    print("somebody who knew all but when: threshold, found_in_3, false_asks")
    for row in bounds(records):
        print("".ljust(26 + 4), *(f"{number:8.3g}" for number in row))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLIENTS)
