"""Lo-fi hip hop: a jazz record remembered by a sampler. Ninth chords on an electric piano, a kit
with dust on it and a late snare, and a tune that would rather hum than speak."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import ANTICIPATIONS, LAZY_BASS
from kapelle.music.mixing import Channel, Duck, MixSheet

BACKBEAT = {"snare": ".... 8... .... 8..."}
NODDING = {"hat": "7.3. 6.3. 7.3. 6.3."}
SHUFFLING = {"hat": "7.3? 6.3. 7.3? 6.34"}

HEAD_NOD = Groove({"kick": "9... ..7. ..8. ...."} | BACKBEAT | NODDING)
LAZY = Groove({"kick": "9... ...? .78. ....", "snare": ".... 8..? .... 8..."} | SHUFFLING)
SKIP = Groove({"kick": "9.?. .... ..8. .7..", "snare": ".... 8... .?.. 8..?"} | SHUFFLING)
STUMBLE = Groove({"kick": "9... ..7. ...8 ..5.", "snare": ".... 8..? .?.. 8..."} | NODDING)
OPEN = Groove(
    {"kick": "9... ..7. ..8. .?..", "open hat": ".... .... .... ..5."}
    | BACKBEAT
    | {"hat": "7.3? 6.3. 7.3? 6..."}
)
RIM_ONLY = Groove({"kick": "7... .... ..6. ....", "rim": ".... 6... .... 6..."} | NODDING)
HATS = Groove({"hat": "5.3. 5.3. 5.3. 5.3?"})
HALF = Groove({"kick": "8... .... .... ....", "snare": ".... .... 7... ...."} | NODDING)

GENRE = Genre(
    name="lo-fi hip hop",
    family="hip hop",
    moods=("chill", "nostalgic", "melancholic", "dreamy", "calm"),
    energy=0.4,
    words=frozenset(
        {
            "lo-fi",
            "lofi",
            "lo fi",
            "lo-fi hip hop",
            "lofi hip hop",
            "chillhop",
            "chill hop",
            "jazzhop",
            "study beats",
            "study",
            "hip hop",
        }
    ),
    tempo=(70, 90),
    limits=(60, 100),
    modes={"minor": 0.5, "major": 0.5},
    tonics={0: 2, 2: 2, 3: 3, 5: 3, 7: 2, 8: 1, 9: 2, 10: 2, 4: 1, 1: 1},
    feel=Feel(
        swing=0.6,
        jitter=0.009,
        late={Role.BASS: 0.004, Role.CHORDS: 0.006, Role.LEAD: 0.01},
        snare_late=0.012,
        strum=0.018,
    ),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"dusty kit": 1},
            low=27,
            high=87,
            enters=0.32,
            style="ghosts",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"upright bass": 3, "bass guitar": 2},
            low=28,
            high=48,
            enters=0.3,
            plays=LAZY_BASS,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"electric piano": 5, "piano": 2},
            low=48,
            high=69,
            plays=ANTICIPATIONS,
            pan=-0.12,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"vibraphone": 3, "nylon guitar": 3, "flute": 2, "electric guitar": 2},
            low=64,
            high=86,
            enters=0.28,
            style="mellow",
            pan=0.15,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"strings": 2, "warm pad": 2},
            low=60,
            high=81,
            enters=0.56,
            style="moving",
        ),
        Chair(
            name="counter",
            role=Role.COUNTER,
            instruments={"celesta": 2, "nylon guitar": 2, "saxophone": 1},
            low=60,
            high=84,
            enters=0.62,
            style="answers",
            pan=0.3,
        ),
        Chair(name="vinyl", role=Role.EFFECTS, instruments={"vinyl": 1}, low=0, high=127),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:A4 .3/.5 verse:A8 .48 chorus:B8 .64 verse:A8 .54 "
            "chorus:B8 .7 bridge:C8 .36/.7 chorus:B8 .78 outro:A4 .32/.6"
        ),
        outline(
            "intro:B4 .3/.45 verse:A8 .46 verse:A8 .55 chorus:B8 .68 "
            "bridge:C4 .38/.7 verse:A8 .58 chorus:B16 .78 outro:A4 .3/.55"
        ),
    ),
    changes={
        "minor verse": (
            "i9 | iv9 | i9 | V7b9",
            "i9 | bVImaj7 | iv9 | V7b9",
            "i9 | i9 | iiø7 | V7b9",
        ),
        "minor chorus": (
            "i9 | iv9 | bVImaj7 | V7b9",
            "i7 | bVImaj7 | iv9 | V7b9",
            "i9 | iv9 | i7 | iiø7 V7b9",
        ),
        "minor build": ("iv9 | V7b9",),
        "minor bridge": ("bVImaj7 | V7b9 | i9 | i9", "iv9 | iv9 | i9 | V7b9"),
        "major verse": (
            "Imaj9 | vi7 | ii9 | V13",
            "Imaj9 | I69 | ii9 | V9sus4 V7b9",
            "Imaj9 | IVmaj7 | ii7 | V13",
        ),
        "major chorus": (
            "I69 | vi7 | IVmaj7 | ii9 V13",
            "Imaj9 | I7 | IVmaj7 | iv6",
            "I69 | IVmaj7 | ii7 | V13",
            "Imaj9 | #io7 | ii9 | V13",
        ),
        "major build": ("ii9 | V13",),
        "major bridge": ("IVmaj7 | iv6 | I69 | V9sus4", "vi9 | ii9 | V13 | I69"),
    },
    endings={"minor": "V7b9 | i9", "major": "V13 | Imaj9"},
    hush={0: 3, 1: 2, 2: 1},
    rhythms=(
        "..x- x--x --x- ---- ..x- x--- x--- ----",
        "x--- x-x- --x- .... x--- x-x- x--- ----",
        ".... x-x- x--x --.. .... x--x ---- ----",
        "x--x --x- ---- .... x--x --x- x--- ----",
        "..x- --x- x-x- ---- .... ..x- x--- ----",
        "x-x- x--- ..x- x--- x-x- x--- ---- ....",
    ),
    grooves={
        "intro": (HATS, RIM_ONLY),
        "verse": (HEAD_NOD, LAZY, SKIP),
        "build": (HALF, RIM_ONLY),
        "chorus": (HEAD_NOD, OPEN, STUMBLE, LAZY),
        "bridge": (RIM_ONLY, HALF),
        "outro": (RIM_ONLY, HATS),
    },
    fills=(
        Groove({"kick": "9... ..7. ..8. ....", "snare": ".... 8... ...3 .5.6"} | NODDING),
        Groove(
            {
                "kick": "9... .... .8.. ....",
                "snare": ".... 8..3 ..4. 5.67",
                "hat": "6.4. 6... .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..7. .... ....",
                "snare": ".... 8... .... ....",
                "rim": ".... .... ..5. .5.5",
            }
        ),
    ),
    tune="pentatonic",
    mix=MixSheet(
        channels={
            Role.DRUMS: Channel(
                loudness=-16.5, reverb=0.06, width=0.15, low_pass_hz=9500, drive=0.3
            ),
            Role.PERCUSSION: Channel(loudness=-26, reverb=0.12, width=0.4, low_pass_hz=9000),
            Role.BASS: Channel(loudness=-20.5, low_pass_hz=1900, duck=Duck(0.3, 0.12)),
            Role.CHORDS: Channel(
                loudness=-19.5,
                reverb=0.18,
                width=0.45,
                high_pass_hz=115,
                low_pass_hz=5600,
                tremolo=0.16,
                duck=Duck(0.3, 0.2),
            ),
            Role.PAD: Channel(
                loudness=-26,
                reverb=0.35,
                width=0.8,
                high_pass_hz=220,
                low_pass_hz=4200,
                duck=Duck(0.3, 0.2),
            ),
            Role.ARP: Channel(loudness=-24, reverb=0.3, width=0.5, low_pass_hz=6000),
            Role.LEAD: Channel(
                loudness=-20.5,
                reverb=0.3,
                delay=0.22,
                width=0.25,
                high_pass_hz=180,
                low_pass_hz=6800,
            ),
            Role.COUNTER: Channel(
                loudness=-24.5,
                reverb=0.35,
                delay=0.25,
                width=0.3,
                high_pass_hz=200,
                low_pass_hz=6500,
            ),
            Role.EFFECTS: Channel(loudness=-35, width=0.7, high_pass_hz=120),
        },
        curve="lofi",
        reverb_seconds=1.7,
        reverb_damping=0.45,
        delay_beats=0.75,
        wobble=0.35,
        warmth=0.45,
        motion_db=3,
    ),
    tags=("lo-fi hip hop", "mellow", "jazzy", "dusty drums", "electric piano"),
    avoid=frozenset({"supersaw", "808", "riser"}),
)
