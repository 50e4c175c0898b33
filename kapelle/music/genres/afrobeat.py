"""Afrobeat: one chord, eleven players, half an hour. The drummer is four drummers, none of them on the
one; two guitars say one sentence between them, the bass leaves holes in the same places every time,
the shekere never stops, and when the horns stand up the riff turns out to have been a speech.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import SOUL

TALKING_HAT = {"hat": "5.3. 5.34 5.3. 5.34"}

STICKS_AND_HAT = Groove({"hat": "4.3. 4.34 4.3. 4.34", "rim": "..5. ..5. ...5 ...."})
FIRST_DRUMMER = Groove(  # kick and snare finish each other's words
    {"kick": "8... ..7. .... 7...", "snare": "..?. ?..6 ..?. ..6."} | TALKING_HAT,
    answer={"kick": "8..6 ..7. .... 7...", "snare": "..?. ?..6 .?6. ..6."},
)
FOUR_LIMBS = Groove(
    {"kick": "8..6 ..7. ..7. 7...", "snare": ".?.. 6..7 .?.6 ..7."}
    | {"hat": "5.36 5.34 5.36 5.34"},
    answer={"open hat": ".... .... ..6. ....", "snare": ".?.. 6..7 .??6 .?7."},
)
LAGOS_NIGHT = Groove(
    {"kick": "8.6. ..7. .6.. 7...", "snare": "...7 ..?. 7..? ..7?", "ride": "6.46 .46. 6.46 .46."},
    answer={"kick": "8.6. ..7. .6.7 ....", "snare": "...7 ..?. 7..? .77."},
)
SHUFFERING = Groove(
    {"kick": "8... 7... 8... 7..6", "snare": "..?6 ..6. ..?6 ..6.", "hat": "4.54 4.54 4.54 4.54"}
)
HIGHLIFE = Groove(
    {"kick": "8... 8... 8... 8...", "rim": "6..6 ..6. ..6. 6...", "hat": "..6. ..6. ..6. ..6."}
)
BELL_AND_FOOT = Groove({"kick": "7... .... 7... ....", "cowbell": "6.6. .66. 6.6. 6.6."})
TOMS_CALL = Groove(
    {"kick": "8... 8... 8... 8...", "low tom": "..5. .55. ..6. .667", "hat": "..4. ..4. ..4. ..4."}
)

TENOR_GUITAR = Runs(  # one string, muted, the same question all night
    low=("1.2. .1.3 .2.. 1...", "1..2 ..1. 3..2 ...."),
    mid=("1.2. .1.3 .2.1 ..2.", "1.1. 3.2. .1.3 .2.."),
    high=("1.21 .1.3 .2.1 .32.", "1.1. 3.21 .1.3 .2.3"),
    manner=Manner.STACCATO,
)
RHYTHM_GUITAR = Comping(  # stands in the holes of the other
    low=("...x .... ...x ....",),
    mid=(".m.X m.m. X.m. .X.m", ".m.X ..mX .m.. X.mX"),
    high=("mm.X m.mX .mX. mX.X", "m.mX .mX. m.mX .XmX"),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    top=3,
)
ORGAN_STABS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ..x. ..x.", ".... ..X- ---- ..x."),
    high=("..X. ..X- --.. ..X.", "X-.. ..X- ---. .XX."),
    voices=4,
    sparse=True,
)
HOLES = Line(  # roots and fifths in a figure that never changes its mind
    low=("R--. ..R- ..5- ....", "R-.. ..5- R-.. ...."),
    mid=("R-.R ..5. .7R- ....", "R-.. R-.5 ..7- R-..", "R-R. ..7- 8-.. ..5-"),
    high=("R-.R .R5. .7R- ..5.", "R-R. .5.7 8-.7 .5..", "R..R 5.7. 8..7 5.R."),
)
SHEKERE = Hand(
    low=({"cabasa": "5.35 .35. 5.35 .35."},),
    mid=({"cabasa": "6.45 .45. 6.45 .45.", "claves": "6..6 ..6. ..6. 6...", "low conga": ".... ...4 .... 5..."},),
    high=(
        {"cabasa": "6345 6345 6345 6345", "claves": "6..6 ..6. ..6. 6...", "high conga": "..5. .55. ..5. .5.5", "low conga": "5... .... 5..5 ...."},
        {"cabasa": "6345 6345 6345 6345", "claves": "6..6 ..6. ..6. 6...", "slap conga": "..6. ..6. ..6. ...6", "low conga": "5..5 .... 5... .55.", "low agogo": "...4 .... ...4 ....", "high agogo": "..4. ..4. ..4. ..4."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="afrobeat",
    family="latin",
    moods=("groovy", "hypnotic", "party", "confident", "rebellious", "uplifting"),
    energy=0.66,
    words=frozenset(
        {
            "afrobeat",
            "afrobeats",
            "highlife",
            "afropop",
            "afro-funk",
            "afro funk",
            "juju",
            "soukous",
            "nigerian",
            "shekere",
        }
    ),
    tempo=(102, 120),
    limits=(88, 134),
    modes={"dorian": 0.4, "minor": 0.3, "mixolydian": 0.15, "major": 0.15},
    tonics={9: 3, 2: 3, 7: 3, 4: 2, 0: 2, 5: 2, 10: 2},
    feel=Feel(swing=0.52, jitter=0.005, strum=0.005, late={Role.LEAD: 0.008, Role.COUNTER: 0.006}),
    chairs=(
        Chair(
            name="rhythm guitar",
            role=Role.CHORDS,
            instruments={"electric guitar": 4, "acoustic guitar": 1},
            low=57,
            high=77,
            enters=0.3,
            plays=RHYTHM_GUITAR,
            pan=0.5,
        ),
        Chair(
            name="tenor guitar",
            role=Role.ARP,
            instruments={"muted guitar": 1},
            low=50,
            high=69,
            plays=TENOR_GUITAR,
            pan=-0.5,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 3, "electric piano": 3},
            low=52,
            high=74,
            enters=0.36,
            plays=ORGAN_STABS,
            pan=-0.15,
            level_db=-2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 1},
            low=28,
            high=50,
            enters=0.32,
            plays=HOLES,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"funk kit": 3, "pop kit": 1},
            low=27,
            high=87,
            enters=0.26,
        ),
        Chair(
            name="shekere",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.24,
            plays=SHEKERE,
            pan=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"saxophone": 4, "trumpet": 2, "alto saxophone": 1},
            low=56,
            high=79,
            enters=0.46,
            style="riff",
        ),
        Chair(
            name="second horn",
            role=Role.LEAD,
            instruments={"trumpet": 3, "trombone": 2},
            low=56,
            high=80,
            enters=0.6,
            style="riff",
            pan=0.15,
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 1},
            low=52,
            high=77,
            enters=0.7,
            style="horns",
            pan=-0.2,
        ),
        Chair(
            name="chorus",
            role=Role.PAD,
            instruments={"choir": 3, "warm pad": 1},
            low=55,
            high=74,
            enters=0.82,
            style="still",
            level_db=-2,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .28 intro:A8 .44 head:B8 .7 verse:A16 .56 hook:B8 .78 solo:A16 .72 "
            "breakdown:C4 .27/.7 hook:B16 .96 outro:A4 .6"
        ),
        outline(
            "intro:B8 .36 verse:A8 .5 chorus:B8 .72 solo:A8 .66 solo:B8 .76 "
            "verse:A8 .55 chorus:B8 .84 break:C4 .27/.7 chorus:B8 .97 outro:B4 .6"
        ),
    ),
    changes={
        "minor verse": ("i7 | i7 | i7 | IV7", "i7 | i7 | i7 | V7", "i7 | IV7 | i7 | V7"),
        "minor chorus": (
            "i7 | IV7 | i7 | V7",
            "i7 | i7 | iv7 | V7",
            "i7 | bVII | V7 | i7",
            "i7 | i7 | bVII | i7",
            "i7 | bIII | V7 | i7",
            "i7 | iv7 | bVII | i7",
        ),
        "minor build": ("IV7 | IV7 | V7 | V7", "iv7 | iv7 | V7 | V7"),
        "minor bridge": ("i7 | i7 | i7 | i7", "iv7 | i7 | iv7 | V7"),
        "major verse": ("I | I | IV | I", "I | IV | I | V", "I | I | I | V7"),
        "major chorus": (
            "I | IV | V | I",
            "I | IV | I | V7",
            "I | ii | V | I",
            "I | vi | IV | V",
            "I | bVII | IV | I",
        ),
        "major build": ("IV | IV | V | V7", "ii | ii | V | V"),
        "major bridge": ("I | I | I | V", "IV | I | IV | V"),
    },
    endings={"minor": "V7 | i7", "major": "V7 | I"},
    hush={0: 3, 1: 1},
    tune="riff",
    rhythms=(
        "x.x. x-.x .x-- .... x.x. x-.x .x-- ....",
        "..xx .x.x x--- .... ..xx .x.x x-x- ----",
        "x--. x.x. .xx- x--- x--. x.x. .x-- ....",
        ".x.x x-.. x.x- ---- .x.x x-.. x--- ....",
        "x-x. .x-x .x.. x--- x-x. .x-x ---- ....",
        "...x .xx- x-.. .... ...x .xx- x-x- x---",
    ),
    grooves={
        "intro": (STICKS_AND_HAT, BELL_AND_FOOT, FIRST_DRUMMER),
        "verse": (FIRST_DRUMMER, SHUFFERING, FOUR_LIMBS),
        "build": (SHUFFERING, TOMS_CALL),
        "chorus": (FIRST_DRUMMER, HIGHLIFE, FOUR_LIMBS, LAGOS_NIGHT),
        "bridge": (BELL_AND_FOOT, STICKS_AND_HAT),
        "outro": (FIRST_DRUMMER, STICKS_AND_HAT),
    },
    fills=(
        Groove({"kick": "8..6 ..7. .... 7...", "snare": "..?. ?..6 .?66 .67."} | TALKING_HAT),
        Groove(
            {
                "kick": "8... ..7. .... ..8.",
                "snare": "..6. .66. 6.67 ....",
                "low tom": ".... .... .... 77..",
            }
        ),
        Groove(
            {
                "kick": "8... .... 8... .8..",
                "snare": ".66. 6.6. .... ...8",
                "high tom": ".... .... .77. ....",
                "low tom": ".... .... ...7 7.7.",
            }
        ),
    ),
    solos=("lead", "organ", "second horn"),
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.1, width=0.25, drive=0.15),
            Role.PERCUSSION: Channel(loudness=-21, reverb=0.12, width=0.5, high_pass_hz=200),
            Role.BASS: Channel(loudness=-18, drive=0.2),
            Role.CHORDS: Channel(loudness=-20, reverb=0.12, width=0.45, high_pass_hz=160),
            Role.ARP: Channel(loudness=-20.5, reverb=0.1, delay=0.04, width=0.35, high_pass_hz=140),
            Role.LEAD: Channel(loudness=-18, reverb=0.18, delay=0.06, width=0.15, high_pass_hz=140),
            Role.COUNTER: Channel(loudness=-19.5, reverb=0.16, width=0.35, high_pass_hz=130),
        },
        warmth=0.4,
        motion_db=5,
    ),
    tags=("afrobeat", "polyrhythm", "horn riffs", "shekere", "interlocking guitars"),
    avoid=frozenset(
        {"supersaw", "808", "trap kit", "distorted guitar", "metal kit", "techno kit", "banjo"}
    ),
)
