"""Chords as a player reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.music.chord import MAJOR, MINOR, around, read, spell
from kapelle.music.pitch import SCALES, Key, read_key

C, A_MINOR = Key(0, "major"), Key(9, "minor")


@pytest.mark.parametrize(
    ("numeral", "key", "symbol", "tones"),
    [
        ("I", "C", "C", (0, 4, 7)),
        ("V7", "C", "G7", (7, 11, 2, 5)),
        ("bVImaj7", "Am", "Fmaj7", (5, 9, 0, 4)),
        ("i9", "Am", "Am9", (9, 0, 4, 7, 11)),
        ("V7b9", "Fm", "C7b9", (0, 4, 7, 10, 1)),
        ("iiø7", "C", "Dø7", (2, 5, 8, 0)),
        ("V/7", "C", "G/B", (7, 11, 2)),
        ("#io7", "C", "Dbo7", (1, 4, 7, 10)),
        ("IVadd9", "G", "Cadd9", (0, 4, 7, 2)),
    ],
)
def test_a_numeral_in_a_key_is_a_chord(
    numeral: str, key: str, symbol: str, tones: tuple[int, ...]
) -> None:
    chord = read(numeral, read_key(key))
    assert (chord.symbol, chord.tones) == (symbol, tones)


def test_the_degree_after_the_slash_is_in_the_bass() -> None:
    assert read("I/3", C).bass == 4
    assert read("i/b7", A_MINOR).bass == 7


@pytest.mark.parametrize("wrong", ["", "H", "VIII", "Vfoo", "I/9", "iv maj7"])
def test_nonsense_is_refused_in_a_sentence(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(wrong, C)


def test_a_bar_may_hold_two_chords() -> None:
    assert [len(bar) for bar in spell("I | IV V | I", C)] == [1, 2, 1]


def test_over_the_dominant_of_a_minor_key_the_seventh_is_raised() -> None:
    scale = around(read("V", A_MINOR), A_MINOR)
    assert 8 in scale
    assert 7 not in scale


@given(
    st.integers(0, 11),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from([f"I{q}" for q in MAJOR] + [f"iv{q}" for q in MINOR] + ["V7b9", "bVImaj7"]),
)
def test_the_scale_around_a_chord_keeps_its_size(tonic: int, mode: str, numeral: str) -> None:
    key = Key(tonic, mode)
    scale = around(read(numeral, key), key)
    assert len(set(scale)) == 7


def test_third_fifth_and_seventh_are_found_wherever_they_are_stacked() -> None:
    thirteen = read("V13", C)
    assert (thirteen.third, thirteen.fifth, thirteen.seventh) == (11, 2, 5)
    plain = read("I", C)
    assert plain.seventh == plain.fifth == 7
