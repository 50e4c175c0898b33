"""Disco: four kicks, an open hat in every gap, and a bass that jumps octaves between them.

Strings sweep down to the downbeat, a guitar chatters sixteenths, horns and piano push the last eighth
into the next bar, and the chorus goes up because there is nowhere else to go.
"""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import SOUL

FLOOR = {"kick": "9... 8... 9... 8..."}
BACKBEAT = {"snare": ".... 8... .... 8..."}
PEA_SOUP = {
    "open hat": "..8. ..8. ..8. ..8.",
    "hat": "6..4 6..4 6..4 6..4",
}  # psst between the kicks

KICK_AND_SHAKER = Groove(FLOOR | {"shaker": "4253 4253 4253 4253"})
FLOOR_HATS = Groove(FLOOR | {"hat": "5.63 5.63 5.63 5.63"})
HUSTLE = Groove(FLOOR | BACKBEAT | PEA_SOUP)
STRUT = Groove(
    FLOOR
    | {"snare": ".... 8... .... 8..?"}
    | {"hat": "6353 6353 6353 63..", "open hat": ".... .... .... ..7."}
)
STUDIO = Groove(
    {"kick": "9... 8... 9... 8..5", "clap": ".... 7... .... 7..."}
    | BACKBEAT
    | {"open hat": "..8. ..8. ..8. ..8."}
)
MIRROR_BALL = Groove(
    FLOOR
    | {"snare": ".... 8... .?.. 8..?"}
    | {"open hat": "..8. ..8. ..8. ..8.", "hat": "6.?4 6.?4 6.?4 6.44"}
)
HANDS = Groove({"clap": ".... 8... .... 8...", "shaker": "4253 4253 4253 4253"})
TOM_CALL = Groove(
    FLOOR
    | {
        "high tom": ".... ..6. .... ....",
        "low tom": ".... .... .... ..7.",
        "hat": "5.3. 5... 5.3. 5...",
    }
)
CLIMB = Groove({"kick": "9... 9... 9... 9...", "snare": "4.4. 5.5. 6.66 7777"})

CHATTER = Comping(  # the guitar: octaves and thirds, wrist in sixteenths
    low=("x... ..x. .... ..x.",),
    mid=("m.xm .mxm m.xm .mxm", "mxm. xmmx m.xm xm.x"),
    high=("xmxm xmmx mxmx mmxm", "xmmx mmxm xmmx mxmx"),
    voices=3,
    manner=Manner.STACCATO,
    shape=Shape.TRIAD,
    top=4,
)
PUSHING_PIANO = Comping(
    low=("X--- ---- ---- ----", "X--- ---- ---- --a-"),
    mid=("X-.X -.X- ..x- --a-", "X-.X -.X- -.X- ..x-"),
    high=("X-.X -.X- X-.X -.a-", "X-.X -.X- .-X- X-a-"),
    voices=4,
    top=3,
)
OCTAVES = Line(
    low=("R--- ---- R--- ----",),
    mid=("R-8- R-8- R-8- R-8-", "R-8- R-8- R-8- 5-A-"),
    high=("R.88 R.8. R.88 5.A.", "R-8- R.8R .R8- 5-A-", "R-8R R-8- 5-8- 7-A-"),
)
CONGAS_AND_COWBELL = Hand(
    low=({"shaker": "4253 4253 4253 4253"},),
    mid=({"tambourine": "4253 6253 4253 6253", "high conga": "..4. ..55 ..4. ..5."},),
    high=(
        {
            "tambourine": "4253 6253 4253 6253",
            "high conga": "..4. ..55 ..4. .55.",
            "low conga": "...4 .... ...4 ...5",
        },
    ),
)

