"""Pop ballad: a piano alone, then a friend at every door. Broken chords in the verse, strings
behind the chorus, drums that come late and mean it, and one last chorus bigger than the rest."""

from kapelle.music.band import Role
from kapelle.music.genre import REVERSE, Chair, Feel, Genre, outline
from kapelle.music.groove import Groove
from kapelle.music.idiom import BALLAD_PIANO, FINGERS_THEN_PICK, SINGING
from kapelle.music.mixing import Channel, MixSheet

BACKBEAT = {"snare": ".... 7... .... 7..."}
SOFT_HATS = {"hat": "6.2. 5.2. 6.2. 5.2."}
RIDE = {"ride": "7.3. 6.3. 7.3. 6.3."}

HEART = Groove({"kick": "8... .... 7.5. ....", "rim": ".... 6... .... 6..."} | SOFT_HATS)
HEART_2 = Groove({"kick": "8... .... 7... ..5.", "rim": ".... 6... .... 6..."} | SOFT_HATS)
STEADY = Groove({"kick": "8... ...5 8... ...."} | BACKBEAT | SOFT_HATS)
ANSWER = Groove({"kick": "8... .... 8.6. ....", "snare": ".... 7..? .... 7..."} | SOFT_HATS)
ANTHEM = Groove({"kick": "9... ...6 8.7. ....", "snare": ".... 8... .?.. 8..?"} | RIDE)
ANTHEM_2 = Groove({"kick": "9... ..6. 8... ..6.", "snare": ".... 8..? .... 8..."} | RIDE)
PULSE = Groove({"kick": "6... .... 5... ...."})
SHAKEN = Groove({"kick": "6... .... 5... ....", "shaker": "4.3. 4.3. 4.3. 4.3."})
MARCH = Groove(
    {
        "kick": "8... .... 8... ....",
        "low tom": "..4. 5.5. ..4. 5.6.",
        "mid tom": ".... .... .... ...6",
    }
)
WALTZ = Groove(
    {"kick": "8... .... ....", "rim": ".... 6... 7...", "hat": "6.2. 5.2. 5.2."}, beats=3
)
WALTZ_FULL = Groove(
    {"kick": "8... ..?. ....", "snare": ".... 5... 7...", "ride": "7.3. 6.3. 6.3."}, beats=3
)

