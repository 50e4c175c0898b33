"""Video game: a loop one does not tire of. The hero's theme leaps up in the first bar, arpeggios
run under it like feet, the bass gallops in octaves, and every eighth bar turns the corner with a
borrowed bVI and bVII. Half orchestra, half console: strings and trumpets beside square waves."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import POP

BACKBEAT = {"snare": ".... 8... .... 8..."}
EIGHTHS = {"hat": "6.3. 5.3. 6.3. 5.3."}

PRESS_START = Groove({"kick": "6... .... .... ....", "ride": "4... .... 4... ...."})
VILLAGE = Groove({"kick": "7... .... 6... ....", "rim": ".... 5... .... 5..."} | EIGHTHS)
OVERWORLD = Groove(
    {"kick": "9... ..6. 8.6. ...."} | BACKBEAT | EIGHTHS, answer={"kick": "9... ..6. 8... ..7."}
)
GALLOPING = Groove({"kick": "9.66 8.66 9.66 8.66", "snare": ".... 7... .... 7.?."} | EIGHTHS)
DUNGEON = Groove({"kick": "8... ...6 ..7. ....", "low tom": "..4. 4... .4.. 4.5."})
AIRSHIP = Groove(
    {"kick": "9..7 ..8. 9..7 ..8.", "snare": ".... 8... .... 8.44", "ride": "6.4. 6.4. 6.4. 6.4."}
)
BOSS = Groove(
    {"kick": "9.8. 9.8. 9.8. 9.88", "snare": "..8. ..8. ..8. ..8.", "hat": "6454 6454 6454 6454"}
)
COUNTDOWN = Groove({"kick": "8... 8... 8... 8...", "snare": "3.3. 4.4. 5.5. 6666"})

STAB_STRINGS = Comping(  # the section's short bows: 3 + 3 + 2
    low=("X--- ---- ---- ----", "X--- ---- x--- ----"),
    mid=("X--. .X-. ..X- ....", "X--X --X- X--X --X-"),
    high=("X..X ..X. X..X ..X.", "X..X ..X. X.X. X.X.", "X..X ..XX ..X. X.X."),
    voices=3,
    manner=Manner.STACCATO,
    top=2,
)
PIXELS = Runs(  # a chord as a staircase
    low=("1.3. 2.3. 1.3. 2.3.", "1... 2... 3... 4..."),
    mid=("1.23 4.32 1.23 4.32", "1.3. 2.4. 3.5. 4.3."),
    high=("1234 5432 1234 5432", "1324 3542 1324 3542", "5432 4321 5432 3434"),
    manner=Manner.STACCATO,
)
GALLOP_BASS = Line(
    low=("R--- ---- R--- ----", "R--- ---- 5--- ----"),
    mid=("R.R. 8.R. R.R. 8.A.", "R--R --8- R--R --A-"),
    high=("R.RR 8.RR R.RR 8.5A", "R.RR 5.RR 8.RR 5.A.", "RR8R RR8R RR8R R5AA"),
    manner=Manner.STACCATO,
)

TIMPANI = Line(  # for the last boss
    low=("R... .... .... ....",),
    mid=("R--- .... .... ....",),
    high=("R--- .... .... ....", "R--- .... L-L- RRRR"),
)

CHAIRS = (
    Chair(name="arpeggio", role=Role.ARP, instruments={"pluck": 3, "chip lead": 3, "harp": 1}, low=60, high=86, plays=PIXELS, pan=-0.3),
    Chair(name="hero", role=Role.LEAD, instruments={"chip lead": 3, "synth lead": 2, "trumpet": 3}, low=62, high=82, enters=0.26, style="song", pan=0.05),
    Chair(name="flute", role=Role.LEAD, instruments={"flute": 3, "recorder": 2, "violin": 2}, low=72, high=94, enters=0.5, style="song", pan=0.25, level_db=-2),
    Chair(name="strings", role=Role.CHORDS, instruments={"strings": 3, "synth strings": 2}, low=52, high=74, enters=0.2, plays=STAB_STRINGS, pan=0.15),
    Chair(name="bass", role=Role.BASS, instruments={"chip bass": 3, "synth bass": 2, "bass guitar": 1}, low=33, high=55, enters=0.3, plays=GALLOP_BASS),
    Chair(name="drums", role=Role.DRUMS, instruments={"chip kit": 2, "rock kit": 2, "pop kit": 2}, low=27, high=87, enters=0.38),
    Chair(name="horns", role=Role.COUNTER, instruments={"french horn": 2, "synth brass": 1}, low=50, high=69, enters=0.54, style="line", pan=-0.2),
    Chair(name="coins", role=Role.COUNTER, instruments={"bells": 2, "glockenspiel": 1, "celesta": 1}, low=74, high=95, enters=0.62, style="fills", pan=0.4, level_db=-3),
    Chair(name="choir", role=Role.PAD, instruments={"choir": 2, "synth strings": 1}, low=53, high=76, enters=0.74, style="still"),
    Chair(name="timpani", role=Role.BASS, instruments={"timpani": 1}, low=41, high=57, enters=0.84, plays=TIMPANI, level_db=-4),
)  # fmt: skip

GENRE = Genre(
    name="video game",
    family="score",
    moods=("triumphant", "energetic", "playful", "epic", "nostalgic", "mysterious"),
    energy=0.66,
    words=frozenset(
        {
            "video game",
            "video game music",
            "game music",
            "jrpg",
            "rpg",
            "boss battle",
            "platformer",
            "game soundtrack",
        }
    ),
    tempo=(118, 152),
    limits=(76, 180),
    modes={"major": 0.54, "minor": 0.4, "dorian": 0.06},
    tonics={0: 3, 2: 3, 7: 3, 9: 3, 4: 2, 5: 2, 10: 1, 3: 1},
    feel=Feel(jitter=0.003, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B4 .28 verse:A16 .44 chorus:B16 .68 verse:A8 .56 chorus:B8 .78 bridge:C16 .4 "
            "build:D8 .62 chorus:B16 .97 outro:A4 .34"
        ),
        outline(
            "intro:A4 .24 theme:A16 .5 theme:B8 .66 interlude:C8 .36 variation:A8 .58 theme:B8 .8 "
            "breakdown:C8 .34 build:D8 .64 theme:A8 .86 theme:B16 .97 outro:A4 .36"
        ),
        outline(
            "intro:C4 .3 theme:A16 .6 verse:B16 .46 theme:A16 .76 bridge:C8 .38 verse:B8 .56 "
            "build:D4 .7 theme:A16 .96 outro:C4 .4"
        ),
    ),
    changes={
        "major verse": (
            "I | V/7 | vi | I/5 | IV | I/3 | ii7 | V",
            "I | I | bVII | IV | I | I | IV | V",
            "I | iii | IV | V | I | vi | ii V | I",
        ),
        "major chorus": (
            "I | V | vi | IV | I | V | bVI | bVII",
            "I | I/3 | IV | V | I | vi | IV V | I",
            "I | bVI bVII | I | IV | I/5 | vi | ii V | I",
            "I | V/7 | vi | IV | I | IV | V | V",
        ),
        "major build": ("bVI | bVII | V | V", "ii | IV | V | V"),
        "major bridge": ("vi | IV | I | V", "vi | iii | IV | V", "IV | I/3 | ii | V"),
        "minor verse": (
            "i | i | bVI | bVII | i | i | iv | V",
            "i | bVII | bVI | V | i | bVII | V | i",
            "i | iv | bVII | bIII | bVI | iv | V | V",
        ),
        "minor chorus": (
            "i | bVI | bVII | i | i | bVI | iv | V",
            "i | V/7 | i/b7 | IV/6 | bVI | bVII | V | i",
            "i | bVII | bVI | V | i | bVII | bVI V | i",
        ),
        "minor build": ("i | bVI | bVII | V", "iv | i | V | V"),
        "minor bridge": ("bVI | bIII | iv | V", "bIII | bVII | bVI | V"),
    },
    endings={"minor": "bVI bVII | i", "major": "bVI bVII | I"},
    hush={0: 3, 1: 2},
    rhythms=(
        "x--- x--x --x- x--- x--x --x- x--- ----",
        "x--x --x- x--- x-x- x--x --x- x--- ..x-",
        "x-.x x-x- x--- x--- x-.x x-x- x--- ----",
        "x--- --x- x-x- x-x- x--- --x- x--- ..xx",
        "..x- x-x- x--x --x- x--- x-x- x--- ....",
        "x-x- x--- x-x- x--- x-x- x-xx x--- ----",
    ),
    tune="theme",
    grooves={
        "intro": (PRESS_START, VILLAGE),
        "verse": (VILLAGE, OVERWORLD, GALLOPING),
        "build": (VILLAGE, COUNTDOWN),
        "chorus": (OVERWORLD, GALLOPING, AIRSHIP, BOSS),
        "bridge": (DUNGEON, VILLAGE),
        "outro": (PRESS_START, VILLAGE),
    },
    fills=(
        Groove({"kick": "9... ..6. 8... ....", "snare": ".... 7... ..5. 6.77"} | EIGHTHS),
        Groove(
            {
                "kick": "9... .... 8... ....",
                "snare": ".... 7.5. 55.. 6677",
                "low tom": ".... .... ..66 ....",
            }
        ),
        Groove({"kick": "9... .... 9... ....", "snare": "5555 6666 7777 8888"}),
    ),
    mix=POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.12, width=0.25),
            Role.ARP: Channel(loudness=-22.5, reverb=0.22, delay=0.22, width=0.5, high_pass_hz=250),
            Role.CHORDS: Channel(loudness=-21, reverb=0.26, width=0.5, high_pass_hz=110),
            Role.COUNTER: Channel(
                loudness=-23, reverb=0.28, delay=0.1, width=0.3, high_pass_hz=100
            ),
        },
        reverb_seconds=1.8,
        motion_db=5,
        warmth=0.1,
        insert={"timpani": Channel(loudness=-26, reverb=0.3)},
    ),
    tags=("video game", "heroic", "chiptune", "orchestral", "arpeggio", "adventure"),
    avoid=frozenset({"808", "trap kit", "brush kit", "log drum"}),
)
