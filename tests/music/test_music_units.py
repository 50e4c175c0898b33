"""Time and pitch as numbers: bars, pulses, frames, keys in words, registers, pictures."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.music.genre import outline
from kapelle.music.groove import Groove
from kapelle.music.pitch import MINOR_LIKE, NAMES, SCALES, Key, fold, hertz, read_key
from kapelle.music.units import Beats, Metre, Tempo, frames


@pytest.mark.parametrize(
    ("metre", "bar", "pulse"),
    [
        (Metre(4, 4), 4, 1.0),
        (Metre(3, 4), 3, 1.0),
        (Metre(6, 8), 3, 1.5),
        (Metre(7, 8), Fraction(7, 2), 1.0),
    ],
)
def test_a_bar_is_counted_in_quarters_and_six_eight_in_dotted_ones(
    metre: Metre, bar: Beats, pulse: float
) -> None:
    assert (metre.bar, metre.pulse) == (bar, pulse)


def test_a_minute_has_as_many_beats_as_its_tempo_says() -> None:
    assert Tempo(90).seconds(Beats(90)) == 60
    assert frames(60, 44_100) == 2_646_000


@given(st.integers(0, 11), st.sampled_from(sorted(SCALES)))
def test_a_key_is_read_as_it_is_written(tonic: int, mode: str) -> None:
    assert read_key(str(Key(tonic, mode))) == Key(tonic, mode)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Am", Key(9, "minor")),
        ("c sharp min", Key(1, "minor")),
        ("B♭", Key(10, "major")),
        ("Eb-flat", None),
        ("H minor", None),
        ("", None),
    ],
)
def test_a_key_is_read_the_way_people_write_it_or_refused_in_a_sentence(
    text: str, key: Key | None
) -> None:
    if key:
        assert read_key(text) == key
        return
    with pytest.raises(ValueError, match="is not a key; write it like"):
        read_key(text)


@given(st.integers(0, 11), st.sampled_from(sorted(SCALES)))
def test_a_scale_has_a_minor_third_where_it_is_called_minor(tonic: int, mode: str) -> None:
    key = Key(tonic, mode)
    assert key.minor == ((tonic + 3) % 12 in key.scale) == (mode in MINOR_LIKE)
    assert len(set(key.scale)) == 7


def test_every_pitch_class_has_a_name_and_a_is_440_hertz() -> None:
    assert len(set(NAMES)) == 12
    assert hertz(69) == 440
    assert hertz(57) == 220


@given(st.integers(0, 127), st.integers(20, 80), st.integers(11, 40))
def test_a_folded_pitch_lies_in_its_register_and_keeps_its_name(
    pitch: int, low: int, width: int
) -> None:
    folded = fold(pitch, low, low + width)
    assert low <= folded <= low + width
    assert (folded - pitch) % 12 == 0


def test_lanes_of_one_groove_are_equally_long() -> None:
    with pytest.raises(ValueError, match="equally long"):
        Groove({"kick": "9...", "snare": "..9"})


def test_a_form_with_an_unknown_section_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'ballad' is no section role"):
        outline("ballad:A8 .5")


def test_every_second_bar_of_a_groove_plays_its_answer() -> None:
    groove = Groove({"kick": "9...", "hat": "5.5."}, answer={"kick": "..9."})
    assert groove.bar(0).lanes == groove.bar(2).lanes == {"kick": "9...", "hat": "5.5."}
    assert groove.bar(1).lanes == groove.bar(3).lanes == {"kick": "..9.", "hat": "5.5."}


def test_an_answer_is_as_long_as_what_it_answers() -> None:
    with pytest.raises(ValueError, match="equally long"):
        Groove({"kick": "9..."}, answer={"kick": "9.."})
