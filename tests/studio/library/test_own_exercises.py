"""Exercises of a practice's own: written, read by a colleague, and at home among the others."""

from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.knowledge import knowledge
from barpath.craft.programming.bounds import merge
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.request import Client as Trainee
from barpath.craft.programming.screening import screen
from barpath.craft.programming.traits import traits
from barpath.studio.history.models import Event
from barpath.studio.library import services
from barpath.studio.library.forms.own import as_initial
from barpath.studio.library.models import OwnExercise
from barpath.studio.library.reports.own import exercises_of
from barpath.studio.people.models import Practice, User
from barpath.studio.refusal import Refused
from builders import TODAY, a_practice, a_role, a_user, an_own_exercise

pytestmark = pytest.mark.django_db

BASE = knowledge().movement.exercises["goblet-squat"]


@pytest.fixture
def yard() -> Practice:
    return a_practice()


@pytest.fixture
def ana(yard: Practice) -> User:
    """A trainer of the yard."""
    user = a_user("Ana")
    a_role(user, yard)
    return user


@pytest.fixture
def client(ana: User) -> Client:
    """A browser in which she is signed in."""
    return signed_in(ana)


def signed_in(user: User) -> Client:
    visitor = Client()
    visitor.force_login(user)
    return visitor


def told(**changes: Any) -> dict[str, Any]:
    return {**as_initial(BASE), "name": "Slow Yard Squat", **changes}


def add(client: Client, **changes: Any) -> Any:
    return client.post(reverse("library:add-exercise", args=["goblet-squat"]), told(**changes))


def page_of(client: Client, own: OwnExercise, status: int = 200) -> str:
    answer = client.get(reverse("library:exercise", args=[own.key]))
    assert answer.status_code == status
    return unescape(answer.content.decode())


class TestWriting:
    def test_starts_from_the_one_it_is_based_on(self, client: Client) -> None:
        page = unescape(
            client.get(reverse("library:add-exercise", args=["goblet-squat"])).content.decode()
        )
        assert BASE.cues[0] in page

    def test_keeps_what_differs_and_takes_the_rest(self, client: Client) -> None:
        answer = add(
            client, cues="Slow as honey", equipment=["KB", "CH"], extra_tags=["OH"], level="3"
        )
        own = OwnExercise.objects.get()
        assert answer.url == reverse("library:exercise", args=[own.key])
        made = own.as_exercise()
        assert (made.name, made.cues, made.level) == ("Slow Yard Squat", ("Slow as honey",), 3)
        assert made.equipment == (("KB", "CH"),)
        assert {*made.tags} == {*BASE.tags, "OH"}
        assert (made.muscles, made.contraindications) == (BASE.muscles, BASE.contraindications)
        assert made.substitutes[0].to == "goblet-squat"

    def test_what_has_no_kilograms_estimates_no_maximum(self, client: Client) -> None:
        add(client, loading="band", equipment=["BA"])
        made = OwnExercise.objects.get().as_exercise()
        assert made.e1rm_reps_max == 0
        assert "percent_1rm" not in made.intensity_modes

    def test_is_written_down(self, client: Client, ana: User, yard: Practice) -> None:
        add(client)
        event = Event.objects.get(model="library.OwnExercise")
        assert (event.verb, event.by, event.practice) == ("added", ana, yard)

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"name": ""}, "A name is needed."),
            ({"cues": "a\nb\nc\nd"}, "Use at most 3 lines."),
            ({"set_up": "  \n "}, "Write at least one line."),
            ({"fault": "heels-rise"}, "Say the fault, its cause and what helps, or none of them."),
            ({"execution": "x" * 201}, "Use at most 200 letters a line."),
            ({"pattern": "NO"}, "Select a valid choice"),
        ],
        ids=str,
    )
    def test_says_what_is_wrong(self, client: Client, changes: dict[str, str], says: str) -> None:
        answer = add(client, **changes)
        assert answer.status_code == 422
        assert says in unescape(answer.content.decode())
        assert not OwnExercise.objects.exists()

    @pytest.mark.parametrize("name", ["GOBLET SQUAT", "slow yard squat"])
    def test_a_name_is_had_once(self, client: Client, yard: Practice, name: str) -> None:
        an_own_exercise(yard)
        assert add(client, name=name).status_code == 409

    def test_a_change_is_read_anew(self, client: Client, ana: User, yard: Practice) -> None:
        own = an_own_exercise(yard, reviewed_on=TODAY)
        client.post(reverse("library:change-exercise", args=[own.pk]), told(cues="Fast"))
        own.refresh_from_db()
        assert (own.cues, own.reviewed_on, own.written_by) == ("Fast", None, ana)

    def test_asks_for_a_role_there(self) -> None:
        assert add(signed_in(a_user())).status_code == 404


