"""Synthwave: the nineteen-eighties as nobody lived them, at night, in a car. A sequencer runs eighths on
the bass, the snare has a room of its own that shuts like a door, toms tumble into every chorus, and a
lead with a long tail looks out over the bonnet."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import POP

GATED = {"snare": ".... 9... .... 9..."}
EIGHTH_HATS = {"hat": "6.4. 5.4. 6.4. 5.4."}
SIXTEENTH_HATS = {"hat": "6454 5454 6454 5454"}
OPEN = {"open hat": "..6. ..6. ..6. ..6."}

NIGHT_DRIVE = Groove({"kick": "9... .... 9... ...."} | GATED | EIGHTH_HATS)
ON_RAMP = Groove({"kick": "9... .... 9.7. ...."} | GATED | EIGHTH_HATS)
HIGHWAY = Groove({"kick": "9... 9... 9... 9..."} | GATED | SIXTEENTH_HATS)
OUTRUN = Groove({"kick": "9... 9... 9... 9..."} | GATED | OPEN)
CHASE = Groove({"kick": "9..7 ..9. 9... ..7."} | GATED | SIXTEENTH_HATS)
SUNSET = Groove({"kick": "8... .... .... ....", "hat": "5.3. 4.3. 5.3. 4.3."})
HEADLIGHTS = Groove({"kick": "8... .... 8... ....", "rim": ".... 6... .... 6..."} | EIGHTH_HATS)
TOM_CLIMB = Groove(
    {"kick": "8... 8... 8... 8...", "low tom": "..5. ..5. ..5. ..5.", "hat": "4... 4... 4... 4..."}
)
TOM_CLIMB_2 = Groove(
    {
        "kick": "8... 8... 8... 8...",
        "mid tom": "..5. .5.. ..6. .6..",
        "snare": ".... .... .... 6.78",
    }
)

SEQUENCED = Line(  # a machine plays it, so it never tires: eighths, then octaves
    low=("R--- ---- ---- ----",),
    mid=("R.R. R.R. R.R. R.R.", "R.R. R.R. R.R. R.8."),
    high=("R.RR 8.RR R.RR 8.R5", "R.R8 R.R8 R.R8 R.A8", "RR8R RR8R RR8R R78A"),
    manner=Manner.STACCATO,
)
ANALOGUE_BRASS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----", "X--- ---- ---- x-x-"),
    high=("X--. ..X- ---- ..x-", "X--X --X- ---- x-x-", "X--- ---- X--- --a-"),
    shape=Shape.OPEN,
    top=2,
)
PALM_MUTED_EIGHTHS = Comping(
    low=(".... .... .... ....",),
    mid=("m.m. m.m. m.m. m.m.", "m.m. m.m. m.m. m.X-"),
    high=("X-m. m.m. X-m. m.m.", "X-m. m.X- --m. m.m."),
    voices=3,
    shape=Shape.POWER,
    sparse=True,
)
NEON = Runs(
    low=("1.2. 3.4. 5.4. 3.2.", "1.3. 5.3. 2.3. 4.3."),
    mid=("1234 5432 1234 5432", "1353 1353 2454 2454"),
    high=("1353 5353 1353 4353", "5431 5431 5432 5432", "1.35 1.35 1.35 1.45"),
    manner=Manner.STACCATO,
)
CLAP_TRACK = Hand(
    low=({"shaker": "3... 3... 3... 3..."},),
    mid=({"shaker": "3.3. 3.3. 3.3. 3.3."},),
    high=(
        {"tambourine": "4.3. 6.3. 4.3. 6.3."},
        {"tambourine": "4.3. 6.3. 4.3. 6.33", "cowbell": "..4. .... ..4. .4.."},
    ),
)

GENRE = Genre(
    name="synthwave",
    family="electronic",
    moods=("nostalgic", "dreamy", "driving", "cool", "lonely", "dark"),
    energy=0.6,
    words=frozenset(
        {
            "synthwave",
            "synth wave",
            "synth-wave",
            "retrowave",
            "retro wave",
            "outrun",
            "darksynth",
            "dreamwave",
            "vaporwave",
            "80s synth",
            "eighties synth",
            "retro synth",
        }
    ),
    tempo=(88, 112),
    limits=(78, 128),
    modes={"minor": 0.8, "major": 0.2},
    tonics={9: 3, 2: 2, 4: 3, 7: 2, 0: 2, 5: 1, 11: 2, 6: 1},
    feel=Feel(swing=0.5, jitter=0.002, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"eighties kit": 1},
            low=27,
            high=87,
            enters=0.34,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 1},
            low=28,
            high=47,
            enters=0.38,
            plays=SEQUENCED,
        ),
        Chair(
            name="poly",
            role=Role.CHORDS,
            instruments={"synth brass": 3, "supersaw": 2, "electric piano": 1},
            low=53,
            high=74,
            enters=0.5,
            plays=ANALOGUE_BRASS,
            pan=-0.12,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"muted guitar": 2, "overdriven guitar": 2},
            low=43,
            high=66,
            enters=0.72,
            plays=PALM_MUTED_EIGHTHS,
            pan=0.4,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 6, "alto saxophone": 2, "electric guitar": 1},
            low=62,
            high=84,
            enters=0.3,
            style="song",
            pan=0.04,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "synth strings": 3},
            low=52,
            high=74,
            style="moving",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 4, "bells": 1},
            low=64,
            high=88,
            enters=0.26,
            plays=NEON,
            pan=0.3,
        ),
        Chair(
            name="bells",
            role=Role.COUNTER,
            instruments={"bells": 3, "glass pad": 1, "vocal chops": 1},
            low=64,
            high=84,
            enters=0.68,
            style="answers",
            pan=-0.32,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.82,
            plays=CLAP_TRACK,
            pan=-0.3,
        ),
        RISER,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .32/.5 verse:A8 .5/.9 pre:C4 .58 chorus:B8 .76 verse:A8 .56 pre:C4 .62 "
            "chorus:B8 .82 breakdown:D8 .36/.6 solo:B8 .72 chorus:B8 .96 outro:A8 .36/.5"
        ),
        outline(
            "intro:B8 .3/.4 theme:B8 .68 verse:A16 .52/.9 theme:B8 .78 bridge:D8 .4/.6 "
            "build:C4 .6/.8 theme:B16 .95 outro:A8 .34/.5"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | bVI | V",
            "i | i | bVI | bVI | bVII | bVII | i | V",
            "i | i/b7 | bVI | V",
        ),
        "minor chorus": (
            "i | bVI | bVII | i | i | bVI | iv | V",
            "i | bVII | bVI | V",
            "i | iv | bVI | V",
            "i | bVI | i | V",
            "i | i | bIII | bVII | i | i | bVI | V",
            "i | bVII | i | bVI | i | bIII | bVI | V",
            "i | bVI | bIII | bVII | i | bVI | i | V",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVII | Vsus4 | V"),
        "minor bridge": ("iv | i | bVI | V", "bVImaj7 | bVII | i | V"),
        "major verse": ("I | I | IV | V", "I | I/3 | IV | Vsus4 V"),
        "major chorus": (
            "I | V | vi | IV | I | V | IV | V",
            "Iadd9 | IV | vi | V",
            "I | IV | I | V",
            "I | iii | IV | V | I | vi | IV | V",
            "I | bVII | IV | I | I | bVII | IV | V",
        ),
        "major build": ("IV | IV | V | V", "ii | IV | Vsus4 | V"),
        "major bridge": ("vi | IV | I | V", "IV | I/3 | IV | V"),
    },
    endings={"minor": "Vsus4 V | i", "major": "Vsus4 V | Iadd9"},
    hush={0: 3, 1: 2},
    rhythms=(
        "x--- --x- x--- --x- x--- ---- ---- ....",
        "x--x --x- x--- ---- x--x --x- x--- ----",
        "..x- x-x- x--- --x- ..x- x-x- x--- ----",
        "x--- x--- x--x --x- x--- ---- ---- ....",
        "x-x- x--- --x- x--- x-x- x--- ---- ....",
        "x--- ---- --x- x-x- x--- ---- ---- ....",
    ),
    grooves={
        "intro": (SUNSET, HEADLIGHTS),
        "verse": (NIGHT_DRIVE, ON_RAMP, HIGHWAY),
        "build": (TOM_CLIMB, TOM_CLIMB_2),
        "chorus": (NIGHT_DRIVE, OUTRUN, CHASE, HIGHWAY),
        "bridge": (SUNSET, HEADLIGHTS),
        "outro": (NIGHT_DRIVE, SUNSET),
    },
    fills=(
        Groove({"kick": "9... .... 9... ....", "snare": ".... 9... .... 9.77"} | EIGHTH_HATS),
        Groove(
            {
                "kick": "9... .... 9... ....",
                "snare": ".... 9... 7... ....",
                "high tom": ".... .... ..88 ....",
                "mid tom": ".... .... .... 88..",
                "low tom": ".... .... .... ..99",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ....",
                "snare": ".... 9... .... ....",
                "high tom": ".... .... 8.8. ....",
                "mid tom": ".... .... .8.8 ....",
                "low tom": ".... .... .... 8.99",
            }
        ),
    ),
    solos=("lead",),
    tune="arp",
    mix=POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.2, width=0.25, drive=0.15),
            Role.BASS: Channel(loudness=-19, drive=0.3, duck=Duck(0.55, 0.14)),
            Role.CHORDS: Channel(
                loudness=-21.5,
                reverb=0.3,
                delay=0.12,
                width=0.7,
                high_pass_hz=160,
                duck=Duck(0.3, 0.2),
            ),
            Role.PAD: Channel(
                loudness=-23.5, reverb=0.45, width=0.9, high_pass_hz=180, duck=Duck(0.4, 0.25)
            ),
            Role.ARP: Channel(
                loudness=-23,
                reverb=0.3,
                delay=0.38,
                width=0.6,
                high_pass_hz=300,
                duck=Duck(0.3, 0.2),
            ),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.36, delay=0.36, width=0.2, high_pass_hz=200
            ),
            Role.COUNTER: Channel(
                loudness=-24, reverb=0.4, delay=0.35, width=0.4, high_pass_hz=300
            ),
        },
        curve="club",
        reverb_seconds=2.8,
        reverb_damping=0.35,
        delay_beats=0.75,
        wobble=0.08,
        warmth=0.4,
        motion_db=3.5,
        insert={
            "guitar": Channel(loudness=-25, reverb=0.2, delay=0.15, width=0.3, high_pass_hz=180)
        },
    ),
    tags=("synthwave", "retro 80s", "analog synths", "gated snare", "night drive"),
    avoid=frozenset({"dusty kit", "upright bass", "banjo", "accordion", "brush kit", "trap kit"}),
)
