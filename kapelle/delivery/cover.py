"""The cover: a record sleeve for a song, from its title and its look.

A genre belongs to a family of covers. The family has scenes (what is drawn), palettes (in which
inks) and sleeves (where the type goes); the mood leans on the choice of palette and the seed
decides the rest. Equal songs get equal covers. Type is set in an ink that can be read on what
is really behind it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image

from kapelle.delivery import cover_night as night
from kapelle.delivery import cover_optic as optic
from kapelle.delivery import cover_paper as paper
from kapelle.delivery import cover_wash as wash
from kapelle.delivery.cover_canvas import SIDE, Canvas, Y, edge, noise, smooth
from kapelle.delivery.cover_colours import (
    LEGIBLE,
    PALETTES,
    Field,
    Ink,
    Palette,
    contrast,
    luminance,
)
from kapelle.delivery.cover_letters import OURS, Face, face_for, set_line, width, words
from kapelle.jobs.engine import Look
from kapelle.music.chance import Chance

Scene = Callable[[Canvas, Palette, Chance, float], None]
Rect = tuple[int, int, int, int]  # left, top, right, bottom in pixels

QUALITY = 88  # of the JPEG, to begin with
HEAVIEST = 400_000  # bytes
BLOCK = 0.045  # share of the side between a title's block and the title
SMALLEST = 24.0  # pixels: type below this is no title
EVERYTHING: Rect = (0, 0, SIDE, SIDE)


@dataclass(frozen=True, kw_only=True)
class Sleeve:
    """Where the type goes, and how much of the square is left to the picture."""

    title: Rect
    largest: float  # pixels
    imprint: tuple[int, int]  # its baseline, left end; x counts from the right edge below 0
    art: Rect = EVERYTHING  # outside of it lies bare paper
    centred: bool = False
    hangs: bool = False  # from the top of its box; else it stands on the bottom
    turned: bool = False  # reads upwards, along the left edge
    capitals: bool = False
    tracking: float = 0.0  # em
    weight: float = 0.0  # em added to the strokes
    leading: float = 1.02  # em from baseline to baseline


SLEEVES: Mapping[str, Sleeve] = {
    "foot": Sleeve(title=(68, 680, 956, 932), largest=148, imprint=(70, 984), tracking=-0.01, weight=0.012),
    "whisper": Sleeve(title=(70, 840, 720, 950), largest=46, imprint=(-70, 941), weight=0.004),
    "hush": Sleeve(
        title=(110, 800, 914, 924), largest=42, imprint=(465, 976), centred=True, capitals=True,
        tracking=0.30, leading=1.38,
    ),
    "corner": Sleeve(
        title=(70, 66, 760, 230), largest=66, imprint=(-70, 960), hangs=True, tracking=-0.005,
        weight=0.006,
    ),
    "poster": Sleeve(
        title=(64, 560, 960, 936), largest=190, imprint=(66, 984), capitals=True, tracking=0.022,
        weight=0.030, leading=0.92,
    ),
    "window": Sleeve(
        title=(60, 838, 820, 968), largest=78, imprint=(-60, 966), art=(60, 60, 964, 792), hangs=True,
        tracking=-0.01, weight=0.006,
    ),
    "plate": Sleeve(
        title=(48, 48, 976, 220), largest=160, imprint=(50, 262), art=(0, 290, SIDE, SIDE), hangs=True,
        tracking=-0.02, weight=0.014,
    ),
    "spine": Sleeve(
        title=(44, 60, 900, 132), largest=74, imprint=(44, 66), art=(172, 0, SIDE, SIDE),
        turned=True, tracking=-0.005, weight=0.008,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Family:
    scenes: tuple[Scene, ...]
    palettes: tuple[Palette, ...]
    sleeves: Mapping[str, float]  # name -> weight
    grain: float  # OKLab lightness, standard deviation
    fibre: float  # the same, of the paper's clouds
    slip: int  # pixels by which colour is printed off its place
    flat: bool = False  # printed in flat colours: nothing fades


FAMILIES: Mapping[str, Family] = {
    "night": Family(
        scenes=(
            night.eclipse, night.monoliths, night.grid, night.chrome, night.signal, night.towers,
            night.tunnel,
        ),
        palettes=PALETTES["night"],
        sleeves={"foot": 3, "hush": 3, "whisper": 2, "poster": 2, "spine": 1, "window": 1},
        grain=0.014, fibre=0.0, slip=0,
    ),
    "paper": Family(
        scenes=(
            paper.hills, paper.window, paper.wires, paper.arcs, paper.umbrella, paper.cutouts,
            paper.stars,
        ),
        palettes=PALETTES["paper"],
        sleeves={"window": 3, "corner": 2, "foot": 2, "whisper": 2, "plate": 1},
        grain=0.014, fibre=0.012, slip=2, flat=True,
    ),
    "optic": Family(
        scenes=(
            optic.rings, optic.waves, optic.grooves, optic.dots, optic.tiles, optic.slices,
            optic.sunburst,
        ),
        palettes=PALETTES["optic"],
        sleeves={"plate": 3, "poster": 2, "foot": 1, "window": 2, "spine": 2},
        grain=0.006, fibre=0.004, slip=0, flat=True,
    ),
    "wash": Family(
        scenes=(wash.veils, wash.stems, wash.brush, wash.strings, wash.sea, wash.petals),
        palettes=PALETTES["wash"],
        sleeves={"hush": 3, "window": 3, "whisper": 1, "corner": 2, "foot": 1},
        grain=0.008, fibre=0.010, slip=0,
    ),
    "calm": Family(
        scenes=(wash.fields, wash.aura, wash.water, wash.brush, wash.sea, wash.strings),
        palettes=PALETTES["calm"],
        sleeves={"whisper": 2, "corner": 2, "hush": 2, "window": 2},
        grain=0.008, fibre=0.008, slip=0,
    ),
}  # fmt: skip

# Words of a genre's name, each with its family; the first word found decides.
GENRES: Mapping[str, str] = {
    "hip hop": "paper", "boom bap": "paper", "indie": "paper", "folk": "paper", "country": "paper",
    "bluegrass": "paper", "singer": "paper", "city pop": "paper", "bossa": "paper", "reggaeton": "optic",
    "swing": "paper", "latin jazz": "paper", "salsa": "paper", "gospel": "paper", "ska": "paper",
    "neo-soul": "paper", "march": "paper", "lo-fi": "paper", "lofi": "paper", "soul": "paper",
    "trap": "night", "drill": "night", "phonk": "night", "synthwave": "night", "rap": "night",
    "dubstep": "night", "metal": "night", "drum and bass": "night", "punk": "night", "rock": "night",
    "hyperpop": "night", "epic": "night", "trip hop": "night", "techno": "optic", "blues": "paper",
    "house": "optic", "disco": "optic", "funk": "optic", "trance": "optic", "future bass": "optic",
    "edm": "optic", "garage": "optic", "afrobeat": "optic", "amapiano": "optic", "chiptune": "optic",
    "video game": "optic", "k-pop": "optic", "reggae": "paper", "dub": "night",
    "ballad": "wash", "classical": "wash", "piano": "wash", "orchestral": "wash", "waltz": "wash",
    "strings": "wash", "choral": "wash", "lullaby": "wash", "flamenco": "wash", "tango": "wash",
    "celtic": "wash", "dream pop": "wash", "r&b": "wash", "jazz": "paper", "pop": "optic",
    "ambient": "calm", "drone": "calm", "meditation": "calm", "downtempo": "calm",
}  # fmt: skip

# Where a mood would have the ground: 0 black to 1 white. Moods not named here do not mind.
MOODS: Mapping[str, float] = {
    "dark": 0.1, "aggressive": 0.1, "menacing": 0.1, "angry": 0.1, "haunting": 0.1,
    "mysterious": 0.2, "tense": 0.2, "epic": 0.2, "dramatic": 0.2, "lonely": 0.25, "gritty": 0.25,
    "sad": 0.3, "melancholic": 0.35, "introspective": 0.4, "sensual": 0.35, "romantic": 0.5,
    "nostalgic": 0.6, "dreamy": 0.6, "elegant": 0.7, "chill": 0.7, "warm": 0.7, "intimate": 0.7,
    "relaxed": 0.8, "calm": 0.8, "tender": 0.8, "upbeat": 0.85, "hopeful": 0.85, "uplifting": 0.9,
    "peaceful": 0.9, "happy": 0.9, "playful": 0.9, "festive": 0.9, "bright": 0.95,
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Proof:
    """A cover before it is pressed: the picture, and the type that goes over it."""

    canvas: Canvas
    letters: Field  # the title as a mask; empty when no face has its letters
    ink: Ink
    family: Family
    rng: np.random.Generator


def paint(title: str, look: Look) -> bytes:
    """A JPEG of 1024 × 1024 pixels under 400 kB. The same song always gets the same cover."""
    return _press(proof(title, look))


def proof(title: str, look: Look) -> Proof:
    """The cover before pressing; tests look at its type and at what lies behind."""
    family = FAMILIES[_family(look.genre)]
    dice = (
        Chance(look.seed, "/cover") / look.genre / look.mood / title.encode(errors="replace").hex()
    )
    inks = _inks(family, look.mood, dice / "inks")
    sleeve = SLEEVES[(dice / "sleeve").weigh(family.sleeves)]
    canvas = Canvas(inks.ground)
    scene = (dice / "scene").pick(family.scenes)
    scene(canvas, inks, dice / "drawing", look.energy)
    rng = np.random.default_rng(int((dice / "grain").between(0, 2**31)))
    canvas.lab[1:] = np.roll(canvas.lab[1:], (family.slip, -family.slip), axis=(1, 2))
    if sleeve.art != EVERYTHING:
        canvas = _framed(canvas, sleeve.art, (dice / "card").pick(_cards(inks)))
    letters = _title(words(title), sleeve)
    ink = _readable(canvas, letters, inks, dice / "type", flat=family.flat)
    _imprint(canvas, sleeve, inks)
    return Proof(canvas, letters, ink, family, rng)


def _press(work: Proof) -> bytes:
    canvas, rng = work.canvas, work.rng
    canvas.lay(work.letters, work.ink)
    canvas.shade(work.family.fibre * noise(rng, 96, 3))
    canvas.shade(work.family.grain * rng.standard_normal((SIDE, SIDE), dtype=np.float32))
    dither = rng.random((SIDE, SIDE), dtype=np.float32) - rng.random((SIDE, SIDE), dtype=np.float32)
    picture = Image.fromarray(canvas.rgb(dither * 0.5))
    for quality in range(QUALITY, 0, -6):
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality)
        if file.tell() < HEAVIEST:
            return file.getvalue()
    raise AssertionError  # a million pixels at quality 4 weigh 30 kB


def _family(genre: str) -> str:
    for word, family in GENRES.items():
        if word in genre.lower():
            return family
    return "calm"


def _inks(family: Family, mood: str, dice: Chance) -> Palette:
    if mood not in MOODS:
        return dice.pick(family.palettes)
    nearness = {
        place: float(np.exp(-3 * abs(inks.ground.lightness - MOODS[mood])))
        for place, inks in enumerate(family.palettes)
    }
    return family.palettes[dice.weigh(nearness)]


def _cards(inks: Palette) -> tuple[Ink, ...]:
    """What the bare paper of a framed sleeve may look like."""
    return (inks.light, inks.light, inks.dark if inks.ground.lightness < 0.5 else inks.body)


def _framed(canvas: Canvas, art: Rect, card: Ink) -> Canvas:
    """The picture's upper part, scaled into its window, on card."""
    left, top, right, bottom = art
    wide, high = right - left, bottom - top
    scale = max(wide, high) / SIDE
    seen = (0.0, 0.0, wide / scale, high / scale)
    if wide < high:  # a tall window looks at the middle
        seen = ((SIDE - wide / scale) / 2, 0.0, (SIDE + wide / scale) / 2, high / scale)
    framed = Canvas(card)
    for plane in range(3):
        picture = Image.fromarray(canvas.lab[plane])
        smaller = picture.resize((wide, high), Image.Resampling.BILINEAR, seen, reducing_gap=None)
        framed.lab[plane, top:bottom, left:right] = np.asarray(smaller)
    return framed


