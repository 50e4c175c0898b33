"""Phonk: a Memphis tape of 1994 found in the glove box of a car that goes sideways. A cowbell plays the
tune, since it is the only thing that still cuts through; the 808 is driven until it barks, and the
kick and the clap push on under the hiss."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import EIGHT_OH_EIGHT, Comping, Hand, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import HIP_HOP

CLAP = {"clap": ".... 9... .... 9..."}
MEMPHIS_SNARE = {"snare": ".... 8... .... 8..."}
FAST_HATS = {"hat": "7.5. 6.5. 7.5. 6.55"}
OPEN = {"open hat": "..7. ..7. ..7. ..7."}

DRIFT = Groove({"kick": "9..8 ..9. ..9. ...."} | CLAP | OPEN)
SIDEWAYS = Groove({"kick": "9..8 ..9. 9..8 ..9."} | CLAP | OPEN | {"hat": "5... 5... 5... 5..."})
FLOORED = Groove({"kick": "9... 9... 9... 9..8"} | CLAP | OPEN | {"hat": "5..5 5..5 5..5 5..5"})
MEMPHIS = Groove({"kick": "9... ..8. ..9. ...."} | MEMPHIS_SNARE | FAST_HATS)
MEMPHIS_CREEP = Groove({"kick": "9..8 .... .89. ...."} | MEMPHIS_SNARE | FAST_HATS)
TRUNK = Groove({"kick": "9... ..8. ..9. ..8."} | CLAP | {"hat": "7555 6555 7555 6555"})
HISS = Groove({"hat": "5.3. 5.3. 5.3. 5.3."})
HISS_CLAPS = Groove({"hat": "5.3. 5.3. 5.3. 5.33", "clap": ".... 6... .... 6..."})
IGNITION = Groove({"kick": "9... 9... 9... 9...", "snare": ".... 4... .... 4.5."} | OPEN)
REDLINE = Groove({"kick": "9.9. 9.9. 9.9. 9.9.", "snare": "4.4. 5.5. 6.66 7777"})

TAPE_LOOP = Comping(  # a slowed soul record under a blanket
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- --x- ----", "X--- --x- ---- ----"),
    high=("X--. ..x- --X- ----", "X--- --x- X--- ..x-"),
    voices=3,
)
BELL_ROLL = Runs(
    low=("1..1 ..1. 1... ....",),
    mid=("1..1 ..3. 1..1 ..2.", "1.1. 3.1. 2.1. 1..."),
    high=("1.13 ..1. 1.12 ..3.", "11.1 3.11 .1.1 2.3.", "1313 1212 1313 1..."),
    manner=Manner.STACCATO,
)
COWBELLS = Hand(
    low=({"shaker": "3.3. 3.3. 3.3. 3.3."},),
    mid=({"shaker": "4.3. 4.3. 4.3. 4.3.", "cowbell": "4... ..4. .... 4..."},),
    high=(
        {"shaker": "4343 4343 4343 4343", "cowbell": "5..4 ..5. .4.. 5..."},
        {"shaker": "4343 4343 4343 4343", "cowbell": "5..4 ..5. 5..4 ..5.", "tambourine": ".... 5... .... 5..."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="phonk",
    family="hip hop",
    moods=("aggressive", "dark", "gritty", "menacing", "driving", "rebellious"),
    energy=0.75,
    words=frozenset(
        {
            "phonk",
            "drift phonk",
            "memphis phonk",
            "memphis rap",
            "brazilian phonk",
            "phonk beat",
            "house phonk",
            "cowbell phonk",
            "drift music",
            "funk automotivo",
            "aggressive phonk",
            "gym phonk",
        }
    ),
    tempo=(128, 144),
    limits=(112, 164),
    modes={"minor": 1.0},
    tonics={5: 3, 7: 2, 9: 2, 0: 2, 2: 2, 4: 1, 6: 1, 1: 1},
    feel=Feel(swing=0.51, jitter=0.003),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 3, "house kit": 1},
            low=27,
            high=87,
            enters=0.34,
            style="rolls",
        ),
        Chair(
            name="808",
            role=Role.BASS,
            instruments={"808": 1},
            low=28,
            high=47,
            enters=0.46,
            plays=EIGHT_OH_EIGHT,
        ),
        Chair(
            name="cowbell",
            role=Role.LEAD,
            instruments={"cowbell": 1},
            low=62,
            high=83,
            style="hook",
        ),
        Chair(
            name="sample",
            role=Role.CHORDS,
            instruments={"electric piano": 3, "piano": 2, "organ": 1},
            low=50,
            high=69,
            plays=TAPE_LOOP,
            pan=-0.15,
        ),
        Chair(
            name="choir",
            role=Role.PAD,
            instruments={"choir": 3, "dark pad": 3, "synth strings": 1},
            low=50,
            high=69,
            enters=0.3,
            style="still",
        ),
        Chair(
            name="siren",
            role=Role.ARP,
            instruments={"synth lead": 2, "pluck": 2, "bells": 1},
            low=64,
            high=85,
            enters=0.76,
            plays=BELL_ROLL,
            pan=0.3,
        ),
        Chair(
            name="voices",
            role=Role.COUNTER,
            instruments={"vocal chops": 4, "brass section": 1},
            low=57,
            high=74,
            enters=0.58,
            style="answers",
            pan=-0.3,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.62,
            plays=COWBELLS,
            pan=0.2,
        ),
        Chair(
            name="tape",
            role=Role.EFFECTS,
            instruments={"tape hiss": 2, "vinyl": 2},
            low=0,
            high=127,
        ),
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B8 .3/.3 drop:B16 .84 verse:A16 .58/.85 drop:B16 .88 "
            "breakdown:D8 .38/.4 build:C4 .64/.6 drop:B16 1 outro:B8 .36/.35"
        ),
        outline(
            "intro:A8 .28/.3 verse:A16 .56/.8 build:C4 .62/.6 drop:B16 .86 verse:A8 .6/.9 "
            "breakdown:D8 .34/.35 build:C4 .66/.6 drop:B24 1 outro:A8 .32/.35"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
            "i | i | i | V",
        ),
        "minor chorus": (
            "i | i | bVI | V",
            "i | i | i | bVI V",
            "i | i | iv | V",
            "i | bVI | i | V",
            "i | iv | i | V",
            "i | i | bVII | V",
            "i | V | i | bVI V",
        ),
        "minor build": ("i | i | V | V", "bVI | bVI | V | V"),
        "minor bridge": ("i | bVI | iv | V", "i7 | iv7 | i7 | V7"),
        "major verse": ("I | I | I | V", "I | I | IV | V"),
        "major chorus": (
            "I | I | vi | V",
            "I | IV | I | V",
            "I | ii | I | V",
        ),
        "major build": ("I | I | V | V", "IV | IV | V | V"),
        "major bridge": ("vi | IV | I | V", "Imaj7 | vi7 | Imaj7 | V7"),
    },
    endings={"minor": "V | i", "major": "V | I"},
    tune="riff",
    hush={0: 1, 1: 3, 2: 2},
    rhythms=(
        "x.xx ..x. x.x. ..x. x.xx ..x. x.x. x...",
        "x..x ..x. x..x ..x. x..x ..x. x.x. x.x.",
        "x.x. x.x. .xx. x... x.x. x.x. .xx. x...",
        "..x. x.x. x..x ..x. ..x. x.x. x... ....",
        "x..x ..x. .x.. x.x. x..x ..x. x--- ....",
        "xx.x ..x. x.x. .... xx.x ..x. x.x. x...",
    ),
    grooves={
        "intro": (HISS, HISS_CLAPS),
        "verse": (MEMPHIS, MEMPHIS_CREEP, TRUNK),
        "build": (IGNITION, REDLINE),
        "chorus": (DRIFT, TRUNK, FLOORED, SIDEWAYS),
        "bridge": (HISS, HISS_CLAPS),
        "outro": (HISS_CLAPS, HISS),
    },
    fills=(
        Groove({"kick": "9..8 ..9. ..9. ....", "clap": ".... 9... .... 9.99"} | OPEN),
        Groove(
            {
                "kick": "9... ..9. .... ....",
                "clap": ".... 9... ....  ....",
                "snare": ".... .... 6.6. 7788",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ..9.",
                "clap": ".... 9... 9.9. 9...",
                "cowbell": "..6. ..6. .6.6 6666",
            }
        ),
    ),
    mix=HIP_HOP.but(
        channels={
            Role.DRUMS: Channel(
                loudness=-16.5, reverb=0.05, width=0.25, drive=0.6, low_pass_hz=14_000
            ),
            Role.BASS: Channel(loudness=-18, drive=0.85, high_pass_hz=28, duck=Duck(0.5, 0.08)),
            Role.CHORDS: Channel(
                loudness=-22,
                reverb=0.25,
                width=0.7,
                high_pass_hz=180,
                low_pass_hz=4200,
                duck=Duck(0.4, 0.18),
            ),
            Role.PAD: Channel(
                loudness=-25,
                reverb=0.4,
                width=0.8,
                high_pass_hz=200,
                low_pass_hz=4500,
                duck=Duck(0.5, 0.2),
            ),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.24, delay=0.3, width=0.45, high_pass_hz=280, drive=0.45
            ),
            Role.COUNTER: Channel(
                loudness=-23,
                reverb=0.3,
                delay=0.25,
                width=0.6,
                high_pass_hz=250,
                low_pass_hz=5000,
                drive=0.3,
            ),
        },
        curve="trap",
        reverb_seconds=1.8,
        reverb_damping=0.5,
        delay_beats=0.75,
        wobble=0.2,
        warmth=0.75,
        motion_db=2,
        insert={"tape": Channel(loudness=-35, width=0.7, high_pass_hz=200)},
    ),
    tags=("phonk", "cowbell melody", "distorted 808", "memphis tape", "aggressive"),
    avoid=frozenset({"acoustic guitar", "flute", "dusty kit", "brush kit", "ukulele"}),
)
