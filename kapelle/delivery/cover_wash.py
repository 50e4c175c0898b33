"""Quiet covers: veils, stems, an ink ring, strings, the sea, petals, fields, an aura, still water."""

from itertools import pairwise
from math import cos, pi, sin, tau

import numpy as np

from kapelle.delivery.cover_canvas import (
    Canvas,
    Point,
    X,
    Y,
    below,
    box,
    disc,
    drawn,
    edge,
    mix,
    noise,
    ramp,
    reach,
    smooth,
    stripes,
    turn,
)
from kapelle.delivery.cover_colours import Palette
from kapelle.delivery.cover_paper import Shape, leaf
from kapelle.music.chance import Chance


def veils(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Sheets of silk, one through another."""
    canvas.lay(1.0, ramp(Y, inks.ground, inks.ground, inks.haze))
    count = 7
    for sheet in range(count):
        roll = dice / "sheet" / sheet
        line = (
            0.26
            + 0.075 * sheet
            + (0.06 + 0.06 * energy)
            * (
                np.sin(X * tau * roll.between(0.4, 0.9) + roll.between(0, tau))
                + 0.35 * np.sin(X * tau * roll.between(1.0, 1.7) + roll.between(0, tau))
            )
        )
        deep = np.clip((Y - line) / 0.34, 0, 1)
        tone = mix(inks.glow, inks.body, sheet / (count - 1))
        canvas.lay(below(np.asarray(line, np.float32)) * (1 - smooth(deep)), tone, 0.62)
    canvas.lay(disc(dice.between(0.2, 0.8), dice.between(0.14, 0.22), 0.045), inks.spark)


def stems(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A few stems out of a garden, pressed and inked, in front of a pale sun."""
    rng = np.random.default_rng(int(dice.between(0, 2**31)))
    canvas.lay(1.0, inks.ground)
    canvas.lay(
        disc(dice.between(0.35, 0.65), dice.between(0.34, 0.46), dice.between(0.20, 0.27)),
        inks.haze,
    )
    wash = 0.72 + 0.28 * noise(rng, 10, 4)
    for stem in range(dice.pick((1, 2, 3))):
        roll = dice / "stem" / stem
        tone = (inks.body, inks.glow, inks.spark)[stem]
        canvas.lay(drawn(_stem(roll, energy)) * np.clip(wash, 0, 1), tone)


def _stem(dice: Chance, energy: float) -> list[Shape]:
    foot: Point = (dice.between(0.38, 0.62), 0.765)
    tip: Point = (foot[0] + dice.between(-0.22, 0.22), dice.between(0.12, 0.24))
    bend: Point = (foot[0] + dice.between(-0.16, 0.16), 0.55)

    def at(way: float) -> Point:
        one, two, three = (1 - way) ** 2, 2 * way * (1 - way), way**2
        return (
            one * foot[0] + two * bend[0] + three * tip[0],
            one * foot[1] + two * bend[1] + three * tip[1],
        )

    shapes: list[Shape] = [([at(step / 30) for step in range(31)], 0.0045)]
    pairs = 5 + round(4 * energy)
    lush, plump = dice.between(0.12, 0.18), dice.between(0.14, 0.26)
    for pair in range(pairs):
        way = 0.32 + 0.66 * pair / pairs
        (x, y), (ahead_x, ahead_y) = at(way), at(min(way + 0.02, 1))
        heading = np.arctan2(ahead_y - y, ahead_x - x)
        for side in (-1, 1):
            angle = float(heading) + side * dice.between(0.6, 0.95)
            length = lush * (1.15 - 0.75 * way) * dice.between(0.85, 1.1)
            shapes.append(
                (leaf((x, y), (x + length * cos(angle), y + length * sin(angle)), plump), 0)
            )
    shapes.append((leaf(at(0.98), (tip[0] + (tip[0] - bend[0]) * 0.15, tip[1] - 0.07), plump), 0))
    return shapes


def brush(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """One breath, one ring of ink, the brush running dry on its way round."""
    rng = np.random.default_rng(int(dice.between(0, 2**31)))
    x, y, radius = 0.5, 0.43, dice.between(0.25, 0.30)
    start = dice.between(-pi, pi)
    canvas.lay(1.0, ramp(reach(0.5, 0.45), inks.ground, inks.ground, inks.haze))
    way = ((turn(x, y) - start) / tau) % 1.0  # 0 where the brush is set down, 1 where it lifts
    rough = noise(rng, 6, 2)
    away = reach(x, y) + 0.004 * rough
    half = (0.030 + 0.028 * energy) * (1.15 - 0.75 * way) + 0.008 * np.sin(way * pi * 3)
    across = (away - radius * (1 + 0.05 * way)) / half
    ink = np.clip((1 - np.abs(across)) * half * 420, 0, 1)
    hairs = np.asarray(rng.random(160, dtype=np.float32))
    streak = np.interp(np.clip(across, -1, 1), np.linspace(-1, 1, 160), hairs).astype(np.float32)
    dry = np.clip((way - 0.35) / 0.65, 0, 1)
    wet = np.clip((streak + 0.30 * rough - dry * 1.05) * 5 + 1.2, 0, 1)
    canvas.lay(ink * wet * np.clip((0.985 - way) * 60, 0, 1), inks.body, 0.94)
    canvas.lay(disc(x + radius * 0.05, y + 0.01, 0.048), inks.spark)


def strings(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Straight threads between two rails; where they cross, a curve nobody drew."""
    canvas.lay(1.0, ramp(Y, inks.ground, inks.haze))
    x, y = 0.5 + dice.bell(0.03), 0.42
    arms, turned = dice.pick((3, 4, 5)), dice.between(0, tau)
    long, count = dice.between(0.36, 0.42), 26 + round(16 * energy)
    for arm in range(arms):
        one, two = turned + tau * arm / arms, turned + tau * (arm + 1) / arms
        threads: list[Shape] = []
        for thread in range(count + 1):
            out, back = long * thread / count, long * (1 - thread / count)
            a = (x + out * cos(one), y + out * sin(one))
            threads.append(([a, (x + back * cos(two), y + back * sin(two))], 0.0016))
        canvas.lay(drawn(threads), (inks.body, inks.glow)[arm % 2], 0.9)
    canvas.lay(disc(x, y, 0.016), inks.spark)


def sea(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """The horizon, and a light that comes to you wherever you stand."""
    horizon = dice.between(0.50, 0.60)
    x, radius = dice.between(0.32, 0.68), dice.between(0.06, 0.10)
    y = horizon - radius * dice.between(0.9, 2.4)
    canvas.lay(1.0, ramp(np.clip(Y / horizon, 0, 1), inks.ground, inks.ground, inks.haze))
    canvas.lay(np.exp(-reach(x, y) / 0.22), inks.glow, 0.55)
    canvas.lay(disc(x, y, radius), inks.spark)
    water = below(horizon)
    deep = np.clip((Y - horizon) / (1 - horizon), 0, 1)
    canvas.lay(water, ramp(deep, inks.haze, inks.body))
    dashes: list[Shape] = []
    for row in range(46):
        away = (row + 0.5) / 46
        at = horizon + 0.004 + (1 - horizon) * 0.85 * away**1.6
        spread = radius * (0.5 + 1.5 * away)
        for _ in range(2 if row % 2 else 1):
            centre, half = (
                x + dice.bell(spread * 0.6),
                dice.between(0.012, 0.05) * (0.4 + 1.4 * away),
            )
            dashes.append(([(centre - half, at), (centre + half, at)], 0.0012 + 0.0042 * away))
    canvas.lay(drawn(dashes) * np.clip(1 - 1.45 * deep, 0, 1), inks.spark, 0.75 + 0.2 * energy)


def petals(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A flower of overlapping glass."""
    x, y = 0.5, 0.45
    count, turned = dice.pick((5, 6, 8, 9)), dice.between(0, tau)
    long, wide = dice.between(0.145, 0.172), dice.between(0.075, 0.105)
    canvas.lay(1.0, ramp(reach(x, y), inks.ground, inks.ground, inks.haze))
    root = inks.body if inks.ground.lightness > 0.5 else inks.haze
    for petal in range(count):
        angle = turned + tau * petal / count
        cx, cy = x + long * cos(angle), y + long * sin(angle)
        along = (X - cx) * cos(angle) + (Y - cy) * sin(angle)
        over = -(X - cx) * sin(angle) + (Y - cy) * cos(angle)
        shape = np.hypot(along / long, over / wide) - 1
        fall = np.clip(0.5 + along / long / 2, 0, 1)
        tone = ramp(fall.astype(np.float32), root, inks.glow if petal % 2 else inks.spark)
        canvas.lay(edge(shape.astype(np.float32) * wide), tone, 0.50 + 0.2 * energy)
    canvas.lay(disc(x, y, 0.022), inks.ground)


def fields(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Two or three fields of colour with breathing edges."""
    rng = np.random.default_rng(int(dice.between(0, 2**31)))
    canvas.lay(1.0, inks.ground)
    rough = noise(rng, 8, 5) * 0.010
    cuts = dice.pick(((0.08, 0.40, 0.74), (0.08, 0.28, 0.74), (0.08, 0.30, 0.46, 0.74)))
    for place, (top, bottom) in enumerate(pairwise(cuts)):
        across = np.abs(X - 0.5) - 0.41
        down = np.abs(Y - (top + bottom) / 2) - ((bottom - top) / 2 - 0.012)
        tone = (inks.glow, inks.body, inks.haze)[place] if place < 2 or energy < 1 else inks.spark
        mask = edge((np.maximum(across, down) + rough).astype(np.float32), 0.022)
        canvas.lay(mask * (0.90 + 4 * rough), tone)


def aura(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Light without an edge."""
    x, y = dice.between(0.40, 0.60), dice.between(0.38, 0.46)
    canvas.lay(1.0, ramp(Y, inks.ground, inks.haze))
    canvas.lay(disc(x, y, 0.30, 0.36), inks.glow, 0.9)
    canvas.lay(disc(x, y - 0.02, 0.20, 0.26), inks.body, 0.85)
    canvas.lay(disc(x, y - 0.03, 0.09 + 0.05 * energy, 0.16), inks.spark, 0.95)


def water(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Ruled lines, closer together where something is about to surface."""
    y = dice.between(0.38, 0.5)
    x, wide = dice.between(0.38, 0.62), dice.between(0.14, 0.22)
    canvas.lay(1.0, ramp(Y, inks.ground, inks.haze))
    lift = (0.05 + 0.05 * energy) * np.exp(-(((X - x) / wide) ** 2) - ((Y - y) / 0.22) ** 2)
    rules = stripes((Y + lift) * 34 + dice.between(0, 1), 0.10)
    canvas.lay(rules * box(0.08, 0.08, 0.92, 0.72), inks.body)
    canvas.lay(disc(x, y - 0.16, 0.035), inks.spark)
