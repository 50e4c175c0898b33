"""Drum machines: circuits and chips that were to replace the drummer and became drummers.

Trap and house descend from the TR-808 and TR-909, the eighties from samples of eight bits through a
gated room, the consoles' drums from one bit of noise.
"""

from kapelle.sound.drums import Air, Drum, Grain, Metal, Plate, Skin
from kapelle.sound.instruments.percussion import PERCUSSION

TRAP: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        layers=(
            Skin(hz=50, lasting=0.38, drop_hz=250, drop=0.015, drive=2.4),
            Air(low=1500, high=5200, lasting=0.02, attack=0.001, level=1.1),
        ),
        peak=0.85,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=205, lasting=0.22, drop_hz=110, drop=0.012, drive=1.2, level=0.6),
            Air(low=1200, high=9000, lasting=0.5, attack=0.001, level=1.8, wide=0.4),
            Air(low=3000, high=9000, lasting=0.07, attack=0.001, level=1.2),
        ),
        peak=0.65,
    ),
    "hat": Drum(
        layers=(
            Metal(hz=410, above=7000, lasting=0.15, level=1.4),
            Air(low=7000, high=13_000, lasting=0.1, attack=0.001, level=0.5, wide=0.15),
        ),
        peak=0.12,
        place=0.2,
        dark_hz=6500,
    ),
    "open hat": Drum(
        layers=(
            Metal(hz=410, above=7000, lasting=0.7, level=1.4),
            Air(low=7500, high=17_000, lasting=0.55, level=0.55, wide=0.4),
        ),
        peak=0.16,
        place=0.2,
        dark_hz=6500,
    ),
}

HOUSE: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        layers=(
            Skin(hz=49, lasting=0.58, drop_hz=220, drop=0.019, drive=2.0),
            Air(low=1500, high=5200, lasting=0.02, attack=0.001, level=1.1),
        ),
        peak=0.9,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=182, lasting=0.24, drop_hz=90, drop=0.014, drive=1.0, level=0.6),
            Skin(hz=330, lasting=0.15, level=0.35),
            Air(low=1200, high=10_000, lasting=0.45, level=1.8, wide=0.3),
        ),
        peak=0.6,
    ),
    "hat": Drum(
        layers=(
            Metal(hz=330, above=8000, lasting=0.19, level=1.2),
            Air(low=8000, high=17_000, lasting=0.16, level=0.7, wide=0.2),
        ),
        peak=0.13,
        place=0.15,
        dark_hz=6500,
    ),
    "open hat": Drum(
        layers=(
            Metal(hz=330, above=6800, lasting=0.85, level=1.2),
            Air(low=7000, high=17_000, lasting=0.6, level=0.75, wide=0.4),
        ),
        peak=0.18,
        place=0.15,
        dark_hz=6000,
    ),
}

TECHNO: dict[str, Drum] = HOUSE | {
    "kick": Drum(
        # the second skin and the dark air are its own echo in a cellar: the rumble
        layers=(
            Skin(hz=48, lasting=0.44, drop_hz=250, drop=0.016, drive=2.8),
            Skin(hz=48, lasting=0.6, attack=0.07, level=0.16),
            Air(low=45, high=150, lasting=0.55, attack=0.09, late=0.05, level=1.1),
            Air(low=1300, high=4600, lasting=0.03, attack=0.0018, level=1.2),
        ),
        peak=0.92,
    ),
    "rim": Drum(
        layers=(
            Skin(hz=480, lasting=0.06, level=0.8, drive=1.5),
            Skin(hz=1120, lasting=0.045, level=0.7),
            Air(low=1500, high=7000, lasting=0.025, attack=0.001, level=0.7),
        ),
        peak=0.4,
        place=-0.15,
    ),
    "clap": Drum(
        layers=(
            Air(low=900, high=4200, lasting=0.04, attack=0.001, level=0.9, wide=0.2),
            Air(low=900, high=4200, lasting=0.04, attack=0.001, late=0.009, level=1.0, wide=0.2),
            Air(low=900, high=4800, lasting=0.28, attack=0.001, late=0.018, level=1.0, wide=0.6),
        ),
        peak=0.5,
    ),
    "hat": Drum(
        layers=(
            Metal(hz=370, above=8500, lasting=0.09, level=1.3),
            Air(low=8500, high=17_000, lasting=0.075, attack=0.001, level=0.7, wide=0.2),
        ),
        peak=0.13,
        place=0.12,
        dark_hz=6500,
    ),
    "open hat": Drum(
        layers=(
            Metal(hz=370, above=7200, lasting=0.42, level=1.3),
            Air(low=7500, high=17_000, lasting=0.34, attack=0.001, level=0.7, wide=0.4),
        ),
        peak=0.18,
        place=0.12,
        dark_hz=6000,
    ),
    "ride": Drum(
        layers=(
            Metal(hz=290, above=5200, lasting=1.3, level=1.0),
            Air(low=6500, high=16_000, lasting=0.5, attack=0.001, level=0.35, wide=0.4),
        ),
        peak=0.16,
        place=-0.25,
        dark_hz=6000,
    ),
}


def _gated_tom(hz: float, place: float) -> Drum:
    """A hexagonal pad: a pitch that falls a long way, and a room that is cut off."""
    return Drum(
        layers=(
            Skin(hz=hz, lasting=0.5, drop_hz=0.9 * hz, drop=0.075, drive=0.8),
            Air(low=350, high=5000, lasting=0.05, attack=0.001, level=0.8),
            Air(
                low=200,
                high=3500,
                lasting=1.2,
                attack=0.01,
                late=0.012,
                gate=0.3,
                wide=1.0,
                level=0.5,
            ),
        ),
        peak=0.62,
        place=place,
    )


