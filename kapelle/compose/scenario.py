"""The scenario: the form that words give a song.

Its sections follow the marks; one with words has the bars that its lines take, one without is played,
and where the words bring no way in and out the genre's own are added. Then it is made to fit the bars
there are: what is played gives way first, then lines are sung in half the time or in twice, then whole
sections go, and what is left over is filled with a solo and the chorus again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import log2

from kapelle.compose import form, setting
from kapelle.compose.form import BEST_RING
from kapelle.compose.libretto import Libretto, Stanza, heading
from kapelle.compose.metres import Bar
from kapelle.compose.plan import Plan, Section
from kapelle.compose.ticks import TICKS
from kapelle.music.genre import FAMILIES, Outline
from kapelle.music.units import Seconds, Tempo

SHORTEST: Seconds = 60.0  # of a song with words that nobody gave a length
LONGEST: Seconds = 598.0
PLAYED = 8  # bars: the most that nobody sings, if it was not said otherwise
LONG_STANZA = 12  # lines: a longer one is parted, so that something changes
MOST_ACTS = 120
MOST_ROUNDS = 48
TONGUE = 6.5  # syllables a second: faster is rap
OFTEN = 1.25  # how far what is played is stretched before something else comes
# What it costs to leave words out: sung before, or never; the first verse and the first chorus cost
# more still. What is played goes for less than anything that is sung.
SAID, NEW, FIRST, MARKED, ADDED = 8.0, 12.0, 20.0, 2.6, 2.0
PLAYABLE = ("solo", "interlude", "break")  # parts that are somebody else's when they have words
_BARS = re.compile(r"\b(\d{1,2})\s*(?:bars?|takte?|mesures?|compases|小节)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Act:
    """A section to be, and its words."""

    outline: Outline  # with the bars it would like
    lines: tuple[str, ...]
    drop: float  # what it costs to do without


def draw(book: Libretto, chosen: tuple[Outline, ...], bar: Bar, tempo: Tempo) -> tuple[Act, ...]:
    """The sections the words ask for, each as the genre's form `chosen` would play it."""
    stanzas = list(islice(_parted(book), MOST_ACTS))
    roles = [_role(stanza) for stanza in stanzas]
    outlines = form.listed(chosen, roles)
    acts: list[Act] = []
    for stanza, role, outline in zip(stanzas, roles, outlines, strict=True):
        lines = tuple(line.text for line in stanza.lines)
        first = role in {"verse", "chorus"} and roles.index(role) == len(acts)
        said = any(act.lines == lines for act in acts)
        drop = (FIRST if first else SAID if said else NEW) if lines else MARKED
        acts.append(Act(replace(outline, bars=_bars(stanza, outline, bar, tempo)), lines, drop))
    return tuple(_climaxed(_framed(acts, chosen)))


def _parted(book: Libretto) -> Iterator[Stanza]:
    for stanza in book.stanzas:
        step = LONG_STANZA if len(stanza.lines) > LONG_STANZA else len(stanza.lines) or 1
        step = 8 if step == LONG_STANZA and len(stanza.lines) != LONG_STANZA else step
        for at in range(0, max(1, len(stanza.lines)), step):
            yield replace(stanza, lines=stanza.lines[at : at + step])


def _role(stanza: Stanza) -> str:
    return "verse" if stanza.lines and stanza.part in PLAYABLE else stanza.part


def _bars(stanza: Stanza, outline: Outline, bar: Bar, tempo: Tempo) -> int:
    if stanza.lines:
        return _squared(sum(setting.natural([line.text for line in stanza.lines], bar, tempo)))
    said = _BARS.search(stanza.note)
    return max(1, min(32, int(said[1]))) if said else min(PLAYED, outline.bars)


