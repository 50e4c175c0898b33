"""Drum sets that somebody sits behind: wood, skins and bronze, and the room they are recorded in.

A head of a bass drum is stretched by the blow and falls back by a fifth of its pitch or two: a fall
of an octave is a machine's, and smears over the bass player's notes when the foot is fast.
"""

from dataclasses import replace

from kapelle.sound.drums import Air, Drum, Plate, Skin
from kapelle.sound.instruments.percussion import PERCUSSION

MAMBO_BELL = Drum(
    layers=(
        Plate(low=565, high=2350, modes=4, lasting=0.42, tilt=-0.25),
        Plate(low=2900, high=7600, modes=8, lasting=0.14, level=0.5),
        Air(low=1500, high=6500, lasting=0.014, attack=0.001, level=0.4),
    ),
    peak=0.34,
    place=0.2,
)
"""A cowbell of iron and a stick: what a band in a room has, where machines have 540 and 800 Hz."""

POP: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        layers=(
            Skin(hz=54, lasting=0.55, drop_hz=35, drop=0.013, drive=0.8),
            Skin(hz=98, lasting=0.16, level=0.35),
            Air(low=60, high=400, lasting=0.12, level=1.0),
            Air(low=1800, high=4300, lasting=0.03, attack=0.002, level=1.1),
        ),
        peak=0.85,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=188, lasting=0.3, drop_hz=50, drop=0.012, level=0.65),
            Skin(hz=331, lasting=0.17, level=0.35),
            Air(low=900, high=3500, lasting=0.1, level=1.6),
            Air(low=1800, high=10_000, lasting=0.55, level=1.7, wide=0.35),
        ),
        peak=0.65,
    ),
}

DUSTY: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        layers=(
            Skin(hz=57, lasting=0.4, drop_hz=30, drop=0.016, drive=1.2, attack=0.002),
            Air(low=80, high=500, lasting=0.07, level=0.35),
            Air(low=900, high=3000, lasting=0.03, level=1.0),
        ),
        peak=0.85,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=202, lasting=0.22, drop_hz=30, drop=0.015, level=0.65),
            Skin(hz=345, lasting=0.11, level=0.3),
            Air(low=700, high=3000, lasting=0.14, level=1.5),
            Air(low=1600, high=7000, lasting=0.38, level=1.3, wide=0.2),
        ),
        peak=0.55,
    ),
}

BREAK: dict[str, Drum] = DUSTY | {
    "kick": Drum(
        layers=(
            Skin(hz=60, lasting=0.34, drop_hz=26, drop=0.014, drive=1.2, attack=0.0015),
            Air(low=80, high=500, lasting=0.08, level=0.6),
            Air(low=1000, high=3600, lasting=0.035, attack=0.0018, level=1.1),
        ),
        peak=0.8,
    ),
    "snare": Drum(
        # tuned high and tight, cracking at every strength
        layers=(
            Skin(hz=240, lasting=0.15, drop_hz=45, drop=0.01, level=0.65),
            Skin(hz=418, lasting=0.09, level=0.4),
            Air(low=900, high=4000, lasting=0.09, attack=0.0008, level=1.5),
            Air(low=2200, high=9500, lasting=0.24, attack=0.0008, level=1.5, wide=0.2),
        ),
        peak=0.62,
        dark_hz=5000,
    ),
    "hat": Drum(
        layers=(
            Plate(low=3600, high=14_000, modes=36, lasting=0.15, tilt=0.1),
            Air(low=5500, high=14_000, lasting=0.1, attack=0.001, level=0.9, wide=0.2),
        ),
        peak=0.18,
        place=0.25,
    ),
    "ride": replace(PERCUSSION["ride"], peak=0.26, place=-0.25),
}

