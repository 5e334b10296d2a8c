"""What a file ends up being called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.studio.files.names import clean_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("cpr card.pdf", "cpr card.pdf"),
        ("cpr card.PDF", "cpr card.pdf"),
        ("cpr card", "cpr card.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\ana\\card.pdf", "card.pdf"),
        ("ca\x00rd\r\nSet-Cookie: a=b.pdf", "card Set-Cookie_ a=b.pdf"),
        ("card\u202efdp.exe.pdf", "cardfdp.exe.pdf"),
        ('a"b<c>.pdf', "a_b_c_.pdf"),
        ("Diplôme d’Ana.pdf", "Diplôme d’Ana.pdf"),
        (".pdf", "file.pdf"),
        ("...", "file.pdf"),
        ("", "file.pdf"),
        ("x" * 500 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_name_is_cleaned(given_name: str, kept: str) -> None:
    assert clean_name(given_name, "pdf") == kept


@given(st.text(max_size=300))
def test_no_name_is_a_path_or_breaks_a_header(name: str) -> None:
    kept = clean_name(name, "png")
    assert not set(kept) & set('/\\\0\r\n\t"')
    assert kept.endswith(".png")
    assert not kept.startswith(".")
    assert len(kept) <= 104
    assert clean_name(kept, "png") == kept
