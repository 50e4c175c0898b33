"""Imagery: what a prompt's words are about, how a song about it is called, and in which tone it is sung.

A topic is a key of `couplets.LEAVES`. Nouns are known by kind, since a keeper can climb a stair and a
lantern cannot; what is in none of the lists is taken for a thing only where the prompt says that the
song is about it.
"""

from collections.abc import Mapping

from kapelle.compose.lexicon import listed

# What the lexicon's images are, as topics: nothing is seen that no song is about.
SEEN: Mapping[str, str] = {
    image: topic
    for topic, images in {
        "night": "night, moon, stars", "hope": "morning, sunset, rainbow", "rain": "rain, storm",
        "sky": "clouds, sky, wind", "summer": "summer, island", "winter": "winter", "christmas": "christmas",
        "autumn": "autumn", "spring": "spring", "sea": "sea, beach, ship",
        "nature": "river, forest, mountain, nature, jungle, meditative, spirit", "desert": "desert",
        "farm": "farm", "home": "village, family", "city": "city, paris", "future": "neon, future",
        "coffee": "coffee, study", "bar": "bar, retro", "party": "club, party boat",
        "road": "road, journey, race", "train": "train", "love": "love", "wedding": "wedding",
        "loss": "goodbye", "memory": "memory, mirror, glass", "friends": "friends",
        "children": "childhood, cartoon, ballet", "birthday": "birthday", "dream": "sleep, dream",
        "faith": "church", "fight": "fight, gym", "war": "war, apocalypse", "fire": "fire, dragon",
        "protest": "protest", "money": "money, crime", "space": "space", "story": "castle, magic",
        "ghost": "ghost", "game": "game", "work": "office", "time": "time",
    }.items()
    for image in listed(images)
}  # fmt: skip
# Words of a prompt that name a topic and are no image of the lexicon's.
NAMED: Mapping[str, str] = {
    word: topic
    for topic, words in {
        "animals": "cat, cats, dog, dogs, horse, horses, bird, birds, kitten, puppy, wolf, fox, bear, whale, "
        "lion, tiger, owl, rabbit, pet, pets, animal, animals, frog, duck, cow, fish, dolphin, turtle",
        "christmas": "christmas, xmas, santa, sleigh, holiday, holidays, reindeer",
        "night": "midnight, moonlight, insomnia", "sea": "sailor, sailors, shanty, harbour, harbor, lighthouse",
        "work": "work, job, boss, office, monday, worker, workers, factory, shift, salary, meeting, deadline",
        "loss": "loss, lost, grief, breakup, heartbreak, goodbye, funeral, leaving, divorce, gone",
        "hope": "hope, freedom, tomorrow, faith, courage, dawn, sunrise",
        "home": "home, house, kitchen, mother, father, grandmother, grandma, grandpa, mom, dad, family",
        "war": "war, peace, soldier, soldiers, army, battle",
        "time": "time, clock, years, aging, yesterday, hours",
        "love": "love, lover, kiss, heart, girlfriend, boyfriend, crush, wife, husband",
        "friends": "friend, friends, friendship, buddy",
        "children": "child, children, kid, kids, toddler, school, toys, nursery",
        "birthday": "birthday, cake", "party": "party, dance, dancing, club, disco",
        "space": "space, star, rocket, astronaut, galaxy, planet, mars", "story": "fairy, king, queen, knight",
        "faith": "god, lord, church, prayer, gospel, heaven", "future": "robot, robots, computer, ai, cyborg",
        "wedding": "wedding, bride, marriage", "farm": "farm, tractor, country, cowboy",
    }.items()
    for word in listed(words)
}  # fmt: skip
# What songs of a genre are about when the prompt says nothing; else what those of its family are.
GENRE: Mapping[str, tuple[str, ...]] = {
    "lullaby": ("dream", "children", "night"), "gospel": ("faith", "hope"), "country": ("farm", "road", "home"),
    "blues": ("train", "bar", "loss", "work"), "metal": ("fire", "fight", "war", "ghost"),
    "punk": ("protest", "work", "friends"), "chiptune": ("game",), "video game": ("game", "story"),
    "synthwave": ("future", "city", "night"), "disco": ("party",), "house": ("party", "city"), "deep house": ("party", "night"), "techno": ("party", "night", "future"),
    "trance": ("party", "space", "sky"), "garage": ("party", "city"), "amapiano": ("party", "summer"), "dubstep": ("party", "fire"),
    "drum and bass": ("party", "city", "future"), "future bass": ("party", "sky", "summer"), "celtic": ("sea", "story", "nature"),
    "epic trailer": ("story", "fight", "war"), "trap": ("money", "city", "night"), "drill": ("city", "money"),
    "lo-fi hip hop": ("coffee", "rain", "night"), "march": ("fight", "hope"), "choral": ("faith", "winter"),
}  # fmt: skip
# What songs of a family of genres are about when the prompt says nothing.
FREE: Mapping[str, tuple[str, ...]] = {
    "hip hop": ("city", "money", "night", "work", "memory"),
    "electronic": ("party", "space", "night", "future", "summer"),
    "ambient": ("dream", "sky", "nature", "sea", "space"),
    "pop": ("love", "summer", "night", "city", "memory", "hope"),
    "rock": ("road", "fire", "protest", "night", "rain"),
    "soul": ("love", "night", "friends", "hope", "party"),
    "jazz": ("bar", "rain", "love", "coffee", "night"),
    "roots": ("road", "farm", "home", "train", "nature", "friends"),
    "latin": ("summer", "love", "sea", "fire", "party"),
    "score": ("nature", "story", "hope", "sea", "winter"),
}
NEXT: Mapping[str, str] = {  # where a second verse looks, when one topic is all there is
    "love": "night", "night": "city", "city": "night", "sea": "sky", "road": "memory", "train": "memory",
    "summer": "sea", "winter": "home", "autumn": "memory", "spring": "hope", "rain": "city", "sky": "nature",
    "nature": "sky", "desert": "road", "farm": "home", "home": "memory", "friends": "memory",
    "children": "home", "birthday": "friends", "party": "night", "bar": "friends", "loss": "memory",
    "memory": "time", "hope": "spring", "dream": "night", "time": "memory", "work": "city", "war": "hope",
    "fire": "night", "fight": "hope", "money": "city", "space": "night", "future": "city", "game": "children",
    "story": "dream", "ghost": "night", "faith": "hope", "animals": "home", "coffee": "rain",
    "protest": "fire", "wedding": "love", "christmas": "winter",
}  # fmt: skip


