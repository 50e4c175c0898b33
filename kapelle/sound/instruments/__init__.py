"""Every instrument of the house by name: a synthesised voice always, a sampled one where a bank
does better. One file per family; each declares VOICES, and SAMPLED where it has any.

Sampled where wood, string and breath matter; synthesised where the machine is the instrument.
"""

from collections.abc import Mapping

from kapelle.sound import sampler
from kapelle.sound.bank import Bank
from kapelle.sound.instruments import (
    basses,
    bells,
    brass,
    choirs,
    effects,
    guitars,
    keys,
    kits,
    mallets,
    pads,
    plucked,
    reeds,
    strings,
    synths,
    winds,
)
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Voice

VOICES: Mapping[str, Voice] = {
    **keys.VOICES,
    **mallets.VOICES,
    **bells.VOICES,
    **guitars.VOICES,
    **plucked.VOICES,
    **basses.VOICES,
    **strings.VOICES,
    **choirs.VOICES,
    **winds.VOICES,
    **reeds.VOICES,
    **brass.VOICES,
    **synths.VOICES,
    **pads.VOICES,
    **kits.VOICES,
    **effects.VOICES,
}

SAMPLED: Mapping[str, Sampled] = {
    **keys.SAMPLED,
    **mallets.SAMPLED,
    **bells.SAMPLED,
    **guitars.SAMPLED,
    **plucked.SAMPLED,
    **basses.SAMPLED,
    **strings.SAMPLED,
    **choirs.SAMPLED,
    **winds.SAMPLED,
    **reeds.SAMPLED,
    **brass.SAMPLED,
}


def voice(name: str, bank: Bank | None) -> Voice:
    """How `name` is played here: from the bank where that is better and there is one."""
    if bank is not None and name in SAMPLED and bank.has(SAMPLED[name].program):
        return sampler.voice(bank, SAMPLED[name])
    return VOICES[name]