class TestReading:
    def test_its_author_is_not_other_eyes(self, ana: User, yard: Practice) -> None:
        own = an_own_exercise(yard, by=ana)
        with pytest.raises(Refused, match="A colleague"):
            services.review_exercise(exercise=own, by=ana, today=TODAY)

    def test_a_colleague_is(self, client: Client, yard: Practice) -> None:
        own = an_own_exercise(yard, by=a_user())
        assert "I have read it" in page_of(client, own)
        client.post(reverse("library:review-exercise", args=[own.pk]))
        own.refresh_from_db()
        assert own.reviewed_on is not None
        assert "I have read it" not in page_of(client, own)

    @pytest.mark.parametrize("reviewed_on", [None, TODAY])
    def test_until_then_it_is_not_offered_to_special_populations(
        self, yard: Practice, reviewed_on: Any
    ) -> None:
        own = an_own_exercise(yard, reviewed_on=reviewed_on)
        base = knowledge().with_exercises(exercises_of([own]))
        for age_years, expected in ((30, True), (75, reviewed_on is not None)):
            trainee = Trainee(age_years=age_years, is_active=True, equipment=("DB", "KB"))
            said = traits(trainee)
            bounds = merge(trainee, screen(trainee, base).screening, base)
            offered = candidates(trainee, said, bounds, base)
            assert (own.key in offered) is expected


class TestAmongTheOthers:
    def test_is_found_and_marked(self, client: Client, yard: Practice) -> None:
        own = an_own_exercise(yard)
        answer = client.get(reverse("library:exercises"), {"words": "yard squat"})
        assert [row.key for row in answer.context["shown"]] == [own.key]
        assert "Your own" in answer.content.decode()

    def test_is_narrowed_like_the_others(self, client: Client, yard: Practice) -> None:
        an_own_exercise(yard, equipment=["PO"])
        listed = client.get(reverse("library:exercises"), {"words": "yard squat", "kit": ["DB"]})
        assert not listed.context["shown"].paginator.count

    def test_out_of_use_it_is_not_listed_and_still_has_its_page(
        self, client: Client, yard: Practice
    ) -> None:
        own = an_own_exercise(yard)
        client.post(reverse("library:retire-exercise", args=[own.pk]))
        listed = client.get(reverse("library:exercises"), {"words": "yard squat"})
        assert not listed.context["shown"].paginator.count
        assert "Out of use" in page_of(client, own)
        client.post(reverse("library:restore-exercise", args=[own.pk]))
        assert "Out of use" not in page_of(client, own)

    def test_its_page_says_whose_it_is_and_what_it_is_based_on(
        self, client: Client, yard: Practice
    ) -> None:
        said = page_of(client, an_own_exercise(yard, notes="For the low rack."))
        assert "Iron Yard alone sees it" in said
        assert reverse("library:exercise", args=["goblet-squat"]) in said
        assert "For the low rack." in said

    def test_stands_where_its_like_leads(self, client: Client, yard: Practice) -> None:
        own = an_own_exercise(yard)
        easier = BASE.regressions[0].to
        page = client.get(reverse("library:exercise", args=[easier])).content.decode()
        assert reverse("library:exercise", args=[own.key]) in page

    def test_nobody_else_sees_it(self, yard: Practice) -> None:
        own = an_own_exercise(yard)
        page_of(Client(), own, status=404)
        stranger = a_user()
        a_role(stranger, a_practice("Elsewhere"))
        elsewhere = signed_in(stranger)
        page_of(elsewhere, own, status=404)
        assert elsewhere.post(reverse("library:retire-exercise", args=[own.pk])).status_code == 404

    def test_the_list_asks_no_more_for_many(
        self, client: Client, yard: Practice, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(30):
            an_own_exercise(yard, name=f"Squat {number}")
        with django_assert_max_num_queries(8):
            client.get(reverse("library:exercises"))


def test_no_file_of_the_library_is_named_like_an_own_one() -> None:
    assert not [key for key in knowledge().movement.exercises if key.startswith("own-")]


def test_without_own_ones_the_library_is_not_copied() -> None:
    movement = knowledge().movement
    assert movement.with_exercises({}) is movement
