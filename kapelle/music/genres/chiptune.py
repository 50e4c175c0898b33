"""Chiptune: four voices on a chip, so nobody may rest. Two square waves sing in thirds, a chord is one
voice running through its notes too fast to count, the triangle hops octaves below, and the drums are
noise cut short. Where there is no reverb the tune must do the work."""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Line, Runs
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner
from kapelle.music.sheets import POP

NOISE_SNARE = {"snare": ".... 8... .... 8..."}
NOISE_HATS = {"hat": "6.4. 5.4. 6.4. 5.4."}

TITLE_SCREEN = Groove({"hat": "5.3. 5.3. 5.3. 5.3."})
START = Groove({"kick": "8... .... 8... ....", "hat": "5.3. 5.3. 5.3. 5.3."})
OVERWORLD = Groove({"kick": "9... .... 9... ...."} | NOISE_SNARE | NOISE_HATS)
RUNNING = Groove({"kick": "9... ..7. 9... ...."} | NOISE_SNARE | NOISE_HATS)
JUMPING = Groove({"kick": "9..7 ..9. ..9. ...."} | NOISE_SNARE | NOISE_HATS)
BOSS = Groove({"kick": "9.9. ..9. 9.9. ..9.", "hat": "6454 5454 6454 5454"} | NOISE_SNARE)
POLKA = Groove({"kick": "9... 9... 9... 9...", "snare": "..7. ..7. ..7. ..7."})
UNDERWATER = Groove({"kick": "7... .... .... ....", "hat": "4... 3... 4... 3..."})
CAVE = Groove({"kick": "8... .... ..7. ....", "hat": "4..3 ..4. 4..3 ..4."})
TIME_RUNS_OUT = Groove({"kick": "9... 9... 9... 9...", "snare": "4.4. 4.4. 5.5. 5.5."})
HURRY = Groove({"kick": "9.9. 9.9. 9.9. 9.9.", "snare": "4444 5555 6666 7777"})

ONE_VOICE_CHORD = Comping(  # thirty-seconds: the ear adds them up
    low=("1.2.3.2.1.2.3.2. 1.2.3.2.1.2.3.2.", "1.2.3.2.1.2.3.2. 4.3.2.3.4.3.2.3."),
    mid=("1231231231231231 2312312312312312", "1234123412341234 1234123412341234"),
    high=("1234123412341234 1234123412341234", "1324132413241324 1324132413241324"),
)
ECHOING_SQUARE = Runs(
    low=("1... 3... 2... 3...", "1... 2... 3... 4..."),
    mid=("1.3. 5.3. 1.3. 4.3.", "1.5. 3.5. 2.5. 4.5."),
    high=("1353 1353 2454 2454", "5.31 .5.3 1.53 .1.5", "1.5. 1535 2.5. 2535"),
    manner=Manner.STACCATO,
)
TRIANGLE = Line(  # octaves: there is no volume to play with, only height
    low=("R--. .... R--. ....", "R--. .... 5--. ...."),
    mid=("R.8. R.8. R.8. R.8.", "R.8. R.8. R.8. 5.A."),
    high=("R.8. R.8. R.8. R.8A", "RR8. RR8. RR8. R58A", "R.85 R.85 R.85 R.5A"),
    manner=Manner.STACCATO,
)

