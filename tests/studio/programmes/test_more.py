"""The second page of asking: what rules want to know of those whom it concerns."""

from html import unescape
from typing import Any

import msgspec
import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.exchange import read_request
from barpath.craft.programming.request import Request
from barpath.studio.programmes.forms.concerns import FIELDS
from barpath.studio.programmes.models import Programme

from .test_ask import ASK, told

CORD = ["cord_injury.level", "cord_injury.complete"]


def post(client: Client, **said: Any) -> Any:
    return client.post(reverse(ASK), told(**said))


def again(client: Client, answer: Any, **said: Any) -> Any:
    """The page that was given, sent with what it hides and what is typed into it."""
    steps = answer.context["steps"]
    sent: dict[str, list[str]] = {}
    for name, value in steps.kept:
        sent.setdefault(name, []).append(value)
    if answer.context["steps"].is_second:
        sent["shown"] = steps.shown_keys
        sent["members"] = [str(len(steps.members))]
    return client.post(reverse(ASK), {**sent, **said})


def designed(answer: Any) -> Request:
    assert answer.status_code == 302, unescape(answer.content.decode())[:2000]
    return read_request(msgspec.json.encode(Programme.objects.get().request))


def test_every_question_of_the_vocabulary_has_a_place() -> None:
    assert FIELDS.keys() == vocabulary().questions.keys()


def test_whom_nothing_concerns_is_asked_nothing_more(client: Client) -> None:
    assert post(client).status_code == 302


@pytest.mark.parametrize(
    ("said", "typed", "expected"),
    [
        (
            {"conditions": ["spinal_cord_injury"], "clearance": "physician"},
            {"cord_level": "T10", "cord_complete": "yes"},
            {"cord_injury": {"level": "T10", "complete": True}},
        ),
        (
            {"conditions": ["pregnant"], "age_years": "33"},
            {"pregnancy_weeks": "22", "against": ["twins"], "asked_of": "midwife"},
            {"pregnancy": {"weeks": 22, "contraindications": ["twins"], "asked_of": "midwife"}},
        ),
        (
            {"conditions": ["pregnant"], "age_years": "33"},
            {"against_asked": "on"},
            {"pregnancy": {"contraindications": []}},
        ),
        (
            {"conditions": ["fall_risk"]},
            {"falls_past_year": "0", "falls_dizzy": "no", "falls_eyesight": "yes"},
            {
                "falls": {
                    "past_year": 0,
                    "dizzy_on_standing": False,
                    "eyesight_checked": True,
                }
            },
        ),
        (
            {"conditions": ["osteoporosis"]},
            {"fracture_site_1": "wrist", "fracture_weeks_1": "60"},
            {"fractures": [{"site": "wrist", "weeks_ago": 60}]},
        ),
        ({"conditions": ["osteoporosis"]}, {"no_fractures": "on"}, {"fractures": []}),
        ({"shift": "dd nn –– –"}, {"sleep_hours": "5.5"}, {"sleep_hours": 5.5}),
        ({"conditions": ["osteoporosis"]}, {}, {}),
    ],
    ids=str,
)
def test_an_answer_is_in_the_request_and_what_is_left_open_is_not(
    client: Client, said: dict[str, Any], typed: dict[str, Any], expected: dict[str, Any]
) -> None:
    page = post(client, **said)
    assert page.status_code == 200
    assert not Programme.objects.exists()
    designed(again(client, page, **typed))
    found = Programme.objects.get().request["client"]
    concerns = {name.partition(".")[0] for name in FIELDS}
    assert {name: value for name, value in found.items() if name in concerns} == expected
    assert found["age"] == int(said.get("age_years", 61))


def test_an_answer_may_raise_another_question(client: Client) -> None:
    first = post(client, conditions=["cad"], clearance="physician")
    assert "heart surgery or a stent" in unescape(first.content.decode())
    second = again(client, first, heart_surgery="bypass")
    assert "Has your surgeon allowed" in unescape(second.content.decode())
    found = designed(again(client, second, heart_surgery="bypass", breastbone="yes"))
    assert found.client.heart is not None
    assert (found.client.heart.surgery, found.client.heart.is_breastbone_released) == (
        "bypass",
        True,
    )


def test_what_a_safe_plan_needs_is_asked_there_and_may_be_left(client: Client) -> None:
    page = post(client, conditions=["hypertension"], age_years="")
    said = unescape(page.content.decode())
    assert "What is the resting blood pressure?" in said
    assert "How old is the client?" in said
    found = designed(again(client, page, systolic_mmhg="138", diastolic_mmhg="84", age_years=""))
    assert (found.client.blood_pressure_mmhg, found.client.age_years) == ((138, 84), None)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"fracture_site_1": "hip"}, "A fracture has a place and a time."),
        ({"no_fractures": "on", "fracture_site_1": "hip", "fracture_weeks_1": "3"}, "is it none"),
        ({"fracture_weeks_1": "many"}, "Enter a whole number."),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_said_and_nothing_is_lost(
    client: Client, typed: dict[str, Any], says: str
) -> None:
    page = again(client, post(client, conditions=["osteoporosis"], clearance="kept"), **typed)
    assert page.status_code == 422
    assert says in unescape(page.content.decode())
    designed(again(client, page, no_fractures="on"))


