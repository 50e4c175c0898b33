"""The drum kit: each drum's name here and its key in General MIDI's percussion map."""

DRUMS: dict[str, int] = {
    "kick": 36,
    "rim": 37,
    "snare": 38,
    "clap": 39,
    "brush": 40,  # General MIDI calls it electric snare; our brushed snare sits there
    "low tom": 41,
    "hat": 42,
    "pedal hat": 44,
    "mid tom": 45,
    "open hat": 46,
    "high tom": 48,
    "crash": 49,
    "ride": 51,
    "ride bell": 53,
    "tambourine": 54,
    "splash": 55,
    "cowbell": 56,
    "high conga": 63,
    "low conga": 64,
    "shaker": 70,
    "claves": 75,
}

NAMES: dict[int, str] = {key: drum for drum, key in DRUMS.items()}
