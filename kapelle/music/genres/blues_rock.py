"""Blues rock: twelve bars through a loud amplifier. The boogie shuffles underneath, an organ swells.

The tune says a line, says it again over the subdominant, and answers itself; after two choruses
nobody sings any more and the guitar takes over, until the stop-time chorus gives everyone a breath.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ROCK

# Written straight; the genre swings its eighths.
BACKBEAT = {"snare": ".... 9... .... 9..."}
SHUFFLE_HATS = {"hat": "7.4. 6.4. 7.4. 6.4."}

FOOT_AND_HAT = Groove({"kick": "8... .... 8... ....", "pedal hat": ".... 6... .... 6..."})
TRAIN_HATS = Groove({"kick": "8... 6... 8... 6..."} | SHUFFLE_HATS)
SHUFFLE = Groove({"kick": "9... ..6. 9... ..6."} | BACKBEAT | SHUFFLE_HATS)
DOUBLE_SHUFFLE = Groove(
    {"kick": "9... 7... 9... 7...", "snare": "..?. 9.3. ..?. 9.3."} | SHUFFLE_HATS
)
TEXAS = Groove(
    {"kick": "9... 8.6. 9... 8...", "snare": "..3. 9.3. ..3. 9.4.", "ride": "7.5. 7.5. 7.5. 7.5."}
)
ROADHOUSE = Groove({"kick": "9... ..8. 9.7. ..6.", "open hat": "8... 7... 8... 7..."} | BACKBEAT)
STOP_TIME = Groove(
    {
        "kick": "9... .... .... ....",
        "snare": "9... .... .... ....",
        "pedal hat": ".... 5... 5... 5...",
    }
)
TOMS = Groove(
    {
        "kick": "8... 8... 8... 8...",
        "floor tom": "7.5. 6.5. 7.5. 6.5.",
        "snare": ".... .... .... 6...",
    }
)
PRESS = Groove({"kick": "9... 9... 9... 9...", "snare": "4.4. 5.5. 6.6. 7.8."})

BOOGIE_CHUG = Comping(  # eighths on the two low strings, choked on the backbeat
    low=("X--- ---- ---- ----", "X--- ---- x--- --x-"),
    mid=("X-x- X-x- X-x- X-x-", "X-x- X-x- X-x- X-m."),
    high=("X-x- X-x- X-x- X-x-", "X-x- XmX- .mX- X-m.", "X-x- X-x- X--- --a-"),
    voices=3,
    shape=Shape.POWER,
)
ORGAN_SWELLS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- --x-", "X--- ---- ..x- ---t"),
    high=(".... X-.. ..X- x---", "X--- ---- ..X- X-x-", "..X- ---- ..X- ----"),
    voices=4,
    top=3,
)
BOOGIE_BASS = Line(  # root, third, fifth, sixth, and back down
    low=("R--- ---- 5--- ----",),
    mid=("R-R- 3-3- 5-5- 6-5-", "R-R- 5-5- 6-6- 5-A-"),
    high=("R-R- 3-3- 5-5- 6-7-", "8-8- 7-7- 6-6- 5-A-", "R-R- 3-3- 5-6- 5-A-"),
)

GENRE = Genre(
    name="blues rock",
    family="rock",
    moods=("gritty", "driving", "confident", "rebellious", "energetic"),
    energy=0.68,
    words=frozenset(
        {
            "blues rock",
            "blues-rock",
            "southern rock",
            "texas blues",
            "boogie rock",
            "roadhouse",
            "boogie",
            "shuffle rock",
        }
    ),
    tempo=(106, 136),
    limits=(76, 152),
    modes={"mixolydian": 0.6, "major": 0.15, "minor": 0.25},
    tonics={4: 4, 9: 4, 7: 3, 2: 2, 0: 2},
    feel=Feel(
        swing=0.64, swings=8, jitter=0.006, snare_late=0.006, late={Role.LEAD: 0.008}, strum=0.014
    ),
    chairs=(
        Chair(
            name="boogie",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 4, "electric guitar": 1},
            low=40,
            high=63,
            plays=BOOGIE_CHUG,
            pan=-0.6,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 3, "upright piano": 2},
            low=52,
            high=74,
            enters=0.5,
            plays=ORGAN_SWELLS,
            pan=0.5,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 3, "picked bass": 1},
            low=28,
            high=42,
            enters=0.35,
            plays=BOOGIE_BASS,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"rock kit": 3, "pop kit": 1},
            low=27,
            high=87,
            enters=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"overdriven guitar": 5, "electric guitar": 1, "harmonica": 1},
            low=60,
            high=84,
            enters=0.4,
            style="song",
            pan=0.08,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"harmonica": 3, "pedal steel": 2, "electric guitar": 1},
            low=60,
            high=82,
            enters=0.66,
            style="answers",
            pan=0.3,
        ),
        Chair(
            name="second guitar",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 2, "distorted guitar": 2},
            low=47,
            high=70,
            enters=0.84,
            plays=BOOGIE_CHUG,
            pan=0.75,
        ),
    ),
    forms=(
        outline(
            "intro:T4 .42 verse:A12 .6 head:A12 .7 bridge:C8 .5 solo:A12 .8 solo:A12 .88 "
            "breakdown:C4 .42 head:A12 .74 head:A12 1 outro:T4 .7"
        ),
        outline(
            "intro:A12 .5 verse:A12 .62 head:A12 .72 solo:A12 .82 break:C8 .44 build:D4 .66 solo:A12 .88 "
            "head:A12 1 outro:T4 .66"
        ),
    ),
    changes={
        "major verse": ("I7 | IV7 | I | V7", "I | I7 | IV7 | V7", "I | I7 | IV7 | I V7"),
        "major chorus": (
            "I | I | I | I7 | IV7 | IV7 | I | I | V7 | IV7 | I | V7",
            "I | IV7 | I | I7 | IV7 | IV7 | I | I | V7 | V7 | I | I V7",
            "I | I | I | I7 | IV7 | IV7 | I | I | bVI7 | V7 | I | V7",
        ),
        "major build": ("IV7 | IV7 | V7 | V7#9",),
        "major bridge": (
            "IV7 | IV7 | I | I | II7 | II7 | V7 | V7",
            "IV7 | IV7 | I | I7 | IV7 | bVI7 | V7 | V7",
        ),
        "minor verse": ("i | i7 | iv7 | V7", "i | bVII | bVI7 | V7"),
        "minor chorus": (
            "i | i | i | i7 | iv7 | iv7 | i | i | bVI7 | V7 | i | V7",
            "i | iv7 | i | i | iv7 | iv7 | i | i | V7 | iv7 | i | V7",
        ),
        "minor build": ("iv7 | iv7 | V7 | V7#9",),
        "minor bridge": (
            "bVI | bVI | i | i | iv7 | bVI7 | V7 | V7",
            "iv7 | iv7 | i | i | bVI7 | bVI7 | V7 | V7",
        ),
    },
    endings={"major": "I bII7 | I7", "minor": "bVI7 V7 | i7"},
    hush={0: 3, 1: 1},
    tune="blues",
    rhythms=(
        "..x- x-x- x--- --x- x--- ---- .... ..x-",
        "x-x- x--- x-x- x--x --x- x--- ---- ....",
        "..xx x-x- x--- ---- ..xx x-x- --x- ----",
        "x--- x-x- --x- x--- ..x- x-x- x--- ----",
        "x-x- xxx- x--- ..x- x-x- x--- ---- ....",
        "..x- ..x- x-x- x--- ..x- x-x- x--- ....",
    ),
    grooves={
        "intro": (FOOT_AND_HAT, TRAIN_HATS, SHUFFLE),
        "verse": (TRAIN_HATS, SHUFFLE, DOUBLE_SHUFFLE),
        "build": (TOMS, PRESS),
        "chorus": (SHUFFLE, DOUBLE_SHUFFLE, TEXAS, ROADHOUSE),
        "bridge": (STOP_TIME, TOMS),
        "outro": (TRAIN_HATS, SHUFFLE),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..6. 9... ....",
                "snare": ".... 9... ..5. 777.",
                "hat": "7.4. 6.4. 7... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... 9... ....",
                "snare": ".... 9... 777. ....",
                "high tom": ".... .... .... 7...",
                "floor tom": ".... .... .... .88.",
            }
        ),
        Groove(
            {
                "kick": "9... .... 9... 9...",
                "snare": "888. .... .... 999.",
                "high tom": ".... 888. .... ....",
                "floor tom": ".... .... 888. ....",
            }
        ),
    ),
    solos=("lead", "organ", "answer"),
    mix=ROCK.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.16, width=0.25, drive=0.2),
            Role.CHORDS: Channel(loudness=-19.5, reverb=0.12, width=0.5, high_pass_hz=100),
            Role.LEAD: Channel(
                loudness=-17.5, reverb=0.2, delay=0.12, width=0.1, high_pass_hz=160, drive=0.15
            ),
            Role.COUNTER: Channel(
                loudness=-22, reverb=0.2, delay=0.12, width=0.3, high_pass_hz=180, drive=0.2
            ),
        },
        delay_beats=0.5,
        warmth=0.5,
        motion_db=5,
        insert={
            "organ": Channel(loudness=-22, reverb=0.14, width=0.5, high_pass_hz=160, tremolo=0.3)
        },
    ),
    tags=("blues rock", "shuffle", "guitar solo", "twelve-bar", "gritty"),
    avoid=frozenset({"808", "trap kit", "supersaw", "house kit", "synth lead"}),
)
