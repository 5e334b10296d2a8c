"""A group of small processes: `group_for_tests.py FOLDER NAME=KIND …`, each leaving its id there."""

import sys
from pathlib import Path

from barpath.studio.system.processes import Part, keep_running

folder = Path(sys.argv[1])
names = [part.partition("=")[0] for part in sys.argv[2:]]
program = str(Path(__file__).with_name("part_for_tests.py"))
parts = [
    Part(name, [sys.executable, program, str(folder / name), kind])
    for name, _, kind in (part.partition("=") for part in sys.argv[2:])
]
sys.exit(
    keep_running(
        parts,
        is_ready=lambda: all((folder / name).exists() for name in names),
        when_ready=(folder / "ready").touch,
    )
)
