"""Reggaeton: the dembow. Four kicks say where the floor is, a snare says three-three-two against
them in every half bar, and nothing may get in its way: a short loop in minor, a plucked riff, a
bass with the snare's rhythm, and a hook of four notes that a whole street can shout.
"""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import HELD, Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner
from kapelle.music.sheets import CLUB

FLOOR = {"kick": "9... 7... 9... 7..."}
DEMBOW = {"snare": "...8 ..8. ...8 ..8."}
RIM_DEMBOW = {"rim": "...6 ..6. ...6 ..6."}

HATS_FAR_AWAY = Groove({"hat": "..4. ..4. ..4. ..4."})
RIM_ALONE = Groove(RIM_DEMBOW | {"hat": "..4. ..4. ..4. ..4."})
SOFT_DEMBOW = Groove(FLOOR | RIM_DEMBOW | {"hat": "4.3. 4.3. 4.3. 4.3."})
PERREO = Groove(
    FLOOR | DEMBOW | {"hat": "5.3. 5.3. 5.3. 5.3."},
    answer={"rim": ".... .... .... ...5", "snare": "...8 ..8. ...8 ..7."},
)
TWO_SNARES = Groove(  # the old riddims change the drum every half bar
    FLOOR | {"snare": "...8 ..8. .... ....", "high timbale": ".... .... ...7 ..7."} | {"hat": "5.3. 5.3. 5.3. 5.3."}
)  # fmt: skip
CLAPPED = Groove(
    FLOOR | DEMBOW | {"clap": "...6 ..6. ...6 ..6.", "open hat": "..5. ..5. ..5. ..5."},
    answer={"low tom": ".... .... .... .5.6", "clap": "...6 ..6. ...6 ...."},
)
OLD_SAN_JUAN = Groove(  # the second kick early, as on the first mixtapes
    {"kick": "9... 7..7 9... 7...", "snare": "...8 ..8. ...8 ..8.", "hat": "5353 5353 5353 5353"}
)
LATIN_TRAP = Groove(
    {"kick": "9... .... ..8. ....", "clap": ".... .... 8... ....", "hat": "5.4. 5.4. 5.44 5.4."}
)
KICKS_COME = Groove({"kick": "8... 8... 8... 8...", "snare": "...4 ..4. ...5 ..5."})
RUN_UP = Groove({"kick": "8... 8... 8... ....", "snare": "...5 ..5. .6.6 .678"})

PLUCKED_LOOP = Comping(  # broken over the chord in the snare's own rhythm
    low=("X--- ---- ---- ----", "X--- ---- ---- --t-"),
    mid=("X--x --x- ---x --x-", "X--x --x- ---x --t-"),
    high=("X--X --X- X--X --X-", "X--X --X- X--X --t-"),
    voices=3,
    manner=Manner.STACCATO,
)
MARIMBA_LOOP = Runs(
    low=("1... .... 3... ....",),
    mid=("1..3 ..2. 1..3 ..4.", "1..2 ..3. 1..4 ..3."),
    high=("1..3 ..5. 4..3 ..2.", "1.13 ..2. 1.14 ..3."),
    manner=Manner.STACCATO,
)
TRESILLO_BASS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R--- --R- R--- --R-", "R--R --R- ---- --A-"),
    high=("R--R --R- R--R --R-", "R--R --R- R--R --8-", "R--R --5- R--R --A-"),
)
GUIRA = Hand(
    low=({"shaker": "3.2. 3.2. 3.2. 3.2."},),
    mid=({"shaker": "4.34 4.34 4.34 4.34"},),
    high=(
        {"shaker": "4.34 4.34 4.34 4.34", "high bongo": "...5 .... ...5 ..5.", "low bongo": ".... ..5. .... ...."},
        {"shaker": "4.34 4.34 4.34 4.34", "cowbell": "...3 ..4. ...3 ..4.", "high conga": ".... .... ..5. .55."},
    ),
)  # fmt: skip

