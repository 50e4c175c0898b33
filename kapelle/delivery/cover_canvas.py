"""The picture under the brush: OKLab planes, and the shapes that masks are made of.

Coordinates are shares of the side: (0, 0) top left, (1, 1) bottom right. A mask is a field from
0 to 1, its edges smooth: analytic shapes know their distance to each pixel, drawn ones are drawn
three times as large and scaled down. Scenes lay inks through masks, one after another.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from kapelle.delivery.cover_colours import Field, Ink, light

SIDE = 1024  # pixels
FINER = 3  # drawn shapes are this much larger before they are scaled down

X: Field = ((np.arange(SIDE, dtype=np.float32) + 0.5) / SIDE).reshape(1, SIDE)
Y: Field = X.reshape(SIDE, 1)

Point = tuple[float, float]  # x, y


class Canvas:
    """What has been painted so far."""

    def __init__(self, ink: Ink) -> None:
        self.lab: Field = np.empty((3, SIDE, SIDE), np.float32)  # OKLab
        self.lab[:] = ink.lab

    def lay(self, mask: Field | float, paint: Ink | Field, opacity: float = 1.0) -> None:
        """Ink, or a field of colour, through a mask."""
        colour = paint.lab if isinstance(paint, Ink) else paint
        share = np.asarray(mask, np.float32) * np.float32(opacity)
        self.lab += share * (colour - self.lab)

    def shade(self, amount: Field | float) -> None:
        """Lighter (or darker, below 0) by steps of OKLab lightness; colours fade with it."""
        before = self.lab[0].copy()
        self.lab[0] = np.clip(before + amount, 0, 1)
        self.lab[1:] *= np.clip(self.lab[0] / np.maximum(before, 0.05), 0, 1.15)

    def rgb(self, dither: Field) -> NDArray[np.uint8]:
        """sRGB, uint8 [rows, columns, 3]; `dither` (-1 to 1) hides the steps of a gradient."""
        linear = light(self.lab)
        coded = np.interp(linear, _LINEAR, _CODED).astype(np.float32) + dither
        return np.clip(coded + 0.5, 0, 255).astype(np.uint8).transpose(1, 2, 0)


# The sRGB transfer curve as a table: 60 ms where the power function takes 200.
_LINEAR = np.linspace(0, 1, 1024, dtype=np.float32) ** 2  # closer together near black
_CODED = 255 * np.where(_LINEAR < 0.0031308, 12.92 * _LINEAR, 1.055 * _LINEAR ** (1 / 2.4) - 0.055)


def ramp(along: Field, *inks: Ink) -> Field:
    """Colours from the first ink (where `along` is 0) to the last (where it is 1)."""
    stops = np.linspace(0, 1, len(inks))
    fine = np.linspace(0, 1, 2048)  # steps too small for 8 bits to show
    table = np.stack(
        [
            np.interp(fine, stops, [float(ink.lab[plane, 0, 0]) for ink in inks])
            for plane in range(3)
        ]
    ).astype(np.float32)
    return table[:, (np.clip(along, 0, 1) * 2047).astype(np.int16)]


def mix(one: Ink, other: Ink, share: float) -> Field:
    """A flat colour between two inks, [3, 1, 1]."""
    return one.lab + np.float32(share) * (other.lab - one.lab)


def edge(distance: Field, soft: float = 0.0) -> Field:
    """The inside (distance below 0) as a mask; `soft` is the width of a blurred edge."""
    width = max(soft, 1 / SIDE)
    inside = np.clip(0.5 - distance / width, 0, 1)
    return smooth(inside) if soft else inside


def smooth(share: Field) -> Field:
    """Smoothstep: no corner at 0 and 1."""
    return share * share * (3 - 2 * share)


def reach(x: float, y: float) -> Field:
    """The distance of each pixel from a point."""
    return np.hypot(X - np.float32(x), Y - np.float32(y))


def turn(x: float, y: float) -> Field:
    """The angle of each pixel around a point, -pi to pi."""
    return np.arctan2(Y - np.float32(y), X - np.float32(x))


def disc(x: float, y: float, radius: float, soft: float = 0.0) -> Field:
    return edge(reach(x, y) - np.float32(radius), soft)


def ring(x: float, y: float, radius: float, width: float) -> Field:
    return edge(np.abs(reach(x, y) - np.float32(radius)) - np.float32(width / 2))


def box(left: float, top: float, right: float, bottom: float, soft: float = 0.0) -> Field:
    across = np.abs(X - np.float32((left + right) / 2)) - np.float32((right - left) / 2)
    down = np.abs(Y - np.float32((top + bottom) / 2)) - np.float32((bottom - top) / 2)
    return edge(np.maximum(across, down), soft)


def below(line: Field | float, soft: float = 0.0) -> Field:
    """All under a line given as y for each column ([1, columns]) or as one number."""
    return edge(np.asarray(line, np.float32) - Y, soft)


def stripes(phase: Field, share: float = 0.5) -> Field:
    """1 in the first `share` of each whole step of `phase`, with clean edges."""
    phase = np.ascontiguousarray(np.broadcast_to(phase, (SIDE, SIDE)))
    down, across = np.gradient(phase)
    speed = np.maximum(np.hypot(down, across), 1e-6)  # steps per pixel
    from_middle = np.abs((phase - share / 2 + 0.5) % 1.0 - 0.5)
    sharp = np.clip(0.5 + (share / 2 - from_middle) / speed, 0, 1)
    return np.where(speed > 0.5, np.float32(share), sharp).astype(np.float32)  # too fine to see


def drawn(draw: Iterable[tuple[Sequence[Point], float]]) -> Field:
    """Polygons (width 0) and lines (width above 0), as one mask."""
    large = SIDE * FINER
    sheet = Image.new("L", (large, large))
    pen = ImageDraw.Draw(sheet)
    for points, width in draw:
        scaled = [(x * large, y * large) for x, y in points]
        if width:
            pen.line(scaled, fill=255, width=max(1, round(width * large)), joint="curve")
        else:
            pen.polygon(scaled, fill=255)
    return as_mask(sheet.reduce(FINER))


def as_mask(image: Image.Image) -> Field:
    return np.asarray(image, np.float32) / 255


def noise(dice: np.random.Generator, cells: int, octaves: int = 4, stretch: int = 1) -> Field:
    """Clouds, about -1 to 1: `cells` across at the coarsest; `stretch` times as many down."""
    total = np.zeros((SIDE, SIDE), np.float32)
    loudness = 1.0
    for _ in range(octaves):
        size = (min(cells * stretch, SIDE), min(cells, SIDE))
        grid = Image.fromarray(dice.random(size, dtype=np.float32) * 2 - 1)
        total += np.float32(loudness) * np.asarray(
            grid.resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.float32
        )
        cells, loudness = cells * 2, loudness / 2
    return total / np.float32(1.2)