def _squared(bars: int) -> int:
    """Whole phrases: what is over belongs to the band."""
    return bars if bars < 4 else -(-bars // 4) * 4


def _framed(acts: list[Act], chosen: tuple[Outline, ...]) -> list[Act]:
    """With a way in and a way out, where the words do not bring their own."""
    families = [FAMILIES[act.outline.role] for act in acts]
    intro, outro = (
        next((one for one in chosen if FAMILIES[one.role] == family), None)
        for family in ("intro", "outro")
    )
    if intro and families[:1] != ["intro"]:
        acts = [Act(replace(intro, bars=min(PLAYED, intro.bars)), (), ADDED), *acts]
    if outro and families[-1:] != ["outro"]:
        acts = [*acts, Act(replace(outro, bars=min(PLAYED, outro.bars)), (), ADDED)]
    return acts


def _climaxed(acts: list[Act]) -> Iterator[Act]:
    """The last chorus is the height of it."""
    choruses = [at for at, act in enumerate(acts) if FAMILIES[act.outline.role] == "chorus"]
    top = max((act.outline.energy for act in acts), default=1.0)
    for at, act in enumerate(acts):
        level = top if [at] == choruses[-1:] else min(act.outline.energy, top - 0.05)
        yield replace(act, outline=replace(act.outline, energy=level)) if choruses else act


def usual(acts: Sequence[Act], tempo: Tempo, bar: Bar) -> Seconds:
    """How long the song is when nobody says: as long as its words take."""
    bars = sum(act.outline.bars for act in acts)
    return max(SHORTEST, min(LONGEST, bars * bar * 60 / tempo.bpm / TICKS + BEST_RING))


# --------------------------------------------------------------------------- as many bars as there are


def fit(acts: Sequence[Act], bars: int, bar: Bar, tempo: Tempo) -> tuple[Act, ...]:
    """The acts in exactly `bars`; () where not one line would fit."""
    grown = _grown(list(acts), bars)
    reached: dict[int, tuple[float, tuple[Act, ...]]] = {0: (0.0, ())}
    for act in grown:
        following: dict[int, tuple[float, tuple[Act, ...]]] = {}
        for more, extra in _ways(act, bar, tempo).items():
            here = (replace(act, outline=replace(act.outline, bars=more)),) if more else ()
            for total, (price, played) in reached.items():
                new, cost = total + more, price + extra
                if new <= bars and (new not in following or cost < following[new][0]):
                    following[new] = (cost, (*played, *here))
        reached = following
    fitted = reached.get(bars, (0.0, ()))[1]
    if any(act.lines for act in fitted) or not any(act.lines for act in acts):
        return fitted
    return _first_lines(acts, bars, bar, tempo)


def _grown(acts: list[Act], bars: int) -> list[Act]:
    """Long enough: before the last chorus somebody plays, and the chorus comes once more."""
    sung = [act for act in acts if act.lines]
    peaks = [act for act in sung if FAMILIES[act.outline.role] == "chorus"] or sung[-1:]
    for number in range(MOST_ROUNDS):
        if sum(act.outline.bars for act in acts) * OFTEN ** (number == 0) >= bars or not sung:
            return acts
        last = max(at for at, act in enumerate(acts) if act.lines)
        first = FAMILIES[acts[last].outline.role] != "chorus" and last + 1 < len(acts)
        at = last + 1 if first else last
        played = "solo" if number % 2 == 0 else "interlude"
        model = peaks[0].outline if played == "solo" else sung[0].outline
        break_ = replace(model, role=played, bars=PLAYED, energy=max(0.4, model.energy - 0.15))
        again = replace(peaks[number % len(peaks)], drop=SAID)
        acts = [*acts[:at], Act(break_, (), ADDED), again, *acts[at:]]
    return acts


def _ways(act: Act, bar: Bar, tempo: Tempo) -> dict[int, float]:
    """The bars it may have, and what each costs."""
    if not act.lines:
        liked = act.outline.bars
        edge = FAMILIES[act.outline.role] in {"intro", "outro"}
        return {0: act.drop} | {
            bars: 1.3 * abs(log2(bars / liked))
            + (0.0, 1.2, 0.4, 1.2)[bars % 4]
            + (0.7 * (bars - PLAYED) if edge and bars > PLAYED else 0.0)  # nobody waits so long
            for bars in range(1, 25)
        }
    wanted = setting.natural(act.lines, bar, tempo)
    whole = sum(wanted)
    ways = {0: act.drop, whole: 0.3 if whole % 4 else 0.0}
    for bars, price in ((_squared(whole), 0.0), *((whole + n, 0.8 + 0.3 * n) for n in range(1, 5))):
        ways[bars] = min(price, ways.get(bars, price))
    half, seconds = -(-whole // 2), bar * 60 / tempo.bpm / TICKS
    count = sum(line.syllables for line in setting.lines(act.lines))
    if count / (half * seconds) <= TONGUE:
        for bars, price in ((half, 2.6), (half + 1, 3.2), (half + 2, 3.2)):
            ways.setdefault(bars, price)
    return ways


def _first_lines(acts: Sequence[Act], bars: int, bar: Bar, tempo: Tempo) -> tuple[Act, ...]:
    """Too short for a section: its first lines, of the chorus rather than of a verse."""
    sung = [act for act in acts if act.lines]
    best = max(sung, key=lambda act: FAMILIES[act.outline.role] == "chorus")
    for count in range(len(best.lines), 0, -1):
        lines = best.lines[:count]
        if sum(setting.natural(lines, bar, tempo)) <= bars:
            return (Act(replace(best.outline, bars=bars), lines, NEW),)
    return (Act(replace(best.outline, bars=bars), best.lines[:1], NEW),) if bars else ()


# --------------------------------------------------------------------------- what became of it


def text(plan: Plan) -> str:
    """The words as they come in the song, with their marks."""
    return "\n\n".join(
        "\n".join([f"[{_titled(section)}]", *section.lines])
        for section in plan.sections
        if section.lines
    )


def _titled(section: Section) -> str:
    return section.name[:1].upper() + section.name[1:]


def left_out(book: Libretto, plan: Plan) -> tuple[str, ...]:
    """What of the words is not in the song, in a sentence; () where all of them are."""
    there = Counter(line for section in plan.sections for line in section.lines)
    missing: list[str] = []
    for stanza in book.stanzas:
        lines = Counter(line.text for line in stanza.lines)
        if lines - there:
            missing.append(heading(stanza))
        there -= lines
    if not missing:
        return ()
    names = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
    return (
        f"The words do not all fit into {plan.duration:g} seconds: {names} found no room, or not as a whole.",
    )
