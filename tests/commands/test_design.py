"""`barpath design` as people and programs meet it, and what it makes of bad input."""

import argparse
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from barpath.commands import design
from barpath.craft.knowledge import knowledge

BASE = {
    "age": 35, "status": "intermediate", "active": True, "goals": ["general"], "days_per_week": 1,
    "minutes": 20, "horizon_weeks": 1, "equipment": ["DB", "BE", "BA", "CH"],
}  # fmt: skip
CHEST = {"muscle": "chest", "sets": 4}


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    design.arguments(parser)
    return design.run(parser.parse_args(words))


def a_request(*wishes: dict[str, Any], **said: Any) -> bytes:
    return msgspec.json.encode({"id": "t", "client": {**BASE, **said}, "wishes": wishes})


def a_wish(kind: str, value: Any, **said: Any) -> dict[str, Any]:
    return {"id": "w", "kind": kind, "value": value, **said}


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "The file is not valid JSON"),
    "a list": (b"[]", "The file must be a table, not a list."),
    "nested deep": (b"[" * 100_000, "The file must be a table, not a list."),
    "not a number": (b'{"client": {"age": NaN}}', "The file is not valid JSON"),
    "infinite": (b'{"client": {"age": 1e999}}', "client.age number out of range."),
    "half a letter": (b'{"id": "\\ud800", "client": {}}', "The file is not valid JSON"),
    "no client": (b'{"client": null}', "client must be a table, not nothing."),
    "unknown field": (a_request(height=2), "client.height is not a field"),
    "huge minutes": (a_request(minutes=10**30), "client.minutes must be <= 300."),
    "no minutes": (a_request(minutes=0), "client.minutes must be >= 5."),
    "negative days": (a_request(days_per_week=-2), "client.days_per_week must be >= 1."),
    "day 9": (a_request(days=[0, 9]), "client.days[1] must be <= 6."),
    "horizon 0": (a_request(horizon_weeks=0), "client.horizon_weeks must be >= 1."),
    "horizon 500": (a_request(horizon_weeks=500), "client.horizon_weeks must be <= 52."),
    "match on day 9": (a_request(sport={"match_day": 9}), "client.sport.match_day must be <= 6."),
    "endless shifts": (
        a_request(shift={"cycle": 10**6, "pattern": ["D"]}),
        "client.shift.cycle must be <= 28.",
    ),
    "nobody": (a_request(format="group", people=0), "client.people must be >= 1."),
    "fewer than none": (a_request(counts={"DB": -1}), "client.counts[…] must be >= 0."),
    "level 9": (a_request(level_cap=9), "client.level_cap must be <= 5."),
    "pressure as text": (a_request(bp="120/80"), "client.bp must be a list or nothing, not text."),
    "unknown kind": (a_request(a_wish("fly", 1)), "wishes[0].kind may not be 'fly'."),
    "no weight": (a_request(a_wish("days_max", 2, weight=0)), "wishes[0].weight must be >= 1."),
    "no time": (a_request(a_wish("minutes_max", 0)), "wishes[0].value must be >= 5"),
    "no day": (a_request(a_wish("days", [])), "wishes[0].value must not be empty."),
    "fewer sets than none": (
        a_request(a_wish("muscle_sets_min", {"muscle": "chest", "sets": -1})),
        "wishes[0].value.sets must be >= 0",
    ),
    "400 wishes": (
        a_request(*({**a_wish("muscle_sets_min", CHEST), "id": str(n)} for n in range(400))),
        "wishes holds 400; at most 40 can be weighed.",
    ),
    "twins": (
        a_request(a_wish("days_max", 2), a_wish("minutes_max", 30)),
        "wishes[1].id “w” is taken by another wish.",
    ),
    "a plan of nothing": (
        msgspec.json.encode(
            {"client": BASE, "replan": {"plan": {}, "event": {"type": "missed", "week": 1}}}
        ),
        "The plan has no weeks.",
    ),
}


