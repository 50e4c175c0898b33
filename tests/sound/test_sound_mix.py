"""The mix: its laws, on a small band made of noise and sines."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music.band import Role, Seat
from kapelle.music.mixing import Channel, Duck, MixSheet
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.units import Tempo
from kapelle.sound import loudness
from kapelle.sound.mix import Mixdown, mix

SECONDS = 6.0
KICKS = (0.0, 1.0, 2.0, 3.0, 4.0)


def seat(name: str, role: Role, pan: float = 0.0) -> Seat:
    return Seat(name=name, instrument="piano", role=role, low=21, high=108, pan=pan)


SEATS = {
    "drums": seat("drums", Role.DRUMS),
    "bass": seat("bass", Role.BASS),
    "keys": seat("keys", Role.CHORDS, pan=-0.5),
    "pad": seat("pad", Role.PAD),
    "riser": seat("riser", Role.EFFECTS),
    "sleeper": seat("sleeper", Role.LEAD),
}
CHANNELS = {
    Role.DRUMS: Channel(loudness=-18),
    Role.BASS: Channel(loudness=-20),
    Role.CHORDS: Channel(loudness=-21, high_pass_hz=120),
    Role.PAD: Channel(loudness=-25, high_pass_hz=150),
    Role.LEAD: Channel(loudness=-20),
    Role.EFFECTS: Channel(loudness=-27),
}
SHEET = MixSheet(channels=CHANNELS, curve="pop", motion_db=0.0)


def performance(*stretches: Stretch) -> Performance:
    kicks = tuple(Event(at, 0.1, 36, 0.9) for at in KICKS)
    tracks = tuple(Track(seat, kicks if seat.role is Role.DRUMS else ()) for seat in SEATS.values())
    return Performance(
        tempo=Tempo(120), tracks=tracks, stretches=stretches, ending=5.0, duration=SECONDS
    )


def stems() -> dict[str, Samples]:
    """Dull noise per player, each stereo in its own way; one who does not play."""
    made: dict[str, Samples] = {}
    for number, name in enumerate(SEATS):
        noise = np.random.default_rng(number).standard_normal((round(SECONDS * RATE), 2))
        noise[:, 1] = 0.7 * noise[:, 0] + 0.3 * noise[:, 1]
        made[name] = (0.05 * noise).astype(np.float32)
    t = np.arange(len(made["bass"])) / RATE
    made["bass"][:] = 0.2 * np.sin(2 * np.pi * 55 * t)[:, None]
    made["sleeper"][:] = 0
    return made


def mixed(sheet: MixSheet = SHEET, *stretches: Stretch, threads: int = 2) -> Mixdown:
    return mix(stems(), performance(*stretches), sheet, threads=threads)


def level(samples: Samples, start: float, end: float) -> float:
    cut = samples[round(start * RATE) : round(end * RATE)].astype(np.float64)
    return float(10 * np.log10(np.mean(cut**2) + 1e-15))


def channels(**changes: Channel) -> MixSheet:
    return replace(SHEET, channels=CHANNELS | {Role(name): c for name, c in changes.items()})


def test_the_stems_sum_to_the_mixture() -> None:
    sheet = channels(chords=Channel(loudness=-20, reverb=0.3, delay=0.2, width=0.6, tremolo=0.2))
    down = mixed(sheet, Stretch("a", "verse", 0, 3, 0.4, 0.5), Stretch("b", "chorus", 3, 6, 1, 1))
    total = np.sum([stem.astype(np.float64) for stem in down.stems.values()], axis=0)
    np.testing.assert_allclose(total, down.mixture, atol=2e-6)
    assert "space" in down.stems


def test_a_mix_is_the_same_on_one_thread_and_on_many() -> None:
    one, many = mixed(threads=1), mixed(threads=5)
    np.testing.assert_array_equal(one.mixture, many.mixture)


def test_a_mix_that_keeps_no_stems_is_the_same_mix() -> None:
    down = mix(stems(), performance(), SHEET, keep=False)
    assert down.stems == {}
    np.testing.assert_array_equal(down.mixture, mixed().mixture)


@pytest.mark.parametrize(("name", "role"), [("bass", Role.BASS), ("pad", Role.PAD)])
def test_every_stem_stands_at_the_loudness_of_its_channel(name: str, role: Role) -> None:
    found = loudness.integrated(mixed().stems[name])
    assert found == pytest.approx(CHANNELS[role].loudness, abs=0.3)


@pytest.mark.parametrize(
    "change", [Channel(loudness=-22, drive=0.6), Channel(loudness=-22, width=0.8)]
)
def test_drive_and_width_do_not_change_how_loud_a_stem_is(change: Channel) -> None:
    found = loudness.integrated(mixed(channels(pad=change)).stems["pad"])
    assert found == pytest.approx(-22, abs=0.5)


def test_an_insert_goes_before_the_role() -> None:
    down = mixed(replace(SHEET, insert={"pad": Channel(loudness=-33)}))
    assert loudness.integrated(down.stems["pad"]) == pytest.approx(-33, abs=0.3)


def test_a_seats_own_level_comes_on_top() -> None:
    tracks = tuple(
        replace(track, seat=replace(track.seat, level_db=-4.0))
        if track.seat.name == "pad"
        else track
        for track in performance().tracks
    )
    down = mix(stems(), replace(performance(), tracks=tracks), SHEET)
    assert loudness.integrated(down.stems["pad"]) == pytest.approx(-29, abs=0.3)


def test_who_does_not_play_has_no_stem() -> None:
    assert "sleeper" not in mixed().stems


def test_nobody_playing_is_silence_as_long_as_the_song() -> None:
    still = {name: np.zeros((round(SECONDS * RATE), 2), np.float32) for name in SEATS}
    down = mix(still, performance(), SHEET)
    assert down.stems == {}
    assert down.mixture.shape == (round(SECONDS * RATE), 2)
    assert not down.mixture.any()


def test_the_kick_pushes_down_who_is_ducked_and_nobody_else() -> None:
    sheet = channels(pad=Channel(loudness=-25, duck=Duck(0.8, 0.3)))
    down = mixed(sheet)
    assert level(down.stems["pad"], 2.01, 2.05) < level(down.stems["pad"], 2.6, 2.9) - 8
    assert abs(level(down.stems["keys"], 2.01, 2.05) - level(down.stems["keys"], 2.6, 2.9)) < 1.5


def test_the_duck_makes_no_click() -> None:
    sheet = channels(bass=Channel(loudness=-20, duck=Duck(0.9, 0.1)))
    bass = mixed(sheet).stems["bass"]
    steps = np.abs(np.diff(bass[:, 0], 2))
    assert steps.max() < 0.002  # a 55 Hz sine at this level bends by 0.00001 a sample


def test_energy_moves_the_level_of_the_band_but_not_of_effects() -> None:
    sheet = replace(SHEET, motion_db=8.0)
    down = mixed(sheet, Stretch("a", "verse", 0, 3, 0.5, 1), Stretch("b", "chorus", 3, 6, 1.0, 1))
    assert level(down.stems["pad"], 3.2, 5) - level(down.stems["pad"], 0.5, 2.8) == pytest.approx(
        4, abs=0.4
    )
    assert abs(level(down.stems["riser"], 3.2, 5) - level(down.stems["riser"], 0.5, 2.8)) < 0.4


def test_a_section_that_falls_far_behind_is_ridden_up() -> None:
    band = stems()
    for stem in band.values():
        stem[: 3 * RATE] *= 0.1  # 20 dB softer
    stretches = Stretch("a", "verse", 0, 3, 1, 1), Stretch("b", "chorus", 3, 6, 1, 1)
    mixture = mix(band, performance(*stretches), SHEET).mixture
    behind = level(mixture, 3.2, 5.8) - level(mixture, 0.2, 2.8)
    assert behind == pytest.approx(20 - 0.7 * 13, abs=1.5)


def test_a_tune_the_band_covers_is_ridden_up_in_that_section_alone() -> None:
    band = stems()
    band["sleeper"][:] = band["keys"]
    band["sleeper"][: 3 * RATE] *= 0.25  # 12 dB softer, while the others go on
    down = mix(
        band,
        performance(Stretch("a", "verse", 0, 3, 1, 1), Stretch("b", "chorus", 3, 6, 1, 1)),
        channels(lead=Channel(loudness=-15)),
    )
    tune = down.stems["sleeper"]
    assert 6.5 <= level(tune, 3.2, 5.8) - level(tune, 0.2, 2.8) <= 9


def test_a_closed_section_is_dull_and_an_open_one_bright() -> None:
    down = mixed(SHEET, Stretch("a", "intro", 0, 3, 1, 0.3), Stretch("b", "drop", 3, 6, 1, 1))

    def highs(start: float) -> float:
        cut = down.stems["keys"][round(start * RATE) :][: RATE // 2, 0]
        power = np.abs(np.fft.rfft(cut)) ** 2
        return float(10 * np.log10(power[2500:5000].mean() / power[100:300].mean()))

    assert highs(3.5) - highs(0.2) > 20


def test_pan_moves_a_player_to_its_side_at_the_same_power() -> None:
    keys = mixed().stems["keys"]
    left, right = level(keys[:, :1], 0, 6), level(keys[:, 1:], 0, 6)
    assert left > right + 5


def test_width_spreads_a_player_above_the_bass_alone() -> None:
    pad = mixed(channels(pad=Channel(loudness=-25, width=0.7))).stems["pad"]
    middle, side = pad.sum(axis=1), pad[:, 0] - pad[:, 1]

    def share(low: float, high: float) -> float:
        cut = slice(round(low * SECONDS), round(high * SECONDS))
        powers = [np.sum(np.abs(np.fft.rfft(x))[cut] ** 2) for x in (side, middle)]
        return float(10 * np.log10(powers[0] / powers[1]))

    assert share(500, 5000) == pytest.approx(20 * np.log10(0.7), abs=1.5)
    assert share(30, 70) < -18


def test_a_stem_out_of_phase_is_narrowed() -> None:
    band = stems()
    band["pad"][:, 1] = -0.8 * band["pad"][:, 0]
    pad = mix(band, performance(), SHEET).stems["pad"]
    assert np.corrcoef(pad.T)[0, 1] > 0


def test_reverb_rings_on_when_the_player_has_stopped() -> None:
    band = stems()
    for stem in band.values():
        stem[round(3 * RATE) :] = 0
    down = mix(band, performance(), channels(pad=Channel(loudness=-25, reverb=0.5)))
    assert level(down.stems["space"], 3.1, 3.5) > level(down.stems["space"], 5, 5.5) + 10
    assert level(down.stems["pad"], 3.1, 3.5) < -120


def test_progress_is_told_and_may_stop_the_work() -> None:
    told: list[float] = []

    def tell(done: float, stage: str) -> None:
        told.append(done)
        assert stage
        if done > 0.3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        mix(stems(), performance(), SHEET, tell=tell)
    assert told == sorted(told)


def test_warming_up_compiles_all_that_a_song_needs() -> None:
    """In a process of its own: here, other tests have compiled everything already."""
    script = """
