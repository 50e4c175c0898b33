"""Waltz: one from the basses, two and three from the middle of the band, and above them a tune that
hardly touches the floor. Strains of sixteen bars come in pairs, the second on the dominant's side;
the Viennese second beat comes a little early, and the last strain brings drums and trumpets."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ORCHESTRA
from kapelle.music.units import Metre

ONE = Groove({"sub kick": "5... .... ...."}, beats=3)
ONE_TWO_THREE = Groove({"sub kick": "7... .... ....", "snare": ".... 6... 6..."}, beats=3)
LANDLER = Groove(
    {"sub kick": "7... .... ....", "snare": ".... 6... 6.43"},  # a pick-up into every one
    beats=3,
)
BALLROOM = Groove(
    {"sub kick": "8... .... ....", "snare": ".... 7... 6.4.", "triangle": "5... .... ...."},
    beats=3,
)
EMPERORS = Groove(
    # the cymbal is screwed to the big drum, and one hand plays both
    {"sub kick": "8... .... ....", "ride": "6... .... ....", "snare": ".... 7... 7.54"},
    beats=3,
)
GLIDE = Groove({"sub kick": "6... .... ....", "triangle": ".... .... 3..."}, beats=3)
LEADING_ON = Groove({"sub kick": "6... .... ....", "snare": "..22 33.3 3344"}, beats=3)
# Asked for in four, a ballroom band plays a slow fox.
SLOW_FOX = Groove({"sub kick": "7... .... 6... ....", "snare": ".... 3... .... 3..."})
QUICK_FOX = Groove({"sub kick": "7... .... 7... ....", "snare": ".... 4..3 .... 4.33"})

PAH_PAH = Comping(  # second violins and violas: two and three, short, the three lighter
    low=(".... x-.. x-..", ".... x--- ----"),
    mid=(".... x-.. x-..",),
    high=(".... x-.. x-..", ".... x-.. x-..", ".... x-.. x-x-", ".... x-.. x-.."),
    voices=3,
    manner=Manner.STACCATO,
    top=2,
)
OOM = Line(  # plucked: root, then the fifth below; a step where the chord changes
    low=("R--- ---- ....",),
    mid=("R--- .... ....", "R--- .... ..A-", "L--- .... ...."),
    high=("R--- .... ....", "R--- .... A---", "L--- .... ...."),
)
HARP = Runs(
    low=("1-2- 3-4- 3-2-", "1--- 2--- 3---"),
    mid=("1-2- 3-4- 5-4-", "1-3- 5-4- 3-2-"),
    high=("1234 5432 1232", "1-23 45-4 3-2-"),
)

CHAIRS = (
    Chair(name="inner strings", role=Role.CHORDS, instruments={"strings": 5, "accordion": 1, "piano": 1}, low=53, high=72, plays=PAH_PAH, pan=0.2),
    Chair(name="violins", role=Role.LEAD, instruments={"strings": 2, "violin": 2}, low=65, high=88, style="song", pan=-0.25),
    Chair(name="flute", role=Role.LEAD, instruments={"flute": 1}, low=74, high=95, enters=0.44, style="song", pan=0.15, level_db=-2),
    Chair(name="clarinet", role=Role.LEAD, instruments={"clarinet": 3, "oboe": 2, "trumpet": 1}, low=58, high=79, enters=0.6, style="song", pan=0.28, level_db=-1),
    Chair(name="basses", role=Role.BASS, instruments={"upright bass": 1}, low=30, high=50, enters=0.2, plays=OOM, pan=0.1),
    Chair(name="cello", role=Role.COUNTER, instruments={"cello": 3, "french horn": 2}, low=48, high=67, enters=0.36, style="line", pan=0.3),
    Chair(name="harp", role=Role.ARP, instruments={"harp": 1}, low=52, high=86, enters=0.3, leaves=0.66, plays=HARP, pan=-0.4),
    Chair(name="horns", role=Role.PAD, instruments={"french horn": 1, "brass section": 2}, low=48, high=69, enters=0.74, style="still", pan=-0.15, level_db=-2),
    Chair(name="drums", role=Role.DRUMS, instruments={"orchestral drums": 1}, low=27, high=87, enters=0.44),
)  # fmt: skip

GENRE = Genre(
    name="waltz",
    family="score",
    moods=("elegant", "romantic", "nostalgic", "festive", "dreamy", "playful"),
    energy=0.55,
    words=frozenset(
        {
            "waltz",
            "viennese waltz",
            "ballroom",
            "three-quarter time",
            "musette",
            "landler",
        }
    ),
    tempo=(132, 172),
    limits=(84, 200),
    modes={"major": 0.72, "minor": 0.28},
    tonics={2: 3, 7: 3, 0: 3, 5: 3, 9: 2, 10: 2, 3: 2, 4: 1},
    metre=Metre(3, 4),
    feel=Feel(jitter=0.006, late={Role.CHORDS: -0.014, Role.LEAD: 0.004}, strum=0.01),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A8 .18 theme:A16 .46 theme:A16 .54 variation:B16 .5 theme:A16 .64 bridge:C16 .36 "
            "build:D8 .6 theme:B16 .84 theme:A16 .96 outro:A8 .3"
        ),
        outline(
            "intro:B8 .2 verse:A16 .4 theme:B16 .58 verse:A16 .5 theme:B16 .7 bridge:C16 .34 "
            "verse:A16 .56 theme:B32 .96 outro:A8 .26"
        ),
        outline(
            "intro:C8 .16 theme:A16 .44 variation:B16 .56 theme:A16 .62 interlude:C16 .32 "
            "theme:D16 .72 build:C8 .58 theme:A32 .97 outro:C8 .24"
        ),
    ),
    changes={
        "major verse": (
            "I | I | I | V7 | V7 | V7 | V7 | I",
            "I | I | V7/2 | V7 | V7 | V7 | I | I",
            "I | I | vi | vi | ii | V7 | I | V7",
        ),
        "major chorus": (
            "I | I/3 | IV | IV | V7 | V7 | I | V7",
            "I | I | ii | ii | V7 | V7 | I | I",
            "I | VI7 | ii | ii | V7 | V7 | I | V7",
            "I | I/3 | ii | V7 | I | vi | ii V7 | I",
        ),
        "major build": ("II7 | II7 | V | V7", "ii | V7/2 | V | V7"),
        "major bridge": (
            "vi | vi | III7 | III7 | vi | II7 | V | V7",
            "IV | IV | I | I | II7 | II7 | V | V7",
        ),
        "minor verse": (
            "i | i | V7 | V7 | V7 | V7 | i | i",
            "i | i | iv | iv | i/5 | V7 | i | V7",
            "i | V7/2 | i/b3 | iv | i/5 | V7 | i | i",
        ),
        "minor chorus": (
            "i | i | iv | V7 | i | bVI | V7 | i",
            "i | I7 | iv | iv | i | V7 | i | V7",
            "i | i | iv | iv | V7 | V7 | i | V7",
        ),
        "minor build": ("iv | iv | V | V7", "iiø7 | iv/b6 | V | V7"),
        "minor bridge": (
            "bIII | bIII | bVII7 | bIII | iv | i/5 | V | V7",
            "bVI | bVI | bIII | bIII | iv | iiø7 | V | V7",
        ),
    },
    endings={"minor": "V7 | i", "major": "V7 | I"},
    hush={0: 4, 1: 1},
    rhythms=(
        "x--- ---- x--- x--- ---- x---",
        "x--- x--- x--- x--- ---- x---",
        "x--- --x- x-x- x--- ---- ....",
        ".... x-x- x-x- x--- ---- x---",
        "x--- ---- x-x- x--- x--- x---",
        "x-x- x-x- x-x- x--- ---- ..x-",
        "x--- --xx x-x- x--- x--- ....",
    ),
    tune="dance",
    grooves={
        "intro": (ONE, GLIDE, SLOW_FOX),
        "verse": (ONE, ONE_TWO_THREE, LANDLER, SLOW_FOX),
        "build": (ONE_TWO_THREE, LEADING_ON, QUICK_FOX),
        "chorus": (ONE_TWO_THREE, LANDLER, BALLROOM, EMPERORS, SLOW_FOX, QUICK_FOX),
        "bridge": (GLIDE, ONE, SLOW_FOX),
        "outro": (ONE, ONE_TWO_THREE, SLOW_FOX),
    },
    fills=(
        Groove({"sub kick": "7... .... ....", "snare": ".... 3.3. 4.44"}, beats=3),
        Groove({"sub kick": "7... .... ....", "snare": "..33 3333 4455"}, beats=3),
        Groove({"sub kick": "8... .... 7...", "snare": "4.44 4444 5566"}, beats=3),
        Groove({"sub kick": "7... .... 6... ....", "snare": ".... 3... ..3. 4.44"}),
        Groove({"sub kick": "7... .... 6... ....", "snare": ".... 3.33 3344 4455"}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.BASS: Channel(loudness=-19.5, reverb=0.14),
            Role.DRUMS: Channel(loudness=-13.5, reverb=0.05, width=0.3),
            Role.CHORDS: Channel(loudness=-23.5, reverb=0.26, width=0.4, high_pass_hz=90),
            Role.PAD: Channel(loudness=-24, reverb=0.35, width=0.4, high_pass_hz=80),
        },
        reverb_seconds=2.1,
        motion_db=7,
    ),
    tags=("waltz", "elegant", "strings", "3/4", "ballroom", "viennese"),
    avoid=frozenset({"808", "trap kit", "house kit", "supersaw", "distorted guitar"}),
)
