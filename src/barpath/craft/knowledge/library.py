"""All the knowledge there is, read once and checked as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import msgspec

from barpath.craft.knowledge import editions, movement, positions, study
from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import figures_in
from barpath.craft.knowledge.kinds.bodies import Accreditor, Body
from barpath.craft.knowledge.kinds.cards import Card
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.kinds.labour import OtherPay, Outlook, Wages
from barpath.craft.knowledge.kinds.rates import Rate
from barpath.craft.knowledge.kinds.sources import Source
from barpath.craft.knowledge.kinds.work import Work
from barpath.craft.knowledge.loading import BadKnowledge, Entry, load
from barpath.craft.knowledge.movement import Movement
from barpath.craft.knowledge.study import Study

PACKAGE_FOLDER = Path(__file__).parent

# File, field, the key it holds, and where that key must be.
Reference = tuple[str, str, str, Mapping[str, object]]


@dataclass(frozen=True)
class Knowledge:
    """Every kind by key. Each name is also the folder it is read from, under labour/ for pay.

    Attributes:
        chosen: the position that was chosen, by topic; the default holds where none was.
    """

    sources: Mapping[str, Source]
    bodies: Mapping[str, Body]
    accreditors: Mapping[str, Accreditor]
    certifications: Mapping[str, CertificationProgramme]
    cards: Mapping[str, Card]
    wages: Mapping[str, Wages]
    outlooks: Mapping[str, Outlook]
    other_pay: Mapping[str, OtherPay]
    rates: Mapping[str, Rate]
    work: Mapping[str, Work]
    claims: Mapping[str, Claim]
    folder: Path = field(default=PACKAGE_FOLDER, kw_only=True, compare=False)
    chosen: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    @cached_property
    def movement(self) -> Movement:
        """Exercises and patterns, read the first time they are asked for: they are many.

        Raises:
            BadKnowledge: naming the file, the field and the fault.
        """
        return movement.read(self.folder, self.sources)

    @cached_property
    def study(self) -> Study:
        """Concepts, items and blueprints, read the first time they are asked for.

        Raises:
            BadKnowledge: naming the file, the field and the fault.
        """
        return study.read(self.folder, self.sources, self.claims)

    @cached_property
    def rules(self) -> Mapping[str, Claim]:
        """Claims in force that judge or shape programmes, by key, in the order of their ids.

        Where sources disagree, those of the chosen position.
        """
        live = {key: each for key, each in self.claims.items() if each.status == "live"}
        rules = {key: each for key, each in live.items() if each.rule and self._is_chosen(each)}
        return dict(sorted(rules.items(), key=lambda rule: rule[1].rule))

    def _is_chosen(self, claim: Claim) -> bool:
        if claim.topic in self.chosen:
            return claim.position == self.chosen[claim.topic]
        return not claim.topic or claim.is_default

    def rule_of_kind(self, kind: str) -> Claim:
        """The rule of a kind of which there is one.

        Raises:
            StopIteration: if there is none.
        """
        return next(each for each in self.rules.values() if each.kind == kind)

    @cached_property
    def topics(self) -> Mapping[str, positions.Positions]:
        """What sources disagree about, each topic with its positions."""
        return positions.topics(self.claims)

    @cached_property
    def rule_keys(self) -> Mapping[str, str]:
        """The first key of a rule by its id in the exchange forms."""
        return {rule: keys[0] for rule, keys in self.keys_of_rule.items()}

    @cached_property
    def keys_of_rule(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of a rule by its id: one, or several where it limits several things."""
        found: dict[str, tuple[str, ...]] = {}
        for key, each in self.rules.items():
            found[each.rule] = (*found.get(each.rule, ()), key)
        return found

    @cached_property
    def editions(self) -> Mapping[str, editions.Chain]:
        """Every certification programme by its first key, with its editions, oldest first."""
        return editions.chains(self.certifications)

    def with_rules(
        self, chosen: Mapping[str, str], changed: Mapping[str, Claim] | None = None
    ) -> "Knowledge":
        """The knowledge with other positions and some claims as they were changed."""
        made = replace(self, chosen=chosen, claims={**self.claims, **(changed or {})})
        # Thousands of files, the same for everybody: shared with what was read, never read again.
        made.__dict__["movement"] = self.movement
        return made

    def with_exercises(self, own: Mapping[str, Exercise]) -> "Knowledge":
        """The knowledge with exercises of somebody's own beside those of the package."""
        made = replace(self)
        made.__dict__["movement"] = self.movement.with_exercises(own)
        return made

    def certification(self, key: str, *, on: date) -> CertificationProgramme:
        """The edition in force on a day of the certification programme whose first key this is.

        Raises:
            KeyError: if no certification programme has that first key.
        """
        return editions.in_force(self.editions[key], on)

    def catalogue(self, *, on: date) -> dict[str, CertificationProgramme]:
        """What there is to choose from on a day, by first key; retired ones left out."""
        current = {key: self.certification(key, on=on) for key in self.editions}
        return {key: each for key, each in current.items() if each.status == "live"}


