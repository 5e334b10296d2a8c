"""What a client is, in the words in which rules say whom they are for."""

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.request import Client
from barpath.craft.programming.understanding import TRIMESTERS, implied, implied_symptoms

YOUTH_BELOW_YEARS, CHILD_BELOW_YEARS, SENIOR_FROM_YEARS = 18, 13, 65
OBESE_FROM_KG_M2 = 30.0
DISEASES = frozenset({"cardiovascular", "metabolic", "renal"})


def body_mass_index(client: Client) -> float | None:
    """As given, or from mass and height; None where neither is known, or a nought stands for it."""
    if client.bmi_kg_m2 is not None:
        return client.bmi_kg_m2
    if not client.mass_kg or not client.height_cm:
        return None
    return client.mass_kg / (client.height_cm / 100) ** 2


def traits(client: Client) -> frozenset[str]:
    """Everything that is said of a client and everything that follows from it.

    Conditions, symptoms, medicines and flags by their codes, with the groups that the vocabulary
    puts them in; goals as "goal:strength"; the training status; what the client cannot do as
    "cannot:floor"; and the words of this module.
    """
    words = vocabulary()
    follows = implied(client)
    said = {*client.conditions, *client.medicines, *client.flags}
    if follows & set(TRIMESTERS):
        said -= set(TRIMESTERS)  # weeks that pass say more than the third it began in
    said |= follows
    groups = {group for code in said for group in words.groups_of(code)}
    found = said | groups | {f"goal:{goal}" for goal in client.goals}
    symptoms = (*client.symptoms, *implied_symptoms(client))
    found |= {f"symptom:{symptom}" for symptom in symptoms}
    found |= {f"cannot:{what}" for what in client.cannot}
    if client.status:
        found.add(client.status)
    found |= {word for word, holds in _follows(client, groups).items() if holds}
    if symptoms:
        found.add("symptoms")
    return frozenset(found)


def _follows(client: Client, groups: set[str]) -> dict[str, bool]:
    age_years, bmi_kg_m2 = client.age_years, body_mass_index(client)
    return {
        "youth": age_years is not None and age_years < YOUTH_BELOW_YEARS,
        "child": age_years is not None and age_years < CHILD_BELOW_YEARS,
        "senior": age_years is not None and age_years >= SENIOR_FROM_YEARS,
        "obese": bmi_kg_m2 is not None and bmi_kg_m2 >= OBESE_FROM_KG_M2,
        "active": client.is_active is True,
        "inactive": client.is_active is False,
        "known_disease": bool(groups & DISEASES),
        "pain": any(level > 0 for level in client.pain.values()),
        "cleared": bool(client.clearance),
        "coach": client.has_coach,
        "sport": client.sport is not None,
        "emphasis": bool(client.emphasis),
        "event": client.event_week is not None,
        "shift_work": client.shift is not None,
        "group": client.format == "group",
        "class_unscreened": _is_unscreened(client),
    }


def _is_unscreened(client: Client) -> bool:
    """Whether there are people in a class of whom nobody has asked anything."""
    return client.format == "group" and len(client.members) < (client.people or 1)


def applies(claim: Claim, client: Client, said: frozenset[str]) -> bool:
    """Whether a claim is about this client.

    Its circumstances: `any`, `all` and `none` name traits; the others are bounds on a number that
    the client must be known to meet.

    Args:
        said: the client's traits.

    Raises:
        KeyError: for a circumstance that is none of these.
    """
    when = claim.applies_when
    for name, value in when.items():
        names = (
            {value} if isinstance(value, str) else set(value) if isinstance(value, tuple) else set()
        )
        if name == "any":
            holds = bool(said & names)
        elif name == "all":
            holds = names <= said
        elif name == "none":
            holds = not said & names
        else:
            holds = _is_within(name, float(value) if isinstance(value, (int, float)) else 0, client)
        if not holds:
            return False
    return True


def _is_within(name: str, bound: float, client: Client) -> bool:
    measured = {
        "age": client.age_years,
        "bmi": body_mass_index(client),
        "days": client.days_per_week or len(client.days) or None,
        "minutes": client.minutes_min,
    }
    subject, _, side = name.partition("_")
    found = measured[subject]
    if found is None:
        return False
    return {"at_least": found >= bound, "at_most": found <= bound, "below": found < bound}[side]