GENRE = Genre(
    name="pop ballad",
    family="pop",
    moods=("romantic", "sad", "heartfelt", "tender", "hopeful", "melancholic"),
    energy=0.45,
    modulates=0.2,
    words=frozenset(
        {
            "ballad",
            "pop ballad",
            "piano ballad",
            "power ballad",
            "love song",
            "slow song",
            "torch song",
        }
    ),
    tempo=(60, 84),
    limits=(50, 96),
    modes={"major": 0.7, "minor": 0.3},
    tonics={0: 3, 2: 2, 7: 3, 9: 2, 5: 2, 10: 2, 3: 2, 4: 2, 8: 1, 1: 1},
    feel=Feel(swing=0.5, jitter=0.008, late={Role.PAD: -0.02}, snare_late=0.006, strum=0.018),
    chairs=(
        Chair(
            name="piano",
            role=Role.CHORDS,
            instruments={"piano": 1},
            low=48,
            high=74,
            plays=BALLAD_PIANO,
        ),
        Chair(
            name="lead",
            role=Role.LEAD,
            instruments={"violin": 3, "flute": 2, "saxophone": 2, "electric guitar": 2, "cello": 1},
            low=62,
            high=86,
            enters=0.25,
            style="song",
            pan=0.05,
        ),
        Chair(
            name="strings",
            role=Role.PAD,
            instruments={"strings": 1},
            low=52,
            high=76,
            enters=0.42,
            style="moving",
        ),
        Chair(
            name="guitar",
            role=Role.CHORDS,
            instruments={"acoustic guitar": 3, "nylon guitar": 1},
            low=48,
            high=72,
            enters=0.36,
            plays=FINGERS_THEN_PICK,
            pan=-0.35,
        ),
        Chair(
            name="bass",
            role=Role.BASS,
            instruments={"bass guitar": 1},
            low=28,
            high=48,
            enters=0.4,
            plays=SINGING,
        ),
        Chair(
            name="drums",
            role=Role.DRUMS,
            instruments={"pop kit": 1},
            low=27,
            high=87,
            enters=0.46,
            style="ballad",
        ),
        Chair(
            name="counter",
            role=Role.COUNTER,
            instruments={"cello": 4, "choir": 1},
            low=48,
            high=67,
            enters=0.5,
            style="line",
            pan=0.3,
        ),
        REVERSE,
    ),
    forms=(
        outline(
            "intro:B4 .15 verse:A8 .28 chorus:B8 .55 verse:A8 .44 "
            "chorus:B8 .7 bridge:C8 .58 chorus:B8 .97 outro:A4 .22"
        ),
        outline(
            "intro:A4 .15 verse:A8 .28 pre:C4 .42 chorus:B8 .6 verse:A8 .46 pre:C4 .52 "
            "chorus:B8 .72 chorus:B8 .97 outro:A4 .2"
        ),
    ),
    changes={
        "major verse": (
            "I | V/7 | vi | IV",
            "I | I/3 | IV | V",
            "Iadd9 | vi7 | IV | Vsus4 V",
            "I | iii7 | IV | V",
        ),
        "major chorus": (
            "I | V/7 | vi7 | IV | I/3 | IV | Vsus4 | V",
            "I | V | vi | IV V",
            "Iadd9 | vi7 | IV | V",
            "I | IV | I/3 | V | vi7 | IV | I | V",
            "I | V/7 | IV | I | vi | IV | I/5 | V",
            "I | iii7 | IV | V | I | vi | ii7 | V",
        ),
        "major build": ("ii7 | IV | Vsus4 | V", "IV | I/3 | ii7 | V"),
        "major bridge": ("vi | IV | I/3 | V", "IV | iv6 | I/3 | Vsus4 V"),
        "minor verse": ("i | i | bVI | V7", "i | i/b7 | bVI | V7", "i | iv | i | V7"),
        "minor chorus": (
            "i | bVI | iv | V7",
            "i | iv | bVI | Vsus4 V7",
            "i | V/7 | i | iv | i | bVI | iv | V7",
            "i | bVII | bVI | V7 | i | iv | i | V7",
            "i | bIII | bVI | V7 | i | iv | i | V7",
        ),
        "minor build": ("iv | iv | Vsus4 | V7",),
        "minor bridge": ("bVI | iv | i | V7", "iv | i | bVImaj7 | Vsus4 V7"),
    },
    endings={"minor": "Vsus4 V | i", "major": "Vsus4 V | Iadd9"},
    hush={0: 3, 1: 2},
    rhythms=(
        "x-x- x--- x-x- x--- x-x- x-x- x--- ----",
        "..x- x-x- x--- x-x- x--- ---- ---- ....",
        "x--- x-x- x--- --x- x--- x-x- x--- ----",
        "x--x x--- x-x- x--- x--x x--- ---- ....",
        "x--- ---- x-x- x-x- x--- ---- x--- ----",
        "..x- x-x- x--x --x- x--- x--- ---- ..x-",
    ),
    grooves={
        "intro": (PULSE, SHAKEN, WALTZ),
        "verse": (HEART, HEART_2, STEADY, WALTZ),
        "build": (MARCH, SHAKEN, WALTZ),
        "chorus": (STEADY, ANSWER, ANTHEM, ANTHEM_2, WALTZ_FULL, WALTZ),
        "bridge": (MARCH, HEART, WALTZ),
        "outro": (PULSE, HEART, WALTZ),
    },
    fills=(
        Groove({"kick": "8... .... 8... ....", "snare": ".... 7... ..4. 5.67"} | RIDE),
        Groove(
            {
                "kick": "8... .... 8... ....",
                "snare": ".... 7... 4.5. ....",
                "high tom": ".... .... .... 66..",
                "low tom": ".... .... .... ..77",
            }
        ),
        Groove(
            {
                "kick": "8... .... .... ....",
                "snare": ".... 7... .... ....",
                "high tom": ".... .... 5.5. ....",
                "mid tom": ".... .... .... 6.6.",
            }
        ),
        Groove(
            {"kick": "8... .... ....", "snare": ".... ..4. 5.67", "hat": "5.3. 5... ...."}, beats=3
        ),
    ),
    tune="song",
    mix=MixSheet(
        channels={
            Role.DRUMS: Channel(loudness=-15, reverb=0.14, width=0.2),
            Role.PERCUSSION: Channel(loudness=-27, reverb=0.2, width=0.4, high_pass_hz=200),
            Role.BASS: Channel(loudness=-19),
            Role.CHORDS: Channel(loudness=-19.5, reverb=0.22, width=0.4, high_pass_hz=80),
            Role.PAD: Channel(loudness=-23.5, reverb=0.35, width=0.6, high_pass_hz=150),
            Role.ARP: Channel(loudness=-25, reverb=0.3, width=0.4, high_pass_hz=200),
            Role.LEAD: Channel(loudness=-18.5, reverb=0.28, delay=0.14, high_pass_hz=160),
            Role.COUNTER: Channel(loudness=-23.5, reverb=0.32, width=0.2, high_pass_hz=100),
            Role.EFFECTS: Channel(loudness=-30, reverb=0.3, width=0.8, high_pass_hz=80),
        },
        curve="pop",
        reverb_seconds=2.3,
        reverb_damping=0.35,
        delay_beats=1.0,
        warmth=0.2,
        motion_db=4,
        insert={"guitar": Channel(loudness=-23.5, reverb=0.18, width=0.3, high_pass_hz=110)},
    ),
    tags=("pop ballad", "emotional", "piano", "strings", "acoustic guitar"),
    avoid=frozenset({"808", "trap kit", "supersaw", "house kit"}),
)
