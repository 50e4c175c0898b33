"""The composer's own promises; what it shares with every engine is in tests/contracts."""

from collections.abc import Callable

import numpy as np
import pytest

from kapelle.compose import perform, planner, reading
from kapelle.engines import composer
from kapelle.engines.composer import Composer
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take
from kapelle.jobs.trouble import BadBrief, EngineFailed


def quiet(progress: float, stage: str) -> None: ...


@pytest.fixture(scope="module")
def band(tmp_path_factory: pytest.TempPathFactory) -> Composer:
    return Composer(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def take(band: Composer) -> Take:
    return band.make(
        Brief(
            prompt="a house track, no bass",
            seed=5,
            duration=12.0,
            bpm=124,
            key="G minor",
            stems=True,
        ),
        quiet,
    )


def test_tempo_key_and_length_are_the_ones_asked_for(take: Take) -> None:
    assert (take.bpm, take.key) == (124, "G minor")
    assert take.form[0]["start"] == 0
    assert len(take.audio.samples) == 12 * take.audio.rate


def test_what_was_refused_is_not_in_the_band(take: Take) -> None:
    assert "drums" in take.stems
    assert "bass" not in take.stems


def test_a_key_nobody_can_read_is_a_bad_brief(band: Composer) -> None:
    with pytest.raises(BadBrief, match="is not a key"):
        band.make(Brief(prompt="trap", seed=1, key="H sharp"), quiet)


class Deaf:
    """A review that finds fault with the first scores it sees."""

    def __init__(self, times: int) -> None:
        self.left, self.seeds = times, list[int]()

    def __call__(self, _score: object, plan: planner.Plan, _absent: object) -> tuple[str, ...]:
        self.seeds.append(plan.seed)
        self.left -= 1
        return ("It does not swing.",) if self.left >= 0 else ()


@pytest.fixture
def deaf(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Deaf]:
    def install(times: int) -> Deaf:
        critic = Deaf(times)
        monkeypatch.setattr(composer.review, "faults", critic)
        return critic

    return install


def test_a_fault_is_answered_with_other_dice(band: Composer, deaf: Callable[[int], Deaf]) -> None:
    critic = deaf(1)
    assert band.make(Brief(prompt="trap", seed=1, duration=2.0), quiet).audio.seconds == 2
    assert len(set(critic.seeds)) == 2


def test_a_second_fault_fails_with_a_sentence(band: Composer, deaf: Callable[[int], Deaf]) -> None:
    deaf(2)
    with pytest.raises(EngineFailed, match="does not swing"):
        band.make(Brief(prompt="trap", seed=1, duration=2.0), quiet)


@pytest.mark.parametrize("seconds", [1.0, 2.5, 7.0])
def test_short_songs_are_whole_songs(band: Composer, seconds: float) -> None:
    take = band.make(Brief(prompt="a piano sting", seed=2, duration=seconds), quiet)
    assert len(take.audio.samples) == round(seconds * take.audio.rate)
    assert take.report["faults"] == ()


def test_one_thread_or_two_give_the_same_samples() -> None:
    wish = planner.Wish(reading=reading.read("mellow lo-fi"), duration=6.0, seed=4)
    plan = planner.make_plan(wish)
    performance = perform.play(composer.arrange.write(plan), plan)
    one = composer.record(performance, plan, None, quiet, threads=1)
    two = composer.record(performance, plan, None, quiet, threads=2)
    np.testing.assert_array_equal(one.samples, two.samples)
