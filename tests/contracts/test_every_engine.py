"""What every engine owes to the desk that calls it."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kapelle import engines
from kapelle.engines.cards import CARDS
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import LISTENER, LYRICIST, Engine, Stopped, Take

MAKERS = [name for name in engines.names() if name not in (LISTENER, LYRICIST)]  # who make no song
BRIEF = Brief(prompt="a lo-fi hip hop tune for a rainy window", duration=8.0, seed=7, stems=True)


def quiet(_progress: float, _stage: str) -> None: ...


@pytest.fixture(scope="module", params=MAKERS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return engines.load(request.param, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def take(engine: Engine) -> Take:
    return engine.make(BRIEF, quiet)


def test_it_goes_by_the_name_it_is_loaded_under(engine: Engine, tmp_path: Path) -> None:
    assert engines.load(engine.name, tmp_path).name == engine.name


def test_the_same_brief_makes_the_same_song(engine: Engine, take: Take) -> None:
    again = engine.make(BRIEF, quiet)
    np.testing.assert_array_equal(again.audio.samples, take.audio.samples)
    assert (again.title, again.tags, again.bpm, again.key) == (
        take.title,
        take.tags,
        take.bpm,
        take.key,
    )


@pytest.mark.parametrize("seconds", [1.0, 8.0, 13.7])
def test_it_lasts_as_long_as_asked(engine: Engine, seconds: float) -> None:
    made = engine.make(replace(BRIEF, duration=seconds), quiet)
    assert made.audio.seconds == pytest.approx(seconds, abs=0.05)


def test_it_is_finite_does_not_clip_and_has_two_channels(take: Take) -> None:
    samples = take.audio.samples
    assert samples.dtype == np.float32
    assert samples.shape[1] == 2
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1


def test_it_stops_when_told(engine: Engine) -> None:
    def stop(_progress: float, _stage: str) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        engine.make(BRIEF, stop)


def test_its_progress_rises_from_0_towards_1_in_words(engine: Engine) -> None:
    told: list[tuple[float, str]] = []
    engine.make(BRIEF, lambda progress, stage: told.append((progress, stage)))
    progress = [share for share, _ in told]
    assert told
    assert progress == sorted(progress)
    assert all(0 <= share <= 1 for share in progress)
    assert all(stage.strip() for _, stage in told)


def test_it_obeys_title_tempo_and_key(engine: Engine) -> None:
    made = engine.make(replace(BRIEF, title="Rain", bpm=97.0, key="F# minor"), quiet)
    assert (made.title, made.bpm, made.key) == ("Rain", 97.0, "F# minor")


def test_what_it_says_of_a_song_can_be_written_down(take: Take) -> None:
    said = [take.plan, take.form, take.reading, take.report, take.title, take.tags]
    text = json.dumps(said, allow_nan=False)
    assert "\\u0000" not in text
    assert take.title.strip()
    assert take.tags


def test_it_makes_the_stems_and_the_score_it_promises(engine: Engine, take: Take) -> None:
    assert bool(take.stems) == engine.abilities.stems
    assert bool(take.midi) == engine.abilities.midi
    assert not engine.make(replace(BRIEF, stems=False), quiet).stems
    if take.stems:
        total = np.sum([stem.samples for stem in take.stems.values()], axis=0)
        assert total.shape == take.audio.samples.shape


def test_its_card_says_of_it_what_it_says_of_itself(engine: Engine) -> None:
    card = CARDS[engine.name]
    assert (card.name, card.abilities) == (engine.name, engine.abilities)
    json.dumps(card.vocabulary(), allow_nan=False)


def test_every_engine_has_its_card() -> None:
    assert {*CARDS} == {*engines.names()}
