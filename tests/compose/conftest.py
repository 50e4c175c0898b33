"""Plans made by hand, so that the writers are tested without the reader."""

from collections.abc import Callable

import pytest

from kapelle.compose.plan import Plan, Section
from kapelle.music.band import Seat
from kapelle.music.chance import Chance
from kapelle.music.genre import Chair, Genre, Outline
from kapelle.music.genres import GENRES
from kapelle.music.pitch import Key
from kapelle.music.units import Metre, Tempo

RING = 3.0  # seconds the last chord rings


def seat(chair: Chair, chance: Chance) -> Seat:
    return Seat(
        name=chair.name,
        instrument=(chance / chair.name).weigh(chair.instruments),
        role=chair.role,
        low=chair.low,
        high=chair.high,
    )


def section(outline: Outline, number: int, genre: Genre, names: frozenset[str]) -> Section:
    return Section(
        name=f"{outline.role} {number}",
        role=outline.role,
        letter=outline.letter,
        bars=outline.bars,
        energy=outline.energy,
        openness=outline.openness,
        seats=tuple(
            chair.name
            for chair in genre.chairs
            if chair.enters <= outline.energy < chair.leaves and chair.name in names
        ),
    )


def make_plan(
    name: str,
    *,
    seed: int = 1,
    key: Key | None = None,
    metre: Metre | None = None,
    form: int = 0,
    without: frozenset[str] = frozenset(),
    bpm: float | None = None,
    most: int | None = None,
) -> Plan:
    """What a planner would make of a genre, without a prompt; of its form at `most` so many sections."""
    genre, chance = GENRES[name], Chance(seed) / "hand"
    names = frozenset(chair.name for chair in genre.chairs) - without
    numbers: dict[str, int] = {}
    sections: list[Section] = []
    for outline in genre.forms[form][:most]:
        numbers[outline.role] = numbers.get(outline.role, 0) + 1
        sections.append(section(outline, numbers[outline.role], genre, names))
    metre = metre or genre.metre
    tempo = Tempo(bpm or sum(genre.tempo) / 2)
    beats = sum(part.bars for part in sections) * metre.bar
    return Plan(
        title="By hand",
        tags=genre.tags,
        genre=name,
        mood="calm",
        energy=0.6,
        key=key
        or Key((chance / "tonic").weigh(genre.tonics), (chance / "mode").weigh(genre.modes)),
        tempo=tempo,
        metre=metre,
        swing=genre.feel.swing,
        seats=tuple(seat(chair, chance) for chair in genre.chairs if chair.name in names),
        styles={chair.name: chair.home for chair in genre.chairs},
        sections=tuple(sections),
        mix=genre.mix,
        duration=tempo.seconds(beats) + RING,
        seed=seed,
    )


@pytest.fixture(scope="session")
def plan() -> Callable[..., Plan]:
    return make_plan
