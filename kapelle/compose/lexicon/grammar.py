"""Grammar: how a no, an only and a but are said; what only looks like a word of music; note names."""

from collections.abc import Mapping

from kapelle.compose.lexicon.shape import listed
from kapelle.music.pitch import LETTERS

NEGATORS = (
    "cut the, kill the, scrap the, omit, omit the, omitting, exclude the, hold the, ditch, ditch the, forget the, nix the, no, not, not too, nothing too, nothing, without, w/o, minus, except, except for, excluding, exclude, avoid, avoiding, never, zero, lacks, lacking, nor, don't want, do not want, don't use, do not use, don't add, do not add, don't like, do not like, no more, "
    "don't include, do not include, leave out, lose the, skip the, skip, doesn't have, don't have, does not have, do not have, doesn't use, aren't any, isn't any, are not any, neither, remove, remove the, mute, mute the, hate, anything but, everything but, all but, instead of, rather than, less of the, "
    "devoid of, free of, free from, absent, n't, stripped of, "
    "ohne, kein, keine, keinen, keiner, keinerlei, nicht, zonder, bez, tanpa, nada de, sin, ningún, ninguna, excepto, menos, sans, pas de, pas d', aucun, aucune, sauf, ni, sem, nenhum, nenhuma, exceto, senza, niente, nessun, nessuna, tranne, 没有, 無し, 无, 無, 不要, 不用, 不带, 去掉, 没, 別, 除了, 禁用, بدون, بلا, без, не, नहीं चाहिए, बगैर, बिना"
)
DRUMLESS = "drumless, beatless, drum-less, beat-less, drum-free, beat-free, non-percussive, percussionless, percussion-free"
VOICELESS = "voiceless, vocal-free, vocalless, vocal-less, lyricless, lyric-free"
# Said after the thing: "ドラムなし", "드럼 없이", "drum-free".
AFTER_NEGATORS = "none, should be absent, must be absent, to be absent, should be silent, should be omitted, should be left out, must not play, should not play, shouldn't play, doesn't play, does not play, don't play, do not play, is left out, are left out, なし, 無し, なしで, ない, 抜き, いらない, 不要で, 없이, 없는, 없음, 제외, 빼고, 뺀, 말고, 없고, नहीं, के बिना, के बग़ैर, free, less, is absent, are absent, is missing, are missing, is not present, are not present, is not used, are not used, not needed, not wanted"
SCOPE_ENDS = (
    "के, besides, apart from, aside from, other than, save for, but, just, only, with, featuring, instead, then, rather, while, because, so, yet, plus, otherwise, please, aber, nur, mit, sondern, pero, con, sino, mais, avec, mas, com, ma, però, "
    "has, have, is, are, was, were, plays, playing, played, can, could, will, should, this, that, there, which, who, when"
)
ONLY_WORDS = (
    "seul, seule, seuls, seules, sozinho, a solo, solo, solo piano, solo piano piece, piano only, solo de piano, klaviersolo, 钢琴独奏, ピアノソロ, ピアノ独奏, 피아노 솔로, 피아노 독주, фортепиано соло, only, just, nothing but, alone, solely, purely, exclusively, by itself, on its own, simply, nur, allein, ausschließlich, solamente, sólo, únicamente, solo de, a solas, seulement, uniquement, rien que, apenas, somente, só, soltanto, solamente, soltanto, "
    "只有, 仅, 只, だけ, のみ, 独奏, 独奏曲, ソロ, 솔로, 独奏的, 만, 오직, 独奏の, только, лишь, فقط, केवल, सिर्फ, सिर्फ़"
)
NO_OTHERS = (
    "unaccompanied, no other instruments, no other instrument, has no other instruments, without other instruments, without any other instruments, no additional instruments, nothing else, no one else, no accompaniment, no backing, no instruments, "
    "without accompaniment, no other sounds, no instrumentation, no other instrumentation, sonst nichts, keine anderen instrumente, nada más, sin otros instrumentos, rien d'autre, aucun autre instrument, mais nada, sem outros instrumentos, nient'altro, 没有其他乐器, 无其他乐器, 他の楽器なし, 다른 악기 없이, больше ничего, без других инструментов"
)

