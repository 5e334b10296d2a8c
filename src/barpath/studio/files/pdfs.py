"""PDF files: readable from the first page to the last by anyone who is given them."""

import io
import logging

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from barpath.studio.refusal import Refused

MOST_PAGES = 200
# Readers look for the end mark in the last kilobyte.
END_BYTES = 1024

# It would print what it finds odd in a file, which is no news to whoever runs the server.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check_pdf(content: bytes) -> None:
    """Nothing, if the file is a whole PDF that opens without a password.

    Raises:
        Refused: if it is cut off, damaged, locked, empty or has too many pages.
    """
    if b"%%EOF" not in content[-END_BYTES:]:
        raise Refused("This PDF breaks off before its end; try saving it again.")
    pages = _count_pages(content)
    if pages == 0:
        raise Refused("This PDF has no pages.")
    if pages > MOST_PAGES:
        raise Refused(f"This PDF has more than {MOST_PAGES} pages; save only the ones that matter.")


def _count_pages(content: bytes) -> int:
    try:
        pages = list(PdfReader(io.BytesIO(content)).pages)
        for page in pages:
            _ = page.mediabox
    except FileNotDecryptedError as error:
        raise Refused("This PDF asks for a password; save a copy without one.") from error
    # A file made to break a reader breaks it in ways that its authors did not list.
    except Exception as error:
        raise Refused("This PDF is damaged; try saving it again.") from error
    return len(pages)
