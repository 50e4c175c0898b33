"""Boom bap: the kick says boom, the snare says bap, and both come off a record. A two-bar loop of
somebody's jazz, chopped on a sampler and played back a little late; an upright bass walks with the
kick, and between the lines of a rapper who is not here a horn answers."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import HIP_HOP

BAP = {"snare": ".... 9... .... 9..."}
BAP_GHOSTS = {"snare": ".... 9..? .?.. 9..?"}
EIGHTHS = {"hat": "8.5. 7.5. 8.5. 7.5."}
LOOSE = {"hat": "8.5. 7.5? 8.5. 7.54"}

BOOM_BAP = Groove(
    {"kick": "9... ...7 ..9. ...."} | BAP | EIGHTHS, answer={"kick": "9... ...7 .79. ...."}
)
DOUBLE_BOOM = Groove(
    {"kick": "9.8. .... ..9. ...."} | BAP | EIGHTHS, answer={"kick": "9... ..8. ..9. ...."}
)
QUEENSBRIDGE = Groove(
    {"kick": "9... ...7 .89. ...."} | BAP_GHOSTS | LOOSE, answer={"kick": "9.7. .... ..9. ...7"}
)
TRIPPING = Groove({"kick": "9..7 .... ..9. .7.."} | BAP_GHOSTS | LOOSE)
OPEN_HAT = Groove(
    {"kick": "9... ..7. ..9. ....", "open hat": ".... .... .... ..6."}
    | BAP_GHOSTS
    | {"hat": "8.5. 7.5. 8.5. 7..."}
)
RIDING = Groove({"kick": "9... ...7 ..9. ..6.", "ride": "7.5. 6.5. 7.5. 6.5."} | BAP_GHOSTS)
NEEDLE_DOWN = Groove({"hat": "6.4. 5.4. 6.4. 5.4."})
RIM_LOOP = Groove({"kick": "7... .... ..7. ....", "rim": ".... 6... .... 6..."} | EIGHTHS)
DROP_OUT = Groove({"kick": "9... .... .... ....", "snare": ".... .... .... 8..."} | EIGHTHS)
STUTTER = Groove({"kick": "9... 9... 9.9. 99..", "snare": ".... .... .... ..8."} | EIGHTHS)

CHOPS = Comping(  # one chord of the record on four pads: cut short, struck again, never let ring
    low=("X--- ---- ---- ----", "X--- ---- ---. ..x-"),
    mid=("X--- --.. ..X- ----", "X--. ..x- -.X- --.."),
    high=(
        "X--- --.x ..X- --x-",
        "X--. ..X- -.X- x-..",
        "X-x- --.. ..X- --x.",
        "X--. x.X- -... X-t-",
    ),
    top=2,
)
WAH_ANSWERS = Comping(  # a guitar that says little, on the off-beats
    low=(".... .... .... ....",),
    mid=(".... ..x. .... ..x.", ".... ..x. .... .mx."),
    high=("..m. ..x. .m.. ..x.", "..m. .mx. .m.. x.x."),
    voices=3,
    manner=Manner.STACCATO,
    shape=Shape.TRIAD,
    sparse=True,
)
WITH_THE_KICK = Line(
    low=("R--- ---- ---- ----", "R--- ---- --5- ----"),
    high=("R--- --.R --R- ..A-", "R--. ..R8 --R- 5-A-", "R-.. ..7R --5- ..A-"),
)
TAMBOURINE = Hand(
    low=({"tambourine": ".... 4... .... 4..."},),
    mid=({"tambourine": ".... 5... .... 5..3", "shaker": "4.3. 4.3. 4.3. 4.3."},),
    high=(
        {"tambourine": "..3. 6.3. ..3. 6.33", "high conga": "...4 ...5 ...4 .5.."},
        {"tambourine": "..3. 6.3. ..3. 6.3.", "low conga": ".... ..5. .... ..5."},
    ),
)

GENRE = Genre(
    name="boom bap",
    family="hip hop",
    moods=("confident", "gritty", "nostalgic", "groovy", "introspective", "chill"),
    energy=0.55,
    words=frozenset(
        {
            "boom bap",
            "boom-bap",
            "boombap",
            "golden age hip hop",
            "golden era hip hop",
            "old school hip hop",
            "old-school hip hop",
            "old school rap",
            "east coast hip hop",
            "east coast rap",
            "90s hip hop",
            "90s rap",
            "conscious hip hop",
            "conscious rap",
            "jazz rap",
            "underground hip hop",
        }
    ),
    tempo=(86, 96),
    limits=(76, 106),
    modes={"minor": 0.85, "major": 0.15},
    tonics={0: 2, 2: 3, 5: 3, 7: 3, 9: 2, 10: 1, 3: 1, 4: 1},
    feel=Feel(
        swing=0.58,
        jitter=0.006,
        late={Role.BASS: 0.006, Role.CHORDS: 0.004, Role.LEAD: 0.012},
        snare_late=0.008,
        strum=0.01,
    ),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"dusty kit": 4, "break kit": 1},
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
            enters=0.4,
            plays=WITH_THE_KICK,
        ),
        Chair(
            name="sample",
            role=Role.CHORDS,
            instruments={"piano": 4, "electric piano": 3, "upright piano": 1},
            low=52,
            high=72,
            plays=CHOPS,
            pan=-0.12,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"muted trumpet": 3, "saxophone": 2, "flute": 2, "vibraphone": 2},
            low=60,
            high=81,
            enters=0.26,
            style="hook",
            pan=0.15,
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"muted guitar": 2, "jazz guitar": 2},
            low=57,
            high=76,
            enters=0.58,
            plays=WAH_ANSWERS,
            pan=0.4,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 3, "choir": 1},
            low=60,
            high=79,
            enters=0.66,
            style="still",
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 3, "trombone": 1},
            low=55,
            high=74,
            enters=0.7,
            style="horns",
            pan=-0.35,
        ),
        Chair(
            name="percussion",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.74,
            plays=TAMBOURINE,
            pan=0.3,
        ),
        Chair(name="vinyl", role=Role.EFFECTS, instruments={"vinyl": 1}, low=0, high=127),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B4 .28/.45 verse:A16 .55 hook:B8 .76 verse:A16 .6 hook:B8 .82 "
            "breakdown:C4 .34/.6 hook:B8 .9 outro:A4 .35/.6"
        ),
        outline(
            "intro:A4 .3/.5 hook:B8 .7 verse:A12 .54 hook:B8 .78 verse:A12 .6 "
            "bridge:C8 .42/.8 hook:B12 .92 outro:B4 .34/.6"
        ),
    ),
    changes={
        "minor verse": ("i9 | i9 | bVImaj7 | V7", "i7 | i7 | iv9 | V7#9", "i9 | bVImaj7 | i9 | V7"),
        "minor chorus": (
            "i9 | iv9 | i9 | bVImaj7 V7",
            "i7 | bVImaj7 | iiø7 | V7",
            "i9 | i9 | iv9 | V7#9",
        ),
        "minor build": ("iv9 | iv9 | V7 | V7", "bVImaj7 | bVImaj7 | V7 | V7"),
        "minor bridge": ("iv9 | i9 | iiø7 | V7", "bVImaj7 | i9 | bVImaj7 | V7"),
        "major verse": ("Imaj9 | Imaj9 | ii9 | V13", "I69 | vi7 | I69 | V9sus4"),
        "major chorus": ("Imaj9 | vi9 | ii9 | V13", "I69 | IVmaj7 | I69 | ii9 V13"),
        "major build": ("ii9 | ii9 | V13 | V13", "IVmaj7 | IVmaj7 | V13 | V13"),
        "major bridge": ("IVmaj7 | I69 | ii9 | V13", "vi9 | ii9 | I69 | V13"),
    },
    endings={"minor": "V7 | i9", "major": "V13 | I69"},
    tune="pentatonic",
    hush={0: 3, 1: 2, 2: 1},
    rhythms=(
        "x--x --x- .... ..x- x--x --x- x--- ....",
        "..x- x-x- --.. .... ..x- x-x- x--x ----",
        "x-x- --x- x--- .... .... x-x- x--- ----",
        "...x --x- x-x- --.. ...x --x- x--- ----",
        "x--- ..xx x--- .... x--- ..xx --x- ----",
        ".xx- x--- .... x-x- .xx- x--- ---- ....",
    ),
    grooves={
        "intro": (NEEDLE_DOWN, RIM_LOOP),
        "verse": (BOOM_BAP, DOUBLE_BOOM, QUEENSBRIDGE),
        "build": (RIM_LOOP, STUTTER),
        "chorus": (BOOM_BAP, QUEENSBRIDGE, OPEN_HAT, TRIPPING, RIDING),
        "bridge": (DROP_OUT, RIM_LOOP),
        "outro": (BOOM_BAP, RIM_LOOP),
    },
    fills=(
        Groove({"kick": "9... ...7 ..9. ....", "snare": ".... 9... .... 9.67"} | EIGHTHS),
        Groove(
            {
                "kick": "9... .... .89. ....",
                "snare": ".... 9..6 6... 6.88",
                "hat": "8.5. 7... .... ....",
            }
        ),
        Groove({"kick": "9... .... .... ..8.", "snare": ".... 9... 5.6. 7.9."}),
    ),
    mix=HIP_HOP.but(
        channels={
            Role.DRUMS: Channel(
                loudness=-16.5, reverb=0.05, width=0.25, low_pass_hz=12_000, drive=0.4
            ),
            Role.BASS: Channel(loudness=-19.5, drive=0.15, low_pass_hz=2600, duck=Duck(0.25, 0.1)),
            Role.CHORDS: Channel(
                loudness=-20, reverb=0.1, width=0.6, high_pass_hz=160, low_pass_hz=7500
            ),
            Role.LEAD: Channel(
                loudness=-20, reverb=0.2, delay=0.16, width=0.3, high_pass_hz=200, low_pass_hz=8500
            ),
            Role.EFFECTS: Channel(loudness=-36, width=0.7, high_pass_hz=150),
        },
        curve="lofi",
        reverb_seconds=1.1,
        reverb_damping=0.5,
        wobble=0.12,
        warmth=0.45,
        motion_db=3,
        insert={"guitar": Channel(loudness=-25, reverb=0.12, width=0.45, high_pass_hz=250)},
    ),
    tags=("boom bap", "golden age hip hop", "chopped jazz sample", "dusty drums", "gritty"),
    avoid=frozenset({"supersaw", "808", "trap kit", "riser", "distorted guitar"}),
)
