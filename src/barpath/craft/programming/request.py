"""What a programme is asked for: the client, the wishes, and what changed.

Exchange names are given by `rename`. docs/reference/design-request.json is the schema.
"""

from typing import Annotated, Any, Literal

import msgspec

from barpath.craft.programming.concerns import (
    CordInjury,
    Falls,
    Fracture,
    Heart,
    Hours,
    Pregnancy,
)
from barpath.craft.programming.programme import Override, Value, Weekday

HorizonWeeks = Annotated[int, msgspec.Meta(ge=1, le=52)]
WeekNumber = Annotated[int, msgspec.Meta(ge=1, le=520)]
SessionMinutes = Annotated[int, msgspec.Meta(ge=5, le=300)]
DaysAWeek = Annotated[int, msgspec.Meta(ge=1, le=7)]
Level = Annotated[int, msgspec.Meta(ge=1, le=5)]
People = Annotated[int, msgspec.Meta(ge=1, le=1_000)]
Pieces = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Sessions = Annotated[int, msgspec.Meta(ge=0, le=28)]
CycleDays = Annotated[int, msgspec.Meta(ge=2, le=28)]
Weight = Annotated[int, msgspec.Meta(ge=1, le=100)]
TrainingStatus = Literal["novice", "intermediate", "advanced"]


class Sport(Value, frozen=True, kw_only=True):
    """Training and matches outside the programme: sessions a week, the day of a match (0 to 6)."""

    sessions: Sessions = 0
    match_day: Weekday | None = None
    hard_sessions: Sessions = 0
    kind: str = ""


class Shift(Value, frozen=True, kw_only=True):
    """A calendar of shifts: D day, E evening, N night, - off."""

    cycle: CycleDays
    pattern: tuple[Literal["D", "E", "N", "-"], ...]


class Member(Value, frozen=True, kw_only=True, rename={
    "age_years": "age", "is_active": "active", "blood_pressure_mmhg": "bp", "medicines": "meds",
}):  # fmt: skip
    """One person of a class, with the answers to the questions of screening."""

    name: str
    age_years: float | None = None
    is_active: bool | None = None
    blood_pressure_mmhg: tuple[float, float] | None = None
    medicines: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    pain: dict[str, float] = {}
    flags: tuple[str, ...] = ()
    cannot: tuple[str, ...] = ()
    clearance: str | None = None
    consent: str | None = None
    cord_injury: CordInjury | None = None
    pregnancy: Pregnancy | None = None
    falls: Falls | None = None
    heart: Heart | None = None
    fractures: tuple[Fracture, ...] | None = None


MEMBER_ANSWERS = tuple(name for name in Member.__struct_fields__ if name != "name")


class Client(
    Value,
    frozen=True,
    kw_only=True,
    rename={
        "age_years": "age", "mass_kg": "weight_kg", "body_fat_percent": "body_fat",
        "bmi_kg_m2": "bmi", "resting_heart_rate_bpm": "rhr", "max_heart_rate_bpm": "hr_max",
        "blood_pressure_mmhg": "bp", "vo2max_ml_kg_min": "vo2max", "medicines": "meds",
        "is_smoker": "smoker", "is_active": "active", "minutes_min": "minutes",
        "has_coach": "coach",
    },
):  # fmt: skip
    """Who it is for. What is not said is None and is never guessed.

    Args:
        sex: for equations that were fitted by sex only.
        status: training status; "" not said.
        is_active: regular exercise in the sense of the ACSM algorithm.
        pain: 0 to 10 by region.
        clearance: what is on file, by whom and when.
        flags: deficit, sleep_lt_7, sleep_lt_6, high_stress, external_load, fall_risk …
        minutes_min: offered a session.
        kit_limits: largest dumbbell, how many, how light the band.
        site: no_jump, ceiling_m, quiet_after.
        cannot: what the person cannot do: floor, kneel, overhead.
        refuses: patterns or exercises the person will not do.
        level_cap: hardest skill level the trainer allows.
        e1rm_kg: estimated one-repetition maximum by exercise name.
        log: kg, repetitions and repetitions in reserve by exercise name, oldest first, a week a row.
        fractures: of little force, each; none had is an empty list.
        sleep_hours: a night, or a day after a night shift, as it usually is.
        members: the people of a class, each with their own answers.
    """

    age_years: float | None = None
    sex: Literal["F", "M", "X"] | None = None
    status: TrainingStatus | None = None
    is_active: bool | None = None
    mass_kg: float | None = None
    height_cm: float | None = None
    body_fat_percent: float | None = None
    bmi_kg_m2: float | None = None
    resting_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    blood_pressure_mmhg: tuple[float, float] | None = None
    vo2max_ml_kg_min: float | None = None
    labs: dict[str, float] = {}
    medicines: tuple[str, ...] = ()
    is_smoker: bool = False
    conditions: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    pain: dict[str, float] = {}
    clearance: str | None = None
    consent: str | None = None
    history: str = ""
    work: str = ""
    flags: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    emphasis: tuple[str, ...] = ()
    sport: Sport | None = None
    event_week: WeekNumber | None = None
    days_per_week: DaysAWeek | None = None
    days: tuple[Weekday, ...] = ()
    minutes_min: SessionMinutes | None = None
    horizon_weeks: HorizonWeeks = 12
    shift: Shift | None = None
    equipment: tuple[str, ...] = ()
    kit_limits: dict[str, float | str] = {}
    site: dict[str, float | bool] = {}
    cannot: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    preferences: tuple[str, ...] = ()
    motivates: tuple[str, ...] = ()
    level_cap: Level | None = None
    has_coach: bool = False
    format: Literal["individual", "group"] = "individual"
    people: People | None = None
    counts: dict[str, Pieces] = {}
    e1rm_kg: dict[str, float] = {}
    log: dict[str, tuple[tuple[float, int, int], ...]] = {}
    cord_injury: CordInjury | None = None
    pregnancy: Pregnancy | None = None
    falls: Falls | None = None
    heart: Heart | None = None
    fractures: tuple[Fracture, ...] | None = None
    sleep_hours: Hours | None = None
    members: tuple[Member, ...] = ()


