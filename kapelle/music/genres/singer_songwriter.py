"""Singer-songwriter: one person, one guitar, the microphone close enough to hear the fingers. Chords
with open strings left ringing in them, a cello that knows when to say nothing, and a drummer who is
allowed in only when the last chorus cannot be held any longer."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel

SOFT = {"hat": "4.2. 3.2. 4.2. 3.2."}

PALM = Groove({"kick": "5... .... .... ...."})
KNUCKLES = Groove({"kick": "6... ...4 ..5. ....", "rim": ".... 4... .... 4..."})
CAJON_SIT = Groove({"kick": "7... ..5. ..6. ....", "snare": ".... 5..? .... 5..2"})
BRUSH_ON_BOX = Groove({"kick": "7... .... ..6. ....", "brush": "3.2. 5.2. 3.2. 5.2."})
CLOSE_KIT = Groove(
    {"kick": "7... ...4 ..7. ....", "rim": ".... 5... .... 5..."} | SOFT,
    answer={"kick": "7... .... 4.7. ...."},
)
OPENED = Groove(
    {"kick": "8... ..5. ..8. ....", "snare": ".... 6... .... 6..?"} | SOFT,
    answer={"kick": "8... ..5. ...7 ..4."},
)
LET_GO = Groove(
    {"kick": "8... ..6. 8.6. ....", "snare": ".... 7... .?.. 7...", "ride": "5.3. 4.3. 5.3. 4.3."}
)
TOMS = Groove({"kick": "6... .... 6... ....", "floor tom": "..3. 4.3. ..3. 4.3."})
TOMS_ON = Groove({"kick": "6... 6... 6... 6...", "floor tom": "4.4. 4.4. 5.5. 5.55"})
SLOW_THREE = Groove({"kick": "6... .... ....", "rim": ".... 4... 4..."}, beats=3)
FULL_THREE = Groove(
    {"kick": "7... .... ..4.", "snare": ".... 5... 5...", "hat": "4.2. 3.2. 3.2."}, beats=3
)

OPEN_TUNING = Comping(  # folk baroque: the thumb walks, the top string drones on
    low=("1-3- 4-3- 2-4- 3---", "1-4- 3-4- 2--- 3---"),
    mid=("1-34 -3-4 2-34 -3--", "1-3- 4-23 -4-3 2-3-", "1-4- 3-42 -4-3 4---"),
    high=("1-34 -3-4 2-34 D-U-", "D--- D-U- .-U. D-DU", "D--3 D-U- -3U- D-U-"),
    left=("B--- ---- ---- ----", "B--- ---- F--- ----", "B--- F--- O--- F---"),
    shape=Shape.OPEN,
)
QUIET_PIANO = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- 4-3- ----", "X--- ---- --t- --3-"),
    high=("X--- x--- X--- x-t-", "X--- x-4- X--- x---"),
    voices=3,
    top=2,
)
SECOND_STRUM = Comping(
    low=("D--- ---- ---- ----",),
    mid=("D--- --D- --U- ----", "D--- --DU --U- D---"),
    high=("D--D U-DU -UD- D-DU", "D--D U-DU -UDU DUDU"),
    shape=Shape.OPEN,
)
GENTLE_BASS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- ---- ..R- --A-", "R--- ---- 5--- --A-", "R--- ---5 ..R- ----"),
    high=("R--. ..R. R-R- 5-A-", "R--- ..R- 8-5- 3-A-"),
)
EGG = Hand(
    low=({"shaker": "2.1. 2.1. 2.1. 2.1."},),
    mid=({"shaker": "3.2. 3.2. 3.2. 3.22"},),
    high=({"shaker": "4253 4253 4253 4253", "tambourine": ".... 4... .... 4..."},),
)

CHAIRS = (
    Chair(name="guitar", role=Role.CHORDS, instruments={"acoustic guitar": 4, "nylon guitar": 2}, low=48, high=74, plays=OPEN_TUNING, pan=-0.1),
    Chair(name="lead", role=Role.LEAD, instruments={"violin": 2, "harmonica": 2, "electric guitar": 2, "flute": 1, "clarinet": 1}, low=60, high=81, enters=0.21, style="song", pan=0.1),
    Chair(name="cello", role=Role.COUNTER, instruments={"cello": 5, "viola": 1}, low=45, high=66, enters=0.42, style="line", pan=0.25),
    Chair(name="piano", role=Role.CHORDS, instruments={"felt piano": 3, "piano": 2, "upright piano": 1}, low=55, high=77, enters=0.48, plays=QUIET_PIANO, pan=0.3),
    Chair(name="bass", role=Role.BASS, instruments={"upright bass": 2, "bass guitar": 3}, low=28, high=48, enters=0.5, plays=GENTLE_BASS),
    Chair(name="drums", role=Role.DRUMS, instruments={"brush kit": 2, "pop kit": 2, "cajon": 2}, low=27, high=87, enters=0.55, style="ballad"),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 3, "organ": 1, "warm pad": 1}, low=55, high=79, enters=0.64, style="swells"),
    Chair(name="strummed guitar", role=Role.CHORDS, instruments={"acoustic guitar": 1}, low=52, high=74, enters=0.7, plays=SECOND_STRUM, pan=-0.45),
    Chair(name="egg", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.72, plays=EGG, pan=0.4),
)  # fmt: skip

GENRE = Genre(
    name="singer-songwriter",
    family="roots",
    moods=("intimate", "introspective", "heartfelt", "melancholic", "tender", "hopeful"),
    energy=0.35,
    modulates=0.05,
    words=frozenset(
        {
            "singer-songwriter",
            "singer songwriter",
            "acoustic",
            "unplugged",
            "coffeehouse",
            "acoustic pop",
        }
    ),
    tempo=(76, 100),
    limits=(54, 122),
    modes={"major": 0.66, "minor": 0.34},
    tonics={7: 3, 0: 3, 2: 3, 9: 3, 4: 3, 5: 1},
    feel=Feel(jitter=0.01, late={Role.LEAD: 0.008, Role.PAD: -0.02}, snare_late=0.006, strum=0.03),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .2 verse:A8 .3 verse:A8 .38 chorus:B8 .54 verse:A8 .44 chorus:B8 .66 "
            "bridge:C8 .36 chorus:B8 .86 outro:A4 .22"
        ),
        outline(
            "intro:B4 .18 verse:A8 .28 pre:D4 .42 chorus:B8 .56 verse:A8 .4 pre:D4 .5 chorus:B8 .66 "
            "bridge:C8 .3 chorus:B16 .88 outro:A4 .2"
        ),
    ),
    changes={
        "major verse": (
            "Iadd9 | V/7 | vi7 | IVadd9",
            "I | Imaj7 | IVadd9 | IVadd9 | I | Imaj7 | IVadd9 | V",
            "Iadd9 | IVadd9 | Iadd9 | Vsus4 V",
            "I | I/7 | vi7 | V",
        ),
        "major chorus": (
            "I | Vsus4 V | vi7 | IVadd9 | I | V | IVadd9 | I",
            "IVadd9 | V | I | vi7 | IVadd9 | V | I | I",
            "I | I/3 | IVadd9 | V",
        ),
        "major build": ("ii7 | IVadd9 | Vsus4 | V", "vi7 | IV | I/3 | V"),
        "major bridge": (
            "vi7 | I/3 | IVadd9 | V",
            "ii7 | iv6 | I | V",
            "IVadd9 | iv | I | Vsus4 V",
        ),
        "minor verse": (
            "i | i/b7 | bVImaj7 | V",
            "iadd9 | iadd9 | bVImaj7 | Vsus4 V",
            "i | bIII | bVII | i",
        ),
        "minor chorus": (
            "i | bVI | bIII | V | i | bVI | iv | V",
            "i | bVII | bVImaj7 | V",
        ),
        "minor build": ("iv7 | bVI | Vsus4 | V",),
        "minor bridge": ("bVImaj7 | bIII | iv | V", "iv | iv | i | V"),
    },
    endings={"major": "IVadd9 V | Iadd9", "minor": "iv7 V | iadd9"},
    hush={0: 3, 1: 1, 2: 1},
    tune="song",
    rhythms=(
        "..x- x-x- x--x ---- ..x- x-x- x--- ....",
        "x-x- x--- --x- x--- x-x- x--- ---- ....",
        ".... x-x- x-x- x--- ..x- x--- x--- ----",
        "x--- x-x- --x- ---- x--- --x- x--- ----",
        "..x- x-xx --x- ---- ..x- x-x- ---- ....",
        "x--x --x- x--- ---- ..x- x-x- x--- ----",
    ),
    grooves={
        "intro": (PALM, KNUCKLES, SLOW_THREE),
        "verse": (PALM, KNUCKLES, CAJON_SIT, SLOW_THREE),
        "build": (TOMS, TOMS_ON, SLOW_THREE),
        "chorus": (BRUSH_ON_BOX, CLOSE_KIT, OPENED, LET_GO, FULL_THREE),
        "bridge": (PALM, TOMS, SLOW_THREE),
        "outro": (KNUCKLES, PALM, SLOW_THREE),
    },
    fills=(
        Groove({"kick": "7... ...4 ..7. ....", "snare": ".... 5... .... 5.44"} | SOFT),
        Groove({"kick": "7... .... 6... ....", "snare": ".... 5... 3.4. 5.6."}),
        Groove(
            {
                "kick": "7... .... .... ....",
                "high tom": ".... .... 4.4. ....",
                "floor tom": ".... .... .... 5.5.",
            }
        ),
        Groove({"kick": "6... .... ....", "snare": ".... 3.3. 4.5."}, beats=3),
    ),
    mix=sheets.ACOUSTIC.but(
        channels={
            Role.DRUMS: Channel(loudness=-21.5, reverb=0.14, width=0.2),
            Role.BASS: Channel(loudness=-21),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.24, delay=0.08, width=0.1, high_pass_hz=130
            ),
            Role.PAD: Channel(loudness=-25.5, reverb=0.38, width=0.6, high_pass_hz=170),
        },
        reverb_seconds=1.7,
        warmth=0.22,
        motion_db=6,
        insert={
            "guitar": Channel(loudness=-18, reverb=0.1, width=0.3, high_pass_hz=75),
            "piano": Channel(loudness=-23.5, reverb=0.2, width=0.4, high_pass_hz=140),
            "strummed guitar": Channel(loudness=-24, reverb=0.12, width=0.2, high_pass_hz=180),
        },
    ),
    tags=("singer-songwriter", "intimate", "acoustic guitar", "confessional", "cello"),
    avoid=frozenset(
        {"808", "trap kit", "supersaw", "house kit", "metal kit", "distorted guitar", "synth lead"}
    ),
)
