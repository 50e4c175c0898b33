"""Drill: trap's colder cousin from south London. The hats limp in threes against the four, the second
snare comes a beat late, the 808 slides between notes as if it had somewhere to be, and over it a piano
or a choir keeps to three dark notes."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import EIGHT_OH_EIGHT, Comping, Hand, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import HIP_HOP

LIMP = {"hat": "8..6 ..7. 8..6 ..7."}  # 3-3-2, the tresillo: drill's whole gait
LIMP_TRIPLETS = {"hat": "8..6 ..7. 8..6 5.76"}
ON_THREE = {"snare": ".... .... 9... ....", "clap": ".... .... 7... ...."}
LATE = {"snare": ".... .... .... 9...", "clap": ".... .... .... 7..."}
# A rim and a shaker's worth of quarter notes: without them the threes are all that is counted.
TAP = {"rim": "4... 6... 4... 6..."}

ROAD = Groove(
    {"kick": "9... .... ..8. ...."} | ON_THREE | LIMP | TAP,
    answer={"kick": "9... ..8. .... ...."} | LATE,
)
SLIDING = Groove(
    {"kick": "9..8 .... ...8 ...."} | ON_THREE | LIMP | TAP,
    answer={"kick": "9... ...8 ..8. ...."} | LATE | LIMP_TRIPLETS,
)
COUNTER_SNARE = Groove(
    {"kick": "9... ..8. .... ..8.", "snare": ".... ...5 9... ...5", "clap": ".... .... 7... ...."}
    | LIMP
    | TAP,
    answer={"kick": "9..8 .... ..8. ...."} | LATE,
)
BROOKLYN = Groove(
    {"kick": "9..8 ..8. ..9. ...."} | ON_THREE | LIMP_TRIPLETS | TAP,
    answer={"kick": "9... ..8. .9.. ..8."} | LATE | LIMP,
)
TICKING = Groove({"hat": "5..4 ..4. 5..4 ..4."})
TICKING_TAPPED = Groove({"hat": "5..4 ..4. 5..4 ..4.", "rim": ".... 5... .... 5..."})
TENSION = Groove({"kick": "9... .... .... ....", "snare": "3..3 ..3. 4..4 ..5."} | TAP)
SNARES = Groove({"kick": "9... .... 9... ....", "snare": "3.33 4.44 5.55 6677"})

COLD_PIANO = Comping(
    low=("X--- ---- ---- ----", "1-2- 3--- ---- ----"),
    mid=("1--2 --3- 4--3 --2-", "X--x --x- ---- ----"),
    high=("X--x --x- X--x --x-", "1--2 --3- X--- --x-", "X--x --x- X--- ----"),
    voices=3,
    manner=Manner.STACCATO,
    sparse=True,
)
THREES = Runs(
    low=("1..2 ..3. 1..2 ..3.",),
    mid=("1..3 ..2. 1..3 ..4.", "1..2 ..3. 4..3 ..2."),
    high=("1..3 ..5. 4..3 ..2.", "5..4 ..3. 5..4 ..3.", "1.13 ..2. 1.13 ..4."),
    manner=Manner.STACCATO,
)
STREET_HAND = Hand(
    low=({"shaker": "4... 3... 4... 3..."},),
    mid=({"shaker": "4.2. 3.2. 4.2. 3.2.", "high block": "...4 .... .... ..4."},),
    high=(
        {"shaker": "4.2. 3.2. 4.2. 3.2.", "high block": "...5 .... .... ..5.", "snaps": ".... .... .... 5..."},
        {"shaker": "4.2. 3.2. 4.2. 3.2.", "low block": "...4 ..4. .... ....", "high block": ".... .... ...5 ..5."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="drill",
    family="hip hop",
    moods=("menacing", "dark", "aggressive", "tense", "confident", "haunting"),
    energy=0.65,
    words=frozenset(
        {
            "drill",
            "uk drill",
            "ny drill",
            "new york drill",
            "brooklyn drill",
            "bronx drill",
            "chicago drill",
            "drill beat",
            "drill type beat",
            "afro drill",
        }
    ),
    tempo=(138, 146),
    limits=(130, 154),
    modes={"minor": 1.0},
    tonics={0: 2, 5: 3, 1: 2, 3: 2, 7: 2, 2: 2, 10: 1, 8: 1},
    feel=Feel(swing=0.5, jitter=0.002),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="rolls",
        ),
        Chair(
            name="808",
            role=Role.BASS,
            instruments={"808": 1},
            low=26,
            high=46,
            enters=0.44,
            plays=EIGHT_OH_EIGHT,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"piano": 3, "bells": 3, "flute": 1, "choir": 1, "violin": 1},
            low=62,
            high=83,
            style="hook",
            pan=0.1,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"piano": 3, "strings": 2, "electric piano": 1},
            low=52,
            high=70,
            enters=0.24,
            plays=COLD_PIANO,
            pan=-0.15,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"choir": 3, "dark pad": 3, "strings": 2},
            low=50,
            high=69,
            style="still",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pizzicato strings": 3, "pluck": 2, "harp": 1},
            low=60,
            high=81,
            enters=0.62,
            plays=THREES,
            pan=0.32,
        ),
        Chair(
            name="counter",
            role=Role.COUNTER,
            instruments={"cello": 2, "vocal chops": 2, "violin": 1, "brass section": 1},
            low=55,
            high=74,
            enters=0.8,
            style="line",
            pan=-0.3,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.56,
            plays=STREET_HAND,
            pan=0.25,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B8 .26/.4 chorus:B16 .78 verse:A16 .58 chorus:B16 .84 "
            "verse:A16 .64 breakdown:C8 .36/.5 chorus:B16 .96 outro:B8 .3/.4"
        ),
        outline(
            "intro:A8 .24/.35 verse:A24 .58 hook:B16 .8 breakdown:D4 .34/.5 "
            "verse:A16 .66 build:C4 .6/.7 hook:B16 .95 outro:A8 .28/.4"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | bVI | V",
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
        ),
        "minor chorus": (
            "i | bVI | i | V",
            "i | i | bVI | V",
            "i | i | iv | iv | bVI | bVI | V | V",
            "i | iv | i | V",
            "i | bVI | iv | i | i | bVI | V | V",
            "i | V | bVI | i | i | V | iv | V",
            "i | i | bVII | bVI | i | i | iv | V",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVI | V | V"),
        "minor bridge": ("bVI | bVI | i | V", "i | bVI | iv | V"),
        "major verse": ("I | I | IV | V", "I | I | vi | V"),
        "major chorus": (
            "I | IV | I | V",
            "I | vi | I | V",
            "I | ii | I | V",
            "I | iii | IV | V",
        ),
        "major build": ("IV | IV | V | V", "ii | ii | V | V"),
        "major bridge": ("vi | IV | I | V", "IV | IV | I | V"),
    },
    endings={"minor": "V | i", "major": "V | I"},
    tune="chant",
    hush={0: 1, 1: 2, 2: 2, 3: 1},
    rhythms=(
        "x--x --x- x--x --x- x--x --x- x--- ----",
        "x--- --x- x--- --x- x--x --x- ---- ....",
        "x--x --x- ---- .... x--x --x- x--- ----",
        "..x- x--x --x- ---- ..x- x--x x--- ....",
        "x-x- --x- x--x --x- x--- ---- ---- ....",
        "x--x --x- x--- ---- .... ..x- x--- ----",
    ),
    grooves={
        "intro": (TICKING, TICKING_TAPPED),
        "verse": (ROAD, SLIDING),
        "build": (TENSION, SNARES),
        "chorus": (ROAD, SLIDING, COUNTER_SNARE, BROOKLYN),
        "bridge": (TICKING, TICKING_TAPPED),
        "outro": (TICKING_TAPPED, TICKING),
    },
    fills=(
        Groove({"kick": "9... .... ..8. ....", "snare": ".... .... 9... ..67"} | LIMP | TAP),
        Groove(
            {
                "kick": "9... ..8. .... ....",
                "snare": ".... .... 8..6 ..78",
                "hat": "8..6 ..7. .... ....",
            }
            | TAP
        ),
        Groove(
            {
                "kick": "9..9 .... .... ....",
                "snare": ".... ..7. 8.77 8...",
                "low tom": ".... .... .... ..8.",
            }
        ),
    ),
    mix=HIP_HOP.but(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.06, width=0.12, drive=0.25),
            Role.BASS: Channel(loudness=-18.5, drive=0.5, high_pass_hz=25, duck=Duck(0.5, 0.06)),
            Role.CHORDS: Channel(
                loudness=-22.5, reverb=0.3, delay=0.1, width=0.4, high_pass_hz=200
            ),
            Role.PAD: Channel(
                loudness=-25,
                reverb=0.45,
                width=0.8,
                high_pass_hz=220,
                low_pass_hz=5000,
                duck=Duck(0.3, 0.2),
            ),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.36, delay=0.2, width=0.25, high_pass_hz=220
            ),
        },
        curve="trap",
        reverb_seconds=2.6,
        reverb_damping=0.45,
        delay_beats=0.75,
        warmth=0.35,
        motion_db=2.5,
    ),
    tags=("drill", "dark", "sliding 808", "tresillo hats", "menacing"),
    avoid=frozenset({"acoustic guitar", "dusty kit", "banjo", "ukulele", "supersaw"}),
)
