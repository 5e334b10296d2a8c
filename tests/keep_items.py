"""Write down the words of new items, so that no live item ever changes under its id.

    python tests/keep_items.py

Answers and difficulties belong to an id. An item whose words must change is retired, and a new one
names it in `replaces`.
"""

import json
from hashlib import sha256
from pathlib import Path

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.items import Item

KEPT = Path(__file__).parent / "craft" / "exam" / "items_kept.json"


def words_of(item: Item) -> str:
    """What a learner sees and is judged by, in short: the reasons may still be bettered."""
    seen = [item.stem, *(option.text for option in item.options), str(item.key)]
    return sha256("\n".join(seen).encode()).hexdigest()[:12]


def kept() -> dict[str, str]:
    """The words of every item that was ever live, by id."""
    found: dict[str, str] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    return found


def main() -> None:
    """Add what is new; what changed is left for the test to name."""
    held = kept()
    new = {each.id: words_of(each) for each in knowledge().study.items.values()}
    text = json.dumps(dict(sorted((new | held).items())), indent=0)
    KEPT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
