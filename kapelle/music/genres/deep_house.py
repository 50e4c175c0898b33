"""Deep house: house with the lights down. One minor ninth, moved about by a hand that never changes
its shape; a round bass that leaves the one to the kick; shakers, a far-off organ, and nobody in a
hurry to get to the drop, because there is hardly any."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import HELD, Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

SOFT_FLOOR = {"kick": "9... 7... 8... 7..."}
CLAP = {"clap": ".... 7... .... 7..."}
SNAP = {"snaps": ".... 7... .... 7..."}
BREATHS = {"open hat": "..5. ..5. ..5. ..5."}
TICKS = {"hat": "3.4? 3.4. 3.4? 3.44"}

HEARTBEAT = Groove(SOFT_FLOOR | {"hat": "..4. ..4. ..4. ..4?"})
SNAPS = Groove(SOFT_FLOOR | SNAP | BREATHS)
BASEMENT = Groove(SOFT_FLOOR | CLAP | BREATHS | TICKS)
SHUFFLED = Groove(SOFT_FLOOR | CLAP | BREATHS | {"hat": "3.4. 3.43 3.4. 3434"})
RIM_TALK = Groove(
    SOFT_FLOOR | CLAP | BREATHS | {"rim": "...4 ..?. .4.. ..?4", "hat": "3... 3... 3... 3..."}
)
SKIP_KICK = Groove({"kick": "8... 8... 8..6 8..."} | CLAP | BREATHS | TICKS)
AIR = Groove({"shaker": "4253 4253 4253 4253"})
SNAPS_ONLY = Groove(SNAP | {"shaker": "4253 4253 4253 4253"})
SWELL = Groove(SOFT_FLOOR | {"snare": ".... ..2. .... 2.3.", "open hat": "..5. ..5. ..5. ..5."})
SWELL_2 = Groove(SOFT_FLOOR | {"snare": "2.2. 3.3. 3.4. 4.55"})

CHICAGO_STABS = Comping(  # the chord memory button: one shape, on the wrong side of the beat
    low=("X--- ---- ---- ----", "...X ---- ---- ----"),
    mid=("..X. ...X --.. ..X.", "..X. ...X --.. .X.."),
    high=(
        "..X. .X.. ..X- .X..",
        "..X. .X.X ..X- .X..",
        "..X. .X.. ..X- .X..",
        "...X ..X. .X.. X-..",
    ),
    manner=Manner.STACCATO,
    top=2,
)
ROUND_BASS = Line(  # on one with the kick, so that one knows where it is; then around the beats
    low=("R--- ---- ---- ----", "R--- ---- ..5- ----"),
    mid=("R-.. .R.. ..R- ..7.", "R-.. .R.. ..R- ..A."),
    high=("R-.. .RR. ..8. .75.", "R-.. .R.R ..R. .8A.", "R-R. .5.. ..8. .7A."),
)
BONGOS_AND_SHAKERS = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "4253 4253 4253 4253", "low conga": "...4 .... .... ..5."},),
    high=(
        {"shaker": "4253 4253 4253 4253", "high bongo": "..4. .4.5 ..4. .4..", "low conga": "...4 .... ...4 ..5."},
        {"shaker": "4253 4253 4253 4253", "high bongo": "..4. .4.. 5.4. .45.", "low conga": "...4 .... .... 5.5."}
    )
)  # fmt: skip
RIPPLE = Runs(
    low=("1... ..3. .... 4...", "1... ..3. .... 2..."),
    mid=("1..3 ..4. .2.. 3...", "3..1 ..4. .3.. 5..."),
    high=("1..3 .4.5 ..3. 4.3.", "5..3 .4.3 ..1. 2.3."),
)

GENRE = Genre(
    name="deep house",
    family="electronic",
    moods=("groovy", "sensual", "hypnotic", "cool", "chill", "warm"),
    energy=0.5,
    words=frozenset(
        {
            "deep house",
            "deep-house",
            "organic house",
            "soulful house",
            "lounge house",
            "melodic house",
            "late night house",
            "chicago deep house",
            "jazzy house",
            "chill house",
            "minimal house",
        }
    ),
    tempo=(119, 124),
    limits=(112, 128),
    modes={"minor": 0.9, "major": 0.1},
    tonics={9: 3, 5: 3, 0: 2, 7: 2, 2: 2, 4: 1, 10: 1, 6: 1},
    feel=Feel(swing=0.56, jitter=0.003, late={Role.CHORDS: 0.006, Role.LEAD: 0.008}, strum=0.004),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"house kit": 1},
            low=27,
            high=87,
            enters=0.34,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 4, "bass guitar": 1},
            low=31,
            high=50,
            enters=0.46,
            plays=ROUND_BASS,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"electric piano": 5, "organ": 2},
            low=52,
            high=72,
            plays=CHICAGO_STABS,
            pan=-0.1,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 2, "supersaw": 1, "piano": 1},
            low=60,
            high=79,
            enters=0.7,
            plays=HELD,
            pan=0.25,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"saxophone": 3, "vibraphone": 2, "vocal chops": 3, "flute": 1, "pluck": 2},
            low=60,
            high=81,
            enters=0.48,
            style="mellow",
            pan=0.08,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 4, "synth strings": 2},
            low=53,
            high=74,
            style="moving",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 3, "marimba": 2, "kalimba": 1},
            low=67,
            high=88,
            enters=0.58,
            plays=RIPPLE,
            pan=0.35,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"vocal chops": 2, "muted trumpet": 1, "vibraphone": 1},
            low=60,
            high=79,
            enters=0.8,
            style="answers",
            pan=-0.3,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.5,
            plays=BONGOS_AND_SHAKERS,
            pan=-0.25,
        ),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .36/.4 verse:A16 .5/.85 build:C4 .58/.8 drop:B16 .76 "
            "breakdown:D8 .3/.5 verse:A8 .56/.9 build:C4 .64/.8 drop:B16 .9 outro:A8 .4/.5"
        ),
        outline(
            "intro:B8 .35/.4 verse:A8 .48/.8 hook:B16 .7 verse:A8 .54 breakdown:D8 .28/.5 verse:A8 .56 "
            "build:C8 .6/.7 drop:B16 .9 outro:A8 .38/.5"
        ),
    ),
    changes={
        "minor verse": ("i9 | i9 | iv9 | i9", "i9 | i9 | bVImaj7 | V7#9", "i9 | i9 | i9 | iv9 V7"),
        "minor chorus": (
            "i9 | iv9 | i9 | V7#9",
            "i9 | bVImaj7 | iv9 | V7",
            "i9 | i9 | iv9 | bVImaj7 V7",
        ),
        "minor build": ("iv9 | iv9 | V7 | V7", "bVImaj7 | bVImaj7 | V7sus4 | V7"),
        "minor bridge": ("i9 | i9 | iv9 | V7", "bVImaj7 | bVImaj7 | i9 | V7"),
        "major verse": ("Imaj9 | Imaj9 | ii9 | V13", "Imaj9 | IVmaj7 | Imaj9 | V9sus4"),
        "major chorus": ("Imaj9 | vi9 | ii9 | V13", "Imaj9 | IVmaj7 | Imaj9 | ii9 V13"),
        "major build": ("ii9 | ii9 | V13 | V13", "IVmaj7 | IVmaj7 | V9sus4 | V13"),
        "major bridge": ("Imaj9 | Imaj9 | ii9 | V13", "vi9 | IVmaj7 | Imaj9 | V13"),
    },
    endings={"minor": "V7 | i9", "major": "V13 | Imaj9"},
    tune="pentatonic",
    hush={0: 5, 1: 1},
    rhythms=(
        "...x --x- ---- .... ...x --x- x--- ----",
        "x--- --x- --x- ---- .... ..x- x--- ----",
        "..x- .x-- ..x- .... ..x- .x-- x--- ----",
        "x--x --x- ---- ..x- x--x --x- ---- ....",
        ".... x-x- --x- ---- .... x-x- x--- ----",
        "x--- ---- ..x- x-x- x--- ---- ---- ....",
    ),
    grooves={
        "intro": (HEARTBEAT, SNAPS),
        "verse": (SNAPS, BASEMENT, SHUFFLED),
        "build": (SWELL, SWELL_2),
        "chorus": (BASEMENT, SHUFFLED, SKIP_KICK, RIM_TALK),
        "bridge": (AIR, SNAPS_ONLY),
        "outro": (SNAPS, HEARTBEAT),
    },
    fills=(
        Groove(SOFT_FLOOR | {"clap": ".... 7... .... 7..5", "open hat": "..5. ..5. ..5. .5.."}),
        Groove(
            {
                "kick": "8... 8... 8... ....",
                "clap": ".... 7... .... 7...",
                "rim": ".... ...4 ..5. .55.",
                "open hat": "..5. ..5. .... ..6.",
            }
        ),
        Groove(
            {
                "kick": "8... 8... .... ....",
                "clap": ".... 7... .... 7...",
                "high tom": ".... .... ..5. ....",
                "low tom": ".... .... .... ..66",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.06, width=0.18, drive=0.1),
            Role.BASS: Channel(loudness=-19.5, drive=0.15, low_pass_hz=2200, duck=Duck(0.6, 0.14)),
            Role.CHORDS: Channel(
                loudness=-20,
                reverb=0.28,
                delay=0.22,
                width=0.6,
                high_pass_hz=150,
                low_pass_hz=7500,
                tremolo=0.12,
                duck=Duck(0.5, 0.26),
            ),
            Role.PAD: Channel(
                loudness=-24.5,
                reverb=0.4,
                width=0.9,
                high_pass_hz=220,
                low_pass_hz=5500,
                duck=Duck(0.6, 0.32),
            ),
            Role.LEAD: Channel(
                loudness=-20.5,
                reverb=0.34,
                delay=0.3,
                width=0.25,
                high_pass_hz=220,
                duck=Duck(0.2, 0.2),
            ),
        },
        curve="house",
        reverb_seconds=2.6,
        reverb_damping=0.5,
        delay_beats=0.75,
        warmth=0.35,
        motion_db=2.5,
        insert={
            "organ": Channel(
                loudness=-25,
                reverb=0.35,
                width=0.7,
                high_pass_hz=250,
                low_pass_hz=5000,
                duck=Duck(0.5, 0.3),
            )
        },
    ),
    tags=("deep house", "late night", "minor ninth chords", "electric piano", "four on the floor"),
    avoid=frozenset({"distorted guitar", "rock kit", "banjo", "dusty kit", "impact"}),
)
