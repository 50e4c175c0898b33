"""Trap: half-time drums, double-time hats. The snare waits for three, the 808 is the bass drum's
long shadow, and over a dark minor chord a bell or a synth repeats what it came to say."""

from kapelle.music.band import Role
from kapelle.music.genre import IMPACT, REVERSE, RISER, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import EIGHT_OH_EIGHT, SPARSE
from kapelle.music.mixing import Channel, Duck, MixSheet

THREE = {"snare": ".... 3... 8... 3...", "clap": ".... .... 9... ...."}
# A rim on two and four and hats that lean on the beat keep the written tempo audible: with the
# backbeat on three alone, four detectors of five take 140 for 70.
SNAP = {"rim": ".... 7... .... 7..."}
EIGHTHS = {"hat": "9.3. 8.3. 9.3. 8.3."} | SNAP
SKIPPING = {"hat": "9.44 8.3. 9.3. 8.44"} | SNAP

BOUNCE = Groove({"kick": "9... ..8. ..9. ...."} | THREE | EIGHTHS)
STAGGER = Groove({"kick": "9..8 .... ..9. 8..."} | THREE | EIGHTHS)
DRAG = Groove({"kick": "9... 7..8 ..8. ...7"} | THREE | SKIPPING)
STOMP = Groove(
    {"kick": "9... 8... ..9. 8...", "open hat": ".... ..6. .... ...."} | THREE | SKIPPING
)
WALK = Groove({"kick": "9... .... ..8. 7..."} | THREE | EIGHTHS)
LEAN = Groove({"kick": "9... 7... .... ..7."} | THREE | EIGHTHS)
TICKING = Groove({"hat": "5.3. 4.3. 5.3. 4.3."})
SNAPS = Groove({"hat": "5.3. 4.3. 5.3. 4.3.", "clap": ".... .... 6... ...."})
RATTLE = Groove({"kick": "9... .... .... ....", "snare": "2.2. 3.3. 4444 5678"} | EIGHTHS)

