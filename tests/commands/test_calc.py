"""`barpath calc` as people and programs meet it."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from barpath.commands import calc

BMI = "body.body_mass_index"


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    calc.arguments(parser)
    return calc.run(parser.parse_args(words))


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_result_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(BMI, "mass_kg=70", "height_in=68.9") == 0
    (result,) = lines(capfd.readouterr().out)
    assert result["value"] == pytest.approx(22.86, abs=0.01)
    assert result["unit"] == "kg/m²"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((BMI, "mass_kg=70", "height_cm=1.75"), "if that is metres, it is 175 cm"),
        ((BMI, "mass_kg=heavy", "height_cm=175"), "must be a number, not “heavy”"),
        ((BMI, "mass_kg"), "“mass_kg” is not name=value"),
        ((BMI, "mass_kg=1", "mass_kg=2"), "is given twice"),
        ((BMI, "mass_kg=nan", "height_cm=175"), "must be a number, not nan"),
        (("nothing",), "There is no formula nothing"),
    ],
)
def test_a_refusal_is_one_sentence_and_status_2(
    words: tuple[str, ...], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == 2
    out, err = capfd.readouterr()
    assert said in err
    assert len(err.splitlines()) == 1
    (refusal,) = lines(out)
    assert refusal["refused"] is True
    assert refusal["sentence"] in err


def test_without_a_formula_it_says_what_to_do(capfd: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "--list" in capfd.readouterr().err


def test_forcing_carries_a_warning(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("heart.heart_rate_max_tanaka", "age_years=12", "--force") == 0
    assert lines(capfd.readouterr().out)[0]["warnings"]


def test_choices_statements_and_series_are_read(capfd: pytest.CaptureFixture[str]) -> None:
    run("intensity.class_of_talk_test", "can_talk=true", "can_sing=False")
    run("change.change_in_test", "test=six-minute-walk", "before_value=400", "after_value=450,460")
    first, second = lines(capfd.readouterr().out)
    assert (first["class"], second["class"]) == ("moderate", "changed: higher")


def test_the_list_names_every_formula_and_a_search_fewer(
    capfd: pytest.CaptureFixture[str],
) -> None:
    run("--list")
    every = lines(capfd.readouterr().out)
    run("--list", "--search", "karvonen")
    some = lines(capfd.readouterr().out)
    assert len({each["key"] for each in every}) == len(every) > len(some) > 0
    assert all(each["equation"] and each["sources"] for each in every)


def test_a_batch_answers_line_for_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    asked = [
        {"key": BMI, "values": {"mass_kg": 70, "height_cm": 175}},
        {"key": BMI, "values": {"mass_kg": 0, "height_cm": 175}},
        {"key": BMI},
        {"key": "heart.heart_rate_max_tanaka", "values": {"age_years": 10}, "force": True},
    ]
    file = tmp_path / "asked.jsonl"
    file.write_text("\n".join(map(json.dumps, asked)) + "\n\nnot json\n")
    assert run("--batch", str(file)) == 0
    answers = lines(capfd.readouterr().out)
    assert ["value" in each and "refused" not in each for each in answers] == [
        True, False, False, True, False,
    ]  # fmt: skip
    assert answers[1]["quantity"] == "mass_kg"
    assert "This line is no request" in answers[4]["sentence"]


def test_a_batch_that_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("--batch", "no-such-file") == 2
    assert "no-such-file cannot be read" in capfd.readouterr().err


def test_schemas_are_written(tmp_path: Path) -> None:
    assert run("--schemas", str(tmp_path)) == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "calc-formula.json", "calc-refusal.json", "calc-request.json", "calc-result.json",
    }  # fmt: skip
