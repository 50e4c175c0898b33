"""UK garage: house that learned to skip. The kick drops two of its four beats, the hats swing hard, a rim
and a chopped voice talk in the gaps, and the bass answers them warmly: two steps, then a shuffle."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

CRISP = {"snare": ".... 8... .... 8...", "clap": ".... 6... .... 6..."}
SWUNG_HATS = {"hat": "6.43 6.4. 6.43 6.43"}
OPEN_OFF = {"open hat": "..6. ..6. ..6. ..6."}

TWO_STEP = Groove({"kick": "9... .... ..9. ...."} | CRISP | SWUNG_HATS)
SKIPPING = Groove(
    {"kick": "9... ...7 ..9. ....", "rim": "...5 ..?. .... ..?5"} | CRISP | SWUNG_HATS,
    answer={"kick": "9... .... ..9. ...7", "rim": ".... ..4. ...5 ...."},
)
BUMPING = Groove({"kick": "9..7 .... ..9. .7..", "rim": ".... ..4. ?..4 ...."} | CRISP | SWUNG_HATS)
SHUFFLED = Groove(
    {"kick": "9... ...8 .9.. ....", "rim": "..4. .... ...4 ..4.", "hat": "6.4. 6.43 6.4. 6.43"}
    | CRISP
)
FOUR_TO_THE_FLOOR = Groove(
    {"kick": "9... 9... 9... 9..."} | OPEN_OFF | {"clap": ".... 8... .... 8..."}
)
HATS = Groove({"hat": "5.33 5.3. 5.33 5.33"})
RIMS = Groove({"rim": "...5 ..4. .4.. ..45", "hat": "5.33 5.3. 5.33 5.33"})
GATHERING = Groove({"kick": "9... .... .... ....", "snare": "3..3 ..3. 3..4 ..44"} | OPEN_OFF)
GATHERED = Groove({"kick": "9... .... 9... ....", "snare": "4.44 4.44 5.55 6677"})

SKIPPY_ORGAN = Comping(  # never on the beat twice
    low=("X--- ---- ---- ----", "...X ---- ---- ----"),
    mid=("...X ..X. .... .X..", "X... ..X. ...X ...."),
    high=("X..X ..X. .X.. .X..", "...X ..X. .X.X ..X.", "X..X .... ..X. .X.X"),
    manner=Manner.STACCATO,
    top=2,
)
GOSPEL_PIANO = Comping(
    low=("X--- ---- ---- ----", "X--- ---- ---- x-a-"),
    mid=("X--- ---x --.. x-a-", "X--- --x- ---- ..t-"),
    high=("X--x ..X- --.. x-a-", "X--- ..X- .x-- t-t-"),
    left=("B--- ---- ---- ----", "", ""),
    top=2,
)
WARPING = Line(  # round notes with air between, an octave jump, a slide back
    low=("R--- ---- ---- ----",),
    mid=("R--. ...R -... .5..", "R--. ...R -... ..A-"),
    high=("R-.R ...8 -.R. .57.", "R--. ..R. .8.R ..A-", "R-.8 .... R-.R ..7."),
)
TALKING = Hand(
    low=({"shaker": "3.32 3.3. 3.32 3.32"},),
    mid=({"shaker": "3.32 3.3. 3.32 3.32", "high block": "...4 .... ...4 ...."},),
    high=(
        {"shaker": "4.32 4.3. 4.32 4.32", "high block": "...4 ..4. .... .4..", "low conga": ".... ..5. ...5 ...."},
        {"shaker": "4.32 4.3. 4.32 4.32", "high block": "...4 .... ..4. .4.4", "high conga": "..5. .... .5.. ..5."},
    ),
)  # fmt: skip
MUSIC_BOX_RUN = Runs(
    low=("1... ..3. ...2 ....", "1... ..2. ...4 ...."),
    mid=("1..3 ..2. .4.. 3...", "3..4 ..1. .2.. 4..."),
    high=("1..3 .2.4 ..3. .5..", "5..3 .4.2 ..3. .1.."),
)

GENRE = Genre(
    name="garage",
    family="electronic",
    moods=("groovy", "party", "playful", "cool", "nostalgic", "sensual"),
    energy=0.65,
    words=frozenset(
        {
            "uk garage",
            "ukg",
            "2-step",
            "2 step",
            "two-step",
            "two step",
            "2-step garage",
            "two-step garage",
            "speed garage",
            "future garage",
            "garage house",
            "bassline house",
            "uk bass",
        }
    ),
    tempo=(130, 135),
    limits=(122, 142),
    modes={"minor": 0.8, "major": 0.2},
    tonics={0: 3, 5: 2, 7: 3, 9: 2, 2: 2, 3: 1, 10: 1},
    feel=Feel(swing=0.6, jitter=0.003, late={Role.CHORDS: 0.004}, strum=0.004),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"house kit": 3, "break kit": 1},
            low=27,
            high=87,
            enters=0.32,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"synth bass": 4, "reese bass": 2, "808": 1},
            low=28,
            high=46,
            enters=0.44,
            plays=WARPING,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 4, "electric piano": 3},
            low=53,
            high=73,
            enters=0.34,
            plays=SKIPPY_ORGAN,
            pan=-0.15,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 3, "electric piano": 1},
            low=55,
            high=76,
            leaves=0.62,
            plays=GOSPEL_PIANO,
            pan=0.15,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"vocal chops": 5, "synth lead": 1, "saxophone": 1},
            low=60,
            high=81,
            enters=0.26,
            style="hook",
            pan=0.06,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 2, "strings": 2},
            low=55,
            high=74,
            style="still",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 2, "bells": 1, "marimba": 1},
            low=67,
            high=88,
            enters=0.68,
            plays=MUSIC_BOX_RUN,
            pan=0.38,
        ),
        Chair(
            name="strings",
            role=Role.COUNTER,
            instruments={"strings": 2, "pizzicato strings": 2, "flute": 1},
            low=60,
            high=80,
            enters=0.8,
            style="answers",
            pan=-0.35,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.6,
            plays=TALKING,
            pan=0.25,
        ),
        RISER,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A8 .36/.5 verse:A16 .55 build:C4 .6/.7 drop:B16 .8 verse:A16 .6 "
            "breakdown:D8 .3/.6 build:C4 .62/.7 drop:B16 .96 outro:A8 .4/.6"
        ),
        outline(
            "intro:B8 .3/.4 chorus:B16 .74 verse:A16 .56 chorus:B16 .84 verse:A8 .6 bridge:D8 .36/.6 "
            "build:C4 .64/.75 chorus:B16 .96 outro:B8 .38/.5"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | iv9 | i9 | V7",
            "i9 | i9 | bVImaj7 | V7",
            "i7 | i7 | iv7 | V7#9",
        ),
        "minor chorus": (
            "i9 | bVImaj7 | iv9 | V7",
            "i9 | iv9 | bVImaj7 | V7",
            "i9 | i9 | iv9 | bVI V7",
        ),
        "minor build": ("iv9 | iv9 | V7 | V7", "bVImaj7 | bVImaj7 | V7sus4 | V7"),
        "minor bridge": ("bVImaj7 | iv9 | i9 | V7", "i9 | bVImaj7 | i9 | V7"),
        "major verse": ("Imaj9 | vi7 | Imaj9 | V9sus4", "I69 | I69 | ii9 | V13"),
        "major chorus": ("Imaj9 | vi7 | ii9 | V13", "Imaj9 | IVmaj7 | iii7 vi7 | V13"),
        "major build": ("ii9 | ii9 | V13 | V13", "IVmaj7 | IVmaj7 | V9sus4 | V13"),
        "major bridge": ("IVmaj7 | iii7 | ii9 | V13", "vi7 | ii9 | I69 | V13"),
    },
    endings={"minor": "V7 | i9", "major": "V13 | I69"},
    tune="pentatonic",
    hush={0: 2, 1: 3, 2: 1},
    rhythms=(
        "...x ..x. x-.. .... ...x ..x. x-.x ----",
        "x..x ..x. .x-- .... x..x ..x. x--- ----",
        ".x.x ..x- --.. ..x. .x.x ..x- ---- ....",
        "x-.. x..x ..x- .... x-.. x..x x--- ----",
        "..x. .x.. x..x --.. ..x. .x.. x--- ----",
        "x--x --.x .x-- ..x. x--x --.x x--- ....",
    ),
    grooves={
        "intro": (HATS, RIMS),
        "verse": (TWO_STEP, SKIPPING, SHUFFLED),
        "build": (FOUR_TO_THE_FLOOR, GATHERING, GATHERED),
        "chorus": (TWO_STEP, SKIPPING, SHUFFLED, BUMPING),
        "bridge": (RIMS, HATS),
        "outro": (TWO_STEP, RIMS),
    },
    fills=(
        Groove({"kick": "9... .... ..9. ....", "snare": ".... 8... .... 8.55"} | SWUNG_HATS),
        Groove(
            {
                "kick": "9... ...7 .... ....",
                "snare": ".... 8..5 ..5. 5.68",
                "hat": "6.43 6... .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ..8.",
                "clap": ".... 8... 8..8 ..8.",
                "rim": "...5 ..5. .5.. 5...",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.06, width=0.18, drive=0.15),
            Role.BASS: Channel(loudness=-19, drive=0.3, duck=Duck(0.45, 0.1)),
            Role.CHORDS: Channel(
                loudness=-21,
                reverb=0.16,
                delay=0.14,
                width=0.5,
                high_pass_hz=200,
                duck=Duck(0.3, 0.16),
            ),
            Role.LEAD: Channel(loudness=-19, reverb=0.24, delay=0.3, width=0.3, high_pass_hz=250),
        },
        curve="house",
        reverb_seconds=1.6,
        reverb_damping=0.35,
        delay_beats=0.75,
        warmth=0.3,
        motion_db=3,
    ),
    tags=("uk garage", "2-step", "shuffled drums", "chopped vocals", "warm bass"),
    avoid=frozenset({"distorted guitar", "rock kit", "dusty kit", "banjo", "orchestral drums"}),
)
