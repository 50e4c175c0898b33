"""Dubstep: a hundred and forty beats that walk like seventy. One kick, one snare, a great deal of room
between them, and in the room a bass that speaks in triplets and growls; the quiet parts are there so
that the drop has something to fall from."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

WALL = {"snare": ".... .... 9... ....", "clap": ".... .... 8... ...."}
QUARTERS = {"hat": "8.4. 7.4. 8.4. 7.4."}  # they alone say that it is 140 and not 70
SPLASHING = {"hat": "8.44 7.4. 8.44 7...", "open hat": ".... .... .... ..6."}
TICK = {"rim": ".... 6... .... 6..."}

HALF_STEP = Groove({"kick": "9... .... .... ...."} | WALL | QUARTERS | TICK)
CROYDON = Groove({"kick": "9... ..8. .... ...."} | WALL | QUARTERS | TICK)
STAGGER = Groove({"kick": "9..8 .... .... ..8."} | WALL | QUARTERS | TICK)
LURCH = Groove({"kick": "9... ..8. .... 8..."} | WALL | SPLASHING | TICK)
CRASHING = Groove({"kick": "9.8. .... ...8 ..8."} | WALL | SPLASHING | TICK)
STEPPERS = Groove({"kick": "9... 8... 9... 8..."} | WALL | QUARTERS)
TICKS = Groove({"hat": "5.3. 4.3. 5.3. 4.3."})
RIM_IN_A_TUNNEL = Groove({"rim": "...5 .... 5... ..5.", "hat": "5.3. 4.3. 5.3. 4.3."})
GATHER_4 = Groove({"kick": "8... 8... 8... 8...", "snare": "4... 4... 4... 4..."})
GATHER_8 = Groove({"kick": "8... 8... 8... 8...", "snare": "4.4. 5.5. 5.5. 6.6."})
GATHER_16 = Groove({"snare": "4455 5566 6677 7788", "clap": "5... 5... 6... 6..."})

BROKEN_PIANO = Comping(
    low=("X--- ---- ---- ----", "1-2- 3--- 4--- ----"),
    mid=("1-2- 3-2- 4-3- 2-3-", "X--- ---- x--- --t-"),
    high=("X--- --X- ---- X---", "X--- --X- ---- --x-"),
    left=("B--- ---- ---- ----", "B--- ---- O--- ----", ""),
)
SAW_WALL = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- .... ..X-", "X--- ---- ...X --.."),
    high=("X--- --.X .... ..XX", "X--. X--. .... X.X.", "X--- --.. ..X- XaX."),
    voices=4,
    shape=Shape.OPEN,
)
GROWL = Line(  # it says its word, waits for the snare, and answers itself an octave up
    low=("R--- ---- ---- ----",),
    mid=("R--- ---- .... R-R-", "R--- R--- ..R- ----", "R--- ---- ..R- 5-A-"),
    high=(
        "R-RR --8- ..R- R-5-",
        "R--R --R- ..8- 8-R-",
        "R--- R-R- ..RR R-8-",
        "R-R. R--- ..7- 5-A-",
    ),
)
TRIPLET_PLUCKS = Runs(
    low=("1..2..3..4..", "1..3..2..4.."),
    mid=("1..2..3..4..", "1.23.24.32.1"),
    high=("123234345432", "135353424242", "5.35.34.24.2"),
    manner=Manner.STACCATO,
)
METAL = Hand(
    low=({"shaker": "3... 3... 3... 3..."},),
    mid=({"shaker": "3.2. 3.2. 3.2. 3.2.", "low block": "...4 .... .... ...."},),
    high=(
        {"shaker": "3.2. 3.2. 3.2. 3.2.", "low block": "...5 .... .... .5..", "low conga": ".... ..5. .... ...."},
        {"shaker": "3.2. 3.2. 3.2. 3.2.", "high block": "...4 ..4. .... ....", "low conga": ".... .... ...5 ..5."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="dubstep",
    family="electronic",
    moods=("aggressive", "dark", "menacing", "energetic", "epic", "dramatic"),
    energy=0.7,
    words=frozenset(
        {
            "dubstep",
            "brostep",
            "riddim",
            "riddim dubstep",
            "melodic dubstep",
            "uk dubstep",
            "deep dubstep",
            "tearout",
        }
    ),
    tempo=(138, 144),
    limits=(132, 152),
    modes={"minor": 1.0},
    tonics={5: 3, 4: 3, 2: 2, 7: 2, 9: 1, 0: 2, 3: 1, 6: 1},
    feel=Feel(swing=0.5, jitter=0.002, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 3, "techno kit": 1},
            low=27,
            high=87,
            enters=0.4,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"wobble bass": 5, "reese bass": 1},
            low=26,
            high=45,
            enters=0.48,
            plays=GROWL,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 4, "electric piano": 1, "pluck": 1},
            low=52,
            high=74,
            leaves=0.72,
            plays=BROKEN_PIANO,
            pan=-0.12,
        ),
        Chair(
            name="saws",
            role=Role.CHORDS,
            instruments={"supersaw": 3, "synth brass": 1},
            low=53,
            high=75,
            enters=0.72,
            plays=SAW_WALL,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 3, "vocal chops": 2, "bells": 1, "pluck": 1},
            low=62,
            high=84,
            enters=0.26,
            style="hook",
            pan=0.06,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"dark pad": 3, "choir": 2, "strings": 1, "warm pad": 1},
            low=50,
            high=70,
            style="still",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 3, "bells": 1},
            low=66,
            high=88,
            enters=0.42,
            plays=TRIPLET_PLUCKS,
            pan=0.3,
        ),
        Chair(
            name="voice",
            role=Role.COUNTER,
            instruments={"vocal chops": 3, "synth brass": 1, "choir": 1},
            low=57,
            high=76,
            enters=0.86,
            style="answers",
            pan=-0.3,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.66,
            plays=METAL,
            pan=0.25,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A16 .3/.45 build:C8 .45/.6 drop:B16 .9 verse:A16 .5/.8 breakdown:D8 .26/.5 "
            "build:C8 .47/.6 drop:B16 1 outro:A8 .32/.45"
        ),
        outline(
            "intro:A8 .26/.4 verse:A16 .5/.8 build:C8 .45/.6 drop:B16 .88 breakdown:A8 .3/.5 "
            "build:C8 .47/.6 drop:B16 .94 drop:B8 1 outro:A8 .3/.4"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | bVI | V",
            "i | i | bVI | bVI | iv | iv | V | V",
            "i | bVI | iv | V",
        ),
        "minor chorus": (
            "i | i | i | V",
            "i | i | bVI | V",
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVII | V | V"),
        "minor bridge": ("i | bVI | i | V", "iadd9 | iadd9 | bVImaj7 | V"),
        "major verse": ("I | I | vi | V", "I | IV | vi | V"),
        "major chorus": ("I | I | IV | V", "I | I | I | V"),
        "major build": ("IV | IV | V | V", "vi | IV | V | V"),
        "major bridge": ("I | IV | I | V", "vi | IV | I | V"),
    },
    endings={"minor": "V | i", "major": "V | I"},
    tune="pentatonic",
    hush={1: 2, 2: 3, 4: 1},
    rhythms=(
        "x--- --x- ---- x--- x--- --x- ---- ....",
        "x--x --x- ---- .... x--x --x- x--- ----",
        "x-x- x--- .... x-x- x--- ---- ---- ....",
        "x--- ---- x-x- x--- x--- ---- ---- ....",
        "..x- x-x- x--- .... ..x- x-x- x--- ----",
        "x-.x -.x- x--- .... x-.x -.x- x--- ----",
    ),
    grooves={
        "intro": (TICKS, RIM_IN_A_TUNNEL),
        "verse": (HALF_STEP, CROYDON, STAGGER),
        "build": (GATHER_4, GATHER_8, GATHER_16),
        "chorus": (HALF_STEP, CROYDON, STAGGER, LURCH, CRASHING),
        "bridge": (TICKS, RIM_IN_A_TUNNEL),
        "outro": (HALF_STEP, TICKS),
    },
    fills=(
        Groove({"kick": "9... .... .... ....", "snare": ".... .... 9... .678"} | QUARTERS | TICK),
        Groove(
            {
                "kick": "9... ..8. .... ....",
                "snare": ".... .... 9.6. 6788",
                "hat": "8.4. 7... .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ..9.",
                "snare": ".... .... 9... ....",
                "high tom": ".... .... ..7. ....",
                "low tom": ".... .... .... 77..",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16, reverb=0.1, width=0.18, drive=0.35),
            Role.BASS: Channel(loudness=-17.5, drive=0.6, high_pass_hz=25, duck=Duck(0.55, 0.09)),
            Role.CHORDS: Channel(
                loudness=-21.5,
                reverb=0.28,
                delay=0.1,
                width=0.8,
                high_pass_hz=200,
                duck=Duck(0.6, 0.2),
            ),
            Role.PAD: Channel(
                loudness=-24.5,
                reverb=0.5,
                width=0.9,
                high_pass_hz=220,
                low_pass_hz=6000,
                duck=Duck(0.5, 0.25),
            ),
            Role.LEAD: Channel(
                loudness=-20,
                reverb=0.38,
                delay=0.3,
                width=0.3,
                high_pass_hz=250,
                duck=Duck(0.25, 0.15),
            ),
        },
        curve="trap",
        reverb_seconds=2.8,
        reverb_damping=0.4,
        delay_beats=0.75,
        warmth=0.5,
        motion_db=4,
        insert={"piano": Channel(loudness=-20, reverb=0.35, delay=0.1, width=0.5, high_pass_hz=90)},
    ),
    tags=("dubstep", "wobble bass", "half-time", "heavy drop", "dark"),
    avoid=frozenset({"dusty kit", "acoustic guitar", "brush kit", "banjo", "ukulele"}),
)
