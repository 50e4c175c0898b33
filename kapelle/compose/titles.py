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
from kapelle.music.genres import GENRES

# Things one can see or hold, by image: what a title is about.
THINGS: Mapping[str, str] = {
    "night": "Midnight, Streetlight, Nightfall, Last Bus, Small Hours, Night Window, Night Shift",
    "moon": "Moonlight, Silver Moon, Half Moon, Moonrise, Crescent, Pale Moon",
    "stars": "North Star, Starlight, Orion, Constellation, Shooting Star, Milky Way",
    "morning": "First Light, Dawn, Early Train, Dew, Open Curtains, Daybreak",
    "sunset": "Afterglow, Golden Hour, Last Light, Dusk, Horizon, Amber Sky, Evening Train",
    "rain": "Rain, Wet Pavement, Grey Umbrella, Puddles, First Drop, Gutter Song, Cloudburst",
    "storm": "Thunder, Storm Front, Lightning, Barometer, Black Sky, Squall",
    "clouds": "Cloud Nine, Low Cloud, Mist, White Sky, Fog Bank, Cumulus",
    "sky": "Blue Sky, Wingspan, Kite, Updraft, Open Air, Skyward",
    "wind": "Tailwind, Weathervane, Breeze, Windfall, Northerly, Wind Chime",
    "rainbow": "Prism, Colour Wheel, Sugar, Glitter, Seven Colours, Candy",
    "summer": "Sunroof, Long Days, August, Heatwave, Palm Shade, Lemonade, Blue Pool",
    "winter": "First Snow, Frost, White Field, Cold Hands, Icicle, Fireside, Longest Night",
    "christmas": "December, Candle, Snow Globe, Silver Bells, Mistletoe, Evergreen",
    "autumn": "October, Falling Leaves, Copper, Smoke, Harvest Moon, Orchard",
    "spring": "Blossom, Green Shoot, Garden Gate, April, Swallows, New Leaf",
    "sea": "Tide, Salt, Low Water, Driftwood, Undertow, Far Shore",
    "beach": "Sandbar, Parasol, Bare Feet, High Tide, Seashell, Boardwalk",
    "ship": "Harbour, Lighthouse, Anchor, Main Sail, Lantern, Port Side",
    "river": "Riverbend, Stepping Stones, Waterfall, Still Water, Ferry, Upstream",
    "island": "Lagoon, Coral, Blue Island, Palm Shade, South Wind, Hammock",
    "forest": "Clearing, Pine, Deep Green, Moss, Old Oak, Undergrowth",
    "mountain": "Ridge Line, Summit, High Valley, Cairn, Thin Air, Tree Line",
    "nature": "Meadow, Swallow, Long Grass, Hedgerow, Skylark, Open Field",
    "desert": "Dune, Mirage, Dry River, Red Sand, Caravan, Salt Flat",
    "jungle": "Canopy, Vine, Green Shade, Leopard, Monsoon, Drumfire",
    "farm": "Haystack, Barn Door, Red Tractor, Split Rail, Dirt Road, Saddle",
    "village": "Market Square, Well, Church Hill, Old Gate, Cobblestone, Homeland",
    "city": "Skyline, Crosswalk, Rooftop, Side Street, Subway, Tower Block, Corner Store",
    "neon": "Neon, Arcade, Laser, Hologram, Pixel, Chrome",
    "paris": "Rooftops, Left Bank, Bistro, Carousel, Metro, Boulevard",
    "coffee": "Second Cup, Corner Table, Steam, Window Seat, Sugar, Slow Pour, Paper Cup",
    "bar": "Last Call, Jukebox, Smoke, Corner Booth, Whiskey, Empty Glass",
    "club": "Strobe, Basement, Mirrorball, Speaker Stack, Doorway, Four Walls",
    "road": "Mile Marker, Open Road, Rear Mirror, Motel, Long Way, White Line, Exit Nine",
    "train": "Night Train, Platform Nine, Iron Rail, Window Seat, Signal Box, Whistle Stop",
    "journey": "Compass, Old Map, Far Country, Suitcase, Borderline, Waypoint",
    "love": "Your Name, Two Hearts, Letter, Close Enough, Open Arms, Valentine",
    "wedding": "First Dance, White Dress, Rice, Ring, Bouquet, Promise",
    "goodbye": "Last Letter, Empty Chair, Platform, Leaving, Postcard, Open Door",
    "memory": "Old Photograph, Keepsake, Shoebox, Yearbook, Negative, Attic",
    "family": "Kitchen Light, Front Porch, Old Letters, Sunday Table, Handwriting, Heirloom",
    "friends": "Campfire, Back Row, Good Company, Porch Steps, Second Round, Old Gang",
    "childhood": "Paper Boats, Tree House, Chalk, Kite, Toy Piano, Hopscotch",
    "birthday": "Candles, Confetti, Balloons, One More Year, Frosting, Paper Crown",
    "sleep": "Pillow, Soft Landing, Paper Moon, Drift, Night Light, Blanket",
    "dream": "Daydream, Lucid, Feather, Looking Glass, Cloud Room, Sleepwalk",
    "study": "Margin Notes, Desk Lamp, Page Nine, Paper Planes, Quiet Floor, Pencil Lines",
    "meditative": "Incense, Temple Bell, Stone Garden, Breath, Lotus, Stillness",
    "church": "Stained Glass, Nave, Candle, Steeple, Choir Stall, Halo",
    "fight": "Last Round, Iron, Knuckle, No Surrender, Duel, Steel",
    "war": "Warpath, Front Line, Banner, Shield Wall, Bloodline, Siege",
    "gym": "Heavy Bag, Last Rep, Iron, Sweat, Finish Line, Pulse",
    "race": "Red Line, Hairpin, Slipstream, Final Lap, Tarmac, Throttle",
    "fire": "Ember, Wildfire, Ash, Matchstick, Slow Burn, Cinder, Kerosene",
    "protest": "Megaphone, Barricade, Raised Hand, Banner, Open Letter, Brick",
    "money": "Gold Teeth, Cold Cash, Diamonds, Payday, Blank Check, Heavy Chain, High Roller",
    "crime": "Alibi, Trench Coat, Safe House, Cold Case, Getaway, Black Sedan",
    "space": "Orbit, Satellite, Zero Gravity, Comet, Dark Matter, Far Side, Signal",
    "future": "Circuit, Machine Heart, Chrome, Android, Tomorrow, Mainframe",
    "castle": "Crown, Tower, Old Kingdom, Candle, Stone Stairs, Ballroom",
    "magic": "Spellbound, Silver Wand, Fable, Elder Wood, Potion, Lantern",
    "dragon": "Dragon, Scale, Red Wing, Cavern, Beast, Ember Crown",
    "ghost": "Phantom, Raven, Empty House, Cold Spot, Séance, Old Mirror",
    "game": "Next Level, High Score, Coin Slot, Pixel, Extra Life, Boss Room",
    "cartoon": "Banana Peel, Tin Tail, Puddle Jump, Wobble, Squeaky Wheel, Penguin",
    "retro": "Jukebox, Roller Rink, Cassette, Drive-In, Static, Old Radio",
    "office": "Bright Idea, Forward, Open Plan, Milestone, Blueprint, Handshake",
    "ballet": "Pirouette, Slipper, Mirror Hall, Swan, Curtain, Tiptoe",
    "spirit": "Totem, Drumbeat, Ancestor, Old Stone, Obelisk, Ceremony",
    "time": "Clockwork, Hourglass, Pendulum, Second Hand, Long Minute, Sundial",
    "mirror": "Mirror, Shadow, Silhouette, Mask, Reflection, Secret",
    "glass": "Glass, Crystal, Prism, Porcelain, Clear Light, Icicle",
    "party boat": "Champagne, Red Carpet, Mirrorball, Yacht Club, Marina, Limousine",
    "apocalypse": "Last Day, Ruins, Fallout, Ash, Dead Signal, Black Sun",
}  # fmt: skip

