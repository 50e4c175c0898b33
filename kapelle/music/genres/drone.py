"""Drone: one tone, and everything that can happen to it. The root never leaves the floor; chords
shift above it like light through a day, overtones enter one at a time, and a melody is an event."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs, Shape
from kapelle.music.mixing import Channel

# Nobody drums by himself; these mark where the great wheel has come round.
TURN = Groove({"sub kick": "4... .... .... ...."})
TURN_AND_SHADOW = Groove({"sub kick": "4... .... .... ...3"})
DEEP = Groove({"sub kick": "5... .... .... ....", "floor tom": ".... .... 2... ...."})
PROCESSION = Groove({"sub kick": "5... .... 4... ....", "floor tom": ".... ..2. .... ..2."})
PULSE = Groove({"sub kick": "5... 2... 3... 2..."})
IRON = Groove(
    {
        "sub kick": "6... .... .... ....",
        "low block": ".... .... 2... ....",
        "floor tom": "..2. ..2. ..2. ..3.",
    }
)

PEDAL = Line(
    low=("P--- ---- ---- ----",), mid=("P--- ---- ---- ----",), high=("P--- ---- ---- ----",)
)
HARMONIUM = Comping(  # the bellows turn twice a bar once there is enough air
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----", "X--- ---- x--- ----"),
    high=("X--- ---- x--- ----", "X--- ---- X--- x---"),
    voices=3,
    shape=Shape.OPEN,
)
OVERTONES = Runs(
    low=("1--- ---- ---- ----", ".... .... 3--- ----"),
    mid=("1--- ---- 3--- ----", "2--- ---- ---- 4---"),
    high=("1--- 3--- 4--- 3---", "5--- 3--- 4--- 2---"),
)

CHAIRS = (
    Chair(name="earth", role=Role.PAD, instruments={"dark pad": 1}, low=43, high=64, style="still", level_db=1),
    Chair(name="root", role=Role.BASS, instruments={"synth bass": 3, "reese bass": 1}, low=29, high=43, plays=PEDAL, level_db=-2),
    Chair(name="harmonium", role=Role.CHORDS, instruments={"church organ": 2, "accordion": 2, "organ": 2}, low=50, high=69, enters=0.24, plays=HARMONIUM, pan=-0.12),
    Chair(name="bowed", role=Role.COUNTER, instruments={"cello": 3, "viola": 2}, low=48, high=67, enters=0.3, style="line", pan=0.25),
    Chair(name="lead", role=Role.LEAD, instruments={"cello": 2, "theremin": 1, "shakuhachi": 2, "french horn": 1, "electric guitar": 1}, low=55, high=74, enters=0.38, style=""),
    Chair(name="sky", role=Role.PAD, instruments={"glass pad": 3, "tremolo strings": 2, "strings": 1}, low=62, high=84, enters=0.33, style="moving", pan=-0.1),
    Chair(name="voices", role=Role.PAD, instruments={"choir": 1}, low=53, high=72, enters=0.46, style="still", pan=0.1),
    Chair(name="bowls", role=Role.ARP, instruments={"singing bowls": 3, "tubular bells": 1}, low=60, high=84, enters=0.42, plays=OVERTONES, pan=0.3),
)  # fmt: skip

GENRE = Genre(
    name="drone",
    family="ambient",
    moods=("hypnotic", "mysterious", "dark", "sacred", "introspective", "haunting"),
    energy=0.18,
    words=frozenset({"drone", "drone music", "dark ambient", "drone ambient", "isolationist"}),
    tempo=(50, 62),
    limits=(40, 80),
    modes={"minor": 0.45, "major": 0.3, "dorian": 0.15, "phrygian": 0.1},
    tonics={2: 3, 0: 3, 9: 2, 4: 2, 7: 2, 11: 1, 5: 1, 1: 1},
    feel=Feel(jitter=0.02, late={Role.PAD: -0.06}, strum=0.08),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .18/.4 variation:A8 .27/.7 theme:B8 .4/.9 interlude:A4 .26/.6 "
            "theme:B8 .52 bridge:C4 .22/.5 theme:B8 .64 outro:A4 .18/.4"
        ),
        outline(
            "intro:B4 .16/.3 theme:B8 .32/.6 variation:A8 .38/.8 theme:B8 .46 "
            "bridge:C4 .24/.5 theme:B8 .62 outro:B4 .18/.35"
        ),
    ),
    changes={
        "minor verse": ("i | i | bVII/1 | i", "i | i | iv/1 | i", "Isus2 | i | bVI/1 | i"),
        "minor chorus": (
            "i | i | iv/1 | iv/1 | i | i | V/1 | i",
            "i | bVI/1 | i | bVII/1 | i | bVI/1 | V/1 | i",
            "i | i | bVII/1 | bVI/1 | iv/1 | V/1 | i | i",
        ),
        "minor build": ("iv/1 | iv/1 | V/1 | V/1",),
        "minor bridge": ("bVI/1 | bVI/1 | V/1 | V/1", "iv/1 | iv/1 | i | V/1"),
        "major verse": ("I | I | IV/1 | I", "Isus2 | I | V/1 | I", "I | I | Isus4 | I"),
        "major chorus": (
            "I | I | IV/1 | IV/1 | I | I | V/1 | I",
            "I | ii/1 | I | IV/1 | I | ii/1 | V/1 | I",
            "I | Isus2 | vi/1 | IV/1 | I | Isus4 | V/1 | I",
        ),
        "major build": ("IV/1 | IV/1 | V/1 | V/1",),
        "major bridge": ("vi/1 | vi/1 | V/1 | V/1", "IV/1 | iv/1 | I | V/1"),
    },
    endings={"minor": "V/1 | i", "major": "V/1 | I"},
    hush={0: 1},
    tune="air",
    rhythms=(
        "x--- ---- ---- ---- x--- ---- x--- x---",
        "x--- ---- x--- ---- x--- ---- ---- x---",
        "x--- ---- ---- x--- ---- ---- x--- x---",
        ".... x--- ---- ---- x--- x--- ---- x---",
        "x--- x--- ---- ---- ---- ---- x--- x---",
    ),
    grooves={
        "intro": (TURN, TURN_AND_SHADOW),
        "verse": (TURN, DEEP),
        "build": (TURN_AND_SHADOW, PULSE),
        "chorus": (DEEP, PROCESSION, IRON),
        "bridge": (TURN, DEEP),
        "outro": (TURN_AND_SHADOW, TURN),
    },
    fills=(
        Groove({"sub kick": "4... .... .... ..3."}),
        Groove({"sub kick": "4... .... .... ....", "floor tom": ".... .... .... 2.3."}),
        Groove({"sub kick": "4... .... .... ....", "floor tom": ".... .... 2.2. 3.4."}),
    ),
    mix=sheets.AMBIENT.but(
        channels={
            Role.DRUMS: Channel(loudness=-26, reverb=0.5, width=0.3, low_pass_hz=4000),
            Role.BASS: Channel(loudness=-21.5, reverb=0.1, low_pass_hz=500),
            Role.PAD: Channel(
                loudness=-18.5, reverb=0.5, width=0.8, high_pass_hz=60, low_pass_hz=9000
            ),
            Role.CHORDS: Channel(
                loudness=-22,
                reverb=0.5,
                width=0.5,
                high_pass_hz=110,
                low_pass_hz=7000,
                tremolo=0.12,
            ),
            Role.LEAD: Channel(loudness=-21.5, reverb=0.6, delay=0.3, width=0.2, high_pass_hz=160),
        },
        reverb_seconds=6.5,
        reverb_damping=0.55,
        delay_beats=1.0,
        wobble=0.12,
        warmth=0.35,
        motion_db=4.5,
        insert={"sky": Channel(loudness=-24, reverb=0.6, width=1.0, high_pass_hz=300, tremolo=0.1)},
    ),
    tags=("drone", "sustained", "one tone", "dark", "immersive", "hypnotic"),
    avoid=frozenset({"trap kit", "pop kit", "house kit", "slap bass", "banjo", "ukulele", "pluck"}),
)