ROCK: dict[str, Drum] = PERCUSSION | {
    "cowbell": MAMBO_BELL,
    "kick": Drum(
        layers=(
            Skin(hz=55, lasting=0.42, drop_hz=31, drop=0.013, drive=1.0),
            Skin(hz=104, lasting=0.16, level=0.35),
            Air(low=60, high=400, lasting=0.13, level=0.9),
            Air(low=2000, high=4300, lasting=0.036, attack=0.0024, level=1.2),
        ),
        peak=0.88,
        wet=0.35,
    ),
    "snare": Drum(
        # fourteen inches, six and a half deep: lower and longer than a pop snare
        layers=(
            Skin(hz=176, lasting=0.34, drop_hz=45, drop=0.013, level=0.75),
            Skin(hz=288, lasting=0.2, level=0.4),
            Skin(hz=403, lasting=0.13, level=0.2),
            Air(low=900, high=4000, lasting=0.13, attack=0.0008, level=1.7),
            Air(low=1800, high=9500, lasting=0.5, attack=0.0008, level=1.6, wide=0.35),
        ),
        peak=0.7,
    ),
    "floor tom": replace(PERCUSSION["floor tom"], peak=0.78),
    "low tom": replace(PERCUSSION["low tom"], peak=0.75),
    "mid tom": replace(PERCUSSION["mid tom"], peak=0.7),
    "high tom": replace(PERCUSSION["high tom"], peak=0.7),
    "hat": Drum(
        # feet do not close it quite
        layers=(
            Plate(low=3200, high=15_000, modes=44, lasting=0.34, tilt=0.15),
            Air(low=5500, high=15_000, lasting=0.2, attack=0.001, level=0.9, wide=0.3),
        ),
        peak=0.2,
        place=0.3,
    ),
    "crash": Drum(
        layers=(
            Plate(low=430, high=13_500, modes=140, lasting=3.4, tilt=0.28, attack=0.004),
            Air(low=3000, high=15_000, lasting=2.3, attack=0.006, level=1.2, wide=0.8),
        ),
        peak=0.38,
        place=-0.35,
    ),
}

METAL: dict[str, Drum] = ROCK | {
    "kick": Drum(
        # a plastic beater on a dot of plastic: thirty of these a bar must stay apart
        layers=(
            Skin(hz=58, lasting=0.24, drop_hz=30, drop=0.012, drive=1.0),
            Air(low=70, high=350, lasting=0.07, level=0.7),
            Air(low=2200, high=4500, lasting=0.034, attack=0.003, level=1.4),
        ),
        peak=0.85,
        wet=0.15,
        dark_hz=6000,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=214, lasting=0.19, drop_hz=55, drop=0.01, level=0.6),
            Skin(hz=352, lasting=0.12, level=0.4),
            Air(low=1200, high=5000, lasting=0.09, attack=0.0008, level=1.6),
            Air(low=3000, high=10_500, lasting=0.3, attack=0.0008, level=1.7, wide=0.3),
        ),
        peak=0.66,
        dark_hz=5000,
    ),
    "hat": replace(PERCUSSION["hat"], peak=0.18),
    "china": replace(PERCUSSION["china"], peak=0.36),
}

FUNK: dict[str, Drum] = PERCUSSION | {
    "cowbell": MAMBO_BELL,
    "kick": Drum(
        layers=(
            Skin(hz=61, lasting=0.3, drop_hz=24, drop=0.011, drive=0.8),
            Air(low=80, high=450, lasting=0.06, level=0.8),
            Air(low=1600, high=4200, lasting=0.03, attack=0.0018, level=1.1),
        ),
        peak=0.8,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=226, lasting=0.14, drop_hz=40, drop=0.01, level=0.65),
            Skin(hz=371, lasting=0.08, level=0.4),
            Air(low=1000, high=4500, lasting=0.07, attack=0.0008, level=1.5),
            Air(low=2400, high=10_500, lasting=0.2, attack=0.0008, level=1.5, wide=0.2),
        ),
        peak=0.6,
        dark_hz=4500,
    ),
    "hat": Drum(
        layers=(
            Plate(low=4800, high=16_000, modes=36, lasting=0.14, tilt=0.2),
            Air(low=7000, high=16_000, lasting=0.09, attack=0.001, level=0.9, wide=0.2),
        ),
        peak=0.17,
        place=0.28,
    ),
}


def _jazz_tom(hz: float, place: float) -> Drum:
    """A small shell with both heads on, tuned up: it sings."""
    return Drum(
        layers=(
            Skin(hz=hz, lasting=0.85, drop_hz=0.14 * hz, drop=0.04, attack=0.001),
            Skin(hz=1.59 * hz, lasting=0.4, level=0.35),
            Air(low=300, high=2800, lasting=0.04, attack=0.001, level=0.4),
        ),
        peak=0.55,
        place=place,
    )


