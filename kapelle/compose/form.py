"""Form: how many bars there are, and what stands in them.

Length is exact: the last chord is struck a ring before the end, and bars and tempo are chosen so
that this ring is a pleasant one. A genre's form is then made to fit those bars section by section,
each kept, halved, lengthened or left out at a price; the cheapest form of exactly that many bars wins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import cycle, pairwise, product
from math import ceil

from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, Outline
from kapelle.music.units import Metre, Seconds, Tempo

SHORTEST_RING: Seconds = 1.2  # a struck chord needs this long to be heard as an ending
RING_SLACK: Seconds = 2.5  # beyond one bar: as long as a piano chord holds one's attention
BEST_RING: Seconds = 3.0  # of a song; a sting of five seconds has half of that
SHORT = 40  # bars: under this a form is cut to its bones
USUAL: tuple[Seconds, Seconds] = (150.0, 190.0)  # when nobody says how long


@dataclass(frozen=True, slots=True)
class Measure:
    """How long everything is: `bars` in `tempo`, then the last chord until `duration`."""

    bars: int
    tempo: Tempo
    duration: Seconds


def rings(tempo: Tempo, metre: Metre) -> tuple[Seconds, Seconds]:
    """The shortest and longest a last chord may ring. Every length has a number of bars inside."""
    beat, bar = 60 / tempo.bpm, tempo.seconds(metre.bar)
    return max(SHORTEST_RING, min(beat, 2.0)), bar + RING_SLACK


def measure(
    tempi: Iterable[float],
    ideal: float,
    metre: Metre,
    duration: Seconds,
    *,
    abrupt: bool = False,
) -> Measure:
    """The bars and the tempo that end `duration` best. `tempi` are those allowed, in bpm."""
    best = min(
        (_price(Tempo(bpm), bars, metre, duration, ideal, abrupt=abrupt), -bpm, bars)
        for bpm in tempi
        for bars in _candidates(Tempo(bpm), metre, duration)
    )
    return Measure(best[2], Tempo(-best[1]), duration)


def looped(
    low: float, high: float, ideal: float, metre: Metre, duration: Seconds
) -> Measure | None:
    """Whole bars that fill `duration` to the last tick, in a tempo between low and high (bpm)."""
    quarters = float(metre.bar)
    least = max(1, ceil(low * duration / 60 / quarters - 1e-9))
    most = int(high * duration / 60 / quarters + 1e-9)
    ways = [
        (20 * abs(bpm / ideal - 1) + (0.0 if bars % 4 == 0 else 1.0), bars, bpm)
        for bars in range(least, most + 1)
        for bpm in [60 * bars * quarters / duration]
    ]
    return Measure(min(ways)[1], Tempo(min(ways)[2]), duration) if ways else None


def filled(tempo: Tempo, metre: Metre, duration: Seconds) -> Measure:
    """As many whole bars as go into `duration`."""
    return Measure(int(duration / tempo.seconds(metre.bar) + 1e-9), tempo, duration)


def _candidates(tempo: Tempo, metre: Metre, duration: Seconds) -> Iterator[int]:
    """Bars after which the ring is within bounds; none at all where not even one fits."""
    shortest, longest = rings(tempo, metre)
    bar = tempo.seconds(metre.bar)
    most = int((duration - shortest) / bar + 1e-9)
    if most < 1:
        yield 0
        return
    least = max(1, int((duration - longest) / bar))
    yield from (n for n in range(least, most + 1) if duration - n * bar <= longest + 1e-9)


def _price(
    tempo: Tempo, bars: int, metre: Metre, duration: Seconds, ideal: float, *, abrupt: bool
) -> float:
    """Seconds off the best ring, plus what odd phrases and a strange tempo are worth in seconds."""
    ring = duration - tempo.seconds(bars * metre.bar)
    best = rings(tempo, metre)[0] if abrupt else min(BEST_RING, 0.25 * duration + 0.6)
    square = 0.0 if bars % 4 == 0 or bars < 4 else 0.5 if bars % 2 == 0 else 1.6
    whole = 0.0 if float(tempo.bpm).is_integer() else 0.3
    return abs(ring - best) + square + whole + 20 * abs(tempo.bpm / ideal - 1)


def usual(form: Sequence[Outline], tempo: Tempo, metre: Metre, chance: Chance) -> Seconds:
    """How long a song is when nobody says: as its form has it, within three minutes or so."""
    natural = tempo.seconds(sum(section.bars for section in form) * metre.bar) + BEST_RING
    low, high = USUAL
    return natural if low <= natural <= high else chance.between(low + 8, high - 8)


# Fitting a form to its bars --------------------------------------------------------------------

# What it costs to leave a section out (first of its kind, later ones), in the coin of _RESIZE.
_DROP: dict[str, tuple[float, float]] = {
    "intro": (5, 5),
    "verse": (6, 2.2),
    "build": (1.6, 1.4),
    "chorus": (9, 3.2),
    "bridge": (3, 2.6),
    "outro": (6, 6),
}
_DROP_SHORT = {"intro": (5, 1.5), "verse": (6, 2.5), "chorus": (4, 1.8), "bridge": (2.4, 2.4)}
# Where there are drops, the way up is half the pleasure: rather a verse less than a build or a rest.
_DROP_CLUB = {"intro": (8, 8), "verse": (3, 2.2), "build": (3.4, 2.8)}
_DROP_REST = {"bridge": (3.4, 3.2)}
CLUB_NIGHT = 24  # bars: under this there is time for one drop only, and nothing to rest from
_LAST_CHORUS = 40.0
_THEME = 14.0  # the first head, before a solo: nobody knows what is being played with until then
_SOLO = 6.0  # and a first solo on it, where there is time: without one it is only half a jazz tune
_LONG_INTRO = 3.0  # an intro that takes more than a sixth of a short song: people skip by then
# And to play it at another length: (times, plus) -> price. Phrases of four stay whole if they can.
_RESIZE: tuple[tuple[float, int, float], ...] = (
    (1, 0, 0.0),
    (0.5, 0, 1.0),
    (0.25, 0, 2.6),
    (1, 4, 1.1),
    (1, -4, 1.2),
    (1, 8, 1.7),
    (2, 0, 1.6),
    (1, 2, 2.0),
    (1, -2, 2.0),
    (0.5, 2, 2.4),
    (1, 1, 3.6),
    (1, -1, 3.6),
    (1, 3, 3.9),
    (0.5, 1, 4.2),
    (0.5, -1, 4.4),
    (0.25, -1, 5.0),
)
USUAL_BAR: Seconds = 2.0  # four quarters at 120
BRIEF: Seconds = 75.0  # and so is one of many short bars: a jig of sixty lasts a minute
LONG_CHORUS = 12  # bars: enough for two, and something between them
HALVED = 8  # bars: a chorus or a verse of these can give away half
BETWEEN = 4  # bars of that
SPARING = 6  # bars: a chorus of these can give away two
REST: Seconds = 6.5  # shorter than that a rest between two choruses is heard as a breath
TRIO = 0.33  # of energy: a solo over the rhythm section, where nothing else is a rest
STANDS = 0.12  # of energy under the last chorus: the one before a rest, or nothing comes back later
STOOD: Seconds = 10.0  # and so long it stands: themes of a few bars do so together
GLIMPSE = 1.3  # what a section costs that is over before one knows where one is
BARE = 0.22  # and below this, in every genre, all but a chord and perhaps a tune
LOW_CLIMB, DIM_CLIMB = 0.34, 0.5  # energy and openness of a climb with nothing before it to rest in
CLIMBS = 0.25  # from one to the next: a theme that comes back so much stronger is not one with it
TWELVE_STAYS = 2.5  # a blues chorus cut short costs so many times what eight bars do


def fit(
    form: tuple[Outline, ...],
    bars: int,
    *,
    shaped: bool = False,
    firm: bool = False,
    keep: frozenset[str] = frozenset(),
    bar: Seconds = USUAL_BAR,
) -> tuple[Outline, ...]:
    """`form` in exactly `bars` bars, each as long as `bar` says.

    One that is `shaped` grows out of itself; a `firm` one loses a section only if it must, and so
    do sections of the roles to `keep`.
    """
    if bars < 1:
        return ()
    if bars < 8 and not shaped:
        return _sting(form, bars)
    for fuller in _grown(form, bars, shaped=shaped):
        fitted = _cheapest(fuller, bars, firm=firm, keep=keep, bar=bar)
        if fitted:
            return _climaxed(_contrasted(_standing(fitted, fuller), bar, shaped=shaped))
    return _sting(form, bars)


def _sting(form: tuple[Outline, ...], bars: int) -> tuple[Outline, ...]:
    """Too short for a form: the hook, at once; from six bars on with two to come down in."""
    hook = max(form, key=lambda section: section.energy)
    if bars < 6:
        return (replace(hook, bars=bars),)
    return (replace(hook, bars=4), replace(form[-1], bars=bars - 4, letter=hook.letter))


ELASTIC = 1.9  # how much longer than drawn a form may be played before it wants more sections


def _grown(form: tuple[Outline, ...], bars: int, *, shaped: bool) -> Iterator[tuple[Outline, ...]]:
    """The form, long enough for `bars`: more rounds before the end.

    One with a shape keeps it: it is played longer, or its middle comes round again.
    """
    rounds = _middle(form) if shaped else _rounds(form)
    enough = 1 / ELASTIC if shaped else 0.97
    grown = form
    while sum(section.bars for section in grown) < bars * enough:
        at = len(grown) - 1 if shaped else _before_last(grown)
        grown = (*grown[:at], *next(rounds), *grown[at:])
    yield grown
    at = _before_last(grown)
    yield (*grown[:at], *next(rounds), *grown[at:])


def _middle(form: tuple[Outline, ...]) -> Iterator[tuple[Outline, ...]]:
    """What lies between the beginning and the end, over and over."""
    inner = [one for one in form if _family(one) not in {"intro", "outro"}] or list(form)
    return cycle((section,) for section in inner)


def _before_last(form: tuple[Outline, ...]) -> int:
    """Where the last climb begins: after the chorus before the last one."""
    choruses = [at for at, section in enumerate(form) if _family(section) == "chorus"]
    return choruses[-2] + 1 if len(choruses) > 1 else max(0, len(form) - 2)


def _rounds(form: tuple[Outline, ...]) -> Iterator[tuple[Outline, ...]]:
    """Endless further rounds, each with something the one before it had not.

    A verse round, a rest and a solo on new material (letters D, E, F in turn), a round that strips
    the chorus down and lets it come back: long songs live on what they take away.
    """
    middle = next((one for one in form if _family(one) not in {"intro", "outro"}), form[0])
    verse = _one(form, "verse", middle)
    peaks = [section for section in form if _family(section) == "chorus"] or [form[-1]]
    chorus = peaks[len(peaks) // 2]
    rest = _one(form, "bridge", replace(verse, energy=0.35, role="bridge"))
    climb = tuple(section for section in form if _family(section) == "build")[:1]
    for turn in range(64):
        letter = "DEF"[turn % 3]
        lift = 0.04 * (turn % 3)
        peak = replace(chorus, energy=min(0.88, chorus.energy - 0.06 + lift))
        yield (replace(verse, energy=verse.energy + 0.04 + lift), *climb, peak)
        yield (replace(rest, letter=letter), *climb, peak)
        solo = replace(peak, role="solo", letter=letter, energy=min(0.62 + lift, peak.energy))
        yield (replace(solo, bars=min(8, solo.bars)), peak)
        quiet = replace(
            chorus, role="breakdown", energy=0.38, openness=0.6, bars=min(8, chorus.bars)
        )
        yield (quiet, replace(verse, energy=verse.energy + lift), *climb, peak)


def _one(form: tuple[Outline, ...], family: str, otherwise: Outline) -> Outline:
    return next((section for section in form if _family(section) == family), otherwise)


def _family(section: Outline) -> str:
    return FAMILIES[section.role]


Block = tuple[tuple[int, float, tuple[Outline, ...]], ...]  # ways to play it: bars, price, sections


def _cheapest(
    form: tuple[Outline, ...], bars: int, *, firm: bool, keep: frozenset[str], bar: Seconds
) -> tuple[Outline, ...]:
    """The cheapest way to fill exactly `bars`, section by section; () where there is none."""
    reached: dict[int, tuple[float, tuple[Outline, ...]]] = {0: (0.0, ())}
    for block in _blocks(form, bars, firm=firm, keep=keep, bar=bar):
        following: dict[int, tuple[float, tuple[Outline, ...]]] = {}
        for total, (price, played) in reached.items():
            for more, extra, sections in block:
                new, cost = total + more, price + extra
                if new <= bars and (new not in following or cost < following[new][0]):
                    following[new] = (cost, (*played, *sections))
        reached = following
    return reached.get(bars, (0.0, ()))[1]


def _blocks(
    form: tuple[Outline, ...], bars: int, *, firm: bool, keep: frozenset[str], bar: Seconds
) -> Iterator[Block]:
    """Sections one by one, but a climb together with the chorus it climbs to.

    A short form keeps one chorus on the way to the last, and rather a verse between than a third.
    """
    last = max((at for at, s in enumerate(form) if _family(s) == "chorus"), default=0)
    prices = _DROP | (_DROP_SHORT if bars < SHORT else {})
    if any(section.role == "drop" for section in form):
        prices |= _DROP_CLUB | (_DROP_REST if bars >= CLUB_NIGHT else {})
    theme = _theme(form)
    seen: set[str] = set()
    brief = bars * bar < BRIEF
    glimpse = ceil(REST / bar) if brief else 0
    climb: list[Block] = []
    for at, section in enumerate(form):
        family = _family(section)
        drop = _LAST_CHORUS if at == last else prices[family][family in seen]
        if theme >= 0 and section.role == "solo" and "solo" not in seen and bars >= CLUB_NIGHT:
            drop = max(drop, _SOLO)
        drop = max(drop, _THEME) if at == theme else drop
        ways = _ways(section, drop * (12 if firm or section.role in keep else 1))
        if family in {"verse", "chorus", "bridge"}:
            ways = _dearer(ways, range(1, glimpse), GLIMPSE)
        if family == "intro" and (bars < SHORT or brief) and not firm:
            most = 0 if "intro" in seen else max(2, bars // 6)
            ways = _dearer(ways, range(most + 1, bars + 1), _LONG_INTRO)
        seen |= {family, section.role}
        if family == "build" and at + 1 < len(form):
            climb.append(ways)
            continue
        yield _joined((*climb, ways)) if climb else ways
        climb = []


def _theme(form: tuple[Outline, ...]) -> int:
    """Where the theme is told for the first time, in a form that has solos on it; -1 in others."""
    roles = [section.role for section in form]
    solo = roles.index("solo") if "solo" in roles else 0
    return roles.index("head") if "head" in roles[:solo] else -1


def _dearer(ways: Block, lengths: range, price: float) -> Block:
    """The ways to play a section, those that take so many bars at a price: an intro with which the
    song is half over before it starts, a theme that is gone before one has heard it."""
    return tuple(
        (bars, cost + (price if bars in lengths else 0.0), sections)
        for bars, cost, sections in ways
    )


@lru_cache(maxsize=512)
def _ways(section: Outline, drop: float) -> Block:
    """Every length this section may have, the cheapest way to each."""
    ways: dict[int, tuple[float, tuple[Outline, ...]]] = {0: (drop, ())}
    for times, plus, price in _RESIZE:
        exact = section.bars * times + plus
        if exact >= 1 and exact == int(exact):
            bars = int(exact)
            worth = price * (TWELVE_STAYS if section.bars % 12 == 0 and bars % 12 else 1)
            worth += (2.5 if bars < 2 else 0) + (1.5 if bars < 4 <= section.bars / 2 else 0)
            worth += 2 if bars % 2 and _family(section) == "chorus" else 0  # odd bars go elsewhere
            worth += 0.7 if section.role == "drop" and bars < 8 else 0  # just begun to dance
            if bars not in ways or worth < ways[bars][0]:
                ways[bars] = (worth, (replace(section, bars=bars),))
    return tuple((bars, price, sections) for bars, (price, sections) in ways.items())


def _joined(parts: tuple[Block, ...]) -> Block:
    """A climb leads somewhere: without the section it climbs to it is left out as well."""
    ways: dict[int, tuple[float, tuple[Outline, ...]]] = {}
    for choice in product(*parts):
        *climb, target = choice
        if target[0] == 0 and any(bars for bars, _, _ in climb):
            continue
        bars = sum(way[0] for way in choice)
        price = sum(way[1] for way in choice)
        if bars not in ways or price < ways[bars][0]:
            ways[bars] = (price, tuple(section for way in choice for section in way[2]))
    return tuple((bars, price, sections) for bars, (price, sections) in ways.items())


def _standing(form: tuple[Outline, ...], drawn: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """Nothing breaks down before it stood: with the drop before it gone, a breakdown is a verse."""

    def begins(sections: tuple[Outline, ...], family: str) -> int:
        return next(
            (at for at, one in enumerate(sections) if _family(one) == family), len(sections)
        )

    clubbing = any(section.role == "drop" for section in drawn)
    if not clubbing or begins(drawn, "bridge") < begins(drawn, "chorus"):
        return form
    first = begins(form, "chorus")
    return tuple(
        replace(section, role="verse", energy=max(section.energy, 0.5), openness=0.8)
        if at < first and _family(section) == "bridge"
        else section
        for at, section in enumerate(form)
    )


def _contrasted(form: tuple[Outline, ...], bar: Seconds, *, shaped: bool) -> tuple[Outline, ...]:
    """A form cut short still departs from something and comes back to it.

    Two choruses that came to stand side by side are one; a single one becomes two. What was asked
    section by section stays as it is, but for who plays.
    """
    bars = sum(section.bars for section in form)
    if bars >= SHORT and bars * bar >= BRIEF:
        return form
    form = _merged(form)
    if not shaped:
        form = _rested(_parted(_twice(_returning(form), bar)), bar)
    return _raised(_thinned(form), bar)


def _climaxed(form: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """One climax: the last chorus is the highest point, and everything else stays below it."""
    choruses = [at for at, section in enumerate(form) if _family(section) == "chorus"]
    if not choruses:
        return form
    top = max(section.energy for section in form)
    return tuple(
        replace(section, energy=top if at == choruses[-1] else min(section.energy, top - 0.05))
        for at, section in enumerate(form)
    )


def _returning(form: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """Something comes back, if only at the end: the outro remembers the beginning."""
    letters = [section.letter for section in form]
    back = any(
        letter in letters[:at] and letters[at - 1] != letter for at, letter in enumerate(letters)
    )
    if back or len(form) < 3:
        return form
    *others, last = form
    earlier = [section.letter for section in others if section.letter != others[-1].letter]
    return (*others, replace(last, letter=earlier[0])) if earlier else form


def _twice(form: tuple[Outline, ...], bar: Seconds) -> tuple[Outline, ...]:
    """One long chorus becomes two with a few bars of verse between them: what stays never returns.

    A slow one is long with eight bars, and two of them are a rest.
    """
    choruses = [at for at, section in enumerate(form) if _family(section) == "chorus"]
    verses = [section for section in form if _family(section) == "verse"]
    bars = sum(section.bars for section in form)
    clubbing = any(section.role == "drop" for section in form)
    if len(choruses) != 1 or not verses or (clubbing and bars < CLUB_NIGHT):
        return form
    hook = form[choruses[0]]
    slow = hook.bars == HALVED and BETWEEN // 2 * bar >= REST
    if hook.bars >= LONG_CHORUS or slow:
        between = BETWEEN // 2 if slow else BETWEEN
        left = hook.bars - between
    elif hook.bars >= HALVED:
        form, between = _spared(form)
        left = hook.bars
    else:
        return form
    at = next(at for at, section in enumerate(form) if _family(section) == "chorus")
    first = left - BETWEEN if slow else max(BETWEEN, left // 8 * 4)
    halves = (
        replace(hook, bars=first),
        _rest(verses[0], between),
        replace(hook, bars=left - first),
    )
    return (*form[:at], *halves, *form[at + 1 :]) if between else form


def _parted(form: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """Two choruses side by side, the second so much stronger that it is not one with the first, are
    kept apart by some bars of verse."""
    verse = next((section for section in form if _family(section) == "verse"), None)
    for at in range(1, len(form)):
        pair = form[at - 1], form[at]
        alike = pair[0].letter == pair[1].letter
        if verse and alike and {_family(one) for one in pair} == {"chorus"}:
            spared, between = _spared(form)
            second = at + len(spared) - len(form)
            rested = (*spared[:second], _rest(verse, between), *spared[second:])
            return rested if between else form
    return form


def _spared(form: tuple[Outline, ...]) -> tuple[tuple[Outline, ...], int]:
    """The form, and the bars it can do without: a second verse before the first chorus, a climb to
    it, else half of a verse, of the end or of the beginning."""
    first = next(at for at, section in enumerate(form) if _family(section) == "chorus")
    verses = [at for at in range(first) if _family(form[at]) == "verse"]
    if len(verses) > 1:
        at = verses[-1]
        return (*form[:at], *form[at + 1 :]), form[at].bars
    if first and _family(form[first - 1]) == "build" and form[first - 1].bars >= 2:
        return (*form[: first - 1], *form[first:]), form[first - 1].bars
    givers = {"verse": HALVED, "outro": BETWEEN, "intro": BETWEEN}
    for family, least in givers.items():
        for at, section in enumerate(form):
            if _family(section) == family and section.bars >= least:
                half = replace(section, bars=section.bars - section.bars // 2)
                return (*form[:at], half, *form[at + 1 :]), section.bars // 2
    return form, 0


def _rest(verse: Outline, bars: int) -> Outline:
    return replace(verse, role="interlude", bars=bars)


def _rested(form: tuple[Outline, ...], bar: Seconds) -> tuple[Outline, ...]:
    """A rest between two choruses long enough to be one: the longer of them gives it four bars, or
    two, else the end of the song two. And what comes back between two rests stays long enough to be
    heard as having come back."""
    out = list(form)
    for at in range(1, len(form) - 1):
        around = [_family(out[at - 1]), _family(out[at + 1])]
        if _family(out[at]) not in {"verse", "bridge"} or around != ["chorus", "chorus"]:
            continue
        giver = max((at - 1, at + 1), key=lambda place: out[place].bars)
        if out[giver].bars < SPARING and _family(out[-1]) == "outro":
            giver = len(out) - 1
        edge = _family(out[giver]) == "outro"
        if out[at].bars * bar < REST and out[giver].bars >= (BETWEEN if edge else SPARING):
            given = BETWEEN if out[giver].bars >= HALVED and not edge else BETWEEN // 2
            out[at] = replace(out[at], bars=out[at].bars + given)
            out[giver] = replace(out[giver], bars=out[giver].bars - given)
    return _settled(tuple(out), bar)


def _settled(form: tuple[Outline, ...], bar: Seconds) -> tuple[Outline, ...]:
    """A chorus of a few short bars between two rests has four more, from one that is long."""
    out = list(form)
    longest = max(range(len(out)), key=lambda at: (out[at].bars, -at))
    for at in range(1, len(form) - 1):
        if out[longest].bars < LONG_CHORUS:
            break
        around = {_family(out[at - 1]), _family(out[at + 1])}
        passing = out[at].bars * bar < REST and around <= {"verse", "bridge"}
        if passing and _family(out[at]) == "chorus" and at != longest:
            out[at] = replace(out[at], bars=out[at].bars + BETWEEN)
            out[longest] = replace(out[longest], bars=out[longest].bars - BETWEEN)
    return tuple(out)


def _thinned(form: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """Between two choruses of a short song most of the band steps back, or nobody hears three parts.

    Of all that lies between it is the quietest that does so. Where that is only a climb between two
    drops, it begins low.
    """
    out = list(form)
    for first, last in _gaps(form):
        between = [at for at in range(first, last) if _family(form[at]) != "build"]
        if not between:
            climb = form[first]
            out[first] = replace(
                climb,
                energy=min(climb.energy, LOW_CLIMB),
                openness=min(climb.openness, DIM_CLIMB) if climb.openness < 1 else 1.0,
            )
            continue
        at = min(between, key=lambda place: (form[place].energy, -form[place].bars))
        if _middle_eight(form, at):
            continue
        low = TRIO if form[at].role == "solo" else BARE
        out[at] = replace(form[at], energy=min(form[at].energy, low))
    return tuple(out)


def _gaps(form: Sequence[Outline]) -> Iterator[tuple[int, int]]:
    """From the end of one chorus to the start of the next, where something lies between.

    Where nothing ever does, but for solos, those are played with few: the horns go to the bar.
    """
    choruses = [at for at, section in enumerate(form) if _family(section) == "chorus"]
    gaps = [(one + 1, other) for one, other in pairwise(choruses) if other - one > 1]
    yield from gaps or ((at, at + 1) for at in _solos(form))


def _solos(form: Sequence[Outline]) -> Iterator[int]:
    """Solos with the tune before and after them."""
    for at in range(1, len(form) - 1):
        around = {_family(form[at - 1]), _family(form[at + 1])}
        if form[at].role == "solo" and around == {"chorus"}:
            yield at


def _middle_eight(form: Sequence[Outline], at: int) -> bool:
    """The B of a tune in AABA: part of what is played, no rest from it."""
    return form[at].role == "bridge" and "head" in {form[at - 1].role, form[at + 1].role}


def _raised(form: tuple[Outline, ...], bar: Seconds) -> tuple[Outline, ...]:
    """What comes back after a rest stood there before it, and comes back at once: a first chorus
    that is only half of the last one is a verse more, and the last one nobody's return."""
    out = list(form)
    peaks = [section.energy for section in form if _family(section) == "chorus"]
    for first, last in _gaps(form):
        if min(form[at].energy for at in range(first, last)) > TRIO:
            continue
        stood, at = 0.0, first - 1
        while stood < STOOD and at >= 0 and _family(form[at]) == "chorus":
            out[at] = _standing_at(out[at], max(peaks))
            stood, at = stood + form[at].bars * bar, at - 1
        out[last] = _standing_at(out[last], max(peaks))
    return tuple(out)


