"""Percussion, and a plain drum for every name of the house: what kits borrow from."""

from kapelle.music.units import Seconds
from kapelle.sound.drums import Air, Drum, Metal, Plate, Skin


def _scraped(ridges: int, apart: Seconds) -> tuple[Air, ...]:
    """A stick over a notched gourd: one small stroke for every ridge, the last ones the hardest."""
    return tuple(
        Air(
            low=1300,
            high=6200,
            lasting=0.02,
            attack=0.0015,
            late=ridge * apart,
            level=0.45 + 0.55 * ridge / ridges,
            wide=0.2,
        )
        for ridge in range(ridges)
    )


PERCUSSION: dict[str, Drum] = {
    "kick": Drum(
        layers=(
            Skin(hz=58, lasting=0.5, drop_hz=40, drop=0.02),
            Air(low=200, high=1500, lasting=0.05, level=0.3),
        ),
        peak=0.8,
    ),
    "rim": Drum(
        layers=(
            Skin(hz=820, lasting=0.09, level=0.7),
            Skin(hz=1710, lasting=0.05, level=0.6),
            Air(low=1500, high=8000, lasting=0.03, level=0.8),
        ),
        peak=0.4,
        place=-0.1,
    ),
    "snare": Drum(
        layers=(
            Skin(hz=210, lasting=0.25, drop_hz=60, drop=0.01, level=0.7),
            Air(low=1500, high=9000, lasting=0.45, level=1.6),
        ),
        peak=0.6,
    ),
    "clap": Drum(
        layers=(
            Air(low=700, high=4500, lasting=0.055, level=0.8, wide=0.3),
            Air(low=700, high=4500, lasting=0.055, late=0.0105, level=0.9, wide=0.3),
            Air(low=800, high=5200, lasting=0.06, late=0.0205, level=1.0, wide=0.3),
            Air(low=900, high=5200, lasting=0.45, late=0.030, level=0.9, wide=0.7),
        ),
        peak=0.55,
    ),
    "brush": Drum(
        layers=(
            Air(low=800, high=7000, lasting=0.28, attack=0.012, level=1.0, wide=0.3),
            Skin(hz=190, lasting=0.12, level=0.15),
        ),
        peak=0.3,
        dark_hz=2500,
    ),
    "low tom": Drum(
        layers=(
            Skin(hz=92, lasting=0.9, drop_hz=30, drop=0.05),
            Skin(hz=149, lasting=0.3, level=0.3),
            Air(low=300, high=3000, lasting=0.06, level=0.4),
        ),
        peak=0.65,
        place=0.45,
    ),
    "mid tom": Drum(
        layers=(
            Skin(hz=128, lasting=0.75, drop_hz=38, drop=0.045),
            Skin(hz=206, lasting=0.25, level=0.3),
            Air(low=300, high=3500, lasting=0.06, level=0.4),
        ),
        peak=0.6,
        place=0.05,
    ),
    "high tom": Drum(
        layers=(
            Skin(hz=172, lasting=0.6, drop_hz=45, drop=0.04),
            Skin(hz=276, lasting=0.2, level=0.3),
            Air(low=400, high=4000, lasting=0.05, level=0.4),
        ),
        peak=0.6,
        place=-0.35,
    ),
    "hat": Drum(
        layers=(
            Plate(low=3800, high=16_000, modes=40, lasting=0.24, tilt=0.2),
            Air(low=6500, high=16_000, lasting=0.16, level=0.9, wide=0.3),
        ),
        peak=0.17,
        place=0.3,
    ),
    "pedal hat": Drum(
        layers=(
            Plate(low=3200, high=14_000, modes=30, lasting=0.09, level=0.8),
            Air(low=4500, high=12_000, lasting=0.07, attack=0.004, level=0.8),
        ),
        peak=0.13,
        place=0.3,
    ),
    "open hat": Drum(
        layers=(
            Plate(low=3500, high=16_000, modes=60, lasting=1.1, tilt=0.15),
            Air(low=6000, high=16_000, lasting=0.75, level=0.7, wide=0.5),
        ),
        peak=0.19,
        place=0.3,
    ),
    "crash": Drum(
        layers=(
            Plate(low=480, high=13_500, modes=130, lasting=2.8, tilt=0.3, attack=0.004),
            Air(low=3500, high=15_000, lasting=1.9, attack=0.006, level=1.1, wide=0.8),
        ),
        peak=0.32,
        place=-0.3,
    ),
    "splash": Drum(
        layers=(
            Plate(low=900, high=16_000, modes=70, lasting=0.9, tilt=0.3, attack=0.002),
            Air(low=4500, high=16_000, lasting=0.5, attack=0.003, level=0.7, wide=0.7),
        ),
        peak=0.27,
        place=-0.15,
    ),
    "ride": Drum(
        layers=(
            Plate(low=380, high=13_000, modes=80, lasting=2.2, tilt=0.05, level=0.5),
            Plate(low=3900, high=7200, modes=10, lasting=0.5, level=0.9),
            Air(low=5000, high=14_000, lasting=0.12, level=0.5, wide=0.4),
        ),
        peak=0.21,
        place=-0.4,
    ),
    "ride bell": Drum(
        layers=(
            Plate(low=780, high=5200, modes=12, lasting=1.8, tilt=-0.3),
            Plate(low=2500, high=12_000, modes=40, lasting=1.2, level=0.4),
        ),
        peak=0.24,
        place=-0.4,
    ),
    "tambourine": Drum(
        layers=(
            # jingles meet over some milliseconds, never all at once: that would be a click
            Plate(low=4200, high=13_000, modes=45, lasting=0.25, attack=0.005),
            Air(low=5000, high=13_000, lasting=0.16, attack=0.006, level=0.6, wide=0.4),
            Air(low=6000, high=13_000, lasting=0.18, late=0.016, attack=0.006, level=0.6, wide=0.4),
        ),
        peak=0.18,
        place=0.4,
    ),
    "cowbell": Drum(
        # 540 and 800 Hz: the TR-808's, which everybody means by the word
        layers=(
            Metal(hz=540 * 205.3 / 522.7, above=600, lasting=0.35, level=0.3),
            Plate(low=560, high=845, modes=2, lasting=0.5, level=1.0),
        ),
        peak=0.3,
        place=0.2,
    ),
    "high conga": Drum(
        layers=(
            Skin(hz=262, lasting=0.32, drop_hz=14, drop=0.02),
            Skin(hz=430, lasting=0.1, level=0.35),
            Air(low=700, high=4500, lasting=0.025, level=0.8),
        ),
        peak=0.5,
        place=0.25,
    ),
    "low conga": Drum(
        layers=(
            Skin(hz=176, lasting=0.45, drop_hz=10, drop=0.02),
            Skin(hz=300, lasting=0.12, level=0.3),
            Air(low=500, high=3500, lasting=0.025, level=0.7),
        ),
        peak=0.55,
        place=-0.2,
    ),
    "shaker": Drum(
        layers=(
            Air(low=4200, high=13_000, lasting=0.13, attack=0.022, level=1.0, wide=0.25),
            Air(low=6000, high=15_000, lasting=0.06, late=0.03, level=0.6, wide=0.25),
        ),
        peak=0.12,
        place=-0.35,
    ),
    "claves": Drum(
        layers=(
            Skin(hz=2480, lasting=0.14),
            Skin(hz=5150, lasting=0.04, level=0.2),
            Air(low=2000, high=9000, lasting=0.01, level=0.4),
        ),
        peak=0.3,
        place=-0.3,
    ),
    "snaps": Drum(
        # two fingers meeting a palm: a narrow band, twice, and a small room's answer
        layers=(
            Air(low=1500, high=5000, lasting=0.05, attack=0.001, level=1.0, wide=0.2),
            Air(low=1700, high=5000, lasting=0.05, attack=0.001, late=0.012, level=0.8, wide=0.3),
            Air(low=1200, high=4500, lasting=0.2, late=0.016, attack=0.002, level=0.25, wide=0.9),
        ),
        peak=0.32,
        place=0.1,
    ),
    "sub kick": Drum(
        layers=(
            Skin(hz=46, lasting=0.85, drop_hz=28, drop=0.04, attack=0.002),
            Skin(hz=73, lasting=0.35, level=0.25, attack=0.002),
            Air(low=60, high=500, lasting=0.12, level=0.5, attack=0.002),
        ),
        peak=0.8,
    ),
    "floor tom": Drum(
        layers=(
            Skin(hz=72, lasting=1.1, drop_hz=26, drop=0.055),
            Skin(hz=117, lasting=0.35, level=0.3),
            Air(low=250, high=2600, lasting=0.07, level=0.4),
        ),
        peak=0.68,
        place=0.55,
    ),
    "china": Drum(
        layers=(
            Plate(low=700, high=13_000, modes=90, lasting=1.6, tilt=0.3, attack=0.004),
            Air(low=2500, high=13_000, lasting=0.9, attack=0.005, level=1.0, wide=0.7),
        ),
        peak=0.3,
        place=0.35,
    ),
    "high bongo": Drum(
        layers=(
            Skin(hz=420, lasting=0.2, drop_hz=20, drop=0.012),
            Skin(hz=668, lasting=0.07, level=0.4),
            Air(low=1100, high=5500, lasting=0.025, attack=0.0015, level=0.8),
        ),
        peak=0.42,
        place=-0.25,
    ),
    "low bongo": Drum(
        layers=(
            Skin(hz=300, lasting=0.26, drop_hz=16, drop=0.015),
            Skin(hz=480, lasting=0.09, level=0.35),
            Air(low=900, high=5500, lasting=0.022, level=0.8),
        ),
        peak=0.45,
        place=-0.1,
    ),
    "slap conga": Drum(
        # the hand stays on the skin: no ring, all crack
        layers=(
            Skin(hz=310, lasting=0.1, drop_hz=40, drop=0.008, level=0.6),
            Skin(hz=890, lasting=0.06, level=0.5),
            Air(low=900, high=5200, lasting=0.065, attack=0.0018, level=1.3),
        ),
        peak=0.46,
        place=0.25,
    ),
    "high timbale": Drum(
        layers=(
            Skin(hz=345, lasting=0.4, drop_hz=30, drop=0.015, level=0.8),
            Plate(low=540, high=4800, modes=16, lasting=0.55, tilt=-0.2, level=0.8),
            Air(low=1600, high=7500, lasting=0.03, attack=0.0015, level=0.7),
        ),
        peak=0.45,
        place=0.2,
    ),
    "low timbale": Drum(
        layers=(
            Skin(hz=236, lasting=0.5, drop_hz=26, drop=0.02, level=0.9),
            Plate(low=380, high=3900, modes=16, lasting=0.6, tilt=-0.25, level=0.7),
            Air(low=1300, high=6500, lasting=0.03, attack=0.0015, level=0.65),
        ),
        peak=0.48,
        place=0.35,
    ),
    "high agogo": Drum(
        layers=(
            Plate(low=905, high=2650, modes=3, lasting=0.6, tilt=-0.3),
            Plate(low=3300, high=8200, modes=8, lasting=0.2, level=0.5),
            Air(low=2500, high=8000, lasting=0.012, level=0.3),
        ),
        peak=0.28,
        place=-0.4,
    ),
    "low agogo": Drum(
        layers=(
            Plate(low=604, high=1830, modes=3, lasting=0.7, tilt=-0.3),
            Plate(low=2400, high=6500, modes=8, lasting=0.22, level=0.5),
            Air(low=2000, high=7000, lasting=0.012, level=0.3),
        ),
        peak=0.3,
        place=-0.4,
    ),
    "cabasa": Drum(
        layers=(
            Air(low=5000, high=14_000, lasting=0.07, attack=0.012, level=1.0, wide=0.25),
            Air(low=6500, high=15_000, lasting=0.03, attack=0.004, late=0.02, level=0.8, wide=0.25),
        ),
        peak=0.13,
        place=0.35,
    ),
    "short guiro": Drum(layers=_scraped(7, 0.011), peak=0.22, place=0.3),
    "long guiro": Drum(layers=_scraped(18, 0.0165), peak=0.24, place=0.3),
    "high block": Drum(
        layers=(
            Skin(hz=1040, lasting=0.1, drop_hz=30, drop=0.006),
            Skin(hz=2660, lasting=0.035, level=0.35),
            Air(low=1500, high=7000, lasting=0.012, level=0.4),
        ),
        peak=0.32,
        place=0.15,
    ),
    "low block": Drum(
        layers=(
            Skin(hz=720, lasting=0.12, drop_hz=24, drop=0.008),
            Skin(hz=1850, lasting=0.04, level=0.3),
            Air(low=1100, high=6000, lasting=0.012, level=0.4),
        ),
        peak=0.34,
        place=0.05,
    ),
    "triangle": Drum(
        layers=(
            Plate(low=2350, high=15_500, modes=16, lasting=2.6, tilt=0.1),
            Air(low=6000, high=15_000, lasting=0.02, attack=0.001, level=0.25),
        ),
        peak=0.14,
        place=-0.5,
        dark_hz=6500,
    ),
    "sleigh bells": Drum(
        layers=(
            Plate(low=3100, high=12_000, modes=40, lasting=0.32, attack=0.006, level=0.8),
            Air(low=4500, high=14_000, lasting=0.12, attack=0.008, level=0.5, wide=0.5),
            Air(low=4500, high=14_000, lasting=0.14, attack=0.008, late=0.04, level=0.35, wide=0.5),
        ),
        peak=0.16,
        place=0.4,
    ),
    "castanets": Drum(
        layers=(
            Skin(hz=1250, lasting=0.05, level=0.8),
            Skin(hz=2750, lasting=0.035, level=0.7),
            Air(low=1500, high=9000, lasting=0.014, attack=0.001, level=0.7),
            Air(low=1500, high=8000, lasting=0.018, attack=0.001, late=0.011, level=0.5, wide=0.2),
        ),
        peak=0.28,
        place=-0.3,
    ),
    "high surdo": Drum(
        # a hand damps the skin: the answer to the open stroke
        layers=(
            Skin(hz=88, lasting=0.28, drop_hz=22, drop=0.02, attack=0.001),
            Skin(hz=146, lasting=0.1, level=0.4),
            Air(low=200, high=2200, lasting=0.04, level=0.6),
        ),
        peak=0.6,
        place=-0.1,
    ),
    "surdo": Drum(
        layers=(
            Skin(hz=62, lasting=0.9, drop_hz=14, drop=0.05, attack=0.002),
            Skin(hz=99, lasting=0.3, level=0.3),
            Air(low=120, high=1200, lasting=0.06, level=0.5, attack=0.001),
        ),
        peak=0.72,
        place=-0.1,
    ),
}
