"""Words can be read on what is behind them, in light and in dark."""

import re
from pathlib import Path

import pytest

import barpath.studio.ui

TOKENS = (Path(barpath.studio.ui.__file__).parent / "static/ui/tokens.css").read_text()
COLOURS = dict(re.findall(r"--([\w-]+): light-dark\((#\w{6}, #\w{6})\)", TOKENS))
PLATES = ("red", "yellow", "green", "blue")
READ = [
    *((ink, behind) for ink in ("ink", "muted") for behind in ("ground", "surface", "sunk")),
    *((plate, behind) for plate in PLATES for behind in ("ground", "surface", f"{plate}-tint")),
    *(("ink", f"{plate}-tint") for plate in PLATES),
    *(("blue", f"{plate}-tint") for plate in PLATES),  # a link in a notice
    *(("on-plate", plate) for plate in (*PLATES, "muted")),
]
SEEN = [("iron", "ground"), ("iron", "surface")]  # edges of fields, bars of charts


def luminance(colour: str) -> float:
    """Relative luminance of a #rrggbb colour, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: int) -> float:
    pair = (COLOURS[name].split(", ")[theme] for name in (one, other))
    low, high = sorted(luminance(colour) for colour in pair)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
class TestContrast:
    @pytest.mark.parametrize(("ink", "behind"), READ)
    def test_of_words(self, ink: str, behind: str, theme: int) -> None:
        assert contrast(ink, behind, theme) >= 4.5

    @pytest.mark.parametrize(("edge", "behind"), SEEN)
    def test_of_edges(self, edge: str, behind: str, theme: int) -> None:
        assert contrast(edge, behind, theme) >= 3


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert (luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)
