"""What follows from the answers of those whom a question concerned, and how it changes with time.

Codes are those of the vocabulary, and a few words of this module for what no condition names.
What was not answered counts as the strictest that it may be.
"""

from collections.abc import Iterator

import msgspec

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.concerns import Pregnancy
from barpath.craft.programming.request import Client

TRIMESTERS = ("pregnant_trimester1", "pregnant_trimester2", "pregnant_trimester3")
PRAEVIA, TWINS = "placenta_praevia", "twins"
ABSOLUTE = "pregnancy_contraindication_absolute"
RELATIVE = "pregnancy_contraindication_relative"
SECOND_FROM, HALF_FROM, THIRD_FROM, DUE = 14, 20, 28, 40
"""Weeks of gestation."""
CORD, CORD_HIGH = "spinal_cord_injury", "spinal_cord_injury_t6"
LOWEST_HIGH_SEGMENT = 6
"""Down to this thoracic segment an injury may raise the blood pressure of itself."""
RECENT_FRACTURE_WEEKS = 12
MANY_FALLS, MANY_FRACTURES = 2, 2
OPENED = frozenset({"bypass", "valve", "other"})
SHORT_NIGHTS = {"sleep_lt_7": 7, "sleep_lt_6": 6, "sleep_lt_5": 5}


def implied(client: Client) -> frozenset[str]:
    """Codes and words that follow from what was answered, and from what was not."""
    said = {*client.conditions, *client.flags}
    groups = {group for code in said for group in vocabulary().groups_of(code)}
    return frozenset(
        [
            *_of_cord(client, said | groups),
            *_of_pregnancy(client),
            *_of_falls(client),
            *_of_heart(client),
            *_of_bones(client),
            *_of_sleep(client),
        ]
    )


def implied_symptoms(client: Client) -> tuple[str, ...]:
    """Symptoms that were answered to in another question."""
    is_dizzy = client.falls is not None and client.falls.is_dizzy_on_standing is True
    return ("dizziness_standing",) if is_dizzy else ()


def gestation_weeks(client: Client) -> int | None:
    """Weeks of gestation when the plan begins; the latest there may be where only the third of the
    pregnancy is known; None where there is no pregnancy.
    """
    if client.pregnancy is not None and client.pregnancy.weeks is not None:
        return client.pregnancy.weeks
    if "pregnant_trimester1" in client.conditions:
        return SECOND_FROM - 1
    if "pregnant_trimester2" in client.conditions:
        return THIRD_FROM - 1
    said = {*client.conditions, *(("pregnant",) if client.pregnancy is not None else ())}
    groups = {group for code in said for group in vocabulary().groups_of(code)}
    return THIRD_FROM if "pregnancy" in groups else None


def in_week(client: Client, week: int) -> Client:
    """The client as they will be in a week of the plan: a pregnancy goes on."""
    weeks = gestation_weeks(client)
    if weeks is None or week == 1:
        return client
    pregnancy = client.pregnancy or Pregnancy()
    now = msgspec.structs.replace(pregnancy, weeks=weeks + week - 1)
    return msgspec.structs.replace(client, pregnancy=now)


def turns(client: Client) -> tuple[int, ...]:
    """Weeks of the plan in which something about the client changes by itself."""
    weeks = gestation_weeks(client)
    if weeks is None:
        return ()
    starts = (first - weeks + 1 for first in (SECOND_FROM, HALF_FROM, THIRD_FROM))
    return tuple(week for week in starts if 1 < week <= client.horizon_weeks)


def coded_trimester(client: Client) -> str:
    """The third of the pregnancy that the weeks come to; "" where there is no pregnancy."""
    weeks = gestation_weeks(client)
    if weeks is None:
        return ""
    return TRIMESTERS[(weeks >= SECOND_FROM) + (weeks >= THIRD_FROM)]


def _of_cord(client: Client, said: set[str]) -> Iterator[str]:
    """Levels unknown count as high, and legs of which nobody said otherwise as not felt."""
    injury = client.cord_injury
    if injury is None and CORD not in said:
        return
    yield CORD
    level = injury.level if injury else None
    is_high = level is None or level[0] == "C"
    is_high |= level is not None and level[0] == "T" and int(level[1:]) <= LOWEST_HIGH_SEGMENT
    if is_high:
        yield CORD_HIGH if level else "cord_level_unknown"
    is_complete = injury.is_complete if injury else None
    if is_complete or (is_complete is None and "wheelchair" in said):
        yield "legs_unfelt"


def _of_pregnancy(client: Client) -> Iterator[str]:
    found = set(client.conditions)
    if client.pregnancy is not None:
        yield "pregnant"
        found |= set(client.pregnancy.contraindications or ())
        yield from client.pregnancy.contraindications or ()
    trimester = coded_trimester(client)
    if trimester:
        yield trimester
    if (gestation_weeks(client) or 0) >= HALF_FROM:
        yield "pregnant_second_half"
    is_third = trimester == TRIMESTERS[-1]
    if PRAEVIA in found:
        yield ABSOLUTE if is_third else RELATIVE
    if TWINS in found and is_third:
        yield RELATIVE


def _of_falls(client: Client) -> Iterator[str]:
    falls = client.falls
    if falls is None:
        return
    if falls.past_year is not None and falls.past_year >= MANY_FALLS:
        yield "fall_risk"
        yield "fell_often"
    if falls.has_eyesight_checked is False:
        yield "eyesight_unchecked"
    if falls.has_medicines_reviewed is False:
        yield "medicines_unreviewed"


def _of_heart(client: Client) -> Iterator[str]:
    heart = client.heart
    if heart is not None and heart.surgery not in {None, "none"}:
        yield "heart_operated"
    if heart is not None and heart.surgery in OPENED and heart.is_breastbone_released is not True:
        yield "sternotomy_recent"


def _of_bones(client: Client) -> Iterator[str]:
    fractures = client.fractures or ()
    if any(each.weeks_ago <= RECENT_FRACTURE_WEEKS for each in fractures):
        yield "fragility_fracture_recent"
    if any(each.site == "spine" for each in fractures):
        yield "vertebral_fracture_old"
    if len(fractures) >= MANY_FRACTURES:
        yield "osteo_fracture"


def _of_sleep(client: Client) -> Iterator[str]:
    hours = client.sleep_hours
    yield from (word for word, under in SHORT_NIGHTS.items() if hours is not None and hours < under)
    if client.shift is not None and "N" in client.shift.pattern:
        yield "night_shifts"
