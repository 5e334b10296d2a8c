"""`barpath check` as people and programs meet it."""

import argparse
import io
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from barpath.commands import check
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.alone import check_alone
from barpath.craft.programming.exchange import (
    Unreadable,
    read_programme,
    read_request,
    schemas,
    unknown_codes,
)
from craft.programming.bites import cardio
from craft.programming.programmes import a_part, a_programme, a_session, a_slot

ROOT = Path(__file__).parents[2]
PUSH_UPS = a_session(a_part("main", a_slot("Push-Up")))
SOUND = {"progression": {"gates": ["pain", "technique", "symptom"]}, "rules": []}


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    check.arguments(parser)
    return check.run(parser.parse_args(words))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A programme of push-ups that breaks no rule that must hold for everybody."""
    return written(tmp_path / "plan.json", msgspec.to_builtins(a_programme(PUSH_UPS)) | SOUND)


def written(path: Path, value: object) -> Path:
    path.write_bytes(msgspec.json.encode(value))
    return path


def test_advice_is_printed_and_is_no_failure(plan: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(str(plan)) == 0
    out, err = capfd.readouterr()
    found = [json.loads(line) for line in out.splitlines()]
    (warm,) = [each for each in found if each["rule"] == "WUP-01" and "week 1," in each["place"]]
    assert warm["claim"] == "session-starts-warm"
    assert warm["place"] == "week 1, Monday"
    assert warm["sentence"] == "0 minutes of warming up; at least 5 are asked for."
    assert warm["severity"] == "soft"
    assert [each["key"] for each in warm["sources"]] == [
        *knowledge().claims["session-starts-warm"].sources
    ]
    assert all(each["title"] for each in warm["sources"])
    assert "rules were not judged: they are about a client" in err


def test_a_rule_that_must_hold_makes_it_fail(
    plan: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    programme = json.loads(plan.read_bytes()) | {"progression": None}
    assert run(str(written(tmp_path / "hard.json", programme))) == 1
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    hard = {each["rule"] for each in found if each["severity"] == "hard"}
    assert hard == {"PRO-09", "COR-08"}
    assert [each["severity"] for each in found] == sorted(each["severity"] for each in found)


def test_with_a_request_rules_about_its_client_are_judged(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    walks = a_programme(cardio(), request_id="R1")
    plan = written(tmp_path / "plan.json", walks)
    beats = json.loads(plan.read_bytes())
    for week in beats["weeks"]:
        week["sessions"][0]["blocks"][0]["items"][0]["hr_based"] = True
    plan = written(tmp_path / "plan.json", beats)
    client = {"age": 60, "meds": ["beta_blocker", "odd_pill"]}
    request = written(tmp_path / "request.json", {"id": "R2", "client": client})
    assert run(str(plan), "--request", str(request)) == 1
    out, err = capfd.readouterr()
    assert "CAR-04" in {json.loads(line)["rule"] for line in out.splitlines()}
    assert "not judged" not in err
    assert "The programme answers R1; the request is R2." in err
    assert "client.meds names “odd_pill”, which no rule knows" in err


def test_how_many_were_not_judged_is_the_rest(plan: Path) -> None:
    found, not_judged = check_alone(read_programme(plan.read_bytes()), knowledge())
    judging = [claim for claim in knowledge().rules.values() if claim.kind]
    conditional = [claim for claim in judging if claim.applies_when]
    assert len(conditional) < not_judged < len(judging)
    assert not any(knowledge().claims[each.claim].applies_when for each in found)


BAD: dict[bytes, str] = {
    b"": "The file is not valid JSON",
    b"{": "The file is not valid JSON",
    b"\xff": "The file is not valid JSON",
    b'{"text": "\xff"}': "The file is not valid JSON",
    b"[" * 100_000: "The file must be a table, not a list",
    b"[]": "The file must be a table, not a list",
    b'{"weks": []}': "weks is not a field of this kind of file",
    b'{"weeks": [{"n": 0}]}': "weeks[0].n must be >= 1",
    b'{"weeks": [{"n": 1, "sessions": []}, {"n": 1, "sessions": []}]}': (
        "weeks[1].n is 1 and follows week 1"
    ),
    b'{"weeks": [{"n": 1, "sessions": [{"day": 7, "minutes": 1, "type": "play", "blocks": []}]}]}': (
        "weeks[0].sessions[0].day must be <= 6"
    ),
    b'{"phases": [{"name": "Base", "weeks": [1]}]}': "phases[0].weeks must be a list of 2",
    b'{"text": 1e999}': "text number out of range",
}


@pytest.mark.parametrize(("text", "says"), BAD.items(), ids=lambda each: str(each)[:30])
def test_what_is_no_programme_is_refused_in_one_sentence(
    text: bytes, says: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(text)
    assert run(str(file)) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert f"bad.json: {says}" in err
    assert len(err.splitlines()) == 1


BAD_REQUESTS: dict[str, tuple[dict[str, Any], str]] = {
    "no client": ({}, "client is missing"),
    "unknown field": ({"client": {"height": 2}}, "client.height is not a field"),
    "day": ({"client": {"days": [7]}}, "client.days[0] must be <= 6"),
    "log": ({"client": {"log": {"a": [[1, 2]]}}}, "client.log[…][0] must be a list of 3"),
    "shift": (
        {"client": {"shift": {"cycle": 3, "pattern": ["D"]}}},
        "client.shift.pattern has 1 days, and its cycle 3",
    ),
    "kit": (
        {"client": {}, "wishes": [{"id": "a", "kind": "kit", "value": [1]}]},
        "wishes[0].value[0] must be text, not a whole number",
    ),
    "minutes": (
        {"client": {}, "wishes": [{"id": "a", "kind": "minutes_max"}]},
        "wishes[0].value must be a number, not nothing",
    ),
    "reach": (
        {"client": {}, "wishes": [{"id": "a", "kind": "reach", "value": {"exercise": "x"}}]},
        "wishes[0].value.load_kg is missing",
    ),
    "plan": (
        {"client": {}, "replan": {"plan": {"x": 1}, "event": {"type": "missed", "week": 1}}},
        "replan.plan.x is not a field",
    ),
    "new wish": (
        {
            "client": {},
            "replan": {
                "plan": {},
                "event": {"type": "wish", "week": 1, "wishes": [{"id": "a", "kind": "days"}]},
            },
        },
        "replan.event.wishes[0].value must be a list, not nothing",
    ),
}


@pytest.mark.parametrize(("request_said", "says"), BAD_REQUESTS.values(), ids=BAD_REQUESTS)
def test_what_is_no_request_is_refused_in_one_sentence(
    request_said: dict[str, Any],
    says: str,
    plan: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    request = written(tmp_path / "request.json", request_said)
    assert run(str(plan), "--request", str(request)) == 2
    err = capfd.readouterr().err
    assert f"request.json: {says}" in err
    assert len(err.splitlines()) == 1


def test_a_file_that_is_not_there_and_no_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("nothing.json") == 2
    assert "nothing.json cannot be read: No such file" in capfd.readouterr().err
    assert run() == 2
    assert "Name the file of a programme." in capfd.readouterr().err


def test_a_programme_may_come_from_standard_input(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(plan.read_bytes())))
    assert run("-") == 0


def test_who_has_read_enough_may_leave(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    class Standing:
        buffer = Closed()

        def fileno(self) -> int:
            return standing.fileno()

    with (plan.parent / "out").open("wb") as standing:
        monkeypatch.setattr("sys.stdout", Standing())
        assert run(str(plan)) == 0


def test_the_schemas_are_written(tmp_path: Path) -> None:
    assert run("--schemas", str(tmp_path)) == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "design-request.json",
        "finding.json",
        "programme.json",
    ]


@pytest.mark.parametrize(("name", "text"), list(schemas()), ids=lambda each: str(each)[:20])
def test_the_published_shapes_are_those_of_the_code(name: str, text: bytes) -> None:
    assert (ROOT / "docs" / "reference" / name).read_bytes() == text


def test_a_known_code_raises_no_doubt() -> None:
    said = b'{"client": {"conditions": ["osteoporosis"], "symptoms": ["odd"]}}'
    assert list(unknown_codes(read_request(said).client)) == [("client.symptoms", "odd")]


ODD = [0, 1, 7, "", None, "x", "IMPX", "IMP9", [], {}, 1000, "c9", "SQ", [0, 0], [9, 1],
       {"odd": 1}, True, "vigorous", "light", "power", "cooldown"]  # fmt: skip


def _places(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for name, each in inside:
        yield (*before, name)
        if isinstance(each, (dict, list)):
            yield from _places(each, (*before, name))


def _changed(text: bytes, dice: random.Random) -> bytes:
    value = json.loads(text)
    *way, last = dice.choice(list(_places(value)))
    place = value
    for name in way:
        place = place[name]
    place[last] = dice.choice(ODD)
    return msgspec.json.encode(value)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_can_be_read_can_be_judged(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    text = msgspec.json.encode(a_programme(PUSH_UPS, cardio(day=2)))
    for _ in range(120):
        changed = _changed(text, dice)
        try:
            read_programme(changed)
        except Unreadable:
            continue
        text = changed
    file = tmp_path / "plan.json"
    file.write_bytes(text)
    client = {"age": 70, "conditions": ["hypertension"], "goals": ["strength"], "emphasis": ["odd"],
              "flags": ["opt_style"], "sport": {"match_day": 5}, "event_week": 3}  # fmt: skip
    request = written(tmp_path / "request.json", {"client": client})
    assert run(str(file)) in {0, 1}
    assert run(str(file), "--request", str(request)) in {0, 1}


class TestOwnExercises:
    OWN = msgspec.to_builtins(knowledge().movement.exercises["crunch"]) | {"name": "Yard Curl"}

    def check(self, own: Any, tmp_path: Path) -> int:
        """Sit-ups of one's own, for a spine that broke; the plan says nothing of what they bend."""
        sessions = a_session(a_part("main", a_slot("Yard Curl", pattern="TF")))
        plan = written(tmp_path / "plan.json", a_programme(sessions))
        client = {"age": 66, "conditions": ["osteoporosis", "vertebral_fracture_old"]}
        request = written(tmp_path / "request.json", {"client": client})
        exercises = tmp_path / "own.json"
        exercises.write_bytes(own if isinstance(own, bytes) else msgspec.json.encode(own))
        return run(str(plan), "--request", str(request), "--exercises", str(exercises))

    def test_are_judged_by_what_their_file_says(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def bendings() -> list[str]:
            found = map(json.loads, capfd.readouterr().out.splitlines())
            return [each["place"] for each in found if "SFLEX" in each["sentence"]]

        self.check({}, tmp_path)
        assert bendings() == []
        assert self.check({"own-1": self.OWN}, tmp_path) == 1
        assert bendings()[0] == "week 1, Monday, Yard Curl"

    @pytest.mark.parametrize(
        ("own", "says"),
        [(b"{", "not valid JSON"), ({"crunch": OWN}, "is the key of an exercise of the library")],
        ids=str,
    )
    def test_that_cannot_be_read_are_refused(
        self, own: Any, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.check(own, tmp_path) == 2
        assert says in capsys.readouterr().err
