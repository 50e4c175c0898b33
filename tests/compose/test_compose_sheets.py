"""Goldens a person can read: a score from each family, the first bars of every section.

A change here is a change of taste: read it, then delete the file and run the test again to accept it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from kapelle.compose import arrange, sheet
from kapelle.compose.plan import Plan
from kapelle.music.pitch import Key
from kapelle.music.units import Metre

SCORES = Path(__file__).parents[1] / "golden" / "scores"
KEYS = {
    "trap": Key(5, "minor"),
    "lo-fi hip hop": Key(3, "major"),
    "house": Key(9, "minor"),
    "pop ballad": Key(7, "major"),
    "celtic": Key(2, "dorian"),
    "dub": Key(9, "minor"),
    "funk": Key(4, "dorian"),
    "metal": Key(4, "minor"),
    "orchestral": Key(2, "minor"),
    "ambient": Key(0, "major"),
    "salsa": Key(0, "minor"),
    "swing": Key(5, "major"),
}


@pytest.mark.parametrize("name", sorted(KEYS))
def test_the_score_reads_as_it_did(plan: Callable[..., Plan], name: str) -> None:
    made = plan(name, seed=7, key=KEYS[name])
    text = sheet.show(arrange.write(made), made)
    golden = SCORES / f"{name.replace(' ', '_')}.txt"
    if not golden.exists():
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_a_ballad_in_three_is_a_waltz(plan: Callable[..., Plan]) -> None:
    made = plan("pop ballad", seed=7, key=Key(0, "major"), metre=Metre(3, 4))
    text = sheet.show(arrange.write(made), made)
    golden = SCORES / "waltz.txt"
    if not golden.exists():
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
