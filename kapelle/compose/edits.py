"""Edits: one thing about a finished song changed, and the rest left note for note.

Each takes a plan and gives another. What they cannot do is a ValueError, in a sentence. Neighbours
of a changed section may lead into it otherwise (a fill, a riser, a last approach of the bass);
further away nothing moves.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from kapelle.compose import arrange, harmony, seating
from kapelle.compose.plan import BOUNDS, Kept, Material, Plan, Section
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.chord import spell
from kapelle.music.genres import CHAIRS
from kapelle.music.pitch import Key
from kapelle.music.units import Tempo

T = TypeVar("T")
TAKES = 6  # how often a rewrite is tried


# --------------------------------------------------------------------------- the song


def with_key(plan: Plan, key: Key) -> Plan:
    """The song in another key: the same notes, moved up or down by half an octave at most.

    From major to minor, or back, there is no way but other changes; rhythms and players stay.
    """
    moved = (plan.moved + key.tonic - plan.key.tonic + 6) % 12 - 6
    there = replace(plan, key=key, moved=moved)
    return there if key.minor == plan.key.minor else _reharmonised(there)


def _reharmonised(plan: Plan) -> Plan:
    """Changes for the other mode; the dice of tunes and grooves stay."""
    sections = tuple(replace(section, changes="") for section in plan.sections)
    kept = tuple(
        replace(one, sections=tuple(replace(section, changes="") for section in one.sections))
        for one in plan.kept
    )
    chance = Chance(plan.seed) / "material" / plan.key.mode
    changes = harmony.choose(sections, arrange.genre_of(plan), plan.key, chance)
    known = arrange.material_of(plan)
    material = {
        letter: Material(changes=line, tune=known[letter].tune, beat=known[letter].beat)
        for letter, line in changes.items()
    }
    # What a song kept from before it went on may have letters that it has no more.
    others = {} if not kept else _others(plan, kept, material)
    return replace(plan, sections=sections, kept=kept, material=others | material)


def _others(
    plan: Plan, kept: tuple[Kept, ...], material: Mapping[str, Material]
) -> dict[str, Material]:
    sections = tuple(one for was in kept for one in was.sections if one.letter not in material)
    chance = Chance(plan.seed) / "material" / plan.key.mode / "kept"
    return arrange.material(sections, arrange.genre_of(plan), plan.key, chance)


def with_tempo(plan: Plan, bpm: float) -> Plan:
    """The song faster or slower, counted as people count it; its length follows."""
    return _timed(replace(plan, tempo=Tempo(bpm * plan.metre.pulse)), plan)


def _timed(new: Plan, old: Plan) -> Plan:
    """With a last chord that rings as long as it did."""
    ring = old.duration - old.tempo.seconds(old.length)
    duration = new.tempo.seconds(new.length) + ring
    least, most = BOUNDS["Plan.duration"]
    if not least <= duration <= most:
        raise ValueError(f"The song would last {duration:.0f} seconds; {most:g} is the most.")
    slowest, fastest = BOUNDS["Tempo.bpm"]
    if not slowest <= new.tempo.bpm <= fastest:
        raise ValueError(f"A tempo lies between {slowest:g} and {fastest:g} quarters a minute.")
    return replace(new, duration=duration)


def with_title(plan: Plan, title: str) -> Plan:
    """The song under another name."""
    return replace(plan, title=title.strip() or plan.title)


# --------------------------------------------------------------------------- a section


def with_section(
    plan: Plan,
    name: str,
    *,
    bars: int | None = None,
    energy: float | None = None,
    openness: float | None = None,
    shift: int | None = None,
    changes: str | None = None,
    seats: Sequence[str] | None = None,
    solos: Sequence[str] | None = None,
) -> Plan:
    """One section otherwise: what is None stays."""
    section = section_of(plan, name)
    if changes:
        spell(changes, plan.key)
    said = {
        "bars": _within("Section.bars", bars),
        "energy": _within("Section.energy", energy),
        "openness": _within("Section.openness", openness),
        "shift": _within("Section.shift", shift),
        "changes": changes,
        "seats": None if seats is None else _names(plan, seats),
        "solos": None if solos is None else _names(plan, solos),
    }
    there = {field: value for field, value in said.items() if value is not None}
    return _with(plan, section, replace(section, **there))  # type: ignore[arg-type] -- checked above


def rewritten_section(plan: Plan, name: str) -> Plan:
    """One section with another tune, other grooves and other hands over the same changes."""
    section = section_of(plan, name)

    def another(take: int) -> Plan:
        return _with(plan, section, replace(section, take=section.take + take))

    return _different(plan, another, section.name)


def _different(plan: Plan, another: Callable[[int], Plan], name: str) -> Plan:
    """The next take in which something is really played otherwise: dice may fall the same twice."""
    before = arrange.write(plan).parts
    for take in range(1, TAKES + 1):
        there = another(take)
        if arrange.write(there).parts != before:
            return there
    raise ValueError(f"There is only one way to play {name!r}: nothing would change.")


def without_section(plan: Plan, name: str) -> Plan:
    """The song without one of its sections; the last one stays."""
    section = section_of(plan, name)
    kept = tuple(other for other in plan.sections if other.name != section.name)
    if not kept:
        raise ValueError(f"{section.name!r} is all there is of this song.")
    return _timed(replace(plan, sections=kept, kept=_before(plan, section)), plan)


def _with(plan: Plan, old: Section, new: Section) -> Plan:
    sections = tuple(new if one.name == old.name else one for one in plan.sections)
    return _timed(replace(plan, sections=sections, kept=_before(plan, old)), plan)


def _before(plan: Plan, changed: Section) -> tuple[Kept, ...]:
    """What may still be kept of older songs once this section is another."""
    at = plan.sections.index(changed)
    start = sum(section.bars for section in plan.sections[:at])
    return tuple(kept for kept in plan.kept if kept.bars <= start)


def _within(field: str, value: T) -> T:
    """A number inside what a page may say."""
    low, high = BOUNDS[field]
    if isinstance(value, int | float) and not low <= value <= high:
        raise ValueError(f"{field.partition('.')[2]} lies between {low:g} and {high:g}.")
    return value


def _names(plan: Plan, players: Iterable[str]) -> tuple[str, ...]:
    wanted = {seat_of(plan, player).name for player in players}
    return tuple(seat.name for seat in plan.seats if seat.name in wanted)


# --------------------------------------------------------------------------- a player


def with_seat(
    plan: Plan,
    name: str,
    *,
    instrument: str | None = None,
    level_db: float | None = None,
    pan: float | None = None,
    style: str | None = None,
) -> Plan:
    """One player on another instrument, elsewhere in the mix, or in another chair's manner."""
    seat = new = seat_of(plan, name)
    if instrument is not None:
        new = _played_on(new, instrument)
    if level_db is not None:
        new = replace(new, level_db=_within("Seat.level_db", level_db))
    if pan is not None:
        new = replace(new, pan=_within("Seat.pan", pan))
    if style is not None and style not in CHAIRS:
        raise ValueError(f"{style!r} is no chair; write it like 'house/piano'.")
    styles = plan.styles if style is None else plan.styles | {seat.name: style}
    seats = tuple(new if one.name == seat.name else one for one in plan.seats)
    return replace(plan, seats=seats, styles=styles)


