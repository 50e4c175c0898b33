"""Silence: the template for a new engine, and the one that tests run when sound does not matter."""

import numpy as np

from kapelle.audio import RATE, Audio
from kapelle.jobs.brief import LONGEST_S, Brief
from kapelle.jobs.engine import Abilities, Look, Take, Tell


class Silence:
    name = "silence"
    abilities = Abilities(sings=False, longest=LONGEST_S, stems=False, midi=False)

    def make(self, brief: Brief, tell: Tell) -> Take:
        tell(0.5, "being quiet")
        samples = np.zeros((round(RATE * (brief.duration or 1.0)), 2), np.float32)
        return Take(
            audio=Audio(samples, RATE),
            title=brief.title or "Silence",
            tags=("silence",),
            bpm=brief.bpm or 60.0,
            key=brief.key or "C major",
            look=Look(genre="silence", mood="calm", energy=0.0, seed=brief.seed),
        )
