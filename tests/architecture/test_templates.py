"""Every template compiles, so that a misspelt argument of a component fails here."""

from pathlib import Path

import pytest
from django.template.loader import get_template

STUDIO = Path(__file__).parents[2] / "src" / "barpath" / "studio"
NAMES = sorted(
    str(path.relative_to(folder))
    for folder in STUDIO.glob("*/templates")
    for path in folder.rglob("*.*")
    if path.is_file()
)


@pytest.mark.parametrize("name", NAMES)
def test_compiles(name: str) -> None:
    assert get_template(name)


@pytest.mark.parametrize("name", NAMES)
def test_carries_no_inline_style_or_script(name: str) -> None:
    text = next(folder / name for folder in STUDIO.glob("*/templates") if (folder / name).exists())
    said = text.read_text()
    assert "style=" not in said
    assert "<style" not in said
    assert "onclick" not in said
    assert "<script>" not in said
