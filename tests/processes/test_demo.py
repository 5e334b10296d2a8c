"""`barpath demo`: made for a day, made anew when it has passed, and never where records are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from processes.installation import Installation, until

pytestmark = pytest.mark.slow

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A demo made for a day, in the folder of its own."""
    with Installation(tmp_path_factory.mktemp("demo") / "data") as made:
        done = made.run("demo", "--on", DAY)
        assert done.returncode == 0, done.stderr
        yield made


def folder(demo: Installation) -> Path:
    return Path(demo.environment["BARPATH_DEMO_DIR"])


def in_demo(demo: Installation) -> Installation:
    """The demo, for reading its rows."""
    return Installation(demo.folder, {"BARPATH_DEMO": "yes"})


def test_two_for_a_day_are_equal_and_touch_nothing_real(
    demo: Installation, new: Installation
) -> None:
    new.extra = {"DATABASE_URL": f"postgres://nobody@/nothing?host={new.folder}"}
    assert new.run("demo", "--on", DAY).returncode == 0
    assert not new.folder.exists()
    rows, others = in_demo(new).rows(), in_demo(demo).rows()
    # What waits for the worker has an identity and a moment of its own.
    for each in (rows, others):
        del each["django_tasks_database_dbtaskresult"]
    assert rows == others
    assert len(rows["people_user"]) > 4


def test_it_is_kept_for_its_day_and_made_anew_for_another(demo: Installation) -> None:
    assert demo.run("demo", "--on", DAY).stderr == ""
    assert (
        "Making a demo practice as of 2026-12-24 …" in demo.run("demo", "--on", "2026-12-24").stderr
    )
    assert f"Making a demo practice as of {DAY} …" in demo.run("demo", "--on", DAY).stderr


def test_it_is_not_made_where_records_are(installation: Installation) -> None:
    installation.extra = {"BARPATH_DEMO_DIR": str(installation.folder)}
    before = (installation.folder / "barpath.sqlite3").read_bytes()
    done = installation.run("demo", "--fresh")
    assert done.returncode == 2
    assert "holds records that are not a demo's" in done.stderr
    assert (installation.folder / "barpath.sqlite3").read_bytes() == before


def test_records_are_not_kept_where_a_demo_is(demo: Installation) -> None:
    with Installation(folder(demo)) as real:
        done = real.run("serve")
    assert done.returncode == 2
    assert done.stderr.endswith("holds a demo. Name another folder.\n")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_it_is_served_on_this_machine_only(new: Installation, host: str) -> None:
    new.extra = {"BARPATH_HOST": host}
    done = new.run("demo", "--serve")
    assert done.returncode == 2
    assert done.stderr.startswith("barpath: BARPATH_HOST: anyone who reaches the demo may enter it")
    assert done.stderr.count("\n") == 1


def test_a_day_that_is_none_is_said(new: Installation) -> None:
    done = new.run("demo", "--on", "tomorrow")
    assert done.returncode == 2
    assert done.stderr.endswith("wants a day such as 2026-11-22, not 'tomorrow'\n")


def test_it_is_served_and_not_replaced_meanwhile(demo: Installation) -> None:
    demo.start("demo", "--serve", "--on", DAY)
    until(demo.is_well, "worker and tick to be seen")
    assert demo.get("/")[0] == 200
    done = demo.run("demo", "--fresh")
    assert done.returncode == 2
    assert done.stderr.startswith(f"barpath: Another process is using {folder(demo)}.")
    status, said = demo.stop()
    assert status == 0
    assert f"Barpath is at http://localhost:{demo.port}\n" in said
    assert "account yet" not in said
