"""Colour as the eye measures it: palettes in OKLCH, all mixing in OKLab.

Half way between two inks in OKLab looks half way (Ottosson 2020), where sRGB turns muddy. A
palette is six inks picked by hand. `ground` and `haze` make the air, `body` and `glow` the figure,
`spark` the one loud note. Type is set in whichever ink can be read (WCAG 2, contrast 4.5).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Field: TypeAlias = NDArray[np.floating[Any]]
"""Numbers over the picture: [rows, columns], or [3, rows, columns] for OKLab planes.

A picture keeps float32; a shape may be worked out in more.
"""

LEGIBLE = 4.5  # WCAG 2.2, success criterion 1.4.3

# Ottosson's matrices, https://bottosson.github.io/posts/oklab/ (public domain).
_LAB_TO_CONES = np.array(
    [
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ],
    np.float32,
)
_CONES_TO_LIGHT = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ],
    np.float32,
)
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of linear sRGB


@dataclass(frozen=True)
class Ink:
    """A colour in OKLCH."""

    lightness: float  # 0 black to 1 white
    chroma: float  # 0 grey to about 0.3
    hue: float  # degrees

    @property
    def lab(self) -> Field:
        """As an OKLab column, [3, 1, 1], that spreads over any field."""
        angle = radians(self.hue)
        lab = [self.lightness, self.chroma * cos(angle), self.chroma * sin(angle)]
        return np.array(lab, np.float32).reshape(3, 1, 1)


@dataclass(frozen=True)
class Palette:
    ground: Ink
    haze: Ink
    body: Ink
    glow: Ink
    spark: Ink

    @property
    def light(self) -> Ink:
        """Paper white, a breath of the ground's hue in it."""
        return Ink(0.965, min(self.ground.chroma, 0.012), self.ground.hue)

    @property
    def dark(self) -> Ink:
        """Printing black, likewise."""
        return Ink(0.19, min(self.ground.chroma, 0.03), self.ground.hue)


def palette(text: str) -> Palette:
    """Five inks, ground haze body glow spark, each `lightness chroma hue`, divided by bars."""
    inks = [Ink(*map(float, ink.split())) for ink in text.split("|")]
    return Palette(*inks)


PALETTES: Mapping[str, tuple[Palette, ...]] = {
    "night": (
        palette(".15 .02 262 | .30 .06 258 | .08 .01 262 | .88 .19 125 | .95 .05 120"),  # acid
        palette(".16 .05  20 | .36 .14  25 | .08 .02  20 | .68 .20  32 | .92 .06  80"),  # oxblood
        palette(".17 .07 288 | .42 .17 295 | .09 .03 285 | .78 .14 335 | .92 .06 205"),  # violet
        palette(".17 .01 250 | .47 .02 245 | .08 .00 250 | .90 .01 230 | .68 .21  32"),  # steel
        palette(".19 .04 215 | .40 .07 205 | .10 .02 220 | .80 .14  62 | .93 .08  88"),  # ember
        palette(".14 .02 300 | .32 .10 350 | .07 .01 300 | .65 .22  15 | .90 .05  55"),  # moon
    ),
    "paper": (
        palette(".88 .05  72 | .80 .10  50 | .42 .08 335 | .70 .15  36 | .93 .09  95"),  # peach
        palette(".90 .05  90 | .84 .09  85 | .42 .06 205 | .72 .13  68 | .60 .17  32"),  # mustard
        palette(".80 .04 240 | .68 .07 255 | .36 .07 270 | .88 .09  85 | .72 .14  45"),  # rain
        palette(".91 .03 112 | .81 .06 130 | .41 .06 158 | .80 .09  62 | .63 .15  35"),  # sage
        palette(".28 .06 282 | .48 .10 330 | .18 .04 280 | .80 .13  55 | .91 .08  90"),  # lamp
        palette(".87 .04  25 | .80 .08  12 | .33 .08 266 | .67 .15  20 | .93 .06  82"),  # rose
    ),
    "optic": (
        palette(".94 .03  85 | .89 .05  80 | .66 .19  42 | .25 .02  60 | .80 .14  80"),  # orange
        palette(".40 .19 265 | .48 .20 268 | .80 .12 350 | .95 .03  90 | .86 .17  95"),  # cobalt
        palette(".95 .01  90 | .90 .01  90 | .18 .01 270 | .58 .22  28 | .58 .22  28"),  # poster
        palette(".33 .08 165 | .42 .10 165 | .80 .10 305 | .94 .05 110 | .78 .16  60"),  # emerald
        palette(".88 .17  95 | .84 .17  85 | .38 .18 295 | .70 .18 350 | .97 .02  95"),  # lemon
        palette(".20 .05 275 | .30 .10 290 | .70 .19 352 | .85 .12 200 | .93 .10  95"),  # disco
    ),
    "wash": (
        palette(".95 .012 85 | .90 .03  70 | .43 .09 252 | .72 .07 238 | .70 .14  40"),  # porcelain
        palette(".93 .03  42 | .86 .06  25 | .48 .10  10 | .75 .09  15 | .45 .07 330"),  # blush
        palette(".91 .02 190 | .78 .05 205 | .38 .07 232 | .64 .07 200 | .85 .10  75"),  # sea
        palette(".30 .05 265 | .58 .09 300 | .20 .04 265 | .86 .08  50 | .95 .04  80"),  # evening
        palette(".93 .02 108 | .85 .04 120 | .38 .06 152 | .66 .08 132 | .72 .13  55"),  # moss
        palette(".23 .03  50 | .40 .07  48 | .15 .02  40 | .82 .11  70 | .94 .05  85"),  # candle
    ),
    "calm": (
        palette(".93 .01 240 | .84 .03 235 | .55 .05 245 | .74 .05 230 | .80 .09  70"),  # fog
        palette(".92 .02  75 | .82 .05  60 | .52 .07  45 | .74 .08  60 | .45 .05 250"),  # clay
        palette(".26 .03 250 | .42 .05 235 | .17 .02 250 | .72 .06 215 | .90 .05  90"),  # lake
        palette(".35 .06  20 | .50 .10  25 | .24 .05  15 | .72 .12  45 | .90 .05  80"),  # madder
    ),
}


def light(lab: Field) -> Field:
    """OKLab planes as linear sRGB planes, 0 to 1, clipped to what a screen can show."""
    shape = lab.shape
    cones = _LAB_TO_CONES @ lab.reshape(3, -1)
    rgb = _CONES_TO_LIGHT @ (cones * cones * cones)
    return np.clip(rgb, 0, 1).reshape(shape)


def luminance(lab: Field) -> Field:
    """WCAG's relative luminance, 0 to 1, of OKLab planes: [rows, columns]."""
    rgb = light(lab)
    return np.tensordot(_LUMINANCE, rgb, axes=1).astype(np.float32)


def contrast(one: Field | float, other: Field | float) -> Field:
    """WCAG's contrast ratio, 1 to 21, of two luminances."""
    high, low = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((high + 0.05) / (low + 0.05), np.float32)
