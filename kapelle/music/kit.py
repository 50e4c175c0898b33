"""The drum kit: each drum's name here and its key in General MIDI's percussion map."""

DRUMS: dict[str, int] = {
    "snaps": 27,  # General MIDI 2 leaves 27 to 34 to high Q and slaps; fingers snap there
    "sub kick": 35,  # the acoustic bass drum: a concert or marching drum, or a kick's deep twin
    "kick": 36,
    "rim": 37,
    "snare": 38,
    "clap": 39,
    "brush": 40,  # General MIDI calls it electric snare; our brushed snare sits there
    "low tom": 41,
    "hat": 42,
    "floor tom": 43,
    "pedal hat": 44,
    "mid tom": 45,
    "open hat": 46,
    "high tom": 48,
    "crash": 49,
    "ride": 51,
    "china": 52,
    "ride bell": 53,
    "tambourine": 54,
    "splash": 55,
    "cowbell": 56,
    "high bongo": 60,
    "low bongo": 61,
    "slap conga": 62,  # General MIDI's mute high conga
    "high conga": 63,
    "low conga": 64,
    "high timbale": 65,
    "low timbale": 66,
    "high agogo": 67,
    "low agogo": 68,
    "cabasa": 69,
    "shaker": 70,
    "short guiro": 73,
    "long guiro": 74,
    "claves": 75,
    "high block": 76,
    "low block": 77,
    "triangle": 81,
    "sleigh bells": 83,
    "castanets": 85,
    "high surdo": 86,  # muted; also the high stroke of hand drums and cajon
    "surdo": 87,  # open; also their low stroke
}

NAMES: dict[int, str] = {key: drum for drum, key in DRUMS.items()}
