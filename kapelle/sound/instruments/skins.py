"""Drums without a drum set: the orchestra's, taikos, a wooden box, and whatever hands play."""

from dataclasses import replace

from kapelle.sound.drums import Air, Drum, Plate, Skin
from kapelle.sound.instruments.percussion import PERCUSSION


def _concert_tom(hz: float, place: float) -> Drum:
    return Drum(
        layers=(
            Skin(hz=hz, lasting=1.0, drop_hz=0.2 * hz, drop=0.05, attack=0.001),
            Skin(hz=1.59 * hz, lasting=0.45, level=0.35),
            Air(low=200, high=2400, lasting=0.06, attack=0.001, level=0.45),
        ),
        peak=0.65,
        place=place,
    )


GRAN_CASSA = Drum(
    # a soft beater on a skin a metre wide: it takes its time to speak and longer to stop
    layers=(
        Skin(hz=47, lasting=1.5, drop_hz=9, drop=0.06, attack=0.005),
        Skin(hz=75, lasting=0.7, level=0.35, attack=0.004),
        Air(low=60, high=420, lasting=0.22, level=0.8, attack=0.004),
    ),
    peak=0.8,
    place=0.25,
    dark_hz=1400,
    wet=0.5,
)

ORCHESTRAL: dict[str, Drum] = PERCUSSION | {
    "sub kick": GRAN_CASSA,
    "surdo": GRAN_CASSA,
    "kick": replace(
        GRAN_CASSA,
        layers=(
            Skin(hz=54, lasting=0.7, drop_hz=16, drop=0.04, attack=0.003),
            Skin(hz=88, lasting=0.3, level=0.35, attack=0.002),
            Air(low=70, high=900, lasting=0.1, level=0.8, attack=0.002),
        ),
        dark_hz=2200,
    ),
    "snare": Drum(
        # a field drum: deep, gut under it, every stroke of a roll its own
        layers=(
            Skin(hz=192, lasting=0.2, drop_hz=20, drop=0.01, level=0.7),
            Skin(hz=318, lasting=0.11, level=0.4),
            Air(low=1000, high=4500, lasting=0.07, attack=0.001, level=1.3),
            Air(low=1800, high=8500, lasting=0.24, attack=0.001, level=1.3, wide=0.2),
        ),
        peak=0.5,
        place=-0.2,
        dark_hz=3000,
    ),
    "floor tom": _concert_tom(74, 0.4),
    "low tom": _concert_tom(96, 0.25),
    "mid tom": _concert_tom(132, 0.05),
    "high tom": _concert_tom(178, -0.2),
    "crash": Drum(
        # two plates that meet, not quite at once, and are held up to the hall
        layers=(
            Plate(low=400, high=13_000, modes=140, lasting=4.2, tilt=0.25, attack=0.007),
            Air(low=2500, high=14_000, lasting=2.2, attack=0.008, level=1.1, wide=0.8),
            Air(low=1800, high=9000, lasting=0.3, attack=0.004, late=0.012, level=0.5, wide=0.6),
        ),
        peak=0.4,
        place=0.1,
    ),
    "ride": replace(PERCUSSION["ride"], peak=0.16, dark_hz=2500),  # hung, and touched by felt
}


def _great_drum(hz: float, lasting: float, place: float) -> Drum:
    """A barrel of one tree and a cowhide nailed to it, struck with a club."""
    return Drum(
        layers=(
            Skin(hz=hz, lasting=lasting, drop_hz=0.55 * hz, drop=0.045, drive=0.6, attack=0.001),
            Skin(hz=1.59 * hz, lasting=0.5 * lasting, level=0.5, attack=0.001),
            Skin(hz=2.3 * hz, lasting=0.3 * lasting, level=0.3, attack=0.001),
            Air(low=90, high=1100, lasting=0.12, attack=0.001, level=1.0, wide=0.3),
            Air(low=900, high=3600, lasting=0.03, attack=0.001, level=0.8),
        ),
        peak=0.8,
        place=place,
        dark_hz=1400,
    )


