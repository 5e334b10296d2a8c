"""From statements, each true or false, to the first of two classes or the second."""

from collections.abc import Mapping

from barpath.craft.evidence import Standing


def found(said: Mapping[str, bool], *, edition: str, none: str, some: str, then: str) -> Standing:
    """The class `none` if no statement is true, else `some`, with those that are named.

    Args:
        said: the statements by name.
        edition: whose list it is.
        none: the class when none is true.
        some: the class when one or more are.
        then: what follows when one or more are, as a sentence.
    """
    true = [name.replace("_", " ") for name, is_true in said.items() if is_true]
    if not true:
        return Standing(in_class=none, edition=edition, rank=0)
    named = "; ".join(true)
    means = f"{named[0].upper()}{named[1:]}. {then}"
    return Standing(in_class=some, edition=edition, rank=1, means=means)
