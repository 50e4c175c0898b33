"""Mix sheets that several genres start from; each genre moves what makes it itself.

Loudness per role after measured mixes (drums -17.5, chords -19.5, lead -20, bass -20.5, pad -25
LUFS gated), then by genre: who stands in front there, how far the room reaches, who pumps.
"""

from kapelle.music.band import Role
from kapelle.music.mixing import Channel, Duck, MixSheet

PUMP = Duck(0.8, 0.3)  # chords make way for the kick and are back by the off-beat

HIP_HOP = MixSheet(  # the drums and the low end in front, everything else behind glass
    channels={
        Role.DRUMS: Channel(loudness=-17.5, reverb=0.05, width=0.1, drive=0.25),
        Role.PERCUSSION: Channel(loudness=-25, reverb=0.12, width=0.4, high_pass_hz=250),
        Role.BASS: Channel(loudness=-19, drive=0.4, high_pass_hz=25, duck=Duck(0.55, 0.07)),
        Role.CHORDS: Channel(loudness=-22, reverb=0.25, delay=0.1, width=0.4, high_pass_hz=180),
        Role.PAD: Channel(loudness=-25, reverb=0.4, width=0.8, high_pass_hz=200, low_pass_hz=6000),
        Role.ARP: Channel(loudness=-24, reverb=0.3, delay=0.3, width=0.5, high_pass_hz=250),
        Role.LEAD: Channel(loudness=-19.5, reverb=0.32, delay=0.28, width=0.3, high_pass_hz=220),
        Role.COUNTER: Channel(loudness=-24, reverb=0.35, delay=0.35, width=0.4, high_pass_hz=250),
        Role.EFFECTS: Channel(loudness=-27, reverb=0.3, width=0.8, high_pass_hz=60),
    },
    curve="trap",
    reverb_seconds=2.0,
    reverb_damping=0.35,
    warmth=0.35,
    motion_db=3,
)
CLUB = MixSheet(  # the kick rules, everybody else makes way for it
    channels={
        Role.DRUMS: Channel(loudness=-17.5, reverb=0.04, width=0.15, drive=0.15),
        Role.PERCUSSION: Channel(loudness=-25, reverb=0.15, width=0.5, high_pass_hz=250),
        Role.BASS: Channel(loudness=-20, drive=0.25, duck=Duck(0.85, 0.16)),
        Role.CHORDS: Channel(
            loudness=-20, reverb=0.2, delay=0.08, width=0.6, high_pass_hz=160, duck=PUMP
        ),
        Role.PAD: Channel(
            loudness=-25, reverb=0.3, width=0.9, high_pass_hz=250, duck=Duck(0.7, 0.3)
        ),
        Role.ARP: Channel(
            loudness=-23, reverb=0.25, delay=0.3, width=0.5, high_pass_hz=300, duck=Duck(0.5, 0.25)
        ),
        Role.LEAD: Channel(
            loudness=-20, reverb=0.28, delay=0.28, width=0.3, high_pass_hz=250, duck=Duck(0.35, 0.2)
        ),
        Role.COUNTER: Channel(loudness=-24, reverb=0.3, delay=0.3, width=0.4, high_pass_hz=250),
        Role.EFFECTS: Channel(loudness=-26, reverb=0.2, width=0.8, high_pass_hz=60),
    },
    curve="club",
    reverb_seconds=2.0,
    reverb_damping=0.3,
    motion_db=3,
)
POP = MixSheet(  # the tune in front, the band wide behind it
    channels={
        Role.DRUMS: Channel(loudness=-17, reverb=0.1, width=0.2, drive=0.1),
        Role.PERCUSSION: Channel(loudness=-26, reverb=0.18, width=0.4, high_pass_hz=220),
        Role.BASS: Channel(loudness=-20, drive=0.15, duck=Duck(0.3, 0.1)),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.2, width=0.5, high_pass_hz=120),
        Role.PAD: Channel(loudness=-25, reverb=0.35, width=0.8, high_pass_hz=200),
        Role.ARP: Channel(loudness=-24, reverb=0.28, delay=0.25, width=0.5, high_pass_hz=250),
        Role.LEAD: Channel(loudness=-18.5, reverb=0.25, delay=0.18, width=0.15, high_pass_hz=180),
        Role.COUNTER: Channel(loudness=-23.5, reverb=0.3, delay=0.2, width=0.3, high_pass_hz=180),
        Role.EFFECTS: Channel(loudness=-27, reverb=0.25, width=0.8, high_pass_hz=80),
    },
    curve="pop",
    reverb_seconds=1.9,
    motion_db=4,
)
ROCK = MixSheet(  # guitars as a wall left and right, drums in a room, no ducking
    channels={
        Role.DRUMS: Channel(loudness=-16.5, reverb=0.14, width=0.25, drive=0.15),
        Role.PERCUSSION: Channel(loudness=-26, reverb=0.15, width=0.4, high_pass_hz=250),
        Role.BASS: Channel(loudness=-19.5, drive=0.3, high_pass_hz=40),
        Role.CHORDS: Channel(loudness=-19, reverb=0.1, width=0.6, high_pass_hz=110),
        Role.PAD: Channel(loudness=-25, reverb=0.25, width=0.6, high_pass_hz=180),
        Role.ARP: Channel(loudness=-23, reverb=0.2, delay=0.15, width=0.5, high_pass_hz=200),
        Role.LEAD: Channel(loudness=-18.5, reverb=0.2, delay=0.18, width=0.1, high_pass_hz=160),
        Role.COUNTER: Channel(loudness=-22.5, reverb=0.2, delay=0.15, width=0.3, high_pass_hz=160),
        Role.EFFECTS: Channel(loudness=-29, reverb=0.25, width=0.8, high_pass_hz=80),
    },
    curve="rock",
    reverb_seconds=1.5,
    reverb_damping=0.4,
    warmth=0.35,
    motion_db=4,
)
SOUL = MixSheet(  # close, dry, everybody in one warm room
    channels={
        Role.DRUMS: Channel(loudness=-17, reverb=0.08, width=0.2, drive=0.15),
        Role.PERCUSSION: Channel(loudness=-25, reverb=0.12, width=0.5, high_pass_hz=220),
        Role.BASS: Channel(loudness=-18.5, drive=0.2),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.12, width=0.5, high_pass_hz=140),
        Role.PAD: Channel(loudness=-24.5, reverb=0.25, width=0.7, high_pass_hz=180),
        Role.ARP: Channel(loudness=-24, reverb=0.2, delay=0.15, width=0.5, high_pass_hz=220),
        Role.LEAD: Channel(loudness=-19, reverb=0.2, delay=0.12, width=0.15, high_pass_hz=160),
        Role.COUNTER: Channel(loudness=-22, reverb=0.2, width=0.3, high_pass_hz=160),
        Role.EFFECTS: Channel(loudness=-29, reverb=0.25, width=0.8, high_pass_hz=80),
    },
    curve="soul",
    reverb_seconds=1.3,
    reverb_damping=0.45,
    warmth=0.4,
    motion_db=3.5,
)
JAZZ = MixSheet(  # a club with wood on the walls: nothing pushed, nothing pumped
    channels={
        Role.DRUMS: Channel(loudness=-21, reverb=0.14, width=0.3),
        Role.PERCUSSION: Channel(loudness=-24, reverb=0.15, width=0.4, high_pass_hz=150),
        Role.BASS: Channel(loudness=-19, reverb=0.04),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.15, width=0.4, high_pass_hz=80),
        Role.PAD: Channel(loudness=-25, reverb=0.25, width=0.6, high_pass_hz=150),
        Role.ARP: Channel(loudness=-24, reverb=0.2, width=0.4, high_pass_hz=200),
        Role.LEAD: Channel(loudness=-18, reverb=0.2, width=0.1, high_pass_hz=120),
        Role.COUNTER: Channel(loudness=-21.5, reverb=0.2, width=0.2, high_pass_hz=120),
        Role.EFFECTS: Channel(loudness=-32, reverb=0.2, width=0.6, high_pass_hz=80),
    },
    curve="jazz",
    reverb_seconds=1.4,
    reverb_damping=0.5,
    warmth=0.2,
    motion_db=5,
)
ACOUSTIC = MixSheet(  # a porch or a small stage: strings and wood, near
    channels={
        Role.DRUMS: Channel(loudness=-20, reverb=0.12, width=0.25),
        Role.PERCUSSION: Channel(loudness=-24, reverb=0.14, width=0.4, high_pass_hz=150),
        Role.BASS: Channel(loudness=-20),
        Role.CHORDS: Channel(loudness=-19, reverb=0.12, width=0.45, high_pass_hz=85),
        Role.PAD: Channel(loudness=-25, reverb=0.3, width=0.6, high_pass_hz=150),
        Role.ARP: Channel(loudness=-22, reverb=0.18, width=0.4, high_pass_hz=150),
        Role.LEAD: Channel(loudness=-18, reverb=0.2, width=0.1, high_pass_hz=130),
        Role.COUNTER: Channel(loudness=-21.5, reverb=0.2, width=0.25, high_pass_hz=130),
        Role.EFFECTS: Channel(loudness=-31, reverb=0.2, width=0.7, high_pass_hz=80),
    },
    curve="acoustic",
    reverb_seconds=1.4,
    warmth=0.15,
    motion_db=5,
)
ORCHESTRA = MixSheet(  # a hall: sections sit where they sit on stage, and the room joins them
    channels={
        Role.DRUMS: Channel(loudness=-20, reverb=0.35, width=0.35),
        Role.PERCUSSION: Channel(loudness=-23, reverb=0.35, width=0.4),
        Role.BASS: Channel(loudness=-21.5, reverb=0.2),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.32, width=0.4, high_pass_hz=60),
        Role.PAD: Channel(loudness=-21, reverb=0.35, width=0.5, high_pass_hz=80),
        Role.ARP: Channel(loudness=-23, reverb=0.35, width=0.4, high_pass_hz=120),
        Role.LEAD: Channel(loudness=-18.5, reverb=0.32, width=0.15, high_pass_hz=90),
        Role.COUNTER: Channel(loudness=-21, reverb=0.34, width=0.25, high_pass_hz=80),
        Role.EFFECTS: Channel(loudness=-27, reverb=0.4, width=0.8, high_pass_hz=50),
    },
    curve="orchestral",
    reverb_seconds=2.6,
    reverb_damping=0.45,
    warmth=0.05,
    motion_db=8,
)
AMBIENT = MixSheet(  # the room is the instrument
    channels={
        Role.DRUMS: Channel(loudness=-23, reverb=0.3, width=0.4, low_pass_hz=9000),
        Role.PERCUSSION: Channel(loudness=-27, reverb=0.4, width=0.6, high_pass_hz=250),
        Role.BASS: Channel(loudness=-22, reverb=0.1),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.45, delay=0.2, width=0.6, high_pass_hz=120),
        Role.PAD: Channel(loudness=-19.5, reverb=0.5, width=0.9, high_pass_hz=110),
        Role.ARP: Channel(loudness=-23.5, reverb=0.5, delay=0.4, width=0.6, high_pass_hz=220),
        Role.LEAD: Channel(loudness=-20.5, reverb=0.5, delay=0.35, width=0.3, high_pass_hz=180),
        Role.COUNTER: Channel(loudness=-23.5, reverb=0.5, delay=0.35, width=0.4, high_pass_hz=180),
        Role.EFFECTS: Channel(loudness=-30, reverb=0.4, width=0.9, high_pass_hz=100),
    },
    curve="ambient",
    reverb_seconds=4.2,
    reverb_damping=0.5,
    delay_beats=1.5,
    warmth=0.2,
    motion_db=4,
)
ISLAND = MixSheet(  # bass and drums carry it; skanks and horns are small and bright above
    channels={
        Role.DRUMS: Channel(loudness=-18, reverb=0.12, delay=0.05, width=0.25),
        Role.PERCUSSION: Channel(loudness=-22, reverb=0.15, width=0.5, high_pass_hz=180),
        Role.BASS: Channel(loudness=-17.5, drive=0.15),
        Role.CHORDS: Channel(loudness=-20.5, reverb=0.15, delay=0.1, width=0.5, high_pass_hz=200),
        Role.PAD: Channel(loudness=-25, reverb=0.25, width=0.7, high_pass_hz=180),
        Role.ARP: Channel(loudness=-23, reverb=0.2, delay=0.2, width=0.5, high_pass_hz=220),
        Role.LEAD: Channel(loudness=-18.5, reverb=0.22, delay=0.18, width=0.15, high_pass_hz=160),
        Role.COUNTER: Channel(loudness=-21.5, reverb=0.22, delay=0.2, width=0.3, high_pass_hz=160),
        Role.EFFECTS: Channel(loudness=-28, reverb=0.3, delay=0.2, width=0.8, high_pass_hz=80),
    },
    curve="dub",
    reverb_seconds=1.7,
    delay_beats=0.75,
    warmth=0.3,
    motion_db=3,
)