# What a song about it may be called, where the prompt has no name for it.
TITLES: Mapping[str, tuple[str, ...]] = {
    topic: listed(titles)
    for topic, titles in {
        "love": "Two Coats, The Same Umbrella, Your Side of the Table, Snow in Your Hair, Burnt Toast, Stay for Breakfast",
        "night": "The Last Bus, Half Past Two, Streetlight, The Night Baker, Open Window, Until the Birds",
        "city": "Ninth Floor Light, Corner Shop, Roses at the Light, Rooftops, My Town, The Other Side of Town",
        "sea": "Harbour Bell, The Ferry at Nine, Salt on the Window, Low Tide, Over the Water, The Last White Sail",
        "road": "County Line, Half a Tank, The Long Way Round, White Lines, Motel Sign, One More Mile",
        "train": "Platform Eight, The Six-Fifteen, Window Seat, Last Train, Over the Bridge, One Way Ticket",
        "summer": "Lemonade, No Hands, Sand in My Shoe, Barefoot July, The Porch Swing, Never September",
        "winter": "Red Mittens, One Red Window, Ice on the Pond, Before the Thaw, Smoke and Snow, By the Stove",
        "autumn": "Apple Smoke, The Geese Go South, Copper Leaves, October Coat, Bonfire, Last Red Leaf",
        "spring": "Open Windows, The Ice Lets Go, Green Again, April Wind, Cherry by the Line, First Robin",
        "rain": "Rooftop Drums, Under the Awning, Puddle Sky, Wet Shoes, The Coat You Left, After the Rain",
        "sky": "Paper Kite, Let the String Go, Chalk on the Blue, Higher, The Wide Blue, Feather",
        "nature": "Moss and Stone, The Heron, Under the Pines, River Talk, The Old Oak, Evening Blue",
        "desert": "Dry Well, One Night Flower, Red Rock, The Far Green Line, Dust Lies Down, Mirage",
        "farm": "Screen Door, The Hay Is In, Dirt Road, My Father's Hat, Not for Sale, Porch Light",
        "home": "The Key Is Under the Pot, Kitchen Floor, The Door That Sticks, Long Table, Landing Light, Sunday Bread",
        "friends": "The Old Gang, Bigger Bus, Back Row, Four Chairs, That Fish, Half Past Two",
        "children": "Paper Boat, The Snail Came to School, Puddle Sea, Teddy's Knee, Swing Up High, Yellow Coat",
        "birthday": "Make a Wish, Cake for the Dog, One More Candle, Paper Crown, Another Year, Blow Them Out",
        "party": "One More Song, Shoes by the Stair, Till the Ceiling Drips, Friday Shirt, Mirror Ball, Don't Go Home",
        "bar": "Last Call, The Rain Keeps Time, Number Nine, Leave the Change, Smoke and Brass, Cold Coffee",
        "loss": "Ten Past Three, Your Coat, One Side of the Bed, Eleven Seconds, The List, Porch Light On",
        "memory": "Shoebox, The Old School, One Bike, Wet Footprint, The Film Runs Out, All of June",
        "hope": "First Light, The Fog Burns Off, Leave the Latch, Half Past Ten, Turning Tide, It Will Come",
        "dream": "White Horse, Sand in the Bed, The Little Boat, Feathers, Purple Whale, Let the Bed Sail",
        "time": "The Extra Hour, Saved String, The Clockmaker's Lunch, Turn the Glass, Plain Saturday, Tick Tock",
        "work": "Ten to Six, Folded Arms, Out the Gate, Five O'Clock, Honest Hands, The Whistle",
        "war": "The List on the Door, His Watch, Poppies, One Button, Lay Down the Drum, The Gate Still Creaks",
        "fire": "One Spark, The Match, Ash Like Snow, Burn It Through, Kindling, Red Coal",
        "fight": "Count to Eight, The Last Bell, Stood Up Six, South of Town, Hands Taped, On My Feet",
        "money": "One Penny, White Shoes, Keys to the Doors, Ring the Bell, Coins in a Jar, Paid and Whole",
        "space": "Marble Blue, Half Past Nine, The Smallest Star, Postcard from the Sky, Floating Coffee, Far Side",
        "future": "Robots Dream, Neon Rain, Small Red Lamp, Plastic Flower, Good Night Elevator, Code and Glass",
        "game": "One Heart Left, Press Start, Castle One, Continue, Wooden Sword, High Score",
        "story": "The Miller's Girl, Key in the Raven, The Dragon's Gold, Drawbridge, Once Behind a Hill, Paper Raven",
        "ghost": "One Muddy Footprint, The Portrait Turned, Upper Hall, Gate at Night, She Folds the Sheets, No One Near",
        "faith": "Lay It Down, Two Tired Hands, The Door's Not Locked, Lift Your Feet, Little Light, Across the River",
        "animals": "The Only Chair, Old Dog, The Owl Takes Off, Sparrows, Chin on My Knee, Slow Whale Song",
        "coffee": "Perfect Ring, Two Cups, Corner Seat, Ink and Steam, A Second Cup, Margins",
        "protest": "Pots and Pans, The Rising Tide, Every Throat, Paint on the Wall, This Street, Marching Feet",
        "wedding": "The Rain Holds Off, Two Words, Tin Cans, Dance with the Aunts, A Ring Is Plain, Rice in My Shoe",
        "christmas": "Half Past Three, Paper Angel, Snow on the Chimneys, Cinnamon, Leave a Lamp, Ring Every Bell",
    }.items()
}  # fmt: skip
# Two topics in one name: "Summer in the City".
WHEN: Mapping[str, str] = {
    "summer": "Summer", "winter": "Winter", "autumn": "Autumn", "spring": "Spring", "rain": "Rain",
    "night": "Night", "christmas": "Christmas", "love": "Love", "time": "Time",
}  # fmt: skip
WHERE: Mapping[str, str] = {
    "city": "in the City", "sea": "by the Sea", "road": "on the Road", "train": "on the Train",
    "farm": "on the Farm", "home": "at Home", "desert": "in the Desert", "bar": "at the Bar",
    "war": "in the War", "space": "in Space", "nature": "in the Woods",
}  # fmt: skip

