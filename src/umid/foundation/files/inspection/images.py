"""Images, written anew: only the pixels survive, upright, without a word of metadata."""

from __future__ import annotations

from typing import BinaryIO, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.limits import MOST_PIXELS
from umid.foundation.files.rules.refusals import Refusal, Refused

_FORMATS: Final = {Kind.PNG: "PNG", Kind.JPEG: "JPEG"}
_KEPT_MODES: Final = {
    Kind.PNG: {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"},
    Kind.JPEG: {"L", "RGB"},
}
_OPTIONS: Final[dict[Kind, dict[str, int | bool]]] = {
    Kind.PNG: {"optimize": False},
    Kind.JPEG: {"quality": 90, "progressive": True},
}
_CARRIED: Final = ("transparency",)  # of a palette: it is part of the pixels


def keep(source: BinaryIO, kind: Kind, kept: BinaryIO) -> str:
    """Decode every pixel and write them to `kept` in the same format; an image has no words.

    Raises Refused: PIXELS before anything is decoded, DAMAGED where pixels are missing.
    """
    Image.MAX_IMAGE_PIXELS = None  # ours is checked below, and refuses where Pillow would warn
    source.seek(0)
    try:
        with Image.open(source, formats=[_FORMATS[kind]]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Refused(Refusal.PIXELS)
            image.load()
            upright = ImageOps.exif_transpose(image)
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise Refused(Refusal.DAMAGED) from error
    if upright.mode not in _KEPT_MODES[kind]:
        upright = upright.convert("RGB")
    upright.info = {name: upright.info[name] for name in _CARRIED if name in upright.info}
    upright.save(kept, format=_FORMATS[kind], **_OPTIONS[kind])
    return ""
