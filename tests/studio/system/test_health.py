"""What a monitor is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from barpath.studio.system.models import Heartbeat
from barpath.studio.system.services import beat

pytestmark = pytest.mark.django_db


def seen(part: Heartbeat.Part, seconds_ago: int) -> None:
    beat(part=part, name=part, at=timezone.now() - timedelta(seconds=seconds_ago))


def test_all_is_well(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    seen(Heartbeat.Part.WORKER, 15)
    seen(Heartbeat.Part.TICK, 70)
    with django_assert_num_queries(2):
        answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json() == {"database": "well", "worker": "well", "tick": "well"}


@pytest.mark.parametrize("gone", Heartbeat.Part)
def test_a_part_that_is_gone_is_named(client: Client, gone: Heartbeat.Part) -> None:
    for part in Heartbeat.Part:
        seen(part, 600 if part is gone else 1)
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"database": "well", "worker": "well", "tick": "well"} | {
        gone.value: "not seen lately"
    }


def test_a_database_that_does_not_answer_is_said(client: Client) -> None:
    with _away():
        answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"database": "does not answer"}


@contextmanager
def _away() -> Iterator[None]:
    def refuse(*_: Any) -> None:
        raise OperationalError("the server closed the connection")

    with connection.execute_wrapper(refuse):
        yield


def test_it_is_answered_without_tls_on_this_machine(client: Client, settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/health/").status_code == 503
    assert client.get("/library/").status_code == 301


def test_nothing_is_changed_by_asking(client: Client) -> None:
    assert client.post("/health/").status_code == 405
