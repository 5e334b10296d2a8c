"""How soon forty very different clients have a programme, how good it is proven to be, and judged.

    python benchmarks/designing.py            a first good programme, and the whole one
    python benchmarks/designing.py --quick    only the first

The requests are in benchmarks/spread_of_requests.json: from one day of twenty minutes with a band to
six days of bodybuilding, children, pregnancy, cancer, heart disease, wheelchairs, shifts and classes.
Times are of the clock, for a whole programme may use two cores: other work on the machine shows in them.
"""

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from barpath.craft.knowledge import Knowledge, knowledge
from barpath.craft.programming.answering import answer
from barpath.craft.programming.checking import check
from barpath.craft.programming.exchange import read_request
from barpath.craft.programming.request import Request

REQUESTS = Path(__file__).with_name("spread_of_requests.json")
FIRST_MEDIAN_S, FIRST_WORST_S, WHOLE_MEDIAN_S, WHOLE_WORST_S, GAP_SHARE = 1, 4, 10, 15, 0.05


def main() -> int:
    """Print what each way costs; 1 if a limit is passed or a hard finding stands."""
    base = knowledge()
    _ = base.movement
    requests = [
        read_request(json.dumps(each).encode()) for each in json.loads(REQUESTS.read_text())
    ]
    answer(requests[0], base, is_quick=True)  # what is loaded once is not counted
    wrong = _measured(requests, base, is_quick=True, limits=(FIRST_MEDIAN_S, FIRST_WORST_S))
    if "--quick" not in sys.argv:
        wrong += _measured(requests, base, is_quick=False, limits=(WHOLE_MEDIAN_S, WHOLE_WORST_S))
    return min(wrong, 1)


def _measured(
    requests: list[Request], base: Knowledge, *, is_quick: bool, limits: tuple[float, float]
) -> int:
    """Design them all one way, and print a line."""
    times_s: list[float] = []
    gaps: list[float] = []
    without: list[str] = []
    hard = 0
    for request in requests:
        start = perf_counter()
        found = answer(request, base, is_quick=is_quick)
        times_s.append(perf_counter() - start)
        gaps.append(found.gap_share)
        hard += sum(each.severity == "hard" for each in check(found.programme, request, base))
        if not found.programme.weeks:
            without.append(request.id)
    within = sum(gap <= GAP_SHARE for gap in gaps)
    print(
        f"{'first' if is_quick else 'whole'}: median {median(times_s):.2f} s (at most {limits[0]}), "
        f"worst {max(times_s):.2f} s (at most {limits[1]}); gap median {100 * median(gaps):.1f} %, "
        f"worst {100 * max(gaps):.1f} %, at most 5 % in {within} of {len(gaps)}; "
        f"hard findings {hard}; without weeks: {', '.join(without) or 'none'}"
    )
    return int(median(times_s) > limits[0] or max(times_s) > limits[1] or hard > 0)


if __name__ == "__main__":
    sys.exit(main())
