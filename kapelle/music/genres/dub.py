"""Dub: a song with most of it taken out, and what is left thrown down a corridor. Drums and bass stay
home; a skank, a horn, half a melodica line come in for two bars, are cut in the middle, and go on as
echoes. The one who plays lead is the hand on the faders.
"""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ISLAND

TWO_AND_FOUR = {"kick": ".... 9... .... 9...", "rim": ".... 8... .... 8..."}
FLYING = {"hat": "8.3. 6.3. 7.3. 6.3.", "open hat": "..5. ..5. ..5. ..5."}  # flying cymbals

SPACE = Groove({"rim": ".... .... .... 5...", "hat": "5.3. .... 5.3. ...."})
BARE_DROP = Groove(TWO_AND_FOUR | {"hat": "7.3. 5.3. 6.3. 5.3."})
MILITANT = Groove(
    {"kick": "9... 7... 8... 7...", "rim": ".... 7..4 .... 7..5", "hat": "8.32 6.32 7.32 6.32"},
    answer={"rim": "...4 7... ..4. 7.5."},
)
FLYING_CYMBALS = Groove({"kick": "9... 7... .... 7...", "snare": ".... 8... .... 8..."} | FLYING)
DIGITAL = Groove(  # the keyboard riddim of 1985
    {"kick": "9..8 ..8. ...8 ..8.", "snare": ".... 8... .... 8...", "hat": "8.3. 6.3. 7.3. 6.3."},
    answer={"rim": "...5 ..5. ...5 ..55"},
)
STEPPING_HARD = Groove(
    {
        "kick": "9... 8... 8... 8...",
        "snare": ".... 8... .... 8.?4",
        "tambourine": "6... 7... 6... 7...",
    }
    | {"hat": "8.32 6.32 7.32 6.32"}
)
DRUM_SENT_AWAY = Groove({"kick": ".... 8... .... ....", "snare": ".... .... .... 8..."})
ROLLING_IN = Groove(
    {"kick": "8... 8... 8... 8...", "low tom": "..4. ..5. ..5. .567", "rim": ".... 6... .... 6..."}
)

