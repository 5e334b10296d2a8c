"""A process of a group: `part_for_tests.py FILE KIND` writes its id and that of a child to FILE.

Kinds: "works" until it is told to stop; is "deaf" to that; "fails" to start; "dies" when all are ready.
"""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from barpath.studio.system import lifeline

file, kind = Path(sys.argv[1]), sys.argv[2]
if kind == "fails":
    sys.exit(7)
told = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: None if kind == "deaf" else told.set())
lifeline.end_with_group()
child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
ready = file.with_suffix(".part")
ready.write_text(f"{os.getpid()} {child.pid}")
ready.rename(file)
while kind == "dies" and not told.wait(0.02):
    if file.with_name("ready").exists():
        sys.exit(7)
told.wait()
