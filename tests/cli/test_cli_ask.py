"""What `kapelle ask` makes of its options."""

import argparse
from pathlib import Path
from typing import Any

import pytest

from kapelle.cli import ask

SONG = "81fa5ff7-6197-4c24-8062-c0ff8b62d58d"


def read(*words: str) -> Any:
    parser = argparse.ArgumentParser()
    ask.add(parser)
    return ask.read_brief(parser.parse_args(words))


def test_what_is_not_said_is_not_asked() -> None:
    assert read("a song") == {}


def test_lyrics_takes_and_focus_are_asked_for(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("[Verse]\nDer Mond ist aufgegangen\n", "utf-8")
    assert read("--lyrics", str(words), "--takes", "3", "--focus") == {
        "lyrics": "[Verse]\nDer Mond ist aufgegangen\n",
        "takes": 3,
        "mode": "focus",
    }


@pytest.mark.parametrize(
    ("options", "after"),
    [
        ((), {"take": 1, "whole": True}),
        (("--at", "45.5"), {"take": 1, "whole": True, "at": 45.5}),
        (("--take", "2", "--in-kind"), {"take": 2, "whole": False}),
        (("--at", "0"), {"take": 1, "whole": True, "at": 0.0}),
    ],
)
def test_a_song_is_gone_on_from(options: tuple[str, ...], after: dict[str, Any]) -> None:
    assert read("louder", "--continue", SONG, *options) == {"after": {"song": SONG, **after}}


@pytest.mark.parametrize("options", [("--at", "1"), ("--in-kind",), ("--take", "2")])
def test_what_goes_on_wants_a_song(options: tuple[str, ...]) -> None:
    with pytest.raises(ask.Unanswered, match="want a song to --continue"):
        read("x", *options)


def test_words_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_bytes(b"\xff\xfe\xff")
    for file in (odd, tmp_path / "nowhere.txt"):
        with pytest.raises(ask.Unanswered, match="cannot be read"):
            read("--lyrics", str(file))
