"""Covers on paper: dusk over hills, a window in the rain, birds on wires, cut-outs, an umbrella."""

from collections.abc import Sequence
from math import cos, pi, sin, tau

import numpy as np

from kapelle.delivery.cover_canvas import (
    SIDE,
    Canvas,
    Point,
    X,
    Y,
    below,
    box,
    disc,
    drawn,
    mix,
    noise,
    ramp,
    reach,
)
from kapelle.delivery.cover_colours import Field, Ink, Palette
from kapelle.music.chance import Chance

Shape = tuple[list[Point], float]  # for drawn()


def hills(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Five ranges, each nearer and darker, and the sun on its way behind them."""
    sun_x, sun_y = dice.between(0.28, 0.72), dice.between(0.36, 0.46)
    canvas.lay(1.0, ramp(Y, inks.ground, inks.ground, inks.haze))
    canvas.lay(disc(sun_x, sun_y, dice.between(0.12, 0.17)), inks.glow)
    layers = 5
    for layer in range(layers):
        roll = dice / "roll" / layer
        base = 0.50 + 0.105 * layer
        line = base + sum(
            (0.045 + 0.03 * energy) / wave * np.sin(X * tau * wave * 0.9 + roll.between(0, tau))
            for wave in (1, 2, 3)
        )
        near = (layer + 1) / layers
        hill = below(np.asarray(line, np.float32))
        canvas.lay(hill, mix(inks.haze, inks.body, near**0.8))
        canvas.lay(hill * np.clip(1 - (Y - line) / 0.09, 0, 1), inks.glow, 0.28 * (1 - near))


def window(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A room at dusk: four panes, the sun in one of them, a plant that has seen it all."""
    left, top, right, bottom = 0.24, 0.12, 0.76, 0.70
    canvas.lay(1.0, inks.body)
    canvas.lay(np.exp(-reach(0.5, 0.45) / 0.5), mix(inks.body, inks.haze, 0.35), 0.8)
    pane = box(left, top, right, bottom)
    canvas.lay(
        box(left - 0.02, top - 0.02, right + 0.02, bottom + 0.02), mix(inks.body, inks.ground, 0.25)
    )
    canvas.lay(
        pane, ramp(np.clip((Y - top) / (bottom - top), 0, 1), inks.ground, inks.haze, inks.glow)
    )
    sun_x = dice.between(0.36, 0.64)
    canvas.lay(pane * disc(sun_x, 0.50, 0.085), inks.spark)
    for layer in range(2):
        roll = dice / "roof" / layer
        line = 0.55 + 0.06 * layer + 0.02 * np.sin(X * 14 + roll.between(0, tau))
        canvas.lay(
            pane * below(np.asarray(line, np.float32)),
            mix(inks.haze, inks.body, 0.45 + 0.3 * layer),
        )
    rain = [
        ([(x, y), (x - 0.006, y + length)], 0.0018)
        for x, y, length in (
            (dice.between(left, right), dice.between(top, bottom), dice.between(0.02, 0.05))
            for _ in range(90)
        )
    ]
    canvas.lay(pane * drawn(rain), inks.light, 0.35 + 0.3 * energy)
    canvas.lay(
        box(0.494, top, 0.506, bottom) + box(left, 0.386, right, 0.398),
        mix(inks.body, inks.ground, 0.25),
    )
    canvas.lay(
        box(left - 0.05, bottom + 0.02, right + 0.05, bottom + 0.045),
        mix(inks.body, inks.ground, 0.4),
    )
    _plant(canvas, inks, dice, dice.pick((0.33, 0.67)), bottom + 0.02)


def _plant(canvas: Canvas, inks: Palette, dice: Chance, x: float, foot: float) -> None:
    leaves: list[Shape] = []
    for _ in range(9):
        lean, length = dice.between(-1.0, 1.0), dice.between(0.12, 0.20)
        tip = (x + sin(lean) * length, foot - 0.09 - cos(lean) * length)
        leaves.append((leaf((x, foot - 0.08), tip, 0.16), 0))
    canvas.lay(drawn(leaves), inks.dark, 0.92)
    pot = [(x - 0.055, foot - 0.09), (x + 0.055, foot - 0.09), (x + 0.042, foot), (x - 0.042, foot)]
    canvas.lay(drawn([(pot, 0)]), inks.glow)


def leaf(root: Point, tip: Point, plump: float) -> list[Point]:
    """A lens from root to tip, fullest a third of the way up, as leaves are."""
    (x0, y0), (x1, y1) = root, tip
    across = (-(y1 - y0) * plump, (x1 - x0) * plump)
    steps = [step / 12 for step in range(13)]

    def flank(side: int, ways: list[float]) -> list[Point]:
        return [
            (
                x0 + (x1 - x0) * way + side * across[0] * sin(pi * way**0.8),
                y0 + (y1 - y0) * way + side * across[1] * sin(pi * way**0.8),
            )
            for way in ways
        ]

    return flank(1, steps) + flank(-1, steps[::-1])


def wires(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Five wires make a stave; the birds on them are a tune."""
    canvas.lay(1.0, ramp(Y, inks.ground, inks.ground, inks.haze))
    canvas.lay(
        disc(dice.between(0.30, 0.70), dice.between(0.36, 0.48), dice.between(0.19, 0.25)),
        inks.glow,
    )
    slope, sag = dice.between(-0.10, 0.10), dice.between(0.05, 0.10)

    def height(wire: int, x: float) -> float:
        return 0.30 + 0.062 * wire + slope * (x - 0.5) + sag * (1 - (2 * x - 1) ** 2)

    steps = [step / 40 for step in range(-1, 42)]
    lines: list[Shape] = [([(x, height(wire, x)) for x in steps], 0.0032) for wire in range(5)]
    canvas.lay(drawn(lines), inks.body)
    birds: list[Shape] = []
    for beat in range(7):
        if dice.maybe(0.78 + 0.2 * energy):
            x = 0.13 + 0.12 * beat + dice.bell(0.012)
            birds += _bird(x, height(int(dice.between(0, 5)), x), dice.pick((-1, 1)))
    canvas.lay(drawn(birds), inks.body)
    pole = dice.pick((0.03, 0.97))
    canvas.lay(box(pole - 0.007, 0.22, pole + 0.007, 1), inks.body)
    for wire in range(0, 5, 2):
        at = height(wire, pole)
        canvas.lay(box(pole - 0.05, at - 0.005, pole + 0.05, at + 0.004), inks.body)


def _bird(x: float, y: float, facing: int) -> list[Shape]:
    """Body, head, beak and tail, sitting with its feet at (x, y)."""
    size = 0.023

    def oval(dx: float, dy: float, wide: float, high: float, lean: float) -> Shape:
        points: list[Point] = []
        for step in range(24):
            across, up = wide * cos(tau * step / 24), high * sin(tau * step / 24)
            turned = (across * cos(lean) - up * sin(lean), across * sin(lean) + up * cos(lean))
            points.append((x + facing * size * (dx + turned[0]), y + size * (dy + turned[1])))
        return points, 0

    beak = [(1.15, -1.75), (1.75, -1.50), (1.10, -1.35)]
    tail = [(-0.75, -0.55), (-2.1, 0.55), (-1.75, 0.75), (-0.40, -0.10)]
    pointed: list[Shape] = [
        ([(x + facing * size * dx, y + size * dy) for dx, dy in points], 0)
        for points in (beak, tail)
    ]
    return [oval(0, -0.75, 1.12, 0.74, -0.5), oval(0.72, -1.55, 0.52, 0.50, 0), *pointed]


def arcs(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A rainbow in the colours of an old sofa, rising from an edge."""
    x, y = dice.pick(((0.5, 0.72), (0.0, 0.80), (1.0, 0.80), (0.30, 0.72)))
    outer, band = dice.between(0.50, 0.60), dice.between(0.062, 0.085)
    order = dice.shuffle((inks.body, inks.glow, inks.spark, inks.haze))
    away = reach(x, y)
    canvas.lay(1.0, inks.ground)
    sky = 1 - below(y)
    for step in range(int(outer / band)):
        inside = np.clip(0.5 - (away - (outer - band * step)) * 1024, 0, 1)
        canvas.lay(inside * sky, order[step % len(order)])
    canvas.lay(below(y), inks.body)
    for line in range(4 + round(3 * energy)):
        at = y + 0.022 + 0.034 * line
        half = (outer * (0.95 - 0.16 * line)) * dice.between(0.8, 1.0)
        canvas.lay(
            box(x - half, at, x + half, at + 0.009),
            order[0 if order[0] is not inks.body else 1],
            0.85,
        )


def umbrella(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Rain on everyone, and one umbrella."""
    x, y, radius = dice.between(0.40, 0.60), dice.between(0.44, 0.50), dice.between(0.17, 0.21)
    canvas.lay(1.0, ramp(Y, inks.haze, inks.ground))
    slant = dice.between(0.10, 0.22)
    for ink, count, wide in ((inks.body, 150, 0.0026), (inks.light, 110, 0.0020)):
        drops: list[Shape] = []
        for _ in range(int(count * (0.8 + 0.4 * energy))):
            at, top, length = (
                dice.between(-0.1, 1.2),
                dice.between(-0.05, 1),
                dice.between(0.02, 0.06),
            )
            sheltered = abs(at - x) < radius * 1.02 and top + length > y - radius * 1.05
            if not sheltered:
                drops.append(([(at, top), (at - slant * length, top + length)], wide))
        canvas.lay(drawn(drops), ink, 0.62)
    shaft: list[Point] = [(x, y - radius * 1.08), (x, y + radius * 1.15)]
    hook: list[Point] = [
        (x + 0.026 * (1 - cos(step / 12 * pi)), y + radius * 1.15 + 0.026 * sin(step / 12 * pi))
        for step in range(13)
    ]
    canvas.lay(drawn([(shaft, 0.009), (hook, 0.009)]), inks.body)
    canopy = disc(x, y, radius) * (1 - below(y))
    for part in range(-2, 3):  # five scallops
        canopy *= 1 - disc(x + part * radius * 0.4, y + 0.004, radius * 0.2)
    canvas.lay(canopy, inks.spark)
    rib = np.abs(X - x) / (radius * np.sqrt(np.clip(1 - ((Y - y) / radius) ** 2, 0.01, 1)))
    canvas.lay(canopy * (rib > 0.2) * (rib < 0.6), inks.dark, 0.12)


def cutouts(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Scissors through painted paper: a sheet of patches, a cut form on each."""
    canvas.lay(1.0, inks.ground)
    columns, rows = dice.pick(((2, 2), (3, 2), (3, 3)))
    pad, top, high = 0.05, 0.05, 0.70
    wide, tall = (1 - 2 * pad) / columns, high / rows
    colours = (inks.body, inks.glow, inks.spark, inks.haze)
    for row in range(rows):
        for column in range(columns):
            patch, form = _pair(dice, colours)
            left, upper = pad + column * wide, top + row * tall
            canvas.lay(
                box(left + 0.006, upper + 0.006, left + wide - 0.006, upper + tall - 0.006), patch
            )
            size = min(wide, tall) * 0.42
            shape = _cut(dice / row / column, left + wide / 2, upper + tall / 2, size, energy)
            canvas.lay(shape, form)


def _pair(dice: Chance, colours: Sequence[Ink]) -> tuple[Ink, Ink]:
    """Two inks that can be told apart in grey."""
    patch = dice.pick(colours)
    return patch, dice.pick([ink for ink in colours if abs(ink.lightness - patch.lightness) > 0.15])


def _cut(dice: Chance, x: float, y: float, size: float, energy: float) -> Field:
    lobes, deep = dice.pick((3, 5, 6, 8)), dice.between(0.15, 0.30 + 0.12 * energy)
    turned, bulge = dice.between(0, tau), dice.between(0, tau)
    points: list[Point] = []
    for step in range(180):
        angle = tau * step / 180
        out = 1 - deep + deep * cos(lobes * angle) + 0.10 * cos(2 * angle + bulge)
        points.append((x + size * out * cos(angle + turned), y + size * out * sin(angle + turned)))
    return drawn([(points, 0)])


def stars(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A late sky over one small house, its lamp on."""
    rng = np.random.default_rng(int(dice.between(0, 2**31)))
    canvas.lay(1.0, ramp(Y, inks.dark, inks.body, inks.haze))
    canvas.lay(np.clip(noise(rng, 2, 4) - 0.1, 0, 1) * (1 - Y), inks.haze, 0.6)
    specks: list[Shape] = []
    for _ in range(130):
        x, y, size = dice.between(0, 1), dice.between(0, 0.6), dice.between(0.0012, 0.0032)
        specks.append(([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], 0))
    canvas.lay(drawn(specks), inks.light, 0.85)
    canvas.lay(disc(dice.between(0.15, 0.85), dice.between(0.14, 0.26), 0.05), inks.spark)
    line = 0.74 + 0.05 * np.sin(X * 5 + dice.between(0, tau)) + 0.02 * np.sin(X * 11)
    canvas.lay(below(np.asarray(line, np.float32)), inks.dark)
    at = dice.between(0.25, 0.7)
    foot = float(line[0, round((at + 0.05) * SIDE)]) + 0.01
    house: list[Point] = [
        (at, foot),
        (at, foot - 0.07),
        (at + 0.05, foot - 0.12),
        (at + 0.10, foot - 0.07),
        (at + 0.10, foot),
    ]
    canvas.lay(drawn([(house, 0)]), inks.dark)
    canvas.lay(np.exp(-reach(at + 0.05, foot - 0.045) / (0.06 + 0.03 * energy)), inks.glow, 0.55)
    canvas.lay(box(at + 0.036, foot - 0.062, at + 0.064, foot - 0.03), inks.spark)
