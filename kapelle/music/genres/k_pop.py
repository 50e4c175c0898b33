"""K-pop: five ideas in three minutes, each polished. A half-time verse, a pre-chorus that takes the
floor away, a chorus on four kicks with the hook on top, and a dance break where anything may happen
before the last chorus comes back a step higher."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.mixing import Channel, Duck
from kapelle.music.score import Manner

CLAP = {"clap": ".... 9... .... 9...", "snare": ".... 6... .... 6..."}
THREE = {"snare": ".... .... 8... ....", "snaps": ".... 5... .... 5..."}
BUSY_HATS = {"hat": "6353 6344 6353 6355"}

SNAPS = Groove({"kick": "8... .... .... ..6.", "snaps": ".... 7... .... 7..."})
SWAGGER = Groove({"kick": "9..7 .... ..8. ...."} | THREE | {"hat": "6.4. 6.4. 6.44 6.4."})
SWAGGER_ON = Groove({"kick": "9..7 ...6 ..8. .7.."} | THREE | BUSY_HATS)
BOUNCE = Groove({"kick": "9... ..8. .8.. 7..."} | CLAP | {"hat": "6.5. 6.5. 6.5. 6.55"})
FLOOR = Groove({"kick": "9... 9... 9... 9..."} | CLAP | {"open hat": "..7. ..7. ..7. ..7."})
FLOOR_ON = Groove({"kick": "9... 9... 9... 9.7."} | CLAP | BUSY_HATS)
POINT = Groove(  # the choreography's bar: everybody hits the same three corners
    {"kick": "9..9 ..9. ..8. 8...", "open hat": ".... .... ...6 ...."}
    | CLAP
    | {"hat": "6.5. 6.5. 6.5. 6.5."},
    answer={"kick": "9..9 ..9. .8.8 ..8."},
)
BREAK_IT = Groove(
    {
        "kick": "9..8 ..8. .8.8 ..8.",
        "snare": ".... 9... .... 9..5",
        "cowbell": "5..5 ..5. 5..5 ..5.",
    }
)
AIR = Groove({"snaps": ".... 6... .... 6...", "shaker": "4.3. 4.3. 4.3. 4.3."})
LIFT = Groove({"kick": "9... 9... 9... 9...", "clap": "5... 5... 5... 5..."})
LIFT_8 = Groove({"kick": "9... 9... 9... 9...", "snare": "5.5. 5.5. 6.6. 6.6."})
LIFT_16 = Groove({"snare": "4455 5566 6677 7788"})

STABS = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X... ..x. ...x ....", "X..x ..x. .... x.x."),
    high=("X..X ..X. X..X ..X.", "X..X ..X. .X.. X.X.", "X..X ..X. X..X .XX."),
    manner=Manner.STACCATO,
    top=3,
)
SAW_BED = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----", "X--- ---- ---- x---"),
    high=("X--- x--- X--- x---", "X--x --x- X--x --x-", "X--- x--- X--- x-X-"),
    voices=5,
    top=4,
)
SUB_LINE = Line(
    low=("R--- ---- ---- ----",),
    mid=(),
    high=("R.R. R.8. R.R. R.A.", "..R- ..R- ..R- ..8A", "R..R ..R. R..8 ..A."),
    manner=Manner.PLAIN,
)
SYNTH_RUN = Runs(
    low=("1--- 3--- 2--- 4---",),
    mid=("1.3. 2.4. 1.3. 5.4.", "1..3 ..2. 4..3 ..5."),
    high=("1353 1353 2454 2454", "1351 3513 5135 1353"),
    manner=Manner.STACCATO,
)
CROWD = Hand(
    low=({"snaps": ".... 4... .... 4..."},),
    mid=({"shaker": "4253 4253 4253 4253"},),
    high=(
        {"shaker": "4253 4253 4253 4253", "cowbell": "..4. .... ..4. ...."},
        {"shaker": "4253 4253 4253 4253", "tambourine": "..5. ..5. ..5. ..55"},
    ),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"house kit": 3, "trap kit": 2, "pop kit": 1}, low=27, high=87, enters=0.34, style="rolls"),
    Chair(name="bass", role=Role.BASS, instruments={"synth bass": 4, "808": 2}, low=28, high=50, enters=0.4, plays=SUB_LINE),
    Chair(name="keys", role=Role.CHORDS, instruments={"pluck": 3, "electric piano": 2, "piano": 2}, low=53, high=76, plays=STABS, pan=-0.12),
    Chair(name="lead", role=Role.LEAD, instruments={"synth lead": 4, "vocal chops": 2, "pluck": 1, "whistle": 1}, low=62, high=84, enters=0.27, style="hook"),
    Chair(name="saws", role=Role.CHORDS, instruments={"supersaw": 1}, low=53, high=79, enters=0.76, plays=SAW_BED),
    Chair(name="pad", role=Role.PAD, instruments={"warm pad": 2, "strings": 2, "synth strings": 1}, low=55, high=79, leaves=0.74, style="moving"),
    Chair(name="arp", role=Role.ARP, instruments={"pluck": 2, "bells": 2, "chip lead": 1}, low=70, high=94, enters=0.58, plays=SYNTH_RUN, pan=0.32),
    Chair(name="answers", role=Role.COUNTER, instruments={"vocal chops": 4, "synth brass": 2}, low=60, high=82, enters=0.78, style="answers", pan=-0.28),
    Chair(name="crowd", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.56, plays=CROWD, pan=0.2),
    RISER,
    IMPACT,
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="k-pop",
    family="pop",
    moods=("energetic", "confident", "happy", "playful", "party", "cool"),
    energy=0.72,
    modulates=0.35,
    words=frozenset({"k-pop", "kpop", "korean pop", "k pop", "girl group", "boy group", "idol"}),
    tempo=(106, 132),
    limits=(90, 150),
    modes={"minor": 0.58, "major": 0.42},
    tonics={9: 3, 4: 2, 2: 2, 7: 2, 0: 2, 5: 2, 11: 2, 6: 2, 1: 1, 8: 1},
    feel=Feel(jitter=0.002, strum=0.0),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B4 .36/.5 verse:A8 .52 pre:C4 .6/.8 chorus:B8 .84 verse:A8 .56 pre:C8 .64/.8 "
            "chorus:B8 .88 break:D8 .7 bridge:E8 .36/.7 pre:C4 .66/.7 chorus:B16 1 outro:B4 .5"
        ),
        outline(
            "intro:A4 .3/.4 verse:A8 .5 verse:A4 .58 pre:C4 .6/.7 hook:B8 .82 interlude:A4 .46 verse:A8 .56 "
            "pre:C4 .64/.8 hook:B8 .88 bridge:E8 .34/.6 break:D8 .74 hook:B16 1 outro:B4 .46"
        ),
    ),
    changes={
        "minor verse": ("i | i | i | bVI V", "i | i | iv | V", "i7 | bVImaj7 | i7 | V"),
        "minor chorus": (
            "i | bVI | bVII | V | i | bVI | iv | V",
            "i | bVI | iv | V",
            "i | bIII | bVI | V7",
        ),
        "minor build": ("bVI | bVII | iv | V", "iv | bVI | Vsus4 | V", "bVI | bVI | V | V"),
        "minor bridge": ("bVImaj7 | bVII | i | V", "i | i | bVI | V"),
        "major verse": ("I | I | vi | V", "Iadd9 | iii7 | IV | V"),
        "major chorus": (
            "I | V | vi | IV | I | V | ii | V",
            "IVmaj7 | V | iii7 | vi | ii7 | V | I | I",
            "I | III7 | vi | IV V",
        ),
        "major build": ("ii7 | iii7 | IV | V", "IV | IV | Vsus4 | V"),
        "major bridge": ("vi | IV | I | V", "IVmaj7 | iv | I | V"),
    },
    endings={"minor": "bVI V | i", "major": "IV V | I"},
    hush={0: 1, 1: 3, 2: 2},
    tune="pentatonic",
    rhythms=(
        "x-x- x--x --x- x-x- x-x- x--x ---- ....",
        "x--x --x- x--x --x- x-xx x-x- x--- ....",
        "xx.x x.x- x-.. .... xx.x x.x- x--- ....",
        "..x- x-x- x-x- x-x- ..x- x--x ---- ----",
        "x.xx .xx. x.x- .... x.xx .xx. x--- ----",
        "x--- x--x --x- ---- x--- x--x --x- x-x-",
        "x-x- x-x- xx.x --.. x-x- x-x- x--- ....",
    ),
    grooves={
        "intro": (SNAPS, SWAGGER),
        "verse": (SNAPS, SWAGGER, SWAGGER_ON),
        "build": (LIFT, LIFT_8, LIFT_16),
        "chorus": (BOUNCE, FLOOR, FLOOR_ON, POINT),
        "bridge": (AIR, SNAPS, BREAK_IT),
        "outro": (SNAPS, SWAGGER),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..8. .8.. ....",
                "clap": ".... 9... .... 9.88",
                "hat": "6.5. 6.5. 6.5. ....",
            }
        ),
        Groove({"kick": "9... .... .... ....", "snare": ".... 8... 66.6 7.88"}),
        Groove(
            {
                "kick": "9..9 ..9. .... ....",
                "clap": ".... .... 9..9 ..9.",
                "floor tom": ".... .... .8.. 8..8",
            }
        ),
    ),
    mix=sheets.POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-16.5, reverb=0.06, width=0.15, drive=0.2),
            Role.BASS: Channel(loudness=-19, drive=0.3, high_pass_hz=28, duck=Duck(0.6, 0.12)),
            Role.CHORDS: Channel(
                loudness=-21,
                reverb=0.16,
                delay=0.1,
                width=0.6,
                high_pass_hz=180,
                duck=Duck(0.45, 0.18),
            ),
            Role.PAD: Channel(
                loudness=-25, reverb=0.3, width=0.9, high_pass_hz=250, duck=Duck(0.5, 0.25)
            ),
            Role.ARP: Channel(loudness=-25, reverb=0.2, delay=0.25, width=0.5, high_pass_hz=350),
        },
        reverb_seconds=1.6,
        reverb_damping=0.25,
        delay_beats=0.5,
        motion_db=3,
        insert={
            "saws": Channel(
                loudness=-20, reverb=0.18, width=0.9, high_pass_hz=200, duck=Duck(0.6, 0.2)
            )
        },
    ),
    tags=("k-pop", "polished", "hook", "dance break", "synth bass"),
    avoid=frozenset({"dusty kit", "banjo", "upright bass", "bagpipes", "accordion"}),
)