def _played_on(seat: Seat, instrument: str) -> Seat:
    if instrument not in INSTRUMENTS:
        raise ValueError(f"There is no instrument {instrument!r}.")
    family, here = INSTRUMENTS[instrument].family, INSTRUMENTS[seat.instrument].family
    if family != here and {family, here} & {"drums", "effects"}:
        raise ValueError(f"The {instrument} cannot play what the {seat.instrument} plays.")
    low, high = seating.register(instrument, seat.low, seat.high)
    return replace(seat, instrument=instrument, low=low, high=high)


def rewritten_seat(plan: Plan, name: str) -> Plan:
    """One player's whole part from other dice."""
    seat = seat_of(plan, name)
    so_far = plan.takes.get(seat.name, 0)

    def another(take: int) -> Plan:
        return replace(plan, takes=plan.takes | {seat.name: so_far + take})

    return _different(plan, another, seat.name)


def without_seat(plan: Plan, name: str) -> Plan:
    """The song without one player: the others play as if they were still there."""
    seat = seat_of(plan, name)
    silent = tuple(one.name for one in plan.seats if one.name in {*plan.silent, seat.name})
    if len(silent) == len(plan.seats):
        raise ValueError("Then nobody would play at all.")
    return replace(plan, silent=silent)


def reseeded(plan: Plan, seed: int) -> Plan:
    """The same song, played and recorded on another day: other dice for everything still open."""
    return replace(plan, seed=seed)


# --------------------------------------------------------------------------- said in words


def rewritten(plan: Plan, name: str) -> Plan:
    """A section or a player of that name, anew."""
    if any(section.name.lower() == name.strip().lower() for section in plan.sections):
        return rewritten_section(plan, name)
    return rewritten_seat(plan, name)


def changed(plan: Plan, name: str, what: Mapping[str, str]) -> Plan:
    """A section or a player with what was said about it: {"energy": ".9"}, {"level": "-3"}."""
    if any(section.name.lower() == name.strip().lower() for section in plan.sections):
        said = {word: _said(word, text, SECTION_WORDS) for word, text in what.items()}
        return with_section(plan, name, **said)
    said = {word: _said(word, text, SEAT_WORDS) for word, text in what.items()}
    if "level" in said:
        said["level_db"] = said.pop("level")
    return with_seat(plan, name, **said)


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


SECTION_WORDS: dict[str, Callable[[str], Any]] = {
    "bars": int,
    "energy": float,
    "openness": float,
    "shift": int,
    "changes": str,
    "seats": _listed,
    "solos": _listed,
}
SEAT_WORDS: dict[str, Callable[[str], Any]] = {
    "instrument": str,
    "level": float,
    "pan": float,
    "style": str,
}


def _said(word: str, text: str, words: Mapping[str, Callable[[str], Any]]) -> Any:  # noqa: ANN401 -- whatever the word means
    if word not in words:
        raise ValueError(f"{word!r} cannot be changed there; {', '.join(words)} can.")
    try:
        return words[word](text)
    except ValueError as unreadable:
        raise ValueError(f"{text!r} is no number for {word}.") from unreadable


# --------------------------------------------------------------------------- finding by name


def section_of(plan: Plan, name: str) -> Section:
    """The section of that name, "verse 2"."""
    found = [section for section in plan.sections if section.name.lower() == name.strip().lower()]
    if not found:
        there = ", ".join(section.name for section in plan.sections)
        raise ValueError(f"There is no section {name!r}; there are {there or 'none'}.")
    return found[0]


def seat_of(plan: Plan, name: str) -> Seat:
    """The seat called so, else the one whose instrument or role is; "bass", "saxophone"."""
    wanted = name.strip().lower()
    for known in (_called, _holding, _doing):
        found = [seat for seat in plan.seats if known(seat) == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            names = " and ".join(seat.name for seat in found)
            raise ValueError(f"{name!r} could be {names}: say which.")
    there = ", ".join(seat.name for seat in plan.seats)
    raise ValueError(f"There is no player {name!r}; there are {there}.")


def _called(seat: Seat) -> str:
    return seat.name.lower()


def _holding(seat: Seat) -> str:
    return seat.instrument


def _doing(seat: Seat) -> Role:
    return seat.role
