"""`barpath serve`: one group of processes that starts and stops as one."""

import shutil
import socket
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import barpath
from processes.installation import Installation, until

pytestmark = pytest.mark.slow


def test_a_new_installation(new: Installation) -> None:
    new.start("serve")
    until(new.is_well, "worker and tick to be seen")
    assert len(new.processes()) == 4  # the group, the web server and its worker, the task worker
    for name in ("", "secret", "barpath.sqlite3"):
        mode = stat.S_IMODE((new.folder / name).stat().st_mode)
        assert mode & 0o077 == 0, f"{name} is open to others"
    status, said = new.stop()
    assert status == 0
    assert f"Barpath is at http://localhost:{new.port}\n" in said
    assert f"http://localhost:{new.port}/account/set-up/" in said
    assert new.processes() == []
    assert new.run("prepare").stderr == "", "a second start has nothing to prepare"


def test_when_the_group_is_killed_all_end(installation: Installation) -> None:
    installation.start("serve")
    assert installation.group
    installation.group.kill()
    until(lambda: not installation.processes(), "the parts to end")


def test_the_first_visitors_may_come_at_once_and_a_fault_is_told(
    installation: Installation,
) -> None:
    installation.extra = {"DJANGO_SETTINGS_MODULE": "processes.settings_for_tests"}
    installation.start("serve")
    pages = ["/", "/jobs/", "/library/claims/", "/certifications/"] * 4
    with ThreadPoolExecutor(max_workers=8) as visitors:
        assert {status for status, _ in visitors.map(installation.get, pages)} == {200}
    assert installation.get("/fault/")[0] == 500
    assert "ZeroDivisionError: the fault of a test" in installation.stop()[1]


def test_pages_outlive_their_processes(installation: Installation) -> None:
    installation.start("serve")
    server = installation.part("web")
    (worker,) = server.children()
    worker.kill()
    until(lambda: worker not in server.children() and server.children(), "another worker")
    until(installation.answers, "an answer")
    below = server.children()
    server.kill()
    until(lambda: not any(process.is_running() for process in below), "its workers to end")
    until(installation.answers, "an answer")


def test_work_of_a_page_is_done_and_what_a_killed_worker_left_is_done_again(
    installation: Installation, tmp_path: Path
) -> None:
    installation.extra = {"DJANGO_SETTINGS_MODULE": "processes.settings_for_tests"}
    installation.start("serve")
    begun, leave, done = (tmp_path / name for name in ("begun", "leave", "done"))
    assert installation.get(f"/enqueue/?folder={tmp_path}")[0] == 200
    until(begun.exists, "the work to begin")
    installation.part("worker").kill()
    _an_hour_later(installation)
    until(lambda: begun.read_text() == "xx", "the work to begin again")
    assert installation.group
    installation.group.terminate()
    until(lambda: not installation.answers(), "the pages to end")
    leave.touch()
    installation.group.wait(timeout=60)
    assert done.exists(), "a stop waits for the work at hand"
    assert installation.query("SELECT status FROM django_tasks_database_dbtaskresult") == [
        ("SUCCESSFUL",)
    ]


def test_a_port_in_use_is_one_sentence(new: Installation) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", new.port))
        taken.listen()
        done = new.run("serve")
    assert done.returncode == 2
    assert done.stderr == (
        f"barpath: PORT: {new.port} is in use by another program. Set PORT to a free one.\n"
    )
    assert not (new.folder / "barpath.sqlite3").exists()


WRONG = {
    "PORT": ("many", "PORT: wants a whole number from 1 to 65535, not 'many'"),
    "BARPATH_HOST": ("nowhere.invalid", "'nowhere.invalid' is not an address of this machine."),
    "BARPATH_WEB_WORKERS": ("0", "BARPATH_WEB_WORKERS: wants a whole number from 1 to 64"),
    "BARPATH_ORIGIN": ("gym.example", "BARPATH_ORIGIN: wants an address such as"),
    "BARPATH_DATA_DIR": ("/dev/null/here", "BARPATH_DATA_DIR: /dev/null/here cannot be used"),
    "DATABASE_URL": ("mysql://here/there", "DATABASE_URL: wants postgres://"),
    "BARPATH_DEMO": ("yes", "BARPATH_DEMO: is set by `barpath demo` for itself."),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_one_sentence_that_names_it(tmp_path: Path, name: str) -> None:
    value, says = WRONG[name]
    with Installation(tmp_path / "data", {name: value}) as wrong:
        done = wrong.run("serve")
    assert done.returncode == 2
    assert done.stderr.startswith(f"barpath: {name}: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    extra = {"DATABASE_URL": f"postgres://nobody@/nothing?host={tmp_path}"}
    with Installation(tmp_path / "data", extra) as wrong:
        done = wrong.run("serve")
    assert done.returncode == 2
    assert done.stderr.startswith("barpath: DATABASE_URL: the database cannot be opened (")
    assert done.stderr.count("\n") == 1


def test_a_file_of_knowledge_with_a_fault_stops_the_start(new: Installation) -> None:
    code = new.folder.with_name("code")
    shutil.copytree(Path(barpath.__file__).parent, code / "barpath")
    file = code / "barpath" / "craft" / "knowledge" / "bodies" / "nasm.toml"
    file.write_text(f"colour = 'red'\n{file.read_text()}")
    new.extra = {"PYTHONPATH": str(code)}
    done = new.run("serve")
    assert done.returncode == 2
    assert done.stderr.startswith(f"barpath: {file}: ")
    assert "colour" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (new.folder / "barpath.sqlite3").exists()


def _an_hour_later(installation: Installation) -> None:
    """Nothing is waited for: the moments that were noted are moved into the past."""
    installation.query("UPDATE system_heartbeat SET seen_at = datetime(seen_at, '-1 hour')")
    installation.query(
        "UPDATE django_tasks_database_dbtaskresult SET started_at = datetime(started_at, '-1 hour')",
    )
