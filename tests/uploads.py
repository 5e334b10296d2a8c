"""Files for tests: honest ones and hostile ones, made here so that every byte is known."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image
from pypdf import PdfWriter

PAGE = b"<!DOCTYPE html><html><script>fetch('/account/')</script></html>"


def a_picture(kind: str = "PNG", *, width: int = 40, height: int = 30, **options: object) -> bytes:
    """A picture, red on its left half and blue on its right."""
    picture = Image.new("RGB", (width, height), "blue")
    picture.paste("red", (0, 0, width // 2, height))
    drawn = io.BytesIO()
    picture.save(drawn, kind, **options)
    return drawn.getvalue()


def a_photograph() -> bytes:
    """A JPEG as a phone writes it: turned on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = "Telltale"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 31.0, 12.0)
    return a_picture("JPEG", exif=exif, comment=b"made by Telltale")


def a_pdf(*, pages: int = 1, password: str = "", owner_password: str = "") -> bytes:
    """A PDF of blank pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=200, height=200)
    if password or owner_password:
        writer.encrypt(password, owner_password or None, algorithm="AES-256")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def a_zip() -> bytes:
    """An archive with one file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("run-me.sh", "echo pwned")
    return written.getvalue()


def a_bomb(side_px: int = 60_000) -> bytes:
    """A PNG of a few bytes that says it is side_px × side_px pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", side_px, side_px, 8, 2, 0, 0, 0)
    lines = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
    )


def an_upload(content: bytes | None = None, name: str = "card.png") -> SimpleUploadedFile:
    """What a form receives; a small PNG unless told otherwise."""
    return SimpleUploadedFile(name, a_picture() if content is None else content)
