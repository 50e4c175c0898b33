"""Lullaby: three beats that rock, five or six notes that anyone can hum, and nothing that could wake
a child. A music box says the tune, a harp turns the cradle, strings breathe under it; the cadence
is always the one you expected, and the song gets slower in the mind without slowing down."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ORCHESTRA
from kapelle.music.units import Metre

# No drums near a cradle: these say how it rocks, for those who play to it.
STILL = Groove({"sub kick": "3... .... ...."}, beats=3)
CRADLE = Groove({"sub kick": "4... .... 3..."}, beats=3)
ROCKING = Groove({"sub kick": "4... .... 3..."}, beats=3, answer={"sub kick": "4... .... ...."})
HAND_ON_WOOD = Groove({"sub kick": "5... .... 3.3."}, beats=3)
STILL_IN_FOUR = Groove({"sub kick": "3... .... .... ...."})
CRADLE_IN_FOUR = Groove({"sub kick": "4... .... 3... ...."})
HAND_IN_FOUR = Groove({"sub kick": "4... ..3. 4... ..3."})

TURNING = Comping(  # harp or piano: low, high, high, as a cradle swings back
    low=("1--- 2--- 3---", "1--- 3--- 2---"),
    mid=("1-2- 3--- 2---", "1--- 2-3- 2---"),
    high=("1-2- 3-4- 3-2-", "1-3- 2-4- 3-2-"),
    voices=4,
    left=("", "B--- ---- ----", "B--- ---- ----"),
)
TWINKLE = Runs(
    low=("3--- ---- ....", "4--- ---- ...."),
    mid=("..3- 4--- ....", ".... 4-5- 3---", "..4- ..3- ...."),
    high=("..3- 4-5- 4-3-", "5-4- 3-4- 5---", "..3- 5-4- 3-4-"),
)
HUMMED = Line(
    low=("R--- ---- ----",),
    mid=("R--- ---- ----", "R--- ---- 5---"),
    high=("R--- ---- 5---", "R--- ---- A---"),
)

CHAIRS = (
    Chair(name="cradle", role=Role.CHORDS, instruments={"harp": 4, "felt piano": 3, "nylon guitar": 2}, low=48, high=72, plays=TURNING, pan=-0.2),
    Chair(name="music box", role=Role.LEAD, instruments={"music box": 4, "celesta": 3, "glockenspiel": 1}, low=72, high=93, style="song", pan=0.1),
    Chair(name="voice", role=Role.LEAD, instruments={"flute": 3, "clarinet": 2, "violin": 1}, low=62, high=83, enters=0.4, style="song", pan=-0.08),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 3, "warm pad": 1}, low=50, high=72, enters=0.24, style="still"),
    Chair(name="bass", role=Role.BASS, instruments={"cello": 1}, low=36, high=55, enters=0.38, plays=HUMMED, pan=0.12),
    Chair(name="stars", role=Role.ARP, instruments={"celesta": 2, "music box": 1, "kalimba": 1}, low=67, high=88, enters=0.5, plays=TWINKLE, pan=0.4, level_db=-2),
    Chair(name="second voice", role=Role.COUNTER, instruments={"viola": 2, "french horn": 1}, low=52, high=72, enters=0.52, style="thirds", pan=-0.35),
    Chair(name="humming", role=Role.PAD, instruments={"choir": 1}, low=55, high=74, enters=0.64, style="still", level_db=-2),
)  # fmt: skip

GENRE = Genre(
    name="lullaby",
    family="score",
    moods=("tender", "calm", "dreamy", "warm", "intimate", "nostalgic"),
    energy=0.18,
    words=frozenset(
        {
            "lullaby",
            "cradle song",
            "bedtime",
            "nursery",
            "music box",
            "baby sleep",
        }
    ),
    tempo=(68, 88),
    limits=(52, 108),
    modes={"major": 0.84, "minor": 0.16},
    tonics={0: 3, 5: 4, 7: 3, 2: 3, 10: 2, 3: 2, 9: 1},
    metre=Metre(3, 4),
    feel=Feel(jitter=0.008, late={Role.LEAD: 0.006, Role.PAD: -0.02}, strum=0.02),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .14 verse:A8 .26 verse:A8 .36 refrain:B8 .46 verse:A8 .4 bridge:C8 .3 "
            "verse:A8 .44 refrain:B8 .62 outro:A4 .14"
        ),
        outline(
            "intro:B4 .12 theme:A8 .3 variation:A8 .38 theme:B8 .48 interlude:C8 .28 "
            "variation:A8 .42 theme:B8 .54 theme:A8 .66 outro:A8 .16"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | I | I | IV | V7 | I",
            "I | IV/1 | I | V7 | I | IV | V7 | I",
            "I | I/3 | IV | I | ii | I/3 | V7 | I",
        ),
        "major chorus": (
            "IV | I | V7 | I | IV | I | V7 | I",
            "I | IV | I | V | IV | I/3 | V7 | I",
            "I | vi | IV | V | I | IV | V7 | I",
        ),
        "major build": ("IV | I | ii | V7", "vi | IV | V | V7"),
        "major bridge": ("vi | iii | IV | V7", "IV | I | ii | V7", "vi | I/5 | IV | V7"),
        "minor verse": (
            "i | i | iv | i | i | iv | V7 | i",
            "i | bVI | iv | V | i | bVI | V7 | i",
            "i | V/7 | i | iv | i | iv | V7 | i",
        ),
        "minor chorus": (
            "i | iv | bVII | bIII | iv | i | V7 | i",
            "i | bVI | iv | V7 | i | iv | V7 | i",
        ),
        "minor build": ("iv | i | iv | V7",),
        "minor bridge": ("bVI | bIII | iv | V7", "bIII | bVI | iv | V"),
    },
    endings={"minor": "V7 | i", "major": "V7 | I"},
    hush={0: 1},
    rhythms=(
        "x--- ---- x--- x--- ---- x---",
        "x-x- x--- x--- x--- ---- ....",
        "x--- x--- x--- x--- ---- ..x-",
        "x--- ---- x--- x-x- x--- ----",
        "x--- --x- x--- x--- ---- x---",
        "x--- x-x- x--- x--- ---- ----",
    ),
    tune="pentatonic",
    grooves={
        "intro": (STILL, CRADLE, STILL_IN_FOUR),
        "verse": (STILL, CRADLE, ROCKING, STILL_IN_FOUR, CRADLE_IN_FOUR),
        "build": (CRADLE, HAND_ON_WOOD, CRADLE_IN_FOUR),
        "chorus": (CRADLE, ROCKING, HAND_ON_WOOD, CRADLE_IN_FOUR, HAND_IN_FOUR),
        "bridge": (STILL, ROCKING, STILL_IN_FOUR),
        "outro": (STILL, CRADLE, STILL_IN_FOUR),
    },
    fills=(
        Groove({"sub kick": "4... .... 3..."}, beats=3),
        Groove({"sub kick": "4... 3... 3..."}, beats=3),
        Groove({"sub kick": "4... .... 3... ...."}),
        Groove({"sub kick": "4... .... 3... 3..."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.CHORDS: Channel(loudness=-20, reverb=0.28, width=0.4, high_pass_hz=70),
            Role.LEAD: Channel(
                loudness=-19, reverb=0.34, width=0.2, high_pass_hz=160, low_pass_hz=11_000
            ),
            Role.PAD: Channel(
                loudness=-23.5, reverb=0.38, width=0.6, high_pass_hz=100, low_pass_hz=7000
            ),
            Role.ARP: Channel(loudness=-25, reverb=0.4, delay=0.2, width=0.5, high_pass_hz=250),
            Role.COUNTER: Channel(loudness=-23.5, reverb=0.34, width=0.25, high_pass_hz=90),
            Role.BASS: Channel(loudness=-23, reverb=0.2),
        },
        curve="acoustic",
        reverb_seconds=2.4,
        reverb_damping=0.55,
        warmth=0.1,
        motion_db=6,
    ),
    tags=("lullaby", "music box", "harp", "gentle", "soft strings", "3/4"),
    avoid=frozenset({"808", "trap kit", "pop kit", "supersaw", "distorted guitar", "trumpet"}),
)
