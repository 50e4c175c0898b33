"""What every genre owes."""

import pytest

from kapelle.compose.bass import IDIOMS as BASS
from kapelle.compose.comping import IDIOMS as COMPING
from kapelle.compose.drums import HAND, IDIOMS
from kapelle.compose.lead import MASKS
from kapelle.compose.picture import strokes
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.chord import spell
from kapelle.music.genre import FAMILIES, HARMONIC, Genre
from kapelle.music.genres import GENRES
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import SCALES, Key
from kapelle.sound.master import CURVES

every_genre = pytest.mark.parametrize("genre", GENRES.values(), ids=lambda genre: genre.name)
STYLES: dict[Role, set[str]] = {
    Role.DRUMS: set(IDIOMS),
    Role.PERCUSSION: set(HAND),
    Role.BASS: set(BASS),
    Role.CHORDS: set(COMPING),
    Role.LEAD: set(MASKS),
    Role.PAD: {"still", "moving"},
    Role.ARP: {"sixteenths"},
    Role.COUNTER: {"answers", "line"},
    Role.EFFECTS: {""},
}


@every_genre
def test_there_are_changes_for_every_family_in_both_modes(genre: Genre) -> None:
    for third, key in (("major", Key(0, "major")), ("minor", Key(0, "minor"))):
        for family in set(HARMONIC.values()):
            for changes in genre.changes[f"{third} {family}"]:
                assert all(spell(changes, key))
        assert len(spell(genre.endings[third], key)) == 2
        assert spell(genre.endings[third], key)[-1][0].root == 0


@every_genre
def test_a_verse_or_a_chorus_leads_back_to_the_tonic(genre: Genre) -> None:
    for third, key in (("major", Key(0, "major")), ("minor", Key(0, "minor"))):
        for family in ("verse", "chorus"):
            for changes in genre.changes[f"{third} {family}"]:
                roots = [chord.root for bar in spell(changes, key) for chord in bar]
                assert 0 in roots
                assert any(11 in chord.tones for bar in spell(changes, key) for chord in bar)


@every_genre
def test_there_are_grooves_for_every_family_and_two_fills(genre: Genre) -> None:
    common = [fill for fill in genre.fills if fill.beats == 4]
    assert len(common) >= 2
    for family in set(FAMILIES.values()):
        grooves = genre.grooves[family]
        assert any(groove.beats == 4 for groove in grooves)
        for groove in grooves:
            assert set(groove.lanes) <= set(DRUMS)
    written = {id(groove) for grooves in genre.grooves.values() for groove in grooves}
    assert len(written) >= 3


@every_genre
def test_its_players_can_play_where_they_are_asked_to(genre: Genre) -> None:
    names = [chair.name for chair in genre.chairs]
    assert len(names) == len(set(names))
    for chair in genre.chairs:
        assert chair.style in STYLES[chair.role], chair.name
        assert chair.role in genre.mix.channels
        for name in chair.instruments:
            instrument = INSTRUMENTS[name]
            assert chair.low < instrument.high, (chair.name, name)
            assert chair.high > instrument.low, (chair.name, name)
            shared = min(chair.high, instrument.high) - max(chair.low, instrument.low)
            assert shared >= 12, (chair.name, name)


@every_genre
def test_its_mix_knows_every_role_and_a_curve_of_the_master(genre: Genre) -> None:
    assert set(genre.mix.channels) == set(Role)
    assert genre.mix.curve in CURVES
    assert set(genre.mix.insert) <= {chair.name for chair in genre.chairs}


@every_genre
def test_its_numbers_are_in_order(genre: Genre) -> None:
    slow, fast = genre.tempo
    lowest, highest = genre.limits
    assert 40 <= lowest <= slow < fast <= highest <= 220
    assert set(genre.modes) <= set(SCALES)
    assert set(genre.tonics) <= set(range(12))
    assert 0.5 <= genre.feel.swing < 0.75
    assert len(genre.tags) >= 4


@every_genre
def test_its_forms_have_contrast_and_return(genre: Genre) -> None:
    for form in genre.forms:
        letters = [section.letter for section in form]
        assert len(set(letters)) >= 2
        assert any(
            letters.index(letter) < place - 1 and letters[place - 1] != letter
            for place, letter in enumerate(letters)
        )
        climax = max(range(len(form)), key=lambda place: form[place].energy)
        assert climax >= len(form) // 2
        assert form[0].role == "intro"
        assert form[-1].role == "outro"


@every_genre
def test_its_tune_rhythms_are_two_bars_each(genre: Genre) -> None:
    assert len(genre.rhythms) >= 4
    for rhythm in genre.rhythms:
        assert len(rhythm.replace(" ", "")) == 32
        assert 4 <= len(strokes(rhythm, 1920, 2)) <= 20
