"""What has to be asked before a safe plan: what is missing, unknown, or cannot be so."""

import math
from collections.abc import Iterable, Iterator

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.designing.allocating import PLAY_SHARE, STEP_MIN
from barpath.craft.programming.designing.days import session_days
from barpath.craft.programming.designing.unknowns import Question, unknown_wishes, unknown_words
from barpath.craft.programming.request import Client, Wish
from barpath.craft.programming.traits import CHILD_BELOW_YEARS, applies, body_mass_index
from barpath.craft.programming.understanding import coded_trimester

PRESSURE_NEEDED = frozenset({"htn", "stroke"})
"""Traits with which no plan is made unless the blood pressure is known."""
CONTEST_GOALS = frozenset({"physique_contest"})
HEAVIEST_LOAD_KG = 600
"""Above any lift on record: what is heavier was mistyped, or counts something else."""
MOST_BMI_APART_KG_M2 = 2.0
BIRTH, BIRTH_YEARS = frozenset({"pregnancy", "postpartum_any"}), (10, 60)
LOWEST_MMHG, HIGHEST_MMHG = 20, 300
LEAST_BETWEEN_MIN = 5
"""The least there has to be between warming up and cooling down to speak of a session."""
POSSIBLE: dict[str, tuple[str, float, float]] = {
    "age_years": ("age", 1, 120),
    "mass_kg": ("weight_kg", 10, 400),
    "height_cm": ("height_cm", 60, 250),
    "bmi_kg_m2": ("bmi", 8, 120),
    "body_fat_percent": ("body_fat", 2, 75),
    "resting_heart_rate_bpm": ("rhr", 25, 180),
    "max_heart_rate_bpm": ("hr_max", 60, 240),
    "vo2max_ml_kg_min": ("vo2max", 5, 100),
}


def questions(
    client: Client, said: frozenset[str], base: Knowledge, wishes: Iterable[Wish] = ()
) -> dict[str, str]:
    """What must be asked, by field of the exchange form; {} where a safe plan can be made.

    Args:
        said: the client's traits.
    """
    asked: dict[str, str] = {}
    for name, says in (
        *_missing(client, said),
        *unknown_words(client, base),
        *unknown_wishes(wishes, base),
        *_too_short(client, said, base),
        *_impossible(client, said, base),
    ):
        asked.setdefault(name, says)
    return asked


def doubted_log(client: Client) -> tuple[str, ...]:
    """Rows of the log that cannot be so, as "exercise#row" counted from 1: asked about, and not
    learned from.
    """
    return tuple(
        f"{name}#{number}"
        for name, rows in client.log.items()
        for number, (load_kg, reps, _) in enumerate(rows, start=1)
        if not 0 <= load_kg <= HEAVIEST_LOAD_KG or reps < 0
    )


def has_possible_pressure(client: Client) -> bool:
    """Whether there is a blood pressure, and one that a living person may have."""
    if client.blood_pressure_mmhg is None:
        return False
    systolic, diastolic = client.blood_pressure_mmhg
    return LOWEST_MMHG <= diastolic < systolic <= HIGHEST_MMHG


def _missing(client: Client, said: frozenset[str]) -> Iterator[Question]:
    if client.age_years is None:
        yield "age", "How old is the client?"
    if client.is_active is None:
        yield (
            "active",
            (
                "Has the client exercised regularly for three months: moderately, for 30 minutes, "
                "on 3 days a week?"
            ),
        )
    if client.format == "group" and client.people is None:
        yield "people", "How many people are in the class?"
    names = [each.name for each in client.members]
    if len(names) > len(set(names)):
        yield "members", "Two people of the class have the same name: who is who?"
    if client.people is not None and len(names) > client.people:
        yield (
            "people",
            f"{len(names)} people are named, and the class has {client.people}: how many?",
        )
    if PRESSURE_NEEDED & said and client.blood_pressure_mmhg is None:
        yield "bp", "What is the resting blood pressure?"
    if "youth" in said and "guardian" not in (client.consent or ""):
        yield "consent", "Is a guardian’s consent on file?"


def _too_short(client: Client, said: frozenset[str], base: Knowledge) -> Iterator[Question]:
    """Minutes that hold nothing but what has to come before and after."""
    if client.minutes_min is None:
        return
    claims = [
        each
        for each in base.rules.values()
        if each.kind in {"warm_up", "cool_down"} and each.force == "hard"
        if applies(each, client, said)
    ]
    before = [each.numbers["at_least_minutes"] for each in claims if each.kind == "warm_up"]
    before += [
        each.numbers["short_at_least_minutes"]
        for each in base.rules.values()
        if each.kind == "warm_up" and "short_at_least_minutes" in each.numbers
    ]
    after = [each.numbers.get("cool_down_at_least_minutes", 0) for each in claims]
    after += [each.numbers["at_least_minutes"] for each in claims if each.kind == "cool_down"]
    needed = max(before, default=0) + max(after, default=0) + LEAST_BETWEEN_MIN
    if "child" in said:  # who plays for a share of it
        needed = STEP_MIN * math.ceil(needed / (1 - PLAY_SHARE) / STEP_MIN)
    if client.minutes_min < needed:
        yield (
            "minutes",
            (
                f"{client.minutes_min} minutes hold little more than warming up and cooling down: "
                f"can a session take {needed:g}?"
            ),
        )