GENRE = Genre(
    name="reggaeton",
    family="latin",
    moods=("party", "sensual", "confident", "groovy", "energetic", "dark"),
    energy=0.66,
    words=frozenset(
        {
            "reggaeton",
            "reggaetón",
            "regueton",
            "dembow",
            "perreo",
            "neoperreo",
            "latin trap",
            "urbano",
            "latin urban",
        }
    ),
    tempo=(88, 100),
    limits=(78, 116),
    modes={"minor": 0.7, "harmonic minor": 0.15, "major": 0.15},
    tonics={9: 3, 0: 2, 2: 3, 4: 2, 5: 2, 6: 2, 7: 2, 11: 2},
    feel=Feel(jitter=0.002, late={Role.LEAD: 0.006}, strum=0.006),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 3, "house kit": 2},
            low=27,
            high=87,
            enters=0.3,
            style="floor",
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"808": 3, "synth bass": 3},
            low=28,
            high=48,
            enters=0.42,
            plays=TRESILLO_BASS,
        ),
        Chair(
            name="plucks",
            role=Role.CHORDS,
            instruments={"pluck": 3, "nylon guitar": 2, "electric piano": 2, "piano": 1},
            low=54,
            high=76,
            plays=PLUCKED_LOOP,
            pan=-0.15,
        ),
        Chair(
            name="wall",
            role=Role.CHORDS,
            instruments={"supersaw": 2, "synth brass": 2, "organ": 1},
            low=55,
            high=76,
            enters=0.8,
            plays=HELD,
            pan=0.1,
            level_db=-3,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"synth lead": 3, "vocal chops": 3, "flute": 2, "pluck": 2, "trumpet": 1},
            low=60,
            high=82,
            enters=0.4,
            style="hook",
        ),
        Chair(
            name="mallets",
            role=Role.ARP,
            instruments={"marimba": 3, "bells": 2, "kalimba": 1},
            low=64,
            high=88,
            enters=0.62,
            plays=MARIMBA_LOOP,
            pan=0.35,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 2, "dark pad": 2, "strings": 1},
            low=50,
            high=72,
            leaves=0.85,
            style="still",
        ),
        Chair(
            name="shouts",
            role=Role.COUNTER,
            instruments={"vocal chops": 3, "brass section": 1, "whistle": 1},
            low=60,
            high=79,
            enters=0.72,
            style="answers",
            pan=-0.35,
        ),
        Chair(
            name="guira",
            role=Role.PERCUSSION,
            instruments={"percussion": 1},
            low=27,
            high=87,
            enters=0.5,
            plays=GUIRA,
            pan=0.3,
        ),
        RISER,
        IMPACT,
    ),
    forms=(
        outline(
            "intro:B4 .3/.4 chorus:B8 .7 verse:A16 .46 pre:C4 .58/.8 chorus:B8 .82 verse:A8 .56 "
            "pre:C4 .62/.8 bridge:D4 .26/.55 chorus:B16 .96 outro:B4 .35/.5"
        ),
        outline(
            "intro:A8 .28/.45 verse:A8 .48 pre:C4 .56/.8 chorus:B8 .78 verse:A8 .55 pre:C4 .6/.8 "
            "chorus:B8 .85 breakdown:D4 .27/.55 build:C4 .6/.7 drop:B8 .97 outro:B4 .34/.5"
        ),
    ),
    changes={
        "minor verse": ("i | i | bVI | V7", "i | iv | i | V7", "i | bVI | iv | V"),
        "minor chorus": (
            "i | bVI | iv | V7",
            "i | iv | bVI | V7",
            "i | i | bVII | V7",
            "i | iv | V7 | i",
        ),
        "minor build": ("iv | iv | V7 | V7", "bVI | bVI | V | V7"),
        "minor bridge": ("bVI | bVII | i | i", "iv | i | iv | V7"),
        "major verse": ("I | vi | I | V", "I | IV | I | V7"),
        "major chorus": ("I | vi | IV | V", "I | IV | V | I", "I | V | vi | IV V"),
        "major build": ("IV | IV | V | V7", "ii | ii | Vsus4 | V"),
        "major bridge": ("vi | IV | I | V", "IV | V | I | I"),
    },
    endings={"minor": "V7 | i", "major": "IV V | I"},
    hush={0: 2, 1: 2, 2: 1},
    tune="chant",
    rhythms=(
        "x..x ..x. x..x ..x- x..x ..x. x--- ....",
        "x-.x --x- x-.x ---- x-.x --x- x--- ....",
        "..xx x.x. x.xx --.. ..xx x.x. x--- ....",
        "x.xx .xx. x--- .... x.xx .xx. x-x- x---",
        "...x --x- x--x --x- ...x --x- ---- ....",
        "x--x --x- ---- ..xx x--x --x- ---- ....",
        "xxx. x.x. ..x. x-.. xxx. x.x. x--- ....",
    ),
    grooves={
        "intro": (HATS_FAR_AWAY, RIM_ALONE),
        "verse": (SOFT_DEMBOW, PERREO, TWO_SNARES),
        "build": (KICKS_COME, RUN_UP),
        "chorus": (PERREO, OLD_SAN_JUAN, CLAPPED),
        "bridge": (LATIN_TRAP, RIM_ALONE),
        "outro": (RIM_ALONE, SOFT_DEMBOW),
    },
    fills=(
        Groove(FLOOR | {"snare": "...8 ..8. ...8 ..88", "hat": "5.3. 5.3. 5.3. ...."}),
        Groove({"kick": "9... 7... 9... ....", "snare": "...8 ..8. ..7. 7788"}),
        Groove(
            {
                "kick": "9... 9... .... ....",
                "snare": "...8 ..8. .... ...8",
                "high timbale": ".... .... 7.77 ....",
                "low timbale": ".... .... .... 7.8.",
            }
        ),
    ),
    mix=CLUB.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.06, width=0.2, drive=0.2),
            Role.BASS: Channel(loudness=-18.5, drive=0.3, high_pass_hz=26, duck=Duck(0.5, 0.09)),
            Role.CHORDS: Channel(
                loudness=-20.5,
                reverb=0.22,
                delay=0.15,
                width=0.5,
                high_pass_hz=170,
                duck=Duck(0.35, 0.15),
            ),
            Role.PAD: Channel(
                loudness=-26, reverb=0.4, width=0.9, high_pass_hz=220, duck=Duck(0.5, 0.2)
            ),
            Role.LEAD: Channel(loudness=-18.5, reverb=0.28, delay=0.3, width=0.2, high_pass_hz=220),
        },
        curve="trap",
        reverb_seconds=1.8,
        delay_beats=0.75,
        warmth=0.25,
        motion_db=3.5,
    ),
    tags=("reggaeton", "dembow", "latin urban", "perreo", "deep bass"),
    avoid=frozenset({"distorted guitar", "rock kit", "banjo", "fiddle", "brush kit", "dusty kit"}),
)
