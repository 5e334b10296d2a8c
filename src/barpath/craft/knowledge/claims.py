"""A claim: one cited statement that reasons, plans and texts refer to and never copy."""

from collections.abc import Iterator, Mapping
from datetime import date
from string import Formatter
from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.loading import Entry

Tier = Literal[0, 1, 2, 3, 4]
Bite = Literal["screening", "week", "progression", "replan", "record", "text"]
Evidence = Literal["A", "B", "C", "D"]
Check = Literal["page", "secondary", "recall", "own"]

TIER_IN_WORDS: dict[Tier, str] = {
    0: "safety",
    1: "whether it can be done and is valid",
    2: "effect on the goal",
    3: "quality",
    4: "preference and style",
}

EVIDENCE_IN_WORDS: dict[Evidence, str] = {
    "A": "several trials or meta-analyses agree; for a rule of an institution, its own text",
    "B": "some trials, or mixed; for a rule of an institution, two or more pages that agree",
    "C": "guideline consensus, observation or mechanism; for an institution's rule, one page",
    "D": "professional convention, with no direct evidence",
}

CHECK_IN_WORDS: dict[Check, str] = {
    "page": "we read the statement in a page or an abstract of the source",
    "secondary": "we read it in somebody else's account of the source",
    "recall": "general knowledge; the source is still to be read",
    "own": "a rule of this product",
}

# The endings a number's name may have, so that nobody has to guess what it counts.
UNITS = (
    "_days", "_weeks", "_months", "_years", "_minutes", "_hours", "_per_year", "_per_week",
    "_usd", "_percent", "_share", "_count", "_jobs", "_kg", "_cm", "_kcal", "_bpm", "_mmhg",
    "_sets", "_reps", "_rir", "_rpe", "_s", "_level", "_exercises", "_contacts", "_ratio", "_km",
    "_sessions", "_kinds", "_steps", "_times", "_points", "_kg_m2", "_mg_dl", "_g_dl", "_mmol_l", "_celsius",
)  # fmt: skip


class Claim(Entry, frozen=True, kw_only=True):
    """One cited statement.

    Args:
        statement: a sentence in our words, with `{name}` where a number of `numbers` stands.
        numbers: the claim's numbers, each name ending in its unit. Code reads them from here.
        rates: the same for a number that a rate holds already: its name, and the key of the rate.
            Once read, the number stands in `numbers` beside the others.
        applies_when: the circumstances it holds in; empty: always.
        force: "hard" when nothing may break it, "soft" when it advises.
        bites: where the product acts on it.
        sources: keys of files in sources/, the best first.
        evidence: how strong the ground is (EVIDENCE_IN_WORDS).
        controversy: what others hold instead; "" when we know of nothing.
        verified: how we know that the sources say it (CHECK_IN_WORDS).
        reviewed_on: the day somebody last held it against its sources.
        rule: its id in the exchange forms, where it judges or shapes programmes; else "".
        tier: what it serves (TIER_IN_WORDS); a lower tier is served first. Only rules have one.
        weight: 1 to 100, how much it counts inside its tier; hard rules have none.
        kind: the kind of judgement it is a case of, by name; "" where none judges a programme.
        picks: the words of its kind: which muscles, parts, tags.
        topic: what sources disagree about, where it is one side of that.
        position: the side it is; a trainer may choose another for a request.
        is_default: whether this side holds where nobody chose.
    """

    statement: str
    numbers: dict[str, Number] = {}  # msgspec gives each claim a dictionary of its own
    rates: dict[str, str] = {}
    applies_when: dict[str, bool | Number | str | tuple[str, ...]] = {}
    force: Literal["hard", "soft"]
    bites: tuple[Bite, ...]
    sources: tuple[str, ...]
    evidence: Evidence
    controversy: str = ""
    verified: Check
    reviewed_on: date
    rule: str = ""
    tier: Tier | None = None
    weight: Annotated[int, msgspec.Meta(ge=1, le=100)] | None = None
    kind: str = ""
    picks: dict[str, str | tuple[str, ...]] = {}
    topic: str = ""
    position: str = ""
    is_default: bool = False
    status: Literal["live", "retired"] = "live"

    def __post_init__(self) -> None:
        for name in _placeholders(self.statement):
            if name not in self.numbers and name not in self.rates:
                raise ValueError(f"says {{{name}}} and has no such number")
        for name in [*self.numbers, *self.rates]:
            if not name.endswith(UNITS):
                raise ValueError(f"has a number {name} whose name does not end in its unit")
        if not self.bites:
            raise ValueError("bites nowhere")
        if not self.sources and self.verified != "own":
            raise ValueError("has no source")
        if fault := next(_faults_of_rule(self), ""):
            raise ValueError(fault)

    @property
    def is_set_aside(self) -> bool:
        """Whether it holds for nobody, because it was set aside."""
        return self.applies_when.get("any") == ()

    def set_aside(self) -> "Claim":
        """The claim as it holds for nobody. Its numbers can still be read."""
        return msgspec.structs.replace(self, applies_when={"any": ()})

    def number(self, name: str, status: str = "") -> Number | None:
        """A number by its name, the one of a training status before the one of all."""
        return self.numbers.get(f"{status}_{name}", self.numbers.get(name))

    def says(self) -> str:
        """The statement with its numbers in place, as a reader sees it."""
        return self.statement.format_map(_printed(self.numbers))


def _faults_of_rule(claim: Claim) -> Iterator[str]:
    """What is wrong with a claim as a rule, and as a side of what sources disagree about."""
    if claim.rule and claim.tier is None:
        yield "is a rule without a tier"
    if claim.kind and not claim.rule:
        yield "judges programmes and has no rule id"
    if claim.rule and (claim.weight is None) == (claim.force == "soft"):
        yield "is hard with a weight, or soft without one"
    if bool(claim.topic) != bool(claim.position):
        yield "has a topic without a position, or a position without a topic"
    if claim.is_default and not claim.topic:
        yield "is the default of no topic"
    if claim.topic and not claim.rule:
        yield "is a position and no rule"


def _placeholders(statement: str) -> list[str]:
    try:
        parts = list(Formatter().parse(statement))
    except ValueError as error:
        raise ValueError(f"has a statement with a stray brace ({error})") from None
    for _, name, form, conversion in parts:
        if name is not None and (not name.isidentifier() or form or conversion):
            raise ValueError(
                f"has the placeholder {{{name}}}, which is not the plain name of a number"
            )
    return [name for _, name, _, _ in parts if name is not None]


def _printed(numbers: Mapping[str, Number]) -> dict[str, str]:
    """2080 as 2,080; 15.30 as 15.3; a year would need no comma, and no claim counts years so."""
    return {name: f"{number:,}" for name, number in numbers.items()}
