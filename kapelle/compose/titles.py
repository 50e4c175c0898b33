"""What the song is called, and the words under the title.

A title is two to four words made of the song's image, mood and genre; the prompt's own words enter
only where the lexicon knows them as images, so a title never repeats a prompt and never offends.
"""

from collections.abc import Iterator, Mapping, Sequence

from kapelle.compose import lexicon
from kapelle.compose.reading import Fact, Reading, members, read
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.genre import Genre

# Things one can see or hold, by image: what a title is about.
THINGS: Mapping[str, str] = {
    "night": "Midnight, Moonlight, Streetlight, Nightfall, Last Bus, Small Hours, Silver Moon, Night Window",
    "rain": "Rain, Wet Pavement, Grey Umbrella, Puddles, First Drop, Gutter Song, Rain Check, Cloudburst",
    "city": "Skyline, Neon, Crosswalk, Rooftop, Side Street, Subway, Tower Block, Corner Store",
    "sea": "Tide, Harbour, Salt, Lighthouse, Low Water, Driftwood, Undertow, Far Shore",
    "summer": "Sunroof, Long Days, August, Heatwave, Palm Shade, Lemonade, Blue Pool, Open Window",
    "sunset": "Afterglow, Golden Hour, Last Light, Dusk, Horizon, Amber Sky, Evening Train",
    "winter": "First Snow, Frost, December, White Field, Cold Hands, Icicle, Fireside, Longest Night",
    "autumn": "October, Falling Leaves, Copper, Windfall, Smoke, Harvest Moon, Orchard",
    "spring": "Blossom, Green Shoot, Garden Gate, April, Swallows, Open Meadow, New Leaf",
    "morning": "First Light, Dawn, Early Train, Dew, Open Curtains, Second Cup, Daybreak",
    "coffee": "Second Cup, Corner Table, Steam, Window Seat, Sugar, Slow Pour, Paper Cup",
    "study": "Margin Notes, Desk Lamp, Page Nine, Paper Planes, Quiet Floor, Pencil Lines",
    "sleep": "Lullaby, Pillow, Soft Landing, Paper Moon, Drift, Night Nurse, Cloud Nine",
    "love": "Your Name, Two Hearts, Letter, First Dance, Close Enough, Open Arms, Valentine",
    "goodbye": "Last Letter, Empty Chair, Old Photograph, Platform Nine, Leaving, Postcard, Keepsake",
    "family": "Kitchen Light, Front Porch, Old Letters, Sunday Table, Photograph, Handwriting, Heirloom",
    "road": "Mile Marker, Open Road, Rear Mirror, Motel, Long Way, White Line, Exit Nine",
    "forest": "Clearing, Pine, Deep Green, Moss, Riverbend, Old Oak, Ridge Line",
    "space": "Orbit, Satellite, Zero Gravity, Comet, Dark Matter, Far Side, Signal",
    "fight": "Iron, Last Round, Warpath, Steel, Front Line, Bloodline, No Surrender",
    "fire": "Ember, Wildfire, Ash, Matchstick, Slow Burn, Cinder, Kerosene",
    "castle": "Crown, Tower, Old Kingdom, Raven, Candle, Stone Stairs, Spellbound",
    "money": "Gold Teeth, Cold Cash, Diamonds, Payday, Blank Check, Heavy Chain, High Roller",
    "childhood": "Paper Boats, Tree House, Chalk, Kite, Carousel, Toy Piano, Hopscotch",
}  # fmt: skip

# What a genre sees when the prompt shows nothing.
SCENERY: Mapping[str, tuple[str, ...]] = {
    lexicon.TRAP: ("night", "city", "money", "fire", "fight"),
    lexicon.LOFI: ("coffee", "rain", "study", "sunset", "night"),
    lexicon.HOUSE: ("summer", "city", "space", "sunset", "road"),
    lexicon.BALLAD: ("love", "goodbye", "winter", "sea", "morning"),
}
ANYWHERE = ("night", "sea", "road", "space", "sunset")