def _standing_at(section: Outline, top: float) -> Outline:
    return replace(section, energy=max(section.energy, round(top - STANDS, 3)))


def _merged(form: tuple[Outline, ...]) -> tuple[Outline, ...]:
    out: list[Outline] = []
    for section in form:
        same = out and (out[-1].role, out[-1].letter) == (section.role, section.letter)
        same = same and section.role != "variation"  # one after another is what they are for
        if same and abs(out[-1].energy - section.energy) < CLIMBS:
            out[-1] = replace(section, bars=out[-1].bars + section.bars)
        else:
            out.append(section)
    return tuple(out)


def listed(form: tuple[Outline, ...], roles: Sequence[str]) -> tuple[Outline, ...]:
    """A form somebody spelt out, each section as the genre would play it."""
    return tuple(
        _as_asked(form, role, at / max(1, len(roles) - 1)) for at, role in enumerate(roles)
    )


def _as_asked(form: tuple[Outline, ...], role: str, place: float) -> Outline:
    same = [section for section in form if section.role == role]
    kin = same or [section for section in form if _family(section) == FAMILIES[role]]
    if kin:  # the earlier ones early, the later ones late
        return replace(kin[min(int(place * len(kin)), len(kin) - 1)], role=role)
    letter, energy = {"build": ("C", 0.6), "bridge": ("C", 0.4)}.get(FAMILIES[role], ("A", 0.5))
    return Outline(
        role=role, letter=letter, bars=4 if FAMILIES[role] == "build" else 8, energy=energy
    )


def numbered(form: Sequence[Outline]) -> list[str]:
    """Names for the sections: "verse 1" and "verse 2", "bridge" where there is one."""
    roles = [section.role for section in form]
    return [
        f"{role} {roles[: at + 1].count(role)}" if roles.count(role) > 1 else role
        for at, role in enumerate(roles)
    ]
