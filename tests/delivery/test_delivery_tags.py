"""Labels, read back by hand, by libsndfile, and by ffprobe where it is installed."""

import io
import json
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from PIL import Image

from kapelle.audio import Audio
from kapelle.delivery import encode, ogg, tags
from kapelle.jobs.engine import Look, Take

needs_ffprobe = pytest.mark.skipif(
    shutil.which("ffprobe") is None, reason="ffprobe, a reader of tags, is not installed"
)


def take(title: str = "Night Bus", key: str = "F minor") -> Take:
    noise = np.random.default_rng(1).standard_normal((44_100, 2)).astype(np.float32)
    return Take(
        audio=Audio(0.1 * noise),
        title=title,
        tags=("trap", "dark", "808s"),
        bpm=142.0,
        key=key,
        look=Look(genre="trap", mood="dark", energy=0.8, seed=3),
    )


@pytest.fixture(scope="module")
def picture() -> bytes:
    file = io.BytesIO()
    dots = np.random.default_rng(2).integers(0, 255, (400, 400, 3), np.uint8)
    Image.fromarray(dots).save(file, "JPEG")
    return file.getvalue()


def frames(tag: bytes) -> dict[str, bytes]:
    """An ID3v2.3 tag's frames, by the letter of id3.org."""
    assert tag[:5] == b"ID3\x03\x00"
    size = int("".join(f"{byte:07b}" for byte in tag[6:10]), 2)
    assert len(tag) == 10 + size
    found: dict[str, bytes] = {}
    at = 10
    while at < len(tag):
        length = struct.unpack(">I", tag[at + 4 : at + 8])[0]
        found[tag[at : at + 4].decode()] = tag[at + 10 : at + 10 + length]
        at += 10 + length
    return found


def words(body: bytes) -> str:
    return body[1:].decode("utf-16" if body[0] else "latin-1")


def probed(path: Path) -> dict[str, Any]:
    command = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return json.loads(done.stdout)


def test_an_mp3_says_what_it_is(picture: bytes) -> None:
    found = frames(tags.id3(take(), picture))
    said = {name: words(found[name]) for name in ("TIT2", "TPE1", "TBPM", "TKEY", "TCON", "TLEN")}
    assert said == {
        "TIT2": "Night Bus",
        "TPE1": "Kapelle",
        "TBPM": "142",
        "TKEY": "Fm",
        "TCON": "trap",
        "TLEN": "1000",
    }
    assert words(found["TSSE"]).startswith("Kapelle ")
    assert found["COMM"] == b"\0eng\0trap, dark, 808s"
    assert found["APIC"] == b"\0image/jpeg\0\x03\0" + picture


@pytest.mark.parametrize("title", ["Ночь", "夜のバス", "שיר", "Süß", "🎷 blues"])
def test_a_title_of_any_script_comes_back(title: str, picture: bytes) -> None:
    assert words(frames(tags.id3(take(title), picture))["TIT2"]) == title


def test_tags_of_any_script_stay_a_comment() -> None:
    tagged = tags._text("\0放克、爵士")
    assert tagged[1:].split(b"\0\0\xff\xfe")[1].decode("utf-16-le") == "放克、爵士"


@pytest.mark.parametrize(
    ("key", "short"),
    [("F minor", "Fm"), ("Bb major", "Bb"), ("F# dorian", "F#m"), ("C mixolydian", "C"), ("?", "")],
)
def test_a_key_is_written_as_id3_wants_it(key: str, short: str) -> None:
    assert tags.short_key(key) == short


def test_the_same_take_is_dressed_the_same(picture: bytes) -> None:
    assert tags.id3(take(), picture) == tags.id3(take(), picture)


@pytest.mark.parametrize("kind", ["flac", "opus"])
def test_a_dressed_file_sounds_as_before_and_knows_its_title(kind: str, picture: bytes) -> None:
    song = encode.encode(take().audio, kind)
    dressed = tags.dress(song, take("夜のバス"), picture)
    before, _ = soundfile.read(io.BytesIO(song))
    with soundfile.SoundFile(io.BytesIO(dressed)) as file:
        np.testing.assert_array_equal(file.read(), before)
        assert file.title == "夜のバス"
        assert file.artist == "Kapelle"


def test_an_opus_label_longer_than_a_page_spans_pages(picture: bytes) -> None:
    song = encode.encode(take().audio, "opus")
    assert len(picture) > 65_025
    pages = ogg.read(tags.dress(song, take(), picture))
    assert pages[1].body.startswith(b"OpusTags")
    assert pages[1].position == ogg.NOWHERE
    assert pages[2].flags == ogg.CONTINUED


def test_a_wav_stays_bare(picture: bytes) -> None:
    song = encode.encode(take().audio, "wav")
    assert tags.dress(song, take(), picture) == song


@needs_ffprobe
@pytest.mark.parametrize("kind", ["mp3", "flac", "opus"])
def test_a_player_finds_title_and_cover(kind: str, picture: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"song.{kind}"
    path.write_bytes(tags.dress(encode.encode(take().audio, kind), take("Ночь"), picture))
    found = probed(path)
    label = found["format"].get("tags", {}) | found["streams"][0].get("tags", {})
    assert {name.lower(): word for name, word in label.items()}["title"] == "Ночь"
    assert any(stream["codec_name"] == "mjpeg" for stream in found["streams"])
    assert float(found["format"]["duration"]) == pytest.approx(1, abs=0.05)
