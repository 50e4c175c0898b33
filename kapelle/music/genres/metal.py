"""Metal: a low string, a palm, and a double bass drum that plays the riff along with both.

Guitars gallop in unison hard left and right, the harmony is dark and old (flat seconds, flat sixths,
the leading tone of the harmonic minor), two leads sing in thirds, and the breakdown halves the time.
"""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ROCK

BACKBEAT = {"snare": ".... 9... .... 9..."}
CHINA = {"china": "9... 7... 7... 7..."}  # it says where one is
BELL = {"ride bell": "9.5. 7.5. 7.5. 7.5."}

LONE_CYMBAL = Groove({"ride": "5... 4... 5... 4...", "kick": "8... .... .... ...."})
WAR_TOMS = Groove(
    {
        "kick": "9... 6... 7... 6...",
        "floor tom": "8..6 ..7. 6..6 ..77",
        "crash": "7... .... .... ....",
    }
)
STOMPING = Groove({"kick": "9... ..9. 9.9. ....", "open hat": "8... 7... 8... 7..."} | BACKBEAT)
GALLOP = Groove({"kick": "9.66 7.66 8.66 7.66", "hat": "9... 6... 7... 6..."} | BACKBEAT)
RIFF_FEET = Groove({"kick": "9.77 ..7. .77. ..7.", "china": "9... 5... 6... 5..."} | BACKBEAT)
DOUBLE_BASS = Groove(
    {"kick": "9555 7555 8555 7555"} | BACKBEAT | {"crash": "7... .... .... ...."} | BELL
)
DOUBLE_BASS_ROLLING = Groove(
    {"kick": "9555 7555 8555 7555"} | BACKBEAT | {"crash": "9... .... .... ...."} | BELL
)
THRASH = Groove(
    {"kick": "9... 6... 7... 6...", "snare": "..6. ..8. ..6. ..8.", "ride": "9... 5... 6... 5..."}
)
BREAKDOWN = Groove({"kick": "9..9 ..9. .9.. 9...", "snare": ".... .... 9... ...."} | CHINA)
BREAKDOWN_SYNCOPATED = Groove(
    {"kick": "9.99 ...9 .... 99..", "snare": ".... .... 9... ...."} | CHINA
)
SIEGE = Groove({"kick": "9.9. 9.9. 9999 9999", "snare": "7.7. 7.7. 8888 9999"})

PALM_MUTES = Comping(  # gallops and held accents: the riff is a rhythm before it is a tune
    low=("X--- ---- ---- ----", "X--- ---- X--- ----"),
    mid=("X--- m.mm x.mm m.x-", "X--- m.mm X.mm x-x-", "X--m m.mm mmmm x-x-"),
    high=("X--- x.mm X.mm x.mm", "X--- x.mm X--x --x-", "X--m mmxm mxmm x-x-"),  # the one rings
    voices=3,
    shape=Shape.POWER,
)
ROOTS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--. R.RR R.RR R.R-", "R--. R.RR R.RR R-A-"),
    high=("R--. R.RR R.RR R.RR", "R--. R.RR R--R --R-"),
)
# Two notes of the chord, sixteen times: the tremolo picking under a solo.
TREMOLO_PICKED = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- X--- ----", "X--- ---- X--- --a-"),
    high=("XxXx XxXx XxXx XxXx", "X.mm X.mm X.mm X.mm", "X--X --X- X--X --X-"),
    voices=3,
    shape=Shape.POWER,
)