GENRE = Genre(
    name="disco",
    family="soul",
    moods=("party", "euphoric", "groovy", "happy", "uplifting", "sensual"),
    energy=0.72,
    words=frozenset(
        {
            "disco",
            "nu-disco",
            "nu disco",
            "70s disco",
            "disco strings",
            "studio 54",
            "french touch",
            "boogie disco",
            "mirror ball",
        }
    ),
    tempo=(112, 124),
    limits=(104, 136),
    modes={"minor": 0.6, "major": 0.4},
    tonics={9: 3, 2: 3, 4: 3, 7: 2, 0: 2, 5: 2, 11: 1},
    feel=Feel(swing=0.52, swings=16, jitter=0.003, strum=0.006),
    chairs=(
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"muted guitar": 2, "electric guitar": 3},
            low=57,
            high=79,
            enters=0.3,
            plays=CHATTER,
            pan=-0.5,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"piano": 3, "electric piano": 2, "clavinet": 1},
            low=52,
            high=75,
            plays=PUSHING_PIANO,
            pan=0.3,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 4, "slap bass": 2, "synth bass": 1},
            low=28,
            high=52,
            enters=0.4,
            plays=OCTAVES,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"funk kit": 3, "pop kit": 1, "house kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="floor",
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"trumpet": 2, "saxophone": 2, "flute": 2, "synth lead": 2},
            low=60,
            high=84,
            enters=0.45,
            style="hook",
            pan=0.06,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 4, "synth strings": 1},
            low=60,
            high=84,
            enters=0.55,
            style="moving",
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 1},
            low=55,
            high=79,
            enters=0.7,
            style="horns",
            pan=0.25,
            level_db=2.5,
        ),
        Chair(
            name="congas",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.5,
            plays=CONGAS_AND_COWBELL,
            pan=-0.3,
        ),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .4 verse:A16 .55 pre:C4 .66 chorus:B8 .84 verse:A8 .6 pre:C4 .7 chorus:B8 .88 breakdown:D8 .38 build:C4 .66 chorus:B16 1 outro:B8 .6"
        ),
        outline(
            "intro:B4 .36 intro:B8 .6 verse:A16 .58 chorus:B16 .84 break:D8 .4 solo:A8 .74 build:C4 .7 chorus:B16 1 outro:A8 .55"
        ),
    ),
    changes={
        "minor verse": ("i7 | i7 | iv7 | V7", "i7 | i7 | i7 | bVI V7", "i7 | iv7 | i7 | V7sus4 V7"),
        "minor chorus": (
            "i7 | iv7 | bVII | bIIImaj7 | bVImaj7 | ii\u00f87 | V7 | i7",
            "i7 | bVImaj7 | iv7 | V7",
            "i7 | iv9 | V7sus4 | V7 | i7 | iv9 | V7 | i7",
            "i7 | bVII | bVImaj7 | V7 | i7 | bVII | iv7 V7 | i7",
            "i7 | i7 | bVImaj7 | V7 | i7 | i7 | iv7 | V7",
        ),
        "minor build": ("bVImaj7 | bVImaj7 | V7sus4 | V7", "iv7 | iv7 | V7sus4 | V7"),
        "minor bridge": ("i7 | i7 | iv7 | V7", "bVImaj7 | bIIImaj7 | iv7 | V7"),
        "major verse": (
            "Imaj7 | Imaj7 | ii7 | V7",
            "I | vi7 | ii7 | V9sus4 V7",
            "Imaj7 | IVmaj7 | Imaj7 | V9sus4",
        ),
        "major chorus": (
            "I | iii7 | IVmaj7 | V7",
            "Imaj7 | vi7 | ii7 | V7 | Imaj7 | iii7 | ii7 V7 | Imaj7",
            "I | V/7 | vi7 | IV V7",
            "Imaj7 | IVmaj7 | ii7 | V7 | Imaj7 | IVmaj7 | V9sus4 V7 | Imaj7",
        ),
        "major build": ("ii7 | iii7 | IVmaj7 | V9sus4 V7", "IV | IV | V9sus4 | V7"),
        "major bridge": ("IVmaj7 | iii7 | ii7 | V7", "vi7 | ii7 | V9sus4 | V7"),
    },
    endings={"minor": "iv7 V7 | i7", "major": "ii7 V7 | Imaj7"},
    hush={0: 4, 1: 2},
    tune="song",
    rhythms=(
        "x-x- x-.x -.x- x--- x-x- x-.x --.. ....",
        "x--x --x- x-x- x-.. x--x --x- x--- ----",
        "..x- x-x- x--- --x- ..x- x-x- x--- ----",
        "x-xx .xx- x--- .... x-xx .xx- x--- ----",
        "x--- x--- x--x --x- x--- x--- x--- ----",
        "x.x. x.xx .x-- ..x- x.x. x.x- ---- ....",
    ),
    grooves={
        "intro": (KICK_AND_SHAKER, FLOOR_HATS, HUSTLE),
        "verse": (FLOOR_HATS, STRUT, HUSTLE),
        "build": (TOM_CALL, CLIMB),
        "chorus": (HUSTLE, STUDIO, MIRROR_BALL),
        "bridge": (HANDS, KICK_AND_SHAKER, TOM_CALL),
        "outro": (FLOOR_HATS, HUSTLE),
    },
    fills=(
        Groove(FLOOR | {"snare": ".... 8... .... 8.78", "open hat": "..8. ..8. ..8. ...."}),
        Groove(
            {
                "kick": "9... 8... 9... 8...",
                "snare": ".... 8... 7.77 ....",
                "high tom": ".... .... .... 7.7.",
                "open hat": "..8. ..8. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... 8... 9... 8...",
                "snare": "7.77 .... .... ....",
                "high tom": ".... 7.77 .... ....",
                "mid tom": ".... .... 8.88 ....",
                "low tom": ".... .... .... 8.89",
            }
        ),
    ),
    solos=("lead", "guitar"),
    modulates=0.15,
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.08, width=0.2, drive=0.1),
            Role.BASS: Channel(loudness=-18, drive=0.2, duck=Duck(0.25, 0.09)),
            Role.CHORDS: Channel(loudness=-21.5, reverb=0.1, width=0.5, high_pass_hz=180),
            Role.PAD: Channel(loudness=-22.5, reverb=0.32, width=0.8, high_pass_hz=250),
            Role.LEAD: Channel(loudness=-19, reverb=0.25, delay=0.14, width=0.15, high_pass_hz=180),
            Role.COUNTER: Channel(loudness=-22, reverb=0.2, width=0.35, high_pass_hz=200),
        },
        curve="club",
        reverb_seconds=1.7,
        warmth=0.3,
        motion_db=3,
    ),
    tags=("disco", "four-on-the-floor", "octave bass", "strings", "rhythm guitar"),
    avoid=frozenset({"808", "trap kit", "distorted guitar", "metal kit", "banjo"}),
)
