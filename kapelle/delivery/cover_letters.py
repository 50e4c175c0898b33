"""The title in type: kerned by eye, never a broken box.

Pillow brings one typeface, Aileron (CC0), with the letters of English. Accents are set on it
here, as a punch-cutter would: the base letter, and the mark drawn above or below. For other
scripts a well-known font of the system is used, if one is there and has every letter; if
none has, the cover goes without words. Emoji are left out of the words.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont, features

from kapelle.delivery.cover_colours import Field

FINER = 3  # letters are set this much larger, then scaled down, to sit between pixels
REFERENCE = 96.0  # pixels: the size at which letters are measured
GAP = 0.185  # em of white between two letters at their ease, averaged over their height
BAY = 0.30  # em: a bay deeper than this, under a T or an r, looks no wider
NARROWEST, LOOSEST = -0.12, 0.02  # em a pair like "AV" may be moved
CLOSEST = 0.06  # em two letters keep between them

# Where systems keep fonts with many scripts; the first that has all letters is taken.
SYSTEM_FONTS = tuple(
    Path(path)
    for path in (
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/TTF/DejaVuSans.ttf",
        "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
        "/System/Library/Fonts/Hiragino Sans GB.ttc",
        "/System/Library/Fonts/Helvetica.ttc",
        "C:/Windows/Fonts/msyh.ttc",
        "C:/Windows/Fonts/segoeui.ttf",
    )
)

# Letters the bundled face lacks and typists swap for these.
SWAPS = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "‑": "-", "„": "“", "«": "“", "»": "”", "‹": "‘", "›": "’"}
    | {"\u00a0": " ", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ı": "i"}
)

Stroke = Sequence[tuple[float, float]]
"""A mark as a line: points in em, x from the letter's middle, y up from where the mark sits."""

# Combining marks: strokes, and whether they sit below the letter. A stroke of one point is a dot.
MARKS: dict[str, tuple[tuple[Stroke, ...], bool]] = {
    "\u0300": ((((-0.09, 0.15), (0.04, 0.04)),), False),  # grave
    "\u0301": ((((0.09, 0.15), (-0.04, 0.04)),), False),  # acute
    "\u0302": ((((-0.11, 0.04), (0.0, 0.14), (0.11, 0.04)),), False),  # circumflex
    "\u0303": ((((-0.12, 0.06), (-0.06, 0.11), (0.05, 0.06), (0.12, 0.11)),), False),  # tilde
    "\u0304": ((((-0.11, 0.08), (0.11, 0.08)),), False),  # macron
    "\u0306": ((((-0.11, 0.14), (-0.05, 0.06), (0.05, 0.06), (0.11, 0.14)),), False),  # breve
    "\u0307": ((((0.0, 0.09),),), False),  # dot
    "\u0308": ((((-0.10, 0.09),), ((0.10, 0.09),)), False),  # diaeresis
    "\u030a": (
        (((0.07, 0.10), (0.0, 0.17), (-0.07, 0.10), (0.0, 0.03), (0.07, 0.10)),),
        False,
    ),  # ring
    "\u030b": ((((0.02, 0.15), (-0.09, 0.04)), ((0.15, 0.15), (0.04, 0.04))), False),
    "\u030c": ((((-0.11, 0.14), (0.0, 0.04), (0.11, 0.14)),), False),  # caron
    "\u0327": ((((0.0, 0.0), (-0.01, -0.06), (0.05, -0.10), (-0.06, -0.15)),), True),  # cedilla
    "\u0328": ((((0.06, 0.0), (0.0, -0.09), (0.09, -0.13)),), True),  # ogonek
}


@dataclass(frozen=True)
class Face:
    """A typeface at any size."""

    font: Callable[[float], ImageFont.FreeTypeFont]
    ours: bool = False  # the bundled one: its accents are drawn, its pairs kerned by us
    shaped: bool = False  # the script needs its words set whole, by a shaping engine


@cache
def bundled(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size=size)
    assert isinstance(font, ImageFont.FreeTypeFont)  # noqa: S101 - Pillow's wheels have FreeType
    return font


OURS = Face(bundled, ours=True)


def words(title: str) -> str:
    """The title as it will be set: composed, without emoji and controls, in letters we know."""
    kept = "".join(letter for letter in title if unicodedata.category(letter) not in _UNSET)
    return " ".join(unicodedata.normalize("NFC", kept.translate(SWAPS)).split())


_UNSET = {"So", "Sk", "Cc", "Cf", "Cs", "Co", "Cn", "Me"}


def face_for(text: str, fonts: Sequence[Path] = SYSTEM_FONTS) -> Face | None:
    """A typeface that has every letter of the text, the bundled one first; or None."""
    if all(_known(letter) for letter in text):
        return OURS
    shaped = any(unicodedata.bidirectional(letter) in {"R", "AL", "NSM"} for letter in text)
    if shaped and not features.check("raqm"):
        return None
    for path in fonts:
        if path.exists() and _has_all(ImageFont.truetype(path, 40), text):
            return Face(partial(ImageFont.truetype, path), shaped=shaped)
    return None


def _known(letter: str) -> bool:
    base, *marks = unicodedata.normalize("NFD", letter)
    return base in _BUNDLED and all(mark in MARKS for mark in marks)


_BUNDLED = frozenset(chr(code) for code in range(32, 127)) | frozenset("‘’“”…")


def _has_all(font: ImageFont.FreeTypeFont, text: str) -> bool:
    missing = _picture(font, "\U0010fffd")  # private use: what is drawn for want of a letter
    return all(_picture(font, letter) != missing for letter in text if letter != " ")


