"""Ambient: music as interesting as a window. Chords come in like weather, four bars at a time, a felt
piano leaves a note and waits to hear what the room says, and nothing insists. It still goes
somewhere: each return has one more colour in it than the last."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs, Shape
from kapelle.music.mixing import Channel

# No drummer sits here by himself; these are for one who was asked for, and for those who listen.
STILL = Groove({"kick": "4... .... .... ...."})
BREATH = Groove({"kick": "4... .... .... ....", "shaker": "2... 1... 2... 1..."})
FAR_HEART = Groove({"kick": "5..3 .... .... ....", "shaker": "2.1. 2.1. 2.1. 2.1."})
SLOW_TIDE = Groove({"kick": "5... .... ..3. ....", "rim": ".... .... 3... ...."})
EMBERS = Groove(
    {"kick": "5... ...3 .... ....", "rim": ".... .... 4... ...?", "shaker": "3.1. 2.1. 3.1. 2.1."}
)
LONG_ROAD = Groove(
    {"kick": "5... .... 4... ....", "brush": ".... 3... .... 3...", "shaker": "3.2. 2.2. 3.2. 2.2."}
)

LEFT_ALONE = Comping(  # one note, then listening
    low=("1--- ---- ---- ----", ".... .... 3--- ----"),
    mid=("1--- --3- ---- ----", ".... 4--- ---- 3---", "2--- ---- --4- ----"),
    high=("1--- 3--- 4--- ----", "1--- --2- ---- 4---", "X--- ---- ---- 4---"),
    voices=4,
    shape=Shape.OPEN,
    sparse=True,
)
GLOW = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----",),
    high=("X--- ---- ---- t---",),
    voices=4,
)
GROUND = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- ---- ---- ----",),
    high=("R--- ---- ---- ----", "R--- ---- 5--- ----"),
)
FIREFLIES = Runs(
    low=(".... 3--- .... ....", ".... .... .... 4---"),
    mid=(".... 3--- .... 4---", "2--- ---- 5--- ----", ".... 4--- .... 3---"),
    high=("1--- 3--- 4-3- 5---", "3--- 5--- 4--- 2-4-", "1-3- 4-5- 4--- 3---"),
)

CHAIRS = (
    Chair(name="pad", role=Role.PAD, instruments={"warm pad": 3, "glass pad": 2, "synth strings": 1}, low=50, high=76, style="moving"),
    Chair(name="piano", role=Role.CHORDS, instruments={"felt piano": 4, "electric piano": 2, "harp": 1}, low=52, high=81, plays=LEFT_ALONE, pan=-0.15),
    Chair(name="ground", role=Role.BASS, instruments={"synth bass": 2, "808": 1}, low=29, high=48, enters=0.24, plays=GROUND, level_db=-1.5),
    Chair(name="lead", role=Role.LEAD, instruments={"flute": 2, "cello": 2, "synth lead": 2, "shakuhachi": 1, "electric guitar": 1}, low=57, high=76, enters=0.32, style="", pan=0.12),
    Chair(name="high air", role=Role.PAD, instruments={"glass pad": 2, "choir": 2, "strings": 2}, low=62, high=79, enters=0.38, style="swells", pan=0.1),
    Chair(name="fireflies", role=Role.ARP, instruments={"celesta": 2, "bells": 2, "kalimba": 2, "pluck": 1}, low=69, high=88, enters=0.28, plays=FIREFLIES, pan=0.35),
    Chair(name="far voice", role=Role.COUNTER, instruments={"french horn": 2, "cello": 2, "clarinet": 1}, low=50, high=69, enters=0.42, style="line", pan=-0.3),
    Chair(name="organ", role=Role.CHORDS, instruments={"church organ": 1, "organ": 1}, low=48, high=67, enters=0.47, plays=GLOW, level_db=-3),
)  # fmt: skip

GENRE = Genre(
    name="ambient",
    family="ambient",
    moods=("calm", "dreamy", "introspective", "mysterious", "hopeful"),
    energy=0.22,
    words=frozenset(
        {"ambient", "ambient music", "soundscape", "atmospheric", "space music", "chill ambient"}
    ),
    tempo=(60, 76),
    limits=(44, 96),
    modes={"major": 0.6, "minor": 0.2, "lydian": 0.12, "dorian": 0.08},
    tonics={0: 2, 2: 3, 3: 2, 5: 2, 7: 2, 9: 2, 10: 2, 8: 1, 4: 2, 11: 1},
    feel=Feel(jitter=0.015, late={Role.PAD: -0.05, Role.LEAD: 0.02}, strum=0.06),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .22/.5 variation:A8 .42 theme:B8 .46 interlude:A4 .32 theme:B8 .5 "
            "bridge:C8 .33/.8 theme:B8 .57 outro:A4 .25/.6"
        ),
        outline(
            "intro:B4 .2/.4 theme:B8 .38 variation:A8 .42 interlude:C4 .3 theme:B8 .44 variation:A8 .4 "
            "theme:B8 .57 outro:A4 .26/.6"
        ),
    ),
    changes={
        "major verse": (
            "Iadd9 | Iadd9 | IVmaj7 | IVmaj7",
            "Imaj7 | Imaj7 | vi7 | Vsus4",
            "Iadd9 | Iadd9 | iii7 | IVmaj7",
        ),
        "major chorus": (
            "I | I | IVmaj9 | IVmaj9 | vi7 | IVmaj7 | Vsus4 | V",
            "Iadd9 | V/7 | vi7 | IVmaj7 | Iadd9 | V/7 | IVmaj7 | V",
            "Imaj9 | Imaj9 | ii7 | V | Imaj9 | Imaj9 | IVmaj7 | V",
        ),
        "major build": ("IVmaj7 | IVmaj7 | Vsus4 | V",),
        "major bridge": ("vi7 | vi7 | IVmaj7 | Vsus4", "IVmaj7 | IVmaj7 | iii7 | V"),
        "minor verse": ("iadd9 | iadd9 | bVImaj7 | V", "i7 | i7 | iv7 | Vsus4"),
        "minor chorus": (
            "i | i | bVImaj7 | bVImaj7 | iv7 | iv7 | Vsus4 | V",
            "iadd9 | bVImaj7 | bIIImaj7 | V | iadd9 | bVImaj7 | iv7 | V",
        ),
        "minor build": ("iv7 | iv7 | Vsus4 | V",),
        "minor bridge": ("bVImaj7 | bVImaj7 | iadd9 | V", "iv9 | iv9 | i | V"),
    },
    endings={"major": "IVmaj7 V | Iadd9", "minor": "bVImaj7 V | iadd9"},
    hush={0: 1},
    tune="air",
    rhythms=(
        "x--- ---- x--- ---- x--- ---- ---- x---",
        "x--- ---- ---- --x- x--- ---- x--- ----",
        "..x- ---- ---- x--- x--- ---- --x- ----",
        "x--- --x- ---- ---- x--- ---- --x- ----",
        "x--- x--- ---- ---- ---- x--- x--- ----",
        ".... x--- x--- ---- x--- ---- --x- ----",
    ),
    grooves={
        "intro": (STILL, BREATH),
        "verse": (BREATH, FAR_HEART),
        "build": (STILL, SLOW_TIDE),
        "chorus": (SLOW_TIDE, EMBERS, LONG_ROAD),
        "bridge": (STILL, BREATH),
        "outro": (BREATH, STILL),
    },
    fills=(
        Groove({"kick": "4... .... .... ....", "shaker": "2.1. 2.1. 2.1. 2.22"}),
        Groove({"kick": "4... .... .... ....", "rim": ".... .... ..2. 2.3."}),
        Groove({"kick": "4... .... .... ....", "floor tom": ".... .... 2.3. 3.4."}),
    ),
    mix=sheets.AMBIENT.but(
        channels={
            Role.BASS: Channel(loudness=-23, reverb=0.12, low_pass_hz=900),
            Role.CHORDS: Channel(
                loudness=-20.5, reverb=0.5, delay=0.25, width=0.6, high_pass_hz=110
            ),
        },
        reverb_seconds=5.0,
        delay_beats=1.0,  # a dotted echo makes another tempo where there is no other pulse
        wobble=0.1,
        motion_db=3.5,
        insert={"high air": Channel(loudness=-23.5, reverb=0.55, width=1.0, high_pass_hz=300)},
    ),
    tags=("ambient", "spacious", "slow", "pads", "felt piano", "weightless"),
    avoid=frozenset({"trap kit", "metal kit", "distorted guitar", "slap bass", "banjo"}),
)