class Wish(Value, frozen=True, kw_only=True):
    """Something that may be given up, by its own id.

    Args:
        value: what it asks for, in the shape of its kind.
        weight: how much the client cares, 1 (little) to 100.
    """

    id: str
    kind: Literal[
        "minutes_max", "days_max", "days", "kit", "muscle_sets_min", "pattern_frequency_min",
        "load_floor", "reach", "refuse_pattern", "refuse_exercise", "include_exercise", "event",
        "rule",
    ]  # fmt: skip
    value: Any = None
    weight: Weight = 50


class Event(Value, frozen=True, kw_only=True):
    """What happened to a programme, and in which week.

    Args:
        week: the first week it is about, from 1. What lies before is past.
        days: 0 to 6, or places in a calendar of shifts: those missed or ill, or made shorter; for
            a move the day the session comes to, or the old day and the new one.
        weeks: how many it lasts. Other kit lasts until the end, and so does an injury of one week:
            nobody knows yet when it is over.
        session: the place of one session in its week, from 1.
        region: of an injury: knee, back, or a muscle.
        pain: 0 to 10.
        equipment: what there is, on a journey or from now on.
        minutes: what a session may take.
        wishes: new ones, from that week on.
        is_locked: sessions that the event does not name are not touched, unless a hard rule asks.
    """

    type: Literal["illness", "travel", "injury", "missed", "moved", "kit", "wish", "shortened"]
    week: int
    days: tuple[int, ...] = ()
    weeks: int = 1
    session: int | None = None
    fever: bool = False
    region: str = ""
    pain: float | None = None
    equipment: tuple[str, ...] = ()
    minutes: int | None = None
    wishes: tuple[Wish, ...] = ()
    is_locked: bool = msgspec.field(name="locked", default=False)


class Replan(Value, frozen=True, kw_only=True):
    """A programme and what happened to it."""

    plan: dict[str, Any]
    event: Event


class Request(Value, frozen=True, kw_only=True):
    """What `barpath design` reads.

    Args:
        switches: where sources disagree, the position that the trainer chooses, by topic.
        overrides: rules that the trainer sets aside; never those of safety.
    """

    id: str = ""
    client: Client
    wishes: tuple[Wish, ...] = ()
    replan: Replan | None = None
    switches: dict[str, str] = {}
    overrides: tuple[Override, ...] = ()


def member_client(group: Client, member: Member) -> Client:
    """One person of a class as a client of their own: the class's wishes and kit, their answers."""
    answers = {name: getattr(member, name) for name in MEMBER_ANSWERS}
    return msgspec.structs.replace(group, format="individual", members=(), **answers)


def is_answered(client: Client, field: str) -> bool:
    """Whether a field of the exchange form was answered, as "pregnancy.weeks"."""
    found: Any = msgspec.to_builtins(client)
    for name in field.split("."):
        found = None if found is None else found[name]
    return found is not None
