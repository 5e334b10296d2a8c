"""`barpath backup` and `barpath restore`, on both engines and from one to the other."""

import hashlib
import json
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from barpath.studio.system import archive
from processes.engines import Engines, at_hand
from processes.installation import HERE, Installation

pytestmark = pytest.mark.slow
ENGINES = ["sqlite", "postgres"]


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    with at_hand(tmp_path_factory.mktemp("engines")) as made:
        yield made


@pytest.fixture(scope="module")
def filled(engines: Engines) -> Iterator["Filled"]:
    filled = Filled(engines)
    yield filled
    for original, _ in filled.made.values():
        original.__exit__()


class Filled:
    """For each engine an installation with records, and an archive of it."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self.made: dict[str, tuple[Installation, Path]] = {}
        self.rows: dict[str, dict[str, Any]] = {}

    def on(self, engine: str) -> tuple[Installation, Path]:
        if engine not in self.made:
            original = self._engines.an_installation(engine)
            prepared = original.run("prepare")
            assert prepared.returncode == 0, prepared.stderr
            original.python((HERE / "fill.py").read_text())
            file = original.folder / "all.barpath"
            backed_up = original.run("backup", str(file))
            assert backed_up.returncode == 0, backed_up.stderr
            self.made[engine] = original, file
            self.rows[engine] = original.rows()
        return self.made[engine]


def files_of(installation: Installation) -> dict[str, str]:
    """The hash of every file in the store, by name."""
    store = installation.folder / "files"
    return {
        path.relative_to(store).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in store.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("source", ENGINES)
@pytest.mark.parametrize("target", ENGINES)
def test_what_is_restored_is_equal(
    engines: Engines, filled: Filled, source: str, target: str
) -> None:
    original, file = filled.on(source)
    with engines.an_installation(target) as restored:
        done = restored.run("restore", str(file))
        assert done.returncode == 0, done.stderr
        rows = restored.rows()
        assert rows == filled.rows[source]
        assert len(rows["people_person"]) > 5
        assert files_of(restored) == files_of(original) != {}
        # Keys go on where they were: one that was given out and removed is not given out again.
        add = "from barpath.studio.people.models import Person; print(Person.objects.create().pk)"
        assert int(restored.python(add)) == len(rows["people_person"]) + 2


@pytest.mark.parametrize("engine", ENGINES)
def test_a_backup_shows_one_moment_while_people_write(
    engines: Engines, filled: Filled, engine: str
) -> None:
    with engines.an_installation(engine) as original, engines.an_installation(engine) as restored:
        assert original.run("restore", str(filled.on("sqlite")[1])).returncode == 0
        writer = subprocess.Popen(
            [sys.executable, "-c", f"import django; django.setup()\n{_WRITER}"],
            env=original.environment | {"DJANGO_SETTINGS_MODULE": "barpath.studio.settings"},
            stdout=subprocess.PIPE,
        )
        try:
            assert writer.stdout
            assert writer.stdout.readline() == b"busy\n"
            file = original.folder / "all.barpath"
            done = original.run("backup", str(file))
            assert writer.poll() is None, "the writer was at work all the while"
        finally:
            writer.kill()
            writer.communicate()
        assert done.returncode == 0, done.stderr
        done = restored.run("restore", str(file))
        assert done.returncode == 0, done.stderr
        found = json.loads(restored.python(_CHECK))
        assert found["pairs"] > 10
        assert found["halves"] == 0
        assert found["files"] == files_of(restored)


_WRITER = (HERE / "write_for_tests.py").read_text()
_CHECK = """
import json
from barpath.studio.files.models import StoredFile
from barpath.studio.people.models import Person
pairs = Person.objects.filter(name__startswith="Pair ")
print(json.dumps({
    "pairs": pairs.count(),
    "halves": pairs.filter(roles=None).count(),
    "files": dict(StoredFile.objects.values_list("content", "sha256")),
}))
"""


def test_an_archive_is_readable_by_its_owner_alone(filled: Filled) -> None:
    _, file = filled.on("sqlite")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_archive_is_never_overwritten(filled: Filled) -> None:
    original, file = filled.on("sqlite")
    before = file.read_bytes()
    done = original.run("backup", str(file))
    assert (done.returncode, done.stderr) == (
        2,
        f"barpath: {file} exists already. Name a file that does not.\n",
    )
    assert file.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_sentence(filled: Filled) -> None:
    original, _ = filled.on("sqlite")
    done = original.run("backup", "/nowhere/all.barpath")
    assert (done.returncode, done.stderr) == (
        2,
        "barpath: /nowhere/all.barpath cannot be written (No such file or directory).\n",
    )


def test_records_are_never_overwritten(filled: Filled) -> None:
    original, file = filled.on("sqlite")
    stored = files_of(original)
    done = original.run("restore", str(file))
    assert done.returncode == 2
    assert done.stderr.startswith("barpath: This installation holds records")
    assert original.rows() == filled.rows["sqlite"]
    assert files_of(original) == stored


def test_an_installation_in_use_is_left_alone(filled: Filled, installation: Installation) -> None:
    _, file = filled.on("sqlite")
    installation.start("serve")
    done = installation.run("restore", str(file))
    assert done.returncode == 2
    assert done.stderr.startswith(f"barpath: Another process is using {installation.folder}.")


def test_a_damaged_archive_changes_nothing(filled: Filled, new: Installation) -> None:
    _, file = filled.on("sqlite")
    damaged = new.folder.with_name("damaged")
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    done = new.run("restore", str(damaged))
    assert (done.returncode, done.stderr) == (
        2,
        f"barpath: {damaged} is damaged, or is not a backup of Barpath.\n",
    )
    assert not new.folder.exists()


def test_a_file_the_store_has_lost_is_named(engines: Engines, filled: Filled) -> None:
    _, file = filled.on("sqlite")
    with engines.an_installation("sqlite") as poorer, engines.an_installation("sqlite") as restored:
        poorer.run("restore", str(file))
        lost = min(files_of(poorer))
        (poorer.folder / "files" / lost).unlink()
        again = poorer.folder / "again.barpath"
        done = poorer.run("backup", str(again))
        assert done.returncode == 1
        assert done.stderr == f"Not in it, because the store has lost it: {lost}\n"
        assert restored.run("restore", str(again)).returncode == 0
        assert files_of(restored) == files_of(poorer) != {}


def _change_shape(manifest: dict[str, Any]) -> None:
    manifest["shape"].pop()


def _climb_out(manifest: dict[str, Any]) -> None:
    manifest["files"].append("../../outside")


def _name_a_file_that_is_not_there(manifest: dict[str, Any]) -> None:
    manifest["files"].append("aa/" + "a" * 32)


FORGED = {
    "tables of another version": (_change_shape, "whose tables differ from those of this version"),
    "a file outside the store": (_climb_out, "holds something that cannot be restored"),
    "a file it does not hold": (_name_a_file_that_is_not_there, "cannot be restored"),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_archive_restores_nothing(
    filled: Filled, installation: Installation, name: str
) -> None:
    _, file = filled.on("sqlite")
    change, says = FORGED[name]
    forged = installation.folder.with_name("forged")
    with ZipFile(file) as source, archive.written(forged) as target:
        for entry in source.namelist():
            content = source.read(entry)
            if entry == "manifest.json":
                manifest = json.loads(content)
                change(manifest)
                content = json.dumps(manifest).encode()
            target.writestr(entry, content)
    done = installation.run("restore", str(forged))
    assert done.returncode == 2
    assert says in done.stderr.splitlines()[-1]
    assert installation.query("SELECT count(*) FROM people_person") == [(0,)]
    assert not (installation.folder.parent / "outside").exists()
