"""Conditions and pains that refer, each by itself."""

from collections.abc import Callable

import pytest

from barpath.craft.evidence import Standing
from barpath.craft.screening.stops import contraindications, red_flags_of_pain


@pytest.mark.parametrize("of", [contraindications, red_flags_of_pain])
def test_any_one_refers_and_none_does_not(of: Callable[..., Standing]) -> None:
    none = {name: False for name in of.__annotations__ if name != "return"}
    assert of(**none).in_class == "none of them"
    for name in none:
        standing = of(**none | {name: True})
        assert standing.rank == 1
        assert standing.means.lower().startswith(name.replace("_", " "))
