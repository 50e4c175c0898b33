"""Downtempo: the hour after the club. A round bass and a dusty beat at walking pace, an electric piano
with its tremolo on, congas somewhere left; a flute or a horn passes by, strings come up behind the
second chorus, and nobody is in a hurry to leave."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck

SHAKE = {"shaker": "4253 4253 4253 4253"}
EASY_HATS = {"hat": "5.3? 5.3. 5.3? 5.34"}

SHORE = Groove({"kick": "7... .... .... ....", "hat": "4.2. 4.2. 4.2. 4.2."})
RIMS = Groove({"kick": "8... ...5 ..7. ....", "rim": ".... 6... .... 6..."} | EASY_HATS)
STROLL = Groove(
    {"kick": "8... ..6. ..8. ....", "snare": ".... 7... .... 7..?"} | EASY_HATS,
    answer={"kick": "8... ..6. ...7 ..5."},
)
STROLL_ON = Groove(
    {"kick": "8..6 .... ..8. .5..", "snare": ".... 7..? .?.. 7..."} | EASY_HATS,
    answer={"kick": "8... ..6. .78. ...."},
)
LATIN_MOON = Groove(  # the rim plays a three-two under an open hat
    {"kick": "8... ...6 8... ...6", "rim": "6..6 ..6. ..6. 6...", "hat": "5.3. 5.3. 5.3. 5.3."}
)
SUNSET = Groove(
    {
        "kick": "9... 7... 9... 7...",
        "clap": ".... 6... .... 6...",
        "open hat": "..5. ..5. ..5. ..5.",
    }
)
BROKEN = Groove(
    {"kick": "9..7 .... .78. ....", "snare": ".... 8..? .?.? 8.?."}
    | {"ride": "5.3. 5.3. 5.3. 5.3."}
)
AFLOAT = Groove(SHAKE)
HAND_ONLY = Groove(SHAKE | {"kick": "6... .... .... ....", "rim": ".... .... 5... ...."})
RISE = Groove({"kick": "8... 8... 8... 8...", "rim": "..3. ..3. ..4. .444"} | SHAKE)

WURLITZER = Comping(
    low=("X--- ---- ---- ----", "X--- ---- ---- -t--"),
    mid=("X--- ---x ---- ----", "X--- ---- ..x- --a-", "..X- ---- ---x --.."),
    high=("X--x ---- ..x- ----", "..X- --x- ---x --a-", "X--- ..x- -x-- --t-"),
    top=2,
)
DRIFTING_GUITAR = Comping(
    low=(".... ..3- --4- ----", "---- ---- .... ...."),
    mid=("..1. 3--- ..4- 3---", "..3- 4--- ---- 2---"),
    high=("..m. x.m. ..m. x..m", "..3- 4-3- ..4- 3-2-"),
    voices=3,
    sparse=True,
)
ROUND = Line(
    low=("R--- ---- ---- ----", "R--- ---- ---- 5-A-"),
    mid=("R--- ..R- --5- ..A-", "R--. ...5 ..R- 7-A-", "R--- ---R ..8- 5-A-"),
    high=("R--. R.8. ..R- 5-7A", "R-.R ..8- 7-5- R.A-", "R--R ..5. 8-.R 5-A-"),
)
CONGA = Hand(
    low=({"shaker": "4.3. 4.3. 4.3. 4.3."},),
    mid=(
        {
            "shaker": "4253 4253 4253 4253",
            "slap conga": ".... 5... .... 5...",
            "high conga": ".... ..44 .... ....",
        },
        {
            "shaker": "4253 4253 4253 4253",
            "slap conga": ".... 5... .... 5...",
            "low conga": ".... .... ...4 ..4.",
        },
    ),
    high=(
        {
            "shaker": "4253 4253 4253 4253",
            "slap conga": "..3. 5..3 ..3. 5...",
            "high conga": ".... ..44 .... ..44",
        },
        {
            "shaker": "4253 4253 4253 4253",
            "slap conga": "..3. 5..3 ..3. 5...",
            "low conga": "...4 4... ...4 4...",
            "high conga": ".... .... .... ..55",
        },
    ),
)
DEW = Runs(
    low=("..3- ---- ..5- ----",),
    mid=("..3. .5.. ..4. .3..", "1..4 ..5. .3.. 4..."),
    high=("1.35 .4.3 ..53 .4..", "1..3 5.4. .3.5 ..4."),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"dusty kit": 3, "break kit": 2, "funk kit": 1}, low=27, high=87, enters=0.34, style="ghosts"),
    Chair(name="bass", role=Role.BASS, instruments={"bass guitar": 3, "upright bass": 2, "fretless bass": 2, "synth bass": 1}, low=28, high=48, enters=0.38, plays=ROUND),
    Chair(name="keys", role=Role.CHORDS, instruments={"electric piano": 5, "piano": 1}, low=50, high=72, plays=WURLITZER, pan=-0.15),
    Chair(name="lead", role=Role.LEAD, instruments={"flute": 3, "saxophone": 2, "muted trumpet": 2, "vibraphone": 2, "synth lead": 1}, low=62, high=84, enters=0.3, style="mellow", pan=0.08),
    Chair(name="guitar", role=Role.CHORDS, instruments={"muted guitar": 2, "nylon guitar": 2, "jazz guitar": 1}, low=57, high=77, enters=0.48, plays=DRIFTING_GUITAR, pan=0.4),
    Chair(name="pad", role=Role.PAD, instruments={"warm pad": 3, "glass pad": 1}, low=52, high=74, style="still", leaves=0.7),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 3, "synth strings": 1}, low=57, high=81, enters=0.64, style="moving", pan=0.1),
    Chair(name="dew", role=Role.ARP, instruments={"kalimba": 3, "harp": 1, "pluck": 2, "marimba": 1}, low=67, high=86, enters=0.56, plays=DEW, pan=-0.35),
    Chair(name="congas", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.44, plays=CONGA, pan=-0.45),
    Chair(name="answers", role=Role.COUNTER, instruments={"vibraphone": 2, "muted trumpet": 2, "flute": 1, "cello": 1}, low=57, high=77, enters=0.68, style="answers", pan=0.3),
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="downtempo",
    family="ambient",
    moods=("chill", "sensual", "warm", "dreamy", "groovy", "introspective"),
    energy=0.4,
    words=frozenset(
        {"downtempo", "chillout", "chill out", "lounge", "down tempo", "nu jazz", "balearic"}
    ),
    tempo=(84, 102),
    limits=(68, 114),
    modes={"minor": 0.5, "dorian": 0.2, "major": 0.3},
    tonics={9: 3, 2: 3, 4: 2, 7: 2, 0: 2, 5: 2, 10: 1, 3: 1, 11: 1},
    feel=Feel(
        swing=0.56,
        jitter=0.007,
        late={Role.BASS: 0.004, Role.CHORDS: 0.006, Role.LEAD: 0.01},
        snare_late=0.008,
    ),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A8 .28/.5 verse:A8 .46 chorus:B8 .62 interlude:A4 .42 verse:A8 .54 chorus:B8 .72 "
            "breakdown:C8 .3/.6 chorus:B16 .84 outro:A4 .32/.6"
        ),
        outline(
            "intro:B4 .24/.4 intro:A4 .36/.7 verse:A16 .5 hook:B8 .66 bridge:C8 .36/.7 verse:A8 .58 "
            "hook:B8 .74 solo:A8 .68 hook:B8 .86 outro:B8 .34/.5"
        ),
    ),
    changes={
        "minor verse": ("i9 | i9 | iv9 | i9", "i7 | i7 | bVImaj7 | V7#9", "i9 | IV9 | i9 | V7#9"),
        "minor chorus": (
            "i9 | bVImaj7 | iv9 | V7#9",
            "i9 | iv9 | bVImaj7 | V7b9 | i9 | iv9 | V7b9 | i9",
            "i9 | v7 | iv9 | V7sus4 V7",
        ),
        "minor build": ("iv9 | V7sus4 | iv9 | V7",),
        "minor bridge": ("bVImaj9 | bVImaj9 | i9 | V7#9", "iv9 | iv9 | i9 | i9"),
        "major verse": ("Imaj9 | Imaj9 | IVmaj7 | V9sus4", "Imaj7 | ii9 | Imaj7 | V13"),
        "major chorus": (
            "Imaj7 | IVmaj7 | Imaj7 | ii9 V13",
            "Imaj7 | iii7 | IVmaj7 | V9sus4 V7",
            "I | vi7 | ii7 | V7 | I | IVmaj7 | ii7 | V7",
        ),
        "major build": ("ii9 | V9sus4 | ii9 | V13",),
        "major bridge": ("vi7 | IVmaj7 | Imaj7 | V7", "IVmaj7 | iv6 | Imaj7 | V13"),
    },
    endings={"minor": "V7b9 | i9", "major": "V13 | Imaj9"},
    hush={0: 4, 1: 1, 2: 1},
    tune="pentatonic",
    rhythms=(
        "..x- --x- x--x ---- ..x- --x- ---- ....",
        "x--x --x- ---- ..x- x--x ---- ---- ....",
        ".... x-x- --x- x--- ..x- --x- x--- ----",
        "x--- ..x- x-x- --x- ---- ..x- x--- ----",
        "..xx --x- x--- ---- ..xx --x- ---- ....",
        "x-x- --x- --x- x--- ---- x-x- --x- ----",
    ),
    grooves={
        "intro": (SHORE, HAND_ONLY),
        "verse": (RIMS, STROLL, LATIN_MOON),
        "build": (AFLOAT, RISE),
        "chorus": (STROLL, STROLL_ON, BROKEN, SUNSET),
        "bridge": (AFLOAT, HAND_ONLY),
        "outro": (RIMS, SHORE),
    },
    fills=(
        Groove({"kick": "8... ..6. ..8. ....", "snare": ".... 7... .... 7.55"} | EASY_HATS),
        Groove(
            {
                "kick": "8... .... .... ....",
                "snare": ".... 7... ..4. 5.6.",
                "rim": "..5. ..5. .... ....",
            }
        ),
        Groove(
            {
                "kick": "8... ..6. .... ....",
                "snare": ".... 7... .... ....",
                "high tom": ".... .... 5..5 ....",
                "floor tom": ".... .... .... 6.6.",
            }
        ),
    ),
    solos=("lead", "keys"),
    mix=sheets.SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.1, width=0.2, drive=0.25, low_pass_hz=12000),
            Role.BASS: Channel(loudness=-18.5, drive=0.15, low_pass_hz=2600, duck=Duck(0.3, 0.12)),
            Role.CHORDS: Channel(
                loudness=-21, reverb=0.24, delay=0.15, width=0.55, high_pass_hz=140, tremolo=0.22
            ),
            Role.PAD: Channel(
                loudness=-24, reverb=0.4, width=0.9, high_pass_hz=200, low_pass_hz=8000
            ),
            Role.ARP: Channel(loudness=-25.5, reverb=0.35, delay=0.4, width=0.5, high_pass_hz=280),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.32, delay=0.28, width=0.15, high_pass_hz=180
            ),
        },
        reverb_seconds=2.6,
        delay_beats=0.75,
        wobble=0.1,
        motion_db=3.5,
    ),
    tags=("downtempo", "chillout", "laid-back", "electric piano", "congas", "warm"),
    avoid=frozenset({"metal kit", "distorted guitar", "supersaw", "trap kit", "banjo"}),
)
