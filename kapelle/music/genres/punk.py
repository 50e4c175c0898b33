"""Punk: three chords, all downstrokes, as fast as the drummer can count two and four.

Nothing is held back and nothing takes long: a shouted tune over eighths, a chorus the whole room
sings, a breakdown to stamp to, and the end. The solo, if any, plays the tune.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ROCK

HATS = {"hat": "8.4. 8.4. 8.4. 8.4."}
CRASHING = {"open hat": "8... 8... 8... 8..."}

COUNT_IN = Groove({"hat": "7... 7... 7... 7..."})
TOM_PULSE = Groove({"floor tom": "8.6. 7.6. 8.6. 7.6.", "kick": "9... .... 9... ...."})
# A foot under every beat keeps the written tempo audible: with the kick on one and three alone, four
# detectors of five take 180 for 90.
TWO_AND_FOUR = Groove({"kick": "9... 7... 9.8. 7...", "snare": ".... 9... .... 9..."} | HATS)
D_BEAT = Groove({"kick": "9..8 8.8. 9..8 8.8.", "snare": ".... 9... .... 9..."} | CRASHING)
SKANK = Groove(
    {"kick": "9... 9... 9... 9...", "snare": "..9. ..9. ..9. ..9.", "hat": "6.6. 6.6. 6.6. 6.6."}
)
GALLOPING_FOOT = Groove({"kick": "9.8. 8... 9.8. 8.8.", "snare": ".... 9... .... 9..."} | CRASHING)
STAMP = Groove(
    {"kick": "9... .... 9.9. ....", "snare": ".... .... 9... ....", "crash": "8... .... 8... ...."}
)
GANG_CLAPS = Groove(
    {
        "kick": "9... 9... 9... 9...",
        "clap": ".... 9... .... 9...",
        "floor tom": "6... 6... 6... 6...",
    }
)
ROLL_UP = Groove({"kick": "9... 9... 9... 9...", "snare": "7.7. 7.7. 8888 9999"})

DOWNSTROKES = Comping(
    low=("X--- ---- ---- ----", "X--- ---- X-X- X-X-"),
    mid=("m.m. m.m. m.m. m.X-", "X-m. m.m. X-m. m.m.", "X-x- x-x- X-x- x-x-"),
    high=("X-x- X-x- X-x- X-x-", "X-x- X-x- X-x- X-X-", "X-x- X-x- X-x- X-a-"),
    voices=3,
    shape=Shape.POWER,
)
RINGING = Comping(  # the other guitar lets the chords crash
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- X--- ----", "X--- ---- X--- --a-"),
    high=("X-X- X-X- X--X --X-", "X--- X--- X-X- X-X-", "X-X- X-X- X-X- X-X-"),
    voices=3,
    shape=Shape.POWER,
)
PICKED = Line(
    low=("R--- ---- R-R- R-R-",),
    mid=("R-R- R-R- R-R- R-R-", "R-R- R-R- R-R- R-A-"),
    high=("R-R- R-R- R-R- 5-A-", "R-R- R-R- 5-5- R-A-", "R-R- 8-8- 5-5- R-A-"),
)

GENRE = Genre(
    name="punk",
    family="rock",
    moods=("rebellious", "energetic", "angry", "driving", "playful", "gritty"),
    energy=0.85,
    words=frozenset(
        {
            "punk",
            "punk rock",
            "pop punk",
            "pop-punk",
            "hardcore punk",
            "skate punk",
            "hardcore",
            "mosh",
        }
    ),
    tempo=(152, 178),
    limits=(138, 216),
    modes={"major": 0.7, "minor": 0.3},
    tonics={9: 4, 4: 3, 2: 3, 7: 3, 0: 2, 11: 1},
    feel=Feel(swing=0.5, jitter=0.005, late={Role.CHORDS: -0.003}, strum=0.008),
    chairs=(
        Chair(
            name="left guitar",
            role=Role.CHORDS,
            instruments={"distorted guitar": 4, "overdriven guitar": 2},
            low=40,
            high=63,
            plays=DOWNSTROKES,
            pan=-0.8,
        ),
        Chair(
            name="right guitar",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 3, "distorted guitar": 3},
            low=47,
            high=70,
            enters=0.5,
            plays=RINGING,
            pan=0.8,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"picked bass": 1},
            low=28,
            high=48,
            enters=0.3,
            plays=PICKED,
        ),
        Chair(
            name="drums", role=Role.DRUMS, instruments={"rock kit": 1}, low=27, high=87, enters=0.3
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"overdriven guitar": 4, "distorted guitar": 2},
            low=60,
            high=81,
            enters=0.55,
            style="song",
            pan=0.05,
        ),
        Chair(
            name="gang",
            role=Role.PAD,
            instruments={"choir": 3, "organ": 1},
            low=55,
            high=76,
            enters=0.88,
            style="still",
            level_db=-2,
        ),
        Chair(
            name="octaves",
            role=Role.COUNTER,
            instruments={"electric guitar": 1},
            low=62,
            high=84,
            enters=0.9,
            style="answers",
            pan=0.35,
        ),
    ),
    forms=(
        outline(
            "intro:A8 .55 verse:A16 .7 chorus:B16 .9 verse:A16 .72 chorus:B16 .93 "
            "breakdown:C8 .45 solo:A16 .85 chorus:B24 1 outro:B8 .9"
        ),
        outline(
            "intro:B4 .4 intro:B8 .75 verse:A16 .7 pre:C8 .78 chorus:B16 .92 verse:A16 .74 pre:C8 .8 "
            "chorus:B16 .94 bridge:D8 .5 build:C8 .66 chorus:B24 1 outro:A8 .85"
        ),
    ),
    changes={
        "major verse": ("I | I | IV | V", "I | I | V | IV", "I | IV | I | V"),
        "major chorus": (
            "I | IV | V | IV | I | IV | V | V",
            "I | V | vi | IV | I | V | IV | V",
            "I | I | IV | IV | V | IV | I | V",
        ),
        "major build": ("IV | IV | V | V", "ii | IV | V | V"),
        "major bridge": ("vi | vi | IV | IV | I | I | V | V", "IV | V | I | I | IV | V | V | V"),
        "minor verse": ("i | i | bVI | V", "i | i | bIII | bVII", "i | iv | i | V"),
        "minor chorus": (
            "i | bVI | bIII | V | i | bVI | iv | V",
            "i | i | iv | iv | bVI | bVI | V | V",
            "i | iv | bVI V | i",
        ),
        "minor build": ("iv | iv | V | V",),
        "minor bridge": ("bVI | bVI | i | i | iv | iv | V | V",),
    },
    endings={"major": "IV V | I", "minor": "bVI V | i"},
    hush={0: 5, 1: 1, 2: 1},
    tune="chant",
    rhythms=(
        "x-x- x-x- x-x- x--- x-x- x-x- x--- ----",
        "x--- x--- x-x- x-x- x--- x--- x--- ----",
        "x-x- x--x --x- x--- x-x- x--x --x- ----",
        "..x- x-x- x-x- x-x- ..x- x-x- x--- ----",
        "x-x- x-x- x--- ---- x-x- x-x- x--- ----",
        "x--- ---- x--- x--- x-x- x-x- x--- ----",
    ),
    grooves={
        "intro": (COUNT_IN, TOM_PULSE, TWO_AND_FOUR),
        "verse": (TOM_PULSE, TWO_AND_FOUR, SKANK),
        "build": (TOM_PULSE, ROLL_UP),
        "chorus": (TWO_AND_FOUR, GALLOPING_FOOT, D_BEAT, SKANK),
        "bridge": (STAMP, GANG_CLAPS),
        "outro": (TWO_AND_FOUR, D_BEAT),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..8. 9... ....",
                "snare": ".... 9... 8.8. 8.8.",
                "hat": "7.5. 7.5. .... ....",
            }
        ),
        Groove({"kick": "9... .... 9... ....", "snare": "9.9. 9.9. 9.99 9.99"}),
        Groove(
            {
                "kick": "9... .... 9... ....",
                "snare": "9.99 .... .... ....",
                "high tom": ".... 9.99 .... ....",
                "floor tom": ".... .... 9.99 9.99",
            }
        ),
    ),
    mix=ROCK.but(
        channels={
            Role.DRUMS: Channel(loudness=-16, reverb=0.1, width=0.2, drive=0.3),
            Role.BASS: Channel(loudness=-19, drive=0.5, high_pass_hz=45),
            Role.CHORDS: Channel(loudness=-18, reverb=0.05, width=0.6, high_pass_hz=110),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.12, delay=0.06, width=0.1, high_pass_hz=180
            ),
        },
        reverb_seconds=1.0,
        warmth=0.5,
        motion_db=5,
    ),
    tags=("punk", "fast", "power chords", "raw", "shout-along"),
    avoid=frozenset({"808", "trap kit", "supersaw", "piano", "strings", "harp"}),
)
