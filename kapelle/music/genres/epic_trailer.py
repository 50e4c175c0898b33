"""Epic trailer: low strings that never stop bowing, drums as big as houses, and a theme of a few
long notes. Everything is a crescendo: ostinato, horns, choir, then a breath of silence, and the
hit. Brass in fifths at the bottom of its range says the rest."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ORCHESTRA

DISTANT = Groove({"sub kick": "6... .... .... ...."})
HEARTBEAT = Groove({"kick": "7.5. .... 7.5. ....", "rim": ".... 3... .... 3..."})
STALKING = Groove(
    {  # don and ka: the skin, and the rim that answers it
        "kick": "8... ..6. 7... ....",
        "low tom": ".... 4... ..4. 4...",
        "rim": ".... 6... .... 6...",
    },
    answer={"low tom": ".... 4..4 ..4. 5.55"},
)
GALLOP = Groove(
    {"kick": "8... 8... 8... 8...", "low tom": "..55 ..55 ..55 ..56", "rim": ".... 6... .... 6..."}
)
THREE_THREE_TWO = Groove(
    {
        "kick": "9..8 ..8. 9..8 ..8.",
        "low tom": ".44. 44.4 .44. 44.4",
        "sub kick": "7... .... 7... ....",
        "rim": ".... 6... .... 6...",
    }
)
WAR = Groove(
    {
        "sub kick": "9... .... 8... ....",
        "kick": "9..7 ..8. 8..7 ..8.",
        "floor tom": "..65 .6.5 ..65 .6.6",
        "snare": ".... 6... .... 6...",
    },
    answer={"floor tom": "..65 .6.5 6.65 6666", "snare": ".... 6... ..4. 6.66"},
)
SIEGE = Groove(
    {
        "sub kick": "9... .... 9... ....",
        "kick": "9.8. 9..8 9.8. 9.88",
        "low tom": "6.66 .66. 6.66 .666",
        "high tom": ".... 5... .... 5...",
        "rim": ".... 7... .... 7...",
    }
)
CLOSING_IN = Groove({"kick": "7... 7... 7... 7...", "low tom": "..4. ..4. ..4. .44."})
RUN_UP = Groove({"kick": "8.8. 8.8. 8.8. 8.8.", "snare": "3333 4444 5555 6677"})

SPICCATO = Runs(  # the bow bounces: one string stays, another climbs
    low=("1.1. 2.1. 1.1. 2.1.", "1.1. 2.1. 3.1. 2.1."),
    mid=("1.11 2.11 1.11 3.11", "1.12 1.13 1.12 1.14"),
    high=("1121 1311 2113 1121", "1131 1141 1131 1151", "1213 1412 1315 1413"),
    manner=Manner.STACCATO,
)
CELLOS = Line(  # a heartbeat, then eighths on the root, the fifth only to lean on
    low=("R.R. .... .... ....", "R.R. .... R.R. ...."),
    mid=("R.R. R.R. R.R. R.R.", "R.R. R.R. R.R. 5.5."),
    high=("R.RR R.RR R.RR R.RR", "R.RR R.RR R.RR 5.55", "R.RR 8.RR R.RR 5.55"),
)
DEEP = Line(low=("R--- ---- ---- ----",), mid=("R--- ---- ---- ----",), high=("R--- ---- ---- ----", "R--- ---- R--- ----"))  # fmt: skip
BRAAMS = Comping(  # one breath of all the low brass
    low=("X--- ---- ---- ....",),
    mid=("X--- ---- ---- ....", "X--- ---- ---- ----"),
    high=("X--- ---- X--- --..", "X--- ---- ---- X-X-", "X--- ---- X--- ----"),
    voices=3,
    shape=Shape.POWER,
)
FIELD_DRUMS = Hand(
    low=({"sub kick": "5... .... .... ...."},),
    mid=(
        {"snare": "4.22 .... 4.22 ....", "sub kick": "7... .... .... ...."},
        {"snare": "4.22 ..2. 4.22 2222", "sub kick": "7... .... 6... ...."},
    ),
    high=(
        {"snare": "6.33 5.33 6.33 5.33", "sub kick": "8... .... 7... ....", "crash": "6... .... .... ...."},
        {"snare": "6.33 5.33 6.44 5566", "sub kick": "8... .... 7... 7...", "crash": ".... .... .... ...."},
    ),
)  # fmt: skip

CHAIRS = (
    Chair(name="spiccato", role=Role.ARP, instruments={"strings": 1}, low=52, high=69, enters=0.24, plays=SPICCATO, pan=-0.25),
    Chair(name="tremolo", role=Role.PAD, instruments={"tremolo strings": 3, "dark pad": 1}, low=52, high=76, leaves=0.74, style="tremolo", pan=0.1),
    Chair(name="cellos", role=Role.BASS, instruments={"cello": 1}, low=36, high=53, plays=CELLOS, pan=0.2),
    Chair(name="horns", role=Role.LEAD, instruments={"french horn": 1}, low=50, high=72, enters=0.34, style="song", pan=-0.15),
    Chair(name="violins", role=Role.LEAD, instruments={"strings": 1}, low=67, high=90, enters=0.56, style="song", pan=-0.3),
    Chair(name="trumpets", role=Role.LEAD, instruments={"trumpet": 2, "synth brass": 1}, low=58, high=79, enters=0.84, style="song", pan=0.25, level_db=-1),
    Chair(name="braams", role=Role.CHORDS, instruments={"brass section": 1}, low=40, high=63, enters=0.58, plays=BRAAMS, pan=0.1),
    Chair(name="choir", role=Role.PAD, instruments={"choir": 1}, low=53, high=77, enters=0.72, style="still"),
    Chair(name="taiko", role=Role.DRUMS, instruments={"taiko": 1}, low=27, high=87, enters=0.4),
    Chair(name="field drums", role=Role.PERCUSSION, instruments={"orchestral drums": 1}, low=27, high=87, enters=0.66, plays=FIELD_DRUMS),
    Chair(name="sub", role=Role.BASS, instruments={"synth bass": 1}, low=26, high=41, enters=0.62, plays=DEEP, level_db=-2),
    Chair(name="lament", role=Role.COUNTER, instruments={"viola": 2, "trombone": 1}, low=50, high=69, enters=0.8, style="line", pan=0.3),
    RISER,
    IMPACT,
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="epic trailer",
    family="score",
    moods=("epic", "dramatic", "triumphant", "tense", "menacing", "majestic"),
    energy=0.82,
    words=frozenset(
        {
            "epic trailer",
            "trailer",
            "trailer music",
            "epic orchestral",
            "epic cinematic",
            "battle music",
            "blockbuster",
            "hybrid orchestral",
        }
    ),
    tempo=(112, 138),
    limits=(76, 164),
    modes={"minor": 0.9, "major": 0.1},
    tonics={2: 5, 0: 3, 4: 3, 7: 2, 9: 2, 11: 1, 5: 1},
    feel=Feel(jitter=0.004, late={Role.PAD: -0.02, Role.CHORDS: -0.006}, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A8 .2 verse:A8 .44 theme:B8 .68 breakdown:C4 .22 verse:A8 .56 theme:B16 .82 "
            "bridge:C8 .34 build:D8 .7 theme:B16 1.0 outro:A4 .38"
        ),
        outline(
            "intro:A4 .16 verse:A8 .38 verse:A8 .52 theme:B8 .74 break:C4 .24 verse:A8 .58 "
            "build:D8 .68 theme:B8 .86 bridge:C8 .36 build:D8 .7 theme:B16 1.0 outro:A4 .36"
        ),
        outline(
            "intro:B8 .18 verse:A16 .48 theme:B16 .76 breakdown:C8 .28 build:A8 .6 drop:B16 .9 "
            "break:C4 .3 drop:B16 1.0 outro:B4 .38"
        ),
    ),
    changes={
        "major verse": ("I | I | bVI | bVII", "I | IV | I | V", "I | I | iv | V"),
        "major chorus": (
            "I | bVI | bVII | I | I | IV | V | V",
            "I | V | vi | IV | I | IV | V | I",
            "I | I | bVI | V",
            "I | vi | IV | I | I | vi | IV | V",
        ),
        "major build": ("IV | IV | V | V", "bVI | bVII | V | V"),
        "major bridge": ("vi | IV | I | V", "bVI | bVI | iv | V"),
        "minor verse": (
            "i | i | bVI | V",
            "i | i | iv | V",
            "i | i | i | i | bVI | bVI | V | V",
        ),
        "minor chorus": (
            "i | bVI | iv | V",
            "i | i | bVI | bVII | i | iv | V | V",
            "i | bVII/2 | i/b3 | iv | i | bVI | V | i",
            "i | bVI | bIII | V | i | iv | V | i",
            "i | bVII | bVI | V | i | bVII | iv | V",
            "i | iv | i | bVI | i | iv | V | V",
        ),
        "minor build": ("i | bVI | iv | V", "iv | i | V | V"),
        "minor bridge": ("bVI | i/5 | iv | V", "i | i | bII | V", "i | bIII | bVI | V"),
    },
    endings={"minor": "bVI V | i", "major": "bVI bVII | I"},
    hush={0: 1, 1: 2, 2: 2},
    rhythms=(
        "x--- ---- ---- x--- x--- ---- ---- --x-",
        "x--- --x- ---- x--- x--- ---- x--- ----",
        "x--- ---- x--- ---- x--- --x- x--- ----",
        "x--- --x- x--- ---- x--- --x- x--- ----",
        "x--- ---- ---- --x- x--- x--- x--- ----",
        "x--x --x- x--- ---- x--x --x- x--- ----",
    ),
    tune="theme",
    grooves={
        "intro": (DISTANT, HEARTBEAT),
        "verse": (HEARTBEAT, STALKING, GALLOP),
        "build": (CLOSING_IN, GALLOP, RUN_UP),
        "chorus": (GALLOP, THREE_THREE_TWO, WAR, SIEGE),
        "bridge": (DISTANT, STALKING),
        "outro": (DISTANT, HEARTBEAT),
    },
    fills=(
        Groove({"kick": "8... ..7. 8... ....", "low tom": ".... 5... ..5. 6.66"}),
        Groove({"kick": "9... .... 8... ....", "snare": "4.44 4.44 5555 6677"}),
        Groove({"kick": "9... 9... 9.9. 9999", "low tom": "6.66 6.66 6666 7788"}),
        Groove({"kick": "9..9 ..9. .... ....", "sub kick": ".... .... 9... ...."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.DRUMS: Channel(loudness=-15.5, reverb=0.22, width=0.4, drive=0.12),
            Role.PERCUSSION: Channel(loudness=-20.5, reverb=0.2, width=0.45),
            Role.BASS: Channel(loudness=-20, reverb=0.15, drive=0.15),
            Role.CHORDS: Channel(loudness=-20, reverb=0.32, width=0.4, drive=0.15),
            Role.ARP: Channel(loudness=-19.5, reverb=0.25, width=0.4, high_pass_hz=90),
            Role.LEAD: Channel(loudness=-18, reverb=0.32, width=0.2, high_pass_hz=90),
            Role.EFFECTS: Channel(loudness=-24, reverb=0.4, width=0.8, high_pass_hz=35),
        },
        reverb_seconds=2.8,
        reverb_damping=0.4,
        warmth=0.2,
        motion_db=8,
        insert={
            "sub": Channel(loudness=-24, high_pass_hz=28, drive=0.2),
            "impact": Channel(loudness=-20, reverb=0.45, width=0.5, high_pass_hz=28),
        },
    ),
    tags=("epic trailer", "cinematic", "taiko", "choir", "ostinato strings", "brass"),
    avoid=frozenset({"trap kit", "pop kit", "house kit", "ukulele", "music box"}),
)