def _picture(font: ImageFont.FreeTypeFont, letter: str) -> bytes:
    sheet = Image.new("L", (64, 64))
    ImageDraw.Draw(sheet).text((12, 48), letter, fill=255, font=font, anchor="ls")
    return sheet.tobytes()


@dataclass(frozen=True)
class Line:
    """Set letters, as a mask no larger than they are."""

    mask: Field  # [rows, columns], 0 to 1
    top: float  # pixels from the baseline up to the mask's first row


def set_line(text: str, face: Face, size: float, tracking: float, weight: float) -> Line:
    """One line of type. `tracking` is extra white in em; `weight` thickens strokes, in em."""
    large = size * FINER
    stroke = max(0, round(weight * large))
    glyphs = [text] if face.shaped else list(text)
    places, width = _places(glyphs, face, large, tracking)
    rise, drop = int(large * 1.25), int(large * 0.45)
    sheet = Image.new("L", (int(width) + 4 * stroke + 2 * FINER, rise + drop))
    pen = ImageDraw.Draw(sheet)
    for glyph, x in zip(glyphs, places, strict=True):
        _punch(pen, glyph, (x + 2 * stroke, rise), face, size=large, stroke=stroke)
    mask = np.asarray(sheet.reduce(FINER), np.float32) / 255
    return Line(_trimmed(mask), rise / FINER)


def _trimmed(mask: Field) -> Field:
    """Without empty columns at the sides: optical alignment of the first letter."""
    columns = np.flatnonzero(mask.max(axis=0) > 0.05)
    return mask[:, columns[0] : columns[-1] + 1] if len(columns) else mask[:, :1]


def width(text: str, face: Face, tracking: float) -> float:
    """How wide a line of text comes out, in em."""
    glyphs = [text] if face.shaped else list(text)
    return _places(glyphs, face, REFERENCE, tracking)[1] / REFERENCE


def _places(
    glyphs: Sequence[str], face: Face, size: float, tracking: float
) -> tuple[list[float], float]:
    """Where each glyph's box begins, so that the white between letters looks even."""
    font = face.font(size)
    if not face.ours:
        ends = accumulate(font.getlength(glyph) + size * tracking for glyph in glyphs)
        *places, width = [0.0, *ends]
        return places, width
    places, x = [0.0], 0.0
    for one, two in pairwise(glyphs):
        x += font.getlength(_base(one)) + size * (tracking + _kern(one, two))
        places.append(x)
    return places, x + font.getlength(_base(glyphs[-1]))


def _base(glyph: str) -> str:
    """The letter under the accents."""
    return unicodedata.normalize("NFD", glyph)[0]


@lru_cache(4096)
def _kern(one: str, two: str) -> float:
    """Em to draw a pair together (below 0) or apart, by the white between their outlines."""
    if not (one.isalpha() and two.isalpha()):
        return 0.0
    white = _flanks(one)[1] + _flanks(two)[0]
    inked = np.isfinite(white)
    if not inked.any():
        return 0.0
    even = 0.5 * (GAP - float(np.minimum(white[inked], BAY).mean()))
    touching = CLOSEST - float(white[inked].min())
    return max(NARROWEST, min(even, LOOSEST), touching)


@lru_cache(512)
def _flanks(glyph: str) -> tuple[Field, Field]:
    """White left and right of a glyph inside its box, in em, from cap height to baseline."""
    font, base = bundled(REFERENCE), _base(glyph)
    wide = font.getlength(base)
    sheet = Image.new("L", (int(wide) + 2, int(REFERENCE * 1.2)))
    ImageDraw.Draw(sheet).text((0, REFERENCE), base, fill=255, font=font, anchor="ls")
    ink = np.asarray(sheet)[int(0.28 * REFERENCE) : int(REFERENCE) : 3] > 127
    some = ink.any(axis=1)
    left = np.where(some, ink.argmax(axis=1), BAY * REFERENCE)
    right = np.where(some, wide - (ink.shape[1] - ink[:, ::-1].argmax(axis=1)), BAY * REFERENCE)
    return (left / REFERENCE).astype(np.float32), (right / REFERENCE).astype(np.float32)


def _punch(
    pen: ImageDraw.ImageDraw,
    glyph: str,
    place: tuple[float, float],
    face: Face,
    *,
    size: float,
    stroke: int,
) -> None:
    """One glyph on the baseline at `place`; in our own face, its accents drawn."""
    font = face.font(size)
    if not face.ours or glyph in _BUNDLED:
        pen.text(place, glyph, fill=255, font=font, anchor="ls", stroke_width=stroke)
        return
    base, *marks = unicodedata.normalize("NFD", glyph)
    pen.text(place, base, fill=255, font=font, anchor="ls", stroke_width=stroke)
    left, top, right, bottom = pen.textbbox(place, base, font=font, anchor="ls")
    if base in "ij" and any(not MARKS[mark][1] for mark in marks):  # the mark replaces the dot
        shoulder = pen.textbbox(place, "x", font=font, anchor="ls")[1]
        pen.rectangle((left - stroke, top - stroke, right + stroke, shoulder - stroke - 2), fill=0)
        top = shoulder
    for mark in marks:
        strokes, under = MARKS[mark]
        _mark(pen, strokes, ((left + right) / 2, bottom if under else top), size, stroke)


def _mark(
    pen: ImageDraw.ImageDraw,
    strokes: Sequence[Stroke],
    seat: tuple[float, float],
    size: float,
    stroke: int,
) -> None:
    width = 0.075 * size + 2 * stroke  # Aileron Regular's stem
    for points in strokes:
        line = [(seat[0] + x * size, seat[1] - y * size) for x, y in points]
        if len(line) > 1:
            pen.line(line, fill=255, width=round(width), joint="curve")
            continue
        (x, y), half = line[0], width * 0.62
        pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
