"""Country: three chords and the truth, on a train. Bass on one and three, snare brushes rolling like
sleepers, a telecaster that bends into the gaps, steel that cries on the long notes, a fiddle for the
dance; and when the last chorus comes the whole bar sings it a step higher."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner

TWO = {"kick": "8... .... 8... ...."}
FOUR_HATS = {"hat": "6.3. 5.3. 6.3. 5.3."}

CLOP = Groove(TWO | {"rim": ".... 5... .... 5..."})
BOOM_CHICK = Groove(TWO | {"rim": ".... 6... .... 6..."} | FOUR_HATS)
TRAIN = Groove(
    TWO | {"snare": "2363 2363 2363 2363"}
)  # accents on the offbeats: the sleepers go by
TRAIN_ON = Groove({"kick": "8... ..6. 8... ...."} | {"snare": "3363 3373 3363 3374"})
BACKBEAT = Groove(
    {"kick": "8... ..6. 8... ....", "snare": ".... 8... .... 8..."} | FOUR_HATS,
    answer={"kick": "8..5 ..6. 8... ...."},
)
HONKY_TONK = Groove(
    {"kick": "9... .... 8.7. ....", "snare": ".... 8... .... 8..3", "ride": "7.4. 6.4. 7.4. 6.4."},
    answer={"kick": "9... ..7. 8... ..6.", "snare": ".... 8..3 .... 8..."},
)
HIGHWAY = Groove(
    {
        "kick": "9... ..7. 8.7. ....",
        "snare": ".... 9... .... 9...",
        "open hat": "6... 5... 6... 5...",
    }
)
HALF_TIME = Groove(
    {"kick": "8... .... ..6. ....", "snare": ".... .... 7... ....", "hat": "5.3. 4.3. 5.3. 4.3."}
)
STOMP = Groove({"kick": "8... .... 8... ....", "clap": ".... 7... .... 7..."})
ROLL_UP = Groove({"kick": "8... 8... 8... 8...", "snare": "3333 4444 5555 6677"})
BARROOM_WALTZ = Groove({"kick": "8... .... ....", "rim": ".... 6... 6..."}, beats=3)
DANCE_WALTZ = Groove(
    {"kick": "8... .... ..4.", "snare": ".... 6... 6..?", "hat": "5.3. 5.3. 5.3."}, beats=3
)

BOOM_STRUM = Comping(  # Carter's scratch: a bass string, then a brush across the rest
    low=(".... D--- .... D---",),
    mid=(".... D-U- .... D-U-", ".... D--- .... D-U-"),
    high=("..U. D-U- ..U. D-U-", "..U. D-U- .-DU D-U-"),
    left=("B--- ---- ---- ----", "B--- ---- F--- ----", "B--- ---- F--- ----"),
    voices=3,
    shape=Shape.OPEN,
    sparse=True,
)
CHICKEN = Comping(  # the telecaster's snaps between the beats
    low=(".... .... ..1. 2-3-",),
    mid=("..m. X.m. ..m. X.m.", "..m. X.m. .12. 3.4-"),
    high=("..x. X.x. ..x. X.xm", "1.2. X.m. 1.23 X.x."),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    sparse=True,
    top=3,
)
SALOON = Comping(
    low=(".... X--- .... X---",),
    mid=("..x. X.x. ..x. X.x.", "..x. X.x. ..x. X-t-"),
    high=("x-x- X-t- x-x- X-t-", "x-x- X-t- 3-4- t-t-"),
    voices=3,
    top=4,
)
ONE_AND_THREE = Line(
    low=("R--- .... L--- ....",),
    mid=("R--- .... L--- ....", "R--- .... L--- ..A-", "R--- .... L--- 6-A-"),
    high=("R--- R... L--- L.A-", "R--- .... 5--- 3-A-", "R-R- 3-3- 5-5- 6-A-"),
)
SHAKER_HAND = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"tambourine": "..2. 4.2. ..2. 4.2."},),
    high=({"tambourine": "2.3. 6.3. 2.3. 6.3."}, {"tambourine": "2.3. 6.3. 2.3. 6.33"}),
)

CHAIRS = (
    Chair(name="guitar", role=Role.CHORDS, instruments={"acoustic guitar": 1}, low=48, high=71, plays=BOOM_STRUM, pan=-0.3),
    Chair(name="lead", role=Role.LEAD, instruments={"fiddle": 3, "electric guitar": 3, "harmonica": 1}, low=62, high=83, enters=0.27, style="song", pan=0.08),
    Chair(name="bass", role=Role.BASS, instruments={"bass guitar": 3, "upright bass": 2}, low=28, high=48, enters=0.36, plays=ONE_AND_THREE),
    Chair(name="drums", role=Role.DRUMS, instruments={"pop kit": 3, "brush kit": 1, "rock kit": 1}, low=27, high=87, enters=0.38),
    Chair(name="steel", role=Role.COUNTER, instruments={"pedal steel": 1}, low=55, high=79, enters=0.42, style="fills", pan=0.4),
    Chair(name="telecaster", role=Role.CHORDS, instruments={"electric guitar": 3, "muted guitar": 1}, low=55, high=77, enters=0.54, plays=CHICKEN, pan=-0.5),
    Chair(name="piano", role=Role.CHORDS, instruments={"upright piano": 4, "piano": 1}, low=60, high=81, enters=0.66, plays=SALOON, pan=0.25),
    Chair(name="banjo", role=Role.CHORDS, instruments={"banjo": 3, "mandolin": 2}, low=57, high=79, enters=0.82, plays=Comping(low=("1-3- 2-4- 3-1- 2-3-",), mid=("1324 1342 1324 1342", "1342 1324 1342 3142"), high=("1342 3142 1342 3142", "1324 1342 3142 1342"), shape=Shape.TRIAD), pan=0.5),
    Chair(name="organ", role=Role.PAD, instruments={"organ": 2, "strings": 2}, low=55, high=76, enters=0.76, style="still"),
    Chair(name="tambourine", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.7, plays=SHAKER_HAND, pan=-0.2),
)  # fmt: skip

GENRE = Genre(
    name="country",
    family="roots",
    moods=("warm", "happy", "nostalgic", "heartfelt", "confident", "lonely"),
    energy=0.55,
    modulates=0.3,
    words=frozenset(
        {
            "country",
            "country music",
            "nashville",
            "honky tonk",
            "outlaw country",
            "cowboy",
            "western",
            "country rock",
        }
    ),
    tempo=(96, 132),
    limits=(66, 164),
    modes={"major": 0.88, "minor": 0.12},
    tonics={7: 4, 2: 3, 9: 3, 4: 3, 0: 3, 5: 1},
    feel=Feel(swing=0.53, jitter=0.005, late={Role.LEAD: 0.004}, strum=0.018),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B4 .36 verse:A8 .48 verse:A8 .54 chorus:B8 .76 interlude:B4 .5 verse:A8 .56 "
            "chorus:B8 .82 solo:A8 .72 bridge:C8 .44 chorus:B16 .95 outro:B4 .46"
        ),
        outline(
            "intro:A4 .4 verse:A16 .5 chorus:B8 .74 solo:A8 .64 verse:A8 .46 chorus:B8 .82 "
            "bridge:C4 .36 chorus:B8 .86 chorus:B8 .96 outro:A4 .42"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IV | I | I | I | V | V7",
            "I | I | IV | IV | I | V7 | I | I",
            "I | I7 | IV | I | II7 | II7 | V | V7",
            "I | IV | I | V7",
        ),
        "major chorus": (
            "IV | IV | I | I | V7 | V7 | I | I7",
            "I | I7 | IV | IV | I | V7 | I | V7",
            "I | V | vi | IV | I | V | IV V | I",
            "I | IV | I | V7 | I | IV | V7 | I",
        ),
        "major build": ("IV | IV | V | V7", "II7 | II7 | V | V7"),
        "major bridge": ("vi | vi | II7 | V7", "IV | I | II7 | V7", "vi | IV | I | V7"),
        "minor verse": ("i | i | bVII | i | i | i | V | V7", "i | bVI | bVII | i"),
        "minor chorus": ("i | bVII | bVI | V7", "bIII | bVII | i | i | iv | i | V7 | i"),
        "minor build": ("iv | iv | V | V7",),
        "minor bridge": ("bVI | bIII | bVII | V7", "iv | i | V | V7"),
    },
    endings={"major": "V V7 | I", "minor": "V V7 | i"},
    hush={0: 3, 1: 1, 2: 1},
    tune="pentatonic",
    rhythms=(
        "..x- x-x- x--- x-x- x-x- x--- x--- ....",
        "x-x- x--- x-x- x--- x-x- x-x- x--- ....",
        "x--x --x- x-x- x--- x--x --x- ---- ....",
        "x--- x-x- --x- x--- --x- x-x- x--- ----",
        "x-xx x-x- x--- ---- x-xx x-x- x--- ....",
        ".... x-x- x-x- x-x- x--- --x- x--- ....",
    ),
    grooves={
        "intro": (CLOP, BOOM_CHICK, BARROOM_WALTZ),
        "verse": (BOOM_CHICK, TRAIN, BACKBEAT, BARROOM_WALTZ),
        "build": (STOMP, ROLL_UP, BARROOM_WALTZ),
        "chorus": (TRAIN, TRAIN_ON, BACKBEAT, HONKY_TONK, HIGHWAY, DANCE_WALTZ),
        "bridge": (HALF_TIME, STOMP, BARROOM_WALTZ),
        "outro": (BOOM_CHICK, CLOP, BARROOM_WALTZ),
    },
    fills=(
        Groove(TWO | {"snare": "2363 2363 2363 6666"}),
        Groove(
            {
                "kick": "8... .... 8... ....",
                "snare": ".... 8... 5.5. 6677",
                "hat": "6.3. 5.3. .... ....",
            }
        ),
        Groove(
            {
                "kick": "8... .... .... ....",
                "snare": ".... 8... 66.. ....",
                "high tom": ".... .... ..66 ....",
                "floor tom": ".... .... .... 77.7",
            }
        ),
        Groove({"kick": "8... .... ....", "snare": ".... 6... 5566"}, beats=3),
    ),
    solos=("lead", "steel", "piano"),
    mix=sheets.ACOUSTIC.but(
        channels={
            Role.DRUMS: Channel(loudness=-18, reverb=0.12, width=0.25, drive=0.08),
            Role.BASS: Channel(loudness=-19, drive=0.1, high_pass_hz=36),
            Role.CHORDS: Channel(loudness=-20, reverb=0.12, width=0.4, high_pass_hz=110),
            Role.COUNTER: Channel(
                loudness=-20.5, reverb=0.25, delay=0.1, width=0.2, high_pass_hz=160
            ),
        },
        curve="rock",
        reverb_seconds=1.4,
        delay_beats=0.5,
        warmth=0.25,
        motion_db=4.5,
        insert={
            "telecaster": Channel(
                loudness=-22, reverb=0.1, delay=0.15, width=0.1, high_pass_hz=180, drive=0.15
            ),
            "piano": Channel(loudness=-23.5, reverb=0.12, width=0.3, high_pass_hz=220),
            "banjo": Channel(loudness=-24, reverb=0.1, high_pass_hz=200),
        },
    ),
    tags=("country", "twang", "pedal steel", "train beat", "storytelling", "honky-tonk"),
    avoid=frozenset(
        {"808", "trap kit", "supersaw", "house kit", "techno kit", "synth lead", "chip lead"}
    ),
)
