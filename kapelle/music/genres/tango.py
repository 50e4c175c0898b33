"""Tango: no drums, because everybody is one. Piano and bass walk four hard steps, then stumble on
purpose into a síncopa or lean into three-three-two; the bandoneon breathes in a sob and snaps shut,
the violin answers on one string, and at the end come two chords: the blow, and the shrug.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ACOUSTIC

# Nobody beats these: they are where the band's weight falls, for bass and piano to agree on.
MARCATO = Groove({"kick": "7... 6... 7... 6..."})
MARCATO_IN_TWO = Groove({"kick": "7... .... 7... ...."})
YUMBA = Groove({"kick": "8... 4... 8... 4...", "rim": "...3 .... ...3 ...."})
SINCOPA = Groove({"kick": "6.8. ..5. 6... 6..."}, answer={"kick": "7... 6... 7... 6..."})
MILONGA = Groove({"kick": "7... ..6. 6... 6..."})  # the habanera
THREE_THREE_TWO = Groove({"kick": "8... ..8. .... 7..."})
RUBATO = Groove({"kick": "6... .... .... ...."})
STAMPED = Groove({"kick": "7... 7... 7... 7..."}, answer={"kick": "7... 7... 7.7. 7.8."})

MARCATO_HANDS = Comping(  # a stroke that is over before it can ring
    low=("X--- ---- x--- ----", "X--- ---- x--- --t-"),
    mid=("X-.. x-.. X-.. x-..", "X.x- ---- X-.. x-..", "X-.. x-.. X-.. x-a-"),
    high=(
        "X-.. X-.. X-.. X-..",
        "X.X- ---- X-.. X-..",
        "X--. ..X- -... X-..",
        "X-.. X-.. X-.. X-a-",
    ),
    left=("B--- ---- F--- ----", "B-.. O-.. B-.. O-..", "B-.. O-.. B-.. O-.."),
    top=3,
)
BELLOWS = Comping(  # the row of bandoneons: síncopas from the wrist, then a long breath
    low=("X--- ---- ---- ----",),
    mid=(".... x-.. .... x-..", "X.x- ---- x-.. x-..", "..x. ..x. ..x. ..x."),
    high=(
        "X.X- ---- X.X- ----",
        "X--. ..X- -... X-..",
        "X--- ---- X.X. X.X.",
        "x.Xx x.Xx X-.. X-..",
    ),
    voices=3,
    shape=Shape.TRIAD,
    top=3,
)
MILONGUERO = Comping(  # the guitar's thumb remembers the milonga
    low=("..2. 3-4- 3--- 2---", "..3. 2-4- 3--- 2---"),
    mid=("..2. 3-4. 3-.. 2-3-", "..3. 4-2. 3-.. 4-2-"),
    high=("X... ..X. X... X...", "..2. 3-4. 3.2. 3-4-"),
    left=("B--- --F- O--- F---", "B--- --F- O--- F---", "B--- --F- O--- F---"),
    voices=4,
)
WALKED = Line(  # the double bass bows or plucks each step; arrastre before the strong ones
    low=("R--- ---- 5--- ----", "R--- ---- L--- ----"),
    mid=("R--- R--- 5--- R---", "R--- 3--- 5--- A---", "R.R- ---- 5--- R---"),
    high=(
        "R--- R--- 5--- A---",
        "R--- --5- ---- A---",
        "R.R- ---- 5--- A---",
        "R--- 8--- 5--- A-A-",
    ),
)

GENRE = Genre(
    name="tango",
    family="latin",
    moods=("dramatic", "sensual", "melancholic", "romantic", "elegant", "dark"),
    energy=0.58,
    words=frozenset(
        {
            "tango",
            "argentine tango",
            "tango argentino",
            "tango nuevo",
            "nuevo tango",
            "milonga",
            "buenos aires",
        }
    ),
    tempo=(112, 130),
    limits=(84, 152),
    modes={"minor": 0.5, "harmonic minor": 0.35, "major": 0.15},
    tonics={9: 3, 2: 3, 4: 3, 7: 3, 0: 2, 11: 1, 5: 1},
    feel=Feel(jitter=0.007, late={Role.LEAD: 0.012, Role.COUNTER: 0.008}, strum=0.008),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=48,
            high=78,
            enters=0.33,
            plays=MARCATO_HANDS,
            pan=-0.2,
        ),
        Chair(
            name="bandoneons",
            role=Role.CHORDS,
            instruments={"bandoneon": 1},
            low=53,
            high=76,
            enters=0.5,
            plays=BELLOWS,
            pan=0.35,
            level_db=-2,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"nylon guitar": 1},
            low=48,
            high=72,
            leaves=0.46,
            plays=MILONGUERO,
            pan=-0.4,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 1},
            low=36,  # lower, a plucked string is a thud, and one hears drums
            high=57,
            enters=0.36,
            plays=WALKED,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"bandoneon": 1},
            low=58,
            high=81,
            enters=0.22,
            style="song",
            pan=0.12,
        ),
        Chair(
            name="violin",
            role=Role.LEAD,
            instruments={"violin": 1},
            low=60,
            high=88,
            enters=0.42,
            style="song",
            pan=-0.12,
        ),
        Chair(
            name="cello",
            role=Role.COUNTER,
            instruments={"cello": 3, "viola": 1},
            low=48,
            high=69,
            enters=0.55,
            style="line",
            pan=0.25,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 1},
            low=55,
            high=79,
            enters=0.6,
            style="moving",
            pan=-0.1,
        ),
        Chair(
            name="fiddles",
            role=Role.COUNTER,
            instruments={"strings": 2, "pizzicato strings": 1},
            low=62,
            high=86,
            enters=0.8,
            style="fills",
            pan=-0.3,
            level_db=-2,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .3/.7 theme:A16 .6 verse:B16 .52 interlude:C8 .3/.8 theme:A16 .74 bridge:D8 .45 "
            "variation:A8 .66 theme:B16 .95 outro:A4 .6"
        ),
        outline(
            "intro:V4 .45 verse:A16 .52 chorus:B16 .76 bridge:C8 .3/.8 verse:A16 .58 "
            "solo:C8 .55 chorus:B16 .96 outro:V4 .55"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | V7 | V7 | V7 | V7 | i | i",
            "i | i6 | iv6 | i | iiø7 | V7 | i | V7",
            "i | V7 | i | I7 | iv | i | V7 | i",
        ),
        "minor chorus": (
            "i | i | iv | iv | i | i | V7 | i",
            "i | bVI7 | V7 | i | iv | i | V7 | i",
            "i | V7/2 | i/b3 | iv | i/5 | iiø7 | V7 | i",
            "i | iv | V7 | i | bVI | iv | V7 | i",
            "i | V7 | i | V7 | iv | i | iiø7 V7 | i",
        ),
        "minor build": ("iv | i | V7 | V7", "iiø7 | iiø7 | V7 | V7b9"),
        "minor bridge": (
            "iv | bVII7 | bIII | bVI | iiø7 | V7 | i | V7",
            "bVI | bVI | i | i | iv | iv | V7 | V7",
        ),
        "major verse": (
            "I | I | V7 | V7 | V7 | V7 | I | I",
            "I | VI7 | ii | V7 | I | VI7 | ii V7 | I",
        ),
        "major chorus": (
            "I | I7 | IV | iv | I | V7 | I | V7",
            "I | V7 | V7 | I | IV | I | V7 | I",
            "I | vi | ii | V7 | I | vi | ii V7 | I",
        ),
        "major build": ("IV | iv | I | V7", "ii | ii | V7 | V7"),
        "major bridge": ("vi | II7 | V7 | V7 | IV | I | V7 | I", "iv | I | iv | V7"),
    },
    endings={"minor": "iiø7 V7 | i", "major": "ii V7 | I"},
    hush={0: 3, 1: 2},
    tune="theme",
    rhythms=(
        "..xx x-x- x-.. x--- ..xx x-x- x--- ----",
        "x--. x-x- x--- ---. x--. x-x- x--- ....",
        ".xxx x--- x-x- x--. .xxx x--- ---- ....",
        "x--- --x- x-x- x-.. x--- --x- ---- x-x-",
        "x-.. x-.. x-x- ---- ..x- x-x- x--- ....",
        "..x- x-x- x--- --x- ..x- x-x- x--- ---.",
        "xxxx x-.. x--- ---- xxxx x-.. x-x- x---",
    ),
    grooves={
        "intro": (RUBATO, MARCATO_IN_TWO),
        "verse": (MARCATO_IN_TWO, MARCATO, SINCOPA, MILONGA),
        "build": (MARCATO, STAMPED),
        "chorus": (MARCATO, YUMBA, SINCOPA, THREE_THREE_TWO),
        "bridge": (MILONGA, MARCATO_IN_TWO),
        "outro": (MARCATO, YUMBA),
    },
    fills=(
        Groove({"kick": "7... 6... 7... ...."}),
        Groove({"kick": "7... 7... 7.7. 7..."}),
        Groove({"kick": "8... ..8. .... 8.8."}),
    ),
    solos=("violin", "lead", "piano"),
    mix=ACOUSTIC.but(
        channels={
            # Plucks and hard chords stand back, bows and bellows in front: nobody shall hear a drum.
            Role.BASS: Channel(loudness=-26, reverb=0.18),
            Role.CHORDS: Channel(loudness=-24, reverb=0.3, width=0.45, high_pass_hz=80),
            Role.PAD: Channel(loudness=-20.5, reverb=0.38, width=0.7, high_pass_hz=180),
            Role.LEAD: Channel(loudness=-16.5, reverb=0.28, width=0.12, high_pass_hz=130),
            Role.COUNTER: Channel(loudness=-21.5, reverb=0.24, width=0.25, high_pass_hz=110),
        },
        reverb_seconds=2.1,
        reverb_damping=0.45,
        warmth=0.2,
        motion_db=7.5,
    ),
    tags=("tango", "bandoneon", "violin", "buenos aires", "marcato", "no drums"),
    avoid=frozenset(
        {
            "808",
            "trap kit",
            "supersaw",
            "distorted guitar",
            "rock kit",
            "house kit",
            "banjo",
            "synth lead",
        }
    ),
)
