"""Judge a programme by every rule that can be judged on it, whoever wrote it.

    barpath check plan.json                             what asks nothing of a client
    barpath check plan.json --request request.json      for the client of a request
    barpath check plan.json --exercises own.json        knowing exercises of one's own too

Prints one finding a line, as JSON: the rule, the place, a sentence, how grave it is, and the sources
of the rule. Rules that were set aside for the programme are not judged; each is named, with its
reason: those of the request, or without one those that stand on the programme. Ends with status 0
where no rule is broken that must hold, 1 where one is, and 2 where a file cannot be read or sets
aside a rule of safety. Without a request it says how many rules were not judged, because they are
about a client. docs/reference/programme.json, design-request.json and finding.json say the shapes.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from barpath.craft.knowledge.library import Knowledge
    from barpath.craft.programming.exchange import FindingSaid
    from barpath.craft.programming.findings import Finding
    from barpath.craft.programming.programme import Override, Programme
    from barpath.craft.programming.request import Request

T = TypeVar("T")
BROKEN, NOT_READ = 1, 2


class _NotRead(Exception):
    """A file that cannot be read, in one sentence."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "plan", metavar="PLAN", nargs="?", help="the programme; - for standard input"
    )
    parser.add_argument("--request", metavar="REQUEST", default="", help="what it answers")
    parser.add_argument(
        "--exercises",
        metavar="FILE",
        default="",
        help="own exercises by key, as the library has them",
    )
    parser.add_argument("--schemas", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked for and give the exit status."""
    from barpath.craft.programming.exchange import Unreadable, read_programme, read_request

    if chosen.schemas:
        return _write_schemas(chosen.schemas)
    if not chosen.plan:
        return _complain("Name the file of a programme.")
    try:
        programme = _read(chosen.plan, read_programme)
        request = _read(chosen.request, read_request) if chosen.request else None
        base = _base(chosen.exercises)
    except _NotRead as fault:
        return _complain(str(fault))
    try:
        found = _judge(programme, request, base)
    except Unreadable as fault:
        return _complain(f"{chosen.request or chosen.plan}: {fault}")
    _print(found)
    return BROKEN if any(each.severity == "hard" for each in found) else 0


def _read(name: str, read: Callable[[bytes], T]) -> T:
    from barpath.craft.programming.exchange import Unreadable

    try:
        text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise _NotRead(f"{name} cannot be read: {error.strerror}.") from None
    try:
        return read(text)
    except Unreadable as fault:
        raise _NotRead(f"{name}: {fault}") from None


def _base(own: str) -> "Knowledge":
    from barpath.craft.knowledge.library import knowledge
    from barpath.craft.programming.exchange import read_exercises

    base = knowledge()
    if not own:
        return base
    return base.with_exercises(_read(own, lambda text: read_exercises(text, base)))


def _judge(
    programme: "Programme", request: "Request | None", base: "Knowledge"
) -> "list[FindingSaid]":
    from barpath.craft.programming.checking import check
    from barpath.craft.programming.checking.alone import check_alone
    from barpath.craft.programming.choices import choices_of
    from barpath.craft.programming.exchange import said

    found: list[Finding]
    if request is None:
        found, not_judged = check_alone(programme, base)
        _note_choices(programme.switches, programme.overrides)
        _note(f"{not_judged} rules were not judged: they are about a client. Name a --request.")
    else:
        _note_doubts(programme, request)
        found = check(programme, request, base)
        decided = choices_of(request)
        _note_choices(decided.switches, decided.overrides.values())
    return [said(each, base) for each in found]


def _note_choices(switches: "Mapping[str, str]", overrides: "Iterable[Override]") -> None:
    for topic, position in switches.items():
        _note(f"Judged by “{position}” where sources disagree about {topic}.")
    for each in overrides:
        _note(f"{each.rule} was not judged, because it is set aside: {each.reason.strip()}")


def _note_doubts(programme: "Programme", request: "Request") -> None:
    from barpath.craft.programming.exchange import unknown_codes

    if programme.request_id and request.id and programme.request_id != request.id:
        _note(f"The programme answers {programme.request_id}; the request is {request.id}.")
    for place, code in unknown_codes(request.client):
        _note(f"{place} names “{code}”, which no rule knows; nothing was judged by it.")


def _print(found: "Iterable[FindingSaid]") -> None:
    from barpath.craft.programming.exchange import write

    out = sys.stdout.buffer
    try:
        for each in found:
            out.write(write(each) + b"\n")
        out.flush()
    except BrokenPipeError:
        # Whoever read has had enough; without this Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_schemas(folder: Path) -> int:
    from barpath.craft.programming.exchange import schemas

    for name, text in schemas():
        (folder / name).write_bytes(text)
    return 0


def _note(sentence: str) -> None:
    print(f"barpath: {sentence}", file=sys.stderr)


def _complain(sentence: str) -> int:
    _note(sentence)
    return NOT_READ