EIGHTIES: dict[str, Drum] = PERCUSSION | {
    "kick": Drum(
        layers=(
            Skin(hz=55, lasting=0.34, drop_hz=95, drop=0.014, drive=1.2),
            Air(low=70, high=350, lasting=0.07, level=0.6),
            Air(low=1700, high=3800, lasting=0.032, attack=0.0024, level=1.1),
            Air(
                low=180,
                high=2500,
                lasting=0.8,
                attack=0.01,
                late=0.012,
                gate=0.13,
                wide=1.0,
                level=0.16,
            ),
        ),
        peak=0.85,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=186, lasting=0.2, drop_hz=45, drop=0.012, level=0.7),
            Skin(hz=300, lasting=0.13, level=0.35),
            Air(low=1000, high=9500, lasting=0.22, attack=0.001, level=1.5, wide=0.2),
            Air(
                low=350,
                high=7500,
                lasting=1.6,
                attack=0.008,
                late=0.012,
                gate=0.27,
                wide=1.0,
                level=0.9,
            ),
        ),
        peak=0.66,
    ),
    "clap": Drum(
        layers=(
            Air(low=800, high=5500, lasting=0.035, attack=0.001, level=0.8, wide=0.5),
            Air(low=800, high=5500, lasting=0.035, attack=0.001, late=0.008, level=0.7, wide=0.5),
            Air(low=900, high=5500, lasting=0.04, attack=0.001, late=0.019, level=1.0, wide=0.5),
            Air(low=1000, high=6000, lasting=0.16, attack=0.001, late=0.027, level=0.8, wide=0.8),
            Air(
                low=500,
                high=5500,
                lasting=1.2,
                attack=0.008,
                late=0.03,
                gate=0.2,
                wide=1.0,
                level=0.3,
            ),
        ),
        peak=0.52,
    ),
    "floor tom": _gated_tom(70, 0.55),
    "low tom": _gated_tom(88, 0.4),
    "mid tom": _gated_tom(122, 0.0),
    "high tom": _gated_tom(165, -0.4),
    "hat": Drum(
        layers=(
            Plate(low=4500, high=13_000, modes=36, lasting=0.13, tilt=0.1),
            Air(low=6500, high=13_000, lasting=0.1, attack=0.001, level=0.9, wide=0.2),
        ),
        peak=0.15,
        place=0.25,
    ),
    "open hat": Drum(
        layers=(
            Plate(low=4200, high=13_000, modes=50, lasting=0.6, tilt=0.1),
            Air(low=6000, high=13_000, lasting=0.45, attack=0.001, level=0.7, wide=0.4),
        ),
        peak=0.18,
        place=0.25,
    ),
}


def _chip_tom(hz: float, place: float) -> Drum:
    return Drum(
        layers=(Skin(hz=hz, lasting=0.3, drop_hz=1.6 * hz, drop=0.05, drive=4, attack=0.001),),
        peak=0.5,
        place=place,
    )


CHIP: dict[str, Drum] = PERCUSSION | {
    "sub kick": Drum(
        layers=(Skin(hz=50, lasting=0.3, drop_hz=180, drop=0.04, drive=3, attack=0.001),),
        peak=0.7,
    ),
    "kick": Drum(
        layers=(
            Skin(hz=54, lasting=0.24, drop_hz=240, drop=0.02, drive=4, attack=0.001),
            Grain(hz=3200, lasting=0.03, attack=0.001, level=0.35),
        ),
        peak=0.75,
    ),
    "snare": Drum(
        layers=(
            Grain(hz=9500, lasting=0.2, attack=0.001, level=1.0),
            Skin(hz=190, lasting=0.08, drop_hz=170, drop=0.02, drive=3, attack=0.001, level=0.5),
        ),
        peak=0.5,
    ),
    "clap": Drum(
        layers=(Grain(hz=6500, lasting=0.14, attack=0.002), Grain(hz=13_000, lasting=0.05)),
        peak=0.45,
    ),
    "rim": Drum(
        layers=(Grain(hz=14_000, lasting=0.04, again=31, attack=0.002),), peak=0.16, place=-0.1
    ),
    "hat": Drum(layers=(Grain(hz=40_000, lasting=0.05, attack=0.002),), peak=0.14, place=0.2),
    "pedal hat": Drum(layers=(Grain(hz=30_000, lasting=0.04, attack=0.002),), peak=0.12, place=0.2),
    "open hat": Drum(layers=(Grain(hz=36_000, lasting=0.28, attack=0.002),), peak=0.16, place=0.2),
    "crash": Drum(layers=(Grain(hz=15_000, lasting=1.0, attack=0.002),), peak=0.3, place=-0.2),
    "splash": Drum(layers=(Grain(hz=22_000, lasting=0.5, attack=0.002),), peak=0.25, place=-0.1),
    "china": Drum(layers=(Grain(hz=11_000, lasting=0.7, attack=0.002),), peak=0.28, place=0.2),
    "ride": Drum(
        layers=(Grain(hz=36_000, lasting=0.3, again=93, attack=0.001),), peak=0.15, place=-0.2
    ),
    "shaker": Drum(layers=(Grain(hz=42_000, lasting=0.06, attack=0.012),), peak=0.1, place=-0.3),
    "brush": Drum(layers=(Grain(hz=20_000, lasting=0.2, attack=0.02),), peak=0.25),
    "floor tom": _chip_tom(66, 0.4),
    "low tom": _chip_tom(84, 0.3),
    "mid tom": _chip_tom(118, 0.0),
    "high tom": _chip_tom(160, -0.3),
}
