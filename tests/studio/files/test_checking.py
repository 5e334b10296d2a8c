"""What is kept and what is refused, whatever it calls itself."""

import io

import pytest
from django.conf import settings
from PIL import Image

import uploads
from barpath.studio.files.checking import check
from barpath.studio.refusal import Refused

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def redrawn(content: bytes, name: str) -> Image.Image:
    return Image.open(io.BytesIO(check(name=name, content=content).content))


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("card.pdf", uploads.a_pdf(), "pdf"),
        ("card.png", uploads.a_picture("PNG"), "png"),
        ("card.jpg", uploads.a_picture("JPEG"), "jpeg"),
        ("CARD.JPEG", uploads.a_picture("JPEG"), "jpeg"),
        ("card.webp", uploads.a_picture("WEBP"), "webp"),
        ("card", uploads.a_pdf(), "pdf"),
    ],
)
def test_a_file_that_is_what_it_says_is_kept(name: str, content: bytes, kind: str) -> None:
    assert check(name=name, content=content).kind == kind


HOSTILE = {
    "nothing at all": ("card.pdf", b"", "is empty"),
    "HTML named .pdf": ("card.pdf", uploads.PAGE, "not a PDF, although its name ends in .pdf"),
    "SVG": ("card.svg", SVG, "Only PDF files"),
    "SVG named .png": ("card.png", SVG, "not a PNG picture"),
    "a zip": ("card.zip", uploads.a_zip(), "Only PDF files"),
    "a zip named .pdf": ("card.pdf", uploads.a_zip(), "not a PDF"),
    "a program named .jpg": ("card.jpg", b"\x7fELF" + bytes(200), "not a JPEG picture"),
    "a PNG named .pdf": (
        "card.pdf",
        uploads.a_picture(),
        r"not a PDF, although its name ends in \.pdf; it is a PNG picture",
    ),
    "a PDF named .exe": ("card.exe", uploads.a_pdf(), r"is a PDF.*rename it to end in \.pdf"),
    "a PDF before which a page stands": ("card.pdf", uploads.PAGE + uploads.a_pdf(), "not a PDF"),
    "a PDF that begins like a page": (
        "card.pdf",
        uploads.a_pdf().replace(b"\n", b"\n%" + uploads.PAGE + b"\n", 1),
        "another kind of file",
    ),
    "a PDF that is a zip": ("card.pdf", uploads.a_pdf() + uploads.a_zip(), "another kind of file"),
    "a PNG that is a zip": ("a.png", uploads.a_picture() + uploads.a_zip(), "another kind of file"),
    "a PNG with a page behind it": (
        "a.png",
        uploads.a_picture() + uploads.PAGE,
        "another kind of file",
    ),
    "a JPEG with a PDF in its comment": (
        "a.jpg",
        uploads.a_picture("JPEG", comment=b"%PDF-1.4 "),
        "another kind of file",
    ),
    "a JPEG with PHP in its comment": (
        "a.jpg",
        uploads.a_picture("JPEG", comment=b"<?php system($_GET[0]); ?>"),
        "another kind of file",
    ),
    "a JPEG cut short": ("a.jpg", uploads.a_picture("JPEG", width=400)[:-40], "damaged"),
    "a PNG cut short": ("a.png", uploads.a_picture()[:-20], "damaged"),
    "a PNG with a flipped byte": (
        "a.png",
        uploads.a_picture().replace(b"IDAT", b"IDAT\xff", 1),
        "damaged",
    ),
    "a WebP cut short": ("a.webp", uploads.a_picture("WEBP", width=400)[:-90], "damaged"),
    "a PDF cut short": ("a.pdf", uploads.a_pdf(pages=5)[:-60], "breaks off"),
    "the two ends of a PDF": ("a.pdf", b"%PDF-1.7\n" + bytes(500) + b"%%EOF", "damaged"),
    "a PDF without pages": ("a.pdf", uploads.a_pdf(pages=0), "no pages"),
    "a PDF of 201 pages": ("a.pdf", uploads.a_pdf(pages=201), "more than 200 pages"),
    "a PDF with a password": ("a.pdf", uploads.a_pdf(password="x"), "asks for a password"),
    "a bomb": ("a.png", uploads.a_bomb(), "more than 20 million pixels"),
    "a smaller bomb": ("a.png", uploads.a_bomb(6_000), "more than 20 million pixels"),
}


@pytest.mark.parametrize(("name", "content", "says"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_not_is_refused_in_one_sentence(
    name: str, content: bytes, says: str
) -> None:
    with pytest.raises(Refused, match=says) as refusal:
        check(name=name, content=content)
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert ". " not in sentence


def test_a_file_over_the_limit_is_refused() -> None:
    content = b"%PDF-" + bytes(settings.MAX_UPLOAD_BYTES)
    with pytest.raises(Refused, match="larger than 10 MB"):
        check(name="big.pdf", content=content)


def test_a_pdf_that_only_restricts_printing_is_kept() -> None:
    content = uploads.a_pdf(owner_password="only for changes")
    assert check(name="card.pdf", content=content).content == content


def test_a_picture_is_kept_upright_and_without_what_the_phone_wrote() -> None:
    kept = check(name="IMG_1.jpg", content=uploads.a_photograph())
    picture = Image.open(io.BytesIO(kept.content))
    assert picture.size == (30, 40)
    red, _, blue = picture.getpixel((15, 4))  # type: ignore[misc]
    assert red > 200
    assert blue < 60
    assert not picture.getexif()
    assert b"Telltale" not in kept.content


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_what_stands_behind_a_picture_is_not_kept(kind: str) -> None:
    kept = check(name="a", content=uploads.a_picture(kind) + b"a tail of no known kind")
    assert b"tail" not in kept.content


def test_a_see_through_picture_stays_so() -> None:
    drawn = io.BytesIO()
    Image.new("LA", (10, 10), (200, 30)).save(drawn, "PNG")
    assert redrawn(drawn.getvalue(), "a.png").convert("RGBA").getpixel((5, 5)) == (
        200,
        200,
        200,
        30,
    )


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "CMYK"])
def test_pictures_of_every_make_can_be_read(mode: str) -> None:
    drawn = io.BytesIO()
    Image.new(mode, (10, 10)).save(drawn, "JPEG" if mode == "CMYK" else "PNG")
    assert redrawn(drawn.getvalue(), "a").size == (10, 10)


def test_a_large_photograph_is_made_smaller_rather_than_refused() -> None:
    content = uploads.a_picture("JPEG", width=6000, height=3000)
    assert redrawn(content, "a.jpg").size == (3600, 1800)
