"""Anonymous first answers as files."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.exam.ability import Answer
from barpath.craft.exam.pooling import (
    BadAnswers,
    FirstAnswer,
    exported,
    merged,
    read,
    written,
)

ANSWERS = st.builds(FirstAnswer, st.text(max_size=4), st.text(max_size=4), st.booleans())
HEAD = b'{"format":"barpath-first-answers","version":1}'


def test_a_file_says_what_was_answered_first_and_nothing_else() -> None:
    answers = [
        Answer("b", is_right=True, answered_on=date(2026, 1, 1)),
        Answer("a", is_right=False, answered_on=date(2026, 1, 2)),
        Answer("b", is_right=False, answered_on=date(2026, 1, 3)),
        Answer("c", is_right=True, answered_on=date(2026, 1, 3), is_assisted=True),
    ]
    assert exported(answers, person="k7").splitlines() == [
        HEAD,
        b'{"person":"k7","item":"a","right":false}',
        b'{"person":"k7","item":"b","right":true}',
    ]


@given(st.lists(ANSWERS))
def test_what_is_written_is_read_again(answers: list[FirstAnswer]) -> None:
    assert list(read(written(answers))) == answers


@given(st.lists(ANSWERS), st.lists(ANSWERS))
def test_a_pool_merged_again_is_the_same(
    ours: list[FirstAnswer], theirs: list[FirstAnswer]
) -> None:
    once = merged([ours, theirs])
    assert merged([once, theirs, ours]) == once
    assert {(each.person, each.item) for each in once} == {
        (each.person, each.item) for each in [*ours, *theirs]
    }


def test_where_pools_differ_the_first_is_believed() -> None:
    ours, theirs = (FirstAnswer("p", "i", is_right=right) for right in (True, False))
    assert merged([[ours], [theirs]]) == (ours,)


@pytest.mark.parametrize(
    "file", [b"", b"person,item\n", b'{"format":"else","version":1}\n', b"\xff\xfe", b"[]"]
)
def test_a_file_of_another_kind_is_refused(file: bytes) -> None:
    with pytest.raises(BadAnswers, match="This is no file of first answers"):
        read(file)


def test_a_file_of_a_later_version_is_refused() -> None:
    with pytest.raises(BadAnswers, match="of version 2 of the format; this Barpath reads 1"):
        read(HEAD.replace(b"1}", b"2}"))


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b'{"person":"p","item":"i"}',
        b'{"person":"p","item":"i","right":1}',
        b'{"person":"p","item":"i","right":true,"name":"Ann"}',
        b'{"person":"\xff","item":"i","right":true}',
    ],
)
def test_a_line_that_is_no_answer_is_named(line: bytes) -> None:
    with pytest.raises(BadAnswers, match="Line 3 is no answer: "):
        read(b"\n".join([HEAD, b'{"person":"p","item":"i","right":true}', line]))
