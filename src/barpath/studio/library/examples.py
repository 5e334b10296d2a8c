"""The example in a formula's docstring, as the calculator would be told it."""

import ast
import doctest
from functools import cache
from typing import Any

from barpath.craft.evidence import formulas


@cache
def example(key: str) -> dict[str, object]:
    """The quantities of a formula's first example; empty if it has none in plain values.

    An example that answers many questions at once answers no, `**dict.fromkeys(…, False)`.
    """
    made = formulas()[key]
    for each in doctest.DocTestParser().get_examples(made.bare.__doc__ or ""):
        for node in ast.walk(ast.parse(each.source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == made.bare.__name__:
                told = {word.arg: _plain(word.value) for word in node.keywords if word.arg}
                asked = (quantity for quantity in made.quantities if quantity.kind == "statement")
                return {quantity.name: False for quantity in asked} | told
    return {}


def _plain(node: ast.expr) -> Any:
    """A value written out, or one repeated: `(400,) * 7`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _plain(node.left) * _plain(node.right)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _plain(node.left) + _plain(node.right)
    return ast.literal_eval(node)


def typed(value: object) -> str:
    """A value as somebody types it: a series with commas, a statement as true or false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(typed, value))
    return str(value)
