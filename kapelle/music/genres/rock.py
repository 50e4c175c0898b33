"""Rock: a riff for two guitars, a backbeat one feels in the ribs, and a bass that digs eighths under it.

The verse holds back with the palm on the strings, the chorus lets them ring; then somebody steps on
a pedal and plays a solo, and the last chorus is the loudest thing of the evening.
"""

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.sheets import ROCK

BACKBEAT = {"snare": ".... 9... .... 9..."}
HATS = {"hat": "7.4. 6.4. 7.4. 6.4."}
LOOSE_HATS = {"open hat": "8... 7... 8... 7...", "hat": "..5. ..5. ..5. ..5."}
RIDE = {"ride": "7.5. 7.5. 7.5. 7.5."}

STICKS = Groove({"hat": "6... 6... 6... 6...", "kick": "8... .... .... ...."})
FOUR_KICKS = Groove({"kick": "8... 8... 8... 8...", "hat": "5.3. 5.3. 5.3. 5.3."})
STRAIGHT = Groove({"kick": "9... .... 9.8. ...."} | BACKBEAT | HATS)
PUSHED = Groove({"kick": "9... ..8. ..9. ...."} | BACKBEAT | HATS)
BUSY_FOOT = Groove({"kick": "9..7 ..8. ..9. ...6"} | BACKBEAT | {"hat": "7.4. 6.4. 7.4. 6.44"})
OPEN_UP = Groove({"kick": "9... ..8. 9.8. ...."} | BACKBEAT | LOOSE_HATS)
WIDE_OPEN = Groove({"kick": "9... ..8. ..9. ..7."} | BACKBEAT | LOOSE_HATS)
ON_THE_RIDE = Groove(
    {"kick": "9... ..7. 9.8. ..7.", "snare": ".... 9..? .?.. 9..."}
    | RIDE
    | {"pedal hat": ".... 4... .... 4..."}
)
HALF_TIME = Groove({"kick": "9... .... ..7. ....", "snare": ".... .... 9... ...."} | HATS)
FLOOR_TOMS = Groove(
    {
        "kick": "8... 8... 8... 8...",
        "floor tom": "7.5. 6.5. 7.5. 6.5.",
        "snare": ".... 6... .... 6...",
    }
)
SNARE_EIGHTHS = Groove({"kick": "9... 9... 9... 9...", "snare": "5.5. 6.6. 7.7. 8.8."})

RIFF = Comping(  # palm on the strings, lifted for the accents
    low=("X--- ---- ---- ----", "X--- ---- --x- X---"),
    mid=("X--- mmX- X-mm mmx-", "X--- mmX- X-mm x-a-"),
    high=("X--X --X- X-X- --X-", "X--X --X- X--X --a-"),
    voices=3,
    shape=Shape.POWER,
)
ANSWERS = Comping(  # the other side of the stage: longer, higher, and it lets the riff speak
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- .... X-x-", "X--- ---- ..X- --a-"),
    high=("D--- D-D- --DU D-D-", "D--- D-D- D-D- DUD-"),
    shape=Shape.TRIAD,
    voices=3,
)
DIGGING = Line(
    low=("R--- ---- ---- ----", "R--- ---- --R- R-A-"),
    mid=("R-R- R-R- R-R- R-R-", "R-R- R-R- R-R- 5-A-"),
    high=("R-R- R-R- R-R- R-8-", "R-RR R-R- 5-R- 8-A-", "R-R- 3-5- R-R- 5-A-"),
)
TAMBOURINE = Hand(
    low=({"tambourine": ".... 5... .... 5..."},),
    mid=({"tambourine": ".... 6... .... 6..."},),
    high=({"tambourine": "4.3. 7.3. 4.3. 7.3."},),
)

