"""Tables of norms: rows without holes, places, percentiles, and faults that stop the start."""

from typing import Any

import msgspec
import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.knowledge.kinds.norms import Norm, norm, ordinal
from barpath.craft.knowledge.loading import BadKnowledge

ROWS = [{"age_years": [20, 29], "values": [10, 20]}, {"age_years": [30, 39], "values": [8, 16]}]


def a_norm(**how: Any) -> Norm:
    kept: dict[str, Any] = {
        "title": "A table",
        "edition": "Somebody 2000",
        "quantity": "load_kg",
        "sources": ["a-2000"],
        "verified": "page",
        "rows": ROWS,
        "percentiles": [10, 50],
    }
    return msgspec.convert({k: v for k, v in (kept | how).items() if v is not None}, Norm)


def test_a_decade_has_no_hole_before_the_next() -> None:
    table = a_norm()
    assert table.row(age_years=29.99).values == (10, 20)
    assert table.row(age_years=30).values == (8, 16)


def test_an_age_no_row_holds_is_refused() -> None:
    with pytest.raises(OutOfRange, match="covers 20 to 39 only") as refused:
        a_norm().row(age_years=40)
    assert refused.value.whose == "covered by Somebody 2000"


def test_an_age_that_is_needed_must_be_given() -> None:
    with pytest.raises(KeyError, match="needs an age"):
        a_norm().row()


def test_a_name_no_row_has_is_an_error() -> None:
    with pytest.raises(KeyError, match="no row"):
        a_norm().row(name="other")


@pytest.mark.parametrize(
    ("value", "said", "percentile"),
    [
        (9, "under the 10th percentile", None),
        (10, "10th percentile", 10),
        (15, "30th percentile", 30),
        (20, "50th percentile", 50),
        (21, "over the 50th percentile", None),
    ],
)
def test_percentiles_lie_between_the_printed_ones(
    value: float, said: str, percentile: float | None
) -> None:
    standing = a_norm().percentile(value, age_years=25)
    assert (standing.in_class, standing.value) == (said, percentile)


def test_of_percentiles_that_share_a_value_the_highest_is_reached() -> None:
    table = a_norm(percentiles=[10, 20, 30], rows=[{"values": [5, 7, 7]}])
    assert table.percentile(7).value == 30


def test_a_cut_belongs_where_the_table_says() -> None:
    rows = [{"name": "x", "label": "the x", "values": [10, 20]}]
    how: dict[str, Any] = {"percentiles": None, "classes": ["a", "b", "c"], "rows": rows}
    table = a_norm(**how, cuts_belong=["above", "below"], meanings=["one", "two", "three"])
    assert [table.place(v, name="x").in_class for v in (9, 10, 20, 21)] == ["a", "b", "b", "c"]
    standing = table.place(21, name="x")
    assert (standing.low, standing.high, standing.means) == (20, None, "three")
    assert standing.edition == "Somebody 2000, the x"


def test_columns_are_read_by_name() -> None:
    table = a_norm(percentiles=None, columns=["mean", "sd"])
    assert table.columns_of(table.row(age_years=20)) == {"mean": 10, "sd": 20}


def test_a_row_from_memory_is_known_as_such() -> None:
    table = a_norm(rows=[{"values": [1, 2], "verified": "recall"}])
    assert table.percentile(1).recalled


def test_an_old_age_is_named_in_words() -> None:
    rows = [{"sex": "female", "age_years": [66, 120], "values": [1, 2]}]
    table = a_norm(rows=rows)
    assert table.named(table.rows[0]) == "Somebody 2000, 66 and over, women"


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"percentiles": None}, "percentiles, or classes, or columns"),
        ({"classes": ["a", "b", "c"]}, "percentiles, or classes, or columns"),
        ({"rows": []}, "rows and sources"),
        ({"rows": [{"values": [1]}]}, "1 values where 2 belong"),
        ({"rows": [{"values": [2, 1]}]}, "do not rise"),
        ({"rows": [ROWS[0], {"age_years": [31, 39], "values": [1, 2]}]}, "do not follow"),
        ({"rows": [{"age_years": [30, 20], "values": [1, 2]}]}, "do not follow"),
        ({"rows": [{"values": [1, 2]}, {"values": [1, 2]}]}, "two rows"),
        ({"percentiles": None, "classes": ["a", "b", "c"], "meanings": ["x"]}, "as many meanings"),
        (
            {"percentiles": None, "classes": ["a", "b", "c"], "cuts_belong": ["above"] * 3},
            "cuts_belong once",
        ),
    ],
)
def test_a_faulty_table_is_refused(how: dict[str, Any], said: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=said):
        a_norm(**how)


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(BadKnowledge, match="does not exist"):
        norm("nobody-1900")


def test_ordinals() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 95)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "95th",
    ]  # fmt: skip


def test_a_row_may_end_in_the_open_where_the_table_says_so() -> None:
    rows = [{"name": "least", "values": [30]}, {"name": "between", "values": [2, 3]}]
    how: dict[str, Any] = {
        "percentiles": None,
        "rows": rows,
        "classes": ["under", "in", "over"],
        "cuts_belong": ["above", "below"],
    }
    table = a_norm(**how, open_ended=True)
    assert table.place(1000, name="least").in_class == "in"
    assert table.place(1000, name="least").high is None
    assert [table.place(each, name="between").rank for each in (1, 2, 3, 4)] == [0, 1, 1, 2]
    with pytest.raises(msgspec.ValidationError, match="1 values where 2 belong"):
        a_norm(**how)
