"""The mix sheet: what a genre asks of the engineer. The engineer is `sound/mix.py`.

Levels are loudness targets per stem, not fader gains, so a mix holds whatever is playing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kapelle.music.band import Role
from kapelle.music.units import Seconds


@dataclass(frozen=True)
class Duck:
    """Sidechain from the kick: how far down (0 to 1), and how long until back up."""

    depth: float
    release: Seconds


@dataclass(frozen=True, kw_only=True)
class Channel:
    loudness: float  # LUFS, gated, of the stem before the master
    reverb: float = 0.0  # send, 0 to 1
    delay: float = 0.0  # send, 0 to 1
    width: float = 0.0  # 0 as recorded to 1 wide; never below 140 Hz
    high_pass_hz: float = 30.0
    low_pass_hz: float = 20_000.0
    duck: Duck | None = None
    drive: float = 0.0  # 0 clean to 1 saturated
    tremolo: float = 0.0  # stereo tremolo depth, 0 to 1


@dataclass(frozen=True, kw_only=True)
class MixSheet:
    channels: dict[Role, Channel]  # total over the roles the genre seats
    curve: str  # spectrum the master leans to: a key of the master's curve table
    reverb_seconds: Seconds = 1.8  # T60
    reverb_damping: float = 0.4  # 0 bright to 1 dark
    delay_beats: float = 0.75
    wobble: float = 0.0  # tape wow and flutter, 0 to 1
    warmth: float = 0.3  # saturation on the mix bus, 0 to 1
    loudness: float = -14.0  # LUFS integrated, of the master
    ceiling: float = -1.0  # dBTP, of the master after MP3 decoding
    motion_db: float = 4.0  # how far section energy moves the level, quietest to loudest
    insert: dict[str, Channel] = field(
        default_factory=dict[str, Channel]
    )  # by seat name, over role

    def but(self, channels: Mapping[Role, Channel] | None = None, **changes: Any) -> "MixSheet":  # noqa: ANN401 -- any field of a sheet
        """This sheet with other channels for some roles, and other fields."""
        return replace(self, channels={**self.channels, **(channels or {})}, **changes)
