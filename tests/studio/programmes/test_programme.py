"""The page of a programme: how far it is, what came of it, and who reads it."""

import json
from html import unescape
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from barpath.craft.programming.exchange import read_programme
from barpath.studio.history.models import Event
from barpath.studio.people.models import Person, Practice, User
from barpath.studio.programmes.models import Programme
from barpath.studio.system.erase import erase_person
from barpath.studio.system.export import export_person
from builders import a_practice, a_programme, a_role, a_user

from .answers import (
    DEFERRED,
    FINDING,
    INFEASIBLE,
    LIFTS,
    PLAN,
    SCREENING,
    SESSION,
    SLOT,
    WAY,
    kept,
)  # fmt: skip
from .conftest import signed_in


def body(client: Client, row: Programme, name: str = "programme", **asked: str) -> str:
    answer = client.get(reverse(f"programmes:{name}", args=[row.pk]), asked)
    assert answer.status_code == 200
    return unescape(answer.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def designed(yard: Practice, ana: User, grace: Person) -> Programme:
    return a_programme(yard, grace, by=ana, title="Grace Adeyemi", **kept(PLAN, FINDING))


class TestOnTheWay:
    def test_asks_again_by_itself_with_javascript_and_without(
        self, client: Client, yard: Practice, ana: User
    ) -> None:
        row = a_programme(yard, by=ana)
        said = body(client, row)
        assert f'hx-get="{reverse("programmes:progress", args=[row.pk])}"' in said
        assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in said
        assert "It waits for its turn" in said

    def test_says_since_when_it_is_designed(
        self, client: Client, yard: Practice, ana: User
    ) -> None:
        row = a_programme(yard, by=ana, status="designing", started_at=timezone.now())
        assert "It is being designed" in body(client, row, "progress")

    def test_opens_once_it_is_there(self, client: Client, designed: Programme) -> None:
        answer = client.get(reverse("programmes:progress", args=[designed.pk]))
        assert answer.headers["HX-Refresh"] == "true"

    def test_stays_while_it_is_not(self, client: Client, yard: Practice, ana: User) -> None:
        row = a_programme(yard, by=ana)
        answer = client.get(reverse("programmes:progress", args=[row.pk]))
        assert "HX-Refresh" not in answer.headers

    def test_can_be_cancelled(self, client: Client, yard: Practice, ana: User) -> None:
        row = a_programme(yard, by=ana)
        client.post(reverse("programmes:cancel", args=[row.pk]))
        row.refresh_from_db()
        assert row.status == "cancelled"
        assert "It was cancelled" in body(client, row)

    def test_what_is_done_cannot(self, client: Client, designed: Programme) -> None:
        client.post(reverse("programmes:cancel", args=[designed.pk]))
        designed.refresh_from_db()
        assert designed.status == "ok"


class TestTheAnswer:
    def test_stands_by_day_with_dose_and_reasons(self, client: Client, designed: Programme) -> None:
        said = body(client, designed)
        assert "Week 1: Learn" in said
        assert "1. Wednesday" in said
        assert "3 × 8 to 12 · 12.5 kg · 2 to 3 in reserve · rest 2 min" in said
        assert reverse("library:exercise", args=["goblet-squat"]) in said
        assert "Why this?" in said
        assert "60 minutes of walking" in said
        assert "Cleared, within limits" in said

    def test_lighter_sets_of_a_lift_are_told_from_its_own(
        self, client: Client, yard: Practice, grace: Person, ana: User
    ) -> None:
        ramp = {**SLOT, "sets": 2, "reps": [5, 8], "rir": None, "load_kg": None}
        warm_up = {"kind": "warmup", "minutes": 5, "items": [{**SLOT, "name": "Walking"}, ramp]}
        session = {**SESSION, "blocks": [warm_up, LIFTS]}
        week = {"n": 1, "sessions": [session], "home_minutes": {"balance": 0}}
        row = a_programme(yard, grace, by=ana, **kept({**PLAN, "weeks": [week]}))
        said = body(client, row)
        lighter = "2 × 5 to 8 · rest 2 min · lighter, to work up to it"
        assert lighter in said
        assert said.count("lighter, to work up to it") == 1
        assert "Beside the sessions" not in said

    def test_shows_another_week_and_a_day_of_shifts(
        self, client: Client, designed: Programme
    ) -> None:
        said = body(client, designed, week="2")
        assert "This week is lighter on purpose." in said
        assert "1. Day 3" in said

    @pytest.mark.parametrize("week", ["99", "x", "-1", "9" * 40])
    def test_shows_the_first_week_where_there_is_none(
        self, client: Client, designed: Programme, week: str
    ) -> None:
        assert "Week 1: Learn" in body(client, designed, week=week)

    def test_states_the_gap_and_the_advice_not_followed(
        self, client: Client, designed: Programme
    ) -> None:
        said = body(client, designed)
        assert "at most 1.5 % from the best" in said
        assert "1 rule of advice not followed" in said
        assert FINDING["sentence"] in said
        assert reverse("library:claim", args=["pull-and-push"]) in said

    def test_says_what_has_to_be_asked(self, client: Client, yard: Practice, ana: User) -> None:
        row = a_programme(yard, by=ana, **kept(DEFERRED))
        said = body(client, row)
        assert "How old is the client?" in said
        assert "Cleared" not in said
        assert f"{reverse('programmes:ask')}?from={row.pk}" in said

    def test_says_what_to_ask_before_the_first_session(
        self, client: Client, yard: Practice, ana: User
    ) -> None:
        question = "In which week of the pregnancy will the plan begin?"
        asking = {**PLAN, "ask_first": {"pregnancy.weeks": question}}
        row = a_programme(yard, by=ana, **kept(asking))
        said = body(client, row)
        assert question in said
        assert f"{reverse('programmes:ask')}?from={row.pk}" in said
        assert question not in body(client, a_programme(yard, by=ana, **kept(PLAN)))

    def test_says_who_of_a_class_takes_part_and_with_what(
        self, client: Client, yard: Practice, ana: User
    ) -> None:
        members = [
            {"name": "Ada", "outcome": "cleared_with_limits", "ask_first": ["fractures"]},
            {"name": "Bo", "outcome": "medical_clearance_first"},
            {"name": "Cy", "outcome": "cleared", "missing": ["age", "conditions.dragon_pox"]},
        ]
        swaps = {"Ada": {"Goblet Squat": "Sit-to-Stand (chair)"}}
        row = a_programme(yard, by=ana, **kept({**PLAN, "members": members, "substitutes": swaps}))
        said = body(client, row)
        said = said[said.index("Who takes part") : said.index("Week 1: Learn")]
        assert "Sit-to-Stand (chair) instead of Goblet Squat" in said
        assert "Which bones have you broken" in said
        assert "Medical clearance first" in said
        assert "The age is not known." in said
        assert said.count("To be asked first") == 1

    def test_says_who_must_be_seen_first(self, client: Client, yard: Practice, ana: User) -> None:
        refused = {**DEFERRED, "screening": {**SCREENING, "outcome": "refer_do_not_train"}}
        assert "To be seen, not trained" in body(client, a_programme(yard, by=ana, **kept(refused)))

    def test_says_what_conflicts_and_the_ways_out(
        self, client: Client, yard: Practice, ana: User
    ) -> None:
        said = body(client, a_programme(yard, by=ana, **kept(INFEASIBLE)))
        assert "This wish cannot be kept" in said
        assert said.count(WAY) == 1
        assert "&way=0" in said

    def test_says_what_went_wrong(self, client: Client, yard: Practice, ana: User) -> None:
        row = a_programme(yard, by=ana, status="failed", trouble="It took more than 3 minutes.")
        assert "It took more than 3 minutes." in body(client, row)

    def test_is_taken_along_in_the_exchange_form(self, client: Client, designed: Programme) -> None:
        answer = client.get(reverse("programmes:download", args=[designed.pk]))
        assert answer.headers["Content-Disposition"].endswith(f'programme-{designed.pk}.json"')
        assert read_programme(answer.content).weeks[1].is_deload
        assert Event.objects.filter(verb="downloaded").exists()

    def test_is_printed_whole(self, client: Client, designed: Programme) -> None:
        said = body(client, designed, "print")
        assert "Week 1: Learn" in said
        assert "Week 2: Learn" in said

    @pytest.mark.parametrize("name", ["print", "download"])
    def test_what_is_not_there_is_not_taken_along(
        self, client: Client, yard: Practice, ana: User, name: str
    ) -> None:
        row = a_programme(yard, by=ana)
        assert client.get(reverse(f"programmes:{name}", args=[row.pk])).status_code == 404


class TestWhoReads:
    def test_each_reading_is_written_down_with_whose_health_it_was(
        self, client: Client, designed: Programme, ana: User, grace: Person, yard: Practice
    ) -> None:
        body(client, designed)
        event = Event.objects.get(verb="read")
        assert (event.by, event.person, event.practice) == (ana, grace, yard)

    def test_asking_how_far_it_is_reads_nothing(self, client: Client, designed: Programme) -> None:
        body(client, designed, "progress")
        client.get(reverse("programmes:programmes"))
        assert not Event.objects.filter(verb="read").exists()

    @pytest.mark.usefixtures("designed")
    def test_the_list_shows_what_they_may_see(self, client: Client, yard: Practice) -> None:
        a_programme(yard, by=a_user(), title="Not hers")
        said = unescape(client.get(reverse("programmes:programmes")).content.decode())
        assert "Grace Adeyemi" in said
        assert "Not hers" not in said

    @pytest.mark.parametrize("name", ["programme", "progress", "print", "download", "remove"])
    def test_a_colleague_does_not(self, designed: Programme, yard: Practice, name: str) -> None:
        colleague = a_user()
        a_role(colleague, yard)
        answer = signed_in(colleague).get(reverse(f"programmes:{name}", args=[designed.pk]))
        assert answer.status_code == 404

    def test_whoever_has_gone_elsewhere_does_not(
        self, client: Client, designed: Programme, ana: User
    ) -> None:
        a_role(ana, a_practice("Elsewhere"))
        answer = client.get(reverse("programmes:programme", args=[designed.pk]))
        assert answer.status_code == 404

    def test_a_manager_is_told_whose_it_is(self, yard: Practice) -> None:
        user = a_user()
        a_role(user, yard, "manager")
        said = signed_in(user).get(reverse("programmes:programmes")).content.decode()
        assert "designed by trainers and owners" in said


class TestLettingGo:
    def test_is_asked_once_and_then_gone(self, client: Client, designed: Programme) -> None:
        assert "for good" in body(client, designed, "remove")
        client.post(reverse("programmes:remove", args=[designed.pk]))
        assert not Programme.objects.exists()
        assert Event.objects.filter(verb="removed").exists()

    def test_a_client_takes_it_along(self, designed: Programme, ana: User, grace: Person) -> None:
        with (
            export_person(person=grace, by=ana, at=timezone.now()) as file,
            ZipFile(file) as archive,
        ):
            told: Any = json.loads(archive.read("programmes-programme.json"))
        assert told["rows"][0]["request"] == designed.request

    @pytest.mark.usefixtures("designed")
    def test_it_goes_with_the_client(self, grace: Person) -> None:
        erase_person(person=grace)
        assert not Programme.objects.exists()

    def test_it_does_not_go_with_its_trainer(
        self, designed: Programme, ana: User, grace: Person
    ) -> None:
        erase_person(person=ana.person)
        designed.refresh_from_db()
        assert (designed.designed_by, designed.person) == (None, grace)
