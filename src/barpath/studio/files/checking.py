"""What an uploaded file is, decided by its content. Its name and its sender's word decide nothing."""

import io
import re
import zipfile
from dataclasses import dataclass

from django.conf import settings

from barpath.studio.files.models import StoredFile
from barpath.studio.files.names import SUFFIXES, clean_name, suffix_of
from barpath.studio.refusal import Refused

Kind = StoredFile.Kind

# Where a reader looks for the start of a page or of a PDF when it is not told what a file is.
START_BYTES = 1024
PAGE = re.compile(rb"<(?:!doctype|html|script|\?php)[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was found to be what its name says, ready to be stored.

    Attributes:
        name: what to call it, clean.
        kind: what it is.
        content: its bytes; a picture's are drawn anew.
    """

    name: str
    kind: StoredFile.Kind
    content: bytes


def check(*, name: str, content: bytes) -> Upload:
    """The file as it may be stored.

    Raises:
        Refused: with one sentence on what is wrong with it.
    """
    if not content:
        raise Refused("This file is empty.")
    if len(content) > settings.MAX_UPLOAD_BYTES:
        most_mb = settings.MAX_UPLOAD_BYTES // (1024 * 1024)
        raise Refused(f"This file is larger than {most_mb} MB, the most that can be kept.")
    kind = _kind_of(content)
    _refuse_a_wrong_name(name, kind)
    if kind is None:
        raise Refused("Only PDF files and PNG, JPEG or WebP pictures can be kept; this is neither.")
    if _is_something_else_too(content, kind):
        raise Refused(f"This {kind.label} carries another kind of file inside it and was not kept.")
    return Upload(clean_name(name, kind.value), kind, _as_it_may_be_kept(content, kind))


def _as_it_may_be_kept(content: bytes, kind: StoredFile.Kind) -> bytes:
    # The readers weigh more than the rest of a web process; it loads them at the first upload.
    if kind is Kind.PDF:
        from barpath.studio.files.pdfs import check_pdf  # noqa: PLC0415

        check_pdf(content)
        return content
    from barpath.studio.files.pictures import redraw  # noqa: PLC0415

    return redraw(content, kind.value)


def _kind_of(content: bytes) -> StoredFile.Kind | None:
    if content.startswith(b"%PDF-"):
        return Kind.PDF
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if content.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return Kind.WEBP
    return None


def _refuse_a_wrong_name(name: str, kind: StoredFile.Kind | None) -> None:
    """A name may leave out its suffix; one that it has must be true."""
    suffix = suffix_of(name)
    promised = next((k for k, suffixes in SUFFIXES.items() if suffix in suffixes), None)
    if promised and promised != kind:
        is_really = f"; it is a {kind.label}" if kind else ""
        raise Refused(
            f"This file is not a {Kind(promised).label}, although its name ends in .{suffix}{is_really}."
        )
    if suffix and not promised and kind:
        raise Refused(
            f"This file is a {kind.label}, although its name ends in .{suffix}; "
            f"rename it to end in .{SUFFIXES[kind][0]}."
        )


def _is_something_else_too(content: bytes, kind: StoredFile.Kind) -> bool:
    """Whether another program would take the same bytes for a web page, an archive or a PDF."""
    start = content[:START_BYTES]
    if zipfile.is_zipfile(io.BytesIO(content)):
        return True
    if kind is Kind.PDF:
        return PAGE.search(start) is not None
    return b"%PDF-" in start or PAGE.search(content) is not None
