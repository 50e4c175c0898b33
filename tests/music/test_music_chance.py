"""Named dice: what makes the same seed the same song, and a new part nobody's business."""

from hypothesis import given
from hypothesis import strategies as st

from kapelle.music.chance import Chance

seeds = st.integers(0, 2**63)


@given(seeds, st.text(), st.integers(0, 50))
def test_a_named_stream_does_not_hear_what_was_rolled_elsewhere(
    seed: int, name: str, rolls: int
) -> None:
    parent = Chance(seed)
    for _ in range(rolls):
        parent.between(0, 1)
    assert (parent / name).between(0, 1) == (Chance(seed) / name).between(0, 1)


def test_dice_fall_as_they_fell_when_the_first_songs_were_made() -> None:
    dice = Chance(7) / "drums" / "verse" / 3
    assert repr(dice) == "Chance(7/drums/verse/3)"
    # Songs are kept as seeds: another number here would be another song for everybody.
    assert round(dice.between(0, 1), 6) == 0.550162


@given(seeds)
def test_what_weighs_nothing_is_never_chosen(seed: int) -> None:
    assert Chance(seed).weigh({"silence": 0.0, "sound": 2.0, "noise": 0.0}) == "sound"


@given(seeds, st.lists(st.integers(), max_size=20))
def test_a_shuffled_deck_has_every_card(seed: int, cards: list[int]) -> None:
    assert sorted(Chance(seed).shuffle(cards)) == sorted(cards)


@given(seeds)
def test_a_weight_is_a_share(seed: int) -> None:
    dice = Chance(seed)
    heads = sum(dice.weigh({"heads": 3.0, "tails": 1.0}) == "heads" for _ in range(400))
    assert 220 < heads < 380  # 300 expected, nine standard deviations either way
