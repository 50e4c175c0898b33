"""The words people use for music, as tables: what each of them asks the band to do.

A table maps a meaning to its phrases, written as one line with commas between them: English first,
then German, Spanish, French, Portuguese, Italian, Chinese, Japanese, Korean, Hindi, Russian,
Arabic. The longest phrase wins over all tables at once (see `finding.py`), so "drum and bass" is
no bass and "beach house" no house: a phrase in NOTHING is there only to hide the words inside it.

`genres` and `styles` are what music is called, `moods` and `images` what it feels and looks like,
`players` who plays, `timing`, `form` and `studio` how, `grammar` the small words in between.
"""

from kapelle.compose.lexicon.form import (
    BUILDS,
    CHANGING_TEMPO,
    ENDINGS,
    FORMS,
    IN_THE,
    KEY_CHANGES,
    LATE,
    LEADS,
    LEAVES,
    OPENERS,
    ORDINALS,
    SECTIONS,
    SOLOS,
    THENS,
)
from kapelle.compose.lexicon.genres import GENRE_WORDS, KINDS, SEASONING
from kapelle.compose.lexicon.grammar import (
    AFTER_NEGATORS,
    DRUMLESS,
    JAPANESE_NOTES,
    KOREAN_NOTES,
    NEGATORS,
    NO_OTHERS,
    NOTHING,
    ONLY_WORDS,
    SCOPE_ENDS,
    SMALL_WORDS,
    SOLFEGE,
    VOICELESS,
)
from kapelle.compose.lexicon.images import IMAGES
from kapelle.compose.lexicon.moods import MOODS
from kapelle.compose.lexicon.players import (
    AMBIGUOUS,
    ENSEMBLES,
    GROUPS,
    KIT,
    KIT_CALLS,
    MEMBERS,
    OTHER_TONGUES,
    REFUSES,
    SEXES,
    STAND_INS,
    UNCALLED,
    USUAL,
    VOICES,
)
from kapelle.compose.lexicon.shape import Colour, Style, listed
from kapelle.compose.lexicon.studio import ERAS, PRODUCTION
from kapelle.compose.lexicon.styles import STYLES
from kapelle.compose.lexicon.timing import LENGTHS, METRES, MODES, PACES, SWINGS, TEMPO_CLASSES

__all__ = [
    "AFTER_NEGATORS",
    "AMBIGUOUS",
    "BUILDS",
    "CHANGING_TEMPO",
    "DRUMLESS",
    "ENDINGS",
    "ENSEMBLES",
    "ERAS",
    "FORMS",
    "GENRE_WORDS",
    "GROUPS",
    "IMAGES",
    "IN_THE",
    "JAPANESE_NOTES",
    "KEY_CHANGES",
    "KINDS",
    "KIT",
    "KIT_CALLS",
    "KOREAN_NOTES",
    "LATE",
    "LEADS",
    "LEAVES",
    "LENGTHS",
    "MEMBERS",
    "METRES",
    "MODES",
    "MOODS",
    "NEGATORS",
    "NOTHING",
    "NO_OTHERS",
    "ONLY_WORDS",
    "OPENERS",
    "ORDINALS",
    "OTHER_TONGUES",
    "PACES",
    "PRODUCTION",
    "REFUSES",
    "SCOPE_ENDS",
    "SEASONING",
    "SECTIONS",
    "SEXES",
    "SMALL_WORDS",
    "SOLFEGE",
    "SOLOS",
    "STAND_INS",
    "STYLES",
    "SWINGS",
    "TEMPO_CLASSES",
    "THENS",
    "UNCALLED",
    "USUAL",
    "VOICELESS",
    "VOICES",
    "Colour",
    "Style",
    "listed",
]
