"""Focus: music to work by. Nothing in it asks to be listened to, and nothing in it goes wrong.

Segments of about a minute are chained without a seam: from each to the next one thing changes (a
player joins or steps back, the harmony moves on, the tune is told anew), and no level jumps, nothing
crashes, nobody stops. It begins and ends with few players, quietly. What a prompt asks wins.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kapelle.compose.facts import Fact
from kapelle.compose.plan import Section
from kapelle.compose.reading import Reading, members
from kapelle.compose.seating import Place
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.chance import Chance
from kapelle.music.genre import Outline
from kapelle.music.units import Metre, Seconds, Tempo

USUAL: Seconds = 300.0  # when nobody says how long somebody wants to work
SEGMENT: Seconds = 64.0  # 45 to 90: long enough to be forgotten, short enough not to bore
ENERGY = 0.34  # under where a player's pictures get busy, and drums their first fill
LOWER = 0.08  # how much quieter it begins and ends: less than a listener hears as an arrival
CALM: dict[str, float] = {  # genres one can think in, where none was asked for
    "lo-fi hip hop": 3.0,
    "ambient": 3.0,
    "downtempo": 3.0,
    "meditation": 2.0,
    "piano solo": 2.0,
    "drone": 1.0,
    "deep house": 1.0,
    "chamber strings": 1.0,
}
SOFTER_DB = -5.0  # drums, where nobody asked for them
LOUD = ("crash", "china", "splash")  # cymbals that make one look up
BEDS = frozenset({"vinyl", "tape hiss", "rain", "waves", "wind", "birds", "fire"})
BEAT = frozenset({Role.DRUMS, Role.PERCUSSION})
ORDER = (  # who joins first; the beat comes last
    Role.CHORDS,
    Role.PAD,
    Role.ARP,
    Role.LEAD,
    Role.BASS,
    Role.COUNTER,
    Role.PERCUSSION,
    Role.DRUMS,
)
GROOVES = frozenset({"hip hop", "electronic"})  # families that are hardly themselves without a beat
FEW = 2  # players to begin and to end with
STEPS = ("player", "harmony", "player", "tune")  # what changes from segment to segment, in turn


def calmed(reading: Reading) -> Reading:
    """The reading as one has it who wants to work: calm, without voices, unless it says otherwise."""
    return replace(
        reading,
        moods=reading.moods or (Fact("calm", ""),),
        energy=ENERGY if reading.energy is None else reading.energy,
        vocals=reading.vocals or Fact(False, ""),
        leanings=reading.leanings if reading.style else _leanings(reading),
    )


def _leanings(reading: Reading) -> dict[str, float]:
    """Calm genres; among them rather those the prompt leans towards."""
    return {name: weight * (1 + reading.leanings.get(name, 0.0)) for name, weight in CALM.items()}


def seated(places: Sequence[Place], reading: Reading) -> tuple[Place, ...]:
    """The band without what startles; its drums soft, where nobody asked for them."""
    asked = {name for fact in reading.players for name in members(fact.value)}
    kept = [
        place
        for place in places
        if place.seat.role is not Role.EFFECTS or place.seat.instrument in BEDS | asked
    ]
    return tuple(
        replace(place, seat=replace(place.seat, level_db=place.seat.level_db + SOFTER_DB))
        if place.seat.role in BEAT and place.seat.instrument not in asked
        else place
        for place in kept
    )


def unstruck(reading: Reading) -> tuple[str, ...]:
    """Drums that are not struck here: those that were refused, and cymbals that startle."""
    return tuple(dict.fromkeys((*(fact.value for fact in reading.silent_drums), *LOUD)))


def chained(bars: int, tempo: Tempo, metre: Metre, energy: float) -> tuple[Outline, ...]:
    """Segments for so many bars, as equal as whole phrases of four make them."""
    count = max(1, min(round(bars * tempo.seconds(metre.bar) / SEGMENT), bars // 4))
    edges = [0, *(round(bars * at / count / 4) * 4 for at in range(1, count)), bars]
    lengths = [end - start for start, end in pairwise(edges)]
    last = count - 1
    return tuple(
        Outline(
            role="variation",
            letter="ABC"[_harmonies(at) % 3],
            bars=segment,
            energy=round(max(0.1, energy - (LOWER if at in {0, last} else 0.0)), 3),
        )
        for at, segment in enumerate(lengths)
        if segment > 0
    )


def _harmonies(at: int) -> int:
    """How often the harmony has moved on before a segment."""
    return sum(STEPS[step % len(STEPS)] == "harmony" for step in range(at))


def told(
    sections: Sequence[Section],
    places: Sequence[Place],
    reading: Reading,
    family: str,
    chance: Chance,
) -> tuple[Section, ...]:
    """Who plays in each segment, and where the tune is told anew: one change at a time."""
    band = _joining(places, reading)
    if family in GROOVES:
        first = band[:FEW]
        band.sort(key=lambda place: (place not in first, place.seat.role is not Role.DRUMS))
    beds = {place.seat.name for place in places if place.seat.role is Role.EFFECTS}
    least = max(FEW, sum(place.asked for place in places))
    playing, take = band[:least], 0
    found: list[Section] = []
    for at, section in enumerate(sections):
        step = STEPS[(at - 1) % len(STEPS)] if at else ""
        if at == len(sections) - 1 and at:
            playing = band[: max(least, len(playing) - 1)] if len(playing) > least else playing
        elif step == "player":
            playing = _changed(playing, band, least, chance / at)
        elif step == "tune":
            take += 1 + (chance / "tune" / at).number() % 100
        here = {place.seat.name for place in playing} | beds
        seats = tuple(place.seat.name for place in places if place.seat.name in here)
        found.append(replace(section, seats=seats, solos=(), take=take))
    return tuple(found)


def _joining(places: Sequence[Place], reading: Reading) -> list[Place]:
    """The players in the order they join: those who were asked for first."""
    asked = {name for fact in reading.players for name in members(fact.value)}
    able = [place for place in places if place.seat.role in ORDER]

    def turn(place: Place) -> tuple[bool, int]:
        return place.seat.instrument not in asked, ORDER.index(place.seat.role)

    pitched = [p for p in able if INSTRUMENTS[p.seat.instrument].family != "drums"]
    first = sorted(pitched, key=lambda place: ORDER.index(place.seat.role))[:1]
    return first + sorted((p for p in able if p not in first), key=turn)


def _changed(
    playing: Sequence[Place], band: Sequence[Place], least: int, chance: Chance
) -> list[Place]:
    """One more, as long as somebody waits; then one less, never the one who holds it together."""
    waiting = [place for place in band if place not in playing]
    full = len(playing) >= len(band) - 1 and len(playing) > least + 1
    if waiting and not (full and chance.maybe(0.6)):
        return [*playing, waiting[0]]
    if len(playing) > least:
        leaves = chance.pick(playing[max(1, least) :])
        return [place for place in playing if place is not leaves]
    return list(playing)