# Phrases that hold a word of music and mean none. The longest phrase wins: so these hide it.
NOTHING = (
    "no melody changes, no melody change, joy division, fades into, fade into, fading into, cool off, time signature, time signatures, beach house, the house, my house, your house, our house, this house, in house, in-house, full house, house by, house of, house on the, house on a, house party, haunted house, "
    "white house, country house, tree house, treehouse, warehouse, houses, house plant, opera house, housewarming, house cat, tea house, coffee house, open house, "
    "bass boosted, bass-boosted, bass clef, bass fishing, sea bass, "
    "piano key, piano keys, 88 keys, house keys, car keys, key of, key to, the key to, low key, low-key, keys to, lowkey, "
    "trapped, trap door, trapdoor, mouse trap, mousetrap, tourist trap, bear trap, speed trap, "
    "rock the, rocking chair, on the rocks, rocks, rocky, rock bottom, rock climbing, rock garden, between a rock, rock solid, punk'd, "
    "soul mate, soulmate, soul-searching, my soul, his soul, her soul, your soul, the soul, out of his soul, out of her soul, souls, lost soul, "
    "my country, this country, the country, foreign country, country side, "
    "string of, strings attached, no strings attached, guitar string, g string, second string, "
    "hit song, hit single, big hit, hit the, smash hit, pop culture, pop up, pop-up, pop out, popcorn, pop the, pop art, soda pop, "
    "bell pepper, doorbell, school bell, rings a bell, bell tower, "
    "pad thai, ipad, launch pad, launchpad, note pad, notepad, landing pad, mouse pad, "
    "organ donor, organ transplant, organs, heart organ, "
    "swing set, swing by, mood swing, mood swings, tire swing, rope swing, "
    "fall in love, falling in love, heavy metal detector, metal detector, metal box, metallic, "
    "every beat, each beat, on the beat, first beat, second beat, third beat, fourth beat, last beat, beats per bar, beats per measure, "
    "drum up, oil drum, ear drum, beat up, beat it, beat you, beat them, beat the, beats me, heartbeat, off the beaten, "
    "voice mail, "
    "horn of plenty, shoehorn, horny, unicorn, car horn, harp on about, jazz hands, folk tale, folks, "
    "sea salt, hip replacement, dark chocolate, dark roast, cold brew, cool down, slow cooker, fast food, fast asleep, breakfast, steadfast, "
    "ambient temperature, ambient light, classical physics, drill bit, drill sergeant, fire drill, power drill, country club, "
    "keyboard shortcut, keyboard warrior, type on a keyboard, a minor setback, major label, major league, a major hit, minor league, "
    "march madness, in march, march 1st, early march, late march, garage sale, garage door, parking garage, "
    "choir boy practice, flute glass, champagne flute, happy hour, drop table, drum major, sharp knife, flat tire, flat tyre, flat white, "
    "dub dub, latin america, latin language, space bar, spacebar, rain check, raincheck, break the ice, ice cream, school of rock, rolling stones, "
    "sun dried, sunday, sunglasses, night stand, nightstand, light switch, major lazer, "
    "rapid-fire, rapid fire, fire up, on fire, fired, field recording, field recordings, stereo field, in the field, lyrical focus, focus on, with focus on, main focus, jungle gym, garage band, in the garage, my garage, in my garage, indie film, "
    "heart-touching, by heart, at heart, sweet spot, dance with, dances with, dance around, dance moves, to dance, dancing, world class, tape measure, duct tape, red tape, sticky tape, warm up, warm-up, warmup, "
    "bright future, wide awake, wide eyed, worldwide, sharp wordplay, tight-knit, dry humor, dry humour, dry run, key element, key elements, off-key, hotkeys, monkeys, turkey, hockey, whiskey sour, "
    "prince charming, queen bee, queen-size, queen size, king-size, king size, drama queen, drag queen, the duck, rubber duck, lame duck, "
    "half-time, half time, first time, last time, next time, one time, real time, in time, on time, full time, part-time, good time, good times, time to, time of, "
    "radio edit, background vocals low, in the background, in the foreground, background noise, foreground, pop punk princess, hit hard, hard hit, trap queen, house of cards, soul food, soul patch, soul train, folk hero, "
    "march of, march on, marching orders, marches on, tango with, tango and cash, salsa dip, salsa sauce, chips and salsa, garage door, metal gear, metal bat, punk kid, country of, "
    "rap sheet, rap battle crowd, gift rap, bubble rap, pop star, popstar, rock star, rockstar, rock stars, rockstars, rock band t-shirt, party line, party pooper, political party, third party, search party, third-party, "
    "night owl, starfish, star sign, movie star, all star, all-star, five star, star wars, moon landing set, sunday service, happy ending, happy accident, sad face, light up, light-footed, "
    "band name, bandwidth, rubber band, band-aid, headband, broadband, wristband, wedding band, "
    "sound of a person, sample rate, bits, drop by, drop-in, drop off, drop the ball, eye drops, raindrop effect, cough drops, bridge loan, london bridge, suspension bridge, brooklyn bridge, under the bridge, golden gate bridge, burning bridges, verse by verse, bible verse, bible verses, "
    "extended jam section, jam section, reminiscent of, in the soundtrack, in a soundtrack, soundtrack of, soundtracks of, the soundtracks, in the soundtracks, background music in, background music for, as background music, inspired by, 风格, 風格, 曲风, 曲風, 风味, 特别, 特別, 風の, "
    "api key, api keys, captain hook, off the hook, hook up, hooked, hook and loop, solo trip, solo traveler, solo travel, solo artist, solo album, han solo"
)  # fmt: skip

# Small words that tell one Latin-lettered language from the next.
SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(listed("the, a, an, and, with, of, for, in, on, to, by, is, this, that, from, into, over, like, song")),
    "de": frozenset(listed("der, die, das, und, mit, ein, eine, einen, für, von, im, ohne, ist, auf, zum, dem, den, deutsche, deutscher")),
    "es": frozenset(listed("el, los, las, y, con, una, para, del, sin, por, que, en, canción, música, muy")),
    "fr": frozenset(listed("le, les, des, et, avec, une, un, pour, du, sans, sur, dans, française, français, aux, est, musique")),
    "pt": frozenset(listed("o, os, as, e, com, uma, um, para, do, da, sem, por, em, música, canção, não")),
    "it": frozenset(listed("il, lo, gli, e, con, una, un, per, del, della, senza, di, che, musica, canzone")),
}  # fmt: skip

# Note names in the tongues that do not use letters.
SOLFEGE: Mapping[str, int] = {
    "do": LETTERS["C"],
    "dó": LETTERS["C"],
    "re": LETTERS["D"],
    "ré": LETTERS["D"],
    "mi": LETTERS["E"],
    "fa": LETTERS["F"],
    "fá": LETTERS["F"],
    "sol": LETTERS["G"],
    "la": LETTERS["A"],
    "lá": LETTERS["A"],
    "si": LETTERS["B"],
}
KOREAN_NOTES: Mapping[str, int] = dict(zip("다라마바사가나", LETTERS.values(), strict=True))
JAPANESE_NOTES: Mapping[str, int] = dict(zip("ハニホヘトイロ", LETTERS.values(), strict=True))