def read(folder: Path = PACKAGE_FOLDER) -> Knowledge:
    """Read and check all the knowledge in a folder.

    Raises:
        BadKnowledge: naming the file, the field and the fault.
    """
    rates = load(folder / "rates", Rate)
    claims = load(folder / "claims", Claim)
    found = Knowledge(
        sources=load(folder / "sources", Source),
        bodies=load(folder / "bodies", Body),
        accreditors=load(folder / "accreditors", Accreditor),
        certifications=load(folder / "certifications", CertificationProgramme),
        cards=load(folder / "cards", Card),
        wages=load(folder / "labour" / "wages", Wages),
        outlooks=load(folder / "labour" / "outlooks", Outlook),
        other_pay=load(folder / "labour" / "other_pay", OtherPay),
        rates=rates,
        work=load(folder / "work", Work),
        claims={key: _with_rates(key, claim, rates) for key, claim in claims.items()},
        folder=folder,
    )
    for wrong in _faults(found):
        raise wrong
    return found


@cache
def knowledge() -> Knowledge:
    """The knowledge this package carries, read the first time it is asked for."""
    return read()


def _with_rates(key: str, claim: Claim, rates: Mapping[str, Rate]) -> Claim:
    """The claim with the numbers it takes from rates, each the likeliest figure of its rate."""
    numbers = dict(claim.numbers)
    for name, rate_key in claim.rates.items():
        rate = rates.get(rate_key)
        likeliest = rate.figures[0].value if rate and rate.figures else None
        if likeliest is None or likeliest.low != likeliest.high:
            fault = f"names the rate “{rate_key}”, which holds no single number"
            raise BadKnowledge(f"claims/{key}.toml", f"rates.{name}", fault)
        numbers[name] = likeliest.low
    return msgspec.structs.replace(claim, numbers=numbers)


def _faults(found: Knowledge) -> Iterator[BadKnowledge]:
    _ = found.editions, found.topics  # they raise by themselves
    for file, place, key, kept in _references(found):
        if key not in kept:
            yield BadKnowledge(file, place, f"names “{key}”, which does not exist")
    for file, entry in _entries(found):
        for place, figure in figures_in(entry):
            if place.endswith("]") and not figure.is_known:
                yield BadKnowledge(file, place, "has no value, and what is not known is not listed")


def _entries(found: Knowledge) -> Iterator[tuple[str, Entry]]:
    for kind in fields(found):
        if kind.kw_only:  # the folder and what was chosen
            continue
        parent = "labour/" if kind.name in {"wages", "outlooks", "other_pay"} else ""
        for key, entry in getattr(found, kind.name).items():
            yield f"{parent}{kind.name}/{key}.toml", entry


def _references(found: Knowledge) -> Iterator[Reference]:
    """Every key that one file holds of another."""
    for file, entry in _entries(found):
        for place, figure in figures_in(entry):
            yield from ((file, f"{place}.sources", key, found.sources) for key in figure.sources)
    for key, claim in found.claims.items():
        yield from (
            (f"claims/{key}.toml", "sources", each, found.sources) for each in claim.sources
        )
    for key, body in found.bodies.items():
        file = f"bodies/{key}.toml"
        if body.part_of:
            yield file, "part_of", body.part_of, found.bodies
        if body.registration.value:
            yield file, "registration", body.registration.value.register, found.accreditors
    for key, edition in found.certifications.items():
        file = f"certifications/{key}.toml"
        yield file, "body", edition.body, found.bodies
        for index, figure in enumerate(edition.accreditation):
            if figure.value:
                field = f"accreditation[{index}].value.accreditor"
                yield file, field, figure.value.accreditor, found.accreditors
