"""Pictures: whole, not too large, and drawn anew so that nothing but the picture is kept."""

import io
import struct
import zlib

from PIL import Image, ImageOps

from barpath.studio.refusal import Refused

# A JPEG is unpacked at half or quarter size where that is enough; the others are unpacked whole.
MOST_PIXELS = {"jpeg": 50_000_000, "png": 20_000_000, "webp": 20_000_000}
# A page of paper at 300 dots an inch.
LONGEST_SIDE_PX = 3600
QUALITY = {"jpeg": {"quality": 90}, "webp": {"quality": 90}, "png": {}}
BROKEN = (OSError, ValueError, SyntaxError, LookupError, TypeError, struct.error, zlib.error)


def redraw(content: bytes, kind: str) -> bytes:
    """The same picture, upright, without what else the file held.

    A phone writes where a picture was taken, with what and when; a paper needs none of it, and
    neither does anything that hides behind the picture's own data.

    Raises:
        Refused: if it is damaged or has too many pixels.
    """
    try:
        with Image.open(io.BytesIO(content), formats=(kind,)) as found:
            _refuse_a_bomb(found.width * found.height, kind)
            found.verify()
        with Image.open(io.BytesIO(content), formats=(kind,)) as found:
            found.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), reducing_gap=1.0)
            found.load()
            ImageOps.exif_transpose(found, in_place=True)
            mode = "RGBA" if found.has_transparency_data else "RGB"
            redrawn = found if found.mode == mode else found.convert(mode)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(_too_many_pixels(kind)) from error
    except BROKEN as error:
        raise Refused("This picture is damaged or was cut off; try saving it again.") from error
    drawn = io.BytesIO()
    redrawn.info = {}
    redrawn.save(drawn, kind, **QUALITY[kind])
    return drawn.getvalue()


def _refuse_a_bomb(pixels: int, kind: str) -> None:
    """A file of a few bytes can stand for gigabytes of pixels; its header gives it away."""
    if pixels > MOST_PIXELS[kind]:
        raise Refused(_too_many_pixels(kind))


def _too_many_pixels(kind: str) -> str:
    millions = MOST_PIXELS[kind] // 1_000_000
    return f"This picture has more than {millions} million pixels; save it smaller and try again."
