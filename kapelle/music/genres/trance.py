"""Trance: a long road uphill. The bass gallops in the gaps of the kick, sixteenths glitter above it,
then the drums fall away and a chord progression is left alone in a very large room; a melody one could
sing to a full field comes in, a snare roll closes over it, and the field jumps."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

FLOOR = {"kick": "9... 9... 9... 9..."}
CLAP = {"clap": ".... 8... .... 8..."}
OFF = {"open hat": "..8. ..8. ..8. ..8."}

RUNWAY = Groove(FLOOR | {"hat": "..5. ..5. ..5. ..5."})
TAXIING = Groove(FLOOR | {"open hat": "..6. ..6. ..6. ..6.", "hat": "4..3 4..3 4..3 4..3"})
GALLOPING = Groove(FLOOR | CLAP | OFF | {"hat": "4.34 4.34 4.34 4.34"})
SOARING = Groove(FLOOR | CLAP | OFF | {"ride": "5... 5... 5... 5...", "hat": ".4.4 .4.4 .4.4 .4.4"})
LIFTED = Groove({"kick": "9... 9... 9... 9..5"} | CLAP | OFF | {"hat": "4.34 4.34 4.34 4334"})
WEIGHTLESS = Groove({"hat": "..3. ..3. ..3. ..3."})
SHIMMER = Groove({"ride": "4... 3... 4... 3...", "hat": "..3. ..3. ..3. ..3."})
ROLL_4 = Groove({"snare": "4... 4... 4... 4...", "kick": "8... 8... 8... 8..."})
ROLL_8 = Groove({"snare": "4.4. 4.4. 5.5. 5.5.", "kick": "8... 8... 8... 8..."})
ROLL_16 = Groove({"snare": "4455 5566 6677 7788", "kick": "9... 9... 9... 9..."})
ROLL_32 = Groove(
    {"snare": "4.4.4.5.5.5.5.6. 6566667677778788", "kick": "9...............9..............."}
)

GATED = Comping(  # a held chord seen through a fence
    low=("X--- ---- ---- ----",),
    mid=("X.xX .xX. X.xX .xX.", "X.xX .xX. X.xX .xXx"),
    high=("X.XX .XX. X.XX .XX.", "X.XX .XX. XX.X X.XX", "X.XX .XX. X.XX .aa."),
    manner=Manner.STACCATO,
    top=3,
)
BREAKDOWN_PIANO = Comping(
    low=("1-2- 3-4- 3-2- 3-2-", "1-2- 3-4- 3-2- 4-3-"),
    mid=("1-2- 3-4- 3-2- 3-4-", "X--- --x- --X- --x-"),
    high=("X--X --X- --X- X-x-", "X--X --X- --X- x-t-"),
    left=("B--- ---- ---- ----", "B--- ---- O--- ----", "B--- O--- B--- O---"),
    top=2,
)
GALLOP = Line(  # the kick gives the beat, the bass the other three sixteenths
    low=("R--- ---- ---- ----",),
    mid=("..R. ..R. ..R. ..R.", "..R. ..R. ..R. ..8."),
    high=(".RRR .RRR .RRR .RRR", ".RRR .RR8 .RRR .RR8", ".R8R .R8R .R8R .R5A"),
)
GLITTER = Runs(
    low=("1.2. 3.4. 5.4. 3.2.", "1.3. 2.4. 3.5. 4.2."),
    mid=("1234 5432 1234 5432", "1353 2453 1353 2453"),
    high=("1535 2535 1535 4535", "5454 3454 5353 2353", "1513 5135 1351 3513"),
    manner=Manner.STACCATO,
)
SHAKERS = Hand(
    low=({"shaker": "3.3. 3.3. 3.3. 3.3."},),
    mid=({"shaker": "3242 3242 3242 3242"},),
    high=({"shaker": "3243 3243 3243 3243", "tambourine": "..5. ..5. ..5. ..5."},),
)

GENRE = Genre(
    name="trance",
    family="electronic",
    moods=("euphoric", "uplifting", "dreamy", "epic", "hopeful", "driving"),
    energy=0.7,
    words=frozenset(
        {
            "trance",
            "uplifting trance",
            "progressive trance",
            "vocal trance",
            "goa trance",
            "psytrance",
            "psy trance",
            "euphoric trance",
            "melodic trance",
            "hard trance",
            "anjunabeats",
            "trancegate",
            "hands up",
        }
    ),
    tempo=(132, 140),
    limits=(124, 150),
    modes={"minor": 0.8, "major": 0.2},
    tonics={9: 3, 2: 2, 4: 2, 7: 2, 0: 1, 11: 2, 6: 2, 5: 1, 1: 1},
    feel=Feel(swing=0.5, jitter=0.0015, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"house kit": 2, "techno kit": 1},
            low=27,
            high=87,
            enters=0.36,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 4, "acid bass": 1},
            low=28,
            high=47,
            enters=0.46,
            plays=GALLOP,
        ),
        Chair(
            name="saws",
            role=Role.CHORDS,
            instruments={"supersaw": 1},
            low=55,
            high=76,
            enters=0.5,
            plays=GATED,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 4, "pluck": 1},
            low=52,
            high=76,
            leaves=0.5,
            plays=BREAKDOWN_PIANO,
            pan=-0.1,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 4, "supersaw": 3},
            low=62,
            high=86,
            enters=0.3,
            style="song",
            pan=0.04,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 2, "synth strings": 2, "choir": 1},
            low=52,
            high=74,
            style="moving",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 1},
            low=64,
            high=90,
            enters=0.42,
            plays=GLITTER,
            pan=0.28,
        ),
        Chair(
            name="strings",
            role=Role.COUNTER,
            instruments={"strings": 2, "glass pad": 1, "choir": 1},
            low=57,
            high=76,
            enters=0.78,
            style="line",
            pan=-0.25,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.7,
            plays=SHAKERS,
            pan=0.3,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A16 .4/.35 verse:A16 .6/.75 breakdown:B16 .34/.55 build:C8 .64/.6 "
            "drop:B16 .9 verse:A8 .62/.85 build:C4 .68/.6 drop:B16 1 outro:A8 .42/.4"
        ),
        outline(
            "intro:A16 .4/.35 verse:A16 .58/.7 build:C4 .62/.6 drop:B16 .84 breakdown:D8 .3/.5 "
            "breakdown:B8 .44/.7 build:C8 .68/.6 drop:B16 1 outro:A8 .4/.4"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | bVI | V",
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
        ),
        "minor chorus": (
            "i | bVI | iv | V",
            "i | i | bVI | bVII | i | i | bVI | V",
            "i | iv | bVI | V",
            "i | i/b3 | bVI | V",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVI | Vsus4 | V"),
        "minor bridge": ("i | bVI | iv | V", "iadd9 | bVImaj7 | i | V"),
        "major verse": ("I | I | IV | V", "I | I | vi | V"),
        "major chorus": (
            "I | V/7 | vi | IV | I | V/7 | IV | V",
            "I | IV | vi | V",
            "I | vi | IV | V",
        ),
        "major build": ("IV | IV | Vsus4 | V", "ii | IV | V | V"),
        "major bridge": ("I | IV | vi | V", "vi | IV | I | V"),
    },
    endings={"minor": "Vsus4 V | i", "major": "Vsus4 V | Iadd9"},
    hush={0: 1, 1: 3, 2: 2},
    rhythms=(
        "x--x --x- x--x --x- x--x --x- x--- ----",
        "x--- --x- x-x- x--- x--- --x- x--- ----",
        "x-x- x-x- x--- --x- x-x- x-x- x--- ----",
        "x--x --x- --x- x--- x--x --x- ---- ....",
        "..x- x-x- x--x ---- ..x- x-x- x--- ----",
        "x--- x--- x--x --x- x--- x--- ---- ----",
    ),
    grooves={
        "intro": (RUNWAY, TAXIING),
        "verse": (TAXIING, GALLOPING, LIFTED),
        "build": (ROLL_4, ROLL_8, ROLL_16, ROLL_32),
        "chorus": (GALLOPING, LIFTED, SOARING),
        "bridge": (WEIGHTLESS, SHIMMER),
        "outro": (TAXIING, RUNWAY),
    },
    fills=(
        Groove(FLOOR | CLAP | {"open hat": "..8. ..8. ..8. ....", "snare": ".... .... .... ..56"}),
        Groove({"kick": "9... 9... 9... ....", "snare": ".... .... 5.5. 6678"} | OFF),
        Groove(
            {
                "kick": "9... 9... .... ....",
                "clap": ".... 8... 8... 8.8.",
                "snare": ".... .... 4455 6677",
            }
        ),
    ),
    tune="arp",
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.05, width=0.15, drive=0.15),
            Role.BASS: Channel(loudness=-20, drive=0.25, duck=Duck(0.8, 0.12)),
            Role.CHORDS: Channel(
                loudness=-21,
                reverb=0.3,
                delay=0.14,
                width=0.8,
                high_pass_hz=180,
                duck=Duck(0.6, 0.22),
            ),
            Role.PAD: Channel(
                loudness=-23.5, reverb=0.45, width=0.9, high_pass_hz=220, duck=Duck(0.6, 0.28)
            ),
            Role.ARP: Channel(
                loudness=-22.5,
                reverb=0.3,
                delay=0.38,
                width=0.6,
                high_pass_hz=300,
                duck=Duck(0.45, 0.2),
            ),
            Role.LEAD: Channel(
                loudness=-18.5,
                reverb=0.38,
                delay=0.34,
                width=0.35,
                high_pass_hz=220,
                duck=Duck(0.3, 0.2),
            ),
        },
        curve="club",
        reverb_seconds=3.4,
        reverb_damping=0.3,
        delay_beats=0.75,
        warmth=0.25,
        motion_db=4,
        insert={
            "piano": Channel(loudness=-20, reverb=0.4, delay=0.12, width=0.5, high_pass_hz=110)
        },
    ),
    tags=("trance", "euphoric", "supersaw lead", "rolling bass", "long breakdown"),
    avoid=frozenset({"dusty kit", "acoustic guitar", "upright bass", "brush kit", "banjo"}),
)
