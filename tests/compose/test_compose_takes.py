"""Playing what is written, at its edges."""

from dataclasses import replace

from kapelle.compose import arrange, perform, planner, reading
from kapelle.compose.planner import Wish
from kapelle.music.band import INSTRUMENTS


def test_a_player_of_one_voice_may_have_nothing_to_play() -> None:
    wish = Wish(reading=reading.read("celtic"), seed=1, duration=12)
    plan = planner.make_plan(wish)
    score = arrange.write(plan)
    silent = tuple(
        replace(part, notes=()) if INSTRUMENTS[part.seat.instrument].one_voice else part
        for part in score.parts
    )
    assert any(not part.notes for part in silent)
    performance = perform.play(replace(score, parts=silent), plan)
    assert all(
        not track.events
        for part, track in zip(silent, performance.tracks, strict=True)
        if not part.notes
    )
