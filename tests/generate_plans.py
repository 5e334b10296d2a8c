"""Design again the ten programmes that are kept with a reading of each.

    python tests/generate_plans.py

docs/plans/requests.json holds the requests; docs/plans/NAME.json is written for each, and the
reading beside it, NAME.md, is written by somebody who did not build the designer.
"""

import json
from pathlib import Path

from barpath.craft.knowledge import knowledge
from barpath.craft.programming.answering import answer
from barpath.craft.programming.exchange import read_request, write

PLANS = Path(__file__).parents[1] / "docs" / "plans"


def main() -> None:
    """Write every programme."""
    base = knowledge()
    for each in json.loads((PLANS / "requests.json").read_text()):
        request = read_request(json.dumps(each).encode())
        text = write(answer(request, base).programme)
        (PLANS / f"{request.id}.json").write_bytes(text + b"\n")


if __name__ == "__main__":
    main()
