"""Flaws of study texts, and items whose ground has moved."""

import re
from collections.abc import Iterator, Mapping

from barpath.craft.exam.linting.items import Flaw
from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.concepts import Concept
from barpath.craft.knowledge.kinds.items import Item
from barpath.craft.knowledge.study import Study

FEWEST_SENTENCES, MOST_SENTENCES = 3, 8
FEWEST_ITEMS, FEWEST_ITEMS_OF_CORE = 2, 4

_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)[.?](?=\s+[A-Z“(\d]|\s*$)")


def flaws_of_text(key: str, concept: Concept, study: Study) -> Iterator[Flaw]:
    """What a live concept lacks."""
    if concept.status != "live":
        return
    count = len(_END.findall(concept.text))
    if not FEWEST_SENTENCES <= count <= MOST_SENTENCES:
        yield Flaw(key, "length of text", f"the study text has {count} sentences")
    live = [item for item in study.items_of.get(key, ()) if item.status == "live"]
    fewest = FEWEST_ITEMS_OF_CORE if concept.is_core else FEWEST_ITEMS
    if len(live) < fewest:
        yield Flaw(key, "number of items", f"has {len(live)} items and needs {fewest}")


def stale(item: Item, claims: Mapping[str, Claim]) -> Iterator[Flaw]:
    """Numbers of claims that have moved since the item was written."""
    for named, then in item.rests_on.items():
        claim, _, name = named.partition(".")
        now = claims[claim].numbers[name]
        if now != then:
            yield Flaw(item.id, "stale", f"rests on {named} being {then}, and it is {now}")
        if claims[claim].status == "retired":
            yield Flaw(item.id, "stale", f"rests on {claim}, which is retired")
