"""Piano solo: one player, two hands, one pedal. The right sings, the left opens each chord from the
bottom and lets it ring; what an orchestra does with instruments happens here with register and
touch: the middle of the keyboard first, octaves and full chords once, and the middle again."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ORCHESTRA

# Nobody drums here; the left hand's weight is written as the kick that others would hear.
ONE_BELL = Groove({"sub kick": "4... .... .... ...."})
ROCKING = Groove({"sub kick": "5... .... 4... ...."})
WALKING_HAND = Groove({"sub kick": "5... 3... 4... 3..."})
OFF_THE_BEAT = Groove({"sub kick": "6... ..3. 4... ..3."})
BELLS_BELOW = Groove({"sub kick": "7... .... 6... 5..."})
BARCAROLLE = Groove({"sub kick": "5... .... ...."}, beats=3)

LEFT_HAND = Comping(  # from the bottom up, and the pedal keeps it
    low=("..1- 2--- 3--- 2---", "..1- --2- 3--- ----", "..1- 2-3- --2- ----"),
    mid=("..1- 2-3- 2-1- 2-3-", "..1- 3-2- ..1- 3-2-", "..1- 2-3- 1-2- 3-2-"),
    high=("..12 3-21 ..12 3-21", "..1- 3-2- ..X- 3-2-", "..12 3-2- ..12 3232", "..x- X-x- ..x- X-x-"),
    left=("B--- ---- ---- ----", "B--- ---- F--- ----", "B-O- ---- F-O- ----"),
    voices=3,
    top=2,
)  # fmt: skip

GENRE = Genre(
    name="piano solo",
    family="score",
    moods=("introspective", "melancholic", "tender", "intimate", "romantic", "nostalgic"),
    energy=0.4,
    words=frozenset(
        {
            "piano solo",
            "solo piano",
            "piano piece",
            "neoclassical",
            "nocturne",
            "piano music",
        }
    ),
    tempo=(72, 92),
    limits=(46, 126),
    modes={"minor": 0.52, "major": 0.48},
    tonics={9: 3, 0: 3, 2: 3, 4: 3, 7: 2, 5: 2, 10: 1, 3: 2, 8: 1, 1: 1},
    feel=Feel(jitter=0.011, late={Role.LEAD: 0.008, Role.CHORDS: -0.004}, strum=0.012),
    chairs=(
        Chair(
            name="left hand",
            role=Role.CHORDS,
            instruments={"piano": 4, "felt piano": 1},
            low=48,
            high=66,
            plays=LEFT_HAND,
        ),
        Chair(
            name="right hand",
            role=Role.LEAD,
            instruments={"piano": 4, "felt piano": 1},
            low=65,
            high=89,
            style="song",
            level_db=0.5,
        ),
    ),
    forms=(
        outline(
            "intro:B4 .14 theme:A8 .3 variation:A8 .4 theme:B8 .52 bridge:C8 .36 "
            "variation:A8 .46 theme:B8 .92 outro:A4 .16"
        ),
        outline(
            "intro:A4 .12 verse:A8 .28 verse:A8 .38 theme:B8 .56 interlude:C4 .3 verse:A8 .44 "
            "build:C4 .6 theme:B8 .94 outro:A4 .14"
        ),
        outline(
            "intro:C4 .16 theme:A8 .34 theme:B8 .48 variation:A8 .42 breakdown:C8 .24 "
            "build:D4 .58 theme:B8 .8 theme:A8 .9 outro:C4 .14"
        ),
    ),
    changes={
        "major verse": (
            "Iadd9 | V/7 | vi7 | IV | Iadd9 | IV | Vsus4 | V",
            "I | iii7 | IV | I | I | vi7 | ii7 | V",
            "I | IV/1 | I | V7/1 | I | IV | V7 | I",
        ),
        "major chorus": (
            "I | V/7 | vi | iii/5 | IV | I/3 | ii7 | V7",
            "IV | I/3 | ii7 | V | vi | IV | Vsus4 V | I",
            "I | I/3 | IV | iv6 | I/5 | V7 | I | V",
        ),
        "major build": ("ii7 | IV | Vsus4 | V", "IV | I/3 | II/#4 | V"),
        "major bridge": ("vi | iii | IV | V", "I | bVImaj7 | iv6 | V7"),
        "minor verse": (
            "i | i/b7 | bVImaj7 | V | i | iv | Vsus4 | V",
            "iadd9 | bVI | iv7 | V | iadd9 | bVI | V7 | i",
            "i | V/7 | i/b7 | IV/6 | iv/b6 | i/5 | V7 | i",
        ),
        "minor chorus": (
            "i | bVI | bIII | bVII | i | iv | V7 | i",
            "i | iv | bVII | bIII | bVI | iiø7 | V7 | i",
            "bVI | bIII | V/7 | i | iv | i/5 | V7 | i",
        ),
        "minor build": ("iv | i | iiø7 | V7", "bVI | bVI | V | V7"),
        "minor bridge": ("bIII | bVII/2 | iv | V", "bVImaj7 | iv | i/5 | V7"),
    },
    endings={"minor": "iv V7 | iadd9", "major": "IV V7 | Iadd9"},
    hush={0: 4, 1: 1},
    rhythms=(
        "x--- --x- x-x- x--- x--- ---- --x- x-x-",
        "..x- x-x- x--- --x- x--- ---- ---- ..x-",
        "x--- ---- x-x- x-x- x--- --x- x--- ----",
        "x--x --x- x--- x-x- x--- ---- x-x- x---",
        "x-x- x-x- x--- --x- x-x- x-x- x--- ----",
        "x--- --xx x--- x--- x--- --x- x--- ----",
    ),
    tune="song",
    grooves={
        "intro": (ONE_BELL, ROCKING, BARCAROLLE),
        "verse": (ONE_BELL, ROCKING, WALKING_HAND, BARCAROLLE),
        "build": (WALKING_HAND, OFF_THE_BEAT, BARCAROLLE),
        "chorus": (ROCKING, OFF_THE_BEAT, BELLS_BELOW, BARCAROLLE),
        "bridge": (ONE_BELL, OFF_THE_BEAT, BARCAROLLE),
        "outro": (ONE_BELL, ROCKING, BARCAROLLE),
    },
    fills=(
        Groove({"sub kick": "5... .... .... ...."}),
        Groove({"sub kick": "5... .... 4... 4..."}),
        Groove({"sub kick": "6... 5... 5... 5.5."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.CHORDS: Channel(loudness=-20.5, reverb=0.24, width=0.35),
            Role.LEAD: Channel(loudness=-18.5, reverb=0.26, width=0.25),
        },
        curve="acoustic",
        reverb_seconds=2.2,
        motion_db=9,
        warmth=0.0,
    ),
    tags=("piano solo", "neoclassical", "intimate", "felt piano", "emotional"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar"}),
)
