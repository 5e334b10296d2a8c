"""Small real files for the demo, the same bytes each time they are made."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from barpath.studio.files.checking import Upload, check

SAYS = "Made up for the demo"


def a_pdf(name: str, lines: Sequence[str]) -> Upload:
    """A page with a few lines of text, as a scanner's software would send it."""
    text = "".join(f"({_escaped(line)}) Tj T*\n" for line in (*lines, SAYS))
    content = f"BT /F1 14 Tf 60 760 Td 24 TL\n{text}ET\n".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    pdf, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(pdf))
    )
    return check(name=f"{name}.pdf", content=pdf)


def a_picture(name: str, lines: Sequence[str]) -> Upload:
    """A card with a few lines of text, as a telephone would photograph it."""
    card = Image.new("RGB", (640, 400), "#f4efe6")
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, 640, 70), fill="#1d4e89")
    draw.text((24, 20), lines[0], fill="white", font_size=28)
    for number, line in enumerate((*lines[1:], SAYS)):
        draw.text((24, 100 + 48 * number), line, fill="#222222", font_size=24)
    png = io.BytesIO()
    card.save(png, "PNG")
    return check(name=f"{name}.png", content=png.getvalue())


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