GENRE = Genre(
    name="rock",
    family="rock",
    moods=("energetic", "rebellious", "driving", "confident", "gritty", "triumphant"),
    energy=0.72,
    words=frozenset(
        {
            "rock",
            "hard rock",
            "classic rock",
            "arena rock",
            "rock and roll",
            "stadium rock",
        }
    ),
    tempo=(108, 138),
    limits=(84, 164),
    modes={"minor": 0.45, "mixolydian": 0.3, "major": 0.25},
    tonics={4: 4, 9: 4, 7: 3, 2: 3, 0: 1, 11: 1},
    feel=Feel(swing=0.5, jitter=0.004, snare_late=0.003, strum=0.012),
    chairs=(
        Chair(
            name="riff",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 3, "distorted guitar": 3},
            low=40,
            high=63,
            plays=RIFF,
            pan=-0.7,
        ),
        Chair(
            name="second guitar",
            role=Role.CHORDS,
            instruments={"overdriven guitar": 3, "distorted guitar": 1, "electric guitar": 1},
            low=52,
            high=69,
            enters=0.45,
            plays=ANSWERS,
            pan=0.7,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"picked bass": 3, "bass guitar": 2},
            low=28,
            high=48,
            enters=0.35,
            plays=DIGGING,
        ),
        Chair(
            name="drums", role=Role.DRUMS, instruments={"rock kit": 1}, low=27, high=87, enters=0.3
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"overdriven guitar": 4, "distorted guitar": 3},
            low=60,
            high=84,
            enters=0.4,
            style="hook",
            pan=0.1,
        ),
        Chair(
            name="organ",
            role=Role.PAD,
            instruments={"organ": 3, "strings": 1},
            low=52,
            high=74,
            enters=0.7,
            style="moving",
            pan=0.25,
        ),
        Chair(
            name="answer",
            role=Role.COUNTER,
            instruments={"electric guitar": 3, "piano": 1, "organ": 1},
            low=60,
            high=81,
            enters=0.84,
            style="answers",
            pan=-0.3,
        ),
        Chair(
            name="tambourine",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.86,
            plays=TAMBOURINE,
            pan=0.35,
        ),
    ),
    forms=(
        outline(
            "intro:B8 .5 verse:A16 .58 chorus:B8 .82 interlude:B4 .6 verse:A8 .64 chorus:B8 .88 "
            "bridge:C8 .45 solo:D16 .86 chorus:B16 1 outro:B4 .7"
        ),
        outline(
            "intro:A4 .36 intro:A4 .6 verse:A16 .6 pre:C4 .66 chorus:B8 .86 verse:A8 .64 "
            "pre:C4 .7 chorus:B8 .9 solo:A8 .84 breakdown:B8 .42 chorus:B16 1 outro:A4 .66"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | i | bVII",
            "i | i | bIII | bVII",
            "i | i | i | i | bVI | bVII | i | V",
        ),
        "minor chorus": (
            "i | bVI | bVII | i",
            "i | bVII | bVI | V",
            "i | bIII | bVII | iv | i | bIII | bVI | V",
        ),
        "minor build": ("iv | iv | V | V", "bVI | bVI | bVII | V"),
        "minor bridge": (
            "bVI | bVII | i | i | bVI | bVII | V | V",
            "iv | iv | i | i | bVI | bVI | V | V",
        ),
        "major verse": ("I | I | bVII | IV", "I | I | IV | I", "I | bVII IV | I | V"),
        "major chorus": (
            "I | bVII | IV | I",
            "I | IV | I | V",
            "I | V | IV | V I",
            "I | bIII IV | I | V",
        ),
        "major build": ("IV | IV | V | V", "bVI | bVII | V | V"),
        "major bridge": (
            "IV | I | IV | V",
            "vi | IV | I | V",
            "bVI | bVII | I | I | bVI | bVII | V | V",
        ),
    },
    endings={"minor": "bVI bVII | i", "major": "bVII IV | I"},
    hush={0: 4, 1: 1},
    tune="riff",
    rhythms=(
        "x-x- x--x --x- x--- ..x- x--x --x- ----",
        "x--- x-x- x--x --x- x--- ---- ..x- x-x-",
        "..x- x-x- x--- x-x- x--x --x- x--- ----",
        "x--x --x- x-x- x--- x--x --x- ---- ....",
        "x-xx x-x- x--- .... x-xx x-x- x--- ----",
        "x--- ---- x--- x-x- x--- ---- --x- x---",
    ),
    grooves={
        "intro": (STICKS, FOUR_KICKS, STRAIGHT),
        "verse": (STRAIGHT, PUSHED, BUSY_FOOT),
        "build": (FLOOR_TOMS, SNARE_EIGHTHS),
        "chorus": (PUSHED, OPEN_UP, ON_THE_RIDE, WIDE_OPEN),
        "bridge": (HALF_TIME, FLOOR_TOMS),
        "outro": (FOUR_KICKS, STRAIGHT, OPEN_UP),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..8. ..9. ....",
                "snare": ".... 9... .... 9.99",
                "hat": "7.4. 6.4. 7.4. ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..8. .... ....",
                "snare": ".... 9... 8.88 ....",
                "high tom": ".... .... .... 8...",
                "mid tom": ".... .... .... ..8.",
                "hat": "7.4. 6.4. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... 7... 7...",
                "snare": "8.88 .... .... ....",
                "high tom": ".... 8.88 .... ....",
                "mid tom": ".... .... 8.88 ....",
                "floor tom": ".... .... .... 9.99",
            }
        ),
    ),
    solos=("lead",),
    mix=ROCK.but(
        channels={
            Role.PAD: Channel(loudness=-27, reverb=0.2, width=0.6, high_pass_hz=200, tremolo=0.15),
            Role.LEAD: Channel(loudness=-18, reverb=0.22, delay=0.22, width=0.1, high_pass_hz=180),
        },
        delay_beats=1.0,
        motion_db=7,
    ),
    tags=("rock", "electric guitars", "riff", "driving", "guitar solo"),
    avoid=frozenset({"808", "trap kit", "house kit", "supersaw", "dusty kit"}),
)
