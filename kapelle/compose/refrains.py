"""Refrains: what comes between verses, and lines for what a prompt names. Own words.

A chorus is four lines; {} is the title and stands alone, so whatever it is, the sentences around it hold.
A turn is a couplet of a bridge. A scene is a couplet about somebody, something or somewhere of the
prompt's own: its first line is written once for each size of name, so that each of them scans.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kapelle.compose.couplets import ANYWHERE, Couplet, couplets


def _choruses(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.strip().split(" / ")) for row in text.strip().splitlines())


# By tone: they go with any title and any topic.
CHORUSES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "sad": _choruses("""
{} / I say it when the house is still / {} / And I suppose I always will
{} / It's what I hum to fall asleep / {} / It's all I had the heart to keep
{} / I thought that time would wear it thin / {} / And every night it wanders in
{} / The words come out, the words come wrong / {} / It's been a year, the year was long
{} / I wrote it on the window pane / {} / And let it run off with the rain
{} / There's half of me I left behind / {} / It isn't far, it's hard to find
{} / I sing it low, I sing it slow / {} / It's all of you I've left to know
{} / Nobody asks me any more / {} / I tell it to the kitchen door
{} / Some things you lose, some things you lend / {} / I never meant it for the end
"""),
    "tender": _choruses("""
{} / I'll hum it till you fall asleep / {} / A little thing that's ours to keep
{} / There's nothing more I need to know / {} / So stay a while, and take it slow
{} / Say it again, and say it low / {} / There's nowhere that we have to go
{} / The day was long, but here we are / {} / The kettle sings, it isn't far
{} / I had no song, and now I do / {} / I found it looking after you
{} / It's softer than the evening air / {} / I turn around, and you are there
{} / So leave the lamp a little while / {} / I want to see you when you smile
{} / We've time for one more cup of tea / {} / Come close and sing it here with me
{} / I keep it folded in my hand / {} / No need for you to understand
"""),
    "bright": _choruses("""
{} / Sing it from the roof and the stair / {} / Sing it till the neighbours are there
{} / I've got it running through my head / {} / It got me dancing out of bed
{} / We've got all night, we've got all day / {} / So throw your coat and shoes away
{} / Come on and shout it down the street / {} / It's got a hold of both my feet
{} / I wouldn't trade it for the moon / {} / We'll teach the whole wide world the tune
{} / Turn up the sun, turn up the song / {} / You know it, so just sing along
{} / It's everything I wanted more / {} / So who's that dancing by the door?
{} / The whole town's in, the lights are on / {} / We'll sing until the night is gone
{} / My heart's a drum, my hands are high / {} / We're doing fine, and that's no lie
"""),
    "defiant": _choruses("""
{} / You'll hear us coming through the wall / {} / We never learned to sing it small
{} / They told me no, I told them more / {} / I'm singing it outside their door
{} / I won't be quiet, won't be sold / {} / I won't be anything I'm told
{} / Write it in letters ten feet tall / {} / We stand on it, or else we fall
{} / I've paid for every word I sing / {} / So let them come, and let it ring
{} / I got back up, I always do / {} / There's nothing left to put me through
{} / They tried to drown it, turn it down / {} / Now hear it all across the town
{} / I'm not afraid, I'm not alone / {} / We carved it in the kerbside stone
{} / I had no name, I had no chance / {} / Now watch the whole wide city dance
"""),
}  # fmt: skip
# By topic: they go with any title, where the song is about it. The tone is one the row may be sung in.
TOPICAL: Mapping[str, tuple[tuple[str, ...], ...]] = {
    topic: _choruses(rows)
    for topic, rows in {
        "love": "{} / I'd know your step on any stair / {} / I'd know your coat hung anywhere",
        "night": "{} / The dark is deep, the dark is wide / {} / And there's a lamp on either side",
        "city": "{} / A million lights, and one is mine / {} / It's on the left, on every line",
        "sea": "{} / The tide goes out, the tide comes in / {} / And so we all go, kith and kin\n"
        "{} / The wind is up, the sail is set / {} / I haven't reached the far shore yet",
        "road": "{} / A mile behind, a mile before / {} / And then a hundred thousand more",
        "train": "{} / The rails go on, the rails go by / {} / One line to earth, one line to sky",
        "summer": "{} / The days are long, the nights are warm / {} / And no one talks about the storm",
        "winter": "{} / The snow can fall, the wind can blow / {} / There's one red window in the snow",
        "autumn": "{} / Let all the red and yellow fall / {} / The branches don't regret at all",
        "spring": "{} / The whole wide orchard's lost its mind / {} / It leaves no twig undressed behind",
        "rain": "{} / It's only rain, it's only rain / {} / The sun will dry us out again",
        "sky": "{} / It's all above us, wide and blue / {} / There's wind enough for me and you",
        "nature": "{} / The river goes, the mountain stays / {} / I've need of both in all my days",
        "desert": "{} / One cup of water, miles of sand / {} / A mile to go, and here I stand",
        "farm": "{} / The same old sun, the same old ground / {} / The best two things I ever found",
        "home": "{} / There's always someone on the stair / {} / There's soup enough and one more chair",
        "friends": "{} / Through thick and thin and half past two / {} / There's me, there's them, and there is you",
        "children": "{} / One hop, two hops, and touch the floor / {} / And then we sing it all once more",
        "birthday": "{} / Blow out the light and cut the cake / {} / There's one more wish for you to make",
        "party": "{} / One more song and one more spin / {} / Lift the roof and let us in",
        "bar": "{} / One for the house, one for the road / {} / One for whatever else we owed",
        "loss": "{} / There's room for you in every room / {} / And in the yard the plum's in bloom",
        "memory": "{} / It's years ago, it's yesterday / {} / It never really went away",
        "hope": "{} / It's dark as yet, but wait and see / {} / There's light up in the highest tree",
        "dream": "{} / The bed's a boat, the moon's a sail / {} / We're off to sea inside a tale",
        "time": "{} / Tick goes the clock, and tock, it's gone / {} / So put your Sunday jacket on",
        "work": "{} / From nine to five, from six to ten / {} / And in the morning all again",
        "war": "{} / Lay down the drum, lay down the gun / {} / Whoever's left has never won",
        "fire": "{} / Oh, let it burn, oh, let it glow / {} / There's only ash in what I know",
        "fight": "{} / Get up, get up, before it's nine / {} / The next one round the ring is mine",
        "money": "{} / It comes, it goes, it never stays / {} / It doesn't buy me back my days",
        "space": "{} / A tiny light, a long way down / {} / That's every ocean, every town",
        "future": "{} / We'll teach the wires to sing in tune / {} / And dance with robots on the moon",
        "game": "{} / Press start again, press start again / {} / I'm better at it now than then",
        "story": "{} / There was a king, there was a key / {} / And what comes next is up to me",
        "ghost": "{} / Don't look behind, don't look at all / {} / There's someone standing in the hall",
        "faith": "{} / Oh, lift it up, oh, lay it down / {} / There's mercy left in this old town",
        "animals": "{} / On paw or hoof or wing or fin / {} / There's room in here, so all come in",
        "coffee": "{} / A cup of steam, a little rain / {} / And then we'll start the page again",
        "protest": "{} / We're many feet, we're many hands / {} / We're walking in from all the lands",
        "wedding": "{} / So ring the bell and fill the glass / {} / And dance with every aunt you pass",
        "christmas": "{} / Ring every bell, light every light / {} / The whole white world is home tonight",
    }.items()
}  # fmt: skip
# Short ones for floors where nobody listens to a sentence.
HOOKS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "sad": _choruses("""
{} / One more time / {} / Midnight's chime
{} / Turn away / {} / Dance till day
{} / Lights are low / {} / Where'd you go?
{} / Hold the tears / {} / Dance for years
{} / Slow and low / {} / Let it go
"""),
    "tender": _choruses("""
{} / Sway with me / {} / Let it be
{} / Soft and slow / {} / Don't let go
{} / Close your eyes / {} / Feel it rise
{} / Stay up late / {} / Dawn can wait
{} / Cheek to cheek / {} / Needn't speak
"""),
    "bright": _choruses("""
{} / Hands up high / {} / Touch the sky
{} / Here we go / {} / Head to toe
{} / Turn it loud / {} / Move the crowd
{} / Round and round / {} / Shake the ground
{} / All night long / {} / Sing along
{} / Feel the heat / {} / Move your feet
{} / Let it out / {} / Spin about
{} / Don't be late / {} / It can't wait
"""),
    "defiant": _choruses("""
{} / Run it back / {} / Down the track
{} / On the floor / {} / Want some more
{} / Get up, get in / {} / We came to win
{} / No brake, no fear / {} / We own it here
{} / Say it loud / {} / Part the crowd
{} / Won't bow, won't bend / {} / Not now, my friend
"""),
}  # fmt: skip
# When the title is somebody.
ABOUT_SOMEBODY: tuple[tuple[str, ...], ...] = _choruses("""
{} / Who sits awake while others sleep / {} / Whose promises were made to keep
{} / You never ask for much, I know / {} / There's someone thinks about you, though
{} / The world goes by and doesn't see / {} / But here's a song for you from me
{} / They'll ask your name, and I will say / {} / And sing it twice along the way
""")
# Turns: what a bridge says, by tone. Never about the weather: it is about time to say it.
TURNS: Mapping[str, tuple[Couplet, ...]] = {
    "sad": couplets("""
|And if I had it back to do / I'd miss the train, I'd stay with you
|I've practised it, the word goodbye / I get halfway, and then I cry
|They say it heals, they say it mends / They mean that everything just ends
|I never said the thing I should / I'd say it now, if now I could
|Perhaps you think about it, too / I hope you do, I hope you do
|I wasn't brave, I wasn't kind / It all comes clear when left behind
|It's not the end that breaks in two / It's all the little things we knew
"""),
    "tender": couplets("""
|And if the world should turn to stone / You'd never have to stand alone
|I looked for words in all the books / You say them all with just two looks
|So much is loud, so much is fast / I want a quiet thing to last
|I can't say why, I can't say how / I only know it's here and now
|When all is said, and said again / I'd choose it, now as well as then
|The best of it was always small / A hand, a cup, a coat, a call
|If I forget my name some day / I think I'll know your voice, and stay
"""),
    "bright": couplets("""
|And even if the lights go out / We know the words, so we can shout
|I used to wait, I used to mind / I left that all a mile behind
|Tomorrow has a lot to do / It's not here yet, and I've got you
|Now everybody, one more time / It doesn't even have to rhyme
|If this is all there's going to be / Then that's exactly right for me
|So quiet now, and hold your breath / Then jump, and scare the floor to death
|I don't know much, but this I know / You hold it best when you let go
"""),
    "defiant": couplets("""
