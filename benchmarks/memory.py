"""What the processes of a served demo hold in memory: after the first page, and after every page.

    python benchmarks/memory.py

PSS: memory that several processes share is counted once, in parts. Linux only.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import psutil

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser.pages import LEARNER, PRIVATE, PUBLIC
from processes.installation import a_free_port

MOST_WEB_WORKER_MB, MOST_ALL_MB = 150, 300


def main() -> int:
    """Print each process and the sum; 1 if a limit is passed."""
    with _a_demo() as (group, address):
        visitor = build_opener(HTTPCookieProcessor())
        _open(visitor, address, ["/"])
        beyond = _show("after the first page", group)
        _open(visitor, address, PUBLIC.values())
        _enter(visitor, address)
        _open(visitor, address, PRIVATE.values())
        return beyond | _show("after every page", group)


@contextmanager
def _a_demo() -> Iterator[tuple[psutil.Process, str]]:
    """A demo being served in a folder to throw away, and its address."""
    port = a_free_port()
    with tempfile.TemporaryDirectory(prefix="barpath-memory-") as folder:
        environment = os.environ | {"BARPATH_DEMO_DIR": folder, "PORT": str(port)}
        command = [sys.executable, "-m", "barpath", "demo", "--serve"]
        group = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert group.stdout
            group.stdout.readline()  # it says where it is once it is there
            yield psutil.Process(group.pid), f"http://localhost:{port}"
        finally:
            group.terminate()
            group.communicate()


def _open(visitor: OpenerDirector, address: str, pages: Iterable[str]) -> None:
    for page in pages:
        with suppress(HTTPError), visitor.open(f"{address}{page}") as answer:
            answer.read()


def _enter(visitor: OpenerDirector, address: str) -> None:
    """Enter the demo as its learner."""
    with visitor.open(f"{address}/account/demo/") as answer:
        page = answer.read().decode()
    (token,) = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page))
    (user,) = re.findall(rf'name="user" value="(\d+)">Enter as {LEARNER}<', page)
    form = urlencode({"csrfmiddlewaretoken": token, "user": user}).encode()
    with visitor.open(f"{address}/account/demo/", form) as answer:
        assert answer.url.endswith("/path/"), answer.url


def _show(when: str, group: psutil.Process) -> int:
    """Print what each process holds; 1 if that is beyond a limit."""
    processes = {"looks after the others": group}
    for part in group.children():
        is_web = "web" in part.cmdline()
        processes["web server" if is_web else "task worker and tick"] = part
        if is_web:
            (processes["web worker"],) = part.children()
    held_mb = {name: each.memory_full_info().pss / 1e6 for name, each in processes.items()}
    print(f"{when}:")
    for name, megabytes in held_mb.items():
        most = f" (at most {MOST_WEB_WORKER_MB})" if name == "web worker" else ""
        print(f"  {name:24}{megabytes:7.1f} MB{most}")
    print(f"  {'all together':24}{sum(held_mb.values()):7.1f} MB (at most {MOST_ALL_MB})")
    return int(held_mb["web worker"] > MOST_WEB_WORKER_MB or sum(held_mb.values()) > MOST_ALL_MB)


if __name__ == "__main__":
    sys.exit(main())
