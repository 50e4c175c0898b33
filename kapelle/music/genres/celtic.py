"""Celtic: a tune in two halves, each told twice, then the next tune. The whistle turns every long
note into a roll, the fiddle goes along below; a guitar in open tuning beats three, three and two
against the bodhrán, pipes drone on the tonic, and the chord of the seventh degree does what elsewhere
the dominant does. Reels and airs stand in four, jigs in six; both run."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel

AIR = Groove({"kick": "5... .... .... ...."})
HEARTH = Groove({"kick": "6... .... 5... ....", "tambourine": ".... 3... .... 3..."})
REEL = Groove({"kick": "7... 5... 7... 5...", "brush": "5.33 5.33 5.33 5.33"})
REEL_ON = Groove({"kick": "8... 5..4 7... 5...", "brush": "5.34 6.34 5.34 6.34"})
THREE_THREE_TWO = Groove({"kick": "8... ..7. .... 7...", "brush": "5.33 3.53 3.33 5.33"})
POLKA = Groove({"kick": "8... 7... 8... 7...", "snare": "..6. ..6. ..6. ..66"})
HORNPIPE = Groove(
    {
        "kick": "8... .... 7... ....",
        "snare": ".... 6..3 .... 6.43",
        "tambourine": "4..3 4..3 4..3 4..3",
    }
)
STRATHSPEY = Groove({"kick": "8... .... 8... ....", "snare": "5..5 3.5. 5..5 5555"})
SESSION = Groove(
    {
        "kick": "8... 6... 8... 6...",
        "snare": "3.36 3.36 3.36 3.36",
        "tambourine": "4... 6... 4... 6...",
    }
)
LILT = Groove({"kick": "7..... 6.....", "brush": "5..3.. 5..3.."}, beats=3)
JIG = Groove({"kick": "8..... 7.....", "brush": "5.3.3. 5.3.3."}, beats=3)
JIG_ON = Groove(
    {"kick": "8....5 7.....", "brush": "5.3.33 5.3.3.", "tambourine": "...... 5....."}, beats=3
)
SLIDE = Groove(
    {"kick": "8...5. 7...5.", "snare": "3.3.5. 3.3.5.", "tambourine": "5..... 5....."}, beats=3
)

DADGAD = Comping(  # 3 + 3 + 2: the right hand's own time against the feet
    low=("D--- --D- ---- D---",),
    mid=("D--- U-D- --U- D-U-", "D-D- U-D- D-U- D-U-"),
    high=("D-D- U-D- D-U- DUD-", "DUD- U-D- D-U- DUD-", "DUD- D-D- U-D- D-U-"),
    voices=4,
    shape=Shape.OPEN,
)
BOUZOUKI = Comping(  # runs of the inside strings: half chords, half counterpoint
    low=("1-3- 2-4- 3-2- 3---",),
    mid=("1-3- 4-1- 3-4- 2-3-", "1-4- 3-2- 4-3- 2-4-"),
    high=("1-34 3-1- 343- 2-34", "1-3- 431- 3-43 2-3-"),
    voices=4,
    shape=Shape.OPEN,
)
DRONE = Comping(low=("X--- ---- ---- ----",), mid=("X--- ---- ---- ----",), high=("X--- --X- ---- x---",), voices=3, shape=Shape.POWER)  # fmt: skip
FEET_BASS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- --5- ---- R-A-", "R--- --R- ---- 5-A-"),
    high=("R--- R-5- R-5- R-A-", "R--- R-R- --5- R-A-"),
)
HARP = Runs(
    low=("1--- --3- ---- 5---",),
    mid=("1-3- 5-4- 3-5- 4-3-", "1-2- 3-5- 3-2- 3-4-"),
    high=("1-35 3-4- 53-5 4-3-", "1-3- 545- 3-53 4-5-"),
)
BODHRAN = Hand(  # the tipper's two ends: low in the middle of the skin, high at the rim
    low=({"surdo": "5... ..4. .... 4..."},),
    mid=(
        {"surdo": "6... ..5. .... 5...", "high surdo": "..3. 3... 3.3. ..3."},
        {"surdo": "6... ..5. .... 5...", "high surdo": "..33 3... 3.3. ..33"},
    ),
    high=(
        {"surdo": "7... ..6. .... 6..4", "high surdo": ".44. 3..4 4.44 .44."},
        {"surdo": "7... ..6. ..4. 6...", "high surdo": "..44 3..4 4..4 ..44"},
        {"surdo": "7... ..6. .... 6..4", "high surdo": ".44. ...4 4.44 ..44"},
    ),
)

CHAIRS = (
    Chair(name="whistle", role=Role.LEAD, instruments={"whistle": 4, "flute": 2, "bagpipes": 1}, low=69, high=93, style="trill", pan=-0.15),
    Chair(name="guitar", role=Role.CHORDS, instruments={"acoustic guitar": 1}, low=50, high=72, enters=0.26, plays=DADGAD, pan=0.35),
    Chair(name="fiddle", role=Role.LEAD, instruments={"fiddle": 1}, low=57, high=84, enters=0.42, style="trill", pan=0.2),
    Chair(name="harp", role=Role.ARP, instruments={"harp": 3, "dulcimer": 1}, low=55, high=81, leaves=0.62, plays=HARP, pan=-0.3),
    Chair(name="bodhran", role=Role.PERCUSSION, instruments={"hand drums": 1}, low=27, high=87, enters=0.48, plays=BODHRAN, pan=0.05),
    Chair(name="bouzouki", role=Role.CHORDS, instruments={"oud": 2, "mandolin": 2, "banjo": 1}, low=57, high=79, enters=0.58, plays=BOUZOUKI, pan=-0.45),
    Chair(name="bass", role=Role.BASS, instruments={"upright bass": 2, "bass guitar": 1}, low=28, high=48, enters=0.6, plays=FEET_BASS),
    Chair(name="pipes", role=Role.CHORDS, instruments={"accordion": 3, "organ": 1}, low=52, high=71, enters=0.7, plays=DRONE, pan=0.45),
    Chair(name="second voice", role=Role.COUNTER, instruments={"accordion": 1, "cello": 2, "viola": 1}, low=50, high=74, enters=0.8, style="line", pan=-0.2),
)  # fmt: skip

GENRE = Genre(
    name="celtic",
    family="roots",
    moods=("festive", "playful", "happy", "energetic", "nostalgic", "mysterious"),
    energy=0.62,
    words=frozenset(
        {
            "celtic",
            "irish",
            "scottish",
            "jig",
            "reel",
            "irish folk",
            "celtic folk",
            "pub",
            "gaelic",
            "hornpipe",
        }
    ),
    tempo=(98, 120),  # of half notes in a reel, as dancers count; of dotted quarters in a jig
    limits=(64, 140),
    modes={"major": 0.46, "dorian": 0.24, "mixolydian": 0.18, "minor": 0.12},
    tonics={2: 4, 7: 4, 9: 3, 4: 3, 0: 1, 11: 1},
    feel=Feel(swing=0.54, jitter=0.005, late={Role.PERCUSSION: -0.002}, strum=0.016),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .3 theme:A8 .46 theme:B8 .56 theme:A8 .6 theme:B8 .68 interlude:C8 .44 "
            "theme:A8 .72 theme:B8 .82 theme:A8 .88 theme:B8 .96 outro:A4 .5"
        ),
        outline(
            "intro:C4 .26 verse:A8 .44 chorus:B8 .6 verse:A8 .54 chorus:B8 .7 bridge:C8 .36 "
            "verse:A8 .64 chorus:B8 .84 chorus:B8 .96 outro:A4 .46"
        ),
        outline(
            "intro:B8 .32 theme:A16 .52 refrain:B8 .66 variation:A8 .58 refrain:B8 .74 break:C4 .3 "
            "theme:D8 .8 refrain:B16 .96 outro:B4 .5"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | V | I | I | IV V | I",
            "I | bVII | I | bVII | I | bVII | IV V | I",
            "I | IV | I | V | I | IV | V | I",
        ),
        "major chorus": (
            "I | V | vi | IV | I | V | IV V | I",
            "I | I | bVII | V | I | IV | V | I",
            "IV | I | V | I | IV | I | V | I",
        ),
        "major build": ("IV | V | IV | V", "vi | IV | V | V"),
        "major bridge": ("vi | V | IV | I", "I | I | IV | V"),
        "minor verse": (
            "i | i | bVII | i | i | bVII | V | i",
            "i | bVII | i | bVII | i | bVII | i V | i",
            "i | i | iv | i | i | bVII | i V | i",
        ),
        "minor chorus": (
            "i | IV | i | V | i | bVII | V | i",  # the raised sixth is Dorian's own
            "i | i | bVII | V | i | iv | V | i",
            "i | bVII | i | V | bIII | bVII | i V | i",
        ),
        "minor build": ("iv | bVII | V | V",),
        "minor bridge": ("iv | i | bVII | V", "i | i | bVII | V"),
    },
    endings={"major": "IV V | I", "minor": "bVII V | i"},
    hush={0: 1},
    tune="dance",
    # Sixteenths are the eighths of a reel, whose bar is two of our beats. Of four beats a jig plays
    # the first and the last, and "xxx-" there as three eighths.
    rhythms=(
        "xxx- xxxx x-xx xxx- x-xx xxxx xxx- x---",
        "x-xx xxxx x-xx xxx- xxx- x-xx xxxx x---",
        "xxx- x-xx xxxx xxx- xxx- x-xx x-xx xxx-",
        "x-xx x-xx xxxx xxx- x-xx xxxx x-x- x---",
        "xxx- x-xx xx-x x-xx xxx- x-xx xxxx x---",
        "x-xx x-x- xxx- xxx- xxx- x-xx x-xx x---",
    ),
    grooves={
        "intro": (AIR, HEARTH, LILT),
        "verse": (HEARTH, REEL, STRATHSPEY, LILT, JIG),
        "build": (HEARTH, POLKA, JIG),
        "chorus": (REEL, HORNPIPE, THREE_THREE_TWO, REEL_ON, SESSION, JIG, JIG_ON, SLIDE),
        "bridge": (AIR, HORNPIPE, LILT),
        "outro": (HEARTH, AIR, LILT),
    },
    fills=(
        Groove({"kick": "8... 5... 7... 5...", "brush": "5.33 5.33 5.33 5555"}),
        Groove({"kick": "8... .... 8... ....", "snare": "3.36 3.36 4455 6677"}),
        Groove(
            {
                "kick": "8... .... 8... 8...",
                "snare": "6..6 ..6. 6.66 ....",
                "low tom": ".... .... .... 6.66",
            }
        ),
        Groove({"kick": "8..... 7.....", "brush": "5.3.3. 5.5555"}, beats=3),
    ),
    solos=("fiddle", "whistle"),
    mix=sheets.ACOUSTIC.but(
        channels={
            Role.PERCUSSION: Channel(loudness=-20.5, reverb=0.16, width=0.25, high_pass_hz=55),
            Role.BASS: Channel(loudness=-21.5),
            Role.CHORDS: Channel(loudness=-20.5, reverb=0.14, width=0.4, high_pass_hz=100),
            Role.LEAD: Channel(loudness=-18.5, reverb=0.24, width=0.15, high_pass_hz=200),
            Role.ARP: Channel(loudness=-21, reverb=0.26, width=0.4, high_pass_hz=120),
        },
        reverb_seconds=1.8,
        motion_db=4.5,
        insert={"pipes": Channel(loudness=-24.5, reverb=0.18, width=0.3, high_pass_hz=140)},
    ),
    tags=("celtic", "irish", "tin whistle", "fiddle", "bodhran", "dance tune"),
    avoid=frozenset(
        {
            "808",
            "trap kit",
            "supersaw",
            "house kit",
            "techno kit",
            "slap bass",
            "synth lead",
            "saxophone",
        }
    ),
)
