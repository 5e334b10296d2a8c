"""Several processes as one group, with small ones in the place of Barpath's."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from processes.installation import until

GROUP = Path(__file__).with_name("group_for_tests.py")


class Group:
    """A group that runs, and the processes that it started."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self.process = process
        self._folder = folder

    def ids(self, name: str) -> list[int]:
        """The ids of a part and of the child it started."""
        return [int(number) for number in (self._folder / name).read_text().split()]

    def said(self) -> str:
        """What it printed on stderr."""
        return (self._folder / "said").read_text()

    def all_ids(self) -> list[int]:
        return [self.process.pid, *self.ids("one"), *self.ids("two")]


@contextmanager
def a_group(folder: Path, *, two: str = "works") -> Iterator[Group]:
    """A group of two parts, which has ended when the context does."""
    command = [sys.executable, str(GROUP), str(folder), "one=works", f"two={two}"]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, stderr=said)
    group = Group(process, folder)
    try:
        if two != "fails":
            until((folder / "ready").exists, "the group to be ready")
        yield group
    finally:
        process.kill()
        process.wait()
        for name in ("one", "two"):
            for number in group.ids(name) if (folder / name).exists() else ():
                with suppress(psutil.NoSuchProcess):
                    psutil.Process(number).kill()


def lives(number: int) -> bool:
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_stops_all(tmp_path: Path, number: int) -> None:
    with a_group(tmp_path) as group:
        running = group.all_ids()
        group.process.send_signal(number)
        assert group.process.wait(timeout=30) == 0
        assert not any(lives(process) for process in running)


def test_when_the_group_is_killed_all_end(tmp_path: Path) -> None:
    with a_group(tmp_path) as group:
        (one, _), (two, _) = group.ids("one"), group.ids("two")
        group.process.kill()
        until(lambda: not lives(one) and not lives(two), "the parts to end")


def test_a_part_that_is_killed_starts_again_and_the_other_goes_on(tmp_path: Path) -> None:
    with a_group(tmp_path) as group:
        one, (two, its_child) = group.ids("one"), group.ids("two")
        psutil.Process(two).kill()
        until(lambda: group.ids("two")[0] != two, "the part to start again")
        until(lambda: not lives(its_child), "what it had started to end")
        assert group.ids("one") == one
        assert all(lives(process) for process in one)


def test_a_part_that_keeps_dying_stops_all(tmp_path: Path) -> None:
    with a_group(tmp_path, two="dies") as group:
        assert group.process.wait(timeout=60) == 1
        assert group.said().count("The two process ended with status 7.") == 5
        assert group.said().endswith("It ended 5 times in 5 minutes, so all stop.\n")
        assert not any(lives(process) for process in group.ids("one"))


def test_a_part_that_cannot_start_stops_all_at_once(tmp_path: Path) -> None:
    with a_group(tmp_path, two="fails") as group:
        assert group.process.wait(timeout=60) == 1
        assert group.said() == (
            "barpath: The two process ended with status 7.\n"
            "barpath: That was before the first page could be answered, so all stop.\n"
        )


def test_a_second_stop_signal_does_not_wait(tmp_path: Path) -> None:
    with a_group(tmp_path, two="deaf") as group:
        running = group.all_ids()
        one, _ = group.ids("one")
        group.process.terminate()
        until(lambda: not lives(one), "the other part to end")
        assert lives(group.ids("two")[0])
        group.process.terminate()
        assert group.process.wait(timeout=10) == 0
        assert not any(lives(process) for process in running)


def test_the_process_that_looks_after_the_others_imports_no_django() -> None:
    code = "import sys, barpath.studio.system.serving; print([m for m in sys.modules if m[:6] == 'django'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
