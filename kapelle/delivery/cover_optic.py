"""Covers that move while you look: rings, waves, grooves, dots, tiles, a cut disc, a sunburst."""

from math import cos, pi, sin, tau

import numpy as np

from kapelle.delivery.cover_canvas import (
    SIDE,
    Canvas,
    X,
    Y,
    box,
    disc,
    edge,
    mix,
    ramp,
    reach,
    ring,
    stripes,
    turn,
)
from kapelle.delivery.cover_colours import Palette
from kapelle.music.chance import Chance


def rings(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Discs within discs whose centres drift: a tunnel, or a cone, as you like."""
    x, y, radius = 0.5, 0.44, 0.40
    angle, drift = dice.between(0, tau), dice.between(0.35, 0.72)
    count = 9 + round(7 * energy)
    canvas.lay(1.0, inks.ground)
    for step in range(count):
        left = 1 - step / count
        shift = (radius - radius * left) * drift
        tone = mix(inks.body, inks.spark, 1 - left) if step % 2 == 0 else inks.ground
        canvas.lay(disc(x + shift * cos(angle), y + shift * sin(angle), radius * left), tone)
    shift = radius * drift * (1 - 1 / count)
    canvas.lay(disc(x + shift * cos(angle), y + shift * sin(angle), radius / count / 2), inks.glow)


def waves(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Straight stripes that a bass note has just gone through."""
    count = dice.pick((18, 24, 30))
    bend = 0.03 + 0.05 * energy
    centre, wide = dice.between(0.35, 0.60), dice.between(0.16, 0.26)
    swell = np.exp(-(((Y - centre) / wide) ** 2))
    across = X + bend * swell * np.sin(Y * tau * dice.between(1.5, 2.5) + dice.between(0, tau))
    pinch = 0.35 * swell * np.sin((X - 0.5) * tau * dice.pick((1, 1.5))) / count * 4
    canvas.lay(1.0, inks.ground)
    canvas.lay(stripes((across + pinch) * count, 0.5), ramp(Y, inks.body, inks.body, inks.glow))
    if dice.maybe(0.6):
        x, radius = dice.pick((0.30, 0.5, 0.68)), dice.between(0.13, 0.18)
        inner = stripes((across + pinch) * count + 0.5, 0.5)
        canvas.lay(disc(x, centre, radius), inks.ground)
        canvas.lay(
            disc(x, centre, radius) * inner, inks.spark if inks.spark != inks.ground else inks.glow
        )


def grooves(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """The record itself, too near to see whole, and the light going round on it."""
    x, y = dice.pick(((0.5, 0.43), (0.18, 0.40), (0.86, 0.42), (0.62, 0.30)))
    radius = 0.36 if x == 0.5 else dice.between(0.52, 0.60)
    lit = dice.between(0, pi)
    vinyl = inks.dark
    canvas.lay(1.0, ramp(Y, inks.ground, inks.haze))
    canvas.lay(disc(x + 0.012, y + 0.018, radius, 0.06), inks.dark, 0.35)
    record = disc(x, y, radius)
    canvas.lay(record, vinyl)
    away = reach(x, y)
    fine = 0.5 + 0.5 * np.sin(away * SIDE * 1.05)
    pauses = np.zeros_like(away)
    for _ in range(4):
        pauses = np.maximum(pauses, ring(x, y, radius * dice.between(0.45, 0.93), 0.006))
    shine = np.abs(np.cos(turn(x, y) - lit)) ** 14 + 0.5 * np.abs(np.sin(turn(x, y) - lit)) ** 40
    canvas.lay(
        record * shine * (0.55 + 0.45 * fine) * (1 - 0.6 * pauses), inks.light, 0.30 + 0.15 * energy
    )
    canvas.lay(record * fine, mix(vinyl, inks.light, 0.10), 0.5)
    canvas.lay(record * pauses, inks.dark, 0.8)
    label = radius * 0.36
    canvas.lay(disc(x, y, label), inks.body)
    canvas.lay(ring(x, y, label * 0.86, 0.003), inks.glow)
    canvas.lay(disc(x, y, label) * (x > X), mix(inks.body, inks.spark, 0.8))
    canvas.lay(disc(x, y, 0.014), inks.ground)


def dots(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """One grid, every dot as large as the wave allows: a ball made of printing."""
    count = dice.pick((16, 20, 24))
    cx, cy = dice.between(0.35, 0.65), dice.between(0.35, 0.50)
    canvas.lay(1.0, inks.ground)
    column, row = np.floor(X * count), np.floor(Y * count)
    at_x, at_y = (column + 0.5) / count, (row + 0.5) / count
    away = np.hypot(at_x - cx, at_y - cy)
    if dice.maybe(0.5):
        size = np.clip(1.05 - away / 0.46, 0.0, 1) ** 0.8
    else:
        size = (0.5 + 0.5 * np.cos(away * tau * (1.6 + 1.2 * energy))) * np.clip(
            1.5 - away * 1.6, 0, 1
        )
    radius = (0.06 + 0.44 * size) / count
    dot = edge(np.hypot(X - at_x, Y - at_y) - radius.astype(np.float32))
    tone = ramp(np.clip(away / 0.6, 0, 1).astype(np.float32), inks.spark, inks.body, inks.body)
    canvas.lay(dot, tone)
    chosen = (column == np.floor(cx * count + 2)) & (row == np.floor(cy * count - 3))
    canvas.lay(dot * chosen, inks.glow)


def tiles(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Quarter discs, half discs, discs: a child's box of blocks, sorted by somebody Swiss."""
    count = dice.pick((4, 5, 5, 6))
    size, colours = 1 / count, (inks.body, inks.glow, inks.spark, inks.haze)
    canvas.lay(1.0, inks.ground)
    for row in range(count - (1 if count < 6 else 2)):
        for column in range(count):
            back, front = dice.shuffle(colours)[:2]
            left, top = column * size, row * size
            tile = box(
                *(round(side * SIDE) / SIDE for side in (left, top, left + size, top + size))
            )
            if dice.maybe(0.55):
                canvas.lay(tile, back)
            else:
                front = front if front is not inks.haze else inks.body
            x, y, radius = dice.pick(
                (
                    (left, top, size),
                    (left + size, top, size),
                    (left, top + size, size),
                    (left + size, top + size, size),
                    (left + size / 2, top, size / 2),
                    (left + size / 2, top + size, size / 2),
                    (left + size / 2, top + size / 2, size / 2 * (0.5 + 0.5 * energy)),
                )
            )
            canvas.lay(tile * disc(x, y, radius), front)


def slices(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A disc cut into bands, each pushed to its own beat."""
    x, y, radius = 0.5, 0.42, dice.between(0.29, 0.34)
    count = dice.pick((4, 6, 8))
    canvas.lay(1.0, inks.ground)
    upright = dice.maybe(0.4)
    along, over = (Y, X) if not upright else (X, Y)
    middle, other = (y, x) if not upright else (x, y)
    for band in range(count):
        low = middle - radius + 2 * radius * band / count
        high = low + 2 * radius / count
        push = (0.04 + 0.10 * energy) * (1 if band % 2 else -1) * dice.between(0.4, 1)
        part = edge(np.maximum(low - along, along - high) + np.float32(0.0008))
        round_ = edge(
            np.hypot(along - middle, over - other - np.float32(push)) - np.float32(radius)
        )
        tone = mix(inks.body, inks.glow, band / (count - 1)) if dice.maybe(0.75) else inks.spark.lab
        canvas.lay(part * round_, tone)


def sunburst(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Rays from behind a disc: the moment the doors open."""
    x, y = dice.pick(((0.5, 0.42), (0.30, 0.38), (0.70, 0.38), (0.5, 0.60)))
    count = dice.pick((12, 16, 20, 24))
    twist = dice.pick((0.0, 0.0, 2.2, -2.2)) * (0.4 + 0.6 * energy)
    away = reach(x, y)
    phase = turn(x, y) / tau + twist * away / tau
    rays = stripes_round(phase, count)
    canvas.lay(1.0, inks.ground)
    canvas.lay(rays, ramp(np.clip(away * 1.3, 0, 1), inks.body, inks.body, inks.haze))
    radius = dice.between(0.13, 0.19)
    canvas.lay(disc(x, y, radius * 1.28), inks.ground)
    canvas.lay(disc(x, y, radius), inks.glow)
    canvas.lay(disc(x, y, radius * 0.5), inks.spark if inks.spark != inks.glow else inks.ground)


def stripes_round(phase: np.ndarray, count: int) -> np.ndarray:
    """Stripes of an angle in turns; a sine hides the seam where the angle starts again."""
    wave = np.sin(phase * tau * count)
    down, across = np.gradient(wave)
    return np.clip(0.5 + wave / np.maximum(np.hypot(down, across), 1e-3), 0, 1).astype(np.float32)
