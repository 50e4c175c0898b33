"""Rhymes: words that end alike, family by family, and what each can do in a line. Own list, by ear.

Behind the stroke: p somewhere to be ("beneath the shore"), i something to be inside of ("inside the
rain"), t a time ("another night"), o something one has ("without your name"), v what one does and needs
nobody else for ("before we stay"), a how something is ("so still and deep"), w a word that closes a
clause by itself and has its weight on the second syllable ("it starts tonight").
"""

from collections.abc import Mapping
from dataclasses import dataclass

_FAMILIES: Mapping[str, str] = {
    "ight": "light/io night/it sight/o height/p flight/o bright/a white/a right/a fight/v tonight/w",
    "ay": "day/t bay/p way/o grey/a play/v stay/v sway/v pray/v today/w away/w",
    "ain": "rain/i train/i plain/p lane/p pain/i remain/v again/w",
    "ake": "lake/p wake/v break/v shake/v ache/v mistake/o awake/w",
    "ame": "name/o flame/i same/a",
    "ace": "face/o place/p space/i grace/o trace/o embrace/o pace/o race/v",
    "ade": "shade/i fade/v afraid/w",
    "ate": "gate/p fate/o wait/v",
    "ale": "sail/o trail/p fail/v sail/v",
    "air": "air/i stair/p chair/p hair/o prayer/o bare/a fair/a rare/a care/v",
    "are": "star/o car/i bar/p scar/o far/a afar/w",
    "ark": "dark/i spark/o mark/o",
    "art": "heart/io part/o start/v part/v apart/w",
    "orm": "storm/i form/o warm/a",
    "all": "wall/p hall/ip fall/t call/o small/a tall/a fall/v crawl/v",
    "alk": "walk/o talk/v walk/v",
    "and": "hand/o land/p sand/p stand/v land/v understand/v",
    "ance": "dance/i glance/o chance/o trance/i dance/v",
    "ash": "ash/i flash/o crash/o crash/v",
    "ast": "past/i vast/a last/v",
    "ead": "bed/p ahead/w",
    "eam": "dream/i stream/p beam/i steam/i dream/v",
    "ean": "green/i scene/i green/a clean/a lean/v",
    "eap": "deep/i sleep/i deep/a cheap/a steep/a sleep/v leap/v creep/v",
    "eat": "street/p heat/i feet/o sweet/a complete/a meet/v",
    "ear": "year/t fear/i tear/o clear/a near/a dear/a hear/v appear/v",
    "eave": "eve/t leave/v grieve/v believe/v",
    "eel": "wheel/o real/a heal/v feel/v",
    "ee": "sea/p tree/p key/o free/a flee/v agree/v see/v",
    "eed": "need/o speed/i",
    "eeze": "breeze/i trees/p knees/o keys/o seas/p freeze/v",
    "ell": "bell/o spell/i well/p well/a",
    "end": "end/o friend/o bend/p mend/v bend/v pretend/v",
    "est": "west/p rest/v rest/o",
    "et": "wet/a forget/v regret/o",
    "ide": "tide/p side/o ride/o wide/a ride/v hide/v collide/v beside/w inside/w",
    "ile": "mile/p smile/o while/t isle/p smile/v",
    "ind": "mind/i blind/a kind/a behind/w",
    "ine": "line/p sign/o fine/a shine/v",
    "ime": "time/t rhyme/o climb/v",
    "ire": "fire/i desire/o tire/v",
    "ies": "skies/p eyes/o lies/o ties/o rise/v goodbyes/o",
    "y": "sky/p eye/o lie/o dry/a high/a shy/a sly/a fly/v cry/v try/v lie/v die/v goodbye/o",
    "ill": "hill/p chill/i still/a",
    "ing": "spring/t wing/o ring/o sing/v swing/v ring/v",
    "ick": "thick/a quick/a",
    "in": "skin/o thin/a win/v begin/v spin/v within/w",
    "ip": "ship/o trip/o",
    "oam": "foam/i home/o roam/v",
    "oan": "stone/p bone/o tone/o alone/w",
    "old": "gold/o cold/i cold/a bold/a old/a gold/a hold/v unfold/v fold/v",
    "ole": "soul/o whole/a roll/v",
    "ow": "snow/i glow/i slow/a low/a go/v grow/v know/v flow/v glow/v below/w ago/w",
    "ore": "shore/p door/p floor/p war/i roar/v soar/v before/w",
    "ose": "rose/o close/v",
    "ost": "ghost/o coast/p",
    "oom": "room/i gloom/i bloom/v",
    "oon": "moon/o noon/t",
    "ooth": "truth/o youth/o",
    "ound": "ground/p sound/i around/w",
    "out": "doubt/i shout/o shout/v",
    "own": "town/p crown/o drown/v",
    "oud": "cloud/i crowd/i loud/a proud/a",
    "oice": "voice/o choice/o rejoice/v",
    "one": "sun/i done/a run/v begun/a",
    "ong": "song/i long/a strong/a wrong/a belong/v",
    "ost-l": "frost/i lost/a",
    "oor": "sure/a pure/a",
    "ove": "love/o above/w",
    "ue": "blue/i view/o true/a new/a blue/a",
    "ung": "tongue/o young/a",
    "ush": "hush/i rush/i rush/v",
    "ust": "dust/i trust/o rust/i rust/v",
    "urn": "turn/o burn/v turn/v learn/v return/v",
    "ird": "bird/o word/o third/o",
    "irl": "pearl/o curl/o whirl/o",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rhyme:
    word: str
    family: str
    kinds: str  # of the letters above


def _spread() -> tuple[Rhyme, ...]:
    found: dict[tuple[str, str], str] = {}
    for family, words in _FAMILIES.items():
        for entry in words.split():
            word, _, kinds = entry.partition("/")
            found[word, family] = found.get((word, family), "") + kinds
    return tuple(Rhyme(word, family, kinds) for (word, family), kinds in found.items())


RHYMES: tuple[Rhyme, ...] = _spread()
BY_FAMILY: Mapping[str, tuple[Rhyme, ...]] = {
    family: tuple(one for one in RHYMES if one.family == family) for family in _FAMILIES
}
FAMILY: Mapping[str, str] = {one.word: one.family for one in RHYMES}