@pytest.mark.parametrize(("text", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_place_and_reason(
    text: bytes, says: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(text)
    assert run(str(file)) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert f"bad.json: {says}" in err
    assert len(err.splitlines()) == 1


ASKED: dict[str, tuple[bytes, list[str]]] = {
    "nothing said": (b'{"client": {}}', ["age", "active"]),
    "a huge age": (a_request(age=1e300), ["age"]),
    "a negative age": (a_request(age=-3, consent="guardian"), ["age"]),
    "an advanced child": (a_request(age=8, status="advanced", consent="guardian"), ["status"]),
    "an unknown condition": (a_request(conditions=["gribble"]), ["conditions.gribble"]),
    "an unknown muscle": (a_request(emphasis=["gribble"]), ["emphasis.gribble"]),
    "an uncounted muscle": (a_request(emphasis=["neck"]), ["emphasis.neck"]),
    "an unknown goal": (a_request(goals=["fly"]), ["goals.fly"]),
    "pain of 11": (a_request(pain={"knee": 11}), ["pain.knee"]),
    "a negative maximum": (a_request(e1rm_kg={"Goblet Squat": -5}), ["e1rm_kg.Goblet Squat"]),
    "a weight in words": (a_request(kit_limits={"DB_max_kg": "ten"}), ["kit_limits.DB_max_kg"]),
    "five minutes": (a_request(minutes=5), ["minutes"]),
    "a class of unknown size": (a_request(format="group"), ["people"]),
    "an exercise nobody knows": (a_request(a_wish("include_exercise", "Gribble")), ["wishes.w"]),
    "a rule nobody knows": (a_request(a_wish("rule", "ABC-1")), ["wishes.w"]),
}


@pytest.mark.parametrize(("text", "missing"), ASKED.values(), ids=ASKED)
def test_what_a_safe_plan_needs_is_asked_by_name(
    text: bytes, missing: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = answered(text, tmp_path, capfd)
    assert (found["status"], found["missing"]) == ("deferred", missing)
    *_, question = found["text"].splitlines()
    assert question.endswith("?")


def answered(text: bytes, folder: Path, capfd: pytest.CaptureFixture[str]) -> dict[str, Any]:
    file = folder / "request.json"
    file.write_bytes(text)
    assert run(str(file), "--quick") == 0
    out, err = capfd.readouterr()
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    return found


ANSWERED: dict[str, bytes] = {
    "no kit": a_request(equipment=[]),
    "a day named twice": a_request(days=[1, 1, 3]),
    "no goals": a_request(goals=[]),
    "everything refused": a_request(refuses=["SQ", "LU", "HI", "HPU", "VPU", "HPL", "VPL"]),
    "hardly a posture left": a_request(cannot=["floor", "kneel", "overhead", "supine", "prone"]),
    "no room at all": a_request(site={"ceiling_m": 0, "no_jump": True, "anchor": False}),
    "a class without its kit": a_request(format="group", people=4, counts={"DB": 0}),
    "an event far off": a_request(event_week=90),
}


@pytest.mark.parametrize("text", ANSWERED.values(), ids=ANSWERED)
def test_what_is_odd_but_possible_is_answered(
    text: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = answered(text, tmp_path, capfd)
    assert found.get("status", "ok") == "ok"
    assert found["weeks"][0]["sessions"]


def test_what_is_not_used_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = a_request(
        equipment=["XX"], wants=["gribble"], site={"odd": True}, log={"No Lift": [[50, 5, 2]]}
    )
    assert (
        "Not known here, and left out: XX, odd, gribble and No Lift."
        in (answered(text, tmp_path, capfd)["text"])
    )


@pytest.mark.parametrize("row", [[850, 8, 2], [-1, 8, 2], [40, 10**9, 2], [40, 8, 99]])
def test_a_row_of_the_log_that_cannot_be_so_is_asked_about(
    row: list[int], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = answered(a_request(log={"Goblet Squat": [[40, 8, 2], row]}), tmp_path, capfd)
    assert found["flagged_log"] == ["Goblet Squat#2"]


IMPOSSIBLE: dict[str, tuple[bytes, str]] = {
    "sets": (
        a_request(a_wish("muscle_sets_min", {"muscle": "chest", "sets": 9999})),
        "9999 sets a week for the chest",
    ),
    "times": (
        a_request(a_wish("pattern_frequency_min", {"pattern": "SQ", "times": 900})),
        "squat 900 times a week",
    ),
    "percent": (
        a_request(a_wish("load_floor", {"pattern": "SQ", "pct": 9999})),
        "squat at 9999 % of your maximum",
    ),
    "week": (a_request(a_wish("event", {"week": 900})), "the event in week 900"),
}


@pytest.mark.parametrize(("text", "says"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_wish_beyond_all_bounds_is_named_and_has_a_way_out(
    text: bytes, says: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = answered(text, tmp_path, capfd)
    assert (found["status"], found["conflicts"]) == ("infeasible", [["w"]])
    assert found["ways_out"]
    assert says in found["text"].splitlines()[0]


def test_a_file_that_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("nothing.json") == 2
    assert "nothing.json cannot be read: No such file" in capfd.readouterr().err


def test_what_the_rules_advise_is_printed_beside_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "request.json"
    file.write_bytes(a_request(days_per_week=2))
    assert run(str(file), "--quick", "--check") == 0
    out, err = capfd.readouterr()
    *advice, gap = err.splitlines()
    assert json.loads(out)["weeks"]
    assert gap.startswith("barpath: gap at most ")
    assert {json.loads(line)["severity"] for line in advice} <= {"soft"}


OWN = {**msgspec.to_builtins(knowledge().movement.exercises["goblet-squat"]), "name": "Yard Squat"}


class TestOwnExercises:
    def design(self, own: Any, tmp_path: Path, *words: str, **said: Any) -> int:
        request, exercises = tmp_path / "r.json", tmp_path / "own.json"
        wish = a_wish("include_exercise", "Yard Squat")
        request.write_bytes(a_request(wish, equipment=["DB", "KB"], **said))
        exercises.write_bytes(own if isinstance(own, bytes) else msgspec.json.encode(own))
        return run(str(request), "--exercises", str(exercises), "--quick", *words)

    def test_are_offered_beside_the_others(
        self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        assert self.design({"own-1": OWN}, tmp_path, "--whole") == 0
        answer = json.loads(capsysbinary.readouterr().out)
        assert set(answer) == {"programme", "findings", "gap_percent"}
        assert answer["programme"]["status"] == "ok"
        assert b"Yard Squat" in msgspec.json.encode(answer["programme"]["weeks"])

    @pytest.mark.parametrize(
        ("own", "says"),
        [
            (b"{", "not valid JSON"),
            ({"own-1": {"name": "x"}}, "pattern is missing"),
            ({"goblet-squat": OWN}, "is the key of an exercise of the library"),
            ({"own-1": {**OWN, "equipment": [["moon"]]}}, "which does not exist"),
            ({"own-1": {**OWN, "name": "Goblet Squat"}}, "is the name of"),
        ],
        ids=str,
    )
    def test_that_cannot_be_read_are_refused(
        self, own: Any, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.design(own, tmp_path) == 2
        assert says in capsys.readouterr().err
