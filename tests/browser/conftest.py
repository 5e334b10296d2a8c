"""A real Chromium in front of the real processes, on demo data in a folder to throw away."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.visitors import DEVICES, Visitor, enter

CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
START_S = 180


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say by name what was not run where there is no browser."""
    here = [item for item in items if Path(__file__).parent in item.path.parents]
    for item in here:
        item.add_marker("browser")
        if not CHROMIUM:
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's own Chromium, told to call nobody."""
    quiet = (
        "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        " --disable-component-update --disable-sync"
    )
    return {"executable_path": CHROMIUM, "args": quiet.split()}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo, served by its real processes; gives its address."""
    port, folder = _free_port(), tmp_path_factory.mktemp("demo")
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("BARPATH_") and key not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    }
    environment |= {"PORT": str(port), "BARPATH_DEMO_DIR": str(folder)}
    log = folder / "log"
    with log.open("w") as out:
        command = [str(Path(sys.executable).with_name("barpath")), "demo", "--serve"]
        server = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
    try:
        _wait_until_healthy(f"http://localhost:{port}/health/", server, log)
        yield f"http://localhost:{port}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


def _wait_until_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.status == 200 and json.load(answer):
                    return
        except OSError:
            time.sleep(0.1)  # polling a process of its own, with a deadline
    pytest.fail(f"the demo did not come up:\n{log.read_text()}")


@pytest.fixture
def base_url(address: str) -> str:
    """What page.goto("/…") starts from."""
    return address


@pytest.fixture(scope="session")
def signed_in(browser: Browser, address: str) -> dict[str, Any]:
    """The cookies of one of the demo's people, by name, so that each signs in once."""
    kept: dict[str, Any] = {}

    def state(name: str) -> Any:
        if name not in kept:
            context = browser.new_context(base_url=address)
            enter(context.new_page(), name)
            kept[name] = context.storage_state()
            context.close()
        return kept[name]

    return {"of": state}


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Someone new, on a phone; whatever the browser complains of fails the test."""
    context = browser.new_context(base_url=address, **DEVICES["phone"])
    context.set_default_timeout(20_000)
    visitor = Visitor(context)
    yield visitor
    assert visitor.complaints == []
    context.close()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """Their page."""
    return visitor.page
