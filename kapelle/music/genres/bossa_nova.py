"""Bossa nova: samba turned down for an apartment. The thumb keeps the surdo's heartbeat, the fingers
find every place beside the beat, the rim sketches a clave, and the tune hangs on one note while the
chords move under it.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import JAZZ

HEARTBEAT = {"kick": "6... ..4. 6... ..4."}
SOFT_HATS = {"hat": "4.3. 4.3. 4.3. 4.3."}
THREE_SIDE = {"rim": "6... ..6. .... 6..."}
TWO_SIDE = {"rim": ".... 6... ..6. ...."}

SHAKER_ONLY = Groove({"shaker": "4.3. 4.3. 4.3. 4.3."})
PULSE = Groove(HEARTBEAT | {"pedal hat": ".... 4... .... 4..."})
APARTMENT = Groove(HEARTBEAT | SOFT_HATS)
APARTMENT_BRUSHED = Groove(HEARTBEAT | {"brush": "3.?. 5.?. 3.?. 5.?."})
THREE = Groove(HEARTBEAT | SOFT_HATS | THREE_SIDE)
TWO = Groove(HEARTBEAT | SOFT_HATS | TWO_SIDE)
ON_THE_RIDE = Groove(
    HEARTBEAT | {"ride": "4.3. 4.3. 4.3. 4.33", "pedal hat": ".... 4... .... 4..."} | TWO_SIDE
)
BEACH = Groove({"kick": "6... ..5. 6... ..5.", "hat": "5.43 5.4. 5.43 5.43"} | THREE_SIDE)
PARTIDO = Groove(
    {"kick": "6... ..4. 6... ..4.", "rim": "..5. 5.5. ..5. ..5.", "hat": "4.3. 4.3. 4.3. 4.3."}
)
SAMBA_COMES = Groove({"kick": "7... ..5. 7... ..5.", "snare": "3.23 3.3. 3.23 3.45"})

VIOLAO = Comping(  # fingers against the thumb, over two bars, as one man played it in 1958
    low=("X--- ---- ..X- ----", "..X- ---- X--- ----"),
    mid=(
        "X-.. X-.. ..X- ..X-",
        "..X- ..X- ..X- X-..",
        "X-.. ..X- ..X- ..a-",
        "..X- ..X- X-.. ..a-",
    ),
    high=(
        "X-.. X-.. ..X- ..X-",
        "..X- ..X- X-X- ..a-",
        "X-X- ..X- ..X- ..X-",
        "..X- X-X- ..X- ..a-",
    ),
    left=("B--- ---- F--- ----", "B--- ---- F--- ----", "B--- --B- F--- --F-"),
    shape=Shape.CLOSE,
    top=2,
)
LIGHT_PIANO = Comping(
    low=("---- ---- ---- ----", ".... ..x- ---- ----"),
    mid=(".... ..x- ..x- ----", "..x- ---- .... ..t-", ".... .... ..x- --a-"),
    high=("..x- ..x- ---- ..a-", "x-.. ..x- ..x- t---", "..x- ---- x-.. ..a-"),
    voices=3,
    shape=Shape.ROOTLESS,
    free=True,
    sparse=True,
    top=4,
)
SURDO_BASS = Line(
    low=("R--- ---- 5--- ----",),
    mid=("R--- --5- 5--- --R-", "R--- --5- 5--- --A-"),
    high=("R--- --5- 5--- --n-", "R--- --5- L--- 5-A-", "R--- --8- 5--- --A-"),
)
SHAKER_AND_AGOGO = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=(
        {"shaker": "4.3. 4.3. 4.3. 4.3."},
        {"shaker": "4.3. 4.3. 4.3. 4.33", "triangle": ".... .... .... 3..."},
    ),
    high=(
        {"shaker": "4233 4233 4233 4233", "high agogo": "4... ..4. .... ...."},
        {"shaker": "4233 4233 4233 4233", "low agogo": ".... 4... ..4. ...."},
    ),
)

GENRE = Genre(
    name="bossa nova",
    family="jazz",
    moods=("chill", "warm", "romantic", "elegant", "nostalgic", "calm"),
    energy=0.42,
    words=frozenset(
        {
            "bossa nova",
            "bossa",
            "samba",
            "mpb",
            "brazilian",
            "ipanema",
            "samba jazz",
            "brazilian jazz",
            "bossanova",
        }
    ),
    tempo=(116, 142),
    limits=(92, 164),
    modes={"major": 0.7, "minor": 0.3},
    tonics={5: 4, 2: 3, 0: 3, 7: 3, 9: 2, 3: 2, 10: 2, 4: 1},
    feel=Feel(swing=0.51, swings=8, jitter=0.006, late={Role.LEAD: 0.016}, strum=0.008),
    chairs=(
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"nylon guitar": 1},
            low=50,
            high=71,
            plays=VIOLAO,
            pan=-0.2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 4, "fretless bass": 1},
            low=28,
            high=48,
            enters=0.3,
            plays=SURDO_BASS,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"jazz kit": 3, "brush kit": 2},
            low=27,
            high=87,
            enters=0.28,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"flute": 4, "saxophone": 3, "piano": 1, "vibraphone": 1, "trumpet": 1},
            low=60,
            high=82,
            enters=0.26,
            style="song",
            pan=0.06,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 3, "electric piano": 3},
            low=57,
            high=79,
            enters=0.46,
            plays=LIGHT_PIANO,
            pan=0.35,
        ),
        Chair(
            name="shaker",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.4,
            plays=SHAKER_AND_AGOGO,
            pan=0.3,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 3, "warm pad": 1},
            low=55,
            high=79,
            enters=0.6,
            style="moving",
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"vibraphone": 2, "clarinet": 2, "jazz guitar": 1},
            low=57,
            high=79,
            enters=0.66,
            style="answers",
            pan=-0.35,
        ),
    ),
    forms=(
        outline(
            "intro:A8 .25 head:A16 .46 bridge:B8 .54 head:A8 .5 solo:A16 .64 bridge:B8 .6 head:A16 .9 outro:A8 .3"
        ),
        outline(
            "intro:T4 .22 verse:A16 .42 chorus:B16 .58 solo:A8 .6 solo:B8 .68 breakdown:T4 .3 verse:A8 .52 chorus:B16 .9 outro:T8 .28"
        ),
    ),
    changes={
        "major verse": (
            "Imaj7 | Imaj7 | II9 | II9 | ii7 | V13 | Imaj7 | V7b9",
            "Imaj9 | I69 | ii7 | V7b9",
            "Imaj7 | vi7 | ii9 | V7b9",
        ),
        "major chorus": (
            "Imaj7 | Imaj7 | II9 | II9 | ii7 | bII7 | Imaj7 | V7b9",
            "I69 | I69 | biiio7 | biiio7 | ii7 | V13 | Imaj7 | Imaj7",
            "Imaj9 | Imaj9 | ii7 | V7b9 | Imaj7 | VI7b9 | ii7 V13 | I69",
        ),
        "major build": ("ii7 | ii7 | V9sus4 | V7b9",),
        "major bridge": (
            "IVmaj7 | bVII9 | iii7 | VI7b9 | ii7 | ii7 | V9sus4 | V7b9",
            "iv7 | bVII9 | Imaj7 | Imaj7 | vi7 | II9 | ii7 | V7b9",
        ),
        "minor verse": (
            "i6 | i6 | ii\u00f87 | V7b9",
            "i7 | iv7 | ii\u00f87 V7b9 | i6",
            "i6 | i6 | iv6 | V7b9",
        ),
        "minor chorus": (
            "i6 | i6 | ii\u00f87 | V7b9 | i6 | i7 | ii\u00f87 V7b9 | i6",
            "i6 | iv7 | i6 | V7b9 | i6 | bVImaj7 | ii\u00f87 V7b9 | i6",
            "i9 | i9 | iv9 | bVII9 | bIIImaj7 | ii\u00f87 V7b9 | i9 | V7b9",
        ),
        "minor build": ("iv7 | iv7 | ii\u00f87 | V7b9",),
        "minor bridge": (
            "iv7 | bVII9 | bIIImaj7 | bVImaj7 | ii\u00f87 | V7b9 | i6 | V7b9",
            "iv6 | iv6 | i6 | i6 | ii\u00f87 | ii\u00f87 | V7b9 | V7b9",
        ),
    },
    endings={"major": "ii7 V7b9 | Imaj9", "minor": "ii\u00f87 V7b9 | i69"},
    hush={0: 1},
    tune="bebop",
    rhythms=(
        "..x- x--- x-x- --x- --x- ---- ---- ....",
        "x--- --x- --x- --x- x--- --x- ---- ....",
        "..x- ..x- x-x- --x- ---- --x- ---- ....",
        "x--- x-x- --x- ---- ..x- x-x- --x- ----",
        "x-x- --x- --x- x--- --x- ---- ---- ....",
        "..x- x-x- --x- --x- --x- x--- ---- ....",
    ),
    grooves={
        "intro": (SHAKER_ONLY, PULSE, APARTMENT),
        "verse": (APARTMENT, THREE, TWO),
        "build": (PARTIDO, SAMBA_COMES),
        "chorus": (APARTMENT_BRUSHED, THREE, TWO, ON_THE_RIDE, BEACH),
        "bridge": (PULSE, PARTIDO, THREE),
        "outro": (PULSE, APARTMENT),
    },
    fills=(
        Groove(HEARTBEAT | {"hat": "4.3. 4.3. 4.3. ....", "rim": "6... ..6. .... 5.6."}),
        Groove(
            {
                "kick": "6... ..4. 6... ....",
                "brush": "3... 4... 3.4. 4.5.",
                "pedal hat": ".... 4... .... 4...",
            }
        ),
        Groove(
            {
                "kick": "6... ..4. 6... ..4.",
                "snare": "3.3. 3.4. 4.4. ....",
                "low tom": ".... .... .... 5.6.",
            }
        ),
    ),
    solos=("lead", "piano", "guitar"),
    mix=JAZZ.but(
        channels={
            Role.DRUMS: Channel(loudness=-24, reverb=0.14, width=0.3),
            Role.PERCUSSION: Channel(loudness=-27, reverb=0.16, width=0.5, high_pass_hz=250),
            Role.BASS: Channel(loudness=-20, reverb=0.03),
            Role.CHORDS: Channel(loudness=-18.5, reverb=0.14, width=0.35, high_pass_hz=80),
            Role.PAD: Channel(loudness=-26.5, reverb=0.4, width=0.8, high_pass_hz=220),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.26, delay=0.08, width=0.1, high_pass_hz=150
            ),
        },
        curve="acoustic",
        reverb_seconds=1.6,
        warmth=0.3,
        motion_db=4,
        insert={"piano": Channel(loudness=-24, reverb=0.2, width=0.4, high_pass_hz=150)},
    ),
    tags=("bossa nova", "nylon guitar", "brazilian", "soft", "jazzy"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "rock kit", "house kit"}),
)
