"""Indie pop: a bedroom with a tambourine in it. Clean guitars jangle on the offbeat, the bass plays
eighths as if it had the tune, a glockenspiel doubles what everyone whistles on the way home."""

from kapelle.music import sheets
from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import Comping, Hand, Line, Runs, Shape
from kapelle.music.mixing import Channel

BACKBEAT = {"snare": ".... 7... .... 7..."}
TAMBOURINE = {"tambourine": "..4. 6.4. ..4. 6.4."}
CLOSED = {"hat": "6.4. 6.4. 6.4. 6.4."}

STOMP = Groove({"kick": "8... .... 8... ....", "clap": ".... 6... .... 6..."})
STOMP_STOMP = Groove({"kick": "8.7. .... 8.7. ....", "clap": ".... 6... .... 6..."})
JANGLE = Groove(
    {"kick": "8... ..6. 8... ...."} | BACKBEAT | CLOSED, answer={"kick": "8... ..6. 8.6. ...."}
)
MOTOWN = Groove(  # the snare on all four, as borrowed from Detroit
    {"kick": "8... ..7. ..8. ....", "snare": "6... 7... 6... 7..."} | TAMBOURINE
)
SURF = Groove(
    {"kick": "8... .... 8.6. ....", "snare": ".... 7.5. .... 7..."} | CLOSED,
    answer={"snare": ".... 7... .... 7.5."},
)
DISCO_HATS = Groove(
    {"kick": "8... 8... 8... 8..."}
    | BACKBEAT
    | {"hat": "4... 4... 4... 4...", "open hat": "..6. ..6. ..6. ..6."}
)
BRIGHT = Groove({"kick": "9... ..7. 8.8. ...."} | BACKBEAT | {"ride": "7.4. 7.4. 7.4. 7.4."})
TOM_RIDE = Groove(
    {
        "kick": "8... 8... 8... 8...",
        "floor tom": "6.4. 4.6. 4.4. 6.4.",
        "snare": ".... 5... .... 5...",
    }
)
ROLLING = Groove({"kick": "8... 8... 8... 8...", "snare": "4.4. 4.4. 5.5. 6.66"})

CHIME = Comping(  # the left guitar: broken shapes that ring into one another
    low=("1-2- 3-4- 3-2- 3-4-", "1-3- 2-4- 3-4- 2-3-"),
    mid=("1-3- 4-3- 2-3- 4-3-", "1-3- 4-2- 3-4- 2-4-"),
    high=("1-34 -3-2 -3-4 -3-4", "X-3- 4-3- X-3- 4-3-"),
    shape=Shape.OPEN,
)
OFFBEATS = Comping(  # the right guitar answers between the beats
    low=("D--- ---- ---- ----",),
    mid=("..U. ..U. ..U. ..U.", "..U. .DU. ..U. .DU."),
    high=("D.U. D.U. D.U. DDU.", "D-DU .UDU .UDU D-DU"),
    voices=3,
    shape=Shape.TRIAD,
    top=4,
)
BED = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- ---- ----", "X--- ---- x--- ----"),
    high=("X--- x--- X--- x---", "X--- x--- X--- --x-"),
    voices=3,
)
TUNEFUL_BASS = Line(  # nearly a second tune: Motown's and Manchester's
    low=("R--- ---- R--- ----",),
    mid=("R-R- R-R- 5-5- 3-A-", "R-R- 5-R- 8-R- 5-A-", "R-R- R-R- R-3- 5-A-"),
    high=("R-R- 8-R- 5-8- 5-A-", "R-R- 3-3- 5-5- 6-A-", "R-8- R-8- 5-8- 5-A-"),
)
SPARKLE = Runs(
    low=("1--- 3--- 5--- 3---",),
    mid=("1.3. 5.3. 4.3. 5.3.", "5.4. 3.4. 5.4. 3.2."),
    high=("1.35 .35. 1.35 .345", "5.3. 5.45 .3.5 .4.5"),
)
CLAPS = Hand(
    low=({"tambourine": ".... 4... .... 4..."},),
    mid=({"tambourine": "..3. 6.3. ..3. 6.3."}, {"tambourine": "..3. 6.3. ..3. 6.36"}),
    high=(
        {"tambourine": "4353 6353 4353 6353", "clap": ".... 6... .... 6..."},
        {"tambourine": "4353 6353 4353 6353", "clap": ".... 6... .... 6.66"},
    ),
)

CHAIRS = (
    Chair(name="drums", role=Role.DRUMS, instruments={"pop kit": 4, "eighties kit": 1}, low=27, high=87, enters=0.36),
    Chair(name="bass", role=Role.BASS, instruments={"picked bass": 3, "bass guitar": 2}, low=31, high=55, enters=0.42, plays=TUNEFUL_BASS),
    Chair(name="left guitar", role=Role.CHORDS, instruments={"electric guitar": 4, "acoustic guitar": 1}, low=52, high=76, plays=CHIME, pan=-0.7),
    Chair(name="right guitar", role=Role.CHORDS, instruments={"electric guitar": 3, "ukulele": 1}, low=60, high=79, enters=0.5, plays=OFFBEATS, pan=0.7),
    Chair(name="lead", role=Role.LEAD, instruments={"whistle": 3, "electric guitar": 2, "glockenspiel": 2, "synth lead": 2, "trumpet": 1}, low=65, high=88, enters=0.26, style="hook"),
    Chair(name="organ", role=Role.CHORDS, instruments={"organ": 3, "electric piano": 2, "upright piano": 1}, low=52, high=74, enters=0.68, plays=BED, pan=0.15),
    Chair(name="bells", role=Role.ARP, instruments={"glockenspiel": 3, "music box": 1, "pluck": 1}, low=74, high=96, enters=0.78, plays=SPARKLE, pan=0.45),
    Chair(name="answers", role=Role.COUNTER, instruments={"violin": 2, "trumpet": 2, "melodica": 2}, low=60, high=81, enters=0.74, style="answers", pan=-0.4),
    Chair(name="tambourine", role=Role.PERCUSSION, instruments={"percussion": 1}, low=27, high=87, enters=0.62, plays=CLAPS, pan=0.4),
    REVERSE,
)  # fmt: skip

