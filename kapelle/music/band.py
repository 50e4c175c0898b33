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


def _many(family: str, low: int, high: int, program: int, words: str) -> Instrument:
    """Somebody who can play chords."""
    return Instrument(
        family=family, low=low, high=high, program=program, words=tuple(words.split(", "))
    )


def _one(family: str, low: int, high: int, program: int, words: str) -> Instrument:
    """Somebody who plays one note at a time."""
    return Instrument(
        family=family,
        low=low,
        high=high,
        program=program,
        words=tuple(words.split(", ")),
        one_voice=True,
    )


def _kit(words: str) -> Instrument:
    return _many("drums", 27, 87, -1, words)


def _effect(words: str) -> Instrument:
    return _many("effects", 0, 127, -1, words)


# Ranges are those of a good player, not of the fingering chart. Programs are General MIDI's; where
# it has no such player, those of the nearest.
INSTRUMENTS: dict[str, Instrument] = {
    # keys
    "piano": _many("keys", 21, 108, 0, "piano, grand piano"),
    "felt piano": _many("keys", 21, 108, 0, "felt piano, soft piano, muted piano"),
    "upright piano": _many("keys", 28, 100, 3, "upright piano, honky-tonk piano, honky tonk piano, saloon piano, bar piano"),
    "electric piano": _many("keys", 28, 100, 4, "electric piano, rhodes, e-piano, wurlitzer"),
    "harpsichord": _many("keys", 29, 89, 6, "harpsichord"),
    "clavinet": _many("keys", 29, 89, 7, "clavinet, clav"),
    "organ": _many("keys", 36, 96, 16, "organ, hammond"),
    "church organ": _many("keys", 36, 96, 19, "church organ, pipe organ, cathedral organ"),
    "accordion": _many("keys", 41, 93, 21, "accordion, concertina"),
    "bandoneon": _many("keys", 41, 88, 23, "bandoneon"),
    "celesta": _many("keys", 60, 108, 8, "celesta"),
    "glockenspiel": _many("bells", 72, 108, 9, "glockenspiel"),
    "music box": _many("bells", 60, 96, 10, "music box"),
    "vibraphone": _many("keys", 53, 89, 11, "vibraphone, vibes"),
    "marimba": _many("keys", 45, 96, 12, "marimba, balafon"),
    "xylophone": _many("keys", 65, 108, 13, "xylophone"),
    "kalimba": _many("bells", 55, 88, 108, "kalimba, thumb piano, mbira"),
    "steel drums": _many("bells", 52, 88, 114, "steel drums, steel pan, steelpan, steel drum"),
    # guitars and other plucked strings
    "acoustic guitar": _many("guitar", 40, 83, 25, "acoustic guitar, guitar, steel-string guitar, strummed guitar"),
    "nylon guitar": _many("guitar", 40, 81, 24, "nylon guitar, classical guitar, spanish guitar, fingerpicked guitar"),
    "electric guitar": _many("guitar", 40, 86, 27, "electric guitar, clean guitar, clean electric guitar"),
    "jazz guitar": _many("guitar", 40, 86, 26, "jazz guitar, hollow-body guitar, archtop guitar"),
    "muted guitar": _many("guitar", 40, 80, 28, "muted guitar, palm-muted guitar, funk guitar, chicken scratch guitar"),
    "overdriven guitar": _many("guitar", 40, 88, 29, "overdriven guitar, crunchy guitar, crunch guitar, overdriven guitars, bluesy guitar"),
    "distorted guitar": _many("guitar", 35, 88, 30, "distorted guitar, distorted guitars, heavy guitar, heavy guitars, fuzz guitar"),
    "pedal steel": _many("guitar", 45, 84, 26, "pedal steel, steel guitar, lap steel, slide guitar, dobro"),
    "ukulele": _many("guitar", 60, 84, 24, "ukulele, uke"),
    "banjo": _many("guitar", 48, 86, 105, "banjo"),
    "mandolin": _many("guitar", 55, 93, 25, "mandolin"),
    "harp": _many("guitar", 24, 100, 46, "harp"),
    "sitar": _many("guitar", 48, 84, 104, "sitar"),
    "koto": _many("guitar", 48, 88, 107, "koto, guzheng"),
    "oud": _many("guitar", 43, 79, 24, "oud, bouzouki, saz"),
    "dulcimer": _many("guitar", 50, 91, 15, "dulcimer, hammered dulcimer, cimbalom"),
    # basses
    "bass guitar": _one("bass", 28, 60, 33, "bass guitar, electric bass, fingered bass, bass, bassline, bass line"),
    "picked bass": _one("bass", 28, 60, 34, "picked bass, pick bass"),
    "fretless bass": _one("bass", 28, 60, 35, "fretless bass"),
    "slap bass": _one("bass", 28, 60, 36, "slap bass, slapped bass"),
    "upright bass": _one("bass", 28, 60, 32, "upright bass, double bass, acoustic bass, contrabass"),
    "synth bass": _one("bass", 24, 60, 38, "synth bass, bass synth, moog bass"),
    "acid bass": _one("bass", 24, 67, 38, "acid bass, 303, acid line"),
    "reese bass": _one("bass", 24, 55, 39, "reese bass, reese"),
    "wobble bass": _one("bass", 24, 55, 39, "wobble bass, growl bass, wobbles"),
    "808": _one("bass", 24, 52, 38, "808, 808s, 808 bass, sub bass, sub-bass, subs"),
    "log drum": _one("bass", 28, 60, 38, "log drum, log drums"),
    "tuba": _one("bass", 28, 60, 58, "tuba, sousaphone"),
    # strings and choirs
    "strings": _many("strings", 36, 96, 48, "strings, string section, orchestra strings, violins, orchestral strings"),
    "pizzicato strings": _many("strings", 36, 91, 45, "pizzicato strings, pizzicato"),
    "tremolo strings": _many("strings", 36, 96, 44, "tremolo strings"),
    "synth strings": _many("strings", 36, 96, 50, "synth strings, string machine"),
    "violin": _one("strings", 55, 100, 40, "violin"),
    "fiddle": _one("strings", 55, 93, 110, "fiddle"),
    "viola": _one("strings", 48, 88, 41, "viola"),
    "cello": _one("strings", 36, 76, 42, "cello, cellos"),
    "erhu": _one("strings", 57, 86, 110, "erhu"),
    "choir": _many("voice", 48, 79, 52, "choir, oohs, aahs"),
    "vocal chops": _many("voice", 55, 84, 85, "vocal chops, vocal chop, chopped vocals"),
    # winds and brass
    "flute": _one("wind", 60, 96, 73, "flute"),
    "pan flute": _one("wind", 60, 91, 75, "pan flute, panpipes, pan pipes"),
    "shakuhachi": _one("wind", 55, 86, 77, "shakuhachi, bamboo flute, bansuri, dizi"),
    "whistle": _one("wind", 62, 98, 78, "whistle, tin whistle, whistling, penny whistle"),
    "recorder": _one("wind", 60, 93, 74, "recorder, ocarina"),
    "clarinet": _one("wind", 50, 91, 71, "clarinet"),
    "oboe": _one("wind", 58, 88, 68, "oboe"),
    "bassoon": _one("wind", 34, 70, 70, "bassoon"),
    "harmonica": _one("wind", 55, 91, 22, "harmonica, blues harp, mouth harp"),
    "melodica": _one("wind", 53, 88, 22, "melodica"),
    "bagpipes": _one("wind", 55, 81, 109, "bagpipes, bagpipe, uilleann pipes"),
    "saxophone": _one("wind", 49, 81, 66, "saxophone, sax, tenor sax"),
    "alto saxophone": _one("wind", 49, 86, 65, "alto sax, alto saxophone"),
    "trumpet": _one("brass", 54, 84, 56, "trumpet"),
    "muted trumpet": _one("brass", 54, 84, 59, "muted trumpet, harmon mute"),
    "trombone": _one("brass", 40, 74, 57, "trombone"),
    "french horn": _one("brass", 41, 77, 60, "french horn, french horns"),
    "brass section": _many("brass", 40, 84, 61, "brass section, brass, horns, horn section"),
    "synth brass": _many("brass", 36, 91, 62, "synth brass"),
    # synthesisers
    "supersaw": _many("synth", 36, 100, 81, "supersaw, saw chords, synth chords, synth stabs"),
    "synth lead": _one("synth", 48, 100, 80, "synth lead, synth, synths, synth melody, lead synth, synthesizer, synthesiser"),
    "chip lead": _one("synth", 48, 103, 80, "chip lead, square wave, pulse wave, 8-bit synth, 8-bit lead"),
    "chip bass": _one("bass", 24, 67, 38, "chip bass, triangle bass, 8-bit bass"),
    "pluck": _many("synth", 48, 100, 84, "pluck, plucks, plucked synth, arp"),
    "warm pad": _many("pad", 36, 96, 89, "pad, pads, synth pad, warm pad, atmospheric pads, ambient pad"),
    "glass pad": _many("pad", 48, 96, 92, "glass pad, shimmer pad, crystalline pad, shimmering pad"),
    "dark pad": _many("pad", 30, 84, 95, "dark pad, drone, drones, dark drone"),
    "theremin": _one("synth", 50, 91, 80, "theremin, musical saw, ondes martenot"),
    "cowbell": _one("synth", 55, 88, 113, "pitched cowbell, cowbell melody, 808 cowbell"),
    "bells": _many("bells", 60, 103, 14, "bells, bell, synth bells, fm bells"),
    "tubular bells": _many("bells", 53, 84, 14, "tubular bells, church bells, chimes"),
    "singing bowls": _many("bells", 48, 84, 14, "singing bowls, tibetan bowls, singing bowl, handpan, hang drum"),
    "timpani": _one("bells", 36, 60, 47, "timpani, kettledrums"),
    # drums and effects: pitches are kit.DRUMS keys, or ignored
    "trap kit": _kit("trap drums, trap hats, hi-hat rolls"),
    "dusty kit": _kit("dusty drums, lo-fi drums, boom bap drums"),
    "house kit": _kit("house drums, 909, drum machine"),
    "techno kit": _kit("techno drums, techno kick"),
    "eighties kit": _kit("eighties drums, 80s drums, gated drums, linndrum, gated reverb drums"),
    "break kit": _kit("breakbeat drums, breakbeats, amen break, breaks"),
    "chip kit": _kit("8-bit drums, chip drums, noise drums"),
    "pop kit": _kit("drums, acoustic drums, drum kit, live drums, drum set"),
    "rock kit": _kit("rock drums, big drums"),
    "metal kit": _kit("metal drums, double bass drums, blast beats"),
    "funk kit": _kit("funk drums, tight drums, dry drums"),
    "jazz kit": _kit("jazz drums, swing drums"),
    "brush kit": _kit("brushes, brushed drums, brush drums"),
    "latin kit": _kit("latin drums, timbales"),
    "orchestral drums": _kit("orchestral percussion, orchestral drums, marching drums, snare drum, military drums"),
    "taiko": _kit("taiko, taikos, taiko drums, epic drums, cinematic drums, war drums"),
    "percussion": _kit("percussion, shaker, shakers, congas, tambourine, bongos"),
    "cajon": _kit("cajon, cajón, palmas, hand claps"),
    "hand drums": _kit("hand drums, djembe, bodhran, frame drum, tabla, darbuka"),
    "riser": _effect("riser, risers, uplifter"),
    "impact": _effect("impact, boom, hit"),
    "reverse cymbal": _effect("reverse cymbal"),
    "vinyl": _effect("vinyl, vinyl crackle, crackle, vinyl noise"),
    "tape hiss": _effect("tape hiss, tape noise"),
    "rain": _effect("rain, rain sounds"),
    "waves": _effect("sea waves, ocean waves, waves crashing"),
    "wind": _effect("wind sounds, howling wind"),
    "birds": _effect("birdsong, bird song, birds chirping"),
    "fire": _effect("fire crackle, crackling fire, campfire crackle"),
}  # fmt: skip


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
