"""What a prompt is understood to ask for. `tests/golden/readings.txt` shows forty of them in words;
`python tests/compose/test_compose_reading.py` writes it anew."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import lexicon
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Reading, read, refused
from kapelle.compose.staging import Entry
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genres import GENRES
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import NAMES

GOLDEN = Path(__file__).parents[1] / "golden" / "readings.txt"

PROMPTS = (
    "an upbeat trap beat with 808s and a dark synth melody",
    "Lo-fi hip hop, calm, no vocals, 78 BPM, dusty piano loop, soft boom bap drums, vinyl crackle",
    "deep house grooves for late night dancing, F# minor, 124 bpm, 4 minutes",
    "heartfelt pop ballad with piano, strings and a nylon guitar, in E♭ major",
    "solo piano, romantic, 60 seconds",
    "theme and five variations for solo piano, A major",
    "calm music, no drums or bass, just a soft rhodes",
    "everything except drums",
    "I don't want guitars and please avoid brass; otherwise a funk groove around 104 bpm",
    "starts with solo piano, drums enter in the chorus, ends abruptly",
    "intro, verse, chorus, verse, chorus, bridge, chorus, outro; sad waltz in D minor",
    "a warm reggae tune with accordion and a key change, fade out",
    "70% bluegrass + 30% drum and bass, 172 BPM, D major, banjo lead",
    "60 BPM drum and bass at 174 BPM",
    "A fast slow song in C major and C minor",
    "a song at -120 BPM",
    "tempo: 127.5 BPM house",
    "A jig in 6/8, 116 dotted-quarter BPM, D mixolydian, fiddle and bodhran",
    "Cool jazz in 5/4 at 168 BPM, alto sax, Eb minor",
    "accelerando from 80 to 160 BPM over the piece, marching band",
    "wide cinematic strings drenched in reverb, builds to a climax",
    "dry 70s funk with slap bass, punchy drums and clavinet",
    "electornic house with pianno and saxaphone",
    "a house by the sea, heartbeat of my soul mate at 5 in the morning",
    "Queen-size energy: a song about a queen bee, 110 bpm",
    "a 30 second jingle for a bakery, glockenspiel, 120bpm C major",
    "gritty 80s synthwave, no reverb, 1:45",
    "trap but no 808s and no hi-hats",
    "rain on the window, missing you, quiet evening",
    "an instrumental with an instrumental break and a choir",
    "🎷🌃☕ 85bpm",
    "느린 발라드, 72 BPM, 피아노와 현악기, 여성 보컬, 내림마장조",
    "明るいピアノ曲、ドラムなし、3分、ハ長調",
    "悲伤的钢琴曲，慢，没有鼓，C小调，120拍",
    "موسيقى عود هادئة مقام حجاز ٩٠ نبضة في الدقيقة بدون إيقاع",
    "Bossa nova suave em dó maior, 128 bpm, violão, flauta e pandeiro, sem bateria",
    "ein trauriges Klavierstück ohne Schlagzeug, fis-moll, 2 Minuten",
    "une ballade joyeuse au piano, sans voix, en si bémol majeur",
    "una balada triste con guitarra española, sin batería, la menor",
    "../../../../etc/passwd <script>alert(1)</script>",
)


def line(reading: Reading) -> str:
    """A reading in one line, as somebody would say it."""
    page = reading.to_json()
    page.pop("leanings", None)
    page["refused"] = sorted({INSTRUMENTS[name].family for name in refused(reading)})
    return "; ".join(f"{name} {_short(value)}" for name, value in page.items() if value != [])


def _short(value: object) -> str:
    if isinstance(value, dict):
        return _short(value["value"]) if "value" in value else " ".join(map(_short, value.values()))
    if isinstance(value, list):
        return " + ".join(map(_short, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def page() -> str:
    return "".join(f"{prompt}\n    {line(read(prompt))}\n" for prompt in PROMPTS)


def test_forty_prompts_are_understood_as_written_down() -> None:
    assert page() == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize(
    ("prompt", "bpm"),
    [
        ("trap, 140 BPM", 140),
        ("trap bpm: 90", 90),
        ("BPM:90", 90),
        ("120bpm", 120),
        ("tempo of 92", 92),
        ("tempo: 127.5 BPM", 127.5),
        ("127,5 BPM", 127.5),
        ("90-100 bpm", 95),
        ("90 – 100 BPM", 95),
        ("rapid (160-180 BPM), BPM: 174", 174),
        ("at 88 beats per minute", 88),
        ("♩=72", 72),
        ("BPM120のハウス", 120),
        ("每分钟96拍", 96),
        ("٩٠ نبضة في الدقيقة", 90),
        ("120 Schläge pro Minute", 120),
        ("愤怒，180BPM", 180),
        ("at a hundred and twenty beats per minute", 120),
        ("ninety-two bpm", 92),
        ("one twenty bpm", 120),
        ("Tempo - 128", 128),
        ("a tempo of ninety", 90),
        ("bpm one thirty", 130),
        ("140ish bpm", 140),
        ("Tempo: 108 / Key: E", 108),
        ("128 beats a minute", 128),
    ],
)
def test_a_tempo_is_read_in_every_spelling(prompt: str, bpm: float) -> None:
    fact = read(prompt).bpm
    assert fact is not None
    assert fact.value == bpm


@pytest.mark.parametrize(
    "prompt",
    [
        "a song at -120 BPM",
        "5000 bpm",
        "0 bpm",
        "BPM: Variable",
        "at 5 in the morning",
        "9/11",
        "1984",
    ],
)
def test_what_is_no_playable_tempo_is_not_taken_for_one(prompt: str) -> None:
    assert read(prompt).bpm is None


def test_a_tempo_nobody_can_play_is_said_to_be_so() -> None:
    assert any("-120 BPM" in sentence for sentence in read("a song at -120 BPM").unmet)


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ("in F# minor", "F# minor"),
        ("Key: B♭ Major", "Bb major"),
        ("key: e minor", "E minor"),
        ("BPM: 150, Key: E Major", "E major"),
        ("A min, slow", "A minor"),
        ("C-sharp minor", "Db minor"),
        ("the key of d flat", "Db"),
        ("d-moll", "D minor"),
        ("Es-Dur", "Eb major"),
        ("fis-moll", "F# minor"),
        ("H-Dur", "B major"),
        ("B-Dur", "Bb major"),
        ("in Am", "A minor"),
        ("F#m", "F# minor"),
        ("c#m", "Db minor"),
        ("a blues in A", "A"),
        ("la menor", "A minor"),
        ("si bémol majeur", "Bb major"),
        ("내림마장조", "Eb major"),
        ("嬰ヘ短調", "F# minor"),
        ("降E大调", "Eb major"),
        ("D mixolydian", "D mixolydian"),
        ("G harmonic minor", "G harmonic minor"),
    ],
)
def test_a_key_is_read_in_every_spelling(prompt: str, key: str) -> None:
    fact = read(prompt).key
    assert fact is not None
    assert f"{NAMES[fact.value.tonic]} {fact.value.mode or ''}".strip() == key


@pytest.mark.parametrize(
    "prompt",
    [
        "a minor setback",
        "a major label debut",
        "I Am the storm",
        "piano keys",
        "Do or die",
        "a la carte",
    ],
)
def test_words_that_look_like_keys_are_none(prompt: str) -> None:
    assert read(prompt).key is None


def test_a_mode_may_be_a_tag_by_itself() -> None:
    mode = read("villain theme, sneaky, minor").mode
    assert mode is not None
    assert mode.value == "minor"
    assert read("a minor setback, a major label").mode is None


@pytest.mark.parametrize(
    ("prompt", "metre"),
    [
        ("in 3/4", "3/4"),
        ("6/8 ballad", "6/8"),
        ("a slow waltz", "3/4"),
        ("Walzer", "3/4"),
        ("7/8", "7/8"),
        ("an accordion in a waltz beat", "3/4"),
        ("the Take Five metre", "5/4"),
        ("math rock, complex time signatures", "7/8"),
        ("una tarantella", "6/8"),
    ],
)
def test_a_metre_is_read(prompt: str, metre: str) -> None:
    fact = read(prompt).metre
    assert fact is not None
    assert str(fact.value) == metre


@pytest.mark.parametrize(
    "prompt", ["24/7 hustle", "9/11", "10/10 banger", "a 45 minute workout", "in 3 movements"]
)
def test_fractions_of_other_things_are_no_metre(prompt: str) -> None:
    assert read(prompt).metre is None


@pytest.mark.parametrize(
    ("prompt", "seconds"),
    [
        ("30 seconds of calm", 30),
        ("a 30-second clip", 30),
        ("2 minutes", 120),
        ("two and a half minutes", 150),
        ("a 2 1/2 minute song", 150),
        ("half a minute", 30),
        ("techno, 1:30", 90),
        ("1m30s", 90),
        ("3 min 20 sec", 200),
        ("30s loop", 30),
        ("15s", 15),
        ("length: 90 s", 90),
        ("duration=45", 45),
        ("2 Minuten", 120),
        ("30秒", 30),
        ("1分30秒", 90),
        ("两分钟", 120),
        ("2분 30초", 150),
        ("20 minutes", 600),
        ("a jingle", 20),
        ("eine Minute dreißig", 90),
        ("dos minutos y medio", 150),
        ("zweieinhalb Minuten", 150),
        ("a couple of minutes", 120),
        ("two minutes thirty seconds", 150),
        ("an hour of drones", 600),
        ("strings, 30s", 30),
        ("三十秒", 30),
        ("二分四十五秒", 165),
    ],
)
def test_a_length_is_read_in_every_spelling(prompt: str, seconds: float) -> None:
    fact = read(prompt).duration
    assert fact is not None
    assert fact.value == seconds


@pytest.mark.parametrize(
    "prompt",
    [
        "an 80s pop song",
        "1990s trance",
        "wake up at 3:30",
        "drums after 30 seconds",
        "the first 10 seconds are quiet",
        "a second guitar",
        "120 bpm, 808s",
        "5 minutes from home",
        "awake for 24 hours",
        "synth, 80s",
    ],
)
def test_other_times_are_no_length(prompt: str) -> None:
    assert read(prompt).duration is None


def _absent(prompt: str) -> set[str]:
    return {fact.value for fact in read(prompt).absent}


def _players(prompt: str) -> set[str]:
    return {fact.value for fact in read(prompt).players}


@pytest.mark.parametrize(
    ("prompt", "absent", "players"),
    [
        ("no drums", {"drums"}, set()),
        ("no drums or bass, just piano", {"drums", "bass"}, {"piano"}),
        ("no drums, bass or guitar", {"drums", "bass", "guitar"}, set()),
        ("no drums, piano and strings", {"drums"}, {"piano", "strings"}),
        ("without drums and bass", {"drums", "bass"}, set()),
        ("no drums and a soft piano", {"drums"}, {"felt piano"}),
        ("no drums but strings", {"drums"}, {"strings"}),
        ("piano without any heavy electric guitar", {"electric guitar"}, {"piano"}),
        ("drumless", {"drums"}, set()),
        ("drum-free", {"drums"}, set()),
        ("-drums, piano", {"drums"}, {"piano"}),
        ("avoid: drums, brass", {"drums", "brass"}, set()),
        ("ohne Schlagzeug, mit Klavier", {"drums"}, {"piano"}),
        ("sin batería", {"drums"}, set()),
        ("ドラムなしのピアノ", {"drums"}, {"piano"}),
        ("드럼 없이, 피아노", {"drums"}, {"piano"}),
        ("没有鼓，钢琴", {"drums"}, {"piano"}),
        ("no guitar solo", set(), set()),
        ("percussion is absent, a flute plays", {"percussion", "drums"}, {"flute"}),
        ("neither drums nor bass", {"drums", "bass"}, set()),
        ("the song doesn't have drums", {"drums"}, set()),
        ("piano (no drums)", {"drums"}, {"piano"}),
        ("exclude: [drums, bass]", {"drums", "bass"}, set()),
        ("everything but the drums", {"drums"}, set()),
        ("드럼 빼고 피아노", {"drums"}, {"piano"}),
        ("leave the drums out, a harp", {"drums"}, {"harp"}),
        ("guitarless, two pianos", {"guitar"}, {"piano"}),
        ("the guitar should be absent; sax", {"guitar"}, {"saxophone"}),
        ("drums: none, a rhodes", {"drums"}, {"electric piano"}),
        ("드럼과 베이스 없이 하프", {"drums", "bass"}, {"harp"}),
        ("बिना ड्रम के सितार", {"drums"}, {"sitar"}),
        ("without any percussion except a shaker", {"drums"}, {"percussion"}),
        ("exclude: drums, bass. harp and flute", {"drums", "bass"}, {"harp", "flute"}),
        ("110bpm-ish piano", set(), {"piano"}),
    ],
)
def test_a_denial_reaches_its_list_and_no_further(
    prompt: str, absent: set[str], players: set[str]
) -> None:
    assert _absent(prompt) == absent
    assert _players(prompt) == players


@pytest.mark.parametrize(
    ("prompt", "vocals"),
    [
        ("no vocals", False),
        ("instrumental", False),
        ("an instrumental break", None),
        ("male singer", True),
        ("vocals, and an instrumental bridge", True),
        ("sans voix", False),
        ("纯音乐", False),
        ("piano", None),
    ],
)
def test_voices_are_asked_for_refused_or_left_open(prompt: str, vocals: bool | None) -> None:
    fact = read(prompt).vocals
    assert (fact.value if fact else None) == vocals


@pytest.mark.parametrize(
    "prompt",
    [
        "a house by the sea",
        "the house is on fire",
        "beach house",
        "piano keys",
        "bass drop",
        "bassoon",
        "trapped in my soul mate's heartbeat",
        "sunday in a low-key treehouse",
    ],
)
def test_false_friends_call_for_no_genre_and_no_bass(prompt: str) -> None:
    reading = read(prompt)
    assert reading.genre is None
    assert "bass" not in _players(prompt)


def test_the_longest_phrase_wins() -> None:
    assert _players("hip hop and drum and bass") == set()
    assert _players("electric piano") == {"electric piano"}
    assert _players("electric guitar and bass guitar") == {"electric guitar", "bass guitar"}


@pytest.mark.parametrize(
    ("prompt", "player"),
    [
        ("pianno", "piano"),
        ("guitr", "guitar"),
        ("saxaphone", "saxophone"),
        ("voilin", "violin"),
        ("timpany", "timpani"),
        ("acordian", "accordion"),
        ("drumm", "drums"),
    ],
)
def test_a_slip_of_the_pen_is_forgiven(prompt: str, player: str) -> None:
    assert _players(prompt) == {player}


@pytest.mark.parametrize("prompt", ["spring", "horse", "quiet county", "stings", "minute"])
def test_a_real_word_is_no_slip(prompt: str) -> None:
    reading = read(prompt)
    assert not reading.players
    assert reading.genre is None
    assert reading.metre is None


@pytest.mark.parametrize(
    ("prompt", "genre"),
    [
        ("a trap beat", "trap"),
        ("lofi", "lo-fi hip hop"),
        ("deep house", "deep house"),
        ("house in F minor", "house"),
        ("piano ballad", "pop ballad"),
        ("trap-influenced house", "house"),
        ("jazz chords over deep house", "deep house"),
        ("バラード", "pop ballad"),
        ("하우스", "house"),
    ],
)
def test_a_genre_of_the_house_is_known_by_its_names(prompt: str, genre: str) -> None:
    fact = read(prompt).genre
    assert fact is not None
    assert fact.value == genre


def test_a_music_of_its_own_goes_to_the_nearest_band_and_that_is_said() -> None:
    reading = read("bollywood")
    assert reading.genre is not None
    assert reading.genre.value in GENRES
    assert reading.unmet == (
        f"There is no bollywood band yet; this is played as {reading.genre.value}.",
    )


def test_a_neighbour_and_an_umbrella_need_no_apology() -> None:
    for prompt, genre in (("shoegaze", "dream pop"), ("hip hop", "boom bap"), ("jazz", "swing")):
        reading = read(prompt)
        assert reading.genre is not None
        assert reading.genre.value == genre
        assert not reading.unmet


def test_an_umbrella_gives_way_to_its_kinds_and_a_name_to_narrower_ones() -> None:
    for prompt, genre in (
        ("electronic, deep house", "deep house"),
        ("rock, punk, energetic", "punk"),
        ("hip hop, trap", "trap"),
    ):
        reading = read(prompt)
        assert reading.genre is not None
        assert (reading.genre.value, reading.also) == (genre, None)


@pytest.mark.parametrize(
    ("prompt", "genre", "also", "share"),
    [
        ("70% bluegrass + 30% drum and bass", "bluegrass", "drum and bass", 0.7),
        ("30% bluegrass + 70% drum and bass", "drum and bass", "bluegrass", 0.7),
        ("jazz meets drum and bass", "drum and bass", "swing", None),
        ("metal x trap", "metal", "trap", None),
        ("disco-tinged synthwave", "synthwave", "disco", None),
        ("funk rock", "rock", "funk", None),
        ("trap with hints of blues", "trap", "blues", None),
        ("trap with a jazz guitar", "trap", None, None),
        ("country song with a gospel choir", "country", None, None),
        ("80% synthwave, 20% metal", "synthwave", "metal", 0.8),
        ("a rock song. It could be playing in a jazz bar", "rock", None, None),
        ("a pop dance track", "pop", None, None),
        ("metal with an orchestral bridge", "metal", None, None),
        ("a hip hop track with a boom bap drum groove", "boom bap", None, None),
    ],
)
def test_two_genres_blend_with_their_shares_and_a_players_adjective_does_not(
    prompt: str, genre: str, also: str | None, share: float | None
) -> None:
    reading = read(prompt)
    assert reading.genre is not None
    assert reading.genre.value == genre
    assert (reading.also.value if reading.also else None) == also
    assert (reading.share.value if reading.share else None) == share


def test_a_place_and_a_purpose_name_a_genre_where_nothing_else_does() -> None:
    for prompt, genre in (
        ("it could be playing in a reggae bar", "reggae"),
        ("waltz beat", "waltz"),
    ):
        reading = read(prompt)
        assert reading.genre is not None
        assert reading.genre.value == genre


def test_refused_drums_lean_away_from_those_who_live_by_them() -> None:
    with_drums, without = read("a dreamy synth"), read("a dreamy synth, no drums")
    loud, soft = "drum and bass", "ambient"
    assert without.leanings.get(loud, 0.0) < with_drums.leanings.get(loud, 0.0)
    assert without.leanings[soft] > without.leanings.get(loud, 0.0)


def test_a_genre_inside_a_players_name_speaks_where_nobody_else_does() -> None:
    reading = read("Gospel choir")
    assert reading.genre is not None
    assert reading.genre.value == "gospel"


@pytest.mark.parametrize(
    ("prompt", "genre", "moods", "players"),
    [
        ("trauriger Blues mit Mundharmonika", "blues", {"sad"}, {"harmonica"}),
        ("cumbia alegre con acordeón", None, {"happy"}, {"accordion"}),
        ("musique douce avec flûte et violon", None, {"intimate"}, {"flute", "violin"}),
        ("bossa nova suave com violão", "bossa nova", {"intimate"}, {"guitar"}),
        ("ballata malinconica con pianoforte", None, {"melancholic"}, {"piano"}),
        ("忧郁的蓝调，萨克斯", "blues", {"melancholic"}, {"saxophone"}),
        ("切ないピアノバラード", "pop ballad", {"melancholic"}, {"piano"}),
        ("신나는 케이팝, 신디사이저", "k-pop", {"happy"}, {"synth"}),
        ("उदास ब्लूज़, गिटार", "blues", {"melancholic"}, {"guitar"}),
        ("грустный блюз, гитара", "blues", {"sad"}, {"guitar"}),
        ("موسيقى حزينة مع عود", None, {"sad"}, {"oud"}),
    ],
)
def test_a_dozen_tongues_are_understood(
    prompt: str, genre: str | None, moods: set[str], players: set[str]
) -> None:
    reading = read(prompt)
    assert genre is None or (reading.genre is not None and reading.genre.value == genre)
    assert {fact.value for fact in reading.moods} == moods
    assert {fact.value for fact in reading.players} == players


def test_one_drum_can_be_refused_and_the_drummer_stays() -> None:
    reading = read("trap, no hi-hats, without snare")
    assert {fact.value for fact in reading.silent_drums} >= {"hat", "open hat", "snare"}
    assert not reading.absent
    assert {fact.value for fact in reading.silent_drums} <= DRUMS.keys()


def test_the_narrower_wish_wins() -> None:
    silent = refused(read("no synths, just a warm pad and congas, no drums"))
    assert "warm pad" not in silent
    assert "percussion" not in silent
    assert {"supersaw", "pop kit", "latin kit"} <= silent


def test_refused_voices_silence_choirs_and_chops() -> None:
    assert {"choir", "vocal chops"} <= refused(read("epic trailer, no vocals"))
    assert not refused(read("an instrumental with a choir")) & {"choir"}


@pytest.mark.parametrize(
    ("prompt", "player", "section", "nth", "how"),
    [
        ("drums enter at the second verse", "drums", "verse", 2, "enters"),
        ("strings join in the bridge", "strings", "bridge", 0, "enters"),
        ("in the last chorus the choir comes in", "choir", "chorus", -1, "enters"),
        ("only piano in the outro", "piano", "outro", 0, "alone"),
        ("the drums drop out in the breakdown", "drums", "breakdown", 0, "leaves"),
        ("violin in verse 2", "violin", "verse", 2, "plays"),
        ("die Streicher setzen im Refrain ein, Klavier in der zweiten Strophe", "piano", "verse", 2, "plays"),
    ],
)  # fmt: skip
def test_who_does_what_in_which_section_is_heard(
    prompt: str, player: str, section: str, nth: int, how: str
) -> None:
    assert Entry(player, section, nth, how) in [fact.value for fact in read(prompt).entries]


def test_solos_leads_forms_and_lifts_are_heard() -> None:
    reading = read("blues in AABA form with a sax solo, banjo lead, modulates up a half step")
    assert [fact.value for fact in reading.solos] == ["saxophone"]
    assert [fact.value for fact in reading.leads] == ["banjo"]
    assert reading.form is not None
    assert reading.form.value == "AABA"
    assert reading.key_change is not None
    assert reading.key_change.value == 1


def test_a_rock_song_with_a_piano_solo_is_a_rock_song() -> None:
    reading = read("a rock song with a piano solo")
    assert reading.genre is not None
    assert (reading.genre.value, reading.also) == ("rock", None)
    assert [fact.value for fact in reading.solos] == ["piano"]


@pytest.mark.parametrize(
    ("prompt", "bars"),
    [
        ("an 8-bar loop", 8),
        ("loop of 16 bars", 16),
        ("4小节循环", 4),
        ("12-bar blues", None),
        ("drums after 8 bars", None),
    ],
)
def test_a_length_in_bars_is_read(prompt: str, bars: int | None) -> None:
    fact = read(prompt).bars
    assert (fact.value if fact else None) == bars


@pytest.mark.parametrize(
    ("prompt", "metre"),
    [("in five", "5/4"), ("in 12/8", "12/8"), ("seven-eight", "7/8"), ("9/8 slip jig", "9/8")],
)
def test_odd_metres_are_read_and_need_no_apology(prompt: str, metre: str) -> None:
    reading = read(prompt)
    assert reading.metre is not None
    assert str(reading.metre.value) == metre
    assert not reading.unmet


@pytest.mark.parametrize(
    ("prompt", "role"),
    [
        ("indie rock, no intro", "intro"),
        ("pop without a bridge", "bridge"),
        ("metal, no guitar solos", "solo"),
        ("edm, skip the drop", "drop"),
    ],
)
def test_a_section_that_was_refused_is_not_in_the_form(prompt: str, role: str) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=2))
    assert role not in {section.role for section in plan.sections}


def test_nobody_has_the_tune_where_none_is_wanted() -> None:
    plan = make_plan(Wish(reading=read("techno, no melody"), seed=2))
    assert Role.LEAD not in {seat.role for seat in plan.seats}
    assert read("lo-fi, no melody changes").tuneless is None


def test_a_solo_in_a_list_of_sections_is_one() -> None:
    listed = read("verse, chorus, verse, guitar solo, chorus").sections
    assert listed is not None
    assert listed.value == ("verse", "chorus", "verse", "solo", "chorus")


def test_bracketed_sections_make_a_form() -> None:
    fact = read("[Intro] [Verse 1] [Chorus] [Verse 2] [Chorus] [Outro] indie pop").sections
    assert fact is not None
    assert fact.value == ("intro", "verse", "chorus", "verse", "chorus", "outro")


@pytest.mark.parametrize("word", ["excerpt", "according", "mingus", "recorded", "place", "shared"])
def test_ordinary_words_are_not_mended_into_music(word: str) -> None:
    reading = read(f"{word} drums")
    assert [fact.value for fact in reading.players] == ["drums"]
    assert not reading.absent


def test_every_mood_image_and_style_points_at_genres_players_and_words_that_exist() -> None:
    names = frozenset(lexicon.GENRE_WORDS)
    assert names >= GENRES.keys()
    for style in lexicon.STYLES.values():
        assert style.suits
        assert names >= {*style.suits}
        assert {*style.brings, *style.without} <= INSTRUMENTS.keys() | lexicon.GROUPS.keys()
    for image in lexicon.IMAGES.values():
        assert names >= {*image.suits}
    for kinds in (lexicon.MEMBERS, lexicon.REFUSES):
        assert frozenset[str]().union(*kinds.values()) <= INSTRUMENTS.keys()
    assert lexicon.USUAL.keys() == lexicon.GROUPS.keys()
    assert DRUMS.keys() >= {drum for drums in lexicon.KIT for drum in drums}
    for genre in GENRES.values():
        assert {*genre.moods} <= lexicon.MOODS.keys()


def test_two_genres_are_both_heard() -> None:
    reading = read("a mix of trap and house")
    assert reading.genre is not None
    assert reading.also is not None
    assert {reading.genre.value, reading.also.value} == {"trap", "house"}


def test_negative_tags_deny_and_tags_ask() -> None:
    reading = read("a song", tags=["piano", "dark"], negative_tags=["drums, vocals", "no strings"])
    assert {fact.value for fact in reading.players} == {"piano"}
    assert {fact.value for fact in reading.absent} == {"drums", "strings"}
    assert reading.vocals is not None
    assert not reading.vocals.value


def test_refusing_percussion_silences_the_drums_and_drums_the_percussion() -> None:
    assert {"pop kit", "percussion"} <= refused(read("no percussion"))
    assert {"pop kit", "percussion"} <= refused(read("no drums"))
    assert "percussion" not in refused(read("congas, no drums"))


def test_only_means_nobody_else() -> None:
    assert read("bass and drums only").alone
    assert read("a lone trumpet, unaccompanied").alone
    assert read("only piano and cello").alone
    assert read("solo piano").alone
    assert read("piano only").alone
    assert read("a flute. There are no other instruments.").alone
    assert not read("solo guitar over piano").alone
    assert not read("guitar solo").alone
    assert not read("just a beat").alone


def test_the_form_is_heard() -> None:
    reading = read("starts with soft rhodes then the drums kick in, ends abruptly")
    assert [fact.value for fact in reading.opens] == ["electric piano"]
    assert [fact.value for fact in reading.late] == ["drums"]
    assert reading.ending is not None
    assert reading.ending.value == "abrupt"


def test_facts_carry_the_words_they_were_read_from() -> None:
    reading = read("Slow FELT Piano in Eb Major")
    assert [fact.words for fact in reading.players] == ["FELT Piano"]
    assert reading.key is not None
    assert reading.key.words == "Eb Major"


def test_contradictions_are_decided_and_said() -> None:
    reading = read("60 BPM drum and bass at 174 BPM, in C major and C minor, piano, no piano")
    assert reading.bpm is not None
    assert reading.bpm.value == 174
    assert len(reading.choices) == 3
    for prompt in (
        "happy and gloomy at once",
        "peaceful but violent",
        "a 4/4 waltz",
        "drumless drum and bass",
    ):
        assert len(read(prompt).choices) == 1


def test_a_loop_that_leaves_half_a_bar_over_is_said_to_end() -> None:
    assert len(read("a seamless loop, 20 seconds, 150 bpm").unmet) == 1
    assert not read("a seamless loop, 16 seconds, 150 bpm").unmet


@pytest.mark.parametrize(
    "prompt", ["microtonal guitar", "crowd cheering", "in dolby atmos", "changing time signatures"]
)
def test_what_no_player_can_do_is_owned_up_to(prompt: str) -> None:
    assert len(read(prompt).unmet) == 1
    assert not read(f"no {prompt}").unmet


def test_what_is_said_of_one_section_is_not_said_of_the_song() -> None:
    assert not read("pop song, starts with solo piano").alone
    assert not read("folk with only guitar in the outro").alone
    assert not read("jazz, no drums for the first verse").absent
    assert read("no vocals in the verse").vocals is None
    sheet = read("[Verse 1] piano, no drums [Chorus] drums and strings enter")
    assert {"drums", "strings"} <= {fact.value for fact in sheet.players}
    assert Entry("drums", "verse", 1, "rests") in [fact.value for fact in sheet.entries]
    assert not sheet.absent
    for prompt in (
        "no drums until the chorus",
        "kein Schlagzeug bis zum Refrain",
        "sin batería hasta el estribillo",
    ):
        assert [fact.value.how for fact in read(prompt).entries] == ["enters"]
    opener = read("pop song, starts with solo piano")
    assert opener.genre is not None
    assert (opener.genre.value, opener.also) == ("pop", None)


def test_a_sheet_with_headings_gives_form_and_players() -> None:
    reading = read(
        "[Intro: soft piano] [Verse 1] [Chorus] [Bridge: strings only] [Outro: fade out]"
    )
    assert reading.sections is not None
    assert reading.sections.value == ("intro", "verse", "chorus", "bridge", "outro")
    assert [fact.value for fact in reading.opens] == ["felt piano"]
    assert Entry("strings", "bridge", 0, "alone") in [fact.value for fact in reading.entries]


def test_a_ballad_and_a_waltz_are_how_another_music_goes() -> None:
    ballad, waltz = read("a country ballad"), read("a jazz waltz")
    assert ballad.genre is not None
    assert (ballad.genre.value, ballad.also, ballad.tempo_class) == ("country", None, "slow")
    assert waltz.style is not None
    assert waltz.metre is not None
    assert (waltz.style.value, str(waltz.metre.value)) == ("jazz", "3/4")


def test_machines_can_be_refused_and_drummers_stay() -> None:
    silent = refused(read("no drum machines, live drums"))
    assert "house kit" in silent
    assert "pop kit" not in silent


def test_drummers_can_be_refused_and_machines_stay() -> None:
    silent = refused(read("no live drums, a drum machine"))
    assert "pop kit" in silent
    assert "house kit" not in silent


def test_a_korean_syllable_inside_a_word_is_no_word() -> None:
    assert not read("배경 음악이 아닌 감성").images
    assert [fact.value for fact in read("비 오는 밤").images] == ["rain", "night"]


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_read(prompt: str) -> None:
    read(prompt, tags=[prompt[:20]], negative_tags=[prompt[-20:]]).to_json()


@given(st.lists(st.sampled_from(" ".join(PROMPTS).split()), max_size=60))
def test_any_words_of_music_in_any_order_can_be_read(words: list[str]) -> None:
    reading = read(" ".join(words))
    assert {fact.value for fact in reading.players}.isdisjoint(f.value for f in reading.absent)
    assert reading == read(" ".join(words))


@pytest.mark.parametrize(
    "prompt",
    ["", " \n\t", "\x00\x07", "\u200b\u200b\u200b", "\ud800", "🎵" * 99, "(" * 9999, "no " * 9999, "a" * 100_000, "9" * 9999,
     "12:30 " * 3000, "90-100-90-100" * 500, "\u202e" + "piano", "،" * 500],
)  # fmt: skip
def test_strange_text_is_read_too(prompt: str) -> None:
    read(prompt).to_json()


def test_what_lies_beyond_the_limit_is_said_to_be_unread() -> None:
    assert any("beginning" in sentence for sentence in read("la " * 30_000).unmet)


if __name__ == "__main__":
    GOLDEN.write_text(page(), "utf-8")


def test_a_cymbal_on_every_beat_and_no_other_percussion_is_no_drum_kit() -> None:
    reading = read("ambient. A cymbal played on every beat. No other percussion is played.")
    assert "drums" in {fact.value for fact in reading.absent}
    assert "drums" not in {fact.value for fact in reading.players}
    plan = make_plan(Wish(reading=reading, seed=20, duration=30.0))
    assert all(seat.role is not Role.DRUMS for seat in plan.seats)


def test_no_percussion_leaves_a_drummer_who_was_asked_for() -> None:
    reading = read("rock with live drums, no percussion")
    assert [fact.value for fact in reading.absent] == ["percussion"]


@pytest.mark.parametrize(
    ("prompt", "genre", "also"),
    [
        ("acoustic delta blues", "blues", None),
        ("a song for a country road", "country", None),
        ("lofi beats for a walk down a country road", "lo-fi hip hop", None),
    ],
)
def test_a_wide_word_beside_a_name_is_no_second_band(
    prompt: str, genre: str, also: str | None
) -> None:
    reading = read(prompt)
    assert reading.genre is not None
    assert reading.genre.value == genre
    assert (reading.also.value if reading.also else None) == also


def test_no_genre_answers_to_the_name_of_another() -> None:
    for name, genre in GENRES.items():
        assert not genre.words & (GENRES.keys() - {name}), name
