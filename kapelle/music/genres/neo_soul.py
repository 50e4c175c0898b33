"""Neo-soul: a band that leans back until it almost falls. Kick early, snare late, nobody on the grid.

A Rhodes turns two chords into six, the bass hums low and lazy between them, a guitar slides into
double stops, and a muted trumpet says what a singer would have left out.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line
from kapelle.music.mixing import Channel
from kapelle.music.sheets import SOUL

SNARE = {"snare": ".... 8..? .?.. 8..."}
DRAGGED_HATS = {"hat": "6.4. 5.4. 6.4. 5.4."}
BUSY_HATS = {"hat": "6.43 5.4. 6.43 5.34"}

RIMS = Groove(
    {"kick": "8... .... ...6 ....", "rim": ".... 6... .... 6...", "hat": "4.3. 4.3. 4.3. 4.3."}
)
SHAKEN_RIMS = Groove(
    {"kick": "8... ...5 .... ....", "rim": ".... 6... .... 6.?.", "shaker": "4.3. 4.3. 4.3. 4.3."}
)
DRUNKEN = Groove({"kick": "9..5 .... ..7. .6.."} | SNARE | DRAGGED_HATS)
STUMBLING = Groove({"kick": "9... ...7 .7.. ..5."} | SNARE | DRAGGED_HATS)
LEANING = Groove({"kick": "9..6 ..?. .8.. ...5", "snare": ".... 8..? ...? 8.?."} | BUSY_HATS)
WIDE_POCKET = Groove(
    {
        "kick": "9... ..6. ..8. .6..",
        "snare": ".?.. 8... .?.? 8...",
        "hat": "6.43 5.4. 6.43 5...",
        "open hat": ".... .... .... ..5.",
    }
)
ON_THE_BELL = Groove(
    {"kick": "9..6 .... .78. ....", "snare": ".... 8..? .?.. 8..?", "ride": "6.4. 5.4. 6.4. 5.43"}
)
HALF_ASLEEP = Groove(
    {"kick": "8... .... .... ..6.", "rim": ".... .... 7... ....", "hat": "4... 3... 4... 3..."}
)
LIFT = Groove(
    {"kick": "8... 8... 8... 8...", "snare": "..3. 6.3. ..4. 6.45", "hat": "5.4. 5.4. 5.4. 5.4."}
)

RHODES = Comping(  # one chord struck, the next one already leaning in
    low=("X--- ---- ---- ----", "X--- ---- ---- -.a-"),
    mid=("X--- --.. .x-- --t-", "X--. ..x- ---- -.a-", "X--- ---- .x-x --a-"),
    high=("X--x .... .x-- t-a-", "X-.. ..x- -.X- --a-", "X--x --.. .xx- --t-"),
    voices=4,
    free=True,
    top=2,
)
DOUBLE_STOPS = Comping(
    low=("---- ---- ---- ----", ".... ..3- 4--- ----"),
    mid=("..m. ..x- --.. m...", ".... ..m. .x-x ----"),
    high=("m.x- m..x --m. .x--", ".mx- --m. m.x- .mx-"),
    voices=2,
    sparse=True,
)
HUMMING = Line(  # late to leave, early to arrive, with a dead note between
    low=("R--- ---- ---- ----", "R--- ---- ---- ..A-"),
    mid=("R--. ..g5 -.8- ..A-", "R--- .g.R -.5- .A.n", "R-.. ..5- .g7- ..A-"),
    high=("R--g .5.7 -.8- 5.A-", "R-.R .g5- .78- 5.A-", "R--. 8.7- .g5- .3A-"),
)
CONGAS = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "4232 4232 4232 4232", "high conga": "...3 ..4. .... ..4."},),
    high=(
        {
            "shaker": "4232 4232 4232 4232",
            "high conga": "...3 ..5. ..3. ..55",
            "low conga": ".... ...4 .... 4...",
        },
    ),
)

GENRE = Genre(
    name="neo-soul",
    family="soul",
    moods=("warm", "chill", "sensual", "groovy", "introspective", "heartfelt"),
    energy=0.5,
    words=frozenset(
        {
            "neo-soul",
            "neo soul",
            "neosoul",
            "soul",
            "soulful groove",
            "jazzy soul",
            "organic soul",
        }
    ),
    tempo=(80, 98),  # any slower, and its sixteenths make one count it twice as fast
    limits=(62, 112),
    modes={"dorian": 0.35, "minor": 0.25, "major": 0.4},
    tonics={3: 3, 10: 3, 5: 3, 0: 2, 8: 2, 7: 2, 2: 1},
    feel=Feel(
        swing=0.58,
        swings=16,
        jitter=0.009,
        late={Role.BASS: 0.012, Role.CHORDS: 0.01, Role.LEAD: 0.018},
        snare_late=0.016,
        strum=0.022,
    ),
    chairs=(
        Chair(
            name="rhodes",
            role=Role.CHORDS,
            instruments={"electric piano": 1},
            low=50,
            high=74,
            plays=RHODES,
            pan=-0.15,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 3, "fretless bass": 2},
            low=28,
            high=50,
            enters=0.35,
            plays=HUMMING,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"dusty kit": 2, "funk kit": 3},
            low=27,
            high=87,
            enters=0.3,
            style="ghosts",
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"electric guitar": 2, "jazz guitar": 2, "muted guitar": 1},
            low=57,
            high=78,
            enters=0.48,
            plays=DOUBLE_STOPS,
            pan=0.5,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"muted trumpet": 3, "saxophone": 2, "flute": 2, "synth lead": 1},
            low=60,
            high=82,
            enters=0.38,
            style="mellow",
            pan=0.1,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"organ": 2, "warm pad": 2, "choir": 2, "strings": 1},
            low=53,
            high=74,
            enters=0.58,
            style="moving",
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"alto saxophone": 1, "trombone": 2, "vibraphone": 2},
            low=55,
            high=74,
            enters=0.7,
            style="answers",
            pan=-0.35,
        ),
        Chair(
            name="congas",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.55,
            plays=CONGAS,
            pan=0.3,
        ),
    ),
    forms=(
        outline(
            "intro:A4 .25 verse:A8 .45 chorus:B8 .68 verse:A8 .52 chorus:B8 .75 "
            "bridge:C4 .42 solo:A8 .72 chorus:B8 .95 outro:A4 .3"
        ),
        outline(
            "intro:B4 .3 verse:A8 .46 pre:C4 .55 chorus:B8 .72 verse:A8 .55 chorus:B8 .8 "
            "breakdown:D4 .35 solo:D8 .7 chorus:B8 .95 outro:B4 .38"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | i9 | IV9 | IV9 | i9 | i9 | bVImaj7 | V7#9",
            "i9 | IV13 | i9 | V7#9",
            "i11 | i11 | iv9 | V7#9",
        ),
        "minor chorus": (
            "i9 | iv9 | bVImaj7 | V7#9",
            "i9 | bVImaj7 V7#9 | i9 | IV9",
            "i9 | iv9 | i9 | ii\u00f87 V7b9",
        ),
        "minor build": ("iv9 | v7 | bVImaj7 | V7#9", "bVImaj7 | V7#9 | bVImaj7 | V7#9"),
        "minor bridge": ("bVImaj7 | v7 | iv9 | V7#9", "iv9 | bVImaj7 | i9 | V7#9"),
        "major verse": (
            "Imaj9 | Imaj9 | ii9 | V13",
            "Imaj9 | IVmaj9 | Imaj9 | V9sus4",
            "Imaj9 | iii7 vi9 | ii9 | V13",
        ),
        "major chorus": (
            "Imaj9 | iii7 | vi9 | ii9 V13",
            "Imaj9 | IVmaj9 | iii7 vi9 | ii9 V13 | Imaj9 | IVmaj9 | ii9 V13 | Imaj9",
            "Imaj9 | I13 | IVmaj9 | V9sus4 V13",
        ),
        "major build": ("ii9 | iii7 | IVmaj9 | V13",),
        "major bridge": ("vi9 | II9 | ii9 | V13", "IVmaj9 | iv6 | iii7 vi9 | ii9 V13"),
    },
    endings={"minor": "bVImaj7 V7#9 | i9", "major": "ii9 V13 | Imaj9"},
    hush={0: 3, 1: 1},
    tune="pentatonic",
    rhythms=(
        "..xx .x-- ..x- x--- .... .xx- x--- ----",
        "x-.x x-.x --x- ---- ..xx .x-x --.. ....",
        "...x x-x- .x-- --.. ..xx x--x ---- ....",
        "x--- ..xx .x-x --.. x--- ..x- x--- ----",
        ".x-x --x- x-x- ---- .x-x --x- ---- ....",
        "..x- xx-x --.. ..x- x-x- .x-- ---- ....",
    ),
    grooves={
        "intro": (HALF_ASLEEP, RIMS),
        "verse": (RIMS, SHAKEN_RIMS, DRUNKEN, STUMBLING),
        "build": (DRUNKEN, LIFT),
        "chorus": (DRUNKEN, LEANING, WIDE_POCKET, ON_THE_BELL),
        "bridge": (HALF_ASLEEP, SHAKEN_RIMS),
        "outro": (RIMS, STUMBLING),
    },
    fills=(
        Groove(
            {
                "kick": "9..5 .... ..7. ....",
                "snare": ".... 8..? .... 8.46",
                "hat": "6.4. 5.4. 6.4. ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .7.. ....",
                "snare": ".... 8... ..5. .6.7",
                "high tom": ".... .... .... 6...",
                "hat": "6.4. 5.4. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..6. .... ....",
                "snare": ".... 8.44 .... ....",
                "high tom": ".... .... 6.5. ....",
                "low tom": ".... .... .... 6.7.",
            }
        ),
    ),
    solos=("lead", "rhodes", "guitar"),
    tongue="bebop",
    mix=SOUL.but(
        channels={
            Role.DRUMS: Channel(
                loudness=-16.5, reverb=0.07, width=0.2, drive=0.3, low_pass_hz=14_000
            ),
            Role.BASS: Channel(loudness=-17.5, drive=0.25, low_pass_hz=5000),
            Role.CHORDS: Channel(
                loudness=-20.5, reverb=0.14, width=0.5, high_pass_hz=140, tremolo=0.35
            ),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.22, delay=0.15, width=0.15, high_pass_hz=180
            ),
        },
        warmth=0.55,
        wobble=0.12,
        insert={"guitar": Channel(loudness=-25, reverb=0.15, width=0.4, high_pass_hz=220)},
    ),
    tags=("neo-soul", "rhodes", "laid-back groove", "jazzy chords", "warm"),
    avoid=frozenset({"distorted guitar", "supersaw", "metal kit", "house kit", "banjo"}),
)
