"""Hyperpop: pop with every knob past its end. Sugar-high melodies on squeaking leads, an 808 that
clips, saws wide as a car park, stutters where the line should end, and a drop that wants to break
the phone it is heard on, then a music box as if nothing had happened."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import EIGHT_OH_EIGHT, Comping, Hand, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner

FLOOR = {"kick": "9... 9... 9... 9..."}
CLAP = {"clap": ".... 9... .... 9..."}
TICKS = {"hat": "7.4. 6.4. 7.4. 6.4."}
CHATTER = {"hat": "7444 6444 7.44 6466"}

TOYS = Groove({"snaps": ".... 6... .... 6...", "hat": "4.3. 4.3. 4.3. 4.33"})
BOX = Groove({"kick": "8... .... 8... ....", "snaps": ".... 7... .... 7..."})
CUTE = Groove({"kick": "9... ..8. .... 8..."} | CLAP | TICKS)
CUTE_ON = Groove({"kick": "9..8 ..8. ...8 ...."} | CLAP | CHATTER)
SPRINT = Groove(FLOOR | CLAP | {"open hat": "..7. ..7. ..7. ..7."})
GABBER = Groove({"kick": "9.9. 9... 9.9. 9..."} | CLAP | {"open hat": "..7. ..7. ..7. ..7."})
BREAKNECK = Groove(
    {"kick": "9... ..9. ..9. ....", "snare": ".... 9..6 .6.. 9..."} | CHATTER,
    answer={"kick": "9..8 ..9. .9.. 9...", "snare": ".... 9... .6.6 9..7"},
)
CRUSH = Groove(
    {"kick": "9..9 ..9. 9..9 ..9.", "clap": ".... 9... .... 9.99", "china": "7... .... 7... ...."}
)
STUTTER = Groove({"kick": "9999 .... 9.9. ....", "snare": ".... 99.9 .... 9999"})
ROLL_4 = Groove(FLOOR | {"snare": "5... 5... 5... 5..."})
ROLL_8 = Groove(FLOOR | {"snare": "5.5. 5.5. 6.6. 6.6."})
ROLL_16 = Groove({"snare": "4455 5566 6677 8899", "hat": "4... 4... 4... 4..."})

SAWS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- X--- ----", "X--- --x- ---- x---"),
    high=("X--X --X- X--X --X-", "X--X --X- --X- X.X.", "X.XX .XX. X.XX .XXX"),
    voices=5,
    top=5,
)
TOY_KEYS = Comping(
    low=("1-3- 2-3- 4-3- 2-3-", "X--- ---- x--- ----"),
    mid=("X.x. .x.. X.x. .x..", "X..x ..x. X..x ..x."),
    high=("X.X. .X.X X.X. .XX.", "XX.X .XX. X.XX .X.X"),
    voices=3,
    manner=Manner.STACCATO,
    top=7,
)
SUGAR = Runs(
    low=("1.3. 2.3. 5.3. 4.3.",),
    mid=("1313 2424 1313 5353", "1.53 1.53 2.54 2.54"),
    high=("1351 3513 5135 1355", "5353 5353 5454 5555", "1534 1534 2534 2534"),
    manner=Manner.STACCATO,
)
GLITCH = Hand(
    low=({"snaps": ".... 4... .... 4..."},),
    mid=({"shaker": "4253 4253 4253 4253"}, {"shaker": "4253 4253 4253 4444"}),
    high=(
        {"cowbell": "5..5 ..5. 5..5 ..5.", "shaker": "4253 4253 4253 4253"},
        {"cowbell": "5..5 ..5. 5555 ....", "splash": ".... .... .... ..6."},
    ),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"trap kit": 4, "techno kit": 2, "chip kit": 1}, low=27, high=87, enters=0.4, style="rolls"),
    Chair(name="808", role=Role.BASS, instruments={"808": 4, "reese bass": 1, "synth bass": 1}, low=28, high=48, enters=0.5, plays=EIGHT_OH_EIGHT),
    Chair(name="toys", role=Role.CHORDS, instruments={"pluck": 3, "music box": 2, "electric piano": 2}, low=60, high=84, leaves=0.88, plays=TOY_KEYS, pan=-0.2),
    Chair(name="lead", role=Role.LEAD, instruments={"chip lead": 3, "vocal chops": 3, "synth lead": 4}, low=64, high=84, enters=0.26, style="hook"),
    Chair(name="saws", role=Role.CHORDS, instruments={"supersaw": 1}, low=53, high=81, enters=0.66, plays=SAWS),
    Chair(name="pad", role=Role.PAD, instruments={"glass pad": 3, "warm pad": 2}, low=57, high=81, leaves=0.7, style="still"),
    Chair(name="sugar", role=Role.ARP, instruments={"bells": 2, "chip lead": 3, "pluck": 2}, low=74, high=98, enters=0.58, plays=SUGAR, pan=0.35),
    Chair(name="squeaks", role=Role.COUNTER, instruments={"vocal chops": 4, "chip lead": 1}, low=62, high=84, enters=0.76, style="answers", pan=-0.35),
    Chair(name="glitches", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.82, plays=GLITCH, pan=0.25),
    RISER,
    IMPACT,
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="hyperpop",
    family="pop",
    moods=("euphoric", "energetic", "playful", "rebellious", "party"),
    energy=0.85,
    modulates=0.25,
    words=frozenset(
        {"hyperpop", "hyper pop", "pc music", "bubblegum bass", "glitchcore", "digicore"}
    ),
    tempo=(146, 168),
    limits=(128, 190),
    modes={"major": 0.7, "minor": 0.3},
    tonics={0: 2, 5: 2, 7: 2, 9: 2, 4: 2, 2: 2, 8: 2, 3: 1, 10: 1, 11: 1, 6: 1, 1: 1},
    feel=Feel(jitter=0.001, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B8 .32/.5 verse:A16 .56 build:C8 .66/.7 drop:B16 .92 breakdown:A8 .34/.6 verse:A8 .6 "
            "build:C8 .7/.7 drop:B16 .95 bridge:D8 .3/.5 build:C4 .72/.7 drop:B16 1 outro:B4 .36"
        ),
        outline(
            "intro:A4 .36/.4 verse:A8 .54 verse:A8 .6 pre:C8 .66/.8 chorus:B16 .9 break:D4 .42/.4 verse:A16 .62 "
            "pre:C8 .7/.7 chorus:B16 .94 bridge:A8 .32/.6 chorus:B16 1 chorus:B8 1 outro:A4 .34"
        ),
    ),
    changes={
        "major verse": ("I | I | vi | V", "I | V | I | IV V", "Iadd9 | iii | IV | V"),
        "major chorus": (
            "I | V | vi | IV | I | V | IV | V",
            "I | IV | I | V",
            "I | iii | IV | V | I | vi | IV | V",
            "I | bVII | IV | V",
        ),
        "major build": ("IV | V | IV | V", "ii | IV | V | V"),
        "major bridge": ("Imaj7 | IVmaj7 | Imaj7 | V", "vi | IV | I | V"),
        "minor verse": ("i | i | bVI | V", "i | bVII | i | V"),
        "minor chorus": (
            "i | bVI | i | V | i | bVI | iv | V",
            "i | i | bVI | V",
            "i | bVII | i | V | i | bIII | iv | V",
        ),
        "minor build": ("bVI | bVI | V | V", "iv | bVI | V | V"),
        "minor bridge": ("i | bVImaj7 | i | V",),
    },
    endings={"major": "IV V | I", "minor": "bVI V | i"},
    hush={0: 1, 1: 3, 2: 3},
    tune="pentatonic",
    rhythms=(
        "x-x- x-x- x.x. x-x- x-x- x-xx x--- ....",
        "x--x --x- x--x --x- x-x- x-x- x.xx x...",
        "xx.x x.x- xx.x x... xx.x x.x- x-.. ....",
        "x-x- x--x --x- xxxx x--- x--x --x- ....",
        "..x- x-x- x-x- x--x ---- x-x- x--- ....",
        "x-x- x-x- x--- x-x- x-x- x-x- x.x. xxx.",
    ),
    grooves={
        "intro": (TOYS, BOX),
        "verse": (BOX, CUTE, CUTE_ON),
        "build": (ROLL_4, ROLL_8, ROLL_16),
        "chorus": (SPRINT, BREAKNECK, GABBER, CRUSH),
        "bridge": (TOYS, BOX, STUTTER),
        "outro": (BOX, TOYS),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..8. .... 8...",
                "clap": ".... 9... .... 9999",
                "hat": "7.4. 6.4. 7.4. ....",
            }
        ),
        Groove({"kick": "9999 9.9. .... ....", "snare": ".... .... 8888 9999"}),
        Groove({"kick": "9... 9... 9.9. 9999", "snare": "6.6. 6.6. 7777 8888"}),
    ),
    mix=sheets.CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.05, width=0.2, drive=0.5),
            Role.BASS: Channel(loudness=-18.5, drive=0.75, high_pass_hz=28, duck=Duck(0.6, 0.09)),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.2, delay=0.24, width=0.25, high_pass_hz=250, drive=0.3
            ),
            Role.COUNTER: Channel(
                loudness=-22.5, reverb=0.25, delay=0.35, width=0.6, high_pass_hz=300, drive=0.25
            ),
        },
        reverb_seconds=1.4,
        reverb_damping=0.15,
        delay_beats=0.5,
        warmth=0.6,
        motion_db=3.5,
        insert={
            "saws": Channel(
                loudness=-19.5,
                reverb=0.18,
                width=1.0,
                high_pass_hz=180,
                drive=0.35,
                duck=Duck(0.75, 0.16),
            )
        },
    ),
    tags=("hyperpop", "maximalist", "distorted 808", "glitchy", "sugary"),
    avoid=frozenset({"brush kit", "upright bass", "acoustic guitar", "pop kit", "accordion"}),
)
