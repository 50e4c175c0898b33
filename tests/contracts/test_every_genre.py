"""What every genre owes."""

import pytest

from kapelle.compose import bass, counter, drums, lead, pads
from kapelle.compose.manners import MANNERS
from kapelle.compose.picture import strokes
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.chord import spell
from kapelle.music.genre import FAMILIES, HARMONIC, KIN, Genre
from kapelle.music.genres import GENRES
from kapelle.music.idiom import Comping, Hand, Line, Runs
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import SCALES, Key
from kapelle.sound.master import CURVES

every_genre = pytest.mark.parametrize("genre", GENRES.values(), ids=lambda genre: genre.name)
SKILLS: dict[Role, set[str]] = {  # what a chair's style may name: the writers' own tables
    Role.DRUMS: set(drums.IDIOMS),
    Role.LEAD: set(lead.MASKS),
    Role.PAD: set(pads.STYLES),
    Role.COUNTER: set(counter.STYLES),
}
HANDS: dict[Role, type] = {  # and the kind of idiom its hands may have
    Role.CHORDS: Comping,
    Role.BASS: Line,
    Role.PERCUSSION: Hand,
    Role.ARP: Runs,
}
CHORD_SIGNS, BASS_SIGNS, LEFT_SIGNS = set("Xxamt1234DU-."), set("R2345678LAngP-."), set("BOFT-.")


def signs(pictures: tuple[str, ...]) -> set[str]:
    return set("".join(pictures)) - {" "}


def widths(pictures: tuple[str, ...]) -> set[int]:
    return {len(picture.replace(" ", "")) for picture in pictures}


@every_genre
def test_there_are_changes_for_every_family_in_both_modes(genre: Genre) -> None:
    for third, key in (("major", Key(0, "major")), ("minor", Key(0, "minor"))):
        for family in set(HARMONIC.values()):
            for changes in genre.changes[f"{third} {family}"]:
                assert all(spell(changes, key))
        assert len(spell(genre.endings[third], key)) == 2
        assert spell(genre.endings[third], key)[-1][0].root == 0


@every_genre
def test_a_verse_or_a_chorus_comes_home(genre: Genre) -> None:
    for third, key in (("major", Key(0, "major")), ("minor", Key(0, "minor"))):
        for family in ("verse", "chorus"):
            for changes in genre.changes[f"{third} {family}"]:
                roots = [chord.root for bar in spell(changes, key) for chord in bar]
                assert 0 in roots


@every_genre
def test_there_are_grooves_for_every_family_and_two_fills(genre: Genre) -> None:
    common = [fill for fill in genre.fills if fill.beats == 4]
    assert len(common) >= 2
    for family in set(FAMILIES.values()):
        grooves = genre.grooves[family]
        assert any(groove.beats == 4 for groove in grooves)
        for groove in grooves:
            assert set(groove.lanes) | set(groove.answer) <= set(DRUMS)
    written = {str(groove) for grooves in genre.grooves.values() for groove in grooves}
    assert len(written) >= 3


@every_genre
def test_its_players_can_play_where_they_are_asked_to(genre: Genre) -> None:
    names = [chair.name for chair in genre.chairs]
    assert len(names) == len(set(names))
    for chair in genre.chairs:
        assert chair.role in genre.mix.channels
        for name in chair.instruments:
            instrument = INSTRUMENTS[name]
            shared = min(chair.high, instrument.high) - max(chair.low, instrument.low)
            assert shared >= 12, (chair.name, name)


@every_genre
def test_its_players_know_how_to_play(genre: Genre) -> None:
    for chair in genre.chairs:
        if chair.role in HANDS:
            assert isinstance(chair.plays, HANDS[chair.role]), chair.name
            assert not chair.style, chair.name
        else:
            assert chair.plays is None, chair.name
            assert chair.style in SKILLS.get(chair.role, {""}), chair.name


@every_genre
def test_its_pictures_can_be_read(genre: Genre) -> None:
    for chair in genre.chairs:
        match chair.plays:
            case Comping() as hands:
                pictures = (*hands.low, *hands.mid, *hands.high)
                assert hands.low
                assert hands.mid
                assert hands.high
                assert signs(pictures) <= CHORD_SIGNS, chair.name
                assert signs(hands.left) <= LEFT_SIGNS, chair.name
                assert widths(pictures) <= {6, 8, 12, 16, 24, 32}, chair.name
            case Line() as line:
                pictures = (*line.low, *line.mid, *line.high)
                assert line.way in bass.WAYS
                assert signs(pictures) <= BASS_SIGNS, chair.name
                assert widths(pictures) <= {6, 8, 12, 16, 24, 32}, chair.name
            case Hand() as hand:
                bars = (*hand.low, *hand.mid, *hand.high)
                assert hand.low
                assert hand.mid
                assert hand.high
                assert all(set(lanes) <= set(DRUMS) for lanes in bars), chair.name
            case Runs() as runs:
                assert signs((*runs.low, *runs.mid, *runs.high)) <= set("12345-."), chair.name
            case None:
                pass


@every_genre
def test_it_comes_of_a_family_and_knows_its_moods_and_soloists(genre: Genre) -> None:
    assert genre.family in KIN
    assert len(genre.moods) >= 3
    assert 0 <= genre.energy <= 1
    assert 0 <= genre.modulates <= 1
    assert set(genre.solos) <= {chair.name for chair in genre.chairs}
    assert genre.tune in MANNERS


@every_genre
def test_its_band_is_its_own(genre: Genre) -> None:
    """No genre is another under a new name: its beat, its changes and its band differ together."""
    for other in GENRES.values():
        if other.name == genre.name:
            continue
        alike = (
            genre.grooves == other.grooves,
            genre.changes == other.changes,
            genre.forms == other.forms,
            genre.rhythms == other.rhythms,
        )
        assert not any(alike), other.name


def test_there_are_forty_genres_and_more() -> None:
    assert len(GENRES) >= 40


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
        assert all(section.bars <= 32 for section in form)
        climax = max(range(len(form)), key=lambda place: form[place].energy)
        assert climax >= len(form) // 2
        assert form[0].role == "intro"
        assert form[-1].role == "outro"


@every_genre
def test_its_tune_rhythms_are_two_bars_each(genre: Genre) -> None:
    assert len(genre.rhythms) >= 4
    for rhythm in genre.rhythms:
        assert len(rhythm.replace(" ", "")) in {24, 32}
        assert 4 <= len(strokes(rhythm, 1920, 2)) <= 26
