"""Reading words: marks are structure, every line is somewhere, syllables are counted as sung."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import libretto, marks, syllables

MIXED = """# somebody, some year
Title: The Long Way

[INTRO]
[Verse 1: Ada] (verse one)
Counting 1, 2, 3 (oh-oh)
<Pre-Chorus>
Hold on tight (3x)
【副歌】
La la la, na-na-na
{Bridge}
*rain on a window*
[Verse 2]
[Chorus]
### Outro ###
Good night
[End]
"""


@pytest.mark.parametrize(
    ("mark", "part", "times"),
    [
        ("[Verse]", "verse", 1),
        ("[Chorus 2]", "chorus", 1),
        ("[chorus x2]", "chorus", 2),
        ("[Repeat Chorus 3 times]", "chorus", 3),
        ("[Verse 1 | female vocal, soft]", "verse", 1),
        ("[Bridge - a cappella]", "bridge", 1),
        ("[Pre-Chorus]", "pre", 1),
        ("(Pre Chorus)", "pre", 1),
        ("[Final Chorus]", "chorus", 1),
        ("[Guitar Solo]", "solo", 1),
        ("[Instrumental Intro]", "intro", 1),
        ("[Instrumental Break: flute]", "interlude", 1),
        ("[Drop!!!]", "drop", 1),
        ("Verse 1:", "verse", 1),
        ("**Chorus**", "chorus", 1),
        ("## Verse II", "verse", 1),
        ("【主歌】", "verse", 1),
        ("【第二段副歌】", "chorus", 1),
        ("［サビ］", "chorus", 1),
        ("[Aメロ]", "verse", 1),
        ("[후렴]", "chorus", 1),
        ("[Припев]", "chorus", 1),
        ("[Strophe 1]", "verse", 1),
        ("[Kehrreim]", "chorus", 1),
        ("[Couplet 1]", "verse", 1),
        ("[Pré-refrain]", "pre", 1),
        ("[Estribillo]", "chorus", 1),
        ("[Puente]", "bridge", 1),
        ("[Refrão]", "chorus", 1),
        ("[Outro - fade out]", "outro", 1),
        ("[Fade Out]", "", 1),
        ("(ad-lib)", "", 1),
    ],
)
def test_a_mark_names_its_part_in_any_spelling(mark: str, part: str, times: int) -> None:
    found = marks.read(mark, fresh=False)
    assert isinstance(found, marks.Mark)
    assert (found.part, found.times) == (part, times)


@pytest.mark.parametrize(
    "sung",
    [
        "bridge over the water",
        "(oh oh oh)",
        "solo",
        "Break my heart",
        "The chorus of the birds",
        "#1 in my heart",
        "I said: hold on",
        "Intro",  # in the middle of a part
    ],
)
def test_words_that_only_look_like_marks_are_sung(sung: str) -> None:
    book = libretto.read(f"[Verse]\nla la\n{sung}\n")
    assert [line.text for line in book.lines] == ["la la", sung]


def test_every_line_is_sung_or_named_as_unsung() -> None:
    book = libretto.read(MIXED)
    assert book.title == "The Long Way"
    assert [stanza.part for stanza in book.stanzas] == [
        "intro", "verse", "pre", "chorus", "bridge", "verse", "chorus", "outro",
    ]  # fmt: skip
    assert book.unsung == (
        "# somebody, some year",
        "Title: The Long Way",
        "(verse one)",
        "*rain on a window*",
        "[End]",
    )
    assert [line.text for line in book.stanzas[2].lines] == ["Hold on tight"] * 3
    assert [line.text for line in book.stanzas[6].lines] == ["La la la, na-na-na"]
    verse = book.stanzas[1].lines
    assert (verse[0].sung, verse[0].asides) == ("Counting 1, 2, 3", ("oh-oh",))


def test_without_marks_blank_lines_part_stanzas_and_what_returns_is_the_chorus() -> None:
    book = libretto.read("one\ntwo\n\nla la\nla\n\nthree\nfour\n\nLa, la!\nla\n")
    assert [stanza.part for stanza in book.stanzas] == ["verse", "chorus", "verse", "chorus"]


def test_marks_and_times_of_an_lrc_file_are_not_sung() -> None:
    book = libretto.read("[ti:Sea]\n[ar:Me]\n[00:12.00]The sea is wide\n[00:15.5][01:02.00]Again\n")
    assert book.title == "Sea"
    assert [line.sung for line in book.lines] == ["The sea is wide", "Again"]


def test_its_own_text_reads_as_the_same_words() -> None:
    book = libretto.read(MIXED)
    again = libretto.read(book.text)
    assert [line.text for line in again.lines] == [line.text for line in book.lines]
    assert [stanza.part for stanza in again.stanzas] == [one.part for one in book.stanzas]


@pytest.mark.parametrize(
    ("line", "sung"),
    [
        ("Amazing grace! How sweet the sound", 8),
        ("I once was lost, but now am found", 8),
        ("Parsley, sage, rosemary and thyme", 8),
        ("it's $4.50 & 100% true", 13),
        ("床前明月光，", 5),
        ("さくら きょう", 5),
        ("안녕하세요", 5),
        ("Röslein auf der Heiden", 6),
        ("Zażółć gęślą jaźń", 5),
        ("Привет, дорогая", 6),
        ("𝓯𝓪𝓷𝓬𝔂 letters", 4),
        ("...", 0),
        ("🎵", 0),
    ],
)
def test_syllables_are_counted_as_they_are_sung(line: str, sung: int) -> None:
    assert abs(syllables.count(line) - sung) <= (1 if sung > 5 else 0)


SPOKEN = """amazing 3 beautiful 3 wanted 2 loved 1 places 2 faces 2 candles 2 handled 2 rolled 1 world 1
whole 1 smiles 1 people 2 river 2 flower 2 million 2 onion 2 motion 2 ocean 2 patience 2 experience 4
memory 3 mystery 3 everything 3 lightning 2 december 3 radio 3 theory 3 museum 3 actual 3 television 4
sometimes 2 homecoming 3 baseball 2 pavement 2 safely 2 completely 3 carrying 3 skiing 2 enjoying 3
question 2 quiet 2 guess 1 breathe 1 stayed 1 carried 2 stories 2 movie 2 rhythm 2 couldn't 2 ain't 1
goodbye 2 eyes 1 ages 2 changes 2 village 2 brilliant 2 familiar 3 india 3 idea 3 create 2 neon 2
golden 2 children 2 strength 1 watched 1 added 2 faded 2 whispered 2 bottle 2 trembled 2 sparkled 2
circle 2 style 1 rule 1 mobile 2"""


def test_english_words_have_the_syllables_one_hears() -> None:
    pairs = SPOKEN.split()
    wrong = {
        word: syllables.english(word)
        for word, said in zip(pairs[::2], pairs[1::2], strict=True)
        if syllables.english(word) != int(said)
    }
    assert wrong == {}


def test_weight_falls_where_it_is_said() -> None:
    assert [w > 0.5 for w in syllables.weights("Amazing grace how sweet the sound")] == [
        False, True, False, True, False, True, False, True,
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_any_text_is_a_libretto(text: str) -> None:
    book = libretto.read(text)
    assert all(line.text.isprintable() and 0 < len(line.text) <= 400 for line in book.lines)
    assert all(line.syllables > 0 for line in book.lines)
    assert libretto.read(text) == book


@pytest.mark.parametrize(
    "piece", ["(", "[", "la ", "字", "x2 ", "a-", "[Verse", "# ", "((((x", "1:"]
)
def test_five_thousand_characters_of_anything_are_read(piece: str) -> None:
    """What backtracks without end would never come back."""
    book = libretto.read((piece * 5_000)[:5_000])
    assert all(line.syllables <= 3 * libretto.LONGEST_LINE for line in book.lines)
