"""Choral: voices in one room of stone. They move together, a suspension in nearly every bar and its
answer a beat later; the organ holds the pedal and is silent when the choir needs nobody. A line of
soprano begins, the others come in from below, and the amen is plagal."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ORCHESTRA

# Breath, not beats: where the conductor's hand comes down.
PLAINCHANT = Groove({"sub kick": "3... .... .... ...."})
DOWNBEAT = Groove({"sub kick": "5... .... 4... ...."})
PAVAN = Groove({"sub kick": "6... .... 4... 4..."})
HYMN = Groove({"sub kick": "6... 4... 5... 4..."})
TACTUS = Groove({"sub kick": "6... .... .... ...."}, answer={"sub kick": "5... .... 5... ...."})
CAROL = Groove({"sub kick": "6... .... 4..."}, beats=3)

ORGAN = Comping(  # hands that change with the harmony and give the pitch
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----", "X--- ---- x--- ----"),
    high=("X--- ---- x--- ----", "X--- x--- x--- x---", "X--- ---- x--- x---"),
    voices=4,
    left=("", "", "B--- ---- O--- ----"),
)
PEDAL = Line(  # feet: the tonic under everything, then the roots
    low=("P--- ---- ---- ----",),
    mid=("R--- ---- ---- ----", "R--- ---- ---- ----", "R--- ---- R--- ----"),
    high=("R--- ---- R--- A---", "R--- ---- 5--- A---", "R--- R--- 3--- A---"),
)

AMEN_DRUMS = Line(  # timpani, for the last verse only
    low=("R... .... .... ....",),
    mid=("R--- .... .... ....",),
    high=("R--- .... .... ....", "R--- .... L--- ....", "R--- .... L-L- LLLL"),
)

CHAIRS = (
    Chair(name="choir", role=Role.PAD, instruments={"choir": 1}, low=50, high=76, style="moving"),
    Chair(name="sopranos", role=Role.LEAD, instruments={"choir": 1}, low=64, high=79, style="song", pan=-0.2),
    Chair(name="tenors", role=Role.LEAD, instruments={"choir": 1}, low=48, high=67, enters=0.44, style="song", pan=0.2, level_db=-3),
    Chair(name="organ", role=Role.CHORDS, instruments={"church organ": 1}, low=50, high=72, enters=0.48, plays=ORGAN, pan=0.05),
    Chair(name="pedals", role=Role.BASS, instruments={"church organ": 1}, low=36, high=52, enters=0.4, plays=PEDAL),
    Chair(name="descant", role=Role.COUNTER, instruments={"violin": 2, "flute": 1}, low=69, high=88, enters=0.78, style="descant", pan=-0.3),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 1}, low=48, high=72, enters=0.68, style="swells", pan=0.1, level_db=-3),
    Chair(name="brass", role=Role.LEAD, instruments={"trumpet": 2, "french horn": 1}, low=58, high=77, enters=0.9, style="song", pan=0.25, level_db=-3),
    Chair(name="timpani", role=Role.BASS, instruments={"timpani": 1}, low=41, high=57, enters=0.88, plays=AMEN_DRUMS, level_db=-3),
)  # fmt: skip

GENRE = Genre(
    name="choral",
    family="score",
    moods=("sacred", "majestic", "calm", "heartfelt", "haunting", "hopeful"),
    energy=0.42,
    words=frozenset(
        {
            "choral",
            "choir music",
            "church choir",
            "hymn",
            "motet",
            "requiem",
            "gregorian",
            "sacred music",
        }
    ),
    tempo=(68, 88),
    limits=(44, 112),
    modes={"major": 0.54, "minor": 0.36, "dorian": 0.1},
    tonics={5: 4, 2: 4, 7: 3, 0: 3, 10: 2, 3: 2, 9: 1, 4: 1},
    feel=Feel(jitter=0.012, late={Role.PAD: -0.02, Role.LEAD: -0.01}, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:A4 .14 verse:A8 .34 refrain:B8 .52 verse:A8 .46 refrain:B8 .66 bridge:C4 .26 "
            "verse:A8 .5 refrain:B8 .96 outro:C4 .24"
        ),
        outline(
            "intro:B4 .16 theme:A8 .4 variation:A8 .48 theme:B8 .62 breakdown:C8 .22 build:D4 .56 "
            "theme:A8 .8 theme:B8 .95 outro:C4 .2"
        ),
        outline(
            "intro:A4 .12 verse:A8 .3 verse:A8 .42 chorus:B8 .6 interlude:C4 .32 verse:A8 .52 "
            "build:C4 .62 chorus:B16 .97 outro:B4 .22"
        ),
    ),
    changes={
        "major verse": (
            "I | IV/1 | I | Vsus4 V | vi | ii7 | Vsus4 V | I",
            "I | vi | ii7/4 | Vsus4 V | I | IV | V | I",
            "I | I/3 | IV | I/5 | ii7 | V7 | IV | I",
        ),
        "major chorus": (
            "I | V/7 | vi | iii | IV | I/3 | Vsus4 V | I",
            "I | IV | I/3 | ii7/4 | V | I | Vsus4 V7 | I",
            "I | bVII | IV | I | vi | ii7 | Vsus4 | V",
            "I | vi | IV | I | ii7 | I/5 | V7 | I",
            "I | iii | vi | IV | I/3 | ii7 | Vsus4 V | I",
            "I | V | IV | I | ii | I/3 | Vsus4 V | I",
        ),
        "major build": ("ii | V/7 | Vsus4 | V", "vi | IV | Vsus4 | V7"),
        "major bridge": ("IV | iv | I | V", "vi | iii | IV | Vsus4 V"),
        "minor verse": (
            "i | iv/1 | i | Vsus4 V | bVI | iv | Vsus4 V | i",
            "i | bVII | bVI | V | i | iv | Vsus4 V | i",
            "i | V | i | bVII | bIII | iv | Vsus4 V | i",
        ),
        "minor chorus": (
            "i | iv | bVII | bIII | bVI | iv | Vsus4 V | i",
            "i | bIII | bVII | i | iv | i/5 | Vsus4 V | i",
            "i | V/7 | i/b7 | iv/b6 | i/5 | iiø7 | Vsus4 V | i",
            "i | bVI | bIII | bVII | i | iv | Vsus4 V | i",
            "i | iv | i | V | bVI | bIII | iv V | i",
        ),
        "minor build": ("iv | i | Vsus4 | V", "bVI | iv | Vsus4 | V"),
        "minor bridge": ("bVI | bIII | iv | V", "bIII | bVII | iv | Vsus4 V"),
    },
    endings={"minor": "iv | I", "major": "IV | I"},  # amen; in minor with Picardy's third
    hush={0: 4, 1: 2},
    rhythms=(
        "x--- ---- x--- x--- x--- ---- x--- ----",
        "x--- x--- x--- x--- x--- x--- x--- ----",
        "x--- ---- ---- x--- x--- x--- x--- ----",
        "x--- --x- x--- x--- x--- ---- x--- ----",
        "x--- x--- x--- --x- x--- ---- ---- x---",
        "x--- x-x- x--- x--- x--- x--- x--- ----",
    ),
    tune="song",  # a congregation steps: leaps are for horns
    grooves={
        "intro": (PLAINCHANT, DOWNBEAT, CAROL),
        "verse": (PLAINCHANT, DOWNBEAT, PAVAN, CAROL),
        "build": (DOWNBEAT, PAVAN, HYMN),
        "chorus": (DOWNBEAT, TACTUS, PAVAN, HYMN, CAROL),
        "bridge": (PLAINCHANT, TACTUS, CAROL),
        "outro": (PLAINCHANT, DOWNBEAT, CAROL),
    },
    fills=(
        Groove({"sub kick": "5... .... .... ...."}),
        Groove({"sub kick": "5... .... 4... ...."}),
        Groove({"sub kick": "6... .... 4... 4..."}),
    ),
    mix=ORCHESTRA.but(
        channels={
            Role.PAD: Channel(loudness=-19.5, reverb=0.45, width=0.6, high_pass_hz=90),
            Role.LEAD: Channel(loudness=-19.5, reverb=0.45, width=0.3, high_pass_hz=120),
            Role.CHORDS: Channel(loudness=-22.5, reverb=0.4, width=0.5, high_pass_hz=80),
            Role.BASS: Channel(loudness=-22, reverb=0.3),
            Role.COUNTER: Channel(loudness=-23.5, reverb=0.45, width=0.3, high_pass_hz=200),
        },
        reverb_seconds=4.4,
        reverb_damping=0.4,
        motion_db=8,
        insert={
            "strings": Channel(loudness=-24.5, reverb=0.4, width=0.5, high_pass_hz=90),
            "timpani": Channel(loudness=-25, reverb=0.4),
        },
    ),
    tags=("choral", "choir", "church organ", "sacred", "cathedral reverb"),
    avoid=frozenset({"808", "trap kit", "supersaw", "distorted guitar", "pop kit"}),
)
