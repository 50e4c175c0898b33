"""A title is somebody's words; a file name has to live on three kinds of disks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.delivery.names import LONGEST, UNTITLED, file_name, free_path


@given(st.text(max_size=300))
def test_any_title_becomes_a_name_every_disk_takes(title: str) -> None:
    name = file_name(title)
    assert 0 < len(name.encode()) <= LONGEST
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert not name.startswith((".", "-", " "))
    assert not name.endswith((".", " "))


@given(st.text(max_size=300))
def test_a_name_stays_itself_when_it_is_named_again(title: str) -> None:
    assert file_name(file_name(title)) == file_name(title)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Midnight Rain", "Midnight Rain"),
        ("Für Élise / Nr. 2", "Für Élise Nr. 2"),
        ("夜の雨", "夜の雨"),
        ("../../etc/passwd", "etc passwd"),
        ("AC\x00DC\n", "AC DC"),
        ("nul", "_nul"),
        ("COM1.mix", "_COM1.mix"),
        ("Constellation", "Constellation"),
        ("\ud800", UNTITLED),
        ("...", UNTITLED),
        ("", UNTITLED),
    ],
)
def test_titles_become_these_names(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_long_title_is_cut_between_characters() -> None:
    assert file_name("雨" * 200) == "雨" * 40


def test_a_free_path_passes_over_every_name_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "Mr. Rain.mp3").touch()
    (tmp_path / "Mr. Rain 2.json").touch()
    assert free_path(tmp_path, "Mr. Rain", ".mp3", ".json") == tmp_path / "Mr. Rain 3"
    assert free_path(tmp_path, "Mr. Rain", ".flac") == tmp_path / "Mr. Rain"
