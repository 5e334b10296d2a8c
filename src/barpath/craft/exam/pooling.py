"""Anonymous first answers, exported by those who choose to and merged to learn how hard items are.

A file holds one JSON object a line. The first says what it is; each of the others is one first,
unassisted answer: a token for the learner, the item and whether it was right. No name, no day, no
order. The token is drawn once for an installation and kept, so that answers exported twice count
once; it is made from nothing that is known of the learner.
"""

from collections.abc import Iterable, Iterator

import msgspec

from barpath.craft.exam.ability import Answer, first_answers

FORMAT, VERSION = "barpath-first-answers", 1


class BadAnswers(ValueError):
    """A file of answers cannot be read. The message is a sentence that names the line."""


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line of a file.

    Attributes:
        format: always the same word.
        version: of the format.
    """

    format: str
    version: int


class FirstAnswer(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"is_right": "right"}
):
    """One first answer of somebody.

    Attributes:
        person: a token that says nothing of whom it stands for.
        item: id of the item.
        is_right: whether it was right.
    """

    person: str
    item: str
    is_right: bool


_write = msgspec.json.Encoder().encode
_read_head = msgspec.json.Decoder(Head).decode
_read_answer = msgspec.json.Decoder(FirstAnswer).decode


def exported(answers: Iterable[Answer], *, person: str) -> bytes:
    """A file of a learner's first answers, by item, so that the order tells nothing.

    Args:
        answers: all of them; those that do not measure are left out.
        person: the learner's token.
    """
    firsts = sorted(first_answers(answers), key=lambda answer: answer.item)
    lines = [_write(Head(FORMAT, VERSION))]
    lines += [_write(FirstAnswer(person, answer.item, answer.is_right)) for answer in firsts]
    return b"\n".join(lines) + b"\n"


def read(file: bytes) -> tuple[FirstAnswer, ...]:
    """The answers in a file.

    Raises:
        BadAnswers: for a file of another kind or version, and naming a line that is no answer.
    """
    head, *lines = file.split(b"\n")
    try:
        said = _read_head(head)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        said = None
    if said is None or said.format != FORMAT:
        raise BadAnswers("This is no file of first answers: its first line does not say so.")
    if said.version != VERSION:
        raise BadAnswers(
            f"This file is of version {said.version} of the format; this Barpath reads {VERSION}."
        )
    return tuple(_answers(lines))


def _answers(lines: Iterable[bytes]) -> Iterator[FirstAnswer]:
    for number, line in enumerate(lines, start=2):
        if line.strip():
            try:
                yield _read_answer(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise BadAnswers(f"Line {number} is no answer: {error}.") from error


def merged(pools: Iterable[Iterable[FirstAnswer]]) -> tuple[FirstAnswer, ...]:
    """All answers of several pools, each person's to each item once, by person and item.

    Where two pools differ about one, the pool named first is believed.
    """
    kept: dict[tuple[str, str], FirstAnswer] = {}
    for pool in pools:
        for answer in pool:
            kept.setdefault((answer.person, answer.item), answer)
    return tuple(kept[key] for key in sorted(kept))


def written(answers: Iterable[FirstAnswer]) -> bytes:
    """A file of answers of many, such as a merged pool."""
    lines = [_write(Head(FORMAT, VERSION)), *(_write(answer) for answer in answers)]
    return b"\n".join(lines) + b"\n"
