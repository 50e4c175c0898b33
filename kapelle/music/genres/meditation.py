"""Meditation: a bowl is struck and the breath follows it out. Root and fifth lie underneath all the
time, a flute says one sentence and lets it be quiet, harp or kalimba falls like slow water, and the
sea or the birds keep the room open."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs, Shape
from kapelle.music.mixing import Channel

# For a hand drum, should one be asked for: breathing in for two, out for two.
BELL = Groove({"triangle": "3... .... .... ...."})
BREATH_IN = Groove({"surdo": "4... .... .... ....", "triangle": ".... .... 2... ...."})
BREATH_OUT = Groove({"surdo": "4... .... 2... ....", "shaker": ".... 1... .... 1..."})
HEART = Groove({"surdo": "4..2 .... 4..2 ....", "shaker": "1... 1... 1... 1..."})
WALKING = Groove(
    {
        "surdo": "4... .... 3... ....",
        "high surdo": ".... 2... .... 2.1.",
        "shaker": "2.1. 2.1. 2.1. 2.1.",
    }
)
CIRCLE = Groove(
    {
        "surdo": "5... ..2. 3... ....",
        "high surdo": ".... 3... ..2. 3...",
        "triangle": "2... .... .... ....",
    }
)

LONG_BREATH = Comping(
    low=("X--- ---- ---- ----",),
    mid=("1--- 2--- 3--- ----", "1--- 3--- 2--- 4---"),
    high=("1--- 2--- 4--- 3---", "1--- 3--- 4-3- 2---"),
    voices=4,
    shape=Shape.OPEN,
)
TANPURA = Line(  # the fifth below, the root, the root: strings of a drone lute
    low=("P--- ---- ---- ----",),
    mid=("P--- ---- ---- ----",),
    high=("P--- ---- ---- ----", "P--- ---- P--- ----"),
)
WATER = Runs(
    low=("1--- ---- 4--- ----", ".... 3--- ---- ----"),
    mid=("1--- 3--- 2--- 4---", "4--- 3--- ---- 2---", "1--- 4--- 3--- ----"),
    high=("1-2- 3-4- 5--- 3---", "5-4- 3-2- 1--- 3---", "1-3- 4-5- 4-3- ----"),
)

CHAIRS = (
    Chair(name="air", role=Role.PAD, instruments={"warm pad": 4, "synth strings": 1}, low=48, high=72, style="still"),
    Chair(name="bowls", role=Role.CHORDS, instruments={"singing bowls": 3, "harp": 1, "felt piano": 1}, low=52, high=76, plays=LONG_BREATH, pan=-0.2),
    Chair(name="root", role=Role.BASS, instruments={"synth bass": 2, "upright bass": 1}, low=31, high=46, enters=0.24, plays=TANPURA, level_db=-2),
    Chair(name="flute", role=Role.LEAD, instruments={"shakuhachi": 3, "flute": 2, "pan flute": 2, "cello": 1}, low=60, high=79, enters=0.28, style="", pan=0.1),
    Chair(name="water", role=Role.ARP, instruments={"harp": 3, "kalimba": 3, "koto": 1, "celesta": 1}, low=64, high=86, enters=0.32, plays=WATER, pan=0.3),
    Chair(name="light", role=Role.PAD, instruments={"glass pad": 3, "strings": 2}, low=62, high=81, enters=0.4, style="moving", pan=-0.1),
    Chair(name="voices", role=Role.COUNTER, instruments={"choir": 3, "cello": 1}, low=52, high=70, enters=0.46, style="line"),
    Chair(name="nature", role=Role.EFFECTS, instruments={"waves": 3, "birds": 2, "rain": 2, "wind": 1}, low=0, high=127),
)  # fmt: skip

GENRE = Genre(
    name="meditation",
    family="ambient",
    moods=("calm", "sacred", "introspective", "warm", "dreamy"),
    energy=0.15,
    words=frozenset(
        {
            "meditation",
            "meditative",
            "meditation music",
            "yoga",
            "spa",
            "healing music",
            "zen",
            "relaxation",
            "sleep music",
            "reiki",
            "mindfulness",
        }
    ),
    tempo=(52, 64),
    limits=(40, 76),
    modes={"major": 0.62, "dorian": 0.16, "minor": 0.12, "lydian": 0.1},
    tonics={0: 3, 2: 3, 7: 3, 5: 2, 9: 2, 10: 1, 4: 1},
    feel=Feel(jitter=0.02, late={Role.PAD: -0.06, Role.LEAD: 0.03}, strum=0.09),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .18/.6 variation:A8 .3 theme:B8 .4 interlude:A4 .26 theme:B8 .46 "
            "bridge:C4 .24 theme:B8 .54 outro:A4 .18/.7"
        ),
        outline(
            "intro:A4 .16/.5 theme:B8 .34 variation:A8 .4 bridge:C4 .22 theme:B8 .44 "
            "variation:A4 .3 theme:B8 .52 outro:B4 .18/.6"
        ),
    ),
    changes={
        "major verse": (
            "Iadd9 | Iadd9 | IVadd9/1 | Iadd9",
            "I | Isus2 | V/1 | I",
            "I69 | I69 | IV/1 | I",
        ),
        "major chorus": (
            "I | I | IVadd9 | IVadd9 | I | I | V | I",
            "Iadd9 | V/7 | vi7 | IVadd9 | Iadd9 | IVadd9 | V | I",
            "I | iii | IVadd9 | I | I | IVadd9 | V | I",
        ),
        "major build": ("IVadd9 | IVadd9 | Vsus4 | V",),
        "major bridge": ("vi | IVadd9 | I | V", "IVadd9 | I/3 | IVadd9 | V"),
        "minor verse": ("iadd9 | iadd9 | iv/1 | i", "i | i | bVII/1 | i"),
        "minor chorus": (
            "i | i | iv | iv | i | i | V | i",
            "iadd9 | bVImaj7 | iv | i | iadd9 | iv | V | i",
        ),
        "minor build": ("iv | iv | Vsus4 | V",),
        "minor bridge": ("bVImaj7 | bVImaj7 | i | V", "iv | iv | i | V"),
    },
    endings={"major": "IVadd9 V | I", "minor": "iv V | i"},
    hush={0: 1},
    tune="air",
    rhythms=(
        "x--- ---- x--- x--- x--- ---- ---- ....",
        "x--- --x- x--- ---- ---- ---- x--- ....",
        "..x- x--- ---- x--- x--- ---- ---- ....",
        "x--- ---- ---- x-x- x--- ---- ---- ....",
        "x--- x--- x--- ---- ---- x--- ---- ....",
    ),
    grooves={
        "intro": (BELL, BREATH_IN),
        "verse": (BREATH_IN, BREATH_OUT),
        "build": (BELL, BREATH_OUT),
        "chorus": (BREATH_OUT, HEART, WALKING, CIRCLE),
        "bridge": (BELL, HEART),
        "outro": (BREATH_IN, BELL),
    },
    fills=(
        Groove({"surdo": "4... .... .... ....", "triangle": ".... .... .... 3..."}),
        Groove({"surdo": "4... .... 2... ....", "high surdo": ".... .... .... 2.3."}),
        Groove(
            {
                "surdo": "4... .... .... ....",
                "high surdo": ".... .... 2.2. 3.3.",
                "triangle": ".... .... .... ..3.",
            }
        ),
    ),
    mix=sheets.AMBIENT.but(
        channels={
            Role.DRUMS: Channel(loudness=-27, reverb=0.4, width=0.3, low_pass_hz=8000),
            Role.BASS: Channel(loudness=-24, reverb=0.1, low_pass_hz=600),
            Role.CHORDS: Channel(loudness=-20, reverb=0.5, delay=0.1, width=0.6, high_pass_hz=120),
            Role.LEAD: Channel(loudness=-20, reverb=0.55, delay=0.25, width=0.2, high_pass_hz=180),
            Role.EFFECTS: Channel(
                loudness=-31, reverb=0.1, width=0.9, high_pass_hz=150, low_pass_hz=9000
            ),
        },
        reverb_seconds=5.5,
        reverb_damping=0.5,
        delay_beats=1.0,
        warmth=0.15,
        motion_db=4,
        insert={"light": Channel(loudness=-24.5, reverb=0.55, width=1.0, high_pass_hz=280)},
    ),
    tags=("meditation", "singing bowls", "peaceful", "flute", "nature", "healing"),
    avoid=frozenset(
        {
            "trap kit",
            "rock kit",
            "metal kit",
            "house kit",
            "distorted guitar",
            "slap bass",
            "supersaw",
        }
    ),
)
