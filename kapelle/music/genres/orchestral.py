"""Orchestral: a theme that goes from desk to desk. An oboe says it first, a flute answers, and when
the violins have it everybody else makes room: cellos and horns move inside the chords, the harp
opens the doors, timpani and brass wait for the one place that is theirs."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Hand, Line, Runs
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import ORCHESTRA

SILENT_HALL = Groove({"sub kick": "3... .... .... ...."})
STEPS = Groove({"sub kick": "5... .... 4... ...."})
FAR_DRUM = Groove({"sub kick": "5... .... .... ....", "snare": ".... .... ..2. 2.22"})
SADDLE = Groove({"sub kick": "6... .... 5... ....", "snare": "4.22 4... 4.22 4..."})
PROCESSION = Groove(
    {"sub kick": "7... .... 6... ....", "snare": "5... 4.33 5... 4.44"},
    answer={"snare": "5... 4.33 5.33 4444"},
)
BROAD = Groove(
    {"sub kick": "8... .... .... ....", "ride": "3... .... 3... ...."},
    answer={"ride": "3... 2... 33.3 4455"},
)
FULL_ORCHESTRA = Groove(
    {"sub kick": "9... .... 7... ....", "snare": "6... 5.44 6... 5.55"},
    answer={"snare": "6... 5.44 5555 6667"},
)

HARP = Runs(  # rises into the bar line, hardly ever falls
    low=("1--- 2--- 3--- 4---", "1--- 3--- 2--- 4---"),
    mid=("1-2- 3-4- 5-4- 3-2-", "1-2- 3-4- 5--- ----"),
    high=("1234 5--- 1234 5---", "1-2- 3-4- 1234 5-4-", "1234 5432 1234 5454"),
)
MURMUR = Runs(  # divided violas: the motion that one hears only when it stops
    low=("1--- 2--- 3--- 2---",),
    mid=("1-2- 3-2- 1-2- 3-2-", "1-3- 2-3- 1-3- 2-3-"),
    high=("1323 1323 1323 1323", "1-32 1-32 1-32 3232"),
    manner=Manner.LEGATO,
)
LOW_STRINGS = Line(  # cellos and basses with the bow: long, then a step into the next harmony
    low=("R--- ---- ---- ----",),
    mid=("R--- ---- ---- --A-", "R--- ---- 5--- ----", "R--- ---- ---- ----"),
    high=("R--- --R- 5--- A---", "R--- R--- 5--- --A-", "R--- ---- 3--- A---"),
)
TIMPANI = Line(  # tonic and dominant; a roll is an event
    low=("R... .... .... ....",),
    mid=("R--- .... .... ....", "R--- .... .... L-L-", "R--- .... .... ...."),
    high=("R--- .... L--- ....", "R--- .... R-L- R-L-", "R--- .... .... RRRR"),
)
CYMBALS = Hand(  # one player, three instruments, and many bars of counting
    low=({"triangle": "3... .... .... ...."}, {"triangle": ".... .... .... ...."}),
    mid=(
        {"triangle": "4... .... .... ....", "ride": ".... .... .... ...."},
        {"triangle": ".... .... .... ....", "ride": ".... .... 1122 2334"},
    ),
    high=(
        {"crash": "7... .... .... ....", "ride": ".... .... .... ...."},
        {"crash": ".... .... .... ....", "ride": "...1 1112 2223 3445"},
        {"crash": "5... .... .... ....", "ride": ".... .... .... ...."},
        {"crash": ".... .... 4... ....", "ride": ".... .... ..22 3345"},
    ),
)

CHAIRS = (
    Chair(name="strings", role=Role.PAD, instruments={"strings": 1}, low=50, high=74, style="moving", pan=-0.05),
    Chair(name="first violins", role=Role.LEAD, instruments={"strings": 1}, low=65, high=88, enters=0.46, style="song", pan=-0.3),
    Chair(name="flute", role=Role.LEAD, instruments={"flute": 1}, low=72, high=94, enters=0.3, style="song", pan=0.1, level_db=-2),
    Chair(name="oboe", role=Role.LEAD, instruments={"oboe": 3, "clarinet": 2}, low=60, high=82, style="song", pan=0.18, level_db=-1),
    Chair(name="trumpets", role=Role.LEAD, instruments={"trumpet": 1}, low=60, high=80, enters=0.86, style="song", pan=0.3, level_db=-2),
    Chair(name="horns", role=Role.COUNTER, instruments={"french horn": 1}, low=50, high=69, enters=0.38, style="line", pan=-0.25),
    Chair(name="violas", role=Role.ARP, instruments={"viola": 1}, low=52, high=69, enters=0.5, plays=MURMUR, pan=0.15),
    Chair(name="low strings", role=Role.BASS, instruments={"strings": 1}, low=36, high=53, enters=0.24, plays=LOW_STRINGS, pan=0.2),
    Chair(name="harp", role=Role.ARP, instruments={"harp": 1}, low=50, high=84, enters=0.28, plays=HARP, pan=-0.4),
    Chair(name="timpani", role=Role.BASS, instruments={"timpani": 1}, low=41, high=57, enters=0.66, plays=TIMPANI, pan=0.05, level_db=-2),
    Chair(name="brass", role=Role.PAD, instruments={"brass section": 1}, low=47, high=69, enters=0.8, style="swells", pan=0.3, level_db=-2),
    Chair(name="cymbals", role=Role.PERCUSSION, instruments={"orchestral drums": 1}, low=27, high=87, enters=0.6, plays=CYMBALS),
)  # fmt: skip

GENRE = Genre(
    name="orchestral",
    family="score",
    moods=("majestic", "dramatic", "hopeful", "uplifting", "mysterious", "heartfelt"),
    energy=0.55,
    words=frozenset(
        {
            "orchestral",
            "orchestra",
            "symphony",
            "symphonic",
            "film score",
            "film music",
            "cinematic",
            "score",
            "soundtrack",
        }
    ),
    tempo=(74, 104),
    limits=(54, 140),
    modes={"major": 0.56, "minor": 0.4, "dorian": 0.04},
    tonics={2: 4, 0: 3, 7: 3, 5: 3, 10: 2, 3: 2, 9: 2, 4: 1},
    feel=Feel(jitter=0.007, late={Role.PAD: -0.015, Role.COUNTER: 0.004}, strum=0.01),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B4 .16 theme:A8 .4 variation:A8 .48 theme:B8 .6 bridge:C8 .32 "
            "variation:A8 .54 build:D4 .66 theme:B8 .84 theme:A8 .97 outro:A4 .2"
        ),
        outline(
            "intro:A4 .14 verse:A8 .3 theme:B8 .5 verse:A8 .44 theme:B8 .68 bridge:C8 .34 "
            "build:C4 .58 theme:B16 .98 outro:A4 .18"
        ),
        outline(
            "intro:A8 .16 theme:A8 .42 interlude:C4 .3 variation:A8 .52 theme:B8 .7 "
            "breakdown:C8 .26 build:D8 .6 theme:A16 .97 outro:C4 .2"
        ),
    ),
    changes={
        "major verse": (
            "I | I/3 | IV | I | I | vi | ii | V",
            "I | V/7 | vi | I/5 | IV | I/3 | ii7 | V",
            "I | IV/1 | I | V/7 | I | IV | V | I",
        ),
        "major chorus": (
            "I | V/7 | vi | IV | I/3 | IV | Vsus4 | V",
            "I | I | bVI | bVII | I | IV | V | I",
            "I | iii | IV | I | IV | I/3 | ii7 V | I",
            "I | V/7 | I | IV | I/5 | V7 | vi IV | V",
        ),
        "major build": ("IV | ii | V/4 | V", "vi | IV | II/#4 | V"),
        "major bridge": (
            "vi | IV | I/3 | V | vi | IV | Vsus4 | V",
            "I | iv6 | I | V/7",
            "bVI | bVI | bIII | V",
        ),
        "minor verse": (
            "i | i | iv | i | bVI | iv | V | V",
            "i | i/b7 | bVI | V | i | iv | V | i",
            "i | V/7 | i | iv | i | bVI | V | i",
        ),
        "minor chorus": (
            "i | bVI | bIII | V | i | iv | V | i",
            "i | V/7 | i/b7 | IV/6 | bVI | iv | V | i",
            "i | iv | bVII | bIII | bVI | iv | V | i",
        ),
        "minor build": ("iv | i | iv | V", "bVI | iv | V | V"),
        "minor bridge": (
            "bIII | V/7 | i | V",
            "bVI | bIII | iv | V | bVI | bIII | Vsus4 | V",
            "iv | i/b3 | bVI | V",
        ),
    },
    endings={"minor": "iv V7 | i", "major": "IV V7 | I"},
    hush={0: 5, 1: 1},
    rhythms=(
        "x--- --x- x--- x--- x--- ---- ---- ..x-",
        "x--- ---- x--- x--- x--- --x- x--- ----",
        "x--- --x- x-x- x-x- x--- ---- x--- ----",
        "x--- ---- ---- x-x- x--- x--- x--- ----",
        "x--x --x- x--- ---- x--- x-x- x--- ----",
        "..x- x-x- x--- ---- x--- --x- x--- ----",
    ),
    tune="theme",
    grooves={
        "intro": (SILENT_HALL, STEPS),
        "verse": (SILENT_HALL, STEPS, FAR_DRUM),
        "build": (STEPS, FAR_DRUM, SADDLE),
        "chorus": (BROAD, SADDLE, PROCESSION, FULL_ORCHESTRA),
        "bridge": (SILENT_HALL, FAR_DRUM),
        "outro": (SILENT_HALL, STEPS),
    },
    fills=(
        Groove({"sub kick": "6... .... .... ....", "ride": ".... .... 1122 3344"}),
        Groove({"sub kick": "7... .... 6... ....", "snare": "..22 2233 3344 5566"}),
        Groove({"sub kick": "8... .... 7... 7.7.", "snare": "3333 4444 5566 7788"}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.BASS: Channel(loudness=-22, reverb=0.22, width=0.1),
            Role.PERCUSSION: Channel(loudness=-26, reverb=0.4, width=0.4),
        },
        reverb_seconds=2.7,
        motion_db=9,
        insert={
            "timpani": Channel(loudness=-24.5, reverb=0.35),
            "brass": Channel(loudness=-23, reverb=0.38, width=0.35, high_pass_hz=70),
            "violas": Channel(loudness=-24, reverb=0.34, width=0.2, high_pass_hz=90),
        },
    ),
    tags=("orchestral", "cinematic", "strings", "woodwinds", "french horn", "symphonic"),
    avoid=frozenset({"808", "trap kit", "pop kit", "supersaw", "house kit", "synth bass"}),
)
