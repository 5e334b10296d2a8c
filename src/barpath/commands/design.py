"""Design a programme for a request, or say why there is none.

    barpath design request.json              the programme, as JSON
    barpath design request.json --quick      a first good one, sooner
    barpath design request.json --check      beside it, what the rules advise, on standard error
    barpath design request.json --whole      one object: programme, findings, and the gap in percent
    barpath design request.json --exercises own.json    with exercises of one's own beside the library's

The same request has the same answer. Ends with status 0 for a programme, for one that must wait for
an answer, and for wishes that conflict; 2 for a request that cannot be read or sets aside a rule of
safety, with the place and the reason. docs/reference/design-request.json and programme.json say
the shapes.
"""

import argparse
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from barpath.craft.knowledge.library import Knowledge
    from barpath.craft.programming.request import Request

NOT_READ = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("request", metavar="REQUEST", help="the request; - for standard input")
    parser.add_argument("--quick", action="store_true", help="stop at a first good programme")
    parser.add_argument("--check", action="store_true", help="print what the rules advise")
    parser.add_argument("--whole", action="store_true", help="print all of it as one object")
    parser.add_argument(
        "--exercises",
        metavar="FILE",
        type=Path,
        help="own exercises by key, as the library has them",
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked for and give the exit status."""
    from barpath.craft.programming.exchange import Unreadable
    from barpath.craft.programming.replanning.standing import CannotReplan

    try:
        request = _read(chosen.request)
    except OSError as error:
        return _complain(f"{chosen.request} cannot be read: {error.strerror}.")
    except Unreadable as fault:
        return _complain(f"{chosen.request}: {fault}")
    try:
        base = _base(chosen.exercises)
    except OSError as error:
        return _complain(f"{chosen.exercises} cannot be read: {error.strerror}.")
    except Unreadable as fault:
        return _complain(f"{chosen.exercises}: {fault}")
    try:
        return _answer(request, base, chosen)
    except (Unreadable, CannotReplan) as fault:
        return _complain(f"{chosen.request}: {fault}")


def _read(name: str) -> "Request":
    from barpath.craft.programming.exchange import read_request

    return read_request(sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())


def _base(own: Path | None) -> "Knowledge":
    from barpath.craft.knowledge.library import knowledge
    from barpath.craft.programming.exchange import read_exercises

    base = knowledge()
    return base if own is None else base.with_exercises(read_exercises(own.read_bytes(), base))


def _answer(request: "Request", base: "Knowledge", chosen: argparse.Namespace) -> int:
    from barpath.craft.programming.answering import answer
    from barpath.craft.programming.checking import check
    from barpath.craft.programming.exchange import Answer, said, write

    found = answer(request, base, is_quick=chosen.quick)
    findings = check(found.programme, request, base) if chosen.check or chosen.whole else ()
    printed: object = found.programme
    if chosen.whole:
        printed = Answer(
            programme=found.programme,
            findings=tuple(said(each, base) for each in findings),
            gap_percent=None if math.isinf(found.gap_share) else 100 * found.gap_share,
        )
    try:
        sys.stdout.buffer.write(write(printed) + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read has had enough; without this Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if chosen.check:
        for each in findings:
            sys.stderr.buffer.write(write(said(each, base)) + b"\n")
        gap = f"gap at most {100 * found.gap_share:.1f} %"
        if math.isinf(found.gap_share):
            gap = "how much better it could be is not known"
        print(f"barpath: {gap}.", file=sys.stderr)
    return 0


def _complain(sentence: str) -> int:
    print(f"barpath: {sentence}", file=sys.stderr)
    return NOT_READ
