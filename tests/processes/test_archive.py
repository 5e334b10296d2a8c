"""The sealed file, without anything of Barpath in it."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barpath.studio.system import archive
from barpath.studio.system.archive import BadArchive


def an_archive(folder: Path, **manifest: object) -> Path:
    path = folder / "an.barpath"
    with archive.written(path) as made:
        made.writestr("manifest.json", json.dumps({"format": archive.FORMAT} | manifest))
    return path


def test_what_was_written_is_read(tmp_path: Path) -> None:
    assert archive.check(an_archive(tmp_path, made="now")) == {
        "format": archive.FORMAT,
        "made": "now",
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_any_damage_is_seen(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "an.barpath"
    if not path.exists():
        an_archive(tmp_path)
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    harm = data.draw(st.sampled_from(["flip", "cut", "add"]))
    damaged = {
        "flip": content[:at]
        + bytes([content[at] ^ data.draw(st.integers(1, 255))])
        + content[at + 1 :],
        "cut": content[:at],
        "add": content + bytes([at % 256]),
    }[harm]
    other = tmp_path / "damaged"
    other.write_bytes(damaged)
    with pytest.raises(BadArchive, match="is damaged, or is not a backup"):
        archive.check(other)


def test_a_later_format_is_not_guessed_at(tmp_path: Path) -> None:
    path = an_archive(tmp_path, format=2, barpath="9.0.0")
    with pytest.raises(BadArchive, match=r"made by another Barpath, 9\.0\.0\."):
        archive.check(path)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match=r"cannot be read \(No such file or directory\)\.$"):
        archive.check(tmp_path / "nothing")


def test_one_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), archive.written(tmp_path / "an.barpath"):
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []
