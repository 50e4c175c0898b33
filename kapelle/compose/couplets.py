"""Couplets: what verses are made of, topic by topic. Own words; each is whole in sense, metre and rhyme.

Long ones have eight syllables and eight, common ones eight and six, all with their weight on every other
syllable from the second on, so a stanza of one metre can be sung to one tune. Before the stroke stands
where a couplet may be (1 where a song opens, 3 where it closes, nothing anywhere) and in which tones
(s sad, t tender, b bright, d defiant, none for all of them). A couplet says "you" only where its tone
settles whether somebody is there: the sad miss, the others have.
"""

from collections.abc import Mapping
from dataclasses import dataclass

TONE_SIGNS: Mapping[str, str] = {"s": "sad", "t": "tender", "b": "bright", "d": "defiant"}
OPENS, CLOSES, ANYWHERE = 1, 3, 0


@dataclass(frozen=True, slots=True)
class Couplet:
    lines: tuple[str, str]
    place: int  # OPENS, CLOSES or ANYWHERE
    tones: frozenset[str]  # empty: all of them


@dataclass(frozen=True, slots=True)
class Leaf:
    """What there is to sing about one topic."""

    long: tuple[Couplet, ...]  # 8.8
    common: tuple[Couplet, ...]  # 8.6


def couplets(text: str) -> tuple[Couplet, ...]:
    """One to a row: tags, a stroke, a line, a slash, a line."""
    return tuple(_couplet(row) for row in text.strip().splitlines())


def _couplet(row: str) -> Couplet:
    tags, words = row.split("|", 1)
    first, second = words.split(" / ")
    place = next((int(tag) for tag in tags if tag.isdecimal()), ANYWHERE)
    tones = frozenset(TONE_SIGNS[tag] for tag in tags if tag.isalpha())
    return Couplet((first.strip(), second.strip()), place, tones)


def _leaf(long: str, common: str) -> Leaf:
    return Leaf(couplets(long), couplets(common))


