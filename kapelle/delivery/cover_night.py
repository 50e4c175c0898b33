"""Covers after dark: eclipses, monoliths, grids, chrome, broken signals, towers."""

from math import pi, tau

import numpy as np

from kapelle.delivery.cover_canvas import (
    SIDE,
    Canvas,
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
    ring,
    smooth,
    stripes,
    turn,
)
from kapelle.delivery.cover_colours import Palette
from kapelle.music.chance import Chance


def eclipse(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A black disc, and a corona that burns on one side of it."""
    x, y, radius = dice.between(0.42, 0.66), dice.between(0.36, 0.44), dice.between(0.22, 0.29)
    lit = dice.between(-pi, pi)  # where the corona is strongest
    canvas.lay(1.0, ramp(Y, inks.body, inks.ground, inks.ground))
    out = np.maximum(reach(x, y) - np.float32(radius), 0)
    side = (0.5 + 0.5 * np.cos(turn(x, y) - np.float32(lit))) ** 2
    canvas.lay(np.exp(-out / 0.30) * (0.25 + 0.55 * side), inks.haze)
    canvas.lay(np.exp(-out / (0.03 + 0.10 * side)) * (0.08 + 0.85 * side), inks.glow)
    canvas.lay(np.exp(-out / 0.012) * side * (0.6 + 0.4 * energy), inks.spark)
    canvas.lay(disc(x, y, radius), inks.body)
    canvas.lay(ring(x, y, radius, 0.0022) * side, inks.spark)


def monoliths(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Slabs on a plain, a moon behind them, fog at their feet and their shadows towards us."""
    horizon = 0.70
    moon_x, moon_r = dice.between(0.34, 0.66), dice.between(0.15, 0.21)
    moon_y = dice.between(0.30, 0.40)
    canvas.lay(1.0, ramp(smooth(np.clip(Y / horizon, 0, 1)), inks.body, inks.ground, inks.haze))
    canvas.lay(np.exp(-np.maximum(reach(moon_x, moon_y) - moon_r, 0) / 0.14), inks.haze, 0.55)
    fall = np.clip((Y - moon_y + moon_r) / (2 * moon_r), 0, 1)
    canvas.lay(disc(moon_x, moon_y, moon_r), ramp(fall, inks.glow, inks.glow, inks.haze))
    plain = np.clip((Y - horizon) / (1 - horizon), 0, 1)
    canvas.lay(below(horizon), ramp(plain, inks.haze, inks.ground, inks.body))
    count = 1 if dice.maybe(0.4) else 3
    for place in range(count):
        wide = dice.between(0.12, 0.17) if count == 1 else dice.between(0.07, 0.11)
        centre = moon_x + 0.07 if count == 1 else 0.26 + 0.24 * place + dice.bell(0.015)
        top = dice.between(0.20, 0.27) if count == 1 else dice.between(0.22, 0.46)
        foot = horizon + 0.015 + dice.between(0, 0.03)
        _slab(canvas, inks, left=centre - wide / 2, top=top, wide=wide, foot=foot)
    canvas.lay(np.exp(-np.abs(Y - horizon - 0.02) / 0.05), inks.haze, 0.25 + 0.2 * energy)


def _slab(
    canvas: Canvas, inks: Palette, *, left: float, top: float, wide: float, foot: float
) -> None:
    side = left + wide * 0.78  # the corner between the dark face and the lit one
    right = left + wide
    face = drawn([([(left, top), (side, top + 0.012), (side, foot + 0.012), (left, foot)], 0)])
    lit = drawn([([(side, top + 0.012), (right, top), (right, foot), (side, foot + 0.012)], 0)])
    shadow = drawn(
        [
            (
                [
                    (left, foot),
                    (side, foot + 0.012),
                    (right, foot),
                    (right + 0.03, 1),
                    (left - 0.12, 1),
                ],
                0,
            )
        ]
    )
    canvas.lay(shadow * np.clip((1.05 - Y) / (1.05 - foot), 0, 1), inks.body, 0.9)
    canvas.lay(face, ramp(Y, inks.body, inks.body, inks.ground))
    canvas.lay(lit, ramp(np.clip((Y - top) / (foot - top), 0, 1), inks.glow, inks.haze), 0.75)


def grid(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A floor ruled to the horizon, and a sun that sets in slices."""
    horizon = dice.between(0.56, 0.62)
    sun_x, sun_r = dice.between(0.40, 0.60), dice.between(0.20, 0.25)
    sun_y = horizon - sun_r * dice.between(0.55, 0.80)
    canvas.lay(1.0, ramp(np.clip(Y / horizon, 0, 1) ** 2, inks.body, inks.ground, inks.haze))
    canvas.lay(np.exp(-np.maximum(reach(sun_x, sun_y) - sun_r, 0) / 0.10), inks.haze, 0.7)
    down = (Y - (sun_y - sun_r)) / (2 * sun_r)
    gaps = edge(0.5 * np.clip(down - 0.35, 0, 1) * 0.09 - np.abs((down * 9) % 1 - 0.5) / 9 * 0.5)
    canvas.lay(disc(sun_x, sun_y, sun_r) * gaps, ramp(np.clip(down, 0, 1), inks.spark, inks.glow))
    depth = np.maximum(Y - horizon, 1e-4)
    floor = below(horizon)
    canvas.lay(floor, ramp(np.clip((Y - horizon) / 0.4, 0, 1), inks.ground, inks.body))
    across = (X - 0.5) / depth * 1.1
    away = 0.42 / depth + dice.between(0, 1)
    rules = np.maximum(_rule(across, 1.1 / depth / SIDE), _rule(away, 0.42 / depth**2 / SIDE))
    near = np.clip(depth / 0.12, 0, 1)
    canvas.lay(floor * rules * near, inks.glow, 0.5 + 0.4 * energy)
    canvas.lay(np.exp(-np.abs(Y - horizon) / 0.004), inks.spark, 0.8)


def _rule(place: np.ndarray, step: np.ndarray) -> np.ndarray:
    """Lines where `place` is whole, 1.5 pixels wide; `step` is its change over one pixel."""
    off = np.abs(place - np.round(place)) / np.maximum(step, 1e-9)
    return np.clip(1.5 - off, 0, 1) * np.clip(0.35 / np.maximum(step, 1e-9), 0, 1)


def chrome(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A ball of liquid metal, in which a sky and a plain are reflected that nobody has seen."""
    x, y, radius = dice.between(0.44, 0.62), dice.between(0.38, 0.44), dice.between(0.27, 0.33)
    rng = np.random.default_rng(int(dice.between(0, 2**31)))
    canvas.lay(1.0, ramp(np.clip(reach(x, y) / 0.9, 0, 1), inks.haze, inks.ground, inks.body))
    across, down = (X - x) / radius, (Y - y) / radius
    front = np.sqrt(np.clip(1 - across**2 - down**2, 0, 1))
    swell = noise(rng, 3, 3) * (0.25 + 0.35 * energy)
    look = 2 * front * down + swell + 0.25 * np.sin(across * 4 + swell * 5)
    sky = ramp(
        np.clip(0.5 + 0.5 * look, 0, 1),
        inks.spark, inks.glow, inks.haze, inks.body, inks.body, inks.haze, inks.glow, inks.body,
    )  # fmt: skip
    canvas.lay(disc(x, y + radius * 1.25, radius * 0.9, 0.5), inks.body, 0.55)
    canvas.lay(disc(x, y, radius), sky)
    canvas.lay(disc(x, y, radius) * (1 - front) ** 3, inks.glow, 0.35)
    canvas.lay(disc(x - radius * 0.36, y - radius * 0.42, radius * 0.10, 0.07), inks.spark, 0.9)


def signal(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A sun received badly: rows slip sideways, colours come apart."""
    x, y, radius = 0.5 + dice.bell(0.04), dice.between(0.40, 0.46), dice.between(0.26, 0.31)
    slip = np.zeros((SIDE, 1), np.float32)
    row = int(SIDE * (y - radius))
    while row < SIDE * (y + radius):
        height = int(dice.between(6, 90 - 50 * energy))
        if dice.maybe(0.35 + 0.3 * energy):
            slip[row : row + height] = dice.bell(0.05 + 0.06 * energy)
        row += height
    canvas.lay(1.0, ramp(Y, inks.ground, inks.body))
    for shift, ink, opacity in ((-0.018, inks.haze, 0.9), (0.016, inks.spark, 0.55)):
        away = np.hypot(X - x - slip * 1.25 - np.float32(shift), Y - y)
        canvas.lay(edge(away - np.float32(radius)), ink, opacity)
    away = np.hypot(X - x - slip, Y - y)
    fall = np.clip((Y - y + radius) / (2 * radius), 0, 1)
    canvas.lay(edge(away - np.float32(radius)), ramp(fall, inks.glow, inks.glow, inks.haze))
    canvas.lay(stripes(Y * (SIDE / 6), 0.4), inks.body, 0.16)
    for _ in range(3):
        at = dice.between(y - radius, y + radius)
        canvas.lay(box(0, at, 1, at + dice.between(0.001, 0.003)), inks.spark, 0.5)


def towers(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """A city that is also a level meter; few people are still up."""
    canvas.lay(1.0, ramp(np.clip(Y * 1.1, 0, 1), inks.body, inks.ground, inks.haze))
    moon_x, moon_y = dice.between(0.2, 0.8), dice.between(0.16, 0.28)
    canvas.lay(np.exp(-reach(moon_x, moon_y) / 0.25), inks.haze, 0.6)
    canvas.lay(disc(moon_x, moon_y, 0.055), inks.glow)
    lamps: list[tuple[list[tuple[float, float]], float]] = []
    for layer in range(3):
        colour = mix(inks.haze, inks.body, (layer + 1) / 3)
        blocks: list[tuple[list[tuple[float, float]], float]] = []
        left = -0.02
        while left < 1:
            wide = dice.between(0.045, 0.10) * (0.8 + 0.25 * layer)
            bell = np.exp(-(((left - moon_x) / 0.5) ** 2))  # higher under the moon
            top = 0.80 - (0.12 + 0.36 * float(bell)) * dice.between(0.45, 1.1) + 0.09 * layer
            right = left + wide - 0.006
            blocks.append(([(left, top), (right, top), (right, 1), (left, 1)], 0))
            if layer:
                lamps += _lamps(dice, left, top, wide, 0.05 + 0.08 * energy)
            left += wide
        canvas.lay(drawn(blocks), colour)
        canvas.lay(np.clip((Y - 0.55) / 0.45, 0, 1), inks.haze, 0.28 - 0.08 * layer)
    canvas.lay(drawn(lamps), inks.spark, 0.85)
    canvas.lay(below(0.72, 0.4), inks.body, 0.92)


def _lamps(
    dice: Chance, left: float, top: float, wide: float, lit: float
) -> list[tuple[list[tuple[float, float]], float]]:
    """Windows with light in them."""
    size, pitch = 0.006, 0.016
    windows: list[tuple[list[tuple[float, float]], float]] = []
    for row in range(int((0.8 - top) / pitch)):
        for column in range(int((wide - 0.02) / pitch)):
            if dice.maybe(lit):
                x, y = left + 0.010 + column * pitch, top + 0.012 + row * pitch
                windows.append(([(x, y), (x + size, y), (x + size, y + size), (x, y + size)], 0))
    return windows


def tunnel(canvas: Canvas, inks: Palette, dice: Chance, energy: float) -> None:
    """Frames within frames, each turned a little further: the way down into the bass."""
    x, y = 0.5 + dice.bell(0.05), dice.between(0.40, 0.48)
    twist = dice.pick((-1, 1)) * dice.between(0.05, 0.16)
    sides = dice.pick((3, 4, 4, 6))
    canvas.lay(1.0, inks.ground)
    count = 16
    for step in range(count):
        radius = 0.86 * (1 - step / count) ** 1.25 + 0.02
        angle = step * twist + pi / sides
        corners = [
            (x + radius * float(np.cos(angle + tau * corner / sides)),
             y + radius * float(np.sin(angle + tau * corner / sides)))
            for corner in range(sides)
        ]  # fmt: skip
        deep = step / (count - 1)
        tone = mix(inks.body, inks.haze, deep) if step % 2 else mix(inks.ground, inks.body, 0.5)
        canvas.lay(drawn([(corners, 0)]), tone)
        canvas.lay(drawn([([*corners, corners[0]], 0.0016)]), inks.glow, 0.15 + 0.85 * deep**2)
    canvas.lay(np.exp(-reach(x, y) / (0.05 + 0.05 * energy)), inks.spark, 0.9)