GENRE = Genre(
    name="chiptune",
    family="electronic",
    moods=("playful", "happy", "energetic", "nostalgic", "triumphant", "hopeful"),
    energy=0.65,
    words=frozenset(
        {
            "chiptune",
            "chip tune",
            "chiptunes",
            "chip music",
            "8-bit",
            "8 bit",
            "8bit",
            "16-bit",
            "16 bit",
            "bitpop",
            "nintendocore",
            "nes music",
            "game boy",
            "gameboy",
            "famicom",
            "c64",
            "commodore 64",
        }
    ),
    tempo=(128, 158),
    limits=(104, 184),
    modes={"major": 0.65, "minor": 0.35},
    tonics={0: 3, 2: 2, 4: 2, 5: 2, 7: 3, 9: 2, 10: 1, 3: 1},
    feel=Feel(swing=0.5, jitter=0.0, strum=0.0),
    chairs=(
        Chair(
            name="noise",
            role=Role.DRUMS,
            instruments={"chip kit": 1},
            low=27,
            high=87,
            enters=0.32,
        ),
        Chair(
            name="triangle",
            role=Role.BASS,
            instruments={"chip bass": 1},
            low=33,
            high=57,
            enters=0.28,
            plays=TRIANGLE,
        ),
        Chair(
            name="arpeggio",
            role=Role.CHORDS,
            instruments={"chip lead": 1},
            low=55,
            high=76,
            plays=ONE_VOICE_CHORD,
            pan=-0.5,
        ),
        Chair(
            name="pulse",
            role=Role.LEAD,
            instruments={"chip lead": 1},
            low=64,
            high=88,
            style="song",
            pan=0.08,
        ),
        Chair(
            name="second pulse",  # the console's other voice: thirds below in the chorus
            role=Role.COUNTER,
            instruments={"chip lead": 1},
            low=60,
            high=81,
            enters=0.5,
            style="thirds",
            pan=0.55,
        ),
        Chair(
            name="echo",
            role=Role.ARP,
            instruments={"pluck": 1},
            low=67,
            high=91,
            enters=0.74,
            plays=ECHOING_SQUARE,
            pan=-0.6,
        ),
        Chair(
            name="wavetable",
            role=Role.PAD,
            instruments={"synth strings": 2, "glass pad": 1},
            low=55,
            high=74,
            enters=0.66,
            style="still",
        ),
        Chair(
            name="coins",
            role=Role.COUNTER,
            instruments={"bells": 2, "synth lead": 2},
            low=67,
            high=88,
            enters=0.82,
            style="answers",
            pan=0.6,
        ),
    ),
    forms=(
        outline(
            "intro:B4 .3 theme:B16 .68 verse:A16 .55 theme:B16 .78 bridge:D8 .4 "
            "build:C4 .62 theme:B16 .95 coda:A8 .6 outro:B4 .35"
        ),
        outline(
            "intro:A8 .32 verse:A16 .54 pre:C8 .62 chorus:B16 .78 verse:A8 .58 pre:C4 .66 "
            "chorus:B16 .84 breakdown:D8 .36 chorus:B16 .96 outro:A4 .36"
        ),
    ),
    changes={
        "minor verse": ("i | i | bVI | V", "i | bVII | bVI | V", "i | iv | i | V"),
        "minor chorus": (
            "i | bVI | bVII | i | i | bVI | iv | V",
            "i | iv | bVI | V",
            "i | i | iv | V7 | i | bVI | iv V | i",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVII | V | V7"),
        "minor bridge": ("bVI | bVII | i | V", "iv | i | iiø7 | V7"),
        "major verse": ("I | I | IV | V", "I | vi | ii | V7", "I | iii | IV | V"),
        "major chorus": (
            "I | IV | V | I | I | IV | ii V | I",
            "I | V/7 | vi | IV | I | I/3 | IV | V",
            "I | bVI | bVII | I | I | IV | V | V7",
        ),
        "major build": ("IV | IV | V | V7", "ii | ii | V | V"),
        "major bridge": ("vi | IV | I | V", "IV | iv | I | V7", "vi | ii | I | V7"),
    },
    endings={"minor": "V7 | i", "major": "bVI bVII | I"},
    tune="dance",
    hush={0: 3, 1: 1},
    modulates=0.15,
    rhythms=(
        "x-x- x-x- x--- x--- x-x- x-x- x--- ----",
        "x..x ..x. x.x. x--- x..x ..x. x--- ....",
        "xxx. x.x. x--- ..x. xxx. x.x. x--- ----",
        "x--x --x- x--x --x- x.x. x.x. x--- ....",
        "x.xx x.x. x--- .... x.xx x.x. x.x. x---",
        "..x. x.x. x.xx x.x. x--- ---- x--- ....",
        "x--- x.x. x.xx x--- x--- x.x. x--- ----",
    ),
    grooves={
        "intro": (TITLE_SCREEN, START),
        "verse": (OVERWORLD, RUNNING, POLKA),
        "build": (TIME_RUNS_OUT, HURRY),
        "chorus": (OVERWORLD, RUNNING, JUMPING, BOSS),
        "bridge": (UNDERWATER, CAVE),
        "outro": (START, TITLE_SCREEN),
    },
    fills=(
        Groove({"kick": "9... .... 9... ....", "snare": ".... 8... .... 8.67"} | NOISE_HATS),
        Groove(
            {
                "kick": "9... .... .... ....",
                "snare": ".... 8... 5566 7788",
                "hat": "6.4. .... .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ....",
                "high tom": ".... 88.. .... ....",
                "mid tom": ".... ..88 .... ....",
                "low tom": ".... .... 88.. ....",
                "snare": ".... .... ..77 8888",
            }
        ),
    ),
    mix=POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-19, reverb=0.02, width=0.3),
            Role.BASS: Channel(loudness=-19.5),
            Role.CHORDS: Channel(
                loudness=-21.5, reverb=0.04, delay=0.12, width=0.5, high_pass_hz=180
            ),
            Role.PAD: Channel(loudness=-27, reverb=0.1, width=0.5, high_pass_hz=220),
            Role.ARP: Channel(loudness=-24.5, reverb=0.04, delay=0.3, width=0.5, high_pass_hz=300),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.04, delay=0.24, width=0.35, high_pass_hz=200
            ),
            Role.COUNTER: Channel(
                loudness=-23, reverb=0.05, delay=0.25, width=0.5, high_pass_hz=250
            ),
        },
        curve="pop",
        reverb_seconds=0.7,
        delay_beats=0.75,
        warmth=0.15,
        motion_db=2.5,
    ),
    tags=("chiptune", "8-bit", "square waves", "fast arpeggios", "playful"),
    avoid=frozenset({"acoustic guitar", "strings", "pop kit", "dusty kit", "saxophone", "808"}),
)
