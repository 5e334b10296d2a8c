"""The numbers of the rules of progression for one client, each read from its claim."""

from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies, traits


@dataclass(frozen=True, slots=True)
class Cap:
    """The most that a load may rise at a time, and the rules that say so."""

    percent: float
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Rules:
    """What the rules of progression say to a client.

    Attributes:
        said: the client's traits.
    """

    client: Client
    base: Knowledge
    said: frozenset[str]

    def number(self, rule: str, name: str) -> float:
        """A number of a rule, the one of the client's training status first.

        Raises:
            KeyError: if the claim has no such number.
        """
        claim = self.base.rules[self.base.rule_keys[rule]]
        found = claim.number(name, self.status)
        if found is None:
            raise KeyError(f"{rule} has no number {name}")
        return float(found)

    @property
    def status(self) -> str:
        """The training status; a novice where nobody said."""
        return self.client.status or "novice"

    @property
    def is_novice(self) -> bool:
        return self.status == "novice"

    @property
    def is_youth(self) -> bool:
        """Whether loads rise by one step of the kit only, after every repetition was done (YTH-03)."""
        return "youth" in self.said

    def cap(self, exercise: Exercise) -> Cap:
        """The strictest limit of a rise, over every rule that sets one for this exercise."""
        found = [
            Cap(percent, (claim.rule,))
            for claim in self.base.rules.values()
            if claim.kind == "step_cap" and applies(claim, self.client, self.said)
            for percent in self._percents(claim, exercise)
        ]
        least = min(each.percent for each in found)
        rules = {rule for each in found if each.percent == least for rule in each.rules}
        return Cap(least, tuple(sorted(rules)))

    def _percents(self, claim: Claim, exercise: Exercise) -> list[float]:
        if "affected_arm" in claim.picks.get("region", ()) and not _uses_arms(exercise, self.base):
            return []
        names = ["at_most_percent"]
        names += ["senior_at_most_percent"] * ("senior" in self.said)
        names += ["small_at_most_percent"] * ("main" not in exercise.roles)
        return [float(claim.numbers[name]) for name in names if name in claim.numbers]


def rules_for(client: Client, base: Knowledge) -> Rules:
    """The rules of progression as they stand for a client."""
    return Rules(client, base, traits(client))


def joints_of(exercise: Exercise, base: Knowledge) -> frozenset[str]:
    """The joints that an exercise moves or holds: its own, or those of its pattern."""
    actions = exercise.joint_actions or base.movement.patterns[exercise.pattern].joint_actions
    return frozenset(action.partition(":")[0] for action in actions)


ARM = frozenset({"shoulder", "scapula", "elbow", "wrist", "thumb", "finger"})


def _uses_arms(exercise: Exercise, base: Knowledge) -> bool:
    """Whether an arm may carry the load: by its joints, or because the kit is held in the hands."""
    held = {"DB", "KB", "BB", "TB", "EZ", "SA", "MB", "LM", "CB"}
    in_hands = any(held & set(needed) for needed in exercise.equipment)
    return in_hands or bool(ARM & joints_of(exercise, base))
