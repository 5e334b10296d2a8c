"""Random requests, each answered and judged: what came of them, and what it cost.

    python benchmarks/random_requests.py [COUNT] [FIRST]

COUNT is 1,000 unless said otherwise, FIRST the first seed. Ends with status 1 if a programme broke
a hard rule, was withheld because it would have, or a request had no answer at all.
"""

import sys
import traceback
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.answering import REVIEW, answer
from barpath.craft.programming.checking import check
from barpath.craft.programming.exchange import read_request
from craft.programming.random_requests import a_request

COUNT = 1_000


def outcome(seed: int, base: Knowledge) -> tuple[str, list[str]]:
    """The status of an answer, and what is wrong with it: hard findings, or why it was withheld."""
    request = read_request(msgspec.json.encode(a_request(seed)))
    made = answer(request, base, is_quick=True).programme
    if REVIEW in made.missing:
        return "withheld", made.text.splitlines()[1:]
    found = [each for each in check(made, request, base) if each.severity == "hard"]
    return made.status, [f"{each.rule}, {each.where}: {each.says}" for each in found]


def main(words: list[str]) -> int:
    """Answer so many requests, print what is wrong as it comes, then the counts."""
    count = int(words[0]) if words else COUNT
    first = int(words[1]) if len(words) > 1 else 0
    base = knowledge()
    counts, seconds, faults = Counter[str](), dict[int, float](), 0
    for seed in range(first, first + count):
        start = perf_counter()
        try:
            status, wrong = outcome(seed, base)
        except Exception:  # noqa: BLE001  whatever it is, it is counted and shown
            status, wrong = "crashed", traceback.format_exc().splitlines()[-1:]
        seconds[seed] = perf_counter() - start
        counts[status] += 1
        faults += bool(wrong)
        for each in wrong:
            print(f"seed {seed}, {status}: {each}")
    slowest = max(seconds, key=lambda seed: seconds[seed])
    said = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()))
    print(f"{count} requests: {said}")
    print(f"with a hard finding, withheld or crashed: {faults} (limit 0)")
    print(
        f"seconds: median {median(seconds.values()):.2f}, "
        f"worst {seconds[slowest]:.2f} (seed {slowest})"
    )
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