GENRE = Genre(
    name="trap",
    family="hip hop",
    moods=("dark", "aggressive", "confident", "tense", "cool"),
    energy=0.6,
    words=frozenset(
        {"trap", "trap beat", "trap beats", "808", "808s", "atlanta", "rap beat", "hi-hat"}
    ),
    tempo=(130, 150),
    limits=(110, 176),
    modes={"minor": 1.0},
    tonics={5: 3, 0: 2, 2: 2, 7: 2, 1: 2, 3: 1, 6: 1, 4: 1, 8: 1, 9: 1, 10: 1, 11: 1},
    feel=Feel(swing=0.5, jitter=0.003),
    chairs=(
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"trap kit": 1},
            low=27,
            high=87,
            enters=0.28,
            style="rolls",
        ),
        Chair(
            name="808",
            role=Role.BASS,
            instruments={"808": 1},
            low=26,
            high=45,
            enters=0.42,
            plays=EIGHT_OH_EIGHT,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"bells": 4, "synth lead": 4, "flute": 1, "pluck": 2},
            low=62,
            high=86,
            style="hook",
            pan=0.08,
        ),
        Chair(
            name="keys",
            role=Role.CHORDS,
            instruments={"piano": 4, "electric piano": 2, "pluck": 1},
            low=55,
            high=74,
            enters=0.2,
            plays=SPARSE,
            pan=-0.15,
        ),
        Chair(
            name="pad",
            role=Role.PAD,
            instruments={"warm pad": 3, "choir": 3, "strings": 2},
            low=48,
            high=67,
            style="still",
        ),
        Chair(
            name="counter",
            role=Role.COUNTER,
            instruments={"celesta": 2, "pluck": 2, "flute": 1},
            low=72,
            high=94,
            enters=0.78,
            style="answers",
            pan=0.3,
        ),
        RISER,
        IMPACT,
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B8 .25/.35 chorus:B16 .8 verse:A16 .58 chorus:B16 .85 "
            "bridge:C8 .35/.6 verse:A16 .64 chorus:B16 .97 outro:B8 .3/.5"
        ),
        outline(
            "intro:B8 .22/.3 verse:A16 .55 chorus:B16 .8 verse:A16 .6 "
            "chorus:B16 .86 breakdown:C8 .3/.5 chorus:B16 .98 outro:B8 .28/.45"
        ),
    ),
    changes={
        "minor verse": (
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
            "i | i | i | bVI V",
        ),
        "minor chorus": (
            "i | i | bVI | V",
            "i | i | i | i | bVI | bVI | V | V",
            "i | i | iv | V",
        ),
        "minor build": ("iv | iv | V | V",),
        "minor bridge": ("iv | i | bVI | V", "bVI | bVI | i | i | iv | iv | V | V"),
        "major verse": ("I | I | vi | V", "I | I | IV | V"),
        "major chorus": ("I | vi | IV | V", "I | I | IV | V"),
        "major build": ("IV | IV | V | V",),
        "major bridge": ("vi | IV | I | V",),
    },
    endings={"minor": "V | iadd9", "major": "V | Iadd9"},
    hush={0: 1, 1: 2, 2: 3},
    rhythms=(
        "x-x- --x- x-x- ---- x-x- --x- x--- ----",
        "x--x --x- x--- .... x--x --x- x-x- x---",
        "x-x- x--- x-x- x--- x-x- x-x- x--- ----",
        "x--- --x- --x- --x- x--- --x- x--- ----",
        "..x- x-x- --x- ---- ..x- x-x- x--- ----",
        "x--- x--x --x- ---- x--- x--x --x- x-..",
    ),
    grooves={
        "intro": (TICKING, SNAPS),
        "verse": (WALK, LEAN, DRAG),
        "build": (LEAN, RATTLE),
        "chorus": (BOUNCE, STAGGER, STOMP, DRAG),
        "bridge": (SNAPS, TICKING),
        "outro": (SNAPS, TICKING),
    },
    fills=(
        Groove(
            {
                "kick": "9... ..8. .... ....",
                "snare": ".... .... 8... .468",
                "hat": "7.4. 6.4. 7... ....",
            }
        ),
        Groove(
            {
                "kick": "9... .... .... ....",
                "snare": ".... .... 8.5. 6789",
                "hat": "7.4. 6.4. .... ....",
            }
        ),
        Groove(
            {
                "kick": "9... ..8. ..8. ....",
                "snare": ".... .... 8... 6...",
                "high tom": ".... .... ..7. ....",
                "low tom": ".... .... .... ..8.",
            }
        ),
    ),
    tune="chant",
    mix=MixSheet(
        channels={
            Role.DRUMS: Channel(loudness=-17.5, reverb=0.05, width=0.1, drive=0.25),
            Role.PERCUSSION: Channel(loudness=-25, reverb=0.12, width=0.4, high_pass_hz=250),
            Role.BASS: Channel(loudness=-19, drive=0.4, high_pass_hz=25, duck=Duck(0.55, 0.07)),
            Role.CHORDS: Channel(loudness=-22, reverb=0.25, delay=0.1, width=0.4, high_pass_hz=180),
            Role.PAD: Channel(
                loudness=-25,
                reverb=0.4,
                width=0.8,
                high_pass_hz=200,
                low_pass_hz=6000,
                duck=Duck(0.35, 0.2),
            ),
            Role.ARP: Channel(loudness=-24, reverb=0.3, delay=0.3, width=0.5, high_pass_hz=250),
            Role.LEAD: Channel(
                loudness=-19.5, reverb=0.32, delay=0.28, width=0.3, high_pass_hz=220
            ),
            Role.COUNTER: Channel(
                loudness=-24, reverb=0.35, delay=0.35, width=0.4, high_pass_hz=250
            ),
            Role.EFFECTS: Channel(loudness=-27, reverb=0.3, width=0.8, high_pass_hz=60),
        },
        curve="trap",
        reverb_seconds=2.4,
        reverb_damping=0.3,
        delay_beats=1.5,
        warmth=0.35,
        motion_db=2.5,
    ),
    tags=("trap", "dark", "808s", "half-time", "hi-hat rolls"),
    avoid=frozenset({"acoustic guitar", "dusty kit"}),
)