GENRE = Genre(
    name="indie pop",
    family="pop",
    moods=("happy", "nostalgic", "playful", "hopeful", "warm", "dreamy"),
    energy=0.58,
    words=frozenset(
        {
            "indie pop",
            "indie-pop",
            "jangle pop",
            "twee",
            "twee pop",
            "bedroom pop",
            "chamber pop",
            "sunshine pop",
            "indietronica",
            "alt pop",
        }
    ),
    tempo=(112, 138),
    limits=(90, 156),
    modes={"major": 0.85, "minor": 0.15},
    tonics={7: 3, 2: 3, 9: 3, 4: 3, 0: 2, 5: 1, 11: 1},
    feel=Feel(jitter=0.006, late={Role.CHORDS: 0.002}, snare_late=0.003, strum=0.016),
    chairs=CHAIRS,
    forms=(
        outline(
            "intro:B8 .32/.8 verse:A16 .5 chorus:B8 .78 interlude:A4 .46 verse:A8 .56 chorus:B8 .82 "
            "bridge:C8 .4 verse:A8 .62 chorus:B16 .95 outro:B8 .44"
        ),
        outline(
            "intro:A4 .3/.8 verse:A8 .48 pre:D4 .58 chorus:B8 .8 interlude:A4 .48 verse:A8 .56 "
            "chorus:B8 .84 solo:A8 .66 bridge:C8 .38 chorus:B16 .95 outro:A8 .42"
        ),
    ),
    changes={
        "major verse": (
            "I | I | IVmaj7 | IVmaj7 | I | I | IVmaj7 | V",
            "I | iii | IV | V",
            "Iadd9 | IVadd9 | Iadd9 | V",
            "I | vi | I | V",
        ),
        "major chorus": (
            "I | IV | vi | V | I | IV | V | I",
            "I | I | IV | V | I | vi | IV | V",
            "I | iii | IV | iv | I | V | IV | V",
        ),
        "major build": ("ii | IV | V | V", "IV | V | IV | V"),
        "major bridge": ("vi | vi | IV | V", "IV | iv | I | V", "ii | vi | IV | V"),
        "minor verse": ("i | i | bVII | V", "i | bIII | iv | V"),
        "minor chorus": ("i | bIII | bVI | V", "i | iv | bVII | i | i | iv | V | i"),
        "minor build": ("iv | iv | V | V",),
        "minor bridge": ("bVI | bVII | i | V", "bIII | iv | i | V"),
    },
    endings={"major": "IV V | I", "minor": "iv V | i"},
    hush={0: 5, 1: 1},
    tune="pentatonic",
    rhythms=(
        "x-x- x-x- x--- x-x- x-x- x-x- x--- ----",
        "x--x --x- x--x --x- x-x- x-x- x--- ----",
        "..x- x-x- ..x- x-x- x--- x--- x--- ----",
        "x-x- x--- x-x- x--- x-x- x-x- x--- ....",
        "x--- --x- x--- --x- x-x- x-x- x--- ..x-",
        "x-xx x-x- x--- .... x-xx x-x- x--- ----",
    ),
    grooves={
        "intro": (STOMP, JANGLE),
        "verse": (JANGLE, SURF, MOTOWN),
        "build": (TOM_RIDE, ROLLING),
        "chorus": (JANGLE, MOTOWN, DISCO_HATS, BRIGHT),
        "bridge": (STOMP, STOMP_STOMP, TOM_RIDE),
        "outro": (STOMP, JANGLE),
    },
    fills=(
        Groove({"kick": "8... ..6. 8... ....", "snare": ".... 7... .... 7.66"} | CLOSED),
        Groove({"kick": "8... .... 8... ....", "snare": "6.6. 6.66 6.6. 7777"}),
        Groove(
            {
                "kick": "8... ..6. .... ....",
                "snare": ".... 7... 6.6. ....",
                "mid tom": ".... .... .... 66..",
                "floor tom": ".... .... .... ..77",
            }
        ),
    ),
    solos=("lead", "left guitar"),
    mix=sheets.POP.but(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.14, width=0.4, drive=0.12),
            Role.BASS: Channel(loudness=-19, drive=0.2, high_pass_hz=38),
            Role.CHORDS: Channel(loudness=-20, reverb=0.22, width=0.6, high_pass_hz=130),
            Role.LEAD: Channel(loudness=-19, reverb=0.26, delay=0.2, width=0.3, high_pass_hz=180),
            Role.ARP: Channel(loudness=-26, reverb=0.35, width=0.6, high_pass_hz=400),
        },
        reverb_seconds=1.6,
        warmth=0.35,
        wobble=0.08,
        motion_db=4,
        insert={"organ": Channel(loudness=-25, reverb=0.15, width=0.7, high_pass_hz=200)},
    ),
    tags=("indie pop", "jangly guitars", "handclaps", "sunny", "bittersweet"),
    avoid=frozenset({"808", "trap kit", "supersaw", "metal kit", "distorted guitar"}),
)