LEAVES: Mapping[str, Leaf] = {
    "love": _leaf("""
1tbd|Two coats are hanging on one hook / Your place is marked inside my book
1|The kettle hums, the lamp is low / A record turns, and turns too slow
1s|Your cup still stands beside the sink / I wash it more than you would think
|I learned your laugh before your name / And nothing since has been the same
tb|You hum off-key, you burn the toast / And that is what I love the most
s|I set two plates and put one back / Your winter coat still on the rack
t|Your sleeping hand holds on to mine / As ivy holds a washing line
d|Let people talk, let people stare / I'd choose you here or anywhere
b|We danced in socks across the floor / And woke the man who lives next door
|I used to think that love was loud / A brass parade, a cheering crowd
3s|I leave the key beneath the stone / You'd know the place, and you alone
3tbd|So put your hand inside my coat / The water's rough, but we're afloat
""", """
1|I saw you first beside the stair / With snow caught in your hair
1|The café chairs were all stacked high / And neither said goodbye
tbd|I wrote your number on my sleeve / And begged you not to leave
|A blanket and a smoky fire / Were all we could require
s|Your letters sit inside a tin / I don't let daylight in
d|They said it wouldn't last a week / Now look at us and speak
3s|And still I take the longer street / In hope that we might meet
3tbd|And when we're old and walking slow / I'll have your arm, I know
"""),
    "night": _leaf("""
1|The last bus sighs and pulls away / And takes the noise of all the day
1|The street lamps hum in yellow rows / A window shuts, a curtain goes
|A fox trots by as if it knew / What people in their kitchens do
|The clock says two, the kettle's on / I'll sleep when all of this is gone
s|I know the ceiling inch by inch / The hours go by, it doesn't flinch
t|The moon has stopped to rest its chin / Upon the roof we're sleeping in
b|We climb the fence to reach the roof / And hold the stars up as our proof
d|I never feared the dark at all / I learned to dance against its wall
|The baker lights his oven first / For those whose night has been the worst
3|Then one by one the birds begin / And let the colours softly in
3|And when the milk is at the door / The night is just a coat I wore
""", """
1|The moon hangs over Mason Street / Like laundry, clean and neat
1|A taxi idles in the rain / Then coughs and leaves again
|Somebody plays a slow guitar / Two rooms from where we are
s|I talk to no one on the phone / To feel the less alone
b|The city throws its jewels down / And we go run the town
d|I keep my lantern burning low / And won't be told to go
3|The stars go in like tired eyes / And watch the morning rise
3|By dawn the pavement's washed and bright / And lets go of the night
"""),
    "city": _leaf("""
1|The tram goes by and shakes the glass / The sparrows wait for it to pass
1|On every floor a light goes on / The second shift has come and gone
1|A man sells roses at the light / Wrapped up in yesterday, and white
|Ten thousand windows, side by side / And each has something it must hide
|I know the baker by her cough / And when the fountain's shutting off
s|I pass your stop, I don't get out / There's nothing there to talk about
t|You hold my sleeve, the light turns green / We stand and kiss and block the scene
b|The buskers found a louder song / And half the market hums along
d|They raised the rent, they raised the wall / I'm still the loudest of them all
|The subway breathes, the newsstands close / Where all the people go, who knows
3|And still the evening paints it gold / The bricks, the bins, the bread unsold
3|I've cursed its noise from street to street / And still it taps beneath my feet
""", """
1|The traffic hums a tune in grey / The same as yesterday
1|A crane swings slowly through the blue / And spoils a perfect view
|The corner shop is always lit / I've half grown up in it
s|A million people pass my door / And none I'm waiting for
b|The rooftops steam, the sidewalks shine / Today the town is mine
d|I learned to walk where sirens call / And never slowed at all
3|One light stays on, nine storeys high / A lamp hung in the sky
3|I came here for a month or so / And now I cannot go
"""),
    "sea": _leaf("""
1|The boats come in with lamps alight / And tie their shadows to the night
1|The harbour smells of rope and tar / The gulls know where the kitchens are
1|A bell rings out beyond the quay / Where fog has walked in from the sea
|I read the tide marks on the stone / Like pencil lines as I have grown
|The nets hang drying in the sun / With silver scales on every one
s|I send a letter with the tide / And find it on the rocks, half dried
t|We dry our shoes beside the stove / And name the boats out in the cove
b|We run until the sand is wet / The sun has not gone under yet
d|The harbour said to turn around / I'd rather sail than run aground
|My father taught me knots and stars / And how to sleep on wooden spars
3|And when the last white sail is in / The lighthouse lets its night begin
3|What water takes it brings once more / A bit of glass upon the shore
""", """
1|The ferry leaves at half past nine / And pulls a long white line
1|There's salt upon the window pane / And always talk of rain
|A shell can hold a whole wide bay / And carry it away
s|The chair still faces to the west / Where waiting suits it best
b|We jump the waves and lose a shoe / The sea can have it, too
d|The wind can shout, the mast can bend / I'll see this journey's end
3|The tide comes in without a sound / And leaves new, level ground
3|Tomorrow when the wind is right / I'll sail out at first light
"""),
    "road": _leaf("""
1|The tank is full, the map is torn / The truck behind us sounds its horn
1|A diner sign, a gravel lot / A cup of coffee, barely hot
1|White lines run underneath the hood / I've left the place where I once stood
|The mile posts pass, the wipers beat / My whole life's packed on one back seat
|A freight truck blinks to let me in / As if the two of us were kin
s|Your seat is empty, still pushed back / Your glasses in the window rack
t|You sleep against the window glass / And I slow down for towns we pass
b|We roll the windows down and sing / The wrong words to most everything
d|No one to ask, no one to thank / Just open road and half a tank
|The desert keeps its porch light on / One star that stays when night is gone
3|And somewhere past the county line / I started feeling almost fine
3|I'll send a card from where I end / Or maybe from around the bend
""", """
1|The motel clerk has gone to bed / His neon sign burns red
1|I packed one bag, I left one key / And no address for me
|The mirror holds the town I knew / Until it's gone from view
s|I drive all night to stay awake / And take the turns you'd take
b|The sun comes up on either side / There's nothing left to hide
d|I've worn out tyres, I've worn out shoes / And still I've miles to use
3|Each road I took to get away / Leads somewhere I could stay
3|The signs all say how far to go / I'd rather take it slow
"""),
    "train": _leaf("""
1|The whistle blows, the doors slide to / The platform slides away from view
1|A porter waves his folded cap / A child is sleeping in a lap
1|The six-fifteen is running late / We stamp our feet at platform eight
|The bridges hum, the fields go by / A heron stands and wonders why
|Across the aisle a woman knits / A tiny glove that no one fits
s|You grew so small behind the glass / I watched the signal lanterns pass
t|You point at every passing farm / And fall asleep against my arm
b|We've got the window, got the bread / And all the summer's line ahead
d|I bought a ticket, one way out / And left no time to stay and doubt
|The rails keep time, the rails keep on / They sing of everywhere we've gone
3|The brakes cry out, the lamps draw near / And somebody is calling here
3|I step down where the line is through / With all my luggage and the blue
""", """
1|The carriage sways, the lights go by / Like beads along the sky
1|The station clock has lost a hand / There's no one left to stand
|We cross the river, slow and high / And see the geese go by
s|I waved until my arm was lead / You never turned your head
b|The whistle sings, the wheels reply / The wires and fences fly
d|You'll never hold a moving train / Nor me in it again
3|The final stop is just a name / But I am not the same
3|I hear it pass and close my eyes / And count how far it flies
"""),
    "summer": _leaf("""
1|The screen door slaps, the peaches split / There's shade enough for all to sit
1|The ice cream van turns up our lane / Its little tune gone wrong again
1|The tar is soft, the noon is white / The dogs lie down till almost night
|The sprinkler draws a lazy fan / A girl gets wet because she can
|We hang our shirts along the fence / And nothing has to make much sense
s|The swimming hole is green and still / You won't be coming down the hill
t|We split a plum beside the pool / The stone wall holds the only cool
b|We ride our bikes with no hands on / Until the last of light is gone
d|They said the heat would slow us down / We opened every tap in town
|The crickets start their thousand clocks / We cool our ankles on the rocks
3|One day the swallows are not there / And someone folds the garden chair
3|I kept some sand inside my shoe / To prove the whole long summer true
""", """
1|The porch swing creaks, the lemons shine / The towels crowd the line
1|July comes barefoot up the street / With melon on its feet
|We fall asleep with windows wide / And all the stars inside
s|Your straw hat hangs upon its nail / A ship without a sail
b|We jump together off the pier / And no one's cold this year
d|We've got the sun, we've got the noon / And won't go home too soon
3|The evenings shrink, the corn is high / The swallows say goodbye
3|I close the shutters, one by one / On all that work of sun
"""),
    "winter": _leaf("""
1|The pond has put its window in / The ice is blue, and blue is thin
1|The snow came down without a word / And now no step, no bell is heard
1|The chimneys write their names in grey / Across the short side of the day
|A sparrow shakes the frosted hedge / I put some crumbs out on the ledge
|My breath goes on ahead of me / The only leaf on any tree
s|Your tracks go out beyond the gate / The snow has filled them in of late
t|Come warm your hands around this cup / It took all day, the fire is up
b|We slid on trays down Miller's Hill / And one of us is sliding still
d|Let winter knock, let winter roar / I've nailed a blanket on the door
|We hang our mittens by the stove / And every orange smells of clove
3|The eaves let go a single drop / And then another, and don't stop
3|And underneath the hardest ground / A bulb has turned itself around
""", """
1|The north wind leans against the door / It's been this way before
1|The lanterns swing, the road is shut / There's smoke above the hut
|The stove door glows, the cat is curled / And that is all the world
s|I shovel clean a path for two / From habit, as I do
b|We throw our hats up at the snow / As high as hats will go
d|The frost can bite, the night can freeze / I've broken worse than these
3|The days grow longer by a thread / And snowdrops lift their head
3|I'll tell the spring, when it comes through / What cold hands learned to do
"""),
    "autumn": _leaf("""
1|The geese draw arrows to the south / There's apple smoke in every mouth
1|The orchard drops what it can't hold / The ladder leans in red and gold
1|The evenings close like heavy books / The coats come back upon the hooks
|A bonfire leans across the field / And counts out all the summer's yield
|The swallows met along the wire / And talked till they began to tire
s|I rake the leaves you used to rake / And leave the corner by the lake
t|We shell the beans, the lamp is lit / You hum, I stop to hear a bit
b|We kick the leaves up to our knees / And laugh out loud beneath the trees
d|The trees let go, but I hold on / I'll be here when the leaves are gone
|The barn door bangs, the ivy burns / Each year the same old rust returns
3|And when the last red leaf comes down / The whole sky opens over town
3|What falls goes in to feed the ground / And next year's green is already found
""", """
1|The smoke hangs low, the fields are bare / A crow sits here and there
1|The market's full of pumpkin light / By six o'clock it's night
|The rain sets in, the pears are stored / The kettle's on the board
s|The bench we had is full of leaves / It's only wind that grieves
b|The hills put on their brightest coat / A scarf around each throat
d|Let branches shake, let gutters fill / I'm standing on my hill
3|I press one leaf inside a song / And hope it stays there long
3|The year walks out and leaves the key / Beneath the apple tree
"""),
    "spring": _leaf("""
1|The ice lets go with one loud crack / The ducks have brought their gossip back
1|The windows on the street stand wide / And carpets hang on every side
1|A robin tries the fence, the post / The gate, to hear what rings the most
|The brook runs full, the brook runs brown / It brings the mountain's news to town
|My neighbour digs, the black earth steams / A coat hangs on the fence and dreams
s|Your tulips came up by the wall / They had not heard the news at all
t|We plant the peas along a string / And wait for what the rain will bring
b|We left our coats, we left our hats / And ran out with the neighbours' cats
d|They paved the lot from wall to wall / A dandelion broke it all
|The lambs are loud, the hedge is green / The wettest, best I've ever seen
3|Whatever slept beneath the snow / Has somewhere now it has to go
3|I swept the winter from my floor / And propped a chair against the door
""", """
1|The blossom falls on parked-up cars / A thousand paper stars
1|The buds are out, the paint is wet / It isn't evening yet
|The cherry by the railway line / Has dressed itself to dine
s|The birds came back, the swings, the sun / I'm missing only one
b|We run downhill with arms out wide / The whole year on our side
d|The frost came back to have its say / I planted anyway
3|A seed knows nothing of the clock / And still comes through the rock
3|I put my ear against the ground / And heard it turn around
"""),
    "rain": _leaf("""
1|The gutters sing, the puddles shake / The street is turning to a lake
1|Umbrellas open, black and round / Like mushrooms coming up from ground
1|A bus goes by and throws a wave / At someone who forgot to shave
|The rooftop drums, the windows run / My shoes have drunk since half past one
|The newsstand man has tied his sheet / And hums against the drumming street
s|I kept the coat you used to wear / It rained the day you left it there
t|We share a doorway, share a coat / A taxi passes like a boat
b|We danced right through it, shoes and all / And shook like dogs inside the hall
d|I've been rained on by bigger skies / And never had to shield my eyes
|The old men watch it from the bar / And say how kind the farmers are
3|And then it stops, the awnings drip / A blackbird gives the tune a flip
3|The puddles keep a piece of sky / For anyone who's walking by
""", """
1|The clouds came in from over there / And sat down everywhere
1|It's raining on the railway shed / And on the flower bed
|It taps a finger on the pane / And tells it all again
s|The windows do the weeping now / I would, but don't know how
b|We lost our hats, we lost the way / And what a lovely day
d|Let thunder shake the window frame / I'll answer just the same
3|The street is washed, the air is sweet / With steam about our feet
3|I hang my coat up by the door / It isn't raining more
"""),
    "sky": _leaf("""
1|A plane draws chalk across the blue / And rubs it out when it is through
1|The kites go up, the string runs hot / The child holds on to what he's got
1|The swallows stitch the morning wide / From chimney pot to mountainside
|I lie down flat upon the hill / The clouds go on, the world is still
|The vane cannot make up its mind / To go, or stay with us behind
s|I look for you in every shape / The clouds can make and then escape
t|We name the clouds until they part / A whale, a shoe, a baker's cart
b|I've got the wind inside my shirt / The ground is only so much dirt
d|They told me keep your feet on land / I built a wing with my own hand
|A feather falls from God knows where / And takes its time about the air
3|I let the string go through my hand / And watch it leave this piece of land
3|The blue goes on past what I know / That's reason good enough to go
""", """
1|The wind is high, the steeples lean / The air is scrubbed and clean
1|The larks go up, you'd lose the lot / Each one is just a dot
|The clouds go by with nothing planned / On shadows over land
s|A glove blew off the bridge today / I watched it all the way
b|We shout our names into the height / And wait until it's night
d|I'd rather fall than never try / How far it is to fly
3|And evening draws its longest line / From your roof up to mine
3|The first star pins the dark in place / And leaves us all the space
"""),
    "nature": _leaf("""
1|The river talks among the stones / In older words and lower tones
1|The heron stands on just one leg / As patient as an unhatched egg
1|A path goes in beneath the pine / It has no lamp, it has no sign
|The fern uncurls its question mark / The answer's somewhere in the bark
|The owl turns half the world around / To find the mouse that made a sound
s|The tree we cut our letters in / Has closed them over with new skin
t|We drink the water from our hands / It tastes of stone and distant lands
b|We jump the brook from rock to rock / And never think to ask the clock
d|The oak has stood in every storm / I lean on it and take its form
|The valley fills with evening blue / The cows come home, the bells come too
3|I leave with pine upon my sleeve / It came along to help me leave
3|The mountain does not know my name / I love the mountain just the same
""", """
1|The fog lifts off the upper field / To see what it will yield
1|The foxes cross the frosty track / And none of them looks back
|The stream has worn the granite round / With nothing but its sound
s|I called your name across the vale / It came back thin and pale
b|The meadow hums, the grass is high / And hides us from the sky
d|A root can break a castle wall / It takes no haste at all
3|The light goes out between the trees / And folds away the bees
3|I'll come again when leaves are new / The path will know me, too
"""),
    "desert": _leaf("""
1|The well is dry, the rope is frayed / A lizard owns the strip of shade
1|The road runs straight into the sky / There's one old hawk to ask it why
1|The heat has made a lake out there / Of nothing but a trick of air
|The cactus flowers for one night / And no one's there to see it white
|The dunes have walked across the sign / That marked the old surveyor's line
s|I followed footprints half a day / And they were mine in every way
t|We share the last cup, sip for sip / And wipe the dust from eye and lip
b|The night comes cool, the fires are lit / We sing to all the width of it
d|I've crossed worse land with less to drink / I'm harder than the vultures think
|The red rocks keep the sun till ten / Then give it slowly back again
3|Beyond the ridge there's one green line / And that, and that alone, is mine
3|At night the sky comes down so near / I hear the stars, or think I hear
""", """
1|The wind draws lines upon the sand / As if it wrote by hand
1|A wagon wheel, a whitened bone / A mailbox on its own
|The dust lies down when day is done / And lets us see the sun
s|I carry water, carry bread / And all the things you said
b|The first rain falls, the desert blooms / In yellow, scarlet plumes
d|The sun can burn, the sand can sting / I haven't lost a thing
3|And far off, past the final dune / A town sleeps by the moon
3|I drank the silence to the end / And found it was a friend
"""),
    "farm": _leaf("""
1|The rooster clears his rusty throat / The farmer tries to find his coat
1|The hay is in, the loft is tight / The swallows argue until night
1|A tractor coughs, a gate swings wide / The dogs run out on either side
|The fence posts lean like tired men / We set them straight, they lean again
|My hands know more than I can say / Of calf and rope and bale and hay
s|I sold the mare, I kept the bell / Some mornings I can hear it well
t|The porch light burns, the corn is tall / We count the fireflies on the wall
b|The fiddle's out, the barn is swept / And not a single farmhand slept
d|The bank can send another note / I'm staying with the pigs and goat
|The dinner bell rings down the lane / And everybody smells of grain
3|The evening lays its gold in rows / And home the last red tractor goes
3|My father's hat, my father's land / The same old blister on my hand
""", """
1|The screen door slams, the coffee's poured / The mud comes in aboard
1|The dirt road ends at our front gate / The school bus has to wait
|The wheat is ripe, the sky is wide / With rain the other side
s|The barn is empty, stall on stall / One bridle on the wall
b|It's Saturday, the work is done / The truck bed's full of fun
d|We've had the drought, we've had the hail / This farm is not for sale
3|The moon comes up behind the shed / And sends us all to bed
3|The field lies open, brown and plain / And ready for the grain
"""),
    "home": _leaf("""
1|The front door sticks, you have to lean / The stairs are worn, the stairs are clean
1|The bread is out, the windows steam / The cat is running in a dream
1|There's pencil on the kitchen door / That marks how tall we were before
|My mother sings to wash the plate / The same old song, and always late
|The photos lean along the hall / And uncles laugh from every wall
s|Your chair's still facing to the yard / To sit in it is just too hard
t|You leave the landing light for me / And never ask where I might be
b|The table's long, the bowls go round / And no one hears a single sound
d|This house has leaned for eighty years / And will outlive the auctioneers
|The key is underneath the pot / It's where we hide it, like as not
3|And when I smell that kitchen floor / I am no stranger any more
3|However far I have to roam / My shoes still point themselves at home
""", """
1|The kettle hums, the hall clock ticks / It's always ten past six
1|A garden gate, a yellow lamp / The washing still is damp
|There's soup enough for two or ten / So sit you down again
s|The beds are made, the house is wide / And just myself inside
b|The cousins come with drums and pie / The noise goes up sky-high
d|They offered gold for wall and beam / We would not sell the dream
3|Turn down the lamp and lock the door / We're all in here, all four
3|I take the long way, and I know / Which window ought to glow
"""),
    "friends": _leaf("""
1|The old gang's here, the jokes are bad / The worst and best we ever had
1|We meet behind the hardware store / As if we still were twenty-four
1|Four chairs, one table, half a pie / And someone late, and God knows why
|You know the scar, you know the tale / You drove me to the county jail
|We've lent each other coats and cash / A couch, a car, a false moustache
s|There's one chair empty at the side / We fill its glass each time, with pride
t|You never asked, you just came round / And sat with me upon the ground
b|The back row sings, the front row too / And no one gets one chorus through
d|Whoever comes for one of us / Had better bring a bigger bus
|The stories grow with every year / That fish is now as big as here
3|And when we're old and short of breath / We'll still be laughing half to death
3|So drop your bag and take a seat / The night is long, the band is sweet
""", """
1|The bottles clink, the fire burns high / The sparks go up to die
1|There's someone honking at the gate / They're forty minutes late
|We know the words, we know the key / And still we disagree
s|The photo shows us, all fifteen / With years of rain between
b|The dog joins in, the neighbours knock / It's half past two o'clock
d|You call at four, I don't ask why / I'm there before you cry
3|We part as always, at the bend / And say it's not the end
3|The lamps go out, the laughter stays / And lights me home for days
"""),
    "children": _leaf("""
1|A paper boat, a puddle sea / A captain who is almost three
1|The swings go up, the swings come down / One girl is wearing half a crown
1|The bear sits up against the wall / He's heard the story, knows it all
|The dragon lives beneath the chair / We leave him bread, he's always there
|A blanket makes the strongest fort / With cushions at the western port
s|The little shoes are on the shelf / I tie and untie them myself
t|I hold the bike, I let it go / You ride away and do not know
b|We hop on one leg to the gate / The bus can wait, the bus can wait
d|I'm not too small to climb this tree / So come on up and sit with me
|The snail has come to school today / He started walking yesterday
3|The story ends, the lamp goes out / The stars begin to walk about
3|Good night to bear, good night to shoe / Good night to all the puddles too
""", """
1|A yellow coat, a yellow hat / A frog, and that is that
1|My tooth fell out, it made a sound / It's nowhere to be found
|The moon is in the bathtub, look / I'll put it in my book
s|The swing still moves, there's no one in / The afternoon is thin
b|We spin until we can't stand up / And drink out of one cup
d|I tied my shoe, I tied it right / I'll tie it every night
3|One kiss for luck, one kiss for free / And one for teddy's knee
3|Tomorrow when the sun comes in / We'll let it all begin
"""),
    "birthday": _leaf("""
1|The candles lean, the lights go out / Then everyone begins to shout
1|There's icing on the dog again / The guests are coming in at ten
1|Balloons are knocking on the wall / As if they wanted cake and all
|The paper tears, the ribbons fly / The boxes pile up three feet high
|Another year, a bigger shoe / The world has grown a little, too
s|I light a candle all the same / And on the icing put your name
t|Your hands smell sweet, your eyes are wide / A year more you are by my side
b|The whole room sings in seven keys / With crumbs on everybody's knees
d|I count my years like medals won / And I am only just begun
|The clown is late, the juice is spilled / The paddling pool is overfilled
3|So make a wish and blow it hard / We'll hang it up out in the yard
3|Now keep the ribbon, keep the string / And keep the song we came to sing
""", """
1|There's sugar on the kitchen floor / And cousins at the door
1|A paper crown, a wooden chair / And smoke hangs in the air
|The glasses ring, the cake is tall / There's plenty for us all
s|I set your place, I cut your slice / I sing it once, not twice
b|So many candles, row on row / They'd melt a winter's snow
d|They say I'm old, they say I'm slow / Just watch those candles go
3|The wish is made, I won't say what / I want what I have got
3|And when the last guest finds a coat / We'll read each little note
"""),
    "party": _leaf("""
1|The line goes halfway down the street / The wall is shaking with the beat
1|The coats are piled up on the bed / The lamp has turned the whole room red
1|It's Friday and the work is through / I've put my loudest shirt on, too
|The mirror ball throws coins around / And no one stoops to what he found
|The floor is full, the ceiling drips / The song has got us by the hips
s|I dance with strangers, song by song / They all hold on a bit too long
t|They play the slow one, hold on tight / We'll be the last to leave tonight
b|The DJ grins, the lights go low / And then the whole room seems to blow
d|They cut the power, we brought drums / Let's see now if the quiet comes
|My shoes are somewhere by the stair / I danced them off, I don't know where
3|The chairs are up, the lights are on / We're dancing still, the band is gone
3|The sun comes up on tired feet / With one more song out in the street
""", """
1|The bass comes up from underground / And turns the room around
1|The doors swing wide, the smoke rolls out / You cannot talk but shout
|The beat comes back, the hands go high / There's glitter in the sky
s|I only came to see your face / There's no one in your place
b|So pull me in and spin me through / There's room for me and you
d|We won't go home, we won't sit down / We're louder than the town
3|One more, we say, and then one more / They have to lock the door
3|We walk home with our shoes in hand / And hum it for the band
"""),
    "bar": _leaf("""
1|The barman nods, he knows the glass / He's seen a thousand evenings pass
1|The jukebox skips at number nine / The neon drips the word for wine
1|A trumpet cries above the smoke / To someone who has missed the joke
|The drummer yawns, he keeps it slow / There's nowhere else that he could go
|The sailor tells about a whale / That gets much longer with each ale
s|I bought your drink without a thought / It stands there still, the drink I bought
t|Your shoulder's warm, the song is old / My coffee's long since gotten cold
b|The pianist has rolled his cuff / And no one here has had enough
d|I've lost at cards, I've lost at dice / And never asked for your advice
|The regulars all know their seat / The rain keeps time out in the street
3|Last call, they ring the little bell / There's more than I have time to tell
3|I leave the change, I leave the chair / The song is still left hanging there
""", """
1|The light is low, the stools are red / The news is left unread
1|A double bass, a brush, a sigh / A glass that won't stay dry
|She sings as though she'd lost a train / And finds it in the rain
s|I drink to those who went before / And did not shut the door
b|The whole room hums, the floorboards give / And what a place to live
d|I pay my tab, I hold my own / I walked in here alone
3|They stack the chairs, they sweep the floor / And hum a little more
3|The street is wet, the sign goes out / The last car turns about
"""),
    "loss": _leaf("""
1|The clock has stopped at ten past three / And no one's wound it up but me
1|Your coat still hangs beside the door / The sleeves don't know you any more
1|The house is quiet, floor by floor / I never heard the fridge before
|I find your writing on a list / With bread, and stamps, and things we missed
|The neighbours bring a covered dish / And talk of weather, roads and fish
s|I keep the message on the phone / Eleven seconds of your tone
t|I water what you used to grow / It leans to where you used to go
b|You'd laugh to see me burn the rice / And eat it anyway, and twice
d|I will not sell the chair, the bed / I will not bow my stubborn head
|The bed is wide, I sleep one side / The other half I leave it wide
3|The garden died, then came back green / With flowers I had never seen
3|Today I opened up the blind / And left the worst of it behind
""", """
1|The letters fade, the ring is gone / The porch light still is on
1|The taxi left, the dust came down / On half this little town
|I hear the stair, I know the tread / I only turn my head
s|I set the table, just for one / And that is how it's done
b|I hum the tune you used to know / It helps the evening go
d|The worst has come, the worst has passed / And I'm the one to last
3|The days go by, the days are kind / They leave some bread behind
3|I took the road along the sea / And you came on with me
"""),
    "memory": _leaf("""
1|The shoebox has a rubber band / And all of June is close at hand
1|The film runs out, the white light shakes / There's laughing still, and birthday cakes
1|The old school stands, the fence is new / The names we carved are showing through
|A smell of soap, a certain hall / And I am seven, that is all
|The tape will hiss before the song / The one we always sang all wrong
s|You're fading from the photo's side / The sea is clear, the sky is wide
t|You kept the note I passed in class / It's tucked inside your looking glass
b|We had one bike between us three / And rode it straight into a tree
d|They've torn it down and built it tall / I still can see us, scab and all
|The attic keeps what we forgot / One skate, one globe, a coffee pot
3|I close the box, I tie the string / And keep the smallest, lightest thing
3|It's not the years I want once more / Just one wet footprint on that floor
""", """
1|A ribbon in a dusty book / A half-forgotten look
1|The street has changed, the trees are down / It's someone else's town
|I had a coat with wooden pegs / And mud on both my legs
s|I dial the number, let it ring / There's no one answering
b|We laughed so hard we broke the chair / I wish that you were there
d|I won't forget, I've learned by heart / Each bruise and every part
3|The years lie down like leaves in fall / I walk across them all
3|I hang our picture in the hall / As crooked as us all
"""),
    "hope": _leaf("""
1|The fog burns off, the roofs come through / The weathercock is painted new
1|At five the first light finds the chair / And all my clothes still lying there
1|A window lifts across the way / And somebody says it's a day
|A vine has climbed the office block / It never stopped to ask the clock
|The baker's boy is whistling loud / At one small hole worn in the cloud
s|I thought I'd never laugh again / I laughed today, at half past ten
t|You took my hand, you said, it's fine / The frost got yours, the frost got mine
b|I've washed the windows, swept the hall / And told the sun to bring it all
d|You can't put out what won't be still / I've lit a lamp on every hill
|The bells begin, the night lets go / There's coffee on, the road is slow
3|So leave the door upon the latch / And keep at least a single match
3|It doesn't have to be today / I heard it start along the way
""", """
1|The tide has turned, the boats are free / There's work for you and me
1|The dark lets go the chimney tops / The rain at long last stops
|A seed takes hold in broken stone / And does it on its own
s|I lost the road, I lost the light / I walked on through the night
b|The sun comes up and finds the street / With dancing on its feet
d|They said no chance, they said no way / I'm here, and here I'll stay
3|And somewhere past the furthest pine / I saw the first light shine
3|I don't know how, I don't know when / But it will come, and then
"""),
    "dream": _leaf("""
1|The ceiling melts, the bed lifts off / The moon gives one discreet small cough
1|A white horse waits beside the stair / With bits of evening in his hair
1|The room sails out, the curtains fill / The town below is lying still
|The clocks run backward, soft as snow / And all the lifts forget to go
|The fish swim by in single file / And each of them has got your smile
s|You come and go in every room / I wake, and smell your old perfume
t|Now close your eyes, the day is through / The night has kept a place for you
b|I flew above the market square / And waved to everybody there
d|I've built a house where none can climb / And live there rent-free, all the time
|My feet don't touch, the stairs go on / To all the places that are gone
3|The morning pulls me by the toe / I tell the horse I have to go
3|I wake with feathers in my hand / And on my feet a bit of sand
""", """
1|The pillow is a little boat / The blankets are afloat
1|The stars hang low enough to reach / They taste a bit of peach
|A door stands open in the blue / And no one's going through
s|I sleep to see you, that is all / I listen for your call
b|We ride upon a purple whale / With toast and ginger ale
d|You cannot wake me with a bell / I know this dream too well
3|Sleep soft, sleep on, the night is deep / There's somebody to keep
3|The light comes in, the walls come back / The world is blue and black
"""),
    "time": _leaf("""
1|The old watch ticks inside the drawer / It can't remember any more
1|The clockmaker has gone to lunch / And left the minutes in a bunch
1|The station clock, the kitchen clock / Agree on nothing but tick-tock
|The years go by like passing trains / With someone's face against the panes
|I planted this when I was ten / It's twice my height since way back then
s|I had an hour with you to spend / I spent it looking for its end
t|Your hair's gone grey, and so has mine / We've weathered it like garden twine
b|Whatever's left, let's spend it now / We'll dance, the clock will show us how
d|You took my youth, you took my knees / Now take your hat and go now, please
|The sand slips through, we turn the glass / And have a drink, and let it pass
3|The hands go round and meet at noon / It's never late, it's only soon
3|I wound the clock and set it right / And gave the extra hour to night
""", """
1|The bells strike ten, a minute late / The hour will have to wait
1|My grandmother would save up string / And time, and everything
|A minute's long beside a bed / And short when books are read
s|I'd give the rest of it away / For one plain Saturday
b|We've got until the sun comes up / So fill another cup
d|The clock can point, the clock can stare / I haven't time to care
3|The days run out, as rivers do / They run to something new
3|I have today, I have this chair / The rest can wait out there
"""),
    "work": _leaf("""
1|The whistle blows at ten to six / There's nothing coffee couldn't fix
1|The time clock bites another card / The trucks are backing up the yard
1|The screens glow blue, the carpet's grey / It's Monday every single day
|My hands are cracked, my hands are good / They've done the things they said they would
|The rent is due, the boots are thin / The foreman has a paper grin
s|I eat my lunch beside the wall / Nobody talks to me at all
t|You leave a note inside my tin / It gets me out, it gets me in
b|It's five o'clock, the doors swing wide / The street is ours on either side
d|I built this place, each bolt and beam / So don't you tell me how to dream
|The printer jams, the meeting drags / We carry home our sandwich bags
3|I wash the grease from both my hands / And walk home through the market stands
3|One day the whistle's going to blow / And I'll be nowhere that they know
""", """
1|The clock goes off, the dark is thick / The stove begins to tick
1|The bus is full of folded arms / And several alarms
|The hammers ring, the sparks go wide / We earn it side by side
s|I give them all the light I've got / And what is left is not
b|The week is done, the boss is gone / So put some music on
d|I'll take my wage, I'll take my chair / And I'll be paid what's fair
3|My father did it, so do I / With one eye on the sky
3|The lights go off, the gate is shut / I walk home through the cut
"""),
    "war": _leaf("""
1|They nailed a list up on the door / With names we'd only heard before
1|The drums came up along the street / And all the boys had heavy feet
1|The bridge was there on Saturday / On Sunday it was swept away
|My mother sewed a button tight / And did not sleep at all that night
|We shared one match, we shared one coat / And someone hummed, a single note
s|They sent his watch, they sent his hat / A folded flag, and that was that
t|I kept your photo in my shoe / Through all the mud it walked me through
b|The bells rang out, the guns were still / We danced with strangers on the hill
d|They drew a line across our land / I would not take it from their hand
|The sky was full of iron rain / And still the baker baked again
3|The poppies came, as poppies do / And asked no man which side he knew
3|The road back home was hard to find / With half of me still left behind
""", """
1|The sirens start, the lamps go dead / We hide beneath the bed
1|He marched away in polished shoes / His mother had the news
|The fields were ploughed by other things / Than horses, birds or springs
s|The names are carved, the stone is cold / And none of them grew old
b|The guns are quiet, church bells swing / Whoever's left can sing
d|I've buried friends on either side / I won't be asked for pride
3|The grass grows back, the wells run clear / It took us half a year
3|The gate still creaks, the dog still knows / My step, though not my clothes
"""),
    "fire": _leaf("""
1|The match is struck, the kindling cracks / The shadows stand up on our backs
1|The furnace roars, the rafters glow / The night is red from down below
1|One spark flew up, then there were ten / And nobody could count them then
|The timber sings before it falls / The light goes dancing on the walls
|We threw the broken chairs on top / Once we had started, who could stop
s|I burned your letters, one by one / They gave more warmth than you had done
t|The embers breathe, the kettle's on / We stay until the wood is gone
b|We hold our hands and jump the flame / And dare the rest to do the same
d|You build a wall, I'll burn it through / And warm my hands upon it, too
|The ash comes down like quiet snow / On everything we used to know
3|And in the morning, grey and plain / One coal was red beneath the rain
3|What didn't burn I carry out / It's all I ever cared about
""", """
1|The flames lean in, the dark leans back / The sky is scorched and black
1|There's something glowing in the grate / It's only getting late
|The sparks go up to join the stars / Above the fields and cars
s|The house is ash, the stair is air / I still go climbing there
b|Throw on the wood, throw on the rest / This night shall be the best
d|I am the match, I am the flame / And you will know my name
3|The fire is out, the stones are warm / They keep us from the storm
3|We pass the light from hand to hand / And so it crosses land
"""),
    "fight": _leaf("""
1|The gloves are tight, the bell is near / The corner whispers in my ear
1|At five I run the empty street / With winter biting at my feet
1|The crowd gets up, the lights come down / I've come from nowhere, south of town
|The iron rings, the rope goes round / There's nothing else that makes a sound
|My hands are taped, my laces tied / I've got my people at my side
s|I fought the world, I won the prize / And lost you right before my eyes
t|You cleaned the cut above my brow / And asked if I was finished now
b|I've climbed the steps, I've reached the top / And there is nothing that can stop
d|You knocked me down, I counted eight / Then I got up, and you can wait
|They wrote me off in black on white / I pinned it up, I read it right
3|The last bell rings, I'm on my feet / And that alone is hard to beat
3|I hang the gloves upon the nail / And tell my kids a shorter tale
""", """
1|The gym is cold, the bag hangs still / It waits upon my will
1|The odds are long, the ring is small / I'd bet against them all
|One more, they shout, and then again / I stopped at number ten
s|The belt is gold, the room is bare / There's no one waiting there
b|I raise my arms, the roof comes down / They hear it right through town
d|You gave me everything you've got / And still I'm on my spot
3|The sweat runs down, the count is done / And nobody has won
3|I fell five times, I stood up six / And that's my bag of tricks
"""),
    "money": _leaf("""
1|The chain swings low, the shoes are white / The block has dressed itself tonight
1|I counted coins inside a jar / Now count the doors upon my car
1|My mother cleaned the upstairs floors / Now she has keys to all the doors
|The phone blows up, the cousins call / I never knew I had them all
|A suitcase full, an empty street / A rhythm in two nervous feet
s|I bought the house up on the hill / And it is big, and it is still
t|I'd trade the watch, I'd trade the ring / For that first room, and everything
b|The payday hit, so ring the bell / We're drinking from the good stuff well
d|You laughed when I had holes for shoes / Now read about me in the news
|The safe is cracked, the getaway / Was towed downtown in light of day
3|And when it's gone, it's only gone / I learned to walk before I shone
3|I kept one penny from the start / It keeps the beat of this old heart
""", """
1|The diamonds drip, the engine purrs / The whole of downtown stirs
1|They shut the light, they shut the gas / We watched the winters pass
|The watch is ice, the car is low / I've got nowhere to go
s|I've got the crown, I've got the chair / And nobody to share
b|We made it up, we made it through / And here's a round for you
d|I signed no line, I sold no soul / I'm paid, and I am whole
3|The money talks, then says goodbye / I never heard it cry
3|My name was free, it's all I own / I'd write it on the stone
"""),
    "space": _leaf("""
1|The hatch slides shut, the count runs down / I see the lights of my own town
1|The earth grows small, a marble blue / With everyone I ever knew
1|The engines burn, the sky turns black / The only way is out and back
|The dust rings turn without a sound / Around a world with no one round
|My pencil floats, my coffee too / I drink a bubble, passing through
s|I call you up at speed of light / It takes an hour, it takes all night
t|I named a star, the smallest one / For how you laughed when day was done
b|We bounce across the silver ground / And leap as if no rule were found
d|They said the sky was where it ends / I sent a postcard to my friends
|A comet drags its icy hair / It passed before, and we weren't there
3|A voice comes crackling, faint and slow / It says the porch is lit below
3|I put my thumb up to my eye / And hid the whole of home and sky
""", """
1|The planets turn, the signals fade / The stars throw down no shade
1|A window, round, no bigger than / A kitchen frying pan
|The moon has footprints, sharp and deep / And no one there to sweep
s|The radio has lost your voice / I'd turn, had I the choice
b|We chase the sun from pole to pole / And never pay the toll
d|I've slipped the hold of all that weight / And past the final gate
3|The blue comes up, the parachute / And rain upon my boot
3|If you look up at half past nine / The moving one is mine
"""),
    "future": _leaf("""
1|The robots dream in rows of eight / Of rain, and running slightly late
1|The neon rains on chrome and glass / The drones look down and let us pass
1|The servers hum beneath the floor / They know what I am looking for
|She taught the clever clock to sing / It learned the pause, and everything
|The elevator knows my name / And says good night to all the same
s|I run your voice, I run your face / It has the sound, but not the grace
t|The code has bugs, and so have I / It asked me once what makes one cry
b|We race the lights on Highway Nine / The whole grid blinks and falls in line
d|I'm no more number on your screen / I cut the wires, I left the scene
|A plastic flower by the door / Turns to the sun it's watching for
3|And when the power all went out / We heard the crickets all about
3|I asked the future what it knew / It said, I learned it all from you
""", """
1|The towers blink, the night is green / The rain is on the screen
1|The city's made of glass and code / And I forgot the road
|A signal jumps from hand to hand / We almost understand
s|I sent a message, it was read / The light beside it's red
b|The circuits glow, the morning's near / And we're the pilots here
d|You wrote the rules, I wrote the song / And yours came out all wrong
3|We're made of rust, we're made of light / We're here another night
3|One small red lamp is blinking on / When all of us are gone
"""),
    "game": _leaf("""
1|The level loads, the music loops / The mushrooms march about in troops
1|A coin rings out, a door swings wide / There's something with large teeth inside
1|Three little hearts, a wooden sword / A name upon the scoring board
|I jumped the pit, I missed the chain / I'm back at castle one again
|The wizard said to press the key / He didn't say which one, to me
s|You left the second pad right here / I play alone since late last year
t|You let me win at half past ten / You always let me win again
b|The bonus blinks, the bells go mad / The best high score we've ever had
d|The boss has fifty arms or so / I've got one life, and here we go
|I know each brick, I know each wall / I found the secret in the hall
3|The screen goes black, the names roll by / And no one knows how hard we try
3|Continue, says the little light / All right, then, only one more night
""", """
1|The timer runs, the blocks come down / I'm saving half a town
1|Press start, it says, in letters bright / I should have slept last night
|A dragon guards the final door / I've met him once before
s|Game over, says the flashing sign / And no one waits in line
b|We beat the game, we beat the clock / We jumped on every block
d|I've one heart left, I've got no key / But you're not stopping me
3|The princess saved herself, they say / She left the other day
3|I saved it here, I'll start once more / Outside the castle door
"""),
    "story": _leaf("""
1|There was a king who could not sleep / He counted swords instead of sheep
1|The drawbridge falls, the lanterns float / Across the water in the moat
1|The old book opens with a sigh / And lets a paper raven fly
|The miller's girl picked up the key / And asked no prince for company
|The forest speaks to those who wait / It told me so, and I was late
s|The spell was cast, the queen turned stone / The king sat down beside the throne
t|I'd guard your tower a hundred years / With bread and soup and gentle ears
b|The piper played, the castle spun / The cooks danced with the guards, each one
d|I've got no horse, I've got no crown / But I will bring that tower down
|The dragon sleeps upon his gold / And dreams of being not so old
3|And so they lived, the book won't say / How often it would rain all day
3|The candle's out, the page is turned / And no one but the toast was burned
""", """
1|The clock strikes twelve, the coach is gone / There's just one slipper on
1|Once long ago, behind a hill / A giant slept his fill
|The mirror flatters, shines and lies / The raven rolls its eyes
s|The rose is kept beneath a glass / It lets the winters pass
b|The horns ring out, the gates swing wide / With everyone inside
d|The witch said no, the king said wait / I'd climbed across the gate
3|The tale is told, the fire is low / Now off to bed you go
3|And if they have not moved away / They're dancing to this day
"""),
    "ghost": _leaf("""
1|The gate swings shut with no one near / The crows look up as if to hear
1|There's someone walking overhead / The house stood empty, so they said
1|The portrait in the upper hall / Has turned its face against the wall
|The cellar breathes, the candle bends / The staircase goes, but never ends
|At twelve the piano starts to play / It only knows one song, they say
s|I leave the window wide for you / It's only ever wind comes through
t|She folds the sheets, she smooths the bed / She's kind enough for someone dead
b|The skeletons put on their shoes / And danced a waltz, and sang the blues
d|Come out and show me what you are / I've feared the living more by far
|There's writing where the mirror steamed / The hand was hers, or so it seemed
3|The cock has crowed, the hall is bare / One muddy footprint on the stair
3|I locked the house, I left the key / I heard it turn behind me, free
""", """
1|The fog creeps in below the door / And crosses half the floor
1|The dead leaves turn, the lantern dies / The dark has opened eyes
|A cradle rocks, a shutter bangs / The old clock bares its fangs
s|You're in the glass, you're in the hall / You're never there at all
b|The ghosts have got the cider out / And happily they shout
d|I walk the graveyard, sing out loud / And scare the whole white crowd
3|The morning came, the house stood plain / With nothing to explain
3|And if you pass and see a light / Walk quicker through the night
"""),
    "faith": _leaf("""
1|The choir comes in with snowy shoes / And shakes the wet off in the pews
1|The bell rope creaks, the doors are wide / The poor and proud come side by side
1|I've got no gift, I've got no gold / Just two tired hands, and they are cold
|The glass glows red upon the floor / As if a fire had kneeled before
|My grandma's book is soft with hands / She'd hum the parts she understands
s|I asked you why, I asked all night / You answered with a little light
t|You find the sparrow when it falls / You find me, too, behind my walls
b|I've got a song I can't keep in / So clap your hands, let it begin
d|They shut my mouth, they locked the gate / I sang right through, I would not wait
|The organ takes a mighty breath / And sings straight through the fear of death
3|So lay it down, that heavy stone / You never carried it alone
3|And when I cross that river wide / A lamp will burn the other side
""", """
1|The candles lean, the old hymn climbs / We've sung it all these times
1|It's Sunday, and the street is still / The church is on the hill
|Some people kneel, some stand, some weep / Some get a little sleep
s|I lost the words, I hummed the tune / And it was night by noon
b|Lift up your voice, lift up your feet / And take it to the street
d|You cannot chain a song of praise / I'll sing it all my days
3|The door's not locked, it never was / Just push it, as one does
3|The water clears, the weary rest / And each one is a guest
"""),
    "animals": _leaf("""
1|The old dog sighs upon the mat / And dreams of catching last year's cat
1|The horses stand with steaming backs / The geese go by in single tracks
1|The owl takes off, the mice lie low / The fox leaves stitches in the snow
|The cat has claimed the only chair / She lets me have the floor to share
|The sparrows hop about my shoe / They own the place, they always do
s|Your bowl is dry, your lead hangs there / I still find hair upon the chair
t|You lay your chin upon my knee / And ask for nothing much of me
b|We ran the beach, we chased the gulls / And barked along beside the hulls
d|The wolf won't wear your collar, friend / He'll walk alone till journey's end
|The whales sing low, they sing so slow / That one song takes a day to go
3|The stable's dark, the straw is deep / And all that breathes has gone to sleep
3|I learned from you to sit, to stay / And how to love a plain old day
""", """
1|A bird has built above the door / We close it soft, all four
1|The kitten leaps, the curtain tears / She's gone beneath the stairs
|The bear wakes up, the honey's gone / He puts his slippers on
s|I call you in when it gets late / And no one's at the gate
b|The ducks march in, the frogs all sing / There's mud on everything
d|You cannot teach a hawk to heel / Nor me what I should feel
3|The barn is full, the night is cold / And warm are young and old
3|A tail beats twice upon the floor / There's someone at the door
"""),
    "coffee": _leaf("""
1|The window fogs, the coffee steams / The desk is full of half-made schemes
1|The corner seat, the wobbling chair / The waitress, pencil in her hair
1|A pencil rests, a page is blue / The rain has nothing else to do
|The spoon goes round, the sugar sinks / The cat looks up and slowly blinks
|I wrote a line and crossed it out / The radiator hums its doubt
s|Two cups I ordered, out of habit / The foam is drawn into a rabbit
t|You read to me, I lose the thread / I watch your mouth and cup instead
b|The sun breaks in at half past nine / And paints a stripe on every line
d|It isn't done, it isn't right / I'll sit here till it is, all night
|The vinyl cracks, the lamp is low / The chapter's long, the reading's slow
3|The cup is cold, the ink is dry / The rain's moved on, and so will I
3|I close the book, I pay, I go / The pavement shines, the night is slow
""", """
1|The rain taps on, the lamp leans in / The margins all are thin
1|One table by the window glass / To watch the people pass
|The margin fills with little boats / And birds instead of notes
s|You'd take it black, I drink it now / It doesn't help, somehow
b|A second cup, a brighter blue / There's nothing I must do
d|The whole wide city's gone to bed / I'll finish this instead
3|The steam goes up, the words come right / I put away the night
3|The cup has left a perfect ring / I'll frame the silly thing
"""),
    "protest": _leaf("""
1|The streets fill up from curb to wall / With cardboard signs, both big and small
1|They turned the cameras down the street / And all they heard was marching feet
1|A boy climbs up the statue's knee / He wants to see, he wants to see
|They painted over what we wrote / We had more paint, and every throat
|My grandma marched in sixty-eight / She's pushing at the same old gate
s|They took him out at half past four / His coffee's cold, they broke the door
t|A stranger passed me half his bread / And kept the rain from off my head
b|We've drums of tin, we've pots and pans / We're louder than their traffic vans
d|You've got the walls, you've got the wire / We've got each other, and the fire
|The speeches lie in suit and tie / We've heard them all, we know the lie
3|And when they ask us who we are / We'll say the ones who came this far
3|You cannot jail a rising tide / There's half the city here outside
""", """
1|The banners rise, the sirens turn / We've waited long to learn
1|They raised the bread, they cut the pay / So here we are today
|The windows shake, the drums don't stop / From basement to the top
s|They swept the flowers off the square / We know that they were there
b|The young ones dance before the line / With paint and turpentine
d|You want us quiet, here's our song / We've held it in too long
3|We're staying till the sun goes down / This is our street, our town
3|The chalk is washed, the crowd goes by / The words have learned to fly
"""),
    "wedding": _leaf("""
1|The bells ring out, the rain holds off / The vicar hides a little cough
1|The veil is caught upon the gate / The groom's been up since half past eight
1|The tables stand beneath the trees / The napkins fly off in the breeze
|Your father's shoes are polished twice / And all the children throw the rice
|The band strikes up, the aunts are first / The smallest waiter looks rehearsed
s|I clapped, I smiled, I drank the toast / And danced with someone else's ghost
t|You said the words, your voice gave way / I had forgotten what to say
b|The cake leans left, the uncles sing / Your grandma's got the garter string
d|No one believed that we'd get here / So raise a glass to them, my dear
|The ring is thin, the ring is plain / It's seen my grandmother through rain
3|The lamps burn down, the guests are gone / We waltz barefooted on the lawn
3|And fifty years from now, we'll say / How cold it was, how good the day
""", """
1|The chairs are tied with bits of white / The orchard's full of light
1|Two names are painted on a board / The aunts all climb aboard
|The mothers cry, the glasses lift / The smallest brings a gift
s|The flowers dried, the dress is packed / The photo's glass is cracked
b|So swing the bride and swing the groom / And swing around the room
d|We've got no house, we've got no car / We'll start from where we are
3|The tin cans rattle down the lane / And off into the rain
3|I'd say it all again to you / The same two words would do
"""),
    "christmas": _leaf("""
1|The window's lit, the tree stands straight / The stockings hang, the hour is late
1|There's cinnamon on every stair / And paper stars hung here and there
1|The snow has made the chimneys round / And put a hush upon the ground
|The smallest wakes at half past three / To see if there's a thing to see
|A box that rattles, one that rings / And one that's tied with seven strings
s|Your stocking's hanging on the hook / Beside the coat that no one took
t|We light one candle, then the rest / Your head is warm against my chest
b|The bells go by, the sleigh goes wide / And half the street is piled inside
d|We've hardly wood, we've hardly bread / We'll sing it twice as loud instead
|The choir sings flat, the donkey's lame / We love it dearly all the same
3|So leave a lamp for those who roam / And leave the door unlocked at home
3|Good night, the fire is burning low / And no one hears the falling snow
""", """
1|The lamps are lit along the street / There's snow on all our feet
1|A paper angel tops the tree / She's bent a bit, like me
|There's gingerbread upon the shelf / It's guarded by an elf
s|I hung the lights, I hung them low / You always told me so
b|Ring all the bells and bang the pan / As loudly as you can
d|The wind may howl, the snow may fly / We're warm enough, and dry
3|And peace to all, to house and stall / To great ones and to small
3|The morning's here, the floor is cold / There's ribbon, red and gold
"""),
}  # fmt: skip
