"""The walls of the house stand, and each bites when it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
LINT = str(Path(sys.executable).with_name("lint-imports"))
# contract, the file that breaks it, what it says
BREACHES = {
    "craft-stands-alone": ("craft/knowledge/loading.py", "import django"),
    "craft-subjects": ("craft/credentials/costs.py", "import barpath.craft.career.income"),
    "studio-rooms": ("studio/people/services.py", "import barpath.studio.credentials.models"),
    "studio-files": ("studio/credentials/models.py", "import barpath.studio.credentials.views"),
    "only-views-ask-access": ("studio/people/services.py", "import barpath.studio.access"),
    "checker-stands-alone": (
        "craft/programming/checking/volume.py",
        "import barpath.craft.programming.designing.prescribing",
    ),
    "solver-stands-alone": (
        "craft/programming/solving/volume.py",
        "import barpath.craft.programming.checking.volume",
    ),
    "only-solvers-solve": ("craft/programming/designing/sessions.py", "import ortools"),
    "heavy": ("studio/library/urls.py", "import barpath.craft.programming.answering"),
}


def _lint(source: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-cache", "--config", str(ROOT / ".importlinter")],
        env=os.environ | {"PYTHONPATH": str(source)},
        cwd=source,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("contract", BREACHES)
def test_a_breach_is_found(contract: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    place, line = BREACHES[contract]
    file = tmp_path / "src" / "barpath" / place
    file.write_text(f"{file.read_text()}\n{line}\n")
    said = _lint(tmp_path / "src")
    assert said.returncode == 1, said.stdout
    config = (ROOT / ".importlinter").read_text()
    name = config.split(f"contract:{contract}]\nname = ")[1].splitlines()[0]
    broken = " ".join(said.stdout.split())
    assert f"{name} BROKEN" in broken


def test_each_contract_is_broken_once_here() -> None:
    config = (ROOT / ".importlinter").read_text()
    assert {
        line[len("[importlinter:contract:") : -1]
        for line in config.splitlines()
        if line.startswith("[importlinter:contract:")
    } == set(BREACHES)


def test_a_room_calls_no_other_rooms_views_or_forms() -> None:
    graph = grimp.build_graph("barpath", cache_dir=None)
    rooms = {module for module in graph.modules if module.count(".") >= 3}
    breaches = [
        f"{module} imports {imported}"
        for module in rooms
        if module.startswith("barpath.studio.")
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.startswith("barpath.studio.")
        and imported.count(".") >= 3
        and imported.split(".")[3] in {"views", "forms"}
        and imported.split(".")[2] != module.split(".")[2]
    ]
    assert breaches == []


# What the checker and the makers of programmes both know: values, and words about them.
VALUES = {
    "choices", "concerns", "exchange", "findings", "programme", "reasons", "request", "traits",
    "understanding",
}  # fmt: skip


def test_the_checker_rests_on_values_only() -> None:
    programming = "barpath.craft.programming"
    graph = grimp.build_graph("barpath", cache_dir=None)
    checking = {module for module in graph.modules if module.startswith(f"{programming}.checking")}
    rests_on = {each for module in checking for each in graph.find_upstream_modules(module)}
    inside = {each for each in rests_on - checking if each.startswith(f"{programming}.")}
    assert inside <= {f"{programming}.{name}" for name in VALUES}