def _title(text: str, sleeve: Sleeve) -> Field:
    """The title in its place, as a mask over the cover."""
    sheet = np.zeros((SIDE, SIDE), np.float32)
    text = text.upper() if sleeve.capitals else text
    face = face_for(text) if text else None
    if face is None:
        return sheet
    left, top, right, bottom = sleeve.title
    lines, size = _fit(text, face, sleeve)
    pitch = size * sleeve.leading
    cap = 0.72 * size  # of Aileron
    first = top + cap if sleeve.hangs else bottom - 0.24 * size - pitch * (len(lines) - 1)
    for row, line in enumerate(lines):
        set_ = set_line(line, face, size, sleeve.tracking, sleeve.weight)
        wide = set_.mask.shape[1]
        x = round((left + right - wide) / 2) if sleeve.centred else left
        y = round(first + row * pitch - set_.top)
        _stamp(sheet, set_.mask, x, y)
    return np.rot90(sheet) if sleeve.turned else sheet


def _stamp(sheet: Field, mask: Field, x: int, y: int) -> None:
    """The mask onto the sheet, cut where it would leave it."""
    from_row, from_column = max(0, -y), max(0, -x)
    rows = min(mask.shape[0], SIDE - y)
    columns = min(mask.shape[1], SIDE - x)
    part = mask[from_row:rows, from_column:columns]
    where = sheet[y + from_row : y + rows, x + from_column : x + columns]
    np.maximum(where, part, out=where)