# --------------------------------------------------------------------------- nouns by kind

PEOPLE: frozenset[str] = frozenset(listed(
    "keeper, sailor, soldier, captain, farmer, cowboy, cowgirl, baker, miner, teacher, doctor, nurse, driver, "
    "trucker, boxer, fighter, king, queen, prince, princess, knight, wizard, witch, pirate, thief, hunter, "
    "astronaut, robot, detective, stranger, traveler, traveller, wanderer, dancer, painter, poet, writer, "
    "waitress, barista, bartender, bride, groom, widow, widower, mother, father, daughter, son, sister, "
    "brother, grandmother, grandfather, grandma, grandpa, mom, mum, dad, wife, husband, uncle, aunt, friend, "
    "neighbour, neighbor, girl, boy, woman, man, fisherman, mermaid, monk, nun, priest, worker, "
    "student, gambler, drifter, gardener, postman, clown, ghost, angel, giant, shepherd, watchmaker, "
    "clockmaker, blacksmith, carpenter, firefighter, pilot, ranger, refugee, orphan, lover"
))  # fmt: skip
ANIMALS: frozenset[str] = frozenset(listed(
    "cat, dog, horse, bird, fox, wolf, bear, owl, whale, dragon, rabbit, mouse, lion, tiger, crow, sparrow, "
    "kitten, puppy, cow, fish, dolphin, turtle, frog, duck, elephant, penguin, unicorn"
))  # fmt: skip
PLACE_WORDS: frozenset[str] = frozenset(listed(
    "lighthouse, harbour, harbor, city, village, town, beach, island, forest, desert, mountain, valley, river, "
    "meadow, garden, kitchen, attic, church, castle, tower, school, farm, barn, street, highway, station, "
    "bridge, hotel, motel, diner, cafe, pub, tavern, circus, carnival, market, library, museum, cemetery, "
    "graveyard, ocean, sea, lake, shore, coast, bay, prairie, jungle, moon, park, factory, hospital, "
    "warehouse, house, cabin, cottage, room, playground, seaside"
))  # fmt: skip
THING_WORDS: frozenset[str] = frozenset(listed(
    "rain, snow, storm, stars, star, sun, sunrise, sunset, lantern, candle, candles, letter, letters, photograph, "
    "photo, suitcase, coat, shoes, boots, ring, watch, clock, mirror, window, door, key, keys, train, ship, boat, "
    "truck, car, bicycle, bike, balloon, kite, teddy, toy, toys, cake, coffee, tea, bread, pizza, apple, peach, "
    "rose, roses, flower, flowers, tree, leaves, oak, fire, campfire, bonfire, crown, sword, diary, book, "
    "telephone, umbrella, umbrellas, rainbow, fireworks, snowman, sandcastle, rocket, wedding dress, tractor, "
    "lamp, streetlights, fireflies, waves, wind, fog, thunder, lightning, shadow, shadows"
))  # fmt: skip
TONES: Mapping[str, str] = {
    mood: tone
    for tone, moods in {
        "bright": "hopeful, happy, playful, uplifting, euphoric, energetic, groovy, party, festive, confident, "
        "warm, triumphant, cool",
        "sad": "melancholic, sad, lonely, nostalgic, haunting, heartfelt, dramatic, introspective",
        "tender": "calm, chill, dreamy, intimate, tender, romantic, sensual, elegant, sacred, hypnotic, majestic, "
        "mysterious",
        "defiant": "driving, epic, rebellious, gritty, angry, aggressive, menacing, dark, tense",
    }.items()
    for mood in listed(moods)
}  # fmt: skip
# How a family sings when nobody says.
USUAL: Mapping[str, str] = {
    "hip hop": "defiant", "electronic": "bright", "ambient": "tender", "pop": "bright", "rock": "defiant",
    "soul": "tender", "jazz": "tender", "roots": "tender", "latin": "bright", "score": "tender",
}  # fmt: skip
GRAVE: frozenset[str] = frozenset({"loss", "ghost", "war"})  # what nobody sings brightly of unasked
GLAD: frozenset[str] = frozenset({"children", "birthday", "party", "friends", "wedding", "animals"})
"""What has a chorus too glad for the sad."""