def test_going_back_loses_nothing_and_asks_anew(client: Client) -> None:
    page = post(client, conditions=["spinal_cord_injury"])
    back = again(client, page, cord_level="C6", back="1")
    assert back.templates[0].name == "programmes/ask.html"
    assert ("cord_level", "C6") in back.context["steps"].kept
    page = again(client, back, **told(conditions=["spinal_cord_injury"]))
    assert page.context["steps"].client.concerns["cord_level"].value() == "C6"


def test_an_answer_to_what_is_asked_no_more_is_dropped(client: Client) -> None:
    back = again(client, post(client, conditions=["spinal_cord_injury"]), cord_level="C6", back="1")
    assert designed(again(client, back, **told())).client.cord_injury is None


def test_pain_and_shifts_are_typed_on_the_first_page(client: Client) -> None:
    page = post(client, pain_knee="4", shift="D-N-")
    found = designed(again(client, page)).client
    assert found.pain == {"knee": 4}
    assert found.shift is not None
    assert found.shift.pattern == ("D", "-", "N", "-")


@pytest.mark.parametrize("shift", ["DXN", "D", "D" * 29])
def test_a_calendar_of_shifts_is_letters(client: Client, shift: str) -> None:
    assert post(client, shift=shift).status_code == 422


class TestAClass:
    def test_is_counted_and_each_person_is_asked(self, client: Client) -> None:
        page = post(client, people="6", equipment=["DB"])
        page = again(
            client, page, count_DB="8", add="1", **{"m0-name": "Ada", "m0-age_years": "40"}
        )
        assert len(page.context["steps"].members) == 2
        said = {"m0-name": "Ada", "m0-age_years": "40", "m0-is_active": "yes"}
        bo = {"m1-name": "Bo", "m1-age_years": "70", "m1-conditions": ["osteoporosis"]}
        page = again(client, page, count_DB="8", **said, **bo)
        asked = ["falls.past_year", "falls.dizzy_on_standing", "fractures"]
        assert page.context["steps"].members[1].codes == asked
        found = designed(
            again(client, page, count_DB="8", **said, **bo, **{"m1-no_fractures": "on"})
        ).client
        assert (found.format, found.people, found.counts) == ("group", 6, {"DB": 8})
        ada, other = found.members
        assert (ada.name, ada.age_years, ada.is_active, ada.fractures) == ("Ada", 40, True, None)
        assert (other.conditions, other.fractures) == (("osteoporosis",), ())

    def test_a_place_left_empty_is_nobody(self, client: Client) -> None:
        assert designed(again(client, post(client, people="6"))).client.members == ()

    def test_answers_are_somebodys(self, client: Client) -> None:
        page = again(client, post(client, people="6"), **{"m0-age_years": "40"})
        assert page.status_code == 422
        assert "Say who this is." in page.content.decode()

    def test_has_no_more_places_than_people(self, client: Client) -> None:
        page = post(client, people="2")
        for _ in range(3):
            page = again(client, page, add="1")
        assert len(page.context["steps"].members) == 2
        assert "Add somebody" not in page.content.decode()


def test_an_earlier_request_fills_both_pages(client: Client) -> None:
    class_of_two = {"people": "2", "conditions": ["pregnant"], "age_years": "33"}
    typed = {"pregnancy_weeks": "20", "against_asked": "on", "asked_of": "midwife, May"}
    person = {"m0-name": "Ada", "m0-conditions": ["osteoporosis"], "m0-pain_knee": "2"}
    page = again(client, post(client, **class_of_two), count_DB="3", **typed, **person)
    broken = {"m0-fracture_site_1": "spine", "m0-fracture_weeks_1": "90"}
    designed(again(client, page, count_DB="3", **typed, **person, **broken))
    first = Programme.objects.get()
    address = f"{reverse(ASK)}?from={first.pk}"
    page = client.post(address, told(**class_of_two))
    steps = page.context["steps"]
    sent: dict[str, list[str]] = {"shown": steps.shown_keys, "members": ["1"]}
    for name, value in steps.kept:
        sent.setdefault(name, []).append(value)
    sent |= on_the_page(steps)
    client.post(address, sent)
    assert Programme.objects.exclude(pk=first.pk).get().request == first.request


def on_the_page(steps: Any) -> dict[str, list[str]]:
    """What the fields of the second page hold, as a browser would send it untouched."""
    found: dict[str, list[str]] = {}
    forms = [steps.counts, *(each.concerns for each in (steps.client, *steps.members))]
    forms += [each.health for each in steps.members]
    for field in (each for form in forms for each in form):
        value = field.value()
        if value not in (None, "", False, []):
            found[field.html_name] = [*value] if isinstance(value, list) else [str(value)]
    return found
