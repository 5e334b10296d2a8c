"""What a trainer decides, as `barpath design` and `barpath check` read it."""

import argparse
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from barpath.commands import check, design
from craft.programming.programmes import a_programme

SAFETY = [{"rule": "SCR-01", "reason": "We know her."}]
REFUSES = "overrides[0].rule names SCR-01, a rule of safety; no reason sets it aside."
GATES = [{"rule": "SEL-02", "reason": "He learned it as a boy."}]


def run(command: ModuleType, *words: str) -> int:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    status: int = command.run(parser.parse_args(words))
    return status


def written(path: Path, value: object) -> str:
    path.write_bytes(msgspec.json.encode(value))
    return str(path)


def a_plan(path: Path, **said: Any) -> str:
    return written(path, msgspec.to_builtins(a_programme()) | said)


def test_a_design_that_sets_safety_aside_is_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    request = written(tmp_path / "r.json", {"client": {}, "overrides": SAFETY})
    assert run(design, request) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err == f"barpath: {request}: {REFUSES}\n"


def test_a_check_that_sets_safety_aside_is_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plan, request = a_plan(tmp_path / "p.json"), tmp_path / "r.json"
    asked = written(request, {"client": {}, "overrides": SAFETY})
    assert run(check, plan, "--request", asked) == 2
    assert f"barpath: {asked}: {REFUSES}\n" in capfd.readouterr().err
    bad = a_plan(tmp_path / "bad.json", overrides=SAFETY)
    assert run(check, bad) == 2
    assert f"barpath: {bad}: {REFUSES}\n" in capfd.readouterr().err


@pytest.mark.parametrize("is_asked", [False, True])
def test_what_was_set_aside_is_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], *, is_asked: bool
) -> None:
    decided = {"overrides": GATES, "switches": {"rest-for-size": "nasm"}}
    plan = a_plan(tmp_path / "p.json", **({} if is_asked else decided))
    asked = written(tmp_path / "r.json", {"client": {"status": "novice"}, **decided})
    run(check, plan, *(["--request", asked] if is_asked else []))
    out, err = capfd.readouterr()
    assert "SEL-02 was not judged, because it is set aside: He learned it as a boy." in err
    assert "Judged by “nasm” where sources disagree about rest-for-size." in err
    assert "SEL-02" not in {json.loads(line)["rule"] for line in out.splitlines()}


def test_an_override_without_a_reason_is_not_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    request = written(tmp_path / "r.json", {"client": {}, "overrides": [{"rule": "PRO-04"}]})
    assert run(design, request) == 2
    assert "overrides[0].reason is missing." in capfd.readouterr().err