def _fit(text: str, face: Face, sleeve: Sleeve) -> tuple[list[str], float]:
    """The words broken into the lines that let the type be largest; the rest left off."""
    left, top, right, bottom = sleeve.title
    tokens, glue = _tokens(text)
    while True:
        best: tuple[float, list[str]] = (0.0, [text])
        for count in range(1, min(5, len(tokens)) + 1):
            lines = _broken(tokens, glue, count, face, sleeve.tracking)
            widest = max(width(line, face, sleeve.tracking) for line in lines)
            tall = 1.0 + sleeve.leading * (len(lines) - 1)
            size = min(sleeve.largest, (right - left) / widest, (bottom - top) / tall)
            if size > best[0] * 1.12:  # one more line has to earn its place
                best = (size, lines)
        if best[0] >= SMALLEST or len(tokens) <= 1:
            return best[1], best[0]
        tokens = [*tokens[: max(1, len(tokens) * 4 // 5 - 1)], "…"]


def _tokens(text: str) -> tuple[list[str], str]:
    """What a line may be broken between, and what joins it: words, or letters without spaces."""
    tokens = text.split()
    return (tokens, " ") if max(map(len, tokens)) <= 24 else (list(text), "")


def _broken(tokens: list[str], glue: str, count: int, face: Face, tracking: float) -> list[str]:
    """The tokens in at most `count` lines, the longest as short as it can be."""
    widths = [width(token + glue, face, tracking) for token in tokens]
    low, high = max(widths), sum(widths)
    for _ in range(12):
        middle = (low + high) / 2
        if len(_wrapped(widths, middle)) <= count:
            high = middle
        else:
            low = middle
    return [glue.join(tokens[start:end]) for start, end in _wrapped(widths, high)]


def _wrapped(widths: list[float], limit: float) -> list[tuple[int, int]]:
    lines, start, used = [(0, 0)][:0], 0, 0.0
    for place, wide in enumerate(widths):
        if used + wide > limit + 1e-6 and place > start:
            lines.append((start, place))
            start, used = place, 0.0
        used += wide
    return [*lines, (start, len(widths))]


def _readable(canvas: Canvas, letters: Field, inks: Palette, dice: Chance, *, flat: bool) -> Ink:
    """An ink for the title with contrast enough; if none has it, the picture steps back."""
    if not letters.any():
        return inks.light
    rows, columns = np.flatnonzero(letters.any(axis=1)), np.flatnonzero(letters.any(axis=0))
    top, bottom = max(0, rows[0] - 6), min(SIDE, rows[-1] + 7)
    left, right = max(0, columns[0] - 6), min(SIDE, columns[-1] + 7)

    def legible(ink: Ink) -> float:
        behind = luminance(canvas.lab[:, top:bottom, left:right])
        return float(np.quantile(contrast(behind, float(luminance(ink.lab)[0, 0])), 0.005))

    coloured = [ink for ink in (inks.spark, inks.glow, inks.body) if legible(ink) > LEGIBLE * 1.1]
    if coloured and dice.maybe(0.6):
        return coloured[0]
    plain = (inks.light, inks.dark)
    best = max(plain, key=legible)
    at_foot = top > SIDE / 2
    from_edge = Y - top / SIDE if at_foot else bottom / SIDE - Y
    if flat and legible(best) < LEGIBLE * 1.05:  # a printer would give the title a block of its own
        canvas.lay(edge(-from_edge - np.float32(BLOCK)), inks.ground)
        best = max(plain, key=legible)
    far = inks.dark if best == inks.light else inks.light
    veil = smooth(np.clip(from_edge / 0.16 + 1, 0, 1))  # full from the title to the near edge
    while legible(best) < LEGIBLE * 1.05:
        canvas.lay(veil, far, 0.2)
    return best


def _imprint(canvas: Canvas, sleeve: Sleeve, inks: Palette) -> None:
    """The house's name, small."""
    line = set_line("KAPELLE", OURS, 16, 0.34, 0.006)
    x, y = sleeve.imprint
    x = x if x >= 0 else SIDE + x - line.mask.shape[1]
    mask = np.zeros((SIDE, SIDE), np.float32)
    _stamp(mask, line.mask, x, round(y - line.top))
    behind = luminance(canvas.lab[:, y - 20 : y + 6, x : x + line.mask.shape[1]])
    best = max(
        (inks.light, inks.dark),
        key=lambda ink: float(np.quantile(contrast(behind, float(luminance(ink.lab)[0, 0])), 0.05)),
    )
    canvas.lay(mask, best, 0.9)
