"""Folk: a story with a guitar under it. The thumb keeps time on the bass strings, the fingers find the
tune between, verses are many and the refrain is everybody's; a fiddle or a mouth harp says what the
words left out, and the feet on the floor are drum enough."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.units import Metre

BRUSHED = {"brush": "4.2. 6.2. 4.2. 6.2."}

FOOT = Groove({"kick": "6... .... 6... ...."})
FOOT_AND_HAND = Groove({"kick": "6... .... 6... ....", "tambourine": ".... 4... .... 4..."})
BRUSHES = Groove({"kick": "6... .... 6... ...5"} | BRUSHED)
AMBLE = Groove(
    {"kick": "7... ..4. 7... ....", "rim": ".... 5... .... 5...", "shaker": "3.2. 3.2. 3.2. 3.2."}
)
CARAVAN = Groove(
    {"kick": "7... .... 7.5. ....", "snare": "..3. 6.3. ..3. 6.33"},
    answer={"kick": "7... ..4. 7... ....", "snare": "..3. 6.33 ..3. 6.3."},
)
STOMP = Groove(
    {
        "kick": "8... 6... 8... 6...",
        "clap": ".... 6... .... 6...",
        "tambourine": "..4. 5.4. ..4. 5.4.",
    }
)
HALL = Groove(
    {
        "kick": "8... ..6. 8... ....",
        "snare": ".... 6... .... 6.3.",
        "tambourine": "4.4. 6.4. 4.4. 6.4.",
    }
)
MARCHING = Groove({"kick": "7... 7... 7... 7...", "snare": "3.33 5.3. 3.33 5.33"})
PORCH_WALTZ = Groove({"kick": "7... .... ....", "brush": ".... 5... 4.2."}, beats=3)
BARN_WALTZ = Groove(
    {"kick": "7... .... ..3.", "snare": ".... 5... 5...", "tambourine": "..3. 4.3. 4.3."}, beats=3
)

PICKING = Comping(  # alternating thumb, an inside roll of the fingers: Cotten, Hurt, Drake
    low=("..3. ..4. ..3. ..4-", "4-.. 3-4- ..3- ..4-"),
    mid=("..3. 4-3. ..4. 3-4.", "4-3. ..4. 3-4. ..3-", "..4. 3-4. ..3. 4-3-"),
    high=("4-3. 4-3. 2-4. 3-4.", "D-.. D-U. .-U. D-U-"),
    left=("B--- F--- B--- F---", "B--- F--- O--- F---", "B--- F--- O--- F---"),
    shape=Shape.OPEN,
)
CAMPFIRE = Comping(
    low=("D--- ---- D--- ----",),
    mid=("D--- D--- D-U- D-U-", "D--- D-U- --U- D-U-"),
    high=("D-D- DUD- -UD- DUDU", "D--U D-DU -UDU D-DU"),
    voices=4,
    shape=Shape.OPEN,
)
MANDOLIN_CHOPS = Comping(  # the snare drum of a band that has none
    low=(".... X... .... X...",),
    mid=(".... X... .... X...", ".... X... .... X.x."),
    high=("..x. X.x. ..x. X.x.", "..x. X.x. ..x. XxXx"),
    voices=3,
    shape=Shape.TRIAD,
    sparse=True,
)
PORCH_BASS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- ---. L--- --A-", "R--- ---- R--. L-A-"),
    high=("R--- R-.. L--- 2-A-", "R--. L--. R--. 5-A-"),
)
FEET = Hand(
    low=({"tambourine": ".... 3... .... 3..."},),
    mid=({"tambourine": "..2. 4.2. ..2. 4.2."},),
    high=(
        {"tambourine": "2.3. 5.3. 2.3. 5.3.", "clap": ".... 5... .... 5..."},
        {"tambourine": "2.3. 5.3. 2.3. 5.33", "clap": ".... 5... .... 5..."},
    ),
)

CHAIRS = (
    Chair(name="guitar", role=Role.CHORDS, instruments={"acoustic guitar": 4, "nylon guitar": 1}, low=48, high=74, plays=PICKING, pan=-0.2),
    Chair(name="lead", role=Role.LEAD, instruments={"fiddle": 3, "harmonica": 3, "whistle": 1, "mandolin": 1, "violin": 1}, low=62, high=83, enters=0.27, style="song", pan=0.1),
    Chair(name="bass", role=Role.BASS, instruments={"upright bass": 4, "bass guitar": 1}, low=28, high=48, enters=0.4, plays=PORCH_BASS),
    Chair(name="strummed guitar", role=Role.CHORDS, instruments={"acoustic guitar": 3, "ukulele": 1}, low=60, high=76, enters=0.56, plays=CAMPFIRE, pan=0.4),
    Chair(name="mandolin", role=Role.CHORDS, instruments={"mandolin": 3, "banjo": 2}, low=62, high=81, enters=0.62, plays=MANDOLIN_CHOPS, pan=-0.45),
    Chair(name="second voice", role=Role.COUNTER, instruments={"accordion": 2, "cello": 2, "viola": 1, "clarinet": 1}, low=52, high=74, enters=0.5, style="thirds", pan=0.28),
    Chair(name="bellows", role=Role.PAD, instruments={"accordion": 2, "strings": 2, "organ": 1}, low=55, high=76, enters=0.68, style="still", pan=0.15),
    Chair(name="drums", role=Role.DRUMS, instruments={"brush kit": 3, "cajon": 2, "pop kit": 1}, low=27, high=87, enters=0.46),
    Chair(name="feet", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.64, plays=FEET, pan=0.3),
)  # fmt: skip

GENRE = Genre(
    name="folk",
    family="roots",
    moods=("warm", "nostalgic", "hopeful", "introspective", "calm", "happy"),
    energy=0.45,
    words=frozenset(
        {
            "folk",
            "folk song",
            "folk music",
            "indie folk",
            "folk rock",
            "americana",
            "campfire",
            "troubadour",
        }
    ),
    tempo=(88, 116),
    limits=(66, 140),
    modes={"major": 0.72, "minor": 0.16, "mixolydian": 0.06, "dorian": 0.06},
    tonics={7: 4, 0: 3, 2: 3, 9: 2, 4: 2, 5: 1},
    metre=Metre(4, 4),
    feel=Feel(swing=0.52, jitter=0.008, late={Role.LEAD: 0.005}, strum=0.024),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .26 verse:A8 .38 verse:A8 .46 refrain:B8 .62 verse:A8 .5 refrain:B8 .7 "
            "interlude:A4 .44 bridge:C8 .36 verse:A8 .56 refrain:B8 .84 outro:A4 .32"
        ),
        outline(
            "intro:B8 .28 verse:A8 .4 refrain:B8 .58 verse:A8 .48 refrain:B8 .66 solo:A8 .6 "
            "verse:A8 .34 refrain:B16 .86 outro:B4 .36"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | I | I | vi | V | V",
            "I | V/7 | vi | IV | I | IV | V | I",
            "I | IV | I | V | I | IV | V | I",
            "Iadd9 | Iadd9 | IV | V",
        ),
        "major chorus": (
            "IV | V | I | I/7 | IV | V | I | I",
            "I | IV | I | V | I | IV | V | I",
            "I | V | vi | IV | I | V | IV V | I",
        ),
        "major build": ("IV | I | V | V", "ii | IV | V | V"),
        "major bridge": ("vi | IV | I | V", "ii | IV | I | V"),
        "minor verse": (
            "i | i | bVII | i | i | bVI | V | V",
            "i | bIII | bVII | i | i | iv | V | i",
        ),
        "minor chorus": ("i | bVII | bVI | V", "i | bIII | bVII | i | i | iv | V | i"),
        "minor build": ("iv | i | V | V",),
        "minor bridge": ("bIII | bVII | i | V", "bVI | bVII | i | V"),
    },
    endings={"major": "IV V | I", "minor": "iv V | i"},
    hush={0: 1},
    tune="pentatonic",
    rhythms=(
        "x--- x-x- x--- x-x- x-x- x-x- x--- ----",
        "x-x- x--- x-x- x--- x-x- x-x- x--- ....",
        "x--- --x- x--- x--- x-x- x--- x--- ..x-",
        "x--x x--- x-x- x--- x--x x--- ---- ....",
        "..x- x-x- x--- x--- ..x- x-x- x--- ----",
        "x--- x--- x-x- x-x- x--- --x- x--- ....",
    ),
    grooves={
        "intro": (FOOT, FOOT_AND_HAND, PORCH_WALTZ),
        "verse": (FOOT_AND_HAND, BRUSHES, AMBLE, PORCH_WALTZ),
        "build": (FOOT, MARCHING, PORCH_WALTZ),
        "chorus": (BRUSHES, CARAVAN, HALL, STOMP, BARN_WALTZ),
        "bridge": (FOOT, MARCHING, PORCH_WALTZ),
        "outro": (FOOT_AND_HAND, FOOT, PORCH_WALTZ),
    },
    fills=(
        Groove({"kick": "6... .... 6... ....", "brush": "4.2. 6.2. 4.3. 6.66"}),
        Groove({"kick": "7... .... 7... ....", "snare": "..3. 6.3. 4.4. 5.66"}),
        Groove(
            {
                "kick": "7... .... 7... 7...",
                "snare": "..3. 6... 5.5. ....",
                "low tom": ".... .... .... 6.6.",
            }
        ),
        Groove({"kick": "7... .... ....", "brush": ".... 5... 4.55"}, beats=3),
    ),
    solos=("lead", "guitar"),
    mix=sheets.ACOUSTIC.but(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.07, width=0.25),
            Role.COUNTER: Channel(loudness=-23, reverb=0.22, width=0.25, high_pass_hz=130),
        },
        reverb_seconds=1.3,
        warmth=0.2,
        motion_db=5,
        insert={
            "strummed guitar": Channel(loudness=-22.5, reverb=0.14, width=0.2, high_pass_hz=180),
            "mandolin": Channel(loudness=-24, reverb=0.14, high_pass_hz=220),
        },
    ),
    tags=("folk", "acoustic", "fingerpicked guitar", "storytelling", "warm", "organic"),
    avoid=frozenset(
        {"808", "trap kit", "supersaw", "house kit", "techno kit", "synth lead", "distorted guitar"}
    ),
)
