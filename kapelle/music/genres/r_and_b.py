"""R&B: slow, close and late at night. The snap waits, the sub bass breathes under minor ninths.

Keys hold chords that one voice moves in, a guitar answers with two notes, hats whisper in triplets;
the chorus only opens the window a little wider.
"""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line
from kapelle.music.mixing import Channel, Duck
from kapelle.music.sheets import SOUL

SNAP = {"snaps": ".... 7... .... 7..."}
CLAP = {"clap": ".... 8... .... 8..."}
LIGHT_HATS = {"hat": "4.3. 4.3. 4.3. 4.3."}
TICKING_HATS = {"hat": "5.3. 4.34 5.3. 4.3."}

JUST_SNAPS = Groove(SNAP)
HEART_AND_SNAPS = Groove({"kick": "7... .... ...5 ...."} | SNAP)
SLOW_JAM = Groove({"kick": "8... .... .7.5 ...."} | SNAP | LIGHT_HATS)
SLOW_JAM_PUSHED = Groove(
    {"kick": "8..5 .... ..7. ...."} | SNAP | {"rim": ".... ...? .... ..4."} | LIGHT_HATS
)
BEDROOM = Groove({"kick": "9... ..6. .7.. ..5."} | CLAP | TICKING_HATS)
BEDROOM_OPEN = Groove(
    {"kick": "9..6 .... ..8. .6.."}
    | CLAP
    | {"hat": "5.3. 4.34 5.3. 4...", "open hat": ".... .... .... ..5."}
)
WHISPERING = Groove(
    {"kick": "9... ...6 ..8. ...."}
    | CLAP
    | {"snare": ".?.. ...? .?.. ...?", "hat": "5.34 4.3. 5.34 4.33"}
)
ROLLING = Groove({"kick": "8... .... 7... ....", "snare": ".... 3... 4.4. 5.56"} | LIGHT_HATS)

VELVET = Comping(  # chords that fall a little after one would expect them
    low=("X--- ---- ---- ----", "X--- ---- ---- --t-"),
    mid=("X--- ---- ..3- 4-t-", "X--- ---x ---- --t-", "X--- ---- .x-- --a-"),
    high=("X--x ---- .x-- --t-", "X--- --x- ..x- --a-", "X--x ---- 3-4- t---"),
    voices=4,
    top=2,
)
TWO_NOTE_ANSWERS = Comping(
    low=("---- ---- ---- ----", ".... .... ..4- 3---"),
    mid=(".... .... ..4- 3-2-", "..t- --.. .... ...."),
    high=(".4-3 --.. ..t- 4-3-", "..t- 4--- .... .34-"),
    voices=4,
    sparse=True,
)
DEEP = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- --.. .R-5 --..", "R--- ---. .8-- ..A-"),
    high=("R--- ..R- .8-R --A-", "R--R --.. ..5- 8-A-", "R--- ..5- .R-- ..A-"),
)
TAMBOURINE = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "4232 4232 4232 4232"},),
    high=({"shaker": "4232 4232 4232 4232", "tambourine": ".... 5... .... 5..."},),
)

