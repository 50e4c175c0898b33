"""Which language a prompt is written in: by script, then by the small words only one language has."""

import re

from kapelle.compose import lexicon

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)


def spoken(low: str) -> str:
    """By script, then by the small words only one language has; English when in doubt."""
    letters = sum(letter.isalpha() for letter in low) or 1
    for name, script in _SCRIPTS:
        # Eastern letters are words each: an eighth of them among Latin ones is enough.
        if len(script.findall(low)) / letters > (0.12 if name in ("ja", "ko", "zh") else 0.4):
            return name
    words = re.findall(r"[^\W\d_]+", low)
    counts = {  # a word of two letters proves little: "e" is also a note
        name: sum((1.0 if len(word) > 2 else 0.4) for word in words if word in small)
        for name, small in lexicon.SMALL_WORDS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > max(counts["en"], 0.7) else "en"
