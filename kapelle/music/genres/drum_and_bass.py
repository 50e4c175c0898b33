"""Drum and bass: a funk drummer of 1969 at twice his speed, over a bass at half of it. Snares crack on
two and four, between them the break chatters; below, one long note leans and growls, and on top
something slow and tender, because there is room for it."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.sheets import CLUB

CRACK = {"snare": ".... 7... .... 7..."}
GHOSTED = {"snare": ".... 7..2 .2.. 7..2"}
EIGHTHS = {"hat": "8.3. 8.3. 8.3. 8.3."}  # all four beats alike: at half of it one counts along
RUSHING = {"hat": "8252 8252 8252 8252"}

# A foot under the snares too, and the snares no louder than it: with the crack alone on two and
# four, four detectors of five take 176 for 88.
TWO_STEP = Groove({"kick": "9... 7... 9.7. 7..."} | CRACK | EIGHTHS)
ROLLER = Groove(
    {"kick": "9... 7... 9.7. 7..."} | GHOSTED | RUSHING,
    answer={"kick": "9... 7... 977. 7...", "snare": ".... 7..2 .3.. 7..3"},
)
STEPPER = Groove({"kick": "9... 7... 9.8. 7..."} | GHOSTED | EIGHTHS)
AMEN = Groove(  # Gregory Coleman's four bars, the first and the third
    {"kick": "9.7. 7... 9.77 7...", "snare": ".... 8..4 .4.. 8..4", "ride": "8.3. 8.3. 8.3. 8.3."},
    answer={"kick": "9.7. 7... 9.7. 7...", "snare": ".... 8..4 .4.. ..8."},
)
THINK = Groove(
    {"kick": "9... 7..6 9.7. 7...", "snare": ".... 8... .3.3 8...", "hat": "8.3. 8.3. 8.3. 8.3."}
    | {"tambourine": "6.3. 6.3. 6.3. 6.3."}
)
HATS = Groove({"hat": "5.3. 5.3. 5.3. 5.3."})
CRACK_FAR_OFF = Groove({"rim": ".... 5... .... 5...", "hat": "5.3. 5.3. 5.3. 5.33"})
HALF_TIME = Groove({"kick": "9... .... .... ....", "snare": ".... .... 8... ...."} | EIGHTHS)
TIGHTENING = Groove({"kick": "9... .... 9... ....", "snare": "3.3. 4.4. 4.4. 5.5."} | EIGHTHS)
TIGHTER = Groove({"kick": "9... 9... 9... 9...", "snare": "3444 4555 5666 6778"})

LIQUID_KEYS = Comping(  # half as fast as the drums: the hands hold, and answer once
    low=("X--- ---- ---- ----", "X--- ---- ---- --t-"),
    mid=("X--- ---- --x- ----", "X--- ---- ..X- --t-"),
    high=("X--- --x- --X- ----", "X--- --x- ---- x-t-", "X--x ---- --X- x---"),
    top=3,
    sparse=True,
)
LEANING = Line(  # it leans on a beat and pushes off on the next, with a turn at the end
    low=("R--- ---- ---- ----",),
    mid=("R--- R-.. R-R- ----", "R--- R-.. R-R- --A-"),
    high=(
        "R--. R-.. R-R- 8---",
        "R--. R-.. R-5- A---",
        "R--. R-.. R-R- 7---",
        "R--. 7-.. R-R- A---",
    ),  # it rolls
)
SHAKEN_BREAK = Hand(  # the tambourine keeps the beats that the break hides
    low=({"shaker": "5.2. 5.2. 5.2. 5.2."},),
    mid=({"shaker": "7232 7232 7232 7232", "tambourine": "8... 8... 8... 8..."},),
    high=(
        {"shaker": "7232 7232 7232 7232", "tambourine": "8... 8... 8... 8...", "low conga": "...4 .... ..4. ...."},
        {"shaker": "7232 7232 7232 7232", "tambourine": "8... 8... 8... 8.3.", "high conga": "..4. ...4 .4.. .45."},
    ),
)  # fmt: skip
STARS = Runs(
    low=("1... 3... 2... 4...", "1... 2... 4... 3..."),
    mid=("1.3. 5.3. 2.3. 4.3.", "1..3 ..5. .4.. 3..."),
    high=("1.3. 5.3. 4.3. 5.35", "5.3. 1.3. 4.3. 2.3."),  # eighths: the clock of a fast song
)

GENRE = Genre(
    name="drum and bass",
    family="electronic",
    moods=("energetic", "driving", "euphoric", "dark", "dreamy", "melancholic"),
    energy=0.75,
    words=frozenset(
        {
            "drum and bass",
            "drum & bass",
            "drum n bass",
            "drum'n'bass",
            "dnb",
            "d&b",
            "d'n'b",
            "liquid dnb",
            "liquid funk",
            "liquid drum and bass",
            "neurofunk",
            "jungle",
            "jump up",
            "atmospheric jungle",
            "rollers",
        }
    ),
    tempo=(172, 176),
    limits=(160, 182),
    modes={"minor": 0.8, "major": 0.2},
    tonics={9: 3, 5: 3, 7: 2, 2: 2, 0: 2, 4: 1, 10: 1, 3: 1},
    feel=Feel(swing=0.52, jitter=0.003, late={Role.CHORDS: 0.005}, strum=0.008),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"break kit": 1},
            low=27,
            high=87,
            enters=0.26,
            style="breaks",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"reese bass": 4, "synth bass": 1, "808": 1},
            low=28,
            high=45,
            enters=0.5,
            plays=LEANING,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"electric piano": 3, "piano": 3},
            low=53,
            high=76,
            plays=LIQUID_KEYS,
            pan=-0.15,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 2, "vocal chops": 3, "flute": 1, "saxophone": 1, "pluck": 1},
            low=60,
            high=82,
            enters=0.3,
            style="mellow",
            pan=0.1,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "strings": 2, "dark pad": 1, "glass pad": 1},
            low=52,
            high=72,
            style="moving",
        ),
        Chair(
            name="arp",
            role=Role.ARP,
            instruments={"pluck": 2, "bells": 2, "kalimba": 1},
            low=67,
            high=91,
            enters=0.56,
            plays=STARS,
            pan=0.35,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"vocal chops": 2, "strings": 1, "electric guitar": 1},
            low=57,
            high=77,
            enters=0.84,
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
            plays=SHAKEN_BREAK,
            pan=0.25,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A16 .32/.4 build:C8 .58/.65 drop:B32 .88 breakdown:A8 .34/.5 verse:D8 .54/.75 "
            "build:C8 .64/.65 drop:B32 1 outro:A8 .38/.5"
        ),
        outline(
            "intro:B8 .28/.35 verse:A16 .54/.8 build:C8 .62/.65 drop:B24 .86 breakdown:D8 .3/.5 "
            "verse:A16 .58/.9 build:C8 .66/.65 drop:B24 1 outro:A8 .36/.45"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | i9 | bVImaj7 | V7",
            "i7 | i7 | i7 | i7 | iv9 | iv9 | V7 | V7",
            "i9 | iv9 | i9 | V7",
        ),
        "minor chorus": (
            "i9 | i9 | bVImaj7 | bVImaj7 | iv9 | iv9 | V7 | V7",
            "i9 | bVImaj7 | iv9 | V7",
            "i9 | i9 | iv9 | V7",
            "i7 | i7 | bVImaj7 | bVII V7",
        ),
        "minor build": ("iv9 | iv9 | V7 | V7", "bVImaj7 | bVImaj7 | V7sus4 | V7"),
        "minor bridge": ("i9 | bVImaj7 | i9 | V7", "bVImaj7 | iv9 | i9 | V7"),
        "major verse": ("Imaj9 | Imaj9 | IVmaj7 | V7", "Imaj9 | vi9 | Imaj9 | V9sus4"),
        "major chorus": (
            "Imaj9 | Imaj9 | vi9 | vi9 | IVmaj7 | IVmaj7 | V7 | V7",
            "Imaj9 | vi9 | ii9 | V13",
        ),
        "major build": ("IVmaj7 | IVmaj7 | V9sus4 | V7", "ii9 | ii9 | V9sus4 | V13"),
        "major bridge": ("Imaj9 | IVmaj7 | Imaj9 | V7", "vi9 | IVmaj7 | Imaj9 | V7"),
    },
    endings={"minor": "V7 | i9", "major": "V13 | Imaj9"},
    hush={0: 1, 1: 2, 2: 3},
    rhythms=(
        "x--- ---- --x- x--- x--- ---- ---- ....",
        "x--- --x- ---- x--- x--- --x- ---- ----",
        "..x- --x- --x- ---- ..x- --x- x--- ----",
        "x--x --x- ---- ---- x--x --x- x--- ----",
        "x--- ---- x--- --x- x--- ---- ---- ....",
        ".... x--- --x- x--- .... x--- ---- ----",
    ),
    grooves={
        "intro": (HATS, CRACK_FAR_OFF),
        "verse": (TWO_STEP, STEPPER, THINK),
        "build": (HALF_TIME, TIGHTENING, TIGHTER),
        "chorus": (TWO_STEP, STEPPER, AMEN, ROLLER),
        "bridge": (HATS, CRACK_FAR_OFF, HALF_TIME),
        "outro": (TWO_STEP, CRACK_FAR_OFF),
    },
    fills=(
        Groove({"kick": "9... .... ..9. ....", "snare": ".... 9..4 .4.. 9.55"} | EIGHTHS),
        Groove(
            {
                "kick": "9.8. .... ..8. ....",
                "snare": ".... 9..5 .5.5 6678",
                "ride": "7.5. 6.5. .... ....",
            }
        ),
        Groove({"kick": "9... .... ..9. .9..", "snare": "..8. .8.. 8..8 ..89"}),
    ),
    tune="riff",
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.06, width=0.35, drive=0.35),
            Role.BASS: Channel(loudness=-18.5, drive=0.4, high_pass_hz=25, duck=Duck(0.4, 0.08)),
            Role.CHORDS: Channel(
                loudness=-21.5,
                reverb=0.32,
                delay=0.22,
                width=0.6,
                high_pass_hz=180,
                duck=Duck(0.25, 0.12),
            ),
            Role.PERCUSSION: Channel(loudness=-22.5, reverb=0.1, width=0.6, high_pass_hz=300),
            Role.PAD: Channel(
                loudness=-24, reverb=0.45, width=0.9, high_pass_hz=220, duck=Duck(0.3, 0.14)
            ),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.38, delay=0.34, width=0.3, high_pass_hz=220
            ),
        },
        curve="club",
        reverb_seconds=2.8,
        reverb_damping=0.35,
        delay_beats=1.5,
        warmth=0.35,
        motion_db=3,
    ),
    tags=("drum and bass", "breakbeat", "reese bass", "fast", "liquid"),
    avoid=frozenset({"dusty kit", "brush kit", "banjo", "accordion", "house kit"}),
)
