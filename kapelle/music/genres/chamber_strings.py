"""Chamber strings: four people who listen. The first violin begins, the second answers and then goes
along in sixths, the viola never stops moving, the cello is the floor and now and then the singer.
No conductor, no drum: whoever leads breathes in, and everyone is there."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ORCHESTRA

# Where the bows lean: nobody strikes anything.
LONG_BOW = Groove({"sub kick": "4... .... .... ...."})
TWO_BOWS = Groove({"sub kick": "5... .... 4... ...."})
GAVOTTE = Groove({"sub kick": "5... .... 6... 4..."}, answer={"sub kick": "6... 4... 5... ...."})
ALLEGRO = Groove({"sub kick": "6... 4... 5... 4..."})
SYNCOPES = Groove({"sub kick": "6.5. ..5. ..5. ..5."})
MINUET = Groove({"sub kick": "6... 4... 4..."}, beats=3)

INNER_EIGHTHS = Comping(  # the viola: quavers that turn round in the chord
    low=("1--- ---- 2--- ----", "1--- 2--- 1--- 2---"),
    mid=("1-2- 1-2- 1-2- 1-2-", "1-2- 3-2- 1-2- 3-2-", "1-1- 2-2- 3-3- 2-2-"),
    high=("1212 1212 1313 1313", "1-12 3-32 1-12 3-32", "1-23 2123 1-23 2121"),
    voices=3,
    manner=Manner.LEGATO,
)
CELLO = Line(  # a bass that sings: steps wherever there is time for one
    low=("R--- ---- ---- ----", "R--- ---- ---- --A-"),
    mid=("R--- --R- 3--- A---", "R--- ---- 5--- A---", "R--- 2--- 3--- A---"),
    high=("R-R- R-R- 3-3- A-A-", "R-5- 8-5- 3-2- R-A-", "R--- 3--- 5--- A---"),
)

CHAIRS = (
    Chair(name="first violin", role=Role.LEAD, instruments={"violin": 1}, low=62, high=89, style="song", pan=-0.4),
    Chair(name="second violin", role=Role.COUNTER, instruments={"violin": 1}, low=57, high=77, enters=0.28, style="second", pan=-0.15),
    Chair(name="viola", role=Role.CHORDS, instruments={"viola": 1}, low=50, high=69, enters=0.28, plays=INNER_EIGHTHS, pan=0.15),
    Chair(name="cello", role=Role.BASS, instruments={"cello": 1}, low=36, high=57, plays=CELLO, pan=0.38),
)  # fmt: skip

GENRE = Genre(
    name="chamber strings",
    family="score",
    moods=("elegant", "intimate", "melancholic", "romantic", "introspective", "dramatic"),
    energy=0.5,
    words=frozenset(
        {
            "chamber strings",
            "string quartet",
            "chamber music",
            "baroque",
            "string ensemble",
        }
    ),
    tempo=(72, 116),
    limits=(52, 144),
    modes={"minor": 0.52, "major": 0.48},
    tonics={2: 4, 7: 4, 9: 3, 0: 2, 4: 2, 5: 2, 10: 2, 3: 1},
    feel=Feel(jitter=0.009, late={Role.COUNTER: 0.005, Role.ARP: 0.003}, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .2 theme:A8 .42 variation:A8 .5 theme:B8 .6 bridge:C8 .38 variation:B8 .54 "
            "theme:A8 .78 theme:B8 .94 outro:A4 .24"
        ),
        outline(
            "intro:A4 .16 verse:A8 .36 theme:B8 .56 verse:A8 .46 theme:B8 .68 interlude:C8 .32 "
            "build:D4 .6 theme:B16 .95 outro:A4 .2"
        ),
        outline(
            "intro:C4 .2 theme:A8 .44 theme:B8 .54 breakdown:C8 .3 variation:A8 .52 build:C4 .64 "
            "theme:B8 .82 theme:A8 .95 outro:C8 .22"
        ),
    ),
    changes={
        "major verse": (
            "I | V/7 | I | IV | I/3 | ii7 | V7 | I",
            "I | vi | ii/4 | V | I | IV | V7 | I",
            "I | IV/1 | V7/1 | I | vi | ii | V | V7",
        ),
        "major chorus": (
            "I | V | vi | iii | IV | I | ii7 | V7",
            "I | IV | viio | iii | vi | ii | V7 | I",
            "I | I/3 | IV | V7/4 | I/3 | ii7 | Vsus4 V7 | I",
        ),
        "major build": ("ii | V7 | II/#4 | V", "IV | I/3 | ii7 | V7"),
        "major bridge": (
            "vi | III7 | vi | II7 | V | I/3 | ii7 | V7",
            "vi | ii | V | I | IV | viio | III | V7",
        ),
        "minor verse": (
            "i | V/7 | i | iv | i/b3 | iiø7 | V7 | i",
            "i | iv/b6 | V | i | bVI | iv | Vsus4 | V7",
            "i | i/b7 | iv/b6 | V | i | iiø7 | V7 | i",
        ),
        "minor chorus": (
            "i | iv | bVII | bIII | bVI | iiø7 | V7 | i",
            "i | V/7 | bVII/2 | I7/3 | iv | i/5 | V7 | i",
            "i | bVI | iv | V7 | i | iv | Vsus4 V7 | i",
        ),
        "minor build": ("iv | i/b3 | iiø7 | V7", "bVI | iv | V | V7"),
        "minor bridge": (
            "bIII | bVII/2 | bIII | bVI | iv | i/5 | V | V7",
            "bVI | bIII | iv | i | bVI | iv | Vsus4 | V7",
        ),
    },
    endings={"minor": "iv V7 | i", "major": "ii7 V7 | I"},
    hush={0: 5, 1: 1},
    rhythms=(
        "x--- x-x- x--- x--- x-x- x-x- x--- ----",
        "x--- --xx x-x- x-x- x--- x--- x--- ----",
        "..x- x-x- x--- x-x- x-x- x-x- x--- ..x-",
        "x--- ---- x-x- x-x- x--x --x- x--- ----",
        "x-xx x-x- x-xx x-x- x--- x-x- x--- ----",
        "x--- x--- --x- x-x- x--- --x- x--- ----",
    ),
    tune="theme",
    grooves={
        "intro": (LONG_BOW, TWO_BOWS, MINUET),
        "verse": (LONG_BOW, TWO_BOWS, GAVOTTE, MINUET),
        "build": (TWO_BOWS, ALLEGRO, SYNCOPES),
        "chorus": (TWO_BOWS, GAVOTTE, ALLEGRO, SYNCOPES, MINUET),
        "bridge": (LONG_BOW, SYNCOPES, MINUET),
        "outro": (LONG_BOW, TWO_BOWS, MINUET),
    },
    fills=(
        Groove({"sub kick": "5... .... 4... ...."}),
        Groove({"sub kick": "5... .... 4... 4..."}),
        Groove({"sub kick": "6... 4... 5... 5.5."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.LEAD: Channel(loudness=-19, reverb=0.24, high_pass_hz=120),
            Role.CHORDS: Channel(loudness=-21.5, reverb=0.24, high_pass_hz=120),
            Role.ARP: Channel(loudness=-21, reverb=0.24, high_pass_hz=90),
            Role.BASS: Channel(loudness=-20.5, reverb=0.2),
        },
        reverb_seconds=1.7,
        motion_db=8,
        warmth=0.0,
    ),
    tags=("chamber strings", "string quartet", "violin", "cello", "classical"),
    avoid=frozenset({"808", "trap kit", "supersaw", "pop kit", "synth bass"}),
)
