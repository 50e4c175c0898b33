"""Reading a prompt: what the band understood, and the words each thing was understood from.

Pure and total: any string gives a Reading, an empty one included. `hearing.py` finds the words and
what is denied; each of `figures`, `casting`, `calling` and `staging` draws one kind of conclusion.
What was asked and cannot be had is said in `unmet`, what had to be decided between two wishes in
`choices`; `apologies.py` has the sentences.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from kapelle.compose import apologies, calling, casting, figures, lexicon, staging
from kapelle.compose.facts import Fact, Tonality
from kapelle.compose.finding import LONGEST_PROMPT, Kind, clean
from kapelle.compose.hearing import Heard, hear
from kapelle.compose.language import spoken
from kapelle.compose.nearest import Circumstances, members, sent_home
from kapelle.compose.staging import Entry
from kapelle.music.units import Metre, Seconds


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was asked. None and () where the prompt does not say."""

    genre: Fact[str] | None = None  # a key of GENRES
    also: Fact[str] | None = None  # a second one, to blend in
    share: Fact[float] | None = None  # of `genre` in the blend, 0 to 1, where it was said
    style: Fact[str] | None = None  # what `genre` was called where it was no genre: "shoegaze"
    accents: tuple[Fact[str], ...] = ()  # keys of lexicon.STYLES: their players are welcome
    leanings: Mapping[str, float] = field(default_factory=dict[str, float])  # genre -> how strongly
    moods: tuple[Fact[str], ...] = ()  # keys of lexicon.MOODS, first said first
    images: tuple[Fact[str], ...] = ()  # keys of lexicon.IMAGES
    bpm: Fact[float] | None = None  # as it was asked: dotted quarters in 6/8
    pace: Fact[str] | None = None  # a key of lexicon.PACES
    swing: Fact[float] | None = None  # where the off-sixteenth falls in its pair
    key: Fact[Tonality] | None = None
    mode: Fact[str] | None = None  # asked without a tonic
    metre: Fact[Metre] | None = None
    duration: Fact[Seconds] | None = None
    bars: Fact[int] | None = None  # the whole length, where it was said in bars
    players: tuple[Fact[str], ...] = ()  # keys of INSTRUMENTS or lexicon.GROUPS
    absent: tuple[Fact[str], ...] = ()  # the same
    silent_drums: tuple[Fact[str], ...] = ()  # keys of kit.DRUMS, refused singly
    alone: Fact[bool] | None = None  # nobody but `players`
    size: Fact[int] | None = None  # how many play, where the band was called by its number
    leads: tuple[Fact[str], ...] = ()  # players who should have the tune
    solos: tuple[Fact[str], ...] = ()  # players who should take a solo
    vocals: Fact[bool] | None = None  # True asked for, False refused
    voice: Fact[str] | None = None  # whose: a key of lexicon.SEXES
    energy: float | None = None  # 0 to 1, from moods and images
    production: tuple[Fact[str], ...] = ()  # keys of lexicon.PRODUCTION
    era: Fact[str] | None = None
    opens: tuple[Fact[str], ...] = ()  # players who begin by themselves
    late: tuple[Fact[str], ...] = ()  # players who come in later
    entries: tuple[Fact[Entry], ...] = ()  # who does what in which section
    sections: Fact[tuple[str, ...]] | None = None  # the form, when it was listed
    without: tuple[Fact[str], ...] = ()  # keys of lexicon.SECTIONS the form does without
    tuneless: Fact[bool] | None = None  # nobody has the tune
    form: Fact[str] | None = None  # a key of lexicon.FORMS: "AABA", "theme and variations"
    ending: Fact[str] | None = None  # a key of lexicon.ENDINGS
    key_change: Fact[int] | None = None  # semitones up; 0 where the prompt leaves it open
    builds: Fact[bool] | None = None
    language: str = "en"  # of the prompt itself
    unmet: tuple[str, ...] = ()  # sentences
    choices: tuple[str, ...] = ()  # sentences

    @property
    def tempo_class(self) -> str | None:
        return lexicon.TEMPO_CLASSES[self.pace.value] if self.pace else None

    def to_json(self) -> dict[str, Any]:
        """What was understood, and nothing else: a fact not stated has no entry."""
        entries = {name: _plain(value) for name, value in vars(self).items()}
        return {name: value for name, value in entries.items() if value not in (None, [], {})}


def _plain(value: object) -> object:
    match value:
        case Fact():
            known = cast("Fact[object]", value)
            return {"value": _plain(known.value), "words": known.words}
        case Tonality() | Metre():
            return str(value)
        case Entry():
            return asdict(value)
        case tuple():
            return [_plain(item) for item in cast("tuple[object, ...]", value)]
        case Mapping():
            return {
                str(name): weight for name, weight in cast("Mapping[str, float]", value).items()
            }
        case _:
            return value


def read(prompt: str, *, tags: Sequence[str] = (), negative_tags: Sequence[str] = ()) -> Reading:
    """What `prompt` and its tags ask for. A negative tag may list several things, with commas."""
    refused = [f"no {_bare(tag)}" for tags in negative_tags for tag in re.split(r"[,、，;]", tags)]
    lines = (prompt[:LONGEST_PROMPT], ", ".join(tags), *refused)
    heard = hear(clean("\n".join(line for line in lines if line.strip())))
    unread = ("Only the beginning of the prompt was read.",) if len(prompt) > LONGEST_PROMPT else ()
    return _concluded(heard, unread)


