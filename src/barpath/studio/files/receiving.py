"""Taking in what a browser sends, without letting it fill the disk."""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class CutOff(FileUploadHandler):
    """Let through just enough of a file to see that it is too large.

    It stands before the handlers that keep what arrives. The rest of the request is read and
    dropped, so that the form can still be shown again with its sentence.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The chunk, unless what came before it is already too much."""
        return raw_data if start <= settings.MAX_UPLOAD_BYTES else None

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers that kept it."""
