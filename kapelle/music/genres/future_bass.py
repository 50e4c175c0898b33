"""Future bass: trap's drums with the curtains open. Enormous bright chords that breathe in eighths and
triplets, a chopped voice that hops over them in place of a singer, and a verse small and sweet enough
that the drop is felt as weather."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.sheets import CLUB

BIG = {"snare": ".... .... 9... ....", "clap": ".... .... 9... ...."}
TICK = {"rim": ".... 8... .... 8..."}  # says that the beat is the fast one
HATS = {"hat": "9.4. 8.4. 9.4. 8.4."}
SKIPPING = {"hat": "9.44 8.4. 9.4. 8.44"}

BLOOM = Groove({"kick": "9... .... .... ...."} | BIG | HATS | TICK)
BOUNCE = Groove({"kick": "9..8 .... ..8. ...."} | BIG | HATS | TICK)
HOP = Groove({"kick": "9... ..8. .... ..8."} | BIG | SKIPPING | TICK)
FLUTTER = Groove({"kick": "9..8 ..8. ...8 ...."} | BIG | SKIPPING | TICK)
SPARKS = Groove(
    {"kick": "9.8. .... ..8. .8.."} | BIG | HATS | {"open hat": ".... ..6. .... ..6."} | TICK
)
SNAPS = Groove({"snaps": ".... 6... .... 6...", "hat": "5.3. 4.3. 5.3. 4.3."})
FINGERS = Groove(
    {"snaps": ".... .... 7... ....", "kick": "7... .... ..6. ....", "hat": "5.3. 4.3. 5.3. 4.3."}
)
SOFT_TICKS = Groove({"hat": "4.3. 4.3. 4.3. 4.3."})
CLAPS_4 = Groove({"clap": "5... 5... 5... 5...", "kick": "7... 7... 7... 7..."})
CLAPS_8 = Groove({"clap": "5.5. 5.5. 6.6. 6.6.", "kick": "8... 8... 8... 8..."})
CLAPS_16 = Groove({"snare": "4455 5566 6677 7788", "clap": "6... 6... 7... 7..."})

BREATHING_SAWS = Comping(  # a hand on the volume knob: eighths, dotted eighths, triplets
    low=("X--- ---- ---- ----",),
    mid=("X--- --X- --X- ----", "X--x --X- --x- X---"),
    high=(
        "X--- X-X- X-X- X-X-",
        "X--X --X- X-X- X-X-",
        "X--- X.X. X.X. XXXX",
        "X--x --X- X-XX X-a-",
    ),
    voices=5,
    shape=Shape.OPEN,
    top=2,
)
SMALL_KEYS = Comping(
    low=("X--- ---- ---- ----", "X--- ---- --x- ----"),
    mid=("X--- --x- ---- x-t-", "X--x ---- --x- --t-"),
    high=("X--x --x- X--- x-t-", "X--- --x- X--x --t-"),
    left=("", "B--- ---- ---- ----", ""),
)
ROUND_SUB = Line(  # with the chords when they breathe, with the kick when they hold
    low=("R--- ---- ---- ----",),
    high=("R--R --R- R--- R-5-", "R--- R--- R-R- R-A-", "R--R --R- --8- R-A-"),
)
CONFETTI = Runs(
    low=("1.3. 2.4. 3.5. 4.2.",),
    mid=("1.35 .3.5 2.45 .4.2", "1353 2454 3.5. 4..."),
    high=("1535 4353 1535 4535", "531531531531 531542542542", "1353 5313 5353 1545"),
)
POPS = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "4.3. 4.3. 4.3. 4.3.", "snaps": ".... 5... .... 5..."},),
    high=(
        {"shaker": "6343 6343 6343 6343", "snaps": ".... 7... .... 7...", "triangle": "5... .... .... ...."},
        {"shaker": "6343 6343 6343 6343", "snaps": ".... 7... .... 7.55"},
    ),
)  # fmt: skip

GENRE = Genre(
    name="future bass",
    family="electronic",
    moods=("euphoric", "uplifting", "happy", "dreamy", "hopeful", "energetic"),
    energy=0.65,
    words=frozenset(
        {
            "future bass",
            "kawaii bass",
            "kawaii future bass",
            "melodic bass",
            "chill trap",
            "future beats",
            "colour bass",
            "color bass",
        }
    ),
    tempo=(140, 152),
    limits=(130, 170),
    modes={"major": 0.75, "minor": 0.25},
    tonics={0: 2, 2: 2, 3: 2, 5: 3, 7: 2, 8: 1, 4: 2, 9: 2},
    feel=Feel(swing=0.5, jitter=0.002, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 1},
            low=27,
            high=87,
            enters=0.36,
            style="rolls",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"808": 3, "synth bass": 2},
            low=28,
            high=47,
            enters=0.5,
            plays=ROUND_SUB,
        ),
        Chair(
            name="saws",
            role=Role.CHORDS,
            instruments={"supersaw": 1},
            low=53,
            high=79,
            enters=0.7,
            plays=BREATHING_SAWS,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"electric piano": 3, "piano": 3, "pluck": 1},
            low=52,
            high=74,
            leaves=0.74,
            plays=SMALL_KEYS,
            pan=-0.12,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"vocal chops": 5, "synth lead": 2, "pluck": 2, "bells": 1},
            low=62,
            high=84,
            enters=0.26,
            style="hook",
            pan=0.05,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 2, "glass pad": 2, "choir": 1, "strings": 1},
            low=54,
            high=76,
            style="moving",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 3, "bells": 2, "kalimba": 1},
            low=67,
            high=91,
            enters=0.44,
            plays=CONFETTI,
            pan=0.32,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"bells": 2, "synth lead": 2, "celesta": 1},
            low=65,
            high=86,
            enters=0.82,
            style="answers",
            pan=-0.32,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.6,
            plays=POPS,
            pan=0.25,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B8 .28/.45 verse:A16 .5/.9 build:C8 .46/.65 drop:B16 .9 breakdown:D8 .3/.6 verse:A16 .54 "
            "build:C8 .48/.65 drop:B16 1 outro:B8 .3/.6"
        ),
        outline(
            "intro:A8 .26/.45 verse:A16 .46/.9 pre:C8 .56/.9 build:C4 .47/.6 drop:B16 .88 "
            "breakdown:D8 .3/.6 verse:A16 .52 build:C8 .48/.65 drop:B16 1 outro:A8 .28/.5"
        ),
    ),
    changes={
        "minor verse": ("i | bVI | i | V", "iadd9 | iadd9 | bVImaj7 | V7", "i7 | iv7 | i7 | V7"),
        "minor chorus": (
            "i7 | bVImaj7 | iv9 | V7",
            "i | bVI | bVII | i | i | bVI | iv | V7",
            "iadd9 | iv9 | bVImaj7 | V7",
        ),
        "minor build": ("iv7 | iv7 | V | V7", "bVI | bVII | Vsus4 | V7"),
        "minor bridge": ("bVImaj7 | iv9 | i7 | V7", "i7 | bVImaj7 | i7 | V"),
        "major verse": (
            "Imaj9 | vi7 | Imaj9 | V9sus4",
            "Iadd9 | IVmaj7 | Iadd9 | V",
            "Imaj7 | iii7 | IVmaj7 | V7",
        ),
        "major chorus": (
            "Imaj9 | V/7 | vi7 | IVmaj7 | Imaj9 | V/7 | IVmaj7 | V7",
            "Imaj9 | IVmaj7 | vi7 | V7",
            "Imaj9 | iii7 | IVmaj7 | V7",
            "Iadd9 | vi9 | IVmaj7 | iv6 V7",
        ),
        "major build": ("IVmaj7 | IVmaj7 | V9sus4 | V7", "ii7 | IVmaj7 | V | V7"),
        "major bridge": ("IVmaj7 | iv6 | Imaj9 | V7", "vi7 | IVmaj7 | Imaj9 | V7"),
    },
    endings={"minor": "V7 | iadd9", "major": "V7 | Imaj9"},
    tune="pentatonic",
    hush={1: 3, 2: 2},
    modulates=0.1,
    rhythms=(
        "x.x- .x-- x.x- x--- x.x- .x-- x--- ....",
        "x--x --x- x-x- x-x- x--x --x- x--- ----",
        "..x- x.x- .x-- x--- ..x- x.x- .x-- ....",
        "x-x. x-x- --x- .... x-x. x-x- x--- ----",
        "xx.x --x- x--- .x-- xx.x --x- x--- ....",
        "x--- x-x- --x- x-x- x--- x-x- x--- ----",
    ),
    grooves={
        "intro": (SOFT_TICKS, SNAPS),
        "verse": (SNAPS, FINGERS, BLOOM),
        "build": (CLAPS_4, CLAPS_8, CLAPS_16),
        "chorus": (BLOOM, BOUNCE, HOP, SPARKS, FLUTTER),
        "bridge": (SOFT_TICKS, FINGERS),
        "outro": (SNAPS, SOFT_TICKS),
    },
    fills=(
        Groove({"kick": "9... .... ..8. ....", "snare": ".... .... 9... ..67"} | HATS | TICK),
        Groove(
            {
                "kick": "9... .... .... ....",
                "snare": ".... .... 9.6. 6788",
                "hat": "8.5. 7... .... ....",
            }
        ),
        Groove(
            {
                "kick": "9..8 .... .... ....",
                "clap": ".... .... 9... 8.88",
                "high tom": ".... .... ..6. ....",
                "low tom": ".... .... ...6 ....",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.08, width=0.18, drive=0.2),
            Role.BASS: Channel(loudness=-19, drive=0.35, high_pass_hz=28, duck=Duck(0.7, 0.12)),
            Role.CHORDS: Channel(
                loudness=-18.5,
                reverb=0.26,
                delay=0.08,
                width=0.9,
                high_pass_hz=160,
                duck=Duck(0.85, 0.26),
            ),
            Role.PAD: Channel(
                loudness=-24.5, reverb=0.4, width=0.9, high_pass_hz=240, duck=Duck(0.7, 0.28)
            ),
            Role.LEAD: Channel(
                loudness=-18.5,
                reverb=0.3,
                delay=0.26,
                width=0.25,
                high_pass_hz=250,
                duck=Duck(0.3, 0.15),
            ),
        },
        curve="pop",
        reverb_seconds=2.4,
        reverb_damping=0.25,
        delay_beats=0.75,
        warmth=0.3,
        motion_db=4,
        insert={
            "keys": Channel(
                loudness=-20,
                reverb=0.22,
                delay=0.12,
                width=0.5,
                high_pass_hz=120,
                duck=Duck(0.3, 0.2),
            )
        },
    ),
    tags=("future bass", "supersaw chords", "vocal chops", "uplifting", "half-time drop"),
    avoid=frozenset({"distorted guitar", "dusty kit", "upright bass", "banjo", "brush kit"}),
)
