"""`kapelle make`, from the words on the command line to the files on the disk."""

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import mido
import numpy as np
import pytest
import soundfile

from kapelle import __version__, engines
from kapelle.audio import RATE, Audio
from kapelle.cli import main
from kapelle.cli.make import watched
from kapelle.compose import planner, reading
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.engines.silence import Silence
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Abilities, Look, Take, Tell
from kapelle.jobs.trouble import EngineFailed


class Duo:
    """Two players, a bar each, with everything an engine can hand over."""

    name = "duo"
    abilities = Abilities(sings=False, longest=30.0, stems=True, midi=True)

    def make(self, brief: Brief, tell: Tell) -> Take:
        tell(0.5, "playing")
        time = np.arange(round(RATE * (brief.duration or 2.0))) / RATE
        stems = {
            name: np.stack([0.2 * np.sin(hertz * 6.283 * time)] * 2, axis=1).astype(np.float32)
            for name, hertz in (("flute", 440.0), ("cello/low", 110.0))
        }
        return Take(
            audio=Audio(sum(stems.values(), np.float32(0))),
            title=brief.title or "Zwei / Zwölf",
            tags=("chamber", *brief.style_tags),
            bpm=brief.bpm or 90.0,
            key=brief.key or "D minor",
            look=Look(genre="classical", mood="calm", energy=0.2, seed=brief.seed),
            plan={"genre": "classical"},
            form=({"name": "verse 1", "role": "verse", "start": 0.0, "end": 2.0},),
            chords=({"chord": "Dm", "start": 0.0, "end": 2.0},),
            sheet="| Dm |\n",
            reading={"genre": "classical"},
            report={"lufs": float("-inf"), "faults": ()},
            midi=b"MThd",
            stems={name: Audio(stem) for name, stem in stems.items()},
            lines="[00:00.00]La\n",
        )


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KAPELLE_DATA", str(tmp_path / "data"))
    monkeypatch.setitem(engines.ENGINES, "duo", lambda _data: Duo())


def made(*words: str, engine: str = "duo") -> int:
    return main(["make", *words, "--engine", engine])


def files() -> set[str]:
    return {str(path) for path in Path().rglob("*") if path.is_file()}


def test_a_prompt_becomes_a_song_and_its_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert made("a duo", "--seed", "7", "--tags", "calm, slow", "--key", "F# min") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == ["songs/Zwei Zwölf.mp3", "songs/Zwei Zwölf.json"]
    assert said.err == ""
    assert files() == set(said.out.splitlines())
    facts = json.loads(Path("songs/Zwei Zwölf.json").read_text("utf-8"))
    assert facts == {
        "title": "Zwei / Zwölf",
        "genre": "classical",
        "bpm": 90.0,
        "key": "F# minor",
        "duration": 2.0,
        "tags": ["chamber", "calm", "slow"],
        "prompt": "a duo",
        "seed": 7,
        "engine": "duo",
        "engine_version": __version__,
        "form": [{"name": "verse 1", "role": "verse", "start": 0.0, "end": 2.0}],
        "chords": [{"chord": "Dm", "start": 0.0, "end": 2.0}],
        "lyrics": "",
        "reading": {"genre": "classical"},
        "report": {"lufs": None, "faults": []},
    }


def test_the_mp3_holds_title_and_cover() -> None:
    assert made("a duo", "--title", "Inside") == 0
    song = Path("songs/Inside.mp3").read_bytes()
    assert song.startswith(b"ID3")
    assert b"Inside" in song
    assert b"\xff\xd8\xff" in song  # where a JPEG begins


def test_nothing_in_songs_is_overwritten() -> None:
    for _ in range(3):
        assert made("a duo", "--title", "Same") == 0
    assert files() == {
        f"songs/Same{number}.{kind}" for number in ("", " 2", " 3") for kind in ("mp3", "json")
    }


def test_without_a_seed_one_is_found_and_told() -> None:
    seeds = set()
    for name in ("a.wav", "b.wav"):
        assert made("a duo", "--out", name) == 0
        seeds.add(json.loads(Path(name).with_suffix(".json").read_text())["seed"])
    assert len(seeds) == 2


def test_the_same_seed_writes_the_same_bytes() -> None:
    for name in ("a", "b"):
        assert made("a duo", "--seed", "5", "--out", f"{name}.mp3") == 0
    for kind in ("mp3", "json"):
        assert Path(f"a.{kind}").read_bytes() == Path(f"b.{kind}").read_bytes()


@pytest.mark.parametrize(
    ("format", "start"), [("mp3", b"ID3"), ("wav", b"RIFF"), ("flac", b"fLaC"), ("opus", b"OggS")]
)
def test_every_format_is_written(format: str, start: bytes) -> None:
    assert made("a duo", "--format", format, "--title", "Song") == 0
    assert Path(f"songs/Song.{format}").read_bytes().startswith(start)


