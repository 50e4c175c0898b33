"""Solos, shared leads, and what a second voice may do: each skill does what its name says."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from kapelle.compose import arrange, counter, lead, pads, solo
from kapelle.compose.manners import MANNERS
from kapelle.compose.picture import TICKS
from kapelle.compose.plan import Plan
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.pitch import Key
from kapelle.music.score import Manner

Make = Callable[..., Plan]
SAX = Seat(name="sax", instrument="saxophone", role=Role.LEAD, low=54, high=78)
TRUMPET = Seat(name="trumpet", instrument="trumpet", role=Role.LEAD, low=58, high=80)
HORNS = Seat(name="horns", instrument="brass section", role=Role.COUNTER, low=55, high=79)


def with_seats(made: Plan, *seats: Seat, solos: tuple[str, ...] = (), bars: int = 0) -> Plan:
    """A plan with more players, present everywhere; its choruses lent to soloists."""
    names = tuple(seat.name for seat in seats)
    sections = tuple(
        replace(
            section,
            seats=tuple(n for n in section.seats if n != "lead") + names,
            solos=solos if section.role in {"chorus", "drop"} else (),
            bars=bars or section.bars,
        )
        for section in made.sections
    )
    kept = tuple(seat for seat in made.seats if seat.name != "lead")
    return replace(made, seats=(*kept, *seats), sections=sections)


def cue(scene: Scene, seat: Seat, style: str = "") -> Cue:
    return Cue(scene=scene, seat=seat, plays=None, style=style, chance=Chance(4) / seat.name)


def chorus(plan: Plan, tune: str = "") -> Scene:
    scene = next(s for s in arrange.stage(plan) if s.family == "chorus")
    return replace(scene, genre=replace(scene.genre, tune=tune))


@pytest.mark.parametrize("tune", sorted(MANNERS))
def test_a_solo_stays_on_its_instrument_and_breathes(plan: Make, tune: str) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, solos=("sax",), bars=8)
    scene = chorus(made, tune)
    notes = solo.write(cue(scene, SAX))
    facts = INSTRUMENTS["saxophone"]
    assert len(notes) >= 12
    assert all(scene.at <= n.at and n.at + n.length <= scene.end for n in notes)
    assert all(facts.low <= n.pitch <= facts.high for n in notes)
    rests = [b.at - a.at - a.length for a, b in pairwise(notes)]
    assert sum(rest >= TICKS for rest in rests) >= 1
    assert scene.end - notes[-1].at - notes[-1].length >= TICKS


def test_a_solo_grows_busier(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, solos=("sax",), bars=16)
    scene = chorus(made, "bebop")
    notes = solo.write(cue(scene, SAX))
    half = (scene.at + scene.end) // 2
    assert sum(n.at >= half for n in notes) > sum(n.at < half for n in notes)


def test_a_jazz_line_lands_on_thirds_and_sevenths_of_new_chords(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3, key=Key(0, "major")), SAX, solos=("sax",), bars=16)
    scene = chorus(made, "bebop")
    starts = {span.at: span.chord for span in scene.spans}
    landed = [n for n in solo.write(cue(scene, SAX)) if n.at in starts]
    told = [n.pitch % 12 in {starts[n.at].third, starts[n.at].seventh} for n in landed]
    assert sum(told) / len(told) > 0.6


def test_two_soloists_trade_fours(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, TRUMPET, solos=("sax", "trumpet"), bars=16)
    scene = chorus(made, "blues")
    ours = {(n.at - scene.at) // scene.bar // 4 for n in solo.write(cue(scene, SAX))}
    theirs = {(n.at - scene.at) // scene.bar // 4 for n in solo.write(cue(scene, TRUMPET))}
    assert ours == {0, 2}
    assert theirs == {1, 3}


def test_nobody_plays_the_tune_while_somebody_solos(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, TRUMPET, solos=("sax",))
    scene = chorus(made)
    assert lead.write(cue(scene, TRUMPET, "song")) == []
    behind = counter.write(cue(scene, HORNS, "answers"))
    assert all(n.at >= scene.at + scene.bars // 2 * scene.bar for n in behind)


def test_a_soloist_with_a_free_hand_accompanies_itself(plan: Make) -> None:
    piano = Seat(name="piano", instrument="piano", role=Role.CHORDS, low=48, high=80)
    made = with_seats(
        plan("pop ballad", seed=3, without=frozenset({"piano"})), piano, solos=("piano",)
    )
    notes = solo.write(cue(chorus(made, "bebop"), piano))
    assert any(n.pitch < 60 for n in notes)
    assert any(n.pitch >= 60 for n in notes)


# --------------------------------------------------------------------------- shared leads


def test_an_orchestra_hands_its_theme_from_desk_to_desk(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, TRUMPET)
    verse = next(s for s in arrange.stage(made) if s.family == "verse" and s.bars >= 8)
    scene = replace(verse, genre=replace(verse.genre, family="score"))
    first = {(n.at - scene.at) // scene.bar // 4 for n in lead.write(cue(scene, SAX, "song"))}
    second = {(n.at - scene.at) // scene.bar // 4 for n in lead.write(cue(scene, TRUMPET, "song"))}
    assert first == {0}
    assert second == {1}


def test_in_a_chorus_the_second_lead_sings_below_the_first(plan: Make) -> None:
    made = with_seats(plan("pop ballad", seed=3), SAX, TRUMPET)
    scene = chorus(made)
    above = {n.at: n.pitch for n in lead.write(cue(scene, SAX, "song"))}
    below = {n.at: n.pitch for n in lead.write(cue(scene, TRUMPET, "song"))}
    together = set(above) & set(below)
    assert together
    assert all((above[at] - below[at]) % 12 for at in together if at in above)


def test_what_is_heard_is_what_the_masks_let_through(plan: Make) -> None:
    scene = next(s for s in arrange.stage(plan("trap", seed=2)) if s.family == "verse" and s.lead)
    heard = lead.heard(scene)
    assert 0 < len(heard) < len(scene.tune)


@pytest.mark.parametrize("style", sorted(lead.MASKS))
def test_every_lead_style_sings_in_every_kind_of_section(plan: Make, style: str) -> None:
    for scene in arrange.stage(plan("pop ballad", seed=2)):
        assert lead.write(cue(scene, SAX, style))


def test_fingers_roll_long_notes_and_cut_into_repeated_ones(plan: Make) -> None:
    scene = chorus(plan("pop ballad", seed=2))
    flute = Seat(name="lead", instrument="flute", role=Role.LEAD, low=62, high=90)
    plain = lead.move_to(lead.heard(scene), flute)
    graced = lead.graced(plain, cue(scene, flute, "trill"))
    assert len(graced) > len(plain)
    assert sum(n.length for n in graced) == sum(n.length for n in plain)
    assert min(n.length for n in graced) == lead.GRACE


def test_a_riff_is_struck(plan: Make) -> None:
    notes = lead.write(cue(chorus(plan("pop ballad", seed=2)), SAX, "riff"))
    assert {n.manner for n in notes if n.length <= TICKS // 2} <= {Manner.STACCATO}


# --------------------------------------------------------------------------- counters and pads


@pytest.mark.parametrize("style", sorted(counter.STYLES))
@pytest.mark.parametrize("name", ["trap", "pop ballad"])
def test_every_counter_style_says_something_in_every_section(
    plan: Make, name: str, style: str
) -> None:
    for scene in arrange.stage(plan(name, seed=2)):
        notes = counter.write(cue(scene, HORNS, style))
        assert notes
        assert all(scene.at <= n.at < scene.end for n in notes)


def beside(notes: list[Jot], scene: Scene) -> list[int]:
    tune = {n.at: n.pitch for n in lead.heard(scene)}
    return [(tune[n.at] - n.pitch) % 12 for n in notes if n.at in tune]


def test_thirds_are_thirds_and_sixths_with_the_tune(plan: Make) -> None:
    scene = chorus(plan("pop ballad", seed=2))
    apart = beside(counter.thirds(cue(scene, HORNS)), scene)
    assert sum(step in {3, 4, 5, 7, 8, 9} for step in apart) / len(apart) > 0.9


def test_horns_hit_in_the_gaps_and_fall_away(plan: Make) -> None:
    made = plan("lo-fi hip hop", seed=2)
    scene = next(s for s in arrange.stage(made) if s.family == "verse")
    notes = counter.horns(cue(scene, HORNS))
    gaps = counter.gaps(scene, TICKS)
    inside = [any(a <= n.at < b for a, b in gaps) for n in notes if n.at != scene.at]
    assert all(inside) or not gaps


def test_a_fill_leads_into_the_next_phrase(plan: Make) -> None:
    scene = chorus(plan("pop ballad", seed=2))
    notes = counter.fills(cue(scene, HORNS))
    gaps = counter.gaps(scene)
    assert notes
    assert all(any(start <= n.at < end for start, end in gaps) for n in notes)


def test_a_descant_lies_above_the_tune(plan: Make) -> None:
    made = plan("pop ballad", seed=2)
    scene = [s for s in arrange.stage(made) if s.family == "chorus"][-1]
    flute = Seat(name="descant", instrument="flute", role=Role.COUNTER, low=72, high=93)
    tune = lead.heard(scene)
    for note in counter.descant(cue(scene, flute)):
        under = [n.pitch for n in tune if note.at <= n.at < note.at + note.length]
        assert not under or note.pitch > max(under)


def test_a_swell_is_entered_one_by_one_from_below(plan: Make) -> None:
    scene = chorus(plan("pop ballad", seed=2))
    strings = Seat(name="strings", instrument="strings", role=Role.PAD, low=50, high=76)
    span = scene.spans[0]
    notes = [n for n in pads.swells(cue(scene, strings)) if n.at < span.end]
    assert [n.at for n in notes] == sorted(n.at for n in notes)
    assert [n.pitch for n in notes] == sorted(n.pitch for n in notes)
    assert len({n.at + n.length for n in notes}) == 1


def test_a_tremolo_shakes_above_a_held_tone(plan: Make) -> None:
    scene = chorus(plan("pop ballad", seed=2))
    strings = Seat(name="strings", instrument="strings", role=Role.PAD, low=50, high=76)
    notes = pads.tremolo(cue(scene, strings))
    assert sum(n.length == pads.SHAKE for n in notes) > 8 * scene.bars
    assert any(n.length >= scene.spans[0].length for n in notes)
