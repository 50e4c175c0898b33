"""Imagery: what songs see, topic by topic, and what singers say of themselves in each tone. Own words.

Every clause has four syllables with weight on the second and the fourth ("the river runs"), every
adjective two with weight on the first, every thing one: so they fit together in any order. The things
are words that rhyme (`rhymes.py`) or stand well in a title.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kapelle.compose.lexicon import listed


@dataclass(frozen=True, slots=True)
class Topic:
    adjectives: tuple[str, ...]
    things: tuple[str, ...]
    clauses: tuple[str, ...]


def _topic(adjectives: str, things: str, clauses: str) -> Topic:
    return Topic(tuple(listed(adjectives)), tuple(listed(things)), tuple(listed(clauses)))


TOPICS: Mapping[str, Topic] = {
    "love": _topic(
        "tender, honest, open, crimson, velvet, secret, sudden",
        "heart, kiss, hand, name, eyes, rose, face, ring, flame",
        "your coat is warm, the kettle sings, your letter came, the curtain stirs, our shadows meet, "
        "a candle leans, your laughter falls, the roses lean, your fingers rest, the record turns, "
        "our secret keeps, the mirror smiles",
    ),
    "night": _topic(
        "midnight, silver, quiet, sleepless, hollow, velvet, distant",
        "night, moon, star, dark, light, dream, shade, hush",
        "the moon is late, the street lamps hum, the dark is deep, the clock strikes one, a window glows, "
        "the curtains breathe, the owls are out, the last bus leaves, a dog barks twice, the stars come out, "
        "the town lies down, the shadows lean",
    ),
    "city": _topic(
        "neon, concrete, crowded, broken, rainy, narrow",
        "street, town, light, wall, wire, glass, sign, crowd",
        "the traffic hums, the neon burns, the subway sighs, the sirens fade, the crossing blinks, "
        "a taxi waits, the rooftops steam, the corner store, the towers glow, the sidewalk shines, "
        "the tram goes by, the pigeons rise",
    ),
    "sea": _topic(
        "salty, silver, rolling, restless, endless, open, distant",
        "sea, tide, shore, wave, sand, foam, sail, coast, ship",
        "the tide comes in, the harbour sleeps, the gulls complain, the lighthouse blinks, the anchor lifts, "
        "the salt wind sings, the sails are full, a bell rings out, the nets are in, the water shines, "
        "the lanterns sway, the driftwood dries",
    ),
    "road": _topic(
        "open, endless, dusty, narrow, winding, golden, restless",
        "road, mile, wheel, sign, dust, map, bend, line",
        "the engine hums, the white lines run, the headlights sweep, the motel sleeps, the mirror shakes, "
        "a freight truck moans, the map is torn, the desert waits, the mile signs pass, the asphalt sings, "
        "the windows down, the state line fades",
    ),
    "train": _topic(
        "iron, early, distant, midnight, narrow, northern, steady",
        "train, rail, steam, seat, line, bridge, smoke",
        "the whistle cries, the carriage sways, the platform clears, the signals change, the rails are wet, "
        "the last train leaves, the stations blur, a porter waves, the bridges hum, the doors slide shut, "
        "the tickets burn, the fields go by",
    ),
    "summer": _topic(
        "golden, lazy, barefoot, sunny, burning, August, endless",
        "sun, sand, heat, noon, breeze, pool, shade, glow",
        "the sun is high, the porch swing creaks, the ice cream melts, the swallows dive, the grass is long, "
        "the pavement burns, the lemons hang, the sprinklers turn, the towels dry, the crickets sing, "
        "the evening glows, the river's warm",
    ),
    "winter": _topic(
        "frozen, silent, bitter, crystal, snowy, pallid, hollow",
        "snow, frost, ice, cold, coat, hearth, wind",
        "the snow comes down, the chimneys smoke, the ponds are glass, the north wind bites, the fire burns low, "
        "the branches crack, my breath is white, the lanterns swing, the roads are closed, the stove is warm, "
        "the long nights come, the bells ring out",
    ),
    "autumn": _topic(
        "copper, amber, falling, smoky, fading, golden, hollow",
        "leaf, smoke, field, wind, dusk, fall, rust",
        "the leaves come down, the swallows leave, the apples drop, the smoke hangs low, the fields are bare, "
        "the evenings close, the geese go south, the rain sets in, the barn door bangs, the ivy burns, "
        "the lamps are lit, the orchard sleeps",
    ),
    "spring": _topic(
        "early, tender, April, open, shining, gentle, greening",
        "spring, bloom, seed, rain, bird, green, dew",
        "the blossom falls, the ice lets go, the robins call, the windows wake, the garden stirs, "
        "the brook runs full, the buds are out, the mornings climb, the tulips lean, the lambs are loud, "
        "the wind turns warm, the moss is green",
    ),
    "rain": _topic(
        "falling, steady, silver, sudden, heavy, leaden, gentle",
        "rain, cloud, storm, street, coat, sky, mist, drop",
        "the gutters run, the thunder rolls, umbrellas bloom, the sky is slate, the puddles shake, "
        "the rooftop drums, the windows weep, the storm moves in, the lightning walks, the drains run deep, "
        "my shoes are soaked, the clouds hang low",
    ),
    "sky": _topic(
        "open, floating, feathered, distant, shining, endless, cloudless",
        "sky, wing, cloud, wind, kite, blue, height",
        "the kites go up, the clouds sail by, the swallows turn, the wind is high, a feather falls, "
        "the weather clears, the larks let go, the blue goes on, the wide air hums, the steeples point, "
        "the branches wave, a plane draws lines",
    ),
    "nature": _topic(
        "ancient, mossy, quiet, tangled, hidden, silver, gentle",
        "tree, leaf, stone, hill, stream, moss, field, bird",
        "the river runs, the pines stand still, the heron waits, the fern uncurls, the owl looks down, "
        "the mountain sleeps, the meadow hums, the foxes pass, the waters clear, the oak leans in, "
        "the valley wakes, a branch lets go",
    ),
    "desert": _topic(
        "burning, empty, endless, scarlet, thirsty, silent, shifting",
        "sand, dust, sun, stone, dune, heat, bone",
        "the dunes move on, the heat haze shakes, the well is dry, the lizards wait, the red rocks glow, "
        "the wind draws lines, a hawk hangs still, the sky is wide, the cactus blooms, the dust lies down, "
        "the wagons creak, the far light bends",
    ),
    "farm": _topic(
        "dusty, golden, wooden, early, honest, rusty, rolling",
        "field, barn, hay, gate, fence, dirt, farm",
        "the rooster calls, the barn door swings, the hay is in, the tractor coughs, the corn stands tall, "
        "the fence posts lean, the cattle low, the screen door slams, the well pump creaks, the wheat is ripe, "
        "the dogs run out, the porch light burns",
    ),
    "home": _topic(
        "wooden, open, quiet, yellow, honest, Sunday, faithful",
        "home, door, room, bed, chair, key, stair, floor",
        "the kettle hums, the front door sticks, the stairs complain, the table's set, the hall light burns, "
        "the cat comes in, the bread is warm, the garden waits, the photos lean, the kitchen glows, "
        "the beds are made, my mother sings",
    ),
    "friends": _topic(
        "crooked, honest, careless, golden, noisy, steady, foolish",
        "friend, joke, toast, song, fire, crew, game",
        "the old gang's here, the jokes are bad, the fire burns high, the bottles clink, the back row sings, "
        "the stories grow, the chairs lean back, the cards come out, we know the words, the night is ours, "
        "the dog joins in, the neighbours wave",
    ),
    "children": _topic(
        "paper, tiny, barefoot, sticky, magic, muddy, yellow",
        "toy, kite, game, swing, ball, bed, moon",
        "the paper boats, the swings go high, the pencils break, the bear sits up, the puddles call, "
        "a tooth fell out, the school bell rings, the pillow fort, the kites let go, the night light glows, "
        "my shoes are wet, the story ends",
    ),
    "birthday": _topic(
        "paper, sugar, golden, shiny, happy, noisy, candled",
        "cake, wish, song, year, toast, gift, crown",
        "the candles shine, balloons go up, the cake is cut, the ribbons curl, the whole room sings, "
        "you make a wish, the paper tears, the icing melts, your friends are here, the glasses ring, "
        "another year, confetti falls",
    ),
    "party": _topic(
        "neon, crazy, mirrored, thirsty, shining, Friday, endless",
        "beat, floor, light, dance, crowd, bass, heat, night",
        "the bass kicks in, the speakers shake, the strobe lights flash, the floor fills up, the hands go up, "
        "the mirror spins, the line is long, the ceiling drips, the whole place jumps, the beat comes back, "
        "the DJ nods, the doors swing wide",
    ),
    "bar": _topic(
        "smoky, bitter, lonely, amber, crooked, empty, velvet",
        "glass, wine, stool, smoke, song, gin, booth",
        "the glass is low, the jukebox skips, the barman nods, the smoke curls up, the drummer yawns, "
        "the last call rings, the ice melts down, the stools are stacked, a trumpet cries, the neon drips, "
        "the ashtrays fill, the singer leaves",
    ),
    "loss": _topic(
        "empty, fading, broken, hollow, distant, final, lonely",
        "loss, ghost, tear, grave, chair, ring, chair",
        "the chair stands there, the phone is still, the letters fade, the house is cold, the ring is gone, "
        "the bed is wide, your coat still hangs, the clock has stopped, the photos curl, the taxi left, "
        "the garden died, the coffee cools",
    ),
    "memory": _topic(
        "faded, yellow, dusty, distant, paper, golden, tender",
        "past, scene, frame, trace, voice, youth, word",
        "the pictures fade, the tape still hiss, the old school stands, the ink has paled, the attic sighs, "
        "a ribbon falls, the shoebox knows, the swing still hangs, the film runs out, the letters lean, "
        "the years lie down, the street has changed",
    ),
    "hope": _topic(
        "early, open, golden, stubborn, rising, shining, steady",
        "hope, dawn, day, light, spark, climb, seed",
        "the sun comes up, the ice gives way, the seed takes hold, the fog burns off, the doors unlock, "
        "the bells begin, the dark lets go, the road is clear, the birds come back, a window lifts, "
        "the tide has turned, the first light lands",
    ),
    "dream": _topic(
        "paper, floating, hazy, velvet, sleepy, silver, glassy",
        "dream, sleep, cloud, moon, bed, wing, haze",
        "the ceiling melts, the pillows drift, the stairs go up, the clocks run back, the stars hang low, "
        "a white horse waits, the room takes flight, the walls are sky, my feet don't touch, the rivers climb, "
        "the curtains sail, a voice calls out",
    ),
    "time": _topic(
        "passing, borrowed, endless, patient, ancient, running, final",
        "time, year, hour, hand, clock, day, sand",
        "the clock hands turn, the hours run dry, the sand slips through, the seasons change, the bells strike ten, "
        "the years pile up, the minutes crawl, the old watch ticks, the days grow thin, the pages fall, "
        "the pendulum, the sun clocks out",
    ),
    "work": _topic(
        "early, heavy, rusty, weary, honest, midnight, steady",
        "work, pay, steel, desk, shift, brick, sweat",
        "the whistle blows, the shift comes on, the coffee's cold, the meter runs, the boss walks by, "
        "the time clock bites, the hammers ring, the screens glow blue, the rent is due, the boots are worn, "
        "the printer jams, the week drags on",
    ),
    "war": _topic(
        "iron, burning, broken, scarlet, marching, hollow, final",
        "war, drum, flag, gun, wall, scar, field, peace",
        "the drums roll in, the flags come down, the smoke won't clear, the mothers wait, the bridges burn, "
        "the trenches fill, the sirens wail, the soldiers sleep, the bells ring peace, the guns go still, "
        "the names are carved, the fields grow back",
    ),
    "fire": _topic(
        "burning, scarlet, golden, reckless, hungry, glowing, savage",
        "fire, flame, spark, ash, coal, heat, blaze",
        "the embers glow, the sparks fly up, the match is struck, the smoke climbs high, the timber cracks, "
        "the night burns red, the ashes cool, the flames lean in, the rafters glow, the furnace roars, "
        "the sky turns gold, the kindling cracks",
    ),
    "fight": _topic(
        "iron, heavy, stubborn, final, savage, thunder, bruising",
        "fight, fist, ring, bell, crown, round, steel",
        "the bell goes off, the crowd gets up, the gloves are tight, the count begins, the sweat runs down, "
        "the corner shouts, the last round starts, the iron lifts, the finish calls, the odds are long, "
        "the belt is gold, my hands are taped",
    ),
    "money": _topic(
        "golden, heavy, diamond, shiny, hungry, paper, restless",
        "gold, cash, chain, crown, coin, score, stack",
        "the diamonds drip, the phone blows up, the chain swings low, the safe is cracked, the cars line up, "
        "the payday hits, the haters talk, the champagne pops, the stacks grow tall, the watch is ice, "
        "the block looks on, the doors go up",
    ),
    "space": _topic(
        "silver, weightless, distant, endless, crystal, cosmic, lonely",
        "star, space, moon, dust, light, ship, sun",
        "the countdown ends, the engines burn, the earth grows small, the comets pass, the hatch slides shut, "
        "the signals fade, the planets turn, the sun looks near, the dust rings glow, the void is wide, "
        "the compass spins, the stars don't blink",
    ),
    "future": _topic(
        "neon, metal, glowing, humming, hollow, silver, glassy",
        "code, wire, screen, glow, chrome, spark, steel",
        "the servers hum, the screens wake up, the robots dream, the circuits glow, the drones go by, "
        "the code compiles, the chrome reflects, the neon rains, the signals jump, the towers blink, "
        "the data streams, the pixels burn",
    ),
    "game": _topic(
        "pixel, magic, secret, golden, bouncing, final, lucky",
        "game, coin, score, key, sword, life, boss",
        "the coins ring out, the level loads, the dragon wakes, the timer runs, the bonus blinks, "
        "the castle falls, the high score shines, the lives run low, the princess waits, the music loops, "
        "the screen goes black, the boss appears",
    ),
    "story": _topic(
        "ancient, golden, hidden, crooked, silver, sleeping, royal",
        "crown, king, gate, sword, spell, throne, rose",
        "the dragon sleeps, the drawbridge falls, the lanterns float, the forest speaks, the mirror lies, "
        "the spell is cast, the king rides out, the ravens know, the well replies, the candles bow, "
        "the old book glows, the clock strikes twelve",
    ),
    "ghost": _topic(
        "hollow, pallid, silent, broken, empty, hidden, bitter",
        "ghost, grave, bone, dark, fear, chill, hall",
        "the floorboards creak, the candle dies, the mirror cracks, the crows look down, the hall is cold, "
        "the shutters bang, a footstep stops, the fog creeps in, the cellar breathes, the gate swings shut, "
        "the portrait stares, the dead leaves turn",
    ),
    "faith": _topic(
        "holy, candled, humble, shining, open, gentle, rising",
        "hymn, grace, bell, choir, light, soul, wing",
        "the choir comes in, the candles lean, the bells ring out, the old hymn lifts, the doors are wide, "
        "the organ breathes, the glass glows red, the kneeling rise, the water clears, the mountain moves, "
        "the weary rest, the dove returns",
    ),
    "animals": _topic(
        "gentle, tiny, faithful, hungry, clever, golden, sleepy",
        "bird, paw, nest, wing, tail, bear, wolf",
        "the cat leans in, the horses run, the old dog sighs, the swallows turn, the fox looks back, "
        "the kitten leaps, the wolves reply, the whales sing low, the sparrows hop, the bear wakes up, "
        "the owl takes off, the hens complain",
    ),
    "coffee": _topic(
        "paper, sleepy, rainy, yellow, quiet, narrow, mellow",
        "cup, page, steam, desk, lamp, pen, rain",
        "the coffee steams, the page turns blue, the pencil rests, the window fogs, the desk lamp hums, "
        "the corner seat, the vinyl cracks, the margins fill, the spoon goes round, the rain taps on, "
        "the cat's asleep, the sugar melts",
    ),
    "protest": _topic(
        "broken, burning, fearless, angry, rising, raging, open",
        "street, fist, wall, voice, sign, shout, flag",
        "the streets fill up, the walls have ears, the banners rise, the sirens turn, the crowd rolls on, "
        "the speeches lie, the pavement shakes, the windows shake, the line moves up, the drums don't stop, "
        "the towers watch, the young ones sing",
    ),
    "wedding": _topic(
        "golden, tender, dancing, silken, happy, open, honest",
        "ring, vow, dance, bell, bride, toast, rose",
        "the bells ring out, the veil is white, the first dance starts, the rice comes down, the rings are gold, "
        "the mothers cry, the glasses lift, the band strikes up, the petals fall, the doors swing wide, "
        "you say the words, the garden glows",
    ),
}  # fmt: skip

# What the lexicon's images are, as topics: nothing is seen that no song is about.
SEEN: Mapping[str, str] = {
    image: topic
    for topic, images in {
        "night": "night, moon, stars", "hope": "morning, sunset, rainbow", "rain": "rain, storm",
        "sky": "clouds, sky, wind", "summer": "summer, island", "winter": "winter, christmas",
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
        "work": "work, job, boss, office, monday, factory, shift, salary, meeting, deadline",
        "loss": "loss, lost, grief, breakup, heartbreak, goodbye, funeral, leaving, divorce, gone",
        "hope": "hope, freedom, tomorrow, faith, courage, dawn, sunrise",
        "home": "home, house, kitchen, mother, father, grandmother, grandma, grandpa, mom, dad, family",
        "war": "war, peace, soldier, soldiers, army, battle",
        "time": "time, clock, years, aging, old, yesterday, hours",
        "love": "love, lover, kiss, heart, girlfriend, boyfriend, crush, wife, husband",
        "friends": "friend, friends, friendship, buddy",
        "children": "child, children, kid, kids, baby, daughter, son, school, toys",
        "birthday": "birthday, cake", "party": "party, dance, dancing, club, disco",
        "space": "space, star, rocket, astronaut, galaxy, planet, mars", "story": "fairy, king, queen, knight",
        "faith": "god, lord, church, prayer, gospel, heaven", "future": "robot, robots, computer, ai, cyborg",
        "wedding": "wedding, bride, marriage", "farm": "farm, tractor, country, cowboy",
    }.items()
    for word in listed(words)
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
    "children": "home", "birthday": "friends", "party": "night", "bar": "loss", "loss": "memory",
    "memory": "time", "hope": "spring", "dream": "night", "time": "memory", "work": "city", "war": "hope",
    "fire": "night", "fight": "hope", "money": "city", "space": "night", "future": "city", "game": "children",
    "story": "dream", "ghost": "night", "faith": "hope", "animals": "home", "coffee": "rain",
    "protest": "fire", "wedding": "love",
}  # fmt: skip

# What a singer says, by tone: four syllables, weight on the second and the fourth.
SAYING: Mapping[str, tuple[str, ...]] = {
    tone: tuple(listed(heads))
    for tone, heads in {
        "bright": "I lift my hands, we run the streets, I laugh out loud, we turn it up, you light the room, "
        "I call your name, we raise a glass, you take my hand, we spin around, I wake the town, "
        "we sing along, I feel alive, you pull me close, we jump the fence, I find my feet, we chase the sun",
        "sad": "I miss your voice, I count the days, you take the light, I hold my breath, I write your name, "
        "you say goodbye, I walk the halls, I keep your coat, we lose the way, I hear your step, "
        "you close the door, I call too late, I lie awake, you turn the page, I know the cost, "
        "I leave the light",
        "calm": "I close my eyes, I breathe it in, we drift along, I lay it down, you hum a tune, "
        "I let it go, we take it slow, you rest your head, I watch the hours, we say no word, "
        "I find a chair, you hold my hand, we share a coat, I turn the page, I hear the rain, "
        "you know my name",
        "fierce": "I grit my teeth, we hold the line, I break the lock, you hear the drum, we stand our ground, "
        "I clench my fist, we walk through walls, I feed the flame, they call us lost, we burn the map, "
        "I take the wheel, we raise the stakes, I draw the line, they know our names, we shake the ground, "
        "I pay the price",
    }.items()
}  # fmt: skip
COLOURS: Mapping[str, tuple[str, ...]] = {  # what goes before any thing at all
    "bright": ("golden", "open", "shining", "early", "silver", "rising"),
    "sad": ("empty", "hollow", "fading", "lonely", "distant", "silent"),
    "calm": ("quiet", "silver", "gentle", "sleeping", "open", "distant"),
    "fierce": ("burning", "iron", "broken", "endless", "hollow", "scarlet"),
}
TURNED: tuple[str, ...] = tuple(
    listed(
        "but now I know, and now I see, I learned to wait, we found the way, but now I hear, I changed my mind, "
        "you showed me how, I see it now, we came this far, but here we are, I had to leave, you should have known"
    )
)
"""What a second verse says that a first one could not."""
BRIDGES: tuple[str, ...] = tuple(
    listed(
        "and if the lights go out, and when the music stops, but if you turn around, and when the morning comes, "
        "and if I lose my way, but when the walls come down, and if you hear me now, and though the years roll by, "
        "but if the stars go dark, and when the rain moves on, and if we never speak, and though the road is long"
    )
)
"""Six syllables that ask what would be if."""
TONES: Mapping[str, str] = {
    mood: tone
    for tone, moods in {
        "bright": "hopeful, happy, playful, uplifting, euphoric, energetic, groovy, party, festive, confident, "
        "warm, triumphant, cool",
        "sad": "melancholic, sad, lonely, nostalgic, haunting, heartfelt, dramatic, introspective",
        "calm": "calm, chill, dreamy, intimate, tender, romantic, sensual, elegant, sacred, hypnotic, majestic, "
        "mysterious",
        "fierce": "driving, epic, rebellious, gritty, angry, aggressive, menacing, dark, tense",
    }.items()
    for mood in listed(moods)
}  # fmt: skip
