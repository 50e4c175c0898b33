"""Amapiano: a Pretoria Sunday that lasts till Monday. The kick stays modest, shakers and a dry rim keep
the feet moving, the piano knows its church and its jazz, and then, late, the log drum arrives: a bass
that is also the drummer and the dancer."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

SOFT_FLOOR = {"kick": "7... 7... 7... 7..."}
KWAITO_RIM = {"rim": "...6 ..6. ...6 ..6."}
CLAVED_RIM = {"rim": "...6 ..6. ..6. 6..."}
WHISPERS = {"hat": "..4. ..4. ..4. ..4."}

DUST = Groove(WHISPERS)
RIM_ONLY = Groove(KWAITO_RIM | WHISPERS)
KICK_AND_RIM = Groove(SOFT_FLOOR | KWAITO_RIM | WHISPERS)
PRETORIA = Groove(SOFT_FLOOR | CLAVED_RIM | {"hat": "3.43 3.43 3.43 3.43"})
SNARE_ROLLED = Groove(SOFT_FLOOR | {"snare": "...5 ..5. ...5 ..56", "hat": "3.43 3.43 3.43 3.43"})
BIG_ROOM = Groove(
    SOFT_FLOOR
    | {
        "clap": ".... 6... .... 6...",
        "rim": "...6 ..6. ...6 ..6.",
        "open hat": "..4. ..4. ..4. ..4.",
    }
)
HALF_KICK = Groove({"kick": "8... .... 8... ....", "clap": ".... 5... .... 5..."} | KWAITO_RIM)
RISING = Groove(SOFT_FLOOR | {"snare": "...3 ..3. ...4 ..4.", "hat": "3.43 3.43 3.43 3.43"})
RISING_2 = Groove({"kick": "7... 7... 7... ....", "snare": "...4 ..4. .5.5 .667"} | WHISPERS)

CHURCH_JAZZ = Comping(  # late on purpose, and the answer is in the top voice
    low=("X--- ---- ---- ----", "X--- ---- --x- --t-"),
    mid=("X--- --x- ---- x-t-", "...X ---- --x- --t-", "X--- ---x ---- t-t-"),
    high=("X--x ---- ..X- x-t-", "...X --x- --X- t-a-", "X--- --X- ..x- t-t-"),
    top=2,
)
HIGH_STABS = Comping(
    low=(".... .... .... ....",),
    mid=("...x ..x. .... ....", "...x ..x. ...x ..x."),
    high=("...X ..X. ...X ..X.", "...X ..X. .X.. X..."),
    voices=3,
    manner=Manner.STACCATO,
    sparse=True,
)
LOG_DRUM = (
    Line(  # never on the one when it can be just before or after; it falls in fifths and octaves
        low=("R--- ---- ..R- ----",),
        mid=("R--. ..R- ..5- R...", "R... ..R. .R.. R-5-", "...R ..R- --8. .R.."),
        high=(
            "R..R ..8. ..R. R.5.",
            "..RR ..R. .8.R ..5.",
            "R..R .R.. 8.R. .RL.",
            "...R ..RR ..8- R.A.",
        ),
    )
)
SHAKER_CHOIR = Hand(
    low=({"shaker": "5343 5343 5343 5343"},),
    mid=({"shaker": "6354 6354 6354 6354", "low conga": "...5 .... ..5. ...."},),
    high=(
        {"shaker": "6354 6354 6354 6354", "high conga": "...5 ..5. .... .5..", "low conga": ".... .... ..6. ...5", "cowbell": "..3. .... ..3. ...."},
        {"shaker": "6354 6354 6354 6354", "high conga": "...5 ..5. ...5 ..5.", "low conga": "6... .... ..6. ....", "cowbell": "..3. .... ..3. .3.."},
    ),
)  # fmt: skip
MARIMBA_ANSWER = Runs(
    low=("1... ..3. .2.. 4...",),
    mid=("...1 ..3. ...2 ..4.", "1..3 ..2. .... 4..."),
    high=("...1 .3.5 ...2 .4.3", "1..3 .5.3 ..4. .2.."),
    manner=Manner.STACCATO,
)

GENRE = Genre(
    name="amapiano",
    family="electronic",
    moods=("groovy", "party", "warm", "sensual", "chill", "uplifting"),
    energy=0.55,
    words=frozenset(
        {
            "amapiano",
            "yanos",
            "private school amapiano",
            "private school piano",
            "afro house",
            "south african house",
            "kwaito",
            "gqom",
            "bacardi house",
        }
    ),
    tempo=(110, 115),
    limits=(104, 120),
    modes={"minor": 0.75, "major": 0.25},
    tonics={0: 2, 2: 2, 5: 3, 7: 3, 9: 3, 10: 1, 3: 1, 4: 1},
    feel=Feel(swing=0.54, jitter=0.004, late={Role.CHORDS: 0.008, Role.LEAD: 0.01}, strum=0.008),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"house kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="floor",
        ),
        Chair(
            name="log drum",
            role=Role.BASS,
            instruments={"log drum": 1},
            low=31,
            high=53,
            enters=0.48,
            plays=LOG_DRUM,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 3, "electric piano": 3},
            low=52,
            high=74,
            plays=CHURCH_JAZZ,
            pan=-0.12,
        ),
        Chair(
            name="stabs",
            role=Role.CHORDS,
            instruments={"organ": 2, "supersaw": 1, "marimba": 1},
            low=62,
            high=81,
            enters=0.72,
            plays=HIGH_STABS,
            pan=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={
                "flute": 2,
                "vocal chops": 3,
                "saxophone": 2,
                "synth lead": 2,
                "whistle": 1,
            },
            low=62,
            high=83,
            enters=0.42,
            style="mellow",
            pan=0.08,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "strings": 2, "choir": 1},
            low=55,
            high=75,
            style="moving",
        ),
        Chair(
            name="marimba",
            role=Role.ARP,
            instruments={"marimba": 3, "kalimba": 2, "pluck": 2},
            low=65,
            high=86,
            enters=0.6,
            plays=MARIMBA_ANSWER,
            pan=0.35,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"vocal chops": 2, "trumpet": 1, "strings": 1},
            low=60,
            high=79,
            enters=0.78,
            style="answers",
            pan=-0.32,
        ),
        Chair(
            name="shakers",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.26,
            plays=SHAKER_CHOIR,
            pan=-0.2,
        ),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .3/.5 verse:A8 .44/.8 verse:A8 .52/.9 build:C4 .56/.8 drop:B16 .76 "
            "breakdown:D8 .34/.6 build:C4 .6/.8 drop:B16 .92 outro:A8 .36/.6"
        ),
        outline(
            "intro:B8 .28/.45 verse:A8 .42/.8 chorus:B16 .7 verse:A8 .5 bridge:D8 .36/.7 "
            "build:C4 .58/.8 drop:B24 .92 outro:A8 .34/.55"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | i9 | iv9 | V7#9",
            "i9 | bVImaj7 | i9 | V7",
            "i9 | iv9 | i9 | iiø7 V7",
        ),
        "minor chorus": (
            "i9 | iv9 | bVImaj7 | V7",
            "i9 | bVImaj7 | iv9 | V7#9",
            "i9 | iv9 | i9 | bVImaj7 V7",
        ),
        "minor build": ("iv9 | iv9 | V7 | V7", "iiø7 | iiø7 | V7 | V7#9"),
        "minor bridge": ("bVImaj7 | iv9 | i9 | V7", "iv9 | i9 | iiø7 | V7"),
        "major verse": ("Imaj9 | vi9 | Imaj9 | V9sus4", "I69 | IVmaj7 | I69 | V13"),
        "major chorus": (
            "Imaj9 | vi9 | ii9 | V13",
            "I69 | IVmaj7 | iii7 vi7 | V13",
            "Imaj9 | ii9 | Imaj9 | ii9 V13",
        ),
        "major build": ("ii9 | ii9 | V9sus4 | V13", "IVmaj7 | iii7 | ii9 | V13"),
        "major bridge": ("IVmaj7 | iii7 | ii9 | V13", "vi9 | ii9 | Imaj9 | V13"),
    },
    endings={"minor": "V7#9 | i9", "major": "V13 | I69"},
    tune="pentatonic",
    hush={0: 2, 1: 2, 2: 1},
    rhythms=(
        "...x --x- ..x- ---- ...x --x- x--- ....",
        "x--- --x- .x-- .... x--- --x- x--- ----",
        "..x- x--x ---- .... ..x- x--x --x- ----",
        "x-.x -.x- x--- .... ...x -.x- x--- ----",
        "...x ..x- --.. x-x- ...x ..x- ---- ....",
        "x--x ---- --x- x--- x--x ---- ---- ....",
    ),
    grooves={
        "intro": (DUST, RIM_ONLY),
        "verse": (KICK_AND_RIM, PRETORIA, HALF_KICK),
        "build": (RISING, RISING_2),
        "chorus": (KICK_AND_RIM, PRETORIA, SNARE_ROLLED, BIG_ROOM),
        "bridge": (RIM_ONLY, HALF_KICK),
        "outro": (KICK_AND_RIM, RIM_ONLY),
    },
    fills=(
        Groove(SOFT_FLOOR | {"rim": "...6 ..6. ...6 .666", "hat": "..4. ..4. ..4. ...."}),
        Groove({"kick": "7... 7... 7... ....", "snare": "...5 ..5. .5.5 .678"}),
        Groove(
            {
                "kick": "7... 7... .... ....",
                "rim": "...6 ..6. .... ....",
                "high tom": ".... .... .6.6 ....",
                "low tom": ".... .... .... .677",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.08, width=0.2, drive=0.1),
            Role.PERCUSSION: Channel(loudness=-21.5, reverb=0.12, width=0.5, high_pass_hz=220),
            Role.BASS: Channel(loudness=-17, drive=0.25, high_pass_hz=28, duck=Duck(0.2, 0.08)),
            Role.CHORDS: Channel(
                loudness=-20.5,
                reverb=0.22,
                delay=0.14,
                width=0.5,
                high_pass_hz=140,
                duck=Duck(0.15, 0.2),
            ),
            Role.PAD: Channel(
                loudness=-25,
                reverb=0.4,
                width=0.9,
                high_pass_hz=240,
                low_pass_hz=7000,
                duck=Duck(0.2, 0.25),
            ),
            Role.LEAD: Channel(loudness=-20, reverb=0.32, delay=0.3, width=0.25, high_pass_hz=220),
        },
        curve="house",
        reverb_seconds=2.0,
        reverb_damping=0.4,
        delay_beats=0.75,
        warmth=0.3,
        motion_db=3,
    ),
    tags=("amapiano", "log drum", "jazzy piano", "shakers", "south african house"),
    avoid=frozenset({"distorted guitar", "rock kit", "dusty kit", "banjo", "808"}),
)