ONE_SKANK = Comping(  # the rest of the bar is the echo's
    low=("..X. .... .... ....", ".... .... ..X. ...."),
    mid=("..X. .... ..X. ....", "..X. ..X. .... ....", ".... ..X. .... ..X."),
    high=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. ....", "..Xx ..X. ..X. ..X."),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    sparse=True,
)
ORGAN_SHUFFLE = Comping(
    low=("---- ---- ---- ----",),
    mid=(".xXx .... .xXx ....", ".xXx .xXx .... ...."),
    high=(".xXx .xXx .xXx .xXx", ".xXx .xXx .xXx ...."),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    sparse=True,
)
THUNDER = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----",),
    high=("X-.. .... ..X- ----",),
    voices=3,
    sparse=True,
)
HEAVYWEIGHT = Line(  # few notes, and each of them a wall
    low=("R--- --R- ..5- R---", "R--- ---- ..3- 5-.."),
    mid=("R--. R-R- 3-.. 5-..", "R-.. R-5- ..R- L---", "R-R- ..R- 3-5- R-.."),
    high=(
        "R-R. R-3- 5-.. 3-..",
        "R--. 8-5- ..3- R---",
        "R-R. 5-.. R-R. L-..",
        "R-R- ..3- 5-8- 5-A-",
    ),
)
SCATTERED = Hand(
    low=({"cabasa": "..3. .... ..3. ....", "low block": ".... .... .... ..4."},),
    mid=(
        {"cabasa": "6.3. 5.3. 6.3. 5.3.", "high timbale": ".... .... ...5 ...."},
        {"cabasa": "6.3. 5.3. 6.3. 5.3.", "low block": ".... ...5 .... ...."},
    ),
    high=(
        {"cabasa": "6.32 5.32 6.32 5.32", "high conga": ".... ..5. .... .55.", "high block": ".... .... ..5. ...."},
        {"cabasa": "6.32 5.32 6.32 5.32", "low conga": "5... .... 5... ..5.", "high timbale": ".... .... .... 5.6."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="dub",
    family="latin",
    moods=("hypnotic", "chill", "dark", "mysterious", "groovy", "dreamy"),
    energy=0.48,
    words=frozenset(
        {
            "dub",
            "dub reggae",
            "reggae dub",
            "dubwise",
            "steppers",
            "dub siren",
            "tape echo dub",
            "king tubby",
        }
    ),
    tempo=(80, 92),
    limits=(58, 96),
    modes={"minor": 0.8, "dorian": 0.1, "major": 0.1},
    tonics={9: 3, 7: 3, 4: 2, 2: 2, 0: 2, 11: 1, 5: 1},
    feel=Feel(
        swing=0.55,
        jitter=0.004,
        snare_late=0.006,
        strum=0.005,
        late={Role.BASS: 0.01, Role.LEAD: 0.018},
    ),
    chairs=(
        Chair(
            name="skank",
            role=Role.CHORDS,
            instruments={"electric guitar": 3, "muted guitar": 2},
            low=57,
            high=76,
            enters=0.32,
            plays=ONE_SKANK,
            pan=-0.3,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 1},
            low=52,
            high=72,
            enters=0.6,
            plays=ORGAN_SHUFFLE,
            pan=0.35,
            level_db=-2,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"electric piano": 2, "piano": 2},
            low=52,
            high=74,
            enters=0.46,
            leaves=0.62,
            plays=THUNDER,
            pan=0.15,
            level_db=-2,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 3, "synth bass": 2},
            low=28,
            high=46,
            plays=HEAVYWEIGHT,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 3, "funk kit": 2, "eighties kit": 1},
            low=27,
            high=87,
            enters=0.24,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"melodica": 5, "trombone": 2, "synth lead": 1, "flute": 1},
            low=57,
            high=77,
            enters=0.48,
            style="hook",
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 3, "trumpet": 1, "saxophone": 1},
            low=53,
            high=76,
            enters=0.68,
            style="answers",
            pan=0.25,
        ),
        Chair(
            name="fog",
            role=Role.PAD,
            instruments={"dark pad": 2, "warm pad": 2, "choir": 1},
            low=45,
            high=67,
            enters=0.2,
            leaves=0.44,
            style="still",
        ),
        Chair(
            name="knocks",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.34,
            plays=SCATTERED,
            pan=-0.4,
        ),
        REVERSE,
        IMPACT,
    ),
    forms=(
        outline(
            "intro:A4 .34/.7 head:A8 .66 verse:B8 .4 breakdown:C8 .28/.6 verse:B8 .5 head:A8 .74 "
            "break:C4 .22/.5 drop:A8 .9 outro:B4 .34/.5"
        ),
        outline(
            "intro:B4 .3/.5 verse:B8 .45 hook:A8 .64 breakdown:D8 .3/.55 build:C4 .5/.7 drop:A8 .82 "
            "break:D4 .26/.5 drop:A8 .93 outro:D4 .32/.5"
        ),
    ),
    changes={
        "minor verse": ("i | i | i | v", "i | i | iv | i", "i | bVII | i | i"),
        "minor chorus": (
            "i | iv | i | V7",
            "i | i | bVII | i",
            "i | iv | V7 | i",
            "i | bVII | iv | i",
            "i | bVI | i | V7",
            "i | v | iv | i",
        ),
        "minor build": ("i | i | V7 | V7", "iv | iv | V | V7"),
        "minor bridge": ("i | i | i | i", "i | iv | i | iv", "iv | i | iv | V7"),
        "major verse": ("I | I | V | I", "I | IV | I | V"),
        "major chorus": (
            "I | IV | V | I",
            "I | I | ii | V",
            "I | vi | I | V",
            "I | IV | I | V",
        ),
        "major build": ("IV | IV | V | V", "ii | ii | V | V7"),
        "major bridge": ("I | IV | I | IV", "vi | IV | I | V"),
    },
    endings={"minor": "V7 | i", "major": "V | I"},
    hush={0: 2, 2: 2, 4: 1},
    tune="pentatonic",
    tongue="chant",
    rhythms=(
        "x--- x-x- x--- ---- .... .... ..x- x-..",
        "..x- x-.. x--- ---- ..x- x-.. ---- ....",
        "x-.. x-.. x-x- ---- .... ..x- x--- ....",
        "x--x --x- ---- .... x--x --x- ---- ....",
        "...x --x- x--- ---- ...x --.. .... ....",
        "x-x- x--- .... .... x-x- x-.. x--- ----",
    ),
    grooves={
        "intro": (SPACE, BARE_DROP),
        "verse": (BARE_DROP, DIGITAL, MILITANT),
        "build": (DRUM_SENT_AWAY, ROLLING_IN),
        "chorus": (FLYING_CYMBALS, MILITANT, STEPPING_HARD),
        "bridge": (DRUM_SENT_AWAY, SPACE, BARE_DROP),
        "outro": (BARE_DROP, SPACE),
    },
    fills=(
        Groove(
            TWO_AND_FOUR | {"hat": "7.3. 5.3. .... ....", "high timbale": ".... .... .... 6.7."}
        ),
        Groove({"kick": ".... 9... .... ....", "snare": ".... 8... ...6 .678"}),
        Groove(
            {
                "kick": ".... 8... .... ....",
                "high tom": ".... .... 7.7. ....",
                "low tom": ".... .... .... 7.77",
            }
        ),
    ),
    solos=("lead", "organ"),
    mix=ISLAND.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.16, delay=0.1, width=0.25),
            Role.PERCUSSION: Channel(
                loudness=-23, reverb=0.35, delay=0.5, width=0.6, high_pass_hz=250
            ),
            Role.BASS: Channel(loudness=-15.5, drive=0.15, low_pass_hz=2200),
            Role.CHORDS: Channel(
                loudness=-21, reverb=0.3, delay=0.55, width=0.55, high_pass_hz=260, low_pass_hz=6500
            ),
            Role.PAD: Channel(
                loudness=-26, reverb=0.5, width=0.9, high_pass_hz=180, low_pass_hz=4000
            ),
            Role.LEAD: Channel(loudness=-19, reverb=0.35, delay=0.5, width=0.2, high_pass_hz=200),
            Role.COUNTER: Channel(loudness=-22, reverb=0.4, delay=0.5, width=0.4, high_pass_hz=220),
            Role.EFFECTS: Channel(loudness=-27, reverb=0.5, delay=0.4, width=0.9, high_pass_hz=60),
        },
        reverb_seconds=3.0,
        reverb_damping=0.55,
        delay_beats=0.75,
        warmth=0.45,
        wobble=0.08,
        motion_db=4,
    ),
    tags=("dub", "tape echo", "deep bass", "one drop", "melodica", "spring reverb"),
    avoid=frozenset(
        {"supersaw", "distorted guitar", "trap kit", "metal kit", "banjo", "techno kit", "fiddle"}
    ),
)
