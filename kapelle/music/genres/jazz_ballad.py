"""Jazz ballad: the last set, when only those are left who listen. Brushes stir, the bass speaks in
twos, the piano lays a carpet of ninths and thirteenths, and a saxophone takes all the time it needs
to get from one breath to the next.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import JAZZ

# Written straight; the genre swings its eighths gently. The brushes' stirring is the drummer's own.
STIR = Groove({"brush": "3... 3... 3... 3..."})
STIR_AND_STEP = Groove({"kick": "6... .... 5... ....", "pedal hat": ".... 7... .... 7..."})
SLOW_TWO = Groove(
    {
        "kick": "6... .... 5... ....",
        "brush": "..?. 8... ..?. 8...",
        "pedal hat": ".... 7... .... 7...",
    }
)
SLOW_TWO_LIFTED = Groove(
    {
        "kick": "5... .... 4... ..3.",
        "brush": ".... 8.3. .... 8.3.",
        "pedal hat": ".... 7... .... 7...",
    }
)
RIDE_SOFTLY = Groove(
    {"kick": "4... .... 4... ....", "ride": "4... 4.3. 4... 4.3.", "brush": ".... 8... .... 8..."}
)
DOUBLE_TIME_HINT = Groove(
    {
        "kick": "5... ..3. 4... ..3.",
        "brush": "3.3. 8.3. 3.3. 8.33",
        "pedal hat": ".... 7... .... 7...",
    }
)
CYMBAL_BREATH = Groove({"ride": "4... .... 3... ....", "kick": "4... .... .... ...."})
GATHER = Groove({"kick": "4... 4... 4... 4...", "brush": "3.3. 4.3. 4.4. 5.5."})

LATE_NIGHT = Comping(  # a chord, its echo, and an inner voice that will not lie still
    low=("X--- ---- ---- ----", "X--- ---- --t- ----"),
    mid=(
        "X--- ---- ..x- --t-",
        "X--- --3- ---- x---",
        "X--- ---- .... x-t-",
        "..X- ---- ..3- 4---",
    ),
    high=(
        "X--- --x- ..X- --t-",
        "..X- --x- x--- --a-",
        "X--- x--- ..x- 3-4-",
        "X--- --t- x--- --a-",
    ),
    voices=4,
    shape=Shape.ROOTLESS,
    free=True,
    top=2,
)
IN_TWO = Line(  # half notes with a word between them
    low=("R--- ---- ---- ----", "R--- ---- 5--- ----"),
    mid=("R--- ---- 5--- ----", "R--- ---- 5--- --A-", "R--- --3- 5--- A---"),
    high=("R--- 3--- 5--- A---", "R--- ---- 5-7- A---", "R--- 5--- 8--- 5-A-"),
)

GENRE = Genre(
    name="jazz ballad",
    family="jazz",
    moods=("romantic", "intimate", "melancholic", "elegant", "tender", "sensual"),
    energy=0.35,
    words=frozenset(
        {
            "jazz ballad",
            "smoky jazz",
            "slow jazz",
            "late night jazz",
            "jazz standard",
            "torch ballad",
            "noir jazz",
            "jazz piano trio",
            "lounge jazz",
            "cocktail jazz",
            "smooth jazz",
        }
    ),
    tempo=(60, 78),
    limits=(56, 92),
    modes={"major": 0.6, "minor": 0.4},
    tonics={3: 4, 10: 4, 5: 3, 8: 3, 0: 2, 1: 1, 7: 1, 2: 1},
    feel=Feel(
        swing=0.6, swings=8, jitter=0.012, late={Role.LEAD: 0.03, Role.CHORDS: 0.008}, strum=0.03
    ),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=50,
            high=74,
            plays=LATE_NIGHT,
            pan=-0.2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 1},
            low=28,
            high=50,
            enters=0.2,
            plays=IN_TWO,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"brush kit": 1},
            low=27,
            high=87,
            enters=0.22,
            style="brushes",
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={
                "saxophone": 5,
                "muted trumpet": 3,
                "trumpet": 1,
                "alto saxophone": 1,
                "clarinet": 1,
            },
            low=57,
            high=80,
            enters=0.2,
            style="song",
            pan=0.08,
        ),
        Chair(
            name="guitar",
            role=Role.COUNTER,
            instruments={"jazz guitar": 3, "vibraphone": 2},
            low=57,
            high=77,
            enters=0.5,
            style="fills",
            pan=0.35,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 1},
            low=53,
            high=76,
            enters=0.56,
            style="moving",
        ),
        Chair(
            name="second horn",
            role=Role.COUNTER,
            instruments={"trombone": 2, "clarinet": 1, "french horn": 1},
            low=50,
            high=70,
            enters=0.82,
            style="line",
            pan=-0.35,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .2 head:A16 .42 bridge:B8 .5 solo:A8 .6 bridge:B4 .58 head:A8 .92 outro:A4 .22"
        ),
        outline(
            "intro:T4 .18 head:A8 .38 head:A8 .46 bridge:B8 .52 solo:A8 .64 head:A8 .92 "
            "outro:T4 .22"
        ),
    ),
    changes={
        "major verse": (
            "Imaj7 | vi7 | ii9 | V13",
            "Imaj9 | iv6 | Imaj7 | V9sus4 V7b9",
            "Imaj7 | Imaj7 | ii9 | V7b9",
        ),
        "major chorus": (
            "Imaj7 | VI7b9 | ii9 | V13 | Imaj7 | IVmaj7 iv6 | Imaj7 | ii7 V7b9",
            "Imaj9 | vi7 | ii9 | V7b9 | Imaj7 I7 | IVmaj7 iv6 | Imaj7 V13 | I69",
            "Imaj7 | biiio7 | ii9 | V13 | Imaj7 | ii7 V7b9 | I69 | ii7 V7",
        ),
        "major build": ("ii9 | iii7 | IVmaj7 | V9sus4 V7b9",),
        "major bridge": (
            "iv7 | bVII9 | Imaj7 | Imaj7 | vi7 | II9 | ii7 | V7b9",
            "IVmaj7 | iv6 | iii7 | VI7b9 | ii9 | ii9 | V9sus4 | V7b9",
        ),
        "minor verse": ("i6 | ii\u00f87 V7b9 | i6 | V7b9", "i9 | iv9 | ii\u00f87 | V7b9"),
        "minor chorus": (
            "i6 | ii\u00f87 V7b9 | i6 | i6 | iv7 | ii\u00f87 V7b9 | i6 | V7b9",
            "i9 | iv9 | i9 | V7#9 | i6 | bVImaj7 | ii\u00f87 V7b9 | i69",
            "i6 | iv7 | bVII9 | bIIImaj7 | ii\u00f87 | V7b9 | i6 | i6",
        ),
        "minor build": ("iv9 | bVImaj7 | ii\u00f87 | V7b9",),
        "minor bridge": (
            "iv7 | bVII9 | bIIImaj7 | bIIImaj7 | bVImaj7 | ii\u00f87 | V7b9 | V7b9",
            "bVImaj7 | bVImaj7 | i6 | i6 | iv9 | ii\u00f87 | V7b9 | V7b9",
        ),
    },
    endings={"major": "ii9 V7b9 | Imaj9", "minor": "ii\u00f87 V7b9 | i69"},
    hush={0: 4, 1: 1},
    tune="bebop",
    rhythms=(
        "x--- ---- --x- x-x- x--- ---- .... ....",
        "..x- x-x- x--- ---- ..x- x-x- x--- ----",
        "x-x- x--- --x- x--- x--- ---- ..x- x---",
        "x--- --x- x--- x--- --x- ---- ---- ....",
        "..xx x-x- x--- --x- x--- ---- ---- ....",
        "x--- x-x- --x- ---- x--- ---- x-x- x---",
    ),
    grooves={
        "intro": (CYMBAL_BREATH, STIR),
        "verse": (STIR_AND_STEP, SLOW_TWO),
        "build": (SLOW_TWO, GATHER),
        "chorus": (STIR_AND_STEP, SLOW_TWO, SLOW_TWO_LIFTED, RIDE_SOFTLY, DOUBLE_TIME_HINT),
        "bridge": (SLOW_TWO, RIDE_SOFTLY),
        "outro": (STIR, CYMBAL_BREATH),
    },
    fills=(
        Groove(
            {
                "kick": "4... .... 4... ....",
                "brush": "3... 5... 3.3. 4.5.",
                "pedal hat": ".... 7... .... 7...",
            }
        ),
        Groove(
            {
                "kick": "4... .... .... ....",
                "brush": "3... 5... 333. ....",
                "high tom": ".... .... .... 4...",
                "floor tom": ".... .... .... ..5.",
            }
        ),
        Groove(
            {
                "kick": "4... .... .... 4...",
                "brush": "4... .... 4.4. 5.5.",
                "ride": "4... .... .... ....",
            }
        ),
    ),
    solos=("lead", "piano", "guitar"),
    mix=JAZZ.but(
        channels={
            Role.DRUMS: Channel(loudness=-16, reverb=0.03, width=0.35),
            Role.CHORDS: Channel(loudness=-20, reverb=0.22, width=0.45, high_pass_hz=70),
            Role.PAD: Channel(loudness=-26, reverb=0.4, width=0.7, high_pass_hz=180),
            Role.LEAD: Channel(
                loudness=-17.5, reverb=0.32, delay=0.06, width=0.1, high_pass_hz=110
            ),
        },
        reverb_seconds=2.2,
        warmth=0.25,
        motion_db=6,
    ),
    tags=("jazz ballad", "saxophone", "brushes", "piano", "late night", "romantic"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "rock kit", "synth bass"}),
)
