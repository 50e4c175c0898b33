"""Verses by rule: about the prompt, in metre, rhymed, and the same again for the same dice."""

import pytest

from kapelle.compose import imagery, lexicon, libretto, lyrics, rhymes, syllables
from kapelle.compose.lyrics import Verses
from kapelle.compose.reading import read
from kapelle.music.chance import Chance
from kapelle.music.genres import GENRES

PROMPTS = (
    "a sad song about my old cat Luna and the lighthouse in the rain",
    "upbeat pop about summer at the beach",
    "boom bap hip hop about the city at night",
    "folk ballad about a soldier coming home from war",
    "synthwave about robots in space",
    "ein Lied über den Winter",
    "",
    "🎵",
)


def verses(prompt: str, seed: int = 1, **more: str) -> Verses:
    return lyrics.write(prompt, read(prompt), Chance(seed), **more)


def last(line: str) -> str:
    return line.rpartition(" ")[2].lower()


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_same_dice_write_the_same_words_and_others_others(prompt: str) -> None:
    assert verses(prompt) == verses(prompt)
    assert len({verses(prompt, seed).text for seed in range(6)}) == 6


@pytest.mark.parametrize("prompt", PROMPTS)
def test_what_was_written_reads_back_with_its_parts(prompt: str) -> None:
    made = verses(prompt)
    book = libretto.read(made.text)
    assert [(one.mark, tuple(line.text for line in one.lines)) for one in book.stanzas] == list(
        made.sections
    )
    assert not book.unsung
    assert made.title


@pytest.mark.parametrize("prompt", PROMPTS[:5])
def test_the_chorus_holds_the_title_and_returns_as_it_was(prompt: str) -> None:
    for seed in range(4):
        made = verses(prompt, seed)
        choruses = [lines for mark, lines in made.sections if mark == "Chorus"]
        assert all(lines == choruses[0] for lines in choruses)
        assert all(made.title in lines[0] for lines in choruses)


@pytest.mark.parametrize("prompt", PROMPTS[:5])
def test_lines_rhyme_and_rhymes_are_other_words(prompt: str) -> None:
    for seed in range(4):
        made = verses(prompt, seed)
        for mark, lines in made.sections:
            ends = [last(line) for line in lines]
            known = [rhymes.FAMILY.get(end, "") for end in ends]
            pairs = [
                (one, other)
                for at, one in enumerate(ends)
                for place, other in enumerate(ends[at + 1 :], at + 1)
                if known[at] and known[at] == known[place] and lines[at] != lines[place]
            ]
            assert pairs, (mark, lines)
            assert all(one != other for one, other in pairs), lines


@pytest.mark.parametrize("prompt", PROMPTS[:5])
def test_lines_that_belong_together_have_the_same_syllables(prompt: str) -> None:
    for seed in range(4):
        for mark, lines in verses(prompt, seed).sections:
            counts = [syllables.count(line, "en") for line in lines]
            even = [abs(one - other) for one, other in zip(counts[::2], counts[2::2], strict=False)]
            odd = [abs(one - other) for one, other in zip(counts[1::2], counts[3::2], strict=False)]
            assert max([*even, *odd]) <= 1, (mark, lines, counts)


def test_the_prompts_own_things_are_in_the_words() -> None:
    for seed in range(6):
        text = verses(PROMPTS[0], seed).text.lower()
        assert sum(word in text for word in ("luna", "cat", "lighthouse", "rain")) >= 2


def test_a_short_song_gets_few_words() -> None:
    heard = read("pop")
    counts = [
        len(lyrics.write("pop", heard, Chance(1), seconds=length).sections)
        for length in (10.0, 70.0, 300.0)
    ]
    assert counts == [2, 3, 6]


def test_a_title_that_was_given_is_the_hook() -> None:
    made = verses("a song about rain", title="Seven Umbrellas for Rosa")
    assert made.title == "Seven Umbrellas for Rosa"
    assert "[Chorus]\nSeven Umbrellas for Rosa" in made.text


def test_words_of_music_are_no_matter_of_a_song() -> None:
    made = verses("a jazz trio with piano and upright bass in 3/4", 3)
    assert not {"piano", "trio", "bass", "jazz"} & set(made.text.lower().split())


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_every_genre_gets_words(genre: str) -> None:
    made = verses("", genre=genre)
    assert len(made.sections) >= 2
    assert all(lines for _, lines in made.sections)


def test_every_image_and_mood_has_something_to_say() -> None:
    assert set(imagery.SEEN) == set(lexicon.IMAGES)
    assert set(imagery.TONES) == set(lexicon.MOODS)
    topics = {*imagery.SEEN.values(), *imagery.NAMED.values(), *imagery.NEXT.values()}
    assert topics | {topic for free in imagery.FREE.values() for topic in free} <= set(
        imagery.TOPICS
    )
    assert set(imagery.NEXT) == set(imagery.TOPICS)


def test_what_is_seen_and_said_is_in_metre() -> None:
    for name, topic in imagery.TOPICS.items():
        assert {syllables.count(one, "en") for one in topic.clauses} == {4}, name
        assert {syllables.count(one, "en") for one in topic.adjectives} == {2}, name
        assert {syllables.count(one, "en") for one in topic.things} == {1}, name
    said = [*imagery.TURNED, *(one for heads in imagery.SAYING.values() for one in heads)]
    assert {syllables.count(one, "en") for one in said} == {4}
    assert {syllables.count(one, "en") for one in imagery.BRIDGES} == {6}


def test_there_are_rhymes_for_sixty_sounds() -> None:
    assert len(rhymes.BY_FAMILY) >= 60
    assert all(len(words) >= 2 for words in rhymes.BY_FAMILY.values())
    assert len(rhymes.FAMILY) == len(rhymes.RHYMES)  # no word sounds in two ways