# Two words a mood lends: one before a thing, one to stand at the end of a title.
MOODED: Mapping[str, tuple[str, str]] = {
    "dark": ("Black, Shadow, Blackout, Hollow", "After Dark, in the Dark, Below"),
    "menacing": ("Cold, Venom, Dead, Sharp", "Is Coming, at the Door, No Mercy"),
    "aggressive": ("Broken, Burning, Savage, Red", "on Fire, Breaks, at War"),
    "tense": ("Wired, Running, Ticking, Thin", "on the Wire, Closing In, Before It Breaks"),
    "haunting": ("Ghost, Pale, Whispering, Haunted", "in the Hall, Still Here, Returns"),
    "mysterious": ("Hidden, Veiled, Secret, Strange", "Unseen, Behind the Door, Without a Name"),
    "melancholic": ("Blue, Fading, Distant, Grey", "Without You, Long Gone, Slowly"),
    "sad": ("Lonely, Empty, Lost, Silent", "Alone, Left Behind, Too Late"),
    "nostalgic": ("Old, Faded, Yesterday's, Worn", "Remembered, Back Then, from Home"),
    "romantic": ("Tender, Velvet, Sweet, Rose", "for Two, with You, Tonight"),
    "heartfelt": ("Honest, True, Open, Beating", "for You, Like I Mean It, Again"),
    "intimate": ("Quiet, Soft, Small, Close", "Between Us, Whispered, for One"),
    "calm": ("Still, Slow, Gentle, Clear", "at Rest, Breathing, and Nothing Else"),
    "chill": ("Lazy, Easy, Low, Late", "Off the Clock, Unhurried, on Repeat"),
    "dreamy": ("Floating, Paper, Hazy, Glass", "in a Dream, Half Asleep, Above the Clouds"),
    "introspective": ("Inner, Quiet, Long, Second", "in My Head, Reconsidered, and I"),
    "hopeful": ("Bright, New, Early, First", "Tomorrow, Ahead, Any Day Now"),
    "warm": ("Warm, Kind, Honey, Home", "by the Fire, at Home, Like Sunlight"),
    "happy": ("Golden, Sunny, Bright, Dancing", "All Day, in the Sun, Every Time"),
    "playful": ("Crooked, Jumping, Tiny, Dizzy", "on Stilts, Hopscotch, and a Half"),
    "uplifting": ("High, Golden, Open, Brighter", "Rising, Above, Taking Off"),
    "euphoric": ("Electric, Endless, Bright, Wild", "Forever, Overflow, in Colour"),
    "energetic": ("Running, Electric, Fast, Live", "in Motion, Full Speed, Unleashed"),
    "groovy": ("Rubber, Velvet, Double, Swinging", "Shuffle, on the One, Keeps Moving"),
    "epic": ("Iron, Endless, Giant, Last", "Rising, of Legends, at Dawn"),
    "party": ("Disco, Neon, Loud, Midnight", "Till Six, All Night, One More Time"),
    "confident": ("Heavy, First, Bold, High", "on Top, Don't Blink, My Way"),
}  # fmt: skip
PLAIN = ("Second, Far, Quiet, Long, Paper, Silver", "Again, from Here, on the Way, Tonight")


def title(reading: Reading, genre: str, mood: str, chance: Chance) -> str:
    """Two to four words; the same dice give the same title."""
    images = _images(reading, genre, chance / "image")
    things = [(chance / "thing" / image).pick(lexicon.listed(THINGS[image])) for image in images]
    before, after = (lexicon.listed(words) for words in MOODED.get(mood, PLAIN))
    front, back = (chance / "before").pick(before), (chance / "after").pick(after)
    shapes = [f"{things[0]} {back}", *_shapes(things, front)]
    fitting = [shape for shape in shapes if 2 <= len(shape.split()) <= 4 and _fresh(shape)]
    return (chance / "shape").pick(fitting or [f"{front} {things[0]}"])


def _shapes(things: Sequence[str], front: str) -> Iterator[str]:
    """A thing of one word takes a mood before it; one of two words stands by itself."""
    first, *others = things
    yield first if " " in first else f"{front} {first}"
    yield from (f"{first} and {other}" for other in others if " " not in first + other)


def _fresh(shape: str) -> bool:
    """No word twice: "Night Night Window" is a stutter."""
    words = [word.lower() for word in shape.split()]
    return len(set(words)) == len(words)


def _images(reading: Reading, genre: str, chance: Chance) -> list[str]:
    """What the prompt shows, in any order; else one thing the genre likes to look at."""
    seen = [fact.value for fact in reading.images]
    return chance.shuffle(seen) if seen else [chance.pick(SCENERY.get(genre, ANYWHERE))]


def tags(reading: Reading, genre: Genre, seats: Sequence[Seat]) -> tuple[str, ...]:
    """Four to six words: the genre, the moods, what was asked to play, then what the genre is."""
    asked = [fact for fact in reading.players if _seated(fact, seats)]
    wanted = [
        genre.name,
        *(fact.value for fact in reading.moods[:2]),
        *(_called(fact) for fact in asked[:3]),
    ]
    own = [tag for tag in genre.tags if _true(tag, reading, seats)]
    return tuple(dict.fromkeys([*wanted, *own, *_leading(seats)]))[:6]


def _called(player: Fact[str]) -> str:
    """As it was asked for, unless somebody else plays it or it was said in another script."""
    words = player.words.lower()
    return words if words.isascii() and player.value in words else player.value


def _seated(player: Fact[str], seats: Sequence[Seat]) -> bool:
    return any(seat.instrument in members(player.value) for seat in seats)


def _true(tag: str, reading: Reading, seats: Sequence[Seat]) -> bool:
    """Whether what is said of the genre is true of this song: no "808s" where none play."""
    heard = read(tag)
    if heard.moods and reading.moods:
        return False
    return all(_seated(player, seats) for player in heard.players)


def _leading(seats: Sequence[Seat]) -> list[str]:
    order = (Role.LEAD, Role.CHORDS, Role.PAD, Role.BASS, Role.DRUMS)
    ranked = sorted(
        (seat for seat in seats if seat.role in order), key=lambda seat: order.index(seat.role)
    )
    return [
        "drums" if INSTRUMENTS[seat.instrument].family == "drums" else seat.instrument
        for seat in ranked
    ]
