"""Dream pop: the song is heard through the next room's rain. Two chords sway under guitars that have
more echo than string, the drums keep still, and the tune is a vowel held until it blurs."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs, Shape
from kapelle.music.mixing import Channel

SWAY = {"hat": "5.3. 4.3. 5.3. 4.3."}
BACKBEAT = {"snare": ".... 7... .... 7..."}

TICK = Groove({"kick": "6... .... .... ....", "hat": "4... 3... 4... 3..."})
TWO_KICKS = Groove({"kick": "7... .... 6... ....", "rim": ".... 5... .... 5..."})
DRIFT = Groove(
    {"kick": "8... .... 7.5. ...."} | BACKBEAT | SWAY, answer={"kick": "8... .... 7... ..5."}
)
DRIFT_ON = Groove({"kick": "8... ...5 ..7. ...."} | BACKBEAT | SWAY)
BE_MY = Groove(  # the wall of sound's: boom, boom-boom, crack
    {
        "kick": "9... ..8. 8... ....",
        "snare": ".... .... .... 8...",
        "tambourine": "4.4. 6.4. 4.4. 6.4.",
    }
)
SHIMMER = Groove(
    {"kick": "8... ..6. 8... ..5."} | BACKBEAT | {"ride": "6.3. 5.3. 6.3. 5.3."},
    answer={"kick": "8... ..6. 8.5. ...."},
)
SHOEGAZE = Groove({"kick": "9... ..7. 8.7. ...."} | BACKBEAT | {"open hat": "6... 5... 6... 5..."})
SWELL = Groove({"kick": "7... .... 7... ....", "floor tom": "4.3. 4.3. 5.4. 5.4."})
SWELL_ON = Groove({"kick": "7... 7... 7... 7...", "floor tom": "4.4. 5.5. 5.5. 6.66"})

CHORUSED = Comping(  # one guitar is all arpeggio: fingers stay down, echoes fill the gaps
    low=("1--- 2--- 4--- 3---", "1--- 3--- 4--- 2---"),
    mid=("1-2- 4-3- 2-4- 3-4-", "1-3- 4-3- 2-3- 4-3-"),
    high=("1-4- 3-4- 2-4- 3-4-", "1-34 -3-4 1-34 -3-4"),
    shape=Shape.OPEN,
    top=2,
)
WASH = Comping(  # the other one is a wave: struck once, then let go
    low=("D--- ---- ---- ----",),
    mid=("D--- ---- ---- D-U-", "D--- ---- D--- ----"),
    high=("D-D- D-D- D-D- D-D-", "D-DU D-DU D-DU D-DU"),
    shape=Shape.OPEN,
)
SOFT_KEYS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- --t-", "X--- ---- x--- ----"),
    high=("X--- --x- ---- x---", "X--- x--- ---- x-t-"),
    voices=4,
)
HIGH_BASS = Line(  # eighths up the neck, as post-punk left them
    low=("R--- ---- ---- ----",),
    mid=("R-R- R-R- R-R- R-R-", "R-R- R-R- 5-5- 5-5-"),
    high=("R-R- R-R- 8-8- 5-5-", "R-R- 5-R- 8-7- 5-A-"),
)
STARS = Runs(
    low=("1--- ---- 3--- ----",),
    mid=("1--- 4--- 3--- 5---", "3--- 5--- 4--- 2---"),
    high=("1-4- 3-5- 4-3- 5-4-", "5-3- 4-2- 5-3- 4-5-"),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"pop kit": 3, "eighties kit": 3}, low=27, high=87, enters=0.36, style="ballad"),
    Chair(name="bass", role=Role.BASS, instruments={"picked bass": 3, "bass guitar": 2, "synth bass": 1}, low=31, high=52, enters=0.4, plays=HIGH_BASS),
    Chair(name="left guitar", role=Role.CHORDS, instruments={"electric guitar": 1}, low=52, high=76, plays=CHORUSED, pan=-0.5),
    Chair(name="right guitar", role=Role.CHORDS, instruments={"electric guitar": 3, "overdriven guitar": 2}, low=50, high=71, enters=0.62, plays=WASH, pan=0.5),
    Chair(name="lead", role=Role.LEAD, instruments={"synth lead": 3, "electric guitar": 2, "theremin": 1, "flute": 1}, low=64, high=86, enters=0.26, style="mellow"),
    Chair(name="keys", role=Role.CHORDS, instruments={"electric piano": 2, "organ": 2, "synth strings": 1}, low=52, high=74, enters=0.5, plays=SOFT_KEYS, pan=0.2),
    Chair(name="pad", role=Role.PAD, instruments={"glass pad": 3, "warm pad": 3, "synth strings": 2}, low=55, high=81, style="moving"),
    Chair(name="stars", role=Role.ARP, instruments={"bells": 2, "celesta": 2, "pluck": 2}, low=72, high=94, enters=0.68, plays=STARS, pan=-0.25),
    Chair(name="second voice", role=Role.COUNTER, instruments={"choir": 3, "synth strings": 1}, low=57, high=76, enters=0.56, style="line", pan=0.12),
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="dream pop",
    family="pop",
    moods=("dreamy", "nostalgic", "melancholic", "romantic", "calm", "introspective"),
    energy=0.45,
    words=frozenset(
        {"dream pop", "dreampop", "shoegaze", "ethereal wave", "slowcore", "chillwave"}
    ),
    tempo=(82, 108),
    limits=(66, 128),
    modes={"major": 0.7, "minor": 0.3},
    tonics={4: 3, 9: 3, 2: 3, 7: 2, 0: 2, 5: 2, 11: 1, 8: 1},
    feel=Feel(jitter=0.007, late={Role.PAD: -0.02, Role.LEAD: 0.008}, snare_late=0.006, strum=0.03),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A8 .28/.6 verse:A8 .46 chorus:B8 .68 verse:A8 .52 chorus:B8 .74 "
            "bridge:C8 .32/.7 chorus:B16 .92 outro:A8 .34/.7"
        ),
        outline(
            "intro:B4 .25/.4 intro:A4 .36/.7 verse:A16 .5 chorus:B8 .7 interlude:C8 .42 "
            "chorus:B8 .76 bridge:C4 .28/.6 chorus:B16 .94 outro:B8 .3/.5"
        ),
    ),
    changes={
        "major verse": (
            "Imaj7 | Imaj7 | IVmaj7 | IVmaj7",
            "Iadd9 | vi7 | IVmaj7 | Vsus4",
            "I | I | iii7 | IVmaj7 | I | I | IVmaj7 | V",
        ),
        "major chorus": (
            "I | IVmaj7 | vi7 | V",
            "I | V | IVmaj7 | iv | I | V | IVmaj7 | V",
            "Iadd9 | Iadd9 | IVmaj7 | iv6",
        ),
        "major build": ("IVmaj7 | V | IVmaj7 | V", "ii7 | IVmaj7 | Vsus4 | V"),
        "major bridge": ("vi7 | IVmaj7 | Imaj7 | V", "IVmaj7 | iv6 | I | I"),
        "minor verse": ("iadd9 | iadd9 | bVImaj7 | V", "i7 | bIIImaj7 | bVImaj7 | Vsus4 V"),
        "minor chorus": ("i | bVImaj7 | bIII | V", "i | i | iv7 | V | i | bVImaj7 | iv7 | V"),
        "minor build": ("iv7 | bVImaj7 | Vsus4 | V",),
        "minor bridge": ("bVImaj7 | bVII | i | i", "iv7 | iv7 | i | V"),
    },
    endings={"major": "IVmaj7 V | Imaj7", "minor": "bVImaj7 V | iadd9"},
    hush={0: 6, 1: 1},
    tune="pentatonic",
    rhythms=(
        "x--- ---- --x- x--- x--- ---- ---- ....",
        "x--- --x- x--- ---- x--- --x- ---- ----",
        "..x- ---- x--- x--- ---- ---- x--- ....",
        "x--- x--- x-x- ---- ---- --x- x--- ----",
        "x-x- ---- --x- ---- x-x- ---- ---- ....",
        "x--- --x- ---- x--- --x- ---- ---- ..x-",
    ),
    grooves={
        "intro": (TICK, TWO_KICKS),
        "verse": (TWO_KICKS, DRIFT, DRIFT_ON),
        "build": (SWELL, SWELL_ON),
        "chorus": (DRIFT, SHIMMER, BE_MY, SHOEGAZE),
        "bridge": (TICK, SWELL),
        "outro": (TWO_KICKS, TICK),
    },
    fills=(
        Groove({"kick": "8... .... 7... ....", "snare": ".... 7... .... 6.5."} | SWAY),
        Groove(
            {
                "kick": "8... .... ....  ....",
                "snare": ".... 7... 4.4. 5.66",
                "floor tom": ".... .... 4.4. 5...",
            }
        ),
        Groove(
            {
                "kick": "8... .... .... ....",
                "mid tom": ".... .... 5.5. ....",
                "floor tom": ".... .... .... 6.6.",
            }
        ),
    ),
    mix=sheets.POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.28, width=0.3, low_pass_hz=13000),
            Role.BASS: Channel(loudness=-20, drive=0.12, reverb=0.05),
            Role.CHORDS: Channel(
                loudness=-20.5, reverb=0.42, delay=0.3, width=0.7, high_pass_hz=150, tremolo=0.12
            ),
            Role.PAD: Channel(loudness=-22.5, reverb=0.5, width=0.9, high_pass_hz=180),
            Role.ARP: Channel(loudness=-25, reverb=0.5, delay=0.4, width=0.6, high_pass_hz=350),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.45, delay=0.35, width=0.3, high_pass_hz=200
            ),
            Role.COUNTER: Channel(loudness=-24, reverb=0.5, delay=0.2, width=0.5, high_pass_hz=200),
        },
        reverb_seconds=3.4,
        reverb_damping=0.45,
        delay_beats=0.75,
        wobble=0.15,
        warmth=0.3,
        motion_db=4.5,
    ),
    tags=("dream pop", "shimmering guitars", "reverb", "hazy", "slow-motion"),
    avoid=frozenset({"trap kit", "808", "metal kit", "banjo", "slap bass", "brass section"}),
)
