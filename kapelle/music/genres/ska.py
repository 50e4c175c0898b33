"""Ska: reggae's older cousin, who runs. Up-strokes on every and, a bass that walks four to the bar
without looking back, snare and kick together on two and four, and a front line of trumpet, tenor and
trombone in bright unison: the tune is a tune, and it wants people to jump.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ISLAND

# All four beats alike, under the ands: a song that goes by twos is danced at half its speed.
OFF_HAT = {"hat": "7.6. 7.6. 7.6. 7.6."}
EIGHTH_HAT = {"hat": "8.4. 8.4. 8.4. 8.4."}

STICKS = Groove({"rim": "6... 6... 6... 6..."})
BLUEBEAT = Groove(  # kick under the backbeat, as in Kingston in 1963
    {"kick": ".... 8... .... 8...", "rim": ".... 8... .... 8..."} | EIGHTH_HAT,
    answer={"rim": ".... 8... .... 8.5."},
)
ROCKSTEADY_WALK = Groove(
    {"kick": "6... .... .... ....", "rim": ".... .... 8... ....", "hat": "7.4. 7.4. 7.4. 7.4."}
)
TWO_TONE = Groove(
    {"kick": "9... 7... 8... 7...", "snare": ".... 8... .... 8..."} | OFF_HAT,
    answer={"kick": "9... 7... 8... 7.6.", "snare": ".... 8... .... 8..5"},
)
SKANKED_RIDE = Groove(
    {"kick": "9... 7... 8.8. 7...", "snare": ".... 8... .... 8...", "ride": "8.6. 8.6. 8.6. 8.6."}
)
THIRD_WAVE = Groove(  # where punk came in
    {
        "kick": "9.8. ..8. 9.8. ..8.",
        "snare": ".... 9... .... 9...",
        "open hat": "..6. ..6. ..6. ..6.",
    }
)
DOUBLE_TIME = Groove(
    {"kick": "9... 9... 9... 9...", "snare": "..9. ..9. ..9. ..9.", "hat": "5... 5... 5... 5..."}
)
DROPPED = Groove(
    {"kick": ".... .... 9... ....", "rim": ".... .... 9... ....", "hat": "..5. ..5. ..5. ..5."}
)
GALLOP = Groove({"kick": "8... 8... 8... 8...", "snare": "..4. 5.5. ..6. 7.77"})

UPSTROKES = Comping(
    low=("..X. ..X. ..X. ..X.",),
    mid=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. ..Xm"),
    high=("..X. ..X. ..X. ..X.", "..X. ..Xm ..X. m.X."),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    top=4,
)
PIANO_ANDS = Comping(
    low=("..x. .... ..x. ....",),
    mid=("..X. ..X. ..X. ..X.",),
    high=("..X. ..X. ..X. ..XX", "..X. ..X. ..X. ..X."),
    voices=3,
    manner=Manner.STACCATO,
    left=("", "", ""),
)
ORGAN_CREEP = Comping(  # holds in the verse, shuffles when the floor fills
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- --x-", "x.X. x.X. x.X. x.X."),
    high=("x.X. x.X. x.X. x.X.", "x.Xx x.X. x.Xx x.X."),
    voices=3,
    shape=Shape.TRIAD,
)
WALK = Line(
    low=("R--- 3--- 5--- 3---", "R--- ---- 5--- ----"),
    mid=("R--- 3--- 5--- 6---", "R--- 5--- 8--- 5---", "R--- 3--- 5--- A---"),
    high=(
        "R--- 3--- 5--- 6-5-",
        "R-R- 3-3- 5-5- 6-A-",
        "R--- 8--- 5--- A---",
        "R--- 2--- 3--- 5-A-",
    ),
)
RATTLE = Hand(
    low=({"tambourine": "4... 5... 4... 5..."},),
    mid=({"tambourine": "5.4. 6.4. 5.4. 6.4."},),
    high=(
        {"tambourine": "6.4. 7.4. 6.4. 7.4.", "cowbell": "6... .... 6... ...."},
        {"tambourine": "6.4. 7.4. 6.4. 7.4.", "high bongo": "..4. ..44 ..4. ..44"},
    ),
)

GENRE = Genre(
    name="ska",
    family="latin",
    moods=("happy", "energetic", "playful", "party", "rebellious", "festive"),
    energy=0.75,
    words=frozenset(
        {
            "ska",
            "two-tone",
            "2 tone",
            "third wave ska",
            "ska punk",
            "skacore",
            "ska jazz",
            "bluebeat",
        }
    ),
    tempo=(128, 152),
    limits=(108, 200),
    modes={"major": 0.65, "mixolydian": 0.05, "minor": 0.3},
    tonics={10: 3, 5: 3, 0: 3, 7: 2, 3: 2, 9: 2, 2: 2},
    feel=Feel(swing=0.52, swings=8, jitter=0.004, strum=0.004, late={Role.LEAD: 0.004}),
    chairs=(
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"electric guitar": 4, "muted guitar": 1},
            low=57,
            high=78,
            enters=0.3,
            plays=UPSTROKES,
            pan=-0.45,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 1},
            low=52,
            high=74,
            plays=ORGAN_CREEP,
            pan=0.4,
            level_db=-3,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 2, "upright piano": 2},
            low=58,
            high=79,
            enters=0.65,
            plays=PIANO_ANDS,
            pan=0.2,
            level_db=-3,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 3, "picked bass": 2, "upright bass": 2},
            low=28,
            high=50,
            enters=0.25,
            plays=WALK,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 3, "rock kit": 1, "funk kit": 1},
            low=27,
            high=87,
            enters=0.32,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"trumpet": 4, "alto saxophone": 1},
            low=60,
            high=82,
            enters=0.42,
            style="head",
            pan=0.1,
        ),
        Chair(
            name="tenor",
            role=Role.LEAD,
            instruments={"saxophone": 4, "trombone": 1},
            low=54,
            high=76,
            enters=0.52,
            style="head",
            pan=-0.12,
        ),
        Chair(
            name="bones",
            role=Role.COUNTER,
            instruments={"trombone": 3, "brass section": 2},
            low=50,
            high=72,
            enters=0.62,
            style="horns",
            pan=0.25,
        ),
        Chair(
            name="tambourine",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.6,
            plays=RATTLE,
            pan=-0.3,
        ),
    ),
    forms=(
        outline(
            "intro:B4 .4 intro:B4 .62 verse:A16 .55 chorus:B8 .78 verse:A16 .62 chorus:B8 .84 "
            "solo:A16 .76 break:C8 .24/.7 chorus:B16 .97 outro:B8 .62"
        ),
        outline(
            "intro:A8 .5 head:B16 .7 verse:A8 .56 head:B8 .76 solo:A16 .72 solo:B8 .8 "
            "bridge:C8 .26/.7 build:D4 .62 head:B16 .96 outro:A8 .56"
        ),
    ),
    changes={
        "major verse": ("I | I | IV | V", "I | vi | ii | V7", "I | I7 | IV | V7"),
        "major chorus": ("I | IV | V7 | I", "I | vi | IV V | I", "I | V | IV V | I"),
        "major build": ("IV | IV | V | V7", "ii | ii | V7 | V7"),
        "major bridge": ("vi | vi | II7 | V7", "IV | I | II7 | V7"),
        "minor verse": ("i | i | iv | V7", "i | bVI | iv | V7", "i | iv | i | V7"),
        "minor chorus": ("i | iv | V7 | i", "i | i | bVI V7 | i", "i | bVII | bVI V7 | i"),
        "minor build": ("iv | iv | V7 | V7", "bVI | bVI | V7 | V7"),
        "minor bridge": ("iv | i | iv | V7", "bVI | bVII | i | V7"),
    },
    endings={"major": "IV V7 | I", "minor": "iv V7 | i"},
    hush={0: 2, 1: 1, 2: 1},
    tune="dance",
    rhythms=(
        "x-x- x-x- x--- x-.. x-x- x-x- x--- ----",
        "..x- x-x- x-x- --x- ..x- x-x- x--- ....",
        "x--- x-.x -.x- x--- x--- x-.x -.x- ----",
        "x-.. x-.. x-x- x--- x-.. x-.. x--- ....",
        "x-x- .-x- x-x- .-x- x-x- x-x- x--- ....",
        "..x- x--- ..x- x--- ..x- x-x- x-x- x---",
    ),
    grooves={
        "intro": (STICKS, BLUEBEAT, TWO_TONE),
        "verse": (ROCKSTEADY_WALK, BLUEBEAT, TWO_TONE),
        "build": (BLUEBEAT, DOUBLE_TIME, GALLOP),
        "chorus": (BLUEBEAT, TWO_TONE, SKANKED_RIDE, THIRD_WAVE),
        "bridge": (DROPPED, ROCKSTEADY_WALK),
        "outro": (BLUEBEAT, TWO_TONE),
    },
    fills=(
        Groove({"kick": "9... .... 9... ....", "snare": ".... 9... .... 9.77"} | OFF_HAT),
        Groove({"kick": "9... .... 9... ....", "snare": ".... 9... 7.7. 8888"}),
        Groove(
            {
                "kick": "9... .... .... ..9.",
                "snare": "..7. 7.77 .... ....",
                "high tom": ".... .... 8.8. ....",
                "low tom": ".... .... .... 8.8.",
            }
        ),
    ),
    solos=("tenor", "lead", "bones", "organ"),
    modulates=0.15,
    mix=ISLAND.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.12, width=0.25, drive=0.1),
            Role.PERCUSSION: Channel(loudness=-25, reverb=0.14, width=0.4, high_pass_hz=250),
            Role.BASS: Channel(loudness=-18.5, drive=0.2),
            Role.CHORDS: Channel(loudness=-19.5, reverb=0.12, width=0.5, high_pass_hz=200),
            Role.LEAD: Channel(loudness=-18, reverb=0.18, delay=0.06, width=0.15, high_pass_hz=150),
            Role.COUNTER: Channel(loudness=-20, reverb=0.16, width=0.3, high_pass_hz=130),
        },
        curve="rock",
        reverb_seconds=1.2,
        reverb_damping=0.45,
        motion_db=5,
    ),
    tags=("ska", "off-beat guitar", "horns", "walking bass", "two-tone"),
    avoid=frozenset(
        {"supersaw", "808", "trap kit", "metal kit", "techno kit", "reese bass", "sitar"}
    ),
)
