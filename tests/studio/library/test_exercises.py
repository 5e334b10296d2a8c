"""The pages of exercises: found by what one has and needs, and told whole."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary

pytestmark = pytest.mark.django_db

MOVEMENT = knowledge().movement
LIVE = {key: each for key, each in MOVEMENT.exercises.items() if each.status == "live"}


Asked = str | list[str]


def body(client: Client, name: str, *args: str, status: int = 200, **asked: Asked) -> str:
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def keys(client: Client, **asked: Asked) -> list[str]:
    """The keys that a search lists, over all its pages."""
    listed: list[str] = []
    for number in range(1, 99):
        answer = client.get(reverse("library:exercises"), {**asked, "page": str(number)})
        shown = answer.context["shown"]
        listed += [row.key for row in shown]
        if not shown.has_next():
            break
    return listed


class TestTheList:
    def test_leads_to_every_exercise(self, client: Client) -> None:
        assert set(keys(client)) == set(LIVE)

    def test_is_light_and_asks_the_database_for_nothing(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            answer = client.get(reverse("library:exercises"))
        assert len(answer.content) < 50_000

    def test_finds_by_names_other_names_and_movement(self, client: Client) -> None:
        assert keys(client, words="GOBLET squat")[0] == "goblet-squat"
        assert "assisted-sit-to-stand-hands-on-thighs" in keys(client, words="chair stand")
        assert "conventional-deadlift" in keys(client, words="hinge")

    def test_puts_those_with_the_words_in_their_name_first(self, client: Client) -> None:
        found = keys(client, words="squat")
        named = ["squat" in LIVE[key].name.lower() for key in found]
        assert named == sorted(named, reverse=True)
        assert set(named) == {True, False}

    def test_narrows_to_a_movement_and_those_that_combine_it(self, client: Client) -> None:
        found = keys(client, pattern="SQ")
        assert found
        assert all("SQ" in (LIVE[k].pattern, *LIVE[k].patterns_also) for k in found)
        assert "dumbbell-thruster" in found

    def test_narrows_to_a_muscle_that_works_clearly(self, client: Client) -> None:
        found = set(keys(client, muscle="triceps"))
        assert found == {key for key, each in LIVE.items() if each.muscles.get("triceps", 0) >= 0.5}

    def test_narrows_to_a_level_at_most(self, client: Client) -> None:
        assert {LIVE[key].level for key in keys(client, level="2")} == {1, 2}

    def test_narrows_to_a_specialty(self, client: Client) -> None:
        assert all("youth" in LIVE[key].specialties for key in keys(client, specialty="youth"))

    def test_keeps_what_can_be_done_with_the_kit_at_hand(self, client: Client) -> None:
        found = keys(client, kit=["DB"])
        assert "goblet-squat" in found
        assert "dumbbell-bench-press" not in found
        assert "push-up" in found
        assert "dumbbell-bench-press" in keys(client, kit=["DB", "BE"])

    def test_spares_what_is_to_be_spared(self, client: Client) -> None:
        found = keys(client, avoid=["OH", "FLOOR"])
        assert found
        assert not any({"OH", "FLOOR"} & set(LIVE[key].tags) for key in found)

    def test_whoever_is_spared_an_impact_is_spared_every_harder_one(self, client: Client) -> None:
        found = keys(client, avoid=["IMP2"])
        tags = {tag for key in found for tag in LIVE[key].tags}
        assert "IMP1" in tags
        assert not tags & {"IMP2", "IMP3", "IMP4"}

    def test_answers_htmx_with_the_list_alone(self, client: Client) -> None:
        url = reverse("library:exercises")
        said = client.get(url, {"words": "goblet"}, headers={"HX-Request": "true"})
        assert b"<html" not in said.content
        assert b"Goblet Squat" in said.content

    def test_keeps_what_was_asked_on_the_next_page(self, client: Client) -> None:
        said = body(client, "library:exercises", kit=["DB", "BE"], level="2")
        assert "?kit=DB&kit=BE&level=2&page=2" in said
        assert 'value="DB" checked' in said

    def test_says_when_nothing_fits(self, client: Client) -> None:
        assert "No exercise fits all of this." in body(
            client, "library:exercises", words="zeppelin"
        )

    @pytest.mark.parametrize(
        "asked",
        [
            {"words": "x" * 5_000},
            {"words": "a\x00b"},
            {"pattern": "XX"},
            {"level": "six"},
            {"kit": "SPADE"},
            {"avoid": ["OH", "nonsense"]},
        ],
    )
    def test_refuses_what_cannot_be_looked_for(
        self, client: Client, asked: dict[str, Asked]
    ) -> None:
        said = body(client, "library:exercises", status=422, **asked)
        assert 'class="errorlist"' in said
        assert "Nothing can be looked for" in said

    def test_prints_odd_words_as_text(self, client: Client) -> None:
        said = client.get(reverse("library:exercises"), {"words": '"><script>alert(1)</script>'})
        assert b"<script>alert" not in said.content


class TestOneExercise:
    def test_tells_all_that_is_known_of_it(self, client: Client) -> None:
        for key in MOVEMENT.exercises:
            said = body(client, "library:exercise", key)
            assert [each for each in self.known_of(key) if each not in said] == []

    def known_of(self, key: str) -> list[str]:
        exercise = MOVEMENT.exercises[key]
        words = vocabulary()
        told = [exercise.name, *exercise.set_up, *exercise.execution, *exercise.cues]
        told += [exercise.breathing or MOVEMENT.patterns[exercise.pattern].breathing]
        told += [*exercise.stop_signs, *MOVEMENT.patterns[exercise.pattern].stop_signs]
        told += [each.fix for each in exercise.faults]
        told += [each.reason for each in exercise.contraindications]
        told += [words.conditions[e.condition].label[1:] for e in exercise.contraindications]
        told += [words.muscles[code].label[1:] for code in exercise.muscles]
        told += [words.tags[code].label[1:] for code in exercise.tags]
        edges = (*exercise.regressions, *exercise.substitutes, *MOVEMENT.progressions[key])
        told += [reverse("library:exercise", args=[edge.to]) for edge in edges]
        told += [reverse("library:source", args=[source]) for source in exercise.sources]
        told += [MOVEMENT.figure_of(exercise).says]
        return told

    def test_draws_what_it_works_and_how_it_goes(self, client: Client) -> None:
        said = body(client, "library:exercise", "goblet-squat")
        assert 'class="muscle-map"' in said
        assert "Muscle map, the most first: front thigh" in said
        assert 'class="figure moving' in said
        assert 'class="figure still' in said

    def test_says_the_way_on_with_its_reason(self, client: Client) -> None:
        said = body(client, "library:exercise", "bodyweight-squat")
        assert "Easier" in said
        assert "Harder" in said
        assert "More load" in said

    def test_says_whether_other_eyes_have_read_it(self, client: Client) -> None:
        for key in list(MOVEMENT.exercises)[:40]:
            said = body(client, "library:exercise", key)
            is_read = MOVEMENT.exercises[key].reviewed_on is not None
            assert ("Nobody but its author has read this exercise yet." in said) != is_read

    def test_is_light_and_asks_the_database_for_nothing(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            answer = client.get(reverse("library:exercise", args=["goblet-squat"]))
        assert len(answer.content) < 60_000

    def test_is_not_there_when_nobody_wrote_it(self, client: Client) -> None:
        body(client, "library:exercise", "no-such-exercise", status=404)

    def test_is_named_by_the_sources_it_rests_on(self, client: Client) -> None:
        said = body(client, "library:source", "nsca-essentials-2016")
        assert reverse("library:exercise", args=["goblet-squat"]) in said
