"""Blues: twelve bars, three chords, and somebody who says the first line twice before the answer.

Every beat is three, slow or shuffling; the sevenths never resolve because that is how it feels. A
harp or a guitar sings, the piano and the other one answer, and after two choruses they change over.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line
from kapelle.music.mixing import Channel
from kapelle.music.sheets import JAZZ

# Twelve steps to the bar: every beat is three, and a shuffle is the first and the last of them.
BACKBEAT = {"snare": "... 8.. ... 8.."}
SHUFFLED = {"hat": "6.4 5.4 6.4 5.4"}

FOOT = Groove({"kick": "6.. ... 6.. ...", "pedal hat": "... 5.. ... 5.."})
SLOW_BRUSH = Groove({"kick": "6.. ... 5.. ...", "brush": "4.3 6.3 4.3 6.3"})
SLOW_TWELVE = Groove({"kick": "8.. ..5 8.. ...", "hat": "533 533 533 533"} | BACKBEAT)
SHUFFLE = Groove({"kick": "8.. ..5 8.. ..5"} | BACKBEAT | SHUFFLED)
FLAT_TIRE = Groove({"kick": "8.. 6.. 8.. 6..", "snare": "..4 8.4 ..4 8.4"} | SHUFFLED)
CHICAGO = Groove({"kick": "8.. 6.5 8.. 6..", "snare": "..? 8.? ..? 8.3", "ride": "6.4 5.4 6.4 5.4"})
RUMBA_TOMS = Groove(
    {"kick": "8.. ..6 7.. ...", "floor tom": "..5 6.. ..5 6.6", "rim": "... 6.. ... 6.."}
)
STOPS = Groove(
    {"kick": "8.. ... ... ...", "snare": "8.. ... ... ...", "pedal hat": "... 4.. 4.. 4.."}
)
ROLLING_UP = Groove({"kick": "8.. 8.. 8.. 8..", "snare": "333 444 555 678"})

CHUGGING = Comping(  # two strings with the heel of the hand on them
    low=("X-- --- x-- --x", "X-- --x --- ---"),
    mid=("X-x X-x X-x X-x", "X-x X-x X-x X-m", "X-x .-x X-x .-x"),
    high=("X-x X-x X-x X-x", "X-x mXx X-x mXm", "X-x X-x X-- --a"),
    voices=3,
)
BARRELHOUSE = Comping(  # triplets high up, rolled between phrases; the left hand keeps the boogie
    low=("X-- --- --- ---", "... ..x --- --t"),
    mid=("... X-x ... X-x", "x-x --x ... ..t", "... X-x .4- 3-2"),
    high=("xxx X-x xxx X-t", "... X-x xxx X-x", "X-x xxx X-- 432"),
    left=("B-- --- F-- ---", "B-- F-- O-- F--", "B-- F-- O-- F--"),
    top=4,
)
WALKED = Line(  # root, third, fifth, sixth, and the flat seventh on top
    low=("R-- --- 5-- ---", "R-- ..R 5-- ..A"),
    mid=("R-R 3-3 5-5 6-5", "R-- 3-- 5-- A--", "R-R 5-5 6-6 5-A"),
    high=("R-R 3-3 5-5 6-7", "8-8 7-7 6-6 5-A", "R-R 3-3 5-6 5-A"),
)

GENRE = Genre(
    name="blues",
    family="roots",
    moods=("gritty", "lonely", "melancholic", "heartfelt", "cool", "sad"),
    energy=0.48,
    words=frozenset(
        {
            "blues",
            "delta blues",
            "chicago blues",
            "slow blues",
            "12-bar",
            "12 bar",
            "twelve-bar",
            "shuffle",
            "juke joint",
            "electric blues",
            "blues harp",
        }
    ),
    tempo=(68, 108),
    limits=(48, 132),
    modes={"mixolydian": 0.55, "major": 0.2, "minor": 0.25},
    tonics={4: 4, 9: 4, 7: 3, 0: 2, 2: 1, 10: 1, 5: 1},
    feel=Feel(
        swing=0.5,
        jitter=0.009,
        late={Role.LEAD: 0.014, Role.COUNTER: 0.012},
        snare_late=0.01,
        strum=0.02,
    ),
    chairs=(
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"electric guitar": 3, "acoustic guitar": 2, "overdriven guitar": 1},
            low=47,
            high=66,
            plays=CHUGGING,
            pan=-0.45,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"upright piano": 4, "organ": 1, "piano": 1},
            low=57,
            high=82,
            enters=0.42,
            plays=BARRELHOUSE,
            pan=0.4,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 3, "upright bass": 3},
            low=28,
            high=50,
            enters=0.28,
            plays=WALKED,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 2, "brush kit": 1, "jazz kit": 2},
            low=27,
            high=87,
            enters=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={
                "harmonica": 4,
                "overdriven guitar": 3,
                "electric guitar": 2,
                "saxophone": 1,
            },
            low=60,
            high=82,
            enters=0.3,
            style="song",
            pan=0.06,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"overdriven guitar": 2, "pedal steel": 2, "harmonica": 2},
            low=60,
            high=82,
            enters=0.5,
            style="answers",
            pan=-0.2,
        ),
        Chair(
            name="horns",
            role=Role.PAD,
            instruments={"organ": 2, "brass section": 1},
            low=53,
            high=72,
            enters=0.8,
            style="still",
            pan=0.2,
        ),
    ),
    forms=(
        outline(
            "intro:T4 .32 verse:A12 .46 verse:A12 .55 solo:A12 .72 solo:A12 .8 "
            "refrain:A12 .96 outro:T4 .4"
        ),
        outline(
            "intro:T4 .3 verse:A12 .44 verse:A12 .54 solo:A12 .72 break:B4 .38 "
            "refrain:A12 .95 outro:T4 .45"
        ),
    ),
    changes={
        "major verse": (
            "I7 | IV7 | I | V7",
            "I | I | I | I7 | IV7 | IV7 | I | I | V7 | IV7 | I | V7",
            "I | IV7 | I | I7 | IV7 | IV7 | I | I | V7 | IV7 | I | I V7",
        ),
        "major chorus": (
            "I | IV7 | I | I7 | IV7 | IV7 | I | I VI7 | ii7 | V7 | I | V7",
            "I | I | I | I7 | IV7 | iv6 | I | I | V7 | IV7 | I IV7 | I V7",
            "I | IV7 | I | I7 | IV7 | IV7 | I | I | V7 | IV7 | I | V7",
        ),
        "major build": ("IV7 | IV7 | V7 | V7", "IV7 | bVI7 | V7 | V7"),
        "major bridge": (
            "IV7 | IV7 | I | I | II7 | II7 | V7 | V7",
            "IV7 | IV7 | I | I7 | IV7 | IV7 | V7 | V7",
        ),
        "minor verse": (
            "i7 | iv7 | i | V7",
            "i | i | i | i7 | iv7 | iv7 | i | i | bVI7 | V7 | i | V7",
            "i | iv7 | i | i | iv7 | iv7 | i | i | bVI7 | V7 | i | i V7",
        ),
        "minor chorus": (
            "i | iv7 | i | i7 | iv7 | iv7 | i | i | V7 | iv7 | i | V7",
            "i | i | i | i7 | iv7 | iv7 | i | i | ii\u00f87 | V7 | i | V7",
        ),
        "minor build": ("iv7 | iv7 | bVI7 | V7",),
        "minor bridge": ("iv7 | iv7 | i | i | bVI7 | bVI7 | V7 | V7",),
    },
    endings={"major": "I bII7 | I7", "minor": "bVI7 V7 | i7"},
    hush={0: 3, 1: 1},
    tune="blues",
    rhythms=(
        "..x x-x x-- --. ... ..x x-- ---",
        "x-x x-- --. ..x x-x x-- --- ...",
        "..x --x x-x x-- ... ..x --- ---",
        "x-- x-x --x x-- --. ... ..x x-x",
        ".xx x-x --- ... .xx x-- --- ...",
        "x-x --x x-- --- ..x x-x x-- ---",
    ),
    grooves={
        "intro": (FOOT, SLOW_BRUSH, SLOW_TWELVE),
        "verse": (SLOW_BRUSH, SLOW_TWELVE, SHUFFLE, RUMBA_TOMS),
        "build": (SHUFFLE, ROLLING_UP),
        "chorus": (SHUFFLE, FLAT_TIRE, CHICAGO),
        "bridge": (STOPS, RUMBA_TOMS),
        "outro": (FOOT, SHUFFLE),
    },
    fills=(
        Groove({"kick": "8.. ..5 8.. ...", "snare": "... 8.. ... 567", "hat": "6.4 5.4 6.. ..."}),
        Groove(
            {
                "kick": "8.. ... 8.. ...",
                "snare": "... 8.. 555 ...",
                "high tom": "... ... ... 6..",
                "floor tom": "... ... ... .77",
            }
        ),
        Groove(
            {
                "kick": "8.. ... ... 8..",
                "snare": "777 ... 666 ...",
                "high tom": "... 666 ... ...",
                "floor tom": "... ... ... 778",
            }
        ),
    ),
    solos=("lead", "answer", "piano"),
    mix=JAZZ.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.16, width=0.25, drive=0.1),
            Role.BASS: Channel(loudness=-19, drive=0.1),
            Role.CHORDS: Channel(loudness=-20.5, reverb=0.14, width=0.4, high_pass_hz=90),
            Role.LEAD: Channel(
                loudness=-17.5, reverb=0.2, delay=0.1, width=0.1, high_pass_hz=150, drive=0.2
            ),
            Role.COUNTER: Channel(
                loudness=-21, reverb=0.18, delay=0.08, width=0.25, high_pass_hz=150, drive=0.1
            ),
        },
        curve="soul",
        reverb_seconds=1.2,
        delay_beats=0.33,
        warmth=0.5,
    ),
    tags=("blues", "twelve-bar", "harmonica", "shuffle", "soulful guitar"),
    avoid=frozenset({"808", "trap kit", "supersaw", "house kit", "synth lead"}),
)