TAIKO: dict[str, Drum] = PERCUSSION | {
    "sub kick": _great_drum(46, 1.3, 0.0),
    "kick": _great_drum(53, 0.75, 0.0),
    "floor tom": _great_drum(62, 0.9, 0.3),
    "low tom": _great_drum(76, 0.8, 0.15),
    "mid tom": _great_drum(98, 0.65, -0.15),
    "high tom": _great_drum(128, 0.55, -0.35),
    "surdo": _great_drum(58, 0.95, 0.2),
    "high surdo": _great_drum(112, 0.35, -0.2),
    "snare": Drum(
        # the shime: small, roped until it shrieks
        layers=(
            Skin(hz=338, lasting=0.2, drop_hz=30, drop=0.01, attack=0.001),
            Skin(hz=560, lasting=0.1, level=0.5),
            Air(low=1000, high=6500, lasting=0.05, attack=0.001, level=1.0),
        ),
        peak=0.5,
        place=-0.3,
    ),
    "rim": Drum(
        # clubs on the barrel's edge
        layers=(
            Skin(hz=560, lasting=0.08, level=0.9, attack=0.001),
            Skin(hz=1330, lasting=0.05, level=0.7, attack=0.001),
            Air(low=1200, high=6000, lasting=0.03, attack=0.001, level=0.7),
        ),
        peak=0.42,
        place=0.2,
    ),
    "clap": PERCUSSION["low block"],
    "hat": Drum(
        # the shime's edge, lightly: what keeps time in an ensemble without cymbals
        layers=(
            Skin(hz=420, lasting=0.07, attack=0.001, level=0.7),
            Air(low=1500, high=7000, lasting=0.03, attack=0.001, level=0.9),
        ),
        peak=0.24,
        place=-0.3,
    ),
    "open hat": Drum(
        # small hand cymbals
        layers=(
            Plate(low=1500, high=9500, modes=24, lasting=0.8, attack=0.002),
            Air(low=3000, high=10_000, lasting=0.1, attack=0.002, level=0.4, wide=0.4),
        ),
        peak=0.22,
        place=0.3,
    ),
    "crash": ORCHESTRAL["crash"],
}

CAJON_SLAP = Drum(
    # the top corner of the board: it opens for a moment, and the strings behind it rattle
    layers=(
        Skin(hz=236, lasting=0.1, drop_hz=30, drop=0.008, level=0.6, attack=0.001),
        Skin(hz=520, lasting=0.05, level=0.4, attack=0.001),
        Air(low=900, high=5500, lasting=0.07, attack=0.001, level=1.4),
        Air(low=2500, high=9000, lasting=0.17, attack=0.001, level=0.9, wide=0.2),
    ),
    peak=0.52,
)
CAJON_BASS = Drum(
    layers=(
        Skin(hz=76, lasting=0.3, drop_hz=22, drop=0.02, attack=0.0015),
        Skin(hz=128, lasting=0.14, level=0.45, attack=0.001),
        Air(low=120, high=1000, lasting=0.05, attack=0.001, level=0.9),
    ),
    peak=0.75,
)
PALMAS = Drum(
    # bright palms: fingers of one hand on the palm of the other, two pairs of hands
    layers=(
        Air(low=1100, high=6500, lasting=0.06, attack=0.001, level=1.0, wide=0.4),
        Air(low=1000, high=6000, lasting=0.06, attack=0.001, late=0.013, level=0.7, wide=0.6),
    ),
    peak=0.4,
)
PALMAS_SORDAS = Drum(
    # hollow palms, for when somebody sings
    layers=(
        Air(low=420, high=1900, lasting=0.07, attack=0.001, level=1.0, wide=0.4),
        Air(low=450, high=2100, lasting=0.06, attack=0.001, late=0.011, level=0.6, wide=0.6),
    ),
    peak=0.4,
)

