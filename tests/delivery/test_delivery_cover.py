"""What every cover owes: its size and weight, the same one twice, and a title one can read."""

import subprocess
import sys
from io import BytesIO
from itertools import product

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kapelle.delivery import cover
from kapelle.delivery.cover_canvas import SIDE, Canvas
from kapelle.delivery.cover_colours import LEGIBLE, PALETTES, Ink, contrast, luminance
from kapelle.delivery.cover_letters import OURS, face_for, set_line, width, words
from kapelle.jobs.engine import Look
from kapelle.music.chance import Chance
from kapelle.music.genres import GENRES

FAMILY_GENRES = {
    "night": "trap",
    "paper": "lo-fi hip hop",
    "optic": "house",
    "wash": "pop ballad",
    "calm": "silence",
}


def look(genre: str = "trap", mood: str = "dark", energy: float = 0.6, seed: int = 1) -> Look:
    return Look(genre=genre, mood=mood, energy=energy, seed=seed)


def opened(jpeg: bytes) -> Image.Image:
    picture = Image.open(BytesIO(jpeg))
    picture.load()
    return picture


@pytest.mark.parametrize("genre", list(FAMILY_GENRES.values()))
def test_a_cover_is_a_square_jpeg_of_1024_pixels_under_400_kb(genre: str) -> None:
    jpeg = cover.paint("Midnight Static", look(genre))
    picture = opened(jpeg)
    assert (picture.format, picture.size, picture.mode) == ("JPEG", (1024, 1024), "RGB")
    assert 30_000 < len(jpeg) < 400_000


def test_the_same_song_gets_the_same_cover_in_another_process() -> None:
    code = (
        "import hashlib; from kapelle.delivery import cover; from kapelle.jobs.engine import "
        "Look; print(hashlib.sha256(cover.paint('Same', Look(genre='house', mood='happy', "
        "energy=0.5, seed=9))).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout


def test_another_seed_gets_another_cover() -> None:
    covers = {cover.paint("Same", look(seed=seed)) for seed in range(4)}
    assert len(covers) == 4


@pytest.mark.parametrize(("genre", "seed"), list(product(FAMILY_GENRES.values(), range(3))))
def test_a_title_can_be_read_on_what_lies_behind_it(genre: str, seed: int) -> None:
    proof = cover.proof("Where the Rivers Go", look(genre, mood="", energy=seed / 3, seed=seed))
    near = np.asarray(proof.letters > 0.5)
    for axis, step in product((0, 1), (-3, 3)):
        near |= np.roll(near, step, axis)  # the outlines are read against what is beside them
    behind = luminance(proof.canvas.lab)[near]
    ratio = contrast(behind, float(luminance(proof.ink.lab)[0, 0]))
    assert near.sum() > 2_000
    assert float(np.quantile(ratio, 0.02)) >= LEGIBLE


@pytest.mark.parametrize(
    ("family", "scene"),
    [(name, scene) for name, family in cover.FAMILIES.items() for scene in family.scenes],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_every_scene_paints_something_at_any_energy(family: str, scene: cover.Scene) -> None:
    for energy in (0.0, 1.0):
        inks = PALETTES[family][0]
        canvas = Canvas(inks.ground)
        scene(canvas, inks, Chance(5) / "drawing", energy)
        assert np.isfinite(canvas.lab).all()
        assert -0.01 < float(canvas.lab[0].min()) <= float(canvas.lab[0].max()) < 1.01
        assert float(np.ptp(canvas.lab[0])) > 0.08


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(title=st.text(max_size=200), seed=st.integers(0, 2**63 - 1))
def test_any_title_gets_a_cover(title: str, seed: int) -> None:
    assert cover.paint(title, look("lo-fi hip hop", seed=seed)).startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize("title", ["", "🎵🌙", "\u200b", "𓀀𓁐"])
def test_a_title_nobody_can_set_leaves_the_art_alone(title: str) -> None:
    assert not cover.proof(title, look()).letters.any()


def test_a_title_never_leaves_the_sleeve() -> None:
    for seed in range(4):
        title = "An Unreasonably Long Title " * 7
        letters = cover.proof(title.strip(), look("house", seed=seed)).letters
        rows, columns = np.nonzero(letters > 0.1)
        assert 20 < rows.min() < rows.max() < SIDE - 20
        assert 20 < columns.min() < columns.max() < SIDE - 20


def test_every_genre_of_the_house_has_a_family_of_its_own_kind() -> None:
    for genre in GENRES:
        assert any(word in genre for word in cover.GENRES)


def test_dark_moods_lean_to_dark_ground() -> None:
    def ground(mood: str) -> float:
        covers = (cover.proof("", look("lo-fi hip hop", mood, seed=seed)) for seed in range(6))
        return float(np.mean([proof.canvas.lab[0].mean() for proof in covers]))

    assert ground("dark") < ground("happy")


def test_emoji_are_left_out_of_the_words() -> None:
    assert words("Midnight 🌙 Drive") == "Midnight Drive"


@pytest.mark.parametrize("text", ["Für Élise", "señor Dvořák", "Ángel", "Ångström", "“So” it’s…"])
def test_accents_are_set_in_our_own_face(text: str) -> None:
    assert face_for(text, fonts=()) == OURS


def test_an_accent_adds_ink_above_the_letter() -> None:
    plain, marked = (set_line(text, OURS, 80, 0, 0) for text in ("u", "ü"))
    tops = [np.flatnonzero(line.mask.max(axis=1) > 0.5)[0] for line in (plain, marked)]
    assert tops[1] < tops[0] - 6


def test_what_no_face_has_is_not_set() -> None:
    assert face_for("夜の雨", fonts=()) is None


def test_an_open_pair_is_set_closer_than_a_closed_one() -> None:
    def pair(text: str) -> float:
        return width(text, OURS, 0) - sum(width(letter, OURS, 0) for letter in text)

    assert pair("AV") < pair("HI") - 0.03


def test_contrast_is_measured_as_wcag_does() -> None:
    white, black = Ink(1, 0, 0), Ink(0, 0, 0)
    assert float(contrast(luminance(white.lab), luminance(black.lab))[0, 0]) == pytest.approx(21)
    grey = luminance(Ink(0.5999, 0, 0).lab)  # sRGB #808080
    assert float(contrast(1.0, grey)[0, 0]) == pytest.approx(3.95, abs=0.05)