def _bare(tag: str) -> str:
    return re.sub(r"^\s*(?:no|without|-)\s*", "", tag.strip(), flags=re.IGNORECASE)


def _concluded(heard: Heard, unread: tuple[str, ...]) -> Reading:
    bpm, key, metre = figures.tempo(heard), figures.key(heard), figures.metre(heard)
    moods, images = casting.moods(heard), heard.facts(Kind.IMAGE)
    energy = _energy(moods, images)
    absent, vocals = casting.absent(heard), casting.vocals(heard)
    players = casting.players(heard, absent)
    around = Circumstances(
        bpm=bpm.value if bpm else None,
        energy=_liveliness(energy, heard.first(Kind.PACE)),
        metre=figures.played_metre(metre.value) if metre else None,
        moods=tuple(fact.value for fact in moods),
        players=casting.named_closest(players),
    )
    votes = calling.votes(heard, around)
    called = calling.elected(heard, votes)
    entries = staging.entries(heard, absent)
    return Reading(
        **called._asdict(),
        leanings=calling.leanings(
            heard,
            votes,
            bpm=bpm,
            moods=moods,
            images=images,
            absent=absent,
            around=around,
        ),
        moods=moods,
        images=images,
        bpm=bpm,
        pace=heard.first(Kind.PACE) or calling.slow(heard),
        swing=heard.first(Kind.SWING),
        key=key,
        mode=figures.mode(heard) if key is None or key.value.mode is None else None,
        metre=metre,
        duration=figures.duration(heard),
        bars=figures.bars(heard),
        players=players,
        absent=absent,
        silent_drums=casting.silent_drums(heard),
        alone=casting.alone(heard, players) if not _in_turns(entries) else None,
        size=casting.size(heard),
        leads=casting.leads(heard, absent),
        solos=casting.solos(heard, absent),
        vocals=vocals,
        voice=casting.voice(heard),
        energy=energy,
        production=heard.facts(Kind.PRODUCTION),
        era=heard.first(Kind.ERA),
        opens=staging.opens(heard, absent),
        late=staging.late(heard, absent),
        entries=entries,
        sections=staging.sections(heard),
        without=staging.without(heard),
        tuneless=heard.first(Kind.TUNELESS),
        form=heard.first(Kind.FORM),
        ending=staging.ending(heard),
        key_change=max(
            heard.facts(Kind.KEY_CHANGE), key=lambda change: int(change.value), default=None
        ),
        builds=heard.first(Kind.BUILD),
        language=spoken(heard.page.low),
        unmet=(*apologies.unmet(heard, called, vocals, metre), *unread),
        choices=tuple(
            apologies.choices(heard, bpm=bpm, key=key, metre=metre, absent=absent, called=called)
        ),
    )


def _in_turns(entries: Sequence[Fact[Entry]]) -> bool:
    """Whether an "only" was said of one section."""
    return any(fact.value.how == "alone" for fact in entries)


def _energy(moods: tuple[Fact[str], ...], images: tuple[Fact[str], ...]) -> float | None:
    """0 to 1. Moods say it, the first of them twice; images only where no mood does."""
    colours = [lexicon.MOODS[fact.value] for fact in (*moods[:1], *moods)] or [
        lexicon.IMAGES[fact.value] for fact in images
    ]
    return sum(colour.energy for colour in colours) / len(colours) if colours else None


def _liveliness(energy: float | None, pace: Fact[str] | None) -> float | None:
    """Energy; where nothing was said of it, a slow song is a quiet one."""
    if energy is not None or pace is None:
        return energy
    return {"slow": 0.25, "medium": 0.5, "fast": 0.8}[lexicon.TEMPO_CLASSES[pace.value]]


def refused(reading: Reading) -> frozenset[str]:
    """The instruments that must not be heard. "No drums" leaves percussion out too, unless it was
    asked for; "no vocals" the choir and the chops; a style such as classical does without its
    drums unless they were asked for. Who was asked for more narrowly stays."""
    absent = [fact.value for fact in reading.absent]
    asked = frozenset[str]().union(*(members(fact.value) for fact in reading.players))
    if reading.style:
        style = lexicon.STYLES[reading.style.value]
        absent += [name for name in style.without if not members(name) & asked]
    homes = [sent_home(name) for name in absent]
    out = frozenset[str]().union(*homes)
    stay = _who_stays(reading, homes)
    if "drums" in absent:
        out |= sent_home("percussion")
    if _nobody_sings(reading):
        out |= sent_home("choir")
    return out - stay


def _who_stays(reading: Reading, homes: Sequence[frozenset[str]]) -> frozenset[str]:
    """Of those asked for: the narrower wish wins, "no synths, a warm pad" keeps its pad; of two
    that only touch, "congas, no drums", each keeps what the other does not claim."""
    refused = frozenset[str]().union(*homes)
    stay = frozenset[str]()
    for fact in reading.players:
        wish = members(fact.value)
        stay |= wish if any(wish < home for home in homes) else wish - refused
    return stay


def _nobody_sings(reading: Reading) -> bool:
    """Voices were refused, and it is no choir's music."""
    sung = reading.genre is not None and reading.genre.value in ("choral", "gospel")
    return reading.vocals is not None and not reading.vocals.value and not sung