|I knelt for years, I learned the floor / I know it well, I kneel no more
|You had your say, you had your day / Now kindly step out of the way
|And if I lose, I lose it loud / I won't go down with both knees bowed
|Each scar I've got has taught me how / You should have stopped me then, not now
|I heard them laugh, I kept the sound / I use it now to shake the ground
|There is no map for where I've gone / I drew my own, and carried on
|I don't need luck, I don't need leave / I've one more trick inside my sleeve
"""),
}  # fmt: skip


# --------------------------------------------------------------------------- what the prompt names


@dataclass(frozen=True, slots=True)
class Scene:
    """A couplet about a name: its first line once for each size the name may have, one syllable first."""

    firsts: tuple[str, ...]  # {} is the name
    second: str
    place: int


def _scenes(text: str) -> tuple[Scene, ...]:
    """One to a row: place, stroke, first lines parted by tildes, slash, second line."""
    return tuple(_scene(row) for row in text.strip().splitlines())


def _scene(row: str) -> Scene:
    tag, words = row.split("|", 1)
    firsts, second = words.split(" / ")
    return Scene(
        tuple(first.strip() for first in firsts.split("~")),
        second.strip(),
        int(tag) if tag else ANYWHERE,
    )


# One person, whose article is part of the name: "the lighthouse keeper", "my mother".
PEOPLE: tuple[Scene, ...] = _scenes("""
1|{} goes up the winding stair ~ {} climbs the winding stair ~ {} goes up the stair ~ {} climbs the stair / And finds the evening sitting there
1|{} looks out across the night ~ {} looks across the night ~ {} looks out at night ~ {} waits at night / And leaves one window full of light
1|{} is waiting at the gate ~ {} waits beside the gate ~ {} is at the gate ~ {} minds the gate / The lamps are lit, the hour is late
|{} has kept a folded note ~ {} keeps a folded note ~ {} has kept a note ~ {} keeps a note / And no one knows what someone wrote
|{} will hum a little while ~ {} hums a little while ~ {} will hum a while ~ {} hums a while / And no one's near to see the smile
|{} will set the plates for two ~ {} sets a place for two ~ {} will cook for two ~ {} cooks for two / The way that people waiting do
3|{} turns round and heads for home ~ {} turns and starts for home ~ {} has started home ~ {} heads for home / And leaves the night outside to roam
3|{} can sleep, the night is done ~ {} sleeps, the night is done ~ {} can rest, it's done ~ {} sleeps, it's done / And on the doorstep lies the sun
""")
# Things are only looked at, so one and many, a lamp and the snow, all stand alike.
THINGS: tuple[Scene, ...] = _scenes("""
1|I used to draw the {} each day ~ I drew the {} every day ~ I drew the {} all day / The paper's gone, the lines will stay
1|I always kept the {} in sight ~ I kept the {} in my sight ~ I kept the {} in sight / Through half the day and all the night
|They ask about the {} again ~ They name the {} yet again ~ They name the {} again / I tell it as I told it then
3|I saw again the {} out there ~ I saw again the {} there ~ I saw the {} out there / And stood, and breathed the same old air
""")
PLACES: tuple[Scene, ...] = _scenes("""
1|At dusk the {} is growing still ~ At dusk the {} goes all still ~ At dusk the {} is still / I watch it from the window sill
|I know the {}, each path and stone ~ I know the {} stone by stone ~ I know the {}, each stone / As if I'd built it on my own
3|I'll see the {} again some day ~ I'll see the {} one fine day ~ I'll see the {} some day / It's never been too far away
""")
NAMES: tuple[Scene, ...] = _scenes("""
1|I wrote for {} a little song ~ I wrote for {} half a song ~ I wrote for {} this song / It isn't clever, isn't long
3|And {}, I always save your place ~ And {}, I will save your place ~ And {}, I'll save your place / I hope you're warm, in any case
""")
BEASTS: tuple[Scene, ...] = _scenes("""
1|{} is waiting at the gate ~ {} waits beside the gate ~ {} is at the gate ~ {} minds the gate / The lamps are lit, the hour is late
|{} lies down beside the door ~ {} lies across the door ~ {} is at the door ~ {} guards the door / The rain can fall a little more
3|{} can sleep, the night is done ~ {} sleeps, the night is done ~ {} can rest, it's done ~ {} sleeps, it's done / And on the doorstep lies the sun
""")