import numpy as np
from kapelle.sound import checks, dynamics, filters, loudness, master, mix, space
rooms = (checks, dynamics, filters, loudness, master, mix, space)
def compiled():
    found = {}
    for room in rooms:
        for name, thing in vars(room).items():
            if hasattr(thing, "signatures"):
                found[room.__name__, name] = tuple(map(str, thing.signatures))
    return found
mix.warm_up(); master.warm_up(); checks.warm_up()
before = compiled()
from test_sound_mix import SHEET, channels, performance, stems
from kapelle.music.mixing import Channel, Duck
from kapelle.music.performance import Stretch
from dataclasses import replace
busy = Channel(loudness=-20, reverb=.3, delay=.2, width=.5, low_pass_hz=5000, duck=Duck(.5, .2), drive=.5, tremolo=.2)
sheet = replace(channels(pad=busy), wobble=.5)
sections = Stretch("a", "verse", 0, 3, .5, .4), Stretch("b", "drop", 3, 6, 1, 1)
mixture = mix.mix(stems(), performance(*sections), sheet).mixture
checks.inspect(master.master(mixture, sheet, ending=5), asked_seconds=6)
late = {name for name, seen in compiled().items() if seen != before[name]}
assert not late, late
"""
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent.parent)])
    environ = os.environ | {"PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