# What a family of genres sees when the prompt shows nothing.
SCENERY: Mapping[str, tuple[str, ...]] = {
    "hip hop": ("night", "city", "money", "crime", "coffee"),
    "electronic": ("neon", "city", "space", "sunset", "club", "future"),
    "ambient": ("clouds", "river", "moon", "glass", "space", "forest"),
    "pop": ("love", "summer", "stars", "dream", "city", "memory"),
    "rock": ("road", "fire", "storm", "city", "protest"),
    "soul": ("love", "night", "friends", "summer", "bar"),
    "jazz": ("bar", "moon", "paris", "coffee", "rain"),
    "roots": ("road", "farm", "river", "friends", "train", "village"),
    "latin": ("island", "beach", "fire", "village", "summer"),
    "score": ("mountain", "castle", "journey", "ballet", "moon", "winter"),
}

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
    "tender": ("Soft, Small, Gentle, Velvet", "in Your Hands, Goodnight, Hold On"),
    "sensual": ("Velvet, Slow, Silk, Warm", "After Midnight, Closer, Stay"),
    "driving": ("Fast, Steel, Endless, Running", "Full Throttle, Straight Ahead, Keep Going"),
    "festive": ("Golden, Ringing, Merry, Bright", "for Everyone, Around the Table, All Together"),
    "majestic": ("Royal, High, Marble, Proud", "Ascending, of Kings, Eternal"),
    "triumphant": ("Golden, Great, Last, Rising", "Won, Victorious, at the Summit"),
    "dramatic": ("Crimson, Final, Storming, Fatal", "Falls, at the Edge, in Three Acts"),
    "cool": ("Smooth, Slick, Low, Blue", "in Shades, on the Corner, No Hurry"),
    "elegant": ("Silver, Pearl, Fine, Ivory", "in White, at Eight, with Grace"),
    "rebellious": ("Broken, Loud, Young, Wild", "Against the Wall, No Rules, Right Now"),
    "gritty": ("Rusty, Dirty, Raw, Gravel", "in the Dust, Down Low, the Hard Way"),
    "angry": ("Burning, Clenched, Red, Bitter", "Boiling Over, Enough, Turned Loose"),
    "hypnotic": ("Circling, Endless, Deep, Spiral", "Again and Again, Turning, on a Loop"),
    "lonely": ("Empty, Single, Distant, Last", "for One, Nobody Home, Out There"),
    "sacred": ("Holy, Silent, Candlelit, White", "in the Nave, Amen, Before Dawn"),
}  # fmt: skip


def title(reading: Reading, genre: str, mood: str, chance: Chance) -> str:
    """Two to four words; the same dice give the same title."""
    images = _images(reading, genre, chance / "image")
    things = [(chance / "thing" / image).pick(lexicon.listed(THINGS[image])) for image in images]
    before, after = (lexicon.listed(words) for words in MOODED[mood])
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
    return chance.shuffle(seen) if seen else [chance.pick(SCENERY[GENRES[genre].family])]


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
