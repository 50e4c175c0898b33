"""Sound in memory: the one type both towers share."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
"""[frames, channels], nominally -1 to 1. Interleaved everywhere, C-contiguous."""

RATE = 44_100  # frames per second: what MP3 players, samplers and the sample banks speak


@dataclass(frozen=True, eq=False)
class Audio:
    samples: Samples  # [frames, channels], nominally -1 to 1
    rate: int = RATE  # frames per second

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate
