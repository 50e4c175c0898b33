"""Latin jazz: jazz harmony that obeys the clave. Nothing on the bass falls on one, everything leans
on the last beat before it; the piano's montuno, the cascara and the congas each say half of the
sentence, and over all of that horns tell a head and burn through their solos.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line
from kapelle.music.mixing import Channel
from kapelle.music.sheets import JAZZ

# One bar here is a whole clave, the two-side first: sixteenths stand for the eighths of cut time.
CLAVE = {"claves": "..7. 7... 7..7 ..7."}
CASCARA = {"rim": "7.5. 65.6 7.56 .6.5"}  # on the timbales' shells
BOMBO = {"kick": "5... ..5. ...6 ..5."}
MAMBO_BELL = {"cowbell": "8.5. 8.55 8.5. 8.55"}

CLAVE_ALONE = Groove(CLAVE)
CLAVE_AND_FOOT = Groove(CLAVE | BOMBO)
SHELLS_AND_CLAVE = Groove(CASCARA | CLAVE | {"kick": "5... .... ...5 ..4."})
CHA_CHA = Groove(
    {
        "cowbell": "7... 7... 7... 7...",
        "kick": "5... ..5. 5... ..5.",
        "low timbale": ".... .... .... ..5.",
    }
)
CASCARA_FULL = Groove(CASCARA | BOMBO | {"low timbale": ".... ..5. .... ..55"})
MAMBO = Groove(MAMBO_BELL | BOMBO | {"high timbale": ".... .... .... ..56"})
RIDE_MAMBO = Groove({"ride bell": "7.5. 65.6 7.56 .6.5", "snare": "..4. 5... ...4 ..5."} | BOMBO)
AFRO = Groove(
    {"ride": "6.55 6.55 6.55 6.55", "kick": "6... ..5. ...5 ..4.", "low tom": "..4. ..5. ..4. ..55"}
)
HALF_TIME_BOLERO = Groove(
    {"rim": ".... 5... .... 5...", "kick": "5... .... ..4. ....", "shaker": "4.33 4.3. 4.33 4.3."}
)
ABANICO_ROLL = Groove(
    {
        "kick": "5... ..5. ...6 ..5.",
        "high timbale": "6... .... .... 5678",
        "cowbell": "..5. 7.5. 7.5. ....",
    }
)

MONTUNO = Comping(  # octaves and broken chords that only touch the downbeat of the two-side
    low=("X--- ---- ---- --a-", "X--- --x- ---- --a-"),
    mid=("X.x- .X.x .X.x .X.a", "X.1X .X.1 .X.1 .X.a"),
    high=("X.xX .X.X .X.X .X.a", "X.XX .XxX .X.X .XxX"),
    voices=4,
    top=4,
)
TUMBAO = Line(  # the fifth on the bombo, the next chord already on four
    low=("R--- ---- 5--- --n-", "R--5 --R- ---5 --n-"),
    mid=("R--5 --8- ---5 --n-", "...5 --8- ...5 --n-"),
    high=("R-.5 --8- .R.5 --n-", "...5 --8- .3.5 --n-", "R-.5 .-8- ...5 8-n-"),
)
MARCHA = (
    Hand(  # the congas' march: slap on two, open on four, and the clave where nobody else has it
        low=({"slap conga": "..5. .... ..5. ....", "high conga": ".... ..55 .... ..55"},),
        mid=(
            {
                "slap conga": "..7. .... ..7. ....",
                "high conga": ".... ..66 .... ..66",
                "low conga": ".... .... ...5 ....",
                "shaker": "4.3. 4.3. 4.3. 4.3.",
            },
        ),
        high=(
            {
                "slap conga": "..7. ...4 ..7. ...4",
                "high conga": ".... ..66 .... ..66",
                "low conga": ".... .... 5..5 ....",
                "shaker": "5.4. 5.4. 5.4. 5.4.",
            },
            {
                "slap conga": "..7. ...4 ..7. ....",
                "high conga": ".... ..66 ...5 ..66",
                "low conga": ".... .... 5... ....",
                "shaker": "5.4. 5.4. 5.4. 5.4.",
            },
        ),
    )
)

GENRE = Genre(
    name="latin jazz",
    family="jazz",
    moods=("groovy", "festive", "energetic", "sensual", "cool", "party"),
    energy=0.65,
    words=frozenset(
        {
            "latin jazz",
            "afro-cuban",
            "afro-cuban jazz",
            "afro cuban",
            "mambo",
            "cubop",
            "cha-cha",
            "cha cha",
            "montuno",
            "descarga",
        }
    ),
    tempo=(88, 110),
    limits=(72, 138),
    modes={"minor": 0.45, "dorian": 0.2, "major": 0.35},
    tonics={0: 3, 2: 3, 7: 3, 5: 3, 10: 2, 9: 2, 3: 1},
    feel=Feel(swing=0.51, swings=16, jitter=0.005, late={Role.LEAD: 0.006}, strum=0.006),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=52,
            high=79,
            plays=MONTUNO,
            pan=-0.25,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 4, "bass guitar": 2, "fretless bass": 1},
            low=28,
            high=50,
            enters=0.3,
            plays=TUMBAO,
        ),
        Chair(
            name="timbales",
            role=Role.DRUMS,
            instruments={"latin kit": 1},
            low=27,
            high=87,
            enters=0.3,
        ),
        Chair(
            name="congas",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.38,
            plays=MARCHA,
            pan=0.35,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"trumpet": 4, "flute": 3, "saxophone": 3},
            low=60,
            high=84,
            enters=0.34,
            style="head",
            pan=0.08,
        ),
        Chair(
            name="tenor",
            role=Role.LEAD,
            instruments={"saxophone": 3, "trombone": 3, "vibraphone": 2},
            low=53,
            high=74,
            enters=0.6,
            style="head",
            pan=-0.12,
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 1},
            low=55,
            high=79,
            enters=0.75,
            style="horns",
            pan=0.2,
        ),
        Chair(
            name="vibes",
            role=Role.PAD,
            instruments={"vibraphone": 2, "strings": 1},
            low=55,
            high=76,
            enters=0.52,
            style="still",
            pan=0.4,
        ),
    ),
    forms=(
        outline(
            "intro:V8 .35 head:A16 .6 bridge:B8 .55 solo:A8 .7 solo:V8 .8 breakdown:V4 .4 "
            "chorus:C8 .86 head:A8 1 outro:V4 .6"
        ),
        outline(
            "intro:V4 .3 intro:V4 .5 head:A16 .6 solo:A8 .7 solo:A8 .76 break:B4 .4 "
            "chorus:C8 .86 head:A16 1 outro:V4 .6"
        ),
    ),
    changes={
        "minor verse": (
            "i7 | IV9 | i7 | V7b9",
            "i7 iv7 | V7 | i7 | V7b9",
            "i7 IV9 | i7 IV9 | i7 IV9 | ii\u00f87 V7b9",
        ),
        "minor chorus": (
            "i7 | iv7 | V7b9 | i7 | bVImaj7 | ii\u00f87 | V7b9 | i7",
            "i6 | i6 | iv7 | bVII9 | i6 | bVI7 | V7b9 | i6",
            "i7 | i7 | bVI7 | V7 | i7 | iv7 | ii\u00f87 V7b9 | i7",
            "i6 | ii\u00f87 V7b9 | i6 | IV9 | bVImaj7 | V7b9 | i6 | i6",
            "i7 | bVII9 | bVImaj7 | V7b9 | i7 | iv7 | ii\u00f87 V7b9 | i7",
        ),
        "minor build": ("iv7 | iv7 | V7b9 | V7b9",),
        "minor bridge": (
            "iv7 | bVII9 | bIIImaj7 | bVImaj7 | ii\u00f87 | V7b9 | i7 | V7b9",
            "bVI7 | bVI7 | i7 | i7 | bVI7 | bVI7 | V7 | V7b9",
            "i7 IV9 | i7 IV9 | i7 IV9 | V7b9",
        ),
        "major verse": (
            "I6 | IV6 | V7 | IV6 V7",
            "I6 ii7 | V7 I6 | I6 ii7 | V7",
            "I7 | IV7 | I7 | V7",
        ),
        "major chorus": (
            "Imaj7 | Imaj7 | ii7 | V7 | Imaj7 | vi7 | ii7 V13 | I6",
            "I6 | VI7b9 | ii7 | V7 | I6 | IVmaj7 iv6 | I6 V7 | I6",
            "Imaj7 | ii7 | V7 | Imaj7 | I7 | IV6 | ii7 V7 | I6",
            "I6 | ii7 | V7 | I6 | IVmaj7 | ii7 | V7 | I6",
            "Imaj7 | vi7 | ii7 | V7 | Imaj7 | IVmaj7 | ii7 V7 | I6",
        ),
        "major build": ("ii7 | ii7 | V9sus4 | V7b9",),
        "major bridge": (
            "IVmaj7 | bVII9 | Imaj7 | VI7b9 | ii7 | ii7 | V9sus4 | V7b9",
            "iv7 | bVII9 | Imaj7 | Imaj7 | ii7 | II9 | ii7 | V7b9",
        ),
    },
    endings={"minor": "ii\u00f87 V7b9 | i6", "major": "ii7 V13 | I69"},
    hush={0: 3, 1: 2},
    tune="bebop",
    rhythms=(
        "..x- x--x --x- .x.x --x- ---- .... ....",
        "x-.x ..x- .x.x --.. x-.x ..x- ---- ....",
        ".x.x .x-- x.x. x--- .x.x .x-- ---- ....",
        "x.xx .x.x x--- .... x.xx .x.x --.. ....",
        "..x- x-.x --x- ---- ..x- x-.x x--- ----",
        "x--x --x- x--- ---- x--x --x- .x.x x---",
    ),
    grooves={
        "intro": (CLAVE_ALONE, CLAVE_AND_FOOT, SHELLS_AND_CLAVE),
        "verse": (SHELLS_AND_CLAVE, CHA_CHA, CASCARA_FULL),
        "build": (CHA_CHA, ABANICO_ROLL),
        "chorus": (CASCARA_FULL, AFRO, MAMBO, RIDE_MAMBO),
        "bridge": (HALF_TIME_BOLERO, SHELLS_AND_CLAVE),
        "outro": (CLAVE_AND_FOOT, MAMBO),
    },
    fills=(
        Groove(
            {
                "kick": "5... ..5. ...6 ....",
                "high timbale": ".... .... .... 5.67",
                "cowbell": "8.5. 8.5. 8.5. ....",
            }
        ),
        Groove(
            {
                "kick": "5... ..5. .... ..5.",
                "high timbale": ".... 6.66 .... 7.7.",
                "low timbale": ".... .... 7.77 ....",
            }
        ),
        Groove(
            {
                "kick": "6... ..6. ...6 ..6.",
                "high timbale": "7.77 .... 7.7. 6789",
                "low timbale": ".... 7.7. .... ....",
            }
        ),
    ),
    solos=("lead", "piano", "tenor", "vibes"),
    mix=JAZZ.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.14, width=0.3),
            Role.PERCUSSION: Channel(loudness=-20.5, reverb=0.12, width=0.4, high_pass_hz=110),
            Role.BASS: Channel(loudness=-18.5, drive=0.1),
            Role.CHORDS: Channel(loudness=-19.5, reverb=0.14, width=0.45, high_pass_hz=120),
            Role.COUNTER: Channel(loudness=-20.5, reverb=0.2, width=0.3, high_pass_hz=130),
        },
        reverb_seconds=1.3,
        warmth=0.25,
        motion_db=4,
    ),
    tags=("latin jazz", "afro-cuban", "montuno piano", "congas", "trumpet"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "rock kit", "banjo"}),
)
