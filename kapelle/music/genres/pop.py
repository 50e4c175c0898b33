"""Pop: a verse that talks, a pre-chorus that leans forward, a chorus one can sing by its second half.
Four chords go round, the drums are tight, and each section brings one more layer than the last."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner

BACKBEAT = {"snare": ".... 8... .... 8..."}
CLAPPED = {"snare": ".... 8... .... 8...", "clap": ".... 6... .... 6..."}
EIGHTHS = {"hat": "6.4. 5.4. 6.4. 5.4."}
DRIVEN = {"hat": "6353 6353 6353 6353"}

HEARTBEAT = Groove({"kick": "7... .... 7... ....", "hat": "..3. ..3. ..3. ..3."})
SNAPPED = Groove({"kick": "8... .... ..7. ....", "snaps": ".... 6... .... 6..."})
TALK = Groove(
    {"kick": "9... ...6 ..8. ...."} | BACKBEAT | EIGHTHS, answer={"kick": "9... ..6. ..8. .5.."}
)
TALK_ON = Groove({"kick": "9... ..6. ..8. ..5."} | BACKBEAT | EIGHTHS)
PUSH = Groove({"kick": "9..8 ..8. ..8. ...."} | BACKBEAT | DRIVEN)
LIFT_TOMS = Groove({"kick": "9... 8... 9... 8...", "floor tom": "5.4. 5.4. 5.4. 5.4."})
LIFT_ROLL = Groove({"kick": "9... 9... 9... 9...", "snare": "3.4. 4.5. 5.6. 6677"})
SING = Groove(
    {"kick": "9... ..8. 9.8. ...."} | CLAPPED | {"open hat": "..5. ..5. ..5. ..5."},
    answer={"kick": "9..8 ..8. 9... ..6."},
)
SING_ON = Groove({"kick": "9..8 ..8. 9.8. ..6."} | CLAPPED | DRIVEN)
FLOOR = Groove({"kick": "9... 9... 9... 9..."} | CLAPPED | {"open hat": "..6. ..6. ..6. ..6."})
HALF_TIME = Groove(
    {"kick": "9... ...6 ..7. ....", "snare": ".... .... 8... ....", "ride": "5..." * 4}
)

PULSED_KEYS = Comping(  # eighths of the right hand that start to push once the chorus is there
    low=("X--- ---- ---- ----", "X--- ---- ---- --x-"),
    mid=("X-x- x-x- X-x- x-x-", "X-x- x-X- --x- x-x-"),
    high=("X--X --X- --X- X-x-", "X--X --X- --X- x-a-", "X-x- X-x- X-x- X-t-"),
    top=3,
)
MUTED_LINE = Comping(  # a palm-muted guitar ticks through the verse and opens up
    low=("1.2. 3.2. 1.2. 3.2.",),
    mid=("1.1. 2.1. 3.1. 2.1.", "1.2. 3.2. 1.2. 3.4."),
    high=("X... ..x. X... x.x.", "X.x. ..X. ..x. X.x."),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
)
OPEN_STRUM = Comping(
    low=("D--- ---- ---- ----",),
    mid=("D--- D-U- --U- D-U-", "D--- D-UD -UD- --U-"),
    high=("D-DU D-DU -UDU D-DU", "D-DU D-DU D-DU DUDU"),
    shape=Shape.OPEN,
)
ROUND_BASS = Line(
    low=("R--- ---- ---- ----",),
    high=("R-R- R-R- R-R- R-A-", "R--R --R- R-8- R-A-", "R-R- R-5- R-R- 8-A-"),
)
HANDS = Hand(
    low=({"snaps": ".... 5... .... 5..."},),
    mid=({"shaker": "4253 4253 4253 4253"},),
    high=({"shaker": "4253 4253 4253 4253", "tambourine": "..3. 6.3. ..3. 6.3."},),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"pop kit": 3, "house kit": 1}, low=27, high=87, enters=0.3),
    Chair(name="bass", role=Role.BASS, instruments={"bass guitar": 3, "synth bass": 2}, low=28, high=50, enters=0.38, plays=ROUND_BASS),
    Chair(name="keys", role=Role.CHORDS, instruments={"piano": 4, "electric piano": 1}, low=50, high=74, plays=PULSED_KEYS, pan=-0.08),
    Chair(name="lead", role=Role.LEAD, instruments={"synth lead": 4, "electric guitar": 2, "whistle": 1, "violin": 1}, low=62, high=86, enters=0.28, style="song", pan=0.05),
    Chair(name="muted guitar", role=Role.CHORDS, instruments={"muted guitar": 3, "electric guitar": 1}, low=52, high=74, enters=0.42, plays=MUTED_LINE, pan=-0.42),
    Chair(name="strummed guitar", role=Role.CHORDS, instruments={"acoustic guitar": 1}, low=48, high=72, enters=0.66, plays=OPEN_STRUM, pan=0.42),
    Chair(name="pad", role=Role.PAD, instruments={"warm pad": 2, "strings": 2, "synth strings": 1}, low=55, high=79, enters=0.52, style="moving"),
    Chair(name="answers", role=Role.COUNTER, instruments={"vocal chops": 3, "bells": 2, "pluck": 2}, low=64, high=84, enters=0.7, style="answers", pan=0.28),
    Chair(name="percussion", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.6, plays=HANDS, pan=-0.25),
    RISER,
    IMPACT,
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="pop",
    family="pop",
    moods=("happy", "uplifting", "hopeful", "energetic", "romantic"),
    energy=0.62,
    modulates=0.15,
    words=frozenset(
        {
            "pop",
            "pop song",
            "pop music",
            "radio pop",
            "chart pop",
            "mainstream pop",
            "dance pop",
            "teen pop",
            "electropop",
            "synth pop",
            "power pop",
        }
    ),
    tempo=(98, 122),
    limits=(84, 138),
    modes={"major": 0.72, "minor": 0.28},
    tonics={0: 3, 7: 3, 2: 3, 9: 2, 5: 2, 4: 2, 10: 1, 8: 1, 11: 1},
    feel=Feel(jitter=0.004, strum=0.014),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B4 .32/.5 verse:A8 .48 pre:C4 .58 chorus:B8 .8 verse:A8 .54 pre:C4 .62 "
            "chorus:B8 .86 bridge:D8 .42/.8 chorus:B8 .9 chorus:B8 .98 outro:B4 .4"
        ),
        outline(
            "intro:A4 .34/.6 verse:A16 .5 pre:C8 .6 chorus:B8 .82 interlude:A4 .5 verse:A8 .55 "
            "pre:C8 .64 chorus:B8 .86 break:D4 .34/.7 chorus:B16 .98 outro:A4 .38"
        ),
        outline(
            "intro:B4 .4/.6 chorus:B8 .76 verse:A8 .46 pre:C4 .58 chorus:B8 .84 verse:A8 .52 "
            "bridge:D8 .44 pre:C4 .64 chorus:B16 .98 outro:B4 .42"
        ),
    ),
    changes={
        "major verse": (
            "I | I | vi | IV | I | I | vi | V",
            "I | IVadd9 | I | IVadd9 | I | IVadd9 | vi | V",
            "I | I/3 | IV | V",
        ),
        "major chorus": (
            "I | V | vi | IV | I | V | IV | V",
            "I | V/7 | vi | IV | I | V/7 | IV | V",
            "I | IV | vi | V",
            "I | IV | I/3 | V | vi | IV | I | V",
            "I | ii | IV | V | I | iii | IV | V",
            "I | iii | IV | V | I | vi | ii | V",
            "I | IV | ii | V | I | IV | vi | V",
        ),
        "major build": ("IV | V | vi | V", "ii | IV | Vsus4 | V", "IV | I/3 | ii | V"),
        "major bridge": ("vi | IV | I | V | vi | IV | Vsus4 | V", "IV | iv | I | V"),
        "minor verse": ("i | i | bVI | V", "i | bVII | i | V", "i | iv | i | V7"),
        "minor chorus": (
            "i | bVI | iv | V",
            "i | bVI | bIII | V | i | bVI | iv | V",
            "i | i/b3 | bVI | V7",
            "i | bVII | bVI | V | i | bVII | iv | V",
            "i | iv | bVII | bIII | i | iv | bVI | V",
        ),
        "minor build": ("iv | bVI | Vsus4 | V", "bVI | bVI | V | V"),
        "minor bridge": ("bVI | bVII | i | V", "iv | i | bVI | V7"),
    },
    endings={"major": "IV V | Iadd9", "minor": "bVI V | i"},
    hush={0: 3, 1: 2, 2: 1},
    tune="song",
    rhythms=(
        "x-x- x-x- x-x- --x- x--- --x- x--- ----",
        "..x- x-x- x--x --x- ..x- x-x- x--- ----",
        "x--x --x- x-x- x-x- x--x --x- x--- ..x-",
        "x-x- x--x --x- x--- x-x- x--x ---- ....",
        "x--- x-x- --x- x-x- --x- x-x- x--- ----",
        ".... x-x- x-x- x--x ---- x-x- x--- ----",
        "x-xx --x- x-x- ---- x-xx --x- x--- ----",
    ),
    grooves={
        "intro": (HEARTBEAT, SNAPPED),
        "verse": (SNAPPED, TALK, TALK_ON),
        "build": (LIFT_TOMS, LIFT_ROLL),
        "chorus": (PUSH, SING, SING_ON, FLOOR),
        "bridge": (HEARTBEAT, HALF_TIME),
        "outro": (HEARTBEAT, TALK),
    },
    fills=(
        Groove({"kick": "9... ...6 ..8. ....", "snare": ".... 8... .... 8.67"} | EIGHTHS),
        Groove(
            {
                "kick": "9... .... 8... ....",
                "snare": ".... 8... 6.6. 7788",
                "hat": "6.4. 5.4. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..8. .... ....",
                "snare": ".... 8... 77.. ....",
                "high tom": ".... .... ..77 ....",
                "floor tom": ".... .... .... 8.8.",
            }
        ),
    ),
    mix=sheets.POP.but(
        channels={
            Role.BASS: Channel(loudness=-19.5, drive=0.18, duck=Duck(0.4, 0.12)),
            Role.LEAD: Channel(loudness=-18, reverb=0.24, delay=0.22, width=0.15, high_pass_hz=180),
        },
        delay_beats=0.5,
        motion_db=4.5,
        insert={
            "muted guitar": Channel(loudness=-24.5, reverb=0.12, delay=0.12, high_pass_hz=160),
            "strummed guitar": Channel(loudness=-24, reverb=0.15, width=0.3, high_pass_hz=180),
        },
    ),
    tags=("pop", "catchy", "sing-along chorus", "bright", "modern"),
    avoid=frozenset({"dusty kit", "metal kit", "bagpipes", "church organ"}),
)
