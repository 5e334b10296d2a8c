"""Calculate a formula, list them all, or answer a file of requests.

    barpath calc --list                                 one formula a line, as JSON
    barpath calc --list --search karvonen               only those that a search finds
    barpath calc body.body_mass_index mass_kg=70 height_cm=175
    barpath calc --batch requests.jsonl                 one answer a line for each line

A quantity may come in another unit under the name that says so: mass_lb=154 for mass_kg. A series
is given with commas, a statement as true or false. A refusal is one sentence and exit status 2; in
a batch it stands in the line of its request. docs/reference/calc-*.json says the shapes.
"""

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import msgspec


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("key", nargs="?", metavar="KEY", help="the formula")
    parser.add_argument("given", nargs="*", metavar="name=value", help="its quantities")
    parser.add_argument("--force", action="store_true", help="go outside what the source studied")
    parser.add_argument("--list", action="store_true", help="list the formulas, one a line")
    parser.add_argument("--search", metavar="WORDS", default="", help="with --list: only these")
    parser.add_argument(
        "--batch", metavar="FILE", help="requests, one a line; - for standard input"
    )
    parser.add_argument("--schemas", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked for and give the exit status."""
    from barpath.craft.evidence import Refusal, calculate, search
    from barpath.craft.evidence.exchange import listed, said

    if chosen.schemas:
        return _write_schemas(chosen.schemas)
    if chosen.list:
        return _print(map(listed, search(chosen.search)))
    if chosen.batch:
        return _batch(chosen.batch)
    if not chosen.key:
        return _complain("Name a formula, or ask for --list.")
    try:
        values = read_arguments(chosen.key, chosen.given)
        return _print([calculate(chosen.key, values, force=chosen.force)])
    except Refusal as refusal:
        _print([said(refusal)])
        return _complain(refusal.sentence)


def read_arguments(key: str, given: Iterable[str]) -> dict[str, object]:
    """The values of `name=value` words, each as its quantity's kind wants it.

    Raises:
        Refusal: for a word that is not name=value, or a name given twice.
    """
    from barpath.craft.evidence import Refusal, formulas

    made = formulas().get(key)
    kinds = {each.name: each.kind for each in made.quantities} if made else {}
    values: dict[str, object] = {}
    for word in given:
        name, equals, text = word.partition("=")
        if not equals or name in values:
            fault = "is given twice" if equals else "is not name=value"
            raise Refusal(f"“{word:.60}” {fault}.", key=key, quantity=name)
        values[name] = _read_value(text, kinds.get(name, "number"))
    return values


def _read_value(text: str, kind: str) -> object:
    if kind == "choice":
        return text
    if kind == "statement":
        return {"true": True, "false": False}.get(text.lower(), text)
    if kind == "series":
        return [_read_value(each, "number") for each in text.split(",")]
    try:
        return float(text)
    except ValueError:
        return text


def _write_schemas(folder: Path) -> int:
    from barpath.craft.evidence.exchange import schemas

    for name, text in schemas():
        (folder / name).write_bytes(text)
    return 0


def _batch(name: str) -> int:
    from barpath.craft.evidence.exchange import answer

    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as lines:
            return _print(answer(line) for line in lines if line.strip())
    except OSError as error:
        return _complain(f"{name} cannot be read: {error.strerror}.")


def _print(values: Iterable["msgspec.Struct"]) -> int:
    from barpath.craft.evidence.exchange import write

    out = sys.stdout.buffer
    try:
        for value in values:
            out.write(write(value) + b"\n")
        out.flush()
    except BrokenPipeError:
        # Whoever read has had enough; without this Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _complain(sentence: str) -> int:
    print(f"barpath: {sentence}", file=sys.stderr)
    return 2