GENRE = Genre(
    name="metal",
    family="rock",
    moods=("aggressive", "dark", "angry", "epic", "menacing", "dramatic"),
    energy=0.85,
    words=frozenset(
        {
            "metal",
            "heavy metal",
            "thrash metal",
            "thrash",
            "death metal",
            "metalcore",
            "power metal",
            "djent",
            "black metal",
            "doom metal",
            "headbanging",
            "breakdowns",
        }
    ),
    tempo=(118, 164),
    limits=(80, 208),
    modes={"minor": 0.5, "harmonic minor": 0.3, "phrygian": 0.2, "major": 0.02},
    tonics={4: 6, 2: 3, 9: 2, 0: 1, 11: 1, 6: 1},
    feel=Feel(swing=0.5, jitter=0.002, strum=0.006),
    chairs=(
        Chair(
            name="left guitar",
            role=Role.CHORDS,
            instruments={"distorted guitar": 1},
            low=38,
            high=63,
            plays=PALM_MUTES,
            pan=-0.9,
        ),
        Chair(
            name="right guitar",
            role=Role.CHORDS,
            instruments={"distorted guitar": 1},
            low=38,
            high=63,
            enters=0.5,
            plays=PALM_MUTES,
            pan=0.9,
        ),
        Chair(
            name="wall",
            role=Role.CHORDS,
            instruments={"distorted guitar": 1},
            low=45,
            high=68,
            enters=0.93,
            plays=TREMOLO_PICKED,
            level_db=-4,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"picked bass": 1},
            low=28,
            high=45,
            enters=0.38,
            plays=ROOTS,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"metal kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="blast",
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"distorted guitar": 3, "overdriven guitar": 3},
            low=62,
            high=86,
            enters=0.45,
            style="riff",
            pan=-0.2,
        ),
        Chair(
            name="twin",
            role=Role.LEAD,
            instruments={"overdriven guitar": 2, "distorted guitar": 3},
            low=57,
            high=83,
            enters=0.8,
            style="riff",
            pan=0.3,
        ),
        Chair(
            name="choir",
            role=Role.PAD,
            instruments={"choir": 3, "strings": 2, "dark pad": 1},
            low=50,
            high=72,
            enters=0.76,
            style="still",
        ),
        IMPACT,
    ),
    forms=(
        outline(
            "intro:A4 .32 intro:A8 .62 verse:A16 .66 chorus:B8 .88 verse:A16 .7 chorus:B8 .91 "
            "breakdown:C8 .55 solo:D16 .9 chorus:B16 1 outro:A8 .8"
        ),
        outline(
            "intro:C8 .35 verse:A16 .66 pre:E4 .7 chorus:B16 .88 verse:A8 .7 pre:E4 .74 chorus:B8 .9 "
            "solo:D16 .9 breakdown:C8 .5 build:E4 .7 chorus:B16 1 outro:C4 .6"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | i | bVI V",
            "i | i | bII | i",
            "i | i | bVII | V",
            "i | i | i | i | bVI | bVI | bVII | V",
        ),
        "minor chorus": (
            "i | bVI | bVII | V",
            "i | bVI | bIII | V | i | iv | bVI | V",
            "i | bVII | bVI | V",
            "i | i | bVI | bVI | iv | iv | V | V",
        ),
        "minor build": ("bVI | bVII | V | V", "iv | iv | bII | V"),
        "minor bridge": ("i | i | i | bII", "i | bII | i | V", "i | i | bVI | V"),
        "major verse": ("I | I | bVII | IV", "I | I | IV | V"),
        "major chorus": ("I | V | vi | IV | I | V | IV | V", "I | bVII | bVI | V"),
        "major build": ("IV | IV | V | V",),
        "major bridge": ("I | bII | I | V", "vi | IV | I | V"),
    },
    endings={"minor": "bVI V | i", "major": "bVI V | I"},
    hush={0: 4, 1: 2},
    tune="riff",
    rhythms=(
        "x-xx x-x- x-xx x--- x-xx x-x- x--- ----",
        "x--- x-x- x--x --x- x--- ---- x-x- x-x-",
        "x--x --x- x--x --x- x--- ---- ---- ....",
        "xxx- x-x- xxx- x-x- x--- x--- x--- ----",
        "x--- ---- x-x- x-x- x--- ---- x--- ----",
        "x-x- xxx- x--- x-x- x-x- xxx- x--- ----",
    ),
    grooves={
        "intro": (LONE_CYMBAL, WAR_TOMS, GALLOP),
        "verse": (STOMPING, GALLOP, RIFF_FEET, THRASH),
        "build": (WAR_TOMS, SIEGE),
        "chorus": (STOMPING, DOUBLE_BASS, DOUBLE_BASS_ROLLING, THRASH),
        "bridge": (BREAKDOWN, BREAKDOWN_SYNCOPATED),
        "outro": (STOMPING, BREAKDOWN, DOUBLE_BASS),
    },
    fills=(
        Groove(
            {
                "kick": "9.99 9.99 9... ....",
                "snare": ".... 9... .... 9999",
                "hat": "8... 7... 7... ....",
            }
        ),
        Groove(
            {
                "kick": "9999 9999 9999 9999",
                "snare": "9999 .... .... ....",
                "high tom": ".... 9.99 .... ....",
                "mid tom": ".... .... 9.99 ....",
                "floor tom": ".... .... .... 9.99",
            }
        ),
        Groove(
            {
                "kick": "9.9. 9.9. 9... ....",
                "snare": "..9. ..9. ..99 ....",
                "high tom": ".... .... .... 99..",
                "floor tom": ".... .... .... ..99",
            }
        ),
    ),
    solos=("lead", "twin"),
    mix=ROCK.but(
        channels={
            Role.DRUMS: Channel(loudness=-16, reverb=0.1, width=0.3, drive=0.2),
            Role.BASS: Channel(loudness=-19.5, drive=0.5, high_pass_hz=40),
            Role.CHORDS: Channel(loudness=-18.5, reverb=0.04, width=0.6, high_pass_hz=95),
            Role.PAD: Channel(loudness=-26, reverb=0.35, width=0.8, high_pass_hz=200),
            Role.LEAD: Channel(
                loudness=-17.5, reverb=0.22, delay=0.2, width=0.15, high_pass_hz=200
            ),
        },
        curve="metal",
        reverb_damping=0.3,
        warmth=0.25,
        motion_db=6.5,
    ),
    tags=("metal", "heavy guitars", "double bass drums", "palm-muted riffs", "guitar harmonies"),
    avoid=frozenset({"808", "trap kit", "house kit", "ukulele", "dusty kit", "supersaw"}),
)
