"""The pages of the reference say what the code says."""

import pytest

from generate_reference import FOLDER, PAGES


@pytest.mark.parametrize("file", PAGES)
def test_a_generated_page_is_up_to_date(file: str) -> None:
    written = (FOLDER / file).read_text(encoding="utf-8")
    assert written == PAGES[file](), "run: python tests/generate_reference.py"
