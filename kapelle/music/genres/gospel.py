"""Gospel: the piano preaches, the organ agrees, the congregation claps on two and four.

Triplets roll under everything, the bass walks up to the subdominant, every chord has a way back to
the one, and when the choir has said it all the last chorus says it again a step higher.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line
from kapelle.music.mixing import Channel
from kapelle.music.sheets import SOUL

# Twelve steps to the bar: every beat is three.
BACKBEAT = {"snare": "... 8.. ... 8.."}
ROLLING_HATS = {"hat": "8.3 6.3 7.3 6.3"}
FULL_HATS = {"hat": "843 643 743 643"}

ORGAN_TIME = Groove({"kick": "6.. ... 5.. ..."})
FINGER_SNAPS = Groove({"kick": "7.. ... 6.. ...", "snaps": "... 6.. ... 6.."})
CROSS_STICK = Groove({"kick": "8.. ..5 7.. ...", "rim": "... 7.. ... 7.."} | ROLLING_HATS)
SUNDAY = Groove({"kick": "9.. ..6 8.. ..."} | BACKBEAT | ROLLING_HATS)
TESTIFY = Groove({"kick": "9.. ..6 8.6 ..5", "snare": "..? 8.? ..? 8.?"} | FULL_HATS)
SHOUT = Groove(
    {"kick": "9.. 7.6 9.. 7..", "snare": "... 9.4 ..4 9.4", "tambourine": "5.. 7.. 5.. 7.."}
)
GLORY = Groove(
    {
        "kick": "9.. ..7 8.7 ...",
        "snare": "... 9.? ..? 9..",
        "ride": "8.3 6.3 7.3 6.3",
        "pedal hat": "... 5.. ... 5..",
    }
)
CLAPS_ONLY = Groove({"clap": "... 8.. ... 8..", "tambourine": "4.3 6.3 4.3 6.3"})
SWELL = Groove({"kick": "8.. 8.. 8.. 8..", "snare": "345 345 456 678"})

# Right hand in triplets that fall on every beat (in twos across them they would be counted in
# six), left hand in octaves that go somewhere.
PREACHING = Comping(
    low=("X-- --- x-- --t", "X-- --- x-- --a"),
    mid=("X-- x-x X-- x-x", "X-- x-x X-x x-a", "X-x x-- X-- x-t"),
    high=("X-x Xxx X-x Xxa", "X-x Xxx X-- xxa", "Xxx x-x XxX x-t"),
    left=("B-- --- --- ---", "B-- --O B-- F--", "B-- O-B F-- O--"),
    top=3,
)
DRAWBARS = Comping(  # held until it cannot wait any longer
    low=("X-- --- --- ---",),
    mid=("X-- --- --- --t", "X-- --- --x --a"),
    high=("X-- --- x-- -xa", "X-- --x --- xxa", "X-- --- X-x --x"),
    voices=4,
    top=4,
)
WALK_UP = Line(
    low=("R-- --- 5-- ---",),
    mid=("R-- --R 5-- --A", "R-- 5-- R-- 3-A"),
    high=("R-- R-5 8-- 5-A", "R-R 3-- 5-5 7-A", "R-- 3-5 6-5 3-A"),
)
CONGREGATION = Hand(
    low=({"clap": "... 5.. ... 5.."},),
    mid=({"clap": "... 7.. ... 7..", "tambourine": "4.. 6.. 4.. 6.."},),
    high=({"clap": "... 8.. ... 8..", "tambourine": "4.3 7.3 4.3 7.3"},),
)

GENRE = Genre(
    name="gospel",
    family="soul",
    moods=("uplifting", "sacred", "heartfelt", "hopeful", "euphoric", "triumphant"),
    energy=0.62,
    words=frozenset(
        {
            "gospel",
            "gospel choir",
            "church",
            "worship",
            "praise",
            "hallelujah",
        }
    ),
    tempo=(70, 98),
    limits=(56, 124),
    modes={"major": 0.88, "minor": 0.12},
    tonics={8: 3, 1: 3, 3: 3, 10: 3, 5: 3, 0: 2, 7: 1},
    modulates=0.5,
    feel=Feel(swing=0.5, jitter=0.007, late={Role.LEAD: 0.01}, snare_late=0.006, strum=0.016),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=52,
            high=77,
            plays=PREACHING,
            pan=-0.25,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 1},
            low=50,
            high=74,
            enters=0.25,
            plays=DRAWBARS,
            pan=0.3,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 4, "upright bass": 1},
            low=28,
            high=50,
            enters=0.32,
            plays=WALK_UP,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 3, "funk kit": 1},
            low=27,
            high=87,
            enters=0.38,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={
                "saxophone": 3,
                "organ": 1,
                "alto saxophone": 2,
                "trumpet": 1,
                "electric guitar": 1,
            },
            low=60,
            high=82,
            enters=0.3,
            style="song",
            pan=0.05,
        ),
        Chair(
            name="choir",
            role=Role.PAD,
            instruments={"choir": 1},
            low=53,
            high=77,
            enters=0.5,
            style="moving",
            level_db=3,
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 3, "strings": 1},
            low=55,
            high=79,
            enters=0.82,
            style="horns",
            pan=0.2,
            level_db=2,
        ),
        Chair(
            name="congregation",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.55,
            plays=CONGREGATION,
            pan=-0.3,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .2 verse:A8 .38 chorus:B8 .62 verse:A8 .52 chorus:B8 .74 bridge:C8 .56 chorus:B8 .9 chorus:B8 1 outro:A4 .4"
        ),
        outline(
            "intro:B4 .25 verse:A8 .4 pre:D4 .54 chorus:B8 .7 verse:A8 .55 pre:D4 .62 chorus:B8 .8 breakdown:B4 .36 build:D4 .66 chorus:B8 1 outro:C4 .45"
        ),
    ),
    changes={
        "major verse": (
            "I | I7 | IV | iv6",
            "I | I/3 | IV | I V7",
            "I | V7/7 | vi7 | IV V9sus4",
            "I | I7/3 | IV | I | I | vi7 | ii7 V9sus4 | I",
        ),
        "major chorus": (
            "I | I7/3 | IV | iv6 | I/5 | vi7 | ii7 V9sus4 | I",
            "I | iii7 vi7 | ii7 | V9sus4 V7",
            "I I7 | IV iv6 | I/5 vi7 | ii7 V7",
            "I | IV | I/3 | ii7 V7 | I | III7 | vi7 II7 | V9sus4 V7",
        ),
        "major build": ("ii7 | iii7 | IV | V9sus4 V7", "IV | I/3 | ii7 | V9sus4 V7"),
        "major bridge": (
            "vi7 | III7 | IV | I V7",
            "IV | III7 | vi7 | II7 | IV | I/3 | ii7 | V9sus4 V7",
        ),
        "minor verse": ("i | i7 | iv7 | i V7", "i | iv7 | i | V7"),
        "minor chorus": ("i | iv7 | bVImaj7 | V7", "i | i7 | iv7 | V7 | i | bVI7 | V7 | i"),
        "minor build": ("iv7 | iv7 | bVI7 | V7",),
        "minor bridge": ("bVImaj7 | bIIImaj7 | iv7 | V7", "iv7 | i | bVI7 | V7"),
    },
    endings={"major": "IV iv6 | I", "minor": "bVI7 V7 | i"},
    hush={0: 4, 1: 1},
    tune="pentatonic",
    rhythms=(
        "..x x-x x-- --. ..x x-x x-- ---",
        "x-- x-x x-x --x x-- x-- --- ...",
        "..x x-- x-x x-- ..x x-x --- ...",
        "x-x x-x x-- --. x-x x-x --x ---",
        "x-- --x x-x x-- x-- --x --- ---",
        "x-x --x x-- ... ..x x-x x-- ---",
    ),
    grooves={
        "intro": (ORGAN_TIME, FINGER_SNAPS),
        "verse": (FINGER_SNAPS, CROSS_STICK, SUNDAY),
        "build": (CROSS_STICK, SWELL),
        "chorus": (SUNDAY, TESTIFY, GLORY, SHOUT),
        "bridge": (CLAPS_ONLY, FINGER_SNAPS, CROSS_STICK),
        "outro": (ORGAN_TIME, CROSS_STICK),
    },
    fills=(
        Groove({"kick": "9.. ..6 8.. ...", "snare": "... 8.. ... 678", "hat": "6.4 5.4 6.4 ..."}),
        Groove(
            {
                "kick": "9.. ..6 ... ...",
                "snare": "... 8.. 667 ...",
                "high tom": "... ... ... 7..",
                "low tom": "... ... ... .88",
                "hat": "6.4 5.4 ... ...",
            }
        ),
        Groove(
            {
                "kick": "9.. 9.. 9.. 9..",
                "snare": "777 ... ... ...",
                "high tom": "... 777 ... ...",
                "mid tom": "... ... 888 ...",
                "low tom": "... ... ... 889",
            }
        ),
    ),
    solos=("organ", "lead"),
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.18, width=0.25),
            Role.PERCUSSION: Channel(loudness=-24, reverb=0.3, width=0.6, high_pass_hz=250),
            Role.BASS: Channel(loudness=-19),
            Role.CHORDS: Channel(loudness=-20, reverb=0.22, width=0.45, high_pass_hz=90),
            Role.PAD: Channel(loudness=-20.5, reverb=0.4, width=0.8, high_pass_hz=150),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.3, delay=0.08, width=0.12, high_pass_hz=150
            ),
        },
        reverb_seconds=2.3,
        reverb_damping=0.4,
        warmth=0.3,
        motion_db=6,
        insert={
            "organ": Channel(loudness=-22, reverb=0.25, width=0.6, high_pass_hz=150, tremolo=0.3)
        },
    ),
    tags=("gospel", "choir", "hammond organ", "piano", "hand claps"),
    avoid=frozenset({"808", "trap kit", "distorted guitar", "supersaw", "acid bass"}),
)
