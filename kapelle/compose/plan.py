"""The plan: every decision of the song on one page, before a note is written."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kapelle.music.band import Role, Seat
from kapelle.music.mixing import Channel, Duck, MixSheet
from kapelle.music.pitch import Key
from kapelle.music.units import Beats, Metre, Seconds, Tempo


@dataclass(frozen=True, kw_only=True)
class Section:
    name: str  # "verse 2"
    role: str  # "verse"
    letter: str  # sections with one letter share their material
    bars: int
    energy: float  # 0 to 1
    openness: float  # 0 muffled to 1 open
    seats: tuple[str, ...]  # names of the seats that play here
    solos: tuple[str, ...] = ()  # of these, who improvises here; two or more trade fours


@dataclass(frozen=True, kw_only=True)
class Plan:
    title: str
    tags: tuple[str, ...]
    genre: str  # a key of GENRES
    mood: str  # the ruling mood word
    energy: float  # 0 to 1, of the song as a whole
    key: Key
    tempo: Tempo
    metre: Metre
    swing: float  # where the second of a pair falls: 0.5 straight, 0.67 triplet
    swings: int = 16  # which pairs: 16 sixteenths, 8 eighths
    seats: tuple[Seat, ...]
    styles: dict[str, str] = field(
        default_factory=dict[str, str]
    )  # seat name -> the chair in whose manner it plays, "house/keys"
    sections: tuple[Section, ...]  # may be empty: then the song is its last chord alone
    mix: MixSheet
    duration: Seconds  # exact; the last chord is struck after `sections` and rings until here
    seed: int

    @property
    def length(self) -> Beats:
        """Beats until the last chord is struck."""
        return sum((section.bars for section in self.sections), 0) * self.metre.bar

    @property
    def bpm(self) -> float:
        """The tempo as people count it: in 6/8 they count dotted quarters."""
        return self.tempo.bpm / self.metre.pulse

    def to_json(self) -> dict[str, Any]:
        """The whole plan in JSON's own types: `from_json` gives back an equal one."""
        return asdict(self)

    @staticmethod
    def from_json(page: Mapping[str, Any]) -> "Plan":
        """A plan that was stored. ValueError, in a sentence, for a page that is none."""
        try:
            return _plan(page)
        except (KeyError, TypeError, AttributeError) as why:
            raise ValueError(f"This is not a plan of Kapelle's: {why!r}.") from why


def _plan(page: Mapping[str, Any]) -> Plan:
    fields: dict[str, Any] = {
        **page,
        "tags": tuple(page["tags"]),
        "key": Key(**page["key"]),
        "tempo": Tempo(**page["tempo"]),
        "metre": Metre(**page["metre"]),
        "seats": tuple(_seat(seat) for seat in page["seats"]),
        "styles": dict(page["styles"]),
        "sections": tuple(_section(section) for section in page["sections"]),
        "mix": _sheet(page["mix"]),
    }
    return Plan(**fields)


def _seat(page: Mapping[str, Any]) -> Seat:
    fields: dict[str, Any] = {**page, "role": Role(page["role"])}
    return Seat(**fields)


def _section(page: Mapping[str, Any]) -> Section:
    fields: dict[str, Any] = {
        **page,
        "seats": tuple(page["seats"]),
        "solos": tuple(page.get("solos", ())),  # pages stored before anybody soloed have none
    }
    return Section(**fields)


def _sheet(page: Mapping[str, Any]) -> MixSheet:
    channels = {Role(role): _channel(channel) for role, channel in page["channels"].items()}
    insert = {seat: _channel(channel) for seat, channel in page["insert"].items()}
    fields: dict[str, Any] = {**page, "channels": channels, "insert": insert}
    return MixSheet(**fields)


def _channel(page: Mapping[str, Any]) -> Channel:
    fields: dict[str, Any] = {**page, "duck": Duck(**page["duck"]) if page["duck"] else None}
    return Channel(**fields)
