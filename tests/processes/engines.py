"""Empty databases on either engine, for installations of tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

import postgres
from processes.installation import Installation

_numbers = count(1)


class Engines:
    """Makes installations on SQLite, and on one PostgreSQL that is started when first needed."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url

    def an_installation(self, engine: str) -> Installation:
        """An installation on an engine, nothing in it and its folder not made yet."""
        name = f"barpath{next(_numbers)}"
        if engine == "sqlite":
            return Installation(self._folder / name)
        if not self._url:
            pytest.skip("PostgreSQL's programs are not installed")
        with psycopg.connect(self._url, autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{name}"')
        extra = {"DATABASE_URL": self._url.replace("/postgres?", f"/{name}?")}
        return Installation(self._folder / name, extra)


@contextmanager
def at_hand(folder: Path) -> Iterator[Engines]:
    """The engines of this machine."""
    if postgres.programs() is None:
        yield Engines(folder, "")
        return
    with postgres.running() as url:
        yield Engines(folder, url)
