"""Swing: four to the bar on the bass, ding-a-ding on the ride, and a rhythm guitar one feels only
when it stops. The band tells the head, players take their choruses, the brass punches behind them,
and the last time round everybody shouts.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import JAZZ

# Written straight; the genre swings its eighths.
DING_A_DING = {"ride": "6... 7.5. 6... 7.5."}
CHICK = {"pedal hat": ".... 6... .... 6..."}

TWO_FEEL = Groove({"kick": "4... .... 4... ....", "ride": "5... 5... 5... 5.4."} | CHICK)
FOOT_ON_TWO_AND_FOUR = Groove({"kick": "5... .... 4... ...."} | CHICK)
FOUR = Groove({"kick": "5... 3... 4... 3..."} | DING_A_DING | CHICK)
FOUR_WITH_RIM = Groove(
    {"kick": "5... 3... 4... 3...", "rim": ".... .... .... 5..."} | DING_A_DING | CHICK
)
SKIPPING_RIDE = Groove({"kick": "5... 3... 4... 3..4", "ride": "6.4. 7.5. 6... 7.5."} | CHICK)
DRIVING = Groove(
    {"kick": "5... 3... 4... 3...", "snare": "..3. .... .... ..4."} | DING_A_DING | CHICK
)
SHOUTING = Groove(
    {"kick": "7... 4... 6... 4...", "snare": ".... 6... .... 6..."} | DING_A_DING | CHICK
)
BACK_HOME = Groove(
    {"kick": "5... 4... 5... 4...", "snare": ".... 5... .... 5.3.", "ride": "6... 7.5. 6... 7.5."}
)
TOM_TOM = Groove(
    {
        "kick": "6... 6... 6... 6...",
        "floor tom": "7.5. 6.5. 7.5. 6.5.",
        "pedal hat": ".... 5... .... 5...",
    }
)
BUILD_UP = Groove({"kick": "6... 6... 6... 6...", "snare": "3.4. 4.5. 5.6. 6.78"})

CHARLESTON = Comping(  # the left hand of a pianist who listens
    low=("X--- ---- ---- ----", ".... ..x- ---- ----"),
    mid=(
        "X--. ..x- ---- ....",
        "..x- .... ..x- ....",
        ".... ..X- ---- ..a-",
        "X--- .... .... ..x-",
    ),
    high=(
        "X--. ..x- ..X- ..a-",
        "..X- ..x- .... X--.",
        "X-.. ..X- ---. ..a-",
        "..x- X--- ..x- ..x-",
    ),
    shape=Shape.ROOTLESS,
    free=True,
    top=3,
)
FOUR_TO_THE_BAR = Comping(  # Freddie Green: short, unamplified, never late; two and four lean
    low=("X--- .... x--- ....",),
    mid=("x-.. X-.. x-.. X-..",),
    high=("x-.. X-.. x-.. X-..",),
    voices=3,
    shape=Shape.SHELL,
)
WALK = Line(low=("R--- ---- 5--- ----", "R--- ---- 3--- A---"), way="walking")

GENRE = Genre(
    name="swing",
    family="jazz",
    moods=("happy", "playful", "cool", "energetic", "elegant", "festive"),
    energy=0.62,
    words=frozenset(
        {
            "swing",
            "jazz",
            "big band",
            "bebop",
            "hard bop",
            "swing jazz",
            "jump blues",
            "ragtime jazz",
            "jazz combo",
            "jazz quartet",
            "swinging",
            "1930s jazz",
            "1940s jazz",
        }
    ),
    tempo=(132, 188),
    limits=(96, 216),
    modes={"major": 0.7, "minor": 0.15, "dorian": 0.15},
    tonics={10: 4, 5: 4, 3: 4, 0: 3, 8: 2, 7: 2, 2: 1},
    feel=Feel(
        swing=0.64, swings=8, jitter=0.006, late={Role.LEAD: 0.012, Role.CHORDS: 0.004}, strum=0.012
    ),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 5, "vibraphone": 1},
            low=50,
            high=74,
            plays=CHARLESTON,
            pan=-0.3,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"jazz guitar": 3, "acoustic guitar": 1},
            low=48,
            high=65,
            enters=0.45,
            plays=FOUR_TO_THE_BAR,
            pan=0.4,
            level_db=-2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 1},
            low=28,
            high=52,
            plays=WALK,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"jazz kit": 5, "brush kit": 1},
            low=27,
            high=87,
            enters=0.25,
            style="jazz",
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"trumpet": 3, "clarinet": 3, "saxophone": 3, "vibraphone": 1},
            low=60,
            high=84,
            enters=0.3,
            style="head",
            pan=0.1,
        ),
        Chair(
            name="tenor",
            role=Role.LEAD,
            instruments={"saxophone": 3, "alto saxophone": 2, "trombone": 2},
            low=55,
            high=74,
            enters=0.58,
            style="head",
            pan=-0.15,
        ),
        Chair(
            name="brass",
            role=Role.COUNTER,
            instruments={"brass section": 1},
            low=55,
            high=79,
            enters=0.7,
            style="horns",
            pan=0.3,
        ),
        Chair(
            name="trombone",
            role=Role.COUNTER,
            instruments={"trombone": 3, "clarinet": 2},
            low=48,
            high=70,
            enters=0.88,
            style="line",
            pan=-0.4,
        ),
    ),
    forms=(
        outline(
            "intro:A8 .36 head:A16 .56 bridge:B8 .6 head:A8 .64 solo:A16 .72 solo:A16 .8 "
            "bridge:B8 .66 solo:A8 .76 head:A16 .97 outro:A4 .5"
        ),
        outline(
            "intro:T4 .32 head:A16 .55 bridge:B8 .58 head:A8 .62 solo:A16 .7 solo:A16 .78 "
            "break:C4 .42 bridge:B8 .7 chorus:A16 1 outro:T4 .55"
        ),
    ),
    changes={
        "major verse": (
            "I6 vi7 | ii7 V7 | I6 | ii7 V7",
            "I6 | VI7 | ii7 | V13",
            "I6 | I6 | ii7 | V7",
        ),
        "major chorus": (
            "I6 vi7 | ii7 V7 | I6 vi7 | ii7 V7 | I7 | IV6 iv6 | I6 V7 | I6",
            "Imaj7 | I6 | ii7 | V9 | I6 vi7 | ii7 V7 | I6 | ii7 V7",
            "I6 | I6 | II9 | II9 | ii7 | V13 | I6 | V7",
            "I6 | I7 | IV6 | iv6 | I6 VI7 | ii7 V7 | I6 | ii7 V7",
        ),
        "major build": ("ii7 | iii7 | ii7 | V13", "IV6 | iv6 | ii7 | V7"),
        "major bridge": (
            "III7 | III7 | VI7 | VI7 | II9 | II9 | V7 | V13",
            "IVmaj7 | IVmaj7 | I6 | I6 | II9 | II9 | ii7 | V13",
            "iv7 | bVII9 | Imaj7 | Imaj7 | II9 | II9 | ii7 | V7",
        ),
        "minor verse": ("i6 | i6 | ii\u00f87 | V7b9", "i6 | bVI7 | V7 | i6"),
        "minor chorus": (
            "i6 | i6 | ii\u00f87 | V7b9 | i6 | bVI7 | V7 | i6",
            "i6 | iv7 | i6 | i6 | ii\u00f87 | V7b9 | i6 | ii\u00f87 V7",
            "i6 | i6 | iv6 | iv6 | bVI7 | V7 | i6 | V7",
        ),
        "minor build": ("iv7 | bVI7 | ii\u00f87 | V7b9",),
        "minor bridge": (
            "iv7 | bVII9 | bIIImaj7 | bVImaj7 | ii\u00f87 | ii\u00f87 | V7b9 | V7b9",
            "iv6 | iv6 | i6 | i6 | bVI7 | bVI7 | V7 | V7",
        ),
    },
    endings={"major": "ii7 V13 | I69", "minor": "bVI7 V7 | i69"},
    hush={0: 4, 1: 1, 2: 1},
    tune="bebop",
    rhythms=(
        "x--- --x- x--- ..x- x-x- --x- ---- ....",
        "..x- x-x- --x- x--- ..x- x-x- --x- ----",
        "x-x- x--- --x- --x- x-x- x--- --x- ....",
        "x--- x-x- --x- ---- ..x- x-x- x--- ....",
        "..x- ..x- x--- --x- ..x- ..x- x--- ----",
        "x-x- x-x- x--- --x- x-x- --x- ---- ....",
    ),
    grooves={
        "intro": (FOOT_ON_TWO_AND_FOUR, TWO_FEEL),
        "verse": (TWO_FEEL, FOUR),
        "build": (TOM_TOM, BUILD_UP),
        "chorus": (FOUR, SKIPPING_RIDE, FOUR_WITH_RIM, DRIVING, SHOUTING),
        "bridge": (TWO_FEEL, FOUR, BACK_HOME),
        "outro": (TWO_FEEL, FOUR),
    },
    fills=(
        Groove(
            {
                "kick": "4... 3... 4... ....",
                "snare": ".... .... ..4. 5.6.",
                "ride": "6... 7.5. .... ....",
            }
        ),
        Groove(
            {
                "kick": "4... .... 4... ....",
                "snare": "5.5. 5.5. .... ....",
                "high tom": ".... .... 6.6. ....",
                "floor tom": ".... .... .... 6.7.",
            }
        ),
        Groove(
            {
                "kick": "6... 6... 6... 6...",
                "snare": "666. 6... 666. ....",
                "high tom": ".... ..6. .... ....",
                "floor tom": ".... .... .... 777.",
            }
        ),
    ),
    solos=("lead", "tenor", "piano"),
    mix=JAZZ.but(
        channels={
            Role.COUNTER: Channel(loudness=-20.5, reverb=0.22, width=0.25, high_pass_hz=120),
        },
        reverb_seconds=1.5,
        motion_db=5,
        insert={"guitar": Channel(loudness=-25, reverb=0.08, width=0.2, high_pass_hz=140)},
    ),
    tags=("swing", "jazz", "walking bass", "ride cymbal", "horns", "improvised solos"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "synth bass", "house kit"}),
)