JAZZ: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        # eighteen inches, no hole, a beater of felt: felt rather than heard
        layers=(
            Skin(hz=64, lasting=0.42, drop_hz=14, drop=0.03, attack=0.003),
            Skin(hz=103, lasting=0.25, level=0.35, attack=0.003),
            Air(low=90, high=700, lasting=0.06, attack=0.003, level=0.5),
        ),
        peak=0.5,
        dark_hz=1500,
        wet=0.6,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=212, lasting=0.3, drop_hz=26, drop=0.012, level=0.7),
            Skin(hz=346, lasting=0.17, level=0.4),
            Air(low=1100, high=4500, lasting=0.1, attack=0.001, level=1.0),
            Air(low=1800, high=8500, lasting=0.4, attack=0.001, level=1.1, wide=0.25),
        ),
        peak=0.5,
        dark_hz=3000,
    ),
    "floor tom": _jazz_tom(88, 0.5),
    "low tom": _jazz_tom(112, 0.35),
    "mid tom": _jazz_tom(150, 0.0),
    "high tom": _jazz_tom(205, -0.3),
    "pedal hat": Drum(
        layers=(
            Plate(low=2600, high=12_000, modes=34, lasting=0.11, level=0.9, attack=0.002),
            Air(low=2500, high=11_000, lasting=0.06, attack=0.003, level=0.9),
        ),
        peak=0.2,
        place=0.35,
    ),
    "ride": Drum(
        # the tip of the stick, its note, and a dark wash that never covers the next stroke
        layers=(
            Air(low=3500, high=9000, lasting=0.025, attack=0.001, level=0.8),
            Plate(low=2900, high=6400, modes=9, lasting=0.45, level=1.0),
            Plate(low=330, high=11_000, modes=90, lasting=2.8, tilt=-0.05, level=0.36),
        ),
        peak=0.27,
        place=-0.3,
        dark_hz=4500,
    ),
    "crash": replace(PERCUSSION["crash"], peak=0.26, dark_hz=3000),
}

BRUSH: dict[str, Drum] = JAZZ | {
    "kick": replace(JAZZ["kick"], peak=0.42),
    "snare": Drum(
        # wires patting a coated skin: many small contacts instead of one
        layers=(
            Skin(hz=206, lasting=0.16, level=0.35, attack=0.002),
            Air(low=700, high=4500, lasting=0.07, attack=0.002, level=0.9, wide=0.2),
            Air(low=1500, high=8000, lasting=0.13, attack=0.004, late=0.004, level=1.0, wide=0.3),
        ),
        peak=0.42,
        dark_hz=3500,
    ),
    "brush": Drum(
        # the left hand's circle: it comes, leans, and goes round
        layers=(
            Air(low=1300, high=7000, lasting=0.7, attack=0.12, level=1.0, wide=0.5),
            Air(low=2600, high=9500, lasting=0.35, attack=0.1, late=0.14, level=0.7, wide=0.6),
        ),
        peak=0.2,
        dark_hz=3000,
        place=-0.1,
    ),
    "ride": replace(JAZZ["ride"], peak=0.2, dark_hz=3000),
    "hat": replace(PERCUSSION["hat"], peak=0.13, dark_hz=3000),
}


def _forward(*names: str) -> dict[str, Drum]:
    """These drums of the percussion table, at the front of the stage."""
    return {name: replace(PERCUSSION[name], peak=1.25 * PERCUSSION[name].peak) for name in names}


LATIN: dict[str, Drum] = (
    PERCUSSION
    | _forward("high timbale", "low timbale", "high conga", "low conga", "slap conga")
    | _forward("high bongo", "low bongo", "claves", "short guiro", "long guiro", "cabasa")
    | {
        "cowbell": replace(MAMBO_BELL, peak=0.44),
        "kick": replace(FUNK["kick"], peak=0.66),
        "snare": replace(FUNK["snare"], peak=0.5),
        # the shell of the timbale, struck with the side of the stick: cáscara
        "rim": Drum(
            layers=(
                Plate(low=1250, high=6800, modes=10, lasting=0.12, level=0.9),
                Skin(hz=610, lasting=0.05, level=0.35),
                Air(low=2000, high=8000, lasting=0.02, attack=0.001, level=0.5),
            ),
            peak=0.36,
            place=0.25,
        ),
    }
)