def _impossible(client: Client, said: frozenset[str], base: Knowledge) -> Iterator[Question]:
    for name, (field, low, high) in POSSIBLE.items():
        value = getattr(client, name)
        if value is not None and not low <= value <= high:
            yield field, f"“{field}” is {value:g}, which is hardly possible: is it right?"
    for region, level in client.pain.items():
        if not 0 <= level <= 10:
            yield f"pain.{region}", f"Pain is rated 0 to 10, and this is {level:g}: what is it?"
    for name, load_kg in client.e1rm_kg.items():
        if not 0 < load_kg <= HEAVIEST_LOAD_KG:
            says = f"A maximum of {load_kg:g} kg in {name} is hardly possible: is it right?"
            yield f"e1rm_kg.{name}", says
    for name, limit in client.kit_limits.items():
        if name.endswith("_max_kg") and (isinstance(limit, str) or limit <= 0):
            yield f"kit_limits.{name}", f"The heaviest is “{limit}”, which is no load: how many kg?"
    yield from _contradictions(client)
    yield from _children(client, said, base)


def _contradictions(client: Client) -> Iterator[Question]:
    if client.blood_pressure_mmhg is not None and not has_possible_pressure(client):
        reading = "/".join(f"{each:g}" for each in client.blood_pressure_mmhg)
        yield "bp", f"A blood pressure of {reading} is hardly possible: is it right?"
    computed = body_mass_index(_without_bmi(client))
    given = client.bmi_kg_m2
    if given is not None and computed is not None and abs(given - computed) > MOST_BMI_APART_KG_M2:
        yield (
            "bmi",
            (
                f"A body mass index of {given:g} does not fit the mass and the height, which make "
                f"{computed:.1f}: which is right?"
            ),
        )
    if client.shift and client.days:
        yield "days", "Weekdays and a calendar of shifts are named: which of them holds?"
    if client.shift and not session_days(client, 1):
        yield "shift", "Every day is a night shift or follows one: on which can the client train?"
    yield from _about_birth(client)
    at_rest, highest = client.resting_heart_rate_bpm, client.max_heart_rate_bpm
    if at_rest is not None and highest is not None and at_rest >= highest:
        yield (
            "hr_max",
            f"A highest heart rate of {highest:g} is not above that at rest: is it right?",
        )


def _about_birth(client: Client) -> Iterator[Question]:
    words = vocabulary()
    said = [code for code in client.conditions if BIRTH & {code, *words.groups_of(code)}]
    youngest, oldest = BIRTH_YEARS
    if said and client.age_years is not None and not youngest <= client.age_years <= oldest:
        label = words.conditions[said[0]].label
        yield (
            f"conditions.{said[0]}",
            f"At {client.age_years:g}, “{label}” is hardly possible: is it right?",
        )
    thirds = [code for code in client.conditions if code.startswith("pregnant_trimester")]
    if len(thirds) > 1:
        yield "conditions.pregnant", "Which third of the pregnancy is it?"
    weeks = client.pregnancy.weeks if client.pregnancy else None
    if thirds and weeks is not None and coded_trimester(client) not in thirds:
        label = words.conditions[thirds[0]].label
        yield "pregnancy.weeks", f"Week {weeks} is not in “{label}”: which is right?"


def _without_bmi(client: Client) -> Client:
    return Client(mass_kg=client.mass_kg, height_cm=client.height_cm)


def _children(client: Client, said: frozenset[str], base: Knowledge) -> Iterator[Question]:
    age_years = client.age_years
    if age_years is None:
        return
    follows = base.rules["children-to-a-coach"].number("at_least_years") or 0
    if age_years < follows:
        yield (
            "age",
            (
                f"At {age_years:g}, a child plays and does not follow a plan, which begins at about "
                f"{follows:g}: is the age right?"
            ),
        )
    if age_years < CHILD_BELOW_YEARS and client.status == "advanced":
        yield "status", f"Advanced at {age_years:g}: are the age and the status right?"
    if "youth" in said and CONTEST_GOALS & set(client.goals):
        yield "goals", f"{base.rules['youth-no-contest-aims'].says()} What else is wanted?"
