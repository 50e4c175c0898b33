"""The listener: somebody's own sound, taken in as a song that others can go on from.

It is decoded, looked over and listened to, and published as it is: nobody masters what somebody
else has finished.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kapelle.engines import cards, decoding
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import LISTENER, Look, Take, Tell
from kapelle.jobs.trouble import BadBrief
from kapelle.sound import listening
from kapelle.sound.listening import Heard


class Listener:
    name = LISTENER
    abilities = cards.EARS.abilities

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._fetch = fetch

    def make(self, brief: Brief, tell: Tell) -> Take:
        """The sound that was sent. BadBrief for what is none."""
        if brief.after is None or not brief.after.audio:
            raise BadBrief(cards.NO_SOUND, field="audio")
        tell(0.0, "reading the sound")
        audio = decoding.decode(self._fetch(brief.after.audio))
        tell(0.5, "listening to it")
        heard = listening.hear(audio.samples, audio.rate)
        energy = sum(heard.energy) / len(heard.energy)
        return Take(
            audio=audio,
            title=brief.title or "Upload",
            tags=brief.style_tags or ("upload",),
            bpm=round(heard.bpm, 2),
            key=str(heard.key),
            look=Look(genre="pop", mood="heartfelt", energy=round(energy, 3), seed=brief.seed),
            report=reported(heard),
        )


def reported(heard: Heard) -> Mapping[str, Any]:
    """What was heard, as JSON, with how sure one may be of it."""
    return {
        "lufs": round(heard.loudness, 2),
        "bpm": round(heard.bpm, 2),
        "bpm_confidence": round(heard.bpm_confidence, 3),
        "first_beat": round(heard.first_beat, 3),
        "first_bar": round(heard.first_bar, 3),
        "key": str(heard.key),
        "key_confidence": round(heard.key_confidence, 3),
        "brightness_hz": round(heard.brightness_hz),
        "drums": heard.has_drums,
        "energy": list(heard.energy),
    }