CAJON: dict[str, Drum] = PERCUSSION | {
    "kick": CAJON_BASS,
    "sub kick": CAJON_BASS,
    "surdo": CAJON_BASS,
    "snare": CAJON_SLAP,
    "high surdo": replace(CAJON_SLAP, peak=0.4, dark_hz=1800),
    "rim": replace(CAJON_SLAP, peak=0.28, dark_hz=2200),
    "clap": PALMAS,
    "snaps": PALMAS_SORDAS,
    "hat": Drum(
        # fingertips at the edge of the board
        layers=(
            Skin(hz=410, lasting=0.03, level=0.4, attack=0.001),
            Air(low=1800, high=7500, lasting=0.035, attack=0.001, level=1.0, wide=0.2),
        ),
        peak=0.2,
        place=0.15,
    ),
    "low tom": replace(CAJON_BASS, peak=0.6),
    "brush": replace(PERCUSSION["brush"], peak=0.2),
}


def _hand_tone(hz: float, peak: float, place: float) -> Drum:
    """Fingers together near the rim: the round tone of a goblet or a barrel."""
    return Drum(
        layers=(
            Skin(hz=hz, lasting=0.3, drop_hz=0.06 * hz, drop=0.015, attack=0.001),
            Skin(hz=1.62 * hz, lasting=0.12, level=0.3, attack=0.001),
            Air(low=500, high=3500, lasting=0.025, attack=0.001, level=0.6),
        ),
        peak=peak,
        place=place,
    )


HAND_SLAP = Drum(
    # fingertips whip the edge of the skin: its high modes and none of its low ones
    layers=(
        Skin(hz=428, lasting=0.1, level=0.5, attack=0.0016),
        Skin(hz=905, lasting=0.08, level=0.6, attack=0.0016),
        Skin(hz=1370, lasting=0.05, level=0.4, attack=0.0016),
        Air(low=1200, high=6500, lasting=0.05, attack=0.0016, level=1.1),
    ),
    peak=0.5,
    place=0.1,
)
HAND_BASS = Drum(
    layers=(
        Skin(hz=70, lasting=0.5, drop_hz=18, drop=0.03, attack=0.0015),
        Skin(hz=136, lasting=0.16, level=0.3, attack=0.001),
        Air(low=120, high=900, lasting=0.04, attack=0.001, level=0.7),
    ),
    peak=0.75,
)

HAND: dict[str, Drum] = PERCUSSION | {
    "kick": HAND_BASS,
    "sub kick": HAND_BASS,
    "surdo": replace(HAND_BASS, peak=0.7, place=-0.1),
    "snare": HAND_SLAP,
    "high surdo": replace(HAND_SLAP, peak=0.42, dark_hz=2500),
    "rim": _hand_tone(214, 0.5, 0.1),
    "hat": Drum(
        # one finger, in passing
        layers=(
            Skin(hz=520, lasting=0.05, level=0.5, attack=0.001),
            Air(low=1200, high=6000, lasting=0.03, attack=0.001, level=0.9),
        ),
        peak=0.2,
        place=0.15,
    ),
    "open hat": PERCUSSION["shaker"],
    "pedal hat": PERCUSSION["shaker"],
    # a left-hand drum whose heel of the hand pushes the pitch up after the stroke
    "low tom": Drum(
        layers=(
            Skin(hz=112, lasting=0.7, drop_hz=-34, drop=0.11, attack=0.0015),
            Air(low=150, high=900, lasting=0.03, attack=0.001, level=0.5),
        ),
        peak=0.6,
        place=-0.2,
    ),
    # and its right-hand partner, loaded with paste until it rings in harmonics
    "high tom": Drum(
        layers=(
            Skin(hz=294, lasting=0.5, attack=0.0008),
            Skin(hz=588, lasting=0.35, level=0.45, attack=0.0008),
            Skin(hz=882, lasting=0.2, level=0.2, attack=0.0008),
            Air(low=1500, high=6000, lasting=0.02, attack=0.0008, level=0.5),
        ),
        peak=0.5,
        place=0.2,
    ),
    "mid tom": _hand_tone(176, 0.55, -0.1),
    "floor tom": _hand_tone(98, 0.62, -0.15),
}
