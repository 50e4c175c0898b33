"""Funk: everything on the one, and after that nobody plays where another plays.

One chord is enough, if the sixteenths interlock: ghosts on the snare, a scratched guitar left, a
clavinet right, a bass that pops what it does not thumb, and horns that say yes in the gaps.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import SOUL

SIXTEENTHS = {"hat": "7343 6343 7343 6343"}
EIGHTHS = {"hat": "7.5. 7.5. 7.5. 7.5."}

COWBELL = Groove({"kick": "9... .... ..7. ....", "cowbell": "6... 5... 6... 5..."})
HATS_ALONE = Groove({"kick": "9... .... .... ....", "hat": "6.4. 6.46 6.4. 6.4."})
ON_THE_ONE = Groove({"kick": "9.7. .... ..8. ....", "snare": ".... 9..? .?.? 9..?"} | EIGHTHS)
DRUMMER_FROM_CINCINNATI = Groove(
    {"kick": "9.8. ..7. ..8. .7..", "snare": ".... 9..4 .4.4 ...9"} | EIGHTHS
)
SECOND_LINE = Groove(
    {
        "kick": "9..7 ..7. ..8. ....",
        "snare": "..5. 8..5 .5.6 8.5.",
        "pedal hat": ".... 5... .... 5...",
    }
)
LINEAR = Groove(
    {"kick": "9..8 .... .78. ..7.", "snare": ".?.. 9.?. ?..? 9.?.", "hat": "7.5. .5.5 6... .5.5"}
)
TIGHT = Groove({"kick": "9... ..8. .8.. ..6.", "snare": ".?.? 9.?? .??. 9.?."} | SIXTEENTHS)
OPEN_HAT = Groove(
    {
        "kick": "9..7 .... ..8. .7..",
        "snare": ".... 9..? .?.. 9..?",
        "hat": "7.5. 7.5. 7.5. 7...",
        "open hat": ".... .... .... ..7.",
    }
)
BREAK = Groove(
    {"kick": "9.9. .... ..9. ....", "snare": ".... 9..5 .5.. 9..5", "hat": "7.7. 7.7. 7.7. 7.7."}
)
STAMPING = Groove(
    {"kick": "9... 9... 9... 9...", "snare": ".... 9... .... 9...", "clap": ".... 8... .... 8..."}
)
RISING = Groove({"kick": "9... 9... 9... 9...", "snare": "4.44 5.55 6.66 7788"})

CHICKEN_SCRATCH = Comping(  # the wrist never stops; the left hand lets a few strokes speak
    low=("X--. .... ...x ....", ".... ..mx .... m..."),
    mid=("m.mx mmxm .mmx mmx.", "m.mx m.xm mmmx .mx.", "mxmm .xmm mxmm .xm."),
    high=("mmxm mxmm xmmx mmxm", "mmxm mmxx mmxm xmmx", "xmmx mmxm mxmm xmx."),
    voices=3,
    manner=Manner.STACCATO,
    shape=Shape.TRIAD,
    top=4,
)
CLAVINET = Comping(  # left and right hand a sixteenth apart
    low=("1..2 .... .... ....", "1... .... ..2. ...."),
    mid=("1..2 .1.3 .2.. 1.2.", "1..2 .1.4 .2.3 .1.."),
    high=("1.21 .X.2 1.X. .12.", "X..2 1.X. .1.X ..12", "1.21 .X.1 2.X. 1.X."),
    voices=3,
    manner=Manner.STACCATO,
    shape=Shape.SHELL,
)
THUMB_AND_POP = Line(  # the one is sacred; octaves pop between, dead notes tick
    low=("R--- .... .... ....", "R--- .... .... ..A."),
    mid=("R-.g R.8. .gR. 7.8.", "R-.. ..g8 .R.7 .8A.", "R--. .gR. 5.g7 .8.."),
    high=("R-gR 8.gR .g8. 7.A.", "R-.8 gR.8 .gR8 .7A.", "R-gR .85. 7.g8 R.A."),
    manner=Manner.STACCATO,
)
COWBELL_AND_CONGAS = Hand(
    low=({"cowbell": "5... .... 5... ...."},),
    mid=({"cowbell": "5... 5... 5... 5...", "high conga": "...4 ..5. ...4 ..55"},),
    high=(
        {
            "tambourine": "4253 6253 4253 6253",
            "high conga": "...4 ..5. ...4 ..55",
            "low conga": ".... .... 5..5 ....",
        },
    ),
)

GENRE = Genre(
    name="funk",
    family="soul",
    moods=("groovy", "party", "energetic", "confident", "playful", "cool"),
    energy=0.68,
    words=frozenset(
        {
            "funk",
            "funky",
            "p-funk",
            "jazz funk",
            "funk rock",
            "wah guitar",
            "horn stabs",
            "breakbeat funk",
        }
    ),
    tempo=(96, 114),
    limits=(82, 128),
    modes={"mixolydian": 0.45, "dorian": 0.4, "minor": 0.15},
    tonics={4: 3, 9: 3, 2: 2, 3: 2, 10: 2, 5: 2, 7: 2},
    feel=Feel(swing=0.53, swings=16, jitter=0.003, strum=0.006),
    chairs=(
        Chair(
            name="scratch",
            role=Role.CHORDS,
            instruments={"muted guitar": 3, "electric guitar": 2},
            low=57,
            high=78,
            enters=0.3,
            plays=CHICKEN_SCRATCH,
            pan=-0.55,
        ),
        Chair(
            name="clav",
            role=Role.CHORDS,
            instruments={"clavinet": 4, "electric piano": 1},
            low=48,
            high=72,
            enters=0.5,
            plays=CLAVINET,
            pan=0.5,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"slap bass": 4, "bass guitar": 3, "synth bass": 1},
            low=28,
            high=52,
            plays=THUMB_AND_POP,
        ),
        Chair(
            name="drums", role=Role.DRUMS, instruments={"funk kit": 1}, low=27, high=87, enters=0.25
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"saxophone": 3, "trumpet": 2, "synth lead": 2, "organ": 1},
            low=60,
            high=82,
            enters=0.48,
            style="hook",
            pan=0.08,
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 1},
            low=55,
            high=79,
            enters=0.58,
            style="horns",
            pan=-0.2,
            level_db=3,
        ),
        Chair(
            name="organ",
            role=Role.PAD,
            instruments={"organ": 4, "synth strings": 1},
            low=55,
            high=74,
            enters=0.78,
            style="still",
            pan=0.2,
        ),
        Chair(
            name="congas",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.62,
            plays=COWBELL_AND_CONGAS,
            pan=0.35,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .34 intro:A4 .5 verse:A16 .58 chorus:B8 .82 verse:A8 .62 chorus:B8 .86 "
            "break:C4 .36 solo:A8 .78 chorus:B16 1 outro:A4 .6"
        ),
        outline(
            "intro:B4 .55 verse:A16 .56 pre:C4 .66 chorus:B8 .84 solo:A8 .74 verse:A8 .6 "
            "pre:C4 .68 chorus:B8 .88 breakdown:D4 .38 chorus:B16 1 outro:B4 .66"
        ),
    ),
    changes={
        "major verse": (
            "I9 | I9 | I9 | I9 | I9 | I9 | IV9 | V9",
            "I9 | I9 | I9 | IV9 V9",
            "I9 | IV9 | I9 | V9sus4 V9",
        ),
        "major chorus": (
            "I9 | IV9 | I9 | V9sus4 V7",
            "I9 | bVII | IV9 | I9 | I9 | bVII | IV9 | V9",
            "I9 | I9 | IV9 | V9",
        ),
        "major build": ("IV9 | IV9 | V9sus4 | V9", "ii7 | ii7 | V9sus4 | V9"),
        "major bridge": ("IV9 | IV9 | I9 | I9 | II9 | II9 | V9sus4 | V9", "vi7 | II9 | vi7 | V9"),
        "minor verse": (
            "i9 | i9 | i9 | i9 | i9 | i9 | iv9 | V7#9",
            "i7 | IV9 | i7 | IV9 | i7 | IV9 | i7 | V7#9",
            "i9 | i9 | i9 | V7#9",
        ),
        "minor chorus": ("i9 | IV9 | i9 | V7#9", "i9 | bIII | IV9 | V7#9", "i7 | i7 | iv9 | V7#9"),
        "minor build": ("iv9 | iv9 | V7sus4 | V7#9",),
        "minor bridge": (
            "bVI9 | bVI9 | i7 | i7 | bVI9 | bVI9 | V7#9 | V7#9",
            "iv9 | iv9 | i7 | V7#9",
        ),
    },
    endings={"major": "bVII V9 | I9", "minor": "V7#9 | i9"},
    hush={0: 3, 1: 3},
    tune="riff",
    rhythms=(
        "x.x. .xx- ..x- .... x.x. .xx- x--- ....",
        "..x. x.x. .x-x --.. ..x. x.x. x--- ....",
        "x-.x ..x- .x.x x-.. x-.x ..x- ---- ....",
        ".xx. x-.x .x-- .... .xx. x-.x x--- ----",
        "x--- --xx .x.x --.. x--- --x- x-.. ....",
        "xx.x .x-- ..x. x-.. xx.x .x-- ---- ....",
    ),
    grooves={
        "intro": (HATS_ALONE, COWBELL, ON_THE_ONE),
        "verse": (ON_THE_ONE, DRUMMER_FROM_CINCINNATI, LINEAR),
        "build": (ON_THE_ONE, RISING),
        "chorus": (OPEN_HAT, TIGHT, SECOND_LINE, BREAK),
        "bridge": (COWBELL, STAMPING, LINEAR),
        "outro": (ON_THE_ONE, BREAK),
    },
    fills=(
        Groove(
            {
                "kick": "9.7. .... ..8. ....",
                "snare": ".... 9..? .?.? 9.79",
                "hat": "7.5. 7.5. 7.5. ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ....",
                "snare": ".... 9..7 .7.7 7...",
                "high tom": ".... .... .... .7..",
                "low tom": ".... .... .... ..88",
                "hat": "7.5. 7.5. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..9. ..9. ..9.",
                "snare": "9.99 .... 9.99 ....",
                "high tom": ".... 7.7. .... ....",
                "floor tom": ".... .... .... 8.8.",
            }
        ),
    ),
    solos=("lead", "clav", "scratch"),
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.04, width=0.2, drive=0.2),
            Role.BASS: Channel(loudness=-17.5, drive=0.3, high_pass_hz=35),
            Role.CHORDS: Channel(loudness=-21, reverb=0.05, width=0.5, high_pass_hz=200),
            Role.COUNTER: Channel(loudness=-20.5, reverb=0.14, width=0.35, high_pass_hz=180),
            Role.PAD: Channel(loudness=-26, reverb=0.15, width=0.6, high_pass_hz=220, tremolo=0.3),
        },
        reverb_seconds=0.9,
        warmth=0.45,
        motion_db=4,
    ),
    tags=("funk", "slap bass", "horns", "clavinet", "sixteenth groove"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "harp"}),
)
