"""Techno: a kick drum, and everything that can be done to one chord while it lasts. The bass rumbles in
the kick's own shadow, a 303 chews on a few notes, a stab comes back off the wall; nothing is told,
things are turned up and turned down."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

HAMMER = {"kick": "9... 8... 8... 8..."}  # alike to the feet; the first leans just enough
OFF = {"open hat": "..7. ..7. ..7. ..7."}
SIXTEENTHS = {"hat": "54.4 54.4 54.4 54.4"}
CLAP = {"clap": ".... 7... .... 7..."}

KICK_ALONE = Groove(HAMMER)
TICKING = Groove(HAMMER | {"hat": "..5. ..5. ..5. ..5."})
WAREHOUSE = Groove(HAMMER | OFF | {"hat": "4..3 4..3 4..3 4..3"})
CLAPPED = Groove(HAMMER | OFF | CLAP | {"hat": "4..3 4..3 4..3 4.43"})
RIDING = Groove(HAMMER | CLAP | SIXTEENTHS | {"ride": "..6. ..6. ..6. ..6."})
DETROIT = Groove(HAMMER | OFF | CLAP | {"rim": "...5 ..5. .5.. 5..."})
STOMPING = Groove({"kick": "9... 8... 8... 8.6."} | OFF | CLAP | SIXTEENTHS)
TOMS = Groove(HAMMER | OFF | {"low tom": "...5 .... ..6. ....", "mid tom": ".... ..4. .... .5.."})
HATS_ALONE = Groove({"hat": "5434 5434 5434 5434"})
RIM_ALONE = Groove({"rim": "...5 ..5. .5.. 5..?", "hat": "..4. ..4. ..4. ..4."})
ROLL = Groove(HAMMER | {"snare": "2.2. 2.2. 3.3. 3.3.", "open hat": "..6. ..6. ..6. ..6."})
ROLL_TIGHT = Groove(HAMMER | {"snare": "3334 4445 5556 6677"})

WALL_STABS = Comping(  # once or twice a bar; the delay does the rest
    low=(".... .... .... ....", "...x .... .... ...."),
    mid=("...X .... .... ....", "...X .... ..x. ...."),
    high=("...X ..X. .... .X..", "...X ..x. .X.. ....", "..X. .X.. X..X ...."),
    voices=3,
    manner=Manner.STACCATO,
    shape=Shape.TRIAD,
    sparse=True,
)
RUMBLE = Line(  # three sixteenths in the hole behind every kick
    low=("..R. ..R. ..R. ..R.",),
    mid=(".RRR .RRR .RRR .RRR", "..RR ..RR ..RR ..R8"),
    high=(".RRR .RR8 .RRR .R7R", "..RR .RR. ..RR .8RR", ".RR. RRR8 .RR. R7R8"),
)
ACID = Runs(  # one bar that never ends, and now and then another
    low=("1..1 .... 1..1 ....",),
    mid=("11.1 .41. 1.11 .3.1", "1.14 .11. 31.1 .1.4"),
    high=("1141 1311 4113 1541", "1115 1141 1311 1543", "1411 5113 1141 3115"),
    manner=Manner.STACCATO,
)
MACHINE_ROOM = Hand(
    low=({"shaker": "..3. ..3. ..3. ..3."},),
    mid=({"shaker": "3.43 3.43 3.43 3.43", "low conga": "...5 .... ...5 .5.."},),
    high=(
        {"shaker": "3443 3443 3443 3443", "low conga": "...5 .... ...5 .5..", "claves": "..4. .4.. 4..4 ...."},
        {"shaker": "3443 3443 3443 3443", "low conga": "...5 ..5. ...5 .5.5", "claves": "..4. .4.. 4..4 ...."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="techno",
    family="electronic",
    moods=("hypnotic", "driving", "dark", "tense", "energetic", "menacing"),
    energy=0.7,
    words=frozenset(
        {
            "techno",
            "tekno",
            "peak-time techno",
            "minimal techno",
            "acid techno",
            "hard techno",
            "dub techno",
            "detroit techno",
            "berlin techno",
            "melodic techno",
            "industrial techno",
            "warehouse",
        }
    ),
    tempo=(128, 136),
    limits=(120, 150),
    modes={"minor": 1.0},
    tonics={9: 3, 5: 2, 7: 3, 2: 2, 0: 2, 4: 2, 6: 1, 11: 1},
    feel=Feel(swing=0.51, jitter=0.001, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"techno kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 3, "reese bass": 1},
            low=28,
            high=45,
            enters=0.45,
            plays=RUMBLE,
        ),
        Chair(
            name="acid",
            role=Role.ARP,
            instruments={"acid bass": 4, "pluck": 1},
            low=48,
            high=66,
            enters=0.26,
            plays=ACID,
            pan=0.12,
        ),
        Chair(
            name="stab",
            role=Role.CHORDS,
            instruments={"supersaw": 3, "synth brass": 2, "organ": 1},
            low=55,
            high=74,
            enters=0.32,
            plays=WALL_STABS,
            pan=-0.2,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"pluck": 3, "synth lead": 3, "bells": 1},
            low=60,
            high=81,
            enters=0.64,
            level_db=-1.5,
            style="hook",
            pan=0.2,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"dark pad": 4, "warm pad": 1, "synth strings": 1},
            low=50,
            high=69,
            leaves=0.86,
            style="still",
        ),
        Chair(
            name="voice",
            role=Role.COUNTER,
            instruments={"vocal chops": 2, "bells": 1, "glass pad": 1},
            low=60,
            high=79,
            enters=0.84,
            style="answers",
            pan=-0.35,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.5,
            plays=MACHINE_ROOM,
            pan=-0.3,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A16 .38/.35 verse:A16 .56/.7 build:C4 .62/.6 drop:B16 .84 "
            "breakdown:D8 .28/.4 verse:A8 .62/.8 build:C8 .66/.55 drop:B16 1 outro:A8 .42/.4"
        ),
        outline(
            "intro:A8 .34/.3 verse:A16 .52/.6 verse:A16 .64/.85 drop:B16 .82 "
            "breakdown:D16 .3/.45 build:C8 .64/.6 drop:B16 1 outro:A8 .4/.35"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | i | i | i | i | bVI | V",
            "i | i | i | V",
            "i | i | i | i | iv | iv | V | V",
        ),
        "minor chorus": (
            "i | i | bVI | V",
            "i | i | i | bVI V",
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
            "i | iv | i | V",
            "i | bVI | i | V",
            "i | i | bVII | bVI | i | i | iv | V",
        ),
        "minor build": ("i | i | V | V", "iv | iv | V | V"),
        "minor bridge": ("i | i | bVI | V", "i | iv | i | V"),
        "major verse": ("I | I | I | V", "I | I | I | I | IV | IV | V | V"),
        "major chorus": (
            "I | I | IV | V",
            "I | I | I | IV V",
            "I | ii | I | V",
        ),
        "major build": ("I | I | V | V", "IV | IV | V | V"),
        "major bridge": ("I | IV | I | V", "vi | IV | I | V"),
    },
    endings={"minor": "V | i", "major": "V | I"},
    tune="riff",
    hush={0: 2, 1: 2, 2: 1},
    rhythms=(
        "x..x ..x. .x.. x... x..x ..x. .x.. x...",
        "...x ..x. ...x ..x. ...x ..x. x--- ----",
        "x.x. .x.x .... x... x.x. .x.x x--- ....",
        "..x. ..x. x--- .... ..x. ..x. x--- ----",
        "x--- --x- ---- x--- x--- --x- ---- ....",
        ".xx. .xx. .xx. x--- .xx. .xx. x--- ....",
    ),
    grooves={
        "intro": (KICK_ALONE, TICKING),
        "verse": (TICKING, WAREHOUSE, DETROIT, TOMS),
        "build": (ROLL, ROLL_TIGHT),
        "chorus": (CLAPPED, DETROIT, STOMPING, RIDING),
        "bridge": (HATS_ALONE, RIM_ALONE),
        "outro": (WAREHOUSE, KICK_ALONE),
    },
    fills=(
        Groove({"kick": "9... 9... 9... 9...", "open hat": "..7. ..7. ..7. .7.7"} | CLAP),
        Groove({"kick": "9... 9... 9... ....", "snare": ".... .... ..4. 5.67"} | OFF),
        Groove(
            {
                "kick": "9... 9... .... ....",
                "clap": ".... 7... .... .777",
                "low tom": "...5 ..5. .5.. 6...",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.05, width=0.12, drive=0.35),
            Role.BASS: Channel(loudness=-20, drive=0.4, duck=Duck(0.9, 0.13)),
            Role.CHORDS: Channel(
                loudness=-22.5,
                reverb=0.35,
                delay=0.45,
                width=0.7,
                high_pass_hz=220,
                duck=Duck(0.5, 0.25),
            ),
            Role.ARP: Channel(
                loudness=-20.5,
                reverb=0.14,
                delay=0.2,
                width=0.2,
                high_pass_hz=150,
                drive=0.4,
                duck=Duck(0.45, 0.14),
            ),
            Role.PAD: Channel(
                loudness=-25.5,
                reverb=0.4,
                width=0.8,
                high_pass_hz=180,
                low_pass_hz=4500,
                duck=Duck(0.75, 0.3),
            ),
        },
        curve="club",
        reverb_seconds=2.8,
        reverb_damping=0.5,
        delay_beats=0.75,
        warmth=0.45,
        motion_db=2.5,
    ),
    tags=("techno", "four on the floor", "acid line", "hypnotic", "warehouse"),
    avoid=frozenset({"acoustic guitar", "dusty kit", "saxophone", "banjo", "accordion", "ukulele"}),
)
