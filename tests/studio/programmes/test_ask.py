"""Asking for a programme: what is typed becomes a request, and waits."""

from html import unescape
from typing import Any

import msgspec
import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from barpath.craft.programming.exchange import read_request
from barpath.studio.history.models import Event
from barpath.studio.people.models import Person, Practice, User
from barpath.studio.programmes.forms.again import initial_from
from barpath.studio.programmes.forms.asking import RequestForm
from barpath.studio.programmes.models import Programme
from builders import TODAY, a_person, a_programme, a_role, a_user, an_own_exercise

from .answers import INFEASIBLE, kept
from .conftest import signed_in

ASK = "programmes:ask"


def told(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Walk-in",
        "age_years": "61",
        "status": "novice",
        "is_active": "no",
        "goals": ["bone"],
        "days_per_week": "3",
        "minutes": "45",
        "horizon_weeks": "12",
        "equipment": ["DB"],
        "was_asked": "on",
        **changes,
    }


def ask(client: Client, **changes: Any) -> Any:
    """What comes of the first page, and of the second where there is one and all is left open."""
    said = told(**changes)
    answer = client.post(reverse(ASK), said)
    if answer.status_code == 200:
        shown = answer.context["steps"].shown_keys
        return client.post(reverse(ASK), {**said, "shown": shown})
    return answer


def requested() -> dict[str, Any]:
    return dict(Programme.objects.get().request)


def test_what_is_typed_is_a_request_in_the_exchange_form(client: Client) -> None:
    ask(
        client,
        days=["0", "3"],
        conditions=["osteoporosis"],
        medicines=["statin"],
        heaviest_kg="10",
        systolic_mmhg="138",
        diastolic_mmhg="84",
        clearance="physician, October",
        has_consent="on",
        muscle="quads",
        muscle_sets="8",
        refuse="OLY",
        is_time_open="on",
    )
    found = read_request(msgspec.json.encode(requested()))
    said = found.client
    assert (said.age_years, said.is_active, said.status) == (61, False, "novice")
    assert (said.conditions, said.medicines) == (("osteoporosis",), ("statin",))
    assert (said.blood_pressure_mmhg, said.clearance) == ((138, 84), "physician, October")
    assert (said.days, said.kit_limits, said.consent) == ((0, 3), {"DB_max_kg": 10}, "guardian")
    assert {wish.kind: wish.value for wish in found.wishes} == {
        "refuse_pattern": "OLY",
        "muscle_sets_min": {"muscle": "quads", "sets": 8},
        "minutes_max": 45,
        "days_max": 3,
    }


def test_what_is_left_open_is_not_guessed(client: Client) -> None:
    ask(client, age_years="", status="", is_active="", goals=[], equipment=[])
    assert set(requested()["client"]) == {"days_per_week", "minutes", "horizon_weeks"}


def test_it_waits_for_the_worker_and_is_written_down(
    client: Client, ana: User, yard: Practice
) -> None:
    answer = ask(client)
    asked = Programme.objects.get()
    assert answer.url == reverse("programmes:programme", args=[asked.pk])
    assert (asked.status, asked.practice, asked.designed_by) == ("waiting", yard, ana)
    assert DBTaskResult.objects.get().args_kwargs == {"args": [asked.pk], "kwargs": {}}
    assert Event.objects.get(model="programmes.Programme").verb == "asked for"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"was_asked": ""}, "Ask first: a safe plan is made from the answers."),
        ({"title": ""}, "Say whom it is for."),
        ({"systolic_mmhg": "140"}, "A blood pressure has two numbers."),
        ({"muscle": "quads"}, "Say the muscle and its sets, or neither."),
        ({"minutes": "5"}, "greater than or equal to 10"),
        ({"conditions": ["dragon_pox"]}, "Select a valid choice"),
        ({"include": "Flying"}, "Select a valid choice"),
    ],
    ids=str,
)
def test_it_says_what_is_wrong_and_loses_nothing(
    client: Client, changes: dict[str, Any], says: str
) -> None:
    answer = ask(client, clearance="kept as typed", **changes)
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert says in page
    assert "kept as typed" in page
    assert not Programme.objects.exists()


def test_a_client_brings_name_and_age(client: Client, grace: Person) -> None:
    grace.born_on = TODAY.replace(year=TODAY.year - 61)
    grace.save()
    ask(client, person=str(grace.pk), title="", age_years="")
    asked = Programme.objects.get()
    assert (asked.person, asked.title) == (grace, "Grace Adeyemi")
    assert asked.request["client"]["age"] >= 61


def test_somebody_who_does_not_train_there_is_no_choice(client: Client) -> None:
    assert ask(client, person=str(a_person().pk)).status_code == 422


def test_an_own_exercise_can_be_wished_for(client: Client, yard: Practice) -> None:
    an_own_exercise(yard)
    ask(client, include="Slow Yard Squat")
    assert requested()["wishes"][0]["value"] == "Slow Yard Squat"


def test_an_earlier_request_is_where_the_next_one_starts(client: Client, grace: Person) -> None:
    ask(
        client,
        person=str(grace.pk),
        symptoms=["dizziness"],
        systolic_mmhg="138",
        diastolic_mmhg="84",
        days=["1"],
        muscle="quads",
        muscle_sets="8",
        is_time_open="on",
    )
    first = Programme.objects.get()
    page = client.get(reverse(ASK), {"from": first.pk})
    assert page.context["form"].initial["symptoms"] == ["dizziness"]
    form = RequestForm(
        initial_from(first) | {"was_asked": True}, people=[grace], exercises=[], today=TODAY
    )
    assert form.is_valid(), form.errors
    assert form.as_request() == first.request


def test_what_others_asked_for_is_no_start(client: Client, yard: Practice) -> None:
    theirs = a_programme(yard, by=a_user())
    assert client.get(reverse(ASK), {"from": theirs.pk}).status_code == 404
    assert client.get(reverse(ASK), {"from": "x"}).status_code == 200


def test_a_practice_has_only_so_many_waiting(client: Client, yard: Practice) -> None:
    for _ in range(5):
        a_programme(yard)
    answer = ask(client)
    assert answer.status_code == 409
    assert "Wait for one, or cancel one" in answer.content.decode()


@pytest.mark.parametrize("kind", ["manager", "desk", "client"])
def test_it_is_for_trainers_and_owners(yard: Practice, kind: str) -> None:
    user = a_user()
    a_role(user, yard, kind)
    assert signed_in(user).get(reverse(ASK)).status_code == 404


def test_the_page_is_light(client: Client, yard: Practice) -> None:
    assert len(client.get(reverse(ASK)).content) < 100_000


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("0", {"muscle": "quads", "muscle_sets": 7, "minutes": 45}),
        ("1", {"muscle": "", "muscle_sets": "", "minutes": 45}),
        ("2", {"muscle_sets": 20, "minutes": 60, "include": "Goblet Squat"}),
        ("9", {"muscle_sets": 20, "minutes": 45}),
        ("x", {"muscle_sets": 20, "minutes": 45}),
    ],
)
def test_a_way_out_is_taken_in_one_tap(client: Client, way: str, expected: dict[str, Any]) -> None:
    ask(client, muscle="quads", muscle_sets="20", is_time_open="on")
    row = Programme.objects.get()
    for name, value in kept(INFEASIBLE).items():
        setattr(row, name, value)
    row.save()
    form = client.get(reverse(ASK), {"from": str(row.pk), "way": way}).context["form"]
    assert {name: form.initial.get(name) for name in expected} == expected
