"""House: four on the floor, the clap on two and four, the open hat in every gap. The bass answers
between the kicks, the chords stab across the bar, and everything waits for the drop."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import CONGAS, HOUSE_PIANO, OFF_BEAT, SIXTEENTHS, STABS
from kapelle.music.mixing import Channel, Duck, MixSheet

FLOOR = {"kick": "9... 9... 9... 9..."}
CLAP = {"clap": ".... 8... .... 8..."}
OFFBEAT = {"open hat": "..7. ..7. ..7. ..7."}
SHAKER = {"shaker": "4253 4253 4253 4253"}

KICKS = Groove(FLOOR | {"hat": "..4. ..4. ..4. ..4."})
KICKS_AND_HATS = Groove(FLOOR | OFFBEAT | {"hat": "3.?. 3.?. 3.?. 3.??"})
FULL = Groove(FLOOR | CLAP | OFFBEAT | {"hat": "3?.4 3?.4 3?.4 3?.4"})
FULLER = Groove(FLOOR | CLAP | OFFBEAT | SHAKER | {"rim": "...? ..5. .?.. 5..?"})
SKIPPING = Groove({"kick": "9... 9... 9... 9..6"} | CLAP | OFFBEAT | {"hat": "3?.4 3?54 3?.4 3?54"})
CLAPS = Groove(CLAP | SHAKER)
SHAKERS = Groove(SHAKER)
ROLL_8 = Groove(FLOOR | {"snare": "3.3. 3.3. 4.4. 4.4."} | OFFBEAT)
ROLL_16 = Groove({"kick": "9... 9... 9... 9...", "snare": "3444 4455 5566 6777"})

GENRE = Genre(
    name="house",
    family="electronic",
    moods=("groovy", "party", "uplifting", "euphoric", "sensual"),
    energy=0.65,
    words=frozenset(
        {
            "house",
            "house music",
            "piano house",
            "tech house",
            "progressive house",
            "four on the floor",
            "edm",
            "dance",
            "club",
            "dancefloor",
        }
    ),
    tempo=(120, 128),
    limits=(112, 136),
    modes={"minor": 0.8, "major": 0.2},
    tonics={9: 3, 5: 2, 7: 2, 0: 2, 2: 2, 4: 1, 6: 1, 10: 1, 11: 1, 3: 1},
    feel=Feel(swing=0.54, jitter=0.002, strum=0.0),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"house kit": 1},
            low=27,
            high=87,
            enters=0.38,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 1},
            low=31,
            high=50,
            enters=0.5,
            plays=OFF_BEAT,
        ),
        Chair(
            name="stabs",
            role=Role.CHORDS,
            instruments={"supersaw": 4, "organ": 2},
            low=53,
            high=74,
            enters=0.7,
            plays=STABS,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 4, "electric piano": 2},
            low=55,
            high=76,
            plays=HOUSE_PIANO,
            pan=-0.1,
            leaves=0.88,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 4, "pluck": 3, "supersaw": 2},
            low=62,
            high=86,
            enters=0.56,
            style="hook",
            pan=0.06,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "strings": 2},
            low=52,
            high=74,
            leaves=0.9,
            style="still",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 4, "bells": 1},
            low=72,
            high=95,
            enters=0.6,
            plays=SIXTEENTHS,
            pan=0.3,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.94,
            plays=CONGAS,
            pan=-0.3,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .42/.4 verse:A8 .56/.8 build:C8 .62/.6 drop:B16 .92 "
            "breakdown:A8 .3/.5 verse:A8 .58/.9 build:C8 .68/.6 drop:B16 1 outro:A8 .45/.5"
        ),
        outline(
            "intro:B8 .3/.35 build:C4 .6/.6 drop:B16 .9 verse:A16 .58 "
            "breakdown:C8 .32/.5 build:C8 .66/.6 drop:B16 1 outro:B8 .45/.5"
        ),
    ),
    changes={
        "minor verse": ("i7 | i7 | iv7 | V", "i7 | bVImaj7 | iv7 | V"),
        "minor chorus": (
            "i7 | bVImaj7 | iv7 | V",
            "i7 | bVImaj7 | iv9 | V7",
            "i7 | iv7 | bVImaj7 | V",
        ),
        "minor build": ("iv7 | iv7 | V | V", "bVImaj7 | bVImaj7 | V | V"),
        "minor bridge": ("bVImaj7 | iv7 | i7 | V",),
        "major verse": ("I | I | IVadd9 | V7", "I | vi7 | IV | V7"),
        "major chorus": ("I | vi7 | IVadd9 | V7", "I | I | IV | V7", "I | IV | I/3 | V7"),
        "major build": ("IV | IV | V | V7",),
        "major bridge": ("vi7 | IV | I | V7",),
    },
    endings={"minor": "V | i7", "major": "V | Iadd9"},
    hush={0: 1, 1: 3, 2: 2},
    rhythms=(
        "x-.x -.x- x-.x -.x- x-.x -.x- x--- ....",
        "x--x --x- x-x- .... x--x --x- x--- ----",
        "..x- ..x- x-x- ..x- ..x- ..x- x--- ----",
        "x-x- .x-x -.x- x--- x-x- .x-x --.. ....",
        ".x-x -.x- .x-x --.. .x-x -.x- x--- ----",
        "x--- x--x --x- x-x- x--- x--x --x- ----",
    ),
    grooves={
        "intro": (KICKS, KICKS_AND_HATS),
        "verse": (KICKS_AND_HATS, FULL, SKIPPING),
        "build": (ROLL_8, ROLL_16),
        "chorus": (FULL, SKIPPING, FULLER),
        "bridge": (SHAKERS, CLAPS),
        "outro": (KICKS_AND_HATS, KICKS),
    },
    fills=(
        Groove(FLOOR | {"clap": ".... 8... .... 8.77", "open hat": "..7. ..7. ..7. ...."}),
        Groove(
            {
                "kick": "9... 9... 9... ....",
                "clap": ".... 8... .... 8...",
                "snare": ".... .... .4.5 .678",
            }
        ),
        Groove(
            {
                "kick": "9... 9... .... ....",
                "snare": ".... .... 5.5. 6677",
                "low tom": ".... .... ..6. ....",
            }
        ),
    ),
    tune="pentatonic",
    mix=MixSheet(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.04, width=0.15, drive=0.15),
            Role.PERCUSSION: Channel(loudness=-26, reverb=0.15, width=0.5, high_pass_hz=250),
            Role.BASS: Channel(loudness=-20.5, drive=0.25, duck=Duck(0.85, 0.16)),
            Role.CHORDS: Channel(
                loudness=-19.5,
                reverb=0.18,
                delay=0.08,
                width=0.6,
                high_pass_hz=160,
                duck=Duck(0.8, 0.3),
            ),
            Role.PAD: Channel(
                loudness=-25, reverb=0.3, width=0.9, high_pass_hz=250, duck=Duck(0.7, 0.3)
            ),
            Role.ARP: Channel(
                loudness=-24,
                reverb=0.22,
                delay=0.3,
                width=0.5,
                high_pass_hz=300,
                duck=Duck(0.5, 0.25),
            ),
            Role.LEAD: Channel(
                loudness=-20,
                reverb=0.28,
                delay=0.28,
                width=0.3,
                high_pass_hz=250,
                duck=Duck(0.35, 0.2),
            ),
            Role.COUNTER: Channel(loudness=-24, reverb=0.3, delay=0.3, width=0.4, high_pass_hz=250),
            Role.EFFECTS: Channel(loudness=-26, reverb=0.2, width=0.8, high_pass_hz=60),
        },
        curve="house",
        reverb_seconds=2.0,
        reverb_damping=0.3,
        delay_beats=0.75,
        warmth=0.3,
        motion_db=2,
        insert={
            "piano": Channel(
                loudness=-21.5,
                reverb=0.15,
                width=0.5,
                high_pass_hz=150,
                duck=Duck(0.5, 0.25),
            )
        },
    ),
    tags=("house", "four on the floor", "club", "chord stabs", "uplifting"),
    avoid=frozenset({"dusty kit", "upright bass", "acoustic guitar"}),
)