def test_out_decides_the_format_and_replaces_what_was_there() -> None:
    for _ in range(2):
        assert made("a duo", "--out", "deep/er/mix.v2.flac", "--seconds", "1.5") == 0
    assert files() == {"deep/er/mix.v2.flac", "deep/er/mix.v2.json"}
    assert soundfile.info("deep/er/mix.v2.flac").frames == round(1.5 * RATE)


def test_stems_and_midi_are_written_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    more = ("--stems", "stems", "--midi", "score/duo.mid")
    assert made("a duo", "--out", "duo.wav", *more) == 0
    stems = ["stems/flute.wav", "stems/cello low.wav"]
    paths = ["duo.wav", "duo.json", *stems, "score/duo.mid"]
    assert capsys.readouterr().out.splitlines() == paths
    assert files() == set(paths)
    mix = sum(soundfile.read(stem)[0] for stem in stems)
    np.testing.assert_allclose(mix, soundfile.read("duo.wav")[0], atol=4 / 32768)


def test_what_is_to_be_kept_lies_beside_the_song(capsys: pytest.CaptureFixture[str]) -> None:
    assert made("a duo", "--title", "Duo", "--keep", "plan, midi,chords,stems,lyrics") == 0
    stems = ["Duo stems/flute.wav", "Duo stems/cello low.wav"]
    kept = ["Duo.plan.json", "Duo.mid", "Duo.chords.txt", "Duo.lrc"]
    paths = [f"songs/{name}" for name in ("Duo.mp3", "Duo.json", *stems, *kept)]
    assert capsys.readouterr().out.splitlines() == paths
    assert json.loads(Path("songs/Duo.plan.json").read_text()) == {"genre": "classical"}
    assert Path("songs/Duo.chords.txt").read_text() == "| Dm |\n"
    assert Path("songs/Duo.lrc").read_text() == "[00:00.00]La\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([""], "Say what to make: the prompt is empty."),
        (["x", "--seconds", "abc"], "--seconds takes a number, not 'abc'."),
        (["x", "--seconds", "nan"], "A song lasts between 1 and 600 seconds."),
        (["x", "--seconds", "0"], "A song lasts between 1 and 600 seconds."),
        (["x", "--seconds", "31"], "The engine duo plays at most 30 seconds."),
        (["x", "--bpm", "9000"], "A tempo lies between 30 and 300 BPM."),
        (["x", "--key", "H dur"], "'H dur' is not a key; write it like 'F# minor' or 'Bb major'."),
        (["x", "--seed", "-1"], "--seed takes a whole number from 0 to 2^63 - 1, not '-1'."),
        (["x", "--seed", "²"], "--seed takes a whole number from 0 to 2^63 - 1, not '²'."),
        (["x", "--out", "song.ogg"], "--out ends with none of mp3, wav, flac, opus: name a --format."),
        (["x", "--out", "a.mp3", "--midi", "./a.mp3"], "Two of the files asked for would be the same file."),
        (["x", "--out", "a.mp3", "--midi", "a.json"], "Two of the files asked for would be the same file."),
        (["x", "--keep", "plan,dog"], "--keep knows plan, midi, chords, lyrics, stems, not 'dog'."),
        (["x", "--plan", "a.json"], "--plan brings its own song: leave out prompt, --tags and --seconds."),
        (["x", "--rewrite", "verse"], "--rewrite and --change want a --plan to work on."),
        (["x", "--midi", "."], ". is a folder; name a file in it."),
        (["x", "--title", "t" * 201], "A title has at most 200 characters."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_a_sentence(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(*words) == 2
    assert capsys.readouterr() == ("", f"kapelle: {sentence}\n")
    assert files() == set()


class Band(Duo):
    """A duo that takes words and goes on, and remembers what it was asked."""

    abilities = replace(Duo.abilities, lyrics=True, goes_on=True)

    def __init__(self) -> None:
        self.asked: list[Brief] = []

    def make(self, brief: Brief, tell: Tell) -> Take:
        self.asked.append(brief)
        return super().make(brief, tell)


@pytest.fixture
def band(monkeypatch: pytest.MonkeyPatch) -> Band:
    band = Band()
    monkeypatch.setitem(engines.ENGINES, "duo", lambda _data: band)
    return band


@pytest.fixture
def page() -> dict[str, Any]:
    """A plan in a file, plan.json."""
    heard = reading.read("a waltz", tags=(), negative_tags=())
    plan = planner.make_plan(Wish(reading=heard, seed=3, duration=30.0)).to_json()
    Path("plan.json").write_text(json.dumps(plan), "utf-8")
    return json.loads(Path("plan.json").read_text("utf-8"))


def test_words_from_a_file_and_focus_are_asked_for(band: Band) -> None:
    Path("words.txt").write_text("[Verse]\nDer Mond ist aufgegangen", "utf-8")
    assert made("--lyrics", "words.txt", "--focus") == 0
    [brief] = band.asked
    assert (brief.lyrics, brief.focus) == ("[Verse]\nDer Mond ist aufgegangen", True)


@pytest.mark.parametrize(
    ("options", "at", "whole"),
    [((), None, True), (("--at", "12.5"), 12.5, True), (("--in-kind",), None, False)],
)
def test_a_plan_is_gone_on_from(
    band: Band, page: dict[str, Any], options: tuple[str, ...], at: float | None, *, whole: bool
) -> None:
    assert made("louder", "--continue", "plan.json", *options) == 0
    after = band.asked[0].after
    assert after is not None
    assert (after.at, after.whole) == (at, whole)
    assert after.plan is not None
    assert Plan.from_json(after.plan) == Plan.from_json(page)


@pytest.mark.usefixtures("page")
def test_what_does_not_go_together_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("odd.json").write_text("{}", "utf-8")
    Path("odd.txt").write_bytes(b"\xff\xfe")
    told = {
        ("--plan", "plan.json", "--focus"): "leave out --lyrics, --focus, --continue",
        ("x", "--at", "1"): "--at and --in-kind want a plan to --continue",
        ("x", "--continue", "odd.json"): "--continue: ",
        ("x", "--continue", "plan.json", "--at", "soon"): "--at takes a number",
        ("--lyrics", "odd.txt"): "not written in UTF-8",
        ("x", "--continue", "plan.json"): "The engine duo neither goes on from a song",
        ("x", "--focus"): "nor plays for focus",
    }
    for words, said in told.items():
        assert made(*words) == 2
        assert said in capsys.readouterr().err


def test_an_unknown_engine_and_one_that_gives_no_stems_are_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert made("x", engine="theremin") == 2
    assert made("x", "--stems", "stems", engine="silence") == 2
    assert made("x", "--midi", "x.mid", engine="silence") == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("kapelle: There is no engine 'theremin'; there are composer, ")
    assert said[1:] == [
        "kapelle: The engine silence gives no stems.",
        "kapelle: The engine silence gives no MIDI.",
    ]


def test_an_engine_that_fails_leaves_its_sentence_and_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> Take:
        raise EngineFailed("The cello has no strings.")

    monkeypatch.setattr(Duo, "make", break_down)
    assert made("a duo") == 1
    assert capsys.readouterr() == ("", "kapelle: The cello has no strings.\n")
    assert files() == set()


def test_ctrl_c_ends_with_130_and_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)  # in the middle of writing
    assert made("a duo") == 130
    monkeypatch.setattr(Duo, "make", interrupt)  # in the middle of playing
    assert made("a duo") == 130
    assert files() == set()


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_the_stage_in_words_and_a_pipe_sees_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal, pipe = Terminal(), StringIO()
    for stream in (terminal, pipe):
        with watched(stream) as tell:
            tell(0.5, "tuning the cello")
    assert "tuning the cello" in terminal.getvalue()
    assert "50%" in terminal.getvalue()
    assert pipe.getvalue() == ""


def test_the_silent_engine_needs_no_more_than_a_prompt() -> None:
    assert made("hush", engine=Silence.name) == 0
    assert files() == {"songs/Silence.mp3", "songs/Silence.json"}


def test_the_band_makes_what_was_asked_for() -> None:
    words = ["a dark trap beat with 808s", "--seconds", "8", "--bpm", "140", "--key", "F minor"]
    more = ["--seed", "11", "--out", "trap.wav", "--midi", "trap.mid", "--stems", "stems"]
    assert made(*words, *more, engine="composer") == 0
    facts = json.loads(Path("trap.json").read_text("utf-8"))
    assert (facts["bpm"], facts["key"], facts["duration"]) == (140.0, "F minor", 8.0)
    assert facts["report"]["faults"] == []
    assert soundfile.info("trap.wav").frames == 8 * RATE
    names = {track.name for track in mido.MidiFile("trap.mid").tracks}
    assert {"Conductor", "drums"} <= names
    assert Path("stems/drums.wav").exists()


def test_a_plan_handed_back_is_the_same_song_and_can_be_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["house with drums", "--seconds", "12", "--seed", "3", "--out", "a.wav"]
    assert made(*words, "--keep", "plan,midi", engine="composer") == 0
    assert made("--plan", "a.plan.json", "--out", "b.wav", engine="composer") == 0
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()
    other = [
        "--key",
        "C minor",
        "--not",
        "drums",
        "--rewrite",
        "bass",
        "--change",
        "lead",
        "level=-3",
    ]
    assert (
        made("--plan", "a.plan.json", *other, "--out", "c.wav", "--keep", "midi", engine="composer")
        == 0
    )
    assert json.loads(Path("c.json").read_text("utf-8"))["key"] == "C minor"
    before = {track.name for track in mido.MidiFile("a.mid").tracks}
    after = {track.name for track in mido.MidiFile("c.mid").tracks}
    assert before - after == {"drums"}
    capsys.readouterr()
    assert made("--plan", "a.plan.json", "--rewrite", "verse 9", engine="composer") == 2
    assert capsys.readouterr().err.startswith("kapelle: There is no player 'verse 9'; there are ")
    Path("broken.json").write_text('{"title": 3}')
    assert made("--plan", "broken.json", engine="composer") == 2
    assert capsys.readouterr().err.startswith("kapelle: This is not a plan of Kapelle's: ")
