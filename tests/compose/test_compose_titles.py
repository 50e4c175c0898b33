"""What songs are called, and the words under the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import lexicon, titles
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.genre import KIN
from kapelle.music.genres import GENRES


def title(prompt: str, seed: int = 1) -> str:
    return make_plan(Wish(reading=read(prompt), seed=seed)).title


@given(
    seed=st.integers(0, 2**63 - 1), prompt=st.sampled_from(["trap", "sad rain", "", "sea and fire"])
)
def test_a_title_has_two_to_four_words_and_none_twice(prompt: str, seed: int) -> None:
    words = title(prompt, seed).split()
    assert 2 <= len(words) <= 4
    assert len({word.lower() for word in words}) == len(words)


def test_a_title_is_never_the_beginning_of_the_prompt() -> None:
    prompt = "Midnight rain over neon streets"
    assert not any(prompt.lower().startswith(title(prompt, seed).lower()) for seed in range(200))


def test_titles_differ_from_seed_to_seed_and_from_prompt_to_prompt() -> None:
    assert len({title("dark trap in the city", seed) for seed in range(60)}) >= 25
    assert title("dark trap in the city") != title("calm piano by the sea")


def test_the_same_seed_gives_the_same_title() -> None:
    assert title("lofi rain", 7) == title("lofi rain", 7)


def test_every_image_and_every_mood_has_its_words() -> None:
    assert titles.THINGS.keys() == lexicon.IMAGES.keys()
    assert titles.MOODED.keys() == lexicon.MOODS.keys()
    assert titles.SCENERY.keys() == {*KIN}
    assert {image for images in titles.SCENERY.values() for image in images} <= titles.THINGS.keys()


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_tags_are_four_to_six_with_the_genre_first(genre: str) -> None:
    tags = make_plan(Wish(reading=read(f"{genre}, dark, with saxophone"), seed=1)).tags
    assert 4 <= len(tags) <= 6
    assert tags[0] == genre
    assert tags[1] == "dark"
    assert "saxophone" in tags


def test_tags_say_nothing_that_is_not_so() -> None:
    tags = make_plan(Wish(reading=read("trap, no 808s, no drums, happy"), seed=1)).tags
    assert not {"808s", "dark", "hi-hat rolls"} & set(tags)
