"""Shared answers: nothing of whom in the file, each counted once, and difficulties that follow them."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from barpath.commands import answers as command
from barpath.craft.exam import pooling
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.measuring import LEAST_POOLED_ANSWERS
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, ItemMeasure, PooledAnswer, PoolToken, Preparation
from barpath.studio.exam.services import checking
from barpath.studio.exam.services.measured import (
    are_calibrated,
    evidence_of,
    exam_of,
    measured_pool,
)
from barpath.studio.exam.services.pooling import export_answers, merge_answers
from barpath.studio.refusal import Refused
from builders import TODAY, a_preparation, a_user

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ITEMS = sorted(knowledge().study.items)[:6]


def first(preparation: Preparation, item: str, *, is_right: bool = True) -> Answer:
    return Answer.objects.create(
        preparation=preparation,
        item=item,
        concept=knowledge().study.concept_of[item],
        mode="study",
        chosen=0,
        is_right=is_right,
        is_first=True,
        took_s=20,
        answered_at=NOON,
        answered_on=TODAY,
    )


def shared(people: int, items: list[str], *, right: float = 0.5, word: str = "p") -> bytes:
    """A file in which so many people answered the same items, the first of them rightly."""
    given = [
        pooling.FirstAnswer(f"{word}{number}", item, number < right * people)
        for number in range(people)
        for item in items
    ]
    return pooling.written(given)


def measure_of(item: ItemParameters, *, answers: int = LEAST_POOLED_ANSWERS) -> ItemMeasure:
    return ItemMeasure(
        item=item.item, mean=item.difficulty, sd=0.3, discrimination=1, answers=answers
    )


def test_the_file_says_nothing_of_whom() -> None:
    user = a_user("Ana Sousa", email="ana@example.org")
    preparation = a_preparation(user.person)
    first(preparation, ITEMS[0])
    first(preparation, ITEMS[1], is_right=False)
    file = export_answers(person=user.person, by=user)
    _, *lines = [json.loads(line) for line in file.splitlines()]
    token = PoolToken.objects.get(person=user.person).token
    assert lines == [
        {"person": token, "item": ITEMS[0], "right": True},
        {"person": token, "item": ITEMS[1], "right": False},
    ]
    assert export_answers(person=user.person, by=user) == file


def test_only_oneself_may_share_and_only_what_there_is() -> None:
    user, other = a_user(), a_user()
    with pytest.raises(Refused, match="nothing to share"):
        export_answers(person=user.person, by=user)
    with pytest.raises(Refused, match="your own"):
        export_answers(person=user.person, by=other)


def test_the_page_writes_nothing_without_the_word_of_the_learner(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    client.force_login(user)
    address = reverse("exam:answers-export", args=[preparation.pk])
    assert "nothing to share yet" in client.get(address).content.decode()
    first(preparation, ITEMS[0])
    assert "1 first answer " in client.get(address).content.decode()
    client.post(address, {})
    assert not PoolToken.objects.exists()
    sent = client.post(address, {"agreed": "on"})
    assert sent["Content-Disposition"].startswith("attachment")
    assert len(pooling.read(sent.content)) == 1


def test_an_answer_merged_twice_counts_once() -> None:
    file = shared(3, ITEMS[:2])
    found = merge_answers(files=[("a", file)])
    assert (found.added, found.answers, found.people, found.items) == (6, 6, 3, 2)
    again = merge_answers(files=[("a", file), ("b", shared(1, ITEMS[2:3], word="q"))])
    assert (again.added, again.answers, again.people, again.items) == (1, 7, 4, 3)


def test_what_is_of_no_item_here_is_left_out() -> None:
    found = merge_answers(files=[("a", shared(2, [ITEMS[0], "no-such-item-1"]))])
    assert (found.added, found.unknown) == (2, 2)


def test_a_file_that_cannot_be_read_is_named_and_nothing_is_taken_in() -> None:
    files = [("good", shared(2, ITEMS[:1])), ("bad", b"what is this")]
    with pytest.raises(Refused, match=r"bad: This is no file of first answers"):
        merge_answers(files=files)
    with pytest.raises(Refused, match="1 to 64 characters"):
        merge_answers(files=[("long", shared(1, ITEMS[:1], word="x" * 80))])
    assert not PooledAnswer.objects.exists()


def test_what_more_people_know_becomes_easier() -> None:
    easy, hard = ITEMS[0], ITEMS[-1]
    files = [("a", shared(60, [easy], right=0.95)), ("b", shared(60, [hard], right=0.3))]
    merge_answers(files=files)
    rows = {row.item: row for row in ItemMeasure.objects.all()}
    assert rows[easy].mean < rows[hard].mean
    for row in rows.values():
        assert row.answers == 60
        assert row.sd < knowledge().study.items[row.item].difficulty.sd


def test_measured_difficulties_are_used_where_they_exist() -> None:
    preparation = a_preparation(a_user().person)
    item = measured_pool("nasm-cpt").items[0]
    first(preparation, item.item, is_right=False)
    guessed = evidence_of(preparation, today=TODAY).estimate(item.domain)
    merge_answers(files=[("a", shared(80, [item.item], right=0.98))])
    learned = next(each for each in measured_pool("nasm-cpt").items if each.item == item.item)
    assert learned.difficulty < item.difficulty
    missed_easy = evidence_of(preparation, today=TODAY).estimate(item.domain)
    assert missed_easy.mean != guessed.mean
    assert exam_of("nasm-cpt", TODAY)[0].domains


def test_a_test_follows_the_answers_once_every_item_has_enough_of_them() -> None:
    preparation = a_preparation(a_user().person)
    pool = measured_pool("nasm-cpt").items
    ItemMeasure.objects.bulk_create(measure_of(each) for each in pool[1:])
    assert not are_calibrated(preparation)
    last = measure_of(pool[0], answers=LEAST_POOLED_ANSWERS - 1)
    last.save()
    assert not are_calibrated(preparation)
    last.answers += 1
    last.save()
    assert are_calibrated(preparation)
    by = preparation.person.user
    test = checking.start_check(preparation=preparation, by=by, now=NOON)
    assert test.kind == "adaptive"
    while test.submitted_at is None and len(test.items) < checking.MOST_ITEMS:
        place = len(test.items) - 1
        key = knowledge().study.items[test.items[place]].key
        test = checking.answer_check(sitting=test, place=place, chosen=key, now=NOON, today=TODAY)
        test.refresh_from_db()
    assert test.ending in {"above", "below"}
    assert set(preparation.answers.values_list("mode", flat=True)) == {"adaptive"}


def test_the_command_merges_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("barpath.studio.system.setup.start_django", lambda: None)
    monkeypatch.setattr("barpath.studio.system.setup.reach_database", lambda: None)
    file = tmp_path / "ana.jsonl"
    file.write_bytes(shared(2, [ITEMS[0], "no-such-item-1"]))
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    assert command.run(parser.parse_args(["merge", str(file)])) == 0
    said = capsys.readouterr().out
    assert "2 new answers; 2 of 2 people in all." in said
    assert "2 answers were left out" in said
    assert "1 items measured" in said
    with pytest.raises(Refused, match="No such file"):
        command.run(parser.parse_args(["merge", str(tmp_path / "gone.jsonl")]))
