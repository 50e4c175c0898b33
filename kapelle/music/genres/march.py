"""March: left, right, and everybody in step. The tuba says one and three or tonic and dominant, the
horns say and, the cornets have the tune; after two strains comes the trio in the subdominant's
light, with the piccolo above it, and the last strain is for every instrument that can be carried."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ORCHESTRA

LEFT_RIGHT = {"sub kick": "8... .... 8... ...."}
EVERY_STEP = {"sub kick": "8... 7... 8... 7..."}

ROLL_OFF = Groove({"snare": "6... 6... 6.66 6..."}, answer={"snare": "6.66 6.66 6666 7..."})
TAPS = Groove({"rim": "4... 4... 4... 4..."} | {"sub kick": "5... .... 5... ...."})
STREET_BEAT = Groove(
    LEFT_RIGHT | {"snare": "5.33 5... 5.33 5..."}, answer={"snare": "5.33 5.33 5.33 5333"}
)
AFTERBEATS = Groove(LEFT_RIGHT | {"snare": "..5. ..5. ..5. ..55"})
QUICKSTEP = Groove(
    EVERY_STEP | {"snare": "6.34 5.34 6.34 5.44", "crash": "4... .... 4... ...."},
    answer={"snare": "6.34 5.34 6.44 7777"},
)
TRIO = Groove(LEFT_RIGHT | {"snare": "..3. ..3. ..3. ..33", "triangle": "3... .... 3... ...."})
DOGFIGHT = Groove(
    {"sub kick": "8... ..7. 8... ..7.", "snare": "6.66 ..66 6.66 ..66"},
    answer={"snare": "6666 6666 7777 7777"},
)
GRANDIOSO = Groove(
    EVERY_STEP | {"snare": "7.45 6.45 7.45 6.55", "crash": "7... .... 6... ...."},
    answer={"snare": "7.45 6.45 7.55 8888"},
)
GATHERING = Groove(LEFT_RIGHT | {"snare": "3333 4444 5555 6666"})

PECK_HORNS = Comping(  # and, and, and, and: the loneliest part in the band
    low=("X--- .... X--- ....",),
    mid=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. ..XX"),
    high=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. .xX.", "..X. ..X. .-X. X.X."),
    voices=3,
    manner=Manner.STACCATO,
    top=2,
)
TUBA = Line(  # one and three; scale steps to the next strain
    low=("R--- .... L--- ....",),
    mid=("R-.. .... L-.. ....", "R-.. .... L-.. A-..", "R-.. .... L-.. ...."),
    high=("R-.. .... L-.. ....", "R-.. .... L-.. A-A-", "R-.. R-.. L-.. L-A-"),
)

CHAIRS = (
    Chair(name="snares", role=Role.DRUMS, instruments={"orchestral drums": 1}, low=27, high=87, style="march"),
    Chair(name="cornets", role=Role.LEAD, instruments={"trumpet": 1}, low=58, high=79, style="song", enters=0.3, pan=-0.15),
    Chair(name="clarinets", role=Role.LEAD, instruments={"clarinet": 3, "oboe": 1}, low=65, high=88, style="song", enters=0.42, pan=-0.35, level_db=-1.5),
    Chair(name="piccolo", role=Role.LEAD, instruments={"flute": 4, "whistle": 1}, low=77, high=96, style="trill", enters=0.5, pan=0.35, level_db=-2.5),
    Chair(name="peck horns", role=Role.CHORDS, instruments={"brass section": 1}, low=52, high=69, enters=0.28, plays=PECK_HORNS, pan=0.2),
    Chair(name="tuba", role=Role.BASS, instruments={"tuba": 1}, low=29, high=48, enters=0.24, plays=TUBA),
    Chair(name="euphonium", role=Role.COUNTER, instruments={"trombone": 2, "french horn": 2}, low=46, high=65, enters=0.5, style="line", pan=0.3),
    Chair(name="trombones", role=Role.COUNTER, instruments={"trombone": 1, "french horn": 1, "brass section": 1}, low=46, high=67, enters=0.76, style="thirds", pan=0.1, level_db=-1),
    Chair(name="bells", role=Role.COUNTER, instruments={"glockenspiel": 1}, low=79, high=98, enters=0.86, style="descant", pan=-0.25, level_db=-3),
)  # fmt: skip

GENRE = Genre(
    name="march",
    family="score",
    moods=("triumphant", "majestic", "festive", "confident", "energetic", "playful"),
    energy=0.66,
    words=frozenset(
        {
            "march",
            "marching band",
            "military march",
            "brass band",
            "parade",
            "fanfare",
        }
    ),
    tempo=(106, 122),
    limits=(60, 144),
    modes={"major": 0.86, "minor": 0.14},
    tonics={10: 5, 3: 4, 5: 4, 0: 2, 8: 2, 7: 1},
    feel=Feel(jitter=0.004, late={Role.CHORDS: 0.003}, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .4 theme:A16 .6 theme:B16 .7 bridge:C8 .44 build:D4 .62 theme:B8 .8 "
            "variation:C8 .56 build:D4 .68 theme:A16 .97 outro:A4 .6"
        ),
        outline(
            "intro:B4 .5 verse:A16 .54 chorus:B16 .72 verse:A8 .6 bridge:C16 .42 build:D8 .66 "
            "chorus:B16 .96 outro:B4 .64"
        ),
        outline(
            "intro:A4 .3 verse:A8 .46 theme:B16 .68 interlude:C8 .38 verse:A8 .58 break:D4 .34 "
            "theme:C16 .82 theme:B16 .97 outro:A4 .58"
        ),
    ),
    changes={
        "major verse": (
            "I | I | V7 | V7 | V7 | V7 | I | I",
            "I | I | IV | I | II7 | II7 | V | V7",
            "I | V7 | I | V7 | I | VI7 | ii V7 | I",
        ),
        "major chorus": (
            "I | I/3 | IV | I | ii | I/5 | V7 | I",
            "I | I | V7/2 | V7 | V7 | V7 | I | V7",
            "I | III7 | vi | I7 | IV | I/5 | V7 | I",
            "I | IV | I | V7 | I | VI7 | II7 V7 | I",
        ),
        "major build": ("V | V7 | V | V7", "vi | II7 | V | V7"),
        "major bridge": (
            "IV | IV | I | I | IV | II7 | V | V7",
            "I | IV | V7 | I | vi | II7 | V | V7",
        ),
        "minor verse": (
            "i | i | V7 | i | i | iv | V7 | i",
            "i | V | i | V7 | bVI | iv | V7 | i",
        ),
        "minor chorus": (
            "i | iv | V7 | i | bIII | bVII | V7 | i",
            "i | bVI | iv | V7 | i | iv | V7 | i",
        ),
        "minor build": ("iv | iv | V | V7", "bVI | iv | V | V7"),
        "minor bridge": ("bIII | bVII7 | bIII | V7", "bVI | bIII | iv | V7"),
    },
    endings={"minor": "V7 | i", "major": "V7 | I"},
    hush={0: 3, 1: 1},
    rhythms=(
        "x-.x x-x- x-.x x-x- x--- x--- x--- ....",
        "x--- x-.x x--- x--- x-.x x-.x x--- ----",
        "x-x- x-x- x--- x--- x-x- x-x- x--- ..x-",
        "x--- --.x x--- --.x x-x- x-x- x--- ....",
        "..x- x-x- x--- x-.x x--- x-x- x--- ....",
        "x--- x--- x-xx x-x- x--- x--- x--- --.x",
    ),
    tune="dance",
    grooves={
        "intro": (TAPS, ROLL_OFF, STREET_BEAT),
        "verse": (AFTERBEATS, STREET_BEAT, QUICKSTEP),
        "build": (STREET_BEAT, DOGFIGHT, GATHERING),
        "chorus": (STREET_BEAT, AFTERBEATS, QUICKSTEP, GRANDIOSO),
        "bridge": (TRIO, TAPS, DOGFIGHT),
        "outro": (STREET_BEAT, QUICKSTEP),
    },
    fills=(
        Groove(LEFT_RIGHT | {"snare": "5.33 5.33 5555 6..."}),
        Groove(LEFT_RIGHT | {"snare": "3333 4444 5566 7788"}),
        Groove({"sub kick": "8... .... 8... 8...", "snare": "6.66 6.66 6.66 7.7."}),
        Groove({"sub kick": "8... 8... 8... ....", "snare": "7... 7... 7777 8..."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.DRUMS: Channel(loudness=-21, reverb=0.2, width=0.35),
            Role.BASS: Channel(loudness=-20, reverb=0.12),
            Role.CHORDS: Channel(loudness=-22, reverb=0.2, width=0.4, high_pass_hz=90),
            Role.LEAD: Channel(loudness=-18, reverb=0.2, width=0.2, high_pass_hz=120),
            Role.COUNTER: Channel(loudness=-21.5, reverb=0.22, width=0.3, high_pass_hz=80),
        },
        reverb_seconds=1.6,
        motion_db=5,
        warmth=0.1,
        insert={"bells": Channel(loudness=-26, reverb=0.3, width=0.3, high_pass_hz=300)},
    ),
    tags=("march", "brass band", "snare drum", "tuba", "piccolo", "triumphant"),
    avoid=frozenset({"808", "trap kit", "supersaw", "house kit", "electric guitar"}),
)
