"""Indie rock: two clean guitars that chime against each other, one picking, one strumming hard.

The bass plays a tune in eighths, the drummer dances on the hats and the floor tom, and what a rock
band would shout is here played once more with feeling, a little out of focus.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ROCK

SIXTEENTH_HATS = {"hat": "6252 6252 6252 6252"}
OFF_HATS = {"open hat": "..7. ..7. ..7. ..7.", "hat": "5... 5... 5... 5..."}

FLOOR_ONLY = Groove({"kick": "7... .... 7... ....", "floor tom": "6.4. 5.4. 6.4. 5.4."})
TAMBOURINE_AND_FOOT = Groove({"kick": "7... 7... 7... 7...", "tambourine": "..4. ..5. ..4. ..5."})
MOTORIK = Groove(
    {"kick": "9.7. ..7. 9.7. ..7.", "snare": ".... 8... .... 8...", "hat": "6.4. 6.4. 6.4. 6.4."}
)
SKITTER = Groove({"kick": "9... ..7. 8... ....", "snare": ".... 8... .... 8..?"} | SIXTEENTH_HATS)
DISCO_SHOES = Groove({"kick": "8... 8... 8... 8...", "snare": ".... 8... .... 8..."} | OFF_HATS)
FLOOR_AND_SNARE = Groove(
    {
        "kick": "9... ..7. 9... ....",
        "floor tom": "7.5. ..5. 7.5. ..5.",
        "snare": ".... 8... .... 8...",
    }
)
SPLASHY = Groove(
    {
        "kick": "9... ..7. 9.7. ....",
        "snare": ".... 9... .... 9..?",
        "open hat": "7... 6... 7... 6...",
        "hat": "..4. ..4. ..4. ..4.",
    }
)
JUMPING = Groove(
    {"kick": "9..7 ..8. ..9. ..7.", "snare": ".... 9... .?.. 9...", "ride": "7.5. 7.5. 7.5. 7.5."}
)
HEARTBEAT = Groove(
    {"kick": "7..5 .... 7..5 ....", "rim": ".... .... 6... ....", "shaker": "4.3. 4.3. 4.3. 4.3."}
)
CLIMB = Groove({"kick": "8... 8... 8... 8...", "snare": "4.44 4.44 5.55 6.66"})

JANGLE = Comping(  # a pick across open strings: the top voice sings, the others ring on
    low=("1-2- 3-4- 3-2- 3---", "1-3- 4-3- 2-3- 4---"),
    mid=("1-34 3-2- 4-3- 2-3-", "1-34 3-2- 4-3- 4-t-", "1-34 2-3- 4-2- 3-4-"),
    high=("143- 413- 4134 3-4-", "143- 413- 4-34 t-t-"),
    shape=Shape.OPEN,
)
STRUMMING = Comping(
    low=("D--- ---- ---- ----", "D--- ---- --D- ----"),
    mid=("m.D- m.U- m.D- mUD-", "m.D- m.U- m.D- D-U-"),
    high=("D-DU D-DU -UDU D-DU", "D-DU D-DU -UDU D--U"),
    shape=Shape.OPEN,
    top=2,
)
TUNEFUL = Line(
    low=("R--- ---- 5--- ----",),
    mid=("R-R- R-R- 5-5- R-A-", "R-R- R-5- 8-5- R-A-"),
    high=("R-R- 8-R- 5-R- 8-A-", "R-R- R-R- 3-3- 5-A-", "R-8- R-5- R-8- 5-A-"),
)
SHAKES = Hand(
    low=({"shaker": "4.3. 4.3. 4.3. 4.3."},),
    mid=({"tambourine": ".... 5... .... 5..."},),
    high=({"tambourine": "4.3. 6.3. 4.3. 6.3.", "shaker": "3.2. 3.2. 3.2. 3.2."},),
)

GENRE = Genre(
    name="indie rock",
    family="rock",
    moods=("nostalgic", "hopeful", "energetic", "melancholic", "dreamy", "rebellious"),
    energy=0.62,
    words=frozenset(
        {
            "indie rock",
            "indie",
            "alternative rock",
            "alt rock",
            "garage rock",
            "post-punk",
            "britpop",
            "college rock",
        }
    ),
    tempo=(116, 148),
    limits=(92, 172),
    modes={"major": 0.68, "minor": 0.32},
    tonics={2: 4, 9: 3, 4: 3, 7: 3, 0: 2, 11: 1},
    feel=Feel(swing=0.5, jitter=0.005, strum=0.014),
    chairs=(
        Chair(
            name="jangle",
            role=Role.CHORDS,
            instruments={"electric guitar": 1},
            low=50,
            high=76,
            plays=JANGLE,
            pan=-0.6,
        ),
        Chair(
            name="strummer",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 3, "electric guitar": 2},
            low=48,
            high=71,
            enters=0.48,
            plays=STRUMMING,
            pan=0.6,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"picked bass": 4, "bass guitar": 1},
            low=30,
            high=52,
            enters=0.36,
            plays=TUNEFUL,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"rock kit": 2, "pop kit": 2},
            low=27,
            high=87,
            enters=0.3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"electric guitar": 3, "overdriven guitar": 2, "synth lead": 2},
            low=62,
            high=84,
            enters=0.42,
            style="",
            pan=0.15,
        ),
        Chair(
            name="haze",
            role=Role.PAD,
            instruments={"synth strings": 3, "organ": 2, "warm pad": 2},
            low=55,
            high=78,
            enters=0.6,
            style="moving",
        ),
        Chair(
            name="bells",
            role=Role.COUNTER,
            instruments={"glockenspiel": 3, "piano": 2, "synth lead": 1},
            low=72,
            high=93,
            enters=0.8,
            style="fills",
            pan=-0.25,
        ),
        Chair(
            name="shaker",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.55,
            plays=SHAKES,
            pan=0.3,
        ),
    ),
    forms=(
        outline(
            "intro:A8 .35 verse:A16 .5 chorus:B8 .78 verse:A16 .58 chorus:B16 .86 "
            "bridge:C8 .38/.8 build:C8 .64 chorus:B16 1 outro:A8 .45"
        ),
        outline(
            "intro:B8 .56 verse:A16 .52 pre:C4 .6 chorus:B8 .8 interlude:B4 .6 verse:A8 .58 pre:C4 .66 "
            "chorus:B16 .88 breakdown:D8 .34/.7 chorus:B16 .98 outro:B8 .62"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | IV | I | I | V | V",
            "Iadd9 | iii | IV | V",
            "I | Isus4 I | IVadd9 | V",
        ),
        "major chorus": (
            "I | V | vi | IV | I | V | IV | V",
            "I | IV | vi | V",
            "I | iii | IV | V | I | vi | IV | V",
            "I | IV | I | V",
        ),
        "major build": ("ii | ii | IV | V", "IV | vi | V | V"),
        "major bridge": ("vi | iii | IV | V", "IV | iv | I | V"),
        "minor verse": ("i | i | bVI | V", "i | bIII | iv | i", "i | i | iv | V"),
        "minor chorus": (
            "i | bIII | bVII | iv | i | bIII | bVI | V",
            "i | bVI | bIII | V",
            "i | iv | bVI | V",
        ),
        "minor build": ("iv | iv | V | V",),
        "minor bridge": ("bVI | bVI | i | V", "bVI | bVII | i | V"),
    },
    endings={"major": "IV V | Iadd9", "minor": "iv V | i"},
    hush={0: 3, 1: 1},
    tune="pentatonic",
    rhythms=(
        "x-x- x-x- x--x --x- x-x- x-x- x--- ----",
        "..x- x-x- x-x- x--- ..x- x-x- --x- ----",
        "x--x --x- x--- x-x- x--x --x- x--- ..x-",
        "x--- x-x- --x- x--- x--- x-x- x--- ----",
        "x-x- --x- x-x- --x- x-x- --x- x--- ----",
        "x--- ---- --x- x-x- x--- --x- x--- ....",
    ),
    grooves={
        "intro": (TAMBOURINE_AND_FOOT, FLOOR_ONLY, MOTORIK),
        "verse": (HEARTBEAT, SKITTER, MOTORIK, FLOOR_AND_SNARE),
        "build": (FLOOR_ONLY, CLIMB),
        "chorus": (MOTORIK, DISCO_SHOES, SPLASHY, JUMPING),
        "bridge": (FLOOR_ONLY, HEARTBEAT),
        "outro": (TAMBOURINE_AND_FOOT, MOTORIK),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..7. 9... ....",
                "snare": ".... 8... .... 8.78",
                "hat": "6252 6252 6252 ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..7. .... ....",
                "snare": ".... 8... 7.7. 7.7.",
                "floor tom": ".... .... 7.7. 8.8.",
            }
        ),
        Groove(
            {
                "kick": "9... 8... 8... 8...",
                "snare": "6.66 6.66 .... ....",
                "high tom": ".... .... 7.77 ....",
                "floor tom": ".... .... .... 8.89",
            }
        ),
    ),
    solos=("lead",),
    mix=ROCK.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.18, width=0.25, drive=0.2),
            Role.CHORDS: Channel(
                loudness=-19.5, reverb=0.2, delay=0.08, width=0.6, high_pass_hz=120
            ),
            Role.PAD: Channel(loudness=-26, reverb=0.4, width=0.8, high_pass_hz=220),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.3, delay=0.28, width=0.15, high_pass_hz=180
            ),
        },
        reverb_seconds=1.9,
        warmth=0.4,
        motion_db=5.5,
    ),
    tags=("indie rock", "jangly guitars", "melodic bass", "driving drums", "bittersweet"),
    avoid=frozenset({"808", "trap kit", "supersaw", "brass section"}),
)