GENRE = Genre(
    name="r&b",
    family="soul",
    moods=("sensual", "romantic", "intimate", "chill", "heartfelt", "cool"),
    energy=0.45,
    words=frozenset(
        {
            "r&b",
            "rnb",
            "r and b",
            "r'n'b",
            "slow jam",
            "contemporary r&b",
            "alternative r&b",
            "bedroom r&b",
            "quiet storm",
            "90s r&b",
        }
    ),
    tempo=(80, 104),  # any slower, and its hats make one count it twice as fast
    limits=(60, 116),
    modes={"minor": 0.62, "major": 0.38},
    tonics={10: 3, 3: 3, 5: 3, 8: 2, 1: 2, 0: 2, 6: 1},
    feel=Feel(
        swing=0.54,
        swings=16,
        jitter=0.006,
        late={Role.LEAD: 0.012, Role.CHORDS: 0.006},
        snare_late=0.01,
        strum=0.02,
    ),
    chairs=(
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"electric piano": 5, "piano": 2},
            low=50,
            high=74,
            plays=VELVET,
            pan=-0.12,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "strings": 2, "choir": 1},
            low=52,
            high=74,
            enters=0.4,
            style="moving",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 3, "808": 3, "bass guitar": 2},
            low=28,
            high=47,
            enters=0.3,
            plays=DEEP,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 3, "pop kit": 1, "eighties kit": 1},
            low=27,
            high=87,
            enters=0.3,
            style="rolls",
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={
                "synth lead": 2,
                "saxophone": 3,
                "electric guitar": 2,
                "electric piano": 1,
            },
            low=60,
            high=81,
            enters=0.34,
            style="mellow",
            pan=0.06,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"electric guitar": 3, "nylon guitar": 2},
            low=55,
            high=79,
            enters=0.5,
            plays=TWO_NOTE_ANSWERS,
            pan=0.45,
        ),
        Chair(
            name="chops",
            role=Role.COUNTER,
            instruments={"vocal chops": 3, "bells": 1, "flute": 1},
            low=64,
            high=84,
            enters=0.62,
            style="answers",
            pan=0.3,
        ),
        Chair(
            name="shaker",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.6,
            plays=TAMBOURINE,
            pan=-0.35,
        ),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A4 .22 verse:A8 .42 pre:C4 .52 chorus:B8 .72 verse:A8 .48 pre:C4 .56 "
            "chorus:B8 .78 bridge:D4 .4 chorus:B8 .95 outro:A4 .25"
        ),
        outline(
            "intro:B4 .25/.6 verse:A8 .4 chorus:B8 .68 verse:A8 .5 chorus:B8 .76 "
            "bridge:D8 .44/.8 chorus:B12 .94 outro:B4 .3"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | i9 | bVImaj7 | V7",
            "i9 | iv9 | i9 | V7#9",
            "i7 | bVImaj7 | iv9 | i9",
        ),
        "minor chorus": (
            "i9 | bVImaj7 | iv9 | V7",
            "i9 | iv9 | bVImaj7 | V7 | i9 | iv9 | V7#9 | i9",
            "i9 | i7 | iv9 | V7b9",
        ),
        "minor build": ("iv9 | iv9 | V7sus4 | V7", "bVImaj7 | bVImaj7 | V7sus4 | V7"),
        "minor bridge": ("bVImaj7 | bIIImaj7 | iv9 | V7", "iv9 | i9 | bVImaj7 | V7b9"),
        "major verse": (
            "Imaj9 | vi9 | ii9 | V9sus4",
            "Imaj9 | Imaj9 | IVmaj7 | V9sus4",
            "Imaj7 | iii7 | IVmaj7 | V9sus4 V7",
        ),
        "major chorus": (
            "Imaj9 | iii7 | vi9 | IVmaj7 V7",
            "Imaj9 | vi9 | IVmaj9 | V7 | Imaj9 | iii7 | IVmaj9 | V7",
            "Imaj9 | V7/7 | vi9 | IVmaj7 V7",
        ),
        "major build": ("ii9 | iii7 | IVmaj7 | V9sus4", "IVmaj7 | iii7 | ii9 | V7"),
        "major bridge": ("vi9 | iii7 | ii9 | V7", "IVmaj7 | iv6 | Imaj9 | V9sus4"),
    },
    endings={"minor": "iv9 V7b9 | i9", "major": "ii9 V9sus4 | Imaj9"},
    hush={0: 3, 1: 3},
    tune="pentatonic",
    rhythms=(
        "..xx x-x- --x- x--- .... ..xx x--- ----",
        "x-xx --x- x--- .... ..x- x-xx x--- ----",
        ".x-x x-x- x--- --x- .x-x x--- ---- ....",
        "x--- --xx x-x- ---- x--- --x- x--- ----",
        "..x- x--x --x- x-x- --x- x--- ---- ....",
        "x-x- xx-x --x- ---- ..xx x-x- x--- ----",
    ),
    grooves={
        "intro": (JUST_SNAPS, HEART_AND_SNAPS),
        "verse": (HEART_AND_SNAPS, SLOW_JAM, SLOW_JAM_PUSHED),
        "build": (SLOW_JAM, ROLLING),
        "chorus": (SLOW_JAM_PUSHED, BEDROOM, WHISPERING, BEDROOM_OPEN),
        "bridge": (JUST_SNAPS, HEART_AND_SNAPS),
        "outro": (JUST_SNAPS, SLOW_JAM),
    },
    fills=(
        Groove(
            {
                "kick": "8... .... ..7. ....",
                "clap": ".... 8... .... 8.66",
                "hat": "5.3. 4.3. 5.3. ....",
            }
        ),
        Groove(
            {
                "kick": "8... .... .... ....",
                "clap": ".... 8... .... ....",
                "low tom": ".... .... ..6. .7.7",
                "hat": "5.3. 4.34 .... ....",
            }
        ),
        Groove(
            {
                "kick": "8... ...6 .... ....",
                "clap": ".... 8... .... ....",
                "snare": ".... .... 4.4. 5667",
                "hat": "5.3. 4.3. .... ....",
            }
        ),
    ),
    solos=("lead", "guitar"),
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.08, width=0.2, drive=0.2),
            Role.BASS: Channel(loudness=-18, drive=0.25, high_pass_hz=26, duck=Duck(0.4, 0.09)),
            Role.CHORDS: Channel(
                loudness=-21, reverb=0.22, delay=0.06, width=0.5, high_pass_hz=150, tremolo=0.2
            ),
            Role.PAD: Channel(
                loudness=-25, reverb=0.4, width=0.8, high_pass_hz=200, low_pass_hz=7000
            ),
            Role.LEAD: Channel(loudness=-19, reverb=0.32, delay=0.24, width=0.15, high_pass_hz=180),
            Role.COUNTER: Channel(
                loudness=-24.5, reverb=0.4, delay=0.35, width=0.4, high_pass_hz=250
            ),
        },
        reverb_seconds=2.1,
        warmth=0.4,
        insert={
            "guitar": Channel(loudness=-25, reverb=0.3, delay=0.25, width=0.4, high_pass_hz=200)
        },
    ),
    tags=("r&b", "smooth", "slow jam", "electric piano", "late night"),
    avoid=frozenset({"distorted guitar", "metal kit", "banjo", "supersaw"}),
)
