"""City pop: Tokyo at night from an open car, 1982. A slapped bass that dances in sixteenths, ninth
chords on a bright electric piano, muted guitar on the off-sixteenths, horns at the lights, and a
chorus that starts on four and falls home by way of three and six."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Shape
from kapelle.music.mixing import Channel
from kapelle.music.score import Manner

BACKBEAT = {"snare": ".... 8... .... 8..."}
SIXTEEN = {"hat": "6353 6353 6353 6353"}
BARKS = {"hat": "6353 635. 6353 635.", "open hat": ".... ...5 .... ...5"}

COOL = Groove(
    {"kick": "8... .... ..7. ....", "rim": ".... 6... .... 6...", "hat": "5.3. 5.3. 5.3. 5.3."}
)
CRUISE = Groove(
    {"kick": "9... ..6. ..8. ...."} | BACKBEAT | SIXTEEN, answer={"kick": "9..6 ..7. ..8. .5.."}
)
CRUISE_ON = Groove({"kick": "9..6 ..7. ..8. ...5", "snare": ".... 8..? .?.. 8..."} | SIXTEEN)
BOOGIE = Groove(
    {"kick": "9... 7... 9... 7..."}
    | BACKBEAT
    | {"hat": "4... 4... 4... 4...", "open hat": "..6. ..6. ..6. ..6."}
)
HIGHWAY = Groove(
    {"kick": "9..7 ..7. ..9. .6..", "snare": ".... 8..? .?.. 8..?"} | BARKS,
    answer={"kick": "9... ..7. ..9. .66."},
)
LIGHTS = Groove(
    {"kick": "9... ..7. 8..7 ....", "cowbell": "6.4. 5.4. 6.4. 5.4."} | BACKBEAT,
    answer={"kick": "9... ..7. 8... ..7."},
)
HOLD = Groove(
    {"kick": "8... .... .... ....", "snare": ".... .... 6... ....", "ride": "5.4. 5.4. 5.4. 5.4."}
)
CLIMB = Groove(
    {"kick": "8... 8... 8... 8...", "snare": "...3 4... 3..4 5.5.", "hat": "5.3. 5.3. 5.3. 5.3."}
)
CLIMB_ON = Groove({"kick": "8... 8... 8... 8...", "snare": "4.4. 5.5. 66.6 7.77"})

RHODES = Comping(  # two hands of ninths, always a sixteenth ahead of where they ought to be
    low=("X--- ---- ---- ----", "X--- ---- ---x ----"),
    mid=("X--- ---x ---- ..x-", "X--x ---- ..x- --a-", "X--- --.x --x- ----"),
    high=("X..x ..X. .x.X ..x.", "X--x .-X- ..x- x-a-", "X.-x ..X. X..x ..t-"),
    top=2,
)
CUTTING = Comping(  # Kadomatsu's right wrist
    low=("X--. .... .... ..x.",),
    mid=("..xm .mx. ..xm mmx.", ".mx. mmx. .mxm .mx."),
    high=("m.xm .mX. mx.m .mXm", "X.mx .mxm ..Xm xm.m", "mmX. .mxm .mX. xmxx"),
    voices=3,
    shape=Shape.TRIAD,
    manner=Manner.STACCATO,
    top=5,
)
SLAPPED = Line(  # thumb on the one, popped octaves, a walk into every change
    low=("R--- ---. ..R- ----", "R--- ---. ..R- --A-"),
    mid=("R--. ..8. ..R- 5-A-", "R--. .R8. ..R. 85A-", "R--R ..8- ..5- 7-A-"),
    high=("R.gR .8g. R.g8 .gA-", "R.g8 .R8. g.R. 8.A-", "R.8g R.8. gR.8 5.7A"),
)
CITY_HANDS = Hand(
    low=({"shaker": "4.3. 4.3. 4.3. 4.3."},),
    mid=({"shaker": "4253 4253 4253 4253", "high conga": ".... ..4. .... ..44"},),
    high=(
        {
            "shaker": "4253 4253 4253 4253",
            "high conga": "..4. ..54 ..4. ..55",
            "low conga": "...4 .... 6... ....",
        },
        {
            "tambourine": "3.3. 6.3. 3.3. 6.3.",
            "high conga": "..4. ..54 ..4. ..55",
            "low conga": "...4 .... 6..5 ....",
        },
    ),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"eighties kit": 3, "funk kit": 2}, low=27, high=87, enters=0.3),
    Chair(name="bass", role=Role.BASS, instruments={"slap bass": 3, "bass guitar": 2}, low=28, high=52, enters=0.34, plays=SLAPPED),
    Chair(name="keys", role=Role.CHORDS, instruments={"electric piano": 5, "piano": 1}, low=52, high=74, plays=RHODES, pan=-0.15),
    Chair(name="lead", role=Role.LEAD, instruments={"saxophone": 3, "alto saxophone": 2, "synth lead": 3, "electric guitar": 2, "flute": 1}, low=62, high=84, enters=0.27, style="song", pan=0.04),
    Chair(name="guitar", role=Role.CHORDS, instruments={"muted guitar": 1}, low=57, high=78, enters=0.44, plays=CUTTING, pan=0.45),
    Chair(name="strings", role=Role.PAD, instruments={"strings": 3, "synth strings": 2, "warm pad": 1}, low=57, high=84, enters=0.54, style="moving"),
    Chair(name="horns", role=Role.COUNTER, instruments={"brass section": 3, "synth brass": 2}, low=57, high=79, enters=0.7, style="horns", pan=-0.3),
    Chair(name="percussion", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.5, plays=CITY_HANDS, pan=-0.4),
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="city pop",
    family="pop",
    moods=("nostalgic", "cool", "groovy", "romantic", "happy", "elegant"),
    energy=0.6,
    modulates=0.2,
    words=frozenset({"city pop", "citypop", "japanese city pop", "80s japan", "aor", "yacht rock"}),
    tempo=(98, 116),
    limits=(84, 128),
    modes={"major": 0.75, "minor": 0.25},
    tonics={0: 2, 3: 3, 10: 2, 5: 3, 8: 2, 2: 2, 7: 2, 9: 2, 4: 1, 11: 1},
    feel=Feel(swing=0.53, jitter=0.004, late={Role.BASS: 0.002}, snare_late=0.003, strum=0.01),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B8 .38/.8 verse:A8 .5 pre:C4 .6 chorus:B8 .8 interlude:B4 .56 verse:A8 .54 "
            "pre:C4 .62 chorus:B8 .84 solo:D8 .74 chorus:B16 .96 outro:B8 .46"
        ),
        outline(
            "intro:A4 .34/.7 verse:A8 .48 verse:A8 .54 pre:C8 .6 chorus:B8 .82 solo:A8 .66 "
            "bridge:D8 .42/.8 chorus:B16 .96 outro:A8 .44"
        ),
    ),
    changes={
        "major verse": (
            "Imaj9 | vi9 | ii9 | V13",
            "Imaj9 | Imaj9 | ii9 | V9sus4 V13",
            "Imaj7 | IVmaj7 | Imaj7 | ii7 V13",
        ),
        "major chorus": (
            "IVmaj9 | V13 | iii7 | vi9 | ii9 | V13 | Imaj9 | I69",
            "Imaj9 | V/7 | vi9 | Imaj7/5 | IVmaj9 | V13 | Imaj9 | V9sus4",
            "Imaj9 | IVmaj9 | iii7 VI7b9 | ii9 V13",
            "Imaj9 | vi9 | ii9 | V13 | Imaj9 | iii7 | IVmaj9 | V13",
            "Imaj9 | iii7 | IVmaj9 | V13 | Imaj9 | vi9 | ii9 V13 | Imaj9",
        ),
        "major build": ("ii9 | iii7 | IVmaj9 | V9sus4", "IVmaj9 | iv6 | V9sus4 | V13"),
        "major bridge": ("vi9 | iii7 | IVmaj9 | V13", "IVmaj9 | iv6 | Imaj9 | V9sus4"),
        "minor verse": ("i9 | i9 | iv9 | V7#9", "i9 | bVImaj9 | iv9 | V7b9"),
        "minor chorus": (
            "i9 | iv9 | bVII13 | bIIImaj9 | bVImaj9 | V7b9 | i9 | i9",
            "i9 | bVImaj9 | V7#9 | i9",
            "i9 | bVII13 | bVImaj9 | V7b9 | i9 | bVII13 | iv9 V7b9 | i9",
            "i9 | iv9 | i9 | V7b9 | bVImaj9 | iv9 | V7b9 | i9",
        ),
        "minor build": ("iv9 | bVImaj9 | V7sus4 | V7b9",),
        "minor bridge": ("bVImaj9 | bVII13 | i9 | V7b9", "iv9 | iv9 | i9 | V7#9"),
    },
    endings={"major": "ii9 V13 | Imaj9", "minor": "iv9 V7b9 | i9"},
    hush={0: 4, 1: 2, 2: 1},
    tune="song",
    rhythms=(
        "..x- x-x- x--x --x- ..x- x-x- x--- ----",
        "x--x --x- --x- x-x- x--x --x- ---- ....",
        "x-x- x--x ---- x-x- x-x- x--x ---- ----",
        ".... x-xx --x- x-x- --x- x--x ---- ....",
        "x--- ..xx --x- x--- x--- ..xx --x- ----",
        "x-x- x-x- --x- x--x ---- ..x- x--- ----",
    ),
    grooves={
        "intro": (COOL, CRUISE),
        "verse": (COOL, CRUISE, CRUISE_ON),
        "build": (CLIMB, CLIMB_ON),
        "chorus": (CRUISE, BOOGIE, HIGHWAY, LIGHTS),
        "bridge": (HOLD, COOL),
        "outro": (COOL, CRUISE),
    },
    fills=(
        Groove({"kick": "9... ..6. ..8. ....", "snare": ".... 8... .?.. 8.66"} | SIXTEEN),
        Groove(
            {
                "kick": "9... .... 8... ....",
                "snare": ".... 8... 66.6 ....",
                "high tom": ".... .... .... 7.7.",
            }
        ),
        Groove(
            {
                "kick": "9... ..7. .... ....",
                "snare": ".... 8... 7... ....",
                "high tom": ".... .... .77. ....",
                "mid tom": ".... .... ...7 7...",
                "floor tom": ".... .... .... .88.",
            }
        ),
    ),
    solos=("lead", "keys", "guitar"),
    mix=sheets.SOUL.but(
        channels={
            Role.DRUMS: Channel(loudness=-17, reverb=0.14, width=0.25, drive=0.1),
            Role.BASS: Channel(loudness=-18.5, drive=0.15, high_pass_hz=36),
            Role.CHORDS: Channel(
                loudness=-21, reverb=0.16, width=0.6, high_pass_hz=160, tremolo=0.1
            ),
            Role.PAD: Channel(loudness=-24.5, reverb=0.35, width=0.7, high_pass_hz=250),
            Role.LEAD: Channel(
                loudness=-18.5, reverb=0.28, delay=0.22, width=0.12, high_pass_hz=180
            ),
        },
        curve="pop",
        reverb_seconds=1.7,
        reverb_damping=0.3,
        delay_beats=0.5,
        wobble=0.06,
        motion_db=3.5,
        insert={"guitar": Channel(loudness=-25, reverb=0.1, width=0.2, high_pass_hz=280)},
    ),
    tags=("city pop", "80s", "slap bass", "electric piano", "neon", "japanese"),
    avoid=frozenset({"trap kit", "808", "metal kit", "distorted guitar", "banjo", "dusty kit"}),
)
