"""Bluegrass: no drummer, because the mandolin is one. Bass on the beat, chop behind it, banjo rolling.

Fiddle, banjo and mandolin take the tune in turn, eight bars and eight bars, each a little quicker in
the fingers than the last, and everybody else gets out of the way until the end.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ACOUSTIC

# Nobody plays these on drums: they are the boots that bass, banjo and chop listen to.
BOOTS = Groove({"kick": "6... 6... 6... 6..."})
BOOTS_AND_CHOP = Groove({"kick": "7... 7... 7... 7...", "rim": "..5. ..5. ..5. ..5."})
HALF_BOOTS = Groove({"kick": "6... .... 6... ...."})
CLOGGING = Groove({"kick": "7... 7... 7... 7...", "rim": "..55 ..5. ..55 ..5."})
PORCH_TAPS = Groove({"kick": "7... 7.5. 7... 7...", "rim": "..5. ..5. ..5. ..55"})
STOPPED = Groove({"kick": "7... .... .... ....", "rim": ".... ..5. .... ..5."})

ROLLS = Comping(  # Scruggs: forward, backward, and the two mixed, with the fifth string ringing
    low=("1-3- 2-3- 4-3- 2-3-", "1-2- 4-3- 2-4- 3-2-"),
    mid=("1243 1243 1243 1324", "2143 2143 1432 1434", "1243 1324 1243 1434"),
    high=("3142 4314 2431 4234", "1243 1243 4243 1234", "t431 t432 t431 4234"),
    top=3,
)
CHOP = Comping(  # short and wooden, between the bass notes
    low=(".... .... ..X. ....",),
    mid=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. ..Xm"),
    high=("..X. ..Xm ..X. ..X.", "..Xm ..X. m.X. ..Xm"),
    manner=Manner.STACCATO,
    sparse=True,
)
BOOM_CHICK = Comping(  # the guitar's thumb walks where the bass does, the pick brushes after it
    low=("D--- ---- D--- ----",),
    mid=("..D- ..D- ..D- ..DU", "..D- ..DU ..D- ..DU"),
    high=("..DU ..DU ..DU ..DU", "..D- ..DU .UD- ..DU"),
    left=("B--- ---- F--- ----", "B--- F--- B--- F---", "B--- F--- B-O- F---"),
    shape=Shape.OPEN,
)
ONE_FIVE = Line(  # let ring: a bass cut short would be a drum
    low=("R--- ---- 5--- ----",),
    mid=("R--- 5--- R--- 5---", "R--- 5--- R--- 5-A-"),
    high=("R--- L--- R--- 5-A-", "R--- 5--- 8--- 5-A-", "R-R- 5--- R-3- 5-A-"),
)

GENRE = Genre(
    name="bluegrass",
    family="roots",
    moods=("energetic", "happy", "festive", "playful", "driving", "nostalgic"),
    energy=0.65,
    words=frozenset(
        {
            "bluegrass",
            "hoedown",
            "appalachian",
            "mountain music",
            "newgrass",
            "breakdown fiddle",
            "fiddle tune",
            "old-time",
        }
    ),
    tempo=(112, 144),
    limits=(88, 176),
    modes={"major": 0.8, "mixolydian": 0.08, "minor": 0.12},
    tonics={7: 6, 2: 3, 9: 3, 0: 2, 11: 1, 10: 1},
    feel=Feel(swing=0.52, swings=16, jitter=0.004, late={Role.BASS: -0.003}, strum=0.008),
    chairs=(
        Chair(
            name="banjo",
            role=Role.CHORDS,
            instruments={"banjo": 1},
            low=55,
            high=79,
            plays=ROLLS,
            pan=-0.35,
        ),
        Chair(
            name="mandolin",
            role=Role.CHORDS,
            instruments={"mandolin": 1},
            low=57,
            high=79,
            enters=0.42,
            plays=CHOP,
            pan=0.45,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"acoustic guitar": 1},
            low=47,
            high=69,
            enters=0.34,
            plays=BOOM_CHICK,
            pan=0.2,
            level_db=-2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 1},
            low=28,
            high=48,
            enters=0.38,
            plays=ONE_FIVE,
        ),
        Chair(
            name="fiddle",
            role=Role.LEAD,
            instruments={"fiddle": 5, "mandolin": 1},
            low=60,
            high=86,
            enters=0.3,
            style="trill",
            pan=0.05,
        ),
        Chair(
            name="dobro",
            role=Role.COUNTER,
            instruments={"pedal steel": 3, "harmonica": 1},
            low=57,
            high=79,
            enters=0.55,
            style="fills",
            pan=-0.2,
        ),
        Chair(
            name="second fiddle",
            role=Role.COUNTER,
            instruments={"violin": 2, "viola": 1},
            low=55,
            high=79,
            enters=0.85,
            style="thirds",
            pan=0.3,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .36 theme:A16 .55 theme:B8 .66 solo:A16 .72 solo:B8 .76 "
            "breakdown:C8 .4 theme:A16 .84 theme:B16 1 outro:A4 .7"
        ),
        outline(
            "intro:B4 .4 verse:A16 .52 refrain:B8 .68 solo:A8 .74 verse:A8 .58 "
            "refrain:B8 .78 solo:B8 .8 break:C8 .44 verse:A8 .62 refrain:B16 1 outro:B4 .7"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | I | I | I | V | I",
            "I | I | I | V | I | I | V7 | I",
            "I | IV | I | V | I | IV | I V | I",
        ),
        "major chorus": (
            "I | IV | I | V | I | IV | V7 | I",
            "I | I | IV | I | I | vi | V7 | I",
            "I | I | bVII | V | I | I | bVII V | I",
            "I | IV | V | I",
        ),
        "major build": ("IV | IV | V | V7", "ii | ii | V | V7"),
        "major bridge": ("vi | IV | I | V", "IV | I | IV | V7", "vi | vi | II | V7"),
        "minor verse": ("i | i | bVII | i | i | i | V | i", "i | i | iv | i | i | i | V7 | i"),
        "minor chorus": (
            "i | bVII | i | V | i | bVII | i V | i",
            "i | iv | i | V7",
            "i | bIII | bVII | i | i | iv | V7 | i",
        ),
        "minor build": ("iv | iv | V | V7",),
        "minor bridge": ("bIII | bVII | i | V7", "iv | i | iv | V7"),
    },
    endings={"major": "V7 | I", "minor": "V7 | i"},
    hush={0: 4, 1: 1},
    tune="dance",
    rhythms=(
        "x-xx x-xx x-x- x--- x-xx x-xx x--- ----",
        "x-x- xxxx x-x- x--- x-x- xxxx x--- ....",
        "xxxx x-x- xxxx x--- xxxx x-x- x--- ----",
        "x--- x-x- x-x- xx-x x--- x-x- x--- ----",
        "..xx x-x- x-xx x--- ..xx x-x- x--- ----",
        "x-x- x-xx x-x- x-x- x-xx x-x- x--- ----",
    ),
    grooves={
        "intro": (HALF_BOOTS, BOOTS),
        "verse": (BOOTS, BOOTS_AND_CHOP),
        "build": (BOOTS, CLOGGING),
        "chorus": (BOOTS_AND_CHOP, PORCH_TAPS, CLOGGING),
        "bridge": (STOPPED, HALF_BOOTS),
        "outro": (BOOTS_AND_CHOP, BOOTS),
    },
    fills=(
        Groove({"kick": "7... 7... 7... 7...", "rim": "..5. ..5. ..55 5555"}),
        Groove({"kick": "7... 7... 7... ....", "rim": "..5. ..5. .... ...."}),
        Groove({"kick": "7... .... 7... 7.7.", "rim": "..5. .... ..5. ...."}),
    ),
    solos=("fiddle", "banjo", "mandolin", "dobro"),
    mix=ACOUSTIC.but(
        channels={
            Role.CHORDS: Channel(loudness=-23, reverb=0.15, width=0.4, high_pass_hz=110),
            Role.BASS: Channel(loudness=-19.5, reverb=0.03),
            Role.LEAD: Channel(loudness=-16.5, reverb=0.16, width=0.1, high_pass_hz=170),
            Role.COUNTER: Channel(loudness=-21.5, reverb=0.14, width=0.25, high_pass_hz=150),
        },
        reverb_seconds=1.2,
        warmth=0.1,
        motion_db=5,
        insert={  # the chop is felt: louder, and one would ask who the drummer is
            "mandolin": Channel(loudness=-26, reverb=0.14, width=0.3, high_pass_hz=200),
            "guitar": Channel(loudness=-26, reverb=0.12, width=0.4, high_pass_hz=100),
        },
    ),
    tags=("bluegrass", "banjo rolls", "fiddle", "mandolin chop", "upright bass"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "synth lead", "rock kit"}),
)
