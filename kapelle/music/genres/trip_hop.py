"""Trip hop: Bristol, raining. A slowed break with a heavy snare, a bass that is half the song, a spy
film's guitar with the tremolo too deep, strings from somebody's record, and a minor key that the
crackle of the needle never lets quite go quiet."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel, Duck

DRAGGED = {"hat": "7.4. 6.4? 7.4. 6.43"}
SIZZLE = {"ride": "6.3. 5.3. 6.3. 5.3."}

NEEDLE = Groove({"kick": "7... .... .... ....", "hat": "4... 3... 4... 3..."})
GHOST_BREAK = Groove({"kick": "8... .... ..6. ....", "rim": ".... 6... .... 6..."} | DRAGGED)
SLOW_BREAK = Groove(  # the drummer of that record never played one bar twice
    {"kick": "9.8. .... ..8. ....", "snare": ".... 9..? .?.. 9..."} | DRAGGED,
    answer={"kick": "9.8. ...7 ..8. ....", "snare": ".... 9..? .?.4 9.?."},
)
SLOW_BREAK_ON = Groove({"kick": "9.8. .... ..89 ....", "snare": ".... 9..4 .4.. 9..4"} | DRAGGED)
GLORY = Groove({"kick": "9... ..7. ..8. .7..", "snare": ".... 9... .?.. 9.?."} | SIZZLE)
STAGGER = Groove({"kick": "9..8 .... .9.. ..7.", "snare": ".... 9..? .... 9..5"} | DRAGGED)
HEAVY = Groove(
    {
        "kick": "9.8. ...7 ..9. ....",
        "snare": ".... 9... .4.. 9...",
        "open hat": ".... ..6. .... ..6.",
    }
    | {"hat": "7.4. 6... 7.4. 6..."}
)
SMOKE = Groove({"ride": "5..3 5... 5..3 5...", "kick": "6... .... .... ...."})
FUNERAL = Groove(
    {
        "kick": "8... .... .... ...5",
        "floor tom": "..4. .... 5... ..4.",
        "snare": ".... .... 6... ....",
    }
)
TENSION = Groove({"kick": "8... 8... 8... 8...", "rim": "3.3. 3.3. 4.44 5555"})

SPY_GUITAR = Comping(  # one low string at a time, with the tremolo bar
    low=("1--- ---- 2--- ----",),
    mid=("1-.1 ..2- 3--- 2---", "1--- 3-2- 1--- ----"),
    high=("1-.1 ..2- 3-.3 ..2-", "D--- ---- 3-2- 1---"),
    voices=3,
    shape=Shape.OPEN,
)
DUSK_KEYS = Comping(
    low=("X--- ---- ---- ----", "X--- ---- ---- ..t-"),
    mid=("X--- ---- ..x- ----", "X--- --.. ..x- --a-"),
    high=("X--- ..x- --.. x---", "X--- ..x- ..X- --a-", "X-.x ---- ..x- --t-"),
)
DUB_BASS = Line(
    low=("R--- ---- ---- ..R-",),
    mid=("R-R- .... ..R- 5---", "R--. .... ..RR --A-", "R--- ..7- R--- ..A-"),
    high=("R-R. ..R. ..RR 7-5-", "R.R- ..5- ..R- 7-A-", "R-R. .8.. 7-R- ..A-"),
)
DUST = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "3.2. 3.2. 3.2. 3.2.", "tambourine": ".... 4... .... 4..."},),
    high=(
        {"tambourine": "..2. 5.2. ..2. 5.2.", "low conga": "...4 .... ..4. ...."},
        {"tambourine": "..2. 5.2. ..2. 5.2.", "high conga": "..4. .... ...4 ..4."},
    ),
)
MUSIC_BOX = Runs(
    low=("1--- ---- 3--- ----",),
    mid=("1--- 3--- 2--- ----", "3--- 2--- 1--- ----"),
    high=("1--3 --2- 5--- 3---", "5--3 --1- 3--- 2---"),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"break kit": 3, "dusty kit": 3}, low=27, high=87, enters=0.36, style="ghosts"),
    Chair(name="bass", role=Role.BASS, instruments={"bass guitar": 2, "upright bass": 2, "synth bass": 2, "fretless bass": 1}, low=28, high=46, enters=0.3, plays=DUB_BASS),
    Chair(name="keys", role=Role.CHORDS, instruments={"electric piano": 4, "organ": 1, "piano": 1}, low=50, high=71, plays=DUSK_KEYS, pan=-0.2),
    Chair(name="lead", role=Role.LEAD, instruments={"theremin": 3, "muted trumpet": 3, "synth lead": 2, "violin": 1, "flute": 1}, low=60, high=82, enters=0.3, style="mellow", pan=0.05),
    Chair(name="guitar", role=Role.CHORDS, instruments={"electric guitar": 3, "overdriven guitar": 1}, low=47, high=67, enters=0.5, plays=SPY_GUITAR, pan=0.35),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 4, "synth strings": 1}, low=55, high=79, enters=0.58, style="moving", pan=0.1),
    Chair(name="fog", role=Role.PAD, instruments={"dark pad": 2, "warm pad": 2, "choir": 1}, low=48, high=67, leaves=0.6, style="still"),
    Chair(name="box", role=Role.ARP, instruments={"music box": 2, "vibraphone": 2, "harpsichord": 1, "celesta": 1}, low=67, high=86, enters=0.66, plays=MUSIC_BOX, pan=-0.4),
    Chair(name="second voice", role=Role.COUNTER, instruments={"cello": 3, "viola": 1, "clarinet": 1}, low=48, high=67, enters=0.7, style="line", pan=0.25),
    Chair(name="dust", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.62, plays=DUST, pan=-0.3),
    Chair(name="vinyl", role=Role.EFFECTS, instruments={"vinyl": 1}, low=0, high=127),
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="trip hop",
    family="ambient",
    moods=("dark", "mysterious", "sensual", "melancholic", "haunting", "hypnotic"),
    energy=0.42,
    words=frozenset(
        {"trip hop", "trip-hop", "triphop", "bristol sound", "illbient", "abstract hip hop"}
    ),
    tempo=(80, 96),  # any slower, and its hats make one count it twice as fast
    limits=(70, 104),
    modes={"minor": 0.85, "dorian": 0.1, "major": 0.05},
    tonics={9: 2, 4: 3, 2: 3, 0: 2, 7: 2, 5: 2, 11: 2, 1: 1, 6: 1},
    feel=Feel(
        swing=0.56,
        jitter=0.007,
        late={Role.BASS: 0.005, Role.CHORDS: 0.008, Role.LEAD: 0.014},
        snare_late=0.012,
        strum=0.03,
    ),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A8 .26/.4 verse:A8 .46 verse:A8 .52 chorus:B8 .7 interlude:A4 .42/.7 verse:A8 .56 "
            "chorus:B8 .76 breakdown:C4 .3/.5 chorus:B8 .9 outro:A4 .32/.5"
        ),
        outline(
            "intro:B4 .24/.3 verse:A8 .44 chorus:B8 .66 verse:A8 .54 bridge:C8 .34/.6 verse:A8 .6 "
            "chorus:B8 .76 chorus:B8 .9 outro:A8 .34/.5"
        ),
    ),
    changes={
        "minor verse": (
            "i7 | i7 | i7 | V7b9",
            "i | i/b7 | bVImaj7 | V7",
            "i9 | i9 | iv9 | i9",
            "i | i | bII | V7",
        ),
        "minor chorus": (
            "i | iv7 | bVImaj7 | V7",
            "i | i/b7 | i/6 | bVImaj7 | i | iv7 | V7 | i",
            "i9 | bVImaj7 | iiø7 | V7b9",
        ),
        "minor build": ("iv7 | iv7 | V7sus4 | V7",),
        "minor bridge": ("bVImaj7 | bVImaj7 | V7 | V7", "iv7 | i | bVImaj7 | V7b9"),
        "major verse": ("I | I | iv6 | I", "Imaj7 | vi7 | IV | iv"),
        "major chorus": ("I | vi7 | iv6 | V7", "I | III7 | IV | iv"),
        "major build": ("IV | iv6 | V7sus4 | V7",),
        "major bridge": ("vi | vi | iv6 | V7",),
    },
    endings={"minor": "iv7 V7b9 | iadd9", "major": "iv6 V7 | I"},
    hush={0: 3, 1: 1, 2: 2},
    tune="song",
    rhythms=(
        "..x- x--- --x- ---- ..x- x--- ---- ....",
        "x--- ---- ..xx x--- ---- ..x- x--- ----",
        ".... x--x --x- ---- .... x--x ---- ....",
        "x--x ---- x-x- ---- x--x ---- ---- ....",
        "x--- --x- ---- ..x- x--- ---- ..x- ----",
        "..x- --x- --x- x--- ---- ..x- x--- ....",
    ),
    grooves={
        "intro": (NEEDLE, SMOKE),
        "verse": (GHOST_BREAK, SLOW_BREAK, STAGGER),
        "build": (FUNERAL, TENSION),
        "chorus": (SLOW_BREAK, SLOW_BREAK_ON, GLORY, HEAVY),
        "bridge": (SMOKE, FUNERAL),
        "outro": (GHOST_BREAK, NEEDLE),
    },
    fills=(
        Groove({"kick": "9.8. .... ..8. ....", "snare": ".... 9... .4.. 9.67"} | DRAGGED),
        Groove({"kick": "9... .... .9.. ....", "snare": ".... 9..6 ..6. 6.89"}),
        Groove(
            {
                "kick": "9.8. .... .... ....",
                "snare": ".... 9... 7..7 ....",
                "floor tom": ".... .... .... 8..8",
            }
        ),
    ),
    mix=sheets.HIP_HOP.but(
        channels={
            Role.DRUMS: Channel(
                loudness=-16.5, reverb=0.1, width=0.15, drive=0.4, low_pass_hz=10500
            ),
            Role.BASS: Channel(loudness=-18, drive=0.25, low_pass_hz=1800, duck=Duck(0.25, 0.1)),
            Role.CHORDS: Channel(
                loudness=-21.5,
                reverb=0.3,
                delay=0.18,
                width=0.45,
                high_pass_hz=130,
                low_pass_hz=6500,
                tremolo=0.2,
            ),
            Role.PAD: Channel(
                loudness=-23.5, reverb=0.42, width=0.8, high_pass_hz=170, low_pass_hz=6500
            ),
            Role.ARP: Channel(loudness=-26, reverb=0.45, delay=0.4, width=0.5, high_pass_hz=350),
            Role.LEAD: Channel(
                loudness=-20, reverb=0.4, delay=0.35, width=0.15, high_pass_hz=220, low_pass_hz=8500
            ),
            Role.EFFECTS: Channel(loudness=-29, reverb=0.15, width=0.7, high_pass_hz=150),
        },
        curve="lofi",
        reverb_seconds=3.0,
        reverb_damping=0.55,
        delay_beats=0.75,
        wobble=0.2,
        warmth=0.45,
        motion_db=4,
        insert={
            "guitar": Channel(loudness=-24, reverb=0.4, delay=0.2, high_pass_hz=130, tremolo=0.45)
        },
    ),
    tags=("trip hop", "dark", "slow breakbeat", "noir", "vinyl", "deep bass"),
    avoid=frozenset({"supersaw", "metal kit", "house kit", "ukulele", "banjo", "glockenspiel"}),
)
