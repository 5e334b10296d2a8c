"""What each page costs on demo data: queries, server time, bytes on the first visit.

    python benchmarks/pages.py

Server time is taken inside one process, for each page after it was opened a few times: the 95th
percentile of the clock and of CPU time, which tells what the page costs when others share the machine.
Bytes are the page and all that it refers to, as a browser gets them: packed with gzip where the
server packs, without pictures.
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
_folder = tempfile.TemporaryDirectory(prefix="barpath-pages-")
os.environ |= {
    "BARPATH_DEMO": "yes",
    "BARPATH_DEMO_DIR": _folder.name,
    "DJANGO_SETTINGS_MODULE": "barpath.studio.settings",
}
subprocess.run([sys.executable, "-m", "barpath", "demo"], check=True)

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

import barpath.studio.wsgi  # noqa: E402, F401 all is loaded as it is for a visitor
from barpath.studio.people.models import User  # noqa: E402
from browser.pages import (  # noqa: E402
    LEARNER,
    OF_STUDENTS,
    OF_TRAINERS,
    PRIVATE,
    PUBLIC,
    STUDENT,
    TRAINER,
)

MOST_QUERIES, MOST_MS, MOST_BYTES = 12, 40, 100_000
WARM_UP, TIMES = 3, 60
PICTURES = {".png", ".jpg", ".webp"}


def main() -> int:
    """Print a line a page; 1 if a page is beyond a limit."""
    seen = (
        (_visitor(), PUBLIC),
        (_visitor(LEARNER), PRIVATE),
        (_visitor(STUDENT), OF_STUDENTS),
        (_visitor(TRAINER), OF_TRAINERS),
    )
    print(f"{'page':24}{'queries':>9}{'ms p95':>9}{'CPU ms':>9}{'bytes':>9}")
    print(f"{'at most':24}{MOST_QUERIES:9}{MOST_MS:9}{'':9}{MOST_BYTES:9}")
    beyond = 0
    for client, pages in seen:
        for name, address in pages.items():
            queries, taken_ms, cpu_ms, size_bytes = _measure(client, address)
            is_beyond = queries > MOST_QUERIES or cpu_ms > MOST_MS or size_bytes > MOST_BYTES
            beyond += is_beyond
            mark = "  beyond" if is_beyond else ""
            print(f"{name:24}{queries:9}{taken_ms:9.1f}{cpu_ms:9.1f}{size_bytes:9}{mark}")
    print(f"{beyond} beyond a limit" if beyond else "all within the limits")
    return min(beyond, 1)


def _visitor(name: str = "") -> Client:
    """Somebody signed in, or nobody."""
    client = Client(SERVER_NAME="localhost")
    if name:
        client.force_login(User.objects.get(person__name=name))
    return client


def _measure(client: Client, address: str) -> tuple[int, float, float, int]:
    for _ in range(WARM_UP):
        client.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, headers={"accept-encoding": "gzip"})
        count = len(queries)
    taken_ms, cpu_ms = [], []
    for _ in range(TIMES):
        clock, cpu = perf_counter(), process_time()
        client.get(address)
        taken_ms.append(1000 * (perf_counter() - clock))
        cpu_ms.append(1000 * (process_time() - cpu))
    page = answer.content
    text = (gzip.decompress(page) if answer.get("Content-Encoding") == "gzip" else page).decode()
    size_bytes = len(page) + _static_bytes(text)
    return count, _p95(taken_ms), _p95(cpu_ms), size_bytes


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def _static_bytes(text: str) -> int:
    """The size of what a page refers to, each once, as it is sent."""
    names = set(re.findall(r'(?:href|src)="/static/([^"#?]+)', text))
    files = [Path(settings.STATIC_ROOT) / name for name in names]
    return sum(
        _sent(file).stat().st_size
        for file in files
        if file.suffix not in PICTURES and file.exists()
    )


def _sent(file: Path) -> Path:
    packed = file.with_name(f"{file.name}.gz")
    return packed if packed.exists() else file


if __name__ == "__main__":
    sys.exit(main())
