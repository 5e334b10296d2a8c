"""Where a fact comes from."""

from typing import Literal

from barpath.craft.knowledge.loading import Entry

SourceKind = Literal["official", "official-copy", "government", "third-party", "book"]

SOURCE_KIND_IN_WORDS: dict[SourceKind, str] = {
    "official": "the body's own page",
    "official-copy": "a copy of the body's own page or document, kept elsewhere",
    "government": "a public office",
    "third-party": "somebody else's page",
    "book": "a book or a paper",
}


class Source(Entry, frozen=True, kw_only=True):
    """A page, a document, a data file or a book, once, cited by its key from everywhere else.

    Args:
        title: what it is called.
        publisher: who wrote it, where that is known apart from its title.
        kind: how near it stands to what it tells of.
        url: where it was first published; "" for what has no page.
        year: when it appeared, where that is known. How old a figure taken from it is, the figure
            itself says.
        open_access: whether anybody may read it whole without paying or signing in.
        note: what a reader should know of it: a copy, an older edition.
    """

    title: str
    kind: SourceKind
    publisher: str = ""
    url: str = ""
    year: int | None = None
    open_access: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        if self.url and not self.url.startswith(("https://", "http://")):
            raise ValueError("has a url that is not an address of the web")
