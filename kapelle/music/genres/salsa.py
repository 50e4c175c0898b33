"""Salsa: the clave decides, two strokes then three, and the band argues around it for four minutes.
First the song, the timbales on their shells; then the montuno, the bells come out, the choir calls,
the trombones answer, and the piano turns two bars of octaves until nobody can sit."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import JAZZ

# A bar is one clave, two-three: sixteenths stand for the eighths that dancers count.
SON = {"claves": "..6. 6... 6..6 ..6."}
RUMBA = {"claves": "..6. 6... 6..6 ...6"}
GUIRO = {"long guiro": "7... .... 5... ....", "short guiro": ".... 4.4. .... 4.4."}
CASCARA = {"rim": "8.6. 86.6 8.68 .6.6"}
BELL = {"cowbell": "9.5. 7.55 8.55 7.55"}  # the bongo player's, in the montuno
TUMBADO = {"kick": "...4 .... ...6 ..4."}  # with the bass, hardly heard

CLAVE_AND_GUIRO = Groove(SON | GUIRO)
SHELLS = Groove(CASCARA | SON | TUMBADO | GUIRO)  # of all that is syncopated, it alone has the one
SHELLS_AND_DRUM = Groove(
    CASCARA | SON | TUMBADO | GUIRO | {"low timbale": ".... ..5. .... ..5."},
    answer={"low timbale": ".... ..5. .... .55."},
)
MONTUNO_BELL = Groove(BELL | TUMBADO | {"low timbale": ".... ..6. .... ..6."})
CONTRACAMPANA = Groove(
    BELL | TUMBADO | {"high timbale": "..6. 6... .... ...."},
    answer={"high timbale": ".... .... ...5 .556"},
)
MAMBO_CYMBAL = Groove(
    {"ride": "8.6. 8.66 8.66 8.66", "high timbale": "..6. 6... .... ..56"} | TUMBADO
)
SONGO = Groove(
    {
        "kick": "...7 .... ...7 ..5.",
        "snare": "..5. .5.. ..7. .5.5",
        "cowbell": "7... 7... 7... 7...",
    }
)
GUAGUANCO = Groove(
    RUMBA
    | {
        "rim": "6.5. 65.5 6.56 .5.5",
        "low tom": ".... ..6. .... ...6",
        "kick": "5... .... 5... ....",
    }
)
BOLERO_HUSH = Groove(
    {"high bongo": "6.44 5.44 6.44 5.44", "low bongo": ".... ...5 .... ..5."} | SON
)
ABANICO = Groove(  # the roll that opens the montuno
    CASCARA | TUMBADO | {"rim": "8.6. 86.6 8... ....", "high timbale": ".... .... ..4. 5678"}
)
CIERRE = Groove(
    {
        "kick": "..7. 7... 7..7 ..7.",
        "low timbale": "..8. 8... 8..8 ..8.",
        "cowbell": "..8. 8... 8..8 ..8.",
    }
)

GUAJEO = Comping(  # right hand between the beats; only the two-side's first stroke is on one
    low=("X--- --x- ---- --a-", "X--- ---- ---x --a-"),
    mid=("X.XX .X.X .X.X .X.a", "X.X. X.x. .XxX .X.a"),
    high=("X.XX .X.X .XX. X.Xa", "X.xX .XxX .XxX .X.a", "X.XX .X.X .X.X .XXa"),
    voices=4,
    manner=Manner.STACCATO,
    top=5,
)
TRES = Comping(  # the guitar's line of the same thought
    low=("1... .... 3... ....",),
    mid=("..2. 3.1. .3.2 ..3.", "..1. 3.2. .3.1 ..3."),
    high=("..2. 3.1. .3.2 .13.", "1.2. 3.1. .3.2 ..4."),
    voices=3,
    manner=Manner.STACCATO,
)
TUMBAO = Line(  # bombo and four: never on the one, once it has found its place
    low=("R--- ---- ---5 --n-", "R--- --5- ---- --n-"),
    mid=("...5 --8- ---5 --n-", "...3 --5- ---8 --n-"),
    high=("...5 --8- ---5 --n-", "...R --5- ---8 -5n-", "...3 --5- ..85 --n-"),
)
CONGAS_AND_BONGO = Hand(
    low=({"slap conga": "..6. .... ..6. ....", "high conga": ".... ..55 .... ..55"},),
    mid=(
        {
            "slap conga": "..7. ...3 ..7. ...3",
            "high conga": ".... ..66 .... ..66",
            "low conga": ".... .... ...5 ....",
            "high bongo": "6.44 5.44 6.44 5.44",
            "low bongo": ".... ...5 .... ...5",
        },
    ),
    high=(
        {
            "slap conga": "..8. ...4 ..8. ...4",
            "high conga": ".... ..77 .... ..77",
            "low conga": ".... .... 6..6 ....",
            "cabasa": "5.4. 5.4. 5.4. 5.4.",
        },
        {
            "slap conga": "..8. ..54 ..8. ....",
            "high conga": ".... ..77 ...6 ..77",
            "low conga": ".... .... 6... .5..",
            "cabasa": "5.4. 5.4. 5.4. 5.4.",
        },
    ),
)

GENRE = Genre(
    name="salsa",
    family="latin",
    moods=("festive", "party", "energetic", "happy", "sensual", "romantic"),
    energy=0.72,
    words=frozenset(
        {
            "salsa",
            "salsa dura",
            "salsa romantica",
            "son cubano",
            "son montuno",
            "guaguancó",
            "guaguanco",
            "timba",
            "pachanga",
            "charanga",
            "boogaloo",
            "tropical latin",
        }
    ),
    tempo=(88, 104),
    limits=(74, 126),
    modes={"minor": 0.55, "harmonic minor": 0.1, "major": 0.35},
    tonics={0: 3, 2: 3, 7: 3, 9: 3, 5: 2, 10: 1, 4: 1},
    feel=Feel(swing=0.51, jitter=0.004, late={Role.LEAD: 0.005}, strum=0.004),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=53,
            high=81,
            plays=GUAJEO,
            pan=-0.3,
        ),
        Chair(
            name="tres",
            role=Role.CHORDS,
            instruments={"nylon guitar": 2, "acoustic guitar": 1},
            low=55,
            high=76,
            enters=0.46,
            leaves=0.8,
            plays=TRES,
            pan=0.4,
            level_db=-3,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 3, "bass guitar": 2},
            low=28,
            high=50,
            enters=0.36,
            plays=TUMBAO,
        ),
        Chair(
            name="timbales",
            role=Role.DRUMS,
            instruments={"latin kit": 1},
            low=27,
            high=87,
            enters=0.34,
        ),
        Chair(
            name="congas",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.4,
            plays=CONGAS_AND_BONGO,
            pan=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"trumpet": 4, "trombone": 2, "flute": 2},
            low=59,
            high=82,
            enters=0.42,
            style="song",
        ),
        Chair(
            name="coro",
            role=Role.LEAD,
            instruments={"saxophone": 2, "trombone": 3, "violin": 1},
            low=56,
            high=74,
            enters=0.62,
            style="hook",
            pan=-0.2,
        ),
        Chair(
            name="trombones",
            role=Role.COUNTER,
            instruments={"brass section": 3, "trombone": 1},
            low=50,
            high=74,
            enters=0.7,
            style="horns",
            pan=0.2,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 2, "choir": 1},
            low=55,
            high=76,
            enters=0.36,
            leaves=0.62,
            style="moving",
        ),
    ),
    forms=(
        outline(
            "intro:B4 .5 verse:A16 .5 build:C4 .62 refrain:B8 .75 solo:B8 .8 break:D4 .26/.8 "
            "chorus:B8 .88 solo:A8 .84 refrain:B8 .98 outro:B4 .6"
        ),
        outline(
            "intro:A4 .3 intro:A4 .5 verse:A8 .48 verse:A8 .54 build:C4 .66 chorus:B16 .78 "
            "bridge:D8 .3/.8 solo:B8 .82 chorus:B16 .97 outro:A4 .55"
        ),
    ),
    changes={
        "minor verse": (
            "i | V7 | V7 | i | i | iv | V7 | i",
            "i | iv | V7 | i",
            "i iv | V7 i | bVI | V7",
        ),
        "minor chorus": (
            "i iv | V7 iv",
            "i V7 | V7 i",
            "i iv | V7 | i iv | V7 i",
            "i | iv V7 | i | iv V7",
        ),
        "minor build": ("iv | iv | V7 | V7b9", "i | bVI | V7 | V7"),
        "minor bridge": ("iv | bVII7 | bIII | V7", "bVI | bVI | i | V7", "iv | i | iiø7 | V7"),
        "major verse": (
            "I | V7 | V7 | I | I | IV | V7 | I",
            "I | vi7 | ii7 | V7",
            "I6 | I6 | ii7 V7 | I6",
        ),
        "major chorus": ("I IV | V7 IV", "I V7 | V7 I", "I ii7 | V7 I | I IV | V7 I"),
        "major build": ("ii7 | ii7 | V7 | V7", "IV | I | V7 | V7"),
        "major bridge": ("vi | ii7 | V7 | I", "IV | iv | I | V7"),
    },
    endings={"minor": "iv V7 | i6", "major": "IV V7 | I6"},
    hush={0: 3, 1: 2},
    tune="dance",
    rhythms=(
        "..x- x--x --x- x--. ..x- x--x --x- ----",
        "x-x. x-.x .x.x --x- x-x. x-.x ---- ....",
        ".x.x .x.x x--- ..x- .x.x .x.x --x- ----",
        "..x. x-.x .x-- x-.. ..x. x-.x x--- ....",
        "x.xx .x.x .xx- .... x.xx .x.x x--- ....",
        "x--x --x- x-x- --.. x--x --x- ---- x-x-",
    ),
    grooves={
        "intro": (CLAVE_AND_GUIRO, SHELLS),
        "verse": (SHELLS, SHELLS_AND_DRUM),
        "build": (SHELLS_AND_DRUM, ABANICO),
        "chorus": (MONTUNO_BELL, CONTRACAMPANA, MAMBO_CYMBAL, SONGO),
        "bridge": (BOLERO_HUSH, GUAGUANCO),
        "outro": (SHELLS, MONTUNO_BELL, CIERRE),
    },
    fills=(
        Groove(
            CASCARA
            | TUMBADO
            | {"rim": "8.6. 86.6 8... ....", "high timbale": ".... .... ...6 .678"}
        ),
        Groove(
            TUMBADO
            | {
                "cowbell": "9.7. 9... .... ....",
                "high timbale": ".... ..77 .77. ....",
                "low timbale": ".... .... ...7 7.78",
            }
        ),
        CIERRE,
    ),
    solos=("piano", "lead", "coro"),
    mix=JAZZ.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.12, width=0.3),
            Role.PERCUSSION: Channel(loudness=-19.5, reverb=0.12, width=0.45, high_pass_hz=110),
            Role.BASS: Channel(loudness=-18, drive=0.12),
            Role.CHORDS: Channel(loudness=-19, reverb=0.12, width=0.45, high_pass_hz=130),
            Role.LEAD: Channel(loudness=-18, reverb=0.22, delay=0.06, width=0.12, high_pass_hz=140),
            Role.COUNTER: Channel(loudness=-19.5, reverb=0.18, width=0.35, high_pass_hz=120),
        },
        curve="soul",
        reverb_seconds=1.4,
        warmth=0.25,
        motion_db=4.5,
    ),
    tags=("salsa", "clave", "montuno piano", "timbales", "trombones", "congas"),
    avoid=frozenset(
        {"808", "trap kit", "supersaw", "distorted guitar", "rock kit", "banjo", "synth lead"}
    ),
)
