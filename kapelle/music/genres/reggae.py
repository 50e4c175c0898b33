"""Reggae: the drop is where others would come in, and the one stays empty. Guitar and piano skank
on the off-beat as short as a match being struck, the organ bubbles between their strokes, and the
bass, with all that room, plays the tune everybody goes home with.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ISLAND

# Counted slowly, with the skank on every second eighth; the drop is on two and four. The stick
# leans on the beats, and most of all on the one that the kick leaves empty: with the skank as loud
# as the drop one would count along with the skank.
DROP = {"kick": ".... 9... .... 9...", "rim": ".... 8... .... 8..."}
STEADY_HAT = {"hat": "9.3. 7.3. 8.3. 7.3."}
SHUFFLED_HAT = {"hat": "9.32 7.32 8.32 7.32"}

NYABINGHI = Groove(
    {"kick": "8... .... 6... ....", "low tom": "..5. .... ..5. ....", "hat": "6.3. 5.3. 6.3. 5.3."}
)
DROP_ALONE = Groove(DROP | {"hat": "7.3. 6.3. 7.3. 6.3."})
ONE_DROP = Groove(DROP | STEADY_HAT, answer={"open hat": ".... .... .... ..5."})
CARLTON = Groove(  # triplets of the hi-hat hand, and a rim that answers itself
    DROP | SHUFFLED_HAT | {"rim": ".... 8..4 .... 8..."}, answer={"rim": "...4 8... ..4. 8.4."}
)
ROCKERS = Groove(
    {"kick": "9.6. .... 7.6. ....", "snare": ".... 8... .... 8..."} | STEADY_HAT,
    answer={"snare": ".... 8... .... 8.?6"},
)
STEPPERS = Groove(
    {"kick": "9... 8... 8... 8...", "rim": ".... 7..5 .... 7...", "hat": "8.32 7.32 8.32 7.32"},
    answer={"open hat": ".... .... .... ..6."},
)
TIMBALE_ROLL = Groove(DROP | {"high timbale": ".... .... ...5 .667", "hat": "9.3. 7.3. 8.3. ...."})
LOVERS = Groove(
    DROP
    | {
        "kick": "7... 8... .... 8...",
        "hat": "8.32 7.32 8.32 7.32",
        "tambourine": ".... 4... .... 4...",
    }
)
HELD = Groove({"kick": ".... 8... .... ....", "hat": "6.3. 5.3. 6.3. 5.3."})

SKANK = Comping(  # down and up, and off before it rings: the double chop of slow songs
    low=("..Xx ..Xx ..Xx ..Xx",),
    mid=("..Xx ..Xx ..Xx ..Xx", "..Xx ..Xx ..Xx m.Xx"),
    high=("..X. m.Xx ..X. m.Xx", "..Xx ..Xx ..Xx ..X.", "..Xx ..Xx ..X. m.Xx"),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    top=3,
)
PIANO_SKANK = Comping(
    low=("..x. .... ..x. ....",),
    mid=("..X. ..X. ..X. ..X.",),
    high=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. .xX."),
    voices=3,
    manner=Manner.STACCATO,
)
BUBBLE = Comping(  # left, right, left around each skank: the pot never boils over
    low=("X--- ---- ---- ----",),
    mid=(".xXx .xXx .xXx .xXx", ".x.x .xXx .x.x .xXx"),
    high=(".xXx .xXx .xXx .xXx",),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
)
FAMILY_MAN = Line(  # a tune with holes in it
    low=("R--- --.. ..R- 5-..", "R--- --.. ..5- R-.."),
    mid=(
        "R-.R .-5- ..8- 5-..",
        "R-.. ..3- 5-5. ..L-",
        "R--. R-3- 5--. ....",
        "R-.. ..R- 3-5- ..A-",
    ),
    high=(
        "R-R. ..3- 5-5. 3-R-",
        "R-.R .-3- 5-.8 .-5-",
        "..R- R-8- 5-3- R-L-",
        "R-R. 5-5. 8-5. 3-A-",
    ),
)
HAND_DRUMS = Hand(
    low=({"shaker": "5.2. 5.2. 5.2. 5.2."},),
    mid=({"cabasa": "6.2. 5.22 6.2. 5.22", "high conga": ".... .... .... .55."},),
    high=(
        {"cabasa": "6.32 5.32 6.32 5.32", "high conga": ".... ..5. .... .55.", "low conga": "5... .... 5... ...."},
        {"tambourine": "6.3. 5.3. 6.3. 5.3.", "cowbell": "...4 .... ...4 ....", "high conga": ".... ..5. ...5 .55."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="reggae",
    family="latin",
    moods=("chill", "happy", "warm", "hopeful", "groovy", "uplifting"),
    energy=0.52,
    words=frozenset(
        {
            "reggae",
            "roots reggae",
            "one drop",
            "lovers rock",
            "rocksteady",
            "reggae pop",
            "dancehall",
            "jamaican",
            "rastafari",
        }
    ),
    tempo=(84, 98),  # from lovers rock to dancehall: slower, one counts it twice as fast
    limits=(60, 104),
    modes={"major": 0.6, "mixolydian": 0.05, "minor": 0.35},
    tonics={9: 3, 7: 3, 2: 2, 4: 2, 0: 3, 5: 1, 11: 1},
    feel=Feel(
        swing=0.55,
        jitter=0.005,
        snare_late=0.006,
        strum=0.006,
        late={Role.BASS: 0.008, Role.LEAD: 0.014, Role.CHORDS: 0.004},
    ),
    chairs=(
        Chair(
            name="skank",
            role=Role.CHORDS,
            instruments={"electric guitar": 3, "muted guitar": 2},
            low=57,
            high=76,
            enters=0.25,
            plays=SKANK,
            pan=-0.4,
        ),
        Chair(
            name="organ",
            role=Role.CHORDS,
            instruments={"organ": 1},
            low=52,
            high=72,
            plays=BUBBLE,
            pan=0.3,
            level_db=-2,
        ),
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 3, "upright piano": 1, "clavinet": 1},
            low=58,
            high=78,
            enters=0.6,
            plays=PIANO_SKANK,
            pan=0.45,
            level_db=-3,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 5, "fretless bass": 1},
            low=28,
            high=48,
            enters=0.3,
            plays=FAMILY_MAN,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 3, "funk kit": 2},
            low=27,
            high=87,
            enters=0.28,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"melodica": 3, "saxophone": 2, "trombone": 2, "harmonica": 1, "flute": 1},
            low=57,
            high=79,
            enters=0.42,
            style="song",
        ),
        Chair(
            name="horns",
            role=Role.COUNTER,
            instruments={"brass section": 4, "trombone": 1},
            low=53,
            high=76,
            enters=0.62,
            style="horns",
            pan=0.15,
        ),
        Chair(
            name="voices",
            role=Role.PAD,
            instruments={"choir": 2, "warm pad": 1, "strings": 1},
            low=55,
            high=76,
            enters=0.74,
            style="still",
            level_db=-2,
        ),
        Chair(
            name="hands",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.48,
            plays=HAND_DRUMS,
            pan=-0.25,
        ),
    ),
    forms=(
        outline(
            "intro:B2 .4 verse:A8 .48 chorus:B8 .7 verse:A8 .55 chorus:B8 .78 solo:A4 .66 "
            "bridge:C4 .26/.7 chorus:B8 .92 outro:B4 .5"
        ),
        outline(
            "intro:A4 .3 verse:A8 .46 pre:C4 .56 chorus:B8 .72 verse:A8 .54 breakdown:D4 .26/.6 "
            "solo:B4 .7 chorus:B8 .9 outro:A4 .45"
        ),
    ),
    changes={
        "major verse": ("I | IV | I | V", "I | I | ii | V", "I | vi | ii | V"),
        "major chorus": (
            "I | V | IV | I",
            "I | IV | V | I",
            "I | V | vi IV | I",
            "I | IV | I | V",
            "I | ii | V | I",
            "I | vi | IV V | I",
        ),
        "major build": ("ii | ii | V | V", "IV | IV | V | V7"),
        "major bridge": ("vi | iii | IV | V", "IV | I | IV | V"),
        "minor verse": ("i | i | iv | i", "i | iv | i | V", "i | bVII | i | V7"),
        "minor chorus": (
            "i | iv | V7 | i",
            "i | bVI | V7 | i",
            "i | bVII | bVI V | i",
            "i | bVII | i | V",
            "i | iv | bVII | i",
        ),
        "minor build": ("iv | iv | V | V7", "bVI | bVI | V | V"),
        "minor bridge": ("bVI | bVII | i | V", "iv | i | iv | V7"),
    },
    endings={"major": "IV V | I", "minor": "iv V | i"},
    hush={0: 2, 1: 2},
    tune="pentatonic",
    rhythms=(
        "x-x- x--- ..x- x-.. x-x- x--- ---- ....",
        "..x- x-x. x--- .... ..x- x-x. x-x- ----",
        "x--- ..x- x-x- x-.. x--- ..x- x--- ....",
        ".x-x -.x- x--- ---- .x-x -.x- x--- ....",
        "x-.x .-x- x--- ..x- x-.x .-x- x--- ----",
        "..x- ..x- x-x- x--- ..x- ..x- x--- ....",
    ),
    grooves={
        "intro": (NYABINGHI, DROP_ALONE, TIMBALE_ROLL),
        "verse": (DROP_ALONE, LOVERS, ONE_DROP, ROCKERS),
        "build": (ONE_DROP, ROCKERS),
        "chorus": (ONE_DROP, ROCKERS, STEPPERS, CARLTON),
        "bridge": (HELD, DROP_ALONE, STEPPERS),
        "outro": (DROP_ALONE, ONE_DROP),
    },
    fills=(
        TIMBALE_ROLL,
        Groove(
            {
                "kick": ".... 9... .... ....",
                "rim": ".... 8... .... ....",
                "snare": ".... .... 6.66 7.8.",
                "hat": "9.3. 7.3. .... ....",
            }
        ),
        Groove(
            {
                "kick": ".... 9... .... ...9",
                "snare": ".... 8... 66.. ....",
                "high tom": ".... .... ..7. 7...",
                "low tom": ".... .... .... .77.",
            }
        ),
    ),
    solos=("lead", "organ", "horns"),
    mix=ISLAND.but(
        channels={
            Role.CHORDS: Channel(
                loudness=-20, reverb=0.14, delay=0.08, width=0.5, high_pass_hz=220
            ),
            Role.BASS: Channel(loudness=-16.5, drive=0.12, low_pass_hz=3500),
            Role.PERCUSSION: Channel(
                loudness=-24, reverb=0.2, delay=0.1, width=0.5, high_pass_hz=200
            ),
        },
        motion_db=5,
    ),
    tags=("reggae", "one drop", "skank guitar", "organ bubble", "deep bass", "roots"),
    avoid=frozenset(
        {
            "supersaw",
            "distorted guitar",
            "trap kit",
            "metal kit",
            "banjo",
            "techno kit",
            "reese bass",
        }
    ),
)
