"""Songs that go on: from a plan of ours, from anybody's sound, and sounds as they come in."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kapelle import engines
from kapelle.audio import RATE, Samples
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.engines import sequel
from kapelle.jobs.brief import Brief, Continuation
from kapelle.jobs.engine import LISTENER, Engine, Take
from kapelle.jobs.trouble import BadBrief, NotFound
from kapelle.sound import loudness

BPM, BEATS = 120.0, 26
FOUR = 4 * 60 / BPM


def quiet(_progress: float, _stage: str) -> None: ...


def tune(level: float = 0.12) -> Samples:
    """Thirteen seconds of a plain beat in A minor."""
    beat, out = round(60 / BPM * RATE), np.zeros(round(BEATS * 60 / BPM * RATE))
    times = np.arange(beat) / RATE
    for number in range(BEATS):
        blow = np.sin(2 * np.pi * 55 * times) * np.exp(-times * 18) * (3 - 1.5 * bool(number % 4))
        tones = [np.sin(2 * np.pi * hz * times) for hz in (220, 261.6, 329.6)]
        out[number * beat : (number + 1) * beat] += level * (blow + 0.4 * sum(tones))
    return np.repeat(out.astype(np.float32)[:, None], 2, axis=1)


def wav(samples: Samples) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, RATE, format="WAV", subtype="FLOAT")
    return file.getvalue()


SHELF = {"tune": wav(tune()), "words": b"no sound at all", "silence": wav(tune() * 0)}


def fetch(name: str) -> bytes:
    if name not in SHELF:
        raise NotFound("There is no such file.")
    return SHELF[name]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Engine]:
    folder: Path = tmp_path_factory.mktemp("data")
    return lambda name: engines.load(name, folder, fetch=fetch)


def made(engine: Engine, brief: Brief) -> Take:
    take = engine.make(brief, quiet)
    assert isinstance(take, Take)
    return take


@pytest.fixture(scope="module")
def old() -> Plan:
    return make_plan(Wish(reading=read("lo-fi"), seed=3, duration=12.0, title="Rain"))


@pytest.fixture(scope="module")
def joined(engine: Callable[[str], Engine]) -> Take:
    after = Continuation(audio="tune", bpm=BPM, key="A minor", at=9.5)
    return made(
        engine("composer"), Brief(prompt="house", seed=5, duration=6.0, stems=True, after=after)
    )


# From a plan -----------------------------------------------------------------------------------


def test_a_song_of_ours_goes_on_by_its_plan(engine: Callable[[str], Engine], old: Plan) -> None:
    after = Continuation(plan=old.to_json())
    take = made(engine("composer"), Brief(prompt="", seed=9, duration=6.0, after=after))
    assert take.audio.seconds == pytest.approx(18.0, abs=0.01)
    assert (take.title, take.key, take.bpm) == ("Rain", str(old.key), old.bpm)
    assert Plan.from_json(take.plan).kept[-1].sections == old.sections
    assert take.report["faults"] == ()


def test_it_goes_on_for_as_long_as_the_prompt_says(old: Plan) -> None:
    after = Continuation(plan=old.to_json())
    for prompt, seconds in (("10 seconds more", 10.0), ("a 20 second quiet ending", 20.0)):
        brief = Brief(prompt=prompt, seed=9, after=after)
        longer = sequel.of_ours(brief, after, read(prompt), brief.seed)
        assert longer.duration == pytest.approx(12.0 + seconds, abs=0.05)


def test_another_song_in_its_kind_is_as_long_as_asked(
    engine: Callable[[str], Engine], old: Plan
) -> None:
    after = Continuation(plan=old.to_json(), whole=False)
    take = made(engine("composer"), Brief(prompt="", seed=9, duration=7.0, after=after))
    assert take.audio.seconds == pytest.approx(7.0, abs=0.01)
    assert (take.key, take.bpm) == (str(old.key), old.bpm)


def test_music_to_work_by_is_made_of_segments(engine: Callable[[str], Engine]) -> None:
    take = made(engine("composer"), Brief(prompt="work", seed=9, duration=8.0, focus=True))
    assert {section["role"] for section in take.form} == {"variation"}


# From a sound ----------------------------------------------------------------------------------


def test_a_sound_goes_on_on_a_bar_line_in_its_tempo_and_key(joined: Take) -> None:
    assert joined.report["seam"] == pytest.approx(10.0, abs=0.03)
    assert joined.bpm == pytest.approx(BPM, rel=0.004)
    assert joined.key == "A minor"
    assert joined.audio.seconds == pytest.approx(round(9.5) + 6, abs=0.01)
    assert joined.form[1]["start"] == pytest.approx(joined.report["seam"], abs=0.001)


def test_up_to_the_seam_it_is_the_sound_itself_and_after_it_as_loud(joined: Take) -> None:
    samples, seam = joined.audio.samples, round(joined.report["seam"] * RATE)
    np.testing.assert_allclose(samples[: seam - 400], tune()[: seam - 400], atol=1e-3)
    before, after = samples[:seam], samples[seam:]
    assert loudness.integrated(before) == pytest.approx(loudness.integrated(after), abs=1.0)
    assert joined.report["faults"] == ()
    assert joined.report["true_peak"] <= -1


def test_what_was_joined_has_no_plan_and_stems_as_long_as_itself(joined: Take) -> None:
    assert (joined.plan, joined.midi, joined.sheet) == ({}, b"", "")
    assert "before" in joined.stems
    assert {len(stem.samples) for stem in joined.stems.values()} == {len(joined.audio.samples)}


def test_a_new_song_after_a_sound_shares_tempo_and_key_only(
    engine: Callable[[str], Engine],
) -> None:
    after = Continuation(audio="tune", key="A minor", whole=False)
    take = made(engine("composer"), Brief(prompt="", seed=5, duration=6.0, after=after))
    assert take.audio.seconds == pytest.approx(6.0, abs=0.01)
    assert take.bpm == pytest.approx(BPM, rel=0.004)
    assert take.plan


WRONG = {
    "a second it does not have": Continuation(audio="tune", at=60.0),
    "no sound": Continuation(audio="words"),
    "silence": Continuation(audio="silence"),
    "no plan": Continuation(plan={"title": "Nothing"}),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_go_on_is_said_in_a_sentence(
    what: str, engine: Callable[[str], Engine]
) -> None:
    with pytest.raises(BadBrief, match=r"\.$"):
        engine("composer").make(Brief(prompt="", seed=5, duration=6.0, after=WRONG[what]), quiet)


# The listener ----------------------------------------------------------------------------------


def test_an_upload_is_published_as_it_is_with_what_was_heard_in_it(
    engine: Callable[[str], Engine],
) -> None:
    brief = Brief(
        prompt="", title="Mine", seed=0, engine=LISTENER, after=Continuation(audio="tune")
    )
    take = made(engine(LISTENER), brief)
    np.testing.assert_allclose(take.audio.samples, tune(), atol=1e-6)
    assert (take.title, take.key, take.plan) == ("Mine", "A minor", {})
    assert take.bpm == pytest.approx(BPM, rel=0.004)


def test_the_listener_says_what_it_misses(engine: Callable[[str], Engine]) -> None:
    with pytest.raises(BadBrief, match="upload"):
        engine(LISTENER).make(Brief(prompt="x", seed=0, engine=LISTENER), quiet)
    gone = Brief(prompt="", seed=0, engine=LISTENER, after=Continuation(audio="gone"))
    with pytest.raises(NotFound):
        engine(LISTENER).make(gone, quiet)
