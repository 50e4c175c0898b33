"""Who can play: every instrument of the house as facts, and a seat in the band.

An instrument here is what a musician would name. How it sounds is `sound/instruments/`, which
owes a voice for every name in INSTRUMENTS, with a sample bank and without one.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a seat does in the arrangement; mixing and timing go by it."""

    DRUMS = "drums"
    PERCUSSION = "percussion"
    BASS = "bass"
    CHORDS = "chords"
    PAD = "pad"
    ARP = "arp"
    LEAD = "lead"
    COUNTER = "counter"
    EFFECTS = "effects"


@dataclass(frozen=True, kw_only=True)
class Instrument:
    family: str  # a word for the mix and the cover: "keys", "guitar", "strings", ...
    low: int  # lowest playable pitch (MIDI)
    high: int  # highest playable pitch (MIDI)
    program: int  # General MIDI program for MIDI files and the sampler; -1 for drums and effects
    words: tuple[str, ...]  # what prompts call it, most usual first
    one_voice: bool = False  # plays one note at a time


def _keys(low: int, high: int, program: int, *words: str) -> Instrument:
    return Instrument(family="keys", low=low, high=high, program=program, words=words)


INSTRUMENTS: dict[str, Instrument] = {
    # keys
    "piano": _keys(21, 108, 0, "piano", "grand piano", "upright piano", "felt piano"),
    "electric piano": _keys(28, 100, 4, "electric piano", "rhodes", "e-piano", "wurlitzer"),
    "organ": _keys(36, 96, 16, "organ", "hammond"),
    "celesta": _keys(60, 108, 8, "celesta", "music box", "glockenspiel"),
    "vibraphone": _keys(53, 89, 11, "vibraphone", "vibes", "marimba"),
    # guitars
    "acoustic guitar": Instrument(
        family="guitar",
        low=40,
        high=83,
        program=25,
        words=("acoustic guitar", "guitar", "steel guitar", "strummed guitar"),
    ),
    "nylon guitar": Instrument(
        family="guitar",
        low=40,
        high=81,
        program=24,
        words=("nylon guitar", "classical guitar", "spanish guitar", "fingerpicked guitar"),
    ),
    "electric guitar": Instrument(
        family="guitar",
        low=40,
        high=86,
        program=27,
        words=("electric guitar", "clean guitar", "jazz guitar", "muted guitar"),
    ),
    # basses
    "bass guitar": Instrument(
        family="bass",
        low=28,
        high=60,
        program=33,
        one_voice=True,
        words=("bass guitar", "electric bass", "fingered bass", "bass", "bassline", "bass line"),
    ),
    "upright bass": Instrument(
        family="bass",
        low=28,
        high=60,
        program=32,
        one_voice=True,
        words=("upright bass", "double bass", "acoustic bass", "contrabass"),
    ),
    "synth bass": Instrument(
        family="bass",
        low=24,
        high=60,
        program=38,
        one_voice=True,
        words=("synth bass", "bass synth", "reese", "moog bass", "acid bass"),
    ),
    "808": Instrument(
        family="bass",
        low=24,
        high=52,
        program=38,
        one_voice=True,
        words=("808", "808s", "808 bass", "sub bass", "sub-bass", "subs"),
    ),
    # strings and choirs
    "strings": Instrument(
        family="strings",
        low=36,
        high=96,
        program=48,
        words=("strings", "string section", "orchestra strings", "violins", "orchestral strings"),
    ),
    "violin": Instrument(
        family="strings",
        low=55,
        high=100,
        program=40,
        one_voice=True,
        words=("violin", "fiddle"),
    ),
    "cello": Instrument(
        family="strings",
        low=36,
        high=76,
        program=42,
        one_voice=True,
        words=("cello", "cellos"),
    ),
    "choir": Instrument(
        family="voice",
        low=48,
        high=79,
        program=52,
        words=("choir", "oohs", "aahs"),
    ),
    # winds
    "flute": Instrument(
        family="wind", low=60, high=96, program=73, one_voice=True, words=("flute",)
    ),
    "saxophone": Instrument(
        family="wind",
        low=49,
        high=81,
        program=66,
        one_voice=True,
        words=("saxophone", "sax", "tenor sax", "alto sax"),
    ),
    "trumpet": Instrument(
        family="brass",
        low=54,
        high=84,
        program=56,
        one_voice=True,
        words=("trumpet", "muted trumpet"),
    ),
    # synthesisers
    "supersaw": Instrument(
        family="synth",
        low=36,
        high=100,
        program=81,
        words=("supersaw", "saw chords", "synth chords", "synth stabs"),
    ),
    "synth lead": Instrument(
        family="synth",
        low=48,
        high=100,
        program=80,
        one_voice=True,
        words=(
            "synth lead",
            "synth",
            "synths",
            "synth melody",
            "lead synth",
            "synthesizer",
            "synthesiser",
        ),
    ),
    "warm pad": Instrument(
        family="pad",
        low=36,
        high=96,
        program=89,
        words=("pad", "pads", "synth pad", "warm pad", "atmospheric pads", "ambient pad"),
    ),
    "pluck": Instrument(
        family="synth",
        low=48,
        high=100,
        program=84,
        words=("pluck", "plucks", "plucked synth", "arp"),
    ),
    "bells": Instrument(
        family="bells",
        low=60,
        high=103,
        program=14,
        words=("bells", "bell", "synth bells", "fm bells"),
    ),
    # drums and effects: pitches are kit.DRUMS keys, or ignored
    "trap kit": Instrument(
        family="drums",
        low=27,
        high=87,
        program=-1,
        words=("trap drums", "trap hats", "hi-hat rolls"),
    ),
    "dusty kit": Instrument(
        family="drums",
        low=27,
        high=87,
        program=-1,
        words=("dusty drums", "lo-fi drums", "boom bap drums"),
    ),
    "house kit": Instrument(
        family="drums",
        low=27,
        high=87,
        program=-1,
        words=("house drums", "909", "drum machine"),
    ),
    "pop kit": Instrument(
        family="drums",
        low=27,
        high=87,
        program=-1,
        words=("drums", "acoustic drums", "drum kit", "live drums", "drum set"),
    ),
    "percussion": Instrument(
        family="drums",
        low=27,
        high=87,
        program=-1,
        words=("percussion", "shaker", "shakers", "congas", "tambourine", "bongos"),
    ),
    "riser": Instrument(
        family="effects", low=0, high=127, program=-1, words=("riser", "risers", "uplifter")
    ),
    "impact": Instrument(
        family="effects", low=0, high=127, program=-1, words=("impact", "boom", "hit")
    ),
    "reverse cymbal": Instrument(
        family="effects", low=0, high=127, program=-1, words=("reverse cymbal",)
    ),
    "vinyl": Instrument(
        family="effects",
        low=0,
        high=127,
        program=-1,
        words=("vinyl", "vinyl crackle", "crackle", "vinyl noise", "tape hiss"),
    ),
    "rain": Instrument(
        family="effects", low=0, high=127, program=-1, words=("rain", "rain sounds")
    ),
}


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A chair in this song's band: one player with one instrument and one job."""

    name: str  # unique in the song; the stem and the MIDI track are called by it
    instrument: str  # a key of INSTRUMENTS
    role: Role
    low: int  # the register asked of it (MIDI), inside the instrument's range
    high: int
    pan: float = 0.0  # -1 left to 1 right
    level_db: float = 0.0  # on top of the mix sheet's loudness for the role
