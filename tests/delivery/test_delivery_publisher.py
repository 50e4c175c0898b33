"""What is on the shelf when a song is published, and what is pressed from it later."""

import asyncio
import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kapelle.audio import RATE, Audio
from kapelle.delivery import pressing, publisher
from kapelle.delivery.press import SONGS, Press
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.engines.silence import Silence
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take
from kapelle.jobs.job import Release
from kapelle.jobs.trouble import NotFound

BRIEF = Brief(prompt="a quiet song", seed=7, duration=1.0, engine="silence")


def noisy(stems: bool = False) -> Take:
    dice = np.random.default_rng(0)
    samples = (dice.random((RATE, 2), np.float32) - np.float32(0.5)) * np.float32(0.2)
    take = Silence().make(BRIEF, lambda _share, _stage: None)
    audio = Audio(samples, RATE)
    report = {"lufs": float("-inf")}
    return replace(
        take,
        audio=audio,
        midi=b"MThd",
        report=report,
        stems={"drum kit": audio} if stems else {},
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return open_shelf(str(tmp_path))


def published(shelf: Shelf, take: Take) -> Release:
    return publisher.publish(take, BRIEF, prefix="job.1", shelf=shelf)


def test_every_file_it_promises_stands_on_the_shelf_or_can_be_pressed(shelf: Shelf) -> None:
    release = published(shelf, noisy(stems=True))
    names = {asset.name.removeprefix("job.1/"): asset for asset in release.assets}
    assert {*names} == {
        "song.mp3",
        "cover.jpg",
        "song.flac",
        "song.json",
        "song.mid",
        "stem-drum-kit.flac",
        *SONGS,
    }
    for asset in release.assets:
        if asset.ready:
            assert len(shelf.get(asset.name)) == asset.size
        else:
            pressing.press(shelf, asset.name)
            assert shelf.get(asset.name)


def test_what_the_song_is_stands_beside_it_as_json(shelf: Shelf) -> None:
    published(shelf, noisy())
    told = json.loads(shelf.get("job.1/song.json"))
    assert (told["title"], told["seed"], told["engine"]) == ("Silence", 7, "silence")
    assert told["report"] == {"lufs": None}  # JSON has no infinity


def test_a_wav_is_the_master_sample_for_sample(shelf: Shelf) -> None:
    published(shelf, noisy())
    pressing.press(shelf, "job.1/song.wav")
    heard = [
        soundfile.read(io.BytesIO(shelf.get(f"job.1/song.{kind}")), dtype="int16")[0]
        for kind in ("flac", "wav")
    ]
    np.testing.assert_array_equal(*heard)


def test_an_opus_is_as_long_as_its_master_and_carries_its_label(shelf: Shelf) -> None:
    published(shelf, noisy())
    pressing.press(shelf, "job.1/song.opus")
    song = shelf.get("job.1/song.opus")
    samples, rate = soundfile.read(io.BytesIO(song))
    assert len(samples) / rate == pytest.approx(1.0, abs=0.001)
    assert b"TITLE=Silence" in song
    assert b"METADATA_BLOCK_PICTURE=" in song


def test_a_pressing_that_another_node_has_made_is_good(shelf: Shelf) -> None:
    published(shelf, noisy())
    shelf.put("job.1/song.wav", b"theirs", "audio/wav")
    pressing.press(shelf, "job.1/song.wav")
    assert shelf.get("job.1/song.wav") == b"theirs"


def test_nothing_is_pressed_of_a_song_that_is_gone(shelf: Shelf) -> None:
    with pytest.raises(NotFound):
        pressing.press(shelf, "job.1/song.wav")


def test_a_song_thrown_away_while_it_is_pressed_leaves_nothing_behind(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(shelf, noisy())
    put = shelf.put

    def put_too_late(name: str, data: bytes, mime: str) -> None:
        shelf.clear("job.1")
        put(name, data, mime)

    monkeypatch.setattr(shelf, "put", put_too_late)
    with pytest.raises(NotFound):
        pressing.press(shelf, "job.1/song.wav")
    with pytest.raises(NotFound):
        shelf.get("job.1/song.wav")


# ------------------------------------------------------------------ the press


def shouting(folder: Path, code: int = 0) -> Press:
    """A press that writes down what it was asked for."""
    script = (
        "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n'); sys.exit(int(sys.argv[3]))"
    )
    wrapped = f"import sys; sys.argv[1:] = [sys.argv[1], sys.argv[3], sys.argv[2]]; {script}"
    return Press([sys.executable, "-c", wrapped, str(folder / "asked"), str(code)], {})


async def test_however_many_ask_a_file_is_pressed_once(tmp_path: Path) -> None:
    press = shouting(tmp_path)
    await asyncio.gather(*(press("job.1/song.opus") for _ in range(20)))
    assert (tmp_path / "asked").read_text() == "job.1/song.opus\n"


async def test_only_songs_in_formats_it_knows_reach_the_press(tmp_path: Path) -> None:
    press = shouting(tmp_path)
    for name in ("job.1/song.exe", "job.1/stem-bass.wav", "song", "job.1/cover.jpg"):
        with pytest.raises(NotFound):
            await press(name)
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize(("code", "trouble"), [(3, NotFound), (1, OSError), (-9, OSError)])
async def test_a_press_that_fails_says_how(
    tmp_path: Path, code: int, trouble: type[Exception]
) -> None:
    with pytest.raises(trouble):
        await shouting(tmp_path, code)("job.1/song.wav")
    with pytest.raises(trouble):
        await shouting(tmp_path, code)("job.1/song.wav")  # and can be asked again
