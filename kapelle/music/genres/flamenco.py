"""Flamenco: a guitar that is also a drum, and hands that know the compás. The harmony walks down the
Andalusian stair, minor, seventh, sixth, and stops hanging on the major fifth; rasgueados fan out over
the accents, palms clap between them, and a falseta is sung by fingers alone before all come in.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ACOUSTIC

FINGERTIPS = Groove({"hat": "4.3. 4.3. 4.3. 4.3."})
TANGOS_BREATHED = Groove({"kick": "6... .... .... ....", "hat": "..3. 4.3. 4.3. 4.3."})
TANGOS = Groove(  # silence on one, three blows after it
    {"kick": "5... .... 6... ....", "snare": ".... 7... .... 7.5.", "hat": "..44 ..44 ..44 ...4"}
)
RUMBA = Groove(  # the gypsy rumba: three-three-two, and an open slap to end each half
    {"kick": "8..5 ..7. 8..5 ....", "snare": "...? ..6. ...? 7...", "hat": "4.43 4.4. 4.43 .44."}
)
RUMBA_FULL = Groove(
    {"kick": "8..6 ..8. 8..6 ....", "snare": ".?.? .?7. .?.? 8.?6", "hat": "4343 434. 4343 .343"},
    answer={"snare": ".?.? .?7. .?.? 8.68"},
)
TIENTOS = Groove({"kick": "7... ..5. 6... ....", "snare": ".... 5... .... 6..."})
TANGUILLO = Groove(
    {"kick": "7.. ..5 6.. ...", "snare": "... 6.. ... 7.5", "hat": "..4 ..4 ..4 .4."}
)
CALL = Groove(  # la llamada: the dancer asks for the end of the verse
    {"kick": "8... 8... 8.8. ....", "snare": "..7. ..7. ..7. 8.88"}
)
HELD_BREATH = Groove({"kick": "7... .... .... ...."})

# Twelve counts in two bars of three, for who asks for a bulería or a soleá: 12 3 | 6 8 10.
BULERIA = Groove(
    {"kick": "8... ..7. ....", "snare": "..5. 5... 5.5.", "hat": "4.4. 4.4. 4.4."},
    beats=3,
    answer={"kick": "8... .... ....", "snare": ".... 7... 7...", "hat": "4.4. 4.4. 4.4."},
)
SOLEA = Groove(
    {"kick": "6... .... ....", "snare": ".... .... 6...", "hat": "..3. 4.3. 4.3."}, beats=3
)

RASGUEADO = Comping(  # thumb and fan: the left hand damps what the wrist does not want
    low=("X--- ---- ---- ----", "D--- ---- ---- --U-"),
    mid=("D--m --D- m-D- D-U-", "D--m --D- m-D- DUDU", "D-m. D-U- m-D- D-U-"),
    high=("D-UD m-DU D-UD DmDU", "D-UD m-D- DUUD DUDU", "DUUD m-DU D-UD m-DU"),
    voices=4,
    shape=Shape.OPEN,
)
FALSETA = Comping(  # thumb below, three fingers above: the arpeggio runs on
    low=("1-3- 2-4- 3-2- 4---", "1-2- 3-4- 3-4- 3-2-"),
    mid=("1-23 4323 1-23 4323", "1-23 4-32 1-23 4-43"),
    high=("1234 3432 1234 3432", "1323 4323 1343 2321"),
    left=("B--- ---- ---- ----", "B--- ---- F--- ----", "B--- ---- O--- ----"),
)
PALMAS = Hand(
    low=({"snaps": ".... 5... 5... 5..."},),
    mid=(
        {"snaps": "..55 5.5. 5.55 5.5.", "clap": ".... 4... .... 4..."},
        {"snaps": "..5. 5.5. 5.5. 5.55", "clap": ".... 4... .... 4..."},
    ),
    high=(
        {"clap": "..6. 7.6. 6.6. 7.6.", "snaps": "5..5 ..5. .5.5 ..5."},
        {
            "clap": "..6. 7.66 ..6. 7.66",
            "snaps": "5... .5.. 5..5 .5..",
            "castanets": ".... .... .... 5555",
        },
    ),
)
ROOTS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- --5- R--- ----", "R--- --R- 5--- --A-"),
    high=("R--5 --8- R--5 --A-", "R--R --5- R-.. 5-A-", "R--- --R5 8-.. 5-A-"),
)

GENRE = Genre(
    name="flamenco",
    family="latin",
    moods=("dramatic", "heartfelt", "sensual", "festive", "energetic", "dark"),
    energy=0.6,
    words=frozenset(
        {
            "flamenco",
            "flamenco guitar",
            "rumba flamenca",
            "bulería",
            "bulerias",
            "bulerías",
            "soleá",
            "sevillanas",
            "alegrías",
            "spanish guitar",
            "andalusian",
            "gypsy rumba",
        }
    ),
    tempo=(98, 124),
    limits=(72, 150),
    modes={"minor": 0.4, "harmonic minor": 0.3, "phrygian": 0.2, "major": 0.1},
    tonics={9: 5, 4: 4, 2: 3, 11: 2, 6: 1},
    feel=Feel(jitter=0.005, late={Role.LEAD: 0.004}, strum=0.012),
    chairs=(
        Chair(
            name="falseta",
            role=Role.CHORDS,
            instruments={"nylon guitar": 1},
            low=48,
            high=74,
            leaves=0.7,
            plays=FALSETA,
            pan=0.4,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"nylon guitar": 1},
            low=45,
            high=72,
            enters=0.47,
            plays=RASGUEADO,
            pan=-0.4,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"nylon guitar": 1},
            low=60,
            high=81,
            enters=0.4,
            style="song",
            pan=0.05,
        ),
        Chair(
            name="cajon",
            role=Role.DRUMS,
            instruments={"cajon": 1},
            low=27,
            high=87,
            enters=0.42,
        ),
        Chair(
            name="palmas",
            role=Role.PERCUSSION,
            instruments={"cajon": 1},
            low=27,
            high=87,
            enters=0.46,
            plays=PALMAS,
            pan=0.25,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"fretless bass": 2, "upright bass": 2, "bass guitar": 1},
            low=28,
            high=50,
            enters=0.5,
            plays=ROOTS,
        ),
        Chair(
            name="second",
            role=Role.COUNTER,
            instruments={"flute": 3, "violin": 3, "cello": 1},
            low=57,
            high=76,
            enters=0.7,
            style="fills",
            pan=-0.2,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 2, "choir": 1},
            low=52,
            high=74,
            enters=0.85,
            style="moving",
            level_db=-2,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .28/.7 intro:A4 .38 verse:A16 .5 chorus:B8 .76 interlude:C8 .42 verse:A8 .56 "
            "pre:D4 .62 chorus:B8 .84 solo:A8 .72 break:C4 .36 chorus:B16 .97 outro:B4 .5"
        ),
        outline(
            "intro:C8 .3/.7 verse:A8 .48 chorus:B8 .74 solo:A8 .6 bridge:D8 .38 verse:A8 .56 "
            "build:E4 .66 chorus:B16 .95 outro:C4 .4"
        ),
    ),
    changes={
        "minor verse": (
            "i | bVII | bVI | V7",
            "i | i | bVI bVII | i | i | bVII | bVI | V7",
            "i | bII | V7 | i",
        ),
        "minor chorus": (
            "i | bVII | bVI | V | i | bVII | bVI V7 | i",
            "i | iv | V7 | i | i | bVII | bVI | V7",
            "i bVII | bVI V | i bVII | V7 i",
            "i | bII | i | V7 | i | bVII | bVI V7 | i",
            "i | iv | i | V7 | iv | i | bVI V7 | i",
            "i | V7 | i | bVII | bVI | V7 | i | V7",
        ),
        "minor build": ("iv | iv | bVI | V7", "bVI | V | bVI | V7"),
        "minor bridge": ("iv | i | bVI | V7", "bVI | V7 | i | i | iv | i | bVI | V7"),
        "major verse": ("I | I | V7 | V7 | V7 | V7 | I | I", "I | V7 | I | V7"),
        "major chorus": (
            "I | IV | V7 | I | I | IV | V7 | I",
            "I | V7 | V7 | I",
            "I | V7 | I | V7 | IV | I | V7 | I",
            "I | ii | V7 | I | IV | I | V7 | I",
        ),
        "major build": ("IV | I | V7 | V7", "ii | ii | V7 | V7"),
        "major bridge": ("iv | I | V7 | I", "vi | V | IV | V7"),
    },
    endings={"minor": "bVI V7 | i", "major": "IV V7 | I"},
    hush={0: 2, 1: 2, 2: 1},
    tune="hijaz",
    rhythms=(
        "x-xx x-x- x--- ---. x-xx x-x- x--- ....",
        "..xx xxx- x--- x-.. ..xx xxx- x--- ----",
        "x--x --x- x-x- x--- x--x --x- ---- ....",
        "x--- x-xx x-x- ---- x--- x-xx x--- ....",
        ".xxx x-.. .xxx x-.. .xxx xxxx x--- ----",
        "x--- ---- xxxx x--- x--- ---- ..x- x-x-",
    ),
    grooves={
        "intro": (FINGERTIPS, TANGOS_BREATHED, SOLEA),
        "verse": (TANGOS_BREATHED, TANGOS, TIENTOS, SOLEA, BULERIA),
        "build": (TANGOS, CALL),
        "chorus": (TANGOS, RUMBA, RUMBA_FULL, TANGUILLO, BULERIA),
        "bridge": (HELD_BREATH, TIENTOS, SOLEA),
        "outro": (TANGOS_BREATHED, RUMBA, SOLEA),
    },
    fills=(
        Groove({"kick": "8..5 ..7. 8... ....", "snare": "...? ..6. ..6. 7.77"}),
        Groove({"kick": "8... .... 8... ....", "snare": "..66 7.66 ..77 8.88"}),
        Groove({"kick": "8.8. ..8. 8.8. ....", "snare": "...7 7..7 ...7 8888"}),
        Groove({"kick": "8... ..7. ....", "snare": ".... 6.6. 7.77"}, beats=3),
    ),
    solos=("lead", "second"),
    mix=ACOUSTIC.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.14, width=0.2),
            Role.PERCUSSION: Channel(loudness=-22, reverb=0.2, width=0.5, high_pass_hz=200),
            Role.BASS: Channel(loudness=-20),
            Role.CHORDS: Channel(loudness=-18.5, reverb=0.18, width=0.4, high_pass_hz=85),
            Role.LEAD: Channel(loudness=-17.5, reverb=0.26, width=0.1, high_pass_hz=130),
        },
        reverb_seconds=1.9,
        reverb_damping=0.4,
        warmth=0.15,
        motion_db=6,
    ),
    tags=("flamenco", "nylon guitar", "palmas", "cajón", "andalusian", "rumba flamenca"),
    avoid=frozenset(
        {
            "808",
            "trap kit",
            "supersaw",
            "distorted guitar",
            "rock kit",
            "house kit",
            "synth lead",
            "banjo",
        }
    ),
)
