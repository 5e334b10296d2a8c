"""What no file of the repository may hold."""

import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[2]
FILES = subprocess.run(
    ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
).stdout.split("\0")[:-1]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def _packages(lock: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+==\S+)", (ROOT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert not re.search(
        r"(https?|file)://|--(extra-)?index-url|--find-links", (ROOT / lock).read_text()
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    entries = re.split(r"\n(?=[\w.-]+==)", (ROOT / lock).read_text())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_runs_is_tested_in_the_same_version() -> None:
    assert _packages("requirements.lock") <= _packages("requirements-dev.lock")


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    asked = [line for line in lines if re.match(r'\s+"[\w-]+(\[\w+\])?[><=]', line)]
    assert asked
    assert [line for line in asked if "#" not in line] == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    found = []
    for name in FILES:
        path = ROOT / name
        if path.suffix in {".png", ".jpg", ".woff2"} or not path.is_file():
            continue
        if re.search(r"(?<![\w./-])/(?:work|home|root|Users)/\w", path.read_text(errors="replace")):
            found.append(name)
    assert found == []


def test_the_college_sports_body_is_never_named() -> None:
    wrong = "N" + "CAA"
    named = [
        name for name in FILES if name.startswith("src/") and wrong in (ROOT / name).read_text()
    ]
    assert named == []


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
